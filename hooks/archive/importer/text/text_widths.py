"""How wide the columns of a plain text are, and how much of them each line fills."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archive.importer.lines.joining import SURE, Line
from archive.importer.lines.markers import marker_at
from archive.importer.lines.sentences import goes_on, is_ended

_NEAR = 4
"""Lines above and below that tell the width of the column a line stands in."""
_FEW_SPACES = 0.25
"""Share of the last lines of paragraphs that end with a space, up to which it tells a cut line."""
_WIDER = 1.1
"""How much longer than the width of a column one of its lines may look."""
_AS_WIDE = 0.85
"""How long a cut line must be, beside the one above it, for both to be prose."""


def measured(lines: list[Line]) -> list[Line]:
    """The lines with how much of their column they fill."""
    is_telling = _has_telling_spaces(lines)
    cut = [_is_cut(one, other, is_telling=is_telling) for one, other in pairwise(lines)]
    widths = [
        len(line.text.rstrip()) if is_cut else 0 for line, is_cut in zip(lines, cut, strict=False)
    ]
    usual = _usual(widths)
    result = []
    for rank, (line, behind) in enumerate(pairwise(lines)):
        fill = _fill(lines, rank, _width(lines, rank, widths, usual), behind)
        if is_telling and _ends_with_space(line):
            fill = SURE
        elif is_telling and rank and cut[rank - 1] and _ends_with_space(lines[rank - 1]):
            fill = 0.0  # its paragraph has such spaces, and none here
        is_prose = not is_telling and any(
            width > len(line.text) * _AS_WIDE for width in widths[rank + 1 : rank + 2]
        )
        result.append(replace(line, fill=fill, is_prose=is_prose))
    return [*result, *lines[-1:]]


def _fill(lines: list[Line], rank: int, width: int, behind: Line) -> float:
    length = len(lines[rank].text.rstrip()) + 1 + len(_first_word(behind))
    return length / width if width else 0.0


def _width(lines: list[Line], rank: int, widths: list[int], usual: int) -> int:
    """The width of the column that a line stands in, as far as the lines beside it tell.

    Best of all by the line above: the first word of this one did not fit there.
    """
    length = len(lines[rank].text.rstrip())
    above = widths[rank - 1] + 1 + len(_first_word(lines[rank])) if rank and widths[rank - 1] else 0
    beside = max(widths[max(0, rank - _NEAR) : rank + _NEAR + 1])
    return next((each for each in (above, beside, usual) if length <= each * _WIDER), 0)


def _first_word(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]


def _usual(widths: Sequence[int]) -> int:
    """A wide line of the document among those that are surely cut; 0 when none is."""
    cut = sorted(width for width in widths if width)
    return cut[len(cut) * 9 // 10] if cut else 0


def _is_cut(line: Line, behind: Line, *, is_telling: bool) -> bool:
    if behind.gap:
        return False
    if is_telling and _ends_with_space(line):
        return True
    return not is_ended(line.text.rstrip()) and goes_on(line.text.rstrip(), behind.text)


def _has_telling_spaces(lines: list[Line]) -> bool:
    """Whether the space at the end of some lines is the one at which a program cut them.

    Some write it after every line: then it tells nothing.
    """
    last = [one for one, other in pairwise(lines) if other.gap or marker_at(other.text)[0]]
    return sum(map(_ends_with_space, last)) <= _FEW_SPACES * len(last)


def _ends_with_space(line: Line) -> bool:
    return line.text.endswith((" ", "\t"))
