"""The register of decisions."""

from collections.abc import Iterator
from itertools import groupby

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.decision_register import Decision
from archive.language import french
from archive.site.lists import Filters, Ranks, overflow, pages_by_year
from archive.site.page import Page
from archive.site.themes import theme_choices
from archive.site.view import View, Views

SHOWN_DECISIONS = 150
"""How many decisions the register shows, in whole years; earlier years have their own pages."""


def decision_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """The page /decisions/, then that of each year that it leaves out."""
    parted = overflow(archive.decisions.entries, SHOWN_DECISIONS, _year)
    return pages_by_year(view, urls.DECISIONS, parted, _page)


def _page(view: View, decided: list[Decision], year: int | None, earlier: list[int]) -> Page:
    every = view.archive.decisions.entries if year is None else decided
    count = french.count(len(every), "décision")
    return view.page(
        "decisions.html",
        title="Décisions" if year is None else f"Décisions de {year}",
        description=f"Ce que le groupe a décidé : {count}, par année."
        if year is None
        else f"Ce que le groupe a décidé en {year} : {count}.",
        filters=_filters(view.archive, decided),
        years=[(of, list(group)) for of, group in groupby(decided, key=_year)],
        earlier=earlier,
        is_list=year is None,
    )


def _filters(archive: Archive, decided: list[Decision]) -> Filters | None:
    """What the decisions of a page can be narrowed to; None where there is none."""
    if not decided:
        return None
    return Filters(
        noun="décision",
        rows=".gtm-decisions > li",
        years=list(dict.fromkeys(map(_year, decided))),
        themes=theme_choices(archive, {t for d in decided for t in archive.themes.of_decision(d)}),
        ranks=Ranks(archive, (body for decision in decided for body in decision.organisations)),
    )


def _year(decision: Decision) -> int:
    return decision.meeting.day.year
