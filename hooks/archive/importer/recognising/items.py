"""A section of the minutes → an item: discussion, decisions, actions, follow-up of earlier ones."""

import re
from collections.abc import Callable, Container
from dataclasses import replace

from archive.importer.document import Block, Paragraph, Span, Table
from archive.importer.draft import DraftAction, DraftItem
from archive.importer.recognising.action_tables import table_actions
from archive.importer.recognising.action_texts import is_action_sentence, sentence_action
from archive.importer.recognising.agenda import titled
from archive.importer.recognising.columns import Column, Kind, table_columns
from archive.importer.recognising.item_labels import label_of
from archive.importer.recognising.known import Known, listed
from archive.importer.recognising.normalise import cut, words_of
from archive.importer.recognising.sections import Section
from archive.language.choices import ACTION_STATUSES, is_filler, is_follow_up_title
from archive.language.text import fold

_ACTION_TITLE = re.compile(
    r"(?:recapitulatif|recommandations?|resolutions?|points? d'actions?|actions? (?:a|de|points?)"
    r"|actions$|plan d'action|mesures a prendre|action points?|next steps"
    r"|tableau (?:recapitulatif )?des (?:actions|mesures)"
    r"|synthese des (?:actions|recommandations)|summary of actions)"
)
"""How the title of a section begins that lists actions, folded."""
_ADDRESSEE = re.compile(
    r"^(?P<sure>[àa] l['’](?:endroit|attention|adresse|intention|[ée]gard)\s+"
    r"|for the attention of\s+)?"
    r"(?:pour\s+|for\s+|to\s+|aux?\s+|[àa]\s+)?(?P<who>.{2,120}?)\s*:$",
    re.IGNORECASE,
)
_AND_OF = re.compile(r"\s+et\s+(?=du |des |de la |de l['’]|d['’]|aux? |à )")
"""What parts two addressees: "de l’OIM et de la mairie"."""
_ASIDE = re.compile(r"^(?P<label>[^:()]{2,30}?)\s*\((?P<aside>[^()]+)\)\s*(?P<colon>:)\s*(?=\S)")
_SHORTEST_SENTENCE = 10
_LONGEST_LABEL = 40
_LONGEST_ADDRESS = 80


def item_of(section: Section, known: Known, labels: list[str]) -> DraftItem:
    """Sort what stands in a section; the words of its labels go to `labels`."""
    head = titled(
        section.heading.text, section.heading.marker, lambda name: bool(known.names_of(name))
    )
    item = DraftItem(_cased(head.title, known.acronyms), head.number, head.presenters)
    item.actions += section.actions
    item.decisions += section.decisions
    _Sorter(item, known, labels).sort(section.blocks)
    return item


class _Sorter:
    """Goes through the blocks of a section, the last label in hand."""

    def __init__(self, item: DraftItem, known: Known, labels: list[str]) -> None:
        self._item = item
        self._known = known
        self._labels = labels
        self._looks_back = is_follow_up_title(item.title)
        is_list = bool(_ACTION_TITLE.match(fold(item.title)))
        self._lists_actions = is_list and not self._looks_back
        self._mode = "actions" if self._lists_actions else "discussion"
        self._owner: tuple[str, ...] = ()
        self._listed = False
        """Whether the label in hand was followed by items of a list."""

    def sort(self, blocks: list[Block]) -> None:
        """Put each block in its field."""
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
            elif not self._label(block):
                self._sorters()[self._mode](block)

    def _sorters(self) -> dict[str, Callable[[Paragraph], None]]:
        return {
            "discussion": self._discussion,
            "decisions": self._decision,
            "actions": self._action,
        }

    def _table(self, table: Table) -> None:
        columns, kind = table_columns(table)
        if kind is Kind.DISCUSSION:
            self._discussion_table(table, columns)
        elif kind is Kind.ACTIONS:
            self._labels += map(words_of, table.rows[0])
            found = table_actions(table, columns, self._known)
            if self._is_follow_up(columns, found):
                self._item.follow_ups += found
            else:
                self._item.actions += found
        else:
            self._item.discussion.append(table)
        self._mode = "actions" if self._lists_actions else "discussion"

    def _discussion_table(self, table: Table, columns: tuple[Column | None, ...]) -> None:
        """A table of what was said and decided on this item alone."""
        self._labels += map(words_of, table.rows[0])
        for row in table.rows[1:]:
            for column, cell in zip(columns, row, strict=False):
                if column is Column.DECISIONS:
                    self._item.decisions += cell
                elif column is Column.DISCUSSION or column is None:
                    self._item.discussion += cell
        self._item.actions += table_actions(table, columns, self._known)

    def _is_follow_up(self, columns: tuple[Column | None, ...], found: list[DraftAction]) -> bool:
        """Whether a table tells how far earlier actions are."""
        if Column.STATUS not in columns:
            return False
        statuses = [ACTION_STATUSES.match(action.status) for action in found]
        return self._looks_back or any(status and status.is_closed for status in statuses)

    def _label(self, line: Paragraph) -> bool:
        """Whether a line is a label, or begins with one; what follows it is sorted."""
        line = _with_aside_last(line)
        before, colon, after = line.text.partition(":")
        name = label_of(before) if len(before) <= _LONGEST_LABEL else None
        if name == "follow_ups" and not after.strip():
            self._labels.append(before)
            self._looks_back, self._mode = True, "discussion"
            return True
        if name not in self._sorters() or (after.strip() and not colon):
            return False
        self._labels.append(before)
        if not after.strip():
            self._mode, self._listed, self._owner = name, False, ()
        elif name == "actions":
            told = cut(line, len(before) + 1)
            self._item.actions.append(sentence_action(told, self._known, self._owner))
        else:
            self._sorters()[name](cut(line, len(before) + 1))
        return True

    def _discussion(self, line: Paragraph) -> None:
        self._item.discussion.append(line)

    def _decision(self, line: Paragraph) -> None:
        if self._is_over(line):
            self._discussion(line)
        elif not is_filler(line.text):
            self._item.decisions.append(cut(line, 0))

    def _action(self, line: Paragraph) -> None:
        owner = self._addressee(line)
        if owner:
            self._owner = owner
            self._labels.append(line.text)
        elif self._is_prose(line) or self._is_over(line):
            self._discussion(line)
        elif not is_filler(line.text):
            self._item.actions.append(sentence_action(cut(line, 0), self._known, self._owner))

    def _is_prose(self, line: Paragraph) -> bool:
        """Whether a line among listed actions is none of them."""
        is_action = bool(line.marker) or is_action_sentence(line.text, self._known)
        return self._lists_actions and not is_action

    def _is_over(self, line: Paragraph) -> bool:
        """Whether a line follows the list that the label in hand announced."""
        if line.marker:
            self._listed = True
        elif self._listed and not self._lists_actions:
            self._mode = "discussion"
            return True
        return False

    def _addressee(self, line: Paragraph) -> tuple[str, ...]:
        """Whom the actions that follow are for: "À l’endroit de la DRMH :"."""
        match = _ADDRESSEE.match(line.text.strip())
        if match and match["sure"]:
            return tuple(name for part in _AND_OF.split(match["who"]) for name in listed(part))
        names = listed(match["who"]) if match else ()
        is_named = self._lists_actions and len(line.text) <= _LONGEST_ADDRESS
        if is_named and all(name[0].isupper() for name in names):
            return names
        return self._known.names_of(match["who"]) if match else ()


def _with_aside_last(line: Paragraph) -> Paragraph:
    """A line with what stands between its label and the colon at its end.

    "Action (OIM, 5 juin) : envoyer" says the same as "Action : envoyer (OIM, 5 juin)".
    """
    match = _ASIDE.match(line.text)
    if not match or label_of(match["label"]) != "actions":
        return line
    label = Span(f"{match['label']} : ")
    told = cut(line, match.end("colon"), len(line.text.rstrip(" .;")))
    return replace(line, spans=(label, *told.spans, Span(f" ({match['aside']})")))


def _cased(title: str, acronyms: Container[str]) -> str:
    """A title in capitals as a sentence, its acronyms in capitals."""
    if not title.isupper() or len(title) < _SHORTEST_SENTENCE:
        return title
    lower = re.sub(r"\w+", lambda m: m[0] if m[0] in acronyms else m[0].lower(), title)
    return lower[0].upper() + lower[1:]
