"""Specification of who and until when behind labels within one line."""

import pytest

from archive.parsing.facts.labelled_parts import labelled_parts

LINES = [
    (
        "Relire la carte. Responsable : HCR. Délai : mi-mai.",
        [("responsible", "HCR"), ("deadline", "mi-mai")],
    ),
    (
        "Relire (Resp. : OIM, Mairie (centre) ; échéance : 10 octobre)",
        [("responsible", "OIM, Mairie (centre)"), ("deadline", "10 octobre")],
    ),
    (
        "Relire – Lead: IOM – Support: SRF – By: 3 May",
        [("responsible", "IOM"), ("support", "SRF"), ("deadline", "3 May")],
    ),
    ("Relire la carte Responsable : HCR", [("responsible", "HCR")]),
    ("Relire. Exécution : HCR. Terme : 3 mai", [("responsible", "HCR"), ("deadline", "3 mai")]),
    ("Relire. Exécution : en cours", [("status", "en cours")]),
    ("Responsable : HCR", [("responsible", "HCR")]),
    ("Ouvrir à 10:30 : voir https://a.example", []),
    ("Fixer la date de la réunion : le 3 mai", []),
]


@pytest.mark.parametrize(("text", "told"), LINES, ids=[text for text, _ in LINES])
def test_a_label_stands_after_a_sign_or_with_a_capital(
    text: str, told: list[tuple[str, str]]
) -> None:
    """Its value goes to the next label, without the signs around it."""
    found = [(part.column.value, text[part.start : part.end]) for part in labelled_parts(text)]

    assert found == told


def test_what_precedes_a_label_ends_before_the_signs() -> None:
    """So is the rest of the line cut; a label at the very start may be left out."""
    text = "Relire la carte. Responsable : HCR"

    (part,) = labelled_parts(text, 0)

    assert text[: part.cut] == "Relire la carte"
    assert labelled_parts("Responsable : HCR", 0) == []
