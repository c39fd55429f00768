"""Names of persons where bodies are named → left out of the records, the bodies beside them kept.

It comes before anything is drawn from the records: no page, feed or data file can hold a name
that no record holds. The register comes first: what it knows is a body.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TypeVar

from archive.collection.names_in_prose import prose_without_persons, words_without_persons
from archive.collection.organisation_names import NameMatcher, Verdict
from archive.collection.records import Records
from archive.language.text import key
from archive.model import ActionRow, AgendaItem, Meeting, Mention
from archive.parsing.names.attendance_notes import represented_by
from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.names.name_lists import without_bullet
from archive.parsing.names.person_names import title_end
from archive.parsing.names.persons import (
    IsBody,
    Persons,
    is_like_person,
    names_person,
    split_persons,
)
from archive.parsing.names.told_persons import persons_of_lines
from archive.problems import Mark
from archive.prose import Prose
from archive.registers import Organisation, Resource, Theme

_BODIES = {Verdict.KNOWN, Verdict.COLLECTIVE, Verdict.NEAR}
_FEWEST = 3
"""The counts that make a list one of bodies."""
_Row = TypeVar("_Row", bound=ActionRow)


@dataclass(frozen=True, slots=True)
class Withheld:
    """Persons that a file names at one place."""

    mark: Mark
    persons: tuple[str, ...]
    """Their names, for whoever may read the file."""
    body: str
    """The body beside them, "" when none is named."""
    is_said: bool = False
    """Whether they stand in a text, where words take the place of their names."""


def withhold_persons(records: Records) -> tuple[Records, tuple[Withheld, ...]]:
    """The records without names of persons, and where these stood."""
    matcher = NameMatcher(records.organisations)

    @cache
    def is_body(name: str) -> bool:
        return matcher.match(name).verdict in _BODIES

    withholding = _Withholding(is_body)
    records = replace(
        records,
        meetings=tuple(map(withholding.meeting, records.meetings)),
        undated=tuple(map(withholding.meeting, records.undated)),
        organisations=tuple(map(withholding.organisation, records.organisations)),
        resources=tuple(map(withholding.resource, records.resources)),
        themes=tuple(map(withholding.theme, records.themes)),
        writings={url: withholding.page(text) for url, text in records.writings.items()},
    )
    return records, tuple(withholding.withheld)


class _Withholding:
    """The records gone through so far, and what was left out of them."""

    def __init__(self, is_body: IsBody) -> None:
        self._is_body = is_body
        self._split: Callable[[str], Persons | None] = cache(
            partial(split_persons, is_body=is_body)
        )
        self.withheld: list[Withheld] = []
        self._is_of_persons = False
        """Whether the meeting names persons where bodies should be."""
        self._counted = set[str]()
        """The bodies of one word whose list counts who came for each: "Alima (2)"."""
        self._known = KnownPersons()
        """The names of persons that the record gives where bodies are named."""

    def meeting(self, meeting: Meeting) -> Meeting:
        """A meeting without names of persons, which are counted."""
        first = len(self.withheld)
        came = [each for each in meeting.attendance if each.head_count and not each.persons]
        words = {each.name for each in came if " " not in each.name}
        self._counted = words if len(came) >= _FEWEST else set[str]()
        self._is_of_persons = any(map(self._tells_person, meeting.mentions))
        meeting = replace(
            meeting,
            attendance=self._bodies(meeting.attendance),
            excused=self._bodies(meeting.excused),
            absent=self._bodies(meeting.absent),
            items=tuple(map(self._item, meeting.items)),
        )
        self._is_of_persons = False
        self._known = KnownPersons(self._names(first))
        if meeting.introduction:  # a list of who came that is no fact of the file
            lines = list(map(without_bullet, meeting.introduction.text.splitlines()))
            self._known.learn(persons_of_lines(lines, self._is_body))
        return replace(self._texts(meeting), withheld=self._count(first))

    def organisation(self, organisation: Organisation) -> Organisation:
        """An organisation whose parent is no person, and whose text names none."""
        first = len(self.withheld)
        parent = self._bodies((organisation.parent,)) if organisation.parent else ()
        self._known = KnownPersons(self._names(first))
        about = self._about(organisation.about)
        return replace(organisation, parent=parent[0] if parent else None, about=about)

    def theme(self, theme: Theme) -> Theme:
        """A theme whose text names no person."""
        return replace(theme, about=self.page(theme.about) if theme.about else None)

    def resource(self, resource: Resource) -> Resource:
        """A resource without names of persons, which are counted."""
        first = len(self.withheld)
        read = replace(
            resource,
            keepers=self._bodies(resource.keepers),
            producers=self._bodies(resource.producers),
            sources=self._bodies(resource.sources),
        )
        self._known = KnownPersons(self._names(first))
        read = replace(
            read,
            title=self._words(resource.title, resource.mark),
            about=self._about(resource.about),
            handover=self._about(resource.handover),
            dated_copies=tuple(
                replace(copy, agreement=self._words(copy.agreement, copy.mark))
                for copy in resource.dated_copies
            ),
        )
        return replace(read, withheld=self._count(first))

    def _about(self, text: Prose | None, *, is_head: bool = False) -> Prose | None:
        return self._prose(text, is_head=is_head) if text else None

    def page(self, text: Prose) -> Prose:
        """The text of a page of its own, which names no person."""
        self._known = KnownPersons()
        return self._prose(text)

    def _texts(self, meeting: Meeting) -> Meeting:
        """A meeting whose texts name no person."""
        return replace(
            meeting,
            title=self._words(meeting.title, meeting.mark) if meeting.title else None,
            summary=self._about(meeting.summary, is_head=True),
            introduction=self._about(meeting.introduction, is_head=True),
            decisions=self._all(meeting.decisions),
            items=tuple(map(self._spoken, meeting.items)),
        )

    def _spoken(self, item: AgendaItem) -> AgendaItem:
        """An item whose texts name no person."""
        return replace(
            item,
            title=self._words(item.title, item.mark),
            discussion=self._about(item.discussion),
            decisions=self._all(item.decisions),
            actions=tuple(replace(row, text=self._prose(row.text)) for row in item.actions),
            follow_ups=tuple(replace(row, text=self._prose(row.text)) for row in item.follow_ups),
        )

    def _all(self, texts: Iterable[Prose]) -> tuple[Prose, ...]:
        return tuple(map(self._prose, texts))

    def _words(self, text: str, mark: Mark) -> str:
        read, names = words_without_persons(text, self._is_body, self._known)
        self._note(names, mark, text)
        return read

    def _prose(self, text: Prose, *, is_head: bool = False) -> Prose:
        read, names = prose_without_persons(text, self._is_body, self._known, is_head=is_head)
        self._note(names, text.mark, text.text)
        return read

    def _note(self, names: Iterable[str], mark: Mark, text: str) -> None:
        """Note the names that were left out of a text, each on its line."""
        for name in dict.fromkeys(names):
            line = mark.line + text[: max(text.find(name), 0)].count("\n")
            self.withheld.append(Withheld(mark._replace(line=line), (name,), "", is_said=True))

    def _item(self, item: AgendaItem) -> AgendaItem:
        return replace(
            item,
            presenters=self._bodies(item.presenters),
            actions=tuple(map(self._row, item.actions)),
            follow_ups=tuple(map(self._row, item.follow_ups)),
        )

    def _row(self, row: _Row) -> _Row:
        return replace(row, responsible=self._bodies(row.responsible))

    def _named(self, mention: Mention) -> Persons | None:
        return None if mention.name in self._counted else self._split(mention.name)

    def _tells_person(self, mention: Mention) -> bool:
        persons = self._named(mention)
        return bool(mention.persons or (persons is not None and persons.names))

    def _bodies(self, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
        """The mentions without persons; those that name nobody else are left out."""
        read = (self._body(self._without_agent(mention)) for mention in mentions)
        return tuple(mention for mention in read if mention.name)

    def _body(self, mention: Mention) -> Mention:
        if mention.persons and not mention.name and self._is_body(mention.persons[0]):
            return replace(mention, name=mention.persons[0], persons=())  # nearly a known one
        if mention.persons:
            self.withheld.append(Withheld(mention.mark, mention.persons, mention.name))
            mention = replace(mention, persons=())
        persons = self._named(mention)
        if self._is_of_persons and not persons and is_like_person(mention.name, self._is_body):
            persons = Persons((mention.name,), "")
        if persons is None:
            return mention
        if persons.names:
            self.withheld.append(Withheld(mention.mark, persons.names, persons.body))
        note = ", ".join(filter(None, [mention.note, persons.functions]))
        return replace(mention, name=persons.body, note=note or None)

    def _without_agent(self, mention: Mention) -> Mention:
        """A mention whose note does not say which person came for it."""
        agent = represented_by(mention.note or "")
        if not agent or not names_person(agent, self._is_body):
            return mention
        self.withheld.append(Withheld(mention.mark, (agent,), mention.name))
        return replace(mention, note=None)

    def _count(self, first: int) -> int:
        """How many names were left out since."""
        return len(set(map(key, self._names(first))))

    def _names(self, first: int) -> frozenset[str]:
        """The names that were left out since, without their titles."""
        names = (name for place in self.withheld[first:] for name in place.persons)
        return frozenset(name[title_end(name) :] for name in names)
