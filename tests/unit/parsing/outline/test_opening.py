"""Specification of where the points may begin: below the facts at the top and the agenda."""

from archive.parsing.outline.candidates import candidates
from archive.parsing.outline.document import Paragraph
from archive.parsing.outline.likeness import Titles
from archive.parsing.outline.opening import (
    first_place,
    is_document_title,
    labelled,
)
from documents import line


def numbered(*lines: Paragraph | str) -> list[Paragraph]:
    """Lines with their numbers."""
    told = (line(each) if isinstance(each, str) else each for each in lines)
    return [Paragraph(p.spans, 1, p.level, p.marker, number=n) for n, p in enumerate(told, 1)]


def test_document_title() -> None:
    """The kind of the document names no point, "Compte rendu" no more than a draft of it."""
    assert is_document_title("COMPTE RENDU DE LA RÉUNION")
    assert is_document_title("Projet de procès-verbal")
    assert not is_document_title("Carte des puits")


def test_labelled() -> None:
    """A label alone names what is below it, one with its value tells a fact; points are neither."""
    blocks = numbered("Présents :", "Lieu : Salle verte", line("Ouverture", "1."), "Carte")

    labels = labelled(blocks)

    assert (labels.names, labels.others) == ({1: "attendance"}, {2})


def test_first_place() -> None:
    """The points begin below the labels at the top and the agenda, not below those of a point."""
    agenda = (line("Carte", "1."), line("Divers", "2."))
    points = (line("Carte", "1.", bold=True), "Dite.", line("Divers", "2.", bold=True), "Dits.")
    blocks = numbered("Lieu : Salle verte", "Ordre du jour :", *agenda, *points, "Lieu : Tagda")
    found = candidates(blocks, Titles(["Carte", "Divers"]))

    opening = labelled(blocks).opening

    assert opening == {1, 2, 9}
    assert first_place(blocks, found, {3, 4}, opening) == 4
