"""What a document is once read, whatever its format: blocks in reading order."""

from dataclasses import dataclass

from archive.language.text import composed


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text that leads to one address, or to none."""

    text: str
    address: str | None = None
    """Where the link leads as the document says it; None when it is no link."""
    is_bold: bool = False
    is_struck: bool = False
    """Whether the author struck it through: shown so, never taken as valid."""

    def __post_init__(self) -> None:
        """Compose the accents of the text, which some systems write apart from their letters."""
        object.__setattr__(self, "text", composed(self.text))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, a paragraph or one item of a list."""

    spans: tuple[Span, ...]
    place: int
    """Where it stands: the page of a PDF, the line of a text, the rank of a Word block; from 1."""
    level: int = 0
    """The level of a heading that the format itself declares; 0 when it declares none."""
    marker: str = ""
    """What stands before an item of a list, as shown: "•", "-", "2.", "b)"; "" outside lists."""
    depth: int = 0
    """How many lists an item of a list is nested in; 0 for the outermost."""
    size: float = 1.0
    """The size of its letters, relative to the commonest size of the document."""
    is_centred: bool = False
    number: int = 0
    """Which line of the document it is, from 1, once they are numbered; its pieces keep it."""

    @property
    def text(self) -> str:
        """The text without its links."""
        return "".join(span.text for span in self.spans)

    @property
    def is_bold(self) -> bool:
        """Whether every word is bold, as in a heading made by hand."""
        return all(span.is_bold for span in self.spans if span.text.strip())


Cell = tuple[Paragraph, ...]
"""A cell of a table; () when it is empty."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells each; a merged cell stands, the same, in each place it covers."""

    rows: tuple[tuple[Cell, ...], ...]
    place: int


Block = Paragraph | Table


def flattened(block: Block) -> list[Paragraph]:
    """The paragraphs of a block, cell after cell when it is a table; those merged come again."""
    if isinstance(block, Paragraph):
        return [block]
    return [paragraph for row in block.rows for cell in row for paragraph in cell]


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
