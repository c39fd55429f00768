"""The lines that say who answers for an action and until when, put to the line that says what."""

from collections.abc import Iterable, Iterator, Sequence

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
_TEXT = frozenset({Column.TEXT})
_DETAILS = {"responsible", "deadline", "status"}
"""What a line may say of an action."""


def with_details(parts: Iterable[_Placed]) -> Iterator[_Placed]:
    """The parts, "Responsable : OIM" and "Échéance : 15 mai" put to the action that they are of.

    It stands above them, or below each of several ("Échéance : mai", then "Action : relire").
    """
    run: list[_Said] = []
    for placed in parts:
        name, part = placed[1]
        if isinstance(part, Scalar):
            run.append((placed, _TEXT))
        elif not name and are_details(part):
            run.append((placed, _columns(part)))
        else:
            yield from _joined(run)
            run = []
            yield placed
    yield from _joined(run)


def are_details(part: TextBlock) -> bool:
    """Whether a paragraph or a list says no more than who answers for an action, and until when."""
    lines = _lines(part)
    return bool(lines) and all(map(is_detail, lines))


def is_detail(line: Fragment) -> bool:
    """Whether a line says something of an action, behind its label, or until when alone."""
    label = match_label(line, ACTION)
    if label is None:
        return is_deadline(line.plain.value)
    is_told = label.value is not None and not is_filler(label.value.value)
    return is_told and label.field.name in _DETAILS


def _lines(part: TextBlock) -> list[Fragment]:
    """The lines of a paragraph, or the items of a list without any below; none of other parts."""
    if part.kind not in {"p", *LIST_KINDS} or any(below for _, below in part.items):
        return []
    return [text for text, _ in part.items]


def _columns(part: TextBlock) -> frozenset[Column]:
    """What lines of details say."""
    lines = [line.plain.value for line in _lines(part)]
    told = {part.column for line in lines for part in labelled_parts(line)}
    return frozenset(told | {Column.DEADLINE for line in lines if is_deadline(line)})


def _joined(run: Sequence[_Said]) -> Iterator[_Placed]:
    """Actions and details that follow one another, each with its own."""
    for group in _groups(run, by_text=bool(run) and run[0][1] == _TEXT):
        placed = [each for each, _ in group]
        details = [part for _, (_, part) in placed if isinstance(part, TextBlock)]
        texts = [(place, part) for place, (_, part) in placed if isinstance(part, Scalar)]
        if not texts or not details:
            yield from placed
            continue
        place, text = texts[0]
        lines = [line.plain.value for part in details for line in _lines(part)]
        words = " ; ".join([text.value, *lines])
        yield place, ("actions", text._replace(value=words, is_exact=False))


def _groups(run: Sequence[_Said], *, by_text: bool) -> list[list[_Said]]:
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
    return groups
