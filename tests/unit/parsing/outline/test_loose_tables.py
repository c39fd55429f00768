"""Specification of tables of actions whose cells are lost, in any order of their columns."""

from datetime import date

import pytest

from archive.importer.import_document import import_document
from archive.parsing.outline.document import Paragraph
from documents import document, line
from importing import items_of

ACTIONS = [
    ("Relire la carte", ("HCR",), "3 mai 2024"),
    ("Chiffrer les pompes avant la fin de la saison", ("OIM", "HCR"), "12 mai 2024"),
]
TEXTS = {
    "as usual": """Actions Responsables Date limite
        Relire la carte HCR 3 mai 2024
        Chiffrer les pompes avant la fin de la saison
        OIM, HCR
        12 mai 2024""",
    "owner first": """Responsables Actions Date limite
        HCR
        Relire la carte
        3 mai 2024
        OIM, HCR
        Chiffrer les pompes avant la fin de la saison
        12 mai 2024""",
    "deadline first": """Date limite Actions Responsables
        3 mai 2024
        Relire la carte
        HCR
        12 mai 2024
        Chiffrer les pompes avant la fin de la saison
        OIM, HCR""",
    "in two languages": """Quoi / What Qui / Who Pour quand / By when
        Relire la carte HCR 3 mai 2024
        Chiffrer les pompes avant la fin de la saison
        OIM, HCR 12 mai 2024""",
    "by points, over two lines": """Point Actions à entreprendre
        Responsables Date limite
        2 Relire la carte
        HCR 3 mai 2024
        2 Chiffrer les pompes avant la fin de la saison
        OIM, HCR 12 mai 2024""",
    "by subjects, an owner of one word": """Sujet Suite à donner Porteur Date butoir
        Cartes Relire la carte
        HCR 3 mai 2024
        Pompes Chiffrer les pompes avant la fin de la saison
        OIM, HCR 12 mai 2024""",
    "numbered with a letter, a cost behind": """N° Tâche Lead Échéance Coût / Cost (FCFA)
        R1 Relire la carte
        HCR 3 mai 2024 350 000
        R2 Chiffrer les pompes avant la fin de la saison
        OIM, HCR 12 mai 2024 1 200 000""",
    "numbered, one column unknown": """N° Actions Responsables Date limite Observations
        1 Relire la carte
        HCR 3 mai 2024
        2 Chiffrer les pompes avant la fin de la saison
        OIM, HCR 12 mai 2024""",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_order(text: str) -> None:
    """The cells are told by what they may hold; what closes the minutes is no row."""
    lines = [each.strip() for each in text.split("\n")]
    present = "Présents : OIM, HCR"
    end = "L’ordre du jour étant épuisé, la séance est levée à 12h."
    minutes = document("Date : 12 mai 2024", present, line("Carte", "1."), *lines, end)
    (item,) = items_of(import_document(minutes))

    told = [(a.text.partition(" (")[0], a.responsible, a.deadline) for a in item.actions]

    assert told == ACTIONS
    assert item.discussion == end


def test_numbers_part_the_rows() -> None:
    """A remark may follow the deadline, and who helps the one responsible."""
    lines = (
        "No. Action required Responsible Support Due date Remarks",
        "1 Procure tarpaulins",
        "for the centres",
        "OIM HCR 20-Feb-2025 Quotation received",
        "2 Repair the pumps",
        "FRS, HCR",
        "Before end of February",
    )
    minutes = document(
        "Date : 3 février 2025", "Présents : OIM, HCR, FRS", line("Carte", "1."), *lines
    )
    (item,) = items_of(import_document(minutes))

    assert [(each.text, each.responsible, each.deadline) for each in item.actions] == [
        (
            "Procure tarpaulins for the centres (appui : HCR ; remarques : Quotation received)",
            ("OIM",),
            "20-Feb-2025",
        ),
        ("Repair the pumps", ("FRS", "HCR"), "Before end of February"),
    ]


def test_what_stands_below() -> None:
    """The next meeting, told in a sentence below the last row, is none of its cells."""
    lines = [each.strip() for each in TEXTS["as usual"].split("\n")]
    end = "Le groupe décide de se retrouver le 3 juin 2024 à la mairie"
    present = "Présents : OIM, HCR"
    minutes = document("Date : 12 mai 2024", present, line("Carte", "1."), *lines, end)
    (item,) = items_of(import_document(minutes))

    assert [each.text for each in item.actions] == [text for text, _, _ in ACTIONS]


@pytest.mark.parametrize(
    "below", [(), ("Envoyer la note", "OIM", "Immédiat"), (line("Divers", "2."),)]
)
def test_deadline_that_looks_like_a_heading(below: tuple[str | Paragraph, ...]) -> None:
    """The next meeting is a deadline below those who answer; with a day it is announced."""
    minutes = ("Date : 12 mai 2024", "Présents : OIM, HCR", line("Carte", "1."))
    lines = ("Actions", "Responsables", "Date limite", "Relire la date limite", "HCR")
    due = import_document(document(*minutes, *lines, "Prochaine réunion", *below))
    announced = import_document(document(*minutes, *lines, "Prochaine réunion", "3 juin 2024"))

    first = items_of(due)[0].actions[0]
    assert (first.text, first.deadline) == ("Relire la date limite", "Prochaine réunion")
    assert due.meeting.next_meeting is None
    assert announced.meeting.next_meeting
    assert announced.meeting.next_meeting.day == date(2024, 6, 3)


def test_numbered_lines_are_no_header() -> None:
    """Points whose first words name columns are no table that lost its cells."""
    titles = ("Suites de la réunion", "Etat des pistes", "Organisation des convois", "Divers")
    agenda = [line(title, f"{rank} -") for rank, title in enumerate(titles, 1)]
    points = [each for title in agenda for each in (title, line("Vu."))]

    result = import_document(document("Date : 3 mars 2025", "Agenda :", *agenda, *points))

    assert not any("a perdu ses cases" in doubt for doubt in result.doubts)
