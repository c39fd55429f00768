"""The fields of one record, converted one by one.

Every conversion notes what is wrong and goes on, so that all problems of a file come at once.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from archive.language.choices import Choices, Chosen, is_collective, is_filler
from archive.language.dates import (
    ANY_DAY,
    ImpossibleDateError,
    find_day,
    has_other_words,
    parse_day,
)
from archive.language.misspelt_days import misspelt_days
from archive.language.text import one_line, quoted
from archive.language.vocabulary import Field, Vocabulary
from archive.parsing.source.nodes import (
    FieldNode,
    Mapping,
    Node,
    RecordNode,
    Scalar,
    Sequence,
    field_node,
)
from archive.parsing.source.struck import without_struck
from archive.problems import Mark, Problems

_LIST_LINE = re.compile(r"[-–—•*]\s+(.+)|(\d{1,2}[.)]\s.+)")
"""A line of a list: "- Une" is its text after the bullet, "1. Une" keeps its number."""
_DAY_AND_MONTH = re.compile(r"\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*")
"""20/06"""
_Parsed = TypeVar("_Parsed")
_LONGEST_SIGN = 4
"""The letters of "RAS.", which is no sentence; "Néant." is one."""
EXAMPLE_DAY = "écrivez par exemple 2023-06-20 ou 20 juin 2023"


class RecordReader:
    """One record as written: its fields by their names in the model."""

    def __init__(self, record: RecordNode, problems: Problems) -> None:
        """Sort the fields of the record; unknown and repeated words are noted."""
        self.is_known: Callable[[str], bool] = is_collective
        """Whether a name is one of an organisation: what it holds parts it from no other."""
        self.is_month_first: bool | None = None
        """Whether days in figures begin with the month: "3/12" is in March; None when unknown."""
        self.mark = record.mark
        self.is_whole = record.is_whole
        """Whether a field that is absent was not written: else its line could not be read."""
        self.problems = problems
        self._vocabulary = record.vocabulary
        self._fields: dict[str, FieldNode] = {}
        self.has_unknown = any(node.field is None for node in record.fields)
        """Whether some of its words name no field: what these hold is not known."""
        for written in record.fields:
            node = without_struck(written, problems)
            if node.field is None:
                self._note_unknown(node)
            elif self._fields.setdefault(node.field.name, node) is not node:
                self._note_repeated(node, node.field)

    def node(self, name: str) -> Node | None:
        """The node of a field, or None when it is absent or a filler (N/A, -, empty).

        Raises KeyError for a name that is no field of the vocabulary.
        """
        self._vocabulary.fields[name]
        written = self._fields.get(name)
        return None if written is None or _is_filler(written.value) else written.value

    def move(self, name: str, other: str) -> None:
        """Put a field that is written where it belongs: under the name of another."""
        self._fields[other] = self._fields.pop(name)

    def sentence(self, name: str) -> Scalar | None:
        """A field that is a sentence, be it only "Rien à signaler" or "Néant.", or None."""
        written = self._fields.get(name)
        value = written.value if written else None
        if not isinstance(value, Scalar):
            return None
        said = [word for word in value.value.split() if any(map(str.isalnum, word))]
        is_word = any(word.endswith(".") and len(word) > _LONGEST_SIGN for word in said)
        return value if len(said) > 1 or is_word else None

    def mark_of(self, name: str) -> Mark:
        """Where a field stands, or the record when it is absent."""
        written = self._fields.get(name)
        return written.value.mark if written else self.mark

    def nodes_but(self, name: str) -> tuple[Node, ...]:
        """The nodes of the other fields that are no fillers, in the order of the file."""
        return tuple(
            written.value
            for other, written in self._fields.items()
            if other != name and not _is_filler(written.value)
        )

    def scalar(self, name: str) -> Scalar | None:
        """A field that is one piece of text, or None."""
        node = self.node(name)
        if node is None or isinstance(node, Scalar):
            return node
        self._note_unexpected(name, node, "un texte sur une ligne")
        return None

    def text(self, name: str) -> str | None:
        """The text of a field on one line, or None."""
        scalar = self.scalar(name)
        return one_line(scalar.value) if scalar else None

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """A field that is a list of texts; one text alone is a list of one.

        Keys are a list that lacks its hyphens: "OIM: 3", then "HCR: 2" under it.
        """
        whole = self.node(name)
        if isinstance(whole, Mapping) and len(whole.entries) > 1 and whole.sentences:
            return whole.sentences
        texts = [(node, as_text(node)) for node in self.nodes(name)]
        for node, text in texts:
            if text is None:
                self._note_unexpected(name, node, "une liste de textes")
        return tuple(text for _, text in texts if text)

    def records(
        self, name: str, vocabulary: Vocabulary, text_field: str
    ) -> "Iterator[RecordReader]":
        """A field that is a list of records; a text in it stands for a record of one field.

        Each line of a text alone is one.
        """
        nodes = self.nodes(name)
        if len(nodes) == 1 and isinstance(nodes[0], Scalar):
            nodes = nodes[0].lines()
        for node in nodes:
            record = _as_record(node, vocabulary, text_field)
            if record:
                reader = RecordReader(record, self.problems)
                reader.is_known = self.is_known
                reader.is_month_first = self.is_month_first
                yield reader
            else:
                subject = vocabulary.subject.capitalize()
                message = f"{subject} est un texte, ou des lignes « clé : valeur »."
                self.problems.add("valeur-inattendue", node.mark, message)

    def nodes(self, name: str) -> tuple[Node, ...]:
        """A field that is a list of anything, fillers left out; a thing alone is a list of one.

        A text is a list of its lines when each begins with a bullet or a number.
        """
        node = self.node(name)
        nodes = () if node is None else _list_items(node)
        return tuple(node for node in nodes if not _is_filler(node))

    def day(self, name: str) -> date | None:
        """A field that is a day with its year and nothing else, or None."""
        scalar = self.scalar(name)
        if scalar is None:
            return None
        try:
            match = parse_day(scalar.value)
        except ImpossibleDateError as error:
            note_impossible_day(scalar, error, self.problems)
            return None
        if match is None or has_other_words(match.around):
            note_no_day(scalar, self.problems)
        note_misspelt_days([scalar], self.problems)
        return match.day if match else None

    def choice(self, name: str, choices: Choices[Chosen], rule: str) -> Chosen | None:
        """A field whose value is one of a few words, or None."""
        words = ", ".join(f"« {known.value} »" for known in choices)
        word = self._vocabulary.fields[name].word
        advice = f"n’est pas un mot connu pour « {word} » : écrivez {words}."
        return self.value(name, choices.match, rule, advice)

    def value(
        self, name: str, parse: Callable[[str], _Parsed | None], rule: str, advice: str
    ) -> _Parsed | None:
        """A field of one text that a function parses, or None.

        What it parses to None or a ValueError breaks the rule; `advice` says what to write.
        """
        scalar = self.scalar(name)
        if scalar is None:
            return None
        try:
            value = parse(scalar.value)
        except ValueError:
            value = None
        if value is None:
            self.problems.add(rule, scalar.mark, f"{quoted(scalar.value)} {advice}")
        return value

    def _note_unknown(self, unknown: FieldNode) -> None:
        key = unknown.key
        if not key.value.strip() and _is_filler(unknown.value):
            return
        near = self._vocabulary.suggest(key.value)
        known = ", ".join(field.word for field in self._vocabulary.fields.values())
        advice = f"vouliez-vous dire « {near} » ?" if near else f"clés possibles : {known}."
        subject = self._vocabulary.subject
        message = f"{quoted(key.value)} n’est pas une clé connue pour {subject} ; {advice}"
        self.problems.add("cle-inconnue", key.mark, message)

    def _note_repeated(self, repeated: FieldNode, field: Field) -> None:
        key, first = repeated.key, self._fields[field.name]
        said = f" ({quoted(first.value.value)})" if isinstance(first.value, Scalar) else ""
        message = (
            f"{quoted(key.value)} est déjà donné par {quoted(first.key.value)}, "
            f"ligne {first.key.mark.line}{said} : gardez-en une seule."
        )
        self.problems.add("cle-en-double", key.mark, message)

    def _note_unexpected(self, name: str, node: Node, wanted: str) -> None:
        kind = "une liste" if isinstance(node, Sequence) else "des clés"
        word = self._vocabulary.fields[name].word
        message = f"« {word} » contient {kind} là où il faut {wanted}."
        self.problems.add("valeur-inattendue", node.mark, message)


def note_impossible_day(text: Scalar, error: ImpossibleDateError, problems: Problems) -> None:
    """Note a day that no calendar has."""
    problems.add("date-impossible", text.mark, f"{quoted(text.value)} : {error} ; {EXAMPLE_DAY}.")


def note_impossible_hour(text: Scalar, problems: Problems) -> None:
    """Note an hour that no clock shows."""
    advice = "contient une heure qu’aucune horloge n’indique : corrigez-la."
    problems.add("heure-impossible", text.mark, f"{quoted(text.value)} {advice}")


def note_no_day(text: Scalar, problems: Problems) -> None:
    """Note words that are no day; the advice says when only the year is left out."""
    year = "l’année manque ; " if _is_yearless(text.value) else ""
    message = f"{quoted(text.value)} n’est pas un jour : {year}{EXAMPLE_DAY}."
    problems.add("date-impossible", text.mark, message)


def note_misspelt_days(texts: Iterable[Scalar], problems: Problems) -> None:
    """Note the days that are read though a letter of their month or weekday is wrong.

    A line is told once, though a field holds its words again.
    """
    told = set()
    for text in texts:
        for start, end, meant in misspelt_days(text.value):
            (part,) = text.parts([(start, end)])
            message = f"{quoted(part.value)} : vouliez-vous dire {quoted(meant)} ?"
            if (part.mark.line, message) not in told:
                told.add((part.mark.line, message))
                problems.add("date-douteuse", part.mark, message)


def _is_yearless(text: str) -> bool:
    return bool(_DAY_AND_MONTH.fullmatch(text)) or find_day(text, after=ANY_DAY) is not None


def as_text(node: Node, vocabulary: Vocabulary | None = None) -> Scalar | None:
    """A text, be it one that YAML took for a key and its value; None for anything else.

    A key of the vocabulary is a key.
    """
    if isinstance(node, Mapping):
        is_key = vocabulary and node.entries and vocabulary.match(node.entries[0][0].value)
        return None if is_key else node.sentence
    return node if isinstance(node, Scalar) else None


def _as_record(node: Node, vocabulary: Vocabulary, text_field: str) -> RecordNode | None:
    """A record of the vocabulary, a text being its one field; None for anything else."""
    text = as_text(node, vocabulary)
    if text:
        return RecordNode(vocabulary, (field_node(vocabulary, text_field, text),), text.mark)
    if isinstance(node, Mapping):
        return node.match_fields(vocabulary)
    return node if isinstance(node, RecordNode) else None


def _list_items(node: Node) -> tuple[Node, ...]:
    """The entries of a list, the lines of a text that is one, or the node alone."""
    if isinstance(node, Scalar) and "\n" in node.value:
        lines = [(line, _LIST_LINE.fullmatch(line.value)) for line in node.lines()]
        spans = [(line, match.span(match.lastindex or 0)) for line, match in lines if match]
        if len(spans) == len(lines):
            return tuple(part for line, span in spans for part in line.parts([span]))
    return node.items if isinstance(node, Sequence) else (node,)


def _is_filler(node: Node) -> bool:
    return isinstance(node, Scalar) and is_filler(node.value)
