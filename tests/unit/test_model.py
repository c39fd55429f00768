"""What records tell of themselves."""

from datetime import date

from archive.language.choices import MeetingStatus
from archive.model import AgendaItem, Attachment, Meeting, Mention
from archive.parsing.source.free_text import parse_line
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.registers import Organisation, Resource
from reading import YAML, meeting_of, yaml

HERE = Mark("a.md")


def test_marks_do_not_compare() -> None:
    """A record read elsewhere is the same record."""
    assert Mention("CPE", HERE) == Mention("CPE", Mark("b.md", 3))
    assert Mention("CPE", HERE, 3) != Mention("CPE", HERE)


def test_reading_order() -> None:
    """Names and texts come in reading order."""
    meeting = meeting_of(
        yaml(
            "présence: [A]",
            "excusés: [B]",
            "absents: [C]",
            "introduction: un",
            "décisions: [deux]",
            "points:",
            "  - titre: T (D)",
            "    discussion: trois",
            "    décisions: [quatre]",
            "    actions: [{action: cinq, responsables: E}]",
        ),
        YAML,
    )

    assert [mention.name for mention in meeting.mentions] == ["A", "B", "C", "D", "E"]
    assert [prose.text for prose in meeting.prose] == ["un", "deux", "trois", "quatre", "cinq"]


def test_cancelled() -> None:
    """A meeting took place unless its status says otherwise."""
    day = date(2030, 5, 14)

    assert Meeting(id="a", mark=HERE, day=day, status=MeetingStatus.CANCELLED).is_cancelled
    assert not Meeting(id="a", mark=HERE, day=day).is_cancelled


def test_recorded() -> None:
    """An item with a title alone records nothing."""
    decision = parse_line(Scalar("Une.", HERE))

    assert not AgendaItem(1, "A", (), None, (), (), HERE).is_recorded
    assert AgendaItem(1, "A", (), None, (decision,), (), HERE).is_recorded


def test_names() -> None:
    """An organisation is called by all its names, and shortly by its acronym if it has one."""
    body = Organisation(
        id="a", mark=HERE, name="Conseil", acronym="CPE", aliases=("C",), former_names=("D",)
    )

    assert body.names == ("Conseil", "CPE", "C", "D")
    assert body.short_name == "CPE"
    assert Organisation(id="a", mark=HERE, name="Conseil").short_name == "Conseil"


def test_addresses() -> None:
    """A resource answers to its address and the others."""
    first, second = (Attachment("", address, "", HERE) for address in ("a", "b"))

    assert Resource(id="a", mark=HERE, title="A").addresses == ()
    assert Resource(
        id="a", mark=HERE, title="A", address=first, other_addresses=(second,)
    ).addresses == (first, second)
