"""The next meeting as the minutes announce it, wherever they do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from archive.services.importing.blocks import Block, Paragraph
from archive.services.importing.draft import Moment
from archive.services.importing.recognising.moments import read_moment
from archive.words.text import fold

_NEXT = re.compile(
    r"\b(?:prochaine|next|future|following)\s+(?:\w+\s+){0,2}?(?:reunion|rencontre|seance|session|meeting)\b"
)
_SET = re.compile(
    r"\b(?:tiendra|aura lieu|retenue?|fixee?|prevue?|date|programmee?|convenue?|will be|scheduled"
    r"|takes? place|set for|is on|est le)\b|:"
)
"""Words that set a meeting, folded; others may only name what will be discussed there."""
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
    bare = (text for text in texts if not _NEXT.search(fold(text)))
    found = [read_moment(text, after=day, is_labelled=True).moment for text in bare]
    found += list(_announced([*labelled, *blocks], day))
    later = [each for each in found if _is_later(each, day)]
    if not later:
        return None, []
    best = max(enumerate(later), key=lambda pair: (_told(pair[1]), pair[0]))[1]
    return _completed(best, later), [each.day for each in later if each.day]


def _announced(blocks: Iterable[Block], day: date | None) -> Iterator[Moment]:
    for block in blocks:
        if isinstance(block, Paragraph):
            for sentence in _SENTENCE.split(block.text):
                folded = fold(sentence)
                if _NEXT.search(folded) and _SET.search(folded):
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
