"""The tables of the secretariat's guide, made from the words and the rules themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.language import vocabulary
from archive.language.choices import (
    ACTION_STATUSES,
    COVERAGES,
    MEETING_STATUSES,
    ORGANISATION_KINDS,
    RESOURCE_KINDS,
    Choices,
)
from archive.language.vocabulary import Vocabulary
from archive.problems import RULES


@dataclass(frozen=True, slots=True)
class Table:
    """A table that follows the text of a section."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """As many cells as columns; the first is what the row is about."""


def tables() -> Mapping[str, tuple[Table, ...]]:
    """The tables of each section of the guide, by the section's anchor."""
    return {
        "les-faits-d-une-reunion": (
            _fields("Les faits d’une réunion", vocabulary.MEETING),
            _choices("Les mots du statut et de la couverture", MEETING_STATUSES, COVERAGES),
        ),
        "les-actions": (
            _fields("Les colonnes d’un tableau d’actions", vocabulary.ACTION),
            _choices("Les mots du statut d’une action", ACTION_STATUSES),
        ),
        "le-suivi-des-actions": (
            _fields("Les colonnes d’un tableau de suivi", vocabulary.FOLLOW_UP),
        ),
        "les-organisations": (
            _fields("Le fichier d’une organisation", vocabulary.ORGANISATION),
            _choices("Les types d’organisation", ORGANISATION_KINDS),
        ),
        "les-ressources": (
            _fields("Le fichier d’une ressource", vocabulary.RESOURCE),
            _choices("Les types de ressource", RESOURCE_KINDS),
        ),
        "toutes-les-verifications": (_rules(),),
    }


def _fields(caption: str, words: Vocabulary) -> Table:
    rows = ((f.word, f.help, ", ".join(f.words[1:])) for f in words.fields.values())
    return Table(caption, ("Mot", "Ce qu’on y met", "Se lit aussi"), tuple(rows))


def _choices(caption: str, *choices: Choices[Any]) -> Table:
    rows = (
        (value.value, ", ".join(words))
        for each in choices
        for value, words in each.synonyms.items()
    )
    return Table(caption, ("Mot", "Se lit aussi"), tuple(rows))


def _rules() -> Table:
    rows = ((f"[{rule.id}]", rule.severity.value, rule.claim) for rule in RULES.values())
    return Table("Les vérifications", ("Règle", "Poids", "Ce qui doit être vrai"), tuple(rows))
