"""One action told in a line or in the cells of a row: what, who, until when."""

import re
from collections.abc import Sequence

from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler
from archive.parsing.facts.responsibilities import bare_name, is_deadline
from archive.parsing.names.name_lists import is_like_name, split_names

TASK = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:er|ir|re)\b")
"""Envoyer"""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "of", "the", "and"))
"""Small words inside the names of organisations."""
_LATER_ARTICLE = re.compile(r"(?P<sign>[,;]\s*|\s(?:et|and)\s+)(?=(?:de |à )?(?:d|l|aux?\b))")
"""the " et " of "de l’OIM et du HCR" """
_ARTICLE = re.compile(r"^(?:de |à )?(?:l[ae]s? |l['’]|d['’]|du |des |aux? )")
"""the "de la " of "de la mairie" """
_ASIDE = re.compile(r"\s*\((?P<inside>[^()]+:[^()]+)\)\s*$")
"""the " (appui : HCR)" of "OIM (appui : HCR)" """
_LAST_BRACKET = re.compile(r"\([^()]+[,;][^()]+\)[\s.;]*$")
"""the "(HCR, 10 avril)" of "Relire la carte (HCR, 10 avril)" """
_VERB_FIRST = re.compile(
    rf"{TASK.pattern}|[A-ZÀ-Þ][\w-]+\s+(?:(?:l[ae]s?|une?|des|the|an?)\s|l[’'])"
)
"""the "Relire" of "Relire la carte", the "Share the " of "Share the map" """
_EDGES = " ;.,:–—-|/"
_LONGEST_NAME, _LONGEST_CELL = 6, 300
"""In words, in characters."""


def names_in(text: str) -> tuple[str, ...]:
    """The names that a text lists, without articles: "de l’OIM et du HCR" is OIM, HCR."""
    if is_filler(text):
        return ()
    parts = re.split(r"\0", _LATER_ARTICLE.sub("\0", text.strip(_EDGES)))
    names = (name for part in parts for name in split_names(part))
    bare = (_ARTICLE.sub("", bare_name(name)).strip(_EDGES) for name in names)
    return tuple(name for name in bare if name and not is_filler(name))


def whole_names(names: Sequence[str], reading: Reading) -> tuple[str, ...]:
    """Names, two halves put together when the document lists both as one: "Eaux et Forêts"."""
    kept: list[str] = []
    for name in names:
        wholes = (f"{kept[-1]} {sign} {name}" for sign in ("et", "and")) if kept else ()
        whole = next(filter(reading.is_name, wholes), None)
        if whole:
            kept[-1] = whole
        else:
            kept.append(name)
    return tuple(kept)


def are_names(text: str, reading: Reading) -> bool:
    """Whether a text lists names and nothing else: known ones, or written as names are."""
    names = whole_names(names_in(text), reading)
    return bool(names) and all(reading.is_name(name) or is_like_name(name) for name in names)


def owner_and_day(text: str) -> tuple[tuple[str, ...], str]:
    """Who and until when, told in one text: "FRS : 22 mars 2024"."""
    if is_filler(text):
        return (), ""
    for match in re.finditer(r"\S+", text[:_LONGEST_CELL]):
        if is_deadline(text[match.start() :].rstrip(_EDGES + ")")):
            due = text[match.start() :].strip(_EDGES + ")")
            return names_in(text[: match.start()].rstrip("(" + _EDGES)), due
    return names_in(text), ""
