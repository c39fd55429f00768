"""Which lines head the points: classes of look compete, one wins for the whole document."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from archive.language.text import is_ended
from archive.parsing.outline.candidates import LONGEST_RUN_IN, Candidate, is_prose, looks_of
from archive.parsing.outline.document import Block, Paragraph
from archive.parsing.outline.likeness import ALIKE, SAME
from archive.parsing.outline.markers import is_count, is_part, style_of

Kind = tuple[str, ...]
"""The name of a look and what else the lines of a class share."""
_SIGNS = re.compile(r"\W")
"""the "." of "1." """
_PROMINENCE = {
    "level": 1.0,
    "size": 0.9,
    "caps": 0.8,
    "bold": 0.8,
    "centred": 0.6,
    "run-in": 0.5,
    "apart": 0.55,
}
"""How much a look is that of a heading, where no agenda tells."""
_AGENDA = 3.0
"""How much the agenda weighs, where all its lines and nothing else are headings."""
_MORE = 0.05
"""How much each other look adds."""
_SEVERAL = 4
"""Headings, and one more, that are surely no parts of one point."""
_WHOLE = 0.95
"""How much a line without any look of a heading is like a title to be one."""
_LONGEST_NAME = 4
"""In words."""
_COUNTED, _COUNTED_BOLD, _COUNTED_TEXTS, _LEAST = 0.9, 1.1, 0.4, 0.3
"""The same for numbers, also of sentences, and under which a class is none of headings."""


@dataclass(slots=True)
class _Class:
    """The lines of one look."""

    kind: Kind
    members: list[Candidate] = field(default_factory=list)


def choose(found: Sequence[Candidate], count: int, blocks: Sequence[Block]) -> list[Candidate]:
    """The headings of the points among `blocks`; `count` is how many lines the agenda has."""
    classes: dict[Kind, _Class] = defaultdict(lambda: _Class(()))
    for candidate in (each for each in found if not each.is_label):
        for kind in _kinds(candidate):
            classes[kind].kind = kind
            classes[kind].members.append(candidate)
    begin = found[0].index if found else 0
    best: tuple[float, list[Candidate]] = (_LEAST, [])
    for each in classes.values():
        for members in _readings(each):
            score = _score(each.kind, members, count, len(blocks) - begin)
            if score > best[0] and not _are_names(members, blocks):
                best = (score, members)
    return _completed(_points(best[1], count), found)


def _are_names(members: Sequence[Candidate], blocks: Sequence[Block]) -> bool:
    """Whether most lines have but a few words below: a list of who came, one name a line."""
    texts = [blocks[a.index + 1 : b.index] for a, b in pairwise(members) if a.rest is None]
    names = [below for below in texts if below and all(map(_is_name, below))]
    is_bare = all(m.likeness < SAME and m.number is None for m in members)
    return is_bare and 2 * len(names) > len(members) - 1 > 1


def _is_name(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.marker or is_ended(block.text):
        return False
    return len(block.text.split()) <= _LONGEST_NAME


def _kinds(candidate: Candidate) -> Iterator[Kind]:
    """The looks that a line has, each alone and with its numbers."""
    line = candidate.heading
    style = style_of(line.marker) if is_count(line.marker) else ""
    looks = tuple(looks_of(line))
    end = ":" if line.text.rstrip().endswith(":") else ""
    if candidate.likeness >= SAME:
        yield ("title",)
    if candidate.rest is not None:
        yield ("run-in", *looks, style)
        return
    if candidate.is_guessed:
        yield ("apart", line.marker, end)
    if is_prose(line) and not looks:
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


def _readings(each: _Class) -> Iterator[list[Candidate]]:
    """The members of a class; of those that count alone, also without lists and out of turn."""
    yield each.members
    if each.kind == ("title",):
        best: dict[int, Candidate] = {}
        for member in each.members:
            best.setdefault(member.rank, member)
        yield [*best.values()]
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
        is_next = last is not None and number in {last + 1, None} and number not in matched
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
    steps = sum(b in {a + 1, None} for a, b in pairwise(numbers) if a is not None)
    run = steps / (len(members) - 1) if len(members) > 1 else float(numbers[0] == 1)
    if len(members) > 1 and all(member.stands_out for member in members):
        return run * _COUNTED_BOLD
    ended = sum(member.heading.text.endswith(".") for member in members)
    return run * (_COUNTED_TEXTS if 2 * ended > len(members) else _COUNTED)


def _spread(members: Sequence[Candidate], length: int) -> float:
    """How much of the body the sections hold, and how many of them hold something."""
    if len(members) == 1:
        return 0.5
    apart = sum(b.index > a.index + 1 or a.rest is not None for a, b in pairwise(members))
    filled = (apart + 1) / len(members)
    if all(is_part(member.heading.marker) for member in members):
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
    is_title = len(text) <= LONGEST_RUN_IN and text[-1].isalnum()
    return is_title and is_between and after[:1] == [candidate.rank + 1]
