"""The pages of resources and their list: who keeps them, are they up to date, will they last."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.links import LinkKind
from archive.exports.linked_data import linked_resource
from archive.language import french
from archive.language.choices import ResourceKind
from archive.language.dates import add_months
from archive.language.text import fold, slug
from archive.registers import Frequency, Resource
from archive.site.lists import Filters, Ranks, overflow, pages_by_year
from archive.site.maps import shown_map
from archive.site.page import Page
from archive.site.sections import resource_sections
from archive.site.view import View, Views

SHOWN_CARDS = 120
"""How many resources the list shows, those discussed last, by whole years."""
SHOWN_DISCUSSED = 40
"""How many items the page of a resource lists."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether a resource is up to date, as far as the archive can tell."""

    due: date | None
    """The day its next update is due; None when that cannot be told."""
    is_late: bool
    seen: date | None
    """The day of the last meeting that discussed it, when no update is known and `due` is
    counted from there; None otherwise."""

    @property
    def state(self) -> str:
        """A key of `FRESHNESS_STATES`."""
        return (
            "en-retard" if self.is_late else "a-jour" if self.due and not self.seen else "sans-date"
        )


FRESHNESS_STATES = {
    "en-retard": "Mise à jour en retard",
    "a-jour": "À jour",
    "sans-date": "Sans échéance connue",
}
"""The words of each state that the list can be narrowed to."""


@dataclass(frozen=True, slots=True)
class ResourceCard:
    """One card of the list, with what it is found by."""

    resource: Resource
    freshness: Freshness
    keepers: tuple[str, ...]
    """The ids of the organisations that keep it, parents included."""
    years: tuple[int, ...]
    """Those of the meetings that discussed it, latest first."""


def freshness(archive: Archive, resource: Resource) -> Freshness:
    """When the next update is due: the rhythm after the last update known.

    Where no update is known, the rhythm after the last meeting that saw the resource.
    """
    rhythm, update = resource.rhythm, resource.last_update
    seen = None if update else archive.activity.last_discussed(resource.id)
    start = update.day if update else seen
    if rhythm is None or start is None or not (rhythm.months or rhythm.days):
        return Freshness(None, is_late=False, seen=seen)
    due = _after(start, rhythm)
    return Freshness(due, is_late=due is not None and due < archive.today, seen=seen)


def resource_page(view: View, resource: Resource) -> Page:
    """The page of one resource."""
    shown = shown_map(resource)
    helped = view.archive.site_map.target(f"/{urls.COPY_HELP}", "docs/index.md").leads
    page = view.page(
        "resource.html",
        title=resource.title,
        description=_description(view.archive, resource),
        source=resource.mark.path,
        sections=resource_sections(view, resource, shown),
        resource=resource,
        freshness=freshness(view.archive, resource),
        map=shown,
        lacks_copy=_lacks_copy(resource),
        copy_help=urls.COPY_HELP if helped is LinkKind.INSIDE else None,
        decided=view.archive.decisions.on(resource.id),
        discussed=view.archive.activity.discussed(resource.id)[::-1],
        shown_discussed=SHOWN_DISCUSSED,
    )
    return replace(page, thing=linked_resource(view.archive, resource))


def _lacks_copy(resource: Resource) -> bool:
    """Whether a map or data are elsewhere only, and go when their keeper goes."""
    is_kept = resource.dated_copies or resource.files
    return not is_kept and resource.kind in {ResourceKind.MAP, ResourceKind.DATA}


def _description(archive: Archive, resource: Resource) -> str:
    """What a shared link shows: what it is, who keeps it, how alive it is."""
    kind = resource.kind.value.capitalize() if resource.kind else "Ressource"
    keepers = ", ".join(mention.name for mention in resource.keepers)
    seen = archive.activity.last_discussed(resource.id)
    about = [
        f"{kind}{f' · {keepers}' if keepers else ''}.",
        f"{rhythm_words(resource.rhythm)}." if resource.rhythm else "",
        f"Discutée en dernier le {french.day(seen)}." if seen else "",
    ]
    return " ".join(filter(None, about))


def rhythm_words(rhythm: Frequency) -> str:
    """How often a resource is brought up to date, as a sentence without its full stop."""
    if fold(rhythm.text) == "unique":
        return "Publication unique"
    return f"Mise à jour : {rhythm.text}"


def resource_list_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """The page /ressources/, then that of each year that it leaves out, by the last discussion.

    The year of those never discussed is 0.
    """
    cards = [_card(archive, resource) for resource in archive.resources.values()]
    cards.sort(key=_last_year, reverse=True)
    parted = overflow(cards, SHOWN_CARDS, _last_year)
    return pages_by_year(view, urls.RESOURCES, parted, _list_page)


def _list_page(view: View, cards: list[ResourceCard], year: int | None, earlier: list[int]) -> Page:
    title, about = "Ressources", "Les cartes, données et documents que le groupe suit"
    if year is not None:
        in_year = f"discutées en dernier en {year}" if year else "jamais discutées"
        title = about = f"Ressources {in_year}"
    return view.page(
        "resources.html",
        title=title,
        description=f"{about}, et leur fraîcheur.",
        filters=_filters(view.archive, cards) if cards else None,
        cards=sorted(cards, key=lambda card: fold(card.resource.title)),
        earlier=earlier,
        rhythm_words=rhythm_words,
    )


def _last_year(card: ResourceCard) -> int:
    return card.years[0] if card.years else 0


def _filters(archive: Archive, cards: list[ResourceCard]) -> Filters:
    kinds, states = ({c.resource.kind for c in cards}, {c.freshness.state for c in cards})
    if any(card.freshness.due for card in cards):
        states.add("en-retard")  # as it will be when the day has passed
    return Filters(
        noun="ressource",
        rows=".gtm-cards > li",
        year_label="Discutée en",
        years=sorted({year for card in cards for year in card.years}, reverse=True),
        kinds=[(slug(k.value), k.value.capitalize()) for k in ResourceKind if k in kinds],
        ranks=Ranks(archive, (body for card in cards for body in card.keepers)),
        states=[(s, words) for s, words in FRESHNESS_STATES.items() if s in states],
    )


def _card(archive: Archive, resource: Resource) -> ResourceCard:
    years = {point.meeting.day.year for point in archive.activity.discussed(resource.id)}
    return ResourceCard(
        resource,
        freshness(archive, resource),
        keepers=archive.organisations.credited(resource.keepers),
        years=tuple(sorted(years, reverse=True)),
    )


def recent(archive: Archive, count: int) -> list[Resource]:
    """The resources discussed most recently, latest first; never discussed ones last."""
    days = {id_: archive.activity.last_discussed(id_) or date.min for id_ in archive.resources}
    latest_first = sorted(archive.resources, key=days.__getitem__, reverse=True)
    return [archive.resources[id_] for id_ in latest_first[:count]]


def _after(start: date, rhythm: Frequency) -> date | None:
    """One rhythm after a day, or None where the calendar ends before."""
    try:
        return add_months(start, rhythm.months) + timedelta(days=rhythm.days)
    except (OverflowError, ValueError):
        return None
