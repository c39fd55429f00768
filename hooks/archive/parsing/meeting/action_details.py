"""The lines that say who answers for an action and until when, put to the line that says what."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from archive.language.choices import is_filler
from archive.language.vocabulary import ACTION
from archive.parsing.facts.columns import Column
from archive.parsing.facts.labelled_parts import labelled_parts
from archive.parsing.facts.labels import match_label
from archive.parsing.facts.responsibilities import is_deadline
from archive.parsing.source.blocks import LIST_KINDS, Fragment, TextBlock
from archive.parsing.source.nodes import Scalar

Part = tuple[str, TextBlock | Scalar]
"""The field that a piece of text holds, and the piece."""
_Placed = tuple[int, Part]
_Said = tuple[_Placed, frozenset[Column]]
"""A part where it stands, and what it says of an action."""
_OWED = {"actions", "decisions"}
"""Fields whose lines details may be of."""
_WHOLE = {Column.RESPONSIBLE, Column.DEADLINE}
"""What makes an action of any line."""
_TEXT = frozenset({Column.TEXT})
_DETAILS = {"responsible", "deadline", "status"}
"""What a line may say of an action."""


def with_details(parts: Iterable[_Placed]) -> Iterator[_Placed]:
    """The parts, "Responsable : OIM" and "Échéance : 15 mai" put to the action that they are of.

    It stands above them, or below each of several ("Qui : OIM", then "Quoi : relire").
    """
    run: list[_Said] = []
    for placed in parts:
        name, part = placed[1]
        says = _says(name, part)
        is_said = says != _TEXT
        is_line = not is_said and name not in _OWED and _is_one_line(part)
        is_told = is_line and _is_labelled(part)
        is_told |= isinstance(part, Scalar) and name in _OWED
        if not (is_told or is_said):
            yield from _joined(run)
            run = []
        if is_told or is_said or is_line:
            run.append((placed, says))
        else:
            yield placed
    yield from _joined(run)


def are_details(part: TextBlock | Scalar) -> bool:
    """Whether a paragraph or a list says no more than who answers for an action, and until when."""
    lines = _lines(part)
    return bool(lines) and all(map(is_detail, lines))


def is_detail(line: Fragment) -> bool:
    """Whether a line says something of an action, behind its label, or until when alone."""
    label = match_label(line, ACTION)
    if label is None and is_deadline(line.plain.value):
        return True
    is_told = label is not None and label.value is not None and not is_filler(label.value.value)
    return label is not None and is_told and label.field.name in _DETAILS


def is_whole_action(below: Sequence[TextBlock]) -> bool:
    """Whether what stands below an item says who is to do it and until when, and no more."""
    return bool(below) and all(map(are_details, below)) and _columns(below) >= _WHOLE


def _lines(part: TextBlock | Scalar) -> list[Fragment]:
    """The lines of a paragraph, or the items of a list without any below; none of other parts."""
    if isinstance(part, Scalar) or part.kind not in {"p", *LIST_KINDS}:
        return []
    return [] if any(below for _, below in part.items) else [text for text, _ in part.items]


def _is_one_line(part: TextBlock | Scalar) -> bool:
    return isinstance(part, TextBlock) and part.kind == "p" and len(part.pieces) == 1


def _is_labelled(part: TextBlock | Scalar) -> bool:
    """Whether a line says behind its label what is to be done: "Quoi : relire la carte"."""
    labels = labelled_parts(_lines(part)[0].plain.value, -1, _TEXT)
    return bool(labels) and not labels[0].begin


def _columns(parts: Iterable[TextBlock | Scalar]) -> set[Column]:
    """What lines of details say."""
    lines = [line.plain.value for line in chain.from_iterable(map(_lines, parts))]
    told = {part.column for line in lines for part in labelled_parts(line)}
    return told | {Column.DEADLINE for line in lines if is_deadline(line)}


def _joined(run: Sequence[_Said]) -> Iterator[_Placed]:
    """Actions and details that follow one another, each with its own."""
    if all(says == _TEXT for _, says in run):
        yield from (placed for placed, _ in run)
        return
    is_text = run[0][1] == _TEXT
    groups = _groups(run, by_text=is_text)
    if is_text and run[0][0][1][0] not in _OWED and not _is_sure(groups[0], run[-1]):
        # A paragraph, then details of the action below it, as in those that follow.
        rest = _groups(run[1:], by_text=False)
        are_even = len(rest) > 1 and len({tuple(s for _, s in group) for group in rest}) == 1
        groups = [run[:1], *rest] if are_even else [[each] for each in run]
    for group in groups:
        yield from _action(group)


def _groups(run: Sequence[_Said], *, by_text: bool) -> list[Sequence[_Said]]:
    """What belongs to one action: each text begins one, or a column that comes again does."""
    groups: list[list[_Said]] = []
    seen: set[Column] = set()
    for each in run:
        _, own = each
        if not groups or (own == _TEXT if by_text else own & seen):
            groups.append([])
            seen = set()
        groups[-1].append(each)
        seen |= own
    return [*groups]


def _is_sure(group: Sequence[_Said], last: _Said) -> bool:
    """Whether a paragraph and what follows it are one action: both details, or none of them."""
    said = set[Column]().union(*(says for _, says in group))
    return len(group) == 1 or (said >= _WHOLE and last[1] != _TEXT)


def _says(name: str, part: TextBlock | Scalar) -> frozenset[Column]:
    """What a part says of an action, what is to be done for one that is no detail."""
    return frozenset(_columns([part])) if not name and are_details(part) else _TEXT


def _action(group: Sequence[_Said]) -> Iterator[_Placed]:
    """The action that a text and its details are; the parts as they were where they make none.

    A decision that somebody is to carry out is an action; so is any line with both who and when.
    """
    details = [part for (_, (_, part)), says in group if says != _TEXT]
    texts = [placed for placed, says in group if says == _TEXT]
    said = _columns(details)
    if not texts or not said:
        yield from (placed for placed, _ in group)
        return
    place, (name, part) = texts[0]
    is_state = name == "decisions" and said <= {Column.STATUS}
    if is_state or not (name in _OWED or said >= _WHOLE):
        yield from (placed for placed, _ in group)
        return
    text = part if isinstance(part, Scalar) else part.texts[0]
    lines = [line.plain.value for each in details for line in _lines(each)]
    words = " ; ".join([text.value, *lines])
    yield place, ("actions", text._replace(value=words, is_exact=False))
