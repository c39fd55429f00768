"""Archive → every page of the site, those without a module of their own made here."""

from collections.abc import Callable, Iterator
from itertools import starmap

from archive.collection import urls
from archive.collection.archive import Archive
from archive.language.text import fold
from archive.site import (
    actions,
    decisions,
    meetings,
    organisations,
    presences,
    resources,
    themes,
)
from archive.site.acronyms import acronym_page
from archive.site.home import home_page
from archive.site.open_data import open_data_page
from archive.site.page import Page, SectionKind
from archive.site.retired import retired_pages
from archive.site.view import View, environment
from archive.site.written import written_page

SEARCHED_KINDS = {
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


def pages(archive: Archive, group: str, new_file: str = "") -> Iterator[Page]:
    """Every page; `group` is the name of the group, as titles show it.

    `new_file` is the pattern of the address where the forge begins a meeting file, "" for none.
    """
    env = environment()

    def view(url: str) -> View:
        return View(archive, url, env, group, new_file)

    yield from _list_pages(view)
    yield from _year_pages(view, archive)
    yield from _record_pages(view, archive)
    yield from retired_pages(view, archive)


def _list_pages(view: Callable[[str], View]) -> Iterator[Page]:
    """The pages that are not one record's."""
    yield home_page(view(urls.HOME))
    yield meetings.meeting_list_page(view(urls.MEETINGS))
    yield organisations.organisation_list_page(view(urls.ORGANISATIONS))
    yield resources.resource_list_page(view(urls.RESOURCES))
    yield actions.register_page(view(urls.ACTIONS))
    yield decisions.decision_list_page(view(urls.DECISIONS))
    yield themes.theme_list_page(view(urls.THEMES))
    yield presences.presences_page(view(urls.PRESENCES))
    yield acronym_page(view(urls.ACRONYMS))
    yield _search(view(urls.SEARCH))
    yield open_data_page(view(urls.OPEN_DATA))
    yield _offline(view(urls.OFFLINE))


def _year_pages(view: Callable[[str], View], archive: Archive) -> Iterator[Page]:
    """The pages of the years that lists leave out."""
    for year, closed in actions.closed_years(archive).items():
        yield from actions.closed_actions_pages(view, year, closed)
    for year, decided in decisions.earlier_decisions(archive).items():
        yield decisions.decisions_of_year_page(view(urls.decisions_of(year)), year, decided)
    for year, rows in meetings.earlier_years(archive).items():
        yield meetings.meetings_of_year_page(view(urls.meetings_of(year)), year, rows)
    for year, cards in resources.earlier_resources(archive).items():
        yield resources.resources_of_year_page(view(urls.resources_of(year)), year, cards)
    for year, held in presences.earlier_presences(archive).items():
        yield presences.presences_of_year_page(view(urls.presences_of(year)), year, held)


def _record_pages(view: Callable[[str], View], archive: Archive) -> Iterator[Page]:
    """A page for each record, and for each text of docs/ that is none."""
    for index, meeting in enumerate(archive.meetings):
        yield meetings.meeting_page(view(urls.meeting(meeting.id)), index)
    for body in archive.organisations.values():
        yield organisations.organisation_page(view(urls.organisation(body.id)), body)
    for resource in archive.resources.values():
        yield resources.resource_page(view(urls.resource(resource.id)), resource)
    for theme in archive.themes.values():
        yield themes.theme_page(view(urls.theme(theme.id)), theme)
    for url, prose in archive.records.writings.items():
        if url not in urls.LISTS:
            yield written_page(view(url), prose)


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
    organisations = archive.organisations.values()
    return view.page(
        "search.html",
        title="Recherche",
        description="Rechercher dans les réunions, les décisions, les actions, les ressources.",
        years=sorted({meeting.day.year for meeting in archive.meetings}, reverse=True),
        organisations=sorted(organisations, key=lambda body: fold(body.short_name)),
        kinds={kind.value: label for kind, label in SEARCHED_KINDS.items()},
    )


def _offline(view: View) -> Page:
    """The page /hors-ligne/."""
    return view.page(
        "offline.html",
        title="Lire sans réseau",
        description="Les pages gardées sur cet appareil, et toute l’archive à emporter.",
    )
