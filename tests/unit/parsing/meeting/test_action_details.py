"""Specification of the lines that say who answers for an action and until when."""

import pytest

from reading import meeting_knowing

RELIRE, VOIR = ("Relire la carte", ("CPE",), "4 juin"), ("Voir le maire", ("DGV",), "5 juin")
BOTH = {
    "above": """Échéance : 4 juin
Responsable : CPE
Action : Relire la carte
Échéance : 5 juin
Responsable : DGV
Action : Voir le maire""",
    "items": """- Action : Relire la carte
- Responsable : CPE
- Échéance : 4 juin
- Action : Voir le maire
- Responsable : DGV
- Échéance : 5 juin""",
}


@pytest.mark.parametrize("body", BOTH.values(), ids=BOTH)
def test_whose_details_they_are(body: str) -> None:
    """In every order each action has its own."""
    assert _told(body) == [RELIRE, VOIR]


@pytest.mark.parametrize(
    "body",
    [
        "La carte est là.\nResponsable : CPE",
        "La carte est là.\n\nÉchéance : 4 juin",
        "Responsable : CPE\nÉchéance : 4 juin",
    ],
)
def test_what_is_no_action(body: str) -> None:
    """Who or when alone makes no action of a text, nor both of none."""
    assert _told(body) == []


def _told(body: str) -> list[tuple[str, tuple[str, ...], str]]:
    meeting = meeting_knowing({"CPE", "DGV"}, f"## Point\n\n{body}\n")
    return [
        (
            each.text.words,
            tuple(mention.name for mention in each.responsible),
            each.deadline.text if each.deadline else "",
        )
        for each in meeting.items[0].actions
    ]
