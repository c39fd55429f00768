"""Specification of tables that say of each organisation whether it came."""

import pytest

from archive.importer.import_document import import_document
from documents import document, line, table

ROLL = table(
    ("Organisation", "Présence"),
    ("Lanterne", "Présent"),
    ("Puits Neufs", "Présente"),
    ("Mairie de Tagda", "Excusée"),
    ("Réseau Éveil", "Absent"),
)


def test_roll_call() -> None:
    """Each organisation goes to the list that its row tells."""
    minutes = document(
        "Date : 12 mai 2025", "Participation", ROLL, line("Carte", "1."), "Un texte."
    )
    result = import_document(minutes)

    assert result.draft.attendance == ["Lanterne", "Puits Neufs"]
    assert result.draft.excused == ["Mairie de Tagda"]
    assert result.draft.absent == ["Réseau Éveil"]
    assert result.draft.introduction == []


@pytest.mark.parametrize(
    "rows",
    [
        (("Nom du puits", "Zone"), ("Lanterne", "Nord"), ("Puits Neufs", "Sud")),
        (("Zone", "Accès"), ("Nord", "Oui"), ("Sud", "Non")),
    ],
)
def test_other_tables(rows: tuple[tuple[str, ...], ...]) -> None:
    """A table that says anything else is none."""
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), table(*rows))
    result = import_document(minutes)

    assert result.draft.attendance == []
