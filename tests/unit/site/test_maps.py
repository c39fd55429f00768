"""The map of actors on the pages of its resource and of organisations."""

from pathlib import Path

from archive.site.maps import kept_services, shown_map
from archive.site.resources import resource_page
from archive.site.sections import resource_sections
from archive.site.view import View
from building import GROUP, shown
from small import archive_of, headed
from website import Document

KEYS = [
    "titre: Carte",
    "copies datées:",
    "  - date: 2024-03-05",
    "    fichier: carte.csv",
    "    accord: Forum, courriel du 4 mars",
    "    licence: CC BY 4.0",
]
ROWS = """\
Acteur;Nom;Type;Services;Lieu;Région;Lat;Long;Téléphone;Note
DGV;Guichet « A & B » ;Public;Visas;Agadez;Nord;16,97;7,99;90 12 34 56;le matin
Secours;;ONG;Soins;Agadez;Sud;;;;
Secours;;ONG;Hébergement de victimes de traite;rue cachée;Sud;16,9;7,9;;
Forum;;;Conseil, tél. 90 12 34 56;;;;;;
"""
FILES = {
    "docs/ressources/carte.md": headed(KEYS),
    "docs/ressources/copies/carte.csv": ROWS,
    "docs/organisations/dgv.md": "---\nnom: Direction des Visas\nsigle: DGV\n---\n",
}


def page(tmp_path: Path, url: str = "ressources/carte/") -> Document:
    """A page of the archive that holds the map."""
    return shown(tmp_path, FILES, url)


def test_places_come_by_name(tmp_path: Path) -> None:
    """Each has its rows and an anchor of its own; what has no place comes last."""
    found = shown_map(archive_of(tmp_path, FILES).resources["carte"])

    assert found is not None
    assert [(place.name, place.anchor, len(place.rows)) for place in found.places] == [
        ("Agadez", "lieu-agadez", 1),
        ("Agadez", "lieu-agadez-sud", 1),
        ("Lieu non précisé", "lieu-lieu-non-precise", 1),
        ("Lieu non publié", "lieu-lieu-non-publie", 1),
    ]
    assert (found.actor_count, found.undrawn, found.changes) == (3, 3, None)


def test_the_table_says_all_that_may_be_said(tmp_path: Path) -> None:
    """Actor, services and details; no telephone, no place of a shelter; what stays out counted."""
    text = page(tmp_path).text("body")

    for words in ("Guichet « A & B »", "le matin", "Forum, courriel du 4 mars", "CC BY 4.0"):
        assert words in text
    assert "90 12" not in text
    assert "rue cachée" not in text
    assert "la colonne « Téléphone » ; 1 case avec un numéro" in text
    assert "1 lieu où des victimes sont hébergées." in text


def test_rows_are_found_by_kind_and_place(tmp_path: Path) -> None:
    """The controls offer what the rows hold."""
    found = page(tmp_path)

    kinds = [option.attributes["value"] for option in found.tree.css("[name=type] option")]
    places = [option.attributes["value"] for option in found.tree.css("[name=lieu] option")]
    assert kinds == ["", "ong", "public"]
    assert places[:3] == ["", "agadez", "agadez-sud"]
    groups = found.tree.css("tbody.gtm-group")
    assert [group.attributes["data-lieu"] for group in groups] == places[1:]


def test_known_actors_are_linked_both_ways(tmp_path: Path) -> None:
    """The actor leads to its page, which tells its services and leads to the map."""
    services = kept_services(archive_of(tmp_path, FILES), "dgv")

    assert [(resource.id, len(entries)) for resource, entries in services] == [("carte", 1)]
    links = page(tmp_path).tree.css(".gtm-places a")
    assert [link.attributes["href"] for link in links] == ["../../organisations/dgv/"]
    back = page(tmp_path, "organisations/dgv/").tree.css(
        "a[href='../../ressources/carte/#acteurs']"
    )
    assert back


def test_the_data_of_a_map_are_offered_where_they_are(tmp_path: Path) -> None:
    """The site links to its table and its points; the edition read as files has neither."""
    archive = archive_of(tmp_path, FILES)
    view = View(archive, "ressources/carte/", GROUP)

    made = resource_page(view, archive.resources["carte"])

    for name in ("acteurs.csv", "acteurs.geojson"):
        assert f"ressources/carte/{name}" in made.html
        assert name not in made.file_html


def test_a_resource_without_copy_has_no_map(tmp_path: Path) -> None:
    """Nothing of it is shown."""
    archive = archive_of(tmp_path, {"docs/ressources/carte.md": headed(["titre: Carte"])})

    assert shown_map(archive.resources["carte"]) is None


def test_each_place_is_found_by_search(tmp_path: Path) -> None:
    """Search knows who offers what at each place, and leads there; nothing that stays out."""
    archive = archive_of(tmp_path, FILES)
    view = View(archive, "ressources/carte/", GROUP)
    carte = archive.resources["carte"]

    _, *places = resource_sections(view, carte, shown_map(carte))

    assert [(place.anchor, place.title) for place in places[:1]] == [
        ("lieu-agadez", "Agadez – Carte")
    ]
    assert places[0].bodies == ("dgv",)
    assert "Visas" in places[0].text
    assert not [place for place in places if "rue cachée" in place.text or "90 12" in place.text]
