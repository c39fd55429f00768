"""A meeting, an organisation or a resource, as one JSON object.

Keys are English and never change meaning once published; null stands for what is not known.
Urls are relative to the root of the site. Nothing says that something is late: who reads it later
than it was made compares the day on which it is due.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from archive.collection import urls
from archive.collection.action_history import FollowUpMatch, Step
from archive.collection.action_register import Entry, State
from archive.collection.archive import Archive
from archive.collection.links import LinkKind
from archive.exports.figure_objects import figure_objects
from archive.exports.plain_text import plain_text
from archive.exports.record_types import (
    ActionObject,
    AgendaLine,
    AttendanceObject,
    DeadlineObject,
    DocumentObject,
    FollowUpObject,
    ItemObject,
    MapCopyObject,
    MeetingObject,
    NamedObject,
    NextMeetingObject,
    OrganisationObject,
    ResourceObject,
    StepObject,
    ThemeObject,
)
from archive.model import AgendaItem, Attachment, Deadline, Meeting, Mention
from archive.prose import Link, Prose
from archive.registers import MapCopy, Organisation, Resource, Theme

Object = Mapping[str, Any]
"""Ready for `json.dumps`."""


def meeting_object(archive: Archive, meeting: Meeting) -> MeetingObject:
    """Everything that a meeting's file holds, and what the archive draws from it.

    Where "is_announced", the file is an invitation, and its "attendance" are those invited.
    """
    recorded = [item for item in meeting.items if item.is_recorded]
    recorded.sort(key=lambda item: (item.mark.line, item.mark.column))
    items = [_item(archive, meeting, item) for item in recorded]
    return {
        "id": meeting.id,
        "url": urls.meeting(meeting.id),
        "title": archive.meetings.title(meeting),
        "date": meeting.day.isoformat(),
        "date_end": _day(meeting.end_day),
        "start": _hour(meeting.start),
        "end": _hour(meeting.end),
        "place": meeting.place,
        "status": meeting.status and meeting.status.value,
        "is_announced": archive.meetings.is_announced(meeting),
        "coverage": meeting.coverage.value,
        "themes": list(meeting.themes),
        "attendance": _attendance(archive, meeting.attendance),
        "excused": _attendance(archive, meeting.excused),
        "absent": _attendance(archive, meeting.absent),
        "summary": _text(meeting.summary),
        "introduction": _text(meeting.introduction),
        "agenda": [
            {**_agenda_line(item), "title": item.planned_title or item.title}
            for item in meeting.items
            if item.is_planned
        ],
        "items": items,
        "previous_actions": [follow_up for item in items for follow_up in item["follow_ups"]],
        "decisions": [decision.words for decision in meeting.decisions],
        "next_meeting": _next_meeting(meeting),
        "organisations": {m.name: _organisations(archive, m) for m in meeting.mentions},
        "documents": [_document(archive, document) for document in meeting.documents],
        "source": _address(archive, meeting.source),
        "former_ids": list(meeting.former_ids),
        "withheld_names": meeting.withheld,
    }


def organisation_object(archive: Archive, organisation: Organisation) -> OrganisationObject:
    """What the register says of an organisation, and where it stands among the others."""
    return {
        "id": organisation.id,
        "url": urls.organisation(organisation.id),
        "name": organisation.name,
        "acronym": organisation.acronym,
        "aliases": list(organisation.aliases),
        "former_names": list(organisation.former_names),
        "kind": organisation.kind and organisation.kind.value,
        "parent": archive.organisations.parents.get(organisation.id),
        "units": [unit.id for unit in archive.organisations.units(organisation.id)],
        "website": _address(archive, organisation.website),
        "source": _address(archive, organisation.source),
        "about": _text(organisation.about),
        "is_registered": organisation.is_registered,
        "former_ids": list(organisation.former_ids),
    }


def resource_object(archive: Archive, resource: Resource) -> ResourceObject:
    """What the register says of a resource, and the items that cite it."""
    update, page = resource.last_update, urls.resource(resource.id)
    return {
        "id": resource.id,
        "url": page,
        "title": resource.title,
        "kind": resource.kind and resource.kind.value,
        "address": _address(archive, resource.address),
        "other_addresses": [_address(archive, other) for other in resource.other_addresses],
        "keepers": [_mention(archive, keeper) for keeper in resource.keepers],
        "producers": [_mention(archive, producer) for producer in resource.producers],
        "sources": _names(resource.sources),
        "rhythm": resource.rhythm.text if resource.rhythm else None,
        "last_update": update.text if update else None,
        "last_update_iso": _day(update.day) if update else None,
        "handover": _text(resource.handover),
        "language": resource.language,
        "files": [_document(archive, document) for document in resource.files],
        "dated_copies": [_map_copy(copy) for copy in resource.dated_copies],
        "map_points": urls.map_points(page) if resource.dated_copies else None,
        "map_table": urls.map_table(page) if resource.dated_copies else None,
        "source": _address(archive, resource.source),
        "about": _text(resource.about),
        "figures": figure_objects(archive, [resource.about]),
        "discussed": [item.url for item in archive.activity.discussed(resource.id)],
        "former_ids": list(resource.former_ids),
        "withheld_names": resource.withheld,
    }


def _map_copy(copy: MapCopy) -> MapCopyObject:
    return {
        "date": copy.day.isoformat(),
        "agreement": copy.agreement,
        "licence": copy.licence,
        "entries": len(copy.entries),
        "withheld_columns": list(copy.left_out.columns),
        "withheld_cells": copy.left_out.cells,
        "withheld_places": copy.left_out.places,
    }


def theme_object(archive: Archive, theme: Theme) -> ThemeObject:
    """What the register says of a theme, and the meetings that have something on it."""
    return {
        "id": theme.id,
        "url": urls.theme(theme.id),
        "name": theme.name,
        "words": list(theme.words),
        "english": list(theme.english),
        "about": _text(theme.about),
        "meetings": [moment.meeting.id for moment in archive.themes.moments(theme.id)],
        "former_ids": list(theme.former_ids),
    }


def _action(entry: Entry) -> ActionObject:
    """One action of the register."""
    action = entry.action
    return {
        "id": urls.action_id(entry.url),
        "url": entry.url,
        "text": action.text.words,
        "responsible": _names(action.responsible),
        "organisations": list(entry.organisations),
        **_deadline(action.deadline),
        "due": _day(entry.due),
        "status": entry.status.value,
        "progress": action.progress,
        "state": (State.OPEN if entry.state is State.LATE else entry.state).value,
        "carries": entry.carries and urls.action_id(entry.carries),
        "carried_by": entry.carried_by and urls.action_id(entry.carried_by),
        "age": entry.age,
        "history": [_step(step) for step in entry.steps],
    }


def _item(archive: Archive, meeting: Meeting, item: AgendaItem) -> ItemObject:
    links = (_address(archive, link) for prose in item.prose for link in prose.links)
    follow_ups = archive.actions.follow_ups_of(meeting, item)
    entries = archive.actions.of_meeting(meeting.id)
    return {
        **_agenda_line(item),
        "url": urls.item_url(meeting.id, item),
        "themes": list(item.themes),
        "discussion": _text(item.discussion),
        "links": list(dict.fromkeys(filter(None, links))),
        "follow_ups": [_follow_up(match) for match in follow_ups],
        "decisions": [decision.words for decision in item.decisions],
        "actions": [_action(entry) for entry in entries if entry.item is item],
        "figures": figure_objects(archive, [item.discussion]),
    }


def _agenda_line(item: AgendaItem) -> AgendaLine:
    return {"number": item.number, "title": item.title, "presenters": _names(item.presenters)}


def _follow_up(match: FollowUpMatch) -> FollowUpObject:
    follow_up = match.follow_up
    return {
        "action": match.url and urls.action_id(match.url),
        "text": follow_up.text.words,
        "responsible": _names(follow_up.responsible),
        **_deadline(follow_up.deadline),
        "status": follow_up.progress,
        "meaning": follow_up.status and follow_up.status.value,
    }


def _step(step: Step) -> StepObject:
    return {
        "meeting": step.meeting.id,
        "date": step.meeting.day.isoformat(),
        "kind": step.kind.name.lower(),
        "words": step.words,
        "deadlines": [_deadline(deadline) for deadline in step.deadlines],
    }


def _deadline(deadline: Deadline | None) -> DeadlineObject:
    return {
        "due_raw": deadline.text if deadline else None,
        "due_iso": _day(deadline.day) if deadline else None,
        "due_kind": deadline.kind.value if deadline else None,
        "due_first": _day(deadline.first) if deadline else None,
    }


def _next_meeting(meeting: Meeting) -> NextMeetingObject | None:
    announced = meeting.next_meeting
    if announced is None:
        return None
    return {
        "text": announced.text,
        "date": _day(announced.day),
        "time": _hour(announced.start),
        "place": announced.place,
    }


def _attendance(archive: Archive, mentions: Iterable[Mention]) -> list[AttendanceObject]:
    return [
        {
            "name": mention.name,
            "head_count": mention.head_count,
            "note": mention.note,
            "organisations": _organisations(archive, mention),
        }
        for mention in mentions
    ]


def _mention(archive: Archive, mention: Mention) -> NamedObject:
    return {"name": mention.name, "organisations": _organisations(archive, mention)}


def _organisations(archive: Archive, mention: Mention) -> list[str]:
    return list(archive.organisations.resolve(mention).ids)


def _names(mentions: Iterable[Mention]) -> list[str]:
    return [mention.name for mention in mentions]


def _document(archive: Archive, document: Attachment) -> DocumentObject:
    return {"title": document.title, "url": _address(archive, document)}


def _address(archive: Archive, link: Link | Attachment | None) -> str | None:
    """An address outside as written, a url of the site, or None where a link leads nowhere safe."""
    target = archive.site_map.target_of(link) if link else None
    return target.url if target and target.leads in {LinkKind.OUTSIDE, LinkKind.INSIDE} else None


def _text(prose: Prose | None) -> str | None:
    return plain_text(prose) if prose else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _hour(hour: time | None) -> str | None:
    return f"{hour:%H:%M}" if hour else None
