"""The lines of a document that may head a point, alone or at the beginning of a text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.language.choices import is_filler
from archive.language.label_stems import ITEM_LABELS
from archive.language.text import has_sentences, is_ended, key
from archive.parsing.facts.columns import Column, columns_of
from archive.parsing.facts.loose_headers import is_loose_header, loose_columns
from archive.parsing.facts.responsibilities import is_deadline
from archive.parsing.facts.titles import split_presenters
from archive.parsing.outline.document import Block, Paragraph, Table, cell_text, cut, is_struck_cell
from archive.parsing.outline.likeness import ALIKE, SAME, Titles, is_of_others
from archive.parsing.outline.markers import is_count, rank_of

LONGEST_RUN_IN = 90
"""Characters of a heading that stands before a text on its line."""
_SIGN = re.compile(r"\s?[:.]\s|\s[–—-]\s")
"""the " : " of "Divers : le CPE annonce une formation.", the ". " of "Divers. Rien." """
_CAPITAL = re.compile(r"\s+(?=[A-ZÀ-Þ])")
"""the " " of "Divers Le CPE annonce une formation.", a row that lost its cells"""
_DAY = re.compile(r"\d\s?[/.:h]\s?\d")
"""the "15/11" of "UNICEF 15/11" """
_REFERENCE = re.compile(
    r"(?:[^\W\d_]+\s+)?(?:n\s?[°º]\s?)?(?P<series>[A-Z]{0,4}[ -]?(?:20)?\d\d[-/.])"
    r"(?P<number>\d{2,3})(?:\s?[–—:.-])?\s+(?=[A-ZÀ-Þ])"
)
"""the "24/061 " of "24/061 Finance", the "2024-21 – " of "2024-21 – Tarifs" """
_LONGEST = 200
"""Characters of a heading alone."""
_LONGEST_PLAIN = 60
"""Characters of a heading that nothing but its place tells."""
_COLUMNS = 3
"""Names of columns that make a line a header, whatever else it says."""
_FEW_WORDS = 2
"""Words after a title that may be part of it."""
_LARGER = 1.1
"""From this size on, relative to the body, letters stand out."""
_LABELS = {"discussion", "decisions", "actions", "follow_ups"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a heading."""

    index: int
    """Which block it is."""
    heading: Paragraph
    rest: Paragraph | None
    """The text that goes on after it on its line, None when it stands alone."""
    likeness: float
    """How much it is like the line of the agenda that it is most like."""
    rank: int
    """Which line of the agenda that is, -1 for none."""
    is_label: bool = False
    """Whether it is a word that labels what was said or decided on a point."""
    is_apart: bool = False
    """Whether it is short, ends as no sentence does and stands above a text."""

    @property
    def number(self) -> int | None:
        """Its number, or the rank of its letter; None when it has neither."""
        return rank_of(self.heading.marker) if self.heading.marker else None

    @property
    def is_guessed(self) -> bool:
        """Whether nothing but its place tells it from a text."""
        is_known = self.likeness >= SAME or self.stands_out or is_count(self.heading.marker)
        return self.is_apart and not is_known

    @property
    def stands_out(self) -> bool:
        """Whether its letters alone tell it from a text."""
        return any(looks_of(self.heading))


def candidates(blocks: Sequence[Block], titles: Titles) -> list[Candidate]:
    """The lines that may be headings; one said several times labels what is below it."""
    said = Counter(key(block.text) for block in blocks if isinstance(block, Paragraph))
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    is_loose = any(map(is_header, lines))
    found = []
    for index, block in enumerate(_with_references(blocks)):
        if isinstance(block, Paragraph) and not block.depth:
            for heading, rest in _cuts(block, titles, is_loose=is_loose):
                best = titles.best(heading.text)
                is_said_again = said[key(block.text)] > 1 and not is_count(block.marker)
                is_linked = any(span.address for span in heading.spans)
                if _may_head(heading) and (best[0] >= SAME or not (is_said_again or is_linked)):
                    is_label = best[0] < ALIKE and _is_label(heading)
                    below = blocks[index + 1 : index + 2]
                    is_name = best[0] < ALIKE and _is_lone_name(heading)
                    if is_name and not any(map(_is_below_title, below)):
                        continue
                    is_apart = _is_plain(heading) and any(map(_is_text, below))
                    found.append(Candidate(index, heading, rest, *best, is_label, is_apart))
    return found


def _with_references(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, references that rise by one from line to line as the numbers of their lines.

    "24/061 Finance" is minute 61 of 2024; "12/05 Niamey" is a day.
    """
    found = [
        (at, line, match)
        for at, line in enumerate(blocks)
        if isinstance(line, Paragraph) and (match := _REFERENCE.match(line.text))
    ]
    numbers = [int(match["number"]) for *_, match in found]
    series = {match["series"] for *_, match in found}
    steps = {after - before for before, after in pairwise(numbers)}
    told = list(blocks)
    if len(series) == 1 and steps == {1}:
        for at, line, match in found:
            told[at] = replace(cut(line, match.end()), marker=f"{match['number']}.")
    return told


def is_header(line: Paragraph) -> bool:
    """Whether a line is the header of a table of points that lost its cells."""
    if len(line.text) > LONGEST_RUN_IN:
        return False
    return {Column.TITLE, Column.DISCUSSION} <= {*loose_columns(line.text)}


def is_prose(line: Paragraph) -> bool:
    """Whether a line is a text for its length and its end."""
    is_long = len(line.text) > LONGEST_RUN_IN or has_sentences(line.text)
    return is_long and line.text.endswith((".", "!"))


def looks_of(line: Paragraph) -> Iterator[str]:
    """What in its letters tells a line from a text, its level and size by their value."""
    if line.level:
        yield f"level {line.level}"
    if line.size >= _LARGER:
        yield f"size {line.size}"
    if _is_in_capitals(line):
        yield "caps"
    if line.is_bold:
        yield "bold"
    if line.is_centred:
        yield "centred"


def _cuts(
    line: Paragraph, titles: Titles, *, is_loose: bool
) -> Iterator[tuple[Paragraph, Paragraph | None]]:
    """A line as a heading, and what stands before its sign as one.

    `is_loose`: whether titles and texts may stand on one line with no sign between them.
    """
    glued = _best_end(_CAPITAL, line.text, titles) if is_loose else 0
    if not glued or not titles.best(line.text[:glued])[0] >= SAME > titles.best(line.text)[0]:
        glued = _end_of_title(line.text, titles)
    if glued:
        yield replace(cut(line, 0, glued), marker=line.marker), cut(line, glued)
        return
    bold = _bold_length(line)
    end = bold or _best_end(_SIGN, line.text, titles)
    rest = line.text[end:].rstrip()
    is_text = len(rest) > LONGEST_RUN_IN or rest.endswith((".", "!"))
    is_cut = bool(end) and (bool(bold) or (is_text and titles.best(line.text)[0] < 1))
    heading = replace(cut(line, 0, end), marker=line.marker)
    is_alike = is_cut and titles.best(heading.text)[0] >= SAME
    is_counted = is_count(line.marker) and line.text[end:].lstrip().startswith(":")
    is_run_in = is_cut and (bool(bold) or is_alike or is_counted)
    if is_run_in and heading.spans:
        yield heading, cut(line, _after_sign(line.text, end))
    if len(line.text) <= _LONGEST and not (is_alike or (is_run_in and is_text)):
        yield line, None


def _end_of_title(text: str, titles: Titles) -> int:
    """Where a title of the agenda ends, word for word, that a text follows; 0 without one."""
    ends = [match.start() for match in _CAPITAL.finditer(text[: _LONGEST + 1])]
    whole = titles.has(split_presenters(text)[0])
    found = (end for end in reversed(ends) if titles.has(split_presenters(text[:end])[0]))
    end = 0 if whole else next(found, 0)
    return end if len(text[end:].split()) > _FEW_WORDS else 0


def _best_end(pattern: re.Pattern[str], text: str, titles: Titles) -> int:
    """Where a sign stands before which a line is most like a title, the first; 0 without."""
    signs = [match.start() for match in pattern.finditer(text[: LONGEST_RUN_IN + 1])]
    return max(signs, key=lambda end: titles.best(text[:end])[0], default=0)


def _after_sign(text: str, end: int) -> int:
    rest = text[end:]
    return end + len(rest) - len(rest.lstrip(" :.–—-"))


def _bold_length(line: Paragraph) -> int:
    """How long the beginning in bold is before a text that is not; 0 without one."""
    length = 0
    for span in line.spans:
        if not span.is_bold and span.text.strip(" :.–—-"):
            break
        length += len(span.text)
    else:
        return 0
    head, rest = line.text[:length].rstrip(), line.text[length:].lstrip()
    return length if head and (head[-1] in ":.–—-" or rest[:1] in ":–—-") else 0


def _may_head(line: Paragraph) -> bool:
    text = line.text.strip()
    is_address = "://" in text or text.startswith("www.")
    if not any(sign.isalpha() for sign in text) or is_filler(text) or is_address:
        return False
    return not is_struck_cell((line,))


def _is_text(block: Block) -> bool:
    """Whether a block is a text, a table of actions, or the header of one that lost its cells."""
    if not isinstance(block, Paragraph):
        return is_actions(block)
    return is_ended(block.text) or has_sentences(block.text) or is_loose_header(block.text)


def _is_lone_name(line: Paragraph) -> bool:
    """Whether nothing but its capitals tells a word from a name, such as "CARSAT"."""
    is_seen = line.level or line.marker or line.is_bold or line.size >= _LARGER
    is_seen = is_seen or is_of_others(line.text)
    return line.text.isupper() and " " not in line.text.strip() and not is_seen


def _is_below_title(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.marker) or _is_text(block)


def _is_plain(line: Paragraph) -> bool:
    """Whether a line is as short as a title and ends so; a label or a header of columns is none."""
    text, _ = split_presenters(line.text)
    is_title = len(text) <= _LONGEST_PLAIN and text[:1].isupper() and text[-1:].isalnum()
    columns = [column for column in loose_columns(text) if column]
    is_label = ITEM_LABELS.match(_SIGN.split(line.text.partition("(")[0])[0].strip())
    is_other = is_label or is_deadline(text) or is_ended(line.text.rstrip(" :"))
    return is_title and not (is_other or len(columns) >= _COLUMNS)


def _is_label(line: Paragraph) -> bool:
    label = ITEM_LABELS.match(line.text.strip(" :.*"))
    return label is not None and label.name in _LABELS and not (line.level or line.marker)


def _is_in_capitals(line: Paragraph) -> bool:
    is_word = len(key(line.text)) > 4 and not _DAY.search(line.text)  # noqa: PLR2004 - no acronym
    return is_word and line.text.isupper()


def is_actions(*blocks: Block) -> bool:
    """Whether blocks begin with a table of what there is to do."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Table):
        return False
    return Column.TEXT in columns_of(list(map(cell_text, first.rows[0])))
