"""What the readers of all map formats make: lines of cells, and how a line becomes an entry.

Nothing of persons passes here: columns of persons, cells that hold a telephone number, an e-mail
address or a person's name, and the places where victims are sheltered are left out and counted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from unicodedata import category

from archive.language.choices import is_filler
from archive.language.text import fold, one_line, quoted, term
from archive.language.vocabulary import MAP_ENTRY
from archive.parsing.maps.privacy import Allowed, is_private_column, is_shelter, may_tell_column
from archive.registers import LeftOut, MapEntry, Point

LONGEST_CELL = 1_000
"""Characters; what is longer is a document put into a map."""
_MOST_CELLS = 100
_UNSEEN = {"Cc", "Cf", "Cs"}
"""The kinds of characters without a look: controls, marks of direction, spaces of no width."""
_DEGREES = re.compile(r"([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEOW]?)", re.IGNORECASE)
"""13,5116, -2.1°, 13.51° N"""
_PAIR = re.compile(r"\s*;\s*|\s+|,\s*(?=[+-]?\d+\.)|(?<=\d\.\d{4}),")
"""What parts the two numbers of "13.51, 2.11", "13,51 ; 2,11" and "13.51 2.11"."""
_NO = {"", "non", "no", "n", "0", "faux", "false"}

_TAG = re.compile(r"<(/?)([a-zA-Z!][a-zA-Z0-9]*)[^<>]*>")
"""<br/>, </p>, <img src="a">"""
_SILENT = {"script", "style"}
_BLOCKS = {"br", "p", "div", "li", "h1", "h2", "h3", "ul", "ol"}
_ROWS, _CELLS = {"tr", "table"}, {"td", "th"}
_ROW, _CELL = "\x1e", "\x1f"
"""What stands between two rows and before a cell while the markup is taken away."""


class MapFileError(ValueError):
    """A file that is no map that can be shown; the message, in French, says why."""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One line of a map file, whatever its format."""

    line: int
    """Where it stands: a line of the file, or its rank where lines say nothing."""
    cells: Sequence[tuple[str, str]]
    """Headers with their cells; of two that mean the same, the second is a detail."""
    point: tuple[float, float] | None = None
    """Its latitude and its longitude as the file gives them, maybe impossible."""
    fault: str = ""
    """Why its cells may not be those of their headers: "surplus", "unclosed"; "" for no doubt."""


class EntryReader:
    """The lines of one copy read so far, and what was left out of them or not understood."""

    def __init__(self, private: Iterable[str], allowed: Allowed) -> None:
        """`private` are the headers that the keeper marked so."""
        self._marked = {term(header) for header in private}
        self.headers: dict[str, str] = {}
        """Those of the lines read so far, by what they share with their other spellings."""
        self._allowed = allowed
        self._columns: dict[str, None] = {}
        self._cells = self._places = 0
        self.found: dict[str, list[tuple[int, str]]] = {}
        """What is wrong with lines, each with its line and its words."""

    @property
    def left_out(self) -> LeftOut:
        """What the lines read so far hold and the archive does not show."""
        return LeftOut(tuple(self._columns), self._cells, self._places)

    def read(self, raws: Iterable[RawEntry]) -> tuple[MapEntry, ...]:
        """The entries of some lines; one that names no actor is noted and left out."""
        entries = (self._entry(raw) for raw in raws)
        return tuple(entry for entry in entries if entry)

    def _entry(self, raw: RawEntry) -> MapEntry | None:
        if len(raw.cells) > _MOST_CELLS:
            raise MapFileError(f"contient une fiche de plus de {_MOST_CELLS} cases : ôtez-en.")
        if raw.fault:
            self._note(raw.fault, raw)
            return None
        fields: dict[str, str] = {}
        details: dict[str, str] = {}
        for header, cell in self._shown(raw):
            field = MAP_ENTRY.match(header)
            if field and not fields.get(field.name):
                fields[field.name] = cell
            elif cell and (field is None or cell != fields[field.name]):
                details[header] = " ; ".join(filter(None, (details.get(header), cell)))
        # A person where the actor should be does not make an actor of the next cell.
        name = fields.get("organisation", fields.get("title"))
        if not name:
            if raw.cells:
                # Nothing is quoted: the words may be a person's name.
                self._note("nameless" if name is None else "person", raw)
            return None
        title = fields.get("title")
        entry = MapEntry(
            organisation=name,
            title=title if title and fold(title) != fold(name) else None,
            kind=fields.get("kind") or None,
            services=fields.get("services") or None,
            place=fields.get("place") or None,
            region=fields.get("region") or None,
            point=self._point(raw, fields),
            details=tuple(details.items()),
        )
        confidential = fold(fields.get("confidential", "")) not in _NO
        return (
            self._hidden(entry)
            if confidential or is_shelter(_plain(cell) for _, cell in raw.cells)
            else entry
        )

    def _shown(self, raw: RawEntry) -> Iterable[tuple[str, str]]:
        """The cells that may be shown, on one line each; "" for one that is all of persons."""
        for header, whole in ((_plain(header), _plain(cell)) for header, cell in raw.cells):
            self.headers.setdefault(term(header), header)
            if is_filler(whole):
                continue
            is_marked = term(header) in self._marked
            if is_marked or is_private_column(header):
                self._leave_out(header, is_told=is_marked or may_tell_column(header))
                continue
            words = self._allowed.without_persons(header, whole[:LONGEST_CELL])
            self._cells += words != whole[:LONGEST_CELL]
            if words and len(whole) > LONGEST_CELL:
                self._note("long", raw, words)
            yield header, words

    def _leave_out(self, header: str, *, is_told: bool) -> None:
        """Count what a private column holds, by its header or, where that names somebody, alone."""
        if is_told:
            self._columns.setdefault(header)
        else:
            self._cells += 1

    def _hidden(self, entry: MapEntry) -> MapEntry:
        """An entry without anything that tells where it is."""
        self._places += 1
        return replace(entry, title=None, place=None, point=None, details=(), is_hidden=True)

    def _point(self, raw: RawEntry, fields: dict[str, str]) -> Point | None:
        written = [fields[name] for name in ("latitude", "longitude") if fields.get(name)]
        if not written and fields.get("coordinates"):
            written = _PAIR.split(fields["coordinates"], maxsplit=1)
        point = raw.point
        if point is None and written:
            numbers = [_degrees(text) for text in written]
            if len(numbers) != 2 or None in numbers:  # noqa: PLR2004 - a pair
                self._note("unread", raw, " ; ".join(written))
                return None
            point = (numbers[0] or 0.0, numbers[1] or 0.0)
        return self._possible(raw, point) if point else None

    def _possible(self, raw: RawEntry, point: tuple[float, float]) -> Point | None:
        latitude, longitude = point
        shown = f"{latitude:g} ; {longitude:g}"
        is_on_earth = abs(latitude) <= 90 and abs(longitude) <= 180  # noqa: PLR2004 - degrees
        if not is_on_earth or (latitude == 0 and longitude == 0):
            self._note("impossible", raw, shown)
            return None
        if not _is_here(latitude, longitude) and _is_here(longitude, latitude):
            self._note("swapped", raw, shown)
            return None
        return Point(latitude, longitude)

    def _note(self, what: str, raw: RawEntry, words: str = "") -> None:
        self.found.setdefault(what, []).append((raw.line, quoted(words) if words else ""))


def _plain(cell: str) -> str:
    """A cell on one line, without markup and without marks that nobody sees or that turn text."""
    if not cell.isprintable():
        cell = "".join(c for c in cell if c.isspace() or category(c) not in _UNSEEN)
    return one_line(" ".join(html_lines(cell)) if "<" in cell else cell)


def _is_here(latitude: float, longitude: float) -> bool:
    """Whether a point lies between the outermost points of Niger."""
    return 11.6 <= latitude <= 23.6 and 0.1 <= longitude <= 16.1  # noqa: PLR2004 - degrees


def _degrees(text: str) -> float | None:
    match = _DEGREES.fullmatch(text.strip())
    if not match:
        return None
    number = float(match[1].replace(",", "."))
    return -number if match[2].upper() in {"S", "O", "W"} and match[2] else number


def html_lines(html: str) -> list[str]:
    """The lines that a reader of some HTML would see, without any of its markup.

    A row of a table is a line, a colon between its cells. A tag ends at the next one at the latest,
    so that hostile markup costs no more than its length.
    """
    said: list[str] = []
    reached, is_silent = 0, False
    for tag in _TAG.finditer(html):
        said += () if is_silent else (_text(html[reached : tag.start()]),)
        reached = tag.end()
        name = tag[2].lower()
        if name in _SILENT:
            is_silent = not tag[1]
        said.append(_break(name, is_end=bool(tag[1])))
    said += () if is_silent else (_text(html[reached:]),)
    return [one_line(line) for row in "".join(said).split(_ROW) for line in _lines(row) if line]


def _text(html: str) -> str:
    return unescape(html).replace(_ROW, " ").replace(_CELL, " ")


def _break(name: str, *, is_end: bool) -> str:
    """What a tag puts between two texts."""
    if name in _CELLS and not is_end:
        return _CELL
    return _ROW if name in _ROWS else "\n" if name in _BLOCKS else ""


def _lines(row: str) -> Iterator[str]:
    if _CELL not in row:
        yield from (line for line in row.split("\n") if line.strip())
        return
    cells = (one_line(cell).removesuffix(":").rstrip() for cell in row.split(_CELL))
    yield " : ".join(filter(None, cells))
