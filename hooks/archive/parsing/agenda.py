"""The agenda and the items of a meeting → agenda items, each with its number."""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from archive.language.text import key, quoted, share_a_word
from archive.language.vocabulary import AGENDA_LINE, ITEM
from archive.model import AgendaItem, Mention
from archive.parsing import field_types
from archive.parsing.actions import read_actions
from archive.parsing.follow_ups import read_follow_ups
from archive.parsing.name_lists import mentions
from archive.parsing.prose import read_line
from archive.parsing.record import RecordReader
from archive.parsing.source_nodes import Scalar
from archive.parsing.titles import split_number, split_presenters
from archive.problems import Mark, Problems
from archive.prose import Prose


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the agenda, or the head of one section."""

    written: int | None
    title: str
    presenters: tuple[Mention, ...]
    mark: Mark
    form: RecordReader | None
    """The section, None for a line of the agenda."""
    key: str
    """What a line and a section that go together share: their title's, unless it differs."""
    is_planned: bool = True
    """False for a section that the agenda leaves out."""
    planned_title: str | None = None
    """The agenda's title of a section that has another one."""


def read_items(form: RecordReader, day: date) -> tuple[AgendaItem, ...]:
    """The items of a meeting: the lines of its agenda and its sections, matched by title.

    Those of one number match as well when their titles share a word that says what they are about.
    """
    told = list(map(_line, form.records("agenda", AGENDA_LINE, "title")))
    agenda = [replace(line, form=None) for line in told]
    sections = _paired(agenda, list(map(_line, form.records("items", ITEM, "title"))))
    _note_other_titles(agenda, sections, form.problems)
    lines = _merged(agenda, sections)
    numbers = _numbers([line.written for line in lines])
    return tuple(_item(line, number, day) for line, number in zip(lines, numbers, strict=True))


def _paired(agenda: list[_Line], sections: list[_Line]) -> list[_Line]:
    """The sections, with the key of the line that they tell under the same number in other words.

    A section so paired keeps its own title.
    """
    titles = {section.key for section in sections}
    planned = {line.key for line in agenda}
    left = {line.written: line for line in agenda if line.key not in titles}
    paired = []
    for section in sections:
        line = left.get(section.written)
        is_free = line and section.written is not None and section.key not in planned
        if line and is_free and share_a_word(line.title, section.title):
            del left[section.written]
            paired.append(replace(section, key=line.key, planned_title=line.title))
        else:
            paired.append(section)
    return paired


def _merged(agenda: list[_Line], sections: list[_Line]) -> list[_Line]:
    """The agenda's lines, each joined to the section of its title.

    Another section comes before the line of the one that follows it in the file, or last.
    """
    planned = _by_title(agenda)
    # An agenda that names none of the sections only adds lines to them.
    is_whole = any(section.key in planned for section in sections)
    of_line: dict[int, list[_Line]] = {}
    others: list[_Line] = []
    for section in sections:
        lines = planned[section.key]
        if lines:
            line = lines.popleft()
            of_line[id(line)] = [*others, _joined(line, section)]
            others = []
        else:
            others.append(replace(section, is_planned=not is_whole))
    return [each for line in agenda for each in of_line.get(id(line), [line])] + others


def _joined(line: _Line, section: _Line) -> _Line:
    """A section with the number and the presenters that only the agenda tells."""
    told = {key(presenter.name) for presenter in section.presenters}
    others = tuple(each for each in line.presenters if key(each.name) not in told)
    written = line.written if section.written is None else section.written
    return replace(section, written=written, presenters=section.presenters + others)


def _note_other_titles(agenda: list[_Line], sections: list[_Line], problems: Problems) -> None:
    """Note a section that has the number of a line of the agenda, and another title."""
    titles = {section.key for section in sections}
    left = {line.written: line for line in agenda if line.key not in titles}
    planned = {line.key for line in agenda}
    for section in sections:
        line = left.get(section.written)
        if line and section.written is not None and section.key not in planned:
            message = (
                f"Le point {section.written} a un autre titre à l’ordre du jour, ligne "
                f"{line.mark.line} ({quoted(line.title)}) : écrivez le même aux deux endroits."
            )
            problems.add("valeur-inattendue", section.mark, message)


def _by_title(lines: Iterable[_Line]) -> defaultdict[str, deque[_Line]]:
    table: defaultdict[str, deque[_Line]] = defaultdict(deque)
    for line in lines:
        table[line.key].append(line)
    return table


def _numbers(written: list[int | None]) -> list[int]:
    """The number of each line: the one written, else the next free one.

    Where some lines have a number, one before them has none and gets 0.
    """
    taken = {number for number in written if number is not None}
    given: set[int] = set()
    numbers: list[int] = []
    last = -1 if taken else 0
    for number in written:
        is_free = number is not None and number not in given
        last = number if number is not None and is_free else _next_free(last, taken, given)
        given.add(last)
        numbers.append(last)
    return numbers


def _next_free(last: int, taken: set[int], given: set[int]) -> int:
    return next(n for n in count(last + 1) if n not in taken and n not in given)


def _line(form: RecordReader) -> _Line:
    """A title as printed: number, title, and presenters unless they are told apart."""
    scalar = form.scalar("title") or _no_title(form)
    prose = read_line(scalar)
    text = prose.words
    _note_links(prose, text, form.problems)
    written, title = split_number(text)
    number = _written_number(form)
    written = written if number is None else number
    if form.node("presenters"):
        presenters = field_types.names(form, "presenters")
        return _Line(written, title.rstrip(" ;"), presenters, scalar.mark, form, key(title))
    title, inner = split_presenters(title)
    presenters = _presenters(scalar, inner) if inner else ()
    return _Line(written, title, presenters, scalar.mark, form, key(title))


def _no_title(form: RecordReader) -> Scalar:
    message = "Ce point n’a pas de titre : ajoutez « titre: »."
    form.problems.add("titre-absent", form.mark, message)
    return Scalar("Sans titre", form.mark)


def _note_links(title: Prose, text: str, problems: Problems) -> None:
    """Note the links of a title that its words do not show."""
    for link in title.links:
        if link.address not in text:
            message = "Un titre n’a pas de lien : mettez-le dans le texte du point."
            problems.add("valeur-inattendue", link.mark, message)


def _presenters(scalar: Scalar, inner: str) -> tuple[Mention, ...]:
    """The organisations between the parentheses of a title."""
    start = scalar.value.rfind(inner)
    if start < 0:
        return mentions(Scalar(inner, scalar.mark, is_exact=False))
    (told,) = scalar.parts([(start, start + len(inner))])
    return mentions(told)


def _written_number(form: RecordReader) -> int | None:
    scalar = form.scalar("number")
    if scalar is None:
        return None
    digits = scalar.value.strip().rstrip(".)°")
    if digits.isascii() and digits.isdigit() and len(digits) <= 3:  # noqa: PLR2004
        return int(digits)
    message = f"{quoted(scalar.value)} n’est pas un numéro de point : écrivez par exemple 2."
    form.problems.add("valeur-inattendue", scalar.mark, message)
    return None


def _item(line: _Line, number: int, day: date) -> AgendaItem:
    form = line.form
    return AgendaItem(
        number=number,
        title=line.title,
        presenters=line.presenters,
        discussion=field_types.free_text(form, "discussion") if form else None,
        decisions=field_types.lines(form, "decisions") if form else (),
        actions=read_actions(form, day) if form else (),
        follow_ups=read_follow_ups(form, day) if form else (),
        is_planned=line.is_planned,
        planned_title=line.planned_title,
        mark=line.mark,
    )
