"""Where sentences end and where they go on, told by their words."""

import re

from archive.importer.lines.markers import marker_at
from archive.language.dates import MONTH_NUMBERS
from archive.language.text import fold

_END = re.compile(r"[.;:!?…][\s»”\"’)\]]*$")
_HANGING = re.compile(
    r"""(?:[,(«“&]|\s[–—]|\s[–—]\s+[^\W\d_][\w’' ]{0,25}:|[^\W\d_][-/]
      |\b(?:d|l|n|s|qu|c|j|m|t|D|L|QU)['’]
      |\b(?:à|au|aux|avec|ce|ces|cette|dans|de|des|du|en|entre|est|et|la|le|les|leur|leurs|ou|où|par
      |pour|que|qui|sa|sans|ses|son|sont|sous|sur|un|une|vers|dont|donc|mais
      |an|and|are|as|at|between|by|for|from|in|is|its|of|on|or|that|the|to|was|were|with
      |À|AU|AUX|DANS|DE|DES|DU|EN|ET|LA|LE|LES|PAR|POUR|SUR|AND|FOR|OF|THE
      |M\.|Mme|Mlle|Dr|Mr|Mrs))\s*$""",
    re.VERBOSE,
)
"""What no line ends with unless the sentence goes on: a word that asks for another, a comma,
a dash, a label after a dash: "Publier la carte — Échéance :"."""
_MONTH = f"(?:{'|'.join(MONTH_NUMBERS)})"
_WEEKDAY = (
    "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_CUT_DATE = re.compile(
    rf"(?:\b{_WEEKDAY},?\n\d{{1,2}}\b|\b\d{{1,2}}(?:er)?\n{_MONTH}\b|\b{_MONTH}\.?\n(?:19|20)\d\d\b)"
)
"""A date whose parts stand on two folded lines."""
_SENTENCES = re.compile(r"[^\W_]{2}[.!?;] +[^\W\d_a-z]")
_TAIL = 40
"""How much of the end of a text tells how it ends."""


def is_ended(text: str) -> bool:
    """Whether a text ends as a sentence, an item or an introduction does."""
    return bool(_END.search(text[-_TAIL:]))


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
    return starts_low(following) or hangs(text) or is_cut_date(text, following)


def is_cut_date(text: str, following: str) -> bool:
    """Whether a date is cut between two lines: "vendredi" and "22 mars", "22" and "mars 2024"."""
    end = fold(text.rstrip()[-_TAIL:])
    return bool(_CUT_DATE.search(f"{end}\n{fold(following.lstrip()[:_TAIL])}"))


def has_sentences(text: str) -> bool:
    """Whether a line holds the end of a sentence and the start of another: it is prose."""
    return bool(_SENTENCES.search(text))


def is_open(text: str, following: str) -> bool:
    """Whether a parenthesis was opened and not closed, and what follows may stand inside it."""
    if text.count("(") <= text.count(")"):
        return False
    return not is_ended(text) or starts_low(following)
