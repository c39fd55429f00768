"""What stands beside a name and tells a person: a verb, a body, a length, somebody who asks."""

import re

from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.names.person_names import has_first_name, is_mixed_word
from archive.parsing.names.persons import IsBody

CONTEXT = 300
"""Characters looked at beside a name."""
_SUBJECT = re.compile(r"(?:^|[.:;!?•»–—-]\s?|\b(?:que?|qu['’]|that|as|et|and)\s?)$")
"""what precedes one of whom something is said, folded: the "que " of "dit que Awa Tando" """
OF_BODY = re.compile(r"\s*\((?P<body>[^()]{2,60})\)")
"""the " (CPE)" of "Awa (CPE)" """
_ACTS = re.compile(
    r"(?:\s*\([^()]{2,60}\)|,\s[^,.:;]{2,40},)?"
    r"\s+(?:(?:also\s|then\s)?(?:will|has|had|took|gave|made|went|\w{3,}ed)|(?:a|va|avait)(?:\s\w+)?)\s"
)
"""the ", UNHCR, briefed " of "Awa Tando, UNHCR, briefed us", the " a formé " of "Awa a formé" """
_INSIDE = re.compile(r",\s+(?P<body>[^()]{2,60})\)")
"""the ", CPE)" of "(Awa Tando, CPE)" """
_SAYS = re.compile(
    r"(?:\s*\([^()]{2,60}\))?(?:,?\s(?:from|of|d[eu]s?|d['’])\s?(?:the\s|l[ae]\s|l['’])?"
    r"[\w'&/-]+(?:\s[\w'&/-]+){0,3}?)?"
    rf"\s+{any_of(phrases('person_verb'))}\b"
)
"""the " propose" of "Awa Tando propose", the " de l’OIM dit" of "Awa Tando de l’OIM dit", folded"""
_BESIDE_VERB = re.compile(rf"\s{any_of(phrases('beside_verb'))}(?=\s)")
"""the " ensuite" of "a ensuite rappelé", folded"""
_MINUTES = r"\d{1,3}\s*(?:mn|min\w*|['’])"
_TIMED = re.compile(rf"{_MINUTES}\s*[/,;:–-]\s*$")
"""the "10 mn/" of "(10 mn/Awa)" """
_TIME = re.compile(rf"\s*[/,;–-]?\s*\(?{_MINUTES}")
"""the "/10 mn" of "(Awa/10 mn)", the " (10 mn" of "Budget, Awa (10 mn)" """
_ASKED = re.compile(r"\b(?:demande\w*|demander|confie\w*|merci|asked|thanks)\s+(?:(?:a|to)\s+)?$")
"""the "demander à " of "demander à Awa d’écrire", folded"""
_COLON = re.compile(r"\s?:\s")
"""the ": " of "Awa: relire la carte" """
_MOVED = re.compile(r"\b(?:moved|seconded)\s+by\s+$")
"""the "seconded by " of "seconded by Tando", which no body is, folded"""


def folded_before(text: str, start: int) -> str:
    """What stands before a place of a text, as far as it is looked at, folded."""
    return same_length_fold(text[max(0, start - CONTEXT) : start])


def is_subject(before: str) -> bool:
    """Whether what stands before a name, folded, lets something be said of it."""
    return _SUBJECT.search(before) is not None


def is_first_name(text: str, span: tuple[int, int], is_body: IsBody, *, is_led: bool) -> bool:
    """Whether one word names a person, by what stands beside: "Awa (CPE)", "Awa propose".

    `is_led` says that a role stands before it.
    """
    start, end = span
    word, before = text[start:end], folded_before(text, start)
    beside = OF_BODY.match(text, end)
    if not is_mixed_word(word) or is_body(word):
        return False
    if _MOVED.search(before) or (beside and is_led):
        return True
    is_timed = _TIMED.search(before) or _TIME.match(text, end)
    is_last = before.rstrip().endswith((",", ":")) and not text[end:].strip(" .,;")
    is_told = is_led or is_last or is_timed or _ASKED.search(before)
    is_doing = is_subject(before) and (says(word, text, end) or acts(word, text, end))
    return has_first_name(word) and bool(is_told or is_doing or (beside and is_body(beside[1])))


def owes(text: str, start: int, end: int, is_body: IsBody) -> bool:
    """Whether a known body stands beside: "Awa Tando (OIM) : relire", "(Awa Tando, OIM)"."""
    if text[:start].endswith("("):
        inside = _INSIDE.match(text, end)
        return bool(inside and is_body(inside["body"]))
    beside = OF_BODY.match(text, end) if not start else None
    return bool(beside and is_body(beside["body"]) and _COLON.match(text, beside.end()))


def says(name: str, text: str, end: int) -> bool:
    """Whether what only a person does follows a name without acronyms: "Awa Tando propose"."""
    following = _BESIDE_VERB.sub("", same_length_fold(text[end : end + CONTEXT]), count=1)
    return not _has_acronym(name) and _SAYS.match(following) is not None


def acts(name: str, text: str, end: int) -> bool:
    """Whether what one does follows a name without acronyms: "Awa Tando a formé les relais"."""
    return not _has_acronym(name) and _ACTS.match(text, end) is not None


def _has_acronym(name: str) -> bool:
    return any(word.isupper() and "." not in word for word in name.split())
