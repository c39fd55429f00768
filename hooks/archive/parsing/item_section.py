"""The section of one agenda item: which of its blocks are decisions, actions, discussion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.language.choices import is_filler, is_follow_up_title
from archive.language.text import term
from archive.language.vocabulary import ACTION, FOLLOW_UP, ITEM
from archive.parsing.blocks import Block

_LABELS = {"h3", "h4", "h5", "h6"}
_LISTS = {"ul", "ol"}
_DECIDED = term(ACTION.fields["text"].word)
_LABELLED = {"decisions", "actions", "follow_ups"}
"""What a heading may label without standing on the page itself."""


@dataclass(frozen=True, slots=True)
class ItemSection:
    """The blocks of a section, by what they tell."""

    discussion: tuple[Block, ...]
    decisions: tuple[Block, ...]
    actions: tuple[Block, ...]
    """Tables and lists."""
    follow_ups: tuple[Block, ...] = ()
    """Tables that come back to the actions of an earlier meeting."""


def sort_blocks(section: Sequence[Block], title: str = "") -> ItemSection:
    """Sort the blocks that follow the heading of an item, whose title may say what they are.

    A `###` heading that only labels what is no discussion, or the discussion, is left out.
    """
    is_follow_up = is_follow_up_title(title)
    groups = [_sort_group(label, g, is_follow_up=is_follow_up) for label, g in _groups(section)]
    return ItemSection(
        tuple(block for group in groups for block in group.discussion),
        tuple(block for group in groups for block in group.decisions),
        tuple(block for group in groups for block in group.actions),
        tuple(block for group in groups for block in group.follow_ups),
    )


def is_action_table(block: Block) -> bool:
    """Whether a table tells actions.

    It names the action and one thing more, or who answers for it and one thing more; or its
    first column, numbers left aside, is the one of the actions of an item.
    """
    if block.kind != "table":
        return False
    header = [cell.words for cell in block.rows[0]]
    fields = [ACTION.match(words) for words in header]
    known = {field.name for field in fields if field} - {"number"}
    if len(known) > 1:
        return bool(known & {"text", "responsible"})
    unnumbered = (
        w for w, field in zip(header, fields, strict=True) if not field or field.name != "number"
    )
    first = ITEM.match(next(unnumbered, ""))
    return first is not None and first.name == "actions"


def is_follow_up_table(block: Block, *, is_labelled: bool) -> bool:
    """Whether a table tells where earlier actions stand: its columns, and its heading, say so.

    Under the title of an item alone, or after another such table, it names the action and its
    status, but not under the word that heads the actions decided, which may follow.
    """
    if block.kind != "table":
        return False
    named = [(c.words, field.name) for c in block.rows[0] if (field := FOLLOW_UP.match(c.words))]
    fields = {name for _, name in named}
    if is_labelled:
        return "text" in fields
    is_decided = any(term(word) == _DECIDED for word, _ in named)
    return {"text", "status"} <= fields and not is_decided


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


def _sort_group(label: Block | None, group: list[Block], *, is_follow_up: bool) -> ItemSection:
    name = _field_name(label)
    text: list[Block] = []
    decisions: list[Block] = []
    actions: list[Block] = []
    follow_ups: list[Block] = []
    may_follow = name == "follow_ups" or (is_follow_up and name != "actions")
    for block in group:
        is_labelled = name == "follow_ups" and not follow_ups
        if may_follow and is_follow_up_table(block, is_labelled=is_labelled):
            follow_ups.append(block)
        elif is_action_table(block) or (name == "actions" and block.kind in _LISTS):
            actions.append(block)
        elif name == "decisions" and block.kind != "table" and not actions:
            decisions.append(block)
        elif name not in {"actions", "follow_ups"} or not is_filler(block.text):
            text.append(block)
    told = decisions or actions or follow_ups
    is_needed = name not in _LABELLED or (text and not told)
    if label and is_needed and name != "discussion":
        text.insert(0, label)
    return ItemSection(tuple(text), tuple(decisions), tuple(actions), tuple(follow_ups))


def _field_name(label: Block | None) -> str | None:
    """The field of an item that a heading names, or None."""
    if label is None:
        return None
    field = ITEM.match(label.text)
    if field is None and is_follow_up_title(label.text):
        return "follow_ups"
    return field.name if field else None
