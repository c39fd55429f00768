"""A document → a draft of the meeting: one road for every format."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from archive.importer.document import Block, Document, Paragraph, Span
from archive.importer.draft import Draft, DraftAction, Redactions
from archive.importer.recognising.agenda import agenda_lines, hours_told
from archive.importer.recognising.attendance import Attended, attended, without_count
from archive.importer.recognising.deadlines import dated
from archive.importer.recognising.handing_over import hand_over, tell_points_followed
from archive.importer.recognising.head import read_head
from archive.importer.recognising.held import read_held
from archive.importer.recognising.items import item_of
from archive.importer.recognising.known import Known
from archive.importer.recognising.labels import field_of, split_label
from archive.importer.recognising.loose_rows import with_persons, with_tables
from archive.importer.recognising.moments import read_moment
from archive.importer.recognising.next_meeting import (
    find_next_meeting,
    is_told,
    says_not_yet,
    with_same_hour,
)
from archive.importer.recognising.normalise import normalised
from archive.importer.recognising.opening import names_told
from archive.importer.recognising.pairing import pair
from archive.importer.recognising.personal_data import without_personal_data
from archive.importer.recognising.sections import Body, cut_body
from archive.importer.recognising.signatures import without_signatures
from archive.language import french
from archive.language.text import key

_LISTS = ("attendance", "excused", "absent")
_ACRONYM = re.compile(r"\b[A-ZÀ-Þ]{2,}\b")


def recognise(
    document: Document,
    archive_knows: Callable[[str], bool] | None = None,
    *,
    keep_names: bool = False,
    day: date | None = None,
) -> Draft:
    """The draft of the meeting that a document tells.

    `archive_knows` says whether the archive has an organisation of a name; `day` is the day of
    the meeting when the document tells none.
    """
    return _Recogniser(document, Known(archive_knows), keep_names=keep_names, day=day).draft()


class _Recogniser:
    """Fills one draft, field by field."""

    def __init__(
        self, document: Document, known: Known, *, keep_names: bool, day: date | None
    ) -> None:
        left_out = Redactions()
        source = without_personal_data(normalised(document.blocks), left_out)
        self._draft = Draft(source, left_out=left_out)
        self._known = known
        self._keep_names = keep_names
        self._day = day
        self._furniture = document.furniture
        self._head = read_head(with_persons(source, known))
        known.acronyms.update(_acronyms(source))
        self._draft.expressed += self._head.labels

    def draft(self) -> Draft:
        """The whole draft."""
        self._names()
        self._draft.agenda = agenda_lines(self._head.values["agenda"], self._is_name)
        self._draft.expressed += hours_told(self._head.values["agenda"])
        for line in self._draft.agenda:
            self._known.add(line.presenters)
        body = self._body()
        self._late_names(body)
        self._items(body)
        self._held()
        self._next_meeting()
        self._signatures()
        self._persons()
        return self._draft

    def _is_name(self, name: str) -> bool:
        return bool(self._known.names_of(name))

    def _names(self) -> None:
        """The organisations that came, were excused or stayed away."""
        for kind in _LISTS:
            found = attended(self._head.values[kind])
            if not found.names:
                found.add(names_told(self._head.introduction, kind))
            self._take_names(kind, found)

    def _take_names(self, kind: str, found: Attended) -> None:
        getattr(self._draft, kind).extend(found.names)
        self._known.add(map(without_count, found.names))
        self._draft.expressed += found.categories
        self._draft.left_out.persons += found.persons
        self._draft.left_out.words += found.private
        self._draft.left_out.mentions += sum(bool(key(text)) for text in found.private)

    def _late_names(self, body: Body) -> None:
        """A list of those present at the end of the minutes."""
        if body.attendance and not self._draft.attendance:
            self._take_names("attendance", attended(body.attendance))
        elif body.attendance:
            found = attended(body.attendance)
            self._draft.expressed += filter(self._is_name, found.names)
            found.names = [name for name in found.names if not self._is_name(name)]
            self._take_names("attendance", found)

    def _signatures(self) -> None:
        """Leave out who signed the minutes."""
        draft = self._draft
        draft.leftover, told = without_signatures(draft.leftover, draft.held.day, draft.left_out)
        draft.expressed += told

    def _persons(self) -> None:
        """Leave the names of persons out, or tell them in the introduction when they are kept."""
        left_out = self._draft.left_out
        if self._keep_names and left_out.persons:
            told = "Personnes présentes : " + ", ".join(left_out.persons)
            self._draft.introduction.append(Paragraph((Span(told),), 0))
        else:
            left_out.names = len(left_out.persons)
            left_out.words += left_out.persons

    def _body(self) -> Body:
        blocks = with_tables(self._head.body, self._draft.agenda, self._known)
        body = cut_body(blocks, self._draft.agenda, self._known)
        self._draft.expressed += body.labels
        if body.ambiguous:
            self._draft.doubts.append(
                "Une ligne d’actions en contient plusieurs sans dire qui répond de laquelle : "
                "vérifiez les responsables."
            )
        return body

    def _items(self, body: Body) -> None:
        self._draft.introduction = [*self._head.introduction, *body.before]
        self._draft.leftover = list(body.after)
        self._draft.items = [
            item_of(section, self._known, self._draft.expressed) for section in body.sections
        ]
        pair(self._draft.items, self._draft.agenda)
        self._draft.expressed += hand_over(self._draft.items)
        self._draft.expressed += tell_points_followed(self._draft.items)

    def _held(self) -> None:
        blocks = list(chain.from_iterable(item.discussion for item in self._draft.items))
        held = read_held(self._head, [*blocks, *self._draft.leftover])
        day = held.moment.day or self._day or self._running_day()
        self._draft.held = replace(held.moment, day=day)
        for item in self._draft.items:
            item.actions = [_dated(action, self._draft.held.day) for action in item.actions]
        self._draft.doubts += held.doubts
        kept = [block for block in self._draft.introduction if block not in held.lines]
        self._draft.introduction = [*kept, *held.rest]
        self._draft.expressed += [line.text for line in held.lines]

    def _running_day(self) -> date | None:
        """The day that only the running headers and footers tell, with a doubt; None for none."""
        days = (read_moment(text).moment.day for text in self._furniture)
        day = next(filter(None, days), None)
        if day:
            self._draft.doubts.append(
                f"La date, {french.day(day)}, n’est écrite qu’en haut ou en bas des pages : "
                "vérifiez que c’est celle de la réunion."
            )
        return day

    def _next_meeting(self) -> None:
        labelled = [*self._head.values.get("next_meeting", []), *self._announcements()]
        blocks = [*self._draft.introduction, *self._draft.leftover]
        for item in self._draft.items:
            blocks += item.discussion
            if field_of(item.title) == "next_meeting":
                labelled = [*labelled, *item.discussion]
        found, days = find_next_meeting(labelled, blocks, self._draft.held.day)
        if found:
            found = with_same_hour(found, self._draft.held.start)
        self._draft.next_meeting = found
        self._drop_announcements()
        self._keep_unread(days)
        others = [day for day in dict.fromkeys(days) if found and day != found.day]
        if found and found.day and others:
            told = ", ".join(map(french.day, others))
            kept = french.day(found.day)
            doubt = f"Deux dates pour la prochaine réunion : {kept} (retenue) et {told}."
            self._draft.doubts.append(doubt)

    def _keep_unread(self, days: list[date]) -> None:
        """A label "prochaine réunion" in the head is told by its field, or stays as it is."""
        for line in self._head.values.get("next_meeting", ()):
            if isinstance(line, Paragraph) and days:
                self._draft.expressed.append(line.text)
            elif isinstance(line, Paragraph):
                told = (Span("Prochaine réunion : "), *line.spans)
                self._draft.introduction.append(replace(line, spans=told, marker=""))

    def _drop_announcements(self) -> None:
        """Leave out of the rest, and of a section of its own, what the field says in full."""
        draft = self._draft
        draft.leftover = [block for block in draft.leftover if not self._is_announced(block)]
        for item in list(draft.items):
            is_own = item.number is None and item.line is None
            if is_own and field_of(item.title) == "next_meeting" and not item.actions:
                item.discussion = [b for b in item.discussion if not self._is_announced(b)]
                if not (item.discussion or item.decisions):
                    draft.items.remove(item)
                    draft.expressed.append(item.title)

    def _is_announced(self, block: Block) -> bool:
        """Whether a line says of the next meeting what the field says, or that it is not set."""
        if not isinstance(block, Paragraph):
            return False
        found, day = self._draft.next_meeting, self._draft.held.day
        is_said = found is not None and is_told(block.text, found, day)
        if is_said or says_not_yet(block.text):
            self._draft.expressed.append(block.text)
            return True
        return False

    def _announcements(self) -> list[Block]:
        """The values of labels "prochaine réunion" below the minutes: no other place is needed."""
        told: list[Block] = []
        for block in list(self._draft.leftover):
            found = split_label(block) if isinstance(block, Paragraph) else None
            if found and found[1] and found[0].field == "next_meeting":
                told.append(found[1])
                self._draft.leftover.remove(block)
                self._draft.expressed.append(found[0].source.text)
        return told


def _dated(action: DraftAction, day: date | None) -> DraftAction:
    return replace(action, deadline=dated(action.deadline, day))


def _acronyms(blocks: Iterable[Block]) -> Iterator[str]:
    """Words in capitals within lines that are not."""
    for block in blocks:
        if isinstance(block, Paragraph) and not block.text.isupper():
            yield from _ACRONYM.findall(block.text)
