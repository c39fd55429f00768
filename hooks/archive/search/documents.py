"""The archive → one document for each page, for search to index."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from archive.collection import urls
from archive.collection.action_register import Entry
from archive.collection.archive import Archive
from archive.language import french
from archive.language.french import capital
from archive.model import AgendaItem, Meeting, Mention, Organisation, Resource
from archive.prose import Prose
from archive.search.document import (
    TAIL,
    SearchDocument,
    Section,
    document,
    document_of_html,
    facet,
)
from archive.site.view import STATE_WORDS, View, environment
from archive.site.written import written_page

KIND, YEAR, BODY = "k", "a", "o"
"""What pages are filtered by: their kind, their year, the organisations they concern."""


def search_documents(archive: Archive) -> Iterator[SearchDocument]:
    """The document of every page that is no list."""
    view = View(archive, urls.SEARCH, environment(), "")
    for meeting in archive.meetings:
        yield document(urls.meeting(meeting.id), _meeting(view, meeting), meeting.day)
    for body in archive.organisations.values():
        yield document(urls.organisation(body.id), [_organisation(view, body)])
    for resource in archive.resources.values():
        yield document(urls.resource(resource.id), [_resource(view, resource)])
    for url, prose in archive.records.writings.items():
        if url not in urls.LISTS:
            html = written_page(view, prose).html
            yield document_of_html(url, html, [facet(KIND, "page")])


def _meeting(view: View, meeting: Meeting) -> Iterator[Section]:
    yield _head(view, meeting)
    if meeting.decisions:
        yield Section("decisions", "Décisions", _plain(view, *meeting.decisions))
    for item in meeting.items:
        yield _item(view, meeting, item)
        for entry in view.entries(meeting):
            if entry.item is item:
                yield _action(view, entry)
    present = (*meeting.attendance, *meeting.excused, *meeting.absent)
    if present:
        yield _concerning(view.archive, present, Section("presence", "Présence", _names(present)))


def _head(view: View, meeting: Meeting) -> Section:
    """The page itself: when, where, about what."""
    hours = "–".join(french.hour(time) for time in (meeting.start, meeting.end) if time)
    state = "Réunion annulée" if meeting.is_cancelled else None
    told = _plain(view, meeting.introduction)
    themes, papers = ", ".join(meeting.themes), ", ".join(each.title for each in meeting.documents)
    facts = (french.weekday(meeting.day), hours, meeting.place, themes, state)
    kinds = {"reunion", *("point" for _ in meeting.items[:1])}
    kinds |= {"action" for _ in view.entries(meeting)[:1]}
    facets = (facet(YEAR, meeting.day.year), *(facet(KIND, kind) for kind in sorted(kinds)))
    credited = view.archive.organisations.credited(meeting.mentions)
    bodies = (facet(BODY, each) for each in credited)
    hidden = (*_figures(meeting.day), *facets, *bodies)
    return Section("", view.meeting_title(meeting), _line(*facts, told, papers), hidden, level=1)


def _item(view: View, meeting: Meeting, item: AgendaItem) -> Section:
    followed = (follow_up.text for follow_up in item.follow_ups)
    cited = ", ".join(resource.title for resource in view.cited(meeting, item))
    said = _plain(view, item.discussion, *followed, *item.decisions)
    text = _line(_names(item.presenters), said, cited)
    section = Section(urls.item_anchor(item), item.title, text)
    return _concerning(view.archive, item.presenters, section)


def _action(view: View, entry: Entry) -> Section:
    responsible = entry.action.responsible
    due = french.day(entry.due) if entry.due else None
    text = _line(STATE_WORDS[entry.state], _names(responsible), due)
    section = Section(entry.anchor, _plain(view, entry.action.text), text, level=3)
    return _concerning(view.archive, responsible, section)


def _organisation(view: View, body: Organisation) -> Section:
    archive = view.archive
    acronym = f" ({body.acronym})" if body.acronym and body.acronym != body.name else ""
    others = ", ".join((*body.aliases, *body.former_names))
    kind = body.kind.value if body.kind else None
    text = _line(kind, others, _plain(view, body.about))
    years = {meeting.day.year for meeting in archive.activity.attended(body.id)}
    above = (facet(BODY, each) for each in archive.organisations.lineage(body.id))
    names = (f"{name} {TAIL}" for name in body.names)
    hidden = (*names, facet(KIND, "organisation"), *above, *_years(years))
    return Section("", f"{body.name}{acronym}", text, hidden, level=1)


def _resource(view: View, resource: Resource) -> Section:
    makers = (*resource.keepers, *resource.producers, *resource.sources)
    rhythm = resource.rhythm.text if resource.rhythm else None
    kind = resource.kind.value if resource.kind else None
    text = _line(kind, _names(makers), rhythm, _plain(view, resource.about, resource.handover))
    points = view.archive.activity.discussed(resource.id)
    years = {point.meeting.day.year for point in points}
    bodies = (facet(BODY, each) for each in view.archive.organisations.credited(makers))
    hidden = (facet(KIND, "ressource"), *_short_names(view.archive, makers), *bodies)
    return Section("", resource.title, text, (*hidden, *_years(years)), level=1)


def _plain(view: View, *proses: Prose | None) -> str:
    return " ".join(view.plain(prose) for prose in proses if prose)


def _figures(day: date) -> tuple[str, ...]:
    """A day as people type it."""
    figures = (f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", f"{day.day}/{day.month}/{day.year}")
    return (day.isoformat(), *figures, str(day.day))


def _years(years: Iterable[int]) -> Iterator[str]:
    return (facet(YEAR, year) for year in sorted(years))


def _names(mentions: Iterable[Mention]) -> str:
    return ", ".join(dict.fromkeys(mention.name for mention in mentions))


def _line(*parts: str | None) -> str:
    """Facts in a row; they open the text of a result, so that the first takes a capital."""
    return capital(" · ".join(filter(None, parts)))


def _concerning(archive: Archive, mentions: Iterable[Mention], section: Section) -> Section:
    """The section, found by the short names of organisations and filtered by their ids."""
    named = tuple(mentions)
    credited = archive.organisations.credited(named)
    return replace(section, hidden=_short_names(archive, named), bodies=credited)


def _short_names(archive: Archive, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The names of one word of the organisations that some names mean.

    Long names are found on the organisation's own page: every word of them here would make
    anything an organisation says be about migration because its name holds the word.
    """
    organisations = archive.organisations
    ids = dict.fromkeys(i for mention in mentions for i in organisations.resolve(mention).ids)
    names = (name for each in ids for name in organisations[each].names)
    return tuple(name for name in names if " " not in name)
