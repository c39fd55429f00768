"""A table of labels and values that tells points one below the other: "Point 1", "Discussion"."""

from collections.abc import Iterator
from dataclasses import replace

from archive.language.label_stems import ITEM_LABELS, label_word
from archive.language.vocabulary import ACTION
from archive.parsing.facts.titles import item_label
from archive.parsing.outline.document import Block, Cell, Paragraph, Span, Table, cell_text

_COLUMNS, _FEWEST = 2, 2
"""The label and its value; points that make such a table."""
_LEVEL = 2
"""Of a heading that a label makes."""


def keyed_points(table: Table) -> Iterator[Block]:
    """The rows of a table of points as headings and what stands below them; none for another.

    Rows above the points stay a table; those from a row over both columns on tell the points.
    """
    rows = table.rows
    if any(len(row) != _COLUMNS for row in rows):
        return
    points = [n for n, row in enumerate(rows) if _point_number(row[0]) is not None]
    if len(points) < _FEWEST:
        return
    above = [n for n in range(points[0]) if rows[n][0] is rows[n][1]]
    start = above[-1] if above else points[0]
    if start:
        yield replace(table, rows=rows[:start])
    for label, value in rows[start:]:
        yield from label if label is value else _told(label, value)


def _point_number(label: Cell) -> int | None:
    """The number of a point that a cell names and no more: "POINT 1"."""
    told = item_label(f"{cell_text(label)} : a")
    return told[0] if told and told[1] == len(f"{cell_text(label)} : ") else None


def _told(label: Cell, value: Cell) -> Iterator[Paragraph]:
    number = _point_number(label)
    if number is not None and value:
        spans = [span for line in value for span in (*line.spans, Span(" "))][:-1]
        yield replace(value[0], spans=tuple(spans), marker=f"{number}.", level=_LEVEL)
    elif item_field(label):
        yield from beside_label(label, value)
    else:
        yield from (replace(line, level=_LEVEL) for line in label)
        yield from value


def item_field(cell: Cell) -> str:
    """The field of a point or of an action that a cell labels, "" for none."""
    word = label_word(cell_text(cell))
    return ITEM_LABELS.name_of(word) or ACTION.name_of(word)


def beside_label(label: Cell, value: Cell) -> Iterator[Paragraph]:
    """The lines of a cell behind the label beside it, or below; what was said needs none."""
    if item_field(label) == "discussion":
        yield from value
    elif len(value) == 1:
        yield replace(value[0], spans=(*label[0].spans, Span(" : "), *value[0].spans), marker="")
    elif value:
        yield from (replace(line, spans=(*line.spans, Span(" :"))) for line in label)
        yield from (line if line.marker else replace(line, marker="•") for line in value)
