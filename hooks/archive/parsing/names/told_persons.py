"""Lists of persons anywhere in a document, whatever stands above them: they tell who is a person.

All entries decide together: where most may be persons' names and some surely are, all are.
"""

import re
from collections.abc import Iterator, Sequence

from archive.parsing.names.cut_entries import SEMICOLON
from archive.parsing.names.entry_bodies import is_turned, persons_turned
from archive.parsing.names.entry_rows import SURE, body_start, layout_of, row_of, score_of
from archive.parsing.names.name_lists import split_names
from archive.parsing.names.person_names import PLURAL_TITLE, title_end
from archive.parsing.names.persons import IsBody

_LABEL = re.compile(r"^[^:;,]{2,60}:\s+(?=\S)")
"""the "Présents : " of "Présents : Awa Tando, Salif Goumbi" """
_FEWEST, _LONGEST = 3, 14
"""Of a list, in entries; of an entry, in words."""


def persons_of_lines(lines: Sequence[str], is_body: IsBody) -> Iterator[str]:
    """The persons that lines list, several in one line or one below the other."""
    run: list[str] = []
    missed = 0
    for line in [*lines, ""]:
        yield from persons_of_entries(_pieces(line), is_body)
        if line.endswith(":"):  # the country or the kind of those below
            continue
        is_entry = 0 < len(line.split()) <= _LONGEST and not line.endswith(".")
        pieces = (line[start:end] for start, end in row_of(line, is_body))
        scores = [score_of(piece, is_body) for piece in pieces]
        is_maybe = is_entry and (any(score > 0 for score in scores) or is_turned(line))
        missed = 0 if is_maybe else missed + 1
        run += [line] if is_maybe else []
        if missed > 1 or not line:
            yield from persons_of_entries(run, is_body)
            run = []


def persons_of_entries(entries: Sequence[str], is_body: IsBody, *, came: bool = False) -> list[str]:
    """The persons that entries name, in a list of persons with or without their bodies.

    `came` says that it is a list of who came, where bodies beside tell the persons.
    """
    if len(entries) < _FEWEST:
        return []
    if turned := persons_turned(entries):
        return list(turned.values())
    layout = layout_of(entries, is_body)
    names: list[str] = []
    for entry in entries:
        row = row_of(entry, is_body)
        told = layout.get(len(row))
        if told or len(row) == 1:
            name = entry[slice(*row[told.person if told else 0])]
            start = body_start(name.split(), is_body)  # that of "Awa Tando Mairie de Bani"
            names.append(" ".join(name.split()[: start or None]))
    names = [name[title_end(name) :] if PLURAL_TITLE.match(name) else name for name in names]
    scores = [score_of(name, is_body) for name in names]
    sure, maybe = (sum(score >= least for score in scores) for least in (SURE, SURE / 3))
    is_sure = (sure > 1 and 4 * sure >= len(entries)) or (came and bool(layout))
    is_list = is_sure and 3 * maybe >= 2 * len(entries)
    if not is_list:
        return []
    # "EAU VIVE" among "TANDO Awa" is a body.
    are_capitals = 2 * sum(map(str.isupper, names)) > len(names)
    scored = zip(names, scores, strict=True)
    return [n for n, s in scored if s >= SURE or (s > 0 and (are_capitals or not n.isupper()))]


def _pieces(line: str) -> Sequence[str]:
    """The entries of a line that lists several: "Présents : Awa Tando, CPE ; Salif Goumbi, DGV"."""
    text = _LABEL.sub("", line.rstrip(" .;,"))
    pieces = SEMICOLON.split(text)
    return pieces if len(pieces) >= _FEWEST else split_names(text)
