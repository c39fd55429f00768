"""How far an action has come, in the words and signs that minutes use for it."""

import re
from functools import lru_cache

from archive.language.choices import ACTION_STATUSES, STROKES, ActionStatus
from archive.language.dates import ANY_DAY, ImpossibleDateError, has_other_words, parse_day
from archive.language.day_names import MONTH_NUMBERS
from archive.language.text import any_of, one_line, same_length_fold, term
from archive.language.vocabulary import phrases, synonyms

_SIGNS = {sign: word for word, signs in synonyms("status_signs").items() for sign in signs}
_SIGN = re.compile(any_of(_SIGNS), re.IGNORECASE)
"""✅, [x], ⏳"""
_SIGN_BESIDE = re.compile(
    rf"\s*(?:(?P<before>{any_of(_SIGNS)})(?!\()\ufe0f?\s*)?(?P<text>.*?)(?<!\s)"
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


# The same words come back in every table, and several readers ask.
@lru_cache(maxsize=1_000)
def parse_status(text: str) -> ActionStatus | None:
    """The status that a text says, or None: "fait", "réalisé le 3 mars", "✅", "à 80 %".

    What closes an action stands alone or with its day, its author or another such word: "fait,
    sauf la légende" closes nothing.
    """
    text = text.replace(_VARIANT, "")
    signs = [_SIGNS[sign.lower()] for sign in _SIGN.findall(text)]
    words = one_line(_SIGN.sub(" ", text) if signs else text)
    sign = ActionStatus(signs[0]) if signs else None
    if sign is ActionStatus.DONE and words:
        return _status_of(f"{sign}, {words}")
    status = _status_of(words)
    return None if sign and status is ActionStatus.DONE else status or sign


def status_sign(text: str) -> tuple[str | None, tuple[int, int]]:
    """The sign of a status before or after a text, None for none, and where the rest stands."""
    match = _SIGN_BESIDE.fullmatch(text) if _SIGN.search(text) else None
    if match is None or not match["text"]:
        return None, (0, len(text.rstrip()) or len(text))
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
    if _SHORT_DAY.fullmatch(text.strip(STROKES)):
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
