"""Runs of text tidied, and lines put together to paragraphs as their author wrote them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.language.day_names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from archive.language.text import fold, hangs, has_open_bracket, has_sentences, is_ended, starts_low
from archive.parsing.facts.label_spans import begins_with_label
from archive.parsing.facts.loose_headers import is_loose_header
from archive.parsing.facts.responsibilities import begins_with_deadline, is_deadline
from archive.parsing.outline.document import (
    Paragraph,
    Span,
    Spans,
    after,
    alike,
    spans_text,
    tidied,
)
from archive.parsing.outline.markers import is_bullet, is_count, marker_at

SURE = 2.0
"""The fill of a line that is surely cut."""
_OTHER_SIZE = 0.08
"""Sizes by which the letters of two lines differ when they are not of one paragraph."""
_GAP = 0.35
"""White between two lines, in lines, from which they are two paragraphs."""
_NAMED = re.compile(r"^\s*(?:(?:\d{1,2}|[IVX]{1,4}|[ivx]{1,4})\s?[.)]|[*•]\s).*[^\W\d]\)$")
"""the "2. Bilan des puits (OIM)" that names who presents a point: its text begins below"""
_OWED = re.compile(r",\s*([^(),]+)\)$")
"""the "15 mai" of "Relire la carte (OIM, 15 mai)", where the next action begins below"""
_SHORT = 0.5
"""The fill of a line that may be a title: "3/ divers" above "ras", "Divers" below "… le maire."."""
_LISTED = 3
"""Commas of a line that lists names, and is no row of a table."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line as it stands on the page."""

    spans: Spans
    place: int
    left: float = 0.0
    """Where it starts, in points or characters."""
    fill: float = 0.0
    """The share of the width it takes with the first word of the next line: above 1, it is full."""
    gap: float = 0.0
    """White above it, in lines; what a page end adds does not count."""
    size: float = 1.0
    """Height of its letters, relative to the commonest one."""
    is_centred: bool = False

    @property
    def text(self) -> str:
        """The text of its spans."""
        return spans_text(self.spans)

    @property
    def weight(self) -> bool | None:
        """Whether all its letters are bold; None when some are."""
        weights = {span.is_bold for span in self.spans if span.text.strip()}
        return None if len(weights) > 1 else True in weights


@dataclass(frozen=True, slots=True)
class Fit:
    """How full a line must be for the next one to continue it, for what its end says."""

    unended: float = 1.0
    ended: float = 1.0
    is_prose_only: bool = False
    """Whether only a line of prose is continued for its width: not what may be a row."""


def paragraphs(lines: Sequence[PageLine], fit: Fit) -> list[Paragraph]:
    """The paragraphs of a run of lines, each at the place of its first line."""
    groups: list[list[PageLine]] = []
    for line in lines:
        if groups and _belongs(line, groups[-1], fit):
            groups[-1].append(line)
        else:
            groups.append([line])
    return nested([(group[0].left, _paragraph(group)) for group in groups])


def _belongs(line: PageLine, group: Sequence[PageLine], fit: Fit) -> bool:
    if marker_at(line.text)[0] or begins_with_label(line.text):
        return False
    if is_loose_header(group[-1].text) and not starts_low(line.text):
        return False
    for judge in (_by_address, _by_look, _by_sentence):
        verdict = judge(group, line, fit)
        if verdict is not None:
            return verdict
    return _by_width(group, line, fit)


def _by_address(group: Sequence[PageLine], line: PageLine, _fit: Fit) -> bool | None:
    last = group[-1]
    if address_goes_on(last.text, line.text):
        return True
    if is_address(line.text) or is_address(last.text):
        return False
    return False if ends_with_address(last.text) and not starts_low(line.text) else None


def _by_look(group: Sequence[PageLine], line: PageLine, _fit: Fit) -> bool | None:
    is_other = abs(group[-1].size - line.size) > _OTHER_SIZE
    return False if is_other or line.gap > _GAP else None


def _by_sentence(group: Sequence[PageLine], line: PageLine, _fit: Fit) -> bool | None:
    last, text = group[-1], group[-1].text.rstrip()
    if starts_low(line.text) and begins_with_deadline(line.text) and not hangs(text):
        return False  # "fin mai OIM", a row
    if not is_ended(text) and (starts_low(line.text) or line.text.lstrip().startswith("(")):
        is_title = len(group) == 1 and is_count(marker_at(text.lstrip("*"))[0])
        return not is_title or last.fill > _SHORT
    is_closed_here = ")" in line.text.partition("(")[0]
    if is_closed_here and has_open_bracket(" ".join(each.text for each in group[-2:])):
        return True
    if None not in (last.weight, line.weight) and last.weight != line.weight:
        return False
    return True if goes_on(text, line.text) else None


def _by_width(group: Sequence[PageLine], line: PageLine, fit: Fit) -> bool:
    last, text = group[-1], group[-1].text.rstrip()
    if len(group) == 1 and (_NAMED.search(text) or (text.isupper() and " " not in text)):
        return False  # "HCR" above "OIM" in a cell
    owed = _OWED.search(text)
    if owed and line.text[:1].isupper() and is_deadline(owed[1]):
        return False
    if fit.is_prose_only and last.fill < SURE and not _is_prose(group):
        return False
    if is_ended(text) and line.fill < _SHORT and not is_ended(line.text):
        return False  # a title below a text that fills its last line
    return last.fill > (fit.ended if is_ended(text) else fit.unended)


def _is_prose(group: Sequence[PageLine]) -> bool:
    """Whether lines are surely no row of a table."""
    last = group[-1]
    is_more = len(group) > 1 or last.text.count(", ") >= _LISTED
    return is_more or bool(marker_at(last.text)[0]) or has_sentences(last.text)


def _paragraph(group: Sequence[PageLine]) -> Paragraph:
    """The paragraph of some lines, whose bullet or number stands apart from its text."""
    first, spans = group[0], list(tidied(group[0].spans))
    for last, line in pairwise(group):
        put_together(spans, line.spans, between(last.text, line.text))
    marker, start = marker_at(spans_text(spans))
    told = Paragraph(tidied(after(tuple(spans), start)), first.place, marker=marker)
    return replace(told, size=round(first.size, 2), is_centred=all(x.is_centred for x in group))


def put_together(spans: list[Span], following: Spans, added: str) -> None:
    """Adds the runs of a line to those of a paragraph; what joins two links is a link."""
    rest = tidied(following)
    is_one = spans and rest and alike(spans[-1], rest[0])
    spans += [replace(rest[0], text=added) if is_one else Span(added), *rest]


_SAME_EDGE = 3.0
"""How far the starts of two items of one list may be apart, in points or characters."""


def nested(found: Sequence[tuple[float, Paragraph]]) -> list[Paragraph]:
    """The paragraphs with their depth, each given with where it starts."""
    result: list[Paragraph] = []
    stack: list[tuple[float, str]] = []
    for left, paragraph in found:
        if not paragraph.marker or paragraph.is_centred:
            stack.clear()
            result.append(paragraph)
            continue
        _step(stack, left, paragraph.marker if is_bullet(paragraph.marker) else "")
        result.append(replace(paragraph, depth=len(stack) - 1))
    return result


def _step(stack: list[tuple[float, str]], left: float, kind: str) -> None:
    """Goes to the list of an item; numbers are all of one kind, another bullet is a list inside."""
    while stack and left < stack[-1][0] - _SAME_EDGE:
        stack.pop()
    if stack and left <= stack[-1][0] + _SAME_EDGE:
        kinds = [other for _, other in stack]
        if kind in kinds:
            del stack[kinds.index(kind) + 1 :]
            return
        if not (kind and kinds[-1]):
            while stack and stack[-1][0] >= left - _SAME_EDGE:
                stack.pop()
    stack.append((left, kind))


_MONTH = f"(?:{'|'.join(MONTH_NUMBERS)})"
_WEEKDAY = f"(?:{'|'.join(WEEKDAY_NUMBERS)})"
_CUT_DATE = re.compile(
    rf"(?:\b{_WEEKDAY},?\n\d{{1,2}}\b|\b\d{{1,2}}(?:er)?\n{_MONTH}\b|\b{_MONTH}\.?\n(?:19|20)\d\d\b)"
)
"""A date cut between two folded lines: "vendredi" and "22 mars", "22" and "mars 2024"."""
_TAIL = 40
"""How much of the end of a text tells how it ends."""


def goes_on(text: str, following: str) -> bool:
    """Whether a text is cut in the middle of a sentence, whatever the width of the lines."""
    if (is_ended(text) and not hangs(text)) or marker_at(following)[0]:  # "MM." ends nothing
        return False
    if starts_low(following) or hangs(text):
        return True
    return bool(_CUT_DATE.search(fold(f"{text.rstrip()[-_TAIL:]}\n{following.lstrip()[:_TAIL]}")))


_ADDRESS_END = re.compile(r"(?:https?://|www\.)[^\s]*$", re.IGNORECASE)
"""the "https://exemple.org/car" at the end of a line that breaks it"""
_ADDRESS_SIGN = re.compile(r"[-/_=&?#%]|\d")
"""the "/" of "tes/2024", which no word has"""
_ADDRESS_ONLY = re.compile(
    r"\s*(?:(?:https?://|www\.|mailto:)\S+|[^\s@]+@[^\s@]+)\s*", re.IGNORECASE
)
"""https://exemple.org/cartes, secretariat@exemple.org"""
_NO_SPACE_AFTER = re.compile(r"(?:[^\W_]-|[’'(/])$")
"""the "l’" at the end of a line, the "sous-" of "sous-" and "préfecture" """
_GOES_ON_AFTER = "-/_=&?%"
"""Signs after which programs cut an address."""
_LONGEST = 2_000
"""Characters of the longest address that is looked for."""


def is_address(text: str) -> bool:
    """Whether a line holds an address, of a page or of a letter box, and nothing else."""
    return len(text) <= _LONGEST and bool(_ADDRESS_ONLY.fullmatch(text.strip()))


def ends_with_address(text: str) -> bool:
    """Whether the last word of a line is the address of a page."""
    return bool(_ADDRESS_END.search(_end(text)))


def address_goes_on(text: str, following: str) -> bool:
    """Whether an address at the end of a line is whole only with the start of the next one."""
    piece = following[:_LONGEST].split(maxsplit=1)[:1]
    is_piece = bool(piece and _ADDRESS_SIGN.search(piece[0])) and not is_address(following)
    return is_piece and ends_with_address(text) and text.rstrip()[-1] in _GOES_ON_AFTER


def between(text: str, following: str) -> str:
    """What stands between two lines that are put together."""
    text = _end(text)
    return "" if address_goes_on(text, following) or _NO_SPACE_AFTER.search(text) else " "


def _end(text: str) -> str:
    """The last word of a text."""
    return text[-_LONGEST:].rstrip().rpartition(" ")[2]
