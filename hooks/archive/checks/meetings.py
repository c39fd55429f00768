"""Meetings among themselves: one file each, actions carried over from earlier ones."""

from collections.abc import Iterator
from typing import NamedTuple

from archive.collection.action_register import Entry
from archive.collection.archive import Archive
from archive.collection.urls import action_id
from archive.language import french
from archive.language.text import quoted, significant_words
from archive.model import ActionReference, Meeting
from archive.problems import Problem


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
    days = {entry.url: entry.meeting.day for entry in archive.actions.entries}
    for meeting, _, reference, url in _references(archive):
        day = days.get(url)
        if day is None:
            yield Problem(reference.mark, "action-suite", _missing(archive, url))
        elif day >= meeting.day:
            message = (
                f"« {reference.meeting}#{reference.anchor} » est une action de la réunion du "
                f"{day.isoformat()}, qui ne précède pas celle-ci : désignez une action antérieure."
            )
            yield Problem(reference.mark, "action-suite", message)


def named_actions_are_meant(archive: Archive) -> Iterator[Problem]:
    """What carries over or follows up an action has a word in common with the one it names."""
    for meeting, text, reference, url in _references(archive):
        entry = archive.actions.entry(url)
        said = significant_words(text)
        if entry is None or entry.meeting.day >= meeting.day or not said:
            continue
        if said.isdisjoint(significant_words(_text(entry))):
            message = (
                f"{quoted(text)} n’a aucun mot de l’action que « Suite de » désigne, "
                f"{_told(entry)} : corrigez l’identifiant, ou reprenez les mots de cette action."
            )
            yield Problem(reference.mark, "suite-douteuse", message)


def followed_actions_are_found(archive: Archive) -> Iterator[Problem]:
    """What a meeting follows up by its text is clearly one of the open actions."""
    for trace in archive.actions.follow_ups:
        if trace.is_lost:
            near = archive.actions.entry(trace.nearest) if trace.nearest else None
            message = f"{quoted(trace.follow_up.text.words)} : {_question(near)}"
            yield Problem(trace.follow_up.mark, "suivi-inconnu", message)


def _question(near: Entry | None) -> str:
    """What to write in a follow-up of no clear action, `near` being the open one most like it."""
    if near is None:
        return (
            "aucune action ouverte ne lui ressemble ; écrivez « hors archive » en « Suite de », "
            "ou l’identifiant de l’action si elle est dans l’archive en d’autres mots."
        )
    return (
        f"aucune action ouverte ne correspond clairement. Est-ce {_told(near)} ? Si oui, "
        f"écrivez {action_id(near.url)} en « Suite de » ; sinon, « hors archive »."
    )


def _told(entry: Entry) -> str:
    return f"{quoted(_text(entry))} (réunion du {french.day(entry.meeting.day)})"


def _text(entry: Entry) -> str:
    return entry.action.text.words


class _Reference(NamedTuple):
    """An earlier action that is named."""

    by: Meeting
    text: str
    """Of the action that carries it over, or of the follow-up."""
    written: ActionReference
    url: str
    """Of the action named, whether there is one or not."""


def _references(archive: Archive) -> Iterator[_Reference]:
    for entry in archive.actions.entries:
        if entry.action.follows and entry.carries:
            yield _Reference(entry.meeting, _text(entry), entry.action.follows, entry.carries)
    for trace in archive.actions.follow_ups:
        said = trace.follow_up
        if said.follows and trace.named:
            yield _Reference(trace.meeting, said.text.words, said.follows, trace.named)


def _missing(archive: Archive, url: str) -> str:
    page, _, anchor = url.partition("#")
    meeting_id = page.rstrip("/").rpartition("/")[2]
    known = [each.url.partition("#")[2] for each in archive.actions.of_meeting(meeting_id)]
    if known:
        return (
            f"{quoted(anchor)} n’est pas une action de la réunion {meeting_id} ; "
            f"les siennes : {', '.join(known)}."
        )
    copy = "copiez l’adresse de l’action sur la page de sa réunion, ou écrivez « hors archive »."
    if page in archive.site_map.anchors:
        return f"La réunion « {meeting_id} » n’a aucune action : {copy}"
    return (
        f"La réunion « {meeting_id} » n’est pas dans l’archive : {copy} Si son fichier a changé "
        f"de nom, ajoutez-y « anciens identifiants: {meeting_id} »."
    )
