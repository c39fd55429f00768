"""The register of decisions."""

from collections.abc import Sequence
from itertools import groupby

from archive.collection.archive import Archive
from archive.collection.decision_register import Decision
from archive.language import french
from archive.site.lists import Filters, Ranks, overflow
from archive.site.page import Page
from archive.site.themes import theme_choices
from archive.site.view import View

SHOWN_DECISIONS = 150
"""How many decisions the register shows, in whole years; earlier years have their own pages."""


def decision_list_page(view: View) -> Page:
    """The page /decisions/."""
    shown, earlier = _overflow(view.archive)
    years = [(year, list(group)) for year, group in groupby(shown, key=_year)]
    count = french.count(len(view.archive.decisions.entries), "décision")
    return view.page(
        "decisions.html",
        title="Décisions",
        description=f"Ce que le groupe a décidé : {count}, par année.",
        filters=_filters(view.archive, shown, [year for year, _ in years]),
        years=years,
        earlier=list(earlier),
        year=None,
    )


def earlier_decisions(archive: Archive) -> dict[int, list[Decision]]:
    """The decisions of each year that has a page; none while the register shows them all."""
    return _overflow(archive)[1]


def decisions_of_year_page(view: View, year: int, decided: list[Decision]) -> Page:
    """The page of the decisions of an earlier year."""
    return view.page(
        "decisions.html",
        title=f"Décisions de {year}",
        description=f"{french.count(len(decided), 'décision')} de {year}, avec leur réunion.",
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


def _overflow(archive: Archive) -> tuple[list[Decision], dict[int, list[Decision]]]:
    """The decisions that the register shows, and those of each year that has a page."""
    return overflow(archive.decisions.entries, SHOWN_DECISIONS, _year, whole_years=True)


def _year(decision: Decision) -> int:
    return decision.meeting.day.year
