"""The whole road: the bytes of a document → a meeting file and what there is to say of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from archive.collection.organisation_index import OrganisationIndex
from archive.importer.formats import Document, needs_libraries, read_document
from archive.importer.lines.plain_text import decoded
from archive.importer.markdown_file import SUFFIXES, read_markdown
from archive.importer.recognise.flat import NO_DAY
from archive.importer.recognise.placed import message_of
from archive.importer.recognise.recogniser import recognise
from archive.importer.sandbox import run_apart
from archive.importer.writing.writer import Draft, write
from archive.language.choices import is_collective
from archive.model import Meeting
from archive.parsing.meeting.doubtful_values import doubtful_values
from archive.parsing.meeting_file import read_meeting
from archive.parsing.outline.document import lines_in
from archive.problems import Problems

NOT_OF_THE_TEXT = {
    "nom-de-fichier", "organisation-inconnue", "date-absente", "personne",
    "action-sans-responsable",
}  # fmt: skip
"""Rules that the report tells otherwise, or that ask for another name of the file."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """A meeting file, not yet on disk."""

    text: str
    meeting: Meeting
    """What the site reads in it."""
    draft: Draft
    document: Document
    doubts: tuple[str, ...] = ()
    """What a person should look at, in French, one sentence each."""


def import_bytes(
    data: bytes,
    name: str,
    names: OrganisationIndex | None = None,
    *,
    keep_names: bool = False,
    day: date | None = None,
) -> ImportResult:
    """The meeting file of a document; `names` are the organisations of the archive.

    `keep_names` keeps the names of the persons present; `day` is the day of the meeting when the
    document tells none. The whole road runs apart, within its limits: what it gives is pickled.
    Raises RefusedDocumentError for a document that cannot be read.
    """
    return run_apart(partial(import_here, data, name, names, keep_names=keep_names, day=day))


def import_here(
    data: bytes, name: str, names: OrganisationIndex | None, *, keep_names: bool, day: date | None
) -> ImportResult:
    """The same without limits, by this process."""
    if name.lower().endswith(SUFFIXES) and not needs_libraries(data):
        made = read_markdown(decoded(data), name, known_body(names), keep_names=keep_names, day=day)
        if made:
            return _result(*made, Document(()), names, day)
    return import_document(read_document(data, name), names, keep_names=keep_names, day=day)


def import_document(
    document: Document,
    names: OrganisationIndex | None = None,
    *,
    keep_names: bool = False,
    day: date | None = None,
) -> ImportResult:
    """The same for a document that has been read."""
    draft = recognise(document, known_body(names), keep_names=keep_names, day=day)
    return _result(write(draft), draft, document, names, day)


def _result(
    text: str, draft: Draft, document: Document, names: OrganisationIndex | None, day: date | None
) -> ImportResult:
    """A file with what the reader of meeting files understands of it."""
    is_body, problems = known_body(names), Problems()
    path = f"meetings/{day.isoformat() if day else 'seance'}.md"
    meeting = read_meeting(text, path, problems, is_body)
    if meeting is None:
        raise AssertionError("what was written has a front matter that can be read")
    told = [each for each in problems.sorted() if each.rule not in NOT_OF_THE_TEXT]
    is_told = meeting.is_dated and draft.held.day is None
    source = "\n".join(line.text for line in lines_in(draft.source)) or text
    doubts = [
        *(doubt for doubt in draft.doubts if not (is_told and doubt == NO_DAY)),
        *doubtful_values(meeting, is_body, source),
        *(
            f"Ligne {each.mark.line} : {each.message}"
            for each in told
            if message_of(each) not in draft.doubts
        ),
    ]
    return ImportResult(text, meeting, draft, document, tuple(dict.fromkeys(doubts)))


def known_body(names: OrganisationIndex | None) -> Callable[[str], bool]:
    """What tells whether a name is one of an organisation of the archive, or of all of them."""
    if names is None:
        return is_collective
    return lambda name: is_collective(name) or names.match_exactly(name) is not None
