"""Personal data: mailboxes, telephones and names of persons are left out, and counted."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from archive.language.choices import is_collective
from archive.language.contact_details import cut_email_addresses, email_addresses, phone_numbers
from archive.language.text import quoted
from archive.parsing.names.entries import read_entries
from archive.parsing.names.entry_rows import is_function
from archive.parsing.names.name_lists import split_names
from archive.parsing.names.person_names import (
    has_first_name,
    has_title,
    is_mixed_word,
    may_be_person,
)
from archive.parsing.names.persons import split_persons, without_gaps
from archive.parsing.names.persons_in_text import OMITTED, is_told_by_verb, persons_in
from archive.parsing.names.presence import roll_call_column
from archive.parsing.names.signatures import closings, signatures, signers
from archive.parsing.outline.document import (
    Block,
    Cell,
    Paragraph,
    Span,
    Table,
    cell_text,
    lines_in,
    tidied,
)
from archive.parsing.outline.reading import Reading, Redactions

_BLANKS = re.compile(r"\s{2,}")
"""the blanks that a name left out leaves: "le  chef" """


def without_personal_data(blocks: Iterable[Block], left_out: Redactions) -> tuple[Block, ...]:
    """The blocks without mailboxes and telephone numbers, which are counted in `left_out`.

    To be called first; names of persons go later, when the lists of who came are read.
    """
    return tuple(kept for block in blocks if (kept := _without_contacts(block, left_out)))


def without_closings(blocks: Iterable[Block], reading: Reading) -> tuple[Block, ...]:
    """The blocks without what ends a letter: "Cordialement," and the name and the office below.

    To be called before anything is read: an office would be an action, a name a title.
    """
    whole = tuple(blocks)
    texts = [block.text if isinstance(block, Paragraph) else "" for block in whole]
    return _left(whole, set(closings(texts)), reading)


def without_persons(
    blocks: Iterable[Block], reading: Reading, *, keep_names: bool = False
) -> list[Block]:
    """Blocks of text without the names of persons, which are counted in `reading.left_out`.

    To be called last, on what stays text: the introduction, the discussions, the actions and
    the leftover. Signatures go whole.
    """
    whole = list(blocks)
    if keep_names:
        return whole
    lines = [list(lines_in([block])) for block in whole]
    told = signatures([[line.text for line in each] for each in lines], reading.is_name)
    # No list is one: "• OIM – read the minutes".
    signed = {index for index in told if not any(line.marker for line in lines[index])}
    return [_without_names(block, reading) for block in _left(whole, signed, reading)]


def name_omitted(text: str, reading: Reading) -> str:
    """A text of one line without the names of persons: the title of an item."""
    line = _line_without_names(Paragraph((Span(text),), 0), reading)
    return line.text


def without_persons_among(names: Iterable[str], reading: Reading) -> list[str]:
    """The names of a list of bodies that hold no person's: "Forum Exils Awa Tando" goes whole."""
    kept: list[str] = []
    for name in names:
        found = [name[slice(*span)] for span in persons_in(name, is_collective, reading.persons)]
        if any(map(has_first_name, found)):
            reading.left_out.persons += found
            reading.doubts.append(f"{quoted(name)} : personne ou organisation ? Le nom est omis.")
        else:
            kept.append(name)
    return kept


def bodies_named(
    texts: Sequence[str], reading: Reading, is_known: Callable[[str], bool] | None = None
) -> list[str]:
    """The organisations that some texts list ("Mme Tando (CPE), DGV"), persons left out.

    A kind of bodies alone ("la mairie", "les ONG") stands for those of that kind; "HCR/OIM" is two
    where both are known, as `is_known` says, or the reading; of those that the archive has it may
    be the name of one.
    """
    is_known = is_known or reading.is_name

    def is_two(text: str) -> bool:
        sides = [side.strip() for side in text.split("/")]
        are_names = all(map(is_known, sides)) and not any(map(reading.is_archived, sides))
        return are_names and not is_known(text)

    texts = [text.replace("/", ", ") if is_two(text) else text for text in texts]
    found = read_entries(texts, reading.is_name)
    reading.left_out.persons += found.persons
    if found.unsure:
        told = f"{quoted(', '.join(texts))} : personne ou organisation ?"
        reading.doubts.append(f"{told} Rien n’est repris.")
    return found.bodies or ([] if found.persons else found.groups)


def _without_contacts(block: Block, left_out: Redactions) -> Block | None:
    if isinstance(block, Paragraph):
        return _line_without_contacts(block, left_out)

    def cell(lines: Cell) -> Cell:
        return tuple(kept for line in lines if (kept := _line_without_contacts(line, left_out)))

    return replace(block, rows=_mapped(block, cell))


def _line_without_contacts(line: Paragraph, left_out: Redactions) -> Paragraph | None:
    emails = [*email_addresses(line.text), *cut_email_addresses(line.text)]
    phones = list(phone_numbers(line.text))
    is_mail = any(map(_is_mail, line.spans))
    if not emails and not phones and not is_mail:
        return line
    left_out.email_addresses += len(emails)
    left_out.phone_numbers += len(phones)
    spans = tuple(replace(s, address=None) if _is_mail(s) else s for s in line.spans)
    places = [(start, start + len(text)) for start, text in (*emails, *phones)]
    kept = _replaced(spans, places, "")
    # One space in the place of several first: the patterns would try each of them.
    single = (replace(s, text=_BLANKS.sub(" ", s.text)) for s in kept)
    kept = tidied(replace(s, text=without_gaps(s.text)) for s in single)
    has_words = any(map(str.isalnum, "".join(span.text for span in kept)))
    return replace(line, spans=kept) if has_words else None


def _is_mail(span: Span) -> bool:
    return (span.address or "").lower().startswith("mailto:")


def _without_names(block: Block, reading: Reading) -> Block:
    if isinstance(block, Paragraph):
        return _line_without_names(block, reading)
    header = enumerate(map(cell_text, block.rows[0]))
    private = {index for index, text in header if roll_call_column(text) == "person"}

    def kept(index: int, row: Sequence[Cell]) -> Cell:
        bodies = [_bodies_instead(line, reading) for line in row[index]]
        if any(bodies):
            return tuple(told or line for told, line in zip(bodies, row[index], strict=True))
        beside = cell_text(row[index - 1]).rstrip(" :") if index else ""
        return tuple(
            _whole_omitted(line, reading)
            if (index in private and _is_name(line.text, reading)) or has_title(line.text)
            else _line_without_names(line, reading, f"{beside} : " if beside else "")
            for line in row[index]
        )

    rows = tuple(tuple(kept(index, row) for index in range(len(row))) for row in block.rows)
    return replace(block, rows=rows)


def _is_name(text: str, reading: Reading) -> bool:
    """Whether a cell of a column of persons names one, be it by one word: "Tando"."""
    is_word = is_mixed_word(text) or (text.isupper() and text.isalpha())
    is_other = reading.is_name(text) or is_function(text) or bool(roll_call_column(text))
    return may_be_person(text) or (is_word and not is_other)


def _bodies_instead(line: Paragraph, reading: Reading) -> Paragraph | None:
    """The bodies of a cell of persons, "CPE, DGV" for "Mme Tando (CPE), DGV"; None for another."""
    names = split_names(line.text, reading.is_name)
    said = [split_persons(name, reading.is_name) for name in names]
    if not any(each and each.names and each.body for each in said):
        return None
    reading.left_out.persons += [name for each in said if each for name in each.names]
    pairs = zip(names, said, strict=True)
    bodies = [each.body if each and each.names else name for name, each in pairs]
    return replace(line, spans=(Span(", ".join(filter(None, bodies))),))


def _whole_omitted(line: Paragraph, reading: Reading) -> Paragraph:
    omitted = _line_without_names(line, reading)
    if omitted is not line:
        return omitted
    reading.left_out.persons.append(line.text)
    return replace(line, spans=(Span(OMITTED),))


def _line_without_names(line: Paragraph, reading: Reading, led_by: str = "") -> Paragraph:
    """A line without names, `led_by` the label that stands beside it."""
    known = reading.persons
    text, before = led_by + line.text, len(led_by)
    found = persons_in(text, reading.is_name, known)
    places = [(start - before, end - before) for start, end in found if start >= before]
    if not places:
        return line
    names = [line.text[start:end] for start, end in places]
    for name, (start, end) in zip(names, places, strict=True):
        is_known = known.person(name) != name or name in reading.left_out.persons
        if not is_known and is_told_by_verb(line.text, start, end, reading.is_name):
            said = quoted(line.text[start:])
            reading.doubts.append(f"{said} : personne ou organisation ? Le nom est omis.")
    reading.left_out.persons += map(known.person, names)
    known.learn(names, are_listed=False)
    return replace(line, spans=_replaced(line.spans, places, OMITTED))


def _replaced(
    spans: Sequence[Span], places: Iterable[tuple[int, int]], instead: str
) -> tuple[Span, ...]:
    """The spans with the text between some places replaced."""
    kept: list[Span] = []
    left, at = deque(sorted(places)), 0
    for span in spans:
        text, reached, end = "", at, at + len(span.text)
        while left and left[0][0] < end:
            start, stop = left[0]
            text += span.text[reached - at : max(start - at, 0)] + (instead if start >= at else "")
            reached = max(reached, min(stop, end))
            if stop > end:
                break
            left.popleft()
        kept.append(replace(span, text=text + span.text[reached - at :]) if reached > at else span)
        at = end
    return tuple(kept)


def _mapped(table: Table, made: Callable[[Cell], Cell]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(made(cell) for cell in row) for row in table.rows)


def _left(blocks: Sequence[Block], signed: set[int], reading: Reading) -> tuple[Block, ...]:
    """The blocks that are not signed; what signatures say is counted."""
    for line in lines_in(blocks[index] for index in sorted(signed)):
        names = signers(line.text, reading.is_name)
        reading.left_out.persons += names
        reading.left_out.words.append(line.text)
        reading.left_out.mentions += not names
    return tuple(block for index, block in enumerate(blocks) if index not in signed)
