"""Archive → every page of the site and every file beside them, whoever writes these to disk.

Pages without a module of their own are made here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import starmap

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.calendars import calendars
from archive.exports.data_set import data_set
from archive.exports.json_files import json_files
from archive.exports.map_downloads import map_downloads
from archive.exports.publication import Publication
from archive.exports.tables import CSV_TABLES, csv_text
from archive.site.acronyms import acronym_page
from archive.site.actions import action_pages
from archive.site.decisions import decision_pages
from archive.site.environment import environment
from archive.site.feeds import feeds
from archive.site.home import home_page
from archive.site.lists import Ranks
from archive.site.meetings import meeting_list_pages, meeting_page
from archive.site.open_data import open_data_page
from archive.site.organisations import organisation_list_page, organisation_page
from archive.site.page import Page, PageSection, SectionKind
from archive.site.presences import presences_pages
from archive.site.resources import resource_list_pages, resource_page
from archive.site.themes import theme_list_page, theme_page
from archive.site.view import View, Views
from archive.site.written import written_page

_SEARCHED_KINDS = {
    SectionKind.ITEM: "Points de l’ordre du jour",
    SectionKind.DECISION: "Décisions",
    SectionKind.ACTION: "Actions",
    SectionKind.MEETING: "Réunions",
    SectionKind.ORGANISATION: "Organisations",
    SectionKind.RESOURCE: "Ressources",
    SectionKind.THEME: "Thèmes",
    SectionKind.TEXT: "Pages du site",
}
"""What results of the search can be."""


_ALL = {
    urls.MEETINGS: "Toutes les réunions",
    urls.ORGANISATIONS: "Toutes les organisations",
    urls.RESOURCES: "Toutes les ressources",
    urls.THEMES: "Tous les thèmes",
}
"""What leads from a page that was taken down to the list of its kind."""


def pages(archive: Archive, group: str, new_file: str = "") -> Iterator[Page]:
    """Every page; `group` is the name of the group, as titles show it.

    `new_file` is the pattern of the address where the forge begins a meeting file, "" for none.
    """

    def view(url: str) -> View:
        return View(archive, url, group, new_file)

    yield from map(_named, _list_pages(view, archive))
    yield from _record_pages(view, archive)
    yield from _retired_pages(view, archive)


def _list_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """The pages that are not one record's."""
    yield home_page(view(urls.HOME))
    yield from meeting_list_pages(view, archive)
    yield organisation_list_page(view(urls.ORGANISATIONS))
    yield from resource_list_pages(view, archive)
    yield from action_pages(view, archive)
    yield from decision_pages(view, archive)
    yield theme_list_page(view(urls.THEMES))
    yield from presences_pages(view, archive)
    yield acronym_page(view(urls.ACRONYMS))
    yield _search(view(urls.SEARCH))
    yield open_data_page(view(urls.OPEN_DATA))
    yield _offline(view(urls.OFFLINE))


def _named(page: Page) -> Page:
    """A list with its name, which search leads to; what it lists is found by itself."""
    if page.sections or page.url in (urls.HOME, urls.SEARCH) or page.url not in urls.LISTS:
        return page
    name = PageSection(kind=SectionKind.TEXT, title=page.title, text="", names=(page.title,))
    return replace(page, sections=(name,))


def _record_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """A page for each record, and for each text of docs/ that is none."""
    for index, meeting in enumerate(archive.meetings):
        yield meeting_page(view(urls.meeting(meeting.id)), index)
    for body in archive.organisations.values():
        yield organisation_page(view(urls.organisation(body.id)), body)
    for resource in archive.resources.values():
        yield resource_page(view(urls.resource(resource.id)), resource)
    for theme in archive.themes.values():
        yield theme_page(view(urls.theme(theme.id)), theme)
    for url, prose in archive.records.writings.items():
        if url not in urls.LISTS:
            yield written_page(view(url), prose)


def _retired_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """What stands where a page was taken down, found by no search and kept by no device."""
    for url, day in archive.records.retired.items():
        folder = f"{url.partition('/')[0]}/"
        page = view(url).page(
            "retired.html",
            title="Page retirée",
            description="Cette page a été retirée de l’archive.",
            day=day,
            list={"url": folder, "name": _ALL[folder]},
        )
        yield replace(page, source=None, is_listed=False)


def moved_pages(archive: Archive) -> Iterator[tuple[str, str]]:
    """The file at each address that a page had before, with the document that leads on."""
    return starmap(moved_page, archive.site_map.moved.items())


def moved_page(old: str, new: str) -> tuple[str, str]:
    """The file at an address that leads on to another, and its document."""
    parts = {"target": new, "icon": urls.ICON, "script": urls.MOVED_SCRIPT}
    addresses = {part: urls.relative(url, old) for part, url in parts.items()}
    template = environment().get_template("redirection.html")
    return f"{old}{urls.INDEX_FILE}", template.render(addresses)


def _search(view: View) -> Page:
    """The page /recherche/."""
    archive = view.archive
    return view.page(
        "search.html",
        title="Recherche",
        description="Rechercher dans les réunions, les décisions, les actions, les ressources.",
        years=sorted({meeting.day.year for meeting in archive.meetings}, reverse=True),
        organisations=Ranks(archive, archive.organisations).organisations,
        kinds={kind.value: label for kind, label in _SEARCHED_KINDS.items()},
    )


def _offline(view: View) -> Page:
    """The page /hors-ligne/."""
    return view.page(
        "offline.html",
        title="Lire sans réseau",
        description="Les pages gardées sur cet appareil, et toute l’archive à emporter.",
    )


def side_files(archive: Archive, of: Publication) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each: data, feeds, pages at former addresses.

    `of` is the site they come from.
    """
    files = {path: text.encode() for path, text in _texts(archive, of)}
    files |= dict(calendars(archive, of))
    yield from files.items()
    yield from _moved(archive, files)
    for path, text in moved_pages(archive):
        yield path, text.encode()


def _texts(archive: Archive, of: Publication) -> Iterator[tuple[str, str]]:
    """What programs read: tables, records with their schemas, maps, feeds."""
    data = data_set(archive)
    for table in CSV_TABLES:
        yield urls.table_file(table.name), csv_text(table.columns, table.rows(data), of.site)
    yield from json_files(data)
    yield from map_downloads(archive, of.site)
    yield from feeds(archive, of)


def _moved(archive: Archive, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """What stood beside a page at its former addresses: programs follow no page that leads on."""
    paths = (urls.feed, urls.calendar, urls.page_data, urls.map_points, urls.map_table)
    for old, new in archive.site_map.moved.items():
        for path in paths:
            if path(new) in files:
                yield path(old), files[path(new)]
