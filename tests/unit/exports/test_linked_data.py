"""The subject of a page in the words of schema.org."""

import json
from pathlib import Path
from typing import Any

from archive.collection.archive import Archive
from archive.exports.linked_data import (
    embedded,
    linked_meeting,
    linked_organisation,
    linked_resource,
)
from small import archive_of, headed

SITE = "https://a.example/gtm/"
REGISTER = {
    "docs/organisations/omx.md": headed(
        ["nom: Office des mobilités", "sigle: OMX", "type: ONG", "site: https://omx.example/"]
    ),
    "docs/organisations/cel.md": headed(["nom: Cellule", "rattachée à: OMX"]),
    "docs/ressources/carte.md": headed(
        ["titre: Carte", "type: carte", "adresse: https://c.example/a", "tenue par: Cellule"]
    ),
}


def whole(thing: Any) -> Any:  # noqa: ANN401 - a value of JSON
    """A subject as a page tells it."""
    return json.loads(embedded(thing, SITE))


def meeting(folder: Path, *keys: str) -> Any:  # noqa: ANN401 - as above
    """What the page of a meeting tells."""
    files = {"meetings/2024-03-14.yml": "\n".join(["date: 2024-03-14", *keys])}
    archive = archive_of(folder, files)
    return whole(linked_meeting(archive, archive.meetings[0], "Groupe fictif"))


def registered(folder: Path) -> Archive:
    """The archive of the register."""
    return archive_of(folder, REGISTER)


def test_meeting(tmp_path: Path) -> None:
    """A meeting is an event with its moments in Niamey, its place and its agenda."""
    assert meeting(tmp_path, "heure: 9h30-11h00", "lieu: Tinzara", "points: [Un]") == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": "https://a.example/gtm/reunions/2024-03-14/",
        "url": "https://a.example/gtm/reunions/2024-03-14/",
        "name": "Réunion du 14 mars 2024",
        "startDate": "2024-03-14T09:30:00+01:00",
        "endDate": "2024-03-14T11:00:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {"@type": "Place", "name": "Tinzara"},
        "organizer": {"@type": "Organization", "name": "Groupe fictif"},
        "about": ["Un"],
        "inLanguage": "fr",
    }


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    """Nothing is said of an hour, an end or a place that the minutes do not give."""
    event = meeting(tmp_path, "statut: annulée")

    assert event["startDate"] == "2024-03-14"
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert {"endDate", "location", "about"} & set(event) == set()


def test_organisation(tmp_path: Path) -> None:
    """An organisation has its names, its own site, and the body that it is a unit of."""
    archive = registered(tmp_path)

    body, unit = (
        whole(linked_organisation(archive, archive.organisations[i])) for i in ("omx", "cel")
    )

    assert (body["@type"], body["name"], body["url"]) == (
        "NGO",
        "Office des mobilités",
        "https://omx.example/",
    )
    assert body["alternateName"] == ["OMX"]
    assert unit["parentOrganization"]["@id"] == body["@id"] == f"{SITE}organisations/omx/"
    assert "url" not in unit


def test_resource(tmp_path: Path) -> None:
    """A resource is of its kind, with who keeps it and where it is."""
    archive = registered(tmp_path)

    thing = whole(linked_resource(archive, archive.resources["carte"]))

    assert (thing["@type"], thing["url"]) == ("Map", "https://c.example/a")
    assert [keeper["name"] for keeper in thing["maintainer"]] == ["Cellule"]


def test_no_text_leaves_the_script() -> None:
    """Signs that end a script or begin a tag are written so that HTML sees none."""
    thing = {"name": "</script><script>alert(1)</script> & <!--"}

    text = embedded(thing, SITE)

    assert not set("<>&") & set(text)
    assert json.loads(text)["name"] == thing["name"]
