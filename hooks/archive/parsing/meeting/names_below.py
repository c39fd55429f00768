"""How far a list of who came goes on below its label: lines, lists, their kinds, a table.

"Présents", then "OIM" and "Mairie de Tagda" a line each; "Présents :", then "ONG :" and "- JER",
then "État :" and "- CPE".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from archive.language.label_stems import announced_field, label_word
from archive.language.text import AND, split_sentences
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.facts.labels import Label, is_label_like
from archive.parsing.facts.loose_headers import flat_columns
from archive.parsing.facts.titles import split_number
from archive.parsing.meeting.roll_tables import RollTable
from archive.parsing.names.attendance_notes import is_note
from archive.parsing.names.entry_rows import is_body_like, is_function
from archive.parsing.names.name_kinds import counts_bodies, without_pointer
from archive.parsing.names.name_lists import (
    LONGEST_NAME,
    are_short_names,
    may_be_names,
    split_names,
    without_bullet,
)
from archive.parsing.names.person_names import has_title
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import PRESENT, is_group
from archive.parsing.source.blocks import LIST_KINDS, Fragment, TextBlock
from archive.parsing.times.meeting_days import names_day

_MOST_BLANK = 2
"""The blank lines between blocks that follow one another."""
_WHEN = frozenset(("date", "hours", "start", "end", "place", "moment"))
_CONTINUED = (",", ";")
_PIECE = re.compile(rf"\s*[,;:()/]\s*|\s+(?:[–—-]|{AND})\s+")
"""the ", " and the " et " of "Awa Tando, cheffe, Direction des eaux et des forêts" """
_LONGEST_SENTENCE, _LONGEST_LAST = 3, 5
"""The words of a name alone that ends with a point, and of the last of several."""


def adjoining(blocks: Sequence[TextBlock]) -> Sequence[TextBlock]:
    """The blocks below the first, down to where others that were read already stood between."""
    pairs = enumerate(pairwise(blocks), 1)
    end = next((n for n, (a, b) in pairs if b.first - a.last > _MOST_BLANK), len(blocks))
    return blocks[1:end]


def names_below(blocks: Sequence[TextBlock], is_known: IsBody) -> list[TextBlock]:
    """The first of some blocks as far as they list names; a table below a label is alone."""
    if blocks and blocks[0].kind == "table":
        return [blocks[0]] if RollTable(blocks[0], PRESENT, is_known).is_one else []
    taken: list[TextBlock] = []
    for block, after in pairwise([*blocks, None]):
        if block is None or not _goes_on(taken, block, after, is_known):
            break
        taken.append(block)
    return taken


def ends_names(block: TextBlock) -> bool:
    """Whether a block below some names is surely none of them: a label, a number, a table."""
    return block.kind != "p" or bool(find_label_spans(block.words)) or _announces(block.words)


def goes_on_below(text: str, below: Sequence[TextBlock]) -> bool:
    """Whether names beside a label go on below it: "CPE, DGV,", "8 (voir liste ci-dessous)".

    So they do where each line has its kind, "ONG : CPE", or is one name down to the next label.
    """
    if not below or text.endswith(_CONTINUED):
        return text.endswith(_CONTINUED)
    if _tells_kind(text):
        return _tells_kind(below[0].words)
    is_list = below[0].kind in {"p", *LIST_KINDS}
    is_first = below[0].kind in LIST_KINDS and without_bullet(text) != text  # "Présents : - CPE"
    return is_first or (is_list and counts_bodies(text)) or _is_column(text, below)


def _is_column(text: str, below: Sequence[TextBlock]) -> bool:
    """Whether a name and several below it stand a line each, and a label follows."""
    names = list(takewhile(_is_one_name, below))
    after = below[len(names) : len(names) + 1]
    is_followed = bool(after) and bool(find_label_spans(after[0].words))
    return len(names) > 1 and is_followed and len(split_names(text)) == 1


def _is_one_name(block: TextBlock) -> bool:
    text = block.words
    is_line = block.kind == "p" and len(block.pieces) == 1 and not find_label_spans(text)
    return is_line and text[-1] != "." and are_short_names(text) and len(split_names(text)) == 1


def is_kind_above(text: str) -> bool:
    """Whether words say of what kind the bodies below are, or how they came."""
    word = label_word(text)
    return is_group(word) or is_note(word)


def lines_below(label: Label | None, others: Sequence[Fragment]) -> Iterator[Fragment]:
    """The lines that the value of a label goes on with below its own: "CPE," then "DGV"."""
    above = label.value.value if label and label.value else ""
    for other in others:
        if not above.endswith(_CONTINUED) or is_label_like(other):
            return
        yield other
        above = other.plain.value


def says_more(text: str) -> bool:
    """Whether what leads to a list tells something else as well, and so stays text.

    "Le 10 mars s’est tenue la réunion du comité. Y ont assisté :"
    """
    return len(list(split_sentences(text))) > 1 or names_day(text)


def _tells_kind(text: str) -> bool:
    """Whether a text begins with the kind of the bodies that it names: "ONG : CPE, DGV"."""
    kind, sign, names = text.partition(":")
    return bool(sign and names.strip()) and is_group(kind)


def _goes_on(
    taken: Sequence[TextBlock], block: TextBlock, after: TextBlock | None, is_known: IsBody
) -> bool:
    """Whether a block goes on with a list; `after` is the one below it."""
    last = taken[-1] if taken else None
    if block.kind in LIST_KINDS:
        is_led = last is None or last.words.endswith(":") or is_kind_above(last.words)
        is_alike = last is not None and last.kind == block.kind
        is_title = block.kind == "ol" and len(block.pieces) == 1  # "Excusés :", "1. Carte", a text
        is_title &= after is not None and after.kind == "p" and not find_label_spans(after.words)
        return (is_led or is_alike) and not is_title and _are_bodies(block, is_known)
    if block.kind != "p":
        return False
    is_led = after is not None and (
        _are_bodies(after, is_known)
        if after.kind in LIST_KINDS
        else after.kind == "p" and block.words.endswith(":") and are_name_lines(after, is_known)
    )
    if is_led and (is_kind_above(block.words) or block.words.endswith(":")):
        is_alike = last is None or taken[0].words.endswith(":")
        return not find_label_spans(block.words) and (is_alike or is_kind_above(block.words))
    if last is not None and last.kind != "p":
        return False
    return are_name_lines(block, is_known)


def are_name_lines(block: TextBlock, is_known: IsBody) -> bool:
    """Whether each line of a paragraph is names, and neither a label, a day nor a sentence."""
    return all(_is_name_line(line.plain.value, is_known) for line in block.fragments)


def _is_name_line(text: str, is_known: IsBody) -> bool:
    text = without_pointer(text)
    bare = text.rstrip(" :;.,")
    names = split_names(bare.replace(":", ","))
    last = names[-1] if names else ""
    most = _LONGEST_LAST if len(names) > 1 else _LONGEST_SENTENCE
    is_sentence = text.endswith(".") and len(last.split()) > most
    is_sentence &= not is_body_like(last, is_known)
    is_numbered = text[:1].isdigit() or split_number(text)[0] is not None
    if is_sentence or is_numbered or text.endswith(":") or flat_columns(text):
        return False
    if find_label_spans(text) or _announces(bare):
        return False
    long = (name for name in names if len(name.split()) > LONGEST_NAME)
    are_short = all(is_body_like(name, is_known) for name in long)
    return are_short and may_be_names(bare, is_known) and not names_day(text)


def _announces(text: str) -> bool:
    """Whether a line names a field: "Absents excusés OIM", but not "Programme Eau".

    Nor does what somebody does: "Awa Tando, directrice des programmes".
    """
    if announced_field(text) is None or is_body_like(text, lambda _: False):
        return False
    return not any(has_title(name) or is_function(name) for name in split_names(text))


def _are_bodies(block: TextBlock, is_known: IsBody) -> bool:
    """Whether a third of the items may hold a name, and no piece of one is as long as a text."""
    texts = [leaf.plain.value for leaf in block.leaves]
    spans = (span for text in texts for span in find_label_spans(text))
    pieces = [_PIECE.split(text.strip(" .;")) for text in texts]
    named = [each for each in pieces if any(may_be_names(piece, is_known) for piece in each)]
    long = (each for text in pieces for each in text if len(each.split()) > LONGEST_NAME)
    are_short = all(is_body_like(each, is_known) for each in long)
    return 3 * len(named) >= len(texts) and are_short and _WHEN.isdisjoint(s.field for s in spans)
