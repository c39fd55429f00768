"""Data as it stands in a file: text, lists, keys and known fields, each with its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from archive.language.vocabulary import Field, Vocabulary
from archive.problems import Mark
from archive.prose import Token

_LINE = re.compile(r"\S(?:.*\S)?")
"""What stands on a line that is not blank: "CPE, DGV" of "  CPE, DGV "."""


class Scalar(NamedTuple):
    """One piece of text; numbers, dates and booleans stay the text that was written."""

    value: str
    mark: Mark
    indent: int = 0
    """How many characters precede each line of `value` in the file, the first line excepted."""
    is_exact: bool = True
    """Whether the file holds `value` as it is: False where escapes or line folding changed it."""

    excerpt: "Excerpt | None" = None
    """Where it was taken from, when that is parsed already."""

    def mark_at(self, line: int, column: int) -> Mark:
        """Where a place in `value`, counted from 0, stands in the file.

        The beginning of the text when that is not known.
        """
        if not self.is_exact:
            return self.mark
        before = self.indent if line else self.mark.column - 1
        return Mark(self.mark.path, self.mark.line + line, before + column + 1)

    def lines(self) -> "tuple[Scalar, ...]":
        """The lines that are not blank, without the white space around them."""
        return tuple(self.parts(match.span() for match in _LINE.finditer(self.value)))

    def last(self, words: str) -> "Scalar":
        """Some of its words where they stand last; at its own place when they are written apart."""
        start = self.value.rfind(words)
        if start < 0:
            return Scalar(words, self.mark, is_exact=False)
        return next(self.parts([(start, start + len(words))]))

    def parts(self, spans: Iterable[tuple[int, int]]) -> "Iterator[Scalar]":
        """The pieces of the text between places that follow one another."""
        line = line_start = last = 0
        for start, end in spans:
            line += self.value.count("\n", last, start)
            line_start = max(line_start, self.value.rfind("\n", last, start) + 1)
            last = start
            mark = self.mark_at(line, start - line_start)
            yield Scalar(self.value[start:end], mark, self.indent, self.is_exact)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Blocks of a Markdown text that has been parsed, its slips noted."""

    whole: Scalar
    tokens: tuple[Token, ...]
    """The tokens of the blocks, with their places in the whole."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    mark: Mark


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their values, in the order of the file."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    mark: Mark
    is_whole: bool = True
    """Whether everything written there could be read; what could not is noted."""

    @property
    def sentence(self) -> Scalar | None:
        """The text of an only pair such as "Adoption : oui": YAML’s reading, not its author’s."""
        sentences = self.sentences
        return sentences[0]._replace(mark=self.mark) if len(sentences) == 1 else None

    @property
    def sentences(self) -> tuple[Scalar, ...]:
        """The text of each pair, as in "OIM: 3" above "HCR: 2"; none when one holds no text."""
        pairs = [(key, value) for key, value in self.entries if isinstance(value, Scalar)]
        if len(pairs) < len(self.entries):
            return ()
        return tuple(
            Scalar(f"{key.value} : {value.value}".strip(), key.mark, is_exact=False)
            for key, value in pairs
        )

    def match_fields(self, vocabulary: Vocabulary) -> "RecordNode":
        """The same as a record of this kind."""
        fields = (FieldNode(vocabulary.match(key.value), key, node) for key, node in self.entries)
        return RecordNode(vocabulary, tuple(fields), self.mark, self.is_whole)


class FieldNode(NamedTuple):
    """What a record holds under one word."""

    field: Field | None
    """The field that the word names, None when it names none."""
    key: Scalar
    """The word, where it stands."""
    value: "Node"


@dataclass(frozen=True, slots=True)
class RecordNode:
    """A mapping whose keys have been matched with fields."""

    vocabulary: Vocabulary
    fields: tuple[FieldNode, ...]
    mark: Mark
    is_whole: bool = True
    """Whether everything written there could be read; what could not is noted."""
    is_surmised: bool = False
    """Whether a text says it by the way, so that it need not hold."""


Node = Scalar | Sequence | Mapping | RecordNode


def scalars_in(node: Node, name: str = "") -> Iterator[tuple[str, Scalar]]:
    """Every piece of text in a node, each with the name of the field that holds it."""
    if isinstance(node, Scalar):
        yield name, node
    elif isinstance(node, Sequence):
        yield from (found for item in node.items for found in scalars_in(item, name))
    elif isinstance(node, Mapping):
        yield from (found for _, value in node.entries for found in scalars_in(value, name))
    else:
        for each in node.fields:
            yield from scalars_in(each.value, each.field.name if each.field else "")


def field_node(
    vocabulary: Vocabulary, name: str, value: Node, mark: Mark | None = None
) -> FieldNode:
    """A field known by its place in a text, which stands at the mark or where its value does."""
    field = vocabulary.fields[name]
    return FieldNode(field, Scalar(field.word, mark or value.mark), value)
