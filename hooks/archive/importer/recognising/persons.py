"""Persons in a list of those present: told from organisations by how their names are written."""

import re
from collections.abc import Iterable, Sequence

from archive.language.text import fold
from archive.parsing.persons import may_be_person

_CIVILITY = (
    r"(?:M\.|MM\.|Mme|Mmes|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Pr\.?|Prof\.?|S\.E\.M?\.?|Messieurs|Monsieur"
    r"|Madame)"
)
_TITLED = re.compile(
    rf"^{_CIVILITY}\s+(?P<person>[^,;()–—:]+?)(?:\s*[,(–—:-]\s*(?P<body>.+?)\)?)?$"
)
_BESIDE = re.compile(
    r"^(?P<person>[^,;()–—:/]+?)\s*(?:\((?P<inside>[^()]+)\)|[,–—:]\s*(?P<after>.+)|\s-\s(?P<dash>.+))$"
)
_FEWEST = 2


def has_title(text: str) -> bool:
    """Whether a text begins with a title: M., Mme, Dr."""
    return bool(re.match(rf"{_CIVILITY}\s", text))


def titled_person(text: str) -> tuple[str, str] | None:
    """The person after M., Mme … and the organisation that follows, "" when none does; or None."""
    match = _TITLED.match(text)
    return (match["person"], (match["body"] or "").strip(" ;.,:")) if match else None


def person_beside(text: str) -> tuple[str, str] | None:
    """The person and the organisation of "Awa Tando (HCR)" or "Awa Tando, HCR", or None."""
    match = _BESIDE.match(text.strip(" ;."))
    if not match or not may_be_person(match["person"]):
        return None
    body = match["inside"] or match["after"] or match["dash"]
    return None if _stands_for(body, match["person"]) else (match["person"], body)


def lists_persons(texts: Sequence[str]) -> bool:
    """Whether a list names persons with their organisations, most of its entries doing so."""
    found = [person_beside(text) for text in texts]
    count = sum(each is not None for each in found)
    return count >= _FEWEST and 2 * count > len(texts)


def are_persons(names: Iterable[str]) -> bool:
    """Whether every name is one of a person."""
    listed = list(names)
    return bool(listed) and all(map(may_be_person, listed))


def _stands_for(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the initials of a name."""
    initials = [word[0].lower() for word in re.findall(r"\w+", fold(name))]
    return bool(acronym) and list(acronym.lower()) == initials[: len(acronym)]
