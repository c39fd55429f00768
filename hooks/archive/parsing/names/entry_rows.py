"""Where the person and the body stand in the entries of a list: "Awa Tando, assistante, CPE".

All entries decide together: two words with capitals alone may well be a body.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from archive.language.label_stems import label_field
from archive.language.text import AND, ARTICLE, WORD, fold, key
from archive.parsing.names.attendance_notes import is_note
from archive.parsing.names.person_names import (
    BODY_STARTS,
    FUNCTIONS,
    MIXED_WORD,
    PARTICLE,
    begins_with_function,
    has_title,
    is_body_word,
    is_particle,
    may_be_person,
)
from archive.parsing.names.persons import IsBody, split_persons

_SIGN = re.compile(r"\s*(?:[,:]\s|\s[/–—-]\s|[–—:,]|[()]|(?<=[a-zà-ÿ])/(?=[A-ZÀ-Þ]))\s*")
"""the " – " of "Awa Tando – CPE", the " (" of "Awa Tando (CPE)", the "/" of "Awa Tando/CPE" """
JOINS = re.compile(rf"\s+(?:{AND}|&)\s+")
"""the " et " of "Awa Tando et Salif Goumbi" """
_OF_A = (
    r"\s(?:d[ue]s?|d[aeo]\s(?:l[ae]s?\s)?|(?:de|à)\s(?:la\s|l[’'])|aux?|of(?:\sthe)?|at|to(?:\sthe)?"
    r"|del|d[ao]s?)\s?"
)
_OF_A_BODY = re.compile(rf"{_OF_A}(?P<body>[A-ZÀ-Þ].*\S)$")
"""the " à la Cour suprême" of "juge à la Cour suprême" """
_OF_SMALL = re.compile(rf"{_OF_A}(?P<body>[^A-ZÀ-Þ]*)$")
"""the " de l’association des jeunes" of "membre de l’association des jeunes" """
_PARTS = re.compile(rf",\s+|\s{AND}\s+")
"""the ", " and the " and " of such a body"""
ACRONYM = re.compile(r"(?:[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9./&-]+|[A-Z]{2}\w*)")
"""HCR, GIZ/APM"""
_ARTICLE = re.compile(rf"^{ARTICLE}", re.IGNORECASE)
"""the "le " of "le préfet de Tagda" """
_BLANK = re.compile(r"\s+")
"""that of "Awa Tando maire" """
_ASIDE = re.compile(r"\([^()]*\)")
"""the "(Mairie, Service X)" of "Awa Tando (Mairie, Service X)" """
_INITIAL = re.compile(r"^(?:[A-Z]\.\s?-?)+\s?[A-ZÀ-Þ]")
"""A. Tando"""
_BARE_INITIAL = re.compile(
    rf"[A-ZÀ-Þ][a-zà-ÿ]?\.?\s+{PARTICLE}?{MIXED_WORD}(?:\s+{MIXED_WORD})?|{MIXED_WORD}\s+[A-ZÀ-Þ]"
)
"""A Tando, Ph. Tando, Tando A, in a list of such"""
_WHOLE = re.compile(
    rf"(?:^|(?<=[,:] ))[A-ZÀ-Þ][\w’-]+(?:\s\w+){{0,2}}?\s(?:of|d[aeou]s?|del)\s[^,;:()]+"
    rf"(?:,\s[^,;:()]+){{0,3}}?,\s[^,;:()]+\s{AND}\s[^,;:()]+$"
)
"""the body of "Awa Tando, Ministry of Lands, Survey and Natural Resources" """
_LONGEST_ACRONYM = 4
"""Letters of one behind a surname in capitals."""
_LIKELY, SURE, NO = 1.0, 3.0, -2.0
_LEAST = -1.0
"""The mean score of the bodies of a list, at most."""
END = " ;.,:*"
"""What ends an entry, and is none of it."""
Row = list[tuple[int, int]]
"""Where the pieces of an entry stand that may be a person's name or a body's."""


def row_of(text: str, is_body: IsBody) -> Row:
    """The pieces of an entry, without what somebody does; one that is a known body is whole."""
    text = text.rstrip(END)
    if is_body(text):
        return [(0, len(text))]
    row: Row = []
    start = 0
    whole = start_of_whole(text, is_body)
    signs = (m for m in _SIGN.finditer(text) if whole is None or m.start() < whole)
    for match in [*signs, None]:
        end = match.start() if match else len(text)
        piece = text[start:end]
        before = text[slice(*row[-1])] if row else ""
        if row and is_acronym_of(piece, before):
            if not may_be_person(before):  # else the initials of somebody
                row[-1] = (row[-1][0], end + ("(" in text[row[-1][0] : end]))
        elif named := _beside_function(piece):
            row.append((start + named[0], start + named[1]))
        elif piece.strip() and not (is_function(piece) or is_note(piece)):
            row.append((start, end))
        elif (
            match is None
            and len(row) == 1
            and (told := _OF_A_BODY.search(piece) or _OF_SMALL.search(piece))
        ):
            is_whole = " " in told["body"] or told["body"].isupper()  # no "Bureau"
            if is_whole and is_body_like(told["body"], is_body):  # "juge à la Cour suprême"
                row.append((start + told.start("body"), end))
        start = match.end() if match else end
    return row


def start_of_whole(text: str, is_body: IsBody) -> int | None:
    """Where the name of one body begins that holds commas down to the end, None without any.

    None of its parts is a body: "Ministry of Lands, Survey and Natural Resources".
    """
    match = _WHOLE.search(text)
    first, *others = _PARTS.split(match[0]) if match else [""]
    is_led = fold(first.partition(" ")[0]) in BODY_STARTS
    is_one = is_led and not any(is_body_like(part, is_body) for part in others)
    return match.start() if match and is_one else None


def _beside_function(text: str) -> tuple[int, int] | None:
    """Where a name stands beside what somebody does: "TANDO Awa maire", "Maire Awa TANDO"."""
    for blank in _BLANK.finditer(text):
        before, after = text[: blank.start()], text[blank.end() :]
        is_pair = len(before.split()) == 2  # noqa: PLR2004 - no "Water" of "Awa Tando Water Officer"
        is_apart = after[:1].islower() or is_pair
        is_job = begins_with_function(after) and not begins_with_function(before)
        if is_apart and is_job and may_be_person(before):
            return 0, len(before)
        # "CHEF DE VILLAGE", "Senior Learning Advisor"
        is_name = may_be_person(after) and not (is_particle(after.split()[0]) or is_function(after))
        if begins_with_function(before) and is_name:
            return blank.end(), len(text)
    return None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the pieces of entries stand."""

    person: int
    bodies: set[int]
    """Those that look like bodies in most entries."""


def layout_of(entries: Sequence[str], is_body: IsBody) -> Mapping[int, Layout]:
    """Which piece is the person's, in the entries of each number of pieces that surely have one."""
    texts = [[text[start:end] for start, end in row_of(text, is_body)] for text in entries]
    found: dict[int, Layout] = {}
    counts = {len(each) for each in texts} - {0, 1}
    for count in counts if 2 * sum(len(each) > 1 for each in texts) >= len(texts) else ():
        alike = [each for each in texts if len(each) == count]
        is_list = len(alike) == 1 and any("," in _ASIDE.sub("", text) for text in entries)
        if told := _told(alike, is_body, is_list=is_list):
            found[count] = told
    if len({told.person for told in found.values()}) == 1:  # the others go along
        first = next(iter(found.values()))
        # "CPE: Awa Tando" goes along with "DGV: Fati Yaro, Salif Goumbi"
        last = replace(first, person=1) if first.bodies == {0} else first
        others = {n: first if n > first.person else last for n in counts - set(found)}
        found |= {n: each for n, each in others.items() if n > each.person}
    return found


def _told(alike: Sequence[list[str]], is_body: IsBody, *, is_list: bool) -> Layout | None:
    """Which of so many pieces is the person's, None when it is not sure.

    `is_list`: whether they may be one list of bodies, where only a first name tells a person.
    """
    scores = [[score_of(piece, is_body) for piece in each] for each in alike]
    means = [sum(column) / len(column) for column in zip(*scores, strict=True)]
    best = max(range(len(means)), key=means.__getitem__)
    other = max(mean for place, mean in enumerate(means) if place != best)
    others = [each for pieces in alike for n, each in enumerate(pieces) if n != best]
    is_led = not is_list and any(is_body_like(each, is_body) for each in others)
    is_sure = is_led or any(row[best] >= SURE for row in scores)
    if not is_sure or means[best] < _LIKELY / 2 or means[best] - other < _LIKELY / 2:
        return None
    return Layout(best, {n for n, mean in enumerate(means) if mean <= _LEAST})


def score_of(text: str, is_body: IsBody) -> float:
    """How surely a text is the name of a person, of "Awa Tando et Salif Goumbi" each."""
    return min(_score(part, is_body) for part in JOINS.split(text))


def _score(text: str, is_body: IsBody) -> float:
    if has_title(text) or _INITIAL.match(text):
        return SURE
    if is_function(text) or is_body_like(text, is_body) or any(map(is_body_word, text.split())):
        return NO
    if label_field(text.partition(" ")[0]):  # "Apologies ACTED" is a label with its value
        return NO
    if not may_be_person(text):
        return _LIKELY if _BARE_INITIAL.fullmatch(text) else 0.0
    persons = split_persons(text, is_body)
    return SURE if persons and not persons.body else _LIKELY


def is_function(text: str) -> bool:
    """Whether a text says what somebody does: "assistante de projet", "Programme Officer"."""
    text = _ARTICLE.sub("", text)
    starts = any(map(begins_with_function, text.split("/", maxsplit=1)))
    return starts or any(fold(word) in FUNCTIONS for word in text.split()[-1:])


def is_acronym_of(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym begin words of a name, in order: DGV in "Direction …"."""
    if not acronym.isupper() or len(acronym) == 1:
        return False
    letters = iter("".join(word[0] for word in WORD.findall(fold(name))))
    return all(letter in letters for letter in key(acronym))


def is_body_like(text: str, is_body: IsBody) -> bool:
    """Whether a text looks like the name of a body: known, an acronym or with a body's word."""
    words = fold(text).split()
    starts = bool(words) and words[0].rstrip("s") in BODY_STARTS
    return starts or is_body(text) or bool(ACRONYM.fullmatch(text.strip()))


def body_start(words: Sequence[str], is_body: IsBody) -> int | None:
    """Where the body begins behind the name of a person, 0 without a name, None when unsure."""
    if begins_with_function(" ".join(words)):
        return 0  # "CHEF DE VILLAGE"
    is_led = len(words) > 2 and may_be_person(" ".join(words[:2]))  # noqa: PLR2004 - "TANDO Awa"
    for start in range(2 * is_led, len(words)):
        rest, before = " ".join(words[start:]), " ".join(words[:start])
        is_like = is_body_like(words[start], is_body) or is_body_like(rest, is_body)
        # The last word of "Nakuru Elders Forum" is none by itself.
        is_last = start == len(words) - 1 and not ACRONYM.fullmatch(rest)
        is_name = words[start - 1].isupper() and len(rest) > _LONGEST_ACRONYM  # "Awa BEN TANDO"
        is_last |= is_name and fold(words[start]) not in BODY_STARTS  # but "TANDO Awa ONG JER"
        is_sure = is_body(rest) or (is_like and not (start and is_last))
        if is_sure and (not start or may_be_person(before) or has_title(before)):
            return start
    persons = split_persons(" ".join(words[:2]), is_body)
    is_pair = persons is not None and not persons.body and len(words) == 4  # noqa: PLR2004
    return 2 if is_pair else None
