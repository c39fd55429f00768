"""The pieces of a meeting file in Markdown."""

import re
from collections.abc import Iterable, Sequence

from archive.language.text import one_line
from archive.parsing.names.name_lists import split_names

Value = str | Sequence[str]
"""A text, or a list of texts."""

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=](?:[^:#]|:(?!\s|$)|(?<!\s)#)*")
"""A text that YAML reads as it stands: "Salle 12", not "- DGV" nor "Projet : Haltes"."""


def front_matter(entries: Iterable[tuple[str, Value]]) -> str:
    """The keys of a file between their strokes, in the order given; a list takes a line each."""
    lines = [line for key, value in entries for line in _entry(key, value)]
    return "\n".join(["---", *lines, "---", ""])


def names_cell(names: Sequence[str]) -> str:
    """Names in one cell: commas between them, semicolons where a comma or an "et" would cut one."""
    ways = (", ".join(names), " ; ".join(names), " ; ".join((*names, "")).rstrip())
    return next((way for way in ways if split_names(way) == tuple(names)), ways[1])


def _entry(key: str, value: Value) -> list[str]:
    if isinstance(value, str):
        return [f"{key}: {_scalar(value)}".rstrip()]
    return [f"{key}:", *(f"  - {_scalar(text)}" for text in value)]


def _scalar(text: str) -> str:
    line = one_line(text)
    if not line or _PLAIN.fullmatch(line):
        return line
    doubled = line.replace("'", "''")
    return f"'{doubled}'"
