"""Lines of cells → entries, without anything of persons."""

import pytest

from archive.parsing.maps.cells import LONGEST_CELL, EntryReader, RawEntry, html_lines
from archive.parsing.maps.privacy import Allowed
from archive.registers import LeftOut, MapEntry, Point


def read(*cells: tuple[str, str], private: tuple[str, ...] = ()) -> tuple[MapEntry, EntryReader]:
    """The entry of one line of an actor of Agadez, and its reader."""
    reader = EntryReader(private, Allowed({"80001212"}))
    (entry,) = reader.read([RawEntry(2, (("Acteur", "Forum Exils"), *cells))])
    return entry, reader


def test_columns_are_known_by_their_words() -> None:
    """Each column is what its header says; others are details, two of a kind among them."""
    entry, _ = read(
        ("Nom du service", "Point d’écoute"),
        ("Type d’acteur", "ONG"),
        ("Domaine d'intervention", "Conseil"),
        ("Activités", "Soins"),
        ("COMMUNE", "Agadez"),
        ("region", "Agadez"),
        ("Langues", "haoussa, français"),
    )

    assert entry == MapEntry(
        organisation="Forum Exils",
        title="Point d’écoute",
        kind="ONG",
        services="Conseil",
        place="Agadez",
        region="Agadez",
        details=(("Activités", "Soins"), ("Langues", "haoussa, français")),
    )


def test_what_only_has_a_name_is_the_actor() -> None:
    """A map whose points bear the names of actors needs no column of organisations."""
    (entry,) = EntryReader((), Allowed()).read([RawEntry(1, (("nom", "Secours"), ("N", "RAS")))])

    assert entry == MapEntry(organisation="Secours")


@pytest.mark.parametrize(
    "header", ["Tél", "Téléphone du bureau", "Contacts", "E-mail", "Point focal", "Horaires"]
)
def test_columns_of_persons_stay_out(header: str) -> None:
    """A column of telephones, mailboxes or persons, or one marked private, is named, not shown."""
    entry, reader = read((header, "à demander"), private=("horaires",))

    assert entry == MapEntry(organisation="Forum Exils")
    assert reader.left_out == LeftOut(columns=(header,))


@pytest.mark.parametrize(
    "header",
    ["Awa Tando tél", "Chez Fatima Tando, contact", "TANDO Ibrahim (portable", "Awa TANDO"],
)
def test_headers_that_name_a_person_are_counted(header: str) -> None:
    """A line of a description makes a header of who is called: it is counted, and not told."""
    entry, reader = read((header, "le matin"))

    assert entry == MapEntry(organisation="Forum Exils")
    assert reader.left_out == LeftOut(cells=1)


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Awa TANDO (ALS)", "ALS"),
        ("Tando Mariama – BSP", "BSP"),
        ("Mme Tando (ALS)", "ALS"),
        ("Puits Vivants", "Puits Vivants"),
        ("Centre Awa Tando", "Centre Awa Tando"),
        ("Awa TANDO", None),
        ("M. Ibrahim Tando", None),
        ("Cabinet Dr Tando", None),
    ],
)
@pytest.mark.parametrize("header", ["organisation", "nom"])
def test_persons_are_no_actors(header: str, name: str, actor: str | None) -> None:
    """The body beside a person is the actor; without any, no other cell takes its place."""
    reader = EntryReader((), Allowed((), {"ALS", "BSP"}.__contains__))
    others = (("services", "eau"), *((("nom", "Association"),) * (header == "organisation")))

    entries = reader.read([RawEntry(2, ((header, name), *others))])

    assert [entry.organisation for entry in entries] == [actor] * (actor is not None)
    assert reader.left_out.cells == (actor != name)
    assert reader.found == ({} if actor else {"person": [(2, "")]})


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Services", "90123456"),
        ("Services", "٩٠١٢٣٤٥٦"),
        ("Services", "awa.tando [at] exemple.example"),
        ("Services", "Fatima TANDO, conseil"),
        ("Services", "Conseil, tél. 90 12 34 56"),
        ("Lieu", "Agadez (awa.tando@exemple.example)"),
        ("Note", "demander Mme Tando"),
        ("Note", "ouvert par Fatima Tando"),
    ],
)
def test_cells_of_persons_stay_out(header: str, cell: str) -> None:
    """A cell with a telephone number, a mailbox or a person is left out and counted."""
    entry, reader = read((header, cell))

    assert entry == MapEntry(organisation="Forum Exils")
    assert reader.left_out == LeftOut(cells=1)


def test_public_lines_are_shown() -> None:
    """The line of a service that mkdocs.yml lets be published is no personal datum."""
    entry, _ = read(("Services", "Appel gratuit : 80 00 12 12"))

    assert entry.services == "Appel gratuit : 80 00 12 12"


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Services", "Hébergement de victimes de la traite"),
        ("Services", "Foyer pour survivantes de VBG"),
        ("Services", "refuge femmes battues"),
        ("Services", "Centre de transit pour mineurs non accompagnés"),
        ("Services", "Lieu sûr pour filles"),
        ("Services", "Mise à l’abri"),
        ("Type", "safe house"),
        ("Confidentiel", "oui"),
    ],
)
def test_shelters_have_no_place(header: str, cell: str) -> None:
    """Where victims are sheltered is not told: neither place, nor point, nor any detail."""
    entry, reader = read(
        (header, cell), ("Lieu", "derrière le marché"), ("Lat", "16,97"), ("Long", "7,99"),
        ("Nom", "Maison du marché"), ("Note", "portail bleu"), ("Région", "Agadez"),
    )  # fmt: skip

    assert entry.is_hidden
    assert (entry.title, entry.place, entry.point, entry.details) == (None, None, None, ())
    assert (entry.organisation, entry.region) == ("Forum Exils", "Agadez")
    assert reader.left_out.places == 1


@pytest.mark.parametrize(
    "services", ["Traitement des plaies", "Hébergement des voyageurs", "Foyer féminin"]
)
def test_other_places_are_told(services: str) -> None:
    """A centre where no victim is sheltered keeps its place."""
    entry, _ = read(("Services", services), ("Lieu", "Agadez"))

    assert entry.place == "Agadez"


@pytest.mark.parametrize(
    "cells",
    [
        (("Latitude", "16,97"), ("Longitude", "7,99")),
        (("lat", "16.97° N"), ("lng", "7.99° E")),
        (("Coordonnées GPS", "16.97, 7.99"),),
        (("GPS", "16,97 ; 7,99"),),
        (("GPS", "16.97 7.99"),),
    ],
)
def test_coordinates_are_read_as_people_write_them(cells: tuple[tuple[str, str], ...]) -> None:
    """With points or commas, in two cells or in one."""
    entry, _ = read(*cells)

    assert entry.point == Point(16.97, 7.99)


@pytest.mark.parametrize(
    ("latitude", "longitude", "why"),
    [
        ("95,2", "7,99", "impossible"),
        ("0", "0", "impossible"),
        ("2,11", "13,51", "swapped"),
        ("16,97", "", "unread"),
        ("16°58′", "7°59′", "unread"),
    ],
)
def test_doubtful_coordinates_make_no_point(latitude: str, longitude: str, why: str) -> None:
    """A place that is not sure is shown nowhere, and noted."""
    entry, reader = read(("Latitude", latitude), ("Longitude", longitude))

    assert entry.point is None
    assert list(reader.found) == [why]


@pytest.mark.parametrize(
    "name", ["<b>BSP</b>", "B\u200bSP", "\u202eBSP\u202c", "BSP\x07", "<script>a()</script>BSP"]
)
def test_names_are_plain_text(name: str) -> None:
    """Neither markup nor what nobody sees is in a name: it is one with its plain spelling."""
    (entry,) = EntryReader((), Allowed()).read([RawEntry(1, (("nom", name),))])

    assert entry == MapEntry(organisation="BSP")


@pytest.mark.parametrize("fault", ["surplus", "unclosed"])
def test_entries_in_doubt_are_left_out(fault: str) -> None:
    """Cells that may not be those of their headers are not shown, which is noted."""
    reader = EntryReader((), Allowed())

    assert reader.read([RawEntry(3, (("nom", "BSP"),), fault=fault)]) == ()
    assert reader.found == {fault: [(3, "")]}


def test_long_cells_are_cut() -> None:
    """A document put into a cell is cut, which is noted."""
    entry, reader = read(("Services", "soins " * LONGEST_CELL))

    assert len(entry.services or "") == LONGEST_CELL
    assert list(reader.found) == ["long"]


def test_descriptions_are_text() -> None:
    """Nothing of a description is markup, and what a script holds is no text."""
    html = (
        "<p onclick='a()'>Soins<script>alert(1)</script></p><style>p{}</style>&lt;b&gt; <img src=x>"
    )

    assert html_lines(html) == ["Soins", "<b>"]


def test_a_row_of_a_table_is_a_line() -> None:
    """Its cells are not glued together, however the source is laid out."""
    html = (
        "<table><tr><th>Services :</th>\n<td>abri<br>repas</td></tr>"
        "<tr><td>Seul</td></tr></table>Fin"
    )

    assert html_lines(html) == ["Services : abri repas", "Seul", "Fin"]
