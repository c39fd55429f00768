"""Reading a Word document: mammoth makes HTML of it, and this makes blocks of the HTML."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import mammoth  # type: ignore[import-untyped]

from archive.importer import refusal
from archive.importer.document import Block, Document
from archive.importer.refusal import RefusedDocumentError
from archive.importer.word.package import Package, opened, parsed
from archive.importer.word.word_html import blocks_of, flattened
from archive.importer.word.word_names import W
from archive.importer.word.word_numbers import numbers_of
from archive.importer.word.word_prepare import Prepared, prepared, without_alternatives
from archive.importer.word.word_styles import styles_of

_STYLE_MAP = "p => p:fresh\nr =>"
"""Styles are read beforehand: to mammoth, every paragraph is one."""
_PICTURE = "Images non reprises"
_COMMENT = "Commentaires en marge non repris"
_SYMBOL = "Symboles inconnus non repris"
_SYMBOL_MESSAGE = "A w:sym element"
"""How mammoth says that it does not know a sign; its other messages are about looks."""
_MOST_SHOWN = 12
_WORD = re.compile(r"\w+")


def read_word(data: bytes) -> Document:
    """The document that a .docx file holds.

    Raises RefusedDocumentError when it cannot be read, is not safe or says nothing.
    """
    package = opened(data)
    main = package.main
    if main not in package.parts:
        raise RefusedDocumentError(refusal.WORD_DAMAGED)
    parts = _prepared(package, main)
    html, messages, pictures = _html(
        package.zipped({path: part.data for path, part in parts.items()})
    )
    blocks = blocks_of(html)
    if not blocks:
        raise RefusedDocumentError(
            refusal.WORD_PICTURES if pictures or package.pictures else refusal.WORD_EMPTY
        )
    unread = [name for part in parts.values() for name in part.unread]
    unread += [_PICTURE] * pictures + [_COMMENT] * _comments(package, main)
    unread += [_SYMBOL for message in messages if _SYMBOL_MESSAGE in message]
    notes = (*_counted(unread), *_lost(parts[main].text, blocks))
    return Document(tuple(blocks), _furniture(package, main), notes)


def _prepared(package: Package, main: str) -> dict[str, Prepared]:
    """The parts that hold text by their paths, with their marks."""
    styles = styles_of(_first(package, main, "styles"))
    numbers = numbers_of(_first(package, main, "numbering"), styles)
    paths = [main, *package.related(main, "footnotes"), *package.related(main, "endnotes")]
    return {path: prepared(parsed(package.parts[path]), styles, numbers) for path in paths}


def _first(package: Package, main: str, kind: str) -> Any:  # noqa: ANN401 - an element or None
    return next((parsed(package.parts[path]) for path in package.related(main, kind)), None)


def _html(data: bytes) -> tuple[str, list[str], int]:
    """The HTML, what mammoth could not read, and how many pictures there are."""
    pictures: list[object] = []

    def count(image: object) -> list[object]:
        pictures.append(image)
        return []

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLE_MAP,
            include_default_style_map=False,
            include_embedded_style_map=False,
            convert_image=count,
        )
    except Exception as error:  # whatever mammoth stumbles over, the document is to blame
        raise RefusedDocumentError(refusal.WORD_DAMAGED) from error
    return result.value, [message.message for message in result.messages], len(pictures)


def _comments(package: Package, main: str) -> int:
    paths = package.related(main, "comments")
    return sum(len(list(parsed(package.parts[path]).iter(f"{W}comment"))) for path in paths)


def _furniture(package: Package, main: str) -> tuple[str, ...]:
    """The paragraphs of the headers and footers, each once."""
    found: list[str] = []
    for kind in ("header", "footer"):
        for path in package.related(main, kind):
            root = parsed(package.parts[path])
            without_alternatives(root)
            found += [_text(paragraph.iter()) for paragraph in root.iter(f"{W}p")]
    return tuple(dict.fromkeys(text for text in found if text))


def _text(elements: Iterable[Any]) -> str:
    parts = []
    for element in elements:
        if element.tag == f"{W}t":
            parts.append(element.text or "")
        elif element.tag in (f"{W}tab", f"{W}br"):
            parts.append(" ")
    return " ".join("".join(parts).split())


def _counted(unread: list[str]) -> Iterator[str]:
    """What was left out, in sentences."""
    for name, count in Counter(unread).items():
        yield f"{name} : {count}."


def _lost(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The words of the text that are in no block, if there are any, in a sentence.

    Whatever the library does not know, it drops: this tells that it did.
    """
    found = " ".join(f"{each.marker} {each.text}" for block in blocks for each in flattened(block))
    known, flat = set(_WORD.findall(found)), "".join(_WORD.findall(found))
    lost = [word for word in _WORD.findall(text) if word not in known and word not in flat]
    if lost:
        shown = ", ".join(dict.fromkeys(lost[:_MOST_SHOWN]))
        yield f"Mots du document qui n’ont pas pu être lus ({len(lost)}) : {shown}."
