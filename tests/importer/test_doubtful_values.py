"""Specification of what is told of the values of a draft. All names are invented."""

import pytest

from archive.importer.document import Paragraph, Span
from archive.importer.draft import AgendaLine, DraftAction, DraftItem
from archive.importer.recognise.doubtful_values import doubt_agenda, doubt_items, doubt_listed
from archive.importer.recognise.reading import Reading


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("OIM HCR", ["« OIM HCR » : plusieurs organisations ?"]),
        ("Mairie de Bani Direction du Verger",
         ["« Mairie de Bani Direction du Verger » : plusieurs organisations ?"]),
        ("UNHCR Toits Clairs", ["« UNHCR Toits Clairs » : plusieurs organisations ?"]),
        ("Toits Clairs Femmes Maçonnes Bani",
         ["« Toits Clairs Femmes Maçonnes Bani » : plusieurs organisations ?"]),
        ("6 PNUD Oui", ["« 6 PNUD Oui » : une ligne d’un tableau ?"]),
        ("Voile Libre → OIM", ["« Voile Libre → OIM » : une ligne d’un tableau ?"]),
        ("Toits Clairs", []),
        ("Réseau des Femmes Maçonnes de Bani", []),
        ("St. Anne", []),
    ],
)  # fmt: skip
def test_listed(name: str, told: list[str]) -> None:
    """A name of a list that may be several, or a row of a table, is told."""
    reading = Reading(lambda _: False)
    doubt_listed([name], reading)

    assert [doubt.sentence for doubt in reading.doubts] == told


@pytest.mark.parametrize(
    ("title", "presenter", "doubts"),
    [
        ("Bilan des puits", "OIM", 0),
        ("Bilan des puits – Huilerie Moderne", "OIM", 1),
        ("Retour sur le conseil – et la suite", "OIM", 0),
        ("Bilan " + "des puits " * 11, "OIM", 1),
        ("Bilan", "Puits Vivants et Toits Clairs", 1),
        ("Bilan", "Eaux et Forêts", 0),
    ],
)
def test_agenda(title: str, presenter: str, doubts: int) -> None:
    """A title that may hold who presents or the text below is told, two names as one too."""
    reading = Reading(lambda name: name == "Eaux et Forêts")
    doubt_agenda([AgendaLine(1, title, (presenter,))], reading)

    assert len(reading.doubts) == doubts


@pytest.mark.parametrize(
    ("text", "owner", "deadline", "doubts"),
    [
        ("Prévenir la mairie le 20 octobre 2025", "OIM", "avant la fin de la saison", 0),
        ("Prévenir la mairie 20 octobre 2025 Fournir des tentes", "OIM", "", 1),
        ("Prévenir la mairie", "Toits Clairs. Délai", "", 1),
        ("Prévenir la mairie", "OIM", "avant la fin de la saison Mairie de Bani Nord", 1),
    ],
)
def test_actions(text: str, owner: str, deadline: str, doubts: int) -> None:
    """An action that may hold several rows or cells of a table is told."""
    reading = Reading(lambda _: False)
    action = DraftAction(Paragraph((Span(text),), 1), (owner,), deadline)
    doubt_items([DraftItem("Bilan", actions=[action])], reading)

    assert len(reading.doubts) == doubts
