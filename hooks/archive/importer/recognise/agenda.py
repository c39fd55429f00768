"""The agenda: its lines, however it is told, each with number, title and who presents."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from archive.importer.document import Block, Paragraph, Table
from archive.importer.draft import DraftLine
from archive.importer.recognise.label_lines import DocumentLabel
from archive.importer.recognise.likeness import SAME, likeness
from archive.importer.recognise.lines import (
    BARE_NUMBER,
    cell_text,
    cut,
    is_count,
    lines_in,
    marked,
    marker_number,
    style_of,
)
from archive.importer.recognise.persons import bodies_named
from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler
from archive.parsing.facts.columns import Column, columns_of
from archive.parsing.facts.loose_headers import loose_columns
from archive.parsing.facts.responsibilities import bare_names
from archive.parsing.facts.titles import bare_title, begins_with_hours, split_presenters
from archive.parsing.names.presence import roll_call_column

_INLINE = re.compile(r"(?:(?<=\s)|^)\(?(?P<count>\d{1,2}|[ivx]{1,4}|[a-j])\s?[.)]\s*(?=[^\W\d])")
"""the "2) " of "1) Ouverture ; 2) Divers" """
_GLUE = re.compile(r"[\s;,]+(?:(?:et|and)\s+)?$")
"""the " ; et " of "carte ; et 3) Divers" """
_SEMICOLON = re.compile(r"\s*;\s*(?:(?:et|and)\s+)?")
_COMMA = re.compile(r",\s+(?:(?:et|and)\s+)?(?![^()]*\))|\s+(?:et|and)\s+(?=[^,()]*$)")
"""the ", " and the " et " of "état des forages, tarif de l’eau et divers" """
_BESIDE = {Column.HOUR, Column.RESPONSIBLE, Column.OWNER}
"""What stands beside the titles of an agenda that is a table."""
_MOST_LINES = 60
_LATEST_FIRST = 2
"""The number that an agenda may begin with, its opening left out."""


def read_agenda(
    labels: Sequence[DocumentLabel], blocks: Sequence[Block], reading: Reading
) -> list[DraftLine]:
    """The lines of the agenda, [] when the document tells none; what tells them is taken."""
    tables = [block for block in blocks if isinstance(block, Table) and _is_agenda(block)]
    headers = {line.number for line in lines_in(tables)}  # their words are no labels
    before = takewhile(lambda each: each.field != "body", labels)  # what follows is said of a point
    for label in (each for each in before if each.field == "agenda"):
        if label.line.number in headers:
            continue
        told = _told(label, blocks, {each.line.number for each in labels if each is not label})
        lines = [line for block in told for line in _lines(block, reading)]
        if lines and not _begins_late(told[0]):
            keep = reading.cite if label.is_sentence else reading.take
            keep("agenda", [label.line])
            reading.take("agenda", lines_in(told))
            return _loosened(lines, told, blocks, reading)
    reading.take("agenda", lines_in(tables[:1]))
    return [line for table in tables[:1] for line in _rows(table, reading)]


def titled(heading: Paragraph, reading: Reading) -> DraftLine:
    """The number, title and presenters of a line of the agenda, or of the heading of a section."""
    title, told = split_presenters(heading.text.rstrip(" ;.:,"), reading.is_name)
    names = bodies_named(told, reading) if told else ()
    number = marker_number(heading.marker) if heading.marker else None
    return DraftLine(number, bare_title(title).strip(" ;.:,–—"), tuple(names))


def _told(label: DocumentLabel, blocks: Sequence[Block], others: Container[int]) -> list[Block]:
    """The blocks that follow the label of an agenda, as far as it goes.

    `others` are the numbers of the lines of other labels: they end it.
    """
    parts = _parts(label.value) if label.value else ()
    if len(parts) > 1:
        return list(parts)
    numbers = [getattr(block, "number", 0) for block in blocks]
    last = (label.value or label.line).number
    start = numbers.index(last) + 1 if last in numbers else None
    below = label.below if start is None else blocks[start:]
    first = [marked(label.value)] if label.value else []
    if below and isinstance(below[0], Table) and not first:
        return [below[0]]
    rest = takewhile(lambda b: isinstance(b, Paragraph) and b.number not in others, below)
    return list(_entries([*first, *(line for line in rest if isinstance(line, Paragraph))]))


def _entries(lines: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines that are a list: of one look, counting on, none said twice, without a header.

    What stands below one of them, as "- Forages", is a detail of it and none of them.
    """
    taken: list[Paragraph] = []
    lines = lines[1:] if lines and _heads_loose_agenda(lines[0]) else lines
    for place, line in enumerate(lines[:_MOST_LINES], 1):
        below = lines[place : place + 2]
        if _are_rows(taken) and not _are_rows([line]):
            is_detail = any(_are_rows([each]) for each in below)
        elif _goes_on(line, taken):
            taken.append(line)
            continue
        else:
            is_detail = bool(taken) and _is_detail(line, taken)
        if not is_detail:
            break
    return taken


def _begins_late(block: Block) -> bool:
    """Whether a list has a beginning elsewhere: rows "6 …", "7 …" of those who came."""
    if not isinstance(block, Paragraph):
        return False
    bare = BARE_NUMBER.match(block.text)
    number = marker_number(block.marker) if block.marker else bare and int(bare[1])
    return (number or 0) > _LATEST_FIRST


def _is_detail(line: Paragraph, taken: Sequence[Paragraph]) -> bool:
    """Whether a line is a bullet or a letter below one that has a number, or stands further in."""
    if line.depth > taken[0].depth:
        return True
    last = taken[-1].marker
    is_other = style_of(line.marker)[:1] != style_of(last)[:1]
    return bool(line.marker) and is_count(last) and is_other and not line.marker[0].isdigit()


def _are_rows(lines: Sequence[Paragraph]) -> bool:
    """Whether each line begins with an hour, as the rows of a table that lost its cells do."""
    return bool(lines) and all(begins_with_hours(line.text) for line in lines)


def _goes_on(line: Paragraph, taken: Sequence[Paragraph]) -> bool:
    """Whether a line is one more of the list; a title said again heads its section."""
    if line.level:
        return False
    if not taken:
        return not line.text.rstrip().endswith(".") or bool(line.marker)
    if line.depth > taken[0].depth:
        return False
    texts = (line.text, line.text.partition(":")[0])
    is_said = any(likeness(text, each.text) >= SAME for each in taken for text in texts)
    return not is_said and _follows(line, taken)


def _follows(line: Paragraph, taken: Sequence[Paragraph]) -> bool:
    """Whether what stands before a line goes on with the list: a number, a bullet, nothing."""
    if is_count(line.marker):
        return _counts_on(line, taken)
    if line.marker:
        return not is_count(taken[-1].marker)
    return not any(each.marker for each in taken) and not line.text.rstrip().endswith((".", ":"))


def _counts_on(line: Paragraph, taken: Sequence[Paragraph]) -> bool:
    """Whether a number or a letter goes on with those of the list."""
    counted = [each for each in taken if is_count(each.marker)]
    if not counted:
        return len(taken) == 1  # an opening, before what counts
    if style_of(counted[-1].marker)[:1] != style_of(line.marker)[:1]:
        return False
    last, number = marker_number(counted[-1].marker), marker_number(line.marker)
    if last is None or number is None:
        return counted[-1].marker.lower() < line.marker.lower()
    return number == last + 1


def _parts(line: Paragraph) -> tuple[Paragraph, ...]:
    """The points of "1) Ouverture ; 2) Divers" or of "forages, tarif de l’eau, divers"."""
    found = list(_INLINE.finditer(line.text))
    if len(found) > 1:
        ends = [*(match.start() for match in found[1:]), len(line.text)]
        glues = [_GLUE.search(line.text, 0, end) for end in ends]  # "; et " leads to the next
        ends = [glue.start() if glue else end for glue, end in zip(glues, ends, strict=True)]
        return tuple(cut(line, m.end(), end) for m, end in zip(found, ends, strict=True))
    text = line.text.rstrip(" .;")
    between = list((_SEMICOLON if ";" in text else _COMMA).finditer(text))
    if len(between) > 1:  # "A, B" may be one point
        starts = [0, *(match.end() for match in between)]
        ends = [*(match.start() for match in between), len(text)]
        return tuple(cut(line, a, b) for a, b in zip(starts, ends, strict=True))
    return (line,)


def _lines(block: Block, reading: Reading) -> Iterator[DraftLine]:
    if isinstance(block, Table):
        yield from _rows(block, reading)
    elif not is_filler(block.text):
        yield titled(block, reading)


def _rows(table: Table, reading: Reading) -> Iterator[DraftLine]:
    """The lines of an agenda that is a table."""
    columns = columns_of(list(map(cell_text, table.rows[0])))
    for row in table.rows[1:]:
        cells = dict(zip(columns, row, strict=False))
        title = cells.get(Column.TITLE)
        if title and not is_filler(cell_text(title)):
            line = titled(title[0], reading)
            number = marker_number(cell_text(cells.get(Column.NUMBER, ()))) or line.number
            told = cell_text(cells.get(Column.RESPONSIBLE, ()))
            names = line.presenters if is_filler(told) else tuple(bodies_named(told, reading))
            yield DraftLine(number, line.title, names)


def _is_agenda(table: Table) -> bool:
    """Whether a table without a label says when each point comes, or who presents it."""
    header = list(map(cell_text, table.rows[0]))
    columns = set(columns_of(header))
    is_of_persons = any(roll_call_column(text) == "person" for text in header)
    says_more = columns & {Column.DISCUSSION, Column.DECISIONS, Column.TEXT, Column.DEADLINE}
    is_beside = Column.TITLE in columns and bool(columns & _BESIDE)
    return is_beside and not says_more and not is_of_persons


def _loosened(
    lines: list[DraftLine], told: Sequence[Block], blocks: Sequence[Block], reading: Reading
) -> list[DraftLine]:
    """The lines of a table that lost its cells, their numbers and the names at their ends apart."""
    above = list(takewhile(lambda block: block is not told[0], blocks))[-1:]
    if not any(isinstance(block, Paragraph) and _heads_loose_agenda(block) for block in above):
        return lines
    loose = []
    for line in lines:
        number = BARE_NUMBER.match(line.title)
        title, names = _split_known_names(line.title[number.end() if number else 0 :], reading)
        count = int(number[1]) if number else line.number
        loose.append(DraftLine(count, title, names or line.presenters))
    return loose


def _heads_loose_agenda(line: Paragraph) -> bool:
    """Whether a line heads an agenda whose table lost its cells: "Heure Sujet Intervenant"."""
    columns = loose_columns(line.text)
    return Column.TITLE in columns and bool(set(columns) & _BESIDE) and None not in columns


def _split_known_names(text: str, reading: Reading) -> tuple[str, tuple[str, ...]]:
    """A text without the known names at its end, and these: "Bilan OIM" is ("Bilan", ("OIM",))."""
    for match in re.finditer(r"\s+(?=[A-ZÀ-Þ])", text):
        names = tuple(bare_names(text[match.end() :], reading.is_name))
        if names and all(map(reading.is_name, names)):
            return text[: match.start()], names
    return text, ()
