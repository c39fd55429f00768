"""Where a text names persons: after a title, a role and a colon, or words that lead to a name."""

import re
from collections.abc import Callable, Iterator

from archive.language.text import fold
from archive.parsing.persons import FUNCTIONS, may_be_person

_WORD = (
    r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:[-’'][A-ZÀ-Þ]?[a-zà-ÿ]+)*|[A-ZÀ-Þ]\."
    r"|[A-ZÀ-Þ]{3,}(?:-[A-ZÀ-Þ]{2,})*)"
)
_SMALL = r"(?:(?:de|du|ag|ould|mint|el|al|ben|bin|van|von)\s+)?"
_NAME = rf"{_WORD}(?:\s+{_SMALL}{_WORD}){{0,3}}"
_FULL_NAME = rf"{_WORD}(?:\s+{_WORD}){{1,3}}"
_TITLE = (
    r"(?:MM?\.|Mmes?|Mlles?|Mr\.?|Mrs\.?|Ms\.?|Dre?\.?|Pre?\.?|Prof\.?|Monsieur|Madame|Messieurs"
    r"|Mesdames|Mademoiselle|Docteur|Professeur|Colonel|Capitaine|Lieutenant)"
)
_TITLED = re.compile(rf"(?<![\w’'-]){_TITLE}\s+(?P<name>{_NAME})(?![\w’'])")
_LED_TO = re.compile(
    r"(?i:\b(?:pr[ée]sidence|mod[ée]ration|animation|facilitation|direction)\s+(?:de\s+|d['’])"
    r"|\b(?:chaired|moderated|facilitated|led|opened|closed|represented|presented|taken)\s+by\s+"
    r"|\b(?:pr[ée]sid|mod[ée]r|anim|facilit|dirig|conduit|assur|prononc|ouvert|repr[ée]sent|r[ée]dig"
    rf"|pr[ée]sent)\w*\s+par\s+)(?P<name>{_FULL_NAME})(?![\w’'])"
    r"(?!\s*\([A-Z]|\s+[A-ZÀ-Þ])"
)
_BEFORE_FUNCTION = re.compile(
    rf"(?<![\w’'-])(?P<name>{_FULL_NAME})\s*[,(]\s*(?:le\s+|la\s+|the\s+)?"
    r"(?:direct(?:eur|rice|or)|rapporteu|pr[ée]sident|secr[ée]taire|repr[ée]sentant|representative"
    r"|coordinat|coordonnat|charg[ée]e?\s+d|chef(?:fe)?\s+d(?!e\s+file)|maire\b|pr[ée]fet|gouverneur"
    r"|conseill[eè]|consultant|head\s+of|officer|(?:note\s+)?taker)"
)
_BESIDE_BODY = re.compile(rf"\W*(?P<name>{_FULL_NAME}),\s*[A-Z][A-Z0-9/-]+\W*")
"""A whole line: a name, then an acronym."""
_ROLE = re.compile(
    r"(?:co-?)?(?:rapport|secretai?r|presid|moderat|animat|facilitat|coordonnat|coordinat|chair|lead"
    r"|note ?taker|minutes|prise de notes|redact|redig|intervenant|orateur|point focal|contact)"
)
"""How a label begins, folded, that tells who did something."""
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:|;,.]{2,40}?)\s*:\s+(?P<value>[^:|]+)")
_APART = re.compile(r"\s*(?:[,;()/|]|\s[–—-]\s|\b(?:et|and)\b)\s*")
_ADDRESS = re.compile(r"\S+://\S+")
_ARTICLES = {"le", "la", "les"}


def persons_named(
    text: str, is_organisation: Callable[[str], bool]
) -> Iterator[tuple[str, list[int]]]:
    """What probably names a person, and the lines of the text, from 1, where it stands.

    `is_organisation` says whether a name is one of a body.
    """
    places: dict[str, list[int]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for words in dict.fromkeys(_in_line(_ADDRESS.sub(" ", line), is_organisation)):
            places.setdefault(words, []).append(number)
    yield from places.items()


def _in_line(line: str, is_organisation: Callable[[str], bool]) -> Iterator[str]:
    titled = [match for match in _TITLED.finditer(line) if not _is_function(match["name"])]
    yield from (match[0] for match in titled)
    others = [name for name in _untitled(line) if may_be_person(name) and not _is_function(name)]
    told = " ".join(match[0] for match in titled)
    yield from (name for name in others if name not in told and not is_organisation(name))


def _untitled(line: str) -> Iterator[str]:
    beside = _BESIDE_BODY.fullmatch(line)
    if beside:
        yield beside["name"]
    for pattern in (_LED_TO, _BEFORE_FUNCTION):
        yield from (match["name"] for match in pattern.finditer(line))
    for match in _LABELLED.finditer(line):
        if _ROLE.match(fold(match["label"])):
            yield from (part.strip(" .*") for part in _APART.split(match["value"]))


def _is_function(name: str) -> bool:
    """Whether what follows a title is what someone does: "Monsieur Le Préfet"."""
    first, *others = fold(name).split()
    return first in _ARTICLES or any(word in FUNCTIONS for word in (first, *others[:1]))
