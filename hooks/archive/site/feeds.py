"""The Atom feeds: of the archive, and of each organisation, resource and theme.

Each entry holds its whole text, and is named for ever by the first address of its page, whatever
the address of the site. Source: RFC 4287.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.news import NewsEntry, meetings_about, news
from archive.exports.publication import NIAMEY, Publication, feed_id, first_id
from archive.language.french import typeset
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


class FeedWriter:
    """The feeds of an archive; the text of a meeting is made once, whatever feeds hold it."""

    def __init__(self, archive: Archive, of: Publication) -> None:
        """`of` is the site that the links lead to; without an address they count from its root."""
        self._archive = archive
        self._of = of
        self._view = View(archive, urls.HOME, of.group, base=of.site)
        self._texts: dict[str, str] = {}

    def feed(self, page: str, first_page: str, title: str, entries: Sequence[NewsEntry]) -> str:
        """The feed of a page; `first_page` is the url that it had first."""
        xml = (
            environment()
            .get_template("atom.xml")
            .render(
                id=feed_id(urls.feed(first_page)),
                title=typeset(title),
                author=self._of.group,
                updated=_stamp(max((entry.day for entry in entries), default=_NEVER)),
                root=self._of.site or urls.relative(urls.HOME, page),
                site=self._of.site,
                page=page,
                feed=urls.feed(page),
                entries=[self._entry(entry) for entry in entries],
            )
        )
        for sign in _NOT_XML:
            xml = xml.replace(sign, "")
        return xml

    def _entry(self, entry: NewsEntry) -> dict[str, object]:
        meeting = entry.meeting
        if meeting.id not in self._texts:
            template = environment().get_template("atom_entry.html")
            text = template.render(view=self._view, archive=self._archive, meeting=meeting)
            self._texts[meeting.id] = text
        return {
            "id": feed_id(entry.first_url),
            "title": typeset(entry.title),
            "url": entry.url,
            "updated": _stamp(entry.day),
            "themes": meeting.themes,
            "text": self._texts[meeting.id],
        }


def feeds(archive: Archive, of: Publication) -> Iterator[tuple[str, str]]:
    """The path and the text of each feed."""
    writer = FeedWriter(archive, of)
    every = tuple(news(archive, archive.meetings, SHOWN_NEWS))
    yield urls.feed(urls.HOME), writer.feed(urls.HOME, urls.HOME, of.name, every)
    about = meetings_about(archive)
    for page, first_page, title in _subjects(archive):
        entries = tuple(news(archive, about[page], SHOWN_BY_SUBJECT))
        named = f"{of.name} : {title}"
        yield urls.feed(page), writer.feed(page, first_page, named, entries)


def _subjects(archive: Archive) -> Iterator[tuple[str, str, str]]:
    """The page that has a feed of its own, the one that it had first, and its title."""
    for body in archive.organisations.values():
        yield urls.organisation(body.id), urls.organisation(first_id(body)), body.name
    for resource in archive.resources.values():
        yield urls.resource(resource.id), urls.resource(first_id(resource)), resource.title
    for theme in archive.themes.values():
        yield urls.theme(theme.id), urls.theme(first_id(theme)), theme.name


def _stamp(day: date) -> str:
    """The first moment of a day in Niamey."""
    return datetime.combine(day, time(), NIAMEY).isoformat()
