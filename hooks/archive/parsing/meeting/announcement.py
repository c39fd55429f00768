"""The next meeting that a meeting announces: in a section, labels, a table or a sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from archive.language.choices import DeadlineKind
from archive.language.dates import ImpossibleDateError, parse_day
from archive.language.text import any_of, one_line, same_length_fold
from archive.language.vocabulary import MEETING, NEXT_MEETING, phrases
from archive.model import NextMeeting
from archive.parsing.facts.field_types import read_hours
from archive.parsing.facts.labels import named_field
from archive.parsing.facts.titles import split_number
from archive.parsing.meeting.label_reader import LabelReader
from archive.parsing.source.blocks import (
    LIST_KINDS,
    SUB_HEADINGS,
    Fragment,
    TextBlock,
    plain_scalar,
    split_at_headings,
)
from archive.parsing.source.nodes import Mapping, Node, RecordNode, Scalar
from archive.parsing.source.record import (
    RecordReader,
    note_impossible_day,
    note_impossible_hour,
    note_month_slip,
)
from archive.parsing.times.due_times import read_times
from archive.parsing.times.meeting_days import names_day, note_weekday
from archive.parsing.times.meeting_time import Occasion, read_occasion, without_same_hour
from archive.problems import Problems

_NEXT = any_of(phrases("next_meeting_deadline"))
_NAMES_NEXT = re.compile(_NEXT)
"""The "prochaine réunion" of any text, folded: it is found much sooner than what announces it."""
_ANNOUNCES = re.compile(
    r"(?:^|(?<=[.\n]\s)|(?<=\n))(?:la\s+|notre\s+|the\s+)?"
    rf"{_NEXT}"
    rf"\s+(?:{any_of(phrases('takes_place'))}\s+)?(?:le|au|pour le|on)\s+(?P<when>[^.\n]+)"
)
"""la prochaine réunion aura lieu le 5 novembre à 10h"""
_LONGEST_LABEL = 100
"""In characters; what is longer is a sentence."""
_LABELLED = {"p", "table", *LIST_KINDS}
"""The blocks that labels stand in."""


def read_next_meeting(meeting: RecordReader, day: date) -> NextMeeting | None:
    """The meeting that one of that day announces, in one text or in fields of its own."""
    node = meeting.node("next_meeting")
    if isinstance(node, Mapping | RecordNode):
        fields = node.match_fields(NEXT_MEETING) if isinstance(node, Mapping) else node
        record = RecordReader(fields, meeting.problems)
        announced: NextMeeting | None = _from_fields(record, day)
    else:
        scalar = meeting.scalar("next_meeting")
        announced = _from_text(scalar, meeting.problems, day) if scalar else None
    if announced is not None and announced.day and announced.day <= day:
        message = (
            f"La prochaine réunion ({announced.day.isoformat()}) ne vient pas après celle-ci "
            f"({day.isoformat()}) : corrigez l’une des deux dates."
        )
        meeting.problems.add("prochaine-reunion", announced.mark, message)
    return announced


def _from_fields(record: RecordReader, after: date) -> NextMeeting:
    day = record.scalar("date")
    announced = _from_text(day, record.problems, after) if day else None
    start, _ = read_hours(record, "hours")
    place, topic = record.text("place"), record.text("topic")
    texts = [record.text("date"), record.text("hours"), place]
    text = " – ".join(filter(None, [", ".join(filter(None, texts)), topic]))
    if announced is None:
        return NextMeeting(text, None, start, place, record.mark_of("date"))
    start, place = start or announced.start, place or announced.place
    return replace(announced, text=text, start=start, place=place)


def _from_text(scalar: Scalar, problems: Problems, after: date) -> NextMeeting:
    """The day, hour and place in words such as "20 juillet 2023 à 9h30, salle habituelle"."""
    text = one_line(scalar.value)
    said, _ = without_same_hour(text)
    occasion, day = Occasion(), None
    try:
        day = _day(said, after)
        occasion = read_occasion(said, after=after, is_labelled=True)
    except ImpossibleDateError as error:
        note_impossible_day(scalar, error, problems)
    except ValueError:
        note_impossible_hour(scalar, problems)
    if day:
        note_weekday(scalar, problems, after=after)
    else:
        note_month_slip(text, "date-douteuse", scalar.mark, problems)
    is_set = day or occasion.start
    place = occasion.place if is_set and not names_day(occasion.place or "") else None
    return NextMeeting(text, day, occasion.start, place, scalar.mark)


def _day(text: str, after: date) -> date | None:
    """The day that a text names in full, or as a deadline does: "15/08", "jeudi prochain"."""
    match = parse_day(text, after=after)
    times = () if match else read_times(text, after)
    days = (time.day for time in times if time.kind is DeadlineKind.DAY)
    return match.day if match else next(days, None)


def sentence_of_next_meeting(blocks: Sequence[TextBlock]) -> Scalar | None:
    """When the next meeting is, in the last sentence of a text that says its day; None for none."""
    for block in reversed(blocks):
        text = block.rows[0][0].plain if block.kind == "p" else None
        folded = same_length_fold(text.value) if text else ""
        match = _ANNOUNCES.search(folded) if _NAMES_NEXT.search(folded) else None
        if text and match:
            (part,) = text.parts([match.span("when")])
            if names_day(part.value):
                return part
    return None


def is_announced_by(heading: TextBlock) -> bool:
    """Whether a heading, or a line in bold type alone, is the words "Prochaine réunion"."""
    is_bold = heading.kind == "p" and heading.texts[0].value.startswith(("**", "__"))
    is_heading = is_bold or heading.kind.startswith("h")
    return is_heading and _names_next(split_number(heading.words)[1])


def read_announcement(section: Sequence[TextBlock], problems: Problems) -> Node | None:
    """What a section says of the next meeting and of nothing else, None when it says more."""
    noted = Problems()
    labels = LabelReader(NEXT_MEETING, NEXT_MEETING.fields, noted)
    rest = labels.read(section)
    if labels.fields and not rest:
        problems.extend(noted)
        return RecordNode(NEXT_MEETING, tuple(labels.fields), labels.fields[0].key.mark)
    leaves = _leaves(section)
    is_one = len(section) == len(leaves) == 1
    kind = section[0].kind if is_one else ""
    is_line = kind == "p" or (kind in LIST_KINDS and names_day(leaves[0].plain.value))
    return plain_scalar(leaves[0], problems) if is_line else None


def cut_announcement(
    blocks: Sequence[TextBlock], problems: Problems
) -> tuple[Node | None, list[TextBlock]]:
    """What the text of an item says of the next meeting, and the text without what says it."""
    kept: list[TextBlock] = []
    told: Node | None = None
    for group in split_at_headings(blocks, SUB_HEADINGS):
        rest = group
        if told is None:
            told, rest = _cut_group(group, problems)
        kept += rest
    return told, kept


def told_in_text(blocks: Sequence[TextBlock]) -> Scalar | None:
    """When the next meeting is, in the last sentence that says its day; else below its heading."""
    told = sentence_of_next_meeting(blocks)
    for heading, *below in split_at_headings(blocks, {"h1", "h2", *SUB_HEADINGS})[1:]:
        if told is None and is_announced_by(heading):
            told = next(
                (leaf.plain for leaf in _leaves(below) if names_day(leaf.plain.value)), None
            )
    return told


def _cut_group(group: list[TextBlock], problems: Problems) -> tuple[Node | None, list[TextBlock]]:
    """The same of the blocks below one heading."""
    for place, block in enumerate(group):
        day = _day_below(block)
        if day:
            above = [block.part(block.pieces[:-2])] if len(block.pieces) > 2 else []  # noqa: PLR2004
            return day, [*group[:place], *above, *group[place + 1 :]]
        if is_announced_by(block):
            end = len(group) if block.kind in SUB_HEADINGS else place + 2
            node = read_announcement(group[place + 1 : end], problems)
            if _is_dated(node):
                return node, [*group[:place], *group[end:]]
    if not any(map(_has_label, group)):
        return None, group
    labels = LabelReader(MEETING, {"next_meeting"}, problems)
    rest = labels.read(group)
    values = [node.value for node in labels.fields]
    return (values[0], rest) if len(values) == 1 and _is_dated(values[0]) else (None, group)


def _day_below(block: TextBlock) -> Scalar | None:
    """The last line of a paragraph, a day below "Prochaine réunion"; None for any other."""
    lines = [line.plain for line in block.fragments[-2:]] if block.kind == "p" else []
    is_told = len(lines) > 1 and _names_next(lines[0].value.rstrip(" :"))
    return lines[1] if is_told and names_day(lines[1].value) else None


def _is_dated(node: Node | None) -> bool:
    """Whether what is said of the next meeting names its day."""
    if isinstance(node, RecordNode):
        return any(each.field is NEXT_MEETING.fields["date"] for each in node.fields)
    return isinstance(node, Scalar) and names_day(node.value)


def _has_label(block: TextBlock) -> bool:
    """Whether an entry, a row or the last line of a paragraph is a label of the next meeting."""
    rows = block.rows if block.kind in {"table", *LIST_KINDS} else ()
    lines = [row[0] for row in rows] or [block.fragments[-1]]
    words = (line.plain.value.partition(":")[0] for line in lines)
    return block.kind in _LABELLED and any(map(_names_next, words))


def _names_next(words: str) -> bool:
    field = named_field(words, MEETING)[0] if len(words) <= _LONGEST_LABEL else None
    return field is MEETING.fields["next_meeting"]


def _leaves(section: Sequence[TextBlock]) -> list[Fragment]:
    return [leaf for block in section for leaf in block.leaves]
