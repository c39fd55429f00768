"""Follow-ups of earlier actions as files write them."""

import pytest

from archive.language.choices import ActionStatus
from archive.model import AgendaItem
from reading import YAML, markdown, meeting_of, places, read, yaml

RULE = "|---|---|\n"
FOLLOWED = f"| Action | Statut |\n{RULE}| Imprimer | fait |\n"
DECIDED = f"| Points d’action | Statut |\n{RULE}| Coller | en cours |\n"


def item(body: str, title: str = "Ouverture") -> AgendaItem:
    """The one item of a body without problems."""
    (only,) = meeting_of(markdown(f"## 1. {title}\n\n{body}")).items
    return only


def told(of: AgendaItem) -> tuple[list[str], list[str]]:
    """The texts of what an item follows up, and of what it decides."""
    return [each.text.text for each in of.follow_ups], [each.text.text for each in of.actions]


def test_both_forms() -> None:
    """A table under its heading and a list of YAML tell the same."""
    header = "| N° | Action | Responsables | Date limite | Statut | Suite de |\n"
    row = (
        "| 1 | Imprimer *tout* | DGV, CPE | 30 juin | Réalisé le 3 mai | 2030-03-12#action-2-1 |\n"
    )
    table = item(f"### Suivi des actions\n\n{header}|---|---|---|---|---|---|\n{row}")
    listed = meeting_of(
        yaml(
            "points:",
            "  - titre: Ouverture",
            "    numéro: 1",
            "    suivi:",
            "      - {action: Imprimer *tout*, responsables: [DGV, CPE], date limite: 30 juin,",
            "         statut: Réalisé le 3 mai, suite de: '2030-03-12#action-2-1'}",
        ),
        YAML,
    )

    assert listed.items == (table,)
    (only,) = table.follow_ups
    assert (only.progress, only.status) == ("Réalisé le 3 mai", ActionStatus.DONE)
    assert [mention.name for mention in only.responsible] == ["DGV", "CPE"]
    assert only.deadline
    assert only.deadline.text == "30 juin"
    assert only.follows
    assert (only.follows.meeting, only.follows.anchor) == ("2030-03-12", "action-2-1")
    assert table.is_recorded
    assert [mention.name for mention in listed.mentions] == ["DGV", "CPE"]


@pytest.mark.parametrize(
    "heading", ["Suivi", "Suivi des actions", "SUIVI DES RECOMMANDATIONS", "Follow-up"]
)
def test_heading(heading: str) -> None:
    """A heading that names follow-ups is not seen on the page; what else it holds is."""
    found = item(f"### {heading}\n\nLu en séance.\n\n{FOLLOWED}\nRien d’autre.\n")

    assert told(found) == (["Imprimer"], [])
    assert found.discussion
    assert [line for line in found.discussion.text.split("\n") if line] == [
        "Lu en séance.",
        "Rien d’autre.",
    ]


def test_decided_below() -> None:
    """The table of the actions decided may come after the one of those followed up."""
    assert told(item(f"### Suivi\n\n{FOLLOWED}\nPuis :\n\n{DECIDED}")) == (["Imprimer"], ["Coller"])
    assert told(item(f"### Suivi\n\n{FOLLOWED}\n### Actions\n\n{FOLLOWED}")) == (
        ["Imprimer"],
        ["Imprimer"],
    )


def test_title_of_the_item() -> None:
    """The title of the item is enough for a table with a status that is no table of decisions."""
    title = "Suivi des actions de la réunion précédente"
    undated = "| Action | Responsables |\n|---|---|\n| Imprimer | CPE |\n"

    assert told(item(FOLLOWED, title)) == (["Imprimer"], [])
    assert told(item(DECIDED, title)) == ([], ["Coller"])
    assert told(item(undated, title)) == ([], ["Imprimer"])
    assert told(item(FOLLOWED)) == ([], ["Imprimer"])


@pytest.mark.parametrize("body", ["RAS", "- Imprimer : fait", "La carte est imprimée."])
def test_no_table(body: str) -> None:
    """Without a table, a heading is a heading of the discussion."""
    found = item(f"### Suivi des actions\n\n{body}\n\nPuis rien.\n")

    assert told(found) == ([], [])
    assert found.discussion
    assert found.discussion.text.startswith("### Suivi")


def test_fillers() -> None:
    """Rows of fillers follow up nothing; an empty status says nothing yet."""
    rows = "| N/A | - |\n| Imprimer | |\n| RAS | / |\n"

    (only,) = item(f"### Suivi\n\n| Action | Statut |\n{RULE}{rows}").follow_ups

    assert (only.number, only.progress, only.status) == (1, None, None)


def test_outside() -> None:
    """An action decided outside the archive is told to be so."""
    table = f"| Action | Suite de |\n{RULE}| Imprimer | hors archive |\n"

    (only,) = item(f"### Suivi\n\n{table}").follow_ups

    assert (only.is_outside, only.follows) == (True, None)


def test_unreadable_reference() -> None:
    """What names no action is told, with its place."""
    table = f"| Action | Suite de |\n{RULE}| Imprimer | mars |\n"

    _, problems = read(markdown(f"## 1. A\n\n### Suivi\n\n{table}"))

    assert places(problems) == [("action-suite", 10, 14)]
