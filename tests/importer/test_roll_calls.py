"""Specification of tables that say of each organisation whether it came."""

import pytest

from archive.importer.import_document import import_document
from documents import document, line, table

ROLL = table(
    ("Organisation", "Présence"),
    ("Lanterne", "Présent"),
    ("Puits Neufs", "Présente (2 personnes)"),
    ("Mairie de Tagda", "Excusée"),
    ("Réseau Éveil", "Absent"),
)


def test_roll_call() -> None:
    """Each organisation goes to the list that its row tells, with the number of its persons."""
    minutes = document(
        "Date : 12 mai 2025", "Participation", ROLL, line("Carte", "1."), "Un texte."
    )
    result = import_document(minutes)

    assert result.draft.attendance == ["Lanterne", "Puits Neufs (2)"]
    assert result.draft.excused == ["Mairie de Tagda"]
    assert result.draft.absent == ["Réseau Éveil"]
    assert result.draft.introduction == []
    assert result.missing == []


@pytest.mark.parametrize(
    "rows",
    [
        (("Organisation", "Présence"), ("Lanterne", "Présent"), ("Puits Neufs", "à Tagda")),
        (("Zone", "Accès"), ("Nord", "Oui"), ("Sud", "Non")),
    ],
)
def test_other_tables(rows: tuple[tuple[str, ...], ...]) -> None:
    """A table that says anything else is none."""
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), table(*rows))
    result = import_document(minutes)

    assert result.draft.attendance == []
    assert result.missing == []
