"""Specification of what is said after an import."""

from dataclasses import replace
from pathlib import Path

from archive.collection.organisation_index import OrganisationIndex
from archive.importer.import_document import import_document
from archive.importer.report import report
from archive.parsing.outline.document import Paragraph, Span
from documents import document, line, table
from small import organisation

MINUTES = document(
    "Date : lundi 12 mai 2025",
    "Heure : 9h-11h",
    "Lieu : Salle Aïr",
    "Présents : Mme Awa Tando (Lanterne), Puits Neuf",
    "Ordre du jour",
    line("Ouverture", "-"),
    line("Carte", "1."),
    line("Carte", "1.", bold=True),
    "La carte est montrée.",
    "Action : publier la carte",
)


def test_everything_there_is_to_say() -> None:
    """Each field with the words it comes from, doubts once, what is left out, the next step."""
    names = OrganisationIndex([organisation("Puits Neufs"), organisation("Lanterne")])

    assert report(import_document(MINUTES, names), Path("meetings/2025-05-12.md"), names) == (
        "meetings/2025-05-12.md est écrit.\n\n"
        "Trouvé :\n"
        "  date               lundi 12 mai 2025 — « Date : lundi 12 mai 2025 »\n"
        "  heure              9h00 à 11h00 — « Heure : 9h-11h »\n"
        "  lieu               Salle Aïr — « Lieu : Salle Aïr »\n"
        "  présence           2\u00a0organisations — "
        "« Présents : Mme [nom omis] (Lanterne), Puits Neuf »\n"
        "  ordre du jour      2\u00a0lignes — « Ordre du jour » et 2\u00a0autres\n"
        "  points             1\u00a0point — « Carte »\n"
        "  actions            1\u00a0action — « publier la carte »\n"
        "  prochaine réunion  rien trouvé\n\n"
        "À vérifier :\n"
        "  - « Puits Neuf » : une organisation ? Rien d’autre dans le document ne le dit.\n"
        "  - « Ouverture » est à l’ordre du jour et n’a pas de section.\n"
        "  - 1\u00a0action ne nomme aucun responsable : voyez « make check ».\n"
        "  - « Puits Neuf » : vouliez-vous dire « Puits Neufs » ? Sinon, créez son fichier : "
        "« make check » dit lequel.\n\n"
        "Laissé de côté : 1\u00a0nom de personne.\n\n"
        "Ensuite : relisez « meetings/2025-05-12.md », lancez « make check », puis remplacez "
        "« statut: projet » quand le compte rendu est approuvé."
    )


def test_what_the_reader_says() -> None:
    """What the reader could not take along is to be looked at; running headers are quoted once."""
    furniture = ("Groupe inventé", "Page 1", "Page 2")
    minutes = replace(MINUTES, furniture=furniture, notes=("Une image manque.",), hidden_words=3)
    said = report(import_document(minutes), Path("a.md"))

    assert "À vérifier :\n  - Une image manque.\n" in said
    assert (
        "Laissé de côté : 3\u00a0en-têtes et pieds de page (« Groupe inventé », « Page 1 »), "
        "3\u00a0mots cachés, 1\u00a0nom de personne."
    ) in said


def test_what_was_struck() -> None:
    """Words that the author struck through are counted; no fact is made of them."""
    struck = Paragraph((Span("Présents : Tagat", is_struck=True),), 1)
    minutes = document("Date : 12 mai 2025", struck, line("Carte", "1.", bold=True), "Vue.")
    said = report(import_document(minutes), Path("a.md"))

    assert "3\u00a0mots barrés, qui restent barrés" in said
    assert "présence           rien trouvé" in said


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
        "Laissé de côté : 2\u00a0noms de personnes, 1\u00a0adresse électronique, "
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


def test_agenda_and_sections_that_do_not_go_together() -> None:
    """A section that the agenda does not plan is told, and a line of it without a section."""
    minutes = document(
        *("Date : 12 mai 2025", "Ordre du jour", line("Carte", "1."), line("Puits", "2.")),
        *(line("Carte", level=1), "Un texte.", line("Nouvelles des écoles", level=1), "Un texte."),
    )
    said = report(import_document(minutes), Path("a.md"))

    assert "« Puits » est à l’ordre du jour et n’a pas de section." in said
    assert "« Nouvelles des écoles » a une section et n’est pas à l’ordre du jour." in said


def test_most_of_the_agenda_without_sections() -> None:
    """Where most lines have none, how many says enough."""
    agenda = [line(title, f"{n}.") for n, title in enumerate(("Carte", "Puits", "Divers"), 1)]
    minutes = document(
        "Date : 12 mai 2025", "Ordre du jour", *agenda, line("Carte", level=1), "Un texte."
    )

    said = report(import_document(minutes), Path("a.md"))

    assert "2\u00a0lignes de l’ordre du jour n’ont pas de section." in said


def test_persons_named() -> None:
    """The lines of the file that name persons are told, and nobody is named in the report."""
    minutes = document(
        *("Date : 12 mai 2025", "Présents : Puits Neufs", line("Carte", "1.", bold=True)),
        *("Mme Bell a présenté la carte.", "Action : appeler Mme Bell (Puits Neufs)"),
    )
    result = import_document(minutes, keep_names=True)
    lines = result.text.split("\n")
    places = [str(number) for number, text in enumerate(lines, 1) if "Mme Bell" in text]
    said = report(result, Path("a.md"))

    assert f"Le fichier semble nommer des personnes (lignes {', '.join(places)}) : " in said
    without = import_document(minutes)
    assert "Bell" not in without.text + report(without, Path("a.md"))


def test_impossible_deadline() -> None:
    """A deadline that cannot be is told."""
    action = "Action : A (échéance : 31/02/2025 ; resp. : OIM)"
    minutes = document("Date : 12 mai 2025", line("Carte", "1.", bold=True), action)

    said = report(import_document(minutes), Path("a.md"))

    assert "« 31/02/2025 » : ce jour n’existe pas" in said


def test_follow_up() -> None:
    """Earlier actions are counted apart, and the report says what to fill in."""
    told = table(("Action", "Responsable", "Statut"), ("Publier", "OIM", "Fait"))
    minutes = document("Date : 12 mai 2025", line("Suivi des actions", "1.", bold=True), told)

    said = report(import_document(minutes), Path("a.md"))

    assert "  suivi              1\u00a0action antérieure — « Publier »\n" in said
    assert "1\u00a0action antérieure : une colonne « Suite de » peut donner l’identifiant" in said


def test_introduction() -> None:
    """What stands before the first point is counted; its first line is quoted."""
    lines = [f"Ligne {number} de la longue introduction du groupe" for number in range(3)]
    minutes = document("Date : 12 mai 2025", *lines, line("Carte", "1.", bold=True), "Un texte.")
    said = report(import_document(minutes), Path("a.md"))

    assert "  introduction       3\u00a0lignes — « Ligne 0 de la longue introduction" in said
