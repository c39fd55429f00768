"""A section of the minutes → an item: discussion, decisions, actions, follow-up of earlier ones."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from archive.importer.document import Block, Paragraph, Table
from archive.importer.draft import DraftAction, DraftItem
from archive.importer.lines.label_spans import begins_with_label
from archive.importer.recognise.actions import (
    TASK,
    joined,
    names_in,
    read_action,
    tell_struck,
    tidy,
    with_aside,
)
from archive.importer.recognise.item_labels import ItemLabel, addressee, item_label, says_decided
from archive.importer.recognise.lines import cut, is_struck
from archive.importer.recognise.loose_tables import with_tables
from archive.importer.recognise.reading import Reading
from archive.importer.recognise.tables import read_table
from archive.language.choices import is_filler, is_follow_up_title
from archive.language.text import quoted
from archive.parsing.facts.columns import Column, labelled_parts

_ARROW = re.compile(r"\s*(?:→|➔|⇒|➤|[-=]>)\s*")
"""the "-> " of "-> HCR : relire la carte" """
_TO = re.compile(r"^[^.:;]{2,80}?\s+to\s+[a-z]+\s")
"""the "HCR and IOM to check " of "HCR and IOM to check the map by 7 March" """


def read_section(
    heading: Paragraph,
    blocks: Sequence[Block],
    reading: Reading,
    bracketed: Container[int] = (),
) -> DraftItem:
    """The item under a heading; what no field takes of its blocks is the discussion.

    `bracketed` are the lines that tell actions by their brackets, in the whole document.
    """
    reading.take("items", [heading])
    item = DraftItem(heading.text)
    sorter = _Sorter(item, reading, bracketed)
    for block in with_tables(blocks, reading):
        sorter.add(block)
    sorter.end()
    return item


class _Sorter:
    """Goes through the blocks of a section, the last label in hand."""

    def __init__(self, item: DraftItem, reading: Reading, bracketed: Container[int]) -> None:
        self._item, self._reading, self._bracketed = item, reading, bracketed
        title = item_label(item.title, reading)
        self._looks_back = is_follow_up_title(item.title)
        self._own = title.field if title and not self._looks_back else "discussion"
        """What the title says the whole section is."""
        self._field = self._own
        self._owner: tuple[str, ...] = ()
        self._label: Paragraph | None = None
        """A label that nothing has followed yet."""
        self._has_list = False
        """Whether the label in hand was followed by items of a list."""
        self._last: DraftAction | Paragraph | None = None
        """The action or decision of the line before, which labelled lines may complete."""

    def add(self, block: Block) -> None:
        """Put a block in its field."""
        if isinstance(block, Table):
            self._add_table(block)
        elif not self._add_label(block) and not self._complete(block):
            self._last = None
            self._add_line(block)

    def end(self) -> None:
        """Put a label that nothing followed back into the text."""
        if self._label:
            self._item.discussion.append(self._label)
            self._label = None

    def _add_table(self, table: Table) -> None:
        is_listed = "actions" in {self._field, self._own}
        parts = read_table(table, self._reading, is_labelled=is_listed)
        if parts is None:
            self.end()
            self._item.discussion.append(table)
        else:
            is_back = parts.has_status and not is_listed
            is_back = is_back and (self._looks_back or parts.has_closed)
            into = self._item.follow_ups if is_back else self._item.actions
            into += parts.actions
            self._item.decisions += parts.decisions
            self._item.discussion += parts.discussion
        self._open(self._own)

    def _open(
        self, field: str, owner: tuple[str, ...] = (), label: Paragraph | None = None
    ) -> None:
        self._field, self._owner, self._has_list = field, owner, False
        self._label = label

    def _add_label(self, line: Paragraph) -> bool:
        """Whether a line is a label, or begins with one; what follows it is sorted."""
        if is_struck((line,)):
            return False
        label = item_label(line.text, self._reading)
        if label is None:
            return False
        self.end()
        if label.start == len(line.text):
            self._open(label.field, label.owner, None if label.field == "discussion" else line)
            self._reading.take(label.field, [line])
        elif label.field in {"follow_ups", "discussion"}:
            return False
        else:
            self._add_entry(label, cut(line, label.start), line)
        return True

    def _add_entry(self, label: ItemLabel, told: Paragraph, line: Paragraph) -> None:
        """Keep what follows a label on its line."""
        self._reading.take(label.field, [line])
        if is_filler(told.text):
            return
        parts = {part.column for part in labelled_parts(told.text, 0)}
        if label.field == "actions" or parts & {Column.RESPONSIBLE, Column.DEADLINE}:
            self._keep(read_action(told, self._reading, label.owner))
        else:
            self._last = tidy(told)
            self._item.decisions.append(self._last)

    def _keep(self, action: DraftAction) -> None:
        self._last = action
        self._item.actions.append(action)

    def _complete(self, line: Paragraph) -> bool:
        """Whether a line says who answers for the action before it, or until when."""
        parts = labelled_parts(line.text)
        if self._last is None or not parts or parts[0].begin > 0:
            return False
        last = self._last
        if isinstance(last, Paragraph):
            self._item.decisions.remove(last)
            last = DraftAction(last)
        else:
            self._item.actions.remove(last)
        for part in parts:
            value = line.text[part.start : part.end]
            if part.column is Column.RESPONSIBLE:
                last = replace(last, responsible=names_in(value))
            elif part.column is Column.DEADLINE:
                last = replace(last, deadline=value)
            else:
                last = replace(last, text=with_aside(last.text, line.text[part.begin : part.end]))
        self._reading.take("actions", [line])
        self._keep(last)
        return True

    def _add_line(self, line: Paragraph) -> None:
        adders = {"actions": self._add_action, "decisions": self._add_decision}
        if is_struck((line,)):
            tell_struck(line.text, line, self._reading)
            self._item.discussion.append(line)
        elif self._add_unlabelled(line) or (self._field in adders and adders[self._field](line)):
            self._label = None
        else:
            self._add_discussion(line)

    def _add_action(self, line: Paragraph) -> bool:
        """Whether a line among actions is one, or says nothing."""
        told = addressee(line.text, self._reading, is_next=bool(self._owner))
        if told:
            self._owner = told
        elif self._owner and not line.marker and line.text.rstrip().endswith(":"):
            self._owner = ()  # the actions below are not for those named above
            return False
        elif line.depth and self._item.actions and self._has_list:
            self._detail(line)
        elif self._is_over(line) or begins_with_label(line.text) or self._announces(line):
            return False
        elif not is_filler(line.text):
            action = read_action(line, self._reading, self._owner)
            is_task = bool(action.responsible or TASK.match(line.text))
            if not (line.marker or is_task):
                return False
            self._keep(action)
        self._reading.take("actions", [line])
        return True

    def _announces(self, line: Paragraph) -> bool:
        """Whether a line tells the next meeting."""
        return line.number in self._reading.evidence.get("next_meeting", ())

    def _detail(self, line: Paragraph) -> None:
        """Add a line that stands in the list below an action to its text."""
        last = self._item.actions.pop()
        sign = " ; " if ":" in last.text.text else " : "
        self._keep(replace(last, text=joined([last.text, tidy(line)], sign)))

    def _add_decision(self, line: Paragraph) -> bool:
        if self._is_over(line) or not any(map(str.isalpha, line.text)):
            return False
        self._reading.take("decisions", [line])
        if not is_filler(line.text):
            self._last = tidy(line)
            self._item.decisions.append(self._last)
        return True

    def _is_over(self, line: Paragraph) -> bool:
        """Whether a line follows the list that the label in hand announced."""
        if line.marker:
            self._has_list = True
        return self._has_list and not line.marker

    def _add_unlabelled(self, line: Paragraph) -> bool:
        """Whether a line of the discussion is what somebody is to do, for no other reads so.

        It says who and until when in brackets or labels, follows an arrow or says "HCR to …".
        """
        arrow = _ARROW.match(f"{line.marker} {line.text}")
        told = cut(line, max(arrow.end() - len(line.marker) - 1, 0)) if arrow else line
        labels = {part.column for part in labelled_parts(line.text, 0)}
        in_brackets = line.number in self._bracketed
        is_told = in_brackets or arrow or _TO.search(line.text)
        if self._field == "actions" or not is_told:
            return False
        action = read_action(told, self._reading)
        is_subject = in_brackets or arrow or labels or line.text.startswith(action.responsible)
        if action.responsible and is_subject:
            self._reading.take("actions", [line])
            self._keep(action)
        return bool(action.responsible and is_subject)

    def _add_discussion(self, line: Paragraph) -> None:
        self.end()
        if self._field != self._own:
            self._open(self._own)
        self._item.discussion.append(line)
        if says_decided(line.text):
            told = f"{quoted(line.text)} dit peut-être une décision"
            advice = "si c’en est une, mettez-la sous « ### Décisions », à la fin de son point."
            self._reading.doubt("decisions", f"{told} : {advice}", [line])
