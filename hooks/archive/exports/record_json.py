"""A meeting, an organisation or a resource, as one JSON object.

Keys are English and never change meaning once published; null stands for what is not known.
Urls are relative to the root of the site.
"""

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from archive.collection import urls
from archive.collection.action_history import FollowUpMatch, Step
from archive.collection.action_register import Entry
from archive.collection.activity import ItemRef
from archive.collection.archive import Archive
from archive.collection.links import LinkKind
from archive.exports.plain_text import plain_text
from archive.language.french import meeting_title
from archive.model import AgendaItem, Document, Meeting, Mention, Organisation, Resource
from archive.prose import Link, Prose

Object = dict[str, Any]
"""Ready for `json.dumps`."""


def meeting_object(archive: Archive, meeting: Meeting) -> Object:
    """Everything that a meeting's file tells, and what the archive draws from it."""
    recorded = sorted((item for item in meeting.items if item.is_recorded), key=_place)
    items = [_item(archive, meeting, item) for item in recorded]
    return {
        "id": meeting.id,
        "url": urls.meeting(meeting.id),
        "title": meeting_title(meeting.title, meeting.day),
        "date": meeting.day.isoformat(),
        "date_end": _day(meeting.end_day),
        "start": _hour(meeting.start),
        "end": _hour(meeting.end),
        "place": meeting.place,
        "status": meeting.status and meeting.status.value,
        "coverage": meeting.coverage.value,
        "themes": list(meeting.themes),
        "attendance": _attendance(archive, meeting.attendance),
        "excused": _attendance(archive, meeting.excused),
        "absent": _attendance(archive, meeting.absent),
        "introduction": _text(meeting.introduction),
        "agenda": [_planned(item) for item in meeting.items if item.is_planned],
        "items": items,
        "previous_actions": [each for item in items for each in item["follow_ups"]],
        "decisions": [_line(decision) for decision in meeting.decisions],
        "next_meeting": _next_meeting(meeting),
        "organisations": {each.name: _ids(archive, each) for each in meeting.mentions},
        "documents": [document_object(archive, each) for each in meeting.documents],
        "source": meeting.source and address_of(archive, meeting.source),
        "former_ids": list(meeting.former_ids),
    }


def organisation_object(archive: Archive, body: Organisation) -> Object:
    """What the register says of an organisation, and where it stands among the others."""
    return {
        "id": body.id,
        "url": urls.organisation(body.id),
        "name": body.name,
        "acronym": body.acronym,
        "aliases": list(body.aliases),
        "former_names": list(body.former_names),
        "kind": body.kind and body.kind.value,
        "parent": archive.organisations.parents.get(body.id),
        "units": [unit.id for unit in archive.organisations.units(body.id)],
        "website": body.website and address_of(archive, body.website),
        "source": body.source and address_of(archive, body.source),
        "about": _text(body.about),
        "is_registered": body.is_registered,
        "former_ids": list(body.former_ids),
    }


def resource_object(archive: Archive, resource: Resource) -> Object:
    """What the register says of a resource, and the items that cite it."""
    update = resource.last_update
    return {
        "id": resource.id,
        "url": urls.resource(resource.id),
        "title": resource.title,
        "kind": resource.kind and resource.kind.value,
        "address": resource.address and address_of(archive, resource.address),
        "other_addresses": [address_of(archive, each) for each in resource.other_addresses],
        "keepers": [_named(archive, each) for each in resource.keepers],
        "producers": [_named(archive, each) for each in resource.producers],
        "sources": [each.name for each in resource.sources],
        "rhythm": resource.rhythm and resource.rhythm.text,
        "last_update": update and update.text,
        "last_update_iso": update and update.day.isoformat(),
        "handover": _text(resource.handover),
        "language": resource.language,
        "files": [document_object(archive, each) for each in resource.files],
        "source": resource.source and address_of(archive, resource.source),
        "about": _text(resource.about),
        "discussed": [point.url for point in archive.activity.discussed(resource.id)],
        "former_ids": list(resource.former_ids),
    }


def document_object(archive: Archive, document: Document) -> Object:
    """A document with its title and where it leads."""
    return {"title": document.title, "url": address_of(archive, document)}


def address_of(archive: Archive, link: Link | Document) -> str | None:
    """An address outside as written, a url of the site, or None where a link leads nowhere safe."""
    target = archive.site_map.target_of(link)
    return target.url if target.leads in {LinkKind.OUTSIDE, LinkKind.INSIDE} else None


def action_object(entry: Entry) -> Object:
    """One action of the register."""
    action = entry.action
    return {
        "id": urls.action_id(entry.url),
        "url": entry.url,
        "text": _line(action.text),
        "responsible": _names(action.responsible),
        "organisations": list(entry.organisations),
        "due_raw": action.deadline and action.deadline.text,
        "due_iso": action.deadline and _day(action.deadline.day),
        "due": _day(entry.due),
        "status": action.status.value,
        "state": entry.state.value,
        "carries": entry.carries and urls.action_id(entry.carries),
        "carried_by": entry.carried_by and urls.action_id(entry.carried_by),
        "age": entry.age,
        "history": [_step(step) for step in entry.steps],
    }


def _step(step: Step) -> Object:
    return {
        "meeting": step.meeting.id,
        "date": step.meeting.day.isoformat(),
        "kind": step.kind.name.lower(),
        "words": step.follow_up and step.follow_up.words,
    }


def _item(archive: Archive, meeting: Meeting, item: AgendaItem) -> Object:
    entries = archive.actions.of_meeting(meeting.id)
    url = ItemRef(meeting, item).url
    addresses = (address_of(archive, link) for prose in item.prose for link in prose.links)
    return {
        **_head(item),
        "url": url,
        "discussion": _text(item.discussion),
        "links": list(dict.fromkeys(filter(None, addresses))),
        "follow_ups": [_follow_up(trace) for trace in archive.actions.follow_ups_of(meeting, item)],
        "decisions": [_line(decision) for decision in item.decisions],
        "actions": [action_object(entry) for entry in entries if entry.item is item],
    }


def _head(item: AgendaItem) -> Object:
    return {
        "number": item.number,
        "title": item.title,
        "presenters": _names(item.presenters),
    }


def _planned(item: AgendaItem) -> Object:
    """The item as the agenda called it."""
    return {**_head(item), "title": item.planned_title or item.title}


def _follow_up(trace: FollowUpMatch) -> Object:
    follow_up = trace.follow_up
    return {
        "action": trace.url and urls.action_id(trace.url),
        "text": _line(follow_up.text),
        "responsible": _names(follow_up.responsible),
        "due_raw": follow_up.deadline and follow_up.deadline.text,
        "due_iso": follow_up.deadline and _day(follow_up.deadline.day),
        "status": follow_up.words,
        "meaning": follow_up.status and follow_up.status.value,
    }


def _next_meeting(meeting: Meeting) -> Object | None:
    announced = meeting.next_meeting
    if announced is None:
        return None
    return {
        "text": announced.text,
        "date": _day(announced.day),
        "time": _hour(announced.start),
        "place": announced.place,
    }


def _attendance(archive: Archive, mentions: Iterable[Mention]) -> list[Object]:
    return [
        {"name": each.name, "head_count": each.head_count, "organisations": _ids(archive, each)}
        for each in mentions
    ]


def _ids(archive: Archive, mention: Mention) -> list[str]:
    return list(archive.organisations.resolve(mention).ids)


def _names(mentions: Iterable[Mention]) -> list[str]:
    return [each.name for each in mentions]


def _place(item: AgendaItem) -> tuple[int, int]:
    return item.mark.line, item.mark.column


def _text(prose: Prose | None) -> str | None:
    return plain_text(prose) if prose else None


def _line(prose: Prose) -> str:
    return prose.words


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _hour(hour: time | None) -> str | None:
    return f"{hour:%H:%M}" if hour else None


def _named(archive: Archive, mention: Mention) -> Object:
    return {"name": mention.name, "organisations": _ids(archive, mention)}
