"""The register of decisions: every decision with its meeting, its item and whom it concerns.

It concerns whom its item or its own text names, where that is sure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.collection import urls
from archive.collection.activity import Activity, grouped
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.organisation_index import OrganisationIndex
from archive.language.text import WORD_OR_NUMBER, key
from archive.model import AgendaItem, Meeting
from archive.prose import Prose

_SENTENCE_END = re.compile(r"(?:^|[.!?:;])\W*$")
"""What stands before the first word of a sentence, whose capital says nothing: "… fin. « "."""
_GAP = 30
"""More signs than stand between two sentences."""
_LONGEST = 12
"""The words of the longest name that is looked for."""


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
        self.of_meeting = grouped(every, lambda decision: (decision.meeting.id,))
        """The decisions of a meeting, those of no item first."""
        self.concerning = grouped(self.entries, lambda decision: decision.organisations)
        """The decisions on what an organisation or a unit of it presented, or that name it."""
        self.on = grouped(self.entries, lambda decision: decision.resources)
        """The decisions of the items that cite a resource, or that cite it themselves."""

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


def organisations_in_text(text: str, organisations: OrganisationIndex) -> tuple[str, ...]:
    """The ids of the organisations that a text names and of those above them, each once.

    A name begins with a capital, and the longest one counts. A single word must be written with
    the accents of the name: Rémi is not the Re.Mi project.
    """
    words = list(WORD_OR_NUMBER.finditer(text))
    named: list[str] = []
    at = 0
    while at < len(words):
        body, length = _longest(text, words[at : at + _LONGEST], organisations)
        named += organisations.lineage(body) if body else ()
        at += length
    return tuple(dict.fromkeys(named))


def _longest(
    text: str, words: list[re.Match[str]], organisations: OrganisationIndex
) -> tuple[str | None, int]:
    """The organisation whose name begins with the first word, and how many words to pass."""
    if words[0][0][0].isupper():
        for length in range(len(words), 0, -1):
            written = text[words[0].start() : words[length - 1].end()]
            body = organisations.match_exactly(written)
            names = organisations[body].names if body else ()
            is_whole = key(written) in map(key, names)  # with its article, if it has one
            if is_whole and (length > 1 or _is_sure(text, words[0], names)):
                return body, length
    return None, 1


def _is_sure(text: str, word: re.Match[str], names: Iterable[str]) -> bool:
    """Whether a single word is a name: as it is spelled, and no word that opens a sentence."""
    spelled = {"".join(WORD_OR_NUMBER.findall(name)).lower() for name in names}
    is_acronym = sum(letter.isupper() for letter in word[0]) > 1
    opens_sentence = _SENTENCE_END.search(text, max(0, word.start() - _GAP), word.start())
    return word[0].lower() in spelled and bool(is_acronym or not opens_sentence)
