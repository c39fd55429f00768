"""What the sections of a meeting’s body are: which field each holds, where the items begin."""

import re
from collections.abc import Container, Iterator
from collections.abc import Sequence as Blocks

from archive.language.label_stems import (
    ITEM_LABELS,
    announced_field,
    label_field,
    label_word,
)
from archive.language.text import term
from archive.language.vocabulary import MEETING, phrases
from archive.parsing.facts.labels import is_label_like, is_understood, match_label, named_field
from archive.parsing.facts.titles import split_number, title_key
from archive.parsing.meeting.announcing import read_announcement
from archive.parsing.meeting.item_tables import is_item_table
from archive.parsing.meeting.names_below import names_below
from archive.parsing.meeting.sections import tells_of_none
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.source.blocks import (
    LIST_KINDS,
    SUB_HEADINGS,
    Fragment,
    TextBlock,
    plain_scalar,
    split_at_headings,
)
from archive.parsing.source.nodes import Node
from archive.parsing.source.nodes import Sequence as NodeList
from archive.parsing.times.meeting_days import names_day
from archive.problems import Mark, Problems

_LIST_SECTIONS = {"decisions", "documents", "themes"}
"""Fields whose section is a list; with anything more it is an agenda item."""
_LINE_SECTIONS = {"date", "hours", "place"}
"""Fields whose section is one paragraph; with anything more it is an agenda item."""
_FACTS = _LINE_SECTIONS | NAME_FIELDS
_FEWEST_FACTS = 2
_WRAPPERS = frozenset(map(term, phrases("wrapper")))
_ANNEX = re.compile(r"(?:annexe?|appendix)\s*(?:n\s?°\s*)?\d{0,2}\s*[:.–—-]\s*", re.IGNORECASE)
"""the "Annexe 1 : " of "Annexe 1 : liste de présence" """
_ONE_ITEM = {"point", "sujet", "item"}
_HEAD_SECTIONS = frozenset(map(term, phrases("head_section")))


def heading_levels(blocks: Blocks[TextBlock]) -> tuple[str, str]:
    """The levels of heading of the title and of the items: h1 and h2, as a rule.

    Items may all stand at level 1, or below level 2; and a lone heading of level 2 that comes
    first and holds a day, which is the title of the meeting where others stand below it.
    """
    headings = [block for block in blocks if block.kind in {"h1", "h2", *SUB_HEADINGS}]
    levels = [block.kind for block in headings]
    first = [split_number(block.words)[0] for block in headings if block.kind == "h1"]
    if len(first) > max(2, levels.count("h2")) or any(number is not None for number in first):
        return "h1", "h1"
    if "h2" not in levels:
        below = min(SUB_HEADINGS.intersection(levels), default="h2")
        return "h1", below
    is_title = levels[0] == "h2" and names_day(headings[0].words)
    if is_title and levels.count("h2") == 1 and len(levels) > 1:
        return "h2", "h3"
    return "h1", "h2"


def is_title_among_items(section: Blocks[TextBlock]) -> bool:
    """Whether the first heading of one level is the title of the meeting.

    It says a day, or nothing but facts stands below it.
    """
    heading, *below = section
    number, _ = split_number(heading.words)
    facts = (match_label(line, MEETING) for line in _lines(below))
    return number is None and (all(facts) or names_day(heading.words))


def is_wrapper(section: Blocks[TextBlock]) -> bool:
    """Whether the heading of a section only wraps items, each below a heading of its own."""
    heading, *below = section
    opening, *items = split_at_headings(below, {"h3"})
    pairs = [split_number(item[0].words) for item in items]
    number, _ = split_number(heading.words)
    is_alone = heading.kind == "h2" and number is None and not opening and len(pairs) > 1
    is_numbered = all(number is not None for number, _ in pairs)
    has_label = any(ITEM_LABELS.match(label_word(title)) for _, title in pairs)
    return is_alone and not has_label and (is_numbered or is_named_wrapper(heading))


def is_named_head(heading: TextBlock) -> bool:
    """Whether a heading says no more than that facts stand below it: "Informations"."""
    words = label_word(split_number(heading.words)[1])
    return term(words) in _HEAD_SECTIONS or label_field(words) == "moment"


def is_named_wrapper(heading: TextBlock) -> bool:
    """Whether a heading is one of those that say nothing of what stands below them."""
    return term(label_word(heading.words)) in _WRAPPERS


def is_agenda_of(section: Blocks[TextBlock], sections: Blocks[list[TextBlock]]) -> bool:
    """Whether a section is a list of the titles of the sections, whatever its heading.

    One that leads to the agenda may say a sentence first, and name some that have no section.
    """
    *above, last = section
    is_led = announced_field(section[0].words) == "agenda"
    if last.kind not in LIST_KINDS or kinds_of(above[1:]) not in ([], ["p"][: int(is_led)]):
        return False
    lines = [title_key(text.value) for text in last.texts]
    told = sum(line in {title_key(heading.words) for heading, *_ in sections} for line in lines)
    return len(lines) > 1 and (2 * told > len(lines) if is_led else told == len(lines))


def section_field(
    heading: TextBlock, section: Blocks[TextBlock], keys: Container[str], *, is_first: bool
) -> str:
    """The field of the meeting that a section holds, "head" for several, "" for an item.

    `keys` are the fields that stand before the body; `is_first` says that no item precedes.
    """
    number, title = split_number(heading.words)
    words = label_word(_ANNEX.sub("", title))
    name = MEETING.name_of(words) or _name_by_stems(title, section)
    is_named = label_field(words) == "moment" or (
        term(words) in _HEAD_SECTIONS and _are_labels(section)
    )
    if is_first and (is_named or (not name and _are_facts(section))):
        return "head"
    # A point of the agenda may come back to what the keys say, and be called "Point".
    if number is not None and (name in keys or name == "items"):
        return ""
    if name == "items" and not _heads_items(title):
        return ""
    return name if _may_hold(name, section) else ""


def _heads_items(title: str) -> bool:
    """Whether a title stands above all items: "Points discutés", while "Point" is one of them."""
    words = label_word(title)
    return MEETING.name_of(words) == "items" and _ONE_ITEM.isdisjoint(words.lower().split())


def _may_hold(name: str, section: Blocks[TextBlock]) -> bool:
    """Whether a section is what the field of its heading holds."""
    kinds = kinds_of(section)
    if name in _LINE_SECTIONS:
        return kinds == ["p"]
    if name in _LIST_SECTIONS:
        is_none = name == "decisions" and all(map(tells_of_none, section))
        return set(kinds) <= {"p", *LIST_KINDS} and not is_none
    if name == "items":
        return kinds[:1] == ["h3"] or any(map(is_item_table, section))
    if name == "next_meeting":
        return read_announcement(section, Problems()) is not None
    return name in {*NAME_FIELDS, "agenda"}


def _name_by_stems(title: str, section: Blocks[TextBlock]) -> str:
    """The field that a title names by its stems, where the section says when, or lists names."""
    field, part = named_field(title, MEETING)
    if field and field.name in NAME_FIELDS:  # "Liste des présents"
        return field.name if names_below(section, str.isupper) else ""
    if field and field.name == "agenda" and not part:  # "Pauta" above a list
        return field.name if {*kinds_of(section)} <= LIST_KINDS else ""
    if field is None or part or field.name not in {"date", "hours", "next_meeting"}:
        return ""
    texts = [text for block in section[:1] for text in block.texts]
    is_when = field.name == "next_meeting" or is_understood(field, texts[:1])
    return field.name if texts and is_when else ""


def section_node(field: str, section: Blocks[TextBlock], problems: Problems, empty: Mark) -> Node:
    """What the section of a field holds: a paragraph alone as one text, else a list, at `empty`."""
    announced = field == "next_meeting" and read_announcement(section, problems)
    if announced:
        return announced
    texts = [text for block in section for text in block.texts]
    if field == "themes":
        texts = [plain_scalar(leaf, problems) for block in section for leaf in block.leaves]
    if kinds_of(section) == ["p"]:
        return texts[0]
    return NodeList(tuple(texts), texts[0].mark if texts else empty)


def kinds_of(section: Blocks[TextBlock]) -> list[str]:
    """The kinds of some blocks."""
    return [block.kind for block in section]


def _lines(section: Blocks[TextBlock]) -> Iterator[Fragment]:
    return (line for block in section for line in block.fragments)


def _are_labels(section: Blocks[TextBlock]) -> bool:
    """Whether a section holds labels only, known or not; a table holds nothing else."""
    texts = [block for block in section if block.kind != "table" and block.words]
    return any(block.pieces for block in section) and all(map(is_label_like, _lines(texts)))


def unfold_outline(blocks: Blocks[TextBlock]) -> list[list[TextBlock]]:
    """What precedes the points of a text without headings, then those that are items of a list.

    Most of them hold what was said in lists of their own: "- Carte", "  - Elle est relue".
    What follows such a list is below a label of its own.
    """
    place = next((n for n, block in enumerate(blocks) if _is_outline(block)), None)
    if place is None:
        return [list(blocks)]
    sections = blocks[place].unfolded(2)
    if not sections:
        return [list(blocks)]
    for block in blocks[place + 1 :]:
        is_label = block.kind == "p" and ITEM_LABELS.match(label_word(block.words))
        if is_label or _is_outline(block):
            sections += block.unfolded(2)
        else:
            sections[-1].append(block)
    return [list(blocks[:place]), *(list(_with_points(section)) for section in sections)]


def _is_outline(block: TextBlock) -> bool:
    """Whether most items of a list are titles with blocks below them, and none is a sentence."""
    items = block.items if block.kind in LIST_KINDS else ()
    are_titles = not any(text.plain.value.endswith(".") for text, _ in items)
    return are_titles and len(items) > 1 and 2 * sum(bool(below) for _, below in items) > len(items)


def _with_points(section: Blocks[TextBlock]) -> Iterator[TextBlock]:
    """A section, the lists below a heading such as "Points" being headings."""
    heading, *below = section
    yield heading
    is_named = is_named_wrapper(heading) or _heads_items(heading.words)
    for block in below:
        inner = block.unfolded(3) if is_named and block.kind in LIST_KINDS else []
        inner = inner or [[block]]
        yield from (each for group in inner for each in group)


def without_quotes(blocks: Blocks[TextBlock]) -> Iterator[TextBlock]:
    """The blocks, a quotation as what it holds where that is labels, or lists below one.

    "> Lieu : B", "> **Actions**" above "> - OIM : relire".
    """
    for block in blocks:
        inner = block.quoted
        is_told = inner and (_are_known_labels(inner) or _are_labelled_lists(inner))
        yield from inner if is_told else [block]


def _are_labelled_lists(blocks: Blocks[TextBlock]) -> bool:
    """Whether some blocks are a label alone and lists."""
    first, *lists = blocks
    label = match_label(first.fragment(first.tokens), ITEM_LABELS) if first.kind == "p" else None
    are_lists = bool(lists) and all(block.kind in LIST_KINDS for block in lists)
    return label is not None and label.value is None and are_lists


def _are_known_labels(blocks: Blocks[TextBlock]) -> bool:
    """Whether every line of some blocks is a label, and one of them is of a fact."""
    lines = list(_lines(blocks))
    facts = (match_label(line, kind) for line in lines for kind in (MEETING, ITEM_LABELS))
    return all(map(is_label_like, lines)) and any(facts)


def _are_facts(blocks: Blocks[TextBlock]) -> bool:
    """Whether every line of some blocks is a label, several of them of when, where or who."""
    lines = [*_lines([block for block in blocks if block.kind != "table"])]
    labels = [match_label(line, MEETING) for line in lines]
    names = {label.field.name for label in labels if label}
    others = (line for line, label in zip(lines, labels, strict=True) if not label)
    return all(map(is_label_like, others)) and len(names & _FACTS) >= _FEWEST_FACTS
