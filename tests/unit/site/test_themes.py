"""The pages of themes: a subject across meetings, with what was decided and is to do."""

from pathlib import Path

import pytest

from archive.site.page import SectionKind
from building import TODAY, rendered
from small import archive_of, headed
from website import HOME, Document

FILES = {
    "docs/themes/haltes.md": headed(["nom: Haltes", "anglais: [stops]"], "Où l’on s’arrête.\n"),
    "docs/themes/eau.md": headed(["nom: Eau"]),
    "meetings/2030-05-22.md": headed(
        ["date: 2030-05-22", "thèmes: [haltes, fanfare]"],
        "## Carte des haltes\n\n### Décisions\n\n- Elle est *publiée*.\n",
    ),
    "meetings/2030-04-24.yml": (
        "date: 2030-04-24\npoints:\n- titre: Haltes\n  actions:\n"
        "  - {action: Peindre, date limite: 1er juin}\n"
    ),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """The pages of the archive of these files."""
    every = rendered(archive_of(tmp_path_factory.mktemp("themes"), FILES, TODAY))
    return {url: Document(url, page.html) for url, page in every.items()}


def test_page(pages: dict[str, Document]) -> None:
    """The page of a theme tells what each meeting holds on it, the latest first."""
    page = pages["themes/haltes/"]

    assert page.texts("h1") == ["Haltes"]
    assert page.texts("h3") == ["mercredi 22 mai 2030", "mercredi 24 avril 2030"]
    assert page.texts(".gtm-moment li") == [
        "Carte des haltes",
        "Décision : Elle est publiée.",
        "Haltes",
        "Action : Peindre En retard de 14 jours",
    ]
    assert f"{HOME}reunions/2030-05-22/#decision-1-1" in page.links(".gtm-moment a")
    assert f"{HOME}reunions/2030-04-24/#action-1-1" in page.links(".gtm-moment a")


def test_a_theme_without_meeting(pages: dict[str, Document]) -> None:
    """A theme that nothing is about yet says so."""
    assert "Aucune réunion de l’archive ne traite encore ce thème." in pages["themes/eau/"].texts(
        "p"
    )


def test_list(pages: dict[str, Document]) -> None:
    """The list has the themes by name, each with how much there is to read."""
    assert pages["themes/"].texts(".gtm-lines > li") == [
        "Eau Aucune réunion",
        "Haltes 2 réunions, 1 décision, 1 action · dernière fois le 22 mai 2030",
    ]


def test_links_from_a_meeting(pages: dict[str, Document]) -> None:
    """On the page of a meeting a theme of the register is a link, another one is text."""
    page = pages["reunions/2030-05-22/"]

    assert page.links('.gtm-note a[href*="themes/"]') == [f"{HOME}themes/haltes/"]
    assert "haltes, fanfare" in page.text(".gtm-note")


def test_decisions_are_found_by_theme(pages: dict[str, Document]) -> None:
    """A row of the register of decisions names its themes."""
    rows = pages["decisions/"].tree.css(".gtm-decisions > li")

    assert [row.attributes.get("data-theme") for row in rows] == ["haltes"]


def test_section(tmp_path: Path) -> None:
    """Search finds a theme by all its names."""
    (section,) = rendered(archive_of(tmp_path, FILES))["themes/haltes/"].sections

    assert (section.kind, section.title) == (SectionKind.THEME, "Haltes")
    assert section.names == ("stops",)
