"""Whatever a reader does, the process that asks gets an answer."""

import pytest

import ill_readers
from archive.importer.refusal import RefusedDocumentError
from archive.importer.sandbox import read_apart


def test_document() -> None:
    """A document comes back as the reader made it."""
    text = "Échéance".encode()

    assert read_apart("ill_readers:echo", text) == ill_readers.echo(text)


@pytest.mark.parametrize(
    ("reader", "reason"),
    [
        ("refuse", "Non : voilà pourquoi."),
        ("stumble", "endommagé"),
        ("recurse", "endommagé"),
        ("die", "endommagé"),
        ("ask_for_much", "mémoire"),
    ],
)
def test_failures(reader: str, reason: str) -> None:
    """A refusal comes back in its words; a failure is one."""
    with pytest.raises(RefusedDocumentError, match=reason):
        read_apart(f"ill_readers:{reader}", b"a")


@pytest.mark.parametrize(("reader", "wait"), [("spin", 120.0), ("sleep", 0.5)])
def test_endless(reader: str, wait: float) -> None:
    """A reader that takes too long of a processor, or only waits, is stopped."""
    with pytest.raises(RefusedDocumentError, match="secondes"):
        read_apart(f"ill_readers:{reader}", b"a", seconds=1, wait=wait)
