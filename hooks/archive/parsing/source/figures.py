"""Tables below a caption → figures to be drawn or exported, or why they are none.

The table stays in the text, where every reader of it finds it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.language.numbers import Number, has_two_readings, is_not_known, parse_number
from archive.language.text import quoted
from archive.parsing.source.figure_captions import CaptionPlace, captions, parse_caption
from archive.prose import Token, table_rows

MOST_SERIES = 4
"""Columns of numbers that a drawing tells apart without colours."""
MOST_FIGURES = 120
"""Figures that a drawing of a phone's width shows one by one."""
_NOT_ALONE = (
    "Cette ligne ne dessine rien ici : mettez-la seule, une ligne vide au-dessus, hors d’une liste "
    "et d’une citation, et le tableau juste dessous."
)
_NO_TABLE = (
    "Aucun tableau ne suit cette ligne : mettez-le juste dessous, ou nommez le fichier CSV des "
    "chiffres, « graphique: ressources/flux.csv »."
)
_NOT_DRAWN = "Ce tableau n’est pas dessiné : "


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """The figures of one column of a table."""

    name: str
    cells: tuple[Number | None, ...]
    """None where the number is not known."""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table of figures: what each row is about, and its numbers."""

    heading: str
    """What stands above the labels: "Point de suivi"; may be ""."""
    labels: tuple[str, ...]
    columns: tuple[FigureColumn, ...]


class NoFiguresError(ValueError):
    """A table that cannot be drawn; the message says why, in French."""

    def __init__(self, message: str, place: int) -> None:
        """`place` is where the cell begins, in bytes from the beginning of the text."""
        super().__init__(f"{_NOT_DRAWN}{message}")
        self.place = place


def read_figures(table: Sequence[Token]) -> FigureTable:
    """The figures of a table's tokens; raises NoFiguresError where it is no table of figures."""
    head, *rows = table_rows(table)
    if len(head) < 2 or not rows:  # noqa: PLR2004
        raise NoFiguresError("il lui faut une colonne de noms et une de nombres.", table[0].start)
    if len(head) > MOST_SERIES + 1:
        message = f"il a plus de {MOST_SERIES} colonnes de nombres, faites-en deux."
        raise NoFiguresError(message, table[0].start)
    if len(rows) * (len(head) - 1) > MOST_FIGURES:
        raise NoFiguresError(f"il a plus de {MOST_FIGURES} nombres.", table[0].start)
    names = [name for name, _ in head]
    columns = [
        FigureColumn(name, tuple(_cell(row, place) for row in rows))
        for place, name in enumerate(names)
        if place
    ]
    _refuse_unlike(columns, table[0].start)
    labels = tuple(row[0][0] if row else "" for row in rows)
    return FigureTable(names[0], labels, tuple(columns))


def figures_in(tokens: Sequence[Token]) -> Iterator[tuple[CaptionPlace, FigureTable]]:
    """Each table of figures of a text that can be drawn, with its caption."""
    for place in captions(tokens):
        if place.caption.kind and place.end > place.table:
            try:
                figures = read_figures(tokens[place.table : place.end])
            except NoFiguresError:
                continue
            yield place, figures


def figure_slips(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """What is not understood of captions and of their tables: the place in bytes, a message."""
    for place in captions(tokens):
        start = tokens[place.first].start
        yield from ((start, message) for message in place.caption.mistakes)
        if place.end > place.table:
            try:
                read_figures(tokens[place.table : place.end])
            except NoFiguresError as error:
                yield error.place, str(error)
        elif not place.caption.file:
            yield start, _NO_TABLE
    yield from ((start, _NOT_ALONE) for start in _elsewhere(tokens))


def _elsewhere(tokens: Sequence[Token]) -> Iterator[int]:
    """Where lines begin that are captions in all but their place: in a list, below other words."""
    read = {tokens[index].start for place in captions(tokens) for index in range(*place.line)}
    is_code = False
    for token in tokens:
        is_code = token.kind == "Start" if token.name == "CodeBlock" else is_code
        is_free = token.kind == "Text" and not is_code and token.start not in read
        if is_free and parse_caption(token.data, is_above=False):
            yield token.start


def _cell(row: Sequence[tuple[str, int]], place: int) -> Number | None:
    words, start = row[place] if place < len(row) else ("", 0)
    number = parse_number(words)
    if number or is_not_known(words):
        return number
    if has_two_readings(words):
        whole, _, part = re.split(r"([.,])", words, maxsplit=1)
        both = f"{whole} {part} ou {whole},{part.rstrip('0') or '0'}"
        raise NoFiguresError(f"{quoted(words)} se lit de deux façons, écrivez {both}.", start)
    message = f"{quoted(words)} n’est pas un nombre ; un nombre inconnu s’écrit « n. d. »."
    raise NoFiguresError(message, start)


def _refuse_unlike(columns: Sequence[FigureColumn], start: int) -> None:
    """Refuse a table without any number, and one of numbers and shares on the same scale."""
    shares = {cell.is_share for column in columns for cell in column.cells if cell}
    if not shares:
        raise NoFiguresError("il n’a aucun nombre.", start)
    if len(shares) > 1:
        raise NoFiguresError("il mêle des nombres et des parts en %, faites-en deux.", start)
