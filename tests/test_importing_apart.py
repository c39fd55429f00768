"""Whatever a reader does, the process that asks gets an answer."""

import os
import time

import pytest

from archive.services.importing.apart import read_apart
from archive.services.importing.blocks import Document, Paragraph, Span
from archive.services.importing.refusal import RefusedDocumentError


def echo(data: bytes) -> Document:
    """A reader that reads."""
    return Document((Paragraph((Span(data.decode()),), 1),))


def refuse(_data: bytes) -> Document:
    """A reader that refuses."""
    raise RefusedDocumentError("Non : voilà pourquoi.")


def stumble(data: bytes) -> Document:
    """A reader that fails on what it reads."""
    raise KeyError(data)


def recurse(data: bytes) -> Document:
    """A reader that goes too deep."""
    return recurse(data)


def die(_data: bytes) -> Document:
    """A reader whose library breaks down."""
    os._exit(3)


def ask_for_much(data: bytes) -> Document:
    """A reader that asks for more memory than it may have."""
    return Document((Paragraph((Span((data * 600_000_000).decode()),), 1),))


def sleep(_data: bytes) -> Document:
    """A reader that never ends."""
    time.sleep(60)
    return Document(())


def test_document() -> None:
    """A document comes back as the reader made it."""
    assert read_apart(f"{__name__}:echo", "Échéance".encode()) == echo("Échéance".encode())


@pytest.mark.parametrize(
    ("reader", "reason"),
    [
        (refuse, "Non : voilà pourquoi."),
        (stumble, "endommagé"),
        (recurse, "endommagé"),
        (die, "endommagé"),
        (ask_for_much, "mémoire"),
    ],
)
def test_failures(reader: object, reason: str) -> None:
    """A refusal comes back in its words; a failure is one."""
    name = getattr(reader, "__name__", "")

    with pytest.raises(RefusedDocumentError, match=reason):
        read_apart(f"{__name__}:{name}", b"a")


def test_endless() -> None:
    """A reader that takes too long is stopped."""
    with pytest.raises(RefusedDocumentError, match="secondes"):
        read_apart(f"{__name__}:sleep", b"a", seconds=0.5)
