"""What copies of maps say together."""

from datetime import date
from pathlib import Path

from archive.collection.archive import Archive
from archive.collection.map_index import actor, actors, changes
from archive.registers import MapEntry
from small import archive_of, headed

OLD = "acteur;services;lieu\nSecours;Soins;Agadez\nDGV;Visas;Agadez\nForum;Conseil;Arlit\n"
NEW = "acteur;services;lieu\nSECOURS;Soins;Agadez\nDGV;Visas;Arlit\nMairie;Papiers;Arlit\n"
KEYS = """\
  - date: {day}
    fichier: {day}.csv
    accord: Forum, courriel
    licence: CC BY 4.0"""


def maps(tmp_path: Path, **copies: str) -> Archive:
    """The archive with a map whose copies have these days, after a letter."""
    days = [name[1:].replace("_", "-") for name in copies]
    keys = ["titre: Carte", "copies datées:", *(KEYS.format(day=day) for day in days)]
    texts = zip(days, copies.values(), strict=True)
    return archive_of(
        tmp_path,
        {
            "docs/ressources/carte.md": headed(keys),
            "docs/organisations/dgv.md": "---\nnom: Direction des Visas\nsigle: DGV\n---\n",
            **{f"docs/ressources/copies/{day}.csv": text for day, text in texts},
        },
    )


def test_actors_that_are_known_have_their_services(tmp_path: Path) -> None:
    """An organisation has the entries of the last copy; what nobody knows makes no organisation."""
    archive = maps(tmp_path, d2024_01_05=OLD, d2024_03_05=NEW)

    ((resource, entry),) = archive.services_of("dgv")
    assert (resource.id, entry.place) == ("carte", "Arlit")
    assert archive.services_of("secours") == ()
    assert list(archive.organisations) == ["dgv"]


def test_changes_name_the_actors(tmp_path: Path) -> None:
    """Which actors came and went since the copy before, however they are written; what moved."""
    found = changes(maps(tmp_path, d2024_01_05=OLD, d2024_03_05=NEW).resources["carte"])

    assert found is not None
    assert found.since == date(2024, 1, 5)
    assert (found.added, found.removed) == (("Mairie",), ("Forum",))
    assert (found.entries_added, found.entries_removed) == (1, 1)


def test_one_copy_has_no_changes(tmp_path: Path) -> None:
    """They are told of two copies only."""
    resource = maps(tmp_path, d2024_01_05=OLD).resources["carte"]

    assert changes(resource) is None


def test_actors_are_told_once(tmp_path: Path) -> None:
    """An actor at two places is one, whatever its capitals."""
    entries = [MapEntry(organisation=name) for name in ("Secours", "DGV", "SECOURS")]
    copy = maps(tmp_path, d2024_01_05=OLD).resources["carte"].dated_copies[0]

    assert list(actors(entries).values()) == ["DGV", "Secours"]
    assert actor(copy, entries[1]).name == "DGV"
