"""Where the characters of a text stand in its file."""

from archive.language.vocabulary import MEETING
from archive.parsing.source.nodes import (
    FieldNode,
    Mapping,
    RecordNode,
    Scalar,
    Sequence,
    field_node,
)
from archive.problems import Mark

HERE = Mark("a.md", 10, 5)


def test_place() -> None:
    """The first line begins at the mark, the others at the indent."""
    text = Scalar("ab\ncd\n\ne", HERE, indent=2)

    assert text.mark_at(0, 0) == Mark("a.md", 10, 5)
    assert text.mark_at(0, 1) == Mark("a.md", 10, 6)
    assert text.mark_at(1, 0) == Mark("a.md", 11, 3)
    assert text.mark_at(3, 0) == Mark("a.md", 13, 3)


def test_inexact_place() -> None:
    """Where escapes or folding changed the text, its beginning is all that is known."""
    assert Scalar("ab\ncd", HERE, is_exact=False).mark_at(1, 1) == HERE


def test_parts() -> None:
    """Pieces know where they stand."""
    text = Scalar("ab, cd,\nef", HERE, indent=2)

    parts = list(text.parts([(0, 2), (4, 6), (8, 10)]))

    assert [part.value for part in parts] == ["ab", "cd", "ef"]
    assert [(part.mark.line, part.mark.column) for part in parts] == [(10, 5), (10, 9), (11, 3)]


def test_sentence() -> None:
    """A pair alone is the sentence that its author wrote, anything more is not."""
    key, value = Scalar("Adoption", HERE), Scalar("oui", HERE)

    sentence = Mapping(((key, value),), HERE).sentence

    assert sentence
    assert sentence.value == "Adoption : oui"
    assert sentence.mark == HERE
    assert Mapping(((key, Scalar("", HERE)),), HERE).sentence == Scalar(
        "Adoption :", HERE, is_exact=False
    )
    assert Mapping(((key, value), (key, value)), HERE).sentence is None
    assert Mapping(((key, Sequence((), HERE)),), HERE).sentence is None


def test_match_fields() -> None:
    """A mapping is a record once its keys are matched with fields; a word of none is kept."""
    known, unknown, value = Scalar("Points", HERE), Scalar("Météo", HERE), Scalar("a", HERE)
    mapping = Mapping(((known, value), (unknown, value)), HERE)

    assert mapping.match_fields(MEETING) == RecordNode(
        MEETING,
        (FieldNode(MEETING.fields["items"], known, value), FieldNode(None, unknown, value)),
        HERE,
    )


def test_field_node() -> None:
    """A field known by its place is named by the word that one would write."""
    value = Scalar("a", HERE)

    assert field_node(MEETING, "items", value) == FieldNode(
        MEETING.fields["items"], Scalar("points", HERE), value
    )
