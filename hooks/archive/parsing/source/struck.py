"""Words that were struck, and boxes left empty: what a text shows and no fact holds."""

import re
from dataclasses import replace

from archive.language.text import quoted
from archive.parsing.source.nodes import FieldNode, Node, Scalar, Sequence
from archive.problems import Problems

_STRUCK = re.compile(r"~~(?=\S)[^~]+(?<=\S)~~")
"""The "~~OIM~~" of "~~OIM~~ HCR"."""
_BOX = re.compile(r"\s*(?:[-*+•]\s+)?\[([ xX])\]\s+")
"""The "[x] " of "[x] OIM", "- [x] OIM"."""
_NAMES = frozenset((
    "attendance", "excused", "absent", "presenters", "responsible", "keepers", "producers",
    "sources", "themes",
))  # fmt: skip
"""Fields whose list may be one of boxes."""
_FACTS = _NAMES | {"date", "end_date", "hours", "place", "deadline", "next_meeting", "status"}


def without_struck(field: FieldNode, problems: Problems) -> FieldNode:
    """A fact without what was struck in it, which is noted; a field of text as it is."""
    if field.field is None or field.field.name not in _FACTS:
        return field
    has_boxes = field.field.name in _NAMES
    value = _standing(field.value, problems, has_boxes=has_boxes)
    return field if value is field.value else field._replace(value=value)


def standing_words(text: Scalar, problems: Problems) -> Scalar:
    """A text without the words that were struck in it, which are noted."""
    struck = _STRUCK.search(text.value)
    if struck is None:
        return text
    message = f"{quoted(struck[0])} est barré et n’est pas retenu : effacez-le, ou ôtez les « ~~ »."
    problems.add("texte-barre", text.mark, message)
    return text._replace(value=_STRUCK.sub("", text.value).strip(" ,;"), is_exact=False)


def is_struck(text: Scalar) -> bool:
    """Whether a text was struck from one end to the other."""
    box = _BOX.match(text.value)
    words = text.value[box.end() :] if box else text.value
    return "~~" in words and not _STRUCK.sub("", words).strip(" .,;")


def is_left_out(entry: Scalar, problems: Problems) -> bool:
    """Whether an entry of a list is struck from end to end or its box is empty, which is noted."""
    box = _BOX.match(entry.value)
    is_out = is_struck(entry) or (box is not None and box[1] == " ")
    if is_out:
        _standing(entry, problems, has_boxes=True)
    return is_out


def _standing(node: Node, problems: Problems, *, has_boxes: bool) -> Node:
    if isinstance(node, Sequence):
        items = tuple([_standing(item, problems, has_boxes=has_boxes) for item in node.items])
        return node if items == node.items else replace(node, items=items)
    if not isinstance(node, Scalar):
        return node
    box = _BOX.match(node.value) if has_boxes else None
    if box and box[1] == " ":
        name = node.value[box.end() :]
        message = f"La case de {quoted(name)} n’est pas cochée : ce nom n’est pas compté."
        problems.add("texte-barre", node.mark, message)
        return node._replace(value="", is_exact=False)
    ticked = next(node.parts([(box.end(), len(node.value))])) if box else node
    return standing_words(ticked, problems)
