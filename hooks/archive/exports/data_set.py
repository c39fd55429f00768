"""Every record of the archive as objects, made once for all the files that programs read."""

from dataclasses import dataclass

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.decision_register import Decision
from archive.exports.record_json import (
    Object,
    action_object,
    meeting_object,
    organisation_object,
    resource_object,
)
from archive.model import AgendaItem, Meeting


@dataclass(frozen=True, slots=True)
class DataSet:
    """The objects of each kind: meetings and actions oldest first, decisions latest first."""

    meetings: tuple[Object, ...]
    organisations: tuple[Object, ...]
    resources: tuple[Object, ...]
    actions: tuple[Object, ...]
    """Each with the "meeting", the "date" and the "item" that decided it."""
    decisions: tuple[Object, ...]


def data_set(archive: Archive) -> DataSet:
    """What the archive holds; of an invitation nothing is decided yet."""
    return DataSet(
        tuple(meeting_object(archive, meeting) for meeting in archive.meetings),
        tuple(organisation_object(archive, body) for body in archive.organisations.values()),
        tuple(resource_object(archive, found) for found in archive.resources.values()),
        tuple(
            {**action_object(entry), **_decided_at(entry.meeting, entry.item)}
            for entry in archive.actions.entries
        ),
        tuple(map(_decision, archive.decisions.entries)),
    )


def _decision(decision: Decision) -> Object:
    return {
        "id": urls.action_id(decision.url),
        "url": decision.url,
        "text": decision.text.words,
        "organisations": list(decision.organisations),
        "resources": list(decision.resources),
        **_decided_at(decision.meeting, decision.item),
    }


def _decided_at(meeting: Meeting, item: AgendaItem | None) -> Object:
    """Where something was decided; the item is null for the meeting as a whole."""
    return {
        "meeting": meeting.id,
        "date": meeting.day.isoformat(),
        "item": item and item.number,
        "item_title": item and item.title,
    }
