"""The line above a table of figures: "graphique: barres — unité: personnes — source: OIM".

It stays in the text, where every reader of it finds it; this tells what it means, and where.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.language.choices import FIGURE_KINDS, FigureKind
from archive.language.text import one_line, quoted
from archive.language.vocabulary import FIGURE
from archive.prose import Token, token_text

_PART = re.compile(
    r"(?:\s*[,;|—–·\n]\s*|\s+-\s+|\.\s+)(?=[^\W\d_][^:,;|—–.\n]{0,24}:(?!//))"  # a word and ":"
)
"""What parts the words of the line: the " — " of "barres — unité: personnes"."""
_AFTER_KIND = re.compile(r"\s*[,;|—–·]\s*|\s+-\s+")
"""The ", " of "barres, personnes", where a word is missing"""
_FILE = re.compile(r"/?\S+\.csv", re.IGNORECASE)
"""ressources/flux.csv"""


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
        if not depth and token.kind == "Start":
            start = index
        depth += (token.kind == "Start") - (token.kind == "End")
        if not depth and token[:2] == ("End", "Paragraph"):
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
        f"{quoted(each)} n’a pas de mot devant : écrivez « unité: {each} »." for each in loose
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
    ends = (at for at in range(start, len(tokens)) if tokens[at][:2] == ("End", "Table"))
    return next(ends) + 1
