"""Specification of paragraphs: their runs of text are tidied and cut."""

from archive.parsing.outline.document import Paragraph, Span, cut, tidied


def test_tidied() -> None:
    """White space is single and at neither end; neighbours that look alike are one run."""
    runs = [Span("  La  "), Span("\tcarte"), Span(" est prête ", is_bold=True)]

    assert tidied(runs) == (Span("La carte"), Span(" est prête", is_bold=True))


def test_cut() -> None:
    """A part of a line keeps its links, its bold words and its number."""
    whole = Paragraph(
        (Span("Carte : ", is_bold=True), Span("ici", "https://a.example")), 1, marker="2.", number=4
    )

    part = cut(whole, len("Carte : "))

    assert part.spans == (Span("ici", "https://a.example"),)
    assert (part.number, part.marker) == (4, "")
