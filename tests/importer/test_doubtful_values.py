"""Specification of what is told of the values of a draft. All names are invented."""

import pytest

from archive.importer.recognise.doubtful_values import doubtful_values
from archive.model import Meeting
from reading import YAML, markdown, meeting_of, yaml


def doubts(meeting: Meeting, text: str = "", *known: str) -> list[str]:
    """What is told of a meeting that was made of a text, some names being known."""
    return list(doubtful_values(meeting, known.__contains__, text))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("OIM HCR", ["« OIM HCR » : plusieurs organisations ?"]),
        ("Mairie de Bani Direction du Verger",
         ["« Mairie de Bani Direction du Verger » : plusieurs organisations ?"]),
        ("6 PNUD Oui", ["« 6 PNUD Oui » : le nom d’une organisation ?"]),
        ("Voile Libre → OIM", ["« Voile Libre → OIM » : le nom d’une organisation ?"]),
        ("inspecteur", ["« inspecteur » : le nom d’une organisation ?"]),
        ("Toits | Clairs", ["« Toits | Clairs » : le nom d’une organisation ?"]),
        ("Pour Toits Clairs", ["« Pour Toits Clairs » : le nom d’une organisation ?"]),
        ("Toits (", ["« Toits ( » : le nom d’une organisation ?"]),
        ("ONG OMXA", []),
        ("Réseau des Femmes Maçonnes de Bani", []),
        ("Femmes de St. Anne", []),
        ("Bani pour tous (BPT)", []),
    ],
)  # fmt: skip
def test_listed(name: str, told: list[str]) -> None:
    """A name of a list that may be several or no name at all is told."""
    meeting = meeting_of(markdown("Vu.\n", "présence:", f'  - "{name}"'))

    assert doubts(meeting, f"{name}. {name} propose une date.") == told


@pytest.mark.parametrize(
    ("field", "name", "text", "is_told"),
    [
        ("présence", "Tournesol", "Présents : Tournesol, OIM", True),
        ("présence", "Tournesol", "Présents : Tournesol, OIM. Tournesol propose une date.", False),
        ("présence", "Toits Clairs", "Présents : Toits Clairs, OIM", True),
        ("présence", "Mairie de Bani", "Présents : Mairie de Bani", False),
        ("présence", "OMXA", "Présents : OMXA", False),
        ("présence", "Aide", "Présents : Aide et Toits, OIM. Aide et Toits propose.", True),
        ("excusés", "Tournesol", "Excusés : Tournesol, OIM", False),
    ],
)
def test_names_alone(field: str, name: str, text: str, *, is_told: bool) -> None:
    """A name that neither its words nor a second place of the text bear out is told."""
    meeting = meeting_of(markdown("Vu.\n", f"{field}:", f'  - "{name}"'))

    told = f"« {name} » : une organisation ? Rien d’autre dans le document ne le dit."
    assert doubts(meeting, text) == [told] * is_told


def test_halves() -> None:
    """Two names that a comma or "et" joins wherever they stand may be one, whatever begins it."""
    names = ["  - Ministère du Verger", "  - Rucher", "  - OIM"]
    meeting = meeting_of(markdown("Vu.\n", "présence:", *names))
    whole = "Ministère du Verger et Rucher"

    half = "« Ministère du Verger » : un nom entier, ou une partie de ce qui suit ou précède ?"
    alone = "« Rucher » : une organisation ? Rien d’autre dans le document ne le dit."
    assert doubts(meeting, f"Présents : {whole} ; OIM. Le {whole} suit.") == [half, alone]
    assert doubts(meeting, f"Présents : {whole}. OIM et Rucher. Rucher suit.") == []


def test_one_line_a_question() -> None:
    """Values that raise the same question stand on one line."""
    meeting = meeting_of(markdown("Vu.\n", "présence:", "  - OIM HCR", "  - PAM FAO"))

    assert doubts(meeting) == ["« OIM HCR », « PAM FAO » : plusieurs organisations ?"]


@pytest.mark.parametrize(
    ("title", "presenter", "count"),
    [
        ("Bilan des puits", "OIM", 0),
        ("Retour sur le conseil – et la suite", "OIM", 0),
        ("Bilan des puits et de tout ce qui reste à faire avant la saison des pluies", "OIM", 1),
        ("Bilan. Le puits est vide", "OIM", 1),
        ("Discussions", "OIM", 1),
        ("Date de la prochaine réunion", "OIM", 1),
        ("Annexe – Liste des présents", "OIM", 1),
        ("Lundi 12 mai", "OIM", 1),
        ("Achat des", "OIM", 1),
        ("OMXA", "OIM", 1),
        ("Divers", "OIM", 0),
        ("Ouverture", "OIM", 0),
        ("Bilan", "Puits Vivants et Toits Clairs", 1),
        ("Bilan", "Eaux et Forêts", 0),
        ("Bilan", "Direction administrative et financière", 0),
    ],
)
def test_agenda(title: str, presenter: str, count: int) -> None:
    """A title that may hold the text below is told, two names as one too."""
    said = f"titre: {title}, présenté par: [{presenter}]"
    meeting = meeting_of(yaml("points:", f"  - {{{said}, discussion: Vu.}}"), YAML)

    assert len(doubts(meeting, "", "OIM", "Eaux et Forêts")) == count


@pytest.mark.parametrize(
    ("text", "owner", "deadline", "count"),
    [
        ("Prévenir la mairie le 20 octobre 2025", "OIM", "avant la fin de la saison", 0),
        ("Prévenir la mairie OIM 20 octobre 2025 fournir des tentes", "OIM", "", 1),
        ("Prévenir la mairie", "Toits Clairs. Délai", "", 1),
        ("Prévenir la mairie", "OIM", "avant la fin de la saison Mairie de Bani Nord", 1),
        ("Prochaine réunion", "OIM", "", 1),
        ("OMXA : 15/03/2031", "OIM", "", 1),
        ("La mairie est prévenue. Elle viendra", "OIM", "", 1),
        ("Responsables Date limite", "OIM", "", 1),
    ],
)
def test_actions(text: str, owner: str, deadline: str, count: int) -> None:
    """An action that may be several, or text, is told with who owes it and its deadline."""
    row = f"| {text} | {owner} | {deadline} |"
    table = f"| Points d’action | Responsables | Date limite |\n|---|---|---|\n{row}\n"
    meeting = meeting_of(markdown(f"## Bilan\n\n{table}"))

    assert len(doubts(meeting, "", "tbc")) == count


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("L’OIM et Tournesol.", True), ("Tournesol. Responsable : Tournesol", False)],
)
def test_strangers(text: str, *, is_told: bool) -> None:
    """An owner whom no list names and who stands nowhere else is told with the action."""
    table = "| Points d’action | Responsables |\n|---|---|\n| Prévenir la mairie | Tournesol |\n"
    meeting = meeting_of(markdown(f"## Bilan\n\n{table}", "présence: [OIM]"))

    told = "une organisation ? Le document ne la nomme nulle part ailleurs."
    words = f"« Tournesol » pour « Prévenir la mairie » : {told}"
    assert doubts(meeting, text) == [words] * is_told


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ("lieu: Salle verte, Bani", 0),
        ("lieu: en ligne", 0),
        ("lieu: Bani", 1),
        ("lieu: Membres présents", 1),
        ("lieu: Direction du verger ; Cellule du puits", 1),
    ],
)
def test_head(head: str, count: int) -> None:
    """A place that is one bare word, a list or a label is told."""
    assert len(doubts(meeting_of(markdown("Vu.\n", head)))) == count


@pytest.mark.parametrize(
    ("source", "count"), [("Réunion du 14 mai 2030", 0), ("Meeting of May 14, 2030", 1)]
)
def test_order_of_days(source: str, count: int) -> None:
    """A day read as the others of the document are not is told, though the file has none."""
    table = "| Action | Qui | Quand |\n|-|-|-|\n| Relire la carte | OIM | 6/7/2030 |\n"
    said = doubts(meeting_of(markdown(f"## Carte\n\n{table}")), source, "OIM")

    assert said.count("« 6/7/2030 » : le jour ou le mois d’abord ?") == count
