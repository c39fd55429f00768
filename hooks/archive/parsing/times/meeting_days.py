"""The day or days of a meeting: what its file, its title or its name says of them."""

from dataclasses import dataclass
from datetime import date, time

from archive.language.dates import (
    ANY_DAY,
    DaysMatch,
    ImpossibleDateError,
    find_day,
    find_days,
    has_other_words,
    parse_day,
    parse_days,
    with_days_first,
    wrong_weekday,
)
from archive.language.day_names import WEEKDAYS
from archive.language.french import day as french_day
from archive.language.hours import parse_times, text_around_times
from archive.language.text import quoted
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.record import (
    EXAMPLE_DAY,
    RecordReader,
    note_impossible_day,
    note_impossible_hour,
    note_no_day,
)
from archive.parsing.times.meeting_time import with_month_names
from archive.problems import Problems


@dataclass(frozen=True, slots=True)
class MeetingDays:
    """When a meeting takes place."""

    first: date | None
    """None when nothing in the file says it, or says it wrongly."""
    last: date | None = None
    """None when it takes one day."""
    times: tuple[time, ...] = ()
    """The hours written beside the day."""


def read_days(meeting: RecordReader, file_name: str) -> MeetingDays:
    """The days that a meeting's date says, else its title, else the name of its file.

    `file_name` has no suffix. A day that is missing, impossible or contradicted is noted.
    """
    written, title = meeting.scalar("date"), meeting.scalar("title")
    days = _written_days(written, meeting) if written else _unwritten_days(title, file_name)
    if days is None or days.first is None:
        if written is None and meeting.is_whole:
            _note_missing(meeting)
        return MeetingDays(None)
    if written and title:
        _note_other_title(title, days, meeting)
    if title:
        note_weekday(title, meeting.problems)
    return days


def _written_days(written: Scalar, meeting: RecordReader) -> MeetingDays | None:
    """The days of the field of that name; anything else that it says is noted."""
    try:
        match = parse_days(written.value)
        times = parse_times(match.around) if match else ()
    except ImpossibleDateError as error:
        note_impossible_day(written, error, meeting.problems)
        return None
    except ValueError:
        note_impossible_hour(written, meeting.problems)
        return None
    if match is None or has_other_words(" ".join(text_around_times(match.around))):
        note_no_day(written, meeting.problems)
    if match and match.wrong_weekday:
        _note_wrong_weekday(written, match.first, match.wrong_weekday, meeting.problems)
    return _days(match, times) if match else None


def _days(match: DaysMatch, times: tuple[time, ...] = ()) -> MeetingDays:
    last = match.last if match.last != match.first else None
    return MeetingDays(match.first, last, times)


def _unwritten_days(title: Scalar | None, file_name: str) -> MeetingDays | None:
    """The days that the title says, else the name of the file; None when neither says any."""
    match = find_days(title.value if title else "") or find_days(file_name.replace("_", "-"))
    return _days(match) if match else None


def named_day(*texts: str) -> date | None:
    """The first day that one of some texts names, the name of a file among them."""
    days = (find_days(text) for text in texts)
    return next((match.first for match in days if match), None)


def names_next_day(text: str) -> bool:
    """Whether a text names the day of a meeting to come, with or without its year: "26/08"."""
    return names_day(with_month_names(text))


def names_day(text: str) -> bool:
    """Whether a text names a day, with its year or without, be it one that no calendar has."""
    try:
        return parse_day(with_days_first(text), after=ANY_DAY) is not None
    except ImpossibleDateError:
        return True


def note_weekday(
    text: Scalar, problems: Problems, rule: str = "date-douteuse", after: date | None = None
) -> None:
    """Note a weekday that is not the one of the day it stands before.

    A day without a year is the first one after `after`, none when that is not known.
    """
    match = find_day(text.value, after=None if after == ANY_DAY else after)
    wrong = wrong_weekday(text.value[: match.start], match.day) if match else None
    if match and wrong:
        _note_wrong_weekday(text, match.day, wrong, problems, rule)


def _note_wrong_weekday(
    text: Scalar, day: date, wrong: str, problems: Problems, rule: str = "date-douteuse"
) -> None:
    message = (
        f"{quoted(text.value)} : le {french_day(day)} est un {WEEKDAYS[day.weekday()]}, "
        f"pas un {wrong} ; corrigez le jour ou la date."
    )
    problems.add(rule, text.mark, message)


def _note_other_title(title: Scalar, days: MeetingDays, meeting: RecordReader) -> None:
    """Note a title that says another day than the date."""
    match = find_day(title.value)
    if match and days.first and not days.first <= match.day <= (days.last or days.first):
        message = (
            f"Le titre dit {french_day(match.day)}, et la date {french_day(days.first)} : "
            "corrigez l’un des deux."
        )
        meeting.problems.add("date-douteuse", title.mark, message)


def _note_missing(meeting: RecordReader) -> None:
    message = (
        "La date de la réunion manque : nommez le fichier d’après le jour, par exemple "
        f"« 2023-06-20.md », ou ajoutez « date: » ; {EXAMPLE_DAY}."
    )
    meeting.problems.add("date-absente", meeting.mark, message)
