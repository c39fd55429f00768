"""The next meeting as the minutes announce it, wherever they do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time

from archive.importer.document import Block, Paragraph, Span
from archive.importer.draft import Moment
from archive.importer.recognising.labels import field_of, split_bare_label
from archive.importer.recognising.moments import read_moment
from archive.language.text import fold, same_length_fold

_NEXT = re.compile(
    r"\b(?:prochaine?|next|future|following)\s+(?:(?:\w+\s+){0,2}?(?:reunion|rencontre|seance"
    r"|session|meeting|rendez-vous)\b"
    r"|(?:se tiendra|aura lieu|est (?:prevue|fixee|programmee)|will be held)\b)"
)
_LEAD = re.compile(r"(?:la |notre |the |our |date de la )?(?:prochaine|next)\b")
"""How a sentence begins that is about the next meeting and nothing else, folded."""
_FRAME = frozenset((
    "prochaine", "next", "reunion", "rencontre", "seance", "session", "meeting", "date", "se",
    "tiendra", "aura", "lieu", "est", "fixee", "prevue", "programmee", "retenue", "will", "be",
    "held", "takes", "place", "scheduled", "set", "for", "is", "la", "le", "the", "au", "a", "du",
    "de", "on", "at", "heure", "hour", "time", "jour", "day", "our", "notre", "pour",
))  # fmt: skip
"""The folded words of an announcement that its day, hour and place leave."""
_NOT_YET = re.compile(
    r"(?:(?:la )?date |(?:date et|jour et) (?:lieu|heure) |lieu )?(?:a |sera |seront |to be )?"
    r"(?:communiquer|communiquee?s?(?: ulterieurement)?|determiner|definir|preciser|confirmer"
    r"|fixer|announced|confirmed|determined|decided|tbc|tbd|tba|non fixee?)"
)
"""What says that the next meeting is not set yet, folded."""
_SET = re.compile(
    r"\b(?:tiendra|aura lieu|retenue?|fixee?|prevue?|date|programmee?|convenue?|will be|scheduled"
    r"|takes? place|set for|is on|est le)\b|:"
)
"""Words that set a meeting, folded; others may only name what will be discussed there."""
_SAME_HOUR = re.compile(r"(?:a la )?meme heure(?: et)?\b|(?:at the )?same (?:time|hour)(?: and)?\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ«])")
_LABELLED = re.compile(
    r"^[^:]{0,60}(?:reunion|rencontre|seance|session|meeting)[^:]{0,30}:\s*(?=\S)"
)


def find_next_meeting(
    labelled: Sequence[Block], blocks: Sequence[Block], day: date | None
) -> tuple[Moment | None, list[date]]:
    """The meeting announced, and every day that is announced for it.

    `labelled` holds what follows a label that says so, `blocks` everything else; the announcement
    that says most wins, the last one among equals.
    """
    texts = [block.text for block in labelled if isinstance(block, Paragraph)]
    if len(texts) > 1 and any(_value(text) != text for text in texts):
        texts.append(", ".join(map(_value, texts)))
    bare = (text for text in texts if not _NEXT.search(fold(text)))
    found = [read_moment(text, after=day, is_labelled=True).moment for text in bare]
    found += list(_announced([*labelled, *blocks], day))
    later = [each for each in found if _is_later(each, day)]
    if not later:
        return None, []
    best = max(enumerate(later), key=lambda pair: (_told(pair[1]), pair[0]))[1]
    return _completed(best, later), [each.day for each in later if each.day]


def with_same_hour(found: Moment, start: time | None) -> Moment:
    """The meeting announced, at the hour when this one began if it says "même heure"."""
    said = same_length_fold(found.place or "")
    match = _SAME_HOUR.search(said)
    if found.start or not start or not found.place or not match:
        return found
    place = f"{found.place[: match.start()]}{found.place[match.end() :]}".strip(" ,;")
    return replace(found, start=start, place=place or None)


def is_about_next(text: str) -> bool:
    """Whether a text is about the next meeting: its day is not the one of this meeting."""
    return bool(_NEXT.search(fold(text)))


def says_not_yet(text: str) -> bool:
    """Whether a text only says that the next meeting is still to be set."""
    return bool(_NOT_YET.fullmatch(fold(_value(text)).strip(" .()")))


def is_told(text: str, found: Moment, day: date | None) -> bool:
    """Whether the field of the next meeting says all that a text does."""
    is_sentence = ":" not in text and bool(_LEAD.match(fold(text)))
    read = read_moment(_value(text), after=day, is_labelled=not is_sentence)
    told = read.moment
    pairs = ((told.day, found.day), (told.start, found.start))
    is_same = told != Moment() and all(one in {None, other} for one, other in pairs)
    is_place = told.place is None or fold(found.place or "").endswith(fold(told.place))
    others = set(re.findall(r"[a-z]+", fold(read.rest))) - _FRAME
    return is_same and is_place and told.end is None and not others


def _value(text: str) -> str:
    """What follows the label of a line, with a colon or without, or the line."""
    bare = split_bare_label(Paragraph((Span(text),), 0)) if text and ":" not in text else None
    if bare:
        return bare[1].text
    before, colon, after = text.partition(":")
    is_label = bool(colon) and (field_of(before) or _NEXT.search(fold(before)))
    return after.strip() if is_label and after.strip() else text


def _announced(blocks: Iterable[Block], day: date | None) -> Iterator[Moment]:
    for block in blocks:
        if isinstance(block, Paragraph):
            for sentence in _SENTENCE.split(block.text):
                folded = fold(sentence)
                if _NEXT.search(folded) and (_SET.search(folded) or _LEAD.match(folded)):
                    yield _moment(sentence, day)


def _moment(sentence: str, day: date | None) -> Moment:
    match = _LABELLED.match(fold(sentence))
    if match and len(fold(sentence)) == len(sentence):
        return read_moment(sentence[match.end() :], after=day, is_labelled=True).moment
    return read_moment(sentence, after=day).moment


def _is_later(announced: Moment, day: date | None) -> bool:
    return announced.day is not None and (day is None or announced.day > day)


def _told(announced: Moment) -> int:
    return sum(part is not None for part in (announced.start, announced.place))


def _completed(best: Moment, others: list[Moment]) -> Moment:
    """The announcement with the hour and place that another one tells for the same day."""
    same = [other for other in others if other.day == best.day]
    start = best.start or next((other.start for other in same if other.start), None)
    place = best.place or next((other.place for other in same if other.place), None)
    return Moment(best.day, None, start, None, place)
