"""The tokens of a text, cut into blocks, lines and leaves."""

from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.token_runs import kind_of_block, outermost_runs, token_leaves


def test_blocks() -> None:
    """A block goes on until all that opened in it is closed."""
    runs = list(outermost_runs(tokenise("# a\n\n- b\n  1. c\n\n> d\n")))

    assert [kind_of_block(run[0]) for run in runs] == ["h1", "ul", ""]


@given(st.text())
def test_no_token_is_lost(text: str) -> None:
    """All tokens of any text stand in its blocks, in their order."""
    tokens = tokenise(text)

    assert [token for run in outermost_runs(tokens) for token in run] == list(tokens)


def test_leaves() -> None:
    """A leaf ends where a block opens or closes."""
    leaves = list(token_leaves(tokenise("- a **b**\n  - c\n")))

    assert [[t.data for t in leaf if t.data] for leaf in leaves] == [["a ", "b"], ["c"]]
