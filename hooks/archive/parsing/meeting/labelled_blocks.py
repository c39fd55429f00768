"""The blocks of an item cut where a line labels decisions or actions, however deep in a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.language.choices import says_none
from archive.language.label_stems import ITEM_LABELS, label_word
from archive.language.vocabulary import ACTION
from archive.parsing.facts.action_lines import leads_to_action
from archive.parsing.facts.labels import Label, match_label
from archive.parsing.facts.responsibilities import IsKnown, is_owner_line
from archive.parsing.source.blocks import LIST_KINDS, SUB_HEADINGS, TextBlock
from archive.parsing.source.nodes import Scalar
from archive.prose import Token

LABELLED = {"decisions", "actions", "follow_ups"}
"""Fields that a heading may label without standing on the page itself."""
INLINE = {"themes"}
"""Fields that only a line gives, in words of the plural: "Thèmes : eau, haltes". The singular
is the title of something said: "Thème : l’accès à l’eau"."""
_DETAILS = {"responsible", "deadline", "status"}
"""What lines below an action may say of it."""
_ACTION_OF = re.compile(
    r"\W*(?P<word>[^\W\d_]+)\s+(?P<line>(?P<name>[^:\s][^:]{0,59}?)\s*(?:(?:\*\*|__)\s*)?:.+)",
    re.DOTALL,
)
"""the "ACTION" and the "OIM : envoyer la note" of "ACTION OIM : envoyer la note" """

_Item = Sequence[Token]
Part = tuple[str, TextBlock | Scalar]
"""The field that a piece of text holds, and the piece."""


def cut_at_labels(block: TextBlock, is_known: IsKnown) -> Iterator[Part]:
    """A block under "", a paragraph or a list cut where a line labels decisions or actions.

    A label alone on its line is a block under the name of its field. What a list within the list
    labels follows what is left of the list.
    """
    if block.kind not in {"p", *LIST_KINDS}:
        yield "", block
        return
    told = [_labelled(block, place, is_known) for place in range(len(block.pieces))]
    if block.kind == "p":
        _join_details(block, told)
    for part in block.cut_out(told):
        if isinstance(part, TextBlock):
            found = list(_labelled_within(part, is_known))
            yield "", part.without([item for item, _ in found]) if found else part
            yield from (told for _, several in found for told in several)
        else:
            yield from part


def _join_details(block: TextBlock, told: list[list[Part] | None]) -> None:
    """Put the lines "Responsable : OIM" and "Échéance : 15 mai" to the action above them."""
    action: Scalar | None = None
    for place, line in enumerate(block.fragments):
        label = match_label(line, ACTION) if action and told[place] is None else None
        if action and label and label.value and label.field.name in _DETAILS:
            words = f"{action.value} ; {line.plain.value}"
            action = replace(action, value=words, is_exact=False)
            told[place - 1], told[place] = [], [("actions", action)]
            continue
        parts = told[place]
        last = parts[-1] if parts else None
        action = last[1] if last and last[0] == "actions" and isinstance(last[1], Scalar) else None


def _labelled_within(block: TextBlock, is_known: IsKnown) -> Iterator[tuple[_Item, list[Part]]]:
    """The items of the lists within a list that label something, and what they hold."""
    for piece in block.pieces if block.kind in LIST_KINDS else ():
        for inner in block.split_item(piece)[1]:
            items = inner.pieces if inner.kind in LIST_KINDS else ()
            told = [(item, _labelled(inner, n, is_known)) for n, item in enumerate(items)]
            yield from ((item, parts) for item, parts in told if parts)
            if any(parts is None for _, parts in told):
                left = inner.without([item for item, parts in told if parts])
                yield from _labelled_within(left, is_known)


def _labelled(block: TextBlock, place: int, is_known: IsKnown) -> list[Part] | None:
    """What a line or an item labels: a field and its text, or a label alone; None for nothing.

    The list below such a label in a list follows it.
    """
    is_line, piece = block.kind == "p", block.pieces[place]
    text, below = (block.fragments[place], []) if is_line else block.split_item(piece)
    label = match_label(text, ITEM_LABELS)
    owed = _owed(text.written, is_known) if not label and not below else None
    if owed:
        return [("actions", owed)]
    name = label.field.name if label else ""
    if not label or name not in LABELLED | INLINE:
        return None
    if below:
        is_list = not label.value and all(part.kind in LIST_KINDS for part in below)
        alone = block.part([piece]).without([part.tokens for part in below]) if is_list else None
        return [(name, alone), *(("", part) for part in below)] if alone else None
    if name in INLINE:
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


def names_owner(part: TextBlock | Scalar, is_known: IsKnown) -> bool:
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
