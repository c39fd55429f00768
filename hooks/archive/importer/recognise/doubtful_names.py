"""Names of a list that may not be those of bodies, or not whole, told in sentences."""

from collections.abc import Iterator
from itertools import pairwise

from archive.importer.lines.sentences import hangs
from archive.language.text import fold, quoted
from archive.parsing.attendance_entries import Entries
from archive.parsing.persons import BODY_STARTS


def doubts_of_names(found: Entries) -> Iterator[str]:
    """What a person should look at in a list, in French."""
    bodies = [body for _, body in found.bodies]
    for names, doubt in (
        (found.unsure, "personnes ou organisations ?"),
        (found.halves, "une ou deux organisations ?"),
        (found.guessed, "organisations ou fonctions ?"),
        ([name for name in (*bodies, *found.groups) if hangs(name)], "le nom semble coupé."),
        ([body for body in bodies if _may_be_several(body)], "plusieurs organisations ?"),
    ):
        if names:
            yield f"{quoted(', '.join(names))} : {doubt}"


def _may_be_several(body: str) -> bool:
    """Whether a name may be several that lost what parted them: "OIM HCR", "Mairie X Service Y"."""
    words = body.split()
    are_acronyms = len(words) > 1 and all(len(w) > 1 and w.isalpha() and w.isupper() for w in words)
    inner = pairwise(words)
    starts = any(
        before[0].isupper() and word[0].isupper() and fold(word) in BODY_STARTS
        for before, word in inner
    )
    return are_acronyms or (starts and fold(words[0]) in BODY_STARTS)
