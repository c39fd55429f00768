"""Specification of what is told of the values of a draft. All names are invented."""

import pytest

from archive.importer.recognise.doubtful_values import doubtful_values
from reading import YAML, markdown, meeting_of, yaml


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
        ("ONG OMXA", []),
        ("Réseau des Femmes Maçonnes de Bani", []),
        ("St. Anne", []),
    ],
)  # fmt: skip
def test_listed(name: str, told: list[str]) -> None:
    """A name of a list that may be several, or a row of a table, is told."""
    meeting = meeting_of(markdown("Vu.\n", "présence:", f'  - "{name}"'))

    assert list(doubtful_values(meeting, lambda _: False)) == told


@pytest.mark.parametrize(
    ("title", "presenter", "doubts"),
    [
        ("Bilan des puits", "OIM", 0),
        ("Bilan des puits – Huilerie Moderne", "OIM", 1),
        ("Retour sur le conseil – et la suite", "OIM", 0),
        ("Bilan " + "des puits " * 11, "OIM", 1),
        ("Bilan", "Puits Vivants et Toits Clairs", 1),
        ("Bilan", "Eaux et Forêts", 0),
        ("Bilan", "Direction administrative et financière", 0),
    ],
)
def test_agenda(title: str, presenter: str, doubts: int) -> None:
    """A title that may hold who presents or the text below is told, two names as one too."""
    said = f"titre: {title}, présenté par: [{presenter}]"
    meeting = meeting_of(yaml("points:", f"  - {{{said}, discussion: Vu.}}"), YAML)

    assert len(list(doubtful_values(meeting, lambda name: name == "Eaux et Forêts"))) == doubts


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
    row = f"| {text} | {owner} | {deadline} |"
    table = f"| Points d’action | Responsables | Date limite |\n|---|---|---|\n{row}\n"
    meeting = meeting_of(markdown(f"## Bilan\n\n{table}"))

    assert len(list(doubtful_values(meeting, lambda _: False))) == doubts
