"""The body of one name of a list of who came, and the persons whom it names beside it."""

import re
from collections.abc import Mapping, Sequence

from archive.parsing.names.entry_rows import (
    ACRONYM,
    JOINS,
    NO,
    Layout,
    Row,
    body_start,
    is_body_like,
    is_function,
    row_of,
    score_of,
)
from archive.parsing.names.listed import Entries
from archive.parsing.names.person_names import (
    PLURAL_TITLE,
    has_first_name,
    is_body_word,
    is_mixed_word,
)
from archive.parsing.names.persons import IsBody, split_persons

_SIDE = re.compile(r"\s*:\s|\s[–—]\s|\s*\(")
"""the " : " of "CPE : Awa Tando, Salif Goumbi" """
_PARTS = re.compile(r"\s*[,;/&]\s*|\s+(?:et|and)\s+")
"""the ", " of "Awa, Tando" """
_FIRST_NAMES = re.compile(r"(?P<body>[^()]+?)\s*\((?P<told>[A-ZÀ-Þ][^()\d]*)\)")
"""OIM (Awa, Tando)"""
_COUNTED = re.compile(r"[^\W\d_]+ \([1-9]\d?\)")
"""the "Alima (2)" of a body called as a person is, who is not counted"""
_FEWEST = 2
_UNIT = re.compile(r"\(([A-ZÀ-Þ][^(),;]+),\s+([A-ZÀ-Þ][^(),;]+)\)")
"""the "(Mairie, Service des puits)" of "Awa Tando (Mairie, Service des puits)" """

_TURNED = re.compile(r"([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), ([A-ZÀ-Þ][a-zà-ÿ’'-][\w’'-]*)")
"""Tando, Awa"""
_FEWEST_TURNED = 3


def persons_aside(names: Sequence[str], is_body: IsBody) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The body and the persons of each name of a list whose brackets hold persons.

    "OIM (Awa, Tando)", "CPE (Salif)": first names that are known in two of them tell the others.
    """
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name in names:
        aside = _FIRST_NAMES.fullmatch(name)
        if aside and not is_body(name):
            found[name] = aside["body"], tuple(_PARTS.split(aside["told"]))
    told = [person for _, persons in found.values() for person in persons]
    are_names = all(is_mixed_word(name) and not is_body(name) for name in told)
    known = [persons for _, persons in found.values() if any(map(has_first_name, persons))]
    return found if are_names and len(known) >= _FEWEST else {}


def split_body(
    name: str, layout: Mapping[int, Layout], is_body: IsBody, found: Entries
) -> tuple[str, tuple[str, ...]]:
    """The body of one name of a list, "" when it is only a person's, and the persons it names."""
    persons = None if is_body(name) else split_persons(name, is_body)
    if persons and PLURAL_TITLE.match(name):
        return persons.body, persons.names
    if _COUNTED.fullmatch(name):
        return name, ()
    row = row_of(name, is_body)
    told = layout.get(len(row))
    if told and score_of(name[slice(*row[told.person])], is_body) > 0:
        body, others = _beside(name, row, told, is_body, found)
        return _with_unit(name, body, is_body), others
    if persons and persons.names:
        return _with_unit(name, persons.body, is_body), persons.names
    if len(row) > 1 and any(score_of(name[start:end], is_body) > 0 for start, end in row):
        found.unsure.append(name)  # one half may be a person's
        return name, ()
    words = name.split()
    start = 0 if is_body(name) or is_body_like(name, is_body) else body_start(words, is_body) or 0
    person = " ".join(words[:start])  # that of "TANDO Awa Mairie de Bani"
    body = " ".join(words[start:]) if start else name.rstrip(" ;.,")
    return body, (person,) if person else ()


def _beside(
    name: str, row: Row, told: Layout, is_body: IsBody, found: Entries
) -> tuple[str, tuple[str, ...]]:
    """The body beside a person: the pieces that look like one, else the first or the last.

    With it the persons of the entry: "CPE : Awa Tando, Salif Goumbi" names two.
    """
    texts = [name[slice(*piece)] for piece in row]
    side = match.start() if (match := _SIDE.search(name)) else 0
    is_left = [end <= side for _, end in row]
    others = [place for place in range(len(row)) if place != told.person]
    across = [place for place in others if is_left[place] != is_left[told.person]]
    others = across or others
    if not others:
        return "", (texts[0],)
    bodies = [each for each in others if score_of(texts[each], is_body) == NO]
    bodies = [each for each in bodies if each in told.bodies] or bodies
    if not bodies:
        # What somebody does stands between a person and their body, or after both.
        bodies = others[:1] if told.person else others[-1:]
        found.guessed += [texts[each] for each in bodies if len(others) > 1]
    body = name[row[bodies[0]][0] : row[bodies[-1]][1]]
    beside = [text for place, text in enumerate(texts) if place not in bodies]
    named = [each for text in beside if score_of(text, is_body) > 0 for each in JOINS.split(text)]
    return body + ")" * (body.count("(") - body.count(")")), tuple(named)


def _with_unit(name: str, body: str, is_body: IsBody) -> str:
    """The body of "Awa Tando (Mairie, Service des puits)" as "Mairie (Service des puits)"."""
    told = _UNIT.search(name)
    whole, unit = told.groups() if told else ("", "")
    is_told = body in {whole, unit, f"{whole}, {unit}"} and not is_body(unit)
    is_other = is_function(whole) or is_function(unit) or ACRONYM.fullmatch(unit)
    firsts = [piece.split()[0] for piece in (whole, unit) if piece]
    are_bodies = any(map(is_body_word, firsts))
    return f"{whole} ({unit})" if told and is_told and are_bodies and not is_other else body


def is_turned(text: str) -> bool:
    """Whether a text may be the surname and the first name of a person: "Tando, Awa"."""
    return _TURNED.fullmatch(text) is not None


def persons_turned(texts: Sequence[str]) -> dict[str, str]:
    """The persons of a list that has their surnames first, by entry: "Tando, Awa".

    None where only few stand so.
    """
    found = {text: match for text in texts if (match := _TURNED.fullmatch(text))}
    if len(found) < max(_FEWEST_TURNED, len(texts) / 2):
        return {}
    return {text: f"{match[2]} {match[1]}" for text, match in found.items()}
