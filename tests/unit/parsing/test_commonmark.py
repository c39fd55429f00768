"""Markdown as tokens and as blocks, with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.blocks import Block, Part, blocks
from archive.parsing.commonmark import Source, tokenise
from archive.prose import is_break


def read(text: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    return blocks(text, tokenise(text))


def test_blocks() -> None:
    """Every block of the outermost level has its kind and its lines."""
    text = "# é\nb\nc\n\n- d\n  - e\n\n3. f\n\n| g |\n|---|\n| h |\n\nSetext\n---\n> i\n\n***\n"

    assert [(block.kind, block.first, block.last) for block in read(text)] == [
        ("h1", 0, 1), ("p", 1, 3), ("ul", 4, 6), ("ol", 7, 8), ("table", 9, 12),
        ("h2", 13, 15), ("", 15, 16), ("", 17, 18),
    ]  # fmt: skip


def test_parts() -> None:
    """A part is the text as written, and its words; places count characters."""
    (block,) = read("## é **b** [c](d)")

    assert block.rows == ((Part("é **b** [c](d)", "é b c", 0, 3, has_hidden_link=True),),)
    assert block.text == "é b c"


def test_list() -> None:
    """The items of a list are whole in its rows, and one by one in its leaves."""
    (block,) = read("4. a\n   - b\n5. c\n   d\n")

    assert block.start == 4
    assert [part.text for (part,) in block.rows] == ["a\n   - b", "c\n   d"]
    assert [(part.words, part.line, part.column) for part in block.leaves] == [
        ("a", 0, 3), ("b", 1, 5), ("c\nd", 2, 3)
    ]  # fmt: skip


def test_table() -> None:
    """The cells of a table are its rows, header first, empty ones included."""
    (block,) = read("| é | b |\n|---|---|\n| a \\| c<br>d |  |\n| e |\n")

    assert [[part.text for part in row] for row in block.rows] == [
        ["é", "b"], ["a \\| c<br>d", ""], ["e", ""]
    ]  # fmt: skip
    assert block.rows[1][0].words == "a | c\nd"
    assert (block.rows[0][1].line, block.rows[0][1].column) == (0, 6)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", []), ("\n", []), ("- \n", [""]), ("##", [""]), ("|a|\n|-|\n", ["a"])],
)
def test_empty(text: str, words: list[str]) -> None:
    """A block without words has none, a table without rows has its header."""
    assert [part.words for block in read(text) for row in block.rows for part in row] == words


@pytest.mark.parametrize("html", ["<br>", "<br/>", "<BR />"])
def test_break(html: str) -> None:
    """A line break is the one piece of HTML that is understood."""
    assert is_break(html)
    assert not is_break(html.lower().replace("br", "hr"))


@given(st.text(alphabet="aé€\U0001f600\n"))
def test_source(text: str) -> None:
    """Bytes are counted as lines and characters."""
    source = Source(text)
    for index in range(len(text)):
        before = text[:index]
        offset = len(before.encode())

        assert source.line(offset) == before.count("\n")
        assert source.column(offset) == len(before) - before.rfind("\n") - 1


@given(st.text())
def test_any_text(text: str) -> None:
    """The blocks of any text follow one another within its lines."""
    found = read(text)

    places = [place for block in found for place in (block.first, block.last)]
    assert places == sorted(places)
    assert all(place <= text.count("\n") + text.count("\r") + 1 for place in places)
