"""Free text as a value: its words, the things that stand in it."""

import pytest

from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.free_text import parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.prose import Token, inside, is_break, token_text, tokens_text

HERE = Mark("a.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* `b` [c](d)", "a b c"),
        ("a\nb\n\n- c\n- d\n\n# e\n| f | g |\n|---|---|", "a b c d e f g"),
        ("- a\n  - b\n    > c\n- d", "a b c d"),
        ("a<br>b &amp; c\\*", "a b & c*"),
        ("<b>a</b>", "<b>a</b>"),
        ("", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    """The words of a text are parted by spaces, whatever block they stand in."""
    assert parse_text(Scalar(text, HERE)).words == expected


def test_inside() -> None:
    """Things of one name are given whole, those that stand in another left within it."""
    items = list(inside(tokenise("- a\n  - b\n- c\n"), "Item"))

    assert [tokens_text(item) for item in items] == ["a b", "c"]
    assert all((item[0].kind, item[-1].kind) == ("Start", "End") for item in items)


@pytest.mark.parametrize("html", ["<br>", "<br/>", "<BR />"])
def test_break(html: str) -> None:
    """A break of a line is one in every spelling, and ends a line."""
    assert is_break(html)
    assert token_text(Token("InlineHtml", "", html, 0, len(html))) == "\n"


def test_no_break() -> None:
    """Any other piece of HTML is text like the rest."""
    assert not is_break("<b>")
    assert token_text(Token("InlineHtml", "", "<b>", 0, 3)) == "<b>"
