"""Short phrases of the minutes → values: titles with presenters, deadlines, known days."""

import re
from datetime import date

from archive.language.dates import last_day_of, parse_day
from archive.language.text import one_line, term
from archive.model import ApproximateDate, Deadline
from archive.parsing.name_lists import split_names

_NUMBER = re.compile(
    r"^\s*(?:point\s+)?(?:n\s?°\s*)?(\d{1,2})\s*[.)°:–—-]+\s*(?=[^\d\s])", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*[-–—•*]\s+")
_BY = re.compile(r"^(?:pr[ée]sent[ée]e?s?\s+)?(?:par|by)\s+", re.IGNORECASE)
_NEXT_MEETING = ("prochainereunion", "prochainerencontre", "prochaineseance", "nextmeeting")


def split_number(title: str) -> tuple[int | None, str]:
    """The number written before a title, or None, and the title without it or its bullet."""
    title = _BULLET.sub("", title)
    match = _NUMBER.match(title)
    return (int(match[1]), title[match.end() :]) if match else (None, title)


def split_presenters(title: str) -> tuple[str, str | None]:
    """A title and the text between the parentheses at its end, if that names organisations.

    Names have a capital; "(suite)" or "(2e partie)" stays in the title, and so does an address.
    """
    title = title.rstrip(" ;.:")
    start = _last_parenthesis(title)
    if start is None:
        return title, None
    inner = _BY.sub("", title[start + 1 : -1].strip())
    names = split_names(inner)
    if names and all(map(_is_name, names)):
        return title[:start].rstrip(" ;.:–-"), inner
    return title, None


def deadline(text: str, meeting_day: date) -> Deadline:
    """When an action is due; a day without a year falls in the year from the meeting on.

    Raises ImpossibleDateError for a day no calendar has.
    """
    words = one_line(text)
    found = parse_day(words, after=meeting_day)
    waits = not found and any(phrase in term(words) for phrase in _NEXT_MEETING)
    return Deadline(words, found.day if found else None, waits)


def since(text: str) -> ApproximateDate | None:
    """A day, month or year, or None. Raises ImpossibleDateError for a day no calendar has."""
    day = last_day_of(text)
    return ApproximateDate(text, day) if day else None


def _is_name(text: str) -> bool:
    return any(c.isupper() for c in text) and not text[0].isdigit() and "://" not in text


def _last_parenthesis(title: str) -> int | None:
    """Where the parenthesis that closes the title opens, or None."""
    if not title.endswith(")"):
        return None
    depth = 0
    for index in range(len(title) - 1, 0, -1):
        depth += {")": 1, "(": -1}.get(title[index], 0)
        if depth == 0:
            return index
    return None
