"""A table of points, discussions and actions that lost its cells → its rows."""

import re
from collections.abc import Sequence

from archive.importer.document import Cell, Paragraph
from archive.importer.draft import AgendaLine
from archive.importer.recognising.action_texts import is_action_sentence
from archive.importer.recognising.columns import Column
from archive.importer.recognising.deadlines import split_deadline
from archive.importer.recognising.known import Known
from archive.importer.recognising.normalise import cut
from archive.importer.recognising.titles import likeness, significant
from archive.language.choices import is_filler

_WORD = re.compile(r"\S+")
_LONGEST_TITLE = 14
_SAME = 0.72
_MORE_WORDS = 2
_SHARED = 0.5
_INFINITIVE = re.compile(r"^[A-ZÀ-Þ][a-zà-ÿ]+(?:er|ir|re)\b")
_NOT_INFINITIVE = frozenset(
    ("Notre", "Votre", "Entre", "Contre", "Hier", "Autre", "Centre", "Membre")
)


def discussion_rows(
    lines: list[Paragraph], agenda: Sequence[AgendaLine], known: Known
) -> tuple[list[dict[Column, Cell]], int]:
    """A row for each line that begins with a title of the agenda; all lines are taken."""
    titles = [line.title for line in agenda]
    groups: list[tuple[Paragraph | None, list[Paragraph]]] = []
    for line in lines:
        length, title = _title_of(line, titles)
        if title:
            titles.remove(title)
            rest = cut(line, length)
            groups.append((cut(line, 0, length), [rest] if rest.spans else []))
        elif groups:
            groups[-1][1].append(line)
        else:
            groups.append((None, [line]))
    return [_row(title, rest, known) for title, rest in groups], len(lines)


def _title_of(line: Paragraph, titles: list[str]) -> tuple[int, str]:
    """How much of a line is the title of a point, and the title it is like; (0, "") without one."""
    words = list(_WORD.finditer(line.text))
    if line.marker or not words:
        return 0, ""
    best = (0, "")
    for title in titles:
        is_as_long = len(significant(line.text)) <= len(significant(title)) + _MORE_WORDS
        if is_as_long and likeness(line.text, title) >= _SAME:
            return len(line.text), title
        for count in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
            last, following = words[count - 1], words[count]
            # What is said begins with a capital; a title does not end with "Le" or "de".
            is_end = following[0][0].isupper() and significant(last[0])
            if is_end and _is_part(line.text[: last.end()], title):
                best = max(best, (last.end(), title))
                break
    return best


def _is_part(text: str, title: str) -> bool:
    """Whether a text says nothing but words of a title, and enough of them."""
    said, whole = significant(text), set(significant(title))
    if not said or len(said) > len(set(said)) or not set(said) <= whole:
        return False
    return set(said) == whole or (len(said) > 1 and len(set(said)) >= _SHARED * len(whole))


def _row(title: Paragraph | None, lines: list[Paragraph], known: Known) -> dict[Column, Cell]:
    kinds = [_kind(line, known) for line in lines]
    told: dict[Column, list[Paragraph]] = {column: [] for column in _COLUMNS}
    for line, kind in zip(lines, kinds, strict=True):
        told[kind].append(line)
    texts, owners = told[Column.TEXT], told[Column.OWNER]
    if owners and not texts:
        told[Column.DISCUSSION] = [line for line in lines if not is_filler(line.text)]
        owners = []
    row: dict[Column, Cell] = {Column.DISCUSSION: tuple(told[Column.DISCUSSION])}
    row[Column.TITLE] = (title,) if title else ()
    row[Column.TEXT] = tuple(texts)
    row[Column.OWNER] = row[Column.RESPONSIBLE] = tuple(owners)
    return row


_COLUMNS = (Column.DISCUSSION, Column.TEXT, Column.OWNER)


def _kind(line: Paragraph, known: Known) -> Column:
    """What a line tells: who answers, what to do, or what was said."""
    text = line.text
    before, due = split_deadline(text)
    if is_filler(text) or (due and not before) or known.names_of(before.rstrip(" :")):
        return Column.OWNER
    first = _INFINITIVE.match(text)
    if first and first[0] not in _NOT_INFINITIVE:
        return Column.TEXT
    is_short = len(text) < 200  # noqa: PLR2004
    return Column.TEXT if is_short and is_action_sentence(text, known) else Column.DISCUSSION
