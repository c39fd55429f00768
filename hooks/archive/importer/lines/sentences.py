"""Where sentences, words and addresses end or go on from a line to the next one."""

import re

from archive.language.dates import MONTH_NUMBERS, WEEKDAY_NUMBERS
from archive.language.text import fold, hangs, is_ended, starts_low
from archive.parsing.outline.markers import marker_at

_MONTH = f"(?:{'|'.join(MONTH_NUMBERS)})"
_WEEKDAY = f"(?:{'|'.join(WEEKDAY_NUMBERS)})"
_CUT_DATE = re.compile(
    rf"(?:\b{_WEEKDAY},?\n\d{{1,2}}\b|\b\d{{1,2}}(?:er)?\n{_MONTH}\b|\b{_MONTH}\.?\n(?:19|20)\d\d\b)"
)
"""A date whose parts stand on two folded lines."""
_TAIL = 40
"""How much of the end of a text tells how it ends."""


def goes_on(text: str, following: str) -> bool:
    """Whether a text is cut in the middle of a sentence, whatever the width of the lines."""
    if is_ended(text) or marker_at(following)[0]:
        return False
    return starts_low(following) or hangs(text) or _is_cut_date(text, following)


def _is_cut_date(text: str, following: str) -> bool:
    """Whether a date is cut between two lines: "vendredi" and "22 mars", "22" and "mars 2024"."""
    end = fold(text.rstrip()[-_TAIL:])
    return bool(_CUT_DATE.search(f"{end}\n{fold(following.lstrip()[:_TAIL])}"))


_ADDRESS_END = re.compile(r"(?:https?://|www\.)[^\s]*$", re.IGNORECASE)
"""the "https://exemple.org/car" at the end of a line that breaks it"""
_ADDRESS_SIGN = re.compile(r"[-/_=&?#%]|\d")
"""the "/" of "tes/2024", which no word has"""
_ADDRESS_ONLY = re.compile(
    r"\s*(?:(?:https?://|www\.|mailto:)\S+|[^\s@]+@[^\s@]+)\s*", re.IGNORECASE
)
"""https://exemple.org/cartes, secretariat@exemple.org"""
_NO_SPACE_AFTER = re.compile(r"(?:[^\W_]-|[’'(/])$")
"""the "l’" at the end of a line, the "sous-" of "sous-" and "préfecture" """
_GOES_ON_AFTER = "-/_=&?%"
"""Signs after which programs cut an address."""
_LONGEST = 2_000
"""Characters of the longest address that is looked for."""


def is_address(text: str) -> bool:
    """Whether a line holds an address, of a page or of a letter box, and nothing else."""
    return len(text) <= _LONGEST and bool(_ADDRESS_ONLY.fullmatch(text.strip()))


def ends_with_address(text: str) -> bool:
    """Whether the last word of a line is the address of a page."""
    return bool(_ADDRESS_END.search(_end(text)))


def address_goes_on(text: str, following: str) -> bool:
    """Whether an address at the end of a line is whole only with the start of the next one."""
    piece = following[:_LONGEST].split(maxsplit=1)[:1]
    is_piece = bool(piece and _ADDRESS_SIGN.search(piece[0])) and not is_address(following)
    return is_piece and ends_with_address(text) and text.rstrip()[-1] in _GOES_ON_AFTER


def between(text: str, following: str) -> str:
    """What stands between two lines that are put together."""
    text = _end(text)
    return "" if address_goes_on(text, following) or _NO_SPACE_AFTER.search(text) else " "


def _end(text: str) -> str:
    """The last word of a text."""
    return text[-_LONGEST:].rstrip().rpartition(" ")[2]
