"""A section of a meeting file → an agenda item; passages of the file as fields of free text."""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Blocks
from dataclasses import replace
from textwrap import dedent

from archive.language.action_states import parse_status
from archive.language.choices import is_filler
from archive.language.label_stems import labelled_state
from archive.language.vocabulary import ACTION, AGENDA_LINE, FOLLOW_UP, ITEM, Field, Vocabulary
from archive.parsing.facts.action_record import read_action_line
from archive.parsing.facts.columns import Column, action_fields, columns_of
from archive.parsing.facts.labelled_parts import labelled_parts
from archive.parsing.facts.owed_lines import owned_pieces, stands_apart
from archive.parsing.facts.responsibilities import IsKnown, owner_line
from archive.parsing.meeting.item_tables import is_item_table
from archive.parsing.meeting.label_reader import LabelReader
from archive.parsing.meeting.sections import sort_blocks
from archive.parsing.source.blocks import LIST_KINDS, Fragment, TextBlock, plain_scalar
from archive.parsing.source.nodes import (
    Excerpt,
    FieldNode,
    Node,
    RecordNode,
    Scalar,
    Sequence,
    field_node,
    scalars_in,
)
from archive.problems import Problems

_TABLE_OF_ITEMS = (
    "Ce tableau de points reste un tableau : mettez-le sous « ## Points discutés », "
    "et chacune de ses lignes sera un point."
)
_IN_CELLS = re.compile(r"[^|]+")
"""the " Quand " of "| Quand | 12 mai |" """
_MARKUP_FIELDS = {"text", "follows"}
"""Columns of an action table that are read with their markup."""
_ROWS = {"follow_ups": FOLLOW_UP, "decisions": ITEM, "actions": ACTION}
"""The lists of an item, and what names the columns of their tables."""


class SectionReader:
    """Reads the sections of one body."""

    def __init__(self, body: Scalar, problems: Problems, is_known: IsKnown) -> None:
        """`is_known` says whether a name is one of an organisation."""
        self._body = body
        self._lines = body.value.split("\n")
        self._problems = problems
        self._is_known = is_known

    def item(self, heading: TextBlock, below: Blocks[TextBlock]) -> RecordNode:
        """The agenda item of a heading and the blocks below it."""
        for table in filter(is_item_table, below):
            self._problems.add("fait-incompris", table.mark, _TABLE_OF_ITEMS)
        return RecordNode(ITEM, tuple(self._fields(heading, below)), heading.texts[0].mark)

    def passage(
        self, vocabulary: Vocabulary, name: str, blocks: Blocks[TextBlock]
    ) -> Iterator[FieldNode]:
        """A field that holds the lines of some blocks, none when there are no blocks.

        Others between them are blank: lines keep their place.
        """
        if not blocks:
            return
        first, last = min(b.first for b in blocks), max(b.last for b in blocks)
        lines = dict.fromkeys(range(first, last), "")
        for block in blocks:
            for line in block.lines:
                if all(line not in gap for gap in block.gaps):
                    lines[line] = self._lines[line]
                elif block.kind == "table":  # its header keeps its bars, other rows go
                    bars = _IN_CELLS.sub("", self._lines[line].replace("\\|", ""))
                    lines[line] = bars if line == block.first else "\0"
        excerpt = Excerpt(self._body, tuple(token for block in blocks for token in block.tokens))
        kept = (line for line in lines.values() if line != "\0")
        text = Scalar(dedent("\n".join(kept)), blocks[0].mark, excerpt=excerpt)
        yield field_node(vocabulary, name, text)

    def agenda_lines(self, block: TextBlock) -> Iterator[Node]:
        """Each item of a list, with the points that stand below it as its details."""
        for number, (text, below) in enumerate(block.items, block.start):
            title = with_number(text.written, number) if block.kind == "ol" else text.written
            yield self.agenda_line(title, below)

    def agenda_line(self, title: Scalar, below: Blocks[TextBlock]) -> Node:
        """A line of the agenda, with what stands below it as its details."""
        details = tuple(self.passage(AGENDA_LINE, "details", below))
        fields = (field_node(AGENDA_LINE, "title", title), *details)
        return RecordNode(AGENDA_LINE, fields, title.mark) if details else title

    def _fields(self, heading: TextBlock, below: Blocks[TextBlock]) -> Iterator[FieldNode]:
        labels = LabelReader(ITEM, {"presenters"}, self._problems)
        below = [*labels.read(below[:1]), *below[1:]]
        section = sort_blocks(below, heading.words, self._is_known)
        yield field_node(ITEM, "title", heading.texts[0])
        yield from labels.fields
        yield from self.passage(ITEM, "discussion", section.discussion)
        for name, vocabulary in _ROWS.items():
            rows = [row for part in section.lists[name] for row in self._told(part, vocabulary)]
            yield from list_field(ITEM, name, rows)
        themes = [part for part in section.lists["themes"] if isinstance(part, Scalar)]
        if len(themes) == 1:
            yield field_node(ITEM, "themes", themes[0])
        else:
            yield from list_field(ITEM, "themes", themes)

    def _told(self, part: TextBlock | Scalar, vocabulary: Vocabulary) -> Iterator[Node]:
        """The rows of a part, each with the state that a line above them says, if it has none.

        A row may be such a line: "| Actions réalisées | | |".
        """
        state = part.state if isinstance(part, TextBlock) else None
        for row in self._rows(part, vocabulary):
            told = list(scalars_in(row)) if vocabulary is FOLLOW_UP else []
            said = [scalar for _, scalar in told if scalar.value]
            words = labelled_state(said[0].value.strip("*_")) if len(said) == 1 else ""
            if words:
                state = said[0]._replace(value=words, is_exact=False)
            else:
                yield _with_state(row, state) if state and isinstance(row, RecordNode) else row

    def _rows(self, part: TextBlock | Scalar, vocabulary: Vocabulary) -> Iterator[Node]:
        """A line, the items of a list, or each row of a table under the words of its header."""
        if isinstance(part, Scalar) or part.kind != "table":
            yield from self._lines_of(part, vocabulary)
            return
        yield from self._table_rows(part, vocabulary)

    def _table_rows(self, table: TextBlock, vocabulary: Vocabulary) -> Iterator[Node]:
        """Each row of a table, who answers for it told in its text where no column says so."""
        header, *rows = table.rows
        keys = [plain_scalar(cell, self._problems) for cell in header]
        if vocabulary is ITEM:  # decisions, beside their numbers
            place = columns_of([key.value for key in keys]).index(Column.DECISIONS)
            yield from (row[place].written for row in rows)
            return
        cells = [[cell.plain.value for cell in row] for row in rows]
        own = action_fields([key.value for key in keys], cells, vocabulary)
        columns = list(zip(own, keys, strict=True))
        has_text = any(field and field.name == "text" for field, _ in columns)
        words = [key.value for key in keys]
        for row in rows:
            if [cell.plain.value for cell in row] == words:
                continue  # the header again, from another page
            fields, remarks = [], []
            for (field, key), cell in zip(columns, row, strict=False):
                is_own = field or (key.value and vocabulary.suggest(key.value))
                if is_own or not has_text:
                    fields.append(FieldNode(field, key, self._cell(cell, field)))
                elif not is_filler(cell.plain.value) and cell.plain.value != key.value:
                    said = plain_scalar(cell, self._problems).value
                    remarks.append(f"{key.value} : {said}" if key.value else said)
            told = list(_with_remarks(fields, remarks))
            if not any(field and field.name == "responsible" for field in own):
                told = list(self._with_owner(told, vocabulary))
            yield RecordNode(vocabulary, tuple(told), row[0].written.mark)

    def _with_owner(self, told: Blocks[FieldNode], vocabulary: Vocabulary) -> Iterator[FieldNode]:
        """The fields of a row, with those that its text tells where none is told twice."""
        beside = {node.field.name for node in told if node.field} - {"text"}
        for node in told:
            is_text = node.field is not None and node.field.name == "text"
            fields: Blocks[FieldNode] = ()
            if is_text and isinstance(node.value, Scalar):
                fields = read_action_line(node.value, self._is_known, vocabulary).fields
            names = {part.field.name for part in fields if part.field}
            is_told = "responsible" in names and beside.isdisjoint(names)
            yield from fields if is_told else [node]

    def _lines_of(self, part: TextBlock | Scalar, vocabulary: Vocabulary) -> Iterator[Node]:
        if vocabulary is ITEM:
            yield from [part] if isinstance(part, Scalar) else part.texts
            return
        for whole, owner, details in self._owned(part):
            for text in owned_pieces(whole, self._is_known):
                yield read_action_line(text, self._is_known, vocabulary, owner, details)

    def _owned(self, part: TextBlock | Scalar) -> Iterator[tuple[Scalar, Scalar | None, str]]:
        """Each line, with who stands above it and what a list below it says of it.

        "- OIM", then "  - envoyer la note" below it; "- Relire", then "  - en haoussa".
        """
        if isinstance(part, Scalar):
            yield part, None, ""
            return
        if part.kind not in LIST_KINDS:
            lines = [line.written for line in part.fragments]
            are_apart = all(stands_apart(line, self._is_known) for line in lines)
            yield from ((text, part.owner, "") for text in (lines if are_apart else part.texts))
            return
        for (head, below), whole in zip(part.items, part.texts, strict=True):
            lines = [text for block in below for text in block.texts]
            owner = owner_line(head.plain, self._is_known) if below else None
            if owner:
                yield from ((text, owner, "") for text in lines)
            elif lines and all(block.kind in LIST_KINDS for block in below):
                told = [line.value for line in lines if labelled_parts(line.value)]
                others = [line.value for line in lines if line.value not in told]
                words = " ; ".join([head.written.value.rstrip(" :"), *told])
                yield head.written._replace(value=words), part.owner, " ; ".join(others)
            else:
                yield whole, part.owner, ""

    def _cell(self, cell: Fragment, column: Field | None) -> Node:
        if column is not None and column.name in _MARKUP_FIELDS:
            return cell.written
        return plain_scalar(cell, self._problems)


def _with_state(row: RecordNode, state: Scalar) -> RecordNode:
    """A row with the state above it, before words of its own that are none: "4 puits sur 9"."""
    status, others = field_node(row.vocabulary, "status", state), []
    for node in row.fields:
        if node.field is not status.field:
            others.append(node)
        elif isinstance(node.value, Scalar) and not is_filler(node.value.value):
            said = node.value.value
            words = said if parse_status(said) else f"{state.value} : {said}"
            status = node._replace(value=node.value._replace(value=words, is_exact=False))
    return replace(row, fields=(*others, status))


def _with_remarks(fields: list[FieldNode], remarks: list[str]) -> Iterator[FieldNode]:
    """The fields of a row, what its other columns say at the end of its text."""
    for node in fields:
        is_text = node.field is not None and node.field.name == "text"
        if is_text and remarks and isinstance(node.value, Scalar) and node.value.value:
            text = f"{node.value.value} ({' ; '.join(remarks)})"
            yield node._replace(value=node.value._replace(value=text))
        else:
            yield node


def list_field(vocabulary: Vocabulary, name: str, nodes: Blocks[Node]) -> Iterator[FieldNode]:
    """The field of a record that is a list, none when there is nothing in it."""
    if nodes:
        yield field_node(vocabulary, name, Sequence(tuple(nodes), nodes[0].mark))


def with_number(item: Scalar, number: int) -> Scalar:
    """An item of a numbered list with its number, which stands before it in the file."""
    before = f"{number}. "
    mark = item.mark._replace(column=max(item.mark.column - len(before), 1))
    return item._replace(value=before + item.value, mark=mark)
