"""The blocks of an item, cut where something in them labels decisions or actions."""

import pytest

from reading import discussion, item


@pytest.mark.parametrize(
    ("body", "left", "decisions"),
    [
        (
            "- Divers\n  - Décision : garder\n  - un mot\n- Carte\n",
            "- Divers\n  - un mot\n- Carte",
            ["garder"],
        ),
        ("- Divers\n  1. détail\n     - Décision : garder\n", "- Divers\n  1. détail", ["garder"]),
        ("- Décision : garder\n  - sauf\n", "- Décision : garder\n  - sauf", []),
    ],
)
def test_label_in_a_list_within_a_list(body: str, left: str, decisions: list[str]) -> None:
    """A decision may stand however deep in the lists of a point; the rest stays in its place."""
    only = item(body)

    assert discussion(body) == left
    assert [decision.words for decision in only.decisions] == decisions
