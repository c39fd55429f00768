"""Names of persons within free text → left out of it, so that no page or data file shows them.

At the head of the minutes a line names who chaired or wrote: every name that is surely a person's
goes. Elsewhere only lines are gone through where a title or a first name tells one, or a name that
the file gives of somebody who came: "Mme Tando explique".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.names.person_names import has_titled_name
from archive.parsing.names.persons import IsBody
from archive.parsing.names.persons_in_text import OMITTED, may_name_person, persons_in
from archive.prose import BLOCKS, LINE_ENDS, Prose, Token

_BREAKS = {*LINE_ENDS, "Rule"}
_SAYING = {"Text", "Code"}
_NUMBERS = ({"A.", "B."}, {"I.", "II."})
"""What lines begin with that are numbered: no initial of a name."""
_NUMBER = re.compile(r"[A-Z]\.\s")
"""the "A. " of "A. Introduction" """


def prose_without_persons(
    prose: Prose, is_body: IsBody, known: KnownPersons | None = None, *, is_head: bool = False
) -> tuple[Prose, tuple[str, ...]]:
    """A free text without the names of persons, and these names.

    `known` are those that its file names elsewhere.
    """
    if not is_head and not may_name_person(prose.text, known):
        return prose, ()
    tokens, text = list(prose.tokens), prose.text
    names: list[str] = []
    lines = [(places, "".join(_said(tokens[n]) for n in places)) for places in _lines(tokens)]
    firsts = {line.partition(" ")[0] for _, line in lines}
    is_numbered = any(pair <= firsts for pair in _NUMBERS)
    for places, line in lines:
        spans = _spans(line, is_body, known, is_head=is_head)
        if is_numbered and _NUMBER.match(line):
            spans = [span for span in spans if span[0]]
        names += [line[start:end] for start, end in spans]
        for place, data in _cut(places, tokens, spans):
            text = text.replace(tokens[place].data, data)
            tokens[place] = tokens[place]._replace(data=data)
    read = replace(prose, text=text, tokens=tuple(tokens)) if names else prose
    return read, tuple(names)


def words_without_persons(
    words: str, is_body: IsBody, known: KnownPersons | None = None
) -> tuple[str, tuple[str, ...]]:
    """A line without markup, such as a title, without the names of persons, and these names."""
    spans = _spans(words, is_body, known, is_head=False)
    names = tuple(words[start:end] for start, end in spans)
    return _without(words, spans), names


def _spans(
    line: str, is_body: IsBody, known: KnownPersons | None, *, is_head: bool
) -> list[tuple[int, int]]:
    is_worth = is_head or may_name_person(line, known)
    return list(persons_in(line, is_body, known)) if is_worth else []


def _lines(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Which tokens say the words of each line; one that ends with a title goes on below."""
    line: list[int] = []
    for place, token in enumerate(tokens):
        if token.kind in _SAYING or (line and _is_open(token, tokens[line[-1]])):
            line.append(place)
        elif line and (token.kind in _BREAKS or token.name in BLOCKS):
            yield line
            line = []
    if line:
        yield line


def _is_open(token: Token, last: Token) -> bool:
    """Whether a line goes on behind a break: "Mme" ends it, whose name stands below."""
    if token.kind != "SoftBreak" or last.kind != "Text":
        return False
    return has_titled_name(f"{last.data.rpartition(' ')[2]} X")


def _said(token: Token) -> str:
    return token.data if token.kind in _SAYING else " "


def _cut(
    places: Sequence[int], tokens: Sequence[Token], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, str]]:
    """The tokens of a line that hold a part of some spans, and what they say without it."""
    start = 0
    for place in places:
        data = _said(tokens[place])
        end = start + len(data)
        inside = [(a, b) for a, b in spans if a < end and b > start]
        own = [(max(a, start) - start, min(b, end) - start) for a, b in inside]
        if own:
            yield place, _without(data, own)
        start = end


def _without(words: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        words = words[:start] + OMITTED + words[end:]
    return words
