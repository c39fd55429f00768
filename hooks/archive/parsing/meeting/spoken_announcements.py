"""What the sentences of a text say of the next meeting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from archive.language import french
from archive.language.dates import ANY_DAY, DIGIT, parse_day
from archive.language.day_names import WEEKDAY_NUMBERS
from archive.language.text import (
    any_of,
    fold,
    has_phrase,
    holds_any,
    key,
    one_line,
    same_length_fold,
    split_sentences,
)
from archive.language.vocabulary import MEETING, NEXT_MEETING, phrases
from archive.parsing.meeting.announcing import PARTS, dated, is_alone, leaves_of
from archive.parsing.source.blocks import SUB_HEADINGS, TextBlock, split_at_headings
from archive.parsing.source.nodes import FieldNode, RecordNode, Scalar, field_node
from archive.parsing.source.nodes import Sequence as NodeList
from archive.parsing.source.struck import is_struck
from archive.parsing.times.meeting_days import names_next_day
from archive.parsing.times.meeting_time import (
    Occasion,
    read_occasion,
    with_month_names,
)
from archive.problems import Problems

_NEXT = (
    *phrases("next_meeting_deadline"), *phrases("next_again"), *phrases("see_again"),
)  # fmt: skip
_SET = (*phrases("takes_place"), *phrases("agreed"))
_FRAME = {key(word) for words in phrases("announcement_word") for word in words.split()}
_MAY_ANNOUNCE = (
    "next", "proch", "próxim", "suivant", "following", "rendez", "again", "nouve", "ajourn",
    "ième", "n°", "rdv", "see you", "se voit", "à bientôt",
    "retrouv", "reve", "revo", "reconv", "tiendra", "aura lieu", "will be", "est fix", "est pr",
)  # fmt: skip
"""the "proch" of "La prochaine réunion …": a text without announces nothing, found sooner"""
_WORD = re.compile(r"[^\W_]+|:")
"""the "Rendez" and the "vous" of "Rendez-vous le", and the ":" of a label, which is read as one"""
_COUNTED = re.compile(
    r"\b(?:la|the)\s+(?:\d{1,3}\s?(?:e|eme|th|nd|rd|st)|\w+(?:ieme|th))\s+"
    r"(?:reunion|rencontre|seance|session|meeting)\b"
    r"|^(?:\w+(?:ieme|th)\s+(?:reunion|rencontre|seance|session|meeting)"
    r"|(?:reunion|rencontre|seance|session|meeting)\s+n\s?[°o]\.?\s?\d{1,3})\s*(?P<label>:)"
)
"""the "la 5e session" of "La 5e session se tiendra le 11 mars 2025", folded; "seance n° 24 :" """
_NEXT_BODY = re.compile(
    rf"\b(?:prochaine?|next(?:\s(?!{any_of(phrases('function_word'))}\b)[\w'-]+){{0,4}})"
    rf"\s{any_of(phrases('meeting_body'))}\b"
)
"""the "prochain forum" of "Le prochain forum se tiendra le 11 mars", folded; the "next Cash
Working Group meeting" of "The next Cash Working Group meeting is planned" """
_NEXT_ACRONYM = re.compile(r"\b(?:[Pp]rochaine?|[Nn]ext)\s[A-ZÀ-Þ]{2,8}\b")
"""the "next MMWG" of "The next MMWG will be held on 11 March" """


def with_spoken(fields: Sequence[FieldNode], blocks: Sequence[TextBlock]) -> list[FieldNode]:
    """Fields with what sentences say of the next meeting beside the one that is written of it."""
    spoken = tuple(spoken_announcements(blocks))
    next_meeting = MEETING.fields["next_meeting"]
    written = [node for node in fields if node.field is next_meeting]
    if not spoken:
        return [*fields]
    told = NodeList((*(node.value for node in written), *spoken), spoken[0].mark)
    others = [node for node in fields if node not in written]
    return [*others, field_node(MEETING, "next_meeting", told)]


def spoken_announcements(blocks: Sequence[TextBlock]) -> Iterator[RecordNode]:
    """What each sentence of a text says of the next meeting, and the day below its heading."""
    for block in blocks:
        may_say = holds_any(block.words, _MAY_ANNOUNCE)
        for leaf in block.leaves if may_say else ():
            if not is_struck(leaf.written):
                yield from filter(None, map(_spoken, _sentences(leaf.plain)))
    for heading, *below in split_at_headings(blocks, {"h1", "h2", *SUB_HEADINGS})[1:]:
        if is_alone(heading):
            yield from _told_first(below)


def _told_first(section: list[TextBlock]) -> Iterator[RecordNode]:
    """What a section says of the next meeting at its beginning, or else its first day."""
    for end in range(min(PARTS, len(section)), 0, -1):
        node = dated(section[:end], Problems())
        if isinstance(node, RecordNode):
            yield replace(node, is_surmised=True)
            return
    days = (leaf.plain for leaf in leaves_of(section) if names_next_day(leaf.plain.value))
    yield from (_record(date=day) for day in islice(days, 1))


def _spoken(sentence: Scalar) -> RecordNode | None:
    """What a sentence says of the next meeting, None when it sets none: "elle se tiendra le …"."""
    text = with_month_names(one_line(sentence.value))
    is_set = has_phrase(text, _SET)
    folded = same_length_fold(text)
    counted = _COUNTED.search(folded)
    is_set |= counted is not None and counted["label"] is not None
    is_named = counted or _NEXT_BODY.search(folded) or _NEXT_ACRONYM.search(text)
    if not ((is_set and is_named) or has_phrase(text, _NEXT)):
        return None
    if (
        is_set and is_named and DIGIT.search(text[is_named.start() :])
    ):  # what stands before is another's
        text = text[is_named.start() :]
    try:
        occasion = read_occasion(text, after=ANY_DAY)
        day = parse_day(text, after=ANY_DAY)
    except ValueError:  # told when it is read again
        return _record(date=sentence) if is_set else None
    if (
        day is None and is_set and is_named and occasion.place
    ):  # "se tiendra à Kala, à une date à convenir"
        return _record(place=Scalar(occasion.place, sentence.mark, is_exact=False))
    if day is None or not (is_set or _is_frame(occasion)):
        return None
    weekday = text[: day.start].split()[-1:]
    start = day.start
    if weekday and fold(weekday[0].strip(",")) in WEEKDAY_NUMBERS:
        start = text.rindex(weekday[0], 0, day.start)
    opens = read_occasion(text[day.start :], after=ANY_DAY).start or occasion.start
    hour = french.hour(opens) if opens else ""
    told = {"date": text[start : day.end], "hours": hour, "place": occasion.place or ""}
    made = {name: Scalar(value, sentence.mark, is_exact=False) for name, value in told.items()}
    return _record(**{name: value for name, value in made.items() if value.value})


def _is_frame(occasion: Occasion) -> bool:
    """Whether the words around a day, an hour and a place only announce them."""
    rest = occasion.rest.replace(occasion.place or "\0", " ")
    words = _WORD.findall(rest)
    return all(key(word) in _FRAME or fold(word) in WEEKDAY_NUMBERS for word in words)


def _sentences(text: Scalar) -> Iterator[Scalar]:
    """The sentences of a text where they stand."""
    spans, at = [], 0
    for sentence in split_sentences(text.value):
        start = text.value.index(sentence, at)
        at = start + len(sentence)
        spans.append((start, at))
    return text.parts(spans)


def _record(**fields: Scalar) -> RecordNode:
    nodes = tuple(field_node(NEXT_MEETING, name, value) for name, value in fields.items())
    return RecordNode(NEXT_MEETING, nodes, nodes[0].value.mark, is_surmised=True)
