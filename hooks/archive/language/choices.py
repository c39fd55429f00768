"""Values chosen from a few words, such as statuses and kinds, and phrases that mean one thing."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from archive.language.text import any_of, has_phrase, key, plain_words, same_length_fold, term
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


class DeadlineKind(StrEnum):
    """What the words of a deadline are."""

    DAY = "day"
    PERIOD = "period"
    """A month, a part of one, a week: it ends on the day known."""
    RELATIVE = "relative"
    """A delay counted from the meeting."""
    NEXT_MEETING = "next_meeting"
    """Whose day the archive may know."""
    UNDATED = "undated"
    """Words that name no day."""


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


class FigureKind(StrEnum):
    """How figures are drawn; the value is the word to write."""

    BARS = "barres"
    LINES = "lignes"


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
FIGURE_KINDS = Choices(FigureKind, "figure_kind")

_FILLERS = frozenset(map(key, phrases("filler")))
_LONGEST_FILLER = 30
STROKES = " \t\n\u00a0\u202f.,;:!?…·•_-–—/\\|*()[]«»\"'’"
"""What may stand around a filler, or make one: a row of dots, a stroke, a dash."""
_COLLECTIVE = frozenset(map(term, phrases("collective")))
_ALL_OF = re.compile(
    rf"(?P<every>{any_of(phrases('every'))}(?:\s+\S+){{0,3}}?\s+)?"
    rf"(?:(?:les|the|los|os)\s+)?(?(every){any_of(phrases('people_of'))}|{any_of(phrases('member'))})\b"
)
"""all partners, tous les acteurs, les membres, folded"""
_OF_WHAT = re.compile(
    r"(?:\s+(?:(?:du|des?|of|da|do|del)\s+(?:(?:la|le|the)\s+)?[^\s,;/]+|[A-ZÀ-Þ]{2}[^\s,;/]*)){1,2}"
)
"""the " du cluster" of "membres du cluster", the " GTM" of "membres GTM", but no " Avant" """
_STANDING_WORDS, _SMALL_WORDS = (
    frozenset(word for text in phrases(name) for word in plain_words(text).split())
    for name in ("standing_word", "function_word")
)
_FOLLOW_UP_TITLES = frozenset(map(term, phrases("follow_up_title")))
_LOOKS_BACK = phrases("follow_up_look")
_DECIDED = phrases("follow_up_of")
_OUTSIDE = frozenset(map(term, phrases("outside_archive")))
_USUAL_PLACES = tuple(map(term, phrases("usual_place")))

_NONE_NO, _NONE_WHAT, _NONE_BESIDE = (
    frozenset(plain_words(" ".join(phrases(name))).split())
    for name in ("none_no", "none_what", "none_beside")
)


def is_filler(text: str) -> bool:
    """Whether a cell says that it says nothing: empty, N/A, /, -, RAS."""
    words = text.strip(STROKES)
    return not words or (len(words) <= _LONGEST_FILLER and key(words) in _FILLERS)


def says_none(text: str) -> bool:
    """Whether a text says no more than that nothing was decided, or is to be done.

    "Aucune décision n’a été prise.", "Pas d’action pour ce point".
    """
    words = set(plain_words(text).split())
    is_told = bool(words & _NONE_NO) and bool(words & _NONE_WHAT)
    return is_told and words <= _NONE_NO | _NONE_WHAT | _NONE_BESIDE


# The same bodies come to every meeting, and several readers ask of each what it is.
@lru_cache(maxsize=10_000)
def is_collective(name: str) -> bool:
    """Whether a name stands for everyone or no one yet, not for one organisation."""
    words = name.strip()
    group = _ALL_OF.match(same_length_fold(words))
    is_told = group is not None and bool(group["every"]) and group.end() == len(words)
    is_group = group is not None and _OF_WHAT.fullmatch(words, group.end()) is not None
    return is_told or is_group or term(name) in _COLLECTIVE


def is_follow_up_title(title: str) -> bool:
    """Whether an item of this title comes back to the actions of an earlier meeting."""
    folded = term(title)
    is_told = any(phrase in folded for phrase in _FOLLOW_UP_TITLES)
    return is_told or (has_phrase(title, _LOOKS_BACK) and has_phrase(title, _DECIDED))


# The same titles come back in every meeting.
@lru_cache(maxsize=10_000)
def is_standing_title(title: str) -> bool:
    """Whether an item of this title says nothing of what a meeting was about: "Divers"."""
    words = set(plain_words(title).split())
    return bool(words & _STANDING_WORDS) and words <= _STANDING_WORDS | _SMALL_WORDS


def is_usual_place(text: str) -> bool:
    """Whether a text says that a meeting takes place where the others do: "même salle"."""
    return any(words in term(text) for words in _USUAL_PLACES)


def is_outside_archive(text: str) -> bool:
    """Whether a text says that no meeting of the archive decided an action."""
    return term(text) in _OUTSIDE
