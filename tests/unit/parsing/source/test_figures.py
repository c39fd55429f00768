"""Captions and the tables of figures below them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.choices import FigureKind
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.figures import (
    MOST_FIGURES,
    NoFiguresError,
    captioned,
    captions,
    figure_slips,
    figures_in,
    is_caption,
    parse_caption,
    read_figures,
)
from archive.parsing.source.free_text import parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.prose import markdown_escaped, markdown_table, tokens_text

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


@pytest.mark.parametrize(
    "text",
    [
        "graphique: barres — unité: personnes — source: OMX, DGV — date: mai 2023",
        "Graphique : barres, unité : personnes, source : OMX, DGV, date : mai 2023.",
        "graphique: barres\nunité: personnes\nsource: OMX, DGV\ndate: mai 2023",
        "chart: bars; unit: personnes; source: OMX, DGV; period: mai 2023",
    ],
)
def test_captions_are_read(text: str) -> None:
    """Dashes, commas, semicolons and line ends part the words; a comma also stands in a value."""
    caption = parse_caption(text, is_above=True)

    assert caption
    assert caption.mistakes == ()
    assert (caption.kind, caption.unit) == (FigureKind.BARS, "personnes")
    assert (caption.source, caption.date) == ("OMX, DGV", "mai 2023")
    assert caption.words == "Unité : personnes. Source : OMX, DGV. Date : mai 2023."


@pytest.mark.parametrize(
    ("text", "kind", "file"),
    [
        ("graphique: ressources/flux.csv", FigureKind.BARS, "ressources/flux.csv"),
        ("graphique: courbes; fichier: /flux.csv", FigureKind.LINES, "/flux.csv"),
    ],
)
def test_files(text: str, kind: FigureKind, file: str) -> None:
    """A file may stand for the form, which is bars then, or beside it."""
    caption = parse_caption(text, is_above=False)

    assert caption
    assert (caption.kind, caption.file) == (kind, file)


@pytest.mark.parametrize(
    "text", ["Graphique : la carte dit la même chose.", "Le graphique est joint.", "Source : OMX"]
)
def test_sentences_are_no_captions(text: str) -> None:
    """A sentence over a picture is no caption of ours."""
    assert parse_caption(text, is_above=False) is None


@pytest.mark.parametrize("text", [TABLE, f"> graphique: barres\n>\n{TABLE}", f"Suite.\n\n{TABLE}"])
def test_other_tables(text: str) -> None:
    """A table without a caption of its own is a table like any other."""
    assert list(captions(tokenise(text))) == []


@given(st.text(), st.booleans())
def test_any_caption(text: str, is_above: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever is typed behind the word, it is a caption, or none, and never a fault."""
    caption = parse_caption(f"graphique: {text}", is_above=is_above)

    assert caption is None or caption.kind or caption.mistakes


def test_captions_in_words() -> None:
    """Search and data say the unit and the source, and not the word for the form."""
    tokens = tokenise(f"graphique: barres — unité: personnes\n\n{TABLE}")

    assert tokens_text(captioned(tokens)).startswith("Unité : personnes. Halte Passages")
    assert is_caption(tokens[:3])


def test_text_keeps_everything() -> None:
    """The text of the minutes, which is printed and imported again, stays as it was written."""
    text = f"graphique: barres — unité: personnes\n\n{TABLE}"

    assert parse_text(Scalar(text, Mark("a.md"))).text == text
