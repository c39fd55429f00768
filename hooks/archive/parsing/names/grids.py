"""Tables whose cells list names, under a header of groups or beside them: "ONG | État"."""

from collections.abc import Sequence

from archive.parsing.names.entries import read_entries
from archive.parsing.names.entry_rows import is_body_like
from archive.parsing.names.listed import Entries
from archive.parsing.names.name_lists import are_short_names
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import is_group

_MOST = 0.6
"""The share of the cells that must look like bodies where no group tells that they are."""


def is_of_groups(header: Sequence[str], is_body: IsBody) -> bool:
    """Whether the first row of a table only says of what kind the names below it are."""
    others = [text for text in header if not is_group(text)]
    is_of_names = any(is_body_like(text, is_body) for text in others)
    return len(others) < len(header) and not is_of_names


def read_grid(
    lines: Sequence[str], is_body: IsBody, place: str, *, is_grouped: bool
) -> Entries | None:
    """What the lines of the cells list, groups left out; None where they may be anything else."""
    names = [line for line in lines if not is_group(line)]
    found = read_entries(names, is_body, place)
    bodies = [body for _, body in found.bodies]
    likely = sum(is_body_like(body, is_body) for body in bodies)
    is_sure = is_grouped or len(names) < len(lines) or likely >= _MOST * len(bodies)
    if not bodies or found.unsure or not is_sure or not all(map(are_short_names, names)):
        return None
    return found
