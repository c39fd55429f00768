"""How a body attended, beside its name on a list: "CPE (en ligne)", "CPE : 3", "OMX pour CPE".

A note holds only words of attendance, hours, numbers and small words: what holds any other word
is part of the name, such as the unit of "CPE (Bureau du Nord)".
"""

import re
from collections.abc import Iterator, Sequence
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
    rf"(?:[x×]\s*|(?:nb|nombre)\s*[:=]?\s*)?{_NUMBER}(?:\s*(?:{_UNITS})s?\b\.?)?"
    r"(?:\s+(?:dont|including)\s+\d{1,3}\s+(?:femmes?|hommes?|filles?|wom[ae]n|men)|\s+(?P<rest>.+))?"
)
"""3, x3, 3 personnes, 6 dont 2 femmes, "3 personnes dont 1 en ligne" """
_BRACKETS = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<aside>[^()\[\]]+)[)\]]")
"""CPE (en ligne), CPE [3]"""
_SIGN = re.compile(r"\s*[:,;]\s+|\s*[:=]\s*|\s+[-–—]\s+")
"""The ", " of "CPE, en ligne", the " : " of "CPE : 3"."""
_COUNTED = re.compile(
    rf"(?P<name>.*\S)(?:\s*×\s*|\s+x\s*|\s+(?=\d+\s+(?:{_UNITS})))"
    rf"{_NUMBER}(?:\s+(?:{_UNITS})s?\b\.?)?"
)
"""CPE x3, CPE 3 personnes"""
_SPACE = re.compile(r"(?<=\S)\s+(?=\S)")
"""The spaces of "CPE en ligne"."""
_PLUS = re.compile(r"\s*[,;+]\s*|\s+(?:et|and)\s+(?=\d)")
"""the ", " of "(DGMH, en ligne)", the " et " of "2 femmes et 1 homme" """
_AND_OTHERS = re.compile(r"(?:et|and)\s+\d+\s+(?:autre|other)s?\b")
"""et 2 autres"""
_BY = re.compile(
    r"\b(?:[Rr]epr[ée]sent|[Rr]emplac|[Ss]uppl[ée])\w*\s+par\s+(?=\S)|\b(?:par|p/o)\s+(?=[A-ZÀ-Þ])"
)
"""représentée par le CPE, par CPE"""
_BODY = rf"{ARTICLE}?[A-ZÀ-Þ][A-ZÀ-Þ0-9./-]+"
_FOR = re.compile(
    rf"(?P<by>{_BODY})\s*[,(]?\s*(?:pour|p/o|(?:pour\s+le\s+compte|au\s+nom)\s+(?:{OF}|de\s))"
    rf"\s*(?P<name>{_BODY})\)?"
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
        return Attendee(instead["name"], None, f"représentée par {instead['by']}")
    alone = _read_aside(written)
    if alone:
        return alone
    name, count, notes = written, None, list[str]()
    while tail := _split_tail(name):
        name = tail.name
        count = tail.head_count if count is None else count
        notes[:0] = filter(None, [tail.note])
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
    counted = _COUNTED.fullmatch(written)
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
    pieces = [(piece, _read_piece(piece)) for piece in _PLUS.split(inside)]
    others = ", ".join(piece for piece, aside in pieces if not aside)
    if len(pieces) > 1 and any(aside for _, aside in pieces):
        return _joined(f"{name} ({others})", [aside for _, aside in pieces if aside])
    return Attendee(name, None, inside.strip()) if _is_remark(inside) else None


def _joined(name: str, asides: Sequence[Attendee]) -> Attendee:
    """A name with all the persons and the notes that were read beside it."""
    notes = ", ".join(aside.note for aside in asides if aside.note)
    return Attendee(name, sum(aside.head_count or 0 for aside in asides) or None, notes or None)


def _is_remark(text: str) -> bool:
    """Whether words between parentheses are no name of a unit: "en mission", "modération"."""
    first = fold(text).split()[0]
    return text.strip()[0].islower() and first.rstrip("sx") not in _UNIT_STARTS


def _read_aside(text: str) -> Attendee | None:
    """The head count and the note of a text that says nothing else, with an empty name."""
    text = text.strip()
    pieces = [_read_piece(piece) for piece in _PLUS.split(text)]
    read = [piece for piece in pieces if piece]
    return _joined("", read) if len(read) == len(pieces) else None


def _read_piece(text: str) -> Attendee | None:
    """One piece of a note: words, or a number of persons with maybe words after it."""
    if _is_note(text):
        return Attendee("", None, text)
    match = _COUNT.fullmatch(same_length_fold(text))
    if not match or (match["rest"] and not _is_note(text[match.start("rest") :])):
        return None
    return Attendee(
        "", _number(match["number"]), text[match.start("rest") :] if match["rest"] else None
    )


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
