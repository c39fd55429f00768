"""What somebody does beside a name in a sentence: "le juge conseiller Awa Tando".

Where it ends and the name begins, and which runs of words with capitals are nothing but an office.
"""

import re
from itertools import dropwhile

from archive.language.text import UNBROKEN, fold
from archive.parsing.names.beside_names import CONTEXT
from archive.parsing.names.person_names import (
    begins_with_function,
    is_body_word,
    is_no_name,
    is_particle,
    title_end,
)
from archive.parsing.names.persons import IsBody

SENTENCE_START = re.compile(
    r"(?:Les?|La|The|Un|Une|Des?|Du|Pour|Selon|Par|Avec|As|Et|And|Aos?|Para|Com|Con)\s+|L['’]"
)
"""the "Le " of "Le HCR", which begins a sentence"""
_OFFICE_LED = re.compile(r"l[aeo]s?|l'|du|aux?|the|une?|el|d?[ao]s?|del|al")
"""What precedes an office: "le juge conseiller Awa Tando"."""
_DOES = re.compile(r"\s*[,(]\s*(?:le\s+|la\s+|l['’]|the\s+)?(?=\w)")
"""the ", la " of "Awa Tando, la directrice" """
_OF_PREFIX = re.compile(r"^d[’']")
"""the "d’" of "d’Etat" """


def without_office(text: str, span: tuple[int, int], is_body: IsBody) -> tuple[int, int] | None:
    """A run without the office that begins it; None for an office alone, "du Ministère" of one."""
    start, end = span
    words = [*UNBROKEN.finditer(text, start, end)]
    named = [*dropwhile(lambda word: _is_of_office(word[0]), words)]
    if not named or is_particle(words[-1][0]):
        return None
    first, led = named[0], [word[0] for word in words[: len(words) - len(named)]]
    bare = _OF_PREFIX.sub("", first[0])
    before = [*text[:start].replace("’", " ").split()[-2:], *led]
    is_led = bare != first[0] or is_particle(before.pop() if led else "")
    is_general = (
        len(before) > 1 and begins_with_function(before[-2]) and title_end(f"{before[-1]} X")
    )
    if is_led and (is_general or is_body_word(bare) or is_body(bare)):
        return None
    return (first.start() if any(map(_is_function, led)) else start), end


def _is_of_office(word: str) -> bool:
    """Whether a word may stand within an office: "Général du CPE", "Monsieur Le Directeur"."""
    return is_particle(word) or fold(word) in {"le", "la"} or _is_function(word)


def _is_function(word: str) -> bool:
    """Whether a word says what one or several do: "Ministre", "Ministros"."""
    return any(map(begins_with_function, (word, word.removesuffix("s"))))


def office_before(before: str, run: str) -> str:
    """The office that begins a run, with a blank after it, "" for none; `before` is folded."""
    rest = run
    while _is_function(word := rest.partition(" ")[0]):
        rest = rest[len(word) :].lstrip()
    office = run[: len(run) - len(rest)]
    is_one = (
        bool(rest) and not SENTENCE_START.match(rest) and ends_with_office(before + fold(office))
    )
    return office if is_one else ""


def ends_with_office(before: str) -> bool:
    """Whether what somebody does ends a folded text before a name: "le juge conseiller "."""
    words = before.replace("l'", "l' ").split()[-4:]
    if not words or is_no_name(words[-1]) or is_particle(words[-1]):
        return False
    return any(
        _OFFICE_LED.fullmatch(words[place]) and _is_function(words[place + 1])
        for place in range(len(words) - 1)
    )


def tells_office(text: str, end: int) -> bool:
    """Whether what somebody does follows a name: "Awa Tando, la nouvelle directrice"."""
    following = _DOES.match(text, end)
    said = text[following.end() : following.end() + CONTEXT] if following else ""
    return begins_with_function(said) or begins_with_function(said.partition(" ")[2])
