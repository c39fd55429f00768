"""Records → Archive: everything that follows from the records is worked out here, once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from archive.collection import organisations
from archive.collection.archive import Archive, ItemRef, Records
from archive.collection.citations import Citations
from archive.collection.ledger import Ledger
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.organisation_index import OrganisationIndex
from archive.collection.site_map import site_map
from archive.model import Meeting, Mention

Thing = TypeVar("Thing")


def build(records: Records, today: date) -> Archive:
    """The archive as it stands on the day `today`."""
    meetings = _one_each(records.meetings)
    called = organisations.call(records.organisations, _mentions(meetings, records))
    where = site_map(records, meetings, called.organisations.values())
    credit = _Credit(called.names, called.meant)
    resources = {resource.id: resource for resource in records.resources}
    held = tuple(meeting for meeting in meetings if not meeting.is_cancelled)
    points = tuple(ItemRef(meeting, item) for meeting in held for item in meeting.items)
    citations = Citations(records.resources, where)
    cited = {point.url: citations.of(point.item) for point in points}
    ledger = Ledger(meetings, credit, today)
    entries = tuple(ledger.entries())
    return Archive(
        today=today,
        records=records,
        meetings=meetings,
        organisations=called.organisations,
        resources=resources,
        names=called.names,
        matches=called.matches,
        meant=called.meant,
        site_map=where,
        attended=_grouped(held, lambda meeting: credit(meeting.attendance)),
        presented=_grouped(points, lambda point: credit(point.item.presenters)),
        entries=entries,
        entries_of=_grouped(entries, lambda entry: (entry.meeting.id,)),
        owed=_grouped(entries, lambda entry: entry.organisations),
        traces=ledger.traces,
        traces_of=_grouped(ledger.traces, lambda t: (ItemRef(t.meeting, t.item).url,)),
        kept=_grouped(records.resources, lambda resource: credit(resource.keepers)),
        discussed=_grouped(points, lambda point: cited[point.url]),
        cited={url: tuple(resources[each] for each in ids) for url, ids in cited.items()},
        unrecorded=MeetingSequence(meetings).unrecorded(),
    )


class _Credit:
    """Which organisations are credited for names: those meant and all above them, each once."""

    def __init__(self, names: OrganisationIndex, meant: Mapping[str, tuple[str, ...]]) -> None:
        self._of_name = {
            name: tuple(above for each in ids for above in names.lineage(each))
            for name, ids in meant.items()
        }

    def __call__(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(i for m in mentions for i in self._of_name[m.name]))


def _one_each(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """The meetings by day, the first file of each id."""
    by_id: dict[str, Meeting] = {}
    for meeting in sorted(meetings, key=lambda m: (m.day, m.id, m.mark.path)):
        by_id.setdefault(meeting.id, meeting)
    return tuple(by_id.values())


def _mentions(meetings: Iterable[Meeting], records: Records) -> Iterator[Mention]:
    for meeting in meetings:
        yield from meeting.mentions
    for resource in records.resources:
        yield from (*resource.keepers, *resource.producers)


def _grouped(
    things: Iterable[Thing], keys: Callable[[Thing], Iterable[str]]
) -> dict[str, tuple[Thing, ...]]:
    """The things under each of their keys, in the order given."""
    groups: defaultdict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        for each in keys(thing):
            groups[each].append(thing)
    return {name: tuple(group) for name, group in groups.items()}
