"""Specification of reading one action from a sentence or a cell."""

import pytest

from archive.importer.recognising.action_texts import owners, sentence_action
from archive.importer.recognising.known import Known
from documents import line


@pytest.fixture
def known() -> Known:
    """A few invented bodies."""
    known = Known()
    known.add(["Tarmamoua", "Blue Lantern Society (BLS)", "ONG Puits Neufs", "Mairie de Tagda"])
    return known


@pytest.mark.parametrize(
    ("sentence", "text", "responsible", "deadline"),
    [
        ("BLS to book cars by 19 March.", "BLS to book cars", ["BLS"], "by 19 March"),
        (
            "Le BLS partagera la carte avant le 3 mai ;",
            "Le BLS partagera la carte",
            ["BLS"],
            "avant le 3 mai",
        ),
        (
            "Tarmamoua et la Mairie de Tagda doivent curer le puits.",
            "Tarmamoua et la Mairie de Tagda doivent curer le puits",
            ["Tarmamoua", "Mairie de Tagda"],
            "",
        ),
        (
            "Le BLS et la Mairie de Tagda transmettent la carte pour le 3 mai",
            "Le BLS et la Mairie de Tagda transmettent la carte",
            ["BLS", "Mairie de Tagda"],
            "pour le 3 mai",
        ),
        ("BLS : écrire la note (15 mars)", "écrire la note", ["BLS"], "15 mars"),
        ("Écrire la note (BLS, 15 mars 2024)", "Écrire la note", ["BLS"], "15 mars 2024"),
        ("Écrire la note – Puits Neufs – fin mai", "Écrire la note", ["Puits Neufs"], "fin mai"),
        (
            "Action : relancer les communes (Resp. : BLS, Tarmamoua ; échéance : 10 mai 2024).",
            "relancer les communes",
            ["BLS", "Tarmamoua"],
            "10 mai 2024",
        ),
        (
            "Point d’action : écrire une note. Responsables : BLS. Délai : mi-mai.",
            "écrire une note",
            ["BLS"],
            "mi-mai",
        ),
        ("All members to send comments", "All members to send comments", ["All members"], ""),
        ("Réparer l’éclairage", "Réparer l’éclairage", [], ""),
        ("Écrire au maire", "Écrire au maire", [], ""),
    ],
)
def test_sentence(
    known: Known, sentence: str, text: str, responsible: list[str], deadline: str
) -> None:
    """Who and until when are found before, after, or under words that say so."""
    action = sentence_action(line(sentence), known)

    assert action.text.text == text
    assert list(action.responsible) == responsible
    assert action.deadline == deadline


def test_owner_told_before(known: Known) -> None:
    """An action that names nobody is for whom the line above named."""
    action = sentence_action(line("Réparer la pompe"), known, ("Tarmamoua",))

    assert action.responsible == ("Tarmamoua",)


def test_label_alone_keeps_its_words(known: Known) -> None:
    """A line that tells only a deadline is not emptied of its words."""
    assert sentence_action(line("Deadline: next week"), known).text.text == "Deadline: next week"


@pytest.mark.parametrize(
    ("cell", "names", "due"),
    [
        ("BLS : 22 mars 2024", ["BLS"], "22 mars 2024"),
        ("BLS et Tarmamoua", ["BLS", "Tarmamoua"], ""),
        ("l’OIM et du BLS", ["OIM", "BLS"], ""),
        ("N/A", [], ""),
    ],
)
def test_owner_and_deadline_in_one_cell(cell: str, names: list[str], due: str) -> None:
    """A cell may tell both who and when."""
    assert owners(cell) == (tuple(names), due)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("OSPS : envoyer le questionnaire", ["OSPS"]),
        ("Le CNA partagera la liste", ["CNA"]),
        ("Médecins des Dunes vérifiera les puits", ["Médecins des Dunes"]),
        ("Formation : organiser la salle", []),
        ("La directrice enverra la liste", []),
        ("OSPS : note sur les puits", []),
    ],
)
def test_owner_that_nobody_knows(text: str, names: list[str]) -> None:
    """Among actions, an acronym or words with capitals before what is to do answer for it."""
    assert list(sentence_action(line(text), Known()).responsible) == names
