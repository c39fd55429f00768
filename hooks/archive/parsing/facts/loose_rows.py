"""Lines of a table that lost its cells → its rows, cut where each column's words fit best.

A row begins with a line. Its cells follow one another as the columns do; one that ends within a
line began in it, for what a cell of several lines says ends with the last of them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from archive.language.choices import is_filler
from archive.parsing.facts.cell_fits import NO, Fits, begins_task
from archive.parsing.facts.columns import Column
from archive.parsing.facts.label_spans import begins_with_label
from archive.parsing.facts.responsibilities import (
    begins_with_deadline,
    is_deadline,
    split_deadline,
)
from archive.parsing.names.presence import COLUMN_FIELDS

_NUMBER = re.compile(r"[A-Z]{0,3}(?:\d{1,2}\.)?(?P<count>\d{1,3})[.)]?(?:\s|$)")
"""the "2 " of "2 Relire la carte OIM 3 mai", the "R2 " of "R2 Relire" """
_SENTENCE = re.compile(r"(?::|\w{2}\.)$")
"""the "te." of "Le groupe a vu la carte.", but not the "P." of "Tando P." """
_MOST_GAPS = 3
"""One line of so many stands in no row of a table of who came, at most."""
_WORD = re.compile(r"[^\s|]+")
"""A word; a bar only parts cells."""
_BEST = 4
"""Ways of cutting that are kept for each place."""
_MOST_LINES, _MOST_WORDS, _MOST_OF_NAME = 14, 160, 5
"""Of a row, and words of a known name."""
_COSTS = {"organisation": -1.0, Column.DISCUSSION: -2.5}
_COST = -2.0
"""What a row costs, by a column of its table: words that fit nothing well are none."""
_LINE, _GAP, _BREAK = 0.3, -1.5, 0.7
"""What a line adds to a row, costs between two rows, and costs where it ends within a cell."""
_NAMED = 1.0
"""How well a name fits that tells a row by itself."""
_MARGIN = 1.0
"""By how much the way taken is ahead of any that names others."""
_NAMING = {Column.RESPONSIBLE, Column.SUPPORT, Column.OWNER, "organisation", *COLUMN_FIELDS}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line."""

    text: str
    line: int
    start: int
    end: int
    run: int
    """Which run of lines it stands in: a small letter goes on with the line before."""
    is_first: bool
    """Whether its line begins with it."""
    is_inner: bool
    """Whether it stands within a name that is known, or a number: no cell begins there."""


Cells = tuple[tuple[Word, ...], ...]
"""The words of each column."""


@dataclass(frozen=True, slots=True)
class LooseRow:
    """A row: its lines, from the first to the one after its last, and its cells."""

    first: int
    end: int
    cells: Cells
    score: float
    is_sure: bool
    """Whether no other way to cut it names others nearly as well."""


class LooseTable:
    """The lines below a header and the rows that they are."""

    def __init__(
        self, columns: list[str], lines: Sequence[str], fits: Fits, bullets: Collection[int] = ()
    ) -> None:
        """`columns` are those that the header names, in order.

        No row begins with a line of `bullets`. Where the first has a number, those that count on
        begin rows.
        """
        is_due = columns[0] == Column.DEADLINE  # "14 novembre" begins with no number
        numbers = [None if is_due else _number(line) for line in lines]
        is_counted = numbers[0] is not None and Column.NUMBER not in columns
        self.columns = [Column.NUMBER, *columns] if is_counted else columns
        counted = list(_counted(numbers))
        is_free = not counted or {Column.TITLE, Column.DISCUSSION} <= {*columns}
        begun = {n for n, line in enumerate(lines) if is_due and begins_with_deadline(line)}
        low = {n for n, line in enumerate(lines) if line[0].islower()} - begun
        free = (n for n in range(len(lines)) if n not in low and n not in bullets)
        starts = sorted({*counted, *free}) if is_free else counted
        self.rows = _Cutter(self.columns, lines, fits, counted).rows(starts)

    def others(self, is_one: Callable[[LooseRow], bool] = bool) -> list[int]:
        """The lines, as far as the last row, that stand in no row of a kind."""
        told = {n for row in self.rows if is_one(row) for n in range(row.first, row.end)}
        return [n for n in range(self.rows[-1].end) if n not in told]

    def bodies(self) -> list[LooseRow]:
        """The rows that surely name a body that came, or did not; [] where few lines are rows."""
        at = self.columns.index("organisation")
        is_read = _MOST_GAPS * len(self.others()) <= self.rows[-1].end
        return [row for row in self.rows if is_read and row.is_sure and row.cells[at]]


def ends_roll_call(text: str, fits: Fits) -> bool:
    """Whether a line below the rows that say who came is none: a label, a sentence."""
    is_label = begins_with_label(text) and not fits("function", text) > 0
    return is_label or _SENTENCE.search(text) is not None


def _number(line: str) -> int | None:
    """The number that a line begins with."""
    found = None if is_deadline(line) else _NUMBER.match(line)
    return int(found["count"]) if found else None


def _counted(numbers: Sequence[int | None]) -> Iterator[int]:
    """The lines whose numbers count on, or are the same again."""
    last = numbers[0]
    for index, number in enumerate(numbers):
        if last is not None and number is not None and 0 <= number - last <= 1:
            last = number
            yield index


class _Cutter:
    """Cuts lines into rows and these into cells."""

    def __init__(
        self, columns: Sequence[str], lines: Sequence[str], fits: Fits, counted: Collection[int]
    ) -> None:
        """A row begins with each line of `counted`."""
        self._columns, self._lines, self._fits = columns, lines, fits
        self._counted = counted
        self._cost = next((cost for c, cost in _COSTS.items() if c in columns), _COST)
        is_of_points = Column.DISCUSSION in columns
        self._naming = _NAMING | ({Column.DECISIONS} if is_of_points else set())
        self._words: list[list[Word]] = []
        run = 0
        for number, line in enumerate(lines):
            run += not line[:1].islower()
            self._words.append(list(self._words_of(number, line, run)))

    def _words_of(self, number: int, line: str, run: int) -> Iterator[Word]:
        found = list(_WORD.finditer(line))
        inner = set[int]()
        for first, last in combinations(range(len(found)), 2):
            is_name = found[first][0][0].isalnum() and found[last][0][0].isalnum()
            if last - first <= _MOST_OF_NAME and is_name:  # not the "» OIM" of "« accueil » OIM"
                name = line[found[first].start() : found[last].end()].strip(" ,;:.")
                if self._fits.is_one(name):
                    inner.update(range(first + 1, last + 1))
        for at, word in enumerate(found):
            yield Word(word[0], number, *word.span(), run, at == 0, at in inner)

    def rows(self, starts: Sequence[int]) -> list[LooseRow]:
        """The rows that fit best together, as far as there are any; each begins with a start.

        Lines between two rows that are none may be left out.
        """
        best: dict[int, tuple[float, list[LooseRow]]] = {0: (0.0, [])}
        for first, following in pairwise([*starts, len(self._lines)]):
            if first not in best:
                continue
            score, before = best[first]
            steps = [(following, score + _GAP, before)] if before else []
            rows = self._rows_from(first)
            steps += [(row.end, score + row.score, [*before, row]) for row in rows]
            for end, told, rows_before in steps:
                if told > best.get(end, (0.0, []))[0]:
                    best[end] = told, rows_before
        return max(best.values(), key=lambda told: told[0])[1]

    def _rows_from(self, first: int) -> Iterator[LooseRow]:
        """The rows that may begin with a line, one for each line where one may end."""
        words: list[Word] = []
        for line, found in enumerate(self._words[first : first + _MOST_LINES], first):
            if len(words) + len(found) > _MOST_WORDS or (words and line in self._counted):
                break
            words += found
        for count, ways in self._ways(words).items():
            is_end = count == len(words) or (count and words[count].is_first)
            whole = [way for way in ways if self._is_whole(way[1])] if is_end else ()
            if whole and whole[0][0] + self._cost > 0:
                yield self._row(first, words[count - 1].line + 1, whole)

    def _ways(self, words: Sequence[Word]) -> dict[int, list[tuple[float, Cells]]]:
        """The best ways to cut the first words, by how many these are, the best one first."""
        ways: dict[int, list[tuple[float, Cells]]] = {0: [(0.0, ())]}
        for column in self._columns:
            found: dict[int, list[tuple[float, Cells]]] = defaultdict(list)
            for start, before in ways.items():
                found[start] += [(score, (*cells, ())) for score, cells in before]
                for end in _cell_ends(words, start, self._fits.most_words(column)):
                    cell = tuple(words[start:end])
                    fit = self._fit(column, cell)
                    if fit > NO:
                        found[end] += [(s + fit, (*cells, cell)) for s, cells in before]
            ways = {at: sorted(told, key=_score)[:_BEST] for at, told in found.items()}
        return ways

    def _fit(self, column: str, words: Sequence[Word]) -> float:
        """How well words fit a column; a cell is rather of lines that go on with one another."""
        fit = self._fits(column, words_said(words))
        for last, word in pairwise(words) if fit > NO else ():
            is_ended = column == Column.DISCUSSION and last.text[-1] in ".;:!?%"
            is_ended |= column == Column.TEXT and begins_task(self._lines[word.line])
            fit -= _BREAK * (word.is_first and word.text[0].isupper() and not is_ended)
        return fit

    def _row(self, first: int, end: int, ways: Sequence[tuple[float, Cells]]) -> LooseRow:
        score, cells = ways[0]
        named = self._named(cells)
        others = (other for other, each in ways[1:] if self._named(each) != named)
        is_sure = not named or score - next(others, NO) >= _MARGIN
        told = dict(zip(self._columns, cells, strict=True))
        body = told.get("organisation")
        if body and not told.get("person", True):  # it may be a person's name
            is_sure &= self._fit("organisation", body) >= _NAMED
        return LooseRow(first, end, cells, score + self._cost + _LINE * (end - first), is_sure)

    def _named(self, cells: Cells) -> list[tuple[str, str]]:
        """The cells that name somebody or say who came."""
        texts = ((c, words_said(words)) for c, words in zip(self._columns, cells, strict=True))
        return [told for told in texts if told[0] in self._naming and not is_filler(told[1])]

    def _is_whole(self, cells: Cells) -> bool:
        """Whether a row says what it must: a body or a person; or a task and who or until when."""
        told = {c: words for c, words in zip(self._columns, cells, strict=True) if words}
        if "organisation" in self._columns:
            return bool(told.keys() & {"organisation", "person"})
        is_counted = Column.NUMBER in told
        if Column.TITLE in told and Column.DISCUSSION in self._columns:
            is_begun = is_counted or Column.NUMBER not in self._columns
            return is_begun and bool(told.keys() - {Column.TITLE, Column.NUMBER})
        task = told.get(Column.TEXT)
        if not task or self._holds_other_row(task):
            return False
        names = [words for column, words in told.items() if column in _NAMING]
        is_own = Column.DEADLINE in told and any(words[0].is_first for words in names)
        if is_own or any(self._fits(Column.OWNER, words_said(words)) >= _NAMED for words in names):
            return True
        is_task = is_counted or self._fits(Column.TEXT, words_said(task)) > 1
        is_due = bool(told.keys() & {Column.DEADLINE, Column.STATUS})
        return is_task and is_due and not any(self._fits.is_one(word.text) for word in task)

    def _holds_other_row(self, task: Sequence[Word]) -> bool:
        """Whether a line of a task is who and until when: the end of another row."""
        lines = {w.line for w in task if w.end == len(self._lines[w.line].rstrip())}
        later = (self._lines[line] for line in lines if line > task[0].line)
        return any(text[0].isupper() and split_deadline(text) for text in later)


def _score(way: tuple[float, Cells]) -> tuple[float, list[int]]:
    """What orders the ways to cut words: the best first, then those whose first cells are long."""
    return -way[0], [-len(words) for words in way[1]]


def words_said(words: Sequence[Word]) -> str:
    """The words of a cell on one line."""
    return " ".join(word.text for word in words)


def _cell_ends(words: Sequence[Word], start: int, most: int | None) -> Iterator[int]:
    """Where a cell of so many words may end that begins with a word: in its line, or with any."""
    last = len(words) if most is None else min(len(words), start + most)
    for end in range(start + 1, last + 1):
        following = words[end] if end < len(words) else None
        is_within = following and following.run == words[start].run and not following.is_inner
        if following is None or following.is_first or is_within:
            yield end
