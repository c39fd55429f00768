"""The words by which minutes come back to the actions of an earlier meeting."""

import re
from datetime import date

from archive.language.choices import ACTION_STATUSES, ActionStatus
from archive.language.dates import ImpossibleDateError, has_other_words, parse_day
from archive.language.text import term

_TITLES = frozenset(
    term(words)
    for words in (
        "suivi des actions", "suivi des points d’action", "suivi des recommandations",
        "suivi des décisions", "suivi des mesures", "suivi des engagements",
        "suivi de la mise en œuvre", "mise en œuvre des recommandations",
        "mise en œuvre des actions", "exécution des recommandations", "exécution des actions",
        "avancement des actions", "avancement des recommandations", "état des actions",
        "point sur les actions", "point sur les recommandations", "revue des actions",
        "revue des recommandations", "retour sur les actions", "examen des actions",
        "examen des recommandations", "examen des mesures de la réunion",
        "actions de la réunion précédente", "actions de la dernière réunion",
        "recommandations de la réunion précédente", "recommandations de la dernière réunion",
        "follow-up of", "follow-up on", "review of actions", "review of action points",
        "previous actions", "actions from the previous meeting", "actions from the last meeting",
        "matters arising",
    )
)  # fmt: skip
"""What the title of an item says when the item comes back to earlier actions."""

_PAUSE = re.compile(r"\s*[:,;(.]\s*|\s+[–—-]\s+|\s+(?:le|la|au|à|du|on|depuis)\s+", re.IGNORECASE)
"""What parts the word of a status from what is said of it."""
_ANY_DAY = date(2000, 1, 1)
"""Gives a day without a year one: only whether it is a day counts."""
_OUTSIDE = frozenset(map(term, ("hors archive", "hors archives", "outside the archive")))


def says_follow_up(title: str) -> bool:
    """Whether an item of this title comes back to the actions of an earlier meeting."""
    said = term(title)
    return any(words in said for words in _TITLES)


def is_outside(text: str) -> bool:
    """Whether a text says that an action was decided outside the archive."""
    return term(text) in _OUTSIDE


def status_said(text: str) -> ActionStatus | None:
    """The status that words tell, or None: "fait", "réalisé le 3 mars", "en cours : accord oral".

    What closes an action stands alone or with its day: "fait, sauf la légende" closes nothing.
    """
    whole = ACTION_STATUSES.find(text)
    if whole:
        return whole
    first, *rest = _PAUSE.split(text, maxsplit=1)
    status = ACTION_STATUSES.find(first)
    is_clear = status and (not status.is_closed or _is_day(" ".join(rest)))
    return status if is_clear else None


def _is_day(text: str) -> bool:
    try:
        found = parse_day(text, after=_ANY_DAY)
    except ImpossibleDateError:
        return False
    return found is not None and not has_other_words(f"{text[: found.start]} {text[found.end :]}")
