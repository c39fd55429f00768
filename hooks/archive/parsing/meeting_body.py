"""The body of a meeting file in Markdown → the fields it tells.

The body says the same as the YAML form: a section is an entry of `points`, its action table
the entry's `actions`, its list of decisions the entry's `décisions`, the rest `discussion`.
"""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Blocks

from archive.language.choices import is_filler
from archive.language.vocabulary import ACTION, FOLLOW_UP, MEETING, Vocabulary
from archive.parsing.blocks import Block, Part, blocks
from archive.parsing.commonmark import tokenise
from archive.parsing.item_section import is_action_table, sort_blocks
from archive.parsing.markdown_lint import note_slips
from archive.parsing.source_nodes import Excerpt, Mapping, Node, Scalar, Sequence
from archive.problems import Mark, Problems

_HEAD_COUNT = re.compile(r"\s*\(\d+\)\s*$")
_NAME_SECTIONS = {"attendance", "excused", "absent", "themes"}
"""Fields whose section is a list of names, nested ones included."""
_LIST_SECTIONS = _NAME_SECTIONS | {"agenda", "decisions", "documents"}
_LINE_SECTIONS = {"date", "hours", "place", "next_meeting"}
"""Fields whose section is one paragraph; with anything more it is an agenda item."""
_MARKUP_FIELDS = {"text", "follows"}
"""Columns of an action table that are read with their markup."""


def meeting_entries(body: Scalar, problems: Problems) -> tuple[tuple[Scalar, Node], ...]:
    """The fields that the body of a meeting file tells; what is wrong is noted."""
    return tuple(_Body(body, problems).entries())


class _Body:
    """The body of one meeting file, cut into sections."""

    def __init__(self, body: Scalar, problems: Problems) -> None:
        tokens = tokenise(body.value)
        note_slips(body, tokens, problems)
        self._body = body
        self._lines = body.value.split("\n")
        self._blocks = blocks(body.value, tokens)
        self._problems = problems

    def entries(self) -> Iterator[tuple[Scalar, Node]]:
        """The title, the introduction, the fields written as sections, then the items."""
        opening, *sections = self._sections()
        yield from self._opening(opening)
        items = []
        for heading, *section in sections:
            field = self._field(heading, section)
            if field:
                word = MEETING.fields[field].word
                yield Scalar(word, self._title(heading).mark), self._field_node(field, section)
            else:
                items.append(self._item(heading, section))
        if items:
            yield Scalar("points", items[0].mark), Sequence(tuple(items), items[0].mark)

    def _sections(self) -> list[list[Block]]:
        """What precedes the first `##`, then each `##` with what follows it."""
        sections: list[list[Block]] = [[]]
        for block in self._blocks:
            if block.kind == "h2":
                sections.append([])
            elif block.kind == "h1" and block is not self._heading():
                message = "Un seul titre « # », en tête du fichier ; un point commence par « ## »."
                self._note(block, message)
            sections[-1].append(block)
        return sections

    def _heading(self) -> Block | None:
        """The title of the file, if it comes first."""
        first = self._blocks[0] if self._blocks else None
        return first if first and first.kind == "h1" else None

    def _opening(self, opening: Blocks[Block]) -> Iterator[tuple[Scalar, Node]]:
        heading = self._heading()
        if heading:
            title = self._plain(heading.rows[0][0])
            yield Scalar("titre", title.mark), title
        for table in filter(is_action_table, opening):
            self._note(table, "Un tableau d’actions se place sous le « ## » de son point.")
        introduction = self._passage([block for block in opening if block is not heading])
        if introduction:
            yield Scalar("introduction", introduction.mark), introduction

    def _field(self, heading: Block, section: Blocks[Block]) -> str | None:
        """The field of the meeting that a section tells, None for an agenda item."""
        field = MEETING.match(_HEAD_COUNT.sub("", heading.text))
        if field is None:
            return None
        is_line = field.name in _LINE_SECTIONS and [block.kind for block in section] == ["p"]
        return field.name if is_line or field.name in _LIST_SECTIONS else None

    def _field_node(self, field: str, section: Blocks[Block]) -> Node:
        """A paragraph alone as one text, anything else as a list."""
        parts = [part for block in section for part in self._parts(field, block)]
        entries = [self._plain(p) if field in _NAME_SECTIONS else self._raw(p) for p in parts]
        if [block.kind for block in section] == ["p"]:
            return entries[0]
        return Sequence(tuple(entries), entries[0].mark if entries else self._body.mark)

    def _parts(self, field: str, block: Block) -> Iterator[Part]:
        """The items of a list or the paragraph; anything else is noted."""
        if block.kind not in {"p", "ul", "ol"}:
            if not is_filler(block.text):
                self._note(block, "Cette section ne contient qu’une liste : mettez ceci ailleurs.")
        elif field in _NAME_SECTIONS:
            yield from block.leaves
        else:
            parts = (part for row in block.rows for part in row)
            is_numbered = field == "agenda" and block.kind == "ol"
            for number, part in enumerate(parts, block.start):
                yield _numbered(part, number) if is_numbered else part

    def _item(self, heading: Block, below: Blocks[Block]) -> Mapping:
        section = sort_blocks(below, heading.text)
        title = self._title(heading)
        entries: list[tuple[Scalar, Node]] = [(Scalar("titre", title.mark), title)]
        text = self._passage(section.discussion)
        if text:
            entries.append((Scalar("discussion", text.mark), text))
        decisions = [part for block in section.decisions for row in block.rows for part in row]
        fields: dict[str, list[Node]] = {
            "suivi": [row for block in section.follow_ups for row in self._rows(block, FOLLOW_UP)],
            "décisions": [self._raw(part) for part in decisions],
            "actions": [row for block in section.actions for row in self._rows(block, ACTION)],
        }
        for word, nodes in fields.items():
            if nodes:
                entries.append((Scalar(word, nodes[0].mark), Sequence(tuple(nodes), nodes[0].mark)))
        return Mapping(tuple(entries), title.mark)

    def _rows(self, block: Block, vocabulary: Vocabulary) -> Iterator[Node]:
        """The items of a list, or each row of a table under the words of its header."""
        if block.kind != "table":
            yield from (self._raw(part) for row in block.rows for part in row)
            return
        header, *rows = block.rows
        keys = [self._plain(cell) for cell in header]
        fields = [vocabulary.match(key.value) for key in keys]
        with_markup = [field is not None and field.name in _MARKUP_FIELDS for field in fields]
        for row in rows:
            cells = [
                self._raw(cell) if is_markup else self._plain(cell)
                for cell, is_markup in zip(row, with_markup, strict=False)
            ]
            yield Mapping(tuple(zip(keys, cells, strict=False)), cells[0].mark)

    def _passage(self, kept: Blocks[Block]) -> Scalar | None:
        """The lines of some blocks; others between them are blank: lines keep their place."""
        if not kept:
            return None
        first, last = kept[0].first, kept[-1].last
        lines = [""] * (last - first)
        for block in kept:
            lines[block.first - first : block.last - first] = self._lines[block.first : block.last]
        tokens = tuple(token for block in kept for token in block.tokens)
        excerpt = Excerpt(self._body, tokens)
        return Scalar("\n".join(lines), self._body.at(first, 0), excerpt=excerpt)

    def _title(self, heading: Block) -> Scalar:
        return self._raw(heading.rows[0][0])

    def _raw(self, part: Part) -> Scalar:
        text = part.text.replace("\\|", "|")
        return Scalar(text, self._at(part), is_exact=text == part.text)

    def _plain(self, part: Part) -> Scalar:
        """The words of a part; a link among them has no place to go."""
        if part.has_hidden_link:
            message = "Un lien n’est pas gardé ici : mettez-le dans le texte du point."
            self._problems.add("valeur-inattendue", self._at(part), message)
        return Scalar(part.words, self._at(part), is_exact=part.words == part.text)

    def _at(self, part: Part) -> Mark:
        return self._body.at(part.line, part.column)

    def _note(self, block: Block, message: str) -> None:
        self._problems.add("valeur-inattendue", self._body.at(block.first, 0), message)


def _numbered(part: Part, number: int) -> Part:
    """An item of a numbered list with its number, which stands before it in the file."""
    before = f"{number}. "
    column = max(part.column - len(before), 0)
    return Part(before + part.text, before + part.words, part.line, column)
