"""Captions: the line that asks for a drawing, as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.choices import FigureKind
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.figure_captions import captioned, captions, is_caption, parse_caption
from archive.parsing.source.free_text import parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.prose import tokens_text

TABLE = "| Halte | Passages |\n|---|---|\n| Tamala | 1 200 |\n| Zéra | n. d. |\n"


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
