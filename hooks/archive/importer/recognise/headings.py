"""Which lines head the points: classes of look compete, one wins for the whole document."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from archive.importer.document import Block, Paragraph
from archive.importer.recognise.likeness import ALIKE, SAME, Titles
from archive.importer.recognise.lines import cut, is_count, rank_of, style_of
from archive.language.choices import is_filler
from archive.language.text import key
from archive.language.vocabulary import ITEM_LABELS

_LONGEST, _LONGEST_RUN_IN = 200, 90
"""Characters of a heading, alone or before a text on its line."""
_LARGER = 1.1
"""From this size on, relative to the body, letters stand out."""
_LABELS = {"discussion", "decisions", "actions", "follow_ups"}
_PROMINENCE = {"level": 1.0, "size": 0.9, "caps": 0.8, "bold": 0.8, "centred": 0.6, "run-in": 0.5}
"""How much a look is that of a heading, where no agenda tells."""
_WHOLE = 0.95
"""How much a line without any look of a heading is like a title to be one."""
_COUNTED, _COUNTED_BOLD, _LEAST = 0.7, 1.0, 0.3
"""The same for numbers, and under which a class is none of headings."""


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
        line = self.heading
        is_seen = line.is_bold or line.size >= _LARGER or line.is_centred
        return bool(line.level) or is_seen or _is_in_capitals(line)


@dataclass(slots=True)
class _Class:
    """The lines of one look."""

    kind: tuple[Hashable, ...]
    members: list[Candidate] = field(default_factory=list)


def candidates(blocks: Sequence[Block], titles: Titles) -> list[Candidate]:
    """The lines that may be headings; one said several times labels what is below it."""
    said = Counter(key(block.text) for block in blocks if isinstance(block, Paragraph))
    found = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not block.depth:
            for heading, rest in _cuts(block, titles):
                is_repeated = said[key(block.text)] > 1 and not titles.best(heading.text)[0] >= SAME
                if not is_repeated and _may_head(heading):
                    is_label = _is_label(heading)
                    best = titles.best(heading.text)
                    found.append(Candidate(index, heading, rest, *best, is_label))
    return found


def choose(found: Sequence[Candidate], count: int, *, end: int) -> list[Candidate]:
    """The headings of the points; `count` is how many lines the agenda has, `end` of blocks."""
    classes: dict[tuple[Hashable, ...], _Class] = defaultdict(lambda: _Class(()))
    for candidate in (each for each in found if not each.is_label):
        for kind in _kinds(candidate):
            classes[kind].kind = kind
            classes[kind].members.append(candidate)
    best: tuple[float, list[Candidate]] = (_LEAST, [])
    for each in classes.values():
        for members in _readings(each):
            best = max(best, (_score(each.kind, members, count, end), members), key=lambda x: x[0])
    return _completed(best[1], found)


def _cuts(line: Paragraph, titles: Titles) -> Iterator[tuple[Paragraph, Paragraph | None]]:
    """A line as a heading, and what stands before its colon as one."""
    if len(line.text) <= _LONGEST:
        yield line, None
    bold = _bold_length(line)
    head, colon, rest = line.text.partition(":")
    end = bold or len(head)
    if not rest.strip() or not (bold or colon) or end > _LONGEST_RUN_IN:
        return
    heading = replace(cut(line, 0, end), marker=line.marker)
    is_alike = titles.best(heading.text)[0] >= SAME > titles.best(line.text)[0] - ALIKE / 2
    if bold or is_alike:
        yield heading, cut(line, _after_sign(line.text, end))


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
    if not any(sign.isalpha() for sign in text) or is_filler(text):
        return False
    return not all(span.is_struck for span in line.spans if span.text.strip())


def _is_label(line: Paragraph) -> bool:
    label = ITEM_LABELS.match(line.text.strip(" :.*"))
    return label is not None and label.name in _LABELS and not (line.level or line.marker)


def _is_in_capitals(line: Paragraph) -> bool:
    return line.text.isupper() and len(key(line.text)) > 4  # noqa: PLR2004 - no acronym


def _kinds(candidate: Candidate) -> Iterator[tuple[Hashable, ...]]:
    """The looks that a line has, each alone and with its numbers."""
    line = candidate.heading
    if candidate.rest is not None:
        yield ("run-in", line.is_bold, style_of(line.marker) if is_count(line.marker) else "")
        return
    if line.level:
        yield ("level", line.level)
    if candidate.likeness >= SAME:
        yield ("title",)
    if is_count(line.marker):
        yield ("count", style_of(line.marker))
        yield ("count", style_of(line.marker), line.is_bold, line.text.isupper(), line.size)
    elif line.marker or line.text.rstrip().endswith((".", ",")):
        return
    yield from _letters(line)
    if line.text.rstrip().endswith(":") and not candidate.stands_out:
        yield ("colon",)


def _letters(line: Paragraph) -> Iterator[tuple[Hashable, ...]]:
    """The looks that the letters of a line have."""
    if line.is_bold:
        yield ("bold",)
        yield ("bold", bool(line.marker))
    if _is_in_capitals(line):
        yield ("caps",)
    if line.size >= _LARGER:
        yield ("size", line.size)
    if line.is_centred:
        yield ("centred",)


def _readings(each: _Class) -> Iterator[list[Candidate]]:
    """The members of a class; of those that count alone, also without lists and out of turn."""
    yield each.members
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


def _score(kind: tuple[Hashable, ...], members: Sequence[Candidate], count: int, end: int) -> float:
    """How well some lines do as the headings of the points: the agenda says most."""
    if not members:
        return 0.0
    ranks = {member.rank for member in members if member.likeness >= ALIKE}
    share = len(ranks) / count if count else 0.0
    precision = len(ranks) / len(members)
    base = _base(kind, members) * _spread(members, end)
    return base + (3 * share * (1 + precision) / 2 if len(ranks) > 1 or count <= 1 else 0.0)


def _base(kind: tuple[Hashable, ...], members: Sequence[Candidate]) -> float:
    if kind[0] == "count":
        numbers = [member.number for member in members]
        steps = sum(b == a + 1 for a, b in pairwise(numbers) if a is not None and b is not None)
        run = steps / (len(members) - 1) if len(members) > 1 else 0.0
        is_bold = all(member.stands_out for member in members)
        return run * (_COUNTED_BOLD if is_bold else _COUNTED)
    return _PROMINENCE.get(str(kind[0]), 0.0)


def _spread(members: Sequence[Candidate], end: int) -> float:
    """How much of the document the sections hold, and how many of them hold something."""
    if len(members) == 1:
        return 0.5
    apart = sum(b.index > a.index + 1 or a.rest is not None for a, b in pairwise(members))
    filled = (apart + 1) / len(members)
    return filled * (0.5 + 0.5 * (end - members[0].index) / max(end, 1))


def _completed(members: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """The headings, with other lines that have the words of a point of the agenda left out."""
    taken = {member.rank for member in members if member.likeness >= SAME}
    places = {member.index for member in members}
    for each in found:
        is_free = each.rank not in taken and each.index not in places
        is_seen = each.stands_out or is_count(each.heading.marker) or each.likeness >= _WHOLE
        if members and each.likeness >= SAME and is_free and is_seen:
            taken.add(each.rank)
            places.add(each.index)
            members = [*members, each]
    return sorted(members, key=lambda member: member.index)
