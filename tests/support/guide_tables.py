"""The tables of the secretariat's guide, made from the words and the rules themselves.

They stand in docs/guide.md, so that the guide reads whole on a forge too; `make bless` writes
them there.
"""

import re
from dataclasses import dataclass
from typing import Any

from archive.language import vocabulary
from archive.language.choices import (
    ACTION_STATUSES,
    COVERAGES,
    FIGURE_KINDS,
    MEETING_STATUSES,
    ORGANISATION_KINDS,
    RESOURCE_KINDS,
    Choices,
)
from archive.language.vocabulary import Vocabulary
from archive.problems import RULES

_AFTER_TABLE = re.compile(r"\A\n(?:\|.*\n)*")
"""The table that followed a caption: "| Mot | Se lit aussi |"."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its caption."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """As many cells as columns; the first is what the row is about."""

    @property
    def markdown(self) -> str:
        """The caption and the table as the guide holds them."""
        rows = (self.columns, ("---",) * len(self.columns), *self.rows)
        lines = (f"| {' | '.join(row)} |" for row in rows)
        return "\n".join((f"**{self.caption}**", "", *lines, ""))


def tables() -> tuple[Table, ...]:
    """Every table of the guide, in reading order."""
    return (
        _fields("Les mots d’un graphique", vocabulary.FIGURE),
        _choices("Les formes d’un graphique", FIGURE_KINDS),
        _fields("Les faits d’une réunion, mot par mot", vocabulary.MEETING),
        _choices("Les mots du statut et de la couverture", MEETING_STATUSES, COVERAGES),
        _fields("Les clés d’un point, dans un fichier `.yml`", vocabulary.ITEM),
        _fields("Les colonnes d’un tableau d’actions", vocabulary.ACTION),
        _choices("Les mots du statut d’une action", ACTION_STATUSES),
        _fields("Les colonnes d’un tableau de suivi", vocabulary.FOLLOW_UP),
        _fields("Le fichier d’une organisation", vocabulary.ORGANISATION),
        _choices("Les types d’organisation", ORGANISATION_KINDS),
        _fields("Le fichier d’une ressource", vocabulary.RESOURCE),
        _choices("Les types de ressource", RESOURCE_KINDS),
        _fields("Une copie datée", vocabulary.MAP_COPY),
        _fields("Les colonnes d’une copie", vocabulary.MAP_ENTRY),
        _fields("Le fichier d’un thème", vocabulary.THEME),
        _rules(),
    )


def with_tables(guide: str) -> str:
    """The text of the guide, each of its tables as it should be."""
    for table in tables():
        heading, caption, rest = guide.partition(f"**{table.caption}**\n")
        guide = heading + (table.markdown + _AFTER_TABLE.sub("", rest) if caption else "")
    return guide


def _fields(caption: str, words: Vocabulary) -> Table:
    rows = ((f.word, f.help, ", ".join(f.words[1:])) for f in words.fields.values())
    return Table(caption, ("Clé", "Ce qu’on y met", "Se lit aussi"), tuple(rows))


def _choices(caption: str, *choices: Choices[Any]) -> Table:
    rows = (
        (value.value, ", ".join(words))
        for each in choices
        for value, words in each.synonyms.items()
    )
    return Table(caption, ("Mot", "Se lit aussi"), tuple(rows))


def _rules() -> Table:
    rows = ((f"[{rule.id}]", rule.severity.value, rule.claim) for rule in RULES.values())
    return Table("Les vérifications", ("Règle", "Gravité", "Ce qui doit être vrai"), tuple(rows))
