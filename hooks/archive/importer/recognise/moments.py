"""When and where the meeting was held: every day, hour and place is a candidate with a score.

A label, a verb of meeting, a title speak for a candidate; "version", "loi", "dernière réunion"
speak against it. What stays below the threshold is empty, and a doubt says so.
"""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from archive.importer.document import Block, Paragraph, Table
from archive.importer.draft import Moment
from archive.importer.recognise.labels import LISTS, Label
from archive.importer.recognise.lines import is_struck, lines_of
from archive.importer.recognise.reading import Reading
from archive.importer.recognise.votes import Said, Votes
from archive.language import french
from archive.language.dates import ImpossibleDateError
from archive.language.text import find_phrase, has_phrase, key, quoted, split_sentences
from archive.language.vocabulary import phrases
from archive.parsing.times.meeting_time import Occasion, read_occasion

NO_DAY = "Le document ne dit pas clairement quel jour la réunion a eu lieu."
_LABEL, _SENTENCE, _LINE, _CLOCK = 10, 8, 6, 5
"""What a label, a verb of meeting, a line of the head and a line of hours alone weigh."""
_LATE = 4
"""What is taken off below the head."""
_FIRST_LINES, _LONGEST_LINE, _LONGEST_SENTENCE = 25, 160, 12
_TITLE_LINES, _TOWN, _BELOW = 6, 3, 5
"""The first lines, among which titles stand; the words of a town; the lines below the last label
of the head that may belong to it."""
_EVENING = 18
"""The hour from which a meeting may go on after midnight."""
_NEAR = 60
"""Characters after a verb in which its hour stands."""
_WHEN = {"date", "end_date", "hours", "start", "end", "place", "moment"}
_SEVERAL = {"day": "dates", "start": "heures", "end": "heures", "place": "lieux"}
_FIELDS = {"day": "date", "start": "hours", "end": "hours", "place": "place"}


def read_moments(
    labels: Sequence[Label],
    blocks: Sequence[Block],
    reading: Reading,
    furniture: Sequence[str] = (),
    day: date | None = None,
) -> Moment:
    """When and where; what is not sure stays None, and is a doubt of the reading.

    `blocks` are those of the whole document, `furniture` its running headers and footers; `day`
    is the day of the meeting when the document says none.
    """
    lines = [line for line in lines_of(blocks) if not is_struck((line,))]
    ranks = {line.number: rank for rank, block in enumerate(blocks) for line in lines_of([block])}
    end = _end_of_head(blocks, labels, ranks)
    reader = _Reader(reading, [label for label in labels if label.field in _WHEN], ranks, end)
    reader.read_labels()
    alone = blocks[: min(end, _FIRST_LINES)]
    reader.read_lines([block for block in alone if isinstance(block, Paragraph)], labels)
    reader.read_verbs(lines, reading.announced)
    held = reader.moment()
    if held.day is None:
        return replace(held, day=day or reader.day_elsewhere(furniture))
    return held


class _Reader:
    """Weighs the candidates of one document."""

    def __init__(
        self, reading: Reading, labels: Sequence[Label], ranks: dict[int, int], end: int
    ) -> None:
        self._reading = reading
        self._labels = labels
        self._ranks = ranks
        self._end = end
        self._said: list[Said] = []

    def read_labels(self) -> None:
        """What stands beside labels; below the head it weighs less."""
        for label in self._labels:
            if label.text:
                weight = _LABEL - _LATE * (self._ranks.get(label.line.number, 0) > self._end)
                occasion = self._read(label.text, label.line, is_labelled=True)
                self._said.append(Said(label.line, occasion, weight, label.field))

    def read_lines(self, lines: Sequence[Paragraph], labels: Sequence[Label]) -> None:
        """What the short lines of the head say: a day, or hours and nothing else."""
        labelled = {line.number for label in labels for line in (label.line, *label.lines)}
        clocks: list[Said] = []
        for line in lines:
            if line.number in labelled:
                continue
            is_long = len(line.text.split()) > _LONGEST_SENTENCE
            if (is_long and line.text[-1] in ".,:") or len(line.text) > _LONGEST_LINE:
                continue
            title = find_phrase(_before_figures(line.text), phrases("minutes_title"))
            occasion = self._read(line.text, line, is_labelled=title is None)
            if occasion.day and not _is_of_another(line.text):
                weight = _LINE + (self._ranks[line.number] < _TITLE_LINES)
                self._said.append(Said(line, occasion, weight))
            elif occasion.start and occasion.end and not (occasion.rest or occasion.place):
                clocks.append(Said(line, occasion, _CLOCK))
        self._said += clocks if len(clocks) == 1 else []  # several are a programme

    def read_verbs(self, lines: Sequence[Paragraph], announced: Container[int]) -> None:
        """What the sentences say whose verb is one of meeting, opening or closing."""
        sentences = [
            (line, sentence)
            for line in lines
            if line.number not in announced
            for sentence in split_sentences(line.text)
            if not _is_of_another(sentence)
        ]
        for line, sentence in sentences:
            if has_phrase(sentence, phrases("meeting_verb")):
                weight = _SENTENCE - _LATE * (
                    self._ranks[line.number] > max(self._end, _FIRST_LINES)
                )
                self._said.append(Said(line, self._read(sentence, line), weight, "held"))
            for name, verbs in (("start", "opening_verb"), ("end", "closing_verb")):
                match = find_phrase(sentence, phrases(verbs))
                if match:
                    near = self._read(sentence[match.end() :][:_NEAR], line)
                    hour = Occasion(start=near.start)
                    self._said.append(Said(line, hour, _SENTENCE, name))

    def _read(
        self,
        text: str,
        line: Paragraph,
        *,
        is_labelled: bool = False,
        after: date | None = None,
    ) -> Occasion:
        """What a text says; a day or an hour that does not exist is a doubt."""
        try:
            return read_occasion(text, is_labelled=is_labelled, after=after)
        except ValueError as error:
            is_day = isinstance(error, ImpossibleDateError)
            what = error if is_day else "aucune horloge n’indique cette heure"
            said = f"{quoted(text)} : {what}."
            if said not in {doubt.sentence for doubt in self._reading.doubts}:
                self._reading.doubt("date", said, [line])
            return Occasion()

    def moment(self) -> Moment:
        """The likeliest day, then the hours and the place that go with it."""
        votes = Votes()
        for said in self._said:
            if said.occasion.day and said.name not in {"start", "end", "end_date"}:
                votes.add("day", said.occasion.day, said)
        day = self._chosen(votes, "day")
        own = [said for said in self._said if said.occasion.day in {None, day}]
        for said in own:
            for part, value in said.parts():
                if value and part != "day":
                    votes.add(part, value, said)
        start, end, place = (self._chosen(votes, part) for part in ("start", "end", "place"))
        ends = [said.occasion.end_day for said in own]
        ends += [said.occasion.day for said in self._said if said.name == "end_date"]
        last = next((each for each in ends if each and day and each > day), None)
        if start and end and end <= start and not last:
            last = day + timedelta(days=1) if day and start.hour >= _EVENING else None
            end = end if last else None
        self._doubt_weekdays(own, day)
        moment = Moment(day, last, start, end, place)
        self._take(moment)
        return moment

    def _chosen(self, votes: Votes, part: str) -> Any:  # noqa: ANN401
        """The likeliest value of a part, its lines cited; its rivals are a doubt."""
        best = votes.best(part)
        if best is None:
            return None
        self._reading.cite(_FIELDS[part], votes.lines[part, best])
        rivals = votes.rivals(part, best)
        if rivals:
            told = f"{_shown(best)} (retenu) et {', '.join(map(_shown, rivals))}"
            self._reading.doubt(
                _FIELDS[part],
                f"Le document donne plusieurs {_SEVERAL[part]} : {told}.",
                [line for value in (best, *rivals) for line in votes.lines[part, value]],
            )
        return best

    def _doubt_weekdays(self, own: Sequence[Said], day: date | None) -> None:
        for said in own:
            if day and said.occasion.wrong_weekday:
                right = french.weekday(day).split()[0]
                wrong = f"« {said.occasion.wrong_weekday} » ne va pas avec la date : le "
                sentence = f"{wrong}{french.day(day)} est un {right}."
                self._reading.doubt("date", sentence, [said.line])

    def day_elsewhere(self, furniture: Sequence[str]) -> date | None:
        """The day that the running headers and footers say, a doubt."""
        days = {self._read(text, Paragraph((), 0)).day for text in furniture} - {None}
        running = days.pop() if len(days) == 1 else None
        self._reading.doubt(
            "date",
            f"La date, {french.day(running)}, n’est écrite qu’en haut ou en bas des pages : "
            "vérifiez que c’est celle de la réunion."
            if running
            else NO_DAY,
        )
        return running

    def _take(self, moment: Moment) -> None:
        """Take the lines that say nothing more than the moment does."""
        lines: dict[int, list[Paragraph]] = defaultdict(list)
        is_told: dict[int, bool] = {}
        said = {(each.line.number, each.name): each for each in self._said}
        for label in self._labels:
            each = said.get((label.line.number, label.field))
            is_same = each is not None and each.is_told(moment) and not label.is_sentence
            is_told[label.line.number] = is_told.get(label.line.number, True) and is_same
            lines[label.line.number] += (label.line, *label.lines)
        for (number, name), each in said.items():
            if not name and number not in is_told:
                is_told[number] = not each.occasion.rest and each.is_told(moment)
                lines[number] = [each.line]
        for number, is_same in is_told.items():
            if is_same:
                self._reading.take("date", lines[number])


def _end_of_head(blocks: Sequence[Block], labels: Sequence[Label], ranks: dict[int, int]) -> int:
    """The rank of the first block below the head: a heading, the first title of the agenda."""
    heads = [x for x in labels if x.field in _WHEN | LISTS | {"agenda"}]
    near = [rank for x in heads if (rank := ranks[x.line.number]) <= 2 * _FIRST_LINES]
    last = max(near, default=_FIRST_LINES - _BELOW) + _BELOW
    apart = [ranks[line.number] for x in heads if x.is_apart for line in x.lines]
    if apart:  # the columns of a table, one after the other: the points' titles may stand first
        return min(max(apart), _FIRST_LINES)
    agenda = [line for label in heads if label.field == "agenda" for line in label.lines]
    titles, listed = {key(line.text) for line in agenda}, {line.number for line in agenda}
    for rank, block in enumerate(blocks):
        if isinstance(block, Table) or rank <= min(near, default=rank) or block.number in listed:
            continue
        if block.level > 1 or key(block.text) in titles or rank > last:
            return rank
    return len(blocks)


def _before_figures(text: str) -> str:
    return text[: next((i for i, sign in enumerate(text) if sign.isdigit()), len(text))]


def _is_of_another(text: str) -> bool:
    """Whether a text is about another day: a version, a law, the last meeting, the next one."""
    return has_phrase(text, (*phrases("other_day"), *phrases("next_meeting_deadline")))


def _shown(value: date | time | str) -> str:
    if isinstance(value, date):
        return french.day(value)
    return f"{value:%H:%M}" if isinstance(value, time) else quoted(value)
