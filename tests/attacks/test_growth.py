"""What is four times as long takes about four times as long to read, and not sixteen.

Seconds of a processor are compared with each other, never with a number of them.
"""

import resource
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from time import process_time

import pytest

from archive.importer.import_document import import_here
from attacks.growth import DOCUMENTS, PROJECTS, Files
from attacks.projects import CASES, made
from attacks.queries import ask
from small import write

pytest_plugins = ["sites"]

TIMES = 4
LEAST = 0.01
"""Seconds: what takes less is not measured well."""
TRIES = 3
OFTEN = {
    "address and brackets", "blanks", "blanks of an action", "comments", "follow-ups", "persons",
    "page headings", "mailboxes",
}  # fmt: skip
"""Those of every run; `make test-long` tries all."""


def _each(table: Mapping[str, tuple[Callable[[int], object], int]]) -> pytest.MarkDecorator:
    """Each input of a table with its size; those not to be tried often are left to the long run."""
    rows = [
        pytest.param(*row, id=name, marks=() if name in OFTEN else pytest.mark.long)
        for name, row in table.items()
    ]
    return pytest.mark.parametrize(("make", "size"), rows)


@_each(PROJECTS)
def test_files(make: Callable[[int], Files], size: int, tmp_path: Path) -> None:
    """The files of a project are read, checked and shown in linear time."""
    folders = count()

    def show(size: int) -> float:
        folder = tmp_path / str(next(folders))
        write(folder, {"mkdocs.yml": "site_name: Essai\n", **_BASE, **make(size)})
        begun = process_time()
        made(folder)
        return process_time() - begun

    weight = [sum(map(len, make(times * size).values())) for times in (1, TIMES)]
    _assert_linear(show, size, weight[1] / weight[0])


@_each(DOCUMENTS)
def test_documents(make: Callable[[int], str], size: int) -> None:
    """A document is imported in linear time."""

    def place(size: int) -> float:
        begun = process_time()
        import_here(make(size).encode(), "-", None, keep_names=False, day=None)
        return process_time() - begun

    _assert_linear(place, size, len(make(TIMES * size)) / len(make(size)))


def test_questions(demo: Path) -> None:
    """Seven hundred words are looked up in linear time."""

    def look_up(size: int) -> float:
        begun = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        list(ask(" ".join(f"mot{rank}" for rank in range(size)).encode(), demo))
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begun

    _assert_linear(look_up, 700, TIMES)


def _assert_linear(spent: Callable[[int], float], size: int, grown: float) -> None:
    """What an input of a size costs beyond an empty one grows as the input does, or nearly.

    A machine that does much else measures badly: one good measure of a few is enough.
    """
    spent(1)  # what is read once and kept, such as templates
    for last in range(1 - TRIES, 1):
        empty, small, large = spent(1), spent(size), spent(TIMES * size)
        ratio = max(large - empty, LEAST) / max(small - empty, LEAST)
        if ratio < 2 * grown:
            return
        assert last, f"{grown:.1f} times as much to read takes {ratio:.1f} times as long"


_BASE = {
    path.relative_to(CASES / "base").as_posix(): path.read_text("utf-8")
    for path in sorted((CASES / "base").rglob("*.md"))
}
