"""Values chosen from a few words, such as statuses and kinds, and phrases that mean one thing."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from archive.language.dates import ImpossibleDateError, has_other_words, parse_day
from archive.language.text import key, term
from archive.language.vocabulary import index_by_term, phrases, synonyms


class MeetingStatus(StrEnum):
    """How far the minutes of a meeting have come; the value is the word to write."""

    DRAFT = "projet"
    APPROVED = "approuvé"
    CANCELLED = "annulée"


class Coverage(StrEnum):
    """How much of the minutes a file holds; the value is the word to write."""

    COMPLETE = "complète"
    PARTIAL = "partielle"


class ActionStatus(StrEnum):
    """What the minutes say of an action; the value is the word to write."""

    OPEN = "à faire"
    IN_PROGRESS = "en cours"
    POSTPONED = "reporté"
    DONE = "fait"
    CANCELLED = "annulé"

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is owed."""
        return self in {ActionStatus.DONE, ActionStatus.CANCELLED}


class OrganisationKind(StrEnum):
    """What an organisation is, in the order of the list of organisations."""

    PUBLIC = "institution publique"
    UNITED_NATIONS = "Nations Unies"
    RED_CROSS = "mouvement Croix-Rouge"
    EUROPEAN_UNION = "Union européenne"
    COOPERATION = "coopération"
    NGO = "ONG"
    CIVIL_SOCIETY = "société civile"
    PROJECT = "projet"
    OTHER = "autre"


class ResourceKind(StrEnum):
    """What a resource is."""

    MAP = "carte"
    DATA = "données"
    REPORT = "rapport"
    DASHBOARD = "tableau de bord"
    TOOL = "outil"
    SLIDES = "présentation"
    REFERENCE = "texte de référence"
    OTHER = "autre"


Chosen = TypeVar("Chosen", bound=StrEnum)


class Choices(Generic[Chosen]):
    """The values of one field and the words that stand for them."""

    def __init__(self, kind: type[Chosen], table: str) -> None:
        """`table` of the vocabulary holds the words read for each value of `kind`.

        Raises ValueError for a word of two values, and for a table of other values.
        """
        self.synonyms = {kind(word): others for word, others in synonyms(table).items()}
        """The words read for each value besides the one to write."""
        if list(self.synonyms) != list(kind):
            raise ValueError(f"[{table}] holds other values than {kind.__name__}")
        self._by_term = index_by_term(
            (word, choice)
            for choice, others in self.synonyms.items()
            for word in (choice.value, *others)
        )

    def __iter__(self) -> Iterator[Chosen]:
        """The values, in the order they are offered."""
        return iter(self.synonyms)

    def match(self, word: str) -> Chosen | None:
        """The value a word stands for, or None."""
        return self._by_term.get(term(word))


MEETING_STATUSES = Choices(MeetingStatus, "meeting_status")
COVERAGES = Choices(Coverage, "coverage")
ACTION_STATUSES = Choices(ActionStatus, "action_status")
ORGANISATION_KINDS = Choices(OrganisationKind, "organisation_kind")
RESOURCE_KINDS = Choices(ResourceKind, "resource_kind")

_FILLERS = frozenset(map(key, phrases("filler")))
_LONGEST_FILLER = 30
_STROKES = " \t\n\u00a0\u202f.,;:!?…·•_-–—/\\|*()[]«»\"'’"
"""What may stand around a filler, or make one: a row of dots, a stroke, a dash."""
_COLLECTIVE = frozenset(map(term, phrases("collective")))
_FOLLOW_UP_TITLES = frozenset(map(term, phrases("follow_up_title")))
_OUTSIDE = frozenset(map(term, phrases("outside_archive")))

_AFTER_STATUS = re.compile(
    r"\s*[:,;(.]\s*|\s+[–—-]\s+|\s+(?:le|la|au|à|du|on|depuis)\s+", re.IGNORECASE
)
"""What parts a status from what is said of it: "réalisé le 3 mars", "en cours : accord oral"."""
_ANY_DAY = date(2000, 1, 1)
"""Gives a day without a year one: only whether it is a day counts."""


def is_filler(text: str) -> bool:
    """Whether a cell says that it says nothing: empty, N/A, /, -, RAS."""
    words = text.strip(_STROKES)
    return not words or (len(words) <= _LONGEST_FILLER and key(words) in _FILLERS)


def is_collective(name: str) -> bool:
    """Whether a name stands for everyone or no one yet, not for one organisation."""
    return term(name) in _COLLECTIVE


def is_follow_up_title(title: str) -> bool:
    """Whether an item of this title comes back to the actions of an earlier meeting."""
    folded = term(title)
    return any(phrase in folded for phrase in _FOLLOW_UP_TITLES)


def is_outside_archive(text: str) -> bool:
    """Whether a text says that no meeting of the archive decided an action."""
    return term(text) in _OUTSIDE


def parse_status(text: str) -> ActionStatus | None:
    """The status that a text begins with, or None: "fait", "réalisé le 3 mars", "en cours : …".

    What closes an action stands alone or with its day: "fait, sauf la légende" closes nothing.
    """
    whole = ACTION_STATUSES.match(text)
    if whole:
        return whole
    first, *rest = _AFTER_STATUS.split(text, maxsplit=1)
    status = ACTION_STATUSES.match(first)
    is_clear = status and (not status.is_closed or _is_day(" ".join(rest)))
    return status if is_clear else None


def _is_day(text: str) -> bool:
    try:
        match = parse_day(text, after=_ANY_DAY)
    except ImpossibleDateError:
        return False
    return match is not None and not has_other_words(match.around)
