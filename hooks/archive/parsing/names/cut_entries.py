"""The names that one entry of a list of who came joins, cut apart."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from archive.language.text import AND, split_sentences
from archive.parsing.names.entry_rows import (
    ACRONYM,
    Layout,
    is_acronym_of,
    is_body_like,
    is_function,
    row_of,
    score_of,
    start_of_whole,
)
from archive.parsing.names.name_lists import split_names
from archive.parsing.names.person_names import (
    PLURAL_TITLE,
    has_title,
    is_body_word,
    is_mixed_word,
)
from archive.parsing.names.persons import IsBody, split_persons

SEMICOLON = re.compile(r"(?:\s*;\s*|\s+[•·]\s+)(?![^()]{0,200}\))")
"""the " ; " of "CPE ; DGV", the " • " of two columns read as one line: "CPE • DGV" """
_CLOSED = re.compile(rf"(?<=\))(?:\s*,|\s+{AND})\s+(?=[A-ZÀ-Þ][^(),;]{{1,80}}\()")
"""the ", " of "Awa Tando (CPE), Salif Goumbi (DGV)" """
_COMMAS = re.compile(r"[,;]")
"""that of "CPE, DGV" """
ASIDE = re.compile(r"\(?(?:voir|cf\b|see)\b(?P<where>.*)", re.IGNORECASE)
"""(voir liste en annexe)"""
_AND_BETWEEN = re.compile(rf" ({AND}) ")
"""the " et " of "Eaux et Forêts" """


def split_entry(
    text: str, rows: Mapping[int, Layout], is_body: IsBody, *, is_item: bool
) -> Sequence[str]:
    """The names of an entry: one, when it tells a person and their body."""
    parts = [text] if PLURAL_TITLE.search(text) else _CLOSED.split(text)
    if SEMICOLON.search(text):
        pieces = [piece for part in parts for piece in SEMICOLON.split(part) if piece]
        return [name for piece in pieces for name in _bodies_of(piece, is_body)]
    if len(parts) > 1:
        return [n for part in parts for n in split_entry(part, rows, is_body, is_item=is_item)]
    if len(known := split_names(text, is_body)) > 1 and all(map(is_body, known)):
        return known
    persons = split_persons(text, is_body)  # "CPE : M. Tando, Mme Sabo"
    is_whole = persons and len(persons.names) > 1 and not _COMMAS.search(persons.body)
    count = len(row_of(text, is_body))
    is_row = count in rows and (count == 2 or is_item)  # noqa: PLR2004
    ends_apart = ACRONYM.fullmatch(_AND_BETWEEN.split(text)[-1])  # "Mairie de Kala et OIM"
    is_one = is_item and ("," not in text or start_of_whole(text, is_body) == 0)
    is_one = is_one and not ends_apart
    if is_whole or is_body(text) or is_row or is_one:
        return [text]
    names = [name for name in _split_at_last_and(text, is_body) if not ASIDE.match(name)]
    if is_item and score_of(names[0], is_body) > 0 and all(map(is_function, names[1:])):
        return names[:1]  # "Awa Tando, présidente"
    is_pair = len(names) == 2 and "," not in text  # noqa: PLR2004
    return [text] if is_pair and not _are_two(names[0], names[1], is_body) else names


def _bodies_of(piece: str, is_body: IsBody) -> Sequence[str]:
    """The bodies that a piece between semicolons lists in turn: "CPE, DGV"; else it is one."""
    names = split_names(piece, is_body)
    is_list = len(names) > 2 or all(map(ACRONYM.fullmatch, names))  # noqa: PLR2004
    is_list &= not any(score_of(name, is_body) > 0 or is_function(name) for name in names)
    return names if is_list else [piece]


def with_plural_titles(names: Iterable[str], is_body: IsBody) -> Iterator[str]:
    """The names of a list, each with the title of several that precedes it: "MM. Tando, Sabo"."""
    title, is_in_capitals = "", False
    for name in names:
        several = PLURAL_TITLE.match(name)
        title = several[0] if several else "" if has_title(name) else title
        is_in_capitals = name[several.end() :].isupper() if several else is_in_capitals
        is_named = is_mixed_word(name.split()[-1]) or (name.isupper() and is_in_capitals)
        is_next = bool(title) and not several and is_named
        yield f"{title} {name}" if is_next and not is_body(name) else name


def _split_at_last_and(text: str, is_body: IsBody) -> list[str]:
    """The names of a list: "et" parts only the last two of "CPE, Eaux et Forêts, DGV et OIM"."""
    before, comma, last = text.rpartition(",")
    pair = split_names(last)
    if comma and len(pair) == 2 and _ends_with_body(*pair, is_body):  # noqa: PLR2004
        before, comma, last = text, "", ""
    pieces = [_hidden(piece) for piece in before.split(",")]
    hidden = ",".join(pieces) + comma + last
    return [name.replace("\x01", " ") for name in split_names(hidden, is_body)]


def _hidden(piece: str) -> str:
    """A name whose "et" parts nothing; that between two acronyms always does: "CPE et DGV"."""
    sides = _AND_BETWEEN.split(piece.strip())[::2]
    are_two = len(sides) > 1 and all(map(ACRONYM.fullmatch, sides))
    return piece if are_two else _AND_BETWEEN.sub("\x01\\1\x01", piece)


def doubtful_ends(texts: Iterable[str], is_body: IsBody) -> Iterator[str]:
    """The ends of lists whose last "et" may stand within one name: "CPE, Eaux et Forêts"."""
    lists = (split_sentences(text)[0].rstrip(" .") for text in texts)
    for last in (text.rpartition(",")[2].strip() for text in lists if "," in text):
        names = split_names(last)
        if len(names) == 2 and not is_body(last) and not _are_two(names[0], names[1], is_body):  # noqa: PLR2004
            yield last


def _ends_with_body(first: str, second: str, is_body: IsBody) -> bool:
    """Whether only the end says what two halves are: "Relief and Rehabilitation Commission"."""
    whole, acronym = f"{first} and {second}".rstrip(")").rpartition(" (")[::2]
    is_short_for = is_acronym_of(acronym, whole)
    is_led = is_body_like(first, is_body)
    is_ended = is_body_word(second.rsplit(maxsplit=1)[-1]) and not is_body_like(second, is_body)
    return is_short_for or (is_ended and not is_led)


def _are_two(first: str, second: str, is_body: IsBody) -> bool:
    """Whether "et" stands between two names, and not within one: "Eaux et Forêts"."""
    is_told = first.endswith(")") or has_title(first)  # "Tando (CPE) et Sabo (DGV)"
    has_acronym = any(map(ACRONYM.fullmatch, (first, second)))
    is_apart = is_told or has_acronym or is_body(first) or is_body_like(second, is_body)
    return bool(is_apart) or min(score_of(first, is_body), score_of(second, is_body)) > 0
