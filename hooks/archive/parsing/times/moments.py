"""When and where the meeting was held: every day, hour and place is a candidate with a score.

A label, a verb of meeting, a title speak for a candidate; "version", "loi", "dernière réunion"
speak against it. What stays below the threshold is empty, and a doubt says so.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from archive.language import french
from archive.language.dates import ImpossibleDateError, add_months
from archive.language.text import has_phrase, quoted
from archive.language.vocabulary import phrases
from archive.parsing.times.meeting_time import Occasion, read_occasion
from archive.parsing.times.own_lines import (
    is_bare,
    is_counted,
    is_of_another,
    is_of_group,
    is_of_hours,
    is_of_letter,
    is_of_meeting,
    is_place_and_town,
    is_room,
    is_title_of_minutes,
    may_tell,
    telling_sentences,
    tells_of_meeting,
    title_or_line,
    without_meeting,
)
from archive.parsing.times.places import begins_with_place
from archive.parsing.times.votes import Line, Said, Votes

_LABEL, _SENTENCE, _LINE, _CLOCK = 10, 8, 6, 5
"""What a label, a verb of meeting, a line of the head and a line of hours alone weigh."""
_LATE = 4
"""What is taken off below the head."""
_ABOVE_ALL, _FIRST = 2, 3
"""What a title of minutes weighs more among the first blocks: more than a sentence below it."""
FIRST_LINES = 25
_TITLE_LINES = 6
"""The first lines, among which titles stand, whatever their words."""
_YEAR = 12
"""In months."""
_ASIDE = re.compile(
    r"\b(?:réunion|rencontre|séance|session|meeting)\b[^.()]*\((?P<told>[^()]*\d[^()]*)\)"
)
"""the "bureau OIM, 15h-16h30" of "le CR de notre réunion (bureau OIM, 15h-16h30)" """
_NEAR = 60
"""Characters after a verb in which its hour stands."""
WHEN = {"date", "end_date", "hours", "start", "end", "place", "moment"}
"""The labels of when and where; "moment" names several of these."""
_SEVERAL = {"day": "dates", "start": "heures", "end": "heures", "place": "lieux"}
_FIELDS = {"day": "date", "start": "hours", "end": "hours", "place": "place"}


@dataclass(frozen=True, slots=True)
class WhenLabel:
    """A label of when and where."""

    field: str
    """"date", "end_date", "hours", "start", "end", "place", or "moment" for several of these."""
    text: str
    """Its value on one line."""
    line: Line


class Moments:
    """Weighs what the lines of some minutes say of when and where."""

    def __init__(
        self,
        end: int,
        day: date | None = None,
        known: Container[str] = frozenset(),
        written: date | None = None,
    ) -> None:
        """`end` is the rank of the first block below the head; `day` is that of the meeting.

        None is for a day that nothing else tells: the lines do. The parts "start", "end" and
        "place" that are known are not asked for. `written` is when the text was sent: the day of
        a title without a year is not long before.
        """
        self._written = written
        self._end = end
        self._day = day
        self._known = known
        self._said: list[Said] = []
        self.doubts: dict[str, list[Line]] = {}
        """What a person should look at, in French, and the lines it comes from."""
        self.sources: dict[str, list[Line]] = defaultdict(list)
        """The lines that the day, the hours and the place come from."""

    def read_labels(self, labels: Iterable[WhenLabel]) -> None:
        """What stands beside labels; below the head it weighs less."""
        for label in labels:
            if label.text:
                weight = _LABEL - _LATE * (label.line.rank > self._end)
                is_value = label.field != "date" or not may_tell(label.text)  # "Le 3 mai, …"
                occasion = self._read(label.text, label.line, is_labelled=is_value)
                self._said.append(Said(label.line, occasion, weight, label.field))

    def read_lines(self, lines: Iterable[Line]) -> None:
        """What the short lines of the head say that are no labels: a day, or hours alone."""
        clocks: list[Said] = []
        rooms: list[Said] = []
        addresses: list[Said] = []
        openings: list[Said] = []
        for line in lines:
            clocks += self._read_aside(line)
            title = title_or_line(line.text)
            text = without_meeting(title)
            if line.rank >= min(self._end, FIRST_LINES) or not text:
                continue
            is_title = is_title_of_minutes(text)
            is_led = may_tell(text) and is_of_hours(text)  # "Salle B, début 9h"
            is_value = is_led or not (is_title or may_tell(text))
            occasion = self._read(text, line, is_labelled=is_value)
            occasion = self._dated(occasion, text, line) if is_title else occasion
            if not occasion.start and (is_room(text) or is_place_and_town(text)):
                place = Said(line, Occasion(place=text), _CLOCK)
                (rooms if is_room(text) else addresses).append(place)
                continue
            if not is_title and not is_bare(text, occasion):
                if line.rank >= _TITLE_LINES or text[-1:] in ".,;:":
                    continue
                # "Coordination de Tagda 3 mai 2026", "Conseil du 3 mai 2026 à 14h"
                occasion = Occasion(occasion.day, start=occasion.start)
            is_other = is_of_another(text) or (is_of_letter(text) and not occasion.end_day)
            if occasion.day and not is_other:
                above = _ABOVE_ALL * (is_title and line.rank < _FIRST)
                weight = _LINE + (line.rank < _TITLE_LINES) + above + bool(occasion.start)
                self._said.append(Said(line, occasion, weight))
            elif occasion.start and is_of_hours(text):
                is_clear = occasion.end or text != title or is_led
                (clocks if is_clear else openings).append(Said(line, occasion, _CLOCK))
        self._keep_earliest()
        days = [said.line.rank for said in self._said if said.occasion.day]
        near = {rank + step for rank in days for step in (-1, 1)}
        beside = [said for said in addresses if said.line.rank in near]
        first = [said for said in openings if said.line.rank in near | {*days}]
        first = first if len(openings) == 1 else []
        for said in (clocks or first, rooms or beside):  # several are a programme
            self._said += said if len(said) == 1 else []

    def _keep_earliest(self) -> None:
        """Of "Sixième rencontre : 20 février" and "Septième rencontre : 20 mars" keep the first."""
        counted = [said for said in self._said if not said.name and is_counted(said.line.text)]
        first = min((said.occasion.day or date.max for said in counted), default=None)
        self._said = [
            said for said in self._said if said not in counted or said.occasion.day == first
        ]

    def _dated(self, occasion: Occasion, title: str, line: Line) -> Occasion:
        """What a title says, its day in the year before the text was sent: "CR du 22/11"."""
        if occasion.day or not self._written:
            return occasion
        after = add_months(self._written, -_YEAR) + timedelta(days=1)
        return self._read(title, line, after=after)

    def _read_aside(self, line: Line) -> Iterator[Said]:
        """The hours and the place behind the meeting: "notre réunion (bureau OIM, 15h-16h30)"."""
        aside = _ASIDE.search(line.text) if line.rank < self._end else None
        occasion = self._read(aside["told"], line, is_labelled=True) if aside else Occasion()
        if occasion.start:
            yield Said(line, occasion, _CLOCK, "held")

    def read_verbs(self, lines: Iterable[Line]) -> None:
        """What the sentences say whose verb is one of meeting, opening or closing."""
        for line, sentence in telling_sentences(lines):
            is_held = has_phrase(sentence, phrases("meeting_verb"))
            occasion = self._read(sentence, line) if is_held else Occasion()
            # "Salle de lecture" is no reading of other minutes.
            rest = sentence.replace(occasion.place or "\0", "")
            is_own = line.rank < min(self._end, _TITLE_LINES)
            if is_held and not is_of_another(rest, is_held=is_own):
                weight = _SENTENCE - _LATE * (line.rank > max(self._end, FIRST_LINES))
                if is_of_meeting(sentence) or occasion.day:
                    self._said.append(Said(line, occasion, weight, "held"))
                elif is_of_group(sentence) and line.rank < self._end:
                    self._said.append(Said(line, occasion, _CLOCK, "held"))
            for name, verb in (("start", "opening"), ("end", "closing")):
                after = tells_of_meeting(sentence, verb)
                if after is not None:
                    near = self._read(sentence[after:][:_NEAR], line)
                    is_place = (
                        name == "start" and near.start and begins_with_place(near.place or "")
                    )
                    told = Occasion(start=near.start, place=near.place if is_place else None)
                    self._said.append(Said(line, told, _SENTENCE, name))

    def _read(
        self, text: str, line: Line, *, is_labelled: bool = False, after: date | None = None
    ) -> Occasion:
        """What a text says; a day or an hour that does not exist is a doubt."""
        try:
            return read_occasion(text, is_labelled=is_labelled, after=after)
        except ValueError as error:
            is_day = isinstance(error, ImpossibleDateError)
            what = error if is_day else "aucune horloge n’indique cette heure"
            said = f"{quoted(text)} : {what}."
            self.doubts.setdefault(said, [line])
            return Occasion()

    def moment(self, begins: time | None = None) -> Occasion:
        """The likeliest day, then the hours and the place that go with it.

        `begins` is the hour of the beginning, where that is known.
        """
        votes = Votes()
        for said in self._said:
            if said.occasion.day and said.name not in {"start", "end", "end_date"}:
                votes.add("day", said.occasion.day, said)
        day = self._day or self._chosen(votes, "day")
        own = [said for said in self._said if said.occasion.day in {None, day}]
        for said in own:
            for part, value in said.parts():
                if value and part != "day":
                    votes.add(part, value, said)
        start, end, place = (self._chosen(votes, part) for part in ("start", "end", "place"))
        start = begins or start
        ends = [said.occasion.end_day for said in own]
        ends += [said.occasion.day for said in self._said if said.name == "end_date"]
        last = next((end_day for end_day in ends if end_day and day and end_day > day), None)
        end = end if last or not (start and end and end <= start) else None
        if self._day is None:
            self._doubt_weekdays(own, day)
        return Occasion(day, last, start, end, place)

    def _chosen(self, votes: Votes, part: str) -> Any:  # noqa: ANN401
        """The likeliest value of a part, its lines cited; its rivals are a doubt."""
        best = votes.best(part) if part not in self._known else None
        if best is None:
            return None
        self.sources[_FIELDS[part]] += votes.lines[part, best]
        rivals = votes.rivals(part, best)
        if rivals:
            told = f"{_shown(best)} (retenu) et {', '.join(map(_shown, rivals))}"
            lines = [line for value in (best, *rivals) for line in votes.lines[part, value]]
            self.doubts[f"Le texte donne plusieurs {_SEVERAL[part]} : {told}."] = lines
        return best

    def _doubt_weekdays(self, own: Sequence[Said], day: date | None) -> None:
        for said in own:
            if day and said.occasion.wrong_weekday:
                right = french.weekday(day).split()[0]
                wrong = f"« {said.occasion.wrong_weekday} » ne va pas avec la date : le "
                sentence = f"{wrong}{french.day(day)} est un {right}."
                self.doubts[sentence] = [said.line]


def _shown(value: date | time | str) -> str:
    if isinstance(value, date):
        return french.day(value)
    return f"{value:%H:%M}" if isinstance(value, time) else quoted(value)
