"""The page of acronyms: bodies of the register and terms of docs/, in one alphabet."""

from pathlib import Path

import pytest

from archive.site.acronyms import is_all_capitals
from archive.site.page import SectionKind
from building import TODAY, page_at, shown
from small import archive_of, headed
from website import HOME

FILES = {
    "docs/organisations/ofm.md": headed(
        ["nom: Office fictif des mobilités", "sigle: OFM", "alias: [FMO, ofm, Office]"]
    ),
    "docs/organisations/rvh.md": headed(
        ["nom: RVH", "alias: [HVR]"], "Réseau fictif des haltes. Il se réunit.\n"
    ),
    "docs/sigles/index.md": "# Sigles\n\nÀ lire ici.\n\n## MSD\n\nLa *matrice* de l’OFM.\n",
}


def test_one_list(tmp_path: Path) -> None:
    """Acronyms of bodies and terms stand together by letter; spellings of one are one."""
    page = shown(tmp_path, FILES, "sigles/")

    assert page.texts(".gtm-acronyms > li") == [
        "FMO Office fictif des mobilités",
        "HVR RVH : Réseau fictif des haltes",
        "MSD La matrice de l’OFM.",
        "OFM Office fictif des mobilités",
        "RVH Réseau fictif des haltes",
    ]
    assert page.links(".gtm-acronyms a")[0] == f"{HOME}organisations/ofm/"
    assert page.texts(".gtm-prose") == ["À lire ici."]


def test_search_finds_terms(tmp_path: Path) -> None:
    """A term is a section of the page, found by its acronym; a body has its own page."""
    sections = page_at(archive_of(tmp_path, FILES, TODAY), "sigles/").sections

    assert [(part.kind, part.anchor, part.title) for part in sections] == [
        (SectionKind.TEXT, "", "Sigles"),
        (SectionKind.TEXT, "msd", "MSD"),
    ]


def test_no_acronym(tmp_path: Path) -> None:
    """An archive without acronyms says so."""
    page = shown(tmp_path, {}, "sigles/")

    assert "Aucun sigle n’est encore dans l’archive." in page.texts("p")


@pytest.mark.parametrize("name", ["OIM", "SP-CCM", "MI/D", "G20X"])
def test_acronyms(name: str) -> None:
    """A word of capitals, with strokes and figures, is an acronym."""
    assert is_all_capitals(name)


@pytest.mark.parametrize("name", ["Oxfam", "ONU Femmes", "A", "2023", "Re.Mi", ""])
def test_other_names(name: str) -> None:
    """A name, two words, a letter alone or a number is none."""
    assert not is_all_capitals(name)
