"""A document → a draft of the meeting: one road for every format."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from archive.importer.formats import Document
from archive.importer.recognise.flat import occasion_elsewhere, read_flat, settle
from archive.importer.recognise.frame import doubt_several, standing_blocks, take_title
from archive.importer.recognise.outline import read_outline
from archive.importer.recognise.persons import (
    name_omitted,
    without_closings,
    without_personal_data,
    without_persons,
    without_persons_among,
)
from archive.importer.recognise.sections import titled
from archive.importer.writing.markdown import label_lines
from archive.importer.writing.writer import Draft, DraftItem, DraftLine
from archive.language.choices import is_collective
from archive.language.label_stems import label_field
from archive.parsing.facts.titles import names_behind
from archive.parsing.names.listed import KnownNames
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.names.told_persons import persons_of_entries, persons_of_lines
from archive.parsing.outline.document import (
    Block,
    Paragraph,
    Span,
    Table,
    cell_text,
    lines_in,
)
from archive.parsing.outline.item_tables import spread
from archive.parsing.outline.likeness import paired
from archive.parsing.outline.lines import prepare
from archive.parsing.outline.loose_tables import with_roll_calls, with_tables
from archive.parsing.outline.reading import Reading
from archive.parsing.outline.torn_labels import with_values

_CAPITAL = re.compile(r"(?<=[\w,;’] )[A-ZÀ-Þ][\w-]*|\b[A-ZÀ-Þ]{2,}\b|(?<=[’'])[A-ZÀ-Þ][\w-]*")
"""the "Tagda" of "les puits de Tagda", OIM"""
_WORD = re.compile(r"[\w-]+")
"""PUITS"""
_LONGEST_ACRONYM = 5


def recognise(
    document: Document,
    is_body: Callable[[str], bool] = is_collective,
    *,
    keep_names: bool = False,
    day: date | None = None,
) -> Draft:
    """The draft of the meeting that a document tells.

    `is_body` says whether a name is one of an organisation, of the archive or of all; `day` is the
    day of the meeting when the document tells none.
    """
    names = KnownNames(is_body)
    reading = Reading(names, is_body)
    whole = without_personal_data(prepare(document.blocks), reading.left_out)
    whole = whole if keep_names else without_closings(whole, reading)
    reading.keep_texts(lines_in(whole))
    reading.persons.learn_words(reading.texts.values())
    reading.persons.learn(_told_persons(whole, reading))
    joined = tuple(with_values(with_roll_calls(whole, reading), reading))
    blocks = standing_blocks(joined)
    take_title(blocks, document.furniture, reading)
    came = read_flat(blocks, reading)
    names.learn([*came.attendance, *came.excused, *came.absent])
    agenda = came.agenda
    names.learn(name for line in agenda for name in line.presenters)
    doubt_several(blocks, reading)
    joined = with_tables(joined, reading, [line.title for line in agenda])
    outline = read_outline(joined, agenda, reading)
    settle(came, [b for section in outline.sections for b in section.blocks], reading)
    came.held = replace(came.held, day=came.held.day or day)
    came.held = occasion_elsewhere(blocks, document.furniture, came.held, reading)
    for section in outline.sections:
        section.blocks = [block for block in section.blocks if not _is_told(block, reading)]
    items = [section_item(section.heading, section.blocks, reading) for section in outline.sections]
    _pair(items, agenda, names)
    _write_small(items, reading.texts.values())
    introduction, leftover = (_text(part, reading) for part in (outline.head, outline.tail))
    draft = Draft(
        (*joined, *reading.torn),
        held=came.held,
        attendance=came.attendance,
        excused=came.excused,
        absent=came.absent,
        agenda=agenda,
        introduction=introduction,
        items=[item for item in items if item.text or item.line or item.number is not None],
        leftover=leftover,
        left_out=reading.left_out,
    )
    draft.leftover += _unplaced(draft, reading)
    draft.evidence = {
        name: [reading.texts[n] for n in dict.fromkeys(numbers) if n in reading.texts]
        for name, numbers in reading.evidence.items()
    }
    _omit_persons(draft, reading, keep_names=keep_names)
    sentences = dict.fromkeys(reading.doubts)
    draft.doubts = [name_omitted(sentence, reading) for sentence in sentences]
    return draft


def _told_persons(blocks: Iterable[Block], reading: Reading) -> Iterator[str]:
    """The persons that lists of persons tell, in lines or in the columns of tables."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(block.text)
            continue
        for column in zip(*block.rows, strict=False):
            cells = [line.text for cell in column for line in cell]
            yield from persons_of_lines(cells, reading.is_name)
        if lines and label_field(lines[-1].rstrip(" :")) in NAME_FIELDS:
            rows = [", ".join(filter(None, map(cell_text, row))) for row in block.rows]
            yield from persons_of_entries(rows, reading.is_name, came=True)
    yield from persons_of_lines(lines, reading.is_name)


def section_item(heading: Paragraph, blocks: Sequence[Block], reading: Reading) -> DraftItem:
    """The point under a heading: what the file says below it is read as any file's is."""
    reading.take("items", [heading])
    head = titled(heading, reading)
    text = [part for block in blocks for part in spread(block, reading)]
    return DraftItem(head.title, head.number, head.presenters, text=text)


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
    return all(map(reading.is_taken, lines_in([block])))


def _text(blocks: Iterable[Block], reading: Reading) -> list[Block]:
    """What no field tells of some blocks; of a table told in part, the other cells as lines."""
    kept: list[Block] = []
    for block in blocks:
        left = [line for line in lines_in([block]) if not reading.is_taken(line)]
        if isinstance(block, Table) and len(left) < len(list(lines_in([block]))):
            kept += _rows_left(block, reading)
            reading.take("text", left)
        elif left:
            kept.append(block)
    return kept


def _rows_left(table: Table, reading: Reading) -> Iterator[Paragraph]:
    """What nothing tells of each row: a line and its label as one, others a line each."""
    for row in label_lines(table) or table.rows:
        told = lines_in([replace(table, rows=(tuple(row),))])
        lines = [line for line in told if not reading.is_taken(line)]
        if len(lines) != 2:  # noqa: PLR2004
            yield from lines
            continue
        label, value = lines
        sign = " " if label.text.rstrip().endswith(":") else " : "
        yield replace(label, spans=(*label.spans, Span(sign), *value.spans), marker="")


def _unplaced(draft: Draft, reading: Reading) -> list[Paragraph]:
    """The lines that no field tells and no text holds: none is lost."""
    texts = [*draft.introduction, *draft.leftover, *(part for i in draft.items for part in i.text)]
    placed = {line.number for line in lines_in(texts)}
    lines = (line for line in lines_in(draft.source) if not reading.is_taken(line))
    return [line for line in lines if line.number not in placed]


def _omit_persons(draft: Draft, reading: Reading, *, keep_names: bool) -> None:
    """Leave the names of persons out of all that stays text and of titles."""
    reading.persons.learn(dict.fromkeys(reading.left_out.persons))
    draft.introduction = without_persons(draft.introduction, reading, keep_names=keep_names)
    draft.leftover = without_persons(draft.leftover, reading, keep_names=keep_names)
    for item in draft.items:
        said = [block for block in item.text if any(lines_in([block]))]
        item.text = without_persons(said, reading, keep_names=keep_names)
        if not keep_names:
            item.title = name_omitted(item.title, reading)
    for names in (draft.attendance, draft.excused, draft.absent) if not keep_names else ():
        names[:] = without_persons_among(names, reading)
    for line in draft.agenda if not keep_names else ():
        line.title = name_omitted(line.title, reading)
    for texts in draft.evidence.values() if not keep_names else ():
        texts[:] = [name_omitted(text, reading) for text in texts]
    left_out = reading.left_out
    if keep_names and left_out.persons:
        told = "Personnes présentes : " + ", ".join(dict.fromkeys(left_out.persons))
        draft.introduction.append(Paragraph((Span(told),), 0))
    elif not keep_names:
        left_out.names = len(set(left_out.persons))
        left_out.words += left_out.persons


def _pair(items: list[DraftItem], agenda: list[DraftLine], names: KnownNames) -> None:
    """Give each item the line of the agenda that it is like.

    Behind their titles several lines of a table that lost its cells name who presents them.
    """
    pairs = paired([item.title for item in items], [line.title for line in agenda])
    for rank, at in pairs.items():
        items[rank].line = agenda[at]
    told = {
        at: names_behind(agenda[at].title, items[rank].title, names) for rank, at in pairs.items()
    }
    for rank, at in pairs.items() if sum(map(bool, told.values())) > 1 else ():
        if told[at]:
            agenda[at].title, agenda[at].presenters = items[rank].title, told[at]
