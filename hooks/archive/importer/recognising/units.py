"""The pieces of a head: labels, the cells that follow them, lines and tables."""

from dataclasses import replace

from archive.importer.document import Block, Paragraph, Span, Table
from archive.importer.recognising.label_tables import Valued
from archive.importer.recognising.labels import Label

Unit = Label | Valued | Paragraph | Table
"""What the head of the minutes is made of."""


def sentence_of(label: Paragraph, values: Valued) -> Paragraph:
    """A label and what it labels, as one line: "Secrétariat : HCR"."""
    colon = "" if label.text.endswith(":") else " :"
    told = [Span(f"{label.text}{colon}")]
    for each in values:
        told += (Span(" "), *each.spans) if isinstance(each, Paragraph) else ()
    return replace(label, spans=tuple(told), marker="")


def plain(units: list[Unit]) -> list[Block]:
    """Units as blocks again."""
    blocks: list[Block] = []
    for unit in units:
        if isinstance(unit, Label):
            blocks.append(unit.source)
        elif isinstance(unit, Valued):
            # A label of the body and its one line: "Date : 19 juin 2025".
            label = blocks[-1] if len(unit) == 1 and blocks else None
            if isinstance(label, Paragraph) and isinstance(unit[0], Paragraph):
                blocks[-1] = sentence_of(label, unit)
            else:
                blocks += unit
        else:
            blocks.append(unit)
    return blocks
