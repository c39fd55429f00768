"""Specification of the meeting file that an import writes: it reads back as what it was made of."""

from datetime import date

import pytest

from archive.importer.import_document import import_document
from archive.model import Meeting
from archive.parsing.meeting_file import read_meeting
from archive.parsing.outline.document import Block, Paragraph, Span
from archive.problems import Problems
from documents import bullets, document, line, table

HEAD = ("Date : 12 mai 2025", "Présents : OIM (3), Puits Neufs")


def imported(*blocks: Block | str) -> tuple[str, Meeting]:
    """The file of a document and the meeting it tells; it has no problem."""
    text = import_document(document(*blocks)).text
    problems = Problems()
    meeting = read_meeting(text, "meetings/2025-05-12.md", problems)
    assert [str(each) for each in problems.sorted()] == []
    assert meeting is not None
    return text, meeting


def test_whole_file() -> None:
    """The file reads like the minutes, in the words of the guide."""
    text, _ = imported(
        *HEAD,
        "Heure : 9h-11h",
        "Lieu : Salle Aïr",
        "Excusés : HCR",
        "Ordre du jour",
        line("Ouverture (OIM)", "-"),
        line("Carte des puits (Puits Neufs)", "1."),
        line("Carte des puits", "1."),
        "La carte est montrée.",
        *bullets("les puits ;", "les pistes."),
        table(
            ("Points d’action", "Responsables", "Date limite"),
            ("Publier la carte", "OIM, Puits Neufs", "3 juin 2025"),
            ("N/A", "/", "/"),
        ),
        "Prochaine réunion : 10 juin 2025 à 9h30, salle Aïr",
    )

    assert text == (
        "---\n"
        "date: 2025-05-12\n"
        "heure: 9h00-11h00\n"
        "lieu: Salle Aïr\n"
        "présence:\n  - OIM (3)\n  - Puits Neufs\n"
        "excusés:\n  - HCR\n"
        "ordre du jour:\n  - Ouverture (OIM)\n  - 1. Carte des puits (Puits Neufs)\n"
        "statut: projet\n"
        "---\n\n"
        "## 1. Carte des puits (Puits Neufs)\n\n"
        "La carte est montrée.\n\n"
        "- les puits ;\n- les pistes.\n\n"
        "| Points d’action | Responsables | Date limite |\n"
        "|---|---|---|\n"
        "| Publier la carte | OIM, Puits Neufs | 3 juin 2025 |\n"
        "| N/A | / | / |\n\nProchaine réunion : 10 juin 2025 à 9h30, salle Aïr\n"
    )


def test_agenda_that_says_the_same_is_not_repeated() -> None:
    """The agenda is left out when the sections tell it."""
    text, meeting = imported(
        *HEAD, "Ordre du jour", line("Carte (OIM)", "1."), line("Carte", "1."), "Un texte."
    )

    assert "ordre du jour" not in text
    assert [(item.number, item.title) for item in meeting.items] == [(1, "Carte")]
    assert [each.name for each in meeting.items[0].presenters] == ["OIM"]


def test_other_title_than_the_agenda_s() -> None:
    """A section keeps its own title, and the number that brings it to its line of the agenda."""
    text, meeting = imported(
        *HEAD,
        *("Ordre du jour", line("Point sur les puits", "1."), line("Divers", "2.")),
        *(line("Divers", level=1), "Texte.", line("Les puits", level=1), "Texte."),
    )

    assert "  - 1. Point sur les puits\n" in text
    assert "\n## 1. Les puits\n" in text
    assert [(i.number, i.title, i.planned_title) for i in meeting.items] == [
        (1, "Les puits", "Point sur les puits"), (2, "Divers", None)
    ]  # fmt: skip


def test_agenda_without_numbers() -> None:
    """It gets some where a section has another title, so that the two go together."""
    text, meeting = imported(
        *HEAD,
        "Ordre du jour",
        *bullets("Point sur les puits", "Divers"),
        *(line("Les puits", level=1), "Texte.", line("Divers", level=1), "Texte."),
    )

    assert "  - 1. Point sur les puits\n  - 2. Divers\n" in text
    assert [item.title for item in meeting.items] == ["Les puits", "Divers"]


def test_other_words_than_the_agenda_s() -> None:
    """A section that shares no word with the line of its number is written without it."""
    text, _ = imported(
        *HEAD,
        *("Ordre du jour", line("Bilan de la saison", "1."), line("Divers", "2.")),
        *(line("Relogement", "1.", level=1), "Texte.", line("Divers", "2.", level=1), "Texte."),
    )

    assert "\n## Relogement\n" in text


@pytest.mark.parametrize("title", ["Prochaine réunion", "Décisions", "Participants"])
def test_title_that_is_a_key(title: str) -> None:
    """A title that is a word of the file’s keys gets a number, so that it stays a point."""
    _, meeting = imported(
        *HEAD, line("Carte", bold=True), "Texte.", line(title, level=1), "À voir."
    )

    assert len(meeting.items) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "# pas un titre",
        "> pas une citation",
        "3_000 _francs_ et *autant*",
        "<b>gras</b> & &amp;",
        "[1] une note (https://exemple.org/a_b?c=d&e=f)",
        "a | b",
        "\\ et ` et ~~~",
        "---",
        "=====",
        "| a | b |",
        "!important [lien](adresse)",
    ],
)
def test_signs_mean_themselves(text: str) -> None:
    """No sign of the document becomes markup."""
    _, meeting = imported(*HEAD, line("Carte", "1.", bold=True), "Avant.", text, "Après.")
    discussion = meeting.items[0].discussion

    assert discussion is not None
    assert discussion.words == f"Avant. {text} Après."


def test_links() -> None:
    """Links to the web are kept; other targets leave their words."""
    carte = Span("carte", "https://exemple.org/carte?a=b(c)")
    told = Paragraph((Span("La "), carte, Span(" et "), Span("elle", "javascript:x")), 1)
    _, meeting = imported(*HEAD, line("Carte", "1.", bold=True), told)
    discussion = meeting.items[0].discussion

    assert discussion is not None
    assert [link.address for link in discussion.links] == ["https://exemple.org/carte?a=b(c)"]
    assert discussion.words == "La carte et elle"


def test_data_table() -> None:
    """A table of data stays a table; bars in its cells are text."""
    text, _ = imported(
        *HEAD, line("Carte", "1.", bold=True), table(("Zone", "Puits"), ("Nord|Est", "12"))
    )

    assert "| Zone | Puits |\n|---|---|\n| Nord\\|Est | 12 |\n" in text


def test_past_midnight() -> None:
    """A meeting that ends after midnight ends on the next day."""
    _, meeting = imported(
        "Date : 12 mai 2025", "Heure : 22h-1h", line("Carte", "1.", bold=True), "A."
    )

    assert meeting.end_day == date(2025, 5, 13)
