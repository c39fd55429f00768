"""Documents spoiled in every way: cut, shuffled, mislabelled, swollen, badly encoded, or noise."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

MINUTES = Path(__file__).parents[1] / "minutes"
SEED = 20231117
LABELS = ("Date", "Heure", "Lieu", "Présence", "Ordre du jour", "Points d’action", "Responsables")
PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
SPOILED = "0[1-6]"
"""The minutes there are in all formats."""
SWOLLEN = ("03.docx", "08.docx")
"""The one that takes longest, and one made by another word processor."""
MAIN_PART = "word/document.xml"


@dataclass(frozen=True)
class Mutant:
    """A spoiled document."""

    name: str
    """What was done to which document, with the suffix that its reader goes by."""
    data: bytes


def mutants() -> Iterator[Mutant]:
    """Two hundred and some, the same each time."""
    yield from _of_bytes()
    yield from _of_texts()
    yield from _of_word()
    yield from _swollen()
    yield from _repetitive()
    yield from _noise()


def _of_bytes() -> Iterator[Mutant]:
    """Any file cut short, with bytes changed, doubled or swapped."""
    for path in sorted((*MINUTES.glob(f"{SPOILED}.docx"), *MINUTES.glob(f"{SPOILED}.pdf"))):
        whole, draw = path.read_bytes(), Random(f"{SEED}{path.name}")  # noqa: S311 - no secret
        for share in (0.05, 0.5, 0.97):
            yield Mutant(f"cut-{share}-{path.name}", whole[: int(len(whole) * share)])
        for count in (1, 10, 300):
            yield Mutant(f"flip-{count}-{path.name}", _flipped(whole, count, draw))
        middle = draw.randrange(len(whole))
        yield Mutant(f"twice-{path.name}", whole + whole)
        yield Mutant(f"swap-{path.name}", whole[middle:] + whole[:middle])


def _of_texts() -> Iterator[Mutant]:
    """The lines of a text shuffled, mislabelled, repeated or written in another encoding."""
    for path in sorted(MINUTES.glob(f"{SPOILED}.tika.txt")):
        text, draw = path.read_text("utf-8"), Random(f"{SEED}{path.name}")  # noqa: S311 - no secret
        lines = text.split("\n")
        for name, changed in {
            "shuffled": "\n".join(draw.sample(lines, len(lines))),
            "reversed": "\n".join(reversed(lines)),
            "one-line": " ".join(lines),
            "labels": _relabelled(text, draw),
            "long": text * 40,
            "nul": text.replace(" ", "\0"),
        }.items():
            yield Mutant(f"{name}-{path.name}", changed.encode())
        for encoding in ("utf-16", "utf-16-be", "cp1252", "cp437", "utf-32"):
            yield Mutant(f"{encoding}-{path.name}", text.encode(encoding, errors="replace"))


def _of_word() -> Iterator[Mutant]:
    """The inside of a Word file shuffled, mislabelled, swollen or booby-trapped."""
    for path in sorted(MINUTES.glob(f"{SPOILED}.docx")):
        draw = Random(f"{SEED}{path.name}")  # noqa: S311 - no secret
        changes: dict[str, Callable[[str], str]] = {
            "shuffled": partial(_shuffled, piece=PARAGRAPH, draw=draw),
            "rows": partial(_shuffled, piece=ROW, draw=draw),
            "labels": partial(_relabelled, draw=draw),
            "empty": partial(PARAGRAPH.sub, ""),
            "broken": _halved,
            "entities": _with_entities,
        }
        for name, change in changes.items():
            yield Mutant(f"{name}-{path.name}", _rewritten(path, change))
        yield Mutant(f"macro-{path.name}", _with_part(path, "word/vbaProject.bin", b"\0"))


def _swollen() -> Iterator[Mutant]:
    """Word files of thousands of paragraphs or rows, or of ninety megabytes of noughts.

    A few, for each takes seconds.
    """
    bomb = _with_part(MINUTES / SWOLLEN[0], "word/bomb.xml", b"0" * 90_000_000)
    yield Mutant(f"bomb-{SWOLLEN[0]}", bomb)
    for name in SWOLLEN:
        for kind, piece in (("long", PARAGRAPH), ("huge-table", ROW)):
            changed = _rewritten(MINUTES / name, partial(_repeated, piece=piece, count=3000))
            yield Mutant(f"{kind}-{name}", changed)


def _repetitive() -> Iterator[Mutant]:
    """Texts that say one thing over and over, each a worst case for some way to search them."""
    for name, piece, count in (
        ("parentheses", "(", 50_000),
        ("brackets", "[", 50_000),
        ("phones", "+227 90 12 34 56 ", 1_500),
        ("figures", "90 12 ", 16_000),
        ("mailboxes", "a@b.ne ", 3_500),
        ("hyphens", "m-", 50_000),
        ("words", "mot de ", 70_000),
        ("names", "Awa Tando (OIM), ", 4_000),
    ):
        yield Mutant(f"over-{name}.txt", f"Présents : {piece * count}".encode())


def _noise() -> Iterator[Mutant]:
    draw = Random(SEED)  # noqa: S311 - no secret
    for suffix in (".docx", ".pdf", ".txt"):
        for size in (0, 1, 100, 100_000):
            yield Mutant(f"noise-{size}{suffix}", draw.randbytes(size))
        yield Mutant(f"spaces{suffix}", b" \n" * 5000)
        yield Mutant(f"one-word{suffix}", b"a" * 1_000_000)


def _flipped(data: bytes, count: int, draw: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(count):
        changed[draw.randrange(len(changed))] = draw.randrange(256)
    return bytes(changed)


def _halved(xml: str) -> str:
    return xml[: len(xml) // 2]


def _relabelled(text: str, draw: Random) -> str:
    """Each label in place of another."""
    others = dict(zip(LABELS, draw.sample(LABELS, len(LABELS)), strict=True))
    pattern = re.compile("|".join(map(re.escape, LABELS)))
    return pattern.sub(lambda match: others[match[0]], text)


def _shuffled(xml: str, piece: re.Pattern[str], draw: Random) -> str:
    pieces = iter(draw.sample(found := piece.findall(xml), len(found)))
    return piece.sub(lambda _: next(pieces), xml)


def _repeated(xml: str, piece: re.Pattern[str], count: int) -> str:
    return piece.sub(lambda match: match[0] * count, xml, count=1)


def _with_entities(xml: str) -> str:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "ha">{levels}]>'
    return xml.replace("?>", f"?>{bomb}", 1).replace("<w:t>", "<w:t>&e9;", 1)


def _rewritten(path: Path, change: Callable[[str], str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()) if name == MAIN_PART else data)
    return made.getvalue()


def _with_part(path: Path, name: str, data: bytes) -> bytes:
    made = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as document:
        document.writestr(name, data)
    return made.getvalue()
