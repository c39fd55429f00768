"""Minutes printed from a meeting, read again, tell the same meeting."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from archive.collection.archive import Archive, load
from archive.exports.minutes_document import minutes_text
from archive.importer.import_document import import_document
from archive.importer.office.office import read_package, run_pandoc
from archive.model import ActionRow, AgendaItem, Meeting, Mention
from archive.parsing.meeting_file import read_meeting
from archive.parsing.source.figures import Caption, FigureTable, figures_in
from archive.problems import Problems
from building import DEMO

MINUTES = sorted(path.stem for path in DEMO.glob("meetings/**/20*.*"))
COMMA = {"2025-09-11"}
"""Meetings attended by a body with commas in its name, where a list is cut."""


@cache
def archive() -> Archive:
    """The fictional archive."""
    return load(DEMO, date(2026, 1, 1))[0]


@pytest.mark.parametrize("name", MINUTES)
def test_same_meeting(name: str) -> None:
    """Days, hours, places, bodies, points, decisions, actions and the next meeting come back."""
    (meeting,) = (each for each in archive().meetings if Path(each.mark.path).stem == name)
    printed = run_pandoc(minutes_text(meeting).encode(), "--from=gfm", "--to=docx")
    text = import_document(read_package(printed), archive().organisations).text

    again = read_meeting(text, f"meetings/{meeting.day}.md", Problems(), _is_known)

    assert again
    assert _facts(again) == _facts(meeting)
    assert list(map(_item, again.items)) == list(map(_item, meeting.items))
    if meeting.id not in COMMA:
        assert _names(again.attendance) == _names(meeting.attendance)


def test_figures_come_back() -> None:
    """A table of figures is printed with the line that draws it, and read again as the same."""
    body = (
        "graphique: lignes — titre: Passages — unité: véhicules — source: DPF — date: mai 2025\n\n"
        "| Halte | Entrées | Sorties |\n|---|---|---|\n"
        "| Tamala | plus de 1 200 | 12,5 |\n| Zéra | n. d. | 3 |\n"
    )
    text = f"---\ndate: 2025-05-22\n---\n\n## 1. Carte\n\n{body}"
    meeting = read_meeting(text, "meetings/2025-05-22.md", Problems(), _is_known)
    assert meeting

    printed = run_pandoc(minutes_text(meeting).encode(), "--from=gfm", "--to=docx")
    again = read_meeting(
        import_document(read_package(printed), archive().organisations).text,
        *("meetings/2025-05-22.md", Problems(), _is_known),
    )

    assert again
    first, second = (list(_figures(each)) for each in (meeting, again))
    assert first
    assert first == second


def _figures(meeting: Meeting) -> Iterator[tuple[Caption, FigureTable]]:
    for prose in meeting.prose:
        for place, figures in figures_in(prose.tokens):
            yield place.caption, figures


def _is_known(name: str) -> bool:
    return archive().organisations.match_exactly(name) is not None


def _facts(meeting: Meeting) -> list[object]:
    following = meeting.next_meeting
    return [
        (meeting.day, meeting.end_day, meeting.start, meeting.end, meeting.place),
        _names((*meeting.excused, *meeting.absent)),
        following and (following.day, following.start),
    ]


def _item(item: AgendaItem) -> list[object]:
    return [
        item.title,
        _names(item.presenters),
        [decision.words.rstrip(" .;") for decision in item.decisions],
        [_row(action) for action in item.actions],
        [_row(follow_up) for follow_up in item.follow_ups],
    ]


def _row(row: ActionRow) -> list[object]:
    return [_names(row.responsible), row.deadline and row.deadline.day]


def _names(mentions: Iterable[Mention]) -> list[str]:
    return sorted(mention.name for mention in mentions)
