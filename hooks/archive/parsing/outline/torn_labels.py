"""Labels one below the other, as a text tells a table column by column: their values come after."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeGuard

from archive.language.label_stems import label_field
from archive.language.text import quoted
from archive.parsing.facts.label_spans import is_value
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.outline.document import Block, Paragraph
from archive.parsing.outline.markers import marker_number
from archive.parsing.outline.reading import Reading

_FEWEST = 3
"""Labels in a row whose values stand below all of them."""


def with_values(blocks: Sequence[Block], reading: Reading) -> Iterator[Block]:
    """The blocks, each such label on one line with its value; others are left out, and told.

    What stands below the latter, or below a later label, may be another's. An agenda shows
    itself, by its numbers.
    """
    at = 0
    agenda: Paragraph | None = None
    while at < len(blocks):
        lines = [each for each in takewhile(_field, blocks[at:]) if isinstance(each, Paragraph)]
        values = [b for b in blocks[at + len(lines) : at + 2 * len(lines)] if _is_plain(b)]
        if not lines:
            if agenda and _begins_count(blocks[at]):
                yield agenda
                agenda = None
            yield blocks[at]
        elif len(lines) < _FEWEST:
            is_list = bool(reading.torn) and not NAME_FIELDS.isdisjoint(map(_field, lines))
            if is_list:
                reading.torn += lines
            else:
                yield from lines
        elif len(values) == len(lines) and all(map(_may_go_together, lines, values)):
            at += len(lines)
            reading.take("text", values)
            yield from map(_joined, lines, values)
        else:
            agenda = next((line for line in lines if _field(line) == "agenda"), None)
            reading.torn += [line for line in lines if line is not agenda]
            reading.doubts.append(_told(lines))
        at += len(lines) or 1
    yield from [agenda] if agenda else ()


def _told(lines: Sequence[Paragraph]) -> str:
    names = ", ".join(line.text.rstrip(" :") for line in lines)
    return (
        f"{quoted(names)} : dans ce texte, ces titres sont séparés de ce qu’ils annoncent ; "
        "vérifiez ce qui en est lu, et complétez le reste."
    )


def _is_plain(block: Block) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and not block.marker


def _begins_count(block: Block) -> bool:
    return isinstance(block, Paragraph) and marker_number(block.marker) == 1


def _field(block: Block) -> str | None:
    """The field of a line that is a label and no more."""
    if not isinstance(block, Paragraph) or block.marker:
        return None
    field = label_field(block.text.rstrip(" :"))
    return None if field == "body" else field


def _may_go_together(label: Paragraph, value: Paragraph) -> bool:
    return (
        not value.marker
        and is_value(_field(label) or "", value.text)
        and not label_field(value.text)
    )


def _joined(label: Paragraph, value: Paragraph) -> Paragraph:
    start = replace(label.spans[-1], text=label.spans[-1].text.rstrip(" :") + " : ")
    return replace(label, spans=(*label.spans[:-1], start, *value.spans))
