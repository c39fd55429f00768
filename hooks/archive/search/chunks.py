"""The index cut into smaller pieces, so that a word costs a third of what Pagefind asks for it.

Pagefind puts some twenty thousand places of words in a piece and has no setting for it: a question
of two words weighs sixty kilobytes, mostly of other words. Its files are CBOR after a mark,
compressed. A piece is a list of words, each followed by numbers that are copied as they are.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

_MARK = b"pagefind_dcd"
FULL = 20_000
"""Bytes of a piece before it is compressed: about six thousand after."""
_TOGETHER = 4
"""Words that begin with so many same letters stay in one piece, which is all that is opened for
the beginning of a word."""

_NUMBERS = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97]|[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a].{4})*",
    re.DOTALL,
)
"""Whole numbers and heads of lists."""
_TEXT, _LIST = 0x60, 0x80
_WORD = 0x83
"""The head of a list of three that begins with a text: a word, its pages, its other spellings."""


class UnknownFormatError(Exception):
    """The files are not those of the version of Pagefind that this module knows."""


class _Piece(NamedTuple):
    """A line of the list of pieces: between which words its own lie, and its name."""

    first: str
    last: str
    name: str


def cut(folder: Path, full: int = FULL) -> None:
    """Replace the pieces of the index in a folder by others of at most so many bytes.

    Raises UnknownFormatError.
    """
    for meta in folder.glob("*.pf_meta"):
        content = _read(meta)
        start, end, old = _pieces(content)
        words = (word for piece in old for word in words_of(_file(folder, piece)))
        new = [_write_piece(folder, group) for group in _grouped(words, full)]
        for piece in set(old) - set(new):
            _file(folder, piece).unlink()
        _write(meta, content[:start] + _listed(new) + content[end:])


def _pieces(meta: bytes) -> tuple[int, int, list[_Piece]]:
    """Where the list of pieces begins and ends, and its lines."""
    _, at = _text(meta, 1)  # the version
    pages, at = _head(meta, at, _LIST)
    for _ in range(pages):
        _, at = _text(meta, at + 1)
        _, at = _head(meta, at, 0)
    count, end = _head(meta, at, _LIST)
    pieces = []
    for _ in range(count):
        first, end = _text(meta, end + 1)
        last, end = _text(meta, end)
        name, end = _text(meta, end)
        pieces.append(_Piece(first, last, name))
    return at, end, pieces


def words_of(file: Path) -> Iterator[tuple[str, bytes]]:
    """Each word of a piece, with itself and its numbers as they stand there."""
    piece = _read(file)
    starts: list[tuple[str, int]] = []
    at = _end_of_numbers(piece, 0)
    while at < len(piece):
        text, after = _text(piece, at)
        if piece[at - 1] == _WORD:
            starts.append((text, at - 1))
        at = _end_of_numbers(piece, after)
    if len(starts) != _head(piece, 1, _LIST)[0]:
        raise UnknownFormatError
    ends = [start for _, start in starts[1:]] + [len(piece)]
    for (text, start), end in zip(starts, ends, strict=True):
        yield text, piece[start:end]


def _grouped(words: Iterable[tuple[str, bytes]], full: int) -> Iterator[list[tuple[str, bytes]]]:
    """The words of each new piece."""
    piece: list[tuple[str, bytes]] = []
    weight = 0
    for _, alike in groupby(words, key=lambda word: word[0][:_TOGETHER]):
        group = list(alike)
        added = sum(len(encoded) for _, encoded in group)
        if piece and weight + added > full:
            yield piece
            piece, weight = [], 0
        piece += group
        weight += added
    if piece:
        yield piece


def _write_piece(folder: Path, words: list[tuple[str, bytes]]) -> _Piece:
    content = b"\x81" + _encoded(_LIST, len(words)) + b"".join(encoded for _, encoded in words)
    # Bounds as wide as can be: a word that is only near to those of two pieces would open both.
    first, last = words[0][0][:_TOGETHER], words[-1][0]
    last = last if len(last) < _TOGETHER else f"{last[:_TOGETHER]}\uffff"
    piece = _Piece(first, last, f"fr_{sha256(content).hexdigest()[:10]}")
    _write(_file(folder, piece), content)
    return piece


def _listed(pieces: list[_Piece]) -> bytes:
    lines = (_encoded(_LIST, 3) + b"".join(map(_encoded_text, piece)) for piece in pieces)
    return _encoded(_LIST, len(pieces)) + b"".join(lines)


def _end_of_numbers(content: bytes, at: int) -> int:
    numbers = _NUMBERS.match(content, at)
    return numbers.end() if numbers else at


def _head(content: bytes, at: int, kind: int) -> tuple[int, int]:
    """The number that the head of an item holds, and where the head ends."""
    small = int.from_bytes(content[at : at + 1], "big") - kind
    if 0 <= small < 24:  # noqa: PLR2004
        return small, at + 1
    length = {24: 1, 25: 2, 26: 4}.get(small)
    if not length:
        raise UnknownFormatError
    end = at + 1 + length
    return int.from_bytes(content[at + 1 : end], "big"), end


def _text(content: bytes, at: int) -> tuple[str, int]:
    length, start = _head(content, at, _TEXT)
    return content[start : start + length].decode(), start + length


def _encoded(kind: int, number: int) -> bytes:
    if number < 24:  # noqa: PLR2004
        return bytes([kind + number])
    length = 1 if number < 1 << 8 else 2 if number < 1 << 16 else 4
    return bytes([kind + {1: 24, 2: 25, 4: 26}[length]]) + number.to_bytes(length, "big")


def _encoded_text(text: str) -> bytes:
    return _encoded(_TEXT, len(text.encode())) + text.encode()


def _file(folder: Path, piece: _Piece) -> Path:
    return folder / "index" / f"{piece.name}.pf_index"


def _read(file: Path) -> bytes:
    content = gzip.decompress(file.read_bytes())
    if not content.startswith(_MARK):
        raise UnknownFormatError
    return content.removeprefix(_MARK)


def _write(file: Path, content: bytes) -> None:
    file.write_bytes(gzip.compress(_MARK + content, compresslevel=6, mtime=0))
