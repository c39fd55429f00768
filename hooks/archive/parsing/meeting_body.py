"""The body of a meeting file in Markdown → the fields it holds.

The body says the same as the YAML form: a section is an item of the meeting, its action table
the item's actions, its list of decisions the item's decisions, the rest its discussion.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Blocks
from dataclasses import replace
from itertools import count

from archive.language.choices import is_filler
from archive.language.vocabulary import ACTION, FOLLOW_UP, ITEM, MEETING, Field, Vocabulary
from archive.parsing.commonmark import tokenise
from archive.parsing.item_headings import even_headings
from archive.parsing.markdown_lint import note_slips
from archive.parsing.sections import (
    Fragment,
    TextBlock,
    is_action_table,
    place_notes,
    sort_blocks,
    split_at_headings,
    split_blocks,
)
from archive.parsing.source_nodes import (
    Excerpt,
    FieldNode,
    Node,
    RecordNode,
    Scalar,
    Sequence,
    field_node,
)
from archive.problems import Problems

_HEAD_COUNT = re.compile(r"\s*\(\d+\)\s*$")
"""What ends the heading "Participants (12)"."""
_NAME_SECTIONS = {"attendance", "excused", "absent", "themes"}
"""Fields whose section is a list of names, nested ones included."""
_LIST_SECTIONS = _NAME_SECTIONS | {"agenda", "decisions", "documents"}
_LINE_SECTIONS = {"date", "hours", "place", "next_meeting"}
"""Fields whose section is one paragraph; with anything more it is an agenda item."""
_MARKUP_FIELDS = {"text", "follows"}
"""Columns of an action table that are read with their markup."""
_ROWS = {"follow_ups": FOLLOW_UP, "decisions": ITEM, "actions": ACTION}
"""The lists of an item, and what names the columns of their tables."""


def read_body(body: Scalar, problems: Problems) -> tuple[FieldNode, ...]:
    """The fields that the body of a meeting file holds; what is wrong is noted."""
    return tuple(_Body(body, problems).fields())


class _Body:
    """The body of one meeting file, cut into sections."""

    def __init__(self, body: Scalar, problems: Problems) -> None:
        body = even_headings(body, problems)
        tokens = tokenise(body.value, body.mark)
        note_slips(body, tokens, problems)
        self._body = body
        self._lines = body.value.split("\n")
        self._blocks = split_blocks(body, tokens)
        self._problems = problems

    def fields(self) -> Iterator[FieldNode]:
        """The title, the introduction, the fields written as sections, then the items."""
        blocks = [block for block in self._blocks if block.kind != "note"]
        opening, *sections = split_at_headings(blocks, {"h2"})
        items_only = (section for section in sections if _field(section[0], section[1:]) is None)
        notes = (block for block in self._blocks if block.kind == "note")
        place_notes(notes, [opening, *items_only])
        yield from self._opening(opening)
        items = []
        for heading, *section in sections:
            field = _field(heading, section)
            if field:
                node = self._section_node(field.name, section)
                yield field_node(MEETING, field.name, node, heading.texts[0].mark)
            else:
                fields = tuple(self._item(heading, section))
                items.append(RecordNode(ITEM, fields, heading.texts[0].mark))
        yield from _list(MEETING, "items", items)

    def _opening(self, opening: Blocks[TextBlock]) -> Iterator[FieldNode]:
        """The title, which comes first, and the introduction."""
        if opening and opening[0].kind == "h1":
            heading, *opening = opening
            yield field_node(MEETING, "title", self._plain(heading.rows[0][0]))
        for block in self._blocks[1:]:
            if block.kind == "h1":
                message = "Un seul titre « # », en tête du fichier ; un point commence par « ## »."
                self._note(block, message)
        for table in filter(is_action_table, opening):
            self._note(table, "Un tableau d’actions se place sous le « ## » de son point.")
        yield from self._passage(MEETING, "introduction", opening)

    def _section_node(self, field: str, section: Blocks[TextBlock]) -> Node:
        """A paragraph alone as one text, anything else as a list."""
        texts = tuple(text for block in section for text in self._texts(field, block))
        if [block.kind for block in section] == ["p"]:
            return texts[0]
        return Sequence(texts, texts[0].mark if texts else self._body.mark)

    def _texts(self, field: str, block: TextBlock) -> Iterable[Scalar]:
        """The items of a list or the paragraph; anything else is noted."""
        if block.kind not in {"p", "ul", "ol"}:
            if not is_filler(block.words):
                self._note(block, "Cette section ne contient qu’une liste : mettez ceci ailleurs.")
            return ()
        if field in _NAME_SECTIONS:
            return map(self._plain, block.leaves)
        if field == "agenda" and block.kind == "ol":
            return map(_numbered, block.texts, count(block.start))
        return block.texts

    def _item(self, heading: TextBlock, below: Blocks[TextBlock]) -> Iterator[FieldNode]:
        """The fields of one agenda item."""
        section = sort_blocks(below, heading.words)
        yield field_node(ITEM, "title", heading.texts[0])
        yield from self._passage(ITEM, "discussion", section["discussion"])
        for name, vocabulary in _ROWS.items():
            rows = [row for block in section[name] for row in self._rows(block, vocabulary)]
            yield from _list(ITEM, name, rows)

    def _rows(self, block: TextBlock, vocabulary: Vocabulary) -> Iterator[Node]:
        """The items of a list, or each row of a table under the words of its header."""
        if block.kind != "table":
            yield from block.texts
            return
        header, *rows = block.rows
        keys = [self._plain(cell) for cell in header]
        columns = [(vocabulary.match(key.value), key) for key in keys]
        for row in rows:
            fields = [
                FieldNode(field, key, self._cell(cell, field))
                for (field, key), cell in zip(columns, row, strict=False)
            ]
            yield RecordNode(vocabulary, tuple(fields), row[0].written.mark)

    def _cell(self, cell: Fragment, column: Field | None) -> Scalar:
        is_markup = column is not None and column.name in _MARKUP_FIELDS
        return cell.written if is_markup else self._plain(cell)

    def _passage(
        self, vocabulary: Vocabulary, name: str, blocks: Blocks[TextBlock]
    ) -> Iterator[FieldNode]:
        """A field that holds the lines of some blocks, none when there are no blocks.

        Others between them are blank: lines keep their place.
        """
        if not blocks:
            return
        first, last = blocks[0].first, blocks[-1].last
        lines = [""] * (last - first)
        for block in blocks:
            lines[block.first - first : block.last - first] = self._lines[block.first : block.last]
        excerpt = Excerpt(self._body, tuple(token for block in blocks for token in block.tokens))
        text = Scalar("\n".join(lines), blocks[0].mark, excerpt=excerpt)
        yield field_node(vocabulary, name, text)

    def _plain(self, fragment: Fragment) -> Scalar:
        """The words of a fragment; a link among them has no place to go."""
        if fragment.has_hidden_link:
            message = "Un lien n’est pas gardé ici : mettez-le dans le texte du point."
            self._problems.add("valeur-inattendue", fragment.plain.mark, message)
        return fragment.plain

    def _note(self, block: TextBlock, message: str) -> None:
        self._problems.add("valeur-inattendue", block.mark, message)


def _field(heading: TextBlock, section: Blocks[TextBlock]) -> Field | None:
    """The field of the meeting that a section holds, None for an agenda item."""
    field = MEETING.match(_HEAD_COUNT.sub("", heading.words))
    if field is None:
        return None
    is_line = field.name in _LINE_SECTIONS and [block.kind for block in section] == ["p"]
    return field if is_line or field.name in _LIST_SECTIONS else None


def _list(vocabulary: Vocabulary, name: str, nodes: Blocks[Node]) -> Iterator[FieldNode]:
    """The field of a record that is a list, none when there is nothing in it."""
    if nodes:
        yield field_node(vocabulary, name, Sequence(tuple(nodes), nodes[0].mark))


def _numbered(item: Scalar, number: int) -> Scalar:
    """An item of a numbered list with its number, which stands before it in the file."""
    before = f"{number}. "
    mark = item.mark._replace(column=max(item.mark.column - len(before), 1))
    return replace(item, value=before + item.value, mark=mark)
