"""A table that says who attended → the list and the name of each of its rows."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from archive.language.choices import is_filler
from archive.language.text import quoted
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.names.attendance_notes import is_note
from archive.parsing.names.entries import read_entries
from archive.parsing.names.entry_rows import is_body_like
from archive.parsing.names.name_lists import are_short_names
from archive.parsing.names.presence import (
    COLUMN_FIELDS,
    PRESENT,
    body_of_cell,
    field_of_row,
    is_group,
    is_total,
    list_of_persons,
    roll_call_columns,
)
from archive.parsing.source.blocks import Fragment, TextBlock, plain_scalar
from archive.parsing.source.nodes import Scalar
from archive.problems import Problems

_INSIDE = re.compile(r"\(([^()]+)\)")
"""the "en ligne" of "présent (en ligne)" """
_SIGNS = {"presence", *COLUMN_FIELDS}
_LIKELY = 0.6
"""The share of the cells that must look like bodies where no group tells that they are."""


def with_aside(name: Scalar, aside: str) -> Scalar:
    """A name with how it attended, as if that stood beside it: "CPE (en ligne)"."""
    return name._replace(value=f"{name.value} ({aside})", is_exact=False) if aside else name


class RollTable:
    """A table and what its columns hold."""

    def __init__(self, block: TextBlock, field: str, is_known: IsKnown) -> None:
        """`field` is the list that the section names, "" for none.

        A table without any that lists names under their kinds, "ONG | État", says who came.
        """
        self._block = block
        rows = [[cell.plain.value for cell in row] for row in block.rows]
        header = rows[0]
        is_of_kinds = len(set(header)) > 1 and all(map(is_group, header))
        self._field = list_of_persons(rows) or field or (PRESENT if is_of_kinds else "")
        self._is_known = is_known
        self.columns = roll_call_columns(rows)

    @property
    def is_one(self) -> bool:
        """Whether it says organisations and something of who came, or its section says that."""
        told = set(self.columns) - {None, "note", "acronym"}
        is_told = self.columns.count("organisation") == 1 and (bool(self._field) or len(told) > 1)
        return is_told or self._is_grid

    def answers(self, problems: Problems) -> Iterator[tuple[str | None, Scalar]]:
        """The list of each row, None where it is not sure, and the name, which may be empty.

        A body in several rows that name persons came with so many.
        """
        if "organisation" not in self.columns:
            names = (line for line in self._lines if not is_group(line.value))
            yield from ((self._field, name) for name in names)
            return
        answers = list(self._rows(problems))
        counts = Counter((field, name.value) for field, name in answers)
        for field, name in answers:
            count = counts.pop((field, name.value), 0) if "person" in self.columns else 1
            is_told = count == 1 or name.value.endswith(")")
            if count:
                yield field, name if is_told else with_aside(name, str(count))

    def _rows(self, problems: Problems) -> Iterator[tuple[str | None, Scalar]]:
        """The same, a body once for each row that names it."""
        place = self.columns.index("organisation")
        header = self._block.rows[0][place].plain.value
        for row in self._block.rows[1:]:
            name = plain_scalar(row[place], problems)
            name = name.last(body_of_cell(header, name.value))
            if is_total(name.value):
                continue
            texts = [cell.plain.value for cell in row]
            field = field_of_row(self.columns, texts, self._field)
            aside = ", ".join(self._asides(row, problems))
            yield field, with_aside(name, aside)

    @property
    def _is_grouped(self) -> bool:
        """Whether the first row only says of what kind the names below it are."""
        header = [cell.plain.value for cell in self._block.rows[0]]
        others = [text for text in header if not is_group(text)]
        return len(others) < len(header) and not self._has_bodies(others)

    @property
    def _has_names_above(self) -> bool:
        """Whether the first row is of names, and no header."""
        lines = [line.value for cell in self._block.rows[0] for line in cell.plain.lines()]
        named = read_entries(lines, self._is_known).bodies
        return not self._is_grouped and self._has_bodies(named)

    def _has_bodies(self, texts: Iterable[str]) -> bool:
        return any(is_body_like(text, self._is_known) for text in texts)

    @property
    def _lines(self) -> list[Scalar]:
        """The lines of cells that may be names."""
        rows = self._block.rows if self._has_names_above else self._block.rows[1:]
        lines = (line for row in rows for cell in row for line in cell.plain.lines())
        return [line for line in lines if not is_filler(line.value)]

    @property
    def _is_grid(self) -> bool:
        """Whether its section names a list, and every cell may be a name."""
        lines = [line.value for line in self._lines]
        known = sum(map(self._is_known, lines))
        is_told = self._is_grouped or self._has_names_above or 2 * known > len(lines)
        if not self._field or not is_told:
            return False
        names = [line for line in lines if not is_group(line)]
        found = read_entries(names, self._is_known)
        bodies = found.bodies
        likely = sum(is_body_like(body, self._is_known) for body in bodies)
        is_sure = self._is_grouped or len(names) < len(lines) or likely >= _LIKELY * len(bodies)
        return bool(bodies) and is_sure and not found.unsure and all(map(are_short_names, names))

    def _asides(self, row: tuple[Fragment, ...], problems: Problems) -> Iterator[str]:
        """How many came and how, in the words of a row; what says anything else is noted."""
        for column, head, cell in zip(self.columns, self._block.rows[0], row, strict=False):
            text = cell.plain.value
            if column == "acronym" and text:
                yield text
            elif column in _SIGNS:
                yield from filter(is_note, [*_INSIDE.findall(text), *([text] * text.isdigit())])
            elif column in {"note", None} and not is_filler(text):
                if is_note(text):
                    yield text
                else:
                    message = (
                        f"{quoted(text)} ({quoted(head.plain.value)}) n’est pas repris dans la "
                        "présence : écrivez-le dans le texte, si cela importe."
                    )
                    problems.add("fait-incompris", cell.plain.mark, message)
