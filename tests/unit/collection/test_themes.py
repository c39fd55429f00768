"""Subjects across meetings: only what surely belongs, in time order."""

import pytest

from archive.collection.archive import Archive
from archive.collection.themes import ThemeMoment
from small import archive_of, headed

ITEMS = """\
## 1. Point sur la carte des haltes

### Décisions

- La carte est publiée.

| Action | Responsables |
|---|---|
| Relire les fiches | OFM |

## 2. Retour sur l’atelier

**Thèmes :** santé, eau

Dit.

## 3. Divers

Dit.

### Décisions

- La Carte des Haltes change d’adresse.
- Le mode d’emploi est écrit.
"""
FILES = {
    "docs/themes/haltes.md": headed(["nom: Cartes des haltes", "anglais: [map of stops]"]),
    "docs/themes/retours.md": headed(["nom: Retours au pays", "mots: [les retours]"]),
    "docs/themes/emploi.md": headed(["nom: Emploi", "mots: [travail]"]),
    "docs/themes/sante.md": headed(["nom: Santé"]),
    "docs/ressources/haltes.md": headed(["titre: Carte des haltes", "fichiers: [haltes.csv]"]),
    "meetings/2024-03-14.md": headed(["date: 2024-03-14", "thèmes: [travail]"], ITEMS),
    "meetings/2024-04-18.md": headed(["date: 2024-04-18"], "## Les cartes des haltes\n"),
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The archive of these files."""
    return archive_of(tmp_path_factory.mktemp("themes"), FILES)


def moments(archive: Archive, theme: str) -> list[tuple[str, list[int]]]:
    """The meetings of a theme, each with the numbers of its items."""
    found: tuple[ThemeMoment, ...] = archive.themes.moments(theme)
    return [(moment.meeting.id, [item.number for item in moment.items]) for moment in found]


def test_words_of_a_title(archive: Archive) -> None:
    """An item is about a theme whose words its title holds, plurals aside; the latest is first."""
    assert moments(archive, "haltes") == [("2024-04-18", [1]), ("2024-03-14", [1])]


def test_a_title_that_only_resembles(archive: Archive) -> None:
    """A word with another meaning brings nothing: a phrase is whole."""
    assert moments(archive, "retours") == []


def test_themes_of_an_item(archive: Archive) -> None:
    """A line of an item names its themes, known or not."""
    assert archive.meetings[0].items[1].themes == ("santé", "eau")
    assert moments(archive, "sante") == [("2024-03-14", [2])]


def test_themes_of_a_meeting(archive: Archive) -> None:
    """A theme of the whole meeting is no item's; a single word in a sentence brings nothing."""
    assert moments(archive, "emploi") == [("2024-03-14", [])]
    assert archive.themes.moments("emploi")[0].decisions == ()


def test_decisions_and_actions(archive: Archive) -> None:
    """Decisions and actions follow their item, or hold an expression of the theme themselves."""
    moment = archive.themes.moments("haltes")[1]

    assert [decision.anchor for decision in moment.decisions] == ["decision-1-1", "decision-3-1"]
    assert [entry.anchor for entry in moment.actions] == ["action-1-1"]


def test_resources(archive: Archive) -> None:
    """A resource whose title holds the words of a theme is on it."""
    assert [resource.id for resource in archive.themes.resources("haltes")] == ["haltes"]


@pytest.mark.parametrize("name", ["carte des haltes", "Map of stops", "haltes"])
def test_resolve(archive: Archive, name: str) -> None:
    """A file may name a theme by its name, a word, its English name or its id."""
    assert [theme.id for theme in archive.themes.resolve(name)] == ["haltes"]


def test_unknown(archive: Archive) -> None:
    """Another name means no theme, and may be near a word of the register."""
    assert archive.themes.resolve("fanfare") == ()
    assert archive.themes.nearest("carte des altes") == "Cartes des haltes"
