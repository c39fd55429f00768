"""The register of decisions."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.decision_register import Decision
from archive.language import french
from archive.site.lists import Filters, Ranks, overflow
from archive.site.page import Page
from archive.site.themes import theme_choices
from archive.site.view import View, Views

SHOWN_DECISIONS = 150
"""How many decisions the register shows, in whole years; earlier years have their own pages."""


def decision_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """The page /decisions/, then that of each year that it leaves out."""
    shown, earlier = overflow(archive.decisions.entries, SHOWN_DECISIONS, _year, whole_years=True)
    yield _register(view(urls.DECISIONS), shown, list(earlier))
    for year, decided in earlier.items():
        yield _year_page(view(urls.of_year(urls.DECISIONS, year)), year, decided)


def _register(view: View, shown: list[Decision], earlier: list[int]) -> Page:
    years = [(year, list(group)) for year, group in groupby(shown, key=_year)]
    count = french.count(len(view.archive.decisions.entries), "décision")
    return view.page(
        "decisions.html",
        title="Décisions",
        description=f"Ce que le groupe a décidé : {count}, par année.",
        filters=_filters(view.archive, shown, [year for year, _ in years]),
        years=years,
        earlier=earlier,
        year=None,
    )


def _year_page(view: View, year: int, decided: list[Decision]) -> Page:
    count = french.count(len(decided), "décision")
    return view.page(
        "decisions.html",
        title=f"Décisions de {year}",
        description=f"Ce que le groupe a décidé en {year} : {count}.",
        filters=_filters(view.archive, decided),
        decided=decided,
        year=year,
    )


def _filters(
    archive: Archive, decided: Sequence[Decision], years: Sequence[int] = ()
) -> Filters | None:
    """What the decisions of a page can be narrowed to; None where there is none."""
    if not decided:
        return None
    return Filters(
        noun="décision",
        rows=".gtm-decisions > li",
        years=years,
        themes=theme_choices(archive, {t for d in decided for t in archive.themes.of_decision(d)}),
        ranks=Ranks(archive, (body for decision in decided for body in decision.organisations)),
    )


def _year(decision: Decision) -> int:
    return decision.meeting.day.year
