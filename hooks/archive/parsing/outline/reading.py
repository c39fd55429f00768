"""What has been understood of a document so far: which line is told by which field, and the doubts.

Every line of a document has a number. A line that a field tells in full is taken; what nothing
took is text, by set difference: the discussion, the introduction or what there is to sort. No
word can be lost between the two, and none is told twice.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from archive.language.choices import is_collective
from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.outline.document import Paragraph


@dataclass(slots=True)
class Redactions:
    """How many personal data were left out."""

    names: int = 0
    persons: list[str] = field(default_factory=list)
    """The names of persons, kept only when asked for."""
    email_addresses: int = 0
    phone_numbers: int = 0
    mentions: int = 0
    """What else a list says of them: functions, signatures, figures."""
    words: list[str] = field(default_factory=list)
    """What was left out of lists of persons, word for word."""


@dataclass(slots=True)
class Reading:
    """The lines of one document and what became of each."""

    is_name: Callable[[str], bool]
    """Whether a text is the name of an organisation, of the archive or of this document."""
    is_archived: Callable[[str], bool] = is_collective
    """Whether the archive has an organisation of a name, whatever this document says."""
    evidence: dict[str, list[int]] = field(default_factory=dict)
    """The lines that each field came from, in the order they were found."""
    doubts: list[str] = field(default_factory=list)
    """What a person should look at, in French, the words found in guillemets."""
    left_out: Redactions = field(default_factory=Redactions)
    opening: frozenset[int] = frozenset()
    """The lines that tell the facts at the top of minutes."""
    torn: list[Paragraph] = field(default_factory=list)
    """The labels of a table that was read column by column, apart from their values."""
    texts: dict[int, str] = field(default_factory=dict)
    """The text of each line by its number, as the report quotes it."""
    persons: KnownPersons = field(default_factory=KnownPersons)
    """Who is named as a person, for the lines that name them again."""
    _taken: set[int] = field(default_factory=set)

    def keep_texts(self, lines: Iterable[Paragraph]) -> None:
        """Keep what each line says before anything is cut from it."""
        self.texts.update((line.number, line.text) for line in lines)

    def renumbered(self, piece: Paragraph) -> Paragraph:
        """A piece of a line as a line of its own, which may be taken without the others."""
        number = max(self.texts, default=0) + 1
        self.texts[number] = piece.text
        return replace(piece, number=number)

    def take(self, name: str, lines: Iterable[Paragraph]) -> None:
        """Keep that a field tells these lines in full: they stand nowhere else."""
        for line in lines:
            self.cite(name, [line])
            self._taken.add(line.number)

    def cite(self, name: str, lines: Iterable[Paragraph]) -> None:
        """Keep that a field comes from these lines, which stay in the text as well.

        A line without a number was made of others, and is none of the document.
        """
        numbers = (line.number for line in lines if line.number)
        self.evidence.setdefault(name, []).extend(numbers)

    def is_taken(self, line: Paragraph) -> bool:
        """Whether a field tells a line in full."""
        return line.number in self._taken
