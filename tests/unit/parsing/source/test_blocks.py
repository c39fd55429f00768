"""The blocks of a Markdown text, with their places, and their pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.blocks import Fragment, TextBlock, plain_scalar, split_blocks
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark, Problems

HERE = Mark("a.md")


def blocks_of(text: str) -> tuple[TextBlock, ...]:
    """The blocks of a text."""
    return split_blocks(Scalar(text, HERE), tokenise(text))


def test_blocks() -> None:
    """Every block of the outermost level has its kind and its lines."""
    text = "# é\nb\nc\n\n- d\n  - e\n\n3. f\n\n| g |\n|---|\n| h |\n\nSetext\n---\n> i\n\n***\n"

    assert [(block.kind, block.first, block.last) for block in blocks_of(text)] == [
        ("h1", 0, 1), ("p", 1, 3), ("ul", 4, 6), ("ol", 7, 8), ("table", 9, 12),
        ("h2", 13, 15), ("", 15, 16), ("", 17, 18),
    ]  # fmt: skip


def test_fragments() -> None:
    """A fragment is the text as written, and its words; places count characters."""
    (block,) = blocks_of("## é **b** [c](d)")

    mark = Mark("a.md", 1, 4)
    assert block.rows == (
        (
            Fragment(
                Scalar("é **b** [c](d)", mark),
                Scalar("é b c", mark, is_exact=False),
                has_hidden_link=True,
            ),
        ),
    )
    assert block.words == "é b c"
    assert block.mark == Mark("a.md", 1, 1)


def test_list() -> None:
    """The items of a list are whole in its rows, and one by one in its leaves."""
    (block,) = blocks_of("4. a\n   - b\n5. c\n   d\n")

    assert block.start == 4
    assert [text.value for text in block.texts] == ["a\n   - b", "c\n   d"]
    assert [(leaf.plain.value, *leaf.plain.mark[1:]) for leaf in block.leaves] == [
        ("a", 1, 4), ("b", 2, 6), ("c\nd", 3, 4)
    ]  # fmt: skip


def test_table() -> None:
    """The cells of a table are its rows, header first, empty ones included."""
    (block,) = blocks_of("| é | b |\n|---|---|\n| a \\| c<br>d |  |\n| e |\n")

    assert [[cell.written.value for cell in row] for row in block.rows] == [
        ["é", "b"], ["a | c<br>d", ""], ["e", ""]
    ]  # fmt: skip
    assert block.rows[1][0].plain.value == "a | c\nd"
    assert block.rows[0][1].plain.mark == Mark("a.md", 1, 7)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", []), ("\n", []), ("- \n", [""]), ("##", [""]), ("|a|\n|-|\n", ["a"])],
)
def test_empty(text: str, words: list[str]) -> None:
    """A block without words has none, a table without rows has its header."""
    assert [written.value for block in blocks_of(text) for written in block.texts] == words


@given(st.text())
def test_any_text(text: str) -> None:
    """The blocks of any text follow one another within its lines."""
    blocks = blocks_of(text)

    places = [place for block in blocks for place in (block.first, block.last)]
    assert places == sorted(places)
    assert all(place <= text.count("\n") + text.count("\r") + 1 for place in places)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a\n**b\nc**\nd", ["a", "**b\nc**", "d"]),
        ("- a\n  - b\n- c", ["a\n  - b", "c"]),
        ("## a", ["## a"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    """The lines of a paragraph and the items of a list are its pieces, emphasis left whole."""
    (block,) = blocks_of(text)

    tokens = [[t for t in piece if t.name != "Item"] for piece in block.pieces]
    assert [block.fragment(piece).written.value for piece in tokens] == pieces


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [("a\nb\nc", 1, 2, "b c"), ("- a\n- b\n- c", 1, 2, "b c"), ("3. a\n4. b", 1, 1, "b")],
)
def test_part(text: str, first: int, last: int, words: str) -> None:
    """Some pieces of a block are a block of its kind, with its own lines and number."""
    (block,) = blocks_of(text)

    part = block.part(block.pieces[first : last + 1])

    assert (part.kind, part.words, part.first) == (block.kind, words, first)
    assert part.start == block.start + (first if block.kind == "ol" else 0)


@pytest.mark.parametrize("text", ["- a\n  - b\n", "- a\n\n  - b\n", "1. a\n   - b\n"])
def test_item_of_a_list(text: str) -> None:
    """The first text of an item stands apart from the blocks below it."""
    (block,) = blocks_of(text)

    ((first, below),) = block.items

    assert first.plain.value == "a"
    assert [(other.kind, other.words) for other in below] == [("ul", "b")]


def test_line_breaks() -> None:
    """The line ends of a paragraph may be kept on the page."""
    (block,) = blocks_of("a\nb")

    assert [t.kind for t in block.with_line_breaks().tokens] == [
        "Start", "Text", "HardBreak", "Text", "End"
    ]  # fmt: skip


def test_link_among_plain_words() -> None:
    """A link that plain words do not show is noted."""
    (block,) = blocks_of("[a](b)")
    problems = Problems()

    assert plain_scalar(block.rows[0][0], problems).value == "a"
    assert [problem.rule for problem in problems.sorted()] == ["lien-perdu"]


def test_unfolded() -> None:
    """The items of a list become headings like those that are written, and what is below them."""
    (block,) = blocks_of("- é **b**\n  - c\n- d\n")
    (first, second) = block.unfolded(2)

    (written,) = blocks_of("## é **b**")
    assert [(t.kind, t.name) for t in first[0].tokens] == [(t.kind, t.name) for t in written.tokens]
    assert first[0].tokens[0].data["level"] == written.tokens[0].data["level"]
    assert first[0].tokens[-1].data == written.tokens[-1].data
    assert [(each.kind, each.words) for each in (*first, *second)] == [
        ("h2", "é b"), ("ul", "c"), ("h2", "d")
    ]  # fmt: skip
    assert blocks_of("- - c\n- d\n")[0].unfolded(2) == []


def test_without() -> None:
    """A list may give items of its lists away, and the lists that are left empty."""
    (block,) = blocks_of("- a\n  - b\n  - c\n- d\n  - e\n")
    inner = [part for _, below in block.items for part in below]
    items = [inner[0].pieces[0], inner[1].pieces[0]]
    left = block.without(items)

    assert left.words.split() == ["a", "c", "d"]
    assert left.gaps == (range(1, 2), range(4, 5))
    assert sum(token.name == "List" for token in left.tokens) == 4
