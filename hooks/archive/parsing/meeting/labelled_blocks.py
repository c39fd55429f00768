"""The blocks of an item cut where a line labels decisions or actions, however deep in a list."""

import re
from collections.abc import Callable, Iterator, Sequence

from archive.language.action_states import parse_status
from archive.language.choices import ActionStatus, says_none
from archive.language.label_stems import ITEM_LABELS, label_word, labelled_state
from archive.language.text import UNBROKEN, same_length_fold
from archive.parsing.facts.action_signs import is_task
from archive.parsing.facts.labelled_parts import labelled_parts
from archive.parsing.facts.labels import Label, match_label
from archive.parsing.facts.owed_lines import (
    is_carried_out,
    is_owed,
    is_promise,
    leads_to_action,
    may_be_owed,
)
from archive.parsing.facts.responsibilities import IsKnown, is_sure_addressee, owner_line
from archive.parsing.meeting.action_details import Part, is_detail
from archive.parsing.source.blocks import LIST_KINDS, SUB_HEADINGS, Fragment, TextBlock
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.struck import is_struck
from archive.prose import Token

LABELLED = {"decisions", "actions", "follow_ups"}
"""Fields that a heading may label without standing on the page itself."""
INLINE = {"themes"}
"""Fields that only a line gives, in words of the plural: "Thèmes : eau, haltes". The singular
is the title of something said: "Thème : l’accès à l’eau"."""
_NAMED = re.compile(r"(?P<name>[^:\s][^:]{0,59}?)\s*(?:(?:\*\*|__)\s*)?:.+", re.DOTALL)
"""the "OIM" of "OIM : envoyer la note", behind the "ACTION" of "ACTION OIM : envoyer la note" """
_ACTION_ASIDE = re.compile(
    r"\W*(?P<word>[^\W\d_]+)\s+\((?P<aside>[^()]+)\)\s*:\s+(?P<line>.+)", re.DOTALL
)
"""Action (OIM, 15 mai) : envoyer la note"""
_LONGEST_LABEL = 30
"""In characters."""
_BEFORE_NAME = {"à", "a", "au", "aux", "de", "du", "des", "pour", "of", "for", "to"}
_NUMBERED = re.compile(
    r"[*_]*(?P<word>[^\W\d_]+)\s*(?:n\s?°\s*|no\.?\s|#)?\d{1,3}[*_]*\s*(?:[.):]|[–—-](?=\s))[*_]*\s+"
    r"(?P<line>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
"""Action 1 – OIM : envoyer la note, Décision n° 2. On garde la carte"""

_VERB = 3
"""The letters in which "réaliser" and "réalisé", "faire" and "fait" are the same."""
_DENIED = ("non ", "pas ", "not ")

_Item = Sequence[Token]
_Teller = Callable[[TextBlock, int], list[Part] | None]
"""What a piece of a block holds, None for nothing."""


def cut_at_labels(block: TextBlock, is_known: IsKnown) -> Iterator[Part]:
    """A block under "", a paragraph or a list cut where a line labels decisions or actions.

    A label alone on its line is a block under the name of its field. What a list within the list
    labels follows what is left of the list.
    """
    yield from _cut(block, lambda part, place: _labelled(part, place, is_known))


def cut_at_tasks(block: TextBlock, is_known: IsKnown) -> Iterator[Part]:
    """A block that nothing labels cut where a line or an item is what somebody is to do by itself.

    Boxes that are all of a list stay one, once somebody answers for one of them.
    """

    def task(part: TextBlock, place: int) -> list[Part] | None:
        text, below = part.items[place]
        if not may_be_owed(text.written, is_known):
            return None
        return [("actions", part.part([part.pieces[place]]) if below else text.written)]

    parts = [(name or "discussion", part) for name, part in _cut(block, task)]
    are_boxes = block.kind in LIST_KINDS and all(map(is_task, block.texts))
    yield from [("actions", block)] if are_boxes and len(parts) > 1 else parts


def cut_decisions(block: TextBlock, is_known: IsKnown) -> Iterator[Part]:
    """A block of decisions cut where one says who carries it out, which is an action."""

    def task(part: TextBlock, place: int) -> list[Part] | None:
        text = part.items[place][0].written
        return [("actions", text)] if is_carried_out(text, is_known) else None

    yield from ((name or "decisions", part) for name, part in _cut(block, task))


def unheaded(block: TextBlock, is_known: IsKnown) -> TextBlock:
    """A heading that says what is to do as a line, "### Action : OIM relit"; any other block."""
    label = match_label(block.rows[0][0], ITEM_LABELS) if block.kind in SUB_HEADINGS else None
    if not label or not label.value or label.field.name != "actions":
        return block
    return block.as_line if is_owed(label.value, is_known) else block


def _cut(block: TextBlock, tell: _Teller) -> Iterator[Part]:
    """A paragraph or a list cut where one of its pieces tells something; other blocks whole."""
    if block.kind not in {"p", *LIST_KINDS}:
        yield "", block
        return
    told = [tell(block, place) for place in range(len(block.pieces))]
    for part in block.cut_out(told):
        if isinstance(part, TextBlock):
            found = list(_told_within(part, tell))
            yield "", part.without([item for item, _ in found]) if found else part
            yield from (told for _, several in found for told in several)
        else:
            yield from part


def _told_within(block: TextBlock, tell: _Teller) -> Iterator[tuple[_Item, list[Part]]]:
    """The items of the lists within a list that tell something, and what they hold."""
    for _, below in block.items:
        for inner in below:
            items = inner.pieces if inner.kind in LIST_KINDS else ()
            told = [(item, tell(inner, n)) for n, item in enumerate(items)]
            yield from ((item, parts) for item, parts in told if parts)
            if any(parts is None for _, parts in told):
                left = inner.without([item for item, parts in told if parts])
                yield from _told_within(left, tell)


def _labelled(block: TextBlock, place: int, is_known: IsKnown) -> list[Part] | None:
    """What a line or an item labels: a field and its text, or a label alone; None for nothing.

    The list below such a label in a list follows it. A line that tells of the action above is a
    part of its own.
    """
    is_line, piece = block.kind == "p", block.pieces[place]
    if is_line and len(block.pieces) > 1 and is_detail(block.fragments[place]):
        return [("", block.part([piece]))]
    text, below = block.items[place]
    label = _numbered(text) or match_label(text, ITEM_LABELS)
    owed = None if label or below else _owed(text.written, is_known)
    if owed:
        return [("actions", owed)]
    if is_line and not label and len(block.pieces) == 1:
        label = _label_alone(text.plain)
    if label is None:
        return None
    if below:
        return _above_lists(label, block.part([piece]), below)
    return _beside(label, block.part([piece]) if is_line else None, is_known)


def _above_lists(label: Label, item: TextBlock, below: Sequence[TextBlock]) -> list[Part] | None:
    """An item of a list that labels the lists below it, and these."""
    is_list = not label.value and all(part.kind in LIST_KINDS for part in below)
    alone = item.without([part.tokens for part in below]) if is_list else None
    if not alone or label.field.name not in LABELLED:
        return None
    return [(label.field.name, alone), *(("", part) for part in below)]


def _beside(label: Label, line: TextBlock | None, is_known: IsKnown) -> list[Part] | None:
    """The value of a label, or the label alone on its line, None in a list.

    "Points de discussion clés" says what the text below it is, and is left out.
    """
    name, value = label.field.name, label.value
    if name in INLINE:
        return [(name, value)] if value and _names_several(label) else None
    if value is None and line and name in LABELLED:
        return [(name, line)]
    if value is None:
        return [] if line and name == "discussion" else None
    if name == "follow_ups" and is_owed(value, is_known):
        return [("actions", value)]  # "Suivi : la direction transmettra la note d’ici mai"
    if name not in {"actions", "decisions"} or (name == "decisions" and says_none(value.value)):
        return None
    is_owed_by = bool(labelled_parts(value.value, 0)) or is_promise(value, is_known)
    return [("actions" if name == "decisions" and is_owed_by else name, value)]


def _numbered(line: Fragment) -> Label | None:
    """The label of one of several actions or decisions, and what stands behind its number."""
    match = _NUMBERED.fullmatch(line.written.value)
    field = ITEM_LABELS.match(match["word"]) if match and not is_struck(line.written) else None
    if not match or not field or field.name not in {"actions", "decisions"}:
        return None
    key, value = line.written.parts([match.span("word"), match.span("line")])
    return Label(field, key, value)


def _label_alone(line: Scalar) -> Label | None:
    """The label that a line alone is, without any sign: "Points d’action" above a list."""
    field = ITEM_LABELS.match(line.value) if line.value[-1:] not in ".!?" else None
    return Label(field, line, None) if field else None


def _owed(text: Scalar, is_known: IsKnown) -> Scalar | None:
    """What "ACTION OIM : envoyer la note" or "→ OIM : envoyer la note" says is to be done."""
    is_led = ":" in text.value
    told = _ACTION_ASIDE.fullmatch(text.value) if is_led else None
    if told and ITEM_LABELS.name_of(told["word"]) == "actions":
        return text._replace(value=f"{told['line']} ({told['aside']})", is_exact=False)
    start = _label_end(text.value) if is_led else 0
    owed = _NAMED.fullmatch(text.value, start) if start else None
    if owed and is_known(owed["name"]):
        (value,) = text.parts([(start, len(text.value))])
        return value
    return text if leads_to_action(text, is_known) else None


class States:
    """The states that lines of one item give the earlier actions below them."""

    def __init__(self, *, is_followed: bool) -> None:
        """`is_followed` says whether the item is about earlier actions."""
        self._is_followed = is_followed
        self._verbs: set[str] = set()
        """How the words of the states begin so far."""

    def told_by(self, line: TextBlock) -> Scalar | None:
        """The state that a line alone tells: "Actions réalisées", "En cours :"; None for others.

        What is "à réaliser" was decided before only beside what was "réalisé".
        """
        if not self._is_followed or len(line.texts) != 1:
            return None
        words = labelled_state(line.words)
        verb = same_length_fold(words).removeprefix("a ")[:_VERB]
        is_old = verb in self._verbs or parse_status(words) is not ActionStatus.OPEN
        is_old |= words.lower().startswith(_DENIED)
        if not words or not is_old:
            return None
        self._verbs.add(verb)
        return line.texts[0]._replace(value=words, is_exact=False)


def owner_above(
    part: TextBlock | Scalar, is_known: IsKnown, *, is_next: bool = False
) -> Scalar | None:
    """Who a heading or a line alone says answers for the actions below it: "### OIM"."""
    if not isinstance(part, TextBlock) or part.kind not in {"p", *SUB_HEADINGS}:
        return None
    line = part.rows[0][0].plain
    (line,) = line.parts([(_label_end(line.value), len(line.value))])
    return owner_line(line, is_known, is_next=is_next)


def heads_actions_of(part: TextBlock | Scalar) -> bool:
    """Whether a line labels what somebody is to do: "Actions OIM :", "À l’endroit du HCR :"."""
    if not isinstance(part, TextBlock) or part.kind != "p":
        return False
    line = part.rows[0][0].plain.value
    return _label_end(line) > 0 or (line.rstrip().endswith(":") and is_sure_addressee(line))


def _label_end(line: str) -> int:
    """Where the label of actions ends that other words follow: "Actions OIM :"; 0 without one."""
    words = UNBROKEN.finditer(line[:_LONGEST_LABEL])
    ends = (match.end() for match in words if match[0].lower() not in _BEFORE_NAME)
    told = [end for end in ends if ITEM_LABELS.name_of(line[:end].strip("*_ ")) == "actions"]
    rest = line[told[-1] :] if told else ""
    return len(line) - len(rest.lstrip()) if rest[:1].isspace() and rest.strip(" :") else 0


def _names_several(label: Label) -> bool:
    """Whether a label is a plural with short names behind it, and no sentence."""
    is_sentence = label.value is not None and label.value.value.endswith((".", "?", "!"))
    return label_word(label.key.value).endswith("s") and not is_sentence
