"""The register of actions."""

from datetime import date
from pathlib import Path

import pytest

from archive.collection.action_register import Entry, State, due_day, state_of
from archive.language.choices import ActionStatus, DeadlineKind
from archive.model import Deadline
from small import archive_of, headed

TODAY = date(2024, 5, 2)
HEADER = (
    "| Points d’action | Responsables | Date limite | Statut | Suite de |\n|---|---|---|---|---|\n"
)


@pytest.mark.parametrize(
    ("status", "due", "state"),
    [
        (ActionStatus.OPEN, None, State.UNDATED),
        (ActionStatus.OPEN, date(2024, 5, 1), State.LATE),
        (ActionStatus.OPEN, date(2024, 5, 2), State.OPEN),
        (ActionStatus.IN_PROGRESS, date(2024, 5, 1), State.LATE),
        (ActionStatus.POSTPONED, date(2024, 5, 3), State.OPEN),
        (ActionStatus.DONE, date(2024, 5, 1), State.DONE),
        (ActionStatus.CANCELLED, date(2024, 5, 1), State.CANCELLED),
    ],
)
def test_state(status: ActionStatus, due: date | None, state: State) -> None:
    """An open action is late from the day after it is due."""
    assert state_of(status, due, is_carried=False, today=TODAY) is state


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (ActionStatus.POSTPONED, State.CARRIED),
        (ActionStatus.OPEN, State.CARRIED),
        (ActionStatus.DONE, State.DONE),
        (ActionStatus.CANCELLED, State.CANCELLED),
    ],
)
def test_carried(status: ActionStatus, state: State) -> None:
    """An open action that a later one takes over stands there; a closed one stays closed."""
    assert state_of(status, date(2024, 5, 1), is_carried=True, today=TODAY) is state


def test_owed() -> None:
    """What is late, open or undated is owed, and nothing else."""
    assert [state for state in State if state.is_owed] == [State.LATE, State.OPEN, State.UNDATED]


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        (None, None),
        (Deadline("bientôt", None, DeadlineKind.UNDATED), None),
        (Deadline("30 mai", date(2024, 5, 30), DeadlineKind.DAY), date(2024, 5, 30)),
        (Deadline("prochaine réunion", None, DeadlineKind.NEXT_MEETING), date(2024, 5, 16)),
    ],
)
def test_due_day(deadline: Deadline | None, due: date | None) -> None:
    """An action is due on its day, or on that of the next meeting."""
    assert due_day(deadline, date(2024, 5, 16)) == due


def register(tmp_path: Path, **rows: str) -> dict[str, Entry]:
    """The actions of meetings, by their urls; rows of a table by the month of the meeting."""
    files = {
        f"meetings/2024-{month[1:]}-14.md": headed(
            [f"date: 2024-{month[1:]}-14", f"anciens identifiants: [mois-{month[1:]}]"],
            f"## 1. Suivi\n\n{HEADER}{text}\n",
        )
        for month, text in rows.items()
    }
    return {entry.url: entry for entry in archive_of(tmp_path, files).actions.entries}


def test_carrying(tmp_path: Path) -> None:
    """An action and the one that takes it over know one another."""
    entries = register(
        tmp_path,
        m03="| Imprimer | | | reporté | |",
        m04="| Imprimer | | | | 2024-03-14#action-1-1 |",
    )

    earlier = entries["reunions/2024-03-14/#action-1-1"]
    later = entries["reunions/2024-04-14/#action-1-1"]
    assert (earlier.state, earlier.carried_by) == (State.CARRIED, later.url)
    assert (later.state, later.carries) == (State.UNDATED, earlier.url)


def test_carrying_by_former_id(tmp_path: Path) -> None:
    """An action may be named by the id that its meeting had before."""
    entries = register(
        tmp_path, m03="| Imprimer | | | | |", m04="| Imprimer | | | | mois-03#action-1-1 |"
    )

    assert entries["reunions/2024-03-14/#action-1-1"].state is State.CARRIED


def test_carrying_by_taken_id(tmp_path: Path) -> None:
    """A meeting keeps its id when another claims to have had it."""
    taken = headed(["date: 2024-02-15", "anciens identifiants: [2024-03-14]"])
    row = "| Imprimer | | | | 2024-03-14#action-1-1 |"
    files = {
        "meetings/2024-02-15.md": taken,
        "meetings/2024-03-14.md": headed(
            ["date: 2024-03-14"], f"## 1. A\n\n{HEADER}| A | | | | |\n"
        ),
        "meetings/2024-04-18.md": headed(["date: 2024-04-18"], f"## 1. A\n\n{HEADER}{row}\n"),
    }

    carried = [entry.carries for entry in archive_of(tmp_path, files).actions.entries]

    assert carried == [None, "reunions/2024-03-14/#action-1-1"]


def test_carrying_twice(tmp_path: Path) -> None:
    """Two actions may take over one; the first is the one that counts."""
    both = "| Imprimer | | | | 2024-03-14#action-1-1 |\n| Coller | | | | 2024-03-14#action-1-1 |"
    entries = register(tmp_path, m03="| Imprimer et coller | | | | |", m04=both)

    assert (
        entries["reunions/2024-03-14/#action-1-1"].carried_by == "reunions/2024-04-14/#action-1-1"
    )
    carried = [entry.carries for entry in entries.values()]
    assert carried == [None, "reunions/2024-03-14/#action-1-1", "reunions/2024-03-14/#action-1-1"]


def test_parts(tmp_path: Path) -> None:
    """The register has the actions of a meeting and the follow-ups of an item, or nothing."""
    followed = "points:\n- titre: A\n  suivi:\n  - {action: Imprimer, statut: fait}\n"
    files = {
        "meetings/2024-03-14.md": headed(
            ["date: 2024-03-14"], f"## 1. A\n\n{HEADER}| Imprimer | DGV | | | |\n"
        ),
        "meetings/2024-04-18.yml": f"date: 2024-04-18\n{followed}",
    }
    archive = archive_of(tmp_path, files)
    march, april = archive.meetings

    register = archive.actions
    assert register.of_meeting(march.id) == register.owed_by("dgv") == register.entries
    assert register.follow_ups_of(april, april.items[0]) == register.follow_ups
    assert register.follow_ups[0].url == register.entries[0].url
    assert (register.of_meeting(april.id), register.owed_by("cpe")) == ((), ())
    assert register.follow_ups_of(march, march.items[0]) == ()
    assert register.entry("reunions/2024-04-18/#action-1-1") is None
