"""What became of each action from meeting to meeting."""

from datetime import date
from pathlib import Path

import pytest

from archive.collection.action_history import StepKind
from archive.collection.action_register import Entry, State
from archive.collection.archive import Archive
from small import archive_of

TODAY = date(2024, 9, 1)
HOME = "reunions/2024-03-14/#action-1-1"
DECIDED, FOLLOWED, CARRIED = StepKind.DECIDED, StepKind.FOLLOWED, StepKind.CARRIED


def archive_with(tmp_path: Path, **meetings: list[str]) -> Archive:
    """The archive of some meetings by their months; each line is an action, or follows one up.

    A line is the fields of a row; the one of a follow-up begins with ">".
    """
    files = {
        f"meetings/2024-{name[1:]}-14.yml": _file(f"2024-{name[1:]}-14", lines)
        for name, lines in meetings.items()
    }
    return archive_of(tmp_path, files, TODAY)


def _file(day: str, lines: list[str]) -> str:
    followed = "".join(f"  - {{{line[1:]}}}\n" for line in lines if line.startswith(">"))
    decided = "".join(f"  - {{{line}}}\n" for line in lines if not line.startswith(">"))
    return f"date: {day}\npoints:\n- titre: A\n  suivi:\n{followed}  actions:\n{decided}"


def entry(of: Archive, url: str = HOME) -> Entry:
    """The action at a url."""
    action = of.actions.entry(url)
    assert action
    return action


def steps(of: Entry) -> list[tuple[StepKind, int, str | None]]:
    """The kind, the month and the words of each step of an action."""
    return [(each.kind, each.meeting.day.month, each.words) for each in of.steps]


def test_alone(tmp_path: Path) -> None:
    """An action that nobody comes back to was decided, and is as old as the meetings since."""
    archive = archive_with(tmp_path, m03=["action: Imprimer"], m04=[], m05=[])

    assert steps(entry(archive)) == [(DECIDED, 3, None)]
    assert (entry(archive).state, entry(archive).age) == (State.UNDATED, 2)


@pytest.mark.parametrize(
    "line",
    [
        "action: Imprimer la carte des haltes",
        "action: IMPRIMER LA CARTE DES HALTES.",
        "action: Imprimer les cartes des haltes à Tinzara",
        "action: N’importe, suite de: 2024-03-14#action-1-1",
    ],
)
def test_done(tmp_path: Path, line: str) -> None:
    """A follow-up closes an action that it names by its id, by its text, or almost."""
    followed = f">{line}, statut: Réalisé le 3 avril"
    archive = archive_with(tmp_path, m03=["action: Imprimer la carte des haltes"], m04=[followed])

    assert steps(entry(archive)) == [(DECIDED, 3, None), (FOLLOWED, 4, "Réalisé le 3 avril")]
    assert (entry(archive).state, entry(archive).age) == (State.DONE, None)
    assert [match.url for match in archive.actions.follow_ups] == [HOME]


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Imprimer la carte des puits", HOME),
        ("Imprimer", None),
        ("Imprimer l’invitation", None),
        ("Imprimer la carte des haltes à Tinzara et à Kessouma", HOME),
        ("Relire la carte des haltes", HOME),
    ],
)
def test_not_clearly_the_same(tmp_path: Path, text: str, nearest: str | None) -> None:
    """A text with another word, or with much less or much more, is that of another action.

    It is worth asking about the one with which it shares more than half of its words.
    """
    followed = f">action: {text}, statut: fait"
    archive = archive_with(tmp_path, m03=["action: Imprimer la carte des haltes"], m04=[followed])

    assert entry(archive).state is State.UNDATED
    assert [(each.is_lost, each.nearest) for each in archive.actions.follow_ups] == [
        (True, nearest)
    ]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("fait", State.DONE),
        ("annulé", State.CANCELLED),
        ("reporté", State.UNDATED),
        ("fait, sauf la légende", State.UNDATED),
        ("trois communes sur cinq", State.UNDATED),
        ("", State.UNDATED),
    ],
)
def test_words(tmp_path: Path, words: str, state: State) -> None:
    """Only words that clearly say so close an action; all are kept."""
    followed = f'>action: Imprimer, statut: "{words}"'
    archive = archive_with(tmp_path, m03=["action: Imprimer"], m04=[followed])

    assert entry(archive).state is state
    assert steps(entry(archive))[1:] == [(FOLLOWED, 4, words or None)]


def test_last_word(tmp_path: Path) -> None:
    """The last follow-up that has a status counts; an action may be opened again."""
    archive = archive_with(
        tmp_path,
        m03=["action: Imprimer"],
        m04=[">action: Imprimer, statut: fait"],
        m05=[">action: Imprimer, statut: non fait"],
        m06=[">action: Imprimer, statut: on verra"],
    )

    assert entry(archive).state is State.UNDATED
    assert entry(archive).age == 3


def test_own_row(tmp_path: Path) -> None:
    """What its own row closes, mended since, stays closed, and may be followed up still."""
    archive = archive_with(
        tmp_path,
        m03=["action: Imprimer, statut: fait"],
        m04=[">action: Imprimer, statut: en cours"],
    )

    assert entry(archive).state is State.DONE
    assert steps(entry(archive)) == [(DECIDED, 3, None), (FOLLOWED, 4, "en cours")]


def test_carried(tmp_path: Path) -> None:
    """An action taken over keeps its history and its age; so does a follow-up of the first."""
    archive = archive_with(
        tmp_path,
        m03=["action: Imprimer"],
        m04=[">action: Imprimer, statut: en retard"],
        m05=["action: Imprimer la carte, suite de: 2024-03-14#action-1-1"],
        m06=[">action: Imprimer, statut: en cours, suite de: 2024-03-14#action-1-1"],
    )

    later = entry(archive, "reunions/2024-05-14/#action-1-1")
    assert steps(later) == [
        (DECIDED, 3, None),
        (FOLLOWED, 4, "en retard"),
        (CARRIED, 5, None),
        (FOLLOWED, 6, "en cours"),
    ]
    assert later.age == 3
    assert steps(entry(archive)) == steps(later)[:2]
    assert entry(archive).state is State.CARRIED
    assert archive.actions.follow_ups[-1].url == later.url


def test_not_found(tmp_path: Path) -> None:
    """A text that is not clearly that of one open action changes nothing."""
    archive = archive_with(
        tmp_path,
        m03=["action: Imprimer la grande carte", "action: Imprimer la petite carte"],
        m04=[">action: Imprimer la carte, statut: fait", ">action: Danser, statut: fait"],
    )

    near, far = archive.actions.follow_ups
    assert (near.url, near.is_lost, near.nearest) == (None, True, HOME.replace("1-1", "1-2"))
    assert (far.url, far.is_lost, far.nearest) == (None, True, None)
    assert {each.state for each in archive.actions.entries} == {State.UNDATED}


def test_same_text_twice(tmp_path: Path) -> None:
    """Of two actions of one text the open one is meant; when both are open, none is."""
    row, followed = "action: Imprimer", ">action: Imprimer, statut: fait"
    one = archive_with(tmp_path, m03=[f"{row}, statut: fait"], m04=[row], m05=[followed])
    both = archive_with(tmp_path, m03=[row], m04=[row], m05=[followed])

    assert one.actions.follow_ups[0].url == "reunions/2024-04-14/#action-1-1"
    assert (both.actions.follow_ups[0].url, both.actions.follow_ups[0].is_lost) == (None, True)


def test_nothing_open(tmp_path: Path) -> None:
    """Where no action waits, what is followed up was decided before the archive."""
    archive = archive_with(tmp_path, m03=[">action: Imprimer, statut: fait"])

    assert (archive.actions.follow_ups[0].url, archive.actions.follow_ups[0].is_lost) == (
        None,
        False,
    )


def test_not_before(tmp_path: Path) -> None:
    """A meeting follows up what earlier ones decided, not what itself or a later one decides."""
    row, followed = "action: Imprimer", ">action: Imprimer, statut: fait"
    archive = archive_with(tmp_path, m03=[row, followed], m02=[followed])

    assert [match.url for match in archive.actions.follow_ups] == [None, None]
    assert entry(archive).state is State.UNDATED


@pytest.mark.parametrize(
    ("decided", "followed", "due"),
    [
        ("5 avril 2024", "", date(2024, 4, 5)),
        ("5 avril 2024", "5 avril", date(2024, 4, 5)),
        ("5 avril 2024", "05/04/2024", date(2024, 4, 5)),
        ("5 avril 2024", "30 juin", date(2024, 6, 30)),
        ("", "30 juin 2024", date(2024, 6, 30)),
        ("prochaine réunion", "Prochaine réunion", date(2024, 4, 14)),
        ("5 avril", "prochaine réunion", date(2024, 5, 14)),
        ("5 avril", "fin juin", date(2024, 6, 30)),
        ("fin avril", "bientôt", None),
    ],
)
def test_deadline(tmp_path: Path, decided: str, followed: str, due: date | None) -> None:
    """A follow-up moves the deadline when it has another one, and not when it repeats it."""
    archive = archive_with(
        tmp_path,
        m03=[f"action: Imprimer, date limite: {decided}"],
        m04=[f">action: Imprimer, statut: en cours, date limite: {followed}"],
        m05=[],
    )

    assert entry(archive).due == due


@pytest.mark.parametrize(
    ("decided", "status", "due"),
    [
        ("5 avril 2024", "reporté au 5 mai 2025", date(2025, 5, 5)),
        ("5 avril 2024", "repoussé à fin juin", date(2024, 6, 30)),
        ("5 avril 2024", "→ 12 mai", date(2024, 5, 12)),
        ("", "report au 12 mai", date(2024, 5, 12)),
        ("prochaine réunion", "reporté à la prochaine réunion", date(2024, 5, 14)),
        ("5 avril 2024", "en cours, nouvelle échéance : 12/05", date(2024, 5, 12)),
        ("5 avril 2024", "reporté", date(2024, 4, 5)),
    ],
)
def test_status_that_moves(tmp_path: Path, decided: str, status: str, due: date) -> None:
    """A status that names a day moves the deadline; the one before stays in the history."""
    archive = archive_with(
        tmp_path,
        m03=[f"action: Imprimer, date limite: {decided}"],
        m04=[f'>action: Imprimer, date limite: {decided}, statut: "{status}"'],
        m05=[],
    )

    only = entry(archive)
    given = [deadline.text for step in only.steps for deadline in step.deadlines]
    assert only.due == due
    assert not only.status.is_closed
    assert given == [text for text in (decided, status) if text and text != "reporté"]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("fin avril", "fin avril"),
        ("5 avril → 30 avril", "5 avril"),
        ("sous 47 jours", "Sous 47 jours"),
    ],
)
def test_deadline_written_again(tmp_path: Path, first: str, again: str) -> None:
    """A deadline that a later meeting only repeats is that of the first, whatever its words."""
    row = f'action: Imprimer, date limite: "{first}"'
    follow_up = f'>action: Imprimer, date limite: "{again}", statut: en cours'
    carried = f'action: Imprimer, date limite: "{again}", suite de: 2024-03-14#action-1-1'
    archive = archive_with(tmp_path, m03=[row], m05=[follow_up], m06=[carried])

    assert entry(archive).due == date(2024, 4, 30)
    assert entry(archive, "reunions/2024-06-14/#action-1-1").due == date(2024, 4, 30)


def test_loop(tmp_path: Path) -> None:
    """Actions that take over one another make no loop of histories."""
    archive = archive_with(
        tmp_path,
        m03=["action: A, suite de: 2024-04-14#action-1-1"],
        m04=["action: B, suite de: 2024-03-14#action-1-1"],
        m05=[">action: A, statut: fait, suite de: 2024-03-14#action-1-1"],
    )

    assert archive.actions.follow_ups[0].url == "reunions/2024-04-14/#action-1-1"


def test_future_meetings_do_not_age(tmp_path: Path) -> None:
    """A meeting prepared for a day to come has not been held."""
    archive = archive_with(tmp_path, m03=["action: Imprimer"], m08=[], m10=[])

    assert entry(archive).age == 1
