"""Where sentences, words and addresses end or go on from a line to the next one."""

import re

from archive.language.dates import MONTH_NUMBERS, WEEKDAY_NUMBERS
from archive.language.text import fold, is_ended
from archive.parsing.outline.markers import marker_at

_HANGING = re.compile(
    r"""(?:[,(«“&]|\s[–—]|[^\W\d_][-/]
      |\b(?:d|l|n|s|qu|c|j|m|t|D|L|QU)['’]
      |\b(?:à|au|aux|avec|ce|ces|cette|dans|de|des|du|en|entre|est|et|la|le|les|leur|leurs|ou|où|par
      |pour|que|qui|sa|sans|ses|son|sont|sous|sur|un|une|vers|dont|donc|mais
      |an|and|are|as|at|between|by|for|from|in|is|its|of|on|or|that|the|to|was|were|with
      |À|AU|AUX|DANS|DE|DES|DU|EN|ET|LA|LE|LES|PAR|POUR|SUR|AND|FOR|OF|THE
      |M\.|Mme|Mlle|Dr|Mr|Mrs))\s*$""",
    re.VERBOSE,
)
"""What no line ends with unless the sentence goes on: a word that asks for another, a comma,
a dash: "Publier la carte —"."""
_MONTH = f"(?:{'|'.join(MONTH_NUMBERS)})"
_WEEKDAY = f"(?:{'|'.join(WEEKDAY_NUMBERS)})"
_CUT_DATE = re.compile(
    rf"(?:\b{_WEEKDAY},?\n\d{{1,2}}\b|\b\d{{1,2}}(?:er)?\n{_MONTH}\b|\b{_MONTH}\.?\n(?:19|20)\d\d\b)"
)
"""A date whose parts stand on two folded lines."""
_TAIL = 40
"""How much of the end of a text tells how it ends."""


def hangs(text: str) -> bool:
    """Whether the end of a text asks for more: "de la", "avec", a comma."""
    return bool(_HANGING.search(text[-_TAIL:]))


def starts_low(text: str) -> bool:
    """Whether a text starts with a small letter."""
    return text.lstrip()[:1].islower()


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
