"""Texts → the files of an index: classic scripts, each handing its data to one function."""

import json
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

FULL = 3_000
"""Signs of a shard: about 1,500 bytes once compressed, so that a word costs no more."""
MOST = 700
"""Shards of an index: in a large archive they grow, so that the list of them stays small."""


def script(name: str, data: object) -> str:
    """A file of the index, as every page may load it, from the file system too."""
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'archiveIndex("{name}",{packed});\n'


def content_hash(texts: Iterable[str], length: int) -> str:
    """A few letters that tell one content from another; no letter differs by case only."""
    digest = sha256("\0".join(texts).encode()).digest()
    return b32encode(digest).decode().lower()[:length]


def cut(lines: Sequence[str], full: int = FULL) -> Iterator[list[str]]:
    """The lines of each shard; a line that is longer than one stands alone."""
    full = max(full, sum(map(len, lines)) // MOST)
    shard: list[str] = []
    size = 0
    for line in lines:
        if shard and size + len(line) > full:
            yield shard
            shard, size = [], 0
        shard.append(line)
        size += len(line)
    if shard:
        yield shard


def boundaries(shards: Iterable[list[str]]) -> list[str]:
    """For each shard the shortest text that is above all keys before it, and above none of its own.

    A key is what stands before the first stroke of a line.
    """
    found: list[str] = []
    last = ""
    for shard in shards:
        first = shard[0].partition("|")[0]
        shared = sum(1 for _ in _shared(first, last))
        found.append(first[: shared + 1] if found else "")
        last = shard[-1].partition("|")[0]
    return found


def _shared(one: str, other: str) -> Iterator[str]:
    for letter, same in zip(one, other, strict=False):
        if letter != same:
            return
        yield letter
