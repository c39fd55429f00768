"""The Atom feeds: of the archive, and of each organisation, resource and theme.

A meeting is one entry for ever: its invitation, then its minutes in the same place. It holds its
whole text, and is named by the first address of its page, whatever the address of the site.
Source: RFC 4287.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.publication import Publication, feed_id, first_url
from archive.language.dates import NIAMEY
from archive.language.french import typeset
from archive.model import Meeting
from archive.registers import Organisation, Resource, Theme
from archive.site.environment import environment
from archive.site.view import View

SHOWN_NEWS = 20
"""How many entries the feed of the archive holds."""
SHOWN_BY_SUBJECT = 10
"""How many that of an organisation, a resource or a theme holds."""
_NEVER = date(1970, 1, 1)
"""The day of a feed without entries: its format asks for one."""
_NOT_XML = ("\ufffe", "\uffff")
"""The signs that a text may hold and XML may not; control characters are in no text."""


class _FeedWriter:
    """The feeds of an archive; the text of a meeting is made once, whatever feeds hold it."""

    def __init__(self, archive: Archive, of: Publication) -> None:
        """`of` is the site that the links lead to; without an address they count from its root."""
        self._archive = archive
        self._of = of
        self._view = View(archive, urls.HOME, of.group, base=of.site)
        self._texts: dict[str, str] = {}

    def feed(self, page: str, first_page: str, title: str, meetings: Sequence[Meeting]) -> str:
        """The feed of a page, the latest of some meetings first; they come oldest first.

        `first_page` is the url that the page had first.
        """
        told_on = self._archive.meetings.told_on
        template = environment().get_template("atom.xml")
        xml = template.render(
            id=feed_id(urls.feed(first_page)),
            title=typeset(title),
            author=self._of.group,
            updated=_stamp(max((told_on(meeting.day) for meeting in meetings), default=_NEVER)),
            root=self._of.site or urls.relative(urls.HOME, page),
            site=self._of.site,
            page=page,
            feed=urls.feed(page),
            entries=[self._entry(meeting) for meeting in reversed(meetings)],
        )
        for sign in _NOT_XML:
            xml = xml.replace(sign, "")
        return xml

    def _entry(self, meeting: Meeting) -> dict[str, object]:
        """A meeting as news; one to come was told of on the day of the latest one held."""
        meetings = self._archive.meetings
        announced = "À venir : " if meetings.is_announced(meeting) else ""
        state = "Annulée : " if meeting.is_cancelled else announced
        if meeting.id not in self._texts:
            template = environment().get_template("atom_entry.html")
            text = template.render(view=self._view, archive=self._archive, meeting=meeting)
            self._texts[meeting.id] = text
        return {
            "id": feed_id(first_url(meeting)),
            "title": typeset(f"{state}{meetings.title(meeting)}"),
            "url": urls.meeting(meeting.id),
            "updated": _stamp(meetings.told_on(meeting.day)),
            "themes": meeting.themes,
            "text": self._texts[meeting.id],
        }


def feeds(archive: Archive, of: Publication) -> Iterator[tuple[str, str]]:
    """The path and the text of each feed."""
    writer = _FeedWriter(archive, of)
    latest = archive.meetings[-SHOWN_NEWS:]
    yield urls.feed(urls.HOME), writer.feed(urls.HOME, urls.HOME, of.name, latest)
    about = meetings_about(archive)
    bodies, resources = archive.organisations.values(), archive.resources.values()
    subjects: tuple[Organisation | Resource | Theme, ...]
    subjects = (*bodies, *resources, *archive.themes.values())
    for subject in subjects:
        page = urls.of_record(subject)
        name = subject.title if isinstance(subject, Resource) else subject.name
        latest = about[page][-SHOWN_BY_SUBJECT:]
        yield urls.feed(page), writer.feed(page, first_url(subject), f"{of.name} : {name}", latest)


def meetings_about(archive: Archive) -> dict[str, tuple[Meeting, ...]]:
    """The meetings that concern each organisation, resource and theme, by the url of its page."""
    found = {urls.organisation(body): _of_body(archive, body) for body in archive.organisations}
    for resource in archive.resources:
        points = archive.activity.discussed(resource)
        found[urls.resource(resource)] = {point.meeting.id for point in points}
    for theme in archive.themes:
        moments = archive.themes.moments(theme)
        found[urls.theme(theme)] = {moment.meeting.id for moment in moments}
    return {
        url: tuple(meeting for meeting in archive.meetings if meeting.id in ids)
        for url, ids in found.items()
    }


def _of_body(archive: Archive, body: str) -> set[str]:
    """The ids of the meetings that an organisation attended, spoke at or was charged by."""
    parts: tuple[Iterable[Meeting], ...] = (
        archive.activity.attended(body),
        (point.meeting for point in archive.activity.presented(body)),
        (entry.meeting for entry in archive.actions.owed_by(body)),
        (decision.meeting for decision in archive.decisions.concerning(body)),
    )
    return {meeting.id for meetings in parts for meeting in meetings}


def _stamp(day: date) -> str:
    """The first moment of a day in Niamey."""
    return datetime.combine(day, time(), NIAMEY).isoformat()
