"""A document → a draft of the meeting: one road for every format."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from datetime import date

from archive.importer.document import Block, Document, Paragraph, Span, Table
from archive.importer.draft import AgendaLine, Draft, DraftAction, DraftItem
from archive.importer.recognise.actions import told_in_brackets
from archive.importer.recognise.agenda import read_agenda, titled
from archive.importer.recognise.announcement import deadlines_in, read_next_meeting
from archive.importer.recognise.attendance import read_attendance
from archive.importer.recognise.doubtful_values import doubt_agenda, doubt_items, doubt_listed
from archive.importer.recognise.frame import doubt_several, standing_blocks, take_title
from archive.importer.recognise.items import read_section
from archive.importer.recognise.labels import Label, find_labels
from archive.importer.recognise.likeness import ALIKE, SAME, Titles
from archive.importer.recognise.lines import lines_of, prepare
from archive.importer.recognise.listed_agenda import read_listed_agenda
from archive.importer.recognise.moments import read_moments
from archive.importer.recognise.outline import Section, read_outline
from archive.importer.recognise.persons import (
    bodies_named,
    name_omitted,
    without_personal_data,
    without_persons,
)
from archive.importer.recognise.reading import Reading
from archive.language.choices import is_collective
from archive.language.text import key

_CAPITAL = re.compile(r"(?<=[\w,;’] )[A-ZÀ-Þ][\w-]*|\b[A-ZÀ-Þ]{2,}\b|(?<=[’'])[A-ZÀ-Þ][\w-]*")
"""the "Tagda" of "les puits de Tagda", OIM"""
_WORD = re.compile(r"[\w-]+")
"""PUITS"""
_LONGEST_ACRONYM = 5
_NAME_PARTS = re.compile(r"\s*[()]\s*|\s[–—-]\s+|\s*/\s*|,\s*")
"""the " (" of "Fondation Rivières (FR)" """


def recognise(
    document: Document,
    archive_knows: Callable[[str], bool] | None = None,
    *,
    keep_names: bool = False,
    day: date | None = None,
) -> Draft:
    """The draft of the meeting that a document tells.

    `archive_knows` says whether the archive has an organisation of a name; `day` is the day of
    the meeting when the document tells none.
    """
    names = _Names(archive_knows)
    reading = Reading(names.is_name)
    whole = without_personal_data(prepare(document.blocks), reading.left_out)
    reading.keep_texts(lines_of(whole))
    blocks = standing_blocks(whole)
    labels = find_labels(blocks)
    came = read_attendance(labels, blocks, reading)
    names.add([*came.attendance, *came.excused, *came.absent])
    agenda = read_agenda(labels, blocks, reading) or read_listed_agenda(blocks, reading)
    doubt_listed((*came.attendance, *came.excused, *came.absent), reading)
    doubt_agenda(agenda, reading)
    names.add(name for line in agenda for name in line.presenters)
    doubt_several(labels, blocks, reading)
    take_title(blocks, document.furniture, reading)
    reading.dues = deadlines_in(labels, blocks, reading)
    labels = [label for label in labels if label.line.number not in reading.dues]
    outline = read_outline(whole, labels, agenda, reading)
    held = read_moments(labels, blocks, reading, document.furniture, day)
    following = read_next_meeting(labels, blocks, reading, held)
    for section in outline.sections:
        section.blocks = [block for block in section.blocks if not _is_told(block, reading)]
    bracketed = told_in_brackets(lines_of(blocks), reading)
    items = [_item(section, reading, bracketed) for section in outline.sections]
    _pair(items, agenda)
    _add_details(items, reading)
    _write_small(items, reading.texts.values())
    introduction, leftover = (_text(part, reading) for part in (outline.head, outline.tail))
    draft = Draft(
        whole,
        held,
        came.attendance,
        came.excused,
        came.absent,
        agenda,
        introduction,
        [item for item in items if _says_something(item, labels)],
        following,
        leftover,
        left_out=reading.left_out,
    )
    draft.leftover += _unplaced(draft, reading)
    draft.evidence = {
        name: [reading.texts[n] for n in dict.fromkeys(numbers) if n in reading.texts]
        for name, numbers in reading.evidence.items()
    }
    doubt_items(draft.items, reading)
    _omit_persons(draft, reading, keep_names=keep_names)
    sentences = dict.fromkeys(doubt.sentence for doubt in reading.doubts)
    draft.doubts = [name_omitted(sentence, reading) for sentence in sentences]
    return draft


class _Names:
    """The names of organisations met so far, and those that the archive knows."""

    def __init__(self, archive_knows: Callable[[str], bool] | None) -> None:
        self._archive_knows = archive_knows or (lambda _: False)
        self._keys: set[str] = set()

    def add(self, names: Iterable[str]) -> None:
        """Learn names as listed: "Fondation X (FX)" teaches the whole, the name and the acronym."""
        for name in names:
            self._keys.update(map(key, (name, *_NAME_PARTS.split(name))))
        self._keys.discard("")

    def is_name(self, text: str) -> bool:
        """Whether a text is the name of an organisation, or stands for all of them."""
        return key(text) in self._keys or is_collective(text) or self._archive_knows(text)


def _item(section: Section, reading: Reading, bracketed: Container[int]) -> DraftItem:
    item = read_section(section.heading, section.blocks, reading, bracketed)
    head = titled(section.heading, reading)
    item.title, item.number, item.presenters = head.title, head.number, head.presenters
    return item


def _write_small(items: Iterable[DraftItem], texts: Iterable[str]) -> None:
    """Write titles in capitals as sentences, names as the document writes them elsewhere."""
    told = [text for text in texts if sum(map(str.isupper, text)) < sum(map(str.islower, text))]
    small = {word.upper() for text in told for word in _WORD.findall(text) if word.islower()}
    names = {word.upper(): word for text in told for word in _CAPITAL.findall(text)}
    names = {word: name for word, name in names.items() if word not in small}
    for item in items:
        if item.title.isupper() and len(item.title) > _LONGEST_ACRONYM:
            title = _WORD.sub(lambda m: names.get(m[0], m[0].lower()), item.title)
            item.title = title[0].upper() + title[1:]


def _is_told(block: Block, reading: Reading) -> bool:
    return all(map(reading.is_taken, lines_of([block])))


def _text(blocks: Iterable[Block], reading: Reading) -> list[Block]:
    """What no field tells of some blocks; of a table told in part, the other cells as lines."""
    kept: list[Block] = []
    for block in blocks:
        left = [line for line in lines_of([block]) if not reading.is_taken(line)]
        if isinstance(block, Table) and len(left) < len(list(lines_of([block]))):
            kept += _rows_left(block, reading)
            reading.take("text", left)
        elif left:
            kept.append(block)
    return kept


def _rows_left(table: Table, reading: Reading) -> Iterator[Paragraph]:
    """The cells of each row that nothing tells, as one line: "Secrétariat : HCR"."""
    for row in table.rows:
        lines = [
            line for line in lines_of([replace(table, rows=(row,))]) if not reading.is_taken(line)
        ]
        if lines:
            spans = [span for line in lines for span in (Span(" : "), *line.spans)][1:]
            yield replace(lines[0], spans=tuple(spans), marker="")


def _unplaced(draft: Draft, reading: Reading) -> list[Paragraph]:
    """The lines that no field tells and no text holds: none is lost."""
    texts: list[Block] = [*draft.introduction, *draft.leftover]
    for item in draft.items:
        texts += [*item.discussion, *item.decisions]
        texts += [action.text for action in (*item.actions, *item.follow_ups)]
    placed = {line.number for line in lines_of(texts)}
    lines = (line for line in lines_of(draft.source) if not reading.is_taken(line))
    return [line for line in lines if line.number not in placed]


def _omit_persons(draft: Draft, reading: Reading, *, keep_names: bool) -> None:
    """Leave the names of persons out of all that stays text."""
    draft.introduction = without_persons(draft.introduction, reading, keep_names=keep_names)
    draft.leftover = without_persons(draft.leftover, reading, keep_names=keep_names)
    for item in draft.items:
        said = [block for block in item.discussion if any(lines_of([block]))]
        item.discussion = without_persons(said, reading, keep_names=keep_names)
        if not keep_names:
            item.title = name_omitted(item.title, reading)
            item.decisions = [_line(line, reading) for line in item.decisions]
            item.actions = [_action(each, reading) for each in item.actions]
            item.follow_ups = [_action(each, reading) for each in item.follow_ups]
    for texts in draft.evidence.values() if not keep_names else ():
        texts[:] = [name_omitted(text, reading) for text in texts]
    left_out = reading.left_out
    if keep_names and left_out.persons:
        told = "Personnes présentes : " + ", ".join(dict.fromkeys(left_out.persons))
        draft.introduction.append(Paragraph((Span(told),), 0))
    elif not keep_names:
        left_out.names = len(set(left_out.persons))
        left_out.words += left_out.persons


def _action(action: DraftAction, reading: Reading) -> DraftAction:
    """An action without the names of persons; the bodies beside them answer for it."""
    names = [body for name in action.responsible for body in bodies_named(name, reading)]
    return replace(action, text=_line(action.text, reading), responsible=tuple(names))


def _line(line: Paragraph, reading: Reading) -> Paragraph:
    kept = without_persons([line], reading)
    return kept[0] if kept and isinstance(kept[0], Paragraph) else line


def _says_something(item: DraftItem, labels: Iterable[Label]) -> bool:
    """Whether an item is of the agenda or holds anything that is told nowhere else."""
    if item.discussion or item.decisions or item.actions or item.follow_ups or item.line:
        return True
    announced = {key(label.line.text) for label in labels if label.field == "next_meeting"}
    return item.number is not None and key(item.title) not in announced


def _add_details(items: Iterable[DraftItem], reading: Reading) -> None:
    """Put what stands below a line of the agenda into its section, unless that says the same."""
    for item in items:
        details = item.line.details if item.line else ()
        said = {key(line.text) for line in lines_of(item.discussion)}
        item.discussion[:0] = [line for line in details if key(line.text) not in said]
        reading.take("agenda", details)


def _pair(items: list[DraftItem], agenda: list[AgendaLine]) -> None:
    """Give each item the line of the agenda that it is like, each line once.

    Titles that are the same come first, then those that are alike.
    """
    left = dict(enumerate(agenda))
    for least in (1.0, SAME, ALIKE):
        for item in items:
            ranks = list(left)
            titles = Titles([left[rank].title for rank in ranks])
            score, at = titles.best(item.title) if item.line is None else (0.0, -1)
            if score >= least:
                item.line = left.pop(ranks[at])
