"""Persons named where a body should be: which of the names are persons', and the body beside them.

A name tells a person by its looks, or by the known body after it. Who asks knows the register,
which comes first.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from archive.language.text import AND, ARTICLE, OF, fold
from archive.parsing.names.person_names import (
    BODY_STARTS,
    LONGEST_OF_PERSON,
    MIXED_WORD,
    NAME_WORD,
    PLURAL_TITLE,
    WORDS_OF_BODIES,
    begins_with_function,
    has_first_name,
    has_title,
    is_mixed_word,
    is_surname_first,
    may_be_person,
    title_end,
)

_LONGEST_ACRONYM = 4
"""Letters of capitals that are a surname behind a first name that is known, "CFDT" of a text."""
_LONGEST_LIST = 2_000
"""Characters: what is longer is a text put in the wrong place."""
_SEPARATOR = re.compile(
    r"\s*(?:[(),;:\[\]]|/(?!(?<=[A-Z]{2}/)M\s))\s*|\s+[-–—]\s+|\s+(?:et|and|&)\s+"
)
"""The ", " of "Mme Tando, CPE", the " (" of "Mme Tando (CPE)"; not the "/" of "DGC/M Koubia"."""
_PAIR = re.compile(r"[^(),:]+?(?:\s*\(|\s*[,:]\s+|\s[–—-]\s+)[^(),:]+\)?")
"""Tando Sabo (CPE); CPE : Tando Sabo; Tando Sabo – CPE"""
_OF = re.compile(rf"\s+(?:(?:repr[ée]sentante?|pour|de|from|for)\s+)?(?:de\s+)?{OF}?(?=[A-ZÀ-Þ])")
"""The " du " of "Mme Tando du CPE", the " représentant le " of "M. Tando représentant le CPE"."""
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9-]+")
"""CPE, SP-CV"""
_LEADING_ARTICLE = re.compile(rf"^{ARTICLE}")
"""The "le " of "représentée par le CPE"."""
_EMPTY = re.compile(r"[(\[<]\s*[,;:/–—-]*\s*[)\]>]")
"""What is left of "CPE (M. Tando)": "CPE ()"."""
_HANGING = re.compile(r"(?:\s*(?:[,;/]|:(?!//))\s*(?:(?:et|and|&)\s*(?=[,;]))?){2,}|\s+,\s*")
"""What is left between the bodies of "CPE, Mme Tando, DGV": "CPE, , DGV"."""
_ALONE = re.compile(r"(^|,)\s*\(([^()]+)\)")
"""What is left of "M. Tando (CPE), Mme Sabo (DGV)": "(CPE), (DGV)"."""
_LEADING_AND = re.compile(rf"^\s*(?:(?:{AND}|&)(?:\s+|$))+|\s+(?:{AND}|&)\s*$")
"""The "et " that is left of "Mme Tando et CPE"."""
_EDGES = " ,;:/&–—-"

IsBody = Callable[[str], bool]
"""Whether a text is the name of a body that is known, or stands for all of them."""


class _Part(Enum):
    PERSON = auto()
    FUNCTION = auto()
    BODY = auto()
    """A body, known or not."""


class _Segment(NamedTuple):
    """A piece of a text between two separators."""

    start: int
    end: int
    text: str
    part: _Part = _Part.BODY


@dataclass(frozen=True, slots=True)
class Persons:
    """What a text that should name a body says of persons."""

    names: tuple[str, ...]
    """Those of persons; none when only what somebody does stands beside a body."""
    body: str
    """The rest: the body that they came for, "" when none is named."""
    functions: str = ""
    """What somebody does, where the name is not written."""


def split_persons(text: str, is_body: IsBody) -> Persons | None:
    """The persons and the body of "Mme Tando (CPE)" or "CPE : M. Tando"; None without any."""
    if len(text) > _LONGEST_LIST or is_body(text):
        return None
    segments = _read_segments(text, is_body)
    names = tuple(s.text for s in segments if s.part is _Part.PERSON)
    functions = [s.text for s in segments if s.part is _Part.FUNCTION]
    bodies = [s for s in segments if s.part is _Part.BODY]
    if not names and not (functions and bodies and all(is_body(s.text) for s in bodies)):
        return None
    body = _without(text, (s for s in segments if s.part is not _Part.BODY))
    return Persons(names, body, "" if names else ", ".join(functions))


def is_like_person(text: str, is_body: IsBody) -> bool:
    """Whether a text is two words that may be a person's name and are no known body's."""
    words = text.split()
    is_pair = len(words) == 2 and all(re.fullmatch(MIXED_WORD, word) for word in words)  # noqa: PLR2004
    return is_pair and may_be_person(text) and not is_body(text)


def names_person(agent: str, is_body: IsBody) -> bool:
    """Whether who came for a body is a person: "HCR" and "la Direction" are none, "Awa Tando" is.

    Nobody else comes for a body as a rule: here two words with capitals are a person's name.
    """
    name = _LEADING_ARTICLE.sub("", agent)
    if is_body(name):
        return False
    return bool(split_persons(name, is_body)) or may_be_person(name)


def _is_surely_person(text: str, is_body: IsBody) -> bool:
    """Whether a name without a title is one of a person, and of no body that is known."""
    words = text.split()
    if len(words) == 1:
        return is_mixed_word(text) and has_first_name(text)
    if not may_be_person(text):
        return False
    if any(is_body(word) for word in words if word.isupper()):
        return False
    kinds = [match.lastgroup for word in words if (match := NAME_WORD.fullmatch(word))]
    is_signed = (
        kinds[0] == "mixed" and kinds[-1] == "capitals" and len(words[-1]) > _LONGEST_ACRONYM
    )
    return has_first_name(text) or is_signed or "initial" in kinds


def _is_person_of(number: int, text: str, segments: Sequence[_Segment], is_body: IsBody) -> bool:
    """Whether a piece is two words with capitals beside a known body: "Tando Sabo (CPE)".

    A body does not stand beside another's name, unless one is the acronym of the other.
    """
    if not _PAIR.fullmatch(text.strip()) or len(segments) != 2:  # noqa: PLR2004
        return False
    name, body = segments[number].text, segments[1 - number].text
    initials = "".join(word[0] for word in fold(name).split())
    return may_be_person(name) and is_body(body) and not initials.startswith(fold(body))


def _beside(segments: Sequence[_Segment], read: Sequence[_Segment]) -> Sequence[_Segment]:
    """The pieces on both sides of the one that comes after those read, that may say what it is.

    What somebody does is said of the person before it: "Mme Tando (présidente), Lanterne".
    """
    place = len(read)
    is_told = len(read) > 1 and read[-2].part is _Part.PERSON
    return [*([] if is_told else segments[max(place - 1, 0) : place]), *segments[place + 1 :][:1]]


def _is_person_beside(
    text: str, others: Sequence[_Segment], beside: Sequence[_Segment], is_body: IsBody
) -> bool:
    """Whether a name that may be a person's is one, since a body or a function stands by it.

    "TANDO Awa, CPE" has the order of a list of persons, and only persons are directors.
    """
    words = text.split()
    if is_surname_first(text):
        return not is_body(words[0]) and any(is_body(other.text) for other in others)
    is_name = may_be_person(text) or (len(words) == 1 and is_mixed_word(text))
    return is_name and any(each.part is _Part.FUNCTION for each in beside)


def _read_segments(text: str, is_body: IsBody) -> list[_Segment]:
    """The pieces of a text, each with what it is."""
    segments = [segment._replace(part=_part(segment, is_body)) for segment in _segments(text)]
    if len(segments) == 1 and segments[0].part is _Part.BODY:  # nothing beside it tells more
        return segments
    read: list[_Segment] = []
    for number, segment in enumerate(segments):
        others = [*segments[:number], *segments[number + 1 :]]
        is_person = segment.part is _Part.PERSON or (
            segment.part is _Part.BODY
            and not is_body(segment.text)
            and (
                _is_person_beside(segment.text, others, _beside(segments, read), is_body)
                or _is_person_of(number, text, segments, is_body)
                or _goes_on(text, read, segment)
            )
        )
        read.append(segment._replace(part=_Part.PERSON) if is_person else segment)
    if all(segment.part is not _Part.PERSON for segment in read):
        # What somebody does, by itself, may be all that names a body: "Direction, Secrétariat".
        read[:1] = [segment._replace(part=_Part.BODY) for segment in read[:1]]
    is_rest = [segment.part is _Part.BODY for segment in read]
    return [
        segment if rest else _without_body(segment, is_body)
        for segment, rest in zip(read, is_rest, strict=True)
    ]


def _part(segment: _Segment, is_body: IsBody) -> _Part:
    text = segment.text
    head = _without_body(segment, is_body).text
    if has_title(text) or _is_surely_person(head, is_body):
        return _Part.PERSON
    is_function = begins_with_function(text)
    if is_body(text) or not (is_function or title_end(text)):
        return _Part.BODY
    words = text.split()
    rests = (" ".join(words[start:]) for start in range(1, len(words)))
    if any(has_title(rest) or _is_surely_person(rest, is_body) for rest in rests):
        return _Part.PERSON
    return _Part.FUNCTION if is_function else _Part.BODY


def _goes_on(text: str, before: Sequence[_Segment], segment: _Segment) -> bool:
    """Whether a name is the second of "MM. Tando et Sabo", or any of "MM. Tando, Sabo et Bell"."""
    if not before or before[-1].part is not _Part.PERSON:
        return False
    several = PLURAL_TITLE.match(before[0].text)
    is_several = several is not None and len(segment.text.split()) == 1
    is_in_capitals = several is not None and before[0].text[several.end() :].isupper()
    if _ACRONYM.fullmatch(segment.text) and not is_in_capitals:
        return False
    between = text[before[-1].end : segment.start].strip()
    words = segment.text.split()
    is_name = all(map(NAME_WORD.fullmatch, words)) and len(words) <= LONGEST_OF_PERSON
    is_next = between in {"et", "and", "y", "e", "&"} or (is_several and between == ",")
    return bool(is_next) and is_name and WORDS_OF_BODIES.isdisjoint(map(fold, words))


def _without_body(person: _Segment, is_body: IsBody) -> _Segment:
    """The part of "Mme Tando du CPE" that names the person."""
    for match in _OF.finditer(person.text):
        rest = person.text[match.end() :]
        is_named = is_body(rest) or fold(rest).split()[0] in BODY_STARTS
        is_led = match[0].strip() and _ACRONYM.fullmatch(rest)
        if is_named or is_led:
            end = person.start + match.start()
            return person._replace(end=end, text=person.text[: match.start()])
    return person


def _segments(text: str) -> Iterator[_Segment]:
    start = 0
    for match in [*_SEPARATOR.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[start:end].strip()
        if piece:
            first = text.index(piece, start)
            yield _Segment(first, first + len(piece), piece)
        start = match.end() if match else end


def without_gaps(text: str) -> str:
    """A text without the signs around a name that was left out: "CPE, , DGV", "CPE ()"."""
    text = _HANGING.sub(
        lambda gap: ": " if gap[0].lstrip()[0] == ":" else ", ", _EMPTY.sub(" ", text)
    )
    return _EMPTY.sub(" ", text).replace("(, ", "(")


def _without(text: str, segments: Iterator[_Segment]) -> str:
    """The text without some pieces, and without the signs that parted them from the rest."""
    for segment in sorted(segments, key=lambda segment: -segment.start):
        text = text[: segment.start] + text[segment.end :]
    text = _LEADING_AND.sub("", without_gaps(text)).strip(_EDGES)
    text = _OF.sub("", f" {text}", count=1).strip() if text[:1].islower() else text
    return _ALONE.sub(r"\1 \2", text).strip(_EDGES)
