"""What stands beside the link to a document."""

from pathlib import Path

import pytest

from building import shown

URL = "reunions/2030-05-22/"
PDF = "docs/ressources/carte.pdf"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("https://www.a.example/cr.docx", "Original (Word, sur a.example)"),
        ("https://a.example/compte-rendu", "Original (page web, sur a.example)"),
        ("https://a.example/cr.PDF?lang=fr", "Original (PDF, sur a.example)"),
        ("/ressources/carte.pdf", "Original (PDF, 2 ko)"),
    ],
)
def test_the_original_says_what_it_is(source: str, told: str, tmp_path: Path) -> None:
    """An original tells its format, its size where it is a file of the site, whose it is."""
    meeting = f"date: 22 mai 2030\nsource: {source}\n"

    page = shown(tmp_path, {"meetings/2030-05-22.yml": meeting, PDF: "x" * 2000}, URL)

    assert page.texts("#documents + ul > li") == [told]


def test_documents_are_told_likewise(tmp_path: Path) -> None:
    """A document keeps its title; a host that is its title is not told again."""
    meeting = (
        "date: 22 mai 2030\ndocuments:\n"
        "- {titre: Bilan, adresse: https://a.example/bilan.xlsx}\n- https://b.example/\n"
    )

    page = shown(tmp_path, {"meetings/2030-05-22.yml": meeting}, URL)

    assert page.texts("#documents + ul > li") == [
        "Bilan (Excel, sur a.example)",
        "b.example (page web)",
    ]
