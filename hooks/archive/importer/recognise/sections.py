"""The sections of a document, put together block by block."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from archive.importer.recognise.persons import bodies_named
from archive.importer.writing.writer import DraftLine
from archive.language.label_stems import ITEM_LABELS, label_word
from archive.language.text import is_ended, quoted
from archive.parsing.facts.titles import bare_title, split_presenters
from archive.parsing.outline.candidates import Candidate, is_actions, is_header
from archive.parsing.outline.document import Block, Paragraph, Span, lines_in
from archive.parsing.outline.item_tables import ItemTable
from archive.parsing.outline.likeness import SAME
from archive.parsing.outline.markers import marker_number
from archive.parsing.outline.opening import OPENING
from archive.parsing.outline.reading import Reading

_UNTITLED, _ACTIONS = "Discussions", "Actions"
"""The titles of what stands in no point, and of a table of actions below the points."""


@dataclass(slots=True)
class Section:
    """A heading and what stands below it."""

    heading: Paragraph
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """The three parts of a document; what is in none of them is taken in the reading."""

    head: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    tail: list[Block] = field(default_factory=list)


def heading_of(title: str) -> Paragraph:
    """A heading that the document has not."""
    return Paragraph((Span(title),), 0)


def untitled(reading: Reading) -> Paragraph:
    """The heading of a section that the document does not name: a doubt."""
    told = f"Aucun titre de point n’est reconnu : le texte est sous {quoted(_UNTITLED)}"
    reading.doubts.append(f"{told}. Donnez-lui son titre, ou coupez-le, un titre par point.")
    return heading_of(_UNTITLED)


def _labels_actions(line: Paragraph) -> bool:
    """Whether a line, no item of a list, is the label of what is to do."""
    return not line.marker and ITEM_LABELS.name_of(label_word(line.text)) == "actions"


def titled(heading: Paragraph, reading: Reading) -> DraftLine:
    """The number, title and presenters of the heading of a section, without hours and length."""
    title, told = split_presenters(heading.text.rstrip(" ;.:,"), reading.is_name)
    names = bodies_named([told], reading) if told else ()
    number = marker_number(heading.marker) if heading.marker else None
    return DraftLine(number, bare_title(title).strip(" ;.,:–—"), tuple(names))


class Cutter:
    """Goes through the blocks, the part in hand growing."""

    def __init__(
        self,
        headings: Mapping[int, Candidate],
        tables: Mapping[int, ItemTable],
        names: Mapping[int, str],
        reading: Reading,
    ) -> None:
        """`headings` and `tables` of points are by the rank of their block, `names` by line."""
        self.outline = Outline()
        self._headings, self._tables = headings, tables
        self._names, self._reading = names, reading
        self._into = self.outline.head
        self._last: Candidate | None = None
        """The heading in hand, None below a table of points."""

    def add_all(self, blocks: Sequence[Block]) -> None:
        """Put each block where it belongs."""
        for index, block in enumerate(blocks):
            if index in self._headings:
                self._open(self._headings[index], blocks[index + 1 : index + 2])
            elif index in self._tables:
                self._rows(self._tables[index])
            elif self._last is None and self._begins_actions(block):
                is_label = isinstance(block, Paragraph)
                heading = block if isinstance(block, Paragraph) else self._caption(blocks[:index])
                is_first = not self.outline.sections
                if is_first and not heading.number:
                    told = f"Ce qui précède les points est sous {quoted(heading.text)}"
                    self._reading.doubts.append(f"{told} : est-ce bien ce qu’il y a à faire ?")
                self.outline.sections.append(Section(heading, [] if is_label else [block]))
                if is_label or not is_first:  # what follows a table above the points is no part
                    self._into = self.outline.sections[-1].blocks
            elif isinstance(block, Paragraph) and self._names_what_is_below(block):
                self._reading.take("items", [block])
                self._doubt_loose(block)
            else:
                self._into.append(block)

    def _begins_actions(self, block: Block) -> bool:
        """Whether what is to do begins with a block in no point: a table, above them its label."""
        if self.outline.sections:
            return is_actions(block)
        is_above = bool(self._headings or self._tables)
        is_told = any(map(self._reading.is_taken, lines_in([block])))
        is_label = isinstance(block, Paragraph) and _labels_actions(block)
        return is_above and not is_told and (is_label or is_actions(block))

    def _caption(self, above: Sequence[Block]) -> Paragraph:
        """The line right above a table as its heading, which it leaves; a general one without."""
        line = above[-1] if above else None
        if not isinstance(line, Paragraph) or line.marker or {*line.text} & {*":.;"}:
            return heading_of(_ACTIONS)
        self._into[:] = [block for block in self._into if block is not line]
        return line

    def _names_what_is_below(self, line: Paragraph) -> bool:
        is_before = not self.outline.sections and bool(self._headings)
        return self._names.get(line.number) == "body" or (is_before and is_header(line))

    def _doubt_loose(self, line: Paragraph) -> None:
        if is_header(line):
            told = "Le tableau des points a perdu ses cases dans ce document"
            advice = "les actions restent dans le texte de leur point : mettez-les dans un tableau."
            self._reading.doubts.append(f"{told} : {advice}")

    def _open(self, candidate: Candidate, below: Sequence[Block]) -> None:
        name = self._names.get(candidate.heading.number, "")
        is_said = any(isinstance(b, Paragraph) and is_ended(b.text) for b in below)
        is_said &= name == "people" and bool(self.outline.sections)  # "Distribution de vivres"
        if name in OPENING and not is_said:  # "1. Présence": a list, and no point
            self._into = self.outline.tail if self.outline.sections else self.outline.head
            self._into.append(candidate.heading)
            self._last = None
            return
        heading = candidate.heading
        if candidate.rest is not None:
            heading = self._reading.renumbered(heading)
        self._reading.take("items", [heading])
        self.outline.sections.append(Section(heading))
        self._last = candidate
        self._into = self.outline.sections[-1].blocks
        if candidate.rest is not None:
            self._into.append(candidate.rest)

    def _rows(self, table: ItemTable) -> None:
        """Each row is a section; a heading of which the table is all goes with the header.

        What stands below the table goes on with its last row, as below any other point.
        """
        last = self._last
        if last and last.likeness < SAME and not self.outline.sections[-1].blocks:
            self.outline.sections.pop()
        self._reading.take("items", table.told)
        for heading, blocks in table.rows:
            if heading is not None or not self.outline.sections:
                self.outline.sections.append(Section(heading or untitled(self._reading)))
            self.outline.sections[-1].blocks += blocks
        self._last = None
        if self.outline.sections:
            self._into = self.outline.sections[-1].blocks
