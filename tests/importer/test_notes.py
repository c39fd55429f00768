"""Specification of notes at the foot of a page, as texts and PDF hold them."""

import pytest

from archive.importer.lines.notes import with_notes
from documents import bullets, document
from importing import shown


def told(*lines: str) -> list[str]:
    """The lines of a document, its notes in their place."""
    return list(map(shown, with_notes(document(*lines).blocks)))


@pytest.mark.parametrize("sign", ["précédente.1", "précédente1.", "précédente. 1", "précédente1 ?"])
def test_note(sign: str) -> None:
    """A note follows the paragraph that bears its sign; the sign stands between brackets."""
    first, second, *rest = told(f"Que la {sign}", "Divers", "1 Chiffre provisoire.")

    assert first.replace(" ", "") == f"Quela{sign.replace('1', '[1]')}".replace(" ", "")
    assert " [1]" in first
    assert second == "[1] Chiffre provisoire."
    assert rest == ["Divers"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Un texte.", "1 Chiffre provisoire."),
        ("Le point A1.", "1 Chiffre provisoire."),
        ("Il y en a 1", "1 Chiffre provisoire."),
        ("Un texte.1", "1 chiffre"),
        ("1 Chiffre provisoire.", "Un texte.1"),
    ],
)
def test_what_is_no_note(lines: tuple[str, ...]) -> None:
    """Without its sign in a paragraph above, a line is none."""
    assert told(*lines) == list(lines)


def test_two_notes() -> None:
    """Each note follows its own paragraph, an item of a list too."""
    blocks = (*bullets("les puits1 ;", "les pistes2."), *document("1 Huit.\n2 Neuf.").blocks)

    assert list(map(shown, with_notes(blocks))) == [
        "• les puits [1] ;", "[1] Huit.", "• les pistes [2].", "[2] Neuf."
    ]  # fmt: skip
