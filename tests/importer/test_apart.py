"""Whatever a task does, the process that asks gets an answer."""

import os
import time
from functools import partial
from pathlib import Path

import pytest

import ill_readers
from archive.importer.formats import RefusedDocumentError
from archive.importer.sandbox import run_apart


def test_answer() -> None:
    """What a task gives comes back."""
    assert run_apart(partial(ill_readers.echo, "Échéance".encode())) == "Échéance"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("refuse", "Non : voilà pourquoi."),
        ("stumble", "endommagé"),
        ("recurse", "endommagé"),
        ("die", "endommagé"),
        ("ask_for_much", "mémoire"),
        ("let_fail", "endommagé"),
    ],
)
def test_failures(name: str, reason: str) -> None:
    """A refusal comes back in its words; a failure is one."""
    with pytest.raises(RefusedDocumentError, match=reason):
        run_apart(partial(getattr(ill_readers, name), b"a"))


@pytest.mark.parametrize(("name", "wait"), [("spin", 120.0), ("let_spin", 120.0), ("sleep", 0.5)])
def test_endless(name: str, wait: float) -> None:
    """A task that takes too long of a processor, or only waits, is stopped; its programs too."""
    with pytest.raises(RefusedDocumentError, match="secondes"):
        run_apart(partial(getattr(ill_readers, name), b"a"), seconds=1, wait=wait)


def test_no_program_is_left(tmp_path: Path) -> None:
    """A program that waits is ended with the task that started it."""
    written = tmp_path / "pid"
    written.touch()

    for wait in (2.0, 8.0, 32.0, 120.0):  # a busy machine takes its time to start a program
        with pytest.raises(RefusedDocumentError, match="secondes"):
            run_apart(partial(ill_readers.let_sleep, str(written).encode()), wait=wait)
        if written.read_text("utf-8"):
            break

    assert _is_gone(int(written.read_text("utf-8")))


def _is_gone(pid: int) -> bool:
    """Whether a process ends, which takes the system a moment."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").read_text("utf-8").split()[2] == "Z":
            return True  # ended, and not yet buried by its new parent
        time.sleep(0.05)
    return False
