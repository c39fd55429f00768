"""Which lines head the points: classes of look compete, one wins for the whole document."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from archive.importer.document import Block, Paragraph
from archive.importer.recognise.likeness import ALIKE, SAME, Titles
from archive.importer.recognise.lines import cut, is_count, rank_of, style_of
from archive.language.choices import is_filler
from archive.language.text import key
from archive.language.vocabulary import ITEM_LABELS
from archive.parsing.columns import Column, columns_of

_SIGN = re.compile(r"\s?[:.]\s|\s[–—-]\s")
"""the " : " of "Divers : le CPE annonce une formation.", the ". " of "Divers. Rien." """
_SIGNS = re.compile(r"\W")
"""the "." of "1." """
_CAPITAL = re.compile(r"\s+(?=[A-ZÀ-Þ])")
"""the " " of "Divers Le CPE annonce une formation.", a row that lost its cells"""
_LONGEST, _LONGEST_RUN_IN = 200, 90
"""Characters of a heading, alone or before a text on its line."""
_LARGER = 1.1
"""From this size on, relative to the body, letters stand out."""
_LABELS = {"discussion", "decisions", "actions", "follow_ups"}
_PROMINENCE = {"level": 1.0, "size": 0.9, "caps": 0.8, "bold": 0.8, "centred": 0.6, "run-in": 0.5}
"""How much a look is that of a heading, where no agenda tells."""
_AGENDA = 3.0
"""How much the agenda weighs, where all its lines and nothing else are headings."""
_MORE = 0.05
"""How much each other look adds."""
_SEVERAL = 4
"""Headings, and one more, that are surely no parts of one point."""
_WHOLE = 0.95
"""How much a line without any look of a heading is like a title to be one."""
_COUNTED, _COUNTED_BOLD, _LEAST = 0.9, 1.0, 0.3
"""The same for numbers, and under which a class is none of headings."""


Kind = tuple[str, ...]
"""The name of a look and what else the lines of a class share."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a heading."""

    index: int
    """Which block it is."""
    heading: Paragraph
    rest: Paragraph | None
    """The text that goes on after it on its line, None when it stands alone."""
    likeness: float
    """How much it is like the line of the agenda that it is most like."""
    rank: int
    """Which line of the agenda that is, -1 for none."""
    is_label: bool = False
    """Whether it is a word that labels what was said or decided on a point."""

    @property
    def number(self) -> int | None:
        """Its number, or the rank of its letter; None when it has neither."""
        return rank_of(self.heading.marker) if self.heading.marker else None

    @property
    def stands_out(self) -> bool:
        """Whether its letters alone tell it from a text."""
        return any(_looks(self.heading))


@dataclass(slots=True)
class _Class:
    """The lines of one look."""

    kind: Kind
    members: list[Candidate] = field(default_factory=list)


def candidates(blocks: Sequence[Block], titles: Titles) -> list[Candidate]:
    """The lines that may be headings; one said several times labels what is below it."""
    said = Counter(key(block.text) for block in blocks if isinstance(block, Paragraph))
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    is_loose = any(map(is_header, lines))
    found = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not block.depth:
            for heading, rest in _cuts(block, titles, is_loose=is_loose):
                best = titles.best(heading.text)
                is_said_again = said[key(block.text)] > 1
                is_linked = any(span.address for span in heading.spans)
                if _may_head(heading) and (best[0] >= SAME or not (is_said_again or is_linked)):
                    is_label = best[0] < ALIKE and _is_label(heading)
                    found.append(Candidate(index, heading, rest, *best, is_label))
    return found


def is_header(line: Paragraph) -> bool:
    """Whether a line is the header of a table of points that lost its cells."""
    if len(line.text) > _LONGEST_RUN_IN:
        return False
    return {Column.TITLE, Column.DISCUSSION} <= set(columns_of(_CAPITAL.split(line.text)))


def choose(found: Sequence[Candidate], count: int, *, end: int) -> list[Candidate]:
    """The headings of the points; `count` is how many lines the agenda has, `end` of blocks."""
    classes: dict[Kind, _Class] = defaultdict(lambda: _Class(()))
    for candidate in (each for each in found if not each.is_label):
        for kind in _kinds(candidate):
            classes[kind].kind = kind
            classes[kind].members.append(candidate)
    begin = found[0].index if found else 0
    best: tuple[float, list[Candidate]] = (_LEAST, [])
    for each in classes.values():
        for members in _readings(each):
            best = max(
                best, (_score(each.kind, members, count, end - begin), members), key=lambda x: x[0]
            )
    return _completed(_points(best[1], count), found)


def _cuts(
    line: Paragraph, titles: Titles, *, is_loose: bool
) -> Iterator[tuple[Paragraph, Paragraph | None]]:
    """A line as a heading, and what stands before its colon as one.

    `is_loose`: whether titles and texts may stand on one line with no sign between them.
    """
    glued = _best_end(_CAPITAL, line.text, titles) if is_loose else 0
    if glued and titles.best(line.text[:glued])[0] >= SAME > titles.best(line.text)[0]:
        yield cut(line, 0, glued), cut(line, glued)
        return
    bold = _bold_length(line)
    end = bold or _best_end(_SIGN, line.text, titles)
    rest = line.text[end:].rstrip()
    is_text = len(rest) > _LONGEST_RUN_IN or rest.endswith((".", "!"))
    is_cut = bool(end) and (bool(bold) or (is_text and titles.best(line.text)[0] < 1))
    heading = replace(cut(line, 0, end), marker=line.marker)
    is_alike = is_cut and titles.best(heading.text)[0] >= SAME
    is_counted = is_count(line.marker) and line.text[end:].lstrip().startswith(":")
    is_run_in = is_cut and (bool(bold) or is_alike or is_counted)
    if is_run_in and heading.spans:
        yield heading, cut(line, _after_sign(line.text, end))
    if len(line.text) <= _LONGEST and not (is_alike or (is_run_in and is_text)):
        yield line, None


def _best_end(pattern: re.Pattern[str], text: str, titles: Titles) -> int:
    """Where a sign stands before which a line is most like a title, the first; 0 without."""
    signs = [match.start() for match in pattern.finditer(text[: _LONGEST_RUN_IN + 1])]
    return max(signs, key=lambda end: titles.best(text[:end])[0], default=0)


def _after_sign(text: str, end: int) -> int:
    rest = text[end:]
    return end + len(rest) - len(rest.lstrip(" :.–—-"))


def _bold_length(line: Paragraph) -> int:
    """How long the beginning in bold is before a text that is not; 0 without one."""
    length = 0
    for span in line.spans:
        if not span.is_bold and span.text.strip(" :.–—-"):
            break
        length += len(span.text)
    else:
        return 0
    head, rest = line.text[:length].rstrip(), line.text[length:].lstrip()
    return length if head and (head[-1] in ":.–—-" or rest[:1] in ":–—-") else 0


def _may_head(line: Paragraph) -> bool:
    text = line.text.strip()
    is_address = "://" in text or text.startswith("www.")
    if not any(sign.isalpha() for sign in text) or is_filler(text) or is_address:
        return False
    return not all(span.is_struck for span in line.spans if span.text.strip())


def _is_label(line: Paragraph) -> bool:
    label = ITEM_LABELS.match(line.text.strip(" :.*"))
    return label is not None and label.name in _LABELS and not (line.level or line.marker)


def _is_in_capitals(line: Paragraph) -> bool:
    return line.text.isupper() and len(key(line.text)) > 4  # noqa: PLR2004 - no acronym


def _kinds(candidate: Candidate) -> Iterator[Kind]:
    """The looks that a line has, each alone and with its numbers."""
    line = candidate.heading
    style = style_of(line.marker) if is_count(line.marker) else ""
    looks = tuple(_looks(line))
    end = ":" if line.text.rstrip().endswith(":") else ""
    if candidate.likeness >= SAME:
        yield ("title",)
    if candidate.rest is not None:
        yield ("run-in", *looks, style)
        return
    if style:
        yield ("count", _SIGNS.sub("", style))
        yield ("count", style)
        yield ("count", style, *looks)
    elif line.text.rstrip().endswith((".", ",")) or (line.marker and not line.is_bold):
        return
    for look in looks if len(looks) > 1 else ():
        yield (look,)
    if looks:
        yield looks
        yield (*looks, end, "marker" if line.marker else "")
    elif end:
        yield ("colon",)


def _looks(line: Paragraph) -> Iterator[str]:
    """What in its letters tells a line from a text, its level and size by their value."""
    if line.level:
        yield f"level {line.level}"
    if line.size >= _LARGER:
        yield f"size {line.size}"
    if _is_in_capitals(line):
        yield "caps"
    if line.is_bold:
        yield "bold"
    if line.is_centred:
        yield "centred"


def _readings(each: _Class) -> Iterator[list[Candidate]]:
    """The members of a class; of those that count alone, also without lists and out of turn."""
    yield each.members
    if each.kind == ("title",):
        best: dict[int, Candidate] = {}
        for member in each.members:
            if member.rank not in best or member.likeness > best[member.rank].likeness:
                best[member.rank] = member
        yield sorted(best.values(), key=lambda member: member.index)
    if each.kind[0] == "count":
        together = {a.index for a, b in pairwise(each.members) if b.index == a.index + 1}
        together |= {index + 1 for index in together}
        for members in (each.members, [m for m in each.members if m.index not in together]):
            yield _in_turn(members)


def _in_turn(members: Sequence[Candidate]) -> list[Candidate]:
    """Those that are alike a line of the agenda or have the next number."""
    kept: list[Candidate] = []
    matched = {m.number for m in members if m.likeness >= SAME}
    for member in members:
        last = kept[-1].number if kept else None
        number = member.number
        is_first = not kept and number in {None, 0, 1}
        is_next = last is not None and number == last + 1 and number not in matched
        if member.likeness >= SAME or is_first or is_next:
            kept.append(member)
    return kept


def _score(kind: Kind, members: Sequence[Candidate], count: int, length: int) -> float:
    """How well some lines do as the headings of the points: the agenda says most.

    `length` is that of the body, in blocks.
    """
    if not members:
        return 0.0
    least = ALIKE if len(members) > 1 else SAME
    ranks = {member.rank for member in members if member.likeness >= least}
    share = len(ranks) / count if count else 0.0
    precision = len(ranks) / len(members)
    base = _base(kind, members) * _spread(members, length)
    return base + _AGENDA * share * (1 + precision) / 2


def _base(kind: Kind, members: Sequence[Candidate]) -> float:
    """How much a look is that of a heading; numbers must go on, one after the other."""
    if kind[0] != "count" and not (kind[0] == "run-in" and kind[-1]):
        names = [word.partition(" ")[0] for word in kind]
        known = [_PROMINENCE[name] for name in names if name in _PROMINENCE]
        return max(known, default=0.0) + _MORE * max(0, len(known) - 1)
    numbers = [member.number for member in members]
    steps = sum(b == a + 1 for a, b in pairwise(numbers) if a is not None and b is not None)
    run = steps / (len(members) - 1) if len(members) > 1 else 0.0
    is_bold = all(member.stands_out for member in members)
    return run * (_COUNTED_BOLD if is_bold else _COUNTED)


def _spread(members: Sequence[Candidate], length: int) -> float:
    """How much of the body the sections hold, and how many of them hold something."""
    if len(members) == 1:
        return 0.5
    apart = sum(b.index > a.index + 1 or a.rest is not None for a, b in pairwise(members))
    filled = (apart + 1) / len(members)
    if all("." in member.heading.marker.rstrip(". ") for member in members):
        filled /= 2  # 2.1 is no point of its own
    several = min(1, (len(members) + 1) / _SEVERAL)
    span = (members[-1].index - members[0].index) * len(members) / (len(members) - 1)
    return filled * several * (0.3 + 0.7 * min(1, span / max(length, 1)))


def _points(members: list[Candidate], count: int) -> list[Candidate]:
    """The headings without those of parts: lines without a number, all the agenda being told."""
    matched = [member for member in members if member.likeness >= SAME]
    if count < 2 or len({member.rank for member in matched}) < count:  # noqa: PLR2004
        return members
    styles = {style_of(m.heading.marker) for m in matched if is_count(m.heading.marker)}
    return [m for m in members if m in matched or style_of(m.heading.marker) in styles]


def _completed(members: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """The headings, with other lines that have the words of a point of the agenda left out."""
    for each in found if members else ():
        taken = {member.rank for member in members if member.likeness >= SAME}
        is_free = each.rank not in taken and all(each.index != m.index for m in members)
        is_seen = each.stands_out or is_count(each.heading.marker) or each.likeness >= _WHOLE
        is_same = each.likeness >= SAME and is_seen
        if is_free and (is_same or _is_in_place(each, members)):
            members = sorted([*members, each], key=lambda member: member.index)
    return members


def _is_in_place(candidate: Candidate, members: Sequence[Candidate]) -> bool:
    """Whether a short line like a title stands where that point must be, between two others."""
    if candidate.likeness < ALIKE or candidate.rest or candidate.heading.marker:
        return False
    before = [m.rank for m in members if m.index < candidate.index]
    after = [m.rank for m in members if m.index > candidate.index]
    is_between = before[-1:] == [candidate.rank - 1] or (not before and candidate.rank == 0)
    text = candidate.heading.text
    is_title = len(text) <= _LONGEST_RUN_IN and text[-1].isalnum()
    return is_title and is_between and after[:1] == [candidate.rank + 1]
