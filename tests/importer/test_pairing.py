"""Specification of bringing the agenda and the sections together."""

import pytest

from archive.importer.draft import AgendaLine, DraftItem
from archive.importer.recognising.pairing import pair


def paired(agenda: list[str], sections: list[str]) -> dict[str, str | None]:
    """The line of the agenda that each section gets; both are written "1. Titre"."""
    lines = [AgendaLine(*_numbered(each)) for each in agenda]
    items = [DraftItem(title, number) for number, title in map(_numbered, sections)]
    pair(items, lines)
    return {item.title: item.line.title if item.line else None for item in items}


def _numbered(text: str) -> tuple[int | None, str]:
    number, dot, title = text.partition(". ")
    return (int(number), title) if dot else (None, text)


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Update on the distribution of roofing kits", "Roofing kits"),
        ("Situation des retours", "Situation des retours et réinsertion"),
        ("1. Point sur la saison des pluies", "1. Préparation : pluies"),
    ],
)
def test_pairs(line: str, section: str) -> None:
    """Titles that hold one another go together; so do those of one number that share a word."""
    assert list(paired([line], [section]).values()) == [line.removeprefix("1. ")]


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("1. Point sur la saison des pluies", "2. Préparation : pluies"),
        ("1. Saison des pluies", "1. Relogement"),
    ],
)
def test_no_pairs(line: str, section: str) -> None:
    """A number or a word alone does not bring them together."""
    assert list(paired([line], [section]).values()) == [None]


def test_the_most_alike_first() -> None:
    """A line goes to the section that says the same, not to an earlier one that is like it."""
    assert paired(
        ["Situation des retours", "Divers"],
        ["Situation des retours et abris", "Situation des retours"],
    ) == {"Situation des retours et abris": None, "Situation des retours": "Situation des retours"}
