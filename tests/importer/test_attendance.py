"""Specification of tables that say of each organisation whether it came."""

import pytest

from archive.importer.import_document import import_document
from documents import document, line, table

ROLL = table(
    ("Organisation", "Présence"),
    ("Lanterne", "Présent"),
    ("Puits Neufs", "Présente"),
    ("Mairie de Tagda", "Excusée"),
    ("Réseau Éveil", "Absent"),
)


def test_roll_call() -> None:
    """Each organisation goes to the list that its row tells."""
    minutes = document(
        "Date : 12 mai 2025", "Participation", ROLL, line("Carte", "1."), "Un texte."
    )
    result = import_document(minutes)

    assert result.draft.attendance == ["Lanterne", "Puits Neufs"]
    assert result.draft.excused == ["Mairie de Tagda"]
    assert result.draft.absent == ["Réseau Éveil"]
    assert result.draft.introduction == []


@pytest.mark.parametrize(
    "rows",
    [
        (("Nom du puits", "Zone"), ("Lanterne", "Nord"), ("Puits Neufs", "Sud")),
        (("Zone", "Accès"), ("Nord", "Oui"), ("Sud", "Non")),
    ],
)
def test_other_tables(rows: tuple[tuple[str, ...], ...]) -> None:
    """A table that says anything else is none."""
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), table(*rows))
    result = import_document(minutes)

    assert result.draft.attendance == []


def test_repeated_names() -> None:
    """A name that a list writes twice is written once, at its first place."""
    told = "Structures présentes : ACTED, Réseau Éveil, CRF, RESEAU EVEIL, ACTED"
    result = import_document(document("Date : 12 mai 2025", told))

    assert result.draft.attendance == ["ACTED", "Réseau Éveil", "CRF"]


def test_letters_as_columns() -> None:
    """Letters head the columns of signs where several do."""
    roll = table(
        ("Rôle", "Société", "Interlocuteur", "P", "E", "Diff."),
        ("Lot 1", "Lanterne", "F. Fictif", "X", "", "X"),
        ("Lot 2", "Puits Neufs", "A. Feinte", "", "X", "X"),
    )
    result = import_document(document("Date : 12 mai 2025", roll, line("Carte", "1."), "Vu."))

    assert result.draft.attendance == ["Lanterne"]
    assert result.draft.excused == ["Puits Neufs"]
    assert "Feinte" not in result.text


@pytest.mark.parametrize("place", ["head", "item"])
def test_names_under_their_kinds(place: str) -> None:
    """A table that lists names under their kinds says in the head who came, and no further on."""
    kinds = table(("ONG", "Autorités"), ("Lanterne, OIM", "Mairie de Tagda"))
    title = line("Carte", "1.", level=1)
    blocks = (kinds, title, "Vu.") if place == "head" else (title, "Vu.", kinds, "Dit.")
    result = import_document(document("Date : 12 mai 2025", *blocks))

    came = ["Lanterne", "OIM", "Mairie de Tagda"]
    assert result.draft.attendance == (came if place == "head" else [])


@pytest.mark.parametrize(
    "roll",
    [
        (("Nom", "Société", "Vu"), ("F. Fictif", "Lanterne", "oui"), ("", "Croix-Rouge", "E")),
        (("Société", "P/A/E"), ("Lanterne", "P"), ("Croix-Rouge", "E")),
        (("Présents", "Excusés"), ("Lanterne", "Croix-Rouge")),
        (("Heure : 9h", "Lieu : Salle B"), ("Présents", "Excusés"), ("Lanterne", "Croix-Rouge")),
    ],
)
def test_columns_of_signs(roll: tuple[tuple[str, ...], ...]) -> None:
    """A column of signs alone says who came, whatever its word; a letter counts no person."""
    result = import_document(document("Date : 12 mai 2025", table(*roll), line("Carte", "1.")))

    assert result.draft.attendance == ["Lanterne"]
    assert result.draft.excused == ["Croix-Rouge"]
    assert "Fictif" not in result.text


@pytest.mark.parametrize("nobody", ["Excusés : –", "Excusés :"])
def test_point_below_a_label(nobody: str) -> None:
    """The first point below a label without names is none of its list."""
    draft = import_document(document("Présents : OIM, HCR", nobody, "1. Carte", "Vu.")).draft

    assert draft.excused == []


def test_last_line_above_a_point() -> None:
    """The last name of a list of lines stands above the first point."""
    lines = ("Présents :", "Lanterne", "Carrefour jeunesse", "1. Carte", "Vu hier.", "2. Divers")
    assert import_document(document(*lines)).draft.attendance == ["Lanterne", "Carrefour jeunesse"]


def test_lines_of_a_lost_cell() -> None:
    """Lines of names between two labels without colons are those of the first one's cell."""
    lines = ("Présents Lanterne", "Puits Neufs", "OIM", "Excusés Mairie de Tagda", "HCR")
    draft = import_document(document("Réunion du 12 mai 2025", *lines, "1. Carte", "Vu.")).draft

    assert draft.attendance == ["Lanterne", "Puits Neufs", "OIM"]
    assert draft.excused == ["Mairie de Tagda", "HCR"]


def test_list_of_persons_and_bodies() -> None:
    """A column of persons may name the list that the bodies beside them are of."""
    came = table(("Participants", "Structure"), ("Awa Tando", "Lanterne"))
    excused = table(("Excusés", "Structure"), ("Pilo Tandar", "OIM"))
    result = import_document(document("Date : 12 mai 2025", came, "Et :", excused, "Vu."))

    assert (result.draft.attendance, result.draft.excused) == (["Lanterne"], ["OIM"])
    assert "Tandar" not in result.text


def test_signed_list() -> None:
    """A column to sign in says that the bodies beside it came; contacts of a point do not."""
    rows = ("Lanterne", "Awa Tando", ""), ("Puits Neufs", "Salif Goumbi", "")
    signed = ("Réunion du 12 mai 2025", table(("Structure", "Nom", "Émargement"), *rows), "Vu.")
    contacts = table(("Structure", "Nom", "Téléphone"), *rows)
    points = (line("Contacts", level=2), contacts, line("Divers", level=2), "Vu.")

    assert import_document(document(*signed)).draft.attendance == ["Lanterne", "Puits Neufs"]
    assert import_document(document("Date : 12 mai 2025", *points)).draft.attendance == []


def test_columns_of_persons() -> None:
    """The columns of a table of persons are no labels with values."""
    roll = table(("", "Présent", "Absent", "Pouvoir"), ("Awa Tando", "x", "", ""))
    draft = import_document(document("Date : 12 mai 2025", roll, line("Carte", "1."), "Vu.")).draft

    assert (draft.attendance, draft.absent) == ([], [])


def test_head_counts() -> None:
    """A number where a sign is due says how many persons an organisation sent."""
    roll = table(
        ("Structure", "Présents", "Excusés"), ("Lanterne", "3", ""), ("OIM", "1", ""),
        ("Puits Neufs", "", "1"),
    )  # fmt: skip
    found = import_document(document("Date : 12 mai 2025", roll, line("Carte", "1."), "Vu.")).draft

    assert found.attendance == ["Lanterne (3)", "OIM"]
    assert found.excused == ["Puits Neufs"]


def test_persons_of_one_body() -> None:
    """Where each row is a person, an organisation is there with as many as it sent."""
    rows = (("Nom", "Organisation"), ("Awa FICTIVE", "OIM"), ("M. Inventé", "HCR"))
    roll = table(*rows, ("Issa FICTIF", "OIM"))
    found = import_document(
        document("Date : 12 mai 2025", "Présents :", roll, line("Carte", "1."), "Vu.")
    ).draft

    assert found.attendance == ["OIM (2)", "HCR"]


def test_list_of_persons_that_lost_its_cells() -> None:
    """Nobody of its numbered rows is named in the file; what follows them is text."""
    found = import_document(
        document(
            "Date : 12 mai 2025",
            "Participants",
            "N° Nom et Prénoms Structure Fonction Contact",
            "1 Awa Tando Mairie de Tagda Secrétaire générale 00 00 00 01",
            "2 Ali Sani Puits Neufs Juriste",
            "et chef de projet",
            "3 Lea Bell Association pour la Route",
            "Le groupe salue les nouveaux venus.",
            *(line("Carte", "1.", bold=True), "Vu."),
        )
    )

    assert "Sani" not in found.text
    assert "Bell" not in found.text
    assert "Le groupe salue les nouveaux venus." in found.text
    assert any("Complétez la liste" in doubt for doubt in found.draft.doubts)


def test_counted_list_that_lost_its_cells() -> None:
    """So do the entries of a numbered list below a header."""
    names = ("Awa Tando CPE", "Ali Sani OIM", "Lea Bell OIM")
    rows = [line(name, f"{n}.") for n, name in enumerate(names, 1)]
    found = import_document(
        document("Date : 12 mai 2025", "NAME ORGANIZATION", *rows, line("Carte", level=1), "Vu.")
    )

    assert found.draft.attendance == ["CPE", "OIM (2)"]
    assert "Sani" not in found.text


@pytest.mark.parametrize(
    "head",
    [
        "Présents : Lanterne, Puits Neufs\nExcusés : Mairie de Tagda",
        "Présents : Awa Tando (Lanterne), Puits Neufs\nExcusés : Mairie de Tagda",
        "Présences / Wakilai : Lanterne, Puits Neufs\nAbsences motivées : Mairie de Tagda",
        "Présents : 2 (voir ci-dessous)\n- Lanterne\n- Puits Neufs\nExcusés : Mairie de Tagda",
    ],
)
def test_lists(head: str) -> None:
    """Names after a label are bodies; of a person the body stays."""
    found = import_document(document("Date : 12 mai 2025", head, line("Carte", "1."), "Vu.")).draft

    assert found.attendance == ["Lanterne", "Puits Neufs"]
    assert found.excused == ["Mairie de Tagda"]
    assert "Tando" not in repr(found.items)


def test_header_on_two_lines() -> None:
    """A table of persons that lost its cells gives the bodies that show themselves, no name."""
    result = import_document(
        document(
            "Date : 12 mai 2025",
            "Participants",
            "N° Nom et prénom Fonction",
            "Structure Signature",
            "1 Kossou Tabo Mairie de Tagda",
            "2 Awa Bell Juriste DGMH",
            *(line("Carte", "1.", bold=True), "Vu."),
        )
    )

    assert result.draft.attendance == ["Mairie de Tagda", "DGMH"]
    assert "Tabo" not in result.text
    assert "Bell" not in result.text


def test_what_a_person_does_is_no_label() -> None:
    """A row of a presence table gives its organisation and nothing else, in an annex too."""
    header = ("S/N", "NAME", "ORGANISATION", "DESIGNATION", "PHONE NO.", "SIGN")
    row = ("1", "Gala Ladi", "Puits Neufs", "Programme lead", "0803 000 0065", "")
    minutes = ("Date: 12 May 2025", line("Map", "1.", bold=True), "Seen.", "Attendance list")

    result = import_document(document(*minutes, table(header, row)))

    assert (result.draft.attendance, result.draft.agenda) == (["Puits Neufs"], [])
    assert not any(told in result.text for told in ("0803", "Ladi", "lead"))


def test_labels_below_the_values_of_a_header() -> None:
    """A row that begins with a label ends the columns above it."""
    rows = (("Date", "Heure", "Lieu"), ("lundi 12 mai 2025", "15 h - 16 h 30", "salle verte"))
    names = "OIM ; Mairie de Tagda"
    minutes = table(*rows, ("Membres présents", names, ""), ("Membre excusé", "DGMH", ""))

    draft = import_document(document(minutes, line("Carte", "1.", bold=True), "Vue.")).draft

    assert (draft.held.place, draft.attendance) == ("salle verte", ["OIM", "Mairie de Tagda"])
    assert draft.excused == ["DGMH"]


def test_unsure_names_are_left_out() -> None:
    """What may be a person's name stands nowhere in the file, and a doubt says so."""
    present = "Présents : OIM ; Kossou Tabo (Voile Libre)"
    result = import_document(document("Date : 12 mai 2025", present, line("Carte", "1."), "Vu."))

    assert result.draft.attendance == ["OIM"]
    assert "Tabo" not in result.text
    assert any("personnes ou organisations" in doubt for doubt in result.draft.doubts)


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        (
            ["Présents :", "- Awa Tando, secouriste, Comptoir Nigérien des Eaux",
             "- Fati Yaro, secrétaire générale, Réseau Tidawt des Transporteurs du Puits",
             "- Représentant OMX (par téléphone)"],
            ["Comptoir Nigérien des Eaux", "Réseau Tidawt des Transporteurs du Puits",
             "OMX (par téléphone)"],
        ),
        (
            ["Ont pris part à cette session :", "- le Conseil communal ;",
             "- les services techniques de l’agriculture et de l’élevage ;", "- l’OMX."],
            ["Conseil communal", "services techniques de l’agriculture et de l’élevage", "OMX"],
        ),
        (["presents : ocha, OMX, CPE, mairie de tagda"], ["ocha", "OMX", "CPE", "mairie de tagda"]),
        (["Présents : les représentants de l’OMX, du CPE, de la mairie et de l’ONG Kawtal"],
         ["OMX", "CPE", "mairie", "ONG Kawtal"]),
        (["Présents : OMX (3), comité des déplacés (6 dont 2 femmes) , chef de canton"],
         ["OMX (3)", "comité des déplacés (6)", "chef de canton"]),
        (["PRESENCE : Mairie/ Préfecture/ OMX/police des frontières/ Aide et Inclusion"],
         ["Mairie", "Préfecture", "OMX", "police des frontières", "Aide et Inclusion"]),
        (["Présents : OMX, CPE et la mairie de Tagda"], ["OMX", "CPE", "mairie de Tagda"]),
        (["Présents :", "- OMX", "- 2 représentants du comité noir"], ["OMX", "comité noir"]),
        (["Présents : DGV ; Puits Neufs ; OMX, CPE, Lanterne (voir annexe)"],
         ["DGV", "Puits Neufs", "OMX", "CPE", "Lanterne"]),
        (["Ont participé à cette réunion les structures suivantes :", "- OMX", "- CPE"],
         ["OMX", "CPE"]),
        (["Participants OMX (présidence)", "CPE", "Puits Neufs", "Excusé DGV"],
         ["OMX (présidence)", "CPE", "Puits Neufs"]),
        (["Participants: CPE, DGV & OMX (11 participants in total)"], ["CPE", "DGV", "OMX"]),
        (
            ["Présents : Awa Tando (OMX) ; Rana Tabo (CPE), Fati Yaro (JER) et Lea Bell (DGV)"],
            ["OMX", "CPE", "JER", "DGV"],
        ),
        (["Présents :", "- Awa Tando, co-lead, OMX ; et", "- Yaro Fati, CPE"], ["OMX", "CPE"]),
        (["Participants : CPE - DGV -OMX – JER"], ["CPE", "DGV", "OMX", "JER"]),
    ],
)  # fmt: skip
def test_how_hands_list_bodies(lines: list[str], bodies: list[str]) -> None:
    """A list under a label is read though functions, small letters or odd signs stand in it."""
    listed = [line(each[2:], "-") if each.startswith("- ") else each for each in lines]
    result = import_document(document("Date : 12 mai 2025", *listed, line("Carte", "1."), "Vu."))

    assert result.draft.attendance == bodies


@pytest.mark.parametrize("place", ["Suivi", "Ouverture"])
def test_list_below_a_heading_of_a_point(place: str) -> None:
    """The first point and the last may hold who came, below a heading of their own."""
    roll = table(("Prénom et nom", "Organisation", "Signature"), ("Awa Tando", "Lanterne", ""))
    came = (line("Liste de présence", level=2), roll)
    points = [(line(title, level=1), "Vu.") for title in ("Ouverture", "Carte", "Puits", "Suivi")]
    whole = [part for head, said in points for part in (head, said, *came * (head.text == place))]
    draft = import_document(document("Date : 12 mai 2025", *whole)).draft

    assert draft.attendance == ["Lanterne"]
