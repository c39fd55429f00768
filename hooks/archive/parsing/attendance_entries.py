"""The entries of one list of who came → the bodies, the persons left out and the groups.

All entries decide together which side of "Awa Tando – CPE" is the person's: two words with
capitals alone may well be a body.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from archive.language.choices import is_filler
from archive.language.text import find_phrase, fold, key
from archive.language.vocabulary import phrases
from archive.parsing.attendance_notes import split_notes
from archive.parsing.name_lists import split_at_last_and, split_names, without_bullet
from archive.parsing.persons import (
    BODY_STARTS,
    FUNCTIONS,
    IsBody,
    begins_with_function,
    has_title,
    is_body_word,
    may_be_person,
    split_persons,
)
from archive.parsing.presence import PRESENT, sign_of

_PAIR = re.compile(r"\s*(?:\((?=[^()]*\)$)|[,:;/]|\s[-–—])\s+|\s*[(–—:]\s*|\s+-\s+|,\s*")
"""the " – " of "Awa Tando – CPE", the " (" of "Awa Tando (CPE)" """
_GROUP_WORD = re.compile(r"[^\W\d_]+")
"""ong, et, partenaires"""
_GROUPS = frozenset(word for phrase in phrases("group_word") for word in fold(phrase).split())
_PART = re.compile(r"\s*[,;]\s*(?![^()]*\))|\s+[–—-]\s+")
"""the ", " of "Awa Tando, assistante, CPE" """
_ROW, _MOST_ROWS = range(2, 5), 0.6
"""How many parts a row of a list of persons has, and the share of the list that must be rows."""
_SEMICOLON = re.compile(r"\s*;\s*(?![^()]*\))")
"""the " ; " of "CPE ; DGV" """
_COUNT = re.compile(r"\d{1,3}")
_OTHERS = re.compile(r",?\s+(?:et|and)\s+\d+\s+(?:autre|other)s?\b.*")
"""the " et 3 autres personnes" at the end of a list"""
_ASIDE = re.compile(r"\(?(?:voir|cf\b|see)\b.*", re.IGNORECASE)
"""(voir liste en annexe)"""
_ACRONYM = re.compile(r"(?:[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9./&-]+|[A-Z]{2,}\w*)")
"""HCR, GIZ/APM"""
_ARTICLE = re.compile(r"^(?:(?:la|les?|the)\s+|l['’]\s*)(?=\S)")
"""the "la " of "la DRA", but not that of "La Nouvelle" """
_ARTICLES = re.compile(r"\s*(?:,|;|\b(?:et|and))\s+(?=(?:la|les?|the)\s|l['’])")
"""the ", " and the " et " of "la DRA, l’OIM et la coopération" """
_INITIAL = re.compile(r"^(?:[A-Z]\.\s?-?)+\s?[A-ZÀ-Þ]")
"""A. Tando"""
_LIKELY, _SURE, _NO = 1.0, 3.0, -2.0
_END = " ;.,:"


@dataclass(slots=True)
class Entries:
    """What the entries of one list say."""

    bodies: list[tuple[str, str]] = field(default_factory=list)
    """The list and the name of each body, a head count as "(3)" after it."""
    persons: list[str] = field(default_factory=list)
    """The names of persons, which are left out."""
    groups: list[str] = field(default_factory=list)
    """What only groups the names or says nothing: "ONG", "(voir annexe)"."""
    with_persons: set[str] = field(default_factory=set)
    """The bodies that stand beside a person, which are none."""
    unsure: list[str] = field(default_factory=list)
    """What may be a person as well as a body."""


def read_entries(texts: Sequence[str], is_body: IsBody, default: str = PRESENT) -> Entries:
    """The bodies of a list; those of "CPE : excusé" go to the list that the entry names."""
    found = Entries()
    texts = [
        _ARTICLE.sub("", part) for text in _ungrouped(texts, found) for part in _articled(text)
    ]
    if _are_rows(texts, is_body):
        rows = (_row(text, is_body, found) for text in texts)
        found.bodies = [(default, body) for body in rows if body]
        return found
    names = [
        (place or default, _ARTICLE.sub("", name))
        for text in texts
        for place, name in _names_of(text, is_body, found, is_item=len(texts) > 1)
    ]
    side = _side_of_persons([name for _, name in names], is_body)
    for place, name in names:
        body = _body_of(name, side, is_body, found)
        if body:
            found.bodies.append((place, body))
    _doubt_persons(found, is_body)
    return found


def _parts(text: str) -> list[str]:
    bare = without_bullet(text).strip(_END)
    parts = [part.strip(_END) for part in _PART.split(bare) if part.strip(_END)]
    name, sign, inside = bare.partition(" (")
    return [name, inside.rstrip(") ")] if sign and len(parts) == 1 else parts


def _are_rows(texts: Sequence[str], is_body: IsBody) -> bool:
    """Whether most entries are one person, a function and a body: "Awa Tando, assistante, CPE"."""
    rows = [parts for parts in map(_parts, texts) if len(parts) in _ROW]
    persons = [row for row in rows if _score(row[0], "", is_body) > 0]
    others = [row for row in rows if any(_score(part, "", is_body) < 0 for part in row[1:])]
    return len(texts) > 1 and min(len(persons), len(others)) >= _MOST_ROWS * len(texts)


def _row(text: str, is_body: IsBody, found: Entries) -> str:
    """The body of an entry of a person, "" when none is named; the person is left out."""
    person, *others = _parts(text) or [""]
    if not others or _score(person, "", is_body) < 0:
        return text.strip(_END) if is_body(text.strip(_END)) else ""
    found.persons.append(person)
    bodies = [part for part in others if not _is_function(part)]
    body = next(
        (part for part in bodies if is_body_like(part, is_body)), bodies[-1] if bodies else ""
    )
    found.with_persons.add(body)
    return body


def _is_function(text: str) -> bool:
    """Whether a text says what somebody does: "assistante de projet", "Programme Officer"."""
    words = fold(text).split()
    return begins_with_function(text) or (bool(words) and words[-1] in FUNCTIONS)


def _ungrouped(texts: Sequence[str], found: Entries) -> Sequence[str]:
    """The entries without the groups that begin all of them: "ONG Puits Vivants, JER"."""
    groups = [find_phrase(text, phrases("group_heading")) for text in texts]
    heads = [match[0] if match and not match.start() else "" for match in groups]
    rests = [
        text[len(head) :].strip(_END + " –—-") for text, head in zip(texts, heads, strict=True)
    ]
    if len(set(heads)) < 2 or not all(heads) or not all(rest[:1].isupper() for rest in rests):  # noqa: PLR2004
        return texts
    found.groups += [text[: len(head)] for text, head in zip(texts, heads, strict=True)]
    return rests


def _articled(text: str) -> list[str]:
    """The parts of a list in a sentence: "la DRA, l’OIM et la coopération suisse"."""
    is_listed = len(_ARTICLES.findall(text)) > 1
    return [part for part in _ARTICLES.split(text) if part] if is_listed else [text]


def is_told_elsewhere(text: str) -> bool:
    """Whether a text only says where a list stands: "(voir liste en annexe)"."""
    return _ASIDE.match(text.strip()) is not None


def is_group(text: str) -> bool:
    """Whether a text only says what kind of bodies follow: "ONG internationales", "UN agencies"."""
    words = _GROUP_WORD.findall(fold(text))
    return bool(words) and all(word in _GROUPS or word.rstrip("sx") in _GROUPS for word in words)


def _names_of(
    text: str, is_body: IsBody, found: Entries, *, is_item: bool
) -> Iterator[tuple[str | None, str]]:
    """The names of one entry, each with the list that the entry says it is of."""
    text = _OTHERS.sub("", without_bullet(text)).strip(_END)
    left, colon, right = text.partition(":")
    left, right = left.strip(_END), right.strip(_END)
    if not text or is_filler(text) or _ASIDE.match(text) or (is_group(text) and not is_body(text)):
        found.groups.append(text)
    elif colon and sign_of(right) and not right.isdigit():
        yield sign_of(right), left
    elif colon and _COUNT.fullmatch(right):
        yield None, text
    elif colon and _is_group_of(left, right, is_body):
        found.groups.append(left)
        yield from ((None, name) for name in split_names(right))
    elif colon and right and all(map(_may_be, split_names(right))) and not _may_be(left):
        found.persons += split_names(right)
        found.with_persons.add(left)
        yield None, left
    elif _is_one(text, is_body) or (is_item and "," not in text and ";" not in text):
        yield None, text
    else:
        names = _SEMICOLON.split(text) if ";" in text else split_at_last_and(text)
        yield from ((None, name) for name in names if name and not _ASIDE.match(name))


def _is_group_of(left: str, right: str, is_body: IsBody) -> bool:
    """Whether what precedes a colon groups the names after it."""
    if is_group(left) and right:
        return True
    names = split_names(right)
    is_list = len(names) > 1 or any(map(is_body, names))
    return is_list and not is_body(left) and not all(map(_may_be, names)) and not _may_be(left)


def _may_be(text: str) -> bool:
    return has_title(text) or bool(_INITIAL.match(text)) or may_be_person(text)


def _is_one(text: str, is_body: IsBody) -> bool:
    """Whether an entry is a body that is known, or a person and theirs: "Mme Tando, agent, CPE"."""
    first, *others = split_names(text)
    if is_body(text):
        return True
    if not 1 <= len(others) <= 3 or "(" in text:  # noqa: PLR2004
        return False
    is_person = _score(first, "", is_body) >= _SURE
    return is_person and not any(_score(other, "", is_body) >= _LIKELY for other in others[:1])


def _side_of_persons(names: Sequence[str], is_body: IsBody) -> int | None:
    """Which side of a pair is the person's, 0 or 1, in most names of a list; None for neither."""
    pairs = [pair for pair in map(_pair, names) if pair]
    if not pairs or 2 * len(pairs) < len(names):
        return None
    means = []
    for side in (0, 1):
        scores = [_score(pair[side], pair[1 - side], is_body) for pair in pairs]
        means.append(sum(scores) / len(scores))
    best = 0 if means[0] >= means[1] else 1
    is_enough = len(pairs) > 1 or means[best] >= _SURE or means[1 - best] <= _NO
    is_clear = means[best] >= _LIKELY / 2 and means[best] - means[1 - best] >= _LIKELY / 2
    return best if is_enough and is_clear else None


def _pair(name: str) -> tuple[str, str] | None:
    match = _PAIR.search(name)
    if not match or not match.start():
        return None
    left, right = name[: match.start()], name[match.end() :].strip(" )")
    is_pair = bool(right) and split_notes(name).name.strip(" )") != left
    return (left, right) if is_pair else None


def _score(text: str, other: str, is_body: IsBody) -> float:
    """How surely a text is the name of a person."""
    if has_title(text) or _INITIAL.match(text):
        return _SURE
    words = text.split()
    is_known = is_body(text) or any(map(is_body_word, words)) or bool(_ACRONYM.fullmatch(text))
    if is_known or _is_acronym_of(other, text) or _is_function(text):
        return _NO
    if not may_be_person(text):
        return 0.0
    persons = split_persons(text, is_body)
    return _SURE if persons and not persons.body else _LIKELY


def _is_acronym_of(acronym: str, name: str) -> bool:
    initials = (word[0] for word in re.findall(r"\w+", fold(name)))
    return len(acronym) > 1 and "".join(initials).startswith(key(acronym))


def _body_of(name: str, side: int | None, is_body: IsBody, found: Entries) -> str:
    """The body of one name of a list, "" when it is only a person's."""
    pair = _pair(name) if side is not None else None
    if (
        pair
        and side is not None
        and not is_body(name)
        and _score(pair[side], pair[1 - side], is_body) > 0
    ):
        found.persons.append(pair[side])
        return _beside(pair[1 - side], found)
    persons = None if is_body(name) else split_persons(name, is_body)
    if persons and persons.names:
        found.persons += persons.names
        return _beside(persons.body, found)
    attendee = split_notes(name.rstrip(" ;.,"))
    count = f" ({attendee.head_count})" if attendee.head_count else ""
    return f"{attendee.name}{count}" if attendee.name else ""


def _beside(text: str, found: Entries) -> str:
    """The body beside a person, without functions: that of "assistante, CPE"."""
    pieces = [piece.strip() for piece in re.split(r"\s*[,;]\s*|\s+[–—-]\s+", text) if piece.strip()]
    kept = [piece for piece in pieces if not _is_function(piece)]
    body = ", ".join(kept).strip(" ()")
    found.with_persons.add(body)
    return body


def _doubt_persons(found: Entries, is_body: IsBody) -> None:
    """Hold back names of a list that may all be persons', and those in a list of persons."""
    names = [name for _, name in found.bodies if name not in found.with_persons]
    maybe = [name for name in names if may_be_person(name) and _score(name, "", is_body) > 0]
    is_list_of_persons = len(found.persons) > len(found.bodies) - len(maybe)
    if maybe and (is_list_of_persons or (len(maybe) == len(names) and len(names) > 2)):  # noqa: PLR2004
        found.unsure = maybe
        found.bodies = [(place, name) for place, name in found.bodies if name not in maybe]


def distinct(names: Iterable[str]) -> list[str]:
    """Names each once, whatever their case, accents and head counts."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(key(split_notes(name).name or name), name)
    return list(kept.values())


def is_body_like(text: str, is_body: IsBody) -> bool:
    """Whether a text looks like the name of a body: known, an acronym or with a body's word."""
    words = fold(text).split()
    starts = bool(words) and words[0].rstrip("s") in BODY_STARTS
    return starts or is_body(text) or bool(_ACRONYM.fullmatch(text.strip()))
