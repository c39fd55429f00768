"""Whether every word of a document is in its meeting file, or was left out for a reason."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from archive.importer.document import Block, Paragraph, Table
from archive.importer.draft import Draft
from archive.importer.recognising.columns import HEADER_WORDS
from archive.importer.writing.writer import written_agenda
from archive.language.choices import is_filler
from archive.language.text import fold
from archive.language.vocabulary import ACTION, ITEM, MEETING

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset((
    "a", "an", "and", "at", "au", "aux", "avant", "by", "d", "de", "des", "du", "en", "et",
    "from", "in", "l", "la", "le", "les", "of", "on", "ou", "par", "pour", "sur", "the", "to",
    "mr", "m", "mme", "jour", "date", "personne", "personnes", "pers", "participant",
    "participants",
))  # fmt: skip
"""Folded words that links between fields are made of."""


def missing_lines(text: str, draft: Draft) -> list[tuple[Paragraph, list[str]]]:
    """The lines of the document of which words are missing in the text, with those words.

    Words are compared folded and counted; labels, fillers and what was left out on purpose are
    not missed.
    """
    available = Counter(_words(text))
    available.update(word for told in _accounted(draft) for word in _words(told))
    missing = []
    for line in _lines(draft.source):
        lost = [word for word in _words(line.text) if not _take(word, available)]
        if lost and not _says_nothing(line.text):
            missing.append((line, lost))
    return missing


def _says_nothing(text: str) -> bool:
    """Whether a line is a filler, or a label and a filler: "Excusés : néant"."""
    _, colon, after = text.partition(":")
    return is_filler(text) or (bool(colon) and is_filler(after))


def _take(word: str, available: Counter[str]) -> bool:
    """Count a word as found once more, if it is; label words are always."""
    if available[word] > 0:
        available[word] -= 1
        return True
    return word in _SMALL or word in _LABEL_WORDS


def _accounted(draft: Draft) -> Iterator[str]:
    """What a field says in other words, and what was left out."""
    yield from draft.expressed
    yield from draft.left_out.words
    if not written_agenda(draft):
        for line in draft.agenda:
            yield f"{line.title} {' '.join(line.presenters)}"


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _lines(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell
        else:
            yield block


_LABEL_WORDS = (
    frozenset(
        word
        for vocabulary in (MEETING, ITEM, ACTION)
        for field in vocabulary.fields.values()
        for label in field.words
        for word in _words(label)
    )
    | HEADER_WORDS
)
