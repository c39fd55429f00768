"""The decisions of an item: below a heading, behind a label, in a table."""

import pytest

from archive.language.text import fold
from reading import TABLE, discussion, item, meeting_knowing


@pytest.mark.parametrize("heading", ["### Décisions", "#### Décision :", "### Décisions prises"])
def test_decisions(heading: str) -> None:
    """The list under a heading of decisions is the item's decisions."""
    only = item(
        f"Dit.\n\n{heading}\n\n- Une [carte](https://a.exemple)\n- Deux,\n  suite\n\nTrois.\n"
    )

    assert [d.text for d in only.decisions] == [
        "Une [carte](https://a.exemple)",
        "Deux, suite",
        "Trois.",
    ]
    assert [(d.mark.line, d.mark.column) for d in only.decisions] == [(10, 3), (11, 3), (14, 1)]
    assert only.decisions[0].links[0].mark.column == 15
    assert only.discussion
    assert only.discussion.text == "Dit."


def test_nested_decision() -> None:
    """The details of a decision stay with it."""
    assert [d.text for d in item("### Décisions\n\n- Une :\n  - a\n  - b\n").decisions] == [
        "Une : - a - b"
    ]


def test_text_after_decisions() -> None:
    """What follows the next heading or a table is discussion again."""
    only = item(
        "### Décisions\n\n- Une\n\n### Suites\n\nDit.\n\n"
        f"### Décisions\n\n- Deux\n\n{TABLE}| a | | |\n\nFin.\n"
    )

    assert [decision.text for decision in only.decisions] == ["Une", "Deux"]
    assert discussion("### Décisions\n\n- Une\n\n### Suites\n\nDit.") == "### Suites\nDit."
    assert only.discussion
    assert only.discussion.text.endswith("Fin.")
    assert "Décisions" not in only.discussion.text


@pytest.mark.parametrize(
    "body",
    [
        "**Décisions :**\n\n- Un.\n- Deux.\n",
        "Décisions :\n- Un.\n- Deux.\n",
        "**Décisions prises**\n\n1. Un.\n2. Deux.\n",
        "#### Décisions\n\n- Un.\n- Deux.\n",
        "Décision : Un.\nDÉCISION : Deux.\n",
        "**Décision :** Un.\n\n**Decision:** Deux.\n",
        "- Décision 1 : Un.\n- **Décision n° 2 :** Deux.\n",
    ],
)
def test_labelled_decisions(body: str) -> None:
    """A label, bold or not, alone above a list or before a text, makes decisions."""
    only = item(f"Texte.\n\n{body}")

    assert [decision.words for decision in only.decisions] == ["Un.", "Deux."]


def test_table_of_decisions_alone() -> None:
    """A table of decisions and their numbers is decisions."""
    only = item("**Décision** : Garder.\n\n| N° | Décision |\n|---|---|\n| 1 | Ranger. |\n")

    assert sorted(decision.words for decision in only.decisions) == ["Garder.", "Ranger."]


@pytest.mark.parametrize(
    "body",
    [
        "### Décisions\n\nAucune décision n’a été prise.\n",
        "### Décisions\n\n- Pas de décision sur ce point\n",
        "**Décision :** pas de décision\n",
        "Décisions : aucune décision à ce stade.\n",
        "### Decisions\n\nNo decision was taken at this meeting.\n",
    ],
)
def test_no_decision(body: str) -> None:
    """A sentence that says that nothing was decided is text, and no decision."""
    only = item(body)

    assert only.decisions == ()
    assert "decision" in fold(discussion(body) or "")


def test_a_decision_against_something() -> None:
    """What is decided may begin with a negation, or forbid."""
    body = (
        "### Décisions\n\n- Aucune carte n’est publiée sans accord\n- Pas de décision sans la DGV\n"
    )

    assert len(item(body).decisions) == 2


@pytest.mark.parametrize("heading", ["## Résolutions", "## Carte\n\n### Décisions"])
def test_decisions_that_somebody_carries_out(heading: str) -> None:
    """A decision with who carries it out beside it is an action; the sentence above stays."""
    lines = "- CPE : relire la carte\n- La carte est gardée.\n- DGV : la carte plaît.\n"
    body = f"{heading}\n\nLe comité local arrête ce qui suit :\n\n{lines}"
    (only,) = meeting_knowing(("CPE", "DGV"), body).items

    assert [action.text.words for action in only.actions] == ["relire la carte"]
    assert len(only.decisions) == 2
    assert only.discussion
    assert only.discussion.words == "Le comité local arrête ce qui suit :"


@pytest.mark.parametrize(
    "line",
    [
        "Décision n° 1 : ouvrir la salle. Responsable : CPE. Délai : 3 juin 2030.",
        "DÉCISION : ouvrir la salle. Exécution : CPE. Terme : 3 juin 2030.",
    ],
)
def test_decision_with_who_and_when(line: str) -> None:
    """A decision whose line says who carries it out, and until when, is an action."""
    only = item(f"Dit.\n\n{line}\n")

    assert [action.text.text for action in only.actions] == ["ouvrir la salle"]
    assert not only.decisions
