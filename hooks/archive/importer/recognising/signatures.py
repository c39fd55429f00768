"""What stands below the minutes: who signs, where and when; names of persons are left out."""

import re
from collections.abc import Iterator
from datetime import date

from archive.importer.document import Block, Paragraph, Table
from archive.importer.draft import Redactions
from archive.importer.recognising.moments import read_moment
from archive.importer.recognising.persons import titled_person
from archive.language.text import fold
from archive.parsing.persons import may_be_person

_ROLE = (
    r"(?:p\.?/? ?|pour )?(?:(?:le|la|les|the) )?"
    r"(?:rapporteu|secretaire|president|moderat|animat|coordonnat|coordinat|chair|note taker)[a-z]*"
    r"(?: general[e]?)?(?: (?:de|du|of)(?: (?:la|the))? ?(?:seance|reunion|groupe|meeting|group))?"
)
_ROLE_ONLY = re.compile(
    rf"(?:{_ROLE}|pour le secretariat|(?:(?:le|la|les|the) )?signat(?:ur|air)\w*"
    r"|(?:a|ont) signe|signed)[ ,:.]*"
)
_DONE = re.compile(r"(?:fait|done|signed) (?:a|at|in) .{2,60}\d{4}[ .]*")
_BEGINS = re.compile(
    rf"(?:{_DONE.pattern}$|pour le secretariat|signature|(?:ont signe|{_ROLE})[ ,:.]*$)"
)
"""How what stands below the minutes begins, folded."""
_NAMED = re.compile(r"(?P<role>[^:,]+)[:,]\s*(?P<after>\S.*)")
_NEXT_ROLE = re.compile(r"\s+(?=(?:Le|La|Les|Pour|P/|The)\s?[A-ZÀ-Þ]?)")


def begins_signatures(text: str) -> bool:
    """Whether a line is the first below the minutes: "Fait à …", "Le rapporteur"."""
    is_named = _after_role(text) is not None and bool(_persons(text))
    return is_named or _is_role(text) or bool(_BEGINS.match(fold(text)))


def is_signed(table: Table) -> bool:
    """Whether a table holds the names of those who sign and what they are, and nothing else."""
    lines = [line for row in table.rows for cell in row for line in cell]
    roles = [line for line in lines if _is_role(line.text)]
    return bool(roles) and all(_is_role(each.text) or _persons(each.text) for each in lines)


def without_signatures(
    blocks: list[Block], day: date | None, left_out: Redactions
) -> tuple[list[Block], list[str]]:
    """The blocks below the minutes that say something new, and the words of the others.

    Names of persons go to `left_out`; a place and a day of signing are new when the day is
    another one than that of the meeting.
    """
    kept: list[Block] = []
    told: list[str] = []
    is_signing = False
    for block in blocks:
        lines = _lines_of(block)
        is_signing = is_signing or any(begins_signatures(line.text) for line in lines)
        if is_signing and all(_says_nothing(line.text, day) for line in lines):
            left_out.persons += (name for line in lines for name in _persons(line.text))
            told += [line.text for line in lines]
        else:
            kept.append(block)
    return kept, told


def _lines_of(block: Block) -> list[Paragraph]:
    if isinstance(block, Paragraph):
        return [block]
    return [line for row in block.rows for cell in row for line in cell]


def _says_nothing(text: str, day: date | None) -> bool:
    if _DONE.fullmatch(fold(text)):
        return read_moment(text).moment.day in {None, day}
    return _is_role(text) or bool(_persons(text))


def _is_role(text: str) -> bool:
    return all(_ROLE_ONLY.fullmatch(fold(part)) for part in _NEXT_ROLE.split(text.strip()))


def _persons(text: str) -> list[str]:
    """The persons a line names and nothing else: after a role, with a title, two side by side."""
    if _is_role(text):
        return []
    text = _after_role(text) or text.strip(" .,")
    titled = titled_person(text)
    if titled and not titled[1]:
        return [titled[0]]
    return next((names for names in _split(text) if all(map(may_be_person, names))), [])


def _after_role(text: str) -> str | None:
    """What follows a function and a colon or a comma: "Pour le secrétariat, Awa Tando"; or None."""
    match = _NAMED.match(text)
    return match["after"] if match and _ROLE_ONLY.fullmatch(fold(match["role"])) else None


def _split(text: str) -> Iterator[list[str]]:
    """A line of four words or more as two names, wherever the second begins, else as one."""
    words = text.split()
    for index in range(2, len(words) - 1):
        yield [" ".join(words[:index]), " ".join(words[index:])]
    yield [text]
