"""Specification of what is said after an import."""

from dataclasses import replace
from pathlib import Path

import pytest

from archive.collection.organisation_index import OrganisationIndex
from archive.importer.import_document import import_document
from archive.importer.report import report
from documents import document, line, table
from small import organisation

MINUTES = document(
    "Réunion du 13 mai 2025",
    "Date : lundi 12 mai 2025",
    "Heure : 9h-11h",
    "Lieu : Salle Aïr",
    "Présents : Mme Awa Tando (Lanterne), Puits Neuf",
    "Ordre du jour",
    line("Ouverture", "-"),
    line("Carte", "1."),
    line("Carte", "1."),
    "Action : publier la carte",
    "Fait à Tagda, le 14 mai 2025",
)


def test_everything_there_is_to_say() -> None:
    """Found, doubtful, left out, to sort, and the next step."""
    names = OrganisationIndex([organisation("Puits Neufs"), organisation("Lanterne")])

    assert report(import_document(MINUTES, names), Path("meetings/2025-05-12.md"), names) == (
        "meetings/2025-05-12.md est écrit.\n\n"
        "Trouvé :\n"
        "  date               lundi 12 mai 2025\n"
        "  heure              9h00 à 11h00\n"
        "  lieu               Salle Aïr\n"
        "  présence           2\u00a0organisations\n"
        "  points             1\u00a0point\n"
        "  actions            1\u00a0action\n"
        "  prochaine réunion  rien trouvé\n\n"
        "À vérifier :\n"
        "  - Le document donne deux dates : 12 mai 2025 (retenue) et 13 mai 2025.\n"
        "  - 1\u00a0ligne avant le premier point est dans l’introduction : "
        "« Réunion du 13 mai 2025 ».\n"
        "  - « Ouverture » est à l’ordre du jour et n’a pas de section.\n"
        "  - L’action « publier la carte » ne nomme aucun responsable.\n"
        "  - « Puits Neuf » : vouliez-vous dire « Puits Neufs » ? Sinon, créez son fichier : "
        "« make check » dit lequel.\n\n"
        "Laissé de côté : 1\u00a0nom de personne.\n\n"
        "7\u00a0mots à relire sous « À reclasser », à la fin du fichier : "
        "déplacez ce qui compte, effacez le reste et le titre.\n"
        "Ensuite : relisez « meetings/2025-05-12.md », puis lancez « make check »."
    )


def test_what_the_reader_says() -> None:
    """What the reader could not take along is to be looked at; running headers are quoted once."""
    furniture = ("Groupe inventé", "Page 1", "Page 2")
    minutes = replace(MINUTES, furniture=furniture, notes=("Une image manque.",))
    said = report(import_document(minutes), Path("a.md"))

    assert "À vérifier :\n  - Une image manque.\n" in said
    assert (
        "Laissé de côté : 3\u00a0en-têtes et pieds de page (« Groupe inventé », « Page 1 »), "
        "1\u00a0nom de personne."
    ) in said


def test_what_is_left_out_of_lists_of_persons() -> None:
    """Names and addresses are counted, and so is what else such a list says of each person."""
    persons = table(
        ("Nom", "Structure", "Fonction", "E-mail"),
        ("Awa Tando", "Lanterne", "Juriste", "awa@exemple.example"),
        ("Ali Bako", "Puits Neufs", "", ""),
    )
    minutes = document("Date : 12 mai 2025", "Présents", persons, line("Carte", "1.", bold=True))

    said = report(import_document(minutes), Path("a.md"))

    assert (
        "Laissé de côté : 2\u00a0noms de personnes, 1\u00a0adresse de courriel, "
        "1\u00a0autre mention (fonction…)."
    ) in said


def test_unknown_organisations() -> None:
    """Bodies that the register lacks are told together, each of them, without head counts."""
    names = OrganisationIndex([organisation("Lanterne")])
    bodies = ("Tagat", "Bamba", "Sorko", "Kirtachi", "Tamou", "Gorou", "Sanam")
    present = ", ".join(f"{name} (3)" for name in ("Lanterne", *bodies))
    minutes = document(
        "Date : 12 mai 2025", f"Présents : {present}", line("Carte", "1.", bold=True)
    )
    said = report(import_document(minutes, names), Path("a.md"), names)

    assert f"7\u00a0organisations ne sont pas au registre : {', '.join(bodies)}." in said


def test_unknown_organisation_named_twice() -> None:
    """A body told by its name and by its acronym is one body, told as it is first written."""
    names = OrganisationIndex([organisation("Lanterne")])
    minutes = document(
        *("Date : 12 mai 2025", "Présents : Secours des pistes (SDP), ONG Tagat, Lanterne"),
        *(line("Carte", "1.", bold=True), "Action : publier la carte (resp. : SDP, Tagat)"),
    )
    said = report(import_document(minutes, names), Path("a.md"), names)

    assert (
        "2\u00a0organisations ne sont pas au registre : Secours des pistes (SDP), ONG Tagat."
        in said
    )


def test_personal_data_in_a_running_header() -> None:
    """A running header with a mailbox or a telephone number is counted, and not quoted."""
    furniture = ("Awa Tando, awa@exemple.org", "Tél. : +227 20 00 00 00", "Groupe inventé")
    said = report(import_document(replace(MINUTES, furniture=furniture)), Path("a.md"))
    bare = report(import_document(replace(MINUTES, furniture=furniture[:1])), Path("a.md"))

    assert "3\u00a0en-têtes et pieds de page (« Groupe inventé »), " in said
    assert "1\u00a0en-tête ou pied de page, 1\u00a0nom" in bare


@pytest.mark.parametrize(
    "told",
    [
        "Il a été décidé que la carte paraît le lundi.",
        "Les membres conviennent de publier la carte.",
        "Le groupe a validé la carte.",
        "The members have agreed to publish the map.",
    ],
)
def test_decision_in_the_discussion(told: str) -> None:
    """What the discussion says was decided may be a decision of the point."""
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), told)
    said = report(import_document(minutes), Path("a.md"))

    assert f"Une décision, peut-être, dans la discussion : « {told[:20]}" in said


def test_no_decision_in_the_discussion() -> None:
    """What only speaks of deciding is none."""
    text = "Les membres ont demandé quand la carte sera décidée ; la date convenue est passée."
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), text)

    assert "décision" not in report(import_document(minutes), Path("a.md"))


def test_agenda_and_sections_that_do_not_go_together() -> None:
    """A section that the agenda does not plan is told, and a line of it without a section."""
    minutes = document(
        *("Date : 12 mai 2025", "Ordre du jour", line("Carte", "1."), line("Puits", "2.")),
        *(line("Carte", level=1), "Un texte.", line("Annexe – Liens utiles", level=1), "Un lien."),
    )
    said = report(import_document(minutes), Path("a.md"))

    assert "« Puits » est à l’ordre du jour et n’a pas de section." in said
    assert "« Annexe – Liens utiles » a une section et n’est pas à l’ordre du jour." in said
    assert "« Carte »" not in said


def test_persons_named() -> None:
    """What seems to name a person is told in one remark, with its lines in the file."""
    minutes = document(
        *("Date : 12 mai 2025", "Présents : Puits Neufs", "Rapporteurs : Awa Tando, Puits Neufs"),
        *(line("Carte", "1.", bold=True), "Mme Bell a présenté la carte.", "Mme Bell a conclu."),
    )
    result = import_document(minutes)
    lines = result.text.split("\n")
    places = [number for number, text in enumerate(lines, 1) if "Bell" in text]

    assert len(places) == 2
    assert (
        f"Le fichier semble nommer des personnes : « Awa Tando » (ligne {places[0] - 4}), "
        f"« Mme Bell » (lignes {places[0]}, {places[1]}) ; "
    ) in report(result, Path("a.md"))


def test_impossible_deadline() -> None:
    """A deadline that cannot be is told."""
    action = "Action : A (échéance : 31/02/2025 ; resp. : OIM)"
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), action)

    said = report(import_document(minutes), Path("a.md"))

    assert "« 31/02/2025 » n’existe pas" in said


def test_follow_up() -> None:
    """Earlier actions are counted apart, and the report says what to fill in."""
    told = table(("Action", "Responsable", "Statut"), ("Publier", "OIM", "Fait"))
    minutes = document("Date : 12 mai 2025", line("Suivi des actions", "1.", bold=True), told)

    said = report(import_document(minutes), Path("a.md"))

    assert "  suivi              1\u00a0action antérieure\n" in said
    assert (
        "1\u00a0action antérieure : en « Suite de », écrivez l’identifiant de l’action d’origine"
        in said
    )


def test_long_introduction() -> None:
    """A dozen of its lines are quoted, each by its first words."""
    lines = [f"Ligne {number} de la longue introduction du groupe" for number in range(13)]
    minutes = document("Date : 12 mai 2025", *lines, line("Carte", "1.", bold=True), "Un texte.")
    said = report(import_document(minutes), Path("a.md"))

    assert (
        "13\u00a0lignes avant le premier point sont dans l’introduction : « Ligne 0 de la" in said
    )
    assert "« Ligne 11 de la longue introduction… », …\n" in said
    assert "Ligne 12" not in said


def test_hidden_words() -> None:
    """What the author hid is counted among what is left out."""
    said = report(import_document(replace(MINUTES, hidden_words=2)), Path("a.md"))

    assert "2\u00a0mots cachés" in said
