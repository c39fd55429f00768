"""Which blocks of an item are its discussion, its decisions and its actions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.language.choices import is_filler, is_follow_up_title, says_none
from archive.language.text import term
from archive.language.vocabulary import ACTION, FOLLOW_UP, ITEM, ITEM_LABELS, Vocabulary, phrases
from archive.parsing.action_lines import (
    is_like_action,
    is_task,
    leads_to_action,
    names_responsible,
    tells_progress,
)
from archive.parsing.blocks import LIST_KINDS, SUB_HEADINGS, TextBlock, split_at_headings
from archive.parsing.columns import Column, columns_of, names_actions, state_columns
from archive.parsing.item_tables import is_item_table
from archive.parsing.labels import Label, label_word, match_label
from archive.parsing.source_nodes import Scalar
from archive.parsing.titles import split_number
from archive.parsing.who_and_when import IsKnown, is_owner_line
from archive.prose import Token

_LABELLED = {"decisions", "actions", "follow_ups"}
"""Fields that a heading may label without standing on the page itself."""
_INLINE = {"themes"}
"""Fields that only a line gives, in words of the plural: "Thèmes : eau, haltes". The singular
is the title of something said: "Thème : l’accès à l’eau"."""
_NEW = frozenset(map(term, phrases("decided_actions")))
_DECIDED = _NEW | {term(ACTION.fields["text"].word)}
"""Words that head the actions decided, not earlier ones."""
_ANY_TABLE = frozenset(map(term, phrases("any_column")))
"""Words of columns that tables of all kinds have: a programme says what and when."""
_WEAK_FOLLOW_UP = frozenset(map(term, phrases("weak_follow_up")))
"""Headings that may stand above earlier actions or new ones."""

_WEAK_ACTIONS = frozenset(map(term, phrases("weak_actions")))
"""Headings that may stand above what there is to do, or what came of something."""
_ACTION_OF = re.compile(
    r"\W*(?P<word>[^\W\d_]+)\s+(?P<line>(?P<name>[^:]{1,60}?)\s*(?:\*\*|__)?\s*:.+)", re.DOTALL
)
"""the "ACTION" and the "OIM : envoyer la note" of "ACTION OIM : envoyer la note" """


@dataclass(slots=True)
class ItemParts:
    """What the blocks below the heading of an item hold."""

    discussion: list[TextBlock] = field(default_factory=list)
    lists: dict[str, list[TextBlock | Scalar]] = field(
        default_factory=lambda: {name: [] for name in sorted(_LABELLED | _INLINE)}
    )
    """The decisions, the actions, the earlier actions: lists, tables, lines of text; the themes."""


Item = Sequence[Token]
Part = tuple[str, TextBlock | Scalar]
"""The field that a piece of text holds, and the piece."""


def sort_blocks(section: Sequence[TextBlock], title: str, is_known: IsKnown) -> ItemParts:
    """The blocks that follow the heading of an item, by the field of the item they hold.

    The title of the item may say what the blocks are; a `###` heading that only labels what is
    no discussion, or the discussion, is left out.
    """
    parts = ItemParts()
    is_follow_up = is_follow_up_title(title)
    own_name = "actions" if not is_follow_up and _field_of_title(title) == "actions" else ""
    opening, *labelled = split_at_headings(section, SUB_HEADINGS)
    above = name = own_name
    for label, group in [(None, opening), *((label, group) for label, *group in labelled)]:
        owner = label if above == "actions" and label and _is_owner(label, is_known) else None
        name = _field_name(label.words) if label and not owner else above
        may_follow_up = name == "follow_ups" or (is_follow_up and name != "actions")
        words = label.words if label else title
        sorter = _Group(name, words, is_known, owner, may_follow_up=may_follow_up)
        pairs = list(sorter.sort(group))
        above = sorter.above
        if label and _is_shown(name, {field for field, _ in pairs}):
            parts.discussion.append(label)
        for field_name, part in pairs:
            if isinstance(part, TextBlock) and field_name == "discussion":
                parts.discussion.append(part)
            else:
                parts.lists[field_name].append(part)
    return parts


def is_action_table(block: TextBlock, *, is_labelled: bool = False) -> bool:
    """Whether a table holds actions; one below a label of actions needs less to be one.

    It names the action and one thing more, or who answers for it and one thing more; or its
    first column, numbers left aside, is the one of the actions of an item.
    """
    columns = [] if is_item_table(block) else _columns(block, ACTION)
    if columns and names_actions([word for word, _ in columns], is_labelled=is_labelled):
        return True
    all_names = {name for _, name in columns}
    names = {name for word, name in columns if term(word) not in _ANY_TABLE} - {"", "number"}
    if all_names >= {"text", "responsible"}:
        return True
    if len(names) > 1:
        return bool(names & {"text", "responsible"})
    first = next((word for word, name in columns if name != "number"), "")
    return ITEM.name_of(first) == "actions"


def is_follow_up_table(block: TextBlock, *, is_labelled: bool) -> bool:
    """Whether a table says where earlier actions stand: its columns, and its heading, say so.

    Under the title of an item alone, or after another such table, it names the action and its
    status, but not under the word that heads the actions decided, which may follow.
    """
    columns = _columns(block, FOLLOW_UP)
    told = columns_of([word for word, _ in columns], is_labelled=is_labelled)
    names = {name for _, name in columns}.union(filter(None, told))
    rows = [[cell.plain.value for cell in row] for row in block.rows[1:]]
    names.update("status" for _ in state_columns([word for word, _ in columns], rows))
    is_decided = any(term(word) in _DECIDED for word, name in columns if name)
    return "text" in names and (is_labelled or ("status" in names and not is_decided))


def tells_of_none(block: TextBlock) -> bool:
    """Whether a block in the place of decisions or actions says that there is none, and no more."""
    return bool(block.texts) and all(says_none(text.value) for text in block.texts)


def _is_decision_table(block: TextBlock) -> bool:
    """Whether a table lists decisions, beside their numbers at most."""
    told = columns_of([word for word, _ in _columns(block, ITEM)])
    return Column.DECISIONS in told and set(told) <= {Column.NUMBER, Column.DECISIONS}


def _columns(block: TextBlock, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """The words of the header of a table, each with the field it names; none of another block."""
    words = [cell.plain.value for cell in block.rows[0]] if block.kind == "table" else []
    return [(word, vocabulary.name_of(word)) for word in words]


class _Group:
    """The blocks under one heading of an item."""

    def __init__(
        self,
        name: str,
        words: str,
        is_known: IsKnown,
        owner: TextBlock | None,
        *,
        may_follow_up: bool,
    ) -> None:
        """`name` is the field that its words name, "" for none; `owner` a heading of owners."""
        self._words = words
        self._name = self.above = name
        """The field that the last label names, the heading's own before any."""
        self._is_known = is_known
        self._owner = owner.rows[0][0].plain if owner else None
        self._may_follow_up = may_follow_up
        self._is_weak = term(words) in _WEAK_FOLLOW_UP
        self._found: set[str] = set()

    def sort(self, blocks: list[TextBlock]) -> Iterator[Part]:
        """Each block with the field that it holds; a label alone says what the next one is."""
        label: Part | None = None
        for name, part in (
            piece for block in blocks for piece in _cut_at_labels(block, self._is_known)
        ):
            is_owner = not name and self.above == "actions" and _is_owner(part, self._is_known)
            named = "actions" if is_owner else name
            field = named
            if isinstance(part, TextBlock):
                field = "" if named else self._field(label or (self._name, self._words), part)
                self._follow_owner(part, field, is_owner=is_owner)
            if label and field in {"", "discussion"} and not (is_owner and label[0] == named):
                yield "discussion", label[1]
            label = (named, part) if named and isinstance(part, TextBlock) else None
            self.above = named or self.above
            self._found.add(field)
            if field:
                yield field, part
        if label:
            yield "discussion", label[1]

    def _follow_owner(self, block: TextBlock, field: str, *, is_owner: bool) -> None:
        """Keep who answers for the lists that follow, until a text comes between."""
        if is_owner or field == "discussion":
            self._owner = block.rows[0][0].plain if is_owner else None
        block.owner = self._owner if field == "actions" else None

    def _field(self, label: tuple[str, TextBlock | Scalar | str], block: TextBlock) -> str:
        """The field that one block below a label holds, "" when it says nothing.

        The label is the field that it names, and itself.
        """
        name, said = label
        is_new = self._is_weak and any(term(word) in _NEW for word, _ in _columns(block, ACTION))
        is_labelled = self._name == "follow_ups" and not is_new and "follow_ups" not in self._found
        if self._may_follow_up and (
            is_follow_up_table(block, is_labelled=is_labelled)
            or (not self._is_weak and self._is_told(block))
        ):
            return "follow_ups"
        is_named = name == "actions"
        words = said.words if isinstance(said, TextBlock) else str(said)
        is_list = is_named and block.kind in LIST_KINDS and not tells_of_none(block)
        if term(label_word(words)) in _WEAK_ACTIONS:
            leaves = (leaf.written for leaf in block.leaves)
            is_list = is_list and any(is_like_action(leaf, self._is_known) for leaf in leaves)
        if is_list or is_action_table(block, is_labelled=is_named):
            return "actions"
        if _is_decision_table(block):
            return "decisions"
        if (
            name == "decisions"
            and block.kind not in {"note", "table"}
            and "actions" not in self._found
        ):
            return "discussion" if tells_of_none(block) else "decisions"
        if name in {"actions", "follow_ups"} and is_filler(block.words):
            return ""
        return "actions" if self._is_owed(block) else "discussion"

    def _is_told(self, block: TextBlock) -> bool:
        """Whether a block is a list whose entries say how far earlier actions are."""
        texts = block.texts if block.kind in LIST_KINDS else ()
        return bool(texts) and all(tells_progress(text, self._is_known) for text in texts)

    def _is_owed(self, block: TextBlock) -> bool:
        """Whether a block is a list of boxes to tick, some of which somebody answers for."""
        is_tasks = block.kind in LIST_KINDS and all(map(is_task, block.texts))
        return is_tasks and any(names_responsible(text, self._is_known) for text in block.texts)


def _cut_at_labels(block: TextBlock, is_known: IsKnown) -> Iterator[Part]:
    """A block under "", a paragraph or a list cut where a line labels decisions or actions.

    A label alone on its line is a block under the name of its field. What a list within the list
    labels follows what is left of the list.
    """
    if block.kind not in {"p", *LIST_KINDS}:
        yield "", block
        return
    for part in block.cut_out([_labelled(block, piece, is_known) for piece in block.pieces]):
        if isinstance(part, TextBlock):
            found = list(_labelled_within(part, is_known))
            yield "", part.without([item for item, _ in found]) if found else part
            yield from (told for _, several in found for told in several)
        else:
            yield from part


def _labelled_within(block: TextBlock, is_known: IsKnown) -> Iterator[tuple[Item, list[Part]]]:
    """The items of the lists within a list that label something, and what they hold."""
    for piece in block.pieces if block.kind in LIST_KINDS else ():
        for inner in block.split_item(piece)[1]:
            items = inner.pieces if inner.kind in LIST_KINDS else ()
            told = [(item, _labelled(inner, item, is_known)) for item in items]
            yield from ((item, parts) for item, parts in told if parts)
            if any(parts is None for _, parts in told):
                left = inner.without([item for item, parts in told if parts])
                yield from _labelled_within(left, is_known)


def _labelled(block: TextBlock, piece: Item, is_known: IsKnown) -> list[Part] | None:
    """What a line or an item labels: a field and its text, or a label alone; None for nothing.

    The list below such a label in a list follows it.
    """
    is_line = block.kind == "p"
    text, below = (block.fragment(piece), []) if is_line else block.split_item(piece)
    label = match_label(text, ITEM_LABELS)
    owed = _owed(text.written, is_known) if not label and not below else None
    if owed:
        return [("actions", owed)]
    name = label.field.name if label else ""
    if not label or name not in _LABELLED | _INLINE:
        return None
    if below:
        is_list = not label.value and all(part.kind in LIST_KINDS for part in below)
        alone = block.part([piece]).without([part.tokens for part in below]) if is_list else None
        return [(name, alone), *(("", part) for part in below)] if alone else None
    if name in _INLINE:
        return [(name, label.value)] if label.value and _names_several(label) else None
    if label.value:
        is_none = name == "decisions" and says_none(label.value.value)
        return None if name == "follow_ups" or is_none else [(name, label.value)]
    return [(name, block.part([piece]))] if is_line else None


def _owed(text: Scalar, is_known: IsKnown) -> Scalar | None:
    """What "ACTION OIM : envoyer la note" or "→ OIM : envoyer la note" says is to be done."""
    owed = _ACTION_OF.fullmatch(text.value)
    if owed and is_known(owed["name"]) and ITEM_LABELS.name_of(owed["word"]) == "actions":
        (value,) = text.parts([owed.span("line")])
        return value
    return text if leads_to_action(text, is_known) else None


def _is_owner(part: TextBlock | Scalar, is_known: IsKnown) -> bool:
    """Whether a heading or a line alone says who answers for the actions below it: "### OIM"."""
    return (
        isinstance(part, TextBlock)
        and part.kind in {"p", *SUB_HEADINGS}
        and is_owner_line(part.words, is_known)
    )


def _names_several(label: Label) -> bool:
    """Whether a label is a plural with short names behind it, and no sentence."""
    is_sentence = label.value is not None and label.value.value.endswith((".", "?", "!"))
    return label_word(label.key.value).endswith("s") and not is_sentence


def _is_shown(name: str, fields: set[str]) -> bool:
    """Whether a heading that names a field stands on the page, above blocks of these fields."""
    if name == "discussion":
        return False
    return name not in _LABELLED or fields == {"discussion"}


def _field_name(heading: str) -> str:
    """The field of an item that a heading names, "" for none."""
    return _field_of_title(heading) or ("follow_ups" if is_follow_up_title(heading) else "")


def _field_of_title(title: str) -> str:
    """The field that the words of a title name, its number left aside."""
    return ITEM_LABELS.name_of(label_word(split_number(title)[1]))
