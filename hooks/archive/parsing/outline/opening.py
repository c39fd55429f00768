"""Where the points of a document may begin: below the labels at its top and its agenda."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.outline.candidates import Candidate
from archive.parsing.outline.document import Block, Paragraph, lines_in
from archive.parsing.outline.likeness import ALIKE
from archive.parsing.outline.markers import is_count

OPENING = {
    "date", "end_date", "hours", "start", "end", "place", "moment", "people", "agenda",
    "attendance", "excused", "absent",
}  # fmt: skip
"""What the labels at the top of minutes name."""
_TITLE = re.compile(rf"(?:projet d[eu] )?{any_of(phrases('document_title'))}\b")
"""the "compte rendu" of "Compte rendu de la réunion du groupe" """
_FAR = 3
"""Blocks between the labels of the opening."""


def is_document_title(text: str) -> bool:
    """Whether a line says of what these are the minutes."""
    return bool(_TITLE.match(same_length_fold(text)))


@dataclass(slots=True)
class Labelled:
    """The lines of some blocks that are labels, told by their numbers."""

    names: dict[int, str] = field(default_factory=dict)
    """The fields of those that are a label and no more."""
    others: set[int] = field(default_factory=set)
    """Those that head no point, for they say a value or what is told below them."""
    opening: set[int] = field(default_factory=set)
    """Those with a label of what the top of minutes tells."""


def labelled(blocks: Sequence[Block]) -> Labelled:
    """The labels of some blocks.

    "Ouverture", "Clôture" and "3. Discussions" head what was said where no value is beside them.
    """
    found = Labelled()
    for line in (block for block in blocks if isinstance(block, Paragraph)):
        is_word = line.text.rstrip(" :")[-1:] not in {"…", "_", "."}  # "Fin de la réunion à …"
        heads = {*(["start", "end"] * is_word), *(["body"] * is_count(line.marker))}
        for span in find_label_spans(line.text):
            if span.field in OPENING:
                found.opening.add(line.number)
            is_alone = span.value_start == span.value_end
            if is_alone and span.field not in heads:
                found.names[line.number] = span.field
            if not is_alone or (span.field == "body" and span.field not in heads):
                found.others.add(line.number)
    return found


def first_place(
    blocks: Sequence[Block],
    found: Sequence[Candidate],
    agenda: Collection[int],
    opening: Collection[int],
) -> int:
    """The place of the first block that may head a point.

    `agenda` and `opening` are the numbers of the lines that tell the agenda, and the facts at the
    top: those below a line that is surely a heading tell something else.
    """
    where = {line.number: i for i, block in enumerate(blocks) for line in lines_in([block])}
    end = max((where[number] for number in agenda if number in where), default=-1) + 1
    places = sorted({where[number] for number in opening if number in where})
    heads = (
        each.index
        for each in found
        if each.index >= end
        and (each.likeness >= ALIKE or (is_count(each.heading.marker) and each.stands_out))
        and each.index not in places
    )
    first = next(heads, len(blocks))
    for at in places:
        if at <= end + _FAR and at < first:
            end = max(end, at + 1)
    return end
