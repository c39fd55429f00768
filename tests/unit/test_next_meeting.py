"""The file of the next meeting, prefilled, and the link that begins it at a forge."""

from datetime import date
from pathlib import Path

import pytest

from archive.checks.report import check
from archive.collection.archive import Archive
from archive.model import Meeting
from archive.next_meeting import (
    DraftFile,
    draft_next,
)
from archive.problems import ExplainedError, Problems
from building import DEMO, DEMO_DAY
from reading import read
from small import archive_of, headed

TODAY = date(2024, 9, 1)


def archive_after(tmp_path: Path, **meetings: str) -> Archive:
    """An archive of meetings by their months, each the lines of its YAML after the date."""
    files = {
        f"meetings/2024-{name[1:]}-14.yml": f"date: 2024-{name[1:]}-14\n{text}\n"
        for name, text in meetings.items()
    }
    return archive_of(tmp_path, files, TODAY)


def read_back(draft: DraftFile) -> Meeting:
    """The meeting that a draft holds."""
    meeting, problems = read(draft.text, draft.path)
    assert problems == ()
    assert meeting
    return meeting


def titles(draft: DraftFile) -> list[str]:
    """The titles of a draft's items."""
    return [line[3:] for line in draft.text.split("\n") if line.startswith("## ")]


MARCH = "heure: 9h30-11h00\nlieu: Tinzara"
ANNOUNCING = f"{MARCH}\nprochaine réunion: 18 avril 2024 à 10h, Kessouma"
MAY = "prochaine réunion: 16 mai 2024"


@pytest.mark.parametrize(
    ("meetings", "day", "drafted"),
    [
        ({"m03": ANNOUNCING}, None, "2024-04-18 10:00:00 Kessouma"),
        ({"m03": ANNOUNCING}, date(2024, 4, 25), "2024-04-25 09:30:00 Tinzara"),
        ({"m03": MARCH, "m04": MAY}, None, "2024-05-16 09:30:00 Tinzara"),
        ({"m03": MARCH, "m04": f"{MAY}, salle habituelle"}, None, "2024-05-16 09:30:00 Tinzara"),
        ({"m03": MARCH, "m04": f"{MAY}, au même endroit"}, None, "2024-05-16 09:30:00 Tinzara"),
        ({"m03": MARCH, "m04": f"statut: annulée\n{MAY}"}, None, "2024-05-16 09:30:00 Tinzara"),
    ],
)
def test_day_hour_place(
    tmp_path: Path, meetings: dict[str, str], day: date | None, drafted: str
) -> None:
    """Day, hour and place are those announced, else those of the last meeting that was held."""
    draft = draft_next(archive_after(tmp_path, **meetings), day)

    meeting = read_back(draft)
    assert f"{meeting.day} {meeting.start} {meeting.place}" == drafted
    assert (meeting.end, meeting.status) == (None, "projet")
    assert draft.path == f"meetings/{meeting.day}.md"


@pytest.mark.parametrize(
    ("meetings", "day", "message"),
    [
        ({}, None, "Rien n’annonce aucune réunion : donnez le jour"),
        ({"m03": ""}, None, "Le compte rendu du 14 mars 2024 n’annonce aucune réunion"),
        ({"m03": "prochaine réunion: fin mai"}, None, "n’annonce aucune réunion"),
        (
            {"m03": "prochaine réunion: 14 avril 2024", "m04": ""},
            None,
            "Le compte rendu du 14 avril 2024 n’annonce",
        ),
        (
            {"m03": "statut: projet"},
            None,
            "est déjà prêt : ouvrez meetings/2024-03-14.yml. Pour une autre réunion, donnez",
        ),
        (
            {"m03": "statut: annulée"},
            date(2024, 3, 14),
            "de la réunion du 14 mars 2024 est déjà prêt : ouvrez meetings/2024-03-14.yml.",
        ),
    ],
)
def test_refused(tmp_path: Path, meetings: dict[str, str], day: date | None, message: str) -> None:
    """Without a day, or with one that is taken, nothing is drafted, and it is said why."""
    with pytest.raises(ExplainedError, match=message):
        draft_next(archive_after(tmp_path, **meetings), day)


def test_first_meeting(tmp_path: Path) -> None:
    """The first meeting of an archive has a day, and keys to be filled in."""
    draft = draft_next(archive_after(tmp_path), date(2024, 3, 14))

    assert draft.path == "meetings/2024-03-14.md"
    assert draft.text == (
        "---\ndate: 2024-03-14\nheure:\nlieu:\nstatut: projet\nprésence:\nexcusés:\n"
        "prochaine réunion:\n---\n\n"
    )


@pytest.mark.parametrize(
    ("last", "path"),
    [
        ("meetings/2023/2023-12-14.md", "meetings/2024/2024-03-14.md"),
        ("meetings/archives/2023-12-14.md", "meetings/archives/2024-03-14.md"),
    ],
)
def test_folder(tmp_path: Path, last: str, path: str) -> None:
    """The file stands beside the last one, or in the folder of its year."""
    archive = archive_of(tmp_path, {last: headed(["date: 2023-12-14"])}, TODAY)

    assert draft_next(archive, date(2024, 3, 14)).path == path


def test_members(tmp_path: Path) -> None:
    """Who came to half of the last six meetings is expected, as named last, in that order."""
    archive = archive_after(
        tmp_path,
        m01="présence: [Vieux]",
        m02="présence: [A, B (3), Vieux]",
        m03="présence: [A, B, C, Vieux]",
        m04="présence: [A, C]",
        m05="présence: [C, A]",
        m06="couverture: partielle",
        m07="présence: ['Une, deux et trois', B (2), A]",
        m08="présence: [D, A]",
    )

    draft = draft_next(archive, date(2024, 9, 14))

    # Of the six from February on (June tells nothing): A six, B three, C three, the others less.
    assert [mention.name for mention in read_back(draft).attendance] == ["A", "B", "C"]
    assert [mention.head_count for mention in read_back(draft).attendance] == [None, None, None]
    assert draft.members == 3


def test_standing_items(tmp_path: Path) -> None:
    """Titles that come back are there, openings first, with presenters that never change."""
    archive = archive_after(
        tmp_path,
        m03="points: [Ouverture (A), Carte (B), Divers]",
        m04="points: [Une fois, Ouverture (A), Carte (C), Divers, Prochaines étapes]",
        m05="points: [Ouverture (A), Carte (B), Divers (D), Prochaines étapes]",
        m06="points: [ouverture (A), Autre, Divers, Prochaines étapes]",
    )

    assert titles(draft_next(archive, date(2024, 7, 14))) == [
        "ouverture (A)",
        "Carte",
        "Divers",
        "Prochaines étapes",
    ]


@pytest.mark.parametrize(
    ("before", "titles_after"),
    [
        ("Divers, Carte", ["Carte", "Divers"]),
        (
            "Prochaine réunion, Questions diverses, A",
            ["A", "Questions diverses", "Prochaine réunion"],
        ),
        (
            "Ouverture, Divers, Coordination prochaines étapes, Coordination du terrain",
            ["Ouverture", "Coordination du terrain", "Divers", "Coordination prochaines étapes"],
        ),
    ],
)
def test_last_items(tmp_path: Path, before: str, titles_after: list[str]) -> None:
    """The miscellaneous item comes last, before what ends a meeting."""
    archive = archive_after(tmp_path, m03=f"points: [{before}]", m04=f"points: [{before}]")

    assert titles(draft_next(archive, date(2024, 7, 14))) == titles_after


ACTIONS = """\
points:
- titre: Ouverture
  actions:
  - {action: "Imprimer [la carte](../docs/index.md) | vite", responsables: [A, B],
     date limite: 5 avril}
  - {action: Relire *tout*, responsables: "Commission, du Nord", statut: en cours}
  - {action: Coller, statut: fait}
"""


def test_follow_up(tmp_path: Path) -> None:
    """Open actions are to be followed up, after the opening, each by its id and with no status."""
    points = "points: [Ouverture, Divers]"
    archive = archive_after(tmp_path, m03=ACTIONS, m04=points, m05=points)

    draft = draft_next(archive, date(2024, 6, 14))

    assert draft.followed == 2
    assert titles(draft) == ["Ouverture", "Suivi des actions", "Divers"]
    assert draft.text.split("\n")[-7:-3] == [
        "| Action | Responsables | Date limite | Statut | Suite de |",
        "|---|---|---|---|---|",
        "| Imprimer la carte \\| vite | A, B | 5 avril 2024 |  | 2024-03-14#action-1-1 |",
        "| Relire *tout* | Commission, du Nord |  |  | 2024-03-14#action-1-2 |",
    ]
    item = read_back(draft).items[1]
    assert [(match.progress, match.status) for match in item.follow_ups] == [(None, None)] * 2


def test_standing_follow_up(tmp_path: Path) -> None:
    """Where an item follows up actions every time, the table stands there."""
    points = "points: [Divers, Suivi des recommandations]"
    archive = archive_after(tmp_path, m03=ACTIONS, m04=points, m05=points)

    draft = draft_next(archive, date(2024, 6, 14))

    assert titles(draft) == ["Suivi des recommandations", "Divers"]
    assert len(read_back(draft).items[0].follow_ups) == 2


def test_written_file_is_sound(tmp_path: Path) -> None:
    """The draft of an archive as rich as the real one gives no problem, and changes no action."""
    files = {
        file.relative_to(DEMO).as_posix(): file.read_text(encoding="utf-8")
        for folder in ("meetings", "docs")
        for file in (DEMO / folder).rglob("*.*")
        if file.suffix in {".md", ".yml"}
    }
    before = archive_of(tmp_path, files, DEMO_DAY)
    draft = draft_next(before, None)

    after = archive_of(tmp_path, {draft.path: draft.text}, DEMO_DAY)

    problems = check(after, Problems())
    assert [problem for problem in problems if problem.mark.path == draft.path] == []
    assert [e.state for e in after.actions.entries] == [e.state for e in before.actions.entries]
    assert draft.followed == sum(e.state.is_owed for e in before.actions.entries) > 10
    assert draft.members > 10
