"""Fields that several records share."""

from datetime import time

import pytest

from archive.language.vocabulary import MEETING
from archive.model import Document
from archive.parsing import field_types
from archive.parsing.record import RecordReader
from archive.parsing.yaml_source import read_yaml
from archive.problems import Mark, Problems
from reading import places


def form(*lines: str) -> RecordReader:
    """The form of a meeting written in YAML."""
    problems = Problems()
    mapping = read_yaml("\n".join(lines), Mark("a.yml"), problems)
    assert mapping is not None
    return RecordReader(mapping, MEETING, problems)


def found(a_form: RecordReader) -> list[tuple[str, int, int]]:
    """The problems noted so far."""
    return places(a_form.problems.sorted())


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["présence: CPE, DGV et OMX"], ["CPE", "DGV", "OMX"]),
        (["présence: |", "  CPE", "  - DGV (2)", "  N/A"], ["CPE", "DGV"]),
        (["présence: [CPE, 'Bureau des pistes, Nord']"], ["CPE", "Bureau des pistes, Nord"]),
        (["présence:", "  - CPE ;", "  - N/A", "  - DGV."], ["CPE", "DGV"]),
        (["présence: N/A"], []),
        (["lieu: A"], []),
    ],
)
def test_names(lines: list[str], names: list[str]) -> None:
    """The names of a list are one an entry; a text alone is split."""
    attendance = form(*lines)

    assert [mention.name for mention in field_types.names(attendance, "attendance")] == names
    assert found(attendance) == []


def test_name_marks() -> None:
    """Every name knows its place, in a list, a text or a block."""
    listed = field_types.names(form("présence: ['CPE', \"DGV\", OMX]"), "attendance")
    block = field_types.names(form("présence: |", "    CPE, DGV", "    OMX"), "attendance")

    assert [(m.mark.line, m.mark.column) for m in listed] == [(1, 13), (1, 20), (1, 26)]
    assert [(m.mark.line, m.mark.column) for m in block] == [(2, 5), (2, 10), (3, 5)]


def test_address_as_name() -> None:
    """An address is no organisation."""
    attendance = form("présence: [https://a.exemple]")

    field_types.names(attendance, "attendance")

    assert found(attendance) == [("valeur-inattendue", 1, 12)]


def test_texts() -> None:
    """Words may be listed or written in one text."""
    assert field_types.texts(form("thèmes: données, santé"), "themes") == ("données", "santé")
    assert field_types.texts(form("thèmes: ['a, b', c]"), "themes") == ("a, b", "c")
    assert field_types.texts(form("lieu: A"), "themes") == ()


@pytest.mark.parametrize("sign", ["|", ">"])
def test_free_text(sign: str) -> None:
    """Free text begins at its first line that is not blank; its links know their places."""
    prose = field_types.free_text(
        form(f"introduction: {sign}", "", "   - un", "   - https://a.exemple", "", "lieu: A"),
        "introduction",
    )

    assert prose
    assert prose.text == "- un\n- https://a.exemple"
    assert prose.mark == Mark("a.yml", 3, 4)
    assert prose.links[0].mark == Mark("a.yml", 4, 6)


def test_slips_in_free_text() -> None:
    """The slips of a free text are noted where they stand."""
    introduction = form("introduction: |", "  Un.", "", "  [CPE]: absent")

    field_types.free_text(introduction, "introduction")

    assert found(introduction) == [("valeur-inattendue", 4, 3)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9h15-11h00", (time(9, 15), time(11))),
        ("de 9h15 à 11h (heure locale)", (time(9, 15), time(11))),
        ("9h", (time(9), None)),
        ("N/A", (None, None)),
    ],
)
def test_hours(text: str, hours: tuple[time | None, time | None]) -> None:
    """Hours are one or two."""
    heure = form(f"heure: {text}")

    assert field_types.hours(heure, "hours") == hours
    assert found(heure) == []


@pytest.mark.parametrize(
    "text", ["matin", "25h", "9h, 10h, 11h", "10-12h", "9h15, salle B", "9h-11", "2-4 pm"]
)
def test_strange_hours(text: str) -> None:
    """Anything else or more is noted: half of an hour is worse than none."""
    heure = form(f"heure: {text}")

    assert field_types.hours(heure, "hours") == (None, None)
    assert found(heure) == [("heure-impossible", 1, 8)]


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
    documents = form("documents:", *lines)

    assert field_types.documents(documents, "documents", relative_to="docs/x.md") == (
        Document(title, address, "docs/x.md", Mark("a.yml", 2, column)),
    )
    assert field_types.documents(documents, "documents")[0].mark == Mark("a.yml", 2, column)
    assert found(documents) == []


@pytest.mark.parametrize("entry", ["{titre: Note}", "[a]", "{titre: Note, adresse: N/A}"])
def test_documents_without_address(entry: str) -> None:
    """A document without an address is noted."""
    documents = form("documents:", "- N/A", f"- {entry}")

    assert field_types.documents(documents, "documents") == ()
    assert [rule for rule, *_ in found(documents)] == ["valeur-inattendue"]


def test_document() -> None:
    """A field may be one address."""
    document = field_types.document(form("source: https://a.exemple/b"), "source")

    assert document == Document("a.exemple", "https://a.exemple/b", "a.yml", Mark("a.yml"))
    assert field_types.document(form("lieu: A"), "source") is None


def test_former_ids() -> None:
    """Former ids are read as they are; what is no id is noted."""
    former = form("anciens identifiants: [2030-05-14, 'Été 1', 'жж']")

    assert field_types.former_ids(former) == ("2030-05-14", "Été 1", "жж")
    assert [rule for rule, *_ in found(former)] == ["nom-de-fichier"] * 2
    assert field_types.former_ids(form("anciens identifiants: a, b")) == ("a", "b")
