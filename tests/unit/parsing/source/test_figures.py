"""Captions and the tables of figures below them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.choices import FigureKind
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.figure_captions import captions
from archive.parsing.source.figures import (
    MOST_FIGURES,
    NoFiguresError,
    figure_slips,
    figures_in,
    read_figures,
)
from archive.prose import markdown_escaped, markdown_table

TABLE = "| Halte | Passages |\n|---|---|\n| Tamala | 1 200 |\n| Zéra | n. d. |\n"


def test_figures() -> None:
    """A table gives its labels, its columns and its numbers; one not known is none."""
    ((place, figures),) = figures_in(tokenise(f"Avant.\n\ngraphique: lignes\n{TABLE}\nAprès."))

    (column,) = figures.columns
    assert place.caption.kind is FigureKind.LINES
    assert (figures.heading, figures.labels, column.name) == (
        "Halte",
        ("Tamala", "Zéra"),
        "Passages",
    )
    assert [cell and cell.value for cell in column.cells] == [1200, None]


@pytest.mark.parametrize(
    "rows",
    [
        "| a |\n|---|\n| 1 |",
        "| a | b |\n|---|---|",
        "| a | b |\n|---|---|\n| x | beaucoup |",
        "| a | b |\n|---|---|\n| x | 1,500 |",
        "| a | b |\n|---|---|\n| x | – |",
        "| a | b |\n|---|---|\n| x | 1 |\n| y | 1 % |",
        "| a | b |\n|---|---|\n" + "| x | 1 |\n" * (MOST_FIGURES + 1),
    ],
)
def test_no_figures(rows: str) -> None:
    """What cannot be drawn truly is refused in a sentence, and stays a table."""
    tokens = tokenise(f"graphique: barres\n\n{rows}\n")
    (place,) = captions(tokens)

    with pytest.raises(NoFiguresError, match="Ce tableau n’est pas dessiné : "):
        read_figures(tokens[place.table : place.end])
    assert list(figures_in(tokens)) == []
    assert len(list(figure_slips(tokens))) == 1


CELLS = st.text(alphabet="0123456789 .,%-+|*n.d€abé\u202f", max_size=15)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_any_table(rows: list[list[str]]) -> None:
    """Every table is drawn or refused in a sentence; what is drawn has a label for each row."""
    table = markdown_table(
        ["Halte", "Passages"], [list(map(markdown_escaped, row)) for row in rows]
    )
    tokens = tokenise(f"graphique: barres\n\n{table}")

    found = [figures for _, figures in figures_in(tokens)]

    assert len(found) + len(list(figure_slips(tokens))) == 1
    assert [len(figures.labels) for figures in found] == [len(rows)] * len(found)
