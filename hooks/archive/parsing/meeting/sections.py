"""Which blocks of an item are its discussion, its decisions and its actions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.language.choices import is_filler, is_follow_up_title, says_none
from archive.language.label_stems import (
    ITEM_LABELS,
    announces_actions,
    label_word,
)
from archive.language.text import split_sentences, term
from archive.language.vocabulary import phrases
from archive.parsing.facts.columns import (
    Column,
    columns_of,
)
from archive.parsing.facts.owed_lines import (
    is_like_action,
    is_owed,
    tells_progress,
)
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.facts.titles import split_number
from archive.parsing.meeting.action_details import Part, are_details, with_details
from archive.parsing.meeting.action_tables import is_action_table, is_follow_up_table
from archive.parsing.meeting.labelled_blocks import (
    INLINE,
    LABELLED,
    States,
    cut_at_labels,
    cut_at_tasks,
    cut_decisions,
    heads_actions_of,
    owner_above,
    unheaded,
)
from archive.parsing.source.blocks import LIST_KINDS, SUB_HEADINGS, TextBlock, split_at_headings
from archive.parsing.source.nodes import Scalar

_NEW = frozenset(map(term, phrases("decided_actions")))
"""Words that head the actions decided, not earlier ones."""
_WEAK_FOLLOW_UP = frozenset(map(term, phrases("weak_follow_up")))
"""Headings that may stand above earlier actions or new ones."""

_WEAK_ACTIONS = frozenset(map(term, phrases("weak_actions")))
"""Headings that may stand above what there is to do, or what came of something."""


_Named = tuple[str, TextBlock | str]
"""The field that a label names, and the label: a block, or the words of a heading."""


@dataclass(slots=True)
class ItemParts:
    """What the blocks below the heading of an item hold."""

    discussion: list[TextBlock] = field(default_factory=list)
    lists: dict[str, list[TextBlock | Scalar]] = field(
        default_factory=lambda: {name: [] for name in sorted(LABELLED | INLINE)}
    )
    """The decisions, the actions, the earlier actions: lists, tables, lines of text; the themes."""


def sort_blocks(section: Sequence[TextBlock], title: str, is_known: IsKnown) -> ItemParts:
    """The blocks that follow the heading of an item, by the field of the item they hold.

    The title of the item may say what the blocks are; a `###` heading that only labels what is
    no discussion, or all of the discussion, is left out.
    """
    parts = ItemParts()
    is_follow_up = is_follow_up_title(title)
    named = "" if is_follow_up else _field_of_title(title)
    blocks = [unheaded(block, is_known) for block in section]
    opening, *labelled = split_at_headings(blocks, SUB_HEADINGS)
    above = named if named in {"actions", "decisions"} else ""
    states = States(is_followed=is_follow_up)
    for label, group in [(None, opening), *((label, group) for label, *group in labelled)]:
        owner = owner_above(label, is_known) if above == "actions" and label else None
        name = _field_of_title(label.words) if label and not owner else above
        sorter = _Group(name, label.words if label else title, is_known, owner, states)
        sorter.may_follow_up = name == "follow_ups" or (is_follow_up and name != "actions")
        told = with_details((0, pair) for pair in sorter.sort(group))
        pairs = [(field or "discussion", part) for _, (field, part) in told]
        above = sorter.above
        is_discussed = bool(parts.discussion)
        if label and _is_shown(name, {field for field, _ in pairs}, is_discussed=is_discussed):
            parts.discussion.append(label)
        for field_name, part in pairs:
            if isinstance(part, TextBlock) and field_name == "discussion":
                parts.discussion.append(part)
            else:
                parts.lists[field_name].append(part)
    return parts


def tells_of_none(block: TextBlock) -> bool:
    """Whether a block in the place of decisions or actions says that there is none, and no more."""
    return bool(block.texts) and all(says_none(text.value) for text in block.texts)


class _Group:
    """The blocks under one heading of an item."""

    def __init__(
        self,
        name: str,
        words: str,
        is_known: IsKnown,
        owner: Scalar | None,
        states: States,
    ) -> None:
        """`name` is the field that its words name, "" for none, `owner` whom."""
        self._states = states
        self.state: Scalar | None = None
        """How far the actions are that follow."""
        self._words = words
        self._announced: _Named | None = None
        """The sentence right above that says that what is to be done follows it."""
        self._name = self.above = name
        """The field that the last label names, the heading's own before any."""
        self._is_known = is_known
        self._owner = owner
        self.may_follow_up = False
        self._is_weak = term(words) in _WEAK_FOLLOW_UP
        self._found: set[str] = set()

    def sort(self, blocks: list[TextBlock]) -> Iterator[Part]:
        """Each block with the field that it holds; a label alone says what the next one is.

        So it does of all the parts into which labels within that block cut it.
        """
        label: tuple[str, TextBlock] | None = None
        heading: tuple[str, TextBlock] | None = None
        lines: _Named | None = None
        above: _Named | None = None
        pieces = (
            (place, piece)
            for block in blocks
            for place, piece in enumerate(cut_at_labels(block, self._is_known))
        )
        for place, (name, part) in with_details(pieces):
            if isinstance(part, TextBlock) and not name and are_details(part):
                lines = above
                yield "", part
                continue
            heading = heading if place else label
            owner = above = None
            is_owned = self.above == "actions" or self._announced or heads_actions_of(part)
            if not name and is_owned:
                owner = owner_above(part, self._is_known, is_next=self._owner is not None)
            named = "actions" if owner else name
            named = self._with_state(part, named)
            field = named
            if isinstance(part, TextBlock):
                said = label or heading or lines or self._announced or (self._name, self._words)
                field = "" if named else self._field(said, part)
                above = said if field == "actions" else None
                lines = above if part.kind == "p" else None
                self._follow_owner(part, field, owner)
                part.state = self.state
            if label and field in {"", "discussion"}:
                yield "discussion", label[1]
            label = (named, part) if named and isinstance(part, TextBlock) else None
            self.above = named or self.above
            self._found.add(field)
            self._announced = self._announced if owner else _announced(part, field)
            if field == "discussion" and isinstance(part, TextBlock):
                yield from cut_at_tasks(part, self._is_known)
            elif field == "decisions" and isinstance(part, TextBlock) and not named:
                yield from cut_decisions(part, self._is_known)
            elif field:
                yield field, _one_line(part) if field == "actions" and not named else part
        if label:
            yield "discussion", label[1]

    def _with_state(self, part: TextBlock | Scalar, named: str) -> str:
        """The field that a line names; one that tells a state names earlier actions."""
        if not isinstance(part, TextBlock) or named not in {"", "actions"} or part.kind != "p":
            return named
        state = self._states.told_by(part)
        self.state = state or (None if named else self.state)
        return "follow_ups" if state else named

    def _follow_owner(self, block: TextBlock, field: str, owner: Scalar | None) -> None:
        """Keep who answers for the lists that follow, until a text comes between."""
        if owner or field in {"", "discussion"}:
            self._owner = owner
        block.owner = self._owner if field == "actions" else None

    def _field(self, label: _Named, block: TextBlock) -> str:
        """The field that one block below a label holds, "" when it says nothing.

        The label is the field that it names, and itself.
        """
        name, said = label
        is_new = self._is_weak and any(term(word) in _NEW for word in block.header)
        is_back = name == "follow_ups"
        is_labelled = is_back and not is_new and "follow_ups" not in self._found
        is_grouped = self.state is not None and block.kind in {"table", *LIST_KINDS}
        if (self.may_follow_up or is_back) and (
            is_grouped
            or is_follow_up_table(block, is_labelled=is_labelled)
            or (not self._is_weak and self._is_told(block))
        ):
            return "follow_ups"
        is_named = name == "actions"
        words = said.words if isinstance(said, TextBlock) else str(said)
        is_list = is_named and self._may_list_actions(block) and not tells_of_none(block)
        is_announced = label is self._announced
        if is_list and (is_announced or term(label_word(words)) in _WEAK_ACTIONS):
            likes = [is_like_action(leaf.written, self._is_known) for leaf in block.leaves]
            is_list = all(likes) if is_announced else any(likes)
        if is_list or is_action_table(block, is_labelled=is_named):
            return "actions"
        columns = set(columns_of(block.header))
        if Column.DECISIONS in columns and columns <= {Column.NUMBER, Column.DECISIONS}:
            return "decisions"
        if (
            name == "decisions"
            and block.kind not in {"note", "table"}
            and (name != self._name or "actions" not in self._found)
        ):
            is_text = block.kind == "p" and block.words.endswith(":")
            return "discussion" if is_text or tells_of_none(block) else "decisions"
        if name in {"actions", "follow_ups"} and is_filler(block.words):
            return ""
        return "discussion"

    def _may_list_actions(self, block: TextBlock) -> bool:
        """Whether a block below their label may be actions: a list, or lines of what is to do."""
        if block.kind == "p":
            return all(is_owed(text, self._is_known) for text in block.texts)
        return block.kind in LIST_KINDS

    def _is_told(self, block: TextBlock) -> bool:
        """Whether a block is a list whose entries say how far earlier actions are."""
        texts = block.texts if block.kind in LIST_KINDS else ()
        return bool(texts) and all(tells_progress(text, self._is_known) for text in texts)


def _announced(part: TextBlock | Scalar, field: str) -> _Named | None:
    """A text whose last sentence says that what is to be done follows it, as a label of that."""
    if not isinstance(part, TextBlock) or part.kind != "p" or field != "discussion":
        return None
    *_, sentence = split_sentences(part.words)
    return ("actions", part) if announces_actions(sentence) else None


def _one_line(part: TextBlock | Scalar) -> TextBlock | Scalar:
    """The line that a block of actions is, the block where it holds more."""
    if isinstance(part, Scalar) or part.owner or part.kind not in {"p", *LIST_KINDS}:
        return part
    is_one = len(part.pieces) == 1 and len(part.leaves) == 1
    return part.texts[0] if is_one else part


def _is_shown(name: str, fields: set[str], *, is_discussed: bool) -> bool:
    """Whether a heading that names a field stands on the page, above blocks of these fields.

    "Échanges" does where something was said before them.
    """
    if name == "discussion":
        return is_discussed
    return name not in LABELLED or fields == {"discussion"}


def _field_of_title(title: str) -> str:
    """The field of an item that a heading names, its number left aside; "" for none."""
    named = ITEM_LABELS.name_of(label_word(split_number(title)[1]))
    return named or ("follow_ups" if is_follow_up_title(title) else "")
