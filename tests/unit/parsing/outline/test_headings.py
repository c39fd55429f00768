"""Specification of the choice of headings: classes of look compete, one wins."""

from archive.parsing.outline.candidates import Candidate
from archive.parsing.outline.document import Paragraph, Span
from archive.parsing.outline.headings import choose


def test_numbers_in_bold() -> None:
    """They say more than capitals, which head lists and number resolutions as well."""
    places = {0: "SONT PRÉSENTS", 14: "CÉ-24-25-08", 29: "CÉ-24-25-09"}
    lines = {at: Paragraph((Span(text),), 1) for at, text in places.items()}
    points = {
        at: Paragraph((Span("Puits", None, is_bold=True),), 1, marker=f"{number}.")
        for number, at in enumerate((10, 15, 20, 25), 1)
    }
    blocks = [*(lines | points).values(), *[Paragraph((Span("Vu."),), 1)] * 23]
    found = [Candidate(at, each, None, 0.0, -1) for at, each in sorted((lines | points).items())]

    assert [each.index for each in choose(found, 0, blocks)] == [*points]
