"""How deep the items of lists are nested, told by where they start and by their bullets."""

from collections.abc import Sequence
from dataclasses import replace

from archive.importer.document import Paragraph
from archive.importer.lines.markers import is_bullet

_SAME_EDGE = 3.0
"""How far the starts of two items of one list may be apart, in points or characters."""


def nested(found: Sequence[tuple[float, Paragraph]]) -> list[Paragraph]:
    """The paragraphs with their depth, each given with where it starts."""
    result: list[Paragraph] = []
    stack: list[tuple[float, str]] = []
    for left, paragraph in found:
        if not paragraph.marker or paragraph.is_centred:
            stack.clear()
            result.append(paragraph)
            continue
        _step(stack, left, paragraph.marker if is_bullet(paragraph.marker) else "")
        result.append(replace(paragraph, depth=len(stack) - 1))
    return result


def _step(stack: list[tuple[float, str]], left: float, kind: str) -> None:
    """Goes to the list of an item; numbers are all of one kind, another bullet is a list inside."""
    while stack and left < stack[-1][0] - _SAME_EDGE:
        stack.pop()
    if stack and left <= stack[-1][0] + _SAME_EDGE:
        kinds = [other for _, other in stack]
        if kind in kinds:
            del stack[kinds.index(kind) + 1 :]
            return
        if not (kind and kinds[-1]):
            while stack and stack[-1][0] >= left - _SAME_EDGE:
                stack.pop()
    stack.append((left, kind))
