"""Days, hours and numbers as a French reader expects to see them."""

from datetime import date, time

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip


def day(value: date) -> str:
    """A day without its weekday: 20 juin 2023, 1er mars 2024."""
    number = "1er" if value.day == 1 else str(value.day)
    return f"{number} {_MONTHS[value.month - 1]} {value.year}"


def weekday(value: date) -> str:
    """A day with its weekday: mardi 20 juin 2023."""
    return f"{_WEEKDAYS[value.weekday()]} {day(value)}"


def short_day(value: date) -> str:
    """A day in figures, the year in two: 20/06/23."""
    return f"{value.day:02}/{value.month:02}/{value.year % 100:02}"


def hour(value: time) -> str:
    """An hour as minutes write it: 9h15."""
    return f"{value.hour}h{value.minute:02}"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun; the plural adds an "s" to each word unless it is given."""
    words = singular if number < 2 else plural or " ".join(f"{w}s" for w in singular.split(" "))  # noqa: PLR2004
    return f"{number}\u00a0{words}"
