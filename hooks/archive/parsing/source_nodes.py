"""Data as it stands in a file: text, lists and keys, each with its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.problems import Mark
from archive.prose import Token

_LINE = re.compile(r"\S(?:.*\S)?")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One piece of text; numbers, dates and booleans stay the text that was written."""

    value: str
    mark: Mark
    indent: int = 0
    """How many characters precede each line of `value` in the file, the first line excepted."""
    is_exact: bool = True
    """Whether the file holds `value` as it is: False where escapes or line folding changed it."""

    excerpt: "Excerpt | None" = None
    """Where it was taken from, when that is parsed already."""

    def at(self, line: int, column: int) -> Mark:
        """Where a place in `value` stands in the file, its beginning when that is not known."""
        if not self.is_exact:
            return self.mark
        before = self.indent if line else self.mark.column - 1
        return Mark(self.mark.path, self.mark.line + line, before + column + 1)

    def place(self, index: int) -> Mark:
        """The same for the character of this index."""
        line_start = self.value.rfind("\n", 0, index) + 1
        return self.at(self.value.count("\n", 0, index), index - line_start)

    def lines(self) -> "tuple[Scalar, ...]":
        """The lines that are not blank, without the white space around them."""
        return tuple(self.parts(match.span() for match in _LINE.finditer(self.value)))

    def parts(self, spans: Iterable[tuple[int, int]]) -> "Iterator[Scalar]":
        """The pieces of the text between places that follow one another."""
        line = line_start = seen = 0
        for start, end in spans:
            line += self.value.count("\n", seen, start)
            line_start = max(line_start, self.value.rfind("\n", seen, start) + 1)
            seen = start
            mark = self.at(line, start - line_start)
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

    def __iter__(self) -> "Iterator[tuple[Scalar, Node]]":
        """The pairs, in the order of the file."""
        return iter(self.entries)

    @property
    def sentence(self) -> Scalar | None:
        """The text of an only pair such as "Adoption : oui": YAML’s reading, not its author’s."""
        if len(self.entries) != 1:
            return None
        key, value = self.entries[0]
        if not isinstance(value, Scalar):
            return None
        return Scalar(f"{key.value} : {value.value}".strip(), self.mark, is_exact=False)


Node = Scalar | Sequence | Mapping
