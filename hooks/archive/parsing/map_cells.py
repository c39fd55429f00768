"""What the readers of all map formats make: lines of cells, and how a line becomes an entry.

Nothing of persons passes here: columns of persons, cells that hold a telephone number, an e-mail
address or a person's name, and the places where victims are sheltered are left out and counted.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from archive.language.choices import is_filler
from archive.language.contact_details import contact_key, email_addresses, phone_numbers
from archive.language.text import (
    any_of,
    fold,
    has_phrase,
    one_line,
    quoted,
    same_length_fold,
    term,
)
from archive.language.vocabulary import MAP_ENTRY, phrases
from archive.map_copy import LeftOut, MapEntry, Point
from archive.parsing.persons_in_text import has_titled_name, persons_in

LONGEST_CELL = 1_000
"""Characters; what is longer is a document put into a map."""
_MOST_CELLS = 100
_PRIVATE = re.compile(rf"\b{any_of(phrases('private_column'))}s?\b")
"""the "tel" of "Tel. du bureau", folded"""
_SHELTER, _SHELTERED = phrases("shelter"), phrases("sheltered")
_SAFE_HOUSE = phrases("safe_house")
_DEGREES = re.compile(r"([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEOW]?)", re.IGNORECASE)
"""13,5116, -2.1°, 13.51° N"""
_PAIR = re.compile(r"\s*;\s*|\s+|,\s*(?=[+-]?\d+\.)|(?<=\d\.\d{4}),")
"""What parts the two numbers of "13.51, 2.11", "13,51 ; 2,11" and "13.51 2.11"."""
_NO = {"", "non", "no", "n", "0", "faux", "false"}

Cells = Sequence[tuple[str, str]]
"""Headers with their cells; of two that mean the same, the second is a detail."""


class MapFileError(ValueError):
    """A file that is no map that can be shown; the message, in French, says why."""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One line of a map file, whatever its format."""

    line: int
    """Where it stands: a line of the file, or its rank where lines say nothing."""
    cells: Cells
    point: tuple[float, float] | None = None
    """Its latitude and its longitude as the file gives them, maybe impossible."""


class EntryReader:
    """The lines of one copy read so far, and what was left out of them or not understood."""

    def __init__(self, private: Iterable[str], public_contacts: Collection[str]) -> None:
        """`private` are the headers that the keeper marked so.

        `public_contacts` are the keys of the mailboxes and numbers that may be published.
        """
        self._marked = {term(header) for header in private}
        self._headers: dict[str, str] = {}
        self._public = public_contacts
        self._columns: dict[str, None] = {}
        self._cells = self._places = 0
        self.found: dict[str, list[tuple[int, str]]] = {}
        """What is wrong with lines, each with its line and its words."""

    @property
    def left_out(self) -> LeftOut:
        """What the lines read so far hold and the archive does not show."""
        return LeftOut(tuple(self._columns), self._cells, self._places)

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the lines read so far, by what they share with their other spellings."""
        return self._headers

    def read(self, raws: Iterable[RawEntry]) -> tuple[MapEntry, ...]:
        """The entries of some lines; one that names no actor is noted and left out."""
        entries = (self._entry(raw) for raw in raws)
        return tuple(entry for entry in entries if entry)

    def _entry(self, raw: RawEntry) -> MapEntry | None:
        if len(raw.cells) > _MOST_CELLS:
            raise MapFileError(f"contient une fiche de plus de {_MOST_CELLS} cases : ôtez-en.")
        fields: dict[str, str] = {}
        details: dict[str, str] = {}
        for header, cell in self._shown(raw):
            field = MAP_ENTRY.match(header)
            if field and field.name not in fields:
                fields[field.name] = cell
            elif field is None or cell != fields[field.name]:
                details[header] = " ; ".join(filter(None, (details.get(header), cell)))
        name = fields.get("organisation") or fields.get("title")
        if not name:
            if raw.cells:
                self._note("nameless", raw, " ; ".join(cell for _, cell in raw.cells if cell))
            return None
        title = fields.get("title")
        entry = MapEntry(
            organisation=name,
            title=title if title and fold(title) != fold(name) else None,
            kind=fields.get("kind"),
            services=fields.get("services"),
            place=fields.get("place"),
            region=fields.get("region"),
            point=self._point(raw, fields),
            details=tuple(details.items()),
        )
        confidential = fold(fields.get("confidential", "")) not in _NO
        return self._hidden(entry) if confidential or _is_shelter(raw) else entry

    def _shown(self, raw: RawEntry) -> Iterable[tuple[str, str]]:
        """The cells that may be shown, on one line each."""
        for header, cell in raw.cells:
            self._headers.setdefault(term(header), header)
            whole = one_line(cell)
            words = whole[:LONGEST_CELL]
            if is_filler(words):
                continue
            if term(header) in self._marked or _PRIVATE.search(same_length_fold(header)):
                self._columns.setdefault(one_line(header))
            elif self._is_personal(header, words):
                self._cells += 1
            else:
                if whole != words:
                    self._note("long", raw, words)
                yield one_line(header), words

    def _is_personal(self, header: str, words: str) -> bool:
        contacts = (*email_addresses(words), *phone_numbers(words))
        if any(contact_key(contact) not in self._public for _, contact in contacts):
            return True
        if has_titled_name(words):
            return True
        # A known column holds names of bodies and of places, called after persons at times.
        return MAP_ENTRY.match(header) is None and any(persons_in(words, _is_no_body))

    def _hidden(self, entry: MapEntry) -> MapEntry:
        """An entry without anything that tells where it is."""
        self._places += 1
        return replace(entry, title=None, place=None, point=None, details=(), is_hidden=True)

    def _point(self, raw: RawEntry, fields: dict[str, str]) -> Point | None:
        written = [fields[name] for name in ("latitude", "longitude") if name in fields]
        if not written and "coordinates" in fields:
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

    def _note(self, what: str, raw: RawEntry, words: str) -> None:
        self.found.setdefault(what, []).append((raw.line, quoted(words)))


def _is_shelter(raw: RawEntry) -> bool:
    """Whether a line says that victims are sheltered: it may do so in any of its cells."""
    words = " ; ".join(cell for _, cell in raw.cells)
    is_shelter = has_phrase(words, _SHELTER) and has_phrase(words, _SHELTERED)
    return is_shelter or has_phrase(words, _SAFE_HOUSE)


def _is_here(latitude: float, longitude: float) -> bool:
    """Whether a point lies between the outermost points of Niger."""
    return 11.6 <= latitude <= 23.6 and 0.1 <= longitude <= 16.1  # noqa: PLR2004 - degrees


def _degrees(text: str) -> float | None:
    match = _DEGREES.fullmatch(text.strip())
    if not match:
        return None
    number = float(match[1].replace(",", "."))
    return -number if match[2].upper() in {"S", "O", "W"} and match[2] else number


def _is_no_body(_name: str) -> bool:
    return False
