"""What a label names, by the stems of its words."""

import pytest

from archive.language.label_stems import ITEM_LABELS, announced_field, label_field

LABELS = {
    "date": ["Date", "Date de la rencontre", "Jour", "Tenue le", "When", "Meeting date", "Nuit du"],
    "end_date": ["Date de fin", "End date"],
    "hours": ["Heure", "Horaires de la séance", "Durée", "Time of meeting", "Début et fin"],
    "start": ["Heure de début", "Début", "Heure d’ouverture", "Start time", "Opened at"],
    "end": ["Heure de fin", "Clôture", "Levée de la séance", "End time"],
    "place": ["Lieu", "Province-lieu", "Lieu de la rencontre", "Where", "Meeting venue"],
    "moment": ["Date et heure", "Date, heure et lieu", "When and where", "Date & time"],
    "attendance": [
        "Présents (12)", "Étaient présents", "Ont pris part", "Liste des structures présentes",
        "Structures ayant participé", "Participating organizations", "Attended by",
        "Autour de la table", "Around the table", "On the call", "In the room", "Étaient là",
        "Teilnehmer / Présents", "Wakilai (Participants)",
        "Organisations membres/observateurs présents", "Observateurs & partenaires présents",
        "Entités à la table", "Avaient pris place", "Prenaient part",
    ],
    "excused": [
        "Excusé(e)s", "Étaient excusés", "Absents excusés", "N’ont pas pu se libérer",
        "Absence notifiée", "Apologies received", "Absent with apology", "Absences motivées",
        "Absences signalées", "Ont prévenu de leur absence", "Absences notified", "Sends regrets",
        "Sorry they couldn’t make it", "Faltas justificadas / Absents excusés",
        "Injoignable / excusée", "Avait fait part de son empêchement", "Indisponibles",
    ],
    "absent": ["Absents", "Étaient absents", "Non excusés", "Absences non motivées", "Qui manquait",
               "N’ont pas participé", "N’ont pas répondu à l’invitation", "Not represented"],
    "agenda": ["Ordre du jour", "Déroulé prévu", "Points inscrits à l’ordre du jour", "ODJ",
               "L’ordre du jour de la réunion était le suivant", "Question unique", "O.D.J.",
               "Sujets à aborder", "De quoi on a parlé", "Menu", "Déroulé annoncé",
               "Questions portées à l’ordre du jour", "Au sommaire", "Au programme",
               "À l’ordre du jour", "Points à débattre", "Ce qui était prévu"],
    "next_meeting": [
        "Prochaine réunion", "Rendez-vous suivant", "Date et lieu de la prochaine réunion",
        "Date of next meeting", "Prochain conseil municipal", "Prochain conseil d’école",
        "Prochaine réunion du conseil d’administration", "Next parish council meeting", "Next one",
        "Prochaine date pour le conseil d’école", "Nouvelle séance", "Prochaine table ronde",
    ],
    "people": ["Rapporteur", "Présidence", "Minutes taken by", "La réunion était présidée"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "field"), [(words, field) for field, labels in LABELS.items() for words in labels]
)
def test_label(words: str, field: str) -> None:
    """Neither the order nor the endings of the words matter, nor small words around them."""
    assert label_field(words) == field
    assert label_field(words.upper()) == field


@pytest.mark.parametrize(
    ("words", "field"),
    [("Particpants", "attendance"), ("Strcutures présentes", "attendance"),
     ("Who was there", "attendance"), ("Prochaine réuinon", "next_meeting"),
     ("Date of next meetting", "next_meeting"), ("Absents exxcusés", None),
     ("Location / Lieu UNHCR Field Office", None), ("Location / Salle du conseil, Kala", None),
     ("Initiative (observer)", None), ("Lanterne (excusée)", None),
     ("Constat", None), ("Comment", None), ("Odre du jour", None)],
)  # fmt: skip
def test_slip(words: str, field: str | None) -> None:
    """One letter lost, doubled or swapped in a long word does not matter; another word does."""
    assert label_field(words) == field


@pytest.mark.parametrize(
    "words",
    ["Date limite", "Prochaines étapes", "Membres", "Réunion", "Programme alimentaire mondial",
     "Décisions", "Responsable", "Horaire des bus", "", "Présents et excusés", "Responsable / Date",
     "Structure (présence)", "Lieu / Mesure", "Prochaine livraison", "Autres sujets", "Other items",
     "Présents Excusés", "Not started", "OIM Not started",
     "Prochaine réunion du sous-groupe Eau",
     "Prochaine réunion avec les bailleurs", "Next steps for the council report"],
)  # fmt: skip
def test_no_label(words: str) -> None:
    """A word that is no part of a label makes it another one; two lists are none."""
    assert label_field(words) is None


def test_announced_list() -> None:
    """A sentence may announce a list, whatever else it says."""
    assert announced_field("L’ordre du jour, adopté après un amendement, était le suivant") == (
        "agenda"
    )
    assert announced_field("Le rapport du jour était long") is None


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("Summary of action points", "actions"), ("Récapitulatif des actions", "actions"),
        ("Mesures retenues lors de la réunion", "actions"), ("Qui fait quoi", "actions"),
        ("Suite à donner", "actions"), ("Follow-up action and Responsibility", "actions"),
        ("Actions et échéances", "actions"), ("Acciones y responsables", "actions"),
        ("Encaminhamentos", "actions"), ("Actions humanitaires", ""), ("Responsable", ""),
        ("Action / by whom / when", "actions"), ("Decisões e acções", "actions"),
        ("DÉCISION", "decisions"), ("Décision n° 2", "decisions"), ("Decisions made", "decisions"),
        ("Points clés de discussion", "discussion"), ("Discussions et décisions", "discussion"),
        ("Action humanitaire", ""), ("Discussion sur la carte", ""), ("Divers", ""),
    ],
)  # fmt: skip
def test_label_of_an_item(words: str, field: str) -> None:
    """A label within an item is known by the stems of its words, if it says nothing else."""
    assert ITEM_LABELS.name_of(words) == field
