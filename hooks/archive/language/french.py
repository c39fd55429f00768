"""French output: days, hours, numbers and refusals as readers expect them, typeset with care."""

import errno
import re
from datetime import date, time

from archive.language.day_names import MONTHS, WEEKDAYS

_NARROW = "\u202f"
_DAYS_TOLD, _MONTHS_TOLD = 60, 24
"""From how many on days are told as months, and months as years."""
_MONTH, _YEAR = 30.44, 365.25
"""Days, on average."""
_MEGABYTE = 1_000_000

_SIGN = re.compile(r"[;:!?%€«»']")
"""Any sign whose surroundings may change: "Bilan : 5 %", "l'avis"."""
_BEFORE_SIGN = re.compile(r"(?<!\s)[ \u00a0]+(?=[;:!?»%€])")
"""The space in "Bilan :", "5 %"."""
_AFTER_OPENING = re.compile(r"«[ \u00a0]*(?!\s)")
"""« or « and a space, before a word."""
_BEFORE_CLOSING = re.compile(r"(?<![\s«])»")
"""» right after a word."""
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[\w«]|$)")
"""The apostrophe in "l'avis", "d'«ici»"; not in "5'"."""

_SYSTEM_REASONS = {
    errno.EACCES: "l’accès est refusé",
    errno.EPERM: "l’accès est refusé",
    errno.EROFS: "ce disque ne peut qu’être lu",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "la place accordée sur le disque est prise",
    errno.EFBIG: "le fichier est plus grand que ce que le système permet",
    errno.EBUSY: "ce dossier est occupé, ou c’est un disque à lui seul",
    errno.EXDEV: "ce dossier est sur un autre disque ou dans une image de conteneur",
    errno.ENOTDIR: "ce n’est pas un dossier",
    errno.EEXIST: "un fichier porte déjà ce nom",
    errno.ENOENT: "il n’y a rien à cet endroit",
    errno.ENAMETOOLONG: "le nom est trop long",
    errno.ELOOP: "ce lien ramène à lui-même",
    errno.EIO: "le disque est abîmé ou débranché",
}
"""What the system says of a file it refuses, by the number of the error."""


def day(value: date) -> str:
    """A day without its weekday: 20 juin 2023, 1er mars 2024."""
    number = "1er" if value.day == 1 else str(value.day)
    return f"{number} {MONTHS[value.month - 1]} {value.year}"


def weekday(value: date) -> str:
    """A day with its weekday: mardi 20 juin 2023."""
    return f"{weekday_name(value)} {day(value)}"


def short_day(value: date) -> str:
    """A day in figures, the year in two: 20/06/23."""
    return f"{value.day:02}/{value.month:02}/{value.year % 100:02}"


def weekday_name(value: date) -> str:
    """The weekday of a day alone: mardi."""
    return WEEKDAYS[value.weekday()]


def hour(value: time) -> str:
    """An hour as minutes write it: 9h15."""
    return f"{value.hour}h{value.minute:02}"


def hours(start: time, end: time | None = None) -> str:
    """An hour, or two, as pages show them: 9 h 15 – 11 h."""
    return " – ".join(map(_spaced, filter(None, (start, end))))


def size(weight: int) -> str:
    """The weight of a file, given in bytes, rounded: 240 ko, 1,2 Mo."""
    if weight < _MEGABYTE:
        return f"{max(1, round(weight / 1000))}\u00a0ko"
    return f"{weight / _MEGABYTE:.1f}\u00a0Mo".replace(".", ",")


def _spaced(value: time) -> str:
    minutes = f"\u00a0{value.minute:02}" if value.minute else ""
    return f"{value.hour}\u00a0h{minutes}"


def meeting_title(title: str | None, held_on: date) -> str:
    """What a meeting is called: its own title as written, or its day when it has none."""
    return title or f"Réunion du {day(held_on)}"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun; the plural adds an "s" to each word unless it is given."""
    words = singular if number < 2 else plural or " ".join(f"{w}s" for w in singular.split(" "))  # noqa: PLR2004
    return f"{number}\u00a0{words}"


def number(value: float, decimals: int = 1) -> str:
    """A number in figures, its decimals at most: 1 234,5; 7; thousands from four figures on."""
    whole, _, part = f"{value:,.{decimals}f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", _NARROW) + (f",{part}" if part else "")


def duration(days: int) -> str:
    """How long some days are, in whole units that stay small: 59 jours, 3 mois, 2 ans.

    The script of days says the same.
    """
    if days < _DAYS_TOLD:
        return count(days, "jour")
    months = int(days / _MONTH)
    return f"{months}\u00a0mois" if months < _MONTHS_TOLD else count(int(days / _YEAR), "an")


def typeset(text: str) -> str:
    """Plain text with narrow no-break spaces and typographic apostrophes.

    Only spaces and apostrophes change: no word is added, dropped or joined to another. The text
    may be a piece between marks of emphasis: what stands at its ends is treated like the rest.
    Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
    """
    if not _SIGN.search(text):
        return text
    text = _BEFORE_SIGN.sub(_NARROW, text)
    if "«" in text or "»" in text:
        text = _AFTER_OPENING.sub(f"«{_NARROW}", text)
        text = _BEFORE_CLOSING.sub(f"{_NARROW}»", text)
    return _APOSTROPHE.sub("’", text) if "'" in text else text


def capital(text: str) -> str:
    """Text whose first letter is a capital; the others stay as they are."""
    return text[:1].upper() + text[1:]


def system_reason(error: OSError) -> str:
    """Why the system refused, and the file where it names one, as the end of a sentence.

    Of a copy, this is the file written. A rare reason stays in the words of the system.
    """
    words = system_words(error)
    name = error.filename2 or error.filename
    return f"{words} ({name})" if name else words


def system_words(error: OSError) -> str:
    """The same without the file."""
    return _SYSTEM_REASONS.get(error.errno or 0) or error.strerror or str(error)
