"""Specification of reading an agenda, however it is told."""

import pytest

from archive.importer.recognise.flat import read_flat
from archive.importer.recognise.sections import titled
from archive.importer.writing.writer import DraftLine
from archive.parsing.outline.document import Block, Paragraph, lines_in
from archive.parsing.outline.lines import prepare
from archive.parsing.outline.reading import Reading
from documents import document, line, table


def new_reading() -> Reading:
    """A reading that knows four bodies."""
    return Reading({"OIM", "HCR", "Lanterne", "Puits Neufs"}.__contains__)


def agenda_of(*blocks: Block | str) -> list[DraftLine]:
    """The agenda of a document."""
    found = prepare(document(*blocks).blocks)
    reading = new_reading()
    reading.keep_texts(lines_in(found))
    return read_flat(found, reading).agenda


def titles_of(*blocks: Block | str) -> list[str]:
    """The titles of its lines."""
    return [each.title for each in agenda_of(*blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2- Carte (OIM, Lanterne) ;", DraftLine(2, "Carte", ("OIM", "Lanterne"))),
        ("II. Carte (par le HCR)", DraftLine(2, "Carte", ("HCR",))),
        ("1. Carte – Lanterne", DraftLine(1, "Carte", ("Lanterne",))),
        ("1. Carte – Zone Est", DraftLine(1, "Carte – Zone Est")),
        ("• Carte par l’OIM (15 min)", DraftLine(None, "Carte", ("OIM",))),
        ("1. Carte, par l’Entraide de Zaral", DraftLine(1, "Carte", ("Entraide de Zaral",))),
        ("A. Carte (suite)", DraftLine(None, "Carte (suite)")),
        ("5. Gestion : nouvelle matrice 5W", DraftLine(5, "Gestion : nouvelle matrice 5W")),
        ("9h15 - 9h30 : Carte (OIM)", DraftLine(None, "Carte", ("OIM",))),
        ("1. Carte (Mme Fictive Awa, OIM)", DraftLine(1, "Carte", ("OIM",))),
    ],
)
def test_line(text: str, expected: DraftLine) -> None:
    """Numbers, presenters, hours and durations are told from the title; no person presents."""
    (heading,) = prepare([line(text)])
    assert isinstance(heading, Paragraph)

    assert titled(heading, new_reading()) == expected


def test_nobody_is_named_in_a_line() -> None:
    """A line names who presents it for a body, and no person; “ii.” counts as “2.” does."""
    told = agenda_of("Ordre du jour :", line("Avis", "i."), line("Carte (M. Fictif, OIM)", "ii."))

    assert [(each.number, each.title, each.presenters) for each in told] == [
        (1, "Avis", ()),
        (2, "Carte", ("OIM",)),
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        ("Ordre du jour\n1. Carte des puits\n2. Tarif de l’eau\n3. Divers",),
        ("Ordre du jour :\n- Carte des puits ;\n- Tarif de l’eau ;\n- Divers.",),
        ("Ordre du jour : 1) Carte des puits ; 2) Tarif de l’eau ; 3) Divers",),
        ("Ordre du jour : carte des puits, tarif de l’eau et divers.",),
        ("Points inscrits à l’ordre du jour\nI. Carte des puits\nII. Tarif de l’eau\nIII. Divers",),
        ("Ordre du jour : 1. Carte des puits\n2. Tarif de l’eau\n3. Divers",),
        (table(("Ordre du jour", "1. Carte des puits\n2. Tarif de l’eau\n3. Divers"),
               ("Lieu", "Mairie")),),
        (table(("Heure", "Sujet", "Intervenant"), ("9h00", "Carte des puits", "OIM"),
               ("9h30", "Tarif de l’eau", "HCR"), ("10h00", "Divers", "")),),
    ],
)  # fmt: skip
def test_forms(blocks: tuple[Block | str, ...]) -> None:
    """A list, a sentence, a cell and a table tell the same agenda."""
    told = [title.casefold() for title in titles_of("Date : 3 mars 2025", *blocks)]

    assert told == ["carte des puits", "tarif de l’eau", "divers"]


@pytest.mark.parametrize(
    "after",
    [
        "1. Carte des puits\nLa carte est présentée.",
        "La séance est ouverte à neuf heures.",
        "Présents : OIM, HCR",
        line("Carte des puits", bold=True),
        line("Déroulement", level=1),
        "A. Carte des puits",
    ],
)
def test_end(after: Block | str) -> None:
    """The list ends where its numbers begin again, at another label, look or a sentence."""
    assert titles_of("Ordre du jour\n1. Carte des puits\n2. Divers", after) == [
        "Carte des puits",
        "Divers",
    ]


def test_parts() -> None:
    """What is planned below a line is no line of the agenda."""
    below = [line("nord", "-"), line("sud", "-")]
    inside = [Paragraph(each.spans, 1, 0, "-", 1) for each in below]

    assert titles_of(
        "Ordre du jour", line("Carte", "1."), *inside, line("Divers", "2.")
    ) == ["Carte", "Divers"]  # fmt: skip


@pytest.mark.parametrize("point", ["Sujet", "Activité", "Session"])
def test_presenters_of_a_table(point: str) -> None:
    """The column of who speaks tells the presenters; beside hours, activities are points."""
    found = agenda_of(
        "Ordre du jour",
        table(("Heure", point, "Responsable"), ("9h00", "Carte", "OIM"), ("9h30", "Tarif", "–")),
    )

    assert [each.title for each in found] == ["Carte", "Tarif"]
    assert [each.presenters for each in found] == [("OIM",), ()]


def test_no_agenda() -> None:
    """A table of persons, and one of what is to do, are no agenda."""
    assert (
        titles_of(table(("Nom", "Titre", "Organisation"), ("Awa Fictive", "Cheffe", "OIM"))) == []
    )
    assert titles_of(table(("Point", "Action", "Responsable", "Échéance"),
                           ("Carte", "Publier", "OIM", "mars"))) == []  # fmt: skip


def test_programme_told_in_a_point() -> None:
    """What a sentence below the label of the points calls a programme is no agenda."""
    said = "La présidente a présenté le programme : débats, théâtre, marche."

    assert titles_of("Points discutés", line("Carte", bold=True), said) == []


def test_rows_of_hours_end() -> None:
    """A line without an hour ends rows that begin with one, unless it stands between two."""
    rows = "9h00 Puits du nord\nOIM,\n9h30 Carte des puits\n10h00 Divers"

    assert len(titles_of("Ordre du jour", *rows.split("\n"), "Mot du préfet", "Il remercie.")) == 3


def test_rows_of_a_list_begun_above() -> None:
    """What goes on with numbers from above is no agenda: rows of those who came, cells lost."""
    rows = ("5 Fictif Awa Lanterne", "Programme lead", "6 Inventé Luc HCR", "7 Fictive Zara OIM")

    assert titles_of("Liste de présence", *rows) == []


@pytest.mark.parametrize("details", ["- Puits\n- Forages", "a) Puits\nb) Forages"])
def test_details_of_a_line(details: str) -> None:
    """Bullets and letters below a number are no lines, and do not end the agenda."""
    heads = (line("Carte", bold=True), "Vue.", line("Divers", bold=True), "Rien.")

    assert titles_of(f"Ordre du jour\n1. Carte\n{details}\n2. Divers", *heads) == [
        "Carte", "Divers"
    ]  # fmt: skip


def test_words_between_points_of_a_line() -> None:
    """What only leads to the last point is no part of the one before."""
    assert titles_of("Ordre du jour : 1) Carte ; 2) Puits ; et 3) Divers.") == [
        "Carte", "Puits", "Divers"
    ]  # fmt: skip
