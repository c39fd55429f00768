"""A section or a table that says who attended → the lists of names that it holds."""

import re
from collections.abc import Iterator, Sequence

from archive.language.choices import is_filler
from archive.language.text import key, quoted
from archive.language.vocabulary import MEETING
from archive.parsing.action_lines import IsKnown
from archive.parsing.blocks import (
    LIST_KINDS,
    SUB_HEADINGS,
    Fragment,
    TextBlock,
    plain_scalar,
    split_at_headings,
)
from archive.parsing.label_reader import LabelReader
from archive.parsing.labels import NAME_FIELDS, are_names, label_word
from archive.parsing.name_lists import name_parts
from archive.parsing.presence import (
    COLUMN_FIELDS,
    field_of_row,
    presence_in_sentence,
    roll_call_column,
    says_presence,
    sign_of,
)
from archive.parsing.source_nodes import FieldNode, Scalar, field_node
from archive.parsing.source_nodes import Sequence as NodeList
from archive.problems import Problems

_SENTENCE = re.compile(r"\S.*?(?:[.;](?=\s+[^\W\d_])|$)", re.DOTALL)
"""Étaient présents OIM et HCR."""
_KIND = re.compile(r"(?P<kind>[^:]{1,60}?)\s*:\s+(?P<names>\S.*)", re.DOTALL)
"""ONG : Forum Exils, JER"""
_LONGEST_TEXT = 5000
"""In characters: what is longer lists no names."""


class RollCall:
    """Who attended, was excused and was missing, from the blocks read so far."""

    def __init__(self, problems: Problems, is_known: IsKnown) -> None:
        """Begin with no names; `is_known` says whether a name is one of an organisation."""
        self._is_known = is_known
        self._problems = problems
        self._names: dict[str, list[Scalar]] = {}
        self._fields: list[FieldNode] = []

    def read_section(self, field: str, section: Sequence[TextBlock]) -> list[TextBlock]:
        """Read a section under the heading of a field; what is not understood is given back."""
        opening, *others = split_at_headings(section, SUB_HEADINGS)
        unread = self._read(field, opening)
        for heading, *blocks in others:
            named = MEETING.match(label_word(heading.words))
            if named and named.name in NAME_FIELDS:
                unread += self._read(named.name, blocks)
            else:
                self._note(heading, "n’est pas repris : une liste de présence n’a que des noms.")
                unread += self._read(field, blocks)
        return unread

    def _note(self, block: TextBlock, message: str) -> None:
        self._problems.add("fait-incompris", block.mark, f"{quoted(block.words)} {message}")

    def read_table(self, block: TextBlock) -> bool:
        """Read a table of organisations; whether it is one that is understood whole."""
        if not self._is_roll_call(block):
            return False
        columns = _columns(block)
        answers = [self._row(columns, list(row)) for row in block.rows[1:]]
        if not answers or None in answers:
            message = (
                "Ce tableau de présence ne se comprend pas partout : écrivez « présent », "
                "« excusé » ou « absent » à chaque ligne, ou une liste « - » sous « ## Présence »."
            )
            self._problems.add("fait-incompris", block.mark, message)
        if None in answers:
            return "person" in columns  # names of persons are on no page
        for field, name in filter(None, answers):
            self._add(field, [name])
        return True

    def _is_roll_call(self, block: TextBlock) -> bool:
        """Whether the header of a table says organisations and something of who came."""
        columns = _columns(block)
        return columns.count("organisation") == 1 and len(set(columns) - {None}) > 1

    def fields(self) -> Iterator[FieldNode]:
        """The fields that hold the names."""
        yield from self._fields
        for field, names in self._names.items():
            yield field_node(MEETING, field, NodeList(tuple(names), names[0].mark))

    def _read(self, field: str, blocks: Sequence[TextBlock]) -> list[TextBlock]:
        labels = LabelReader(MEETING, NAME_FIELDS, self._problems)
        rest = labels.read(blocks)
        self._fields += labels.fields
        return [block for block in rest if not self._read_block(field, block)]

    def _read_block(self, field: str, block: TextBlock) -> bool:
        """Whether a block is understood, or says nothing."""
        if is_filler(block.words):
            return True
        if block.kind in LIST_KINDS:
            plain = [plain_scalar(leaf, self._problems) for leaf in block.leaves]
            leaves = [leaf for leaf in plain if not is_filler(leaf.value)]
            self._add(field, [name for leaf in leaves for name in self._without_kind(leaf)])
            return True
        if block.kind == "table" and self.read_table(block):
            return True
        if block.kind == "p" and self._read_sentences(field, block):
            return True
        if block.kind != "table" or not self._is_roll_call(block):
            advice = "ne se lit pas comme une liste d’organisations : "
            self._note(block, f"{advice}écrivez-en une par ligne, après un tiret.")
        return False

    def _without_kind(self, leaf: Scalar) -> list[Scalar]:
        """The names of "Nations Unies : OIM, HCR", when one is known and the kind is not."""
        match = _KIND.fullmatch(leaf.value)
        if match is None or self._is_known(match["kind"]):
            return [leaf]
        (part,) = leaf.parts([match.span("names")])
        names = name_parts(part)
        return names if any(self._is_known(name.value) for name in names) else [leaf]

    def _read_sentences(self, field: str, block: TextBlock) -> bool:
        text = plain_scalar(block.rows[0][0], self._problems)
        if len(text.value) > _LONGEST_TEXT:
            return False
        sentences = list(text.parts(match.span() for match in _SENTENCE.finditer(text.value)))
        read = [_sentence(sentence) for sentence in sentences]
        if all(read):
            for answer in filter(None, read):
                self._add(*answer)
            return True
        if any(read) or not are_names(text.value) or says_presence(text.value):
            return False
        self._add(field, name_parts(text))
        return True

    def _row(self, columns: list[str | None], cells: list[Fragment]) -> tuple[str, Scalar] | None:
        """The field and the name of a row, None when it is not sure."""
        name = plain_scalar(cells[columns.index("organisation")], self._problems)
        field = field_of_row(columns, [cell.plain.value for cell in cells])
        return (field, name) if field and name.value else None

    def _add(self, field: str, names: Sequence[Scalar]) -> None:
        kept = self._names.setdefault(field, []) if names else []
        for name in names:
            if key(name.value) not in {key(other.value) for other in kept}:
                kept.append(name)


def _columns(block: TextBlock) -> list[str | None]:
    """What each column of a table holds; one of signs alone says who came, whatever its word."""
    columns = [_column(cell) for cell in block.rows[0]]
    if columns and not {"presence", *COLUMN_FIELDS} & set(columns):
        for number, cells in enumerate(zip(*block.rows[1:], strict=False)):
            if columns[number] is None and all(sign_of(cell.plain.value) for cell in cells):
                columns[number] = "presence"
    return columns


def _column(cell: Fragment) -> str | None:
    return roll_call_column(cell.plain.value)


def _sentence(sentence: Scalar) -> tuple[str, list[Scalar]] | None:
    """The field and the names of "Se sont excusés JER et UTBK", None for any other sentence."""
    found = presence_in_sentence(sentence.value)
    return (found[0], list(sentence.parts(found[1]))) if found else None
