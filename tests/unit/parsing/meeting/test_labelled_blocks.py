"""The blocks of an item, cut where something in them labels decisions or actions."""

import pytest

from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import MARKDOWN, discussion, item, markdown


@pytest.mark.parametrize(
    ("body", "left", "decisions"),
    [
        (
            "- Divers\n  - Décision : garder\n  - un mot\n- Carte\n",
            "- Divers\n  - un mot\n- Carte",
            ["garder"],
        ),
        ("- Divers\n  1. détail\n     - Décision : garder\n", "- Divers\n  1. détail", ["garder"]),
        ("- Décisions :\n  - garder\n  - ranger\n- fin\n", "- fin", ["garder", "ranger"]),
        ("- Décision : garder\n  - sauf\n", "- Décision : garder\n  - sauf", []),
    ],
)
def test_label_in_a_list_within_a_list(body: str, left: str, decisions: list[str]) -> None:
    """A decision may stand however deep in the lists of a point; the rest stays in its place."""
    only = item(body)

    assert discussion(body) == left
    assert [decision.words for decision in only.decisions] == decisions


def test_action_of_a_body_before_the_colon() -> None:
    """« ACTION CPE : … » is an action of CPE; the colon may stand behind the body."""
    problems = Problems()
    text = markdown(
        "## Point\n\nOn relit.\nACTION CPE : relire la carte\n- **Action DGV :** ranger\n"
    )
    meeting = read_meeting(text, MARKDOWN, problems, {"CPE", "DGV"}.__contains__)

    assert meeting
    actions = meeting.items[0].actions
    assert [(a.responsible[0].name, a.text.words) for a in actions] == [
        ("CPE", "relire la carte"),
        ("DGV", "ranger"),
    ]
