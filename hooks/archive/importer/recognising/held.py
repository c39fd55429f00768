"""When and where the meeting was held, from labels, lines and sentences of the head."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from archive.importer.document import Block, Paragraph, Span
from archive.importer.draft import Moment
from archive.importer.recognising.head import Head
from archive.importer.recognising.moments import Read, read_moment
from archive.importer.recognising.next_meeting import is_about_next
from archive.importer.recognising.opening import closing_hour, is_opening, read_opening
from archive.language import french
from archive.language.text import fold
from archive.language.vocabulary import MEETING

_LONGEST_LINE = 160
_LABELLED = ("date", "moment", "end_date", "hours", "start", "end", "place")


@dataclass(slots=True)
class Held:
    """When and where, the lines that say nothing else, and what is doubtful."""

    moment: Moment = field(default_factory=Moment)
    lines: list[Paragraph] = field(default_factory=list)
    """Lines of the introduction, and values of labels, that the fields say in full."""
    rest: list[Paragraph] = field(default_factory=list)
    """Values of labels that the fields do not say in full, with their label."""
    doubts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Value:
    """What follows a label of when and where."""

    name: str
    line: Paragraph
    read: Read

    @property
    def moment(self) -> Moment:
        """What the label lets it tell."""
        return _of_label(self.name, self.read.moment, self.line.text)


def read_held(head: Head, body: Sequence[Block]) -> Held:
    """When and where: a label is trusted first, then a line, then a sentence."""
    held = Held()
    values = list(_values(head))
    lines = [(line, read_moment(line.text, is_labelled=True)) for line in _short_lines(head)]
    told = [(line, read) for line, read in lines if read.moment.day] + _hours_alone(lines)
    opening, opening_reads = read_opening(head.introduction)
    moments = [_merged(value.moment for value in values), *_trusted(told), opening]
    held.moment = _finished(_merged([*moments, *(read.moment for _, read in told)]), body)
    held.lines = [line for line, read in told if _says_no_more(read.moment, read, held.moment)]
    for value in values:
        is_told = _says_no_more(value.moment, value.read, held.moment)
        (held.lines if is_told else held.rest).append(value.line if is_told else _with_label(value))
    days = [value.read for value in values if value.name in {"date", "moment"}]
    days += [*opening_reads, *(read for _, read in told)]
    held.doubts = [*_other_days(days, held.moment), *_weekdays(days)]
    return held


def _values(head: Head) -> Iterator[_Value]:
    for name in _LABELLED:
        for line in head.values.get(name, ()):
            if isinstance(line, Paragraph):
                yield _Value(name, line, read_moment(line.text, is_labelled=True))


def _with_label(value: _Value) -> Paragraph:
    """A value with the word of its label: "Heure : le matin"."""
    field_ = MEETING.fields.get(value.name)
    word = field_.word.capitalize() if field_ else "Date"
    return replace(value.line, spans=(Span(f"{word} : "), *value.line.spans), marker="")


def _of_label(name: str, read: Moment, text: str) -> Moment:
    """What a label's value may tell: a place has no day, a day may have hours."""
    if name == "place":
        return Moment(place=text.strip(" .;,–—-") or None)
    if name == "hours":
        return Moment(start=read.start, end=read.end, day=read.day)
    if name == "start":
        return Moment(start=read.start)
    if name == "end":
        return Moment(end=read.start)
    if name == "end_date":
        return Moment(end_day=read.day)
    return Moment() if name == "date" and read.day is None else read


def _short_lines(head: Head) -> list[Paragraph]:
    return [
        line
        for line in head.introduction
        if isinstance(line, Paragraph)
        and len(line.text) <= _LONGEST_LINE
        and not is_opening(line.text)
        and not is_about_next(line.text)
    ]


def _trusted(told: list[tuple[Paragraph, Read]]) -> list[Moment]:
    """The lines that tell nothing but when and where."""
    return [read.moment for _, read in told if not read.rest]


def _hours_alone(lines: list[tuple[Paragraph, Read]]) -> list[tuple[Paragraph, Read]]:
    """The one line that tells when the meeting began and ended and nothing else; several do not."""
    found = [
        (line, read)
        for line, read in lines
        if read.moment.start and read.moment.end and not (read.moment.day or read.rest)
    ]
    return found if len(found) == 1 else []


def _merged(moments: Iterable[Moment]) -> Moment:
    """What the first of the moments to tell it tells, part by part."""
    merged = Moment()
    for each in moments:
        is_same = merged.day in {None, each.day}
        is_same_start = None in {merged.start, each.start} or merged.start == each.start
        merged = Moment(
            merged.day or each.day,
            merged.end_day or (each.end_day if is_same else None),
            merged.start or each.start,
            merged.end or (each.end if is_same_start else None),
            merged.place or each.place,
        )
    return merged


def _finished(moment: Moment, body: Sequence[Block]) -> Moment:
    """The moment with the closing hour the body tells; past midnight is the next day."""
    end = moment.end or (closing_hour(body) if moment.start else None)
    end_day = moment.end_day
    if moment.day and moment.start and end and end <= moment.start and not end_day:
        end_day = moment.day + timedelta(days=1)
    return replace(moment, end=end, end_day=end_day)


def _says_no_more(told: Moment, read: Read, moment: Moment) -> bool:
    """Whether the fields say all that a text tells, and it tells something."""
    pairs = (
        (told.day, moment.day), (told.end_day, moment.end_day),
        (told.start, moment.start), (told.end, moment.end),
    )  # fmt: skip
    is_same = all(one in {None, other} for one, other in pairs)
    is_place = told.place is None or fold(told.place) == fold(moment.place or "")
    is_all = not read.rest or told.place == read.rest
    return told != Moment() and is_same and is_place and is_all


def _other_days(reads: list[Read], moment: Moment) -> list[str]:
    others: dict[date, None] = {
        read.moment.day: None for read in reads if read.moment.day and read.moment.day != moment.day
    }
    if not others or not moment.day:
        return []
    told = ", ".join(map(french.day, others))
    return [f"Le document donne deux dates : {french.day(moment.day)} (retenue) et {told}."]


def _weekdays(reads: list[Read]) -> list[str]:
    return list(
        dict.fromkeys(
            f"« {read.wrong_weekday} » ne va pas avec la date : le {french.day(read.moment.day)} "
            f"est un {french.weekday(read.moment.day).split()[0]}."
            for read in reads
            if read.wrong_weekday and read.moment.day
        )
    )
