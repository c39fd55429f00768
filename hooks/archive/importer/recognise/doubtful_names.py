"""Names of a list that may not be those of bodies, or not whole, told in sentences."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from archive.importer.lines.sentences import hangs
from archive.language.text import fold, quoted
from archive.parsing.attendance_entries import Entries
from archive.parsing.persons import BODY_STARTS

_ACRONYM = re.compile(r"[A-Z]{2,}\s")
"""the "UNHCR " of "UNHCR Bright Roofs" """
_MANY = 5
"""Words with capitals in a row that no name has."""


def doubts_of_names(found: Entries) -> Iterator[str]:
    """What a person should look at in a list, in French."""
    bodies = [body for _, body in found.bodies]
    for names, doubt in (
        (found.unsure, "personnes ou organisations ?"),
        (found.halves, "une ou deux organisations ?"),
        (found.guessed, "organisations ou fonctions ?"),
        ([name for name in (*bodies, *found.groups) if hangs(name)], "le nom semble coupé."),
        ([body for body in bodies if may_be_several(body)], "plusieurs organisations ?"),
    ):
        if names:
            yield f"{quoted(', '.join(names))} : {doubt}"


def may_be_several(body: str) -> bool:
    """Whether a name may be several that lost what parted them: "OIM HCR", "Mairie X Service Y"."""
    words = body.split()
    are_acronyms = len(words) > 1 and all(len(w) > 1 and w.isalpha() and w.isupper() for w in words)
    inner = pairwise(words)
    starts = any(
        before[0].isupper() and word[0].isupper() and fold(word) in BODY_STARTS
        for before, word in inner
    )
    is_row = any(len(list(run)) >= _MANY for is_name, run in groupby(words, _is_capital) if is_name)
    is_led = len(words) > 2 and _ACRONYM.match(body) and all(map(_is_capital, words))  # noqa: PLR2004
    return are_acronyms or is_row or bool(is_led) or (starts and fold(words[0]) in BODY_STARTS)


def _is_capital(word: str) -> bool:
    return word[0].isupper()
