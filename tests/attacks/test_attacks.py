"""Whatever a file holds, what is published of it is safe, and what is wrong with it is told.

`make test-long COUNT=…` tries more files. Those that fail are written to .attacks/, one of each
kind, and are tried again by `pytest tests/attacks -k replay --replay .attacks/…`.
"""

import re
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from attacks.entries import ENTRIES, Entry
from attacks.mutants import mutants

FOUND = Path(__file__).parents[2] / ".attacks"
LONGEST = 10
"""Seconds of a processor that nothing may take."""
_OWN = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|«.*?»|\d+")
"""What differs between two faults of one kind: what is quoted, and numbers."""


@pytest.mark.attack
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_attack(
    entry: Entry,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    record_property: Callable[..., None],
) -> None:
    """No traceback, nothing unsafe, no person, and an end."""
    tried, failed = 0, dict[str, str]()

    @settings(
        max_examples=max(1, round(entry.share * request.config.getoption("--count"))),
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(mutants(entry.seeds))
    def attack(data: bytes) -> None:
        nonlocal tried
        tried += 1
        for fault in _faults(entry, data, tmp_path):
            kind = _OWN.sub("…", fault)
            if kind not in failed:
                FOUND.mkdir(exist_ok=True)
                file = FOUND / f"{entry.name}-{len(failed)}"
                file.write_bytes(data)
                failed[kind] = f"{file}: {fault}"

    attack()
    record_property("tried", f"{entry.name}: {tried}")
    assert not failed, "\n\n".join(failed.values())


def test_replay(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """A file that failed fails no more."""
    file = request.config.getoption("--replay")
    if not file:
        pytest.skip("no file given")
    name = Path(file).name.rpartition("-")[0]
    (entry,) = (each for each in ENTRIES if each.name == name)

    found = _faults(entry, Path(file).read_bytes(), tmp_path)

    assert not found, "\n".join(found)


def _faults(entry: Entry, data: bytes, folder: Path) -> list[str]:
    """What does not hold of a file, an error among it; the first few are enough."""
    try:
        with _hurried():
            return list(islice(entry.attempt(data, folder), 5))
    except Exception as error:  # noqa: BLE001 - whatever it is, no file may cause it
        lines = traceback.format_exception(error, limit=-3)
        return ["".join(lines)]


@contextmanager
def _hurried() -> Iterator[None]:
    """An end to what takes the processor for too long."""

    def end(*_: object) -> None:
        raise TimeoutError(f"more than {LONGEST} s of a processor")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
