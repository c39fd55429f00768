"""Every url of the site, worked out before a page is made."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from archive.collection import urls
from archive.collection.archive import Records
from archive.collection.links import SiteMap
from archive.model import Meeting, Organisation

LISTS = (
    *(urls.HOME, urls.MEETINGS, urls.ORGANISATIONS, urls.RESOURCES, urls.ACTIONS),
    *(urls.SEARCH, urls.OFFLINE),
)
"""The pages that are not one record's."""


def site_map(
    records: Records, meetings: tuple[Meeting, ...], organisations: Iterable[Organisation]
) -> SiteMap:
    """The urls of all pages and files, with the anchors of meetings."""
    files = dict(_files(records, meetings))
    anchors: dict[str, frozenset[str] | None] = dict.fromkeys((*LISTS, *files.values()))
    anchors |= dict.fromkeys(urls.organisation(each.id) for each in organisations)
    anchors |= dict.fromkeys(urls.resource(each.id) for each in records.resources)
    for meeting in meetings:
        anchors[urls.meeting(meeting.id)] = frozenset(_anchors(meeting))
    moved = {old: new for old, new in redirections(records) if old not in anchors}
    anchors |= {old: anchors[new] for old, new in moved.items()}
    return SiteMap(anchors, files, moved)


def redirections(records: Records) -> Iterator[tuple[str, str]]:
    """Each url a page had before, with the one it has now."""
    for meeting in records.meetings:
        yield from ((urls.meeting(old), urls.meeting(meeting.id)) for old in meeting.former_ids)
    for body in records.organisations:
        yield from ((urls.organisation(old), urls.organisation(body.id)) for old in body.former_ids)
    for resource in records.resources:
        yield from ((urls.resource(old), urls.resource(resource.id)) for old in resource.former_ids)


def _files(records: Records, meetings: Iterable[Meeting]) -> Iterator[tuple[str, str]]:
    """Each source file, by its path from the project's folder, with its url.

    A list has a page, hence a link to its file leads somewhere, even where nobody wrote that file.
    """
    for url in LISTS:
        yield f"docs/{urls.page_file(url)}", url
    for path in records.docs:
        yield f"docs/{path}", quote(urls.of_page_file(path) if path.endswith(".md") else path)
    for meeting in meetings:
        yield meeting.mark.path, urls.meeting(meeting.id)


def _anchors(meeting: Meeting) -> Iterator[str]:
    for item in meeting.items:
        yield urls.item_anchor(item)
        yield from (urls.action_anchor(item, action) for action in item.actions)
