"""Who attended: each body in the list that its own words name.

What stands beside a name says more than the list it is in: "HCR : absent" among those who were
present was absent.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from archive.language.text import fold
from archive.model import Mention
from archive.parsing.facts.field_types import read_names
from archive.parsing.names.presence import PRESENCE_SIGNS
from archive.parsing.source.record import RecordReader

_SIGN = "|".join(re.escape(mark) for mark in PRESENCE_SIGNS if not any(map(str.isalnum, mark)))
_SIGNED = re.compile(
    rf"(?:(?P<before>{_SIGN})\ufe0f?\s*)?(?P<name>.+?)"
    rf"(?:(?<![\s:–-])[\s:–-]*(?P<after>{_SIGN})\ufe0f?)?"
)
"""❌ HCR, HCR : ❌"""
_PIECE = re.compile(r"\s*[,;]\s*")
"""The ", " of "excusé, en voyage"."""
_SHORTEST = 4
"""Letters: "A" beside a name is no word for absent."""
_MOVES = {"attendance": {"excused", "absent"}, "absent": {"excused"}}
"""Where what stands beside a name may move it from a list; who is excused is absent as well."""


class Attendance(NamedTuple):
    """The lists of a meeting."""

    attendance: tuple[Mention, ...]
    excused: tuple[Mention, ...]
    absent: tuple[Mention, ...]


def read_attendance(meeting: RecordReader) -> Attendance:
    """Who was present, excused and absent, as the lists and what stands beside the names say."""
    lists: dict[str, list[Mention]] = {name: [] for name in Attendance._fields}
    for name in Attendance._fields:
        for mention in read_names(meeting, name):
            bare, signed = _without_sign(mention)
            worded = _worded(bare)
            meant = worded or signed
            if meant and meant in _MOVES.get(name, ()):
                lists[meant].append(replace(bare, note=None if worded else bare.note))
            else:
                lists[name].append(bare)
    return Attendance(*map(tuple, lists.values()))


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
