"""What search engines and programs read in a page: its subject in the words of schema.org.

Urls are relative until the page is framed: only then is the address of the site known.
Source: https://schema.org/, https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.links import LinkKind
from archive.exports.plain_text import plain_text
from archive.exports.publication import moment
from archive.exports.record_json import Object
from archive.language.choices import OrganisationKind, ResourceKind
from archive.language.text import one_line
from archive.model import Attachment, Meeting, Mention
from archive.registers import Organisation, Resource

_ADDRESSES = ("@id", "url", "mainEntityOfPage")
"""The keys whose values are urls of the site, or addresses outside."""
_ESCAPED = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&"})
"""The signs that could end the script that the text stands in, as JSON writes them too."""
_BODIES: Mapping[OrganisationKind | None, str] = {
    OrganisationKind.PUBLIC: "GovernmentOrganization",
    OrganisationKind.NGO: "NGO",
    OrganisationKind.PROJECT: "Project",
}
_WORKS: Mapping[ResourceKind | None, str] = {
    ResourceKind.MAP: "Map",
    ResourceKind.DATA: "Dataset",
    ResourceKind.REPORT: "Report",
    ResourceKind.SLIDES: "PresentationDigitalDocument",
}


def linked_meeting(archive: Archive, meeting: Meeting, group: str) -> Object:
    """A meeting as an event; `group` is who holds it."""
    status = "EventCancelled" if meeting.is_cancelled else "EventScheduled"
    has_end = meeting.end_day or (meeting.start and meeting.end)
    end = moment(meeting.end_day or meeting.day, meeting.end)
    return _known(
        {
            "@type": "Event",
            "@id": urls.meeting(meeting.id),
            "url": urls.meeting(meeting.id),
            "name": archive.meetings.title(meeting),
            "startDate": moment(meeting.day, meeting.start).isoformat(),
            "endDate": end.isoformat() if has_end else None,
            "eventStatus": f"https://schema.org/{status}",
            "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
            "organizer": {"@type": "Organization", "name": group},
            "about": [item.title for item in meeting.items],
            "inLanguage": "fr",
        }
    )


def linked_organisation(archive: Archive, organisation: Organisation) -> Object:
    """An organisation; its url is its own site."""
    parent = archive.organisations.parents.get(organisation.id)
    names = dict.fromkeys(organisation.names)
    names.pop(organisation.name)
    return _known(
        {
            "@type": _BODIES.get(organisation.kind, "Organization"),
            "@id": urls.organisation(organisation.id),
            "mainEntityOfPage": urls.organisation(organisation.id),
            "name": organisation.name,
            "alternateName": list(names),
            "url": _outside(archive, organisation.website),
            "parentOrganization": _body(archive, parent) if parent else None,
        }
    )


def linked_resource(archive: Archive, resource: Resource) -> Object:
    """A resource; its url is where it is kept."""
    language = resource.language
    return _known(
        {
            "@type": _WORKS.get(resource.kind, "CreativeWork"),
            "@id": urls.resource(resource.id),
            "mainEntityOfPage": urls.resource(resource.id),
            "name": resource.title,
            "description": one_line(plain_text(resource.about)) if resource.about else None,
            "url": _outside(archive, resource.address),
            "maintainer": _bodies(archive, resource.keepers),
            "creator": _bodies(archive, resource.producers),
            "inLanguage": {"@type": "Language", "name": language} if language else None,
        }
    )


def embedded(thing: Object, site: str) -> str:
    """The text of the script that tells a page's subject, inert in HTML.

    `site` is the whole address of the site.
    """
    whole = {"@context": "https://schema.org", **_whole(thing, site)}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPED)


def _whole(value: Any, site: str) -> Any:  # noqa: ANN401 - a value of JSON
    """The value with every url of the site as a whole address."""
    if isinstance(value, list):
        return [_whole(part, site) for part in value]
    if isinstance(value, Mapping):
        return {
            name: urljoin(site, part) if name in _ADDRESSES else _whole(part, site)
            for name, part in value.items()
        }
    return value


def _known(thing: Object) -> Object:
    """Without what is not known."""
    return {name: value for name, value in thing.items() if value not in (None, [])}


def _outside(archive: Archive, document: Attachment | None) -> str | None:
    target = archive.site_map.target_of(document) if document else None
    return target.url if target and target.leads is LinkKind.OUTSIDE else None


def _bodies(archive: Archive, mentions: Iterable[Mention]) -> list[Object]:
    return [_body(archive, body) for body in archive.organisations.named(mentions)]


def _body(archive: Archive, organisation_id: str) -> Object:
    return {
        "@type": "Organization",
        "@id": urls.organisation(organisation_id),
        "name": archive.organisations[organisation_id].name,
    }
