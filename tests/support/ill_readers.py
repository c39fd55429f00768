"""Readers that do all that a library may do to the process that reads.

They are apart from their tests because the child process finds them by the name of their module.
"""

import os
import time

from archive.importer.document import Document, Paragraph, Span
from archive.importer.refusal import RefusedDocumentError


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


def spin(_data: bytes) -> Document:
    """A reader that never comes to an end."""
    while True:
        pass


def sleep(_data: bytes) -> Document:
    """A reader that never ends."""
    time.sleep(60)
    return Document(())
