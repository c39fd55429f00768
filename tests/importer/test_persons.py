"""Specification of what stands below the minutes: who signs, where and when."""

from datetime import date

import pytest

from archive.importer.import_document import import_document
from archive.importer.recognise.recogniser import recognise
from archive.importer.writing.writer import Draft
from archive.parsing.outline.document import Block, lines_in
from documents import bullets, document, line, table
from importing import shown

DAY = date(2025, 5, 12)


def draft(*below: Block | str) -> Draft:
    """The draft of minutes of 12 May 2025 with this below their only point."""
    return recognise(document("Date : 12 mai 2025", line("Carte", "1.", bold=True), "Vu.", *below))


@pytest.mark.parametrize(
    "signature",
    [
        "Fait à Tagda, le 12 mai 2025\nLe Rapporteur\nAwa Tando",
        "Le Secrétaire de séance,\nIbrahim SOUMALÉ",
        "Le rapporteur : Awa Tando",
        "Le Rapporteur\nMme Tando",
        "La directrice, A. Tando          Le rapporteur,",
        "Le président, Awa Tando",
        "Bien cordialement,\nSira Kellar\nChargée de projet | CPE",
    ],
)
def test_signatures(signature: str) -> None:
    """Who signs is left out and counted; a place and the meeting's own day say nothing new."""
    found = draft(signature)

    assert found.leftover == []
    assert found.left_out.names == 1
    assert [item.title for item in found.items] == ["Carte"]
    assert len(found.items[0].text) == 1


def test_list_that_nobody_signs() -> None:
    """Who is to read or to share the minutes signs nothing."""
    found = draft("Action points", *bullets("OIM – share minutes", "All partners to read minutes"))

    lines = [each.text for item in found.items for each in lines_in(item.text)]
    assert lines == [
        "Vu.", "OIM – share minutes", "All partners to read minutes",
    ]  # fmt: skip


def test_two_who_sign_side_by_side() -> None:
    """Two functions on a line, two names below."""
    found = draft("Le Rapporteur Le Président", "Oumar Tandjawi Halima Baré")

    assert found.left_out.persons == ["Oumar Tandjawi", "Halima Baré"]
    assert len(found.items[0].text) == 1


def test_table_of_signatures() -> None:
    """So does a table of functions and names; a table of data is none."""
    signed = table(("Le Président", "Le Rapporteur"), ("Halima Baré", "Oumar Tandjawi"))

    assert draft(signed).leftover == []
    assert draft(signed).left_out.persons == ["Halima Baré", "Oumar Tandjawi"]


@pytest.mark.parametrize(
    "text",
    [
        "Écrire à awa.tando@exemple.org avant vendredi.",
        "Écrire à awa.tando@exemple. avant vendredi.",
        "Appeler le 00 227 90 12 34 56 avant vendredi.",
        "M. Oumar Tandjawi montre la carte avant vendredi.",
    ],
)
def test_personal_data(text: str) -> None:
    """Mailboxes, telephones and names are left out of the text, and counted."""
    found = draft(text)

    (told,) = [each for each in map(shown, found.items[0].text) if "vendredi" in each]
    assert not any(part in told for part in ("@", "90 12", "Tandjawi"))
    left_out = found.left_out
    assert left_out.email_addresses + left_out.phone_numbers + left_out.names == 1


def test_persons_in_the_agenda() -> None:
    """The lines of the agenda are titles as the headings of the sections are."""
    agenda = ("Ordre du jour", line("Mission de Mme Awa Tando", "1."), line("Divers", "2."))
    found = recognise(
        document("Date : 12 mai 2025", *agenda, line("Autre", "1.", bold=True), "Vu.")
    )

    assert [each.title for each in found.agenda] == ["Mission de Mme [nom omis]", "Divers"]


@pytest.mark.parametrize("label", ["Drafted by:", "Prepared by", "Rédigé par", "Note taker:"])
@pytest.mark.parametrize("name", ["Sara Lindberg, OCHA", "Sara Lindberg – OCHA", "Sara Lindberg"])
def test_who_wrote_in_a_cell(label: str, name: str) -> None:
    """A label in the cell beside tells that a person is named, as one on the line does."""
    head = table(("Subject:", "Coordination"), ("Date:", "12 May 2025"), (label, name))

    result = import_document(document("Minutes", head, line("Map", "1.", bold=True), "Seen."))

    assert "Lindberg" not in result.text
    assert ": :" not in result.text


@pytest.mark.parametrize("second", ["Vu et approuvé, La Présidente", "Le Directeur régional"])
def test_offices_side_by_side(second: str) -> None:
    """A line or a row of two offices is followed by the names of both, whatever they are called."""
    names = "Mahamat Brahim-Torda Ruth Ngarm"

    found = draft(f"Le Rapporteur {second}", names)
    in_cells = draft(table(("Le Rapporteur", second), ("Mahamat Brahim-Torda", "Ruth Ngarm")))

    assert found.left_out.persons == ["Mahamat Brahim-Torda", "Ruth Ngarm"]
    assert (in_cells.leftover, len(in_cells.items[0].text)) == ([], 1)


def test_end_of_a_letter() -> None:
    """The office of who wrote is no action, though it stands below them; a postscript stays."""
    letter = (
        "Cordialement,",
        "Sira Kellar",
        "Chargée de suivi, CPE",
        "PS : Rendez-vous salle B.",
    )

    found = draft(line("Suites", bold=True), line("CPE : écrire la lettre", "-"), *letter)

    assert list(map(shown, found.items[-1].text)) == ["- CPE : écrire la lettre", letter[-1]]
    assert found.left_out.persons == ["Sira Kellar"]


def test_column_of_persons() -> None:
    """One word is a name in a column of persons, and in no other."""
    told = table(("Lot", "Interlocuteur", "Avis"), ("Toiture", "Kellar", "Favorable"))

    text = shown(draft(told).items[0].text[1])

    assert text == "Lot | Interlocuteur | Avis / Toiture | [nom omis] | Favorable"


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [("Zandou Bari propose un report.", True), ("Mme Zandou Bari propose un report.", False)],
)
def test_verb_alone(text: str, is_doubted: bool) -> None:  # noqa: FBT001 - a table of cases
    """A body that nobody knows may propose as well: the draft says what to look at."""
    found = draft(text)

    assert shown(found.items[0].text[1]) == text.replace("Zandou Bari", "[nom omis]")
    assert any("personne ou organisation" in each for each in found.doubts) == is_doubted


@pytest.mark.parametrize(
    "attendance",
    [
        "Présents : Wisline PIERRILUS, Dieuseul SAINT-FLEURANT, Awa TANDO",
        "Présents : PIERRILUS Wisline, SAINT-FLEURANT Dieuseul, EL TANDO Zouhra",
        "Présents : Wisline Pierrilus, clerk ; Dieuseul Saint-Fleurant, vocal ; Zou Tando, clerk",
        "Présents : W Pierrilus, D Saint-Fleurant, Ph. Tando",
        "Présents : M.PIERRILUS, Mme SAINT-FLEURANT, Mme Le TANDO",
        "Presentes: Wisline Pierrilus, Dieuseul Saint-Fleurant, Zulmira dos Tando",
        "Présents : Awa PIERRILUS, Inès TANDO\n\nExcusés : SAINT-FLEURANT Dieuseul",
        "Présents : Awa PIERRILUS\n\nProcurations : Luc SAINT-FLEURANT à Inès TANDO",
    ],
)
def test_list_of_persons(attendance: str) -> None:
    """No entry of a list of persons is a body, and who is on it is named nowhere below."""
    text = "Mme Pierrilus lit la carte.\nLa note de Rose Saint-Fleurant suit.\nTANDO : la relire"
    head = (part for part in attendance.split("\n\n") if part)

    result = import_document(document("12 mai 2025", *head, line("Carte", "1.", bold=True), text))

    left = [name for name in ("pierrilus", "fleurant", "tando") if name in result.text.lower()]
    assert left == []
    assert (result.draft.attendance, result.draft.excused) == ([], [])


def test_rows_of_who_came() -> None:
    """Rows without a header, below the label of a list of who came, name persons and bodies."""
    rows = (("PIERRIL Wisline", "Terre Bleue"), ("KELLAR Zou", "OIM"), ("BARI Nomao", "Puits"))
    told = document("12 mai 2025", "Personnes présentes :", table(*rows), line("1. Carte"), "Vu.")

    text = import_document(told).text

    assert not any(name in text for row in rows for name in row[0].split())
    assert all(row[1] in text for row in rows)
