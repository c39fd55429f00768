"""Tables that say who attended."""

import pytest

from archive.model import Meeting
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import MARKDOWN, markdown, places, read


def lists(meeting: Meeting) -> list[list[str]]:
    """The names of who attended, who was excused, who was missing."""
    return [[m.name for m in of] for of in (meeting.attendance, meeting.excused, meeting.absent)]


@pytest.mark.parametrize(
    "table",
    [
        "| Structures |\n|---|\n| CPE |\n| DGV |\n",
        "| Structure | Ville |\n|---|---|\n| CPE | - |\n| DGV | |\n",
        "| CPE | DGV |\n|---|---|\n| | |\n",
        "| Nom |\n|---|\n| CPE |\n| DGV |\n",
    ],
)
@pytest.mark.parametrize(("heading", "place"), [("Présence", 0), ("Excusés", 1), ("Absents", 2)])
def test_table_of_names_alone(heading: str, place: int, table: str) -> None:
    """Below the heading of a list, a table need not say who came."""
    text, problems = markdown(f"## {heading}\n\n{table}"), Problems()

    meeting = read_meeting(text, MARKDOWN, problems, {"CPE", "DGV"}.__contains__)

    assert meeting
    assert problems.sorted() == ()
    assert lists(meeting)[place] == ["CPE", "DGV"]
    assert sum(map(len, lists(meeting))) == 2


def test_how_bodies_of_a_table_attended() -> None:
    """How many came and how is told beside the name; what says anything else is noted."""
    table = (
        "| Structure | Sigle | Présence | Observations |\n|---|---|---|---|\n"
        "| Eaux | CPE | présente (en ligne) | |\n| DGV | | 3 | arrivée 10h |\n| OMX | | P | bof |\n"
    )

    meeting, problems = read(markdown(f"## Présence\n\n{table}"))

    assert meeting
    told = [(body.name, body.head_count, body.note) for body in meeting.attendance]
    assert told == [
        ("Eaux (CPE)", None, "en ligne"),
        ("DGV", 3, "arrivée 10h"),
        ("OMX", None, None),
    ]
    assert places(problems) == [("fait-incompris", 10, 15)]
