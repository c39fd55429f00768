"""Small documents for the tests of the importer, made of blocks as the readers make them."""

from archive.importer.formats import Document
from archive.parsing.outline.document import Block, Cell, Paragraph, Span, Table


def line(text: str, marker: str = "", *, level: int = 0, bold: bool = False) -> Paragraph:
    """A paragraph, or an item of a list when it has a marker."""
    return Paragraph((Span(text, None, bold),), 1, level, marker)


def bullets(*texts: str) -> tuple[Paragraph, ...]:
    """The items of a list."""
    return tuple(line(text, "•") for text in texts)


def table(*rows: tuple[str, ...]) -> Table:
    """A table of cells of one line each, or of several when the text has several."""
    return Table(tuple(tuple(map(cell, row)) for row in rows), 1)


def cell(text: str) -> Cell:
    """A cell with a paragraph for each line of a text."""
    return tuple(line(each) for each in text.split("\n") if each)


def document(*blocks: Block | str) -> Document:
    """A document; a text stands for a paragraph for each of its lines."""
    return Document(
        tuple(
            each
            for block in blocks
            for each in (
                map(line, filter(None, block.split("\n"))) if isinstance(block, str) else (block,)
            )
        )
    )
