"""Whether words of an action say who answers for it, or until when."""

import re
from collections.abc import Callable

from archive.language.choices import DeadlineKind, is_collective, is_filler
from archive.language.dates import ANY_DAY, ImpossibleDateError
from archive.language.text import any_of, same_length_fold, term
from archive.language.vocabulary import phrases
from archive.parsing.names.name_lists import split_names
from archive.parsing.names.persons import split_persons
from archive.parsing.times.deadlines import parse_deadline

IsKnown = Callable[[str], bool]
"""Whether a name is one of an organisation."""

_CONDITION = re.compile(rf"{any_of(phrases('deadline_condition'))}\b[^,;]{{,60}}$")
"""dès que la note est signée; avant les pluies"""
_LABEL = re.compile(rf"{any_of(phrases('deadline_label'))}(?!\w)\.?\s*:?\s*")
"""the "échéance " of "échéance 5 février" """
_WHO = re.compile(
    rf"(?:(?P<by>{any_of(phrases('before_agent'))})|{any_of(phrases('before_responsible'))})"
    r"(?!\w)\.?\s*:?\s*"
)
"""the "resp. " of "resp. HCR"; the "par " of "par HCR", which may stand before a means as well"""
_ARTICLE = re.compile(
    r"(?i:(?:de |à )?(?:l['’]|la |le |les |the )|d['’]|du |des |aux? )(?=[A-ZÀ-Þ])"
)
"""the "le " of "le CPE relit la carte", the "de l’" of "de l’OIM" """
_LONGEST_OWNERS = 200
"""In characters."""
_UNDATED = frozenset(map(term, phrases("undated_deadline")))


def who_or_when(
    text: str, start: int, end: int, is_known: IsKnown, is_like: IsKnown
) -> tuple[str, tuple[int, int]]:
    """What the words between two places are, "" for neither, and where they stand unlabelled."""
    words = text[start:end]
    if is_deadline(words):
        label = _LABEL.match(same_length_fold(words))
        return "deadline", (start + (label.end() if label else 0), end)
    label = _WHO.match(same_length_fold(words))
    start += label.end() if label else 0
    names = is_like if label and not label["by"] else is_known
    return "responsible" if are_known(text[start:end], names) else "", (start, end)


def is_deadline(text: str) -> bool:
    """Whether words are a deadline and nothing more."""
    label = _LABEL.match(same_length_fold(text))
    words = text[label.end() if label else 0 :].strip()
    try:
        deadline = parse_deadline(words, ANY_DAY)
    except ImpossibleDateError:
        return True
    if deadline.kind is DeadlineKind.UNDATED:
        return term(words) in _UNDATED or bool(_CONDITION.match(same_length_fold(words)))
    return not deadline.has_more


def are_known(text: str, is_known: IsKnown) -> bool:
    """Whether every name in a text is one of an organisation, stands for all, or is a person's.

    A person answers for a body, whose name is to be written: it is left out further on.
    """
    names = [bare_name(name).strip(" *_") for name in split_names(text)]
    return not is_filler(text) and all(
        is_collective(name) or is_known(name) or _is_person(name, is_known) for name in names
    )


def is_owner_line(text: str, is_known: IsKnown) -> bool:
    """Whether a line above a list of actions says who answers for them, and nothing else."""
    names = text.rstrip(" :")
    return len(names) <= _LONGEST_OWNERS and are_known(names, is_known)


def _is_person(name: str, is_known: IsKnown) -> bool:
    persons = split_persons(name, is_known)
    return persons is not None and bool(persons.names)


def bare_name(name: str) -> str:
    """A name without the article before it: "la DRMH", "de l’OIM"."""
    return name[match.end() :] if (match := _ARTICLE.match(name)) else name
