"""The fields of a record, under the words people write."""

from datetime import date

import pytest

from archive.language.choices import MEETING_STATUSES, MeetingStatus
from archive.language.vocabulary import DOCUMENT, ITEM, MEETING
from archive.parsing.source.nodes import Mapping, Scalar, Sequence
from archive.parsing.source.record import RecordReader, as_text
from archive.parsing.source.yaml_source import read_yaml
from archive.problems import Mark, Problems
from reading import places


def record(*lines: str) -> RecordReader:
    """The record of a meeting written in YAML."""
    problems = Problems()
    mapping = read_yaml("\n".join(lines), Mark("a.yml"), problems)
    assert mapping is not None
    return RecordReader(mapping.match_fields(MEETING), problems)


def noted(reader: RecordReader) -> list[tuple[str, int, int]]:
    """The problems noted so far."""
    return places(reader.problems.sorted())


def test_text() -> None:
    """A text stands under any word of its field, and is on one line."""
    lieu = record("LIEUX: 'Salle\n\n  A'")

    assert lieu.text("place") == "Salle A"
    assert noted(lieu) == []


@pytest.mark.parametrize("value", ["", "N/A", "'-'", "RAS", "''", "null"])
def test_filler(value: str) -> None:
    """A filler is as good as nothing."""
    lieu = record(f"lieu: {value}")

    assert lieu.node("place") is None
    assert lieu.text("place") is None
    assert lieu.scalars("place") == ()
    assert lieu.nodes_but("date") == ()


@pytest.mark.parametrize("value", ["[Salle A]", "{a: b}"])
def test_unexpected(value: str) -> None:
    """A list or keys instead of a text are noted."""
    lieu = record(f"lieu: {value}")

    assert lieu.text("place") is None
    assert noted(lieu) == [("valeur-inattendue", 1, 7)]


def test_list() -> None:
    """A text alone is a list of one; fillers of a list are left out; a pair is a sentence."""
    assert [s.value for s in record("décisions: Une").scalars("decisions")] == ["Une"]
    assert [
        s.value for s in record("décisions: [Une, N/A, 'Deux']", "lieu: A").scalars("decisions")
    ] == ["Une", "Deux"]
    assert [s.value for s in record("décisions:", "- Adoption : oui").scalars("decisions")] == [
        "Adoption : oui"
    ]


@pytest.mark.parametrize(
    ("block", "entries"),
    [
        (["- Une", "-  Deux"], [("Une", 2, 5), ("Deux", 3, 6)]),
        (["1. Une", "* Deux"], [("1. Une", 2, 3), ("Deux", 3, 5)]),
        (["- Une", "et deux"], [("- Une\net deux", 2, 3)]),
    ],
)
def test_list_in_a_block(block: list[str], entries: list[tuple[str, int, int]]) -> None:
    """A block whose lines all have a bullet or a number is a list, any other is one text."""
    decisions = record("décisions: |", *(f"  {line}" for line in block))

    assert [
        (s.value, s.mark.line, s.mark.column) for s in decisions.scalars("decisions")
    ] == entries


@pytest.mark.parametrize("entry", ["[a]", "{a: b, c: d}", "{a: [b]}"])
def test_unexpected_in_a_list(entry: str) -> None:
    """Anything else in a list of texts is noted, and the others are kept."""
    decisions = record("décisions:", "- Une", f"- {entry}")

    assert [scalar.value for scalar in decisions.scalars("decisions")] == ["Une"]
    assert noted(decisions) == [("valeur-inattendue", 3, 3)]


def test_records() -> None:
    """A text in a list of records is a record of one field; a list is noted."""
    points = record("points:", "- Divers", "- titre: Carte", "- [a]", "- N/A")

    items = list(points.records("items", ITEM, "title"))

    assert [item.text("title") for item in items] == ["Divers", "Carte"]
    assert noted(points) == [("valeur-inattendue", 4, 3)]


def test_records_in_a_block() -> None:
    """Each line of a block is a record."""
    points = record("points: |", "  Ouverture", "", "  1. Carte", "    Divers")

    assert [item.text("title") for item in points.records("items", ITEM, "title")] == [
        "Ouverture",
        "1. Carte",
        "Divers",
    ]


def test_unknown_key() -> None:
    """An unknown key is noted with the word that is probably meant, or with all of them."""
    several = record("presense: A", "météo: B")
    first, second = several.problems.sorted()

    assert noted(several) == [("cle-inconnue", 1, 1), ("cle-inconnue", 2, 1)]
    assert "vouliez-vous dire « présence »" in first.message
    assert "date, date de fin, heure" in second.message


def test_repeated_field() -> None:
    """Two words of one field are noted at the second."""
    several = record("lieu: A", "place: B")

    assert several.text("place") == "A"
    assert noted(several) == [("cle-en-double", 2, 1)]
    assert "« lieu », ligne 1" in several.problems.sorted()[0].message


@pytest.mark.parametrize(
    "text", ["2030-05-14", "mardi 14 mai 2030", "le 14/05/2030", "'14 mai 2030.'"]
)
def test_day(text: str) -> None:
    """A day is read with its weekday and its article."""
    day = record(f"date: {text}")

    assert day.day("date") == date(2030, 5, 14)
    assert noted(day) == []


@pytest.mark.parametrize(
    "text",
    [
        "mai 2030",
        "bientôt",
        "31 juin 2030",
        "14 mai",
        "14 mai 2030 à 9h",
        "13 et 14 mai 2030",
        "[a]",
    ],
)
def test_not_a_day(text: str) -> None:
    """Anything else or more is noted: no word of a date is left unread."""
    day = record(f"date: {text}")

    day.day("date")

    assert [(line, column) for _, line, column in noted(day)] == [(1, 7)]


def test_choice() -> None:
    """A value is one of a few words; another is noted with those to choose from."""
    assert record("statut: Projet").choice("status", MEETING_STATUSES, "statut-inconnu") is (
        MeetingStatus.DRAFT
    )
    other = record("statut: flou")
    assert other.choice("status", MEETING_STATUSES, "statut-inconnu") is None
    assert noted(other) == [("statut-inconnu", 1, 9)]
    assert "« projet », « approuvé », « annulée »" in other.problems.sorted()[0].message


@pytest.mark.parametrize("text", ["deux", "-1"])
def test_value(text: str) -> None:
    """A value that a parser does not read is noted, with what to write; a filler is none."""

    def parse(written: str) -> int | None:
        number = int(written)
        return number if number >= 0 else None

    wrong = record(f"lieu: {text}")

    assert record("lieu: 2").value("place", parse, "valeur-inattendue", "") == 2
    assert record("lieu: N/A").value("place", parse, "valeur-inattendue", "") is None
    assert wrong.value("place", parse, "valeur-inattendue", "n’est pas un nombre.") is None
    assert noted(wrong) == [("valeur-inattendue", 1, 7)]
    assert wrong.problems.sorted()[0].message == f"« {text} » n’est pas un nombre."


def test_other_fields() -> None:
    """The fields beside one are those that are no fillers, in the order of the file."""
    several = record("lieu: A", "heure: N/A", "statut: projet", "titre: B")

    others = several.nodes_but("status")

    assert [other.value for other in others if isinstance(other, Scalar)] == ["A", "B"]


def test_places() -> None:
    """A field knows where it stands, an absent one where its record does."""
    lieu = record("date: 2030-05-14", "lieu: A")

    assert lieu.mark_of("place") == Mark("a.yml", 2, 7)
    assert lieu.mark_of("title") == Mark("a.yml", 1, 1)


def test_as_text() -> None:
    """A pair is a sentence unless its key is one of the vocabulary."""
    mark = Mark("a.yml")

    def pair(key: str) -> Mapping:
        return Mapping(((Scalar(key, mark), Scalar("b", mark)),), mark)

    assert as_text(Scalar("a", mark)) == Scalar("a", mark)
    assert as_text(pair("titre"), DOCUMENT) is None
    assert as_text(pair("a"), DOCUMENT) == Scalar("a : b", mark, is_exact=False)
    assert as_text(pair("titre")) == Scalar("titre : b", mark, is_exact=False)
    assert as_text(Sequence((), mark)) is None
    assert as_text(Mapping((), mark)) is None
