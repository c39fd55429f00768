"""The pages of resources and their list: who keeps them, are they up to date, will they last."""

from dataclasses import dataclass
from datetime import date, timedelta

from archive.collection.archive import Archive
from archive.reading.model import Resource, Rhythm
from archive.services.pages.page import Page
from archive.services.pages.view import View
from archive.words.calendar import add_months


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether a resource is up to date, as far as the archive can tell."""

    due: date | None
    """The day its next update is due; None when that cannot be told."""
    is_late: bool
    seen: date | None
    """The day of the last meeting that discussed it, when no update is known and `due` is
    counted from there; None otherwise."""


def freshness(archive: Archive, resource: Resource) -> Freshness:
    """When the next update is due: the rhythm after the last update known.

    Where no update is known, the rhythm after the last meeting that saw the resource.
    """
    rhythm = resource.rhythm
    points = archive.discussed.get(resource.id, ())
    seen = points[-1].meeting.day if points and not resource.last_update else None
    start = resource.last_update.day if resource.last_update else seen
    if rhythm is None or start is None or not (rhythm.months or rhythm.days):
        return Freshness(None, is_late=False, seen=seen)
    due = _after(start, rhythm)
    return Freshness(due, is_late=due is not None and due < archive.today, seen=seen)


def resource_page(view: View, resource: Resource) -> Page:
    """The page of one resource."""
    return view.page(
        "resource.html",
        title=resource.title,
        description=f"{resource.title} : qui la tient, sa mise à jour, où elle a été discutée.",
        source=resource.mark.path,
        resource=resource,
        freshness=freshness(view.archive, resource),
        discussed=view.archive.discussed.get(resource.id, ())[::-1],
    )


def list_page(view: View) -> Page:
    """The page /ressources/."""
    archive = view.archive
    resources = sorted(archive.resources.values(), key=lambda resource: resource.title.casefold())
    return view.page(
        "resources.html",
        title="Ressources",
        description="Les cartes, données et documents que le groupe suit, et leur fraîcheur.",
        source=view.introduction_file,
        rows=[(resource, freshness(archive, resource)) for resource in resources],
    )


def recent(archive: Archive, count: int) -> list[Resource]:
    """The resources discussed most recently, latest first; never discussed ones last."""
    return sorted(archive.resources.values(), key=lambda r: _last_seen(archive, r), reverse=True)[
        :count
    ]


def _last_seen(archive: Archive, resource: Resource) -> date:
    points = archive.discussed.get(resource.id, ())
    return points[-1].meeting.day if points else date.min


def _after(start: date, rhythm: Rhythm) -> date | None:
    """One rhythm after a day, or None where the calendar ends before."""
    try:
        return add_months(start, rhythm.months) + timedelta(days=rhythm.days)
    except (OverflowError, ValueError):
        return None
