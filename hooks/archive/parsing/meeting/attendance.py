"""Who attended: each body in the list that its own words name.

What stands beside a name says more than the list it is in: "HCR : absent" among those who were
present was absent.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from archive.language.choices import is_filler
from archive.language.text import fold, key, quoted
from archive.model import Mention
from archive.parsing.names.entries import read_entries
from archive.parsing.names.entry_rows import Layout
from archive.parsing.names.listed import Entries, Listed
from archive.parsing.names.name_lists import parse_mention, with_asides
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import PRESENCE_SIGNS
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.record import RecordReader

_SIGN = "|".join(re.escape(mark) for mark in PRESENCE_SIGNS if not any(map(str.isalnum, mark)))
_SIGNED = re.compile(
    rf"(?:(?P<before>{_SIGN})\ufe0f?\s*)?(?P<name>.+?)"
    rf"(?:(?<![\s:–-])[\s:–-]*(?P<after>{_SIGN})\ufe0f?)?"
)
"""❌ HCR, HCR : ❌"""
_PIECE = re.compile(r"\s*[,;]\s*")
"""The ", " of "excusé, en voyage"."""
NOT_TAKEN = "n’est pas repris dans la présence, qui n’a que des noms."
_SHORTEST = 4
"""Letters: "A" beside a name is no word for absent."""
_MOVES = {"attendance": {"excused", "absent"}, "absent": {"excused"}}
"""Where what stands beside a name may move it from a list; who is excused is absent as well."""


class Attendance(NamedTuple):
    """The lists of a meeting."""

    attendance: tuple[Mention, ...]
    excused: tuple[Mention, ...]
    absent: tuple[Mention, ...]


def read_attendance(meeting: RecordReader, is_known: IsBody) -> Attendance:
    """Who was present, excused and absent, as the lists and what stands beside the names say.

    `is_known` says whether a name is one of an organisation; persons are told apart from bodies.
    """
    lists: dict[str, list[Mention]] = {name: [] for name in Attendance._fields}
    layout: dict[int, Layout] = {}
    for name in Attendance._fields:
        for mention in _listed(meeting, name, is_known, layout):
            bare, signed = _without_sign(mention)
            worded = _worded(bare)
            meant = worded or signed
            if meant and meant in _MOVES.get(name, ()):
                lists[meant].append(replace(bare, note=None if worded else bare.note))
            else:
                lists[name].append(bare)
    return Attendance(*(tuple(_each_once(mentions)) for mentions in lists.values()))


def _each_once(mentions: Sequence[Mention]) -> Iterable[Mention]:
    """The mentions of a list, a body that several persons came for with as many."""
    kept: dict[object, Mention] = {}
    for number, mention in enumerate(mentions):
        named = (key(mention.name), mention.note)
        same = named if mention.name and (mention.persons or named in kept) else number
        first = kept.get(same)
        persons = (*(first.persons if first else ()), *mention.persons)
        count = len(persons) if first else mention.head_count
        kept[same] = replace(first or mention, persons=persons, head_count=count)
    return kept.values()


def _listed(
    meeting: RecordReader, name: str, is_known: IsBody, layout: dict[int, Layout]
) -> Sequence[Mention]:
    """The names of a list as mentions.

    `layout` is how the entries of the lists before stand, to which those of this one are added.
    """
    lines = [line for scalar in meeting.scalars(name) for line in scalar.lines()]
    lines = [line for line in lines if not is_filler(line.value)]
    found = read_entries([line.value for line in lines], is_known, layout)
    layout.update(found.layout)
    for number, kind in found.kinds:
        meeting.problems.add("fait-incompris", lines[number].mark, f"{quoted(kind)} {NOT_TAKEN}")
    for text in found.guessed:
        mark = next((line.mark for line in lines if text in line.value), meeting.mark)
        question = "organisation, ou ce que fait la personne ?"
        meeting.problems.add("fait-incompris", mark, f"{quoted(text)} : {question}")
    numbers = {each.entry for each in found.listed}
    others = [Listed(line.value, n) for n, line in enumerate(lines) if n not in numbers]
    listed = sorted((*found.listed, *others), key=lambda each: each.entry)
    return with_asides(_mention(each, lines[each.entry], found) for each in listed)


def _mention(listed: Listed, line: Scalar, found: Entries) -> Mention:
    """A name of a list where it stands; in a list of persons, what may be one is no body."""
    if listed.text in found.unsure and found.persons:
        return Mention("", line.mark, persons=(listed.text,))
    told = (line.value.find(name) for name in (listed.name, *listed.persons))
    start = min((each for each in told if each >= 0), default=0)
    (place,) = line.parts([(start, start)])
    mention = parse_mention(place._replace(value=listed.text))
    return replace(mention, name=mention.name if listed.text else "", persons=listed.persons)


def _without_sign(mention: Mention) -> tuple[Mention, str | None]:
    """A mention without the sign before or after its name, and the list that this stands for."""
    match = _SIGNED.fullmatch(mention.name)
    sign = match and (match["before"] or match["after"])
    if not match or not sign:
        return mention, None
    return replace(mention, name=match["name"]), PRESENCE_SIGNS[fold(sign)]


def _worded(mention: Mention) -> str | None:
    """The list that a word of the note of a mention means, None when it says nothing else."""
    words = [fold(piece) for piece in _PIECE.split(mention.note or "")]
    meant = [PRESENCE_SIGNS.get(word) for word in words if len(word) >= _SHORTEST]
    return next((field for field in meant if field in {"excused", "absent"}), None)
