"""Specification of what a document is: its title, struck text, the minutes of two meetings."""

from dataclasses import replace

from archive.importer.formats import Document
from archive.importer.recognise.frame import standing_blocks
from archive.importer.recognise.recogniser import recognise
from archive.importer.writing.writer import Draft
from archive.parsing.outline.document import Paragraph, Span, Table
from documents import document, line, table

MINUTES = (
    "Date : 12 mai 2025\nPrésents : OIM, Lanterne",
    line("1. Carte des puits", bold=True),
    "La carte est montrée.",
)


def introduction(found: Draft) -> list[str]:
    """The lines before the first point."""
    return [block.text for block in found.introduction if isinstance(block, Paragraph)]


def test_title() -> None:
    """The letterhead, the group's name and the title of the minutes are no introduction."""
    found = recognise(
        document(
            "République de Tagda\nRégion du Nord",
            line("Groupe de coordination de l’eau", bold=True),
            line("Compte rendu de la réunion", bold=True),
            "Le groupe s’est réuni malgré la pluie.",
            *MINUTES,
        )
    )

    assert introduction(found) == ["Le groupe s’est réuni malgré la pluie."]
    assert found.evidence["title"][-1] == "Compte rendu de la réunion"


def test_running_title() -> None:
    """What repeats on every page is no introduction either."""
    read = document("Groupe de coordination de l’eau", *MINUTES)

    found = recognise(replace(read, furniture=("Groupe de coordination de l’eau – page 1",)))

    assert introduction(found) == []


def struck(*parts: tuple[str, bool]) -> Paragraph:
    """A line of which some parts are struck through."""
    return Paragraph(tuple(Span(text, None, is_struck=is_struck) for text, is_struck in parts), 1)


def test_struck_text() -> None:
    """A field is never read from what was struck through, which stays in the text as such."""
    found = recognise(
        document(
            struck(("Date : 5 mai 2025", True)),
            struck(("Lieu : ", False), ("Salle Aïr ", True), ("Mairie de Tagda", False)),
            *MINUTES,
        )
    )

    assert str(found.held.day) == "2025-05-12"
    assert found.held.place == "Mairie de Tagda"
    assert "Date : 5 mai 2025" in introduction(found)


def test_standing_cells() -> None:
    """Struck lines leave their cells empty, the table whole."""
    (found,) = standing_blocks([Table((((struck(("Oui", True)),), (line("Non"),)),), 1)])

    assert found == table(("", "Non"))


def test_two_meetings() -> None:
    """The minutes of two meetings in one document are a doubt, a mention of another is none."""
    other = ("Date : 9 juin 2025\nPrésents : OIM", line("1. Divers", bold=True), "Rien.")
    both = recognise(document(*MINUTES, *other))
    titled = recognise(
        Document((
            line("Compte rendu de la réunion du 12 mai 2025"), *document(*MINUTES).blocks,
            line("Compte rendu de la réunion du 9 juin 2025"), line("Le groupe s’est réuni."),
        ))
    )  # fmt: skip
    one = recognise(
        document(
            "Compte rendu de la réunion du 12 mai 2025",
            *MINUTES,
            line("2. Adoption du compte rendu du 14 avril 2025", bold=True),
            "Adopté.",
            "Date de la prochaine réunion : 9 juin 2025",
        )
    )

    assert any("plusieurs réunions" in doubt for doubt in both.doubts)
    assert any("plusieurs réunions" in doubt for doubt in titled.doubts)
    assert not any("plusieurs réunions" in doubt for doubt in one.doubts)
