"""A document once read, whatever its format, and the meeting recognised in it."""

from dataclasses import dataclass, field

from archive.parsing.outline.document import Block
from archive.parsing.times.meeting_time import Occasion


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    blocks: tuple[Block, ...]
    furniture: tuple[str, ...] = ()
    """Running headers, footers and page numbers that were left out, each once."""
    notes: tuple[str, ...] = ()
    """What the reader saw and could not take along, one sentence in French each."""
    hidden_words: int = 0
    """How many words the author hid, which are left out."""


@dataclass(slots=True)
class DraftLine:
    """One line of the agenda."""

    number: int | None
    title: str
    presenters: tuple[str, ...] = ()


@dataclass(slots=True)
class DraftItem:
    """One section of the minutes."""

    title: str
    number: int | None = None
    """As printed before the title; None when the document gives none."""
    presenters: tuple[str, ...] = ()
    line: DraftLine | None = None
    """The line of the agenda it belongs to, None when there is none."""
    text: list[Block] = field(default_factory=list)
    """What stands below its heading, which the reader of meeting files understands."""


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
class Draft:
    """A meeting as far as it was recognised."""

    source: tuple[Block, ...] = ()
    """What it was made of, personal data left out."""
    held: Occasion = field(default_factory=Occasion)
    attendance: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    agenda: list[DraftLine] = field(default_factory=list)
    introduction: list[Block] = field(default_factory=list)
    items: list[DraftItem] = field(default_factory=list)
    leftover: list[Block] = field(default_factory=list)
    """What stands after the items and belongs to none."""
    evidence: dict[str, list[str]] = field(default_factory=dict)
    """The lines of the document that each field comes from, as they stand there."""
    doubts: list[str] = field(default_factory=list)
    """What a person should look at, in French, one sentence each."""
    left_out: Redactions = field(default_factory=Redactions)
