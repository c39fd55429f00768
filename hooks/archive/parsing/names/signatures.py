"""Ends of letters and signatures: who signs, what they are, where and when."""

import re
from collections.abc import Iterator, Sequence

from archive.language.dates import DIGIT
from archive.language.text import any_of, fold
from archive.language.vocabulary import phrases
from archive.parsing.names.entry_rows import is_function
from archive.parsing.names.person_names import LONGEST_OF_PERSON, has_title, may_be_person
from archive.parsing.names.persons import IsBody
from archive.parsing.names.persons_in_text import persons_in

_ROLE_WORD = re.compile(any_of(phrases("role_label")))
"""the "rapporteur" of "Le rapporteur", folded"""
_SEEN = re.compile(r"\b[vl]u(?:\s+et\s+approuve)?\b|\bpour\s+visa\b")
"""the "vu et approuve" above a signature, folded"""
_BODY_BESIDE = re.compile(r"\s*[|,]\s*|\s[–—-]\s")
"""the " | " of "Chargée de projet | CPE" """
_CLOSINGS = tuple(map(fold, phrases("letter_end")))
_SIGNATURES = (*_CLOSINGS, *map(fold, phrases("signature_start")))
_LONGEST_OFFICE, _LONGEST_CLOSING, _LONGEST_START = 6, 4, 11
"""In words."""
_LAST = 12
"""The blocks at the end among which signatures stand."""


def closings(texts: Sequence[str]) -> Iterator[int]:
    """Which lines end a letter: "Cordialement," and the name and the office below."""
    is_closing = False
    for number, text in enumerate(texts):
        begins = fold(text).startswith(_CLOSINGS) and len(text.split()) <= _LONGEST_CLOSING
        is_signer = bool(_names(text)) or _is_office(_BODY_BESIDE.split(text)[0])
        is_closing = begins or (is_closing and is_signer)
        if is_closing:
            yield number


def signatures(blocks: Sequence[Sequence[str]], is_body: IsBody) -> Iterator[int]:
    """Which of the last blocks, each the texts of its lines, are signatures."""
    first = max(len(blocks) - _LAST, 0)
    is_signing = False
    for number, texts in enumerate(blocks[first:], first):
        is_signing = is_signing or any(_begins(text, is_body) for text in texts)
        if is_signing and all(_is_signature(text, is_body) for text in texts):
            yield number


def signers(text: str, is_body: IsBody) -> list[str]:
    """The persons whom a line of a signature names."""
    role, _, after = text.partition(":")
    told = after.strip() if is_role(role) else text
    names = [told] if has_title(told) and not is_role(told) else _names(told)
    return names or [text[start:end] for start, end in persons_in(text, is_body)]


def begins_signature(text: str) -> bool:
    """Whether a line begins as the end of a letter or a signature does: "Cordialement"."""
    return fold(text).startswith(_SIGNATURES)


def is_role(text: str) -> bool:
    """Whether a line says what somebody who signs is, and no more: "Le rapporteur"."""
    words = _SEEN.sub(" ", fold(text)).strip(" .,:").split()
    is_short = len(words) <= 6 and not DIGIT.search(text)  # noqa: PLR2004
    return is_short and any(map(_ROLE_WORD.match, words))


def _begins(text: str, is_body: IsBody) -> bool:
    is_told = begins_signature(text) or is_role(text.partition(":")[0])
    return is_told or _is_signed_office(text, is_body)


def _is_signature(text: str, is_body: IsBody) -> bool:
    is_start = begins_signature(text) and len(text.split()) <= _LONGEST_START
    label, _, name = text.partition(":")
    is_named = bool(name) and is_role(label) and may_be_person(name.strip())
    is_office = _is_office(text) or _is_signed_office(text, is_body)
    return is_start or is_named or is_office or has_title(text) or bool(_names(text))


def _is_office(text: str) -> bool:
    """Whether a line is what somebody is and no more: "Le maire,", "Chargée de projet"."""
    is_short = len(text.split()) <= _LONGEST_OFFICE and not text.endswith(".")
    return is_role(text) or (is_short and is_function(text.rstrip(" ,:")))


def _is_signed_office(text: str, is_body: IsBody) -> bool:
    """Whether a line is only offices and persons: "La directrice, A. Tando   La secrétaire, …"."""
    rest, names = text, [*persons_in(text, is_body)]
    for start, end in reversed(names):
        rest = rest[:start] + rest[end:]
    return bool(names) and not rest.rstrip().endswith(".") and is_role(rest)


def _names(text: str) -> list[str]:
    """The persons that a line names and nothing else, two side by side at most."""
    words = text.split()
    if len(words) > 2 * LONGEST_OF_PERSON:
        return []
    halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(2, len(words) - 1)]
    pairs = (list(pair) for pair in halves if all(map(may_be_person, pair)))
    is_one = len(words) < 4 and may_be_person(text)  # noqa: PLR2004 - two of two words each
    return [text] if is_one else next(pairs, [text] if may_be_person(text) else [])
