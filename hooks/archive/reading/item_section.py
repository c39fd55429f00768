"""The section of one agenda item: which of its blocks are decisions, actions, discussion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.reading.blocks import Block
from archive.words.values import is_filler
from archive.words.vocabulary import ACTION, ITEM

_LABELS = {"h3", "h4", "h5", "h6"}
_LISTS = {"ul", "ol"}


@dataclass(frozen=True, slots=True)
class ItemSection:
    """The blocks of a section, by what they tell."""

    discussion: tuple[Block, ...]
    decisions: tuple[Block, ...]
    actions: tuple[Block, ...]
    """Tables and lists."""


def sort_blocks(section: Sequence[Block]) -> ItemSection:
    """Sort the blocks that follow the heading of an item.

    A `###` heading that only labels decisions, actions or the discussion is in none of them.
    """
    groups = [_sort_group(label, group) for label, group in _groups(section)]
    return ItemSection(
        tuple(block for group in groups for block in group.discussion),
        tuple(block for group in groups for block in group.decisions),
        tuple(block for group in groups for block in group.actions),
    )


def is_action_table(block: Block) -> bool:
    """Whether a table tells actions.

    It names the action and one thing more, or who answers for it and one thing more; or its
    first column, numbers left aside, is the one of the actions of an item.
    """
    if block.kind != "table":
        return False
    header = [cell.words for cell in block.rows[0]]
    fields = [ACTION.find(words) for words in header]
    known = {field.name for field in fields if field} - {"number"}
    if len(known) > 1:
        return bool(known & {"text", "responsible"})
    unnumbered = (
        w for w, field in zip(header, fields, strict=True) if not field or field.name != "number"
    )
    first = ITEM.find(next(unnumbered, ""))
    return first is not None and first.name == "actions"


def _groups(section: Sequence[Block]) -> Iterator[tuple[Block | None, list[Block]]]:
    """What precedes the first heading, then each heading with what follows it."""
    label: Block | None = None
    group: list[Block] = []
    for block in section:
        if block.kind in _LABELS:
            yield label, group
            label, group = block, []
        else:
            group.append(block)
    yield label, group


def _sort_group(label: Block | None, group: list[Block]) -> ItemSection:
    field = ITEM.find(label.text) if label else None
    name = field.name if field else None
    text: list[Block] = []
    decisions: list[Block] = []
    actions: list[Block] = []
    for block in group:
        if is_action_table(block) or (name == "actions" and block.kind in _LISTS):
            actions.append(block)
        elif name == "decisions" and block.kind != "table" and not actions:
            decisions.append(block)
        elif name != "actions" or not is_filler(block.text):
            text.append(block)
    is_needed = name not in {"decisions", "actions"} or (text and not decisions and not actions)
    if label and is_needed and name != "discussion":
        text.insert(0, label)
    return ItemSection(tuple(text), tuple(decisions), tuple(actions))
