"""What search engines read of a page: one subject, shaped as schema.org says."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import pytest

from building import Built
from website import HOME, Document

pytest_plugins = ["sites"]

THING = {"name", "alternateName", "description", "url", "sameAs", "mainEntityOfPage", "identifier"}
ORGANISATION = THING | {"parentOrganization", "subOrganization", "legalName"}
WORK = THING | {"maintainer", "creator", "inLanguage", "license", "dateModified", "citation"}
EVENT = THING | {
    *("about", "attendee", "eventStatus", "inLanguage", "keywords", "location", "organizer"),
    *("startDate", "endDate", "subEvent", "superEvent"),
}
PROPERTIES = {
    "Event": EVENT,
    "Place": THING,
    "Language": THING,
    **dict.fromkeys(("Organization", "GovernmentOrganization", "NGO", "Project"), ORGANISATION),
    **dict.fromkeys(
        ("CreativeWork", "Map", "Dataset", "Report", "PresentationDigitalDocument"), WORK
    ),
}
"""What schema.org lets be said of a type: https://schema.org/Event and the others."""
SUBJECTS = ("reunions/", "organisations/", "ressources/")


def told(page: Document) -> list[Any]:
    """The subjects that a page tells of."""
    return [json.loads(each.text()) for each in page.tree.css("script[type='application/ld+json']")]


def things(value: object) -> Iterator[Mapping[str, Any]]:
    """Every thing with a type, however deep."""
    if isinstance(value, list):
        for each in value:
            yield from things(each)
    if isinstance(value, Mapping):
        yield value
        yield from things(list(value.values()))


def is_subject(page: Document) -> bool:
    """Whether a page is that of one meeting, organisation or resource."""
    name = page.url.removesuffix("/").partition("/")[2]
    is_year = name.startswith("annee-") or "/" in name
    is_one = page.url.startswith(SUBJECTS) and bool(name) and not is_year
    return is_one and not page.is_redirection


@pytest.mark.parametrize("name", ["real_site", "demo_site"])
def test_a_page_tells_its_subject(name: str, request: pytest.FixtureRequest) -> None:
    """The page of a record tells of it once, with words that its type has; others tell nothing."""
    site: Built = request.getfixturevalue(name)
    whole = {page.url: told(page) for page in site if is_subject(page)}

    assert [page.url for page in site if page.url not in whole and told(page)] == []
    assert len(whole) > 40
    for url, subjects in whole.items():
        assert [subject["@context"] for subject in subjects] == ["https://schema.org"], url
        assert subjects[0]["@id"] == f"{HOME}{url}"
        for thing in things(subjects):
            said = {key for key in thing if not key.startswith("@")}
            assert said <= PROPERTIES[thing["@type"]], (url, thing)
            assert thing["name"].strip()


def test_moments_and_addresses(demo_site: Built) -> None:
    """Days and hours are ISO 8601, in Niamey where an hour is known; addresses are whole."""
    found = [thing for page in demo_site for thing in things(told(page))]

    addresses = [thing[key] for thing in found for key in ("@id", "url") if key in thing]
    moments = [thing[key] for thing in found for key in ("startDate", "endDate") if key in thing]
    assert [each for each in addresses if not each.startswith("https://")] == []
    for each in moments:
        is_day = len(each) == len("2024-01-18")
        assert date.fromisoformat(each) if is_day else datetime.fromisoformat(each).utcoffset()


def test_nothing_without_an_address(hostile_site: Built) -> None:
    """Where the site does not know where it stands, it says nothing that would be half true."""
    assert [page.url for page in hostile_site if told(page)] == []
