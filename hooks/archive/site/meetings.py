"""The pages of meetings, with what stands beside their documents, and their list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.links import LinkKind
from archive.collection.meeting_sequence import Announcement
from archive.exports.linked_data import linked_meeting
from archive.language import french
from archive.language.choices import Coverage, MeetingStatus, is_standing_title
from archive.language.french import capital
from archive.model import AgendaItem, Attachment, Meeting
from archive.next_meeting import new_file_address
from archive.site.lists import Filters, Ranks, overflow, pages_by_year
from archive.site.page import Page
from archive.site.sections import meeting_sections
from archive.site.themes import theme_choices
from archive.site.view import View, Views

MEETING_STATES = {
    "a-venir": "Réunion à venir",
    "projet": "Projet de compte rendu",
    "partielle": "Compte rendu partiel",
    "annulee": "Réunion annulée",
    "manquante": "Compte rendu manquant",
}
"""The words of each state that the list can be narrowed to: a badge, the opening of a preview."""

SHOWN_MEETINGS = 180
"""How many meetings the list shows, in whole years: fifteen years of monthly ones.

A page of a thousand would weigh three times what a page may; earlier years have their own.
"""
_FORMATS = {
    "pdf": "PDF",
    "doc": "Word",
    "docx": "Word",
    "odt": "OpenDocument",
    "rtf": "RTF",
    "xls": "Excel",
    "xlsx": "Excel",
    "ods": "OpenDocument",
    "csv": "CSV",
    "ppt": "PowerPoint",
    "pptx": "PowerPoint",
    "odp": "OpenDocument",
    "zip": "ZIP",
    "txt": "texte",
}
"""What members call a file by the end of its name."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One line of the list: a meeting, or one announced that has no file."""

    day: date
    meeting: Meeting | None = None
    announcement: Announcement | None = None
    awaited: str = ""
    """The key of `MEETING_STATES` for a meeting without minutes: to come or missing; else ""."""

    @property
    def states(self) -> tuple[str, ...]:
        """The keys of `MEETING_STATES` that it is found by."""
        meeting = self.meeting
        if self.awaited or meeting is None:
            return (self.awaited,)
        is_so = {
            "projet": meeting.status is MeetingStatus.DRAFT,
            "partielle": meeting.coverage is Coverage.PARTIAL,
            "annulee": meeting.is_cancelled,
        }
        return tuple(state for state, holds in is_so.items() if holds)

    @property
    def subjects(self) -> tuple[AgendaItem, ...]:
        """The items that say what it is about, without those that every meeting has."""
        items = self.meeting.items if self.meeting else ()
        return tuple(item for item in items if not is_standing_title(item.title))


def meeting_page(view: View, index: int) -> Page:
    """The page of the meeting at this index of the archive."""
    meetings = view.archive.meetings
    meeting = meetings[index]
    page = view.page(
        "meeting.html",
        title=view.meeting_title(meeting),
        description=_description(view, meeting),
        source=meeting.mark.path,
        sections=meeting_sections(view, meeting),
        meeting=meeting,
        previous=meetings[index - 1] if index else None,
        following=meetings[index + 1] if index + 1 < len(meetings) else None,
        subjects=MeetingRow(meeting.day, meeting).subjects,
        paper_notes=partial(paper_notes, view),
        unrecorded=next((a for a in meetings.unrecorded if a.by is meeting), None),
    )
    return replace(page, thing=linked_meeting(view.archive, meeting, view.group))


def meeting_list_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """The page /reunions/, then that of each year that it leaves out."""
    rows = sorted(_rows(archive), key=lambda row: row.day)[::-1]
    parted = overflow(rows, SHOWN_MEETINGS, _year)
    return pages_by_year(view, urls.MEETINGS, parted, _list_page)


def _list_page(view: View, rows: list[MeetingRow], year: int | None, earlier: list[int]) -> Page:
    archive = view.archive
    if year is None:
        held = french.count(len(archive.meetings.held), "réunion")
        title, about = "Réunions", f"Les comptes rendus du groupe : {held}, par année."
    else:
        told = french.count(len(rows), "réunion")
        title, about = f"Réunions de {year}", f"Les comptes rendus de {year} : {told}."
    return view.page(
        "meetings.html",
        title=title,
        description=about,
        filters=_filters(archive, rows),
        new_file=new_file_address(archive, view.new_file),
        years=[(of, list(group)) for of, group in groupby(rows, key=_year)],
        earlier=earlier,
        coming=_coming(awaited_rows(archive) if year is None else rows),
        meeting_states=MEETING_STATES,
        is_list=year is None,
    )


def _filters(archive: Archive, rows: list[MeetingRow]) -> Filters | None:
    """What the meetings of a page can be narrowed to; None where there is none."""
    if not rows:
        return None
    states = {state for row in rows for state in row.states}
    if "a-venir" in states:
        states.add("manquante")  # as it will be when the day has passed
    held = (row.meeting for row in rows if row.meeting and not row.awaited)
    themes = (archive.themes.of_meeting(row.meeting) for row in rows if row.meeting)
    attendance = (mention for meeting in held for mention in meeting.attendance)
    return Filters(
        noun="réunion",
        rows=".gtm-meetings > li",
        years=list(dict.fromkeys(map(_year, rows))),
        ranks=Ranks(archive, archive.organisations.credited(attendance)),
        themes=theme_choices(archive, {theme for of_row in themes for theme in of_row}),
        states=[(state, words) for state, words in MEETING_STATES.items() if state in states],
    )


def latest_rows(archive: Archive, count: int) -> list[MeetingRow]:
    """The lines of the last meetings held, the latest first."""
    return [
        MeetingRow(meeting.day, meeting) for meeting in archive.meetings.held[: -count - 1 : -1]
    ]


def _year(row: MeetingRow) -> int:
    return row.day.year


def awaited_rows(archive: Archive) -> list[MeetingRow]:
    """The meetings without minutes, by day: those to come and those that left none."""
    unrecorded = archive.meetings.unrecorded
    files = [
        MeetingRow(m.day, m, awaited=_awaited(archive, m.day)) for m in archive.meetings.announced
    ]
    others = [MeetingRow(a.day, None, a, _awaited(archive, a.day)) for a in unrecorded]
    return sorted((*files, *others), key=lambda row: row.day)


def _coming(rows: list[MeetingRow]) -> list[MeetingRow]:
    return [row for row in rows if row.awaited == "a-venir"]


def _awaited(archive: Archive, day: date) -> str:
    return "a-venir" if day >= archive.today else "manquante"


def _rows(archive: Archive) -> Iterator[MeetingRow]:
    for meeting in archive.meetings:
        if not archive.meetings.is_announced(meeting):
            yield MeetingRow(meeting.day, meeting)
    yield from awaited_rows(archive)


def _description(view: View, meeting: Meeting) -> str:
    """What a shared link shows: what the page is worth, the day, the place, the items' titles."""
    day = capital(french.weekday(meeting.day))
    is_announced = view.archive.meetings.is_announced(meeting)
    states = () if is_announced else MeetingRow(meeting.day, meeting).states
    about = [
        *(("Invitation.",) if is_announced else (f"{MEETING_STATES[state]}." for state in states)),
        f"{day}{f', {meeting.place}' if meeting.place else ''}.",
        " ; ".join(item.title for item in meeting.items) or view.group,
    ]
    text = " ".join(about)
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def paper_notes(view: View, document: Attachment, label: str | None) -> list[str]:
    """What stands beside a document; `label` is the word shown in place of its title, or None."""
    return list(_notes(view, document, label))


def _notes(view: View, document: Attachment, label: str | None) -> Iterator[str]:
    target = view.archive.site_map.target_of(document)
    parts = urlsplit(target.url or "")
    name = PurePosixPath(parts.path).suffix[1:].lower()
    host = parts.hostname if target.leads is LinkKind.OUTSIDE else None
    weight = view.archive.site_map.weight_of(document)
    if name in _FORMATS:
        yield _FORMATS[name]
    elif host:
        yield "page web"
    if weight:
        yield french.size(weight)
    if host and (label or document.title) != host:
        yield f"sur {host.removeprefix('www.')}"
