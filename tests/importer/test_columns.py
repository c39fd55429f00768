"""Specification of telling what a table is for from its header."""

import pytest

from archive.importer.recognising.columns import Column, Kind, column_of, table_columns
from documents import table


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (("Points d’action", "Personnes/agences responsables", "Date limite"), Kind.ACTIONS),
        (("N°", "Recommandations", "Responsable", "Niveau d’exécution"), Kind.ACTIONS),
        (("#", "What", "Who", "By when"), Kind.ACTIONS),
        (("Points d’action",), Kind.ACTIONS),
        (("Décision", "Responsable", "Échéance", "État"), Kind.ACTIONS),
        (("Décision", "Responsable"), Kind.DATA),
        (("Point", "Discussion", "Décision", "Responsable", "Échéance"), Kind.DISCUSSION),
        (("Sujet", "Points principaux de discussions et décisions", "Actions"), Kind.DISCUSSION),
        (("Agenda item", "Discussion", "Action points"), Kind.DISCUSSION),
        (("Nom et prénom", "Structure", "Fonction", "E-mail"), Kind.PERSONS),
        (("Name", "Organization"), Kind.PERSONS),
        (("Structure", "Nombre"), Kind.ORGANISATIONS),
        (("Heure", "Point", "Intervenant"), Kind.AGENDA),
        (("Qui", "Quoi", "Où"), Kind.DATA),
        (("Zone", "Ménages"), Kind.DATA),
        (("Le responsable de la mairie a rappelé que l’action de chacun compte.", ""), Kind.DATA),
    ],
)
def test_kind(header: tuple[str, ...], kind: Kind) -> None:
    """French and English headers tell actions, discussions, persons, agendas and data apart."""
    assert table_columns(table(header, ("a",) * len(header)))[1] is kind


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Point focal/agence", Column.RESPONSIBLE),
        ("Responsable/ Deadline", Column.OWNER),
        ("Responsable et échéance", Column.OWNER),
        ("Délai d’exécution", Column.DEADLINE),
        ("Niveau d’exécution", Column.STATUS),
        ("Points de discussion", Column.DISCUSSION),
        ("Action à prendre", Column.TEXT),
        ("Décisions", Column.DECISIONS),
        ("N°", Column.NUMBER),
        ("Zone", None),
    ],
)
def test_column(text: str, column: Column | None) -> None:
    """The first telling word of a header counts; "point" and "sujet" give way to others."""
    assert column_of(text) is column
