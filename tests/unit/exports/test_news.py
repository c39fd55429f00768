"""What is new: one entry a meeting, dated by the meeting that told of it."""

from datetime import date
from pathlib import Path

from archive.exports.news import meetings_about, news
from small import archive_of, headed

FILES = {
    "meetings/2024-03-14.yml": (
        "date: 2024-03-14\nanciens identifiants: [2024-03-07]\nprésence: [OMX]\n"
        "points:\n- titre: A (Cellule)\n  actions: [{action: Lire, responsables: ABC}]\n"
    ),
    "meetings/2024-04-18.yml": "date: 2024-04-18\nstatut: annulée\nprésence: [OMX]\n",
    "meetings/2024-04-25.md": headed(
        ["date: 2024-04-25"], "## Carte\n\nVoir [la carte](https://c.example/a).\n"
    ),
    "meetings/2024-06-20.yml": "date: 2024-06-20\nprésence: [OMX]\n",
    "docs/organisations/omx.md": headed(["nom: OMX"]),
    "docs/organisations/cel.md": headed(["nom: Cellule", "rattachée à: OMX"]),
    "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://c.example/a"]),
    "docs/themes/cartes.md": headed(["nom: Cartes", "mots: [carte]"]),
}


def test_the_latest_come_first(tmp_path: Path) -> None:
    """An entry says what a meeting is; one to come was told at the latest meeting held."""
    archive = archive_of(tmp_path, FILES)

    found = [(entry.title, entry.day) for entry in news(archive, archive.meetings, 3)]

    assert found == [
        ("À venir : Réunion du 20 juin 2024", date(2024, 4, 25)),
        ("Réunion du 25 avril 2024", date(2024, 4, 25)),
        ("Annulée : Réunion du 18 avril 2024", date(2024, 4, 18)),
    ]


def test_an_entry_is_known_by_its_first_url(tmp_path: Path) -> None:
    """A meeting that was renamed stays the entry that readers know."""
    archive = archive_of(tmp_path, FILES)

    entry = list(news(archive, archive.meetings, 9))[-1]

    assert (entry.url, entry.first_url) == ("reunions/2024-03-14/", "reunions/2024-03-07/")


def test_meetings_concern_a_subject(tmp_path: Path) -> None:
    """A body was there, spoke or is charged; a resource was cited; a theme was treated."""
    about = meetings_about(archive_of(tmp_path, FILES))

    ids = {url: [meeting.id for meeting in meetings] for url, meetings in about.items()}
    assert ids["organisations/omx/"] == ids["organisations/cel/"] == ["2024-03-14"]
    assert ids["organisations/abc/"] == ["2024-03-14"]
    assert ids["ressources/carte/"] == ids["themes/cartes/"] == ["2024-04-25"]
