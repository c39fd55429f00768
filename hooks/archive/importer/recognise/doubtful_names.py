"""Names of a list that may not be those of bodies, or not whole, told in sentences."""

from collections.abc import Iterator

from archive.importer.lines.sentences import hangs
from archive.importer.recognise.entries import Entries
from archive.language.text import quoted


def doubts_of_names(found: Entries) -> Iterator[str]:
    """What a person should look at in a list, in French."""
    bodies = [body for _, body in found.bodies]
    for names, doubt in (
        (found.unsure, "personnes ou organisations ?"),
        (found.halves, "une ou deux organisations ?"),
        (found.guessed, "organisations ou fonctions ?"),
        ([name for name in (*bodies, *found.groups) if hangs(name)], "le nom semble coupé."),
    ):
        if names:
            yield f"{quoted(', '.join(names))} : {doubt}"
