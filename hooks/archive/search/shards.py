"""Texts → the files of an index: classic scripts, each handing its data to one function."""

import json
from base64 import b32encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from typing import TypeVar

Item = TypeVar("Item")

FULL = 1_000
"""Signs of a shard: about 600 bytes once compressed, so that a word costs no more."""
MOST = 1_400
"""Shards of an index: in a large archive they grow, so that the list of them stays small."""


def script(name: str, data: object) -> str:
    """A file of the index, as every page may load it, from the file system too."""
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'archiveIndex("{name}",{packed});\n'


def content_hash(texts: Iterable[str], length: int) -> str:
    """A few letters that tell one content from another; no letter differs by case only."""
    digest = sha256("\0".join(texts).encode()).digest()
    return b32encode(digest).decode().lower()[:length]


def cut_into_shards(
    items: Sequence[Item], length: Callable[[Item], int], full: int = FULL
) -> Iterator[list[Item]]:
    """The items of each shard; one that is longer than a shard stands alone."""
    full = max(full, sum(map(length, items)) // MOST)
    shard: list[Item] = []
    size = 0
    for item in items:
        if shard and size + length(item) > full:
            yield shard
            shard, size = [], 0
        shard.append(item)
        size += length(item)
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
