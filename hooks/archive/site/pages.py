"""Archive → every page of the site."""

from collections.abc import Iterator

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.links import redirections
from archive.site import (
    actions,
    home,
    meetings,
    offline_page,
    organisations,
    resources,
    search_page,
)
from archive.site.page import Page, Redirection
from archive.site.view import View, environment
from archive.site.written import written_page


def pages(archive: Archive, group: str, new_file: str = "") -> Iterator[Page]:
    """Every page; `group` is the name of the group, as titles show it.

    `new_file` is the pattern of the address where the forge begins a meeting file, "" for none.
    """
    env = environment()

    def view(url: str) -> View:
        return View(archive, url, env, group, new_file)

    yield home.home_page(view(urls.HOME))
    yield meetings.list_page(view(urls.MEETINGS))
    yield organisations.list_page(view(urls.ORGANISATIONS))
    yield resources.list_page(view(urls.RESOURCES))
    yield actions.register_page(view(urls.ACTIONS))
    yield search_page.search_page(view(urls.SEARCH))
    yield offline_page.offline_page(view(urls.OFFLINE))
    for year, closed in actions.closed_years(archive).items():
        yield actions.year_page(view(urls.closed_in(year)), year, closed)
    for year, rows in meetings.earlier_years(archive).items():
        yield meetings.year_page(view(urls.meetings_of(year)), year, rows)
    for index, meeting in enumerate(archive.meetings):
        yield meetings.meeting_page(view(urls.meeting(meeting.id)), index)
    for each in archive.organisations.values():
        yield organisations.organisation_page(view(urls.organisation(each.id)), each)
    for resource in archive.resources.values():
        yield resources.resource_page(view(urls.resource(resource.id)), resource)
    for url, prose in archive.records.writings.items():
        if url not in urls.LISTS:
            yield written_page(view(url), prose)


def moved_pages(archive: Archive) -> Iterator[Redirection]:
    """A page at each address that a page had before, leading to the present one."""
    template = environment().get_template("redirection.html")
    for old, new in redirections(archive.records):
        parts = {"target": new, "icon": urls.ICON, "script": urls.MOVED_SCRIPT}
        addresses = {part: urls.relative(url, old) for part, url in parts.items()}
        yield Redirection(old, template.render(addresses))
