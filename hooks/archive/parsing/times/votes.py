"""What the lines of some minutes say of when and where, and which values are the likeliest."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from archive.language.text import key
from archive.parsing.times.meeting_time import Occasion
from archive.parsing.times.places import begins_with_place

_THRESHOLD = 5
"""What a value weighs at least to be likely."""
_TOWN = 2
"""The words of a town, at most."""
_ACRONYM = re.compile(r"\([^\W\d_a-z]{2,}[^()]*\)")
"""the "(OIM)" of "salle 3 Organisation internationale pour les migrations (OIM)" """
_PIECE = re.compile(r",\s|\s[–-]\s")
"""the ", " of "Tagda, bureau de l’OIM" """
_NEAR_BY = 3
"""How near another value must be to be doubted."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the minutes: of a paragraph, a list or a cell."""

    text: str
    rank: int
    """Which block it stands in, from 0."""
    number: int
    """Which line it is, whatever counts them."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one line or one sentence says of when and where."""

    line: Line
    occasion: Occasion
    weight: int
    name: str = ""
    """The field of its label, "held" for a verb of meeting, "" for a line of the head."""

    def parts(self) -> Iterator[tuple[str, Any]]:
        """The parts of the moment that it may tell."""
        said = self.occasion
        if self.name == "end":
            yield "end", said.end or said.start
        elif self.name != "end_date":
            yield from (("day", said.day), ("start", said.start), ("end", said.end))
            place = said.place or ""
            is_named = place[:1].isupper() or begins_with_place(place)
            is_place = any(map(begins_with_place, _PIECE.split(place)))
            if not self.name and not (said.start or is_place):
                is_named = is_named and len(place.split()) <= _TOWN  # a line of the head
            is_list = len(_ACRONYM.findall(place)) > 1  # who came, on the next lines
            if not is_list and (is_named or self.name not in {"date", "hours", "start", ""}):
                yield "place", said.place


@dataclass(slots=True)
class Votes:
    """The values that some minutes may mean for each part of the moment."""

    weights: dict[str, dict[Any, int]] = field(default_factory=lambda: defaultdict(dict))
    lines: dict[Any, list[Line]] = field(default_factory=lambda: defaultdict(list))

    def add(self, part: str, value: Any, said: Said) -> None:  # noqa: ANN401 - a day, an hour, a place
        """A value that is said twice weighs a little more than one said once."""
        weights = self.weights[part]
        if part == "place":
            like = (v for v in weights if key(value) in key(v) or key(v) in key(value))
            other = next(like, value)
            if begins_with_place(value) and not begins_with_place(other):  # its town alone
                weights[value] = weights.pop(other)
                self.lines[part, value] = self.lines.pop((part, other))
            else:
                value = other
        before = weights.get(value)
        weights[value] = said.weight if before is None else max(before, said.weight) + 1
        self.lines[part, value].append(said.line)

    def best(self, part: str) -> Any:  # noqa: ANN401
        """The likeliest value; None when none is likely."""
        weights = self.weights[part]
        likely = [value for value, weight in weights.items() if weight >= _THRESHOLD]
        return max(likely, key=lambda value: weights[value], default=None)

    def rivals(self, part: str, best: Any) -> list[Any]:  # noqa: ANN401
        """The other values that are nearly as likely."""
        weights = self.weights[part]
        least = max(_THRESHOLD, weights[best] - _NEAR_BY)
        return [value for value, weight in weights.items() if value != best and weight >= least]
