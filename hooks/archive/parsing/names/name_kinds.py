"""What a text in the place of a body's name is, when it is no body: a day, an hour, a place."""

import re
from enum import StrEnum
from functools import lru_cache

from archive.language.choices import is_filler, says_none
from archive.language.contact_details import email_addresses, phone_numbers
from archive.language.day_names import MONTH_NUMBERS
from archive.language.hours import text_around_times
from archive.language.text import LETTERS, any_of, fold, has_phrase, term
from archive.language.vocabulary import NUMBERS, phrases, synonyms
from archive.parsing.names.attendance_notes import is_note

_BRACKETS = re.compile(r"\((?:voir|cf|see|liste?)\b[^()]*\)", re.IGNORECASE)
"""the "(liste en annexe)" of "23 participants (liste en annexe)" """
_HEADS = re.compile(
    rf"(?:(?:{any_of(phrases('about_number'))}|et|and|les|the)\s+)?(?:\d{{1,3}}|{any_of(NUMBERS)})"
    r"\s+[a-zà-ÿ][^A-ZÀ-Þ.]*(?:\.\s.*)?|(?:et|and)\s+\d{1,3}\s+[a-zà-ÿ].*"
    r"|(?:nombre|number|número)\s+(?:des?|of)\s.*"
)
"""6 members of the public, environ 23 participants, deux habitants, "34 votants. Le quorum …",
nombre de participants"""
_SMALL = frozenset(map(term, (*phrases("beside_dates"), *phrases("beside_time"))))
_WHEN = frozenset(map(term, phrases("time_word")))
_CALENDAR = frozenset(map(term, MONTH_NUMBERS)).union(
    term(form) for day, forms in synonyms("weekdays").items() for form in (day, *forms)
)
_TITLES = frozenset(title.strip(".") for title in phrases("courtesy"))
_VERBS, _INDEFINITE = frozenset(map(fold, phrases("list_verb"))), frozenset({"un", "une", "some"})
_ALL = (
    "tous les ",
    "toutes les ",
    "all the ",
    "all members",
    "plusieurs ",
    "quelques ",
    "several ",
    "autres ",
)
"""How "tous les membres sauf le CPE" begins, who are no body"""
_MOST_OPEN = 4
"""The words of "à confirmer", "to be confirmed", at most."""
_PLACE_STARTS = [[fold(word)] for word in phrases("place_start")]
_PLACES = frozenset(map(fold, phrases("place_name")))
_LONGEST_ABBREVIATION = 4


class NameKind(StrEnum):
    """What stands where a body should; the value is the noun of a message."""

    DATE = "une date"
    HOUR = "une heure"
    AMOUNT = "un montant"
    NUMBER = "un nombre"
    PLACE = "un lieu"
    NOTE = "une façon de participer"
    CONTACT = "une adresse ou un numéro"


_NO_BODIES = {NameKind.NUMBER, NameKind.AMOUNT, NameKind.HOUR, NameKind.CONTACT}
_PATTERNS = {
    # 12 500, 30 %
    NameKind.NUMBER: re.compile(r"[\d\s.,]*\d[\d\s.,]*%?"),
    # 2 000 000 fcfa, 3 millions de francs
    NameKind.AMOUNT: re.compile(
        r"[\d\s.,]*\d[\d\s.,]*(?:k|m|mille|millions?|milliards?)?(?:\s*de)?\s*"
        r"(?:f\s?\.?cfa|xof|cfa|francs?(?:\s+cfa)?|f|€|\$|euros?|eur|usd|dollars?)"
    ),
    # 15/08/2026, 08/2026, t3 2026
    NameKind.DATE: re.compile(r"\d{1,4}(?:\s?[/-]\s?\d{1,4}){1,2}|[tsq][1-4](?:\s*\d{4})?"),
}
"""How each kind is written, folded, an example above."""


def without_pointer(text: str) -> str:
    """A list without the words that say where another stands: "OIM, HCR (voir annexe)"."""
    return _BRACKETS.sub("", text)


def counts_bodies(text: str) -> bool:
    """Whether a text on a list only says how many came, or where the list stands.

    "8 (voir liste ci-dessous)", "23 participants représentant 9 organisations".
    """
    words = without_pointer(text).strip(" .;:,")
    words = words[:1].lower() + words[1:]
    return bool(_HEADS.fullmatch(words) or (words[:1].isdigit() and kind_of(words)))


# The same bodies come to every meeting.
@lru_cache(maxsize=10_000)
def is_no_body(text: str) -> bool:
    """Whether a text can be no name on a list, whatever is known: nobody, a number, a verb."""
    is_open = len(text.split()) <= _MOST_OPEN and has_phrase(text, phrases("not_fixed"))
    is_open |= text.strip(" .") in _TITLES  # "MM." of a list that is cut
    is_said = is_open or is_filler(text) or says_none(text) or counts_bodies(text)
    return is_said or _is_verb(text) or kind_of(text) in _NO_BODIES


def _is_verb(text: str) -> bool:
    """Whether a text is what remains of a sentence: "Étaient", "une vingtaine"."""
    words = fold(text).split()
    is_small = not any(map(str.isupper, text[1:]))
    is_part = is_small and bool(words) and (words[0] in _VERBS or words[0] in _INDEFINITE)
    return is_part or fold(text).startswith(_ALL)


def kind_of(text: str) -> NameKind | None:
    """What a text is, None when it may be the name of a body."""
    folded = fold(text).strip(" .;:()")
    if "://" in text or any(email_addresses(text)) or any(phone_numbers(text)):
        return NameKind.CONTACT
    for kind, pattern in _PATTERNS.items():
        if pattern.fullmatch(folded):
            return kind
    if folded in _PLACES or folded.split(maxsplit=1)[:1] in _PLACE_STARTS:
        return NameKind.PLACE
    return _kind_by_words(text)


def _kind_by_words(text: str) -> NameKind | None:
    """What a text is that holds only words of one kind: "fin août", "9h30", "en ligne"."""
    around = text_around_times(text)
    words = {term(word) for word in LETTERS.findall(" ".join(around))}
    if len(around) > 1 and words <= _SMALL:
        return NameKind.HOUR
    # "MAI" and "SAM" may well be acronyms.
    is_acronym = text.isupper() and len(text) <= _LONGEST_ABBREVIATION and text.isalpha()
    said = words - _SMALL
    if said and said <= (_WHEN if is_acronym else _WHEN | _CALENDAR):
        return NameKind.DATE
    return NameKind.NOTE if is_note(text) else None
