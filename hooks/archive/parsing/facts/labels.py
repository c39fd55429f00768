"""A label such as "Lieu : Salle B" → the field that it names, and whether its value fills it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archive.language.choices import COVERAGES, MEETING_STATUSES, is_filler
from archive.language.dates import find_days, has_other_words
from archive.language.hours import text_around_times as around_times
from archive.language.label_stems import label_field, label_word
from archive.language.text import term
from archive.language.vocabulary import MEETING, Field, Vocabulary, phrases
from archive.parsing.facts.field_types import parse_hours
from archive.parsing.facts.label_spans import find_label_spans, is_duration
from archive.parsing.names.name_lists import may_be_names, split_names
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.source.blocks import Fragment
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.struck import is_struck

MARKUP_FIELDS = {"agenda", "documents", "decisions", "source", "discussion", "actions"}
"""Fields whose values keep their markup."""
LIST_FIELDS = {"agenda", "decisions", "documents"}
"""Fields that a text on the line of their label does not fill."""
_LABEL = re.compile(
    r"(?P<word>[^:]{1,60}?)\s*(?:(?<!\d):|(?<=\d):(?=\s|$))(?!//)\s*(?P<value>.*)", re.DOTALL
)
"""Lieu : Salle B; the colon of "Heure - 9:30" is none"""
_BOLD = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(?:(?!\1).)+\1\s*:?")
"""**Points d’action**, *Points d’action*"""
_PARTS = {"start": "hours", "end": "hours"}
"""The labels that tell a part of a field."""
_LONGEST_WORD = 80
"""In characters, with the blanks behind it."""
_LONGEST_LINE = 1000
"""In characters."""
_BODIES = frozenset(map(term, phrases("bodies_label")))


@dataclass(frozen=True, slots=True)
class Label:
    """A word of the vocabulary and what follows its colon."""

    field: Field
    key: Scalar
    value: Scalar | None
    """None when nothing follows on its line."""
    part: str = ""
    """"start" or "end" for one of two hours, "" for a field."""


def match_label(line: Fragment, vocabulary: Vocabulary) -> Label | None:
    """The label that a line begins with, or None."""
    text = line.plain.value
    # most lines have no colon in their head, which is found sooner
    match = _LABEL.fullmatch(text) if ":" in text[:_LONGEST_WORD] else None
    alone = vocabulary.match(label_word(text)) if _BOLD.fullmatch(line.written.value) else None
    if alone and not match:
        return Label(alone, line.plain, None)
    if not match or is_struck(line.written):
        return None
    value = match["value"].strip()
    field, part = valued_field(match["word"], value, vocabulary)
    if not field:
        return None
    key = Scalar(match["word"].strip(), line.plain.mark, is_exact=False)
    return Label(field, key, _value(line, value, field), part)


def named_field(text: str, vocabulary: Vocabulary) -> tuple[Field | None, str]:
    """The field that a label names, None for none, and "start" or "end" for one of two hours.

    Those of a meeting are known by their stems as well: "Date of next meeting".
    """
    word = label_word(text)
    name = label_field(word) or "" if vocabulary is MEETING else ""
    field = vocabulary.match(word) or vocabulary.fields.get(_PARTS.get(name, name))
    return field, name if field and field.name == "hours" and name in _PARTS else ""


def valued_field(word: str, value: str, vocabulary: Vocabulary) -> tuple[Field | None, str]:
    """The same of a label whose value is known: none for one that says how long.

    "Qui", "Organisations" say who came where several names follow.
    """
    if is_duration(word, value):
        return None, ""
    is_of_bodies = vocabulary is MEETING and term(word) in _BODIES  # or who does what
    if is_of_bodies and len(split_names(value)) > 2 and may_be_names(value):  # noqa: PLR2004
        return vocabulary.fields["attendance"], ""
    return named_field(word, vocabulary)


def split_labels(line: Fragment, vocabulary: Vocabulary) -> list[Label | None]:
    """The labels that a line is made of, None for each that is not understood; [] for other lines.

    Names may follow their label without any sign: "Excusés OIM, HCR".
    """
    text = line.plain.value
    spans = find_label_spans(text) if len(text) <= _LONGEST_LINE else []
    if not spans or spans[0].start or is_struck(line.written):
        return []
    labels: list[Label | None] = []
    for span in spans:
        told = text[span.start : span.value_end].strip()
        told = told if span is spans[-1] else told.rstrip(" .")
        part = Scalar(told, line.plain.mark, is_exact=False)
        label = match_label(Fragment(part, part, line.has_hidden_link), vocabulary)
        field = vocabulary.fields.get(span.field) if span.field in NAME_FIELDS else None
        names = text[span.value_start : span.value_end]
        is_label = bool(label_field(names.partition("(")[0]))  # but "OIM (présidence)" is a name
        if not label and field and names and may_be_names(names) and not is_label:
            places = [(span.start, span.value_start), (span.value_start, span.value_end)]
            word, value = line.plain.parts(places)
            label = Label(field, word, value)
        labels.append(label)
    return labels


def is_label_like(line: Fragment) -> bool:
    """Whether a line looks like a label, known or not: a few words, a colon, a value."""
    match = _LABEL.fullmatch(line.plain.value)
    return match is not None and len(match["word"].split()) <= 5  # noqa: PLR2004


def is_understood(
    field: Field,
    values: Sequence[Scalar],
    is_known: Callable[[str], bool] = str.isupper,
    *,
    is_list: bool = False,
) -> bool:
    """Whether values that stand beside a label are what its field holds.

    `is_known` says whether a name is one of an organisation; without it, capitals do.
    """
    texts = [scalar.value for scalar in values]
    if any(text.endswith(":") for text in texts):
        return False  # "Lieu : Date :", whose values were torn from them
    if field.name in NAME_FIELDS:
        return all(may_be_names(text, is_known) for text in texts)
    if field.name in LIST_FIELDS:
        return is_list
    is_value = _VALUES.get(field.name)
    return is_value is None or bool(is_value(texts[0]))


def _is_date(text: str) -> bool:
    """Whether a text is a day and nothing more."""
    match = find_days(text)
    return match is not None and not has_other_words(" ".join(around_times(match.around)))


def _is_hours(text: str) -> bool:
    try:
        return is_filler(text) or parse_hours(text) is not None
    except ValueError:
        return False


_VALUES: dict[str, Callable[[str], object]] = {
    "date": _is_date,
    "end_date": _is_date,
    "hours": _is_hours,
    "status": MEETING_STATUSES.match,
    "coverage": COVERAGES.match,
}
"""What the value of a field is true for; that of any other field is any text."""


def _value(line: Fragment, value: str, field: Field) -> Scalar | None:
    """The value of a label as it stands in the file."""
    if not value:
        return None
    written = line.written
    if field.name in MARKUP_FIELDS:
        value = written.value.partition(":")[2].lstrip(" *_")
    return written.last(value)
