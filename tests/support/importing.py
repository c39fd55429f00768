"""Looking at a document that was read, for the tests of the import."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.importer.formats import Document
from archive.importer.import_document import ImportResult, import_document
from archive.importer.office.office import read_package
from archive.importer.pdf.pdf import read_pdf
from archive.language.text import key
from archive.model import ActionRow, AgendaItem
from archive.parsing.outline.document import Block, Paragraph, Table
from documents import document, line
from raw_documents import PdfSheet, docx, pdf

MINUTES = Path(__file__).parents[1] / "minutes"
NUMBERS = tuple(f"{number:02}" for number in range(1, 7))
AGENDA = (
    "Présents : OIM, Puits Neufs",
    "Ordre du jour",
    line("Carte des puits (OIM)", "1."),
    line("Divers", "2."),
)


@dataclass(frozen=True)
class FoundAction:
    """An action as the file of a document tells it."""

    text: str
    responsible: tuple[str, ...]
    deadline: str
    status: str


@dataclass(frozen=True)
class FoundItem:
    """A point as the file tells it."""

    title: str
    number: int
    presenters: tuple[str, ...]
    is_planned: bool
    discussion: str
    decisions: list[str]
    actions: list[FoundAction]
    follow_ups: list[FoundAction]


def imported(*blocks: Block | str) -> ImportResult:
    """What is made of minutes with an agenda of two lines."""
    return import_document(document("Date : 12 mai 2025", *AGENDA, *blocks))


def items_of(result: ImportResult) -> list[FoundItem]:
    """The points that have a section, as the file tells them."""
    items = {key(item.title): item for item in result.meeting.items}
    return [_item(items[key(drafted.title)]) for drafted in result.draft.items]


def _item(item: AgendaItem) -> FoundItem:
    return FoundItem(
        item.title,
        item.number,
        tuple(mention.name for mention in item.presenters),
        item.is_planned,
        item.discussion.words if item.discussion else "",
        [decision.words for decision in item.decisions],
        [_found(each, each.progress or each.status.value) for each in item.actions],
        [_found(each, each.progress or "") for each in item.follow_ups],
    )


def _found(action: ActionRow, status: str) -> FoundAction:
    names = tuple(mention.name for mention in action.responsible)
    deadline = action.deadline.text if action.deadline else ""
    return FoundAction(action.text.words, names, deadline, status)


def found_items(*blocks: Block | str) -> list[FoundItem]:
    """The points of minutes with an agenda of two lines."""
    return items_of(imported(*blocks))


def titles(found: list[FoundItem]) -> list[str]:
    """The titles of the points."""
    return [item.title for item in found]


def shown(block: Block) -> str:
    """A block in one line, as "#1. text"; bars part the cells of a table, slashes its rows."""
    if isinstance(block, Table):
        return " / ".join(
            " | ".join(" ¶ ".join(map(shown, cell)) for cell in row) for row in block.rows
        )
    marker = f"{'>' * block.depth}{block.marker} " if block.marker else ""
    return f"{'#' * block.level}{marker}{block.text}"


def shown_all(document: Document) -> list[str]:
    """All the blocks, each in one line."""
    return [shown(block) for block in document.blocks]


def word_blocks(body: str, **parts: str) -> list[str]:
    """The blocks of a Word document, each in one line, from the XML of its body and parts."""
    return shown_all(read_package(docx(body, parts)))


def pdf_blocks(*pages: PdfSheet) -> list[str]:
    """The blocks of a PDF, each in one line."""
    return shown_all(read_pdf(pdf(*pages)))


def only_paragraph(document: Document) -> Paragraph:
    """The paragraph that is all of a document."""
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    return block


def paragraphs_of(document: Document) -> Iterator[Paragraph]:
    """All the paragraphs, those of the tables too."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (each for row in block.rows for cell in row for each in cell)


def text_of(document: Document) -> str:
    """All that the blocks say, their markers too."""
    return "\n".join(f"{each.marker} {each.text}" for each in paragraphs_of(document))


def words(text: str) -> list[str]:
    """The words and numbers of a text, their case and ligatures aside."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower())


def missing(source: str, found: str) -> list[str]:
    """The words of a source that are nowhere in what was found, not even joined to another."""
    known, flat = set(words(found)), "".join(words(found))
    return [word for word in words(source) if word not in known and word not in flat]
