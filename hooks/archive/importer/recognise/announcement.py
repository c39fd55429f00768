"""The next meeting that the minutes announce: under a label, in a section, in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from archive.importer.document import Block, Paragraph
from archive.importer.draft import Moment
from archive.importer.lines.label_spans import is_value
from archive.importer.recognise.labels import Label
from archive.importer.recognise.lines import is_struck
from archive.importer.recognise.owners import are_names
from archive.importer.recognise.reading import Reading
from archive.language import french
from archive.language.text import has_phrase, key, quoted, split_sentences
from archive.language.vocabulary import phrases
from archive.parsing.facts.responsibilities import is_deadline
from archive.parsing.times.meeting_time import (
    Occasion,
    begins_with_place,
    read_occasion,
    without_same_hour,
)

_NAME = "next_meeting"


@dataclass(frozen=True, slots=True)
class _Announced:
    """What a line says of the next meeting."""

    occasion: Occasion
    lines: tuple[Paragraph, ...]
    is_labelled: bool
    is_whole: bool
    """Whether the lines say nothing else."""

    @property
    def weight(self) -> int:
        """A label weighs more than a sentence, and so does what says more."""
        parts = (self.occasion.start, self.occasion.place)
        return 3 * self.is_labelled + sum(part is not None for part in parts)


def read_next_meeting(
    labels: Sequence[Label], blocks: Sequence[Block], reading: Reading, held: Moment
) -> Moment | None:
    """The meeting announced, None when none is; `held` is when and where this one was."""
    reader = _Reader(reading, held)
    for label in labels:
        if label.field == _NAME:
            reader.read_label(label)
    labelled = {line.number for each in labels if each.field == _NAME for line in each.all_lines}
    for block in blocks:
        if isinstance(block, Paragraph) and not (block.number in labelled or is_struck((block,))):
            reader.read_sentences(block)
    return reader.meeting()


def deadlines_in(
    labels: Sequence[Label], blocks: Sequence[Block], reading: Reading
) -> frozenset[int]:
    """The numbers of the lines that announce no meeting, but say until when an action is due.

    "Prochaine réunion" does, below those who answer for it and without a day of its own.
    """
    dayless = {
        label.line.number
        for label in labels
        if label.field == _NAME and not _says_when(label.text) and is_deadline(label.line.text)
    }
    return frozenset(
        line.number
        for above, line in pairwise(blocks)
        if isinstance(above, Paragraph) and isinstance(line, Paragraph)
        if line.number in dayless and are_names(above.text, reading)
    )


def _says_when(text: str) -> bool:
    return bool(text) and (is_value("date", text) or has_phrase(text, phrases("not_fixed")))


class _Reader:
    """Gathers what a document says of the next meeting."""

    def __init__(self, reading: Reading, held: Moment) -> None:
        self._reading = reading
        self._held = held
        self.found: list[_Announced] = []

    def read_label(self, label: Label) -> None:
        """Read what follows a label, and take its lines when they say nothing else."""
        lines, text = label.all_lines, _of_when(label.text)
        if not text:
            return
        if (
            has_phrase(text, phrases("not_fixed"))
            and not self._read(text, lines, is_labelled=True).day
        ):
            keep = self._reading.cite if label.is_sentence else self._reading.take
            keep(_NAME, lines)
            return
        is_sentence = has_phrase(text, phrases("takes_place"))
        occasion = self._read(text, lines, is_labelled=not is_sentence)
        if occasion.day is None:
            self._reading.doubt(_NAME, f"{quoted(text)} ne dit pas de jour : complétez-le.", lines)
            return
        is_all = text == label.text and not label.is_sentence
        is_whole = is_all and (not is_sentence or _is_frame(occasion))
        # What stands below a label in a text may belong to another column.
        is_beside = label.value is not None or bool(label.parts)
        self.found.append(_Announced(occasion, lines, is_beside, is_whole))

    def read_sentences(self, line: Paragraph) -> None:
        """Read the sentences of a line that set the next meeting."""
        sentences = split_sentences(line.text)
        for sentence in sentences:
            announcing = (*phrases("next_meeting_deadline"), *phrases("next_again"))
            if has_phrase(sentence, announcing):
                occasion = self._read(sentence, [line], is_labelled=False)
                is_set = has_phrase(sentence, (*phrases("takes_place"), *phrases("agreed")))
                is_all = _is_frame(occasion)
                is_whole = len(sentences) == 1 and is_all
                if occasion.day and (is_set or is_all):
                    self.found.append(_Announced(occasion, (line,), False, is_whole))  # noqa: FBT003

    def _read(self, text: str, lines: Sequence[Paragraph], *, is_labelled: bool) -> Occasion:
        text, is_same = without_same_hour(text)
        try:
            occasion = read_occasion(text, after=self._held.day, is_labelled=is_labelled)
        except ValueError as error:
            self._reading.doubt(_NAME, f"{quoted(text)} : {error}.", lines)
            return Occasion()
        is_same = is_same and occasion.start is None
        return replace(occasion, start=self._held.start) if is_same else occasion

    def meeting(self) -> Moment | None:
        """The meeting that is announced most fully, what others say of its day added."""
        later = list(self._later())
        if not later:
            return None
        best = max(enumerate(later), key=lambda pair: (pair[1].weight, pair[0]))[1]
        same = [each for each in later if each.occasion.day == best.occasion.day]
        starts = (each.occasion.start for each in (best, *same) if each.occasion.start)
        places = (each.occasion.place for each in (best, *same) if each.occasion.place)
        start, place = next(starts, None), next(places, None)
        others = {each.occasion.day for each in later if each.occasion.day} - {best.occasion.day}
        if others and best.occasion.day:
            kept, told = french.day(best.occasion.day), ", ".join(map(french.day, sorted(others)))
            lines = [line for each in later for line in each.lines]
            self._reading.doubt(
                _NAME, f"Deux dates pour la prochaine réunion : {kept} (retenue) et {told}.", lines
            )
        for each in same:
            is_told = key(each.occasion.place or "") in key(place or "")
            keep = self._reading.take if each.is_whole and is_told else self._reading.cite
            keep(_NAME, each.lines)
        return Moment(best.occasion.day, None, start, None, place)

    def _later(self) -> Iterator[_Announced]:
        """What is announced for a day after this meeting; an earlier day is a doubt."""
        for each in self.found:
            day, held = each.occasion.day, self._held.day
            if day and held and day <= held:
                said = f"La prochaine réunion ({french.day(day)}) ne vient pas après celle-ci."
                self._reading.doubt(_NAME, said, each.lines)
            else:
                yield each


def _of_when(text: str) -> str:
    """The first sentence of a text, with those after it that only name a place."""
    first, *others = split_sentences(text) or [""]
    return " ".join([first, *takewhile(begins_with_place, others)])


def _is_frame(occasion: Occasion) -> bool:
    """Whether the words around a day, an hour and a place only announce them."""
    rest = occasion.rest.replace(occasion.place or "\0", " ")
    framing = {key(word) for words in phrases("announcement_word") for word in words.split()}
    return all(key(word) in framing for word in rest.replace("’", " ").replace("'", " ").split())
