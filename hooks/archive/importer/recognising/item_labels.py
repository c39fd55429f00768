"""The labels inside a point: discussion, decisions, actions."""

import re

from archive.language.text import fold
from archive.language.vocabulary import ITEM

_ACTION_LABEL = re.compile(
    r"(?:(?:agreed|key|main|new|les|prochaines?|nouveaux|nouvelles|principaux|principales) )*"
    r"(?:points? d'actions?|recommandations?|next steps|mesures a prendre"
    r"|a faire|to do|to-do|todo"
    r"|actions?(?: points?| items?| required| de suivi| a (?:prendre|mener|faire)| retenues"
    r"| recommandees)?)"
)
"""What stands before listed actions, or before one, folded."""


def label_of(text: str) -> str | None:
    """The field of an item that a label names, or None."""
    bare = text.strip(" .*_→➢")
    field = ITEM.match(bare)
    if field is None and _ACTION_LABEL.fullmatch(fold(bare)):
        return "actions"
    return field.name if field else None
