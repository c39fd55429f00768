"""Which blocks of an item are its discussion, its decisions and its actions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.language.choices import is_filler, is_follow_up_title
from archive.language.text import term
from archive.language.vocabulary import ACTION, FOLLOW_UP, ITEM, ITEM_LABELS, phrases
from archive.parsing.action_lines import IsKnown, is_task, names_responsible
from archive.parsing.blocks import LIST_KINDS, SUB_HEADINGS, Fragment, TextBlock, split_at_headings
from archive.parsing.labels import Label, label_word, match_label
from archive.parsing.source_nodes import Scalar
from archive.parsing.titles import split_number
from archive.prose import Token

_LABELLED = {"decisions", "actions", "follow_ups"}
"""Fields that a heading may label without standing on the page itself."""
_NEW = frozenset(map(term, phrases("decided_actions")))
_DECIDED = _NEW | {term(ACTION.fields["text"].word)}
"""Words that head the actions decided, not earlier ones."""
_ANY_TABLE = frozenset(map(term, phrases("any_column")))
"""Words of columns that tables of all kinds have: a programme says what and when."""
_WEAK_FOLLOW_UP = frozenset(map(term, phrases("weak_follow_up")))
"""Headings that may stand above earlier actions or new ones."""


@dataclass(slots=True)
class ItemParts:
    """What the blocks below the heading of an item hold."""

    discussion: list[TextBlock] = field(default_factory=list)
    lists: dict[str, list[TextBlock | Scalar]] = field(
        default_factory=lambda: {name: [] for name in sorted(_LABELLED)}
    )
    """The decisions, the actions and the earlier actions: lists, tables, and lines of text."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A label alone on its line, which says what the next block is."""

    name: str
    block: TextBlock


Part = tuple[str, TextBlock | Scalar]
"""The field that a piece of text holds, and the piece."""


def sort_blocks(section: Sequence[TextBlock], title: str, is_known: IsKnown) -> ItemParts:
    """The blocks that follow the heading of an item, by the field of the item they hold.

    The title of the item may say what the blocks are; a `###` heading that only labels what is
    no discussion, or the discussion, is left out.
    """
    parts = ItemParts()
    is_follow_up = is_follow_up_title(title)
    named = ITEM_LABELS.match(label_word(split_number(title)[1]))
    own_name = "actions" if named and named.name == "actions" and not is_follow_up else None
    opening, *labelled = split_at_headings(section, SUB_HEADINGS)
    for label, group in [(None, opening), *((label, group) for label, *group in labelled)]:
        name = _field_name(label) if label else own_name
        may_follow_up = name == "follow_ups" or (is_follow_up and name != "actions")
        is_weak = label is not None and term(label.words) in _WEAK_FOLLOW_UP
        sorter = _Group(name, is_known, may_follow_up=may_follow_up)
        pairs = list(sorter.sort(group, is_weak=is_weak))
        if label and _is_shown(name, {field for field, _ in pairs}):
            parts.discussion.append(label)
        for field_name, part in pairs:
            if isinstance(part, TextBlock) and field_name == "discussion":
                parts.discussion.append(part)
            else:
                parts.lists[field_name].append(part)
    return parts


def is_action_table(block: TextBlock) -> bool:
    """Whether a table holds actions.

    It names the action and one thing more, or who answers for it and one thing more; or its
    first column, numbers left aside, is the one of the actions of an item.
    """
    if block.kind != "table":
        return False
    columns = [(cell.plain.value, ACTION.match(cell.plain.value)) for cell in block.rows[0]]
    all_names = {field.name for _, field in columns if field}
    names = {field.name for word, field in columns if field and term(word) not in _ANY_TABLE}
    names -= {"number"}
    if all_names >= {"text", "responsible"}:
        return True
    if len(names) > 1:
        return bool(names & {"text", "responsible"})
    unnumbered = (word for word, field in columns if not field or field.name != "number")
    first = ITEM.match(next(unnumbered, ""))
    return first is not None and first.name == "actions"


def is_follow_up_table(block: TextBlock, *, is_labelled: bool) -> bool:
    """Whether a table says where earlier actions stand: its columns, and its heading, say so.

    Under the title of an item alone, or after another such table, it names the action and its
    status, but not under the word that heads the actions decided, which may follow.
    """
    if block.kind != "table":
        return False
    columns = [(cell.plain.value, FOLLOW_UP.match(cell.plain.value)) for cell in block.rows[0]]
    names = {field.name for _, field in columns if field}
    if is_labelled:
        return "text" in names
    is_decided = any(term(word) in _DECIDED for word, field in columns if field)
    return {"text", "status"} <= names and not is_decided


class _Group:
    """The blocks under one heading of an item."""

    def __init__(self, name: str | None, is_known: IsKnown, *, may_follow_up: bool) -> None:
        """`name` is the field that the heading names, None for none."""
        self._name = name
        self._is_known = is_known
        self._may_follow_up = may_follow_up
        self._fields: set[str] = set()

    def sort(self, blocks: list[TextBlock], *, is_weak: bool) -> Iterator[Part]:
        """Each block with the field that it holds; a label alone says what the next one is.

        A weak heading stands above earlier actions or new ones.
        """
        heading: _Heading | None = None
        is_follow_up = self._name == "follow_ups"
        for part in (piece for block in blocks for piece in _cut_at_labels(block)):
            label, heading = heading, None
            if isinstance(part, _Heading):
                heading = part
                pairs: list[Part] = []
            elif isinstance(part, TextBlock):
                name = label.name if label else self._name
                is_new = is_weak and _heads_new_actions(part)
                pairs = list(self._sort_block(name, part, is_labelled=is_follow_up and not is_new))
            else:
                pairs = [part]
            if label and {name for name, _ in pairs} <= {"discussion"}:
                yield "discussion", label.block
            self._fields |= {name for name, _ in pairs}
            yield from pairs
        if heading:
            yield "discussion", heading.block

    def _sort_block(
        self, name: str | None, block: TextBlock, *, is_labelled: bool
    ) -> Iterator[Part]:
        """The field that one block holds; none when it says nothing."""
        is_labelled = is_labelled and "follow_ups" not in self._fields
        if self._may_follow_up and is_follow_up_table(block, is_labelled=is_labelled):
            yield "follow_ups", block
        elif is_action_table(block) or (name == "actions" and block.kind in LIST_KINDS):
            yield "actions", block
        elif block.kind == "note":
            yield "discussion", block
        elif name == "decisions" and block.kind != "table" and "actions" not in self._fields:
            yield "decisions", block
        elif name in {"actions", "follow_ups"} and is_filler(block.words):
            return
        elif self._is_owed(block):
            yield "actions", block
        else:
            yield "discussion", block

    def _is_owed(self, block: TextBlock) -> bool:
        """Whether a block is a list of boxes to tick, some of which somebody answers for."""
        is_tasks = block.kind in LIST_KINDS and all(map(is_task, block.texts))
        return is_tasks and any(names_responsible(text, self._is_known) for text in block.texts)


def _heads_new_actions(block: TextBlock) -> bool:
    """Whether the header of a table says that its actions are still to be done."""
    return block.kind == "table" and any(term(c.plain.value) in _NEW for c in block.rows[0])


def _cut_at_labels(block: TextBlock) -> Iterator[TextBlock | _Heading | Part]:
    """A block, or a paragraph cut where a line is a label of decisions or actions."""
    if block.kind in LIST_KINDS:
        yield from _cut_list(block)
        return
    if block.kind != "p":
        yield block
        return
    kept: list[Sequence[Token]] = []
    for piece in block.pieces:
        line = block.fragment(piece)
        label = match_label(line, ITEM_LABELS) or _bold_label(block, line)
        name = label.field.name if label else ""
        if not label or name not in _LABELLED or (name == "follow_ups" and label.value):
            kept.append(piece)
            continue
        if kept:
            yield block.part(kept)
            kept = []
        yield (name, label.value) if label.value else _Heading(name, block.part([piece]))
    if len(kept) == len(block.pieces):
        yield block
    elif kept:
        yield block.part(kept)


def _cut_list(block: TextBlock) -> Iterator[TextBlock | Part]:
    """A list, cut where an item is a label of a decision or an action and its text."""
    kept: list[Sequence[Token]] = []
    for item in block.pieces:
        text, below = block.split_item(item)
        label = None if below else match_label(text, ITEM_LABELS)
        if not label or not label.value or label.field.name not in {"decisions", "actions"}:
            kept.append(item)
            continue
        if kept:
            yield block.part(kept)
            kept = []
        yield label.field.name, label.value
    if len(kept) == len(block.pieces):
        yield block
    elif kept:
        yield block.part(kept)


def _bold_label(block: TextBlock, line: Fragment) -> Label | None:
    """The label that a paragraph is when it is one bold line: "**Points d’action**"."""
    field = ITEM_LABELS.match(label_word(line.plain.value))
    is_bold = len(block.pieces) == 1 and line.written.value.startswith(("**", "__"))
    return Label(field, line.plain, None) if field and is_bold else None


def _is_shown(name: str | None, fields: set[str]) -> bool:
    """Whether a heading that names a field stands on the page, above blocks of these fields."""
    if name == "discussion":
        return False
    return name not in _LABELLED or fields == {"discussion"}


def _field_name(label: TextBlock | None) -> str | None:
    """The field of an item that a heading names, or None."""
    if label is None:
        return None
    named = ITEM_LABELS.match(label_word(split_number(label.words)[1]))
    if named is None and is_follow_up_title(label.words):
        return "follow_ups"
    return named.name if named else None
