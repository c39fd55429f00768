"""Who answers for an action and until when, in cells that text gives without their rows."""

from collections.abc import Sequence
from itertools import pairwise

from archive.importer.document import Block, Paragraph
from archive.importer.recognise.label_lines import DocumentLabel
from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler
from archive.language.text import has_phrase
from archive.language.vocabulary import phrases
from archive.parsing.facts.label_spans import is_value
from archive.parsing.facts.responsibilities import bare_name, is_deadline, split_deadline
from archive.parsing.names.name_lists import is_like_name, split_names

_EDGES = " ;.,:–—-|/"
_LONGEST_CELL = 300
"""In characters."""


def names_in(text: str, reading: Reading) -> tuple[str, ...]:
    """The names that a text lists, without articles: "de l’OIM et du HCR" is OIM, HCR."""
    names = () if is_filler(text) else split_names(text.strip(_EDGES), reading.is_name)
    bare = (bare_name(name).strip(_EDGES) for name in names)
    return tuple(name for name in bare if name and not is_filler(name))


def are_names(text: str, reading: Reading) -> bool:
    """Whether a text lists names and nothing else: known ones, or written as names are."""
    names = names_in(text, reading)
    return bool(names) and all(reading.is_name(name) or is_like_name(name) for name in names)


def are_owner_and_day(text: str, reading: Reading) -> bool:
    """Whether a text is names and a deadline behind them: "FRS : 22 mars 2024"."""
    name, _ = (split_deadline(text) if len(text) <= _LONGEST_CELL else None) or ("", "")
    return are_names(name, reading)


def deadlines_in(
    labels: Sequence[DocumentLabel], blocks: Sequence[Block], reading: Reading
) -> frozenset[int]:
    """The numbers of the lines that announce no meeting, but say until when an action is due.

    "Prochaine réunion" does, below those who answer for it and without a day of its own.
    """
    dayless = {
        label.line.number
        for label in labels
        if label.field == "next_meeting"
        and not _says_when(label.text)
        and is_deadline(label.line.text)
    }
    return frozenset(
        line.number
        for above, line in pairwise(blocks)
        if isinstance(above, Paragraph) and isinstance(line, Paragraph)
        if line.number in dayless and are_names(above.text, reading)
    )


def _says_when(text: str) -> bool:
    return bool(text) and (is_value("next_meeting", text) or has_phrase(text, phrases("not_fixed")))
