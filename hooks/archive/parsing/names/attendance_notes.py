"""How a body attended, beside its name on a list: "CPE (en ligne)", "CPE : 3", "OMX pour CPE".

A note holds only words of attendance, hours, numbers and small words: what holds any other word
is part of the name, such as the unit of "CPE (Bureau du Nord)".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from archive.language.hours import text_around_times
from archive.language.text import ARTICLE, OF, WORD_OR_NUMBER, any_of, fold, same_length_fold, term
from archive.language.vocabulary import NUMBERS, phrases
from archive.parsing.names.person_names import BODY_STARTS, begins_with_function

_BESIDE_NOTE = frozenset(map(term, phrases("beside_note")))
_NOTE_WORDS = (
    frozenset(term(word) for note in phrases("note") for word in note.split()) - _BESIDE_NOTE
)
_SMALL = _BESIDE_NOTE.union(map(term, phrases("beside_dates"))) - _NOTE_WORDS
_UNIT_STARTS = frozenset(
    fold(word).rstrip("sx")
    for name in ("body_start", "body_word", "function")
    for word in phrases(name)
)
"""How the name of a unit may begin in small letters: "direction des titres"."""
_NUMBER = rf"(?P<number>\d{{1,3}}|{any_of(NUMBERS)})"
_UNITS = "|".join(map(fold, phrases("head_count_unit")))
_COUNT = re.compile(
    rf"(?:[x×]\s*|(?:nb|nombre)\s*[:=]?\s*)?{_NUMBER}(?:\s*(?:{_UNITS})s?\b\.?)?(?:\s+(?P<rest>.+))?"
)
"""3, x3, 3 personnes, "3 personnes dont 1 en ligne" """
_WOMEN_AND_MEN = re.compile(
    r"(\d{1,3})\s*(?:femmes?|f|hommes?|h)\s*(?:[,;/+]|et|and)\s*(\d{1,3})\s*(?:femmes?|f|hommes?|h)"
)
"""2 femmes et 1 homme, 2 f, 1 h"""
_BRACKETS = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<aside>[^()\[\]]+)[)\]]")
"""CPE (en ligne), CPE [3]"""
_SIGN = re.compile(r"\s*[:,;]\s+|\s*[:=]\s*|\s+[-–—]\s+")
"""The ", " of "CPE, en ligne", the " : " of "CPE : 3"."""
_TIMES = re.compile(rf"(?P<name>.*\S)(?:\s*×|\s+x)\s*{_NUMBER}")
"""CPE x3"""
_PERSONS = re.compile(rf"(?P<name>.*\S)\s+(?P<number>\d{{1,3}})\s+(?:{_UNITS})s?\b\.?")
"""CPE 3 personnes"""
_BEFORE = re.compile(rf"{_NUMBER}\s*(?:[x×]\s+|(?:{_UNITS})s?\s+(?:{OF}|de\s))\s*(?P<name>.+)")
"""3 x CPE, 3 personnes du CPE"""
_SPACE = re.compile(r"(?<=\S)\s+(?=\S)")
"""The spaces of "CPE en ligne"."""
_COMMA, _PLUS = re.compile(r"\s*[,;]\s*"), re.compile(r"\s*[,;+]\s*")
"""the ", " of "(DGMH, en ligne)", the " + " of the note "2 + en ligne" """
_AND_OTHERS = re.compile(r"(?:et|and)\s+\d+\s+(?:autre|other)s?\b")
"""et 2 autres"""
_BY = re.compile(
    r"\b(?:[Rr]epr[ée]sent|[Rr]emplac|[Ss]uppl[ée])\w*\s+par\s+(?=\S)|\b(?:par|p/o)\s+(?=[A-ZÀ-Þ])"
)
"""représentée par le CPE, par CPE"""
_BODY = rf"{ARTICLE}?[A-ZÀ-Þ][A-ZÀ-Þ0-9./-]+"
_FOR = re.compile(
    rf"(?P<by>{_BODY})\s*[,(]?\s*(?:pour|p/o)\s+(?P<name>{_BODY})\)?"
    r"|(?P<agent>[^()]+?)\s*[,(]?\s*(?:pour\s+le\s+compte|au\s+nom|en\s+représentation)"
    rf"\s+(?:{OF}|de\s+)(?P<principal>[^()]+?)\)?"
)
"""OMX pour CPE, OMX (pour CPE), OMX au nom du CPE"""

_LONGEST = 2_000
"""Characters: what is longer is a text put in the wrong place."""


def _terms(text: str) -> str:
    return "".join(f"{term(word)} " for word in WORD_OR_NUMBER.findall(text))


_STARTS = tuple(map(_terms, phrases("note_start")))


class Attendee(NamedTuple):
    """A name on a list, and how it attended."""

    name: str
    """Empty when the text is nothing but a note."""
    head_count: int | None = None
    note: str | None = None
    """In the words of the minutes."""


# The same bodies come to every meeting, and several readers ask of each whether it is one.
@lru_cache(maxsize=10_000)
def split_notes(written: str) -> Attendee:
    """The name on a list, how many persons came for it and how it attended.

    Of "OMX pour CPE" the name is CPE, whose seat it was.
    """
    if len(written) > _LONGEST:
        return Attendee(written)
    instead = _FOR.fullmatch(written)
    if instead:
        name = instead["name"] or instead["principal"]
        return Attendee(name, None, f"représentée par {instead['by'] or instead['agent']}")
    alone = _read_aside(written)
    if alone:
        return alone
    name, count, notes = written, None, list[str]()
    while tail := _split_tail(name):
        name = tail.name
        count = tail.head_count if count is None else count
        notes[:0] = filter(None, [tail.note])
    before = _BEFORE.fullmatch(name)
    if before and count is None:
        name, count = before["name"], _number(before["number"])
    return Attendee(name, count, ", ".join(notes) or None)


def represented_by(note: str) -> str | None:
    """Who came for a body, as its note says: CPE of "représentée par le CPE"; None when unsaid."""
    match = _BY.search(note)
    return note[match.end() :] if match else None


@lru_cache(maxsize=10_000)
def is_note(text: str) -> bool:
    """Whether a text is nothing but a note or a head count."""
    return len(text) <= _LONGEST and _read_aside(text) is not None


def _split_tail(written: str) -> Attendee | None:
    """A name without the last of its notes, or None when it ends with none."""
    brackets = _BRACKETS.fullmatch(written)
    if brackets:
        return _without_pieces(brackets["name"].rstrip(" :;,–—-"), brackets["aside"])
    for start, end in _places(written):
        aside = _read_aside(written[end:])
        if aside and start:
            return aside._replace(name=written[:start])
    counted = _TIMES.fullmatch(written) or _PERSONS.fullmatch(written)
    return Attendee(counted["name"], _number(counted["number"])) if counted else None


def _places(written: str) -> Iterator[tuple[int, int]]:
    """Where the name may end and the note begin: at a sign, then at a word that begins notes."""
    yield from (match.span() for match in _SIGN.finditer(written))
    for match in _SPACE.finditer(written):
        rest = written[match.end() :]
        if _AND_OTHERS.match(rest) or _terms(rest).startswith(_STARTS):
            yield match.span()


def _without_pieces(name: str, inside: str) -> Attendee | None:
    """A name with the pieces between its parentheses that are no notes, None when none is one."""
    whole = _read_aside(inside)
    if whole:
        return whole._replace(name=name)
    is_body = name.isupper() or fold(name.split(maxsplit=1)[0]) in BODY_STARTS
    if is_body and inside[:1].islower() and begins_with_function(inside):
        return Attendee(name, None, inside)  # HCR (agent de terrain), but not a person's name
    pieces = [(piece, _read_aside(piece)) for piece in _COMMA.split(inside)]
    asides = [aside for _, aside in pieces if aside]
    if not asides:
        return Attendee(name, None, inside.strip()) if _is_remark(inside) else None
    others = ", ".join(piece for piece, aside in pieces if not aside)
    notes = ", ".join(aside.note for aside in asides if aside.note)
    count = next((aside.head_count for aside in asides if aside.head_count), None)
    return Attendee(f"{name} ({others})", count, notes or None)


def _is_remark(text: str) -> bool:
    """Whether words between parentheses are no name of a unit: "en mission", "modération"."""
    first = fold(text).split()[0]
    return text.strip()[0].islower() and first.rstrip("sx") not in _UNIT_STARTS


def _read_aside(text: str) -> Attendee | None:
    """The head count and the note of a text that says nothing else, with an empty name."""
    text = text.strip()
    both = _WOMEN_AND_MEN.fullmatch(same_length_fold(text))
    if both:
        return Attendee("", int(both[1]) + int(both[2]), text)
    pieces = [_read_piece(piece) for piece in _PLUS.split(text)]
    read = [piece for piece in pieces if piece]
    if not read or len(read) < len(pieces):
        return Attendee("", None, text) if _is_note(text) else None
    count = next((piece.head_count for piece in read if piece.head_count), None)
    return Attendee("", count, ", ".join(piece.note for piece in read if piece.note) or None)


def _read_piece(text: str) -> Attendee | None:
    """One piece of a note: words, or a number of persons with maybe words after it."""
    if _is_note(text):
        return Attendee("", None, text)
    match = _COUNT.fullmatch(same_length_fold(text))
    if not match or (match["rest"] and not _is_note(text[match.start("rest") :])):
        return None
    rest = text[match.start("rest") :] if match["rest"] else None
    return Attendee("", _number(match["number"]), rest)


def _is_note(text: str) -> bool:
    """Whether a text says how somebody attended, and no number of persons first."""
    folded = same_length_fold(text)
    if _BY.match(text):
        return True
    pieces = text_around_times(text)
    if len(pieces) == 1 and _COUNT.match(folded):
        return False
    words = {term(word) for word in WORD_OR_NUMBER.findall(" ".join(pieces)) if not word.isdigit()}
    others = words - _SMALL
    return others <= _NOTE_WORDS and bool(others or len(pieces) > 1)


def _number(words: str) -> int:
    return NUMBERS.get(words) or int(words)
