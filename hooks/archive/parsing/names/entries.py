"""The entries of one list of who came → the bodies, the persons left out and the groups."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from archive.language.text import AND, ARTICLE, one_line
from archive.parsing.names.attendance_notes import is_note, split_notes
from archive.parsing.names.cut_entries import (
    ASIDE,
    SEMICOLON,
    doubtful_ends,
    split_entry,
    with_plural_titles,
)
from archive.parsing.names.entry_bodies import persons_aside, persons_turned, split_body
from archive.parsing.names.entry_rows import (
    END,
    Layout,
    is_body_like,
    is_function,
    layout_of,
    score_of,
)
from archive.parsing.names.listed import Entries, Listed
from archive.parsing.names.name_kinds import is_no_body
from archive.parsing.names.name_lists import (
    drop_article,
    split_names,
    with_commas,
    without_bullet,
    without_representing,
)
from archive.parsing.names.person_names import has_title, has_titled_name, title_end
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import is_group, is_kind

_END = re.compile(rf"(?:(?<!\b[A-Z])\.|[ ;,:]|[;,]\s*{AND})+$")
"""the ";" of "CPE ;", the "; et" of "CPE ; et", but not the "." of "Tando M." """
_DASH = re.compile(r"\s+[–—]\s+")
"""the " – " of "ONG : JER – État : CPE" """
_COUNT = re.compile(r"\d{1,3}")
"""the 3 of "OIM : 3" """
_WHERE = re.compile(
    r"\s*[(\[][^()\[\]]{0,80}\b(?:listes?|lists?|feuille|fiche|sheet|annexe?|jointe?|attached)"
    r"\b[^()\[\]]{0,80}[)\]]\W*$",
    re.IGNORECASE,
)
"""the " (voir la liste en annexe)" of "OIM, HCR (voir la liste en annexe)" """
_TITLES = re.compile(
    r"\b(?:Mmes|Mesdames)\s+(?:et|&)\s+(?=MM\b|Messieurs\b)"
    r"|(?:(?<=\bMM\.)|(?<=\bMmes)|(?<=Mesdames)|(?<=Messieurs))\s+les\s+[a-zà-ÿ]+s(?=\s+[A-ZÀ-Þ])"
)
"""the "Mmes et " of "Mmes et MM. Tando, Sabo", the " les élus" of "Messieurs les élus Tando" """
_PERSONS_BEFORE = re.compile(r"^(\([^()]+\)(?:[\s,]*\([^()]+\))+)\s*[-–—]\s*([^()\s][^()]*)$")
"""the persons and the body of "(Ada Tando), (Ida Mado) - HCR" """
_OFFICE = re.compile(
    rf"(?:(?:M\.|Mme)\s+)?(?:{ARTICLE}(?:premi[eè]re?\s+)?|(?P<one>une?|an?)\s+)?"
    r"(?P<office>[a-zà-ÿ,’' -]+)"
)
"""le maire, la première adjointe, Mme la maire, une commissaire"""
_FOR = re.compile(rf"^[Pp]our\s+{ARTICLE}?")
"""the "Pour la " of "Pour la DRA : M. Tando" """
_ARTICLES = re.compile(rf"\s*(?:,|;|\b{AND})\s+(?={ARTICLE})")
"""the ", " and the " et " of "la DRA, l’OIM et la coopération" """


class _Entry(NamedTuple):
    """An entry or a name of one."""

    number: int
    text: str


def read_entries(
    texts: Sequence[str],
    is_body: IsBody,
    known: Mapping[int, Layout] = MappingProxyType({}),
) -> Entries:
    """The bodies of a list and the persons beside them.

    `known` is how the entries of the lists beside this one stand.
    """
    found = Entries()
    if all(_is_known(text, is_body) for text in texts):  # nothing is to be told apart
        found.listed = [Listed(text, n) for n, text in enumerate(texts)]
        return found
    lines = [_TITLES.sub("", _WHERE.sub("", one_line(with_commas(text)))) for text in texts]
    parts = [_Entry(n, part) for n, line in enumerate(lines) for part in _articled(line)]
    entries = [each for part in parts for each in _entry(part, is_body, found)]
    entries = _without_kinds(entries, is_body, found)
    turned = persons_turned([each.text for each in entries])
    found.listed += [
        Listed("", each.number, (turned[each.text],)) for each in entries if each.text in turned
    ]
    entries = [each for each in entries if each.text not in turned]
    rows = layout_of([each.text for each in entries], is_body)
    names = [
        each._replace(text=drop_article(without_representing(_PERSONS_BEFORE.sub(r"\2 \1", name))))
        for each in entries
        for name in with_plural_titles(
            split_entry(each.text, rows, is_body, is_item=len(entries) > 1), is_body
        )
    ]
    found.halves = list(doubtful_ends([each.text for each in entries], is_body))
    found.layout = layout_of([each.text for each in names], is_body)
    asides = persons_aside([each.text for each in names], is_body)
    for name in names:
        body, persons = asides.get(name.text) or split_body(
            name.text, {**known, **found.layout}, is_body, found
        )
        body = _FOR.sub("", body) if persons else body
        is_of_person = bool(persons) and has_titled_name(body)  # "M. Sabo pour M. Tando"
        body = "" if is_of_person or (is_no_body(body) and not is_note(body)) else body
        if body or persons:
            found.listed.append(Listed(body, name.number, persons))
    _doubt_persons(found, is_body)
    return found


def _is_known(text: str, is_body: IsBody) -> bool:
    """Whether an entry is a known name and at most a note beside it: "OIM (3)"."""
    is_one = ":" not in text and len(split_names(text)) == 1  # a register knows "OIM, HCR" as well
    return is_one and is_body(split_notes(text).name)


def _articled(text: str) -> list[str]:
    """The parts of a list: of "la DRA, l’OIM" in a sentence, of "ONG : JER ; État : CPE"."""
    pieces = next((parts for sign in (SEMICOLON, _DASH) if (parts := sign.split(text))[1:]), [text])
    is_told = len(pieces) > 1 and all(":" in piece for piece in pieces)
    pieces = pieces if is_told else SEMICOLON.split(text)
    if is_told:
        return pieces
    found = _ARTICLES.findall(text)
    is_pair = len(found) == 1 and "," in found[0] and drop_article(text) != text
    is_listed = bool(is_pair) or len(found) > 1
    return [part for part in _ARTICLES.split(text) if part] if is_listed else [text]


def _entry(entry: _Entry, is_body: IsBody, found: Entries) -> Iterator[_Entry]:
    """An entry without what it says of how its body came, unless it says nothing."""
    text = drop_article(_END.sub("", without_bullet(entry.text).lstrip(END)))
    left, right = _sides(text)
    is_said = is_no_body(without_representing(text)) or ASIDE.match(text) or is_kind(text)
    if not text or (is_said and not is_body(text)):
        found.groups.append(text)
    elif right and not is_note(right) and _is_office(right):  # "Mairie : M. le Maire"
        yield entry._replace(text=left)
    else:
        yield entry._replace(text=text)


def _is_office(text: str) -> bool:
    """Whether a text says what those do who came, and names nobody: "M. le Maire", "le maire"."""
    if title_end(text):
        return not has_title(text)
    offices = [_OFFICE.fullmatch(name) for name in split_names(text)]
    return all(said and (said["one"] or is_function(said["office"])) for said in offices)


def _without_kinds(entries: Sequence[_Entry], is_body: IsBody, found: Entries) -> list[_Entry]:
    """The entries without the kinds that stand before their colons: "ONG : Puits Vivants, JER"."""
    led = [each.text.partition(":") for each in entries if ":" in each.text]
    sides = ([each[0] for each in led], [n for each in led for n in split_names(each[2])])
    scores = [[score_of(each.strip(END), is_body) for each in side] for side in sides]
    means = [sum(each) / max(1, len(each)) for each in scores]
    small = [name for name in sides[1] if not any(map(str.isupper, name))]  # "CPE : le maire"
    is_of_bodies = len(sides[1]) > len(led) > 1 and max(means) <= 0
    is_of_bodies &= 2 * len(small) < len(sides[1])
    kept: list[_Entry] = []
    for each in entries:
        left, right = _sides(each.text)
        may_be_kind = bool(right) and not _COUNT.fullmatch(right)
        if may_be_kind and (is_group(left) or is_of_bodies or _is_kind(left, right, is_body)):
            if not is_group(left):
                found.kinds.append((each.number, left))
            kept.append(each._replace(text=right))
        else:
            kept.append(each)
    return kept


def _sides(text: str) -> tuple[str, str]:
    """What stands before and after the colon of an entry, "" for what does not."""
    left, _, right = text.partition(":")
    is_list = "," in left or ";" in left or "(" in left  # the colon is that of its last name
    return (text, "") if is_list else (left.strip(END), right.strip(END))


def _is_kind(left: str, right: str, is_body: IsBody) -> bool:
    """Whether what precedes a colon groups the names after it."""
    names = split_names(right)
    is_named = is_body_like(left, is_body) or score_of(left, is_body) > 0
    return len(names) > 1 and not is_named and not all(score_of(n, is_body) > 0 for n in names)


def _doubt_persons(found: Entries, is_body: IsBody) -> None:
    """Hold back names of a list that may all be persons', and those in a list of persons."""
    bodies = [each for each in found.listed if each.text and each.text not in found.unsure]
    alone = [each.text for each in bodies if not each.persons]
    if not found.persons and any(score_of(name, is_body) <= 0 for name in alone):
        return
    maybe = [name for name in alone if score_of(name, is_body) > 0]
    is_list_of_persons = len(found.persons) > len(bodies) - len(maybe)
    is_list_of_persons |= len(maybe) == len(alone) > 2  # noqa: PLR2004
    if is_list_of_persons:
        found.unsure += maybe
    if is_list_of_persons and len(maybe) == len(bodies):
        found.layout = {1: Layout(0, set()), **found.layout}  # for the lists beside it as well
