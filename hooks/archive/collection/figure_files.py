"""CSV files that captions name → the tables they hold, in the texts that name them.

A table in a text is shown, found, exported and printed as any other: so is one that lies beside.
"""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from typing import TypeVar

from archive.collection.records import Records
from archive.language.text import quoted
from archive.model import Meeting
from archive.parsing.maps.tables import NoRowsError, csv_rows
from archive.parsing.source.figures import CaptionPlace, NoFiguresError, captions, read_figures
from archive.parsing.source.free_text import Source, parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark, Problems
from archive.prose import Prose, markdown_escaped, markdown_table
from archive.registers import Registered

Read = Callable[[str], str | None]
"""The text of a file of the project, None when it has none; what is wrong is noted."""
_NO_CSV = "Ce fichier n’est pas un CSV : enregistrez le tableur en « CSV UTF-8 »."
_UNLIKE = (
    "Cette ligne n’a pas autant de cases que la première, et rien n’est dessiné : "
    "séparez les cases par « ; », la virgule étant celle des nombres."
)
_Record = TypeVar("_Record", bound=Registered)


def with_figure_files(records: Records, read: Read, problems: Problems) -> Records:
    """The records with the tables of the CSV files that their texts name."""
    files = _Files(read, records.docs, problems)
    return replace(
        records,
        meetings=tuple(map(files.meeting, records.meetings)),
        organisations=tuple(map(files.about, records.organisations)),
        resources=tuple(map(files.about, records.resources)),
        themes=tuple(map(files.about, records.themes)),
        writings={url: files.prose(prose) for url, prose in records.writings.items()},
        texts={**records.texts, **files.texts},
    )


class _Files:
    """The files named so far."""

    def __init__(self, read: Read, docs: Container[str], problems: Problems) -> None:
        self._read = read
        self._docs = docs
        self._problems = problems
        self.texts: dict[str, str] = {}

    def meeting(self, meeting: Meeting) -> Meeting:
        """A meeting whose items show the figures that lie beside."""
        items = (
            replace(item, discussion=self.prose(item.discussion)) if item.discussion else item
            for item in meeting.items
        )
        opening = self.prose(meeting.introduction) if meeting.introduction else None
        return replace(meeting, introduction=opening, items=tuple(items))

    def about(self, record: _Record) -> _Record:
        """A record of a register, the same."""
        return replace(record, about=self.prose(record.about)) if record.about else record

    def prose(self, prose: Prose) -> Prose:
        """A text with the table of each file that a caption names below the caption."""
        if not any(place.caption.file for place in captions(prose.tokens)):
            return prose
        alone = Scalar(prose.text, prose.mark)
        read, source = parse_text(alone), Source(alone)
        pieces, reached = [], 0
        for place in captions(read.tokens):
            table = self._table(place, source.mark(read.tokens[place.first].start))
            if table:
                end = read.tokens[place.table - 1].end
                pieces += [source.text(reached, end).rstrip("\n"), "\n\n", table, "\n\n"]
                reached = end
        text = "".join([*pieces, source.text(reached, source.length)]).rstrip("\n")
        # Marks stay those of the file, where the rows do not stand.
        return replace(parse_text(alone._replace(value=text)), links=prose.links)

    def _table(self, place: CaptionPlace, mark: Mark) -> str:
        """The table of a file in Markdown, "" where none is named or what it holds is none."""
        name = (place.caption.address or "").removeprefix("/")
        if not name or place.end > place.table:
            return ""
        if name not in self._docs:
            message = (
                f"{quoted(name)} n’est pas dans docs/ : déposez ce fichier dans docs/ressources/."
            )
            return self._refused(mark, message)
        path = f"docs/{name}"
        if path not in self.texts:
            self.texts[path] = self._read(path) or ""
        return self._markdown(path)

    def _markdown(self, path: str) -> str:
        try:
            rows = list(csv_rows(self.texts[path]))
        except NoRowsError as error:
            return self._refused(Mark(path, error.line), _NO_CSV)
        unlike = [number for number, row in rows if len(row) != len(rows[0][1])]
        if unlike:
            return self._refused(Mark(path, unlike[0]), _UNLIKE)
        table = _table_of([row for _, row in rows])
        try:
            read_figures(parse_text(Scalar(table, Mark(path))).tokens)
        except NoFiguresError as error:
            # The rule below the head is a line that the file does not have.
            row = table.encode()[: error.place].count(b"\n") - 1
            line = rows[row][0] if 0 < row < len(rows) else 1
            return self._refused(Mark(path, line), str(error))
        return table

    def _refused(self, mark: Mark, message: str) -> str:
        """No table, and why."""
        self._problems.add("graphique", mark, message)
        return ""


def _table_of(rows: Sequence[Sequence[str]]) -> str:
    head, *others = [[markdown_escaped(cell) for cell in row] for row in rows] or [[""]]
    return markdown_table(head, others)
