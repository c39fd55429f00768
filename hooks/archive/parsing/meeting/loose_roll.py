"""Tables of who came that lost their cells, in a file of minutes → the bodies of their rows.

Where a row can be cut in one way only, its body is read. Any other row is held back, since it may
name nobody but a person.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from archive.parsing.facts.cell_fits import Fits
from archive.parsing.facts.loose_headers import roll_header
from archive.parsing.facts.loose_rows import LooseRow, LooseTable, ends_roll_call, words_said
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import field_of_row, is_total
from archive.parsing.source.blocks import TextBlock
from archive.parsing.source.nodes import Scalar


@dataclass(frozen=True, slots=True)
class LooseRoll:
    """Blocks that are such a table."""

    blocks: list[TextBlock]
    bodies: list[tuple[str, Scalar]]
    """The list and the name of each body."""
    is_whole: bool
    """Whether every row was understood."""


def find_loose_roll(blocks: Sequence[TextBlock], is_body: IsBody, name: str) -> LooseRoll | None:
    """Such a table, where some blocks begin with a header of one line or two and its rows.

    `name` is the list of those whose row does not say theirs.
    """
    lines = [(line, at) for at, block in enumerate(blocks) for line in _lines(block)]
    texts = [line.value for line, _ in lines]
    columns, count = roll_header(texts[:2])
    fits = Fits(is_body)
    below = list(takewhile(lambda text: not ends_roll_call(text, fits), texts[count:]))
    table = LooseTable(columns, below, fits) if count and below else None
    if not table or not table.rows:
        return None
    used = count + table.rows[-1].end
    end = lines[used][1] if used < len(lines) else len(blocks)
    if lines[used - 1][1] == end:
        return None
    bodies = [
        _body(row, table.columns, lines[count + row.first][0], name) for row in table.bodies()
    ]
    told = [(place, body) for place, body in bodies if place and not is_total(body.value)]
    is_whole = bool(bodies) and not table.others(lambda row: row.is_sure)
    return LooseRoll(list(blocks[:end]), told, is_whole)


def _body(row: LooseRow, columns: list[str], line: Scalar, name: str) -> tuple[str | None, Scalar]:
    texts = [words_said(words) for words in row.cells]
    body = texts[columns.index("organisation")].strip(" ,;–-")
    return field_of_row([*columns], texts, name), line._replace(value=body, is_exact=False)


def _lines(block: TextBlock) -> Iterator[Scalar]:
    """The lines of a paragraph, or of a list whose numbers count rows; none of other blocks."""
    if block.kind in {"p", "ol"}:
        for number, (line, _) in enumerate(block.items, block.start):
            text = line.plain
            yield text if block.kind == "p" else text._replace(value=f"{number} {text.value}")
    else:
        yield Scalar(":", block.mark)
