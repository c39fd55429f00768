"""Files that are right → files that are not.

Bytes, lines and words are cut, typed over, moved, spliced, nested or repeated, within zips too.
"""

import io
import zipfile
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from hostile import ADDRESSES, LINKS, UGLY

MOST = 60_000
"""Bytes of a mutant: growth has tests of its own."""
CONTACTS = ("awa.canari@exemple.example", "90 12 34 56", "+227 90 12 34 56")
"""A mailbox and telephone numbers, invented, which must be on no page."""
PERSONS = ("M. Zéphirin CANARI", "Mme Zéphirine Canari (CPE)", "Dr Canari")
"""Persons, invented."""
_STRUCTURE = (
    "\n", "\n\n", " ", "  ", "\t", "---\n", "## ", "# ", "### Décisions\n", "- ", ": ", "#", "|",
    "\n|---|---|\n", "\n\n| Points d’action | Responsables |\n|---|---|\n| Mot | CPE |\n", "(",
    ")", "[", "](", "{", "}", "&a ", "*a", "!a ", "'", '"', ">", "%", "`", "\n```\n", "<!--", "-->",
    "\\", "date: 2024-04-18\n", "heure: 9h\n", "présence:\n", "\n## Présence\n\n- ", "points:\n",
    "31 juin", "4 juin", "25h", "N/A", "CPE", "é", "https://a.exemple/", "prochaine réunion: ",
    "\ufeff", "\u2028", "\x85", "\0", "\x0c", "\U0001f600", "1. ", "<br>", "_", "**", "~~", "[^1]",
    "\n[^1]: ", "==", "{{ 7*7 }}", "{% x %}", "\u202e", "\u200b", "\r", ";", ",", "=1+1", "@",
    "[x] ", "999999999999", "<b>", "</b>", "![](a.png)", "\n    ", "\n> ", "%00", "../", "null",
)  # fmt: skip
PIECES = (
    *(piece.encode() for piece in (*_STRUCTURE, UGLY, *ADDRESSES, *LINKS, *CONTACTS, *PERSONS)),
    "é".encode()[:1],
)
"""What is typed into a file: what has a meaning somewhere, and what must never have one."""
_INDENTS = (b"> ", b"- ", b"  - ", b"    ", b"\t", b"1. ", b"## ", b"<a>", b"(", b"[", b"{")

Change = Callable[[st.DrawFn, bytes, Sequence[bytes]], bytes]


@st.composite
def mutants(draw: st.DrawFn, seeds: Sequence[bytes]) -> bytes:
    """One of the seeds, changed in one to four ways."""
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 4))):
        data = _changed(draw, data, seeds)
    return data[:MOST]


def _changed(draw: st.DrawFn, data: bytes, seeds: Sequence[bytes]) -> bytes:
    change = draw(st.sampled_from(_CHANGES))
    members = _members(data)
    if not members or not draw(st.integers(0, 3)):
        return change(draw, data, seeds)
    name = draw(st.sampled_from(sorted(members)))
    others = [m[name] for m in map(_members, seeds) if name in m]
    return _zipped({**members, name: change(draw, members[name], others)})


def _flip(draw: st.DrawFn, data: bytes, _: Sequence[bytes]) -> bytes:
    """A byte changed."""
    place = draw(st.integers(0, len(data)))
    return data[:place] + draw(st.binary(min_size=1, max_size=2)) + data[place + 1 :]


def _cut(draw: st.DrawFn, data: bytes, _: Sequence[bytes]) -> bytes:
    """Some bytes less, or all to the end."""
    start = draw(st.integers(0, len(data)))
    return data[:start] + data[start + draw(st.sampled_from((1, 4, 40, 400, len(data)))) :]


def _typed(draw: st.DrawFn, data: bytes, _: Sequence[bytes]) -> bytes:
    """A piece or any text typed somewhere, often where a word begins."""
    start = draw(st.integers(0, len(data)))
    start = max(start, data.rfind(draw(st.sampled_from((b" ", b"\n", b"\0"))), 0, start) + 1)
    piece = draw(st.sampled_from(PIECES) | st.text(max_size=4).map(lambda text: text.encode()))
    return data[:start] + piece + data[start + draw(st.sampled_from((0, 0, 1, 8))) :]


def _moved(draw: st.DrawFn, data: bytes, _: Sequence[bytes]) -> bytes:
    """Some lines put elsewhere."""
    lines = data.split(b"\n")
    taken = _span(draw, lines)
    piece = lines[taken]
    del lines[taken]
    place = draw(st.integers(0, len(lines)))
    return b"\n".join([*lines[:place], *piece, *lines[place:]])


def _spliced(draw: st.DrawFn, data: bytes, seeds: Sequence[bytes]) -> bytes:
    """Some lines of another file put in the place of some."""
    lines, others = data.split(b"\n"), draw(st.sampled_from(seeds)).split(b"\n")
    lines[_span(draw, lines)] = others[_span(draw, others)]
    return b"\n".join(lines)


def _nested(draw: st.DrawFn, data: bytes, _: Sequence[bytes]) -> bytes:
    """Some lines deeper, once or many times, each the same or more than the one before."""
    lines = data.split(b"\n")
    deep = _span(draw, lines)
    mark, times = draw(st.sampled_from(_INDENTS)), draw(st.sampled_from((1, 2, 9, 60)))
    rises = draw(st.booleans())
    lines[deep] = [
        mark * (min(times, rank) if rises else times) + line
        for rank, line in enumerate(lines[deep], 1)
    ]
    return b"\n".join(lines)


def _repeated(draw: st.DrawFn, data: bytes, _: Sequence[bytes]) -> bytes:
    """Some bytes or lines several times, at most as many as fit."""
    start = draw(st.integers(0, len(data)))
    size = draw(st.sampled_from((1, 2, 9, 60, 900)))
    piece = data[start : start + size]
    times = draw(st.sampled_from((2, 3, 10, 100)))
    return data[:start] + (piece * times)[:MOST] + data[start + size :]


_CHANGES: tuple[Change, ...] = (_flip, _cut, _typed, _typed, _moved, _spliced, _nested, _repeated)


def _span(draw: st.DrawFn, lines: Sequence[bytes]) -> slice:
    start = draw(st.integers(0, len(lines)))
    return slice(start, start + draw(st.sampled_from((1, 1, 2, 5, 20))))


def _members(data: bytes) -> dict[str, bytes]:
    """The files of a zip by their names; none of what is no zip, or a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # noqa: BLE001 - what was spoiled is a zip no more
        return {}


def _zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()
