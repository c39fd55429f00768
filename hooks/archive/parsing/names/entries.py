"""The entries of one list of who came → the bodies, the persons left out and the groups."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archive.language.choices import is_filler
from archive.language.text import ARTICLE, key
from archive.parsing.names.attendance_notes import split_notes
from archive.parsing.names.entry_rows import (
    ACRONYM,
    END,
    NO,
    Layout,
    Row,
    body_start,
    is_body_like,
    layout_of,
    row_of,
    score_of,
)
from archive.parsing.names.name_lists import split_names, without_bullet
from archive.parsing.names.persons import IsBody, split_persons
from archive.parsing.names.presence import PRESENT, is_group, sign_of

_SEMICOLON = re.compile(r"\s*;\s*(?![^()]*\))")
"""the " ; " of "CPE ; DGV" """
_COUNT = re.compile(r"\d{1,3}")
_OTHERS = re.compile(r",?\s+(?:et|and)\s+\d+\s+(?:autre|other)s?\b.*")
"""the " et 3 autres personnes" at the end of a list"""
_ASIDE = re.compile(r"\(?(?:voir|cf\b|see)\b.*", re.IGNORECASE)
"""(voir liste en annexe)"""
_ARTICLE = re.compile(rf"^{ARTICLE}(?=\S)")
"""the "la " of "la DRA", but not that of "La Nouvelle" """
_ARTICLES = re.compile(rf"\s*(?:,|;|\b(?:et|and))\s+(?={ARTICLE})")
"""the ", " and the " et " of "la DRA, l’OIM et la coopération" """
_AND_BETWEEN = re.compile(r" (et|and) ")
"""the " et " of "Eaux et Forêts" """


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
    halves: list[str] = field(default_factory=list)
    """What was parted at "et" and may be one name."""
    guessed: list[str] = field(default_factory=list)
    """The bodies beside a person that may be what the person does."""


def read_entries(texts: Sequence[str], is_body: IsBody, default: str = PRESENT) -> Entries:
    """The bodies of a list; those of "CPE : excusé" go to the list that the entry names."""
    found = Entries()
    parts = [part for text in texts for part in _articled(text)]
    entries = [each for text in parts for each in _entry(text, is_body, found)]
    entries = _without_kinds(entries, is_body, found)
    rows = layout_of([row_of(text, is_body) for _, text in entries], entries, is_body)
    names = [
        (place or default, _ARTICLE.sub("", name))
        for place, text in entries
        for name in _split(text, rows, is_body, is_item=len(entries) > 1)
    ]
    found.halves = list(_halves([text for _, text in entries], is_body))
    layout = layout_of([row_of(name, is_body) for _, name in names], names, is_body)
    for place, name in names:
        body = _body_of(name, layout, is_body, found)
        if body:
            found.bodies.append((place, body))
    _doubt_persons(found, is_body)
    return found


def _articled(text: str) -> list[str]:
    """The parts of a list in a sentence: "la DRA, l’OIM et la coopération suisse"."""
    is_listed = len(_ARTICLES.findall(text)) > 1
    return [part for part in _ARTICLES.split(text) if part] if is_listed else [text]


def is_told_elsewhere(text: str) -> bool:
    """Whether a text only says where a list stands: "(voir liste en annexe)"."""
    return _ASIDE.match(text.strip()) is not None


_Entry = tuple[str | None, str]
"""The list that an entry says it is of, and its text."""


def _entry(text: str, is_body: IsBody, found: Entries) -> Iterator[_Entry]:
    """An entry without what it says of how its body came, unless it says nothing."""
    text = _ARTICLE.sub("", _OTHERS.sub("", without_bullet(text)).strip(END))
    left, right = _sides(text)
    if not text or is_filler(text) or _ASIDE.match(text) or (is_group(text) and not is_body(text)):
        found.groups.append(text)
    elif right and sign_of(right) and not right.isdigit():
        yield sign_of(right), left
    else:
        yield None, text


def _without_kinds(entries: Sequence[_Entry], is_body: IsBody, found: Entries) -> list[_Entry]:
    """The entries without the kinds that stand before their colons: "ONG : Puits Vivants, JER"."""
    led = [text.partition(":") for _, text in entries if ":" in text]
    sides = ([each[0] for each in led], [n for each in led for n in split_names(each[2])])
    scores = [[score_of(each.strip(END), is_body) for each in side] for side in sides]
    means = [sum(each) / max(1, len(each)) for each in scores]
    is_of_bodies = len(sides[1]) > len(led) > 1 and max(means) <= 0
    kept: list[_Entry] = []
    for place, text in entries:
        left, right = _sides(text)
        is_kind = is_group(left) or is_of_bodies or _is_kind(left, right, is_body)
        if right and not _COUNT.fullmatch(right) and is_kind:
            found.groups.append(left)
            kept.append((place, right))
        else:
            kept.append((place, text))
    return kept


def _sides(text: str) -> tuple[str, str]:
    """What stands before and after the colon of an entry, "" for what does not."""
    left, _, right = text.partition(":")
    return left.strip(END), right.strip(END)


def _is_kind(left: str, right: str, is_body: IsBody) -> bool:
    """Whether what precedes a colon groups the names after it."""
    names = split_names(right)
    is_list = len(names) > 1 or any(is_body_like(name, is_body) for name in names)
    is_named = is_body_like(left, is_body) or score_of(left, is_body) > 0
    return is_list and not is_named and not all(score_of(n, is_body) > 0 for n in names)


def _split(
    text: str, rows: Mapping[int, Layout], is_body: IsBody, *, is_item: bool
) -> Sequence[str]:
    """The names of an entry: one, when it tells a person and their body."""
    if _SEMICOLON.search(text):
        return [name for name in _SEMICOLON.split(text) if name]
    count = len(row_of(text, is_body))
    is_row = count in rows and (count == 2 or is_item)  # noqa: PLR2004
    if is_body(text) or is_row or (is_item and "," not in text):
        return [text]
    names = [name for name in _split_at_last_and(text) if not _ASIDE.match(name)]
    is_pair = len(names) == 2 and "," not in text  # noqa: PLR2004
    return [text] if is_pair and not _are_two(names[0], names[1], is_body) else names


def _split_at_last_and(text: str) -> list[str]:
    """The names of a list: "et" parts only the last two of "CPE, Eaux et Forêts, DGV et OIM"."""
    before, comma, last = text.rpartition(",")
    hidden = _AND_BETWEEN.sub("\x01\\1\x01", before) + comma + last
    return [name.replace("\x01", " ") for name in split_names(hidden)]


def _halves(texts: Iterable[str], is_body: IsBody) -> Iterator[str]:
    """The ends of lists whose last "et" may stand within one name: "CPE, Eaux et Forêts"."""
    for last in (text.rpartition(",")[2].strip() for text in texts if "," in text):
        names = split_names(last)
        if len(names) == 2 and not is_body(last) and not _are_two(names[0], names[1], is_body):  # noqa: PLR2004
            yield last


def _are_two(first: str, second: str, is_body: IsBody) -> bool:
    """Whether "et" stands between two names, and not within one: "Eaux et Forêts"."""
    is_apart = is_body(first) or bool(ACRONYM.fullmatch(first)) or is_body_like(second, is_body)
    return is_apart or min(score_of(first, is_body), score_of(second, is_body)) > 0


def _body_of(name: str, layout: Mapping[int, Layout], is_body: IsBody, found: Entries) -> str:
    """The body of one name of a list, "" when it is only a person's."""
    row = row_of(name, is_body)
    told = layout.get(len(row))
    if told and score_of(name[slice(*row[told.person])], is_body) > 0:
        found.persons.append(name[slice(*row[told.person])])
        return _beside(name, row, told, is_body, found)
    persons = None if is_body(name) else split_persons(name, is_body)
    if persons and persons.names:
        found.persons += persons.names
        found.with_persons.add(persons.body)
        return persons.body
    if len(row) > 1 and any(score_of(name[start:end], is_body) > 0 for start, end in row):
        found.unsure.append(name)  # one half may be a person's
        return ""
    words = name.split()
    start = 0 if is_body(name) or is_body_like(name, is_body) else body_start(words, is_body) or 0
    if start:  # "TANDO Awa Mairie de Bani"
        found.persons.append(" ".join(words[:start]))
        name = " ".join(words[start:])
        found.with_persons.add(name)
    attendee = split_notes(name.rstrip(" ;.,"))
    count = f" ({attendee.head_count})" if attendee.head_count else ""
    return f"{attendee.name}{count}" if attendee.name else ""


def _beside(name: str, row: Row, told: Layout, is_body: IsBody, found: Entries) -> str:
    """The body beside a person: the pieces that look like one, else the first or the last."""
    others = [place for place in range(len(row)) if place != told.person]
    bodies = [each for each in others if score_of(name[slice(*row[each])], is_body) == NO]
    bodies = [each for each in bodies if each in told.bodies] or bodies
    if not bodies:
        # What somebody does stands between a person and their body, or after both.
        bodies = others[:1] if told.person else others[-1:]
        found.guessed += [name[slice(*row[each])] for each in bodies if len(others) > 1]
    body = name[row[bodies[0]][0] : row[bodies[-1]][1]]
    body += ")" * (body.count("(") - body.count(")"))
    found.with_persons.add(body)
    return body


def _doubt_persons(found: Entries, is_body: IsBody) -> None:
    """Hold back names of a list that may all be persons', and those in a list of persons."""
    names = [name for _, name in found.bodies if name not in found.with_persons]
    maybe = [name for name in names if score_of(name, is_body) > 0]
    is_list_of_persons = len(found.persons) > len(found.bodies) - len(maybe)
    if maybe and (is_list_of_persons or (len(maybe) == len(names) and len(names) > 2)):  # noqa: PLR2004
        found.unsure += maybe
        found.bodies = [(place, name) for place, name in found.bodies if name not in maybe]


def distinct(names: Iterable[str]) -> list[str]:
    """Names each once, whatever their case, accents and head counts."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(key(split_notes(name).name or name), name)
    return list(kept.values())


def counted(names: Iterable[str]) -> list[str]:
    """Names each once, with how often they stand there: OIM, HCR, OIM are OIM (2), HCR."""
    return [
        f"{name} ({count})" if count > 1 and not name.endswith(")") else name
        for name, count in Counter(names).items()
    ]
