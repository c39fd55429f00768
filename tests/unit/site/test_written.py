"""The pages written by hand in docs/."""

from pathlib import Path

import pytest

from building import shown
from website import Document

TEXT = """\
# Mode d’emploi

Lire l’*archive* suffit.

## Écrire

Un **mot**, un [lien](reunions/index.md) et [un autre](#ecrire).

### Écrire

| A | B |
|---|---|
| 1 | 2 |

## <script>alert(1)</script>

Fin : voilà.
"""


def page(folder: Path, text: str) -> Document:
    """The page of docs/aide.md when it holds this text."""
    return shown(folder, {"docs/aide.md": text}, "aide/")


def test_headings_have_anchors(tmp_path: Path) -> None:
    """Each heading has an anchor made of its words, with a number where another has it."""
    found = page(tmp_path, TEXT)

    assert found.texts("h1") == ["Mode d’emploi"]
    assert found.ids == ["ecrire", "ecrire-2", "script-alert-1-script"]


def test_links_lead_on(tmp_path: Path) -> None:
    """A link to the file of a list leads to its page, even where nobody wrote that file."""
    found = page(tmp_path, TEXT)

    assert [node.attributes["href"] for node in found.tree.css(".gtm-prose a")] == [
        "../reunions/",
        "#ecrire",
    ]


def test_markup_stays_text(tmp_path: Path) -> None:
    """HTML in a hand-written page is shown, not run, like that of the minutes."""
    found = page(tmp_path, TEXT)

    assert found.tree.css("script") == []
    assert found.texts("h2")[-1] == "<script>alert(1)</script>"


def test_tables_and_typography(tmp_path: Path) -> None:
    """Tables have headers, and French signs their narrow space."""
    found = page(tmp_path, TEXT)

    assert found.texts("th") == ["A", "B"]
    assert "Fin\u202f: voilà." in found.html


@pytest.mark.parametrize("text", ["- # x", "1. ok\n\n   ## x", "> # x\n>\n> y", "- > ## x\n- y"])
def test_nested_headings(tmp_path: Path, text: str) -> None:
    """A heading in a list or a quotation is a part of it, and the page stays whole."""
    found = page(tmp_path, f"# Titre\n\n{text}\n\n## Suite\n\nFin.")

    assert found.texts("h4") == ["x"]
    assert found.ids == ["suite"]


def test_own_anchors(tmp_path: Path) -> None:
    """A heading that is written with an id has it, in the letters of an address."""
    found = page(tmp_path, '# Titre\n\n## Carte {#Ma_Carte}\n\n## Fin {#a"b}')

    assert found.ids == ["ma-carte", "a-b"]


def test_without_title(tmp_path: Path) -> None:
    """A text without a title of its own takes the name of its file."""
    assert page(tmp_path, "Rien que du texte.").texts("h1") == ["aide"]


def test_empty(tmp_path: Path) -> None:
    """An empty file makes a page all the same."""
    assert page(tmp_path, "").texts("h1") == ["aide"]
