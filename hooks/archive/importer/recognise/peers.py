"""Titles that look as the headings do, which the agenda or a word of theirs had hidden."""

from collections import Counter
from collections.abc import Sequence

from archive.language.choices import is_standing_title
from archive.language.text import is_ended
from archive.parsing.outline.candidates import Candidate, looks_of
from archive.parsing.outline.document import Block, Paragraph, lines_in
from archive.parsing.outline.markers import is_count, style_of
from archive.parsing.outline.opening import Labelled, is_document_title
from archive.parsing.outline.reading import Reading


def with_peers(
    members: list[Candidate],
    found: Sequence[Candidate],
    labels: Labelled,
    blocks: Sequence[Block],
    reading: Reading,
) -> list[Candidate]:
    """The headings, in order, with those of their look that are labels elsewhere or stand above.

    "1. Introduction" stands above the agenda, and so do "Ouverture" and several titles of a look of
    their own that tell no fact of the meeting; "3. Discussions" and "Suivi des recommandations" are
    labels elsewhere. Each heads a text.
    """
    if not members:
        return []
    looks, first = {_look(each) for each in members}, members[0]
    known = {each.index for each in members}
    free = [
        each
        for each in found
        if each.rest is None and known.isdisjoint({each.index, each.index + 1})
    ]
    below = [e for e in free if e.index > first.index and _look(e) and _look(e) in looks]
    others = [each for each in below if labels.names.get(each.heading.number) == "body"]
    above = [e for e in free if e.index < first.index and _heads_text(e, labels, blocks)]
    # the text of "Introduction" may say when and where the meeting was
    told = [e for e in above if not _tells_facts(blocks[e.index + 2 : first.index], reading)]
    counts = Counter(_look(each) for each in told if each.stands_out)
    for each in above:
        is_same = (
            _look(each)
            and _look(each) == _look(first)
            and (each.number or 0) <= (first.number or 0)
        )
        is_opening = counts[_look(each)] > 1 or is_standing_title(each.heading.text)
        if is_same or (each in told and is_opening):
            others.append(each)
    return sorted([*members, *others], key=lambda each: each.index)


def _look(each: Candidate) -> tuple[str, ...]:
    """What the headings of one kind share: the letters, the sign, the colon; () for no look."""
    marker = each.heading.marker
    style = style_of(marker) if is_count(marker) else ""
    looks = tuple(looks_of(each.heading))
    return (*looks, style, ":" if each.heading.text.endswith(":") else "") if looks or style else ()


def _heads_text(each: Candidate, labels: Labelled, blocks: Sequence[Block]) -> bool:
    """Whether a title that is no label stands above sentences."""
    is_label = each.is_label or each.heading.number in {*labels.names, *labels.others}
    is_label |= is_document_title(each.heading.text)
    below = blocks[each.index + 1 : each.index + 2]
    return not is_label and any(isinstance(b, Paragraph) and is_ended(b.text) for b in below)


def _tells_facts(blocks: Sequence[Block], reading: Reading) -> bool:
    """Whether a part of a document tells when, where or who came, and not only the agenda."""
    facts = reading.opening.difference(reading.evidence.get("agenda", ()))
    return any(line.number in facts for line in lines_in(blocks))
