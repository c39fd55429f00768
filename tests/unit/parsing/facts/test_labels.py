"""A label and its value: which field, and whether the value fills it."""

import pytest

from archive.language.label_stems import label_word
from archive.language.vocabulary import MEETING
from archive.parsing.facts.label_spans import is_duration
from archive.parsing.facts.labels import (
    Label,
    is_label_like,
    is_understood,
    match_label,
)
from archive.parsing.names.name_lists import may_be_names
from archive.parsing.source.blocks import Fragment, split_blocks
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark

HERE = Mark("a.md")


def label_of(line: str) -> Label | None:
    """The label of a line of Markdown."""
    (block,) = split_blocks(Scalar(line, HERE), tokenise(line))
    return match_label(block.rows[0][0], MEETING)


@pytest.mark.parametrize(
    "line",
    ["Lieu : Salle B", "Lieu: Salle B", "**Lieu :** Salle B", "**Lieu** : Salle B",
     "**Lieu : Salle B**", "_Lieu_ : Salle B", "LIEU : Salle B", "📍 Lieu : Salle B",
     "Location: Salle B", "Lieu de la réunion : Salle B", "Where: Salle B",
     "Lieu de la rencontre : Salle B", "Province-lieu : Salle B"],
)  # fmt: skip
def test_label(line: str) -> None:
    """A word of the vocabulary before a colon is a label, whatever its looks."""
    label = label_of(line)

    assert label
    assert (label.field.name, label.value and label.value.value) == ("place", "Salle B")
    assert label.value
    assert label.value.mark.column == line.index("Salle B") + 1


@pytest.mark.parametrize(
    "line", ["Lieu", "Animateur : CPE", "https://a.exemple", "Lieu://a", "Texte."]
)
def test_no_label(line: str) -> None:
    """A line without a known word and a colon has none."""
    assert label_of(line) is None


def test_label_alone() -> None:
    """The value of a label may stand elsewhere."""
    label = label_of("**Présents (12) :**")

    assert label
    assert (label.field.name, label.value) == ("attendance", None)


@pytest.mark.parametrize(
    ("name", "value", "is_value"),
    [
        ("date", "mardi 14 mai 2030", True),
        ("date", "du 14 au 15 mai 2030 à 9h", True),
        ("date", "à préciser", False),
        ("date", "31 juin 2030", False),
        ("hours", "de 9h à 11h", True),
        ("hours", "le matin", False),
        ("hours", "25h90", False),
        ("status", "projet", True),
        ("status", "en relecture", False),
        ("attendance", "CPE, DGV et Forum Exils", True),
        ("attendance", "tous les membres", True),
        ("attendance", "une vingtaine de personnes", False),
        ("excused", "néant", True),
        ("agenda", "la carte", False),
        ("place", "en ligne", True),
    ],
)
def test_understood(name: str, value: str, *, is_value: bool) -> None:
    """A value fills its field when it is what the field holds, and all of it."""
    assert is_understood(MEETING.fields[name], [Scalar(value, HERE)]) is is_value


def test_words_around_labels() -> None:
    """Signs and numbers around the word of a label do not count."""
    assert [label_word(text) for text in ("👥 Présents (4)", "** Lieu **", "Lieu")] == [
        "Présents", "Lieu", "Lieu"
    ]  # fmt: skip
    assert may_be_names("CPE")
    assert is_duration("Durée", "1h30")
    assert not is_duration("Durée", "9h-11h")


@pytest.mark.parametrize(("line", "is_label"), [("Animateur : CPE", True), ("Texte.", False)])
def test_label_like(line: str, *, is_label: bool) -> None:
    """An unknown label is known for one by its looks."""
    (block,) = split_blocks(Scalar(line, HERE), tokenise(line))

    assert is_label_like(block.rows[0][0]) is is_label


@pytest.mark.parametrize(
    ("line", "field", "part"),
    [
        ("Heure de début : 9h15", "hours", "start"), ("Heure de fin : 11h", "hours", "end"),
        ("When: 12 May 2025", "date", ""),
        ("Étaient excusés : OIM", "excused", ""), ("N’ont pas pu se libérer : OIM", "excused", ""),
        ("Non représentés (excusés) : OIM", "excused", ""),
        ("Next forum / Prochain forum : 3 juin 2025", "next_meeting", ""),
        ("Rendez-vous suivant : 3 juin 2025", "next_meeting", ""),
        ("Ont pris part : OIM", "attendance", ""),
    ],
)  # fmt: skip
def test_label_by_stems(line: str, field: str, part: str) -> None:
    """The words of a label need not stand in the vocabulary as they are; half of the hours too."""
    label = label_of(line)

    assert label
    assert (label.field.name, label.part) == (field, part)


@pytest.mark.parametrize(
    "line", ["Carte – version 2", "OIM – carte des puits", "Rapporteur : OIM", "Durée : 1h30"]
)
def test_no_label_by_stems(line: str) -> None:
    """A dash parts much else than a label; a role is no field, a length no hour."""
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("word", "value", "expected"),
    [
        ("Durée", "1h30", True),
        ("Durée de la réunion", "90 minutes", True),
        ("Durée", "9h-11h", False),
        ("Heure", "9h", False),
    ],
)
def test_duration(word: str, value: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """How long a meeting took is no hour; two hours under the same word are."""
    assert is_duration(word, value) is expected


@pytest.mark.parametrize("text", ["**Présents**", "__Présents__", "**Présent-e-s**"])
def test_bold_line_alone(text: str) -> None:
    """A line in bold type that is the word of a field labels what stands below it."""
    line = Scalar(text, Mark("a.md"))
    plain = Scalar(text.strip("*_"), Mark("a.md"))

    label = match_label(Fragment(line, plain, has_hidden_link=False), MEETING)

    assert label
    assert (label.field.name, label.value) == ("attendance", None)
