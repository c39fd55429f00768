"""Texts that a few words before a colon head, as the points of the agenda do beside them."""

from collections import Counter
from collections.abc import Sequence

from archive.language.label_stems import ITEM_LABELS, label_field
from archive.language.text import is_ended, key
from archive.parsing.outline.document import Paragraph
from archive.parsing.outline.likeness import Titles

_LONGEST_HEAD = 8
"""In words."""


def run_in_lines(lines: Sequence[Paragraph], titles: Titles) -> set[int]:
    """The lines with a few words before a colon that head a text, as those of the agenda do.

    They stand between two texts that points of the agenda head so, each said once: "Abris : le
    HCR …" between "Mission : …" and "Divers : …".
    """
    heads = {line.number: head for line in lines if (head := _before_colon(line))}
    said = Counter(map(key, heads.values()))
    told = [number for number, head in heads.items() if titles.has(head)]
    if len(told) < 2:  # noqa: PLR2004 - one alone may be a label
        return set()
    return {
        number
        for number, head in heads.items()
        if told[0] <= number <= told[-1] and said[key(head)] == 1
    }


def _before_colon(line: Paragraph) -> str:
    """The words before the colon of a text that may head it, "" for none."""
    head, colon, rest = line.text.partition(":")
    is_text = bool(colon) and is_ended(rest) and len(rest) > len(head)
    is_title = head[:1].isupper() and len(head.split()) <= _LONGEST_HEAD and "," not in head
    is_label = ITEM_LABELS.match(head.strip()) or label_field(head.strip())
    return head.strip() if is_text and is_title and not (line.marker or is_label) else ""
