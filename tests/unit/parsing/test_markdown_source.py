"""Front matter, the text below it, and places in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.markdown_source import Source, split_front_matter
from archive.parsing.source_nodes import Scalar
from archive.problems import Mark, Problems


def split(text: str) -> tuple[list[tuple[str, int]], Scalar]:
    """The keys of a text, each with its line, and its body; no problem is expected."""
    problems = Problems()
    found = split_front_matter(text, "a.md", problems)
    assert problems.sorted() == ()
    assert found is not None
    front, body = found
    return [(key.value, key.mark.line) for key, _ in front.entries], body


def test_front_matter() -> None:
    """The keys stand between two lines "---", the text follows, each knowing its line."""
    front, body = split("---\na: b\nc: d\n---\n\nTexte\n---\n")

    assert front == [("a", 2), ("c", 3)]
    assert body == Scalar("\nTexte\n---\n", Mark("a.md", 5))


@pytest.mark.parametrize("text", ["", "Texte", "\nTexte\n", "----\na: b\n----\n", "-- \n"])
def test_no_front_matter(text: str) -> None:
    """A file that does not begin with "---" is text."""
    assert split(text) == ([], Scalar(text, Mark("a.md")))


def test_front_matter_alone() -> None:
    """A file may end with its front matter, even without a line end."""
    assert split("---\na: b\n---") == ([("a", 2)], Scalar("", Mark("a.md", 4)))


def test_blank_front_matter() -> None:
    """Front matter may be blank."""
    assert split("---\n---\nTexte") == ([], Scalar("Texte", Mark("a.md", 3)))


def test_blank_lines_before() -> None:
    """Blank lines before the first "---" do not count, spaces after it neither."""
    front, body = split("\n \n---  \na: b\n--- \nTexte")

    assert front == [("a", 4)]
    assert body.mark == Mark("a.md", 6)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """Line ends of any kind are read alike."""
    front, body = split("---\na: b\n---\nTexte\nfin".replace("\n", end))

    assert front == [("a", 2)]
    assert body.value == "Texte\nfin"


@pytest.mark.parametrize(
    ("text", "line"), [("---\na: b\n", 1), ("---", 1), ("\n---\na: b\n## Point\n", 2)]
)
def test_open_front_matter(text: str, line: int) -> None:
    """Front matter that nothing closes is one error, where it opens."""
    problems = Problems()

    assert split_front_matter(text, "a.md", problems) is None
    assert [(p.rule, p.mark.line) for p in problems.sorted()] == [("fichier-illisible", line)]


def test_unreadable_front_matter() -> None:
    """Keys that cannot be read are one error: the text is not read without them."""
    problems = Problems()

    assert split_front_matter("---\na: [b\n---\nTexte", "a.md", problems) is None
    assert [(p.rule, p.mark.line) for p in problems.sorted()] == [("fichier-illisible", 2)]


@given(st.text(alphabet="aé€\U0001f600\n"))
def test_source(text: str) -> None:
    """Bytes are counted as lines and characters."""
    source = Source(text)
    for index in range(len(text)):
        before = text[:index]
        offset = len(before.encode())

        assert source.line(offset) == before.count("\n")
        assert source.column(offset) == len(before) - before.rfind("\n") - 1
