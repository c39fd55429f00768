"""A document in Markdown is a meeting file but for its name and what nobody may publish.

The reader of meeting files understands it; the text stays as it is, line for line, without
mailboxes, telephone numbers and names of persons.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from archive.importer.recognise.persons import without_personal_data
from archive.importer.writing.writer import Draft, DraftLine
from archive.language.choices import MeetingStatus
from archive.language.vocabulary import MEETING
from archive.model import Meeting
from archive.next_meeting import front_matter
from archive.parsing.meeting_file import read_meeting
from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.names.person_names import may_be_person
from archive.parsing.names.persons import IsBody, split_persons, without_gaps
from archive.parsing.names.persons_in_text import OMITTED, persons_in
from archive.parsing.names.presence import roll_call_column
from archive.parsing.names.signatures import signatures, signers
from archive.parsing.outline.document import Paragraph, Span
from archive.parsing.outline.reading import Redactions
from archive.problems import Problems

SUFFIXES = (".md", ".markdown")
_STROKE = "---\n"
_END = re.compile(r"\s*[,;]\s*$")
"""what is left of "OIM, Awa Tando" without its person: "," """
_EMPTY = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s*")
"""an item of a list that says nothing any more: "- " """


def read_markdown(
    text: str, name: str, is_body: IsBody, *, keep_names: bool, day: date | None
) -> tuple[str, Draft] | None:
    """The meeting file and what it says; None for a text in which no meeting is told.

    `is_body` says whether a name is one of an organisation; `day` is the one of a meeting that
    tells none.
    """
    path = f"meetings/{day.isoformat() if day else PurePath(name).stem}.md"
    withheld = _Withheld(text.split("\n"), is_body)
    withheld.leave_out_contacts()
    meeting = read_meeting(withheld.text, path, Problems(), is_body)
    if meeting is None or not (meeting.items or meeting.attendance):
        return None
    if not keep_names:
        withheld.leave_out_persons(meeting)
    agenda = [DraftLine(item.number, item.title) for item in meeting.items if item.is_planned]
    return _as_draft(withheld.text, meeting), Draft(agenda=agenda, left_out=withheld.left_out)


@dataclass(slots=True)
class _Withheld:
    """The lines of a text, from which personal data are left out and counted."""

    lines: list[str]
    is_body: IsBody
    left_out: Redactions = field(default_factory=Redactions)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def leave_out_contacts(self) -> None:
        for number, line in enumerate(self.lines):
            kept = without_personal_data([Paragraph((Span(line),), number)], self.left_out)
            text = "".join(each.text for each in kept if isinstance(each, Paragraph))
            if text not in (line, line.strip()):
                self.lines[number] = text

    def leave_out_persons(self, meeting: Meeting) -> None:
        """Leave persons out: of lists the body stays, of a sentence what is said of them."""
        persons = self.left_out.persons
        for mention in meeting.mentions:
            said = split_persons(mention.name, self.is_body)
            names = (*mention.persons, *(said.names if said else ()))
            if names:
                persons += names
                body = said.body if said else mention.name
                self._replace(mention.mark.line - 1, (mention.name, *names), body)
        last = [[line.strip()] for line in self.lines if line.strip()]
        for number in signatures(last, self.is_body):
            persons += signers(last[number][0], self.is_body)
        persons += self._of_tables()
        known = KnownPersons()
        known.learn_words(self.lines)
        known.learn(persons)
        for number, line in enumerate(self.lines):
            places = list(persons_in(line, self.is_body, known))
            persons += [known.person(line[start:end]) for start, end in places]
            for start, end in reversed(places):
                self.lines[number] = self.lines[number][:start] + OMITTED + self.lines[number][end:]
        self.left_out.names = len(set(persons))

    def _replace(self, number: int, told: tuple[str, ...], body: str) -> None:
        """Let a body stand where it is told with its persons."""
        line = self.lines[number]
        starts = ((line.find(each), len(each)) for each in told if each in line)
        places = [(start, start + length) for start, length in starts if length]
        if not places:
            return
        first, last = min(places)[0], max(end for _, end in places)
        last += "(" in line[first:last] and line[last : last + 1] == ")"
        line = _END.sub("", without_gaps(line[:first] + body + line[last:]))
        self.lines[number] = "" if _EMPTY.fullmatch(line) else line

    def _of_tables(self) -> Iterator[str]:
        """The names in the columns of tables that hold names of persons."""
        column = None
        for line in self.lines:
            cells = [cell.strip() for cell in line.split("|")]
            if len(cells) == 1:
                column = None
            elif column is None:
                kinds = [roll_call_column(cell) for cell in cells]
                column = kinds.index("person") if "person" in kinds else -1
            elif 0 <= column < len(cells) and may_be_person(cells[column]):
                yield cells[column]


def _as_draft(text: str, meeting: Meeting) -> str:
    """The text of a meeting that says whether it is a draft, for somebody is to read it first."""
    if meeting.status is not None:
        return text
    head = front_matter([(MEETING.fields["status"].word, MeetingStatus.DRAFT.value)])
    if text.startswith(_STROKE):  # its own keys follow
        return head.removesuffix(_STROKE) + text.removeprefix(_STROKE)
    return f"{head}\n{text}"
