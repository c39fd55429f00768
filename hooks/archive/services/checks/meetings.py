"""Meetings among themselves: one file each, actions carried over from earlier ones."""

from collections.abc import Iterator

from archive.collection.archive import Archive
from archive.collection.urls import action_id
from archive.reading.model import ActionReference, Meeting
from archive.reading.prose import words
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
    """What carries over or follows up an action names an action of an earlier meeting."""
    days = {entry.url: entry.meeting.day for entry in archive.entries}
    for meeting, reference, url in _references(archive):
        day = days.get(url)
        if day is None:
            yield Problem(reference.mark, "action-suite", _missing(archive, url))
        elif day >= meeting.day:
            message = (
                f"« {reference.meeting}#{reference.anchor} » est une action de la réunion du "
                f"{day.isoformat()}, qui ne précède pas celle-ci : désignez une action antérieure."
            )
            yield Problem(reference.mark, "action-suite", message)


def followed_actions_are_found(archive: Archive) -> Iterator[Problem]:
    """What a meeting follows up by its text is clearly one of the open actions."""
    texts = {entry.url: words(entry.action.text.tokens) for entry in archive.entries}
    for trace in archive.traces:
        if trace.is_lost:
            said = quoted(words(trace.follow_up.text.tokens))
            near = trace.nearest
            nearest = f" ; la plus proche est {quoted(texts[near])}" if near else ""
            advice = action_id(near) if near else "par exemple 2024-03-12#action-2-1"
            message = (
                f"{said} : aucune action ouverte ne correspond clairement{nearest} : en « Suite "
                f"de », écrivez {advice}, ou « hors archive » si elle n’est pas dans l’archive."
            )
            yield Problem(trace.follow_up.mark, "suivi-inconnu", message)


def _references(archive: Archive) -> Iterator[tuple[Meeting, ActionReference, str]]:
    """Each earlier action that is named, with its url and the meeting that names it."""
    for entry in archive.entries:
        if entry.action.follows and entry.carries:
            yield entry.meeting, entry.action.follows, entry.carries
    for trace in archive.traces:
        if trace.follow_up.follows and trace.named:
            yield trace.meeting, trace.follow_up.follows, trace.named


def _missing(archive: Archive, url: str) -> str:
    page, _, anchor = url.partition("#")
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
