"""Rich text is read like the documents of Word."""

import pytest

from archive.importer.formats import Document
from archive.importer.office.office import read_rich_text
from importing import shown_all


def _rtf(body: str) -> Document:
    return read_rich_text(f"{{\\rtf1\\ansi\\ansicpg1252 {body}\\par}}".encode("ascii"))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (r"L\u8217?OIM \'e9crit", ["L’OIM écrit"]),
        (r"L\u8217\'92OIM", ["L’OIM"]),
        (r"{\b Lieu} : {\strike salle}", ["Lieu : salle"]),
        (r"Chiffre{\*\footnote Provisoire.}", ["Chiffre [1]", "[1] Provisoire."]),
        (r"\trowd\cellx9\cellx99\intbl a\cell b\cell\row\pard fin", ["a | b", "fin"]),
    ],
)
def test_rich_text(body: str, found: list[str]) -> None:
    """RTF is read as the programs that write it mean it."""
    assert shown_all(_rtf(body)) == found


def test_hidden_rich_text() -> None:
    """What RTF hides is left out and told."""
    document = _rtf(r"Vu {\v pas vu}")

    assert (shown_all(document), document.notes) == (["Vu"], ("Texte caché non repris.",))
