"""Lists of names in the minutes → mentions of organisations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.language.choices import is_filler
from archive.language.text import one_line
from archive.model import Mention
from archive.parsing.source_nodes import Scalar

_BULLET = re.compile(r"^\s*[-–—•*]\s+")
_HEAD_COUNT = re.compile(r"\s*\(\s*(\d{1,3})\s*(?:personnes?|participants?|pers\.?)?\s*\)\s*$")
_ARTICLE = r"(?:(?:la|le|les)\s+|l[’'])?"
_AND = rf"(?:et|and|&|\+)\s+(?={_ARTICLE}[A-ZÀ-Þ])"
_SEPARATOR = re.compile(rf"[,;]\s*(?:{_AND})?|\n|\s/\s|\s{_AND}")
_CONTINUES = re.compile(
    r"(?:de|du|des|à|aux?|pour|en)\s|d[’']|(?:la|le|les)\s+[a-zà-ÿ]|l[’'][a-zà-ÿ]|(?:et|and)\s"
)
"""How the middle of a name begins: "de l’Industrie", but not "la Croix-Rouge"."""
_BODY = re.compile(
    r"(?:agence|bureau|centre|comité|commission|conseil|direction|fonds|haut|institut|minist[eè]re"
    r"|ministry|observatoire|office|organisation|secr[eé]tariat|service|union)\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(_ARTICLE + r"[A-Z0-9][A-Z0-9/.-]+(?![a-zà-ÿ])")


@dataclass(frozen=True, slots=True)
class _Span:
    """A piece of a text."""

    start: int
    end: int
    ends_at_and: bool = False
    """Whether "et" alone separates it from the next."""


def split_names(text: str) -> tuple[str, ...]:
    """The names in a text: separated by commas, semicolons, " / " or "et", not inside parentheses.

    "DRC/MMC" is one name; "Ministère du Commerce, de l’Industrie" is one too.
    """
    return tuple(text[start:end] for start, end in _names(text))


def mention(scalar: Scalar) -> Mention:
    """One organisation as listed, without bullet, final punctuation or head count."""
    written = one_line(scalar.value)
    name = _BULLET.sub("", written).rstrip(" ;.,") or written
    match = _HEAD_COUNT.search(name)
    if not match or not match.start():
        return Mention(name, scalar.mark)
    return Mention(name[: match.start()], scalar.mark, int(match[1]))


def mentions(scalar: Scalar) -> tuple[Mention, ...]:
    """Every organisation named in one text."""
    parts = scalar.parts(_names(scalar.value))
    return tuple(mention(part) for part in parts if not is_filler(part.value))


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Where each name begins and ends, its middle joined to what precedes it."""
    current: _Span | None = None
    for span in _spans(text):
        if current and _belongs(text, current, span):
            current = _Span(current.start, span.end, span.ends_at_and)
            continue
        if current:
            yield current.start, current.end
        current = span
    if current:
        yield current.start, current.end


def _belongs(text: str, current: _Span, span: _Span) -> bool:
    """Whether a piece is the rest of the name before it."""
    if _CONTINUES.match(text, span.start, span.end):
        return True
    is_body = _BODY.match(text, current.start, current.end)
    return bool(current.ends_at_and and is_body and not _ACRONYM.match(text, span.start, span.end))


def _spans(text: str) -> Iterator[_Span]:
    """The pieces between separators, those inside parentheses left whole."""
    start = 0
    for match in _SEPARATOR.finditer(_without_parentheses(text)):
        ends_at_and = match[0].strip() in {"et", "and"}
        yield from _trimmed(text, start, match.start(), ends_at_and=ends_at_and)
        start = match.end()
    yield from _trimmed(text, start, len(text), ends_at_and=False)


def _trimmed(text: str, start: int, end: int, *, ends_at_and: bool) -> Iterator[_Span]:
    """A piece without the white space around it, none when nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    if piece.strip():
        yield _Span(start, start + len(piece.strip()), ends_at_and)


def _without_parentheses(text: str) -> str:
    """The text with what stands in parentheses hidden, every character keeping its place."""
    if "(" not in text:
        return text
    depths = _depths(text)
    return "".join([c if depth == 0 else "\0" for c, depth in zip(text, depths, strict=True)])


def _depths(text: str) -> Iterator[int]:
    depth = 0
    for c in text:
        depth += c == "("
        yield depth
        depth = max(0, depth - (c == ")"))
