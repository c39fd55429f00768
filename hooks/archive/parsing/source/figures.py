"""Tables below a caption → figures to be drawn or exported, or why they are none.

The caption is a line such as "graphique: barres — unité: personnes — source: OIM". Both stay in
the text, where every reader of it finds them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.language.choices import FIGURE_KINDS, FigureKind
from archive.language.numbers import Number, has_two_readings, is_not_known, parse_number
from archive.language.text import one_line, quoted
from archive.language.vocabulary import FIGURE
from archive.prose import Token, inside, table_rows, token_text

_PART = re.compile(
    r"(?:\s*[,;|—–·\n]\s*|\s+-\s+|\.\s+)(?=[^\W\d_][^:,;|—–.\n]{0,24}:(?!//))"  # a word and ":"
)
"""What parts the words of the line: the " — " of "barres — unité: personnes"."""
_AFTER_KIND = re.compile(r"\s*[,;|—–·]\s*|\s+-\s+")
"""The ", " of "barres, personnes", where a word is missing"""
_FILE = re.compile(r"/?\S+\.csv", re.IGNORECASE)
"""ressources/flux.csv"""
_MOST_SERIES = 4
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
class Caption:
    """What the line above a table of figures says of it."""

    kind: FigureKind | None
    """None where the words for it are not understood; nothing is drawn then."""
    title: str | None = None
    unit: str | None = None
    source: str | None = None
    date: str | None = None
    file: str | None = None
    """The path of a CSV file in docs/ that holds the figures."""
    mistakes: tuple[str, ...] = ()
    """What is not understood, as sentences."""

    @property
    def address(self) -> str | None:
        """The link to the file, from the root of the site; None where none is named."""
        return f"/{self.file.lstrip('/')}" if self.file else None

    @property
    def words(self) -> str:
        """What the line says, without the word for the form: for a reader of text alone."""
        unit = f"Unité : {self.unit}" if self.unit else None
        return " ".join(f"{part}." for part in (self.title, unit, self.origin) if part)

    @property
    def origin(self) -> str:
        """Who gave the figures, and of when they are; "" where the line does not say."""
        source = f"Source : {self.source}" if self.source else None
        return ". ".join(filter(None, (source, f"Date : {self.date}" if self.date else None)))


@dataclass(frozen=True, slots=True)
class CaptionPlace:
    """A caption in a text, with the table that it is about."""

    caption: Caption
    first: int
    """The index of the token that opens the paragraph of the caption."""
    table: int
    """The index of the token that opens the table, or that follows the paragraph."""
    end: int
    """The index after the last token of the table, `table` itself where there is none."""

    @property
    def line(self) -> tuple[int, int]:
        """The indices of the paragraph, the last not in it."""
        return self.first, self.table


def captions(tokens: Sequence[Token]) -> Iterator[CaptionPlace]:
    """Each caption of a text that stands in no list and in no quotation, with its table."""
    depth = start = 0
    for index, token in enumerate(tokens):
        if token.kind == "Start":
            start = start if depth else index
            depth += 1
        elif token.kind == "End":
            depth -= 1
        if not depth and token.name == "Paragraph":
            table = index + 1
            end = _end_of_table(tokens, table)
            caption = parse_caption(_lines(tokens[start:table]), is_above=end > table)
            if caption:
                yield CaptionPlace(caption, start, table, end)


def is_caption(paragraph: Sequence[Token]) -> bool:
    """Whether a paragraph that stands above a table is its caption."""
    return parse_caption(_lines(paragraph), is_above=True) is not None


def parse_caption(text: str, *, is_above: bool) -> Caption | None:
    """The caption that a paragraph is, or None; `is_above` says whether a table follows.

    "Graphique : les flux de 2021", over a picture, is no caption of ours.
    """
    word, colon, rest = text.strip().partition(":")
    if not colon or FIGURE.name_of(word) != "kind":
        return None
    form, *others = _PART.split(rest.strip())
    told, mistakes = _told(others)
    form, *loose = _AFTER_KIND.split(form.strip(), maxsplit=1)
    mistakes += [
        f"{quoted(words)} n’a pas de mot devant : écrivez « unité: {words} »." for words in loose
    ]
    file = form if _FILE.fullmatch(form) else told.pop("file", None)
    kind = FigureKind.BARS if form == file else FIGURE_KINDS.match(form)
    if kind is None and not (is_above or file):
        return None
    if kind is None:
        forms = " ou ".join(FIGURE_KINDS)
        mistakes.append(f"{quoted(form)} n’est pas une forme de graphique : écrivez {forms}.")
    return Caption(kind, file=file, mistakes=tuple(mistakes), **told)


def captioned(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a text, each caption in the words that a reader is told."""
    if not any(token.name == "Table" for token in tokens):
        return tokens
    read = list(tokens)
    for place in reversed(list(captions(tokens))):
        opening = tokens[place.first]
        words = Token("Text", "", place.caption.words, opening.start, opening.end)
        if place.caption.kind:
            read[place.first + 1 : place.table - 1] = [words]
    return read


def _lines(tokens: Sequence[Token]) -> str:
    """The words of a paragraph, each of its lines on its own."""
    return "".join(map(token_text, tokens))


def _told(parts: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """What the words of a caption say, by field, and what is not understood."""
    told: dict[str, str] = {}
    mistakes = []
    for part in parts:
        word, _, value = part.partition(":")
        name = FIGURE.name_of(word.strip())
        if name and name != "kind" and name not in told:
            told[name] = one_line(value).rstrip(".")
            continue
        if name:
            mistakes.append(f"{quoted(word.strip())} est écrit deux fois : n’en gardez qu’un.")
            continue
        near = FIGURE.suggest(word.strip())
        known = ", ".join(field.word for field in FIGURE.fields.values() if field.name != "kind")
        advice = f"vouliez-vous dire « {near} » ?" if near else f"écrivez {known}."
        mistakes.append(f"{quoted(word.strip())} n’est pas un mot de cette ligne : {advice}")
    return {name: value for name, value in told.items() if value}, mistakes


def _end_of_table(tokens: Sequence[Token], start: int) -> int:
    """The index after a table that opens there; the index itself where none does."""
    if start >= len(tokens) or tokens[start].name != "Table":
        return start
    return start + len(next(inside(tokens[start:], "Table")))


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
    if len(head) > _MOST_SERIES + 1:
        message = f"il a plus de {_MOST_SERIES} colonnes de nombres, faites-en deux."
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
    places = list(captions(tokens))
    for place in places:
        start = tokens[place.first].start
        yield from ((start, message) for message in place.caption.mistakes)
        if place.end > place.table:
            try:
                read_figures(tokens[place.table : place.end])
            except NoFiguresError as error:
                yield error.place, str(error)
        elif not place.caption.file:
            yield start, _NO_TABLE
    yield from ((start, _NOT_ALONE) for start in _elsewhere(tokens, places))


def _elsewhere(tokens: Sequence[Token], places: Iterable[CaptionPlace]) -> Iterator[int]:
    """Where lines begin that are captions in all but their place: in a list, below other words."""
    read = {tokens[index].start for place in places for index in range(*place.line)}
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
        whole, _, part = words.partition("," if "," in words else ".")
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
