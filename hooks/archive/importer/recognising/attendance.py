"""The organisations that came, excused themselves or stayed away, however they are listed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from archive.importer.document import Block, Cell, Paragraph, Table
from archive.importer.recognising.columns import Column, Kind, table_columns
from archive.importer.recognising.known import listed, without_article
from archive.importer.recognising.normalise import words_of
from archive.importer.recognising.persons import (
    are_persons,
    has_title,
    lists_persons,
    person_beside,
    titled_person,
)
from archive.language.choices import is_filler
from archive.language.french import capital
from archive.language.text import fold, key
from archive.parsing.name_lists import split_names
from archive.parsing.persons import BODY_STARTS

_CATEGORIES = re.compile(
    r"(?:les\s+)?(?:(?:inter)?national\s+|local\s+|regional\s+|other\s+|autres\s+)?"
    r"(?:ministeres?|services?|institutions?|structures?|gouvernement|etat|administrations?"
    r"|autorites?|agences?|systeme|nations|snu|organisations?|ong|osc|societe civile|associations?"
    r"|partenaires?|ptf|bailleurs?|donateurs?|cooperations?|ambassades?|projets?|programmes?|medias?"
    r"|secteur|universites?|mouvement|collectivites?|mairies|prefectures|autres|invites?|membres"
    r"|government|ministries|un|agencies|ngos?|ingos?|donors?|partners?|others?|civil society)\b"
)
"""How a group of bodies is named before the colon that introduces them, folded."""
_HEAD_COUNT = re.compile(
    r"\s*(?:[(\[:]|[-–]\s)\s*(?P<count>\d{1,3})"
    r"(?:\s*(?:personnes?|participants?|pers\.?))?\s*[)\]]?\s*$"
)
_ASIDE = re.compile(r"^\(?(?:voir|cf\.?|see)\b.*", re.IGNORECASE)
_AMPERSAND = re.compile(r"\s&\s")
_HIDDEN = "\x01"
"""Stands for the ampersand of a name in a list that commas separate."""
_END = " ;.,:"
_LEAD_IN = re.compile(
    r"^.*?\b(?:repr[ée]sentante?s?|d[ée]l[ée]gu[ée]e?s?|points? focaux|membres)\s+"
    r"(?=de|du|des|d['’])",
    re.IGNORECASE,
)

_RANK = re.compile(r"\d{1,3}[.)]?")
"""The number of a row of a table of persons."""
_LAST_BODY = re.compile(
    r"^(?P<others>.+,.+?)\s+(?:et|and)\s+(?:(?:la|le|les|the)\s+|l['’])(?P<name>[a-zà-ÿ][^,;]{2,80})$"
)
"""A list of several names in a sentence that ends on one in small letters, with its article."""
_ARTICLED = re.compile(r"(?:^|,)\s*(?:(?:la|le|les|the)\s|l['’])", re.IGNORECASE)
_FEWEST_ARTICLES = 2
_LATER_BODY = re.compile(r"(?<=[,;])\s+(?:(?:la|le|les|the)\s|l['’])(?P<body>[a-zà-ÿ-]+)")
"""A word in small letters after a comma and an article: "le HCR, l’association Benkadi"."""


@dataclass(slots=True)
class Attended:
    """Names of organisations and what was left out of their lists."""

    names: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    """Names of persons that were left out."""
    categories: list[str] = field(default_factory=list)
    """The words that only grouped the names or led to a list, and names told before."""
    keys: set[str] = field(default_factory=set)
    """The names as they are compared."""
    private: list[str] = field(default_factory=list)
    """What else was left out of a table of persons: functions, telephones, signatures."""

    def add(self, names: Iterable[str]) -> None:
        """Add the names that are not there yet."""
        for name in names:
            said = key(without_count(name))
            if said in self.keys:
                self.categories.append(name)
            elif said:
                self.keys.add(said)
                self.names.append(name)


def attended(values: Iterable[Block]) -> Attended:
    """The organisations of a list: paragraphs, items of a list, tables."""
    blocks = list(values)
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    are_persons = lists_persons([line.text for line in lines])
    result = Attended()
    for block in blocks:
        if isinstance(block, Table):
            _read_table(block, result)
        elif are_persons and person_beside(block.text):
            result.add(_with_bodies([block.text], result, are_persons=True))
        else:
            _read_line(block, result)
    return result


def names_in(text: str) -> list[str]:
    """The organisations in a text that lists them, a head count as (3), without final signs."""
    text, last = _last_body(_with_bodies_apart(text))
    hidden = _AMPERSAND.sub(f" {_HIDDEN} ", text) if re.search(r"[,;]", text) else text
    parts = (part.replace(_HIDDEN, "&") for part in split_names(_spaced(hidden)))
    return [*(name for part in parts if (name := _clean(without_article(part)))), *last]


def is_category(text: str) -> bool:
    """Whether a line begins with the name of a group of bodies and a colon."""
    before, colon, _ = text.partition(":")
    return bool(colon) and bool(_CATEGORIES.match(fold(before.strip())))


def names_of_sentence(text: str) -> list[str]:
    """The organisations a sentence names one after the other, without their articles.

    None when one of them does not look like a name.
    """
    told = _LEAD_IN.sub("", text.strip(_END))
    told, last = _last_body(_with_bodies_apart(told))
    names = [_clean(name) for name in listed(told)]
    return [*names, *last] if all(name[:1].isupper() for name in names) else []


def _spaced(text: str) -> str:
    """The text with names that a slash, a plus or a semicolon separates set apart."""
    return re.sub(r"\s*;\s*", " ; ", text.strip())


def without_count(name: str) -> str:
    """A name without the number of its persons."""
    return _HEAD_COUNT.sub("", name).strip(_END) or name


def _with_bodies_apart(text: str) -> str:
    """The text, names with articles, with a capital for each body that stands in small letters."""
    if len(_ARTICLED.findall(text)) < _FEWEST_ARTICLES:
        return text

    def apart(match: re.Match[str]) -> str:
        is_body = fold(match["body"]).removesuffix("s") in BODY_STARTS
        return f" {capital(match['body'])}" if is_body else match[0]

    return _LATER_BODY.sub(apart, text)


def _last_body(text: str) -> tuple[str, list[str]]:
    """A list of names with articles without the last one, when "et la …" leads to small letters.

    "le ministère de la Santé et la protection" goes on with the name of a body: it is one.
    """
    match = _LAST_BODY.match(text.strip(_END))
    if not match or len(_ARTICLED.findall(match["others"])) < _FEWEST_ARTICLES:
        return text, []
    before = fold(without_article(match["others"].rpartition(",")[2].strip())).split()
    is_body = bool(before) and before[0] in BODY_STARTS
    return (text, []) if is_body else (match["others"], [_clean(match["name"])])


def _clean(name: str) -> str:
    """A name without signs around it; its head count stands in parentheses."""
    said = name.strip(_END)
    if is_filler(said) or _ASIDE.match(said) or "://" in said:
        return ""
    match = _HEAD_COUNT.search(said)
    return f"{without_count(said)} ({match['count']})" if match and match.start() else said


def _read_line(line: Paragraph, result: Attended) -> None:
    text = line.text.strip()
    parts = re.split(r"\s*;\s*", text)
    if sum(map(is_category, parts)) > 1:
        for part in parts:
            _read_group(part, result)
    else:
        _read_group(text, result)


def _read_group(text: str, result: Attended) -> None:
    """The names in a text that may begin with a category, or with one body and its persons."""
    before, colon, after = text.partition(":")
    if is_category(text):
        result.categories.append(before)
        text = after
    elif colon and (has_title(after.strip()) or are_persons(names_in(after))):
        result.persons += names_in(after)
        text = before
    elif colon and not after.strip():
        result.categories.append(before)
        return
    result.categories += [part for part in split_names(text) if _ASIDE.match(part.strip(_END))]
    names = names_in(text)
    for name in _with_bodies(names, result, are_persons=lists_persons(names)):
        result.add([name])


def _with_bodies(names: Iterable[str], result: Attended, *, are_persons: bool) -> Iterator[str]:
    """The names, a person being replaced by the body that follows the name."""
    for name in names:
        found = titled_person(name) or (person_beside(name) if are_persons else None)
        if found is None:
            yield name
            continue
        person, body = found
        result.persons.append(person)
        if body:
            yield body


def _read_table(table: Table, result: Attended) -> None:
    columns, kind = table_columns(table)
    if kind not in {Kind.PERSONS, Kind.ORGANISATIONS}:
        for row in table.rows:
            for cell in row:
                for line in cell:
                    _read_line(line, result)
        return
    result.categories += map(words_of, table.rows[0])
    for row in table.rows[1:]:
        if kind is Kind.ORGANISATIONS and (name := _counted(columns, row)):
            result.add([name])
            continue
        for column, cell in zip(columns, row, strict=False):
            _read_cell(column, cell, result)


def _counted(columns: Sequence[Column | None], row: Sequence[Cell]) -> str:
    """The organisation of a row with the number of its persons, "" when none is told after it."""
    name, told = "", ""
    for column, cell in zip(columns, row, strict=False):
        if column is Column.ORGANISATION:
            name = _clean(words_of(cell))
        elif column is Column.NUMBER and name and words_of(cell).strip().isdigit():
            told = words_of(cell).strip()
    return f"{name} ({told})" if told else ""


def _read_cell(column: Column | None, cell: Cell, result: Attended) -> None:
    text = words_of(cell)
    if not text.strip():
        return
    if column is Column.ORGANISATION:
        result.add(filter(None, [_clean(text)]))
    elif column is Column.PERSON:
        result.persons.append(text)
    elif column is Column.NUMBER and _RANK.fullmatch(text.strip()):
        result.categories.append(text)
    elif column is not Column.NUMBER:
        result.private.append(text)
