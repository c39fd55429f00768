"""Who answers for an action, and a deadline that stands after the name."""

from datetime import date

import pytest

from archive.model import Action
from archive.parsing.facts.responsibilities import (
    are_known,
    bare_name,
    is_deadline,
    owner_line,
    who_or_when,
)
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from reading import MARKDOWN, markdown, read


def row(*cells: str) -> Action:
    """The one action of a table whose row has these cells, maybe too few of them."""
    header = "| Points d’action | Responsables | Date limite |\n|---|---|---|\n"
    meeting, _ = read(markdown(f"## A\n\n{header}| {' | '.join(cells)} |\n"), MARKDOWN)
    assert meeting
    (only,) = meeting.items[0].actions
    return only


@pytest.mark.parametrize(
    ("cell", "names", "day"),
    [
        ("Bureau des pistes fin juin", ["Bureau des pistes"], date(2030, 6, 30)),
        ("CPE, DGV 4 juin 2030", ["CPE", "DGV"], date(2030, 6, 4)),
        ("CPE avant le 4 juin", ["CPE"], date(2030, 6, 4)),
        ("CPE (04/06)", ["CPE"], date(2030, 6, 4)),
        ("4 juin 2030", [], date(2030, 6, 4)),
        ("CPE dès que possible", ["CPE"], None),
    ],
)
def test_missing_stroke(cell: str, names: list[str], day: date | None) -> None:
    """Where a stroke is missing between a name and its deadline, both are read."""
    only = row("Relire", cell)

    assert [mention.name for mention in only.responsible] == names
    assert only.deadline
    assert only.deadline.day == day


@pytest.mark.parametrize(
    "name", ["Collectif du 8 mars", "Bureau de mai", "Forum 2030", "Radio Mai", "CPE 31 juin"]
)
def test_names_alone(name: str) -> None:
    """A day that is part of a name, or that no calendar has, stays in it."""
    only = row("Relire", name)

    assert [mention.name for mention in only.responsible] == [name]
    assert only.deadline is None


def test_own_deadline() -> None:
    """A deadline in its own column holds, whatever stands after the name."""
    only = row("Relire", "CPE fin juin", "4 juin")

    assert [mention.name for mention in only.responsible] == ["CPE fin juin"]
    assert only.deadline
    assert only.deadline.text == "4 juin"


KNOWN = {"CPE", "DGV"}.__contains__


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4 juin", True), ("échéance : fin mai", True), ("dès que la note est signée", True),
     ("31 juin", True), ("relire", False), ("le 4 juin pour le nord", False)],
)  # fmt: skip
def test_deadline(text: str, *, expected: bool) -> None:
    """A day, a period, a condition, be the day impossible, and nothing beside it."""
    assert is_deadline(text) is expected


@pytest.mark.parametrize("name", ["le CPE", "l’CPE", "du CPE", "de la CPE", "CPE"])
def test_article(name: str) -> None:
    """The article before a name is none of it."""
    assert bare_name(name) == "CPE"


def test_names() -> None:
    """Every name must be known, or stand for all."""
    assert are_known("CPE et la DGV", KNOWN)
    assert are_known("tous", KNOWN)
    assert not are_known("CPE, OMX", KNOWN)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [("resp. : CPE", ("responsible", (8, 11))), ("échéance 4 juin", ("deadline", (9, 15))),
     ("par OMX", ("", (4, 7)))],
)  # fmt: skip
def test_meaning(words: str, meaning: tuple[str, tuple[int, int]]) -> None:
    """Words are told apart, and stand without their label."""
    assert who_or_when(words, 0, len(words), KNOWN) == meaning


def test_owner_above_a_list() -> None:
    """« et de » parts those whom a line addresses, but nothing within one name that is known."""
    one = "Direction de la Femme et de l’Enfant"

    def owner(text: str) -> str:
        found = owner_line(Scalar(text, Mark("meetings/2030-05-14.md")), {one, "CPE"}.__contains__)
        return found.value if found else ""

    assert owner(f"À l’endroit de la {one} :") == one
    assert owner("À l’endroit du CPE et de la DRA :") == "CPE, DRA"


def test_article_within_a_name() -> None:
    """The article of « La Lanterne » is part of its name where the name is known with it."""
    assert are_known("La Lanterne", {"La Lanterne"}.__contains__)
    assert are_known("La Lanterne", {"Lanterne"}.__contains__)
    assert not are_known("La Lanterne", {"CPE"}.__contains__)
