"""Values chosen from a few words, such as statuses and kinds, and phrases that mean one thing."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from archive.language.dates import (
    ANY_DAY,
    MONTH_NUMBERS,
    ImpossibleDateError,
    has_other_words,
    parse_day,
)
from archive.language.text import any_of, key, one_line, plain_words, same_length_fold, term
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
_STROKES = " \t\n\u00a0\u202f.,;:!?…·•_-–—/\\|*()[]«»\"'’"
"""What may stand around a filler, or make one: a row of dots, a stroke, a dash."""
_COLLECTIVE = frozenset(map(term, phrases("collective")))
_STANDING_WORDS, _SMALL_WORDS = (
    frozenset(word for text in phrases(name) for word in plain_words(text).split())
    for name in ("standing_word", "function_word")
)
_FOLLOW_UP_TITLES = frozenset(map(term, phrases("follow_up_title")))
_OUTSIDE = frozenset(map(term, phrases("outside_archive")))

_SIGNS = {sign: word for word, signs in synonyms("status_signs").items() for sign in signs}
_SIGN = re.compile(any_of(_SIGNS), re.IGNORECASE)
"""✅, [x], ⏳"""
_SIGN_BESIDE = re.compile(
    rf"\s*(?:(?P<before>{any_of(_SIGNS)})(?!\()\ufe0f?\s*)?(?P<text>.*?)"
    rf"(?:\s*(?P<after>{any_of(_SIGNS)})\ufe0f?)?\s*",
    re.IGNORECASE | re.DOTALL,
)
"""✅ Relire la carte, [x] Relire la carte, Relire la carte ✅"""
_BEGINNINGS = {
    status: re.compile(rf"{any_of(words)}\b")
    for status, words in synonyms("status_beginnings").items()
}
"""pas encore fait, en cours de finalisation"""
_TO_DO = re.compile(r"a\s+\w+(?:er|ir|re)\b")
"""the "à relancer" of "à relancer en mars", in a folded text"""
_POSTPONED = re.compile(rf"{any_of(phrases('moved_deadline'))}\b")
"""reporté au 5 mars, nouvelle échéance : 5 mars"""
_PARTLY = re.compile(rf"\b{any_of(phrases('status_partly'))}\b")
"""fait partiellement"""
_SHARE = re.compile(r"(?:\ba\s+)?\b(\d{1,3})\s?(?:%|pour\s?cent\b|percent\b)")
"""80 %, the "à 100 %" of "réalisé à 100 %", in a folded text"""
_RESERVED = re.compile(rf"\?|\b{any_of(phrases('status_reservation'))}\b|\ba\s+\w+(?:er|ir|re)\b")
"""the "sauf" of "fait, sauf la légende", the "à revoir" of "fait, à revoir", in a folded text"""
_LEAD = re.compile(rf"(?:{any_of(phrases('status_lead'))}\s+)+")
"""the "a été" of "a été réalisée" """
_SILENT = re.compile(rf"(?:tres\s+)?{any_of(phrases('status_silent'))}\b")
"""en retard"""
_AFTER_STATUS = re.compile(
    r"\s*(?:[:,;(+&]|[./](?!\d))\s*|\s+[–—-]\s+|(?<=[^\W\d])\s+(?=\d{1,2}\b|(?:fin|debut|mi)\b)"
    r"|\s+(?:le|la|au|a|du|en|on|in|depuis|et|and)\s+"
)
"""What parts a status from what is said of it: "réalisé le 3 mars", "en cours : accord oral"."""
_AGENT = re.compile(r"\s(?:par|by)\s[^,;:().]+")
"""the "par le HCR" of "fait par le HCR", in a folded text"""
_REASON = re.compile(rf"\s*(?:[,;:(]|\b{any_of(phrases('status_reason'))}\b).*")
"""the "faute de budget" of "annulé faute de budget", in a folded text"""
_BESIDE = frozenset(map(term, phrases("status_beside")))
_SHORT_DAY = re.compile(r"\d{1,2}/\d\d")
"""12/01, but not 2/3"""
_MONTH_WORDS = frozenset({*MONTH_NUMBERS, "fin", "debut", "mi"})
_VARIANT = "\ufe0f"
"""Asks for a sign in colours: ✔️ is ✔."""
_WHOLE = 100
_NONE_NO, _NONE_WHAT, _NONE_BESIDE = (
    frozenset(plain_words(" ".join(phrases(name))).split())
    for name in ("none_no", "none_what", "none_beside")
)


def is_filler(text: str) -> bool:
    """Whether a cell says that it says nothing: empty, N/A, /, -, RAS."""
    words = text.strip(_STROKES)
    return not words or (len(words) <= _LONGEST_FILLER and key(words) in _FILLERS)


def says_none(text: str) -> bool:
    """Whether a text says no more than that nothing was decided, or is to be done.

    "Aucune décision n’a été prise.", "Pas d’action pour ce point".
    """
    words = set(plain_words(text).split())
    is_told = bool(words & _NONE_NO) and bool(words & _NONE_WHAT)
    return is_told and words <= _NONE_NO | _NONE_WHAT | _NONE_BESIDE


def is_collective(name: str) -> bool:
    """Whether a name stands for everyone or no one yet, not for one organisation."""
    return term(name) in _COLLECTIVE


def is_follow_up_title(title: str) -> bool:
    """Whether an item of this title comes back to the actions of an earlier meeting."""
    folded = term(title)
    return any(phrase in folded for phrase in _FOLLOW_UP_TITLES)


# The same titles come back in every meeting.
@lru_cache(maxsize=10_000)
def is_standing_title(title: str) -> bool:
    """Whether an item of this title says nothing of what a meeting was about: "Divers"."""
    words = set(plain_words(title).split())
    return bool(words & _STANDING_WORDS) and words <= _STANDING_WORDS | _SMALL_WORDS


def is_outside_archive(text: str) -> bool:
    """Whether a text says that no meeting of the archive decided an action."""
    return term(text) in _OUTSIDE


def parse_status(text: str) -> ActionStatus | None:
    """The status that a text says, or None: "fait", "réalisé le 3 mars", "✅", "à 80 %".

    What closes an action stands alone or with its day, its author or another such word: "fait,
    sauf la légende" closes nothing.
    """
    words = one_line(_SIGN.sub(" ", text.replace(_VARIANT, "")))
    signs = [_SIGNS[sign.lower()] for sign in _SIGN.findall(text.replace(_VARIANT, ""))]
    sign = ActionStatus(signs[0]) if signs else None
    if sign is ActionStatus.DONE and words:
        return _status_of(f"{sign}, {words}")
    status = _status_of(words)
    return None if sign and status is ActionStatus.DONE else status or sign


def status_sign(text: str) -> tuple[str | None, tuple[int, int]]:
    """The sign of a status before or after a text, None for none, and where the rest stands."""
    match = _SIGN_BESIDE.fullmatch(text)
    if match is None or not match["text"]:
        return None, (0, len(text))
    return match["before"] or match["after"], match.span("text")


def is_silent_status(text: str) -> bool:
    """Whether what stands for a status says nothing of it, such as "en retard"."""
    return bool(_SILENT.match(same_length_fold(text.strip())))


def _status_of(words: str) -> ActionStatus | None:
    """The status that words without signs say, or None."""
    folded = same_length_fold(words)
    whole = None if "?" in words else ACTION_STATUSES.match(words)
    return whole or _unfinished(folded) or _clear_status(folded)


def _unfinished(folded: str) -> ActionStatus | None:
    """The status of folded words that say so, whatever they add; None for others."""
    share = _SHARE.search(folded)
    beginning = (status for status, pattern in _BEGINNINGS.items() if pattern.match(folded))
    if _TO_DO.match(folded) or (share and int(share[1]) == 0):
        return ActionStatus.OPEN
    if _POSTPONED.match(folded):
        return ActionStatus.POSTPONED
    if _PARTLY.search(folded) or (share and int(share[1]) < _WHOLE):
        return ActionStatus(next(beginning, ActionStatus.IN_PROGRESS))
    return next(map(ActionStatus, beginning), None)


def _clear_status(folded: str) -> ActionStatus | None:
    """The status that folded words begin with; one that closes has nothing against it."""
    if _SHARE.search(folded):
        folded = f"{same_length_fold(ActionStatus.DONE)}, {_SHARE.sub(' ', folded)}"
    first, *rest = _AFTER_STATUS.split(_AGENT.sub("", folded))
    status = ACTION_STATUSES.match(_LEAD.sub("", first, count=1))
    if status and not status.is_closed:
        return status
    if _RESERVED.search(folded):
        return None
    if ACTION_STATUSES.match(_REASON.sub("", folded)) is ActionStatus.CANCELLED:
        return ActionStatus.CANCELLED
    return status if all(map(_adds_nothing, rest)) else None


def _adds_nothing(words: str) -> bool:
    """Whether a part of a status is empty, a day or another word that closes an action."""
    status = ACTION_STATUSES.match(_LEAD.sub("", words, count=1))
    is_closing = status is not None and status.is_closed
    return is_closing or term(words) in _BESIDE or not has_other_words(words) or _is_time(words)


def _is_time(text: str) -> bool:
    """Whether a folded text is a day or a month and nothing else."""
    if _SHORT_DAY.fullmatch(text.strip(_STROKES)):
        return True
    try:
        match = parse_day(text, after=ANY_DAY)
    except ImpossibleDateError:
        return False
    if match:
        return not has_other_words(match.around)
    words = [word for word in text.split() if word not in _MONTH_WORDS]
    others = " ".join(word for word in words if not word.isdigit())
    return words != text.split() and not has_other_words(others)
