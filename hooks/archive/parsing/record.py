"""The fields of one mapping, found by the words people write and converted one by one.

Every conversion notes what is wrong and goes on, so that all problems of a file come at once.
"""

import re
from collections.abc import Iterator
from datetime import date

from archive.language.choices import Choice, Choices, is_filler
from archive.language.dates import ImpossibleDateError, has_other_words, parse_day
from archive.language.text import one_line, quoted
from archive.language.vocabulary import Field, Vocabulary
from archive.parsing.source_nodes import Mapping, Node, Scalar, Sequence
from archive.problems import Mark, Problems

_ENTRY = re.compile(r"[-–—•*]\s+(.+)|(\d{1,2}[.)]\s.+)")
"""A line of a list: its text after a bullet, or with its number."""
EXAMPLE_DAY = "écrivez par exemple 2023-06-20 ou 20 juin 2023"


class RecordReader:
    """One record as written: its fields by name, whatever the words used."""

    def __init__(self, mapping: Mapping, vocabulary: Vocabulary, problems: Problems) -> None:
        """Sort the entries of the mapping; unknown and repeated words are noted."""
        self.mark = mapping.mark
        self.problems = problems
        self._vocabulary = vocabulary
        self._nodes: dict[str, Node] = {}
        self._keys: dict[str, Scalar] = {}
        for key, node in mapping:
            self._sort(key, node)

    def node(self, name: str) -> Node | None:
        """The node of a field, or None when it is absent or says nothing (N/A, -, empty).

        Raises KeyError for a name that is no field of the vocabulary.
        """
        self._vocabulary.fields[name]
        node = self._nodes.get(name)
        return None if node is None or _is_filler(node) else node

    def place(self, name: str) -> Mark:
        """Where a field stands, or the record when it is absent."""
        node = self._nodes.get(name)
        return node.mark if node else self.mark

    def said(self) -> tuple[Node, ...]:
        """The nodes of all fields that say something, in the order of the file."""
        return tuple(node for node in self._nodes.values() if not _is_filler(node))

    def scalar(self, name: str) -> Scalar | None:
        """A field that is one piece of text, or None."""
        node = self.node(name)
        if node is None or isinstance(node, Scalar):
            return node
        self._unexpected(name, node, "un texte sur une ligne")
        return None

    def text(self, name: str) -> str | None:
        """The text of a field on one line, or None."""
        scalar = self.scalar(name)
        return one_line(scalar.value) if scalar else None

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """A field that is a list of texts; one text alone is a list of one."""
        return tuple(self._scalars(name))

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
            text = as_text(node, vocabulary)
            if text:
                key = Scalar(vocabulary.fields[text_field].word, text.mark)
                yield RecordReader(Mapping(((key, text),), text.mark), vocabulary, self.problems)
            elif isinstance(node, Mapping):
                yield RecordReader(node, vocabulary, self.problems)
            else:
                subject = vocabulary.subject.capitalize()
                message = f"{subject} est un texte, ou des lignes « clé : valeur »."
                self.problems.add("valeur-inattendue", node.mark, message)

    def nodes(self, name: str) -> tuple[Node, ...]:
        """A field that is a list of anything, fillers left out; a thing alone is a list of one.

        A text is a list of its lines when each begins with a bullet or a number.
        """
        node = self.node(name)
        if node is None:
            return ()
        return tuple(each for each in _entries(node) if not _is_filler(each))

    def day(self, name: str, *, after: date | None = None) -> date | None:
        """A field that is a day and nothing else, or None; see `parse_day` for `after`."""
        scalar = self.scalar(name)
        if scalar is None:
            return None
        try:
            found = parse_day(scalar.value, after=after)
        except ImpossibleDateError:
            message = f"{quoted(scalar.value)} : ce jour n’existe pas ; {EXAMPLE_DAY}."
            self.problems.add("date-impossible", scalar.mark, message)
            return None
        if found is None or has_other_words(found.around):
            message = f"{quoted(scalar.value)} n’est pas un jour : {EXAMPLE_DAY}."
            self.problems.add("date-impossible", scalar.mark, message)
        return found.day if found else None

    def choice(self, name: str, choices: Choices[Choice], rule: str) -> Choice | None:
        """A field whose value is one of a few words, or None."""
        scalar = self.scalar(name)
        if scalar is None:
            return None
        choice = choices.match(scalar.value)
        if choice is None:
            words = ", ".join(f"« {known.value} »" for known in choices)
            word = self._vocabulary.fields[name].word
            found = quoted(scalar.value)
            message = f"{found} n’est pas un mot connu pour « {word} » : écrivez {words}."
            self.problems.add(rule, scalar.mark, message)
        return choice

    def _sort(self, key: Scalar, node: Node) -> None:
        field = self._vocabulary.match(key.value)
        if field is None:
            self._unknown(key, node)
        elif field.name in self._keys:
            self._repeated(key, field)
        else:
            self._keys[field.name] = key
            self._nodes[field.name] = node

    def _unknown(self, key: Scalar, node: Node) -> None:
        if not key.value.strip() and _is_filler(node):
            return
        near = self._vocabulary.suggest(key.value)
        known = ", ".join(field.word for field in self._vocabulary.fields.values())
        advice = f"vouliez-vous dire « {near} » ?" if near else f"clés possibles : {known}."
        subject = self._vocabulary.subject
        message = f"{quoted(key.value)} n’est pas une clé connue pour {subject} ; {advice}"
        self.problems.add("cle-inconnue", key.mark, message)

    def _repeated(self, key: Scalar, field: Field) -> None:
        first = self._keys[field.name]
        message = (
            f"{quoted(key.value)} dit la même chose que {quoted(first.value)}, "
            f"ligne {first.mark.line} : gardez-en une seule."
        )
        self.problems.add("cle-en-double", key.mark, message)

    def _scalars(self, name: str) -> Iterator[Scalar]:
        for node in self.nodes(name):
            scalar = as_text(node)
            if scalar:
                yield scalar
            else:
                self._unexpected(name, node, "une liste de textes")

    def _unexpected(self, name: str, node: Node, wanted: str) -> None:
        found = {Sequence: "une liste", Mapping: "des clés"}.get(type(node), "un texte")
        word = self._vocabulary.fields[name].word
        message = f"« {word} » contient {found} là où il faut {wanted}."
        self.problems.add("valeur-inattendue", node.mark, message)


def as_text(node: Node, vocabulary: Vocabulary | None = None) -> Scalar | None:
    """A text, be it one that YAML took for a key and its value; None for anything else.

    A key of the vocabulary is a key.
    """
    if isinstance(node, Mapping):
        is_key = vocabulary and node.entries and vocabulary.match(node.entries[0][0].value)
        return None if is_key else node.sentence
    return node if isinstance(node, Scalar) else None


def _entries(node: Node) -> tuple[Node, ...]:
    """The entries of a list, the lines of a text that is one, or the node alone."""
    if isinstance(node, Scalar) and "\n" in node.value:
        lines = [(line, _ENTRY.fullmatch(line.value)) for line in node.lines()]
        spans = [(line, match.span(match.lastindex or 0)) for line, match in lines if match]
        if len(spans) == len(lines):
            return tuple(part for line, span in spans for part in line.parts([span]))
    return node.items if isinstance(node, Sequence) else (node,)


def _is_filler(node: Node) -> bool:
    return isinstance(node, Scalar) and is_filler(node.value)
