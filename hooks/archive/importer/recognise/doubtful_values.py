"""Values of a whole draft that may be several, or hold what belongs elsewhere, told in sentences.

They come from lines that lost what parted them: the cells of a table, a label and its neighbour.
"""

import re
from collections.abc import Iterable
from itertools import groupby, pairwise

from archive.importer.draft import AgendaLine, DraftItem
from archive.importer.recognise.reading import Reading
from archive.language.text import fold, quoted
from archive.parsing.names.person_names import BODY_STARTS

_DAY_WITHIN = re.compile(r"\b\d{1,2}(?:[./-]\d{1,2}[./-]|\w{,2}\s+[^\W\d]+\s+)\d{4}\s+[^\W\d]")
"""the "20 octobre 2025 F" of "Prévenir la mairie 20 octobre 2025 Fournir des tentes" """
_PRESENTED = re.compile(
    r"(?:\s[–—]\s|,\s(?:par|by)\s)(?:l[ae]s?\s|l’)?[A-ZÀ-Þ][\w’-]*\s[^,:]*[A-ZÀ-Þ][^,:]*$"
)
"""the " – Huilerie Moderne" of "Qualité des amandes – Huilerie Moderne" """
_SENTENCE = re.compile(r"[^\W\d]{3}[.!?]\s+[A-ZÀ-Þ]|\s→\s")
"""the "irs. D" of "Toits Clairs. Délai" """
_AND = re.compile(r"\s(?:et|and)\s")
"""the " et " of "Eaux et Forêts" """
_LONGEST_TITLE, _LONGEST_DUE = 20, 8
"""In words."""
_ACRONYM = re.compile(r"[A-Z]{2,}\s")
"""the "UNHCR " of "UNHCR Bright Roofs" """
_MANY = 5
"""Words with capitals in a row that no name has."""


def doubt_listed(names: Iterable[str], reading: Reading) -> None:
    """Doubt what a list of who came may hold: a row of a table, or several names as one."""
    for name in names:
        if _SENTENCE.search(name) or (name[0].isdigit() and " " in name):
            _ask(name, "une ligne d’un tableau ?", reading, "attendance")
        elif _may_be_several(name):
            _ask(name, "plusieurs organisations ?", reading, "attendance")


def doubt_agenda(lines: Iterable[AgendaLine], reading: Reading) -> None:
    """Doubt titles that may hold who presents or the text below, and those who present."""
    for line in lines:
        _doubt_title(line.title, reading)
        _doubt_names(line.presenters, reading)


def doubt_items(items: Iterable[DraftItem], reading: Reading) -> None:
    """Doubt titles, and actions that may hold several rows or cells of a table."""
    for item in items:
        _doubt_title(item.title, reading)
        for action in (*item.actions, *item.follow_ups):
            if _DAY_WITHIN.search(action.text.text):
                _ask(action.text.text, "plusieurs lignes d’un tableau ?", reading, "actions")
            if len(action.deadline.split()) > _LONGEST_DUE:
                _ask(action.deadline, "un délai et ce qui le suit ?", reading, "actions")
            _doubt_names(action.responsible, reading)


def _doubt_title(title: str, reading: Reading) -> None:
    if len(title.split()) > _LONGEST_TITLE:
        _ask(title, "un titre et le texte qui le suit ?", reading, "items")
    elif _PRESENTED.search(title):
        _ask(title, "la fin dit-elle qui présente ?", reading, "items")


def _doubt_names(names: Iterable[str], reading: Reading) -> None:
    """Doubt names that stand in no list and may be two, or one and what follows it."""
    for name in names:
        if reading.is_name(name):
            continue
        if _SENTENCE.search(name):
            _ask(name, "un nom et ce qui le suit ?", reading, "actions")
        elif _AND.search(name) or _may_be_several(name):
            _ask(name, "une ou plusieurs organisations ?", reading, "actions")


def _ask(value: str, question: str, reading: Reading, name: str) -> None:
    reading.doubt(name, f"{quoted(value)} : {question}")


def _may_be_several(body: str) -> bool:
    """Whether a name may be several that lost what parted them: "OIM HCR", "Mairie X Service Y"."""
    words = body.split()
    are_acronyms = len(words) > 1 and all(len(w) > 1 and w.isalpha() and w.isupper() for w in words)
    inner = pairwise(words)
    starts = any(
        before[0].isupper() and word[0].isupper() and fold(word) in BODY_STARTS
        for before, word in inner
    )
    is_row = any(len(list(run)) >= _MANY for is_name, run in groupby(words, _is_capital) if is_name)
    is_led = len(words) > 2 and _ACRONYM.match(body) and all(map(_is_capital, words))  # noqa: PLR2004
    return are_acronyms or is_row or bool(is_led) or (starts and fold(words[0]) in BODY_STARTS)


def _is_capital(word: str) -> bool:
    return word[0].isupper()
