"""The next meeting that a meeting announces, in one text, in fields, or in what its text says."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import takewhile

from archive.language import french
from archive.language.choices import DeadlineKind
from archive.language.dates import ImpossibleDateError, parse_day
from archive.language.label_stems import label_field
from archive.language.text import has_phrase, one_line, split_sentences
from archive.language.vocabulary import NEXT_MEETING, phrases
from archive.model import NextMeeting
from archive.parsing.facts.field_types import read_hours
from archive.parsing.source.nodes import Mapping, Node, RecordNode, Scalar, Sequence
from archive.parsing.source.record import (
    RecordReader,
    note_impossible_day,
    note_impossible_hour,
)
from archive.parsing.times.day_order import with_day_first
from archive.parsing.times.due_times import read_times
from archive.parsing.times.meeting_days import names_day, note_weekday
from archive.parsing.times.meeting_time import Occasion, read_occasion, with_month_names
from archive.parsing.times.places import begins_with_place


def read_next_meeting(meeting: RecordReader, day: date) -> NextMeeting | None:
    """The meeting that one of that day announces.

    It stands in one text or in fields of its own; sentences may announce it as well.
    """
    node = meeting.node("next_meeting")
    reader = _Reader(meeting, day)
    if isinstance(node, Sequence) and any(map(_is_surmised, node.items)):
        announced = reader.from_several(node.items)
    elif isinstance(node, Mapping | RecordNode):
        announced = reader.from_node(node)
    else:
        scalar = meeting.scalar("next_meeting")
        announced = reader.from_text(scalar) if scalar else None
    if announced is not None and announced.day and announced.day <= day:
        message = (
            f"La prochaine réunion ({announced.day.isoformat()}) ne vient pas après celle-ci "
            f"({day.isoformat()}) : corrigez l’une des deux dates."
        )
        meeting.problems.add("prochaine-reunion", announced.mark, message)
    return announced


class _Reader:
    """Reads what one meeting says of the next."""

    def __init__(self, meeting: RecordReader, after: date) -> None:
        self._problems = meeting.problems
        self._is_month_first = meeting.is_month_first
        self._after = after

    def from_several(self, nodes: Iterable[Node]) -> NextMeeting | None:
        """What is written, else the fullest that sentences say of a later day, and the last such.

        The hour and the place that only another one of that day tells are added.
        """
        told = [(each, _is_surmised(node)) for node in nodes if (each := self.from_node(node))]
        written = next((each for each, is_surmised in told if not is_surmised), None)
        later = [each for each, _ in told if each.day and each.day > self._after]
        kept = written or max(
            reversed(later), key=lambda each: bool(each.start) + bool(each.place), default=None
        )
        if kept is None or kept.day is None:
            return kept or next((each for each, _ in told if each.place), None)
        self._note_others(kept, {each.day for each in later if each.day} - {kept.day})
        for each in later:
            kept = _completed(kept, each) if each.day == kept.day else kept
        return kept

    def _note_others(self, kept: NextMeeting, days: set[date]) -> None:
        if kept.day and days:
            shown = ", ".join(map(french.day, sorted(days)))
            message = (
                f"Plusieurs dates pour la prochaine réunion : {french.day(kept.day)} (retenue) et "
                f"{shown} ; corrigez celle qui ne vaut plus."
            )
            self._problems.add("fait-incompris", kept.mark, message)

    def from_node(self, node: Node) -> NextMeeting | None:
        """The same in one text or in fields of its own, None for a list."""
        if isinstance(node, Mapping):
            return self.from_fields(node.match_fields(NEXT_MEETING))
        if isinstance(node, RecordNode):
            return self.from_fields(node)
        return self.from_text(node) if isinstance(node, Scalar) else None

    def from_fields(self, fields: RecordNode) -> NextMeeting:
        """The same in fields of its own."""
        record = RecordReader(fields, self._problems)
        day = record.scalar("date")
        announced = self.from_text(day) if day else None
        start, _ = read_hours(record, "hours")
        place, topic = record.text("place"), record.text("topic")
        texts = [record.text("date"), record.text("hours"), place]
        text = " – ".join(filter(None, [", ".join(filter(None, texts)), topic]))
        if announced is None:
            return NextMeeting(text, None, start, place, record.mark_of("date"))
        start, place = start or announced.start, place or announced.place
        return replace(announced, text=text, start=start, place=place)

    def from_text(self, scalar: Scalar) -> NextMeeting:
        """The day, hour and place in words such as "20 juillet 2023 à 9h30, salle habituelle"."""
        text = one_line(scalar.value)
        said = with_day_first(text) if self._is_month_first else text
        said = _of_when(said)
        occasion, day = Occasion(), None
        try:
            day = _day(said, self._after)
            is_sentence = has_phrase(said, phrases("takes_place"))
            occasion = read_occasion(said, after=self._after, is_labelled=not is_sentence)
        except ImpossibleDateError as error:
            note_impossible_day(scalar, error, self._problems)
        except ValueError:
            note_impossible_hour(scalar, self._problems)
        if day:
            note_weekday(scalar, self._problems, after=self._after)
        is_set = day or occasion.start
        place = occasion.place if is_set and not names_day(occasion.place or "") else None
        return NextMeeting(text, day, occasion.start, place, scalar.mark)


def _completed(announced: NextMeeting, other: NextMeeting) -> NextMeeting:
    """What is announced, with the hour and the place that only another announcement tells."""
    parts = [announced.text]
    parts += [french.hour(other.start)] if other.start and not announced.start else []
    parts += [other.place] if other.place and not announced.place else []
    start, place = announced.start or other.start, announced.place or other.place
    return replace(announced, text=", ".join(parts), start=start, place=place)


def _of_when(text: str) -> str:
    """The first sentence of a text, with those after it that only name a place."""
    first, *others = split_sentences(text) or [""]
    places = takewhile(
        lambda text: begins_with_place(text) or label_field(text.partition(":")[0]) == "place",
        others,
    )
    return " ".join([first, *places])


def _is_surmised(node: Node) -> bool:
    return isinstance(node, RecordNode) and node.is_surmised


def _day(text: str, after: date) -> date | None:
    """The day that a text names in full, or as a deadline does: "15/08", "jeudi prochain"."""
    match = parse_day(with_month_names(text), after=after)
    times = () if match else read_times(text, after)
    days = (time.day for time in times if time.kind is DeadlineKind.DAY)
    return match.day if match else next(days, None)
