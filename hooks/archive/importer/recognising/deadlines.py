"""Deadlines in the words of the minutes: found at the end of a text, told from the rest."""

import re
from collections.abc import Iterator
from datetime import date

from archive.importer.recognising.moments import WEEKDAY_NAMES
from archive.language.dates import MONTH_NUMBERS
from archive.language.text import same_length_fold

_MONTH = "(?:" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?:" + "|".join(name for names in WEEKDAY_NAMES for name in names) + r")\b"
_WEEKDAYS = _WEEKDAY.removesuffix(r"\b") + r"s?\b"
_YEAR = r"(?:,?\s+(?:19|20)\d\d)?"
_DAY = (
    rf"(?:{_WEEKDAY},?\s+)?(?:le\s+)?(?:"
    rf"\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}{_YEAR}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d){_YEAR}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}/\d{1,2}(?!\d))"
)
_SPAN = (
    r"(?:(?:la\s+)?(?:fin|mi|debut|courant|mid|end|early|late|semaine)"
    rf"(?:[\s-]+(?:du|de|d'|of|mois))*[\s-]*(?:{_DAY}|{_MONTH}{_YEAR}|du mois|annee)"
    rf"|{_MONTH}\s+(?:19|20)\d\d|[tq][1-4]\s+(?:19|20)\d\d)"
)
_NEXT = (
    r"(?:l[ae]\s+|the\s+|our\s+)?(?:prochaine?|next)\s+"
    r"(?:reunion|rencontre|seance|session|meeting|semaine|week|mois|month)"
)
_SOON = (
    r"immediate(?:ment|ly)?\b|immediat(?:e|ement)?\b|sans delai|urgent\b|des que possible"
    r"|au plus (?:vite|tot)|asap\b|as soon as possible|en continu\b|continu(?:e|elle|ellement)?\b"
    r"|permanente?\b|en permanence|ongoing\b|regulierement\b|mensuel(?:le|lement)?\b"
    r"|trimestriel(?:le|lement)?\b|hebdomadaire\b|monthly\b|weekly\b|en cours\b"
    rf"|(?:chaque|every|each|tous les|toutes les)\s+(?:{_WEEKDAYS}|jours?\b|semaines?\b|mois\b"
    r"|day\b|week\b|month\b)"
    r"|a determiner|a definir|a preciser|tb[cd]\b"
    r"|(?:d'ici|sous|dans|within)\s+(?:\w+\s+)?(?:\(?\d+\)?\s+)?"
    r"(?:jours?|semaines?|quinzaine|mois|days?|weeks?|months?)(?:\s+ouvrables?)?"
    r"|apres (?:la|cette) reunion|fin de (?:la )?(?:semaine|l'annee|mois)|cette semaine|this week"
)
_LEAD = (
    r"(?:(?:au plus tard|pas plus tard que|no later than|avant|d'ici|jusqu'(?:a|au)?|pour|by"
    r"|before|until|due|from|(?:cob|eob|close of business|end of day)(?: on)?|a partir|des|apres"
    r"|after|le|la|l'|les|au|a|en|on|the|de|du)\s*)*"
)
_PHRASE = rf"(?:{_LEAD}(?:{_SPAN}|{_DAY}|{_NEXT})|{_LEAD}(?:{_SOON}))"
_ANYWHERE = re.compile(rf"(?<![\w'])(?:{_PHRASE})(?!\w)")
_AT_END = re.compile(rf"(?<![\w'])(?P<due>{_PHRASE})\s*[.;,)\]]*\s*$")
_CONDITION = re.compile(
    r"[\s,;]+(?P<due>(?:as soon as|once|des (?:que|la|l'|le|reception|validation)|une fois|apres"
    r"|a l'issue|after)\s[^.;]{3,80})[.;]?\s*$"
)
_DAY_AND_MONTH = re.compile(r"(?<![\d/])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])(?![\d/])")
_LEADING_SIGNS = " ,;:(–—-["
_ENDING_SIGNS = " .;,)]"
_SENTENCE_LEAD = re.compile(
    r"(?:au plus tard|no later|avant|d'ici|jusqu|pour|by|before|until|a partir|des|sous|dans"
    r"|within|en (?!cours)|asap|as soon|immediat|urgent|sans|au plus|fin|mi|debut|end|mid|once"
    r"|une fois|apres|after)"
)
"""How a deadline begins in a sentence: a day alone there may be anything else."""


def split_deadline(text: str, *, in_sentence: bool = False) -> tuple[str, str]:
    """The text without the deadline at its end, and that deadline, "" when there is none.

    `in_sentence` asks for a word that says it is a deadline: "avant le 3 mai", not "le 3 mai".
    """
    folded = same_length_fold(text)
    match = _AT_END.search(folded) or (_CONDITION.search(folded) if in_sentence else None)
    if not match or (in_sentence and not _SENTENCE_LEAD.match(match["due"])):
        return text.strip(), ""
    start, end = match.span("due")
    return text[:start].rstrip(_LEADING_SIGNS), text[start:end].strip(_ENDING_SIGNS)


def is_deadline(text: str) -> bool:
    """Whether a text is a deadline and nothing else."""
    before, due = split_deadline(text)
    return bool(due) and not before.strip(_LEADING_SIGNS)


def deadlines_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each deadline of a text begins and ends."""
    return (match.span() for match in _ANYWHERE.finditer(same_length_fold(text)))


def dated(deadline: str, day: date | None) -> str:
    """A deadline with the year of a day written in figures without one: 20/03 → 20/03/2024."""
    match = _DAY_AND_MONTH.search(deadline)
    if not match or day is None:
        return deadline
    year = day.year + ((int(match[2]), int(match[1])) < (day.month, day.day))
    return f"{deadline[: match.end()]}/{year}{deadline[match.end() :]}"
