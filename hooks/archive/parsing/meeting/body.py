"""The body of a meeting file in Markdown → the fields it holds.

A section is an item, its action table the item's actions, the rest its discussion.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Sequence as Blocks
from pathlib import PurePosixPath

from archive.language.text import key
from archive.language.vocabulary import MEETING
from archive.parsing.facts.owed_lines import is_carried_out
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.meeting.action_tables import is_action_table
from archive.parsing.meeting.agenda_lines import agenda_of_section, cut_agenda
from archive.parsing.meeting.announcing import cut_announcement
from archive.parsing.meeting.body_sections import (
    heading_levels,
    is_agenda_of,
    is_named_head,
    is_named_wrapper,
    is_title_among_items,
    is_wrapper,
    section_field,
    section_node,
    unfold_outline,
    without_quotes,
)
from archive.parsing.meeting.glued_labels import with_labels_apart
from archive.parsing.meeting.head_occasion import occasion_fields, without_lines
from archive.parsing.meeting.item_headings import even_headings
from archive.parsing.meeting.item_sections import SectionReader, list_field
from archive.parsing.meeting.item_tables import is_item_table, read_item_table
from archive.parsing.meeting.label_fields import is_label_alone
from archive.parsing.meeting.label_reader import LabelReader
from archive.parsing.meeting.mail_head import MailHead
from archive.parsing.meeting.repeated_fields import join_fields
from archive.parsing.meeting.roll_call import RollCall
from archive.parsing.meeting.spoken_announcements import with_spoken
from archive.parsing.names.listed import KnownNames, listed_in
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.source.blocks import (
    SUB_HEADINGS,
    TextBlock,
    place_notes,
    plain_scalar,
    split_at_headings,
    split_blocks,
)
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.markdown_lint import note_slips
from archive.parsing.source.nodes import FieldNode, Node, RecordNode, Scalar, field_node
from archive.parsing.times.meeting_days import named_day
from archive.problems import Problems

_HEAD_LABELS = MEETING.fields.keys() - {"items", "introduction", "former_ids"}
"""Fields that a label before the first item fills."""
_SECOND_TITLE = "Un seul titre « # », en tête du fichier ; un point commence par « ## »."
_LOOSE_TABLE = "Ce tableau d’actions reste un tableau : mettez-le sous le « ## » de son point."


def read_body(
    body: Scalar, problems: Problems, is_known: IsKnown, keys: Mapping[str, Node]
) -> tuple[FieldNode, ...]:
    """The fields that the body of a meeting file holds; what is wrong is noted.

    `is_known` says whether a name is one of an organisation; `keys` are the fields that stand
    before the body, by name: another title stays in the text, another announcement in its item.
    """
    return tuple(_Body(body, problems, is_known, keys).fields())


class _Body:
    """The body of one meeting file, cut into sections."""

    def __init__(
        self, body: Scalar, problems: Problems, is_known: IsKnown, keys: Mapping[str, Node]
    ) -> None:
        body = even_headings(body, problems)
        is_known = KnownNames(is_known)
        is_known.learn(listed_in(keys[name] for name in sorted(NAME_FIELDS & keys.keys())))
        tokens = tokenise(body.value, body.mark)
        note_slips(body, tokens, problems)
        self._body = body
        self._sections = SectionReader(body, problems, is_known)
        apart = tuple(with_labels_apart(tokens, body.value))
        self._blocks = tuple(without_quotes(split_blocks(body, apart)))
        self._problems = problems
        self._keys = keys
        self._is_known = is_known
        self._roll_call = RollCall(problems, is_known)
        self._fields: list[FieldNode] = []
        self._introduction: list[TextBlock] = []
        self._head: list[TextBlock] = []
        """What may say in sentences when and where the meeting was."""
        self._mail = MailHead(())
        self._items: list[RecordNode] = []

    def fields(self) -> Iterator[FieldNode]:
        """The title, the introduction, the facts, the fields written as sections, the items."""
        title, level = heading_levels(self._blocks)
        blocks = [block for block in self._blocks if block.kind != "note"]
        opening, *sections = split_at_headings(blocks, {level})
        if title == level and not opening and is_title_among_items(sections[0]):
            opening, *sections = sections
        sections = list(self._unwrapped(sections))
        notes = [block for block in self._blocks if block.kind == "note"]
        if notes:
            place_notes(notes, [opening, *filter(self._is_item, sections)])
        yield from self._opening(opening, title, level, [heading for heading, *_ in sections])
        self._read_sections(sections)
        if "next_meeting" not in self._keys:
            self._fields = with_spoken(self._fields, self._blocks)
        occasion = self._occasion()
        yield from self._sections.passage(MEETING, "introduction", self._introduction)
        yield from join_fields(self._fields, [*self._roll_call.fields(), *occasion])
        yield from list_field(MEETING, "items", self._items)

    def _unwrapped(self, sections: Blocks[list[TextBlock]]) -> Iterator[list[TextBlock]]:
        """The sections, those below a heading that wraps them by themselves, the agenda read.

        "## Compte rendu" and nothing but "### Carte", "### Divers" below it is no item.
        """
        are_items = [self._is_item(section) for section in sections]
        for section, is_item in zip(sections, are_items, strict=True):
            if is_item and is_wrapper(section):
                heading, *below = section
                self._introduction += [] if is_named_wrapper(heading) else [heading]
                yield from split_at_headings(below, {"h3"})[1:]
            elif is_item and is_agenda_of(section, sections):
                self._agenda(section[1:])
            else:
                yield section

    def _occasion(self) -> list[FieldNode]:
        """When and where, in lines and sentences, where no label and no key says it.

        The lines that say no more are no introduction.
        """
        told = {node.field.name: node.value for node in self._fields if node.field}
        told.update(self._keys)
        day = told.get("date")
        name = PurePosixPath(self._body.mark.path).stem.replace("_", "-")
        known = named_day(day.value if isinstance(day, Scalar) else "", name)
        head = set(map(id, (*self._head, *self._mail.blocks)))
        rest = [block for block in self._blocks if id(block) not in head]
        self._mail.below = self._head
        found, whole = occasion_fields(self._mail, rest, told, known, self._problems)
        self._introduction = [*without_lines(self._introduction, whole)]
        return found

    def _opening(
        self, opening: Blocks[TextBlock], title_level: str, level: str, headings: Blocks[TextBlock]
    ) -> Iterator[FieldNode]:
        """The title, and what precedes the first section: facts and the introduction.

        Where that is all, its lists may hold the items.
        """
        opening = self._without_announcement(opening)
        self._mail = MailHead(opening)
        self._introduction += self._mail.blocks
        opening = [block for block in opening if block not in self._mail.blocks]
        self._head += opening
        first = next((block for block in opening if block.kind == title_level), None)
        if first:
            text = plain_scalar(first.rows[0][0], self._problems)
            title = self._keys.get("title")
            if title is None:
                yield field_node(MEETING, "title", text)
            if not isinstance(title, Scalar) or key(title.value) == key(text.value):
                opening = [block for block in opening if block is not first]
        for block in self._blocks:
            if block.kind == "h1" and block is not first and level != "h1":
                self._problems.add("mise-en-forme", block.mark, _SECOND_TITLE)
        for table in filter(is_action_table, opening):
            self._problems.add("fait-incompris", table.mark, _LOOSE_TABLE)
        is_told = "agenda" in self._told()
        agenda = cut_agenda(opening, headings, self._sections, is_told=is_told)
        head, *sections = split_at_headings(agenda.rest, SUB_HEADINGS)
        rest = self._without_facts(head)
        before, *outline = [rest] if headings else unfold_outline(rest)
        self._introduction += before
        self._read_sections(outline)
        for heading, *section in sections:
            if not self._is_fact(heading, section):
                self._introduction += [heading, *self._without_facts(section)]
        self._learn()
        yield from list_field(MEETING, "agenda", agenda.lines)

    def _without_facts(self, blocks: Blocks[TextBlock]) -> list[TextBlock]:
        """What blocks say besides the facts of the meeting, which are kept."""
        labels = LabelReader(MEETING, _HEAD_LABELS, self._problems, self._is_known)
        rest = labels.read(blocks)
        told = self._told()
        self._fields += [
            n for n in labels.fields if not (is_label_alone(n) and n.field and n.field.name in told)
        ]
        rest += [left for listed in labels.lists for left in self._roll_call.read_section(*listed)]
        tell = {"table": self._roll_call.read_table, "p": self._roll_call.read_text}
        rest = [b for b in rest if b.kind not in tell or not tell[b.kind](b)]
        for block in rest:
            self._roll_call.read_spoken(block, self._told())
        return self._without_items(rest)

    def _without_items(self, blocks: Blocks[TextBlock]) -> list[TextBlock]:
        """What blocks say besides the items that the rows of tables are, which are kept."""
        for table in filter(is_item_table, blocks):
            self._items += read_item_table(table, self._is_known)
        return [block for block in blocks if not is_item_table(block)]

    def _read_sections(self, sections: Blocks[list[TextBlock]]) -> None:
        """Keep what sections hold; the first and the last may say who came below a heading."""
        for number, (heading, *section) in enumerate(sections):
            is_last = number == len(sections) - 1
            whole, *parts = split_at_headings(section, {"h2", *SUB_HEADINGS})
            for part, *below in parts:
                is_list = is_last or not number
                if not is_list or self._field_name(part, below) not in NAME_FIELDS:
                    whole += [part, *below]
                else:
                    self._is_fact(part, below)
            if is_last:  # as lists for signatures do
                whole = list(self._roll_call.read_within(whole, self._told()))
            self._section(heading, whole)

    def _told(self) -> set[str]:
        """The fields of the meeting that keys or the text so far give."""
        return {*self._keys, *(node.field.name for node in self._fields if node.field)}

    def _section(self, heading: TextBlock, section: Blocks[TextBlock]) -> None:
        """Keep what one section holds: a fact of the meeting, or items."""
        if not self._is_fact(heading, section):
            self._item(heading, section)

    def _is_fact(self, heading: TextBlock, section: Blocks[TextBlock]) -> bool:
        """Whether a section holds a fact of the meeting, which is kept."""
        name = self._field_name(heading, section)
        if name == "head":
            section = self._without_announcement(section)
            self._head += section
            self._introduction += [] if is_named_head(heading) else [heading]
            self._introduction += self._without_facts(section)
        elif name in NAME_FIELDS:
            self._introduction += self._roll_call.read_section(name, section)
            self._learn()
        elif name in {"agenda", "items"}:
            self._agenda(section)
        elif name:
            node = section_node(name, section, self._problems, self._body.mark)
            self._fields.append(field_node(MEETING, name, node, heading.texts[0].mark))
        return bool(name)

    def _learn(self) -> None:
        """Know the bodies that were listed so far by their names, in what is read further on."""
        listed = (*self._fields, *self._roll_call.fields())
        named = (each.value for each in listed if each.field and each.field.name in NAME_FIELDS)
        self._is_known.learn(listed_in(named))

    def _field_name(self, heading: TextBlock, section: Blocks[TextBlock]) -> str:
        """The field of the meeting that a section holds, "head" for several, "" for an item.

        One of decisions is an item where somebody carries one of them out.
        """
        name = section_field(heading, section, self._keys, is_first=not self._items)
        lines = (text for block in section if name == "decisions" for text in block.texts)
        return "" if any(is_carried_out(text, self._is_known) for text in lines) else name

    def _is_item(self, section: Blocks[TextBlock]) -> bool:
        return not self._field_name(section[0], section[1:])

    def _agenda(self, section: Blocks[TextBlock]) -> None:
        """The lines of the agenda, and the items whose headings and notes stand below it."""
        opening, *items = split_at_headings(section, {"h3"})
        lines, rest = agenda_of_section(opening, self._sections)
        self._introduction += self._without_items(self._without_announcement(rest))
        self._fields += list_field(MEETING, "agenda", lines)
        for heading, *below in items:
            self._item(heading, below)

    def _announce(self, node: Node | None) -> bool:
        """Whether something is said of the next meeting, which is kept where nothing else is."""
        is_announced = "next_meeting" in self._keys or any(
            node.field is MEETING.fields["next_meeting"] for node in self._fields
        )
        if node and not is_announced:
            self._fields.append(field_node(MEETING, "next_meeting", node))
        return node is not None and not is_announced

    def _without_announcement(self, section: Blocks[TextBlock]) -> list[TextBlock]:
        """What some blocks say besides the next meeting, which is kept."""
        noted = Problems()
        node, rest = cut_announcement(section, noted)
        if not self._announce(node):
            return list(section)
        self._problems.extend(noted)
        return rest

    def _item(self, heading: TextBlock, section: Blocks[TextBlock]) -> None:
        """Keep an item, and what it says of the next meeting."""
        self._items.append(self._sections.item(heading, self._without_announcement(section)))
