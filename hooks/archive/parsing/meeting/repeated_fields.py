"""What one file says twice, as keys and in its text: said alike once, and lists joined."""

from collections.abc import Iterable, Sequence

from archive.language.dates import parse_days
from archive.language.text import key
from archive.parsing.facts.field_types import parse_hours
from archive.parsing.facts.titles import title_key
from archive.parsing.names.name_lists import name_parts, parse_mention
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.source.nodes import FieldNode, Node, Scalar, scalars_in
from archive.parsing.source.nodes import Sequence as NodeList

_JOINED = {"decisions", "documents", "themes", "agenda", "items"}
"""Lists of which each part of a file may hold some."""


def join_fields(first: Sequence[FieldNode], others: Iterable[FieldNode]) -> tuple[FieldNode, ...]:
    """Some fields and others of the same file; one that repeats a value is left out.

    One that contradicts a value stays, to be noted as a repetition.
    """
    joined = list(first)
    places = {node.field.name: n for n, node in reversed(list(enumerate(first))) if node.field}
    for node in others:
        name = node.field.name if node.field else ""
        place = places.setdefault(name, len(joined))
        if place == len(joined):
            joined.append(node)
        else:
            known = joined[place]
            value = _joined(name, known.value, node.value)
            if value is None:
                joined.append(node)
            else:
                joined[place] = FieldNode(known.field, known.key, value)
    return tuple(joined)


def _joined(name: str, known: Node, other: Node) -> Node | None:
    """Both values as one, None when one contradicts the other."""
    if name in NAME_FIELDS:
        return _union(known, other)
    if name in _JOINED:
        told = set(map(_title, _entries(known))) if name == "agenda" else set[str]()
        others = [node for node in _entries(other) if not told or _title(node) not in told]
        return NodeList((*_entries(known), *others), known.mark)
    if isinstance(known, Scalar) and isinstance(other, Scalar):
        one, two = _meaning(name, known.value), _meaning(name, other.value)
        if one == two or (name == "hours" and _is_begun(one, two)):
            return known if len(known.value) >= len(other.value) else other
    return None


def _is_begun(one: object, two: object) -> bool:
    """Whether one of two pairs of hours only tells the beginning of the other: 9h15, 9h15-11h."""
    return (
        isinstance(one, tuple) and isinstance(two, tuple) and one[0] == two[0] and None in one + two
    )


def _title(line: Node) -> str:
    """What a line of the agenda plans, however it is written."""
    texts = (text.value for name, text in scalars_in(line) if name in {"", "title"})
    return title_key(next(texts, ""))


def _union(known: Node, other: Node) -> Node:
    """The names of two lists, each once, as the one says it that says more: "OIM (en ligne)"."""
    names: dict[str, Node] = {}
    for node in (*_names(known), *_names(other)):
        name = parse_mention(node).name if isinstance(node, Scalar) else ""
        kept = names.setdefault(key(name) or str(len(names)), node)
        if isinstance(kept, Scalar) and isinstance(node, Scalar) and kept.value in node.value:
            names[key(name)] = node
    return NodeList(tuple(names.values()), known.mark)


def _names(node: Node) -> Sequence[Node]:
    return name_parts(node) if isinstance(node, Scalar) else _entries(node)


def _entries(node: Node) -> Sequence[Node]:
    return node.items if isinstance(node, NodeList) else (node,)


def _meaning(name: str, text: str) -> object:
    """What a value says however it is written."""
    try:
        if name in {"date", "end_date"}:
            days = parse_days(text)
            return (days.first, days.last) if days else key(text)
        return parse_hours(text) if name == "hours" else key(text)
    except ValueError:  # an impossible day is one
        return key(text)
