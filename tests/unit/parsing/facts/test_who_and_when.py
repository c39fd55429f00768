"""Words that say who answers for an action, or until when."""

import pytest

from archive.parsing.facts.who_and_when import are_known, bare_name, is_deadline, who_or_when

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
    assert who_or_when(words, 0, len(words), KNOWN, KNOWN) == meaning
