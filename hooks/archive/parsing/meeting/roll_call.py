"""A section or a table that says who attended → the lists of names that it holds."""

import re
from collections.abc import Collection, Iterator, Sequence

from archive.language.choices import is_filler
from archive.language.label_stems import label_word
from archive.language.text import NO_END, key, quoted
from archive.language.vocabulary import MEETING
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.meeting.attendance import NOT_TAKEN
from archive.parsing.meeting.label_fields import is_label_alone
from archive.parsing.meeting.label_reader import LabelReader
from archive.parsing.meeting.names_below import is_kind_above
from archive.parsing.meeting.roll_tables import RollTable, with_aside
from archive.parsing.names.attendance_notes import is_note
from archive.parsing.names.name_lists import may_be_names, name_parts, parse_mention
from archive.parsing.names.presence import (
    NAME_FIELDS,
    PRIVATE,
    is_group,
    presence_in_sentence,
)
from archive.parsing.source.blocks import (
    LIST_KINDS,
    SUB_HEADINGS,
    TextBlock,
    plain_scalar,
    split_at_headings,
)
from archive.parsing.source.nodes import FieldNode, Scalar, field_node
from archive.parsing.source.nodes import Sequence as NodeList
from archive.parsing.source.struck import is_left_out, is_struck
from archive.problems import Mark, Problems
from archive.prose import Token

_SENTENCE = re.compile(
    rf"\S.*?(?:\.{NO_END}(?=\s+[^\W\d_])|;(?=\s+(?:[a-zà-ÿ]|[^;:.]{{1,60}}:))|$)", re.DOTALL
)
"""Étaient présents OIM et HCR. Asisten: Sr. Tando, OIM; Sra. Sabo, HCR."""
_BESIDE_NAMES = NAME_FIELDS | {"date", "hours", "place", "next_meeting"}
"""Fields whose labels stand in no name."""
_LONGEST_TEXT = 5000
"""In characters: what is longer lists no names."""


class RollCall:
    """Who attended, was excused and was missing, from the blocks read so far."""

    def __init__(self, problems: Problems, is_known: IsKnown) -> None:
        """Begin with no names; `is_known` says whether a name is one of an organisation."""
        self._is_known = is_known
        self._problems = problems
        self._names: dict[str, dict[str, Scalar]] = {}
        self._fields: list[FieldNode] = []

    def read_section(self, field: str, section: Sequence[TextBlock]) -> list[TextBlock]:
        """Read a section under the heading of a field; what is not understood is given back."""
        opening, *others = split_at_headings(section, SUB_HEADINGS)
        unread = self._read(field, opening)
        for heading, *blocks in others:
            words = label_word(heading.words)
            named = MEETING.name_of(words)
            aside = "" if named in NAME_FIELDS else self._aside(words, heading.mark)
            if aside is None:
                unread.append(heading)
            unread += self._read(named if named in NAME_FIELDS else field, blocks, aside or "")
        return unread

    def read_within(
        self, section: Sequence[TextBlock], told: Collection[str]
    ) -> Sequence[TextBlock]:
        """What is left of an item without lists of names below its first block.

        `told` are the lists that are known from elsewhere.
        """
        names = NAME_FIELDS.difference(told, self._names)
        labels = LabelReader(MEETING, names, Problems(), self._is_known)
        rest = labels.read(section[1:])
        self._fields += [node for node in labels.fields if not is_label_alone(node)]
        rest += [left for listed in labels.lists for left in self.read_section(*listed)]
        return [*section[:1], *rest]

    def _aside(self, words: str, mark: Mark) -> str | None:
        """What a heading or a kind says of the names below it: "En ligne", "" of "ONG".

        None where it says something else, which is noted.
        """
        if is_note(words):
            return words.rstrip(" :")
        if is_group(words):
            return ""  # the register tells of what kind each body is
        self._problems.add("fait-incompris", mark, f"{quoted(words)} {NOT_TAKEN}")
        return None

    def read_text(self, block: TextBlock) -> bool:
        """Read a paragraph that says by its sentences alone who came; whether it is one."""
        return all(_spoken(block) or [None]) and self._read_sentences("", block)

    def read_spoken(self, block: TextBlock, told: Collection[str]) -> None:
        """Keep who came as sentences of a paragraph say it, which stays; `told` are known lists."""
        for field, names in filter(None, _spoken(block)):
            if field not in told and field not in self._names:
                self._add(field, names)

    def _note(self, block: TextBlock) -> None:
        advice = (
            "ne se lit pas comme une liste d’organisations : écrivez-en une par ligne, "
            "après un tiret."
        )
        self._problems.add("fait-incompris", block.mark, f"{quoted(block.words)} {advice}")

    def read_table(self, block: TextBlock, field: str = "") -> bool:
        """Read a table of organisations; whether it is one that is understood whole.

        `field` is the list that its section names, "" where the table must tell who came by
        itself.
        """
        table = RollTable(block, field, self._is_known)
        return table.is_one and self._read_rows(table, block.mark)

    def _read_rows(self, table: RollTable, mark: Mark) -> bool:
        """Read the rows of a table; whether it can go: all are understood, which is noted if not.

        It goes as well where it names persons, who are on no page.
        """
        answers = list(table.answers(self._problems))
        unsure = [name for place, name in answers if not place or not name.value]
        for place, name in answers:
            if place and name.value:
                self._add(place, [name])
        if unsure or not answers:
            names = ", ".join(quoted(name.value) for name in unsure if name.value)
            message = (
                f"Ce tableau de présence ne dit pas qui est venu{f' ({names})' if names else ''} : "
                "écrivez « présent », « excusé » ou « absent » à chaque ligne, ou une liste « - » "
                "sous « ## Présence »."
            )
            self._problems.add("fait-incompris", unsure[0].mark if names else mark, message)
        return not unsure or not PRIVATE.isdisjoint(table.columns)

    def fields(self) -> Iterator[FieldNode]:
        """The fields that hold the names."""
        yield from self._fields
        for field, kept in self._names.items():
            names = tuple(kept.values())
            yield field_node(MEETING, field, NodeList(names, names[0].mark))

    def _read(self, field: str, blocks: Sequence[TextBlock], aside: str = "") -> list[TextBlock]:
        """What is left of blocks of names, each of which attended as `aside` says."""
        labels = LabelReader(MEETING, _BESIDE_NAMES, self._problems, self._is_known)
        rest = labels.read(blocks)
        self._fields += [node for node in labels.fields if not is_label_alone(node)]
        left = [part for name, names in labels.lists for part in self._read(name, names)]
        for place, block in enumerate(rest):
            words, below = label_word(block.words), rest[place + 1 : place + 2]
            if below and (block.words.endswith(":") or is_kind_above(words)):
                aside = self._aside(words, block.mark) or ""  # "**ONG**" above a list
            else:
                left += self._rest(field, block, aside)
        return left

    def _rest(self, field: str, block: TextBlock, aside: str) -> Iterator[TextBlock]:
        """What is left of one block that says who came: what is not understood, or was struck."""
        if is_filler(block.words):
            return
        if block.kind in LIST_KINDS:
            taken = [self._read_item(field, item, block, aside) for item in block.pieces]
            yield from (part for part in block.cut_out(taken) if isinstance(part, TextBlock))
            return
        if block.kind == "p" and is_left_out(block.rows[0][0].plain, self._problems):
            yield block
            return
        table = RollTable(block, field, self._is_known) if block.kind == "table" else None
        if table and table.is_one:
            is_read = self._read_rows(table, block.mark)
        else:
            is_read = self._read_sentences(field, block)
            if not is_read:
                self._note(block)
        if not is_read:
            yield block

    def _read_item(
        self, field: str, item: Sequence[Token], block: TextBlock, aside: str
    ) -> bool | None:
        """Keep the names of an item of a list; None where none of them is to be kept."""
        plain = [plain_scalar(leaf, self._problems) for leaf in block.part([item]).leaves]
        leaves = [leaf for leaf in plain if not is_filler(leaf.value)]
        if len(leaves) > 1 and (is_kind_above(leaves[0].value) or leaves[0].value.endswith(":")):
            leaves = leaves[1:]  # "ONG :" above a list in the list
        kept = [leaf for leaf in leaves if not is_left_out(leaf, self._problems)]
        for leaf in kept:
            names = name_parts(leaf) if aside else [leaf]
            self._add(field, [with_aside(name, aside) for name in names])
        return True if kept or not leaves else None

    def _read_sentences(self, field: str, block: TextBlock) -> bool:
        if block.kind != "p":
            return False
        text = plain_scalar(block.rows[0][0], self._problems)
        if len(text.value) > _LONGEST_TEXT:
            return False
        sentences = list(text.parts(match.span() for match in _SENTENCE.finditer(text.value)))
        read = [_sentence(sentence) for sentence in sentences]
        if field and not read[0] and any(read) and may_be_names(sentences[0].value):
            read[0] = field, [sentences[0]]  # "OIM, HCR et CPE. La DGV s’est excusée."
        if all(read):
            for answer in filter(None, read):
                self._add(*answer)
            return True
        how, colon, _ = text.value.partition(":")
        if field and colon and is_note(label_word(how)):  # "En ligne : OIM, HCR"
            (names,) = text.parts([(len(how) + 1, len(text.value))])
            self._add(field, [with_aside(name, how.strip()) for name in name_parts(names)])
            return True
        if not field or any(read) or not may_be_names(text.value):
            return False
        self._add(field, [text])
        return True

    def _add(self, field: str, names: Sequence[Scalar]) -> None:
        for name in names:
            kept = self._names.setdefault(field, {})
            kept.setdefault(key(parse_mention(name).name), name)


def _sentence(sentence: Scalar) -> tuple[str, list[Scalar]] | None:
    """The field and the names of "Se sont excusés JER et UTBK", None for any other sentence."""
    found = None if is_struck(sentence) else presence_in_sentence(sentence.value)
    return (found[0], list(sentence.parts(found[1]))) if found else None


def _spoken(block: TextBlock) -> list[tuple[str, list[Scalar]] | None]:
    """What each sentence of a paragraph says of who came, None where it says something else."""
    text = block.rows[0][0].plain if block.kind == "p" else None
    if not text or len(text.value) > _LONGEST_TEXT:
        return []
    return list(map(_sentence, text.parts(m.span() for m in _SENTENCE.finditer(text.value))))
