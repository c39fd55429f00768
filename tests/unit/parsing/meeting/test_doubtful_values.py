"""What is told of the doubtful values of a meeting. All names are invented."""

import pytest

from archive.model import Meeting
from archive.parsing.meeting.doubtful_values import doubtful_values
from reading import markdown, meeting_of


def doubts(meeting: Meeting, text: str = "", *known: str) -> list[str]:
    """What is told of a meeting that was made of a text, some names being known."""
    return list(doubtful_values(meeting, known.__contains__, text))


@pytest.mark.parametrize(
    ("field", "name", "text", "is_told"),
    [
        ("présence", "Tournesol", "Présents : Tournesol, OIM", False),
        ("présence", "Tournesol", "Présents : Tournesol et OIM", True),
        ("présence", "ToitsNord", "Présents : ToitsNord, OIM", False),
        ("présence", "Amis de Tournesol", "Présents : Amis de Tournesol, OIM", False),
        ("présence", "Tour de table", "Présents : Tour de table, OIM", True),
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
    ("text", "owner", "deadline", "count"),
    [
        ("Prévenir la mairie le 20 octobre 2025", "OIM", "avant la fin de la saison", 0),
        ("Prévenir la mairie OIM 20 octobre 2025 fournir des tentes", "OIM", "", 1),
        ("Prévenir la mairie", "Toits Clairs. Délai", "", 1),
        ("Prévenir la mairie", "le président", "15", 1),
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
    [("L’OIM et Tournesol.", True), ("Tournesol. Présenté par Tournesol", False)],
)
@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("## Bilan (Tournesol)\n\nVu.\n", "Bilan"),
        ("## Bilan\n\n| Action | Responsable |\n|---|---|\n| Relire | Tournesol |\n", "Relire"),
    ],
)
def test_strangers(text: str, body: str, whose: str, *, is_told: bool) -> None:
    """Who presents or owes something, named in no list nor elsewhere, is told with what it is."""
    meeting = meeting_of(markdown(body, "présence: [OIM]"))

    told = "une organisation ? Le document ne la nomme nulle part ailleurs."
    assert doubts(meeting, text) == [f"« Tournesol » pour « {whose} » : {told}"] * is_told


def test_bare_titles() -> None:
    """Several titles that nothing follows may be the lines of a list."""
    sections = [f"## {title}\n\n{n}\n" for n, title in enumerate(("Carte", "Puits", "Toits"))]

    told = "« Carte », « Puits », « Toits » : rien ne suit ces titres. Est-ce plutôt une liste ?"
    assert doubts(meeting_of(markdown("\n".join(sections)))) == [told]
    assert doubts(meeting_of(markdown("\n".join(sections[:2])))) == []


def test_decisions_in_prose() -> None:
    """A sentence that tells a decision is told, unless it is an action already."""
    told = "dit peut-être une décision"
    meeting = meeting_of(markdown("## Carte\n\nIl est décidé de garder la carte.\n"))
    owed = "Action : il est décidé que l’OIM relira la carte"
    assert told in doubts(meeting)[0]
    assert not any(told in d for d in doubts(meeting_of(markdown(f"## Carte\n\n{owed}\n"))))


@pytest.mark.parametrize(
    ("source", "count"), [("Réunion du 14 mai 2030", 0), ("Meeting of May 14, 2030", 1)]
)
def test_order_of_days(source: str, count: int) -> None:
    """A day read as the others of the document are not is told, though the file has none."""
    table = "| Action | Qui | Quand |\n|-|-|-|\n| Relire la carte | OIM | 6/7/2030 |\n"
    said = doubts(meeting_of(markdown(f"## Carte\n\n{table}")), source, "OIM")

    assert said.count("« 6/7/2030 » : le jour ou le mois d’abord ?") == count
