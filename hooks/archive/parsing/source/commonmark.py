"""Markdown → tokens: CommonMark with what forges and pads add to it.

The only module that knows the parser, pyromark (that of Rust’s own documentation, pulldown-cmark):
it reads the minutes of a meeting in a thirtieth of the time that Python parsers take, and tells
where each thing stands.
"""

import re
from collections.abc import Iterator
from typing import Any

from pyromark import Options, events_with_range

from archive.language.text import key
from archive.problems import Mark
from archive.prose import ALERTS, Note, Token

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_GFM  # alerts
    | Options.ENABLE_HEADING_ATTRIBUTES
)
_ALERT = re.compile(r"\[!([^\W\d_]+)\][+-]?[ \t]*")
"""The "[!info]- " of "> [!info]- Rappel", which not every forge reads."""
_MARKED = re.compile(r"==(?=\S)([^=]+)(?<=\S)==")
"""The "==à relire==" of "Une carte ==à relire=="."""
_ATTRIBUTES = re.compile(r"\A\{:?[ \t]*(?:[.#]\w|[\w-]+=)[^{}]*\}")
"""The "{width=50%}" of "![Carte](carte.png){width=50%}"."""
_NOTE = ("Start", "FootnoteDefinition")


def tokenise(text: str, mark: Mark = Mark("")) -> tuple[Token, ...]:  # noqa: B008 - immutable
    """The tokens of a text in reading order.

    `mark` is where it begins in its file: it tells apart the notes of the texts of one page.
    """
    tokens = [
        _token(event, place["start"], place["end"])
        for event, place in events_with_range(text, options=_OPTIONS, merge_text=True)
    ]
    if "[!" in text:
        tokens = list(_with_alerts(tokens))
    if "[^" in text:
        tokens = list(_with_notes(tokens, f"note-{mark.line}-{mark.column}"))
    if "==" in text:
        tokens = list(_with_marks(tokens))
    if "){" in text or "]{" in text:
        tokens = list(_without_attributes(tokens))
    if "{" in text:
        tokens = list(_with_braces(tokens, text.encode(errors="replace")))
    return tuple(tokens)


def _token(event: Any, start: int, end: int) -> Token:  # noqa: ANN401 - a union of 40 dicts
    if isinstance(event, str):
        return Token(event, "", "", start, end)
    ((kind, what),) = event.items()
    if kind not in {"Start", "End"}:
        return Token(kind, "", what, start, end)
    if isinstance(what, str):
        return Token(kind, what, None, start, end)
    ((name, data),) = what.items()
    return Token(kind, name, data, start, end)


def _with_alerts(tokens: list[Token]) -> Iterator[Token]:
    """Each alert with the title it is shown under, be it one that the parser takes for a text."""
    is_sign = False
    for index, token in enumerate(tokens):
        if (token.kind, token.name) == ("Start", "BlockQuote"):
            sign = _alert_sign(tokens[index + 1 : index + 3])
            is_sign = sign is not None
            yield token._replace(data=_alert_title(sign or token.data))
        elif is_sign and token.kind == "Text":
            is_sign = False
            yield token._replace(data=_ALERT.sub("", token.data, count=1))
        else:
            yield token


def _alert_sign(inside: list[Token]) -> str | None:
    """The word of the sign that a quotation opens with, or None."""
    if [token.kind for token in inside] != ["Start", "Text"]:
        return None
    match = _ALERT.match(inside[1].data)
    return match[1] if match else None


def _alert_title(word: str | None) -> str | None:
    return ALERTS.get(key(word), word.capitalize()) if word else None


def _with_notes(tokens: list[Token], anchor: str) -> Iterator[Token]:
    """Each note, and what refers to it, with an anchor of its own."""
    anchors: dict[str, str] = {}
    for token in tokens:
        if token[:2] == _NOTE:
            anchors.setdefault(token.data, f"{anchor}-{token.start}")
    for token in tokens:
        if token[:2] == _NOTE:
            yield token._replace(data=Note(token.data, f"{anchor}-{token.start}"))
        elif token.kind == "FootnoteReference":
            yield token._replace(data=Note(token.data, anchors.get(token.data)))
        else:
            yield token


def _with_marks(tokens: list[Token]) -> Iterator[Token]:
    """The texts with what is highlighted in them, those of a block of code excepted."""
    is_code = False
    for token in tokens:
        is_code = token.kind == "Start" if token.name == "CodeBlock" else is_code
        if is_code or token.kind != "Text":
            yield token
            continue
        for index, piece in enumerate(_MARKED.split(token.data)):
            text = token._replace(data=piece)
            mark = token._replace(kind="Start", name="Mark", data=None)
            yield from (
                (mark, text, mark._replace(kind="End")) if index % 2 else [text] * bool(piece)
            )


def _without_attributes(tokens: list[Token]) -> Iterator[Token]:
    """The tokens without what gives links and images a look."""
    previous = ""
    for token in tokens:
        is_after = previous in {"Link", "Image"} and token.kind == "Text"
        yield token._replace(data=_ATTRIBUTES.sub("", token.data)) if is_after else token
        previous = token.name if token.kind == "End" else ""


def _with_braces(tokens: list[Token], source: bytes) -> Iterator[Token]:
    """Each heading with the braces at its end that are words: those of "## Budget {2026}"."""
    braces = ""
    end = 0
    for token in tokens:
        if token[:2] == ("Start", "Heading"):
            named = token.data["id"] or token.data["classes"] or not token.data["attrs"]
            braces = "" if named else source[token.start : token.end].decode(errors="replace")
        elif token[:2] == ("End", "Heading") and braces:
            words = f" {braces[braces.rindex('{') :].rstrip()}"
            yield Token("Text", "", words, end, token.end)
        end = token.end
        yield token
