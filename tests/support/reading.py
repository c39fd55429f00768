"""Reading small texts in tests: what they tell, and what is wrong with them."""

from collections.abc import Iterable

from archive.model import Action, AgendaItem, Meeting
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problem, Problems

MARKDOWN = "meetings/2030-05-14.md"
YAML = "meetings/2030-05-14.yml"
DAY = "2030-05-14"
TABLE = "| Points d’action | Responsables | Date limite |\n|---|---|---|\n"
"""The head of a table of actions."""
KNOWN_BODIES = {"CPE", "DGV", "Forum Exils", "Conseil des passages"}


def read(
    text: str, path: str = MARKDOWN, known: Iterable[str] = ()
) -> tuple[Meeting | None, tuple[Problem, ...]]:
    """The meeting that a file tells, if any, where these bodies are known, and its problems."""
    problems = Problems()
    meeting = read_meeting(text, path, problems, frozenset(known).__contains__)
    return meeting, problems.sorted()


def meeting_of(text: str, path: str = MARKDOWN) -> Meeting:
    """The meeting of a file without problems."""
    meeting, problems = read(text, path)
    assert problems == (), "\n".join(map(str, problems))
    assert meeting is not None
    return meeting


def meeting_knowing(names: Iterable[str], body: str) -> Meeting:
    """The meeting of a Markdown body, whatever its problems, where these bodies are known."""
    meeting, _ = read(markdown(body), known=names)
    assert meeting is not None
    return meeting


def roll(meeting: Meeting) -> tuple[list[str], list[str], list[str]]:
    """The names of who attended, who was excused, who was missing."""
    groups = (meeting.attendance, meeting.excused, meeting.absent)
    present, excused, absent = ([mention.name for mention in names] for names in groups)
    return present, excused, absent


def markdown(body: str, *front: str) -> str:
    """A meeting file in Markdown with a date, other keys and a body."""
    lines = "\n".join((f"date: {DAY}", *front))
    return f"---\n{lines}\n---\n{body}"


def yaml(*lines: str) -> str:
    """A meeting file in YAML with a date and other lines."""
    return "\n".join((f"date: {DAY}", *lines, ""))


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """The rule, the line and the column of each problem."""
    return [(each.rule, each.mark.line, each.mark.column) for each in problems]


def item(body: str) -> AgendaItem:
    """The one item of a body without problems."""
    (only,) = meeting_of(markdown(f"## 1. Point\n\n{body}")).items
    return only


def discussion(body: str) -> str | None:
    """The lines of the discussion of one item, blank ones left out."""
    found = item(body).discussion
    return "\n".join(line for line in found.text.split("\n") if line) if found else None


def items(*lines: str) -> tuple[AgendaItem, ...]:
    """The items of a meeting written in YAML, without problems."""
    return meeting_of(yaml(*lines), YAML).items


def told_action(line: str, heading: str = "### Actions\n\n- ") -> Action:
    """The one action of a line below its heading."""
    problems = Problems()
    text = markdown(f"## Point\n\n{heading}{line}\n")
    meeting = read_meeting(text, MARKDOWN, problems, KNOWN_BODIES.__contains__)
    assert problems.sorted() == ()
    assert meeting
    (only,) = meeting.items[0].actions
    return only


def meeting_of_blocks(*blocks: str) -> Meeting:
    """The meeting of some blocks of Markdown, whatever its problems."""
    meeting, _ = read(markdown("\n\n".join(blocks)))
    assert meeting
    return meeting


def outline(*blocks: str) -> list[tuple[int, str, list[str]]]:
    """The number, the title and the presenters of each point of some blocks of Markdown."""
    items = meeting_of_blocks(*blocks).items
    return [(item.number, item.title, [each.name for each in item.presenters]) for item in items]


def titles(*blocks: str) -> list[str]:
    """The titles of the points of some blocks of Markdown."""
    return [title for _, title, _ in outline(*blocks)]
