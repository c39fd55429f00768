"""Every record of the archive as objects, made once for all the files that programs read."""

from dataclasses import dataclass

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.decision_register import Decision
from archive.exports.record_json import (
    meeting_object,
    organisation_object,
    resource_object,
    theme_object,
)
from archive.exports.record_types import (
    DecisionObject,
    MeetingObject,
    OrganisationObject,
    PlaceObject,
    RegisteredAction,
    ResourceObject,
    ThemeObject,
)
from archive.model import AgendaItem, Meeting


@dataclass(frozen=True, slots=True)
class DataSet:
    """The objects of each kind: meetings and actions oldest first, decisions latest first."""

    meetings: tuple[MeetingObject, ...]
    organisations: tuple[OrganisationObject, ...]
    resources: tuple[ResourceObject, ...]
    themes: tuple[ThemeObject, ...]
    actions: tuple[RegisteredAction, ...]
    decisions: tuple[DecisionObject, ...]


def data_set(archive: Archive) -> DataSet:
    """What the archive holds; of an invitation nothing is decided yet."""
    meetings = tuple(meeting_object(archive, meeting) for meeting in archive.meetings)
    made = {action["id"]: action for m in meetings for i in m["items"] for action in i["actions"]}
    return DataSet(
        meetings,
        tuple(organisation_object(archive, body) for body in archive.organisations.values()),
        tuple(resource_object(archive, found) for found in archive.resources.values()),
        tuple(theme_object(archive, theme) for theme in archive.themes.values()),
        tuple(
            {**made[urls.action_id(e.url)], **_decided_at(e.meeting, e.item)}
            for e in archive.actions.entries
        ),
        tuple(map(_decision, archive.decisions.entries)),
    )


def _decision(decision: Decision) -> DecisionObject:
    return {
        "id": urls.action_id(decision.url),
        "url": decision.url,
        "text": decision.text.words,
        "organisations": list(decision.organisations),
        "resources": list(decision.resources),
        **_decided_at(decision.meeting, decision.item),
    }


def _decided_at(meeting: Meeting, item: AgendaItem | None) -> PlaceObject:
    """Where something was decided; the item is null for the meeting as a whole."""
    return {
        "meeting": meeting.id,
        "date": meeting.day.isoformat(),
        "item": item.number if item else None,
        "item_title": item.title if item else None,
    }
