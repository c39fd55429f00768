"""Headers of tables that lost their cells: "Actions Responsable Avant le"."""

import re

from archive.language.label_stems import label_field
from archive.language.vocabulary import ROLL_CALL
from archive.parsing.facts.columns import LONGEST_HEADER, Columns, columns_of
from archive.parsing.names.presence import PRIVATE

_CAPITAL = re.compile(r"\s+(?=[A-ZÀ-Þ])")
"""the " " of "Heure Sujet Intervenant" """
_ENOUGH = 3
"""Columns that make a line a header."""


def is_loose_header(text: str) -> bool:
    """Whether a line is the header of a table that lost its cells: "Actions Responsable Avant le".

    Each part that begins with a capital names a column, three of them at least.
    """
    columns = loose_columns(text) if len(text) <= LONGEST_HEADER * 2 else ()
    return len(columns) >= _ENOUGH and None not in columns


def loose_columns(text: str) -> Columns:
    """What the header of a table that lost its cells names, from each capital to the next."""
    return columns_of(_CAPITAL.split(text))


def flat_columns(text: str) -> list[str]:
    """The columns of such a table that lost its cells, as its header names them in order.

    [] for a line that is no such header: "N° Nom Structure Présence" is one, "Membres présents" a
    label.
    """
    words = text.split()
    columns = [column.name for column in map(ROLL_CALL.match, words) if column]
    is_header = len(set(columns)) > 1 and len(words) <= 2 * len(columns) + 1 and ":" not in text
    is_label = PRIVATE.isdisjoint(columns) and label_field(text) is not None
    return columns if is_header and not is_label else []
