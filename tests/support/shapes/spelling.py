"""How a secretary spells days, hours and lists: one function for each habit."""

from collections.abc import Sequence
from datetime import date

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
_DAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}

DATES = {
    "fr": {
        "long": "{d} {month} {y}",
        "weekday": "{weekday} {d} {month} {y}",
        "slashes": "{d:02}/{m:02}/{y}",
        "dots": "{d:02}.{m:02}.{y}",
        "iso": "{y}-{m:02}-{d:02}",
        "le": "le {weekday} {d} {month} {y}",
        "dashes": "{d:02}-{m:02}-{y}",
        "short": "{d:02}/{m:02}/{yy}",
        "comma": "{weekday}, le {d} {month} {y}",
    },
    "en": {
        "long": "{d} {month} {y}",
        "weekday": "{weekday}, {d} {month} {y}",
        "slashes": "{d:02}/{m:02}/{y}",
        "dots": "{d:02}.{m:02}.{y}",
        "iso": "{y}-{m:02}-{d:02}",
        "month first": "{month} {d}, {y}",
        "ordinal": "{d}{th} {month} {y}",
        "dashes": "{d:02}-{m:02}-{y}",
        "short month": "{d} {mon} {y}",
        "of": "{weekday} {d}{th} of {month} {y}",
    },
}
DEADLINES = {
    "fr": {
        "no year": "{d} {month}",
        "day and month": "{d:02}/{m:02}",
        "weekday alone": "{weekday} {d} {month}",
    },
    "en": {
        "no year": "{d} {month}",
        "month first": "{month} {d}",
        "weekday alone": "{weekday} {d} {month}",
    },
}
"""What is written of deadlines only, whose year the reader knows."""
HOURS = {
    "fr": {
        "h": "{0}h{1:02}-{2}h{3:02}",
        "de à": "de {0}h{1:02} à {2}h{3:02}",
        "spaced": "{0} h {1:02} – {2} h {3:02}",
        "colons": "{0:02}:{1:02} - {2:02}:{3:02}",
        "capitals": "{0}H{1:02} à {2}H{3:02}",
        "began": "début {0}h{1:02}, fin {2}h{3:02}",
        "from": "à partir de {0}h{1:02} jusqu’à {2}h{3:02}",
        "local": "{0}h{1:02} – {2}h{3:02} (heure locale)",
    },
    "en": {
        "h": "{0:02}:{1:02}-{2:02}:{3:02}",
        "de à": "from {0:02}:{1:02} to {2:02}:{3:02}",
        "spaced": "{0:02}:{1:02} – {2:02}:{3:02}",
        "colons": "{0}.{1:02} - {2}.{3:02}",
        "am and pm": "{ap}",
        "from": "starting {0}:{1:02}, ending {2}:{3:02}",
        "hrs": "{0:02}:{1:02} to {2:02}:{3:02} hrs",
    },
}
NOON = 12


def spell_day(day: date | str, habit: str, language: str) -> str:
    """A day in a habit's spelling; words stay as they are."""
    if isinstance(day, str):
        return day
    habits = DATES[language]
    return (
        (DEADLINES[language] | habits)
        .get(habit, habits["long"])
        .format(
            d=day.day,
            m=day.month,
            th={1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th"),
            y=day.year,
            yy=day.year % 100,
            mon=_MONTHS[language].split()[day.month - 1][:3],
            month=_MONTHS[language].split()[day.month - 1],
            weekday=_DAYS[language].split()[day.weekday()],
        )
    )


def spell_hours(start: str, end: str, habit: str, language: str) -> str:
    """From when to when, in a habit's spelling."""
    habits = HOURS[language]
    figures = [int(part) for hour in (start, end) for part in hour.split(":")]
    halves = " – ".join(map(_half_day, figures[::2], figures[1::2]))
    return habits.get(habit, habits["h"]).format(*figures, ap=halves)


def _half_day(hours: int, minutes: int) -> str:
    return f"{(hours - 1) % 12 + 1}:{minutes:02} {'pm' if hours >= NOON else 'am'}"


def spell_hour(hour: str, language: str) -> str:
    """One hour."""
    hours, minutes = map(int, hour.split(":"))
    return f"{hours}h{minutes:02}" if language == "fr" else hour


def sentence_list(names: Sequence[str], language: str) -> str:
    """Names as a sentence lists them: a, b et c."""
    last = " et " if language == "fr" else " and "
    return last.join(filter(None, [", ".join(names[:-1]), names[-1]]))
