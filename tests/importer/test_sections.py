"""Specification of cutting the body into points and of what each holds."""

import pytest

from archive.importer.import_document import import_document
from documents import bullets, document, line, table
from importing import found_items, items_of, titles


def test_headings_that_repeat_the_agenda() -> None:
    """A heading is told by the agenda's title even when its number is another one."""
    found = found_items(
        line("Divers", "1."), "Un texte.", line("Carte des puits", "2."), "Un autre."
    )

    assert titles(found) == ["Divers", "Carte des puits"]
    assert all(item.is_planned for item in found)


def test_other_numbers_and_letters() -> None:
    """Headings may count otherwise than the agenda, and say part of its titles."""
    found = found_items(line("Les puits : carte", "A."), "Un texte.", line("Divers", "B."), "RAS")

    assert titles(found) == ["Les puits : carte", "Divers"]


def test_below_a_table_of_points() -> None:
    """What stands below it goes on with its last row; what there is to do is a point of its own."""
    points = table(("Point", "Discussion"), ("Carte", "Elle est vue."), ("Divers", "Rien."))
    tasks = table(("Action", "Responsable"), ("Relire la carte", "OIM"))

    result = import_document(document("Date : 12 mai 2025", points, "Merci à la mairie.", tasks))

    found = items_of(result)
    assert titles(found) == ["Carte", "Divers", "Actions"]
    assert found[1].discussion == "Rien. Merci à la mairie."
    assert result.draft.leftover == []


def test_capitals() -> None:
    """A heading in capitals becomes a sentence, its acronyms kept."""
    found = found_items(line("CARTE DES PUITS DE L’OIM", "I.", bold=True), "L’OIM montre la carte.")

    assert titles(found) == ["Carte des puits de l’OIM"]


def test_heading_with_its_text() -> None:
    """A heading may begin the line of its text."""
    found = found_items(line("Divers : la mairie prête une salle pour la prochaine fois.", "2."))

    assert titles(found) == ["Divers"]
    assert found[0].discussion == "la mairie prête une salle pour la prochaine fois."


@pytest.mark.parametrize(
    "written",
    [
        "24/061 Finance | 24/062 Highways",
        "2024-21 – Finance | 2024-22 – Highways",
        "Délibération n° 2024-21 : Finance | Délibération n° 2024-22 : Highways",
        "CM 2024.031 Finance | CM 2024.032 Highways",
    ],
)
def test_references_that_rise_by_one(written: str) -> None:
    """Minutes numbered through the year head their points; so do the questions without one."""
    first, second = written.split(" | ")
    texts = (first, "The bill is paid.", second, "The stile is broken.", "Varia", "A dog barks.")

    found = items_of(import_document(document("Date : 12 mai 2025", *texts)))

    assert titles(found) == ["Finance", "Highways", "Varia"]
    assert all(item.discussion for item in found)


@pytest.mark.parametrize("written", ["12/05 Niamey | 12/06 Zinder", "24/0871 Barn | 24/0902 Mill"])
def test_days_and_files_are_no_references(written: str) -> None:
    """Days and the numbers of files stay in the text."""
    first, second = written.split(" | ")
    texts = ("1. Finance", first, second, "2. Highways", "The stile is broken.")

    found = items_of(import_document(document("Date : 12 mai 2025", *texts)))

    assert titles(found) == ["Finance", "Highways"]
    assert found[0].discussion == f"{first} {second}"


def test_name_in_capitals_heads_nothing() -> None:
    """The last cell of a list of those present is no title; a word above a text may be one."""
    texts = ("FINANCES", "La facture est payée.", "VOIRIE", "Le pont est fermé.")

    lone = import_document(document("Date : 12 mai 2025", "CARSAT", "Salle Garonne", *texts))

    assert titles(items_of(lone)) == ["Finances", "Voirie"]


def test_heading_said_in_a_table_too() -> None:
    """A numbered heading whose words stand in a table of those present is a heading."""
    texts = ("Lot 1", "1. Généralités", "Un texte.", "2. LOT 1", "Un mur.", "3. LOT 2", "Un toit.")

    found = items_of(import_document(document("Date : 12 mai 2025", *texts)))

    assert titles(found) == ["Généralités", "LOT 1", "LOT 2"]


def test_rows_of_a_table() -> None:
    """Each row of a table of discussions is a point; a row without a title goes on."""
    found = found_items(
        table(
            ("Sujet", "Discussions", "Décisions", "Actions", "Responsable/Échéance"),
            (
                "1. Carte des puits", "La carte est montrée.", "La carte est adoptée.",
                "Publier la carte\nFormer", "OIM : 3 juin\nPuits Neufs : fin juin",
            ),
            ("", "Suite du débat.", "", "", ""),
            ("2. Divers", "RAS", "", "-", "-"),
        )
    )  # fmt: skip
    first = found[0]

    assert titles(found) == ["Carte des puits", "Divers"]
    assert first.discussion == "La carte est montrée. Suite du débat."
    assert first.decisions == ["La carte est adoptée."]
    assert [(a.text, a.responsible, a.deadline) for a in first.actions] == [
        ("Publier la carte", ("OIM",), "3 juin"),
        ("Former", ("Puits Neufs",), "fin juin"),
    ]
    assert found[1].actions == []


def test_rows_of_notes_and_actions() -> None:
    """Notes beside a point are what was said of it; a row without anything to do has no action."""
    found = found_items(
        table(
            ("Item", "Notes", "Action", "Owner", "Deadline"),
            ("1. Carte des puits", "The map is shown.", "", "", ""),
            ("2. Divers", "The lock is broken.", "Replace the lock", "OIM", "3 June"),
        )
    )

    assert titles(found) == ["Carte des puits", "Divers"]
    assert [item.discussion for item in found] == ["The map is shown.", "The lock is broken."]
    assert [[a.text for a in item.actions] for item in found] == [[], ["Replace the lock"]]


def test_header_of_actions_is_no_agenda() -> None:
    """The word of a column is no label of the next one."""
    actions = table(
        ("Sujet", "Suite à donner", "Porteur", "Date butoir"),
        ("Puits", "Publier la carte", "OIM", "3 juin"),
    )

    found = import_document(
        document("Date : 12 mai 2025", line("1. Puits"), "Rien à dire.", line("2. Suites"), actions)
    )

    assert found.draft.agenda == []
    assert [action.responsible for action in items_of(found)[1].actions] == [("OIM",)]


def test_labels_within_a_point() -> None:
    """Labels tell discussion, decisions and actions apart; the text goes on after a list."""
    found = found_items(
        line("Carte des puits", "1."),
        "Points de discussion clés",
        "La carte est montrée.",
        "Décision : la carte est adoptée.",
        "Points d’action :",
        *bullets("OIM : publier la carte", "Puits Neufs doit former les relais"),
        "La suite se verra.",
    )
    item = found[0]

    assert item.discussion == "La carte est montrée. La suite se verra."
    assert item.decisions == ["la carte est adoptée."]
    assert [action.responsible for action in item.actions] == [("OIM",), ("Puits Neufs",)]


def test_follow_up_table() -> None:
    """A table with statuses tells of earlier actions, not of new ones."""
    found = found_items(
        line("Carte des puits", "1."),
        table(
            ("Action", "Responsable", "Échéance", "Statut"),
            ("Curer le puits", "OIM", "3 mai", "Fait"),
            ("Nommer un relais", "OIM", "", "En cours : attend la mairie"),
        ),
    )

    assert found[0].actions == []
    assert [each.status for each in found[0].follow_ups] == [
        "Fait",
        "En cours : attend la mairie",
    ]


def test_data_table_stays() -> None:
    """A table of data, or of who does what where, is part of the discussion."""
    found = found_items(
        line("Carte des puits", "1."),
        table(("Zone", "Ménages"), ("Nord", "12")),
        table(("Qui", "Quoi", "Où"), ("OIM", "Puits", "Nord")),
    )

    assert found[0].discussion == "Zone Ménages Nord 12 Qui Quoi Où OIM Puits Nord"
    assert found[0].actions == []


def test_heading_that_is_an_acronym() -> None:
    """Its capitals do not tell it from the other headings."""
    found = import_document(
        document(
            "Date : 12 mai 2025",
            "Ordre du jour",
            line("Carte des puits", "1."),
            line("Budget", "2."),
            line("Carte des puits", "1.", bold=True),
            "Vu.",
            line("RH", "2.", bold=True),
            "Vu aussi.",
        )
    )

    assert titles(items_of(found)) == ["Carte des puits", "RH"]


def test_attendance_in_an_annex() -> None:
    """A list of those present may come at the end."""
    found = import_document(
        document(
            "Date : 12 mai 2025",
            "Ordre du jour",
            line("Divers", "1."),
            line("Divers", "1."),
            line("ANNEXE : LISTE DE PRÉSENCE", bold=True),
            table(("Nom", "Structure", "Contact"), ("Awa Tando", "Puits Neufs", "")),
        )
    )

    assert [body.name for body in found.meeting.attendance] == ["Puits Neufs"]
    assert found.draft.left_out.names == 1


def test_heading_of_the_table_of_points() -> None:
    """A heading that only names the table of the points is none of them, a planned one is."""
    points = table(("Point", "Échanges", "Actions"), ("Divers", "Un texte.", ""))

    assert titles(found_items(line("Résumé", bold=True), points)) == ["Divers"]
    assert titles(found_items(line("Carte des puits", bold=True), points)) == [
        "Carte des puits",
        "Divers",
    ]


def test_recommendations_by_addressee() -> None:
    """Recommendations under the name of whom they are for are actions of that body, of no other."""
    found = found_items(
        line("Divers", "2."),
        line("RECOMMANDATIONS", bold=True),
        "Les recommandations suivantes ont été faites :",
        "À l’endroit de l’OIM et de la mairie :",
        *bullets("Curer le puits ;"),
        "Au Gouvernorat :",
        *bullets("Nommer un point focal."),
        "À tous les autres acteurs de la place :",
        *bullets("Publier la carte."),
        "La séance est levée.",
    )
    item = found[-1]

    assert item.title == "Recommandations"
    assert [action.responsible for action in item.actions] == [
        ("OIM", "mairie"), ("Gouvernorat",), ("tous les autres acteurs de la place",)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "caption", ["Suivi des points d’actions", "Summary of Action Points", "Où en sommes-nous"]
)
def test_caption_of_actions_above_the_points(caption: str) -> None:
    """A table of actions above the points has the line above it as its title, if that is one."""
    owed = table(("Actions", "Responsables"), ("Relire la carte", "OIM"))
    points = (line("Carte", "1.", level=1), "Vue.", line("Divers", "2.", level=1), "Rien.")

    titled = found_items("Date : 3 mars 2025", caption, owed, *points)
    bare = found_items("Date : 3 mars 2025", "On en parle.", owed, *points)

    assert titles(titled) == [caption, "Carte", "Divers"]
    assert titles(bare) == ["Actions", "Carte", "Divers"]
