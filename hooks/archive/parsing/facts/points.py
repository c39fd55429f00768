"""The points of an agenda told on one line: "1) Ouverture ; 2) Divers", "carte, tarif, divers"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from archive.parsing.source.nodes import Scalar

_COUNTED = re.compile(
    r"(?:(?<=\s)|^)(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-j])\s?[.)]|\d{1,2}\s?/-?)\s*(?=[^\W\d])"
)
"""the "2) " of "1) Ouverture ; 2) Divers", the "2/- " of "1/- Ouverture 2/- Divers" """
_GLUE = re.compile(r"[\s;,]+(?:(?:et|and)\s+)?$")
"""the " ; et " of "carte ; et 3) Divers" """
_LINE_END = re.compile(r"\s*(?:<br\s*/?>|\n)\s*", re.IGNORECASE)
"""the "<br>" of a cell "Carte<br>Divers" """
_SEMICOLON = re.compile(r"\s*;\s*(?:(?:et|and)\s+)?")
"""the " ; et " of "carte ; tarif ; et divers" """
_COMMA = re.compile(r",\s+(?:(?:et|and)\s+)?(?![^()]*\))|\s+(?:et|and)\s+(?=[^,()]*$)")
"""the ", " and the " et " of "état des forages, tarif de l’eau et divers" """
_FEWEST = 3
"""Points that commas part: "A, B" may be one."""


def split_points(line: Scalar, *, is_sure: bool) -> list[Scalar]:
    """The points of a line, the line alone when it tells one.

    Commas part them only where the line is surely an agenda, as `is_sure` says.
    """
    text = line.value.rstrip(" .;")
    starts = [match.end() for match in _COUNTED.finditer(text)]
    if len(starts) > 1:
        return list(_points(line, _counted(text)))
    for sign, fewest in ((_LINE_END, 2), (_SEMICOLON, _FEWEST), (_COMMA, _FEWEST)):
        spans = list(_between(text, sign))
        if len(spans) >= fewest and (is_sure or sign is not _COMMA):
            return list(_points(line, spans))
    return [line]


def _points(line: Scalar, spans: Iterable[tuple[int, int]]) -> Iterator[Scalar]:
    """The pieces of a line as titles, each of which begins with a capital."""
    for point in line.parts(spans):
        words = point.value[:1].upper() + point.value[1:]
        yield point if words == point.value else point._replace(value=words, is_exact=False)


def _counted(text: str) -> Iterator[tuple[int, int]]:
    """Where each point that a number begins stands, without what leads to the next number."""
    found = list(_COUNTED.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=True):
        glue = _GLUE.search(text, match.end(), end)
        is_number = any(map(str.isdigit, match[0]))  # that of the point; "(ii)" only counts
        yield match.start() if is_number else match.end(), glue.start() if glue else end


def _between(text: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the pieces between signs stand."""
    cuts: Sequence[tuple[int, int]] = [match.span() for match in sign.finditer(text)]
    yield from zip([0, *(end for _, end in cuts)], [*(a for a, _ in cuts), len(text)], strict=True)
