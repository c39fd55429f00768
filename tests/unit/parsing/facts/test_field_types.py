"""Fields that several records share."""

from datetime import time

import pytest

from archive.language.vocabulary import MEETING
from archive.model import Attachment
from archive.parsing.facts.field_types import (
    read_address,
    read_documents,
    read_former_ids,
    read_free_text,
    read_hours,
    read_line,
    read_names,
    read_texts,
)
from archive.parsing.source.record import RecordReader
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


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["présence: CPE, DGV et OMX"], ["CPE", "DGV", "OMX"]),
        (["présence: |", "  CPE", "  - DGV (2)", "  N/A"], ["CPE", "DGV"]),
        (["présence: [CPE, 'Bureau des pistes, Nord']"], ["CPE", "Bureau des pistes, Nord"]),
        (["présence:", "  - CPE ;", "  - N/A", "  - DGV."], ["CPE", "DGV"]),
        (["présence: N/A"], []),
        (["présence: [CPE, en ligne, DGV, représentée par le CPE]"], ["CPE", "DGV"]),
        (["lieu: A"], []),
    ],
)
def test_names(lines: list[str], names: list[str]) -> None:
    """The names of a list are one an entry; a text alone is split."""
    attendance = record(*lines)

    assert [mention.name for mention in read_names(attendance, "attendance")] == names
    assert noted(attendance) == []


def test_name_marks() -> None:
    """Every name knows its place, in a list, a text or a block."""
    listed = read_names(record("présence: ['CPE', \"DGV\", OMX]"), "attendance")
    block = read_names(record("présence: |", "    CPE, DGV", "    OMX"), "attendance")

    assert [(m.mark.line, m.mark.column) for m in listed] == [(1, 13), (1, 20), (1, 26)]
    assert [(m.mark.line, m.mark.column) for m in block] == [(2, 5), (2, 10), (3, 5)]


def test_address_as_name() -> None:
    """An address is no organisation."""
    attendance = record("présence: [https://a.exemple]")

    read_names(attendance, "attendance")

    assert noted(attendance) == [("valeur-inattendue", 1, 12)]


def test_texts() -> None:
    """Words may be listed or written in one text."""
    assert read_texts(record("thèmes: données, santé"), "themes") == ("données", "santé")
    assert read_texts(record("thèmes: ['a, b', c]"), "themes") == ("a, b", "c")
    assert read_texts(record("lieu: A"), "themes") == ()


@pytest.mark.parametrize("sign", ["|", ">"])
def test_free_text(sign: str) -> None:
    """Free text begins at its first line that is not blank; its links know their places."""
    prose = read_free_text(
        record(f"introduction: {sign}", "", "   - un", "   - https://a.exemple", "", "lieu: A"),
        "introduction",
    )

    assert prose
    assert prose.text == "- un\n- https://a.exemple"
    assert prose.mark == Mark("a.yml", 3, 4)
    assert prose.links[0].mark == Mark("a.yml", 4, 6)


def test_slips_in_free_text() -> None:
    """The slips of a free text are noted where they stand."""
    introduction = record("introduction: |", "  Un.", "", "  [CPE]: absent")

    read_free_text(introduction, "introduction")

    assert noted(introduction) == [("valeur-inattendue", 4, 3)]


def test_line() -> None:
    """A field may be one line of free text, in which nothing opens a block."""
    line = read_line(record("lieu: '- un *mot*'"), "place")

    assert line
    assert (line.text, line.words) == ("- un *mot*", "- un mot")
    assert read_line(record("lieu: A"), "title") is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9h15-11h00", (time(9, 15), time(11))),
        ("de 9h15 à 11h (heure locale)", (time(9, 15), time(11))),
        ("9h", (time(9), None)),
        ("2:00 – 3:30 PM", (time(14), time(15, 30))),
        ("2-4 pm", (time(14), time(16))),
        ("10:30 to 1 p.m.", (time(10, 30), time(13))),
        ("9:30 – 11 AM", (time(9, 30), time(11))),
        ("N/A", (None, None)),
    ],
)
def test_hours(text: str, hours: tuple[time | None, time | None]) -> None:
    """Hours are one or two."""
    heure = record(f"heure: {text}")

    assert read_hours(heure, "hours") == hours
    assert noted(heure) == []


@pytest.mark.parametrize("text", ["matin", "25h", "9h, 10h, 11h", "9h15, salle B", "9h-11"])
def test_strange_hours(text: str) -> None:
    """Anything else or more is noted: half of an hour is worse than none."""
    heure = record(f"heure: {text}")

    assert read_hours(heure, "hours") == (None, None)
    assert noted(heure) == [("heure-impossible", 1, 8)]


@pytest.mark.parametrize(
    ("lines", "title", "address", "column"),
    [
        (["- https://www.a.exemple/b"], "a.exemple", "https://www.a.exemple/b", 3),
        (["- ressources/note%20un.pdf"], "note un.pdf", "ressources/note%20un.pdf", 3),
        (["- {titre: Note, adresse: b.pdf}"], "Note", "b.pdf", 26),
        (["- adresse: b.pdf"], "b.pdf", "b.pdf", 12),
        (["- '[Note *b*](b.pdf)'"], "Note b", "b.pdf", 15),
        (["- Note : https://a.exemple"], "Note", "https://a.exemple", 3),
        (["- Note (https://a.exemple)"], "Note", "https://a.exemple", 9),
        (["- <https://a.exemple>"], "a.exemple", "https://a.exemple", 4),
        (["- https://[a"], "https://[a", "https://[a", 3),
    ],
)
def test_documents(lines: list[str], title: str, address: str, column: int) -> None:
    """A document is an address, alone or with its title, as keys or as a link."""
    documents = record("documents:", *lines)

    assert read_documents(documents, "documents", relative_to="docs/x.md") == (
        Attachment(title, address, "docs/x.md", Mark("a.yml", 2, column)),
    )
    assert read_documents(documents, "documents")[0].mark == Mark("a.yml", 2, column)
    assert noted(documents) == []


@pytest.mark.parametrize("entry", ["{titre: Note}", "[a]", "{titre: Note, adresse: N/A}"])
def test_documents_without_address(entry: str) -> None:
    """A document without an address is noted."""
    documents = record("documents:", "- N/A", f"- {entry}")

    assert read_documents(documents, "documents") == ()
    assert [rule for rule, *_ in noted(documents)] == ["valeur-inattendue"]


def test_document() -> None:
    """A field may be one address."""
    document = read_address(record("source: https://a.exemple/b"), "source")

    assert document == Attachment("a.exemple", "https://a.exemple/b", "a.yml", Mark("a.yml"))
    assert read_address(record("lieu: A"), "source") is None


def test_former_ids() -> None:
    """Former ids are read as they are; what is no id is noted."""
    former = record("anciens identifiants: [2030-05-14, 'Été 1', 'жж']")

    assert read_former_ids(former) == ("2030-05-14", "Été 1", "жж")
    assert [rule for rule, *_ in noted(former)] == ["nom-de-fichier"] * 2
    assert read_former_ids(record("anciens identifiants: a, b")) == ("a", "b")


@pytest.mark.parametrize(
    "text",
    [
        "9.30-11.00",
        "9h30 à 11h00 (1h30)",
        "9h30-11h GMT+1",
        "9h30-11h (heure de Kala)",
        "9:30am – 11.00 am",
    ],
)
def test_hours_as_people_write_them(text: str) -> None:
    """A point, a length or a time zone beside hours leaves them hours."""
    start, end = read_hours(record(f"heure: {text}"), "hours")

    assert (str(start), str(end)) == ("09:30:00", "11:00:00")
