"""Meetings among themselves: one file each, actions carried over from earlier ones."""

from collections.abc import Iterator

from archive.collection.archive import Archive
from archive.collection.register import Entry
from archive.reading.model import Meeting
from archive.words.problem import Problem
from archive.words.text import quoted


def ids_are_unique(archive: Archive) -> Iterator[Problem]:
    """No two files make one meeting."""
    first: dict[str, Meeting] = {}
    for meeting in archive.records.meetings:
        other = first.setdefault(meeting.id, meeting)
        if other is not meeting:
            message = (
                f"L’identifiant « {meeting.id} » est déjà celui de {other.mark.path} : "
                "renommez l’un des deux fichiers, ou retirez celui qui est de trop."
            )
            yield Problem(meeting.mark, "reunion-en-double", message)


def carried_actions_exist(archive: Archive) -> Iterator[Problem]:
    """An action that carries another over names an action of an earlier meeting."""
    days = {entry.url: entry.meeting.day for entry in archive.entries}
    for entry in archive.entries:
        reference = entry.action.follows
        if reference is None:
            continue
        day = days.get(entry.carries or "")
        if day is None:
            yield Problem(reference.mark, "action-suite", _missing(archive, entry))
        elif day >= entry.meeting.day:
            message = (
                f"« {reference.meeting}#{reference.anchor} » est une action de la réunion du "
                f"{day.isoformat()}, qui ne précède pas celle-ci : désignez une action antérieure."
            )
            yield Problem(reference.mark, "action-suite", message)


def _missing(archive: Archive, entry: Entry) -> str:
    page, _, anchor = (entry.carries or "").partition("#")
    meeting_id = page.rstrip("/").rpartition("/")[2]
    known = [each.url.partition("#")[2] for each in archive.entries_of.get(meeting_id, ())]
    if known:
        return (
            f"{quoted(anchor)} n’est pas une action de la réunion {meeting_id} ; "
            f"les siennes : {', '.join(known)}."
        )
    found = "n’a aucune action" if page in archive.site_map.anchors else "n’est pas dans l’archive"
    return (
        f"La réunion « {meeting_id} » {found} : désignez l’action reprise, "
        "par exemple 2024-03-12#action-2-1."
    )
