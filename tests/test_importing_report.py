"""Specification of what is said after an import."""

from dataclasses import replace
from pathlib import Path

from archive.collection.names import Names
from archive.services.importing.importing import import_document
from archive.services.importing.report import report
from documents import document, line
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
    names = Names([organisation("Puits Neufs"), organisation("Lanterne")])

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
        "  - « Ouverture » est à l’ordre du jour et n’a pas de section.\n"
        "  - L’action « publier la carte » ne nomme aucun responsable.\n"
        "  - « Puits Neuf » : vouliez-vous dire « Puits Neufs » ?\n\n"
        "Laissé de côté : 1\u00a0nom de personne.\n\n"
        "7\u00a0mots à relire sous « À reclasser », à la fin du fichier : "
        "déplacez ce qui compte, effacez le reste et le titre.\n"
        "Ensuite : relisez le fichier, puis lancez « archive check meetings/2025-05-12.md »."
    )


def test_what_the_reader_says() -> None:
    """What the reader could not take along is to be looked at; running headers are counted."""
    minutes = replace(MINUTES, furniture=("Page 1", "Page 2"), notes=("Une image manque.",))
    said = report(import_document(minutes), Path("a.md"))

    assert "À vérifier :\n  - Une image manque.\n" in said
    assert "Laissé de côté : 2\u00a0en-têtes et pieds de page, 1\u00a0nom de personne." in said


def test_unknown_organisations() -> None:
    """Bodies that the register lacks are told together."""
    names = Names([organisation("Lanterne")])
    said = report(import_document(MINUTES, names), Path("a.md"), names)

    assert "1\u00a0organisation n’est pas au registre : Puits Neuf." in said


def test_follow_up_and_impossible_deadline() -> None:
    """Earlier actions are counted apart; a deadline that cannot be is told."""
    action = "Action : A (échéance : 31/02/2025 ; resp. : OIM)"
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), action)

    said = report(import_document(minutes), Path("a.md"))

    assert "« 31/02/2025 » n’existe pas" in said
