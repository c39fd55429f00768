"""Who answers for an action and until when, in cells that text gives without their rows."""

import re

from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler
from archive.parsing.facts.responsibilities import bare_name, is_deadline
from archive.parsing.names.name_lists import is_like_name, split_names

TASK = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:er|ir|re)\b")
"""Envoyer"""
_LATER_ARTICLE = re.compile(r"(?P<sign>[,;]\s*|\s(?:et|and)\s+)(?=(?:de |à )?(?:d|l|aux?\b))")
"""the " et " of "de l’OIM et du HCR" """
_ARTICLE = re.compile(r"^(?:de |à )?(?:l[ae]s? |l['’]|d['’]|du |des |aux? )")
"""the "de la " of "de la mairie" """
_EDGES = " ;.,:–—-|/"
_LONGEST_CELL = 300
"""In characters."""


def names_in(text: str, reading: Reading) -> tuple[str, ...]:
    """The names that a text lists, without articles: "de l’OIM et du HCR" is OIM, HCR."""
    if is_filler(text):
        return ()
    parts = re.split(r"\0", _LATER_ARTICLE.sub("\0", text.strip(_EDGES)))
    names = (name for part in parts for name in split_names(part, reading.is_name))
    bare = (_ARTICLE.sub("", bare_name(name)).strip(_EDGES) for name in names)
    return tuple(name for name in bare if name and not is_filler(name))


def are_names(text: str, reading: Reading) -> bool:
    """Whether a text lists names and nothing else: known ones, or written as names are."""
    names = names_in(text, reading)
    return bool(names) and all(reading.is_name(name) or is_like_name(name) for name in names)


def owner_and_day(text: str, reading: Reading) -> tuple[tuple[str, ...], str]:
    """Who and until when, told in one text: "FRS : 22 mars 2024"."""
    if is_filler(text):
        return (), ""
    for match in re.finditer(r"\S+", text[:_LONGEST_CELL]):
        if is_deadline(text[match.start() :].rstrip(_EDGES + ")")):
            due = text[match.start() :].strip(_EDGES + ")")
            return names_in(text[: match.start()].rstrip("(" + _EDGES), reading), due
    return names_in(text, reading), ""
