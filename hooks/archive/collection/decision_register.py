"""The register of decisions: every decision with its meeting, its item and whom it concerns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.collection import urls
from archive.collection.activity import Activity, grouped
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.names_in_text import organisations_in_text
from archive.collection.organisation_index import OrganisationIndex
from archive.model import AgendaItem, Meeting
from archive.prose import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something the group decided."""

    meeting: Meeting
    item: AgendaItem | None
    """None when it belongs to no item."""
    number: int
    """From 1 within its item."""
    text: Prose
    organisations: tuple[str, ...]
    """The ids of those that presented its item or that it names, parents included."""
    resources: tuple[str, ...]
    """The ids of those that its item or its text cites."""

    @property
    def anchor(self) -> str:
        """The anchor of the decision on the page of its meeting."""
        return urls.decision_anchor(self.number, self.item)

    @property
    def url(self) -> str:
        """The address of the decision."""
        return urls.decision_url(self.meeting.id, self.number, self.item)


class DecisionRegister:
    """Every decision; the latest meeting comes first, its decisions in the order of its minutes."""

    def __init__(
        self, meetings: MeetingSequence, organisations: OrganisationIndex, activity: Activity
    ) -> None:
        """What stands in an invitation is decided by nobody yet: it is on its own page only."""
        self._organisations = organisations
        self._activity = activity
        every = tuple(d for meeting in reversed(meetings) for d in self._decisions(meeting))
        self.entries = tuple(d for d in every if not meetings.is_announced(d.meeting))
        self._of_meeting = grouped(every, lambda decision: (decision.meeting.id,))
        self._concerning = grouped(self.entries, lambda decision: decision.organisations)
        self._on = grouped(self.entries, lambda decision: decision.resources)

    def of_meeting(self, meeting_id: str) -> tuple[Decision, ...]:
        """The decisions of a meeting, those of no item first."""
        return self._of_meeting.get(meeting_id, ())

    def concerning(self, organisation_id: str) -> tuple[Decision, ...]:
        """The decisions on what an organisation or a unit of it presented, or that name it."""
        return self._concerning.get(organisation_id, ())

    def on(self, resource_id: str) -> tuple[Decision, ...]:
        """The decisions of the items that cite a resource, or that cite it themselves."""
        return self._on.get(resource_id, ())

    def _decisions(self, meeting: Meeting) -> Iterator[Decision]:
        yield from self._decided(meeting, None, meeting.decisions)
        for item in meeting.items:
            yield from self._decided(meeting, item, item.decisions)

    def _decided(
        self, meeting: Meeting, item: AgendaItem | None, texts: Sequence[Prose]
    ) -> Iterator[Decision]:
        """The decisions of an item, or those of none."""
        if not texts:
            return
        presenters = self._organisations.credited(item.presenters) if item else ()
        cited_there = self._activity.cited_in(*item.prose) if item else ()
        for number, text in enumerate(texts, start=1):
            named = organisations_in_text(text.words, self._organisations)
            cited = cited_there if item else self._activity.cited_in(text)
            yield Decision(
                meeting=meeting,
                item=item,
                number=number,
                text=text,
                organisations=tuple(dict.fromkeys((*presenters, *named))),
                resources=tuple(resource.id for resource in cited),
            )
