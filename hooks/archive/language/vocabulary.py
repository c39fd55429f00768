"""The words of the minutes and the fields they stand for.

The first word of each field is the one to write; the others are read as well.
Words are compared by `archive.language.text.term`: case, accents, plurals, spaces and
underscores do not matter.
"""

from archive.language.fields import Field, Vocabulary


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


_TITLE = ("titre", "title", "intitulé", "sujet")
_ITEM_TITLE = (*_TITLE, "point")
_NUMBER = ("numéro", "n°", "no", "number")
_PRESENTERS = ("présenté par", "présentateurs", "presenters", "presented by")
_DECISIONS = ("décisions", "décisions prises")
_SOURCE = ("source", "document d’origine")
_FORMER_IDS = ("anciens identifiants", "former ids")
_FORMER_IDS_HELP = "Les identifiants que la page a portés ; leurs adresses mènent ici."

MEETING = Vocabulary(
    "une réunion",
    (
        Field("date", ("date", "jour", "day"), "Le jour : 2023-06-20 ou 20 juin 2023."),
        Field("end_date", ("date de fin", "end date"), "Le dernier jour, s’il y en a plusieurs."),
        Field(
            "hours",
            _words("heure, horaire, hours, time, horaires, durée"),
            "Début et fin : 9h15-11h00.",
        ),
        Field(
            "place",
            _words("lieu, place, venue, location, endroit, lieu de la réunion, région-lieu"),
            "La salle, ou « en ligne ».",
        ),
        Field("title", _TITLE, "Un titre, si la date ne suffit pas."),
        Field(
            "attendance",
            _words(
                "présence, présents, participants, organisations présentes, "
                "organisations participantes, structures présentes, liste de présence, "
                "liste des participants, membres présents, étaient présents, "
                "structures participantes, structures représentées, attendees, attendance, "
                "in attendance, present"
            ),
            "Les organisations présentes, comme le compte rendu les nomme.",
        ),
        Field(
            "excused",
            _words(
                "excusés, excuses, apologies, absents excusés, absence notifiée, regrets, excused"
            ),
            "Les organisations qui se sont excusées.",
        ),
        Field(
            "absent",
            ("absents", "absences", "absents non excusés", "absent"),
            "Les organisations attendues et absentes.",
        ),
        Field(
            "agenda",
            _words(
                "ordre du jour, points inscrits à l’ordre du jour, points à l’ordre du jour, "
                "points de l’ordre du jour, ODJ, agenda"
            ),
            "Les lignes de l’ordre du jour, quand elles diffèrent des sections.",
        ),
        Field("items", ("points", "points discutés", "items", "agenda items"), "Les points."),
        Field("decisions", _DECISIONS, "Les décisions qui ne tiennent à aucun point."),
        Field(
            "next_meeting",
            _words(
                "prochaine réunion, prochaine rencontre, prochaine séance, "
                "date de la prochaine réunion, next meeting"
            ),
            "Jour, heure et lieu annoncés : 20 juillet 2023 à 9h30, salle habituelle.",
        ),
        Field("status", ("statut", "état", "status"), "projet, approuvé ou annulée."),
        Field("coverage", ("couverture", "coverage"), "complète ou partielle."),
        Field("themes", ("thèmes", "themes", "tags"), "Quelques mots-clés."),
        Field(
            "documents",
            ("documents", "pièces jointes", "annexes", "attachments"),
            "Adresses ou fichiers joints, avec leur titre.",
        ),
        Field("source", _SOURCE, "L’adresse du document d’origine."),
        Field("introduction", ("introduction", "préambule"), "Le texte qui précède les points."),
        Field("former_ids", _FORMER_IDS, _FORMER_IDS_HELP),
    ),
)

AGENDA_LINE = Vocabulary(
    "une ligne de l’ordre du jour",
    (
        Field("title", _ITEM_TITLE, "Le titre du point."),
        Field("number", _NUMBER, "Le numéro écrit dans l’ordre du jour."),
        Field("presenters", _PRESENTERS, "Qui le présente."),
    ),
)

ITEM = Vocabulary(
    "un point",
    (
        Field("title", _ITEM_TITLE, "Le titre du point."),
        Field("number", _NUMBER, "Le numéro écrit dans le compte rendu."),
        Field("presenters", _PRESENTERS, "Qui l’a présenté."),
        Field(
            "discussion",
            ("discussion", "points de discussion clés", "texte", "key discussion points"),
            "Ce qui s’est dit.",
        ),
        Field(
            "follow_ups",
            _words(
                "suivi, suivi des actions, suivi des points d’action, suivi des recommandations, "
                "suivi des décisions, suivi des mesures, suivi des engagements, "
                "suivi des actions antérieures, suivi des actions de la réunion précédente, "
                "suivi des actions de la dernière réunion, follow-up, follow-up of actions, "
                "previous actions"
            ),
            "Où en sont les actions décidées à des réunions antérieures.",
        ),
        Field("decisions", _DECISIONS, "Les décisions prises sur ce point."),
        Field("actions", ("actions", "points d’action", "action points"), "Les actions décidées."),
    ),
)

ACTION = Vocabulary(
    "une action",
    (
        Field("number", _NUMBER, "Le numéro de la ligne ; il n’est pas repris."),
        Field(
            "text",
            _words(
                "points d’action, actions, actions à mener, actions de suivi, "
                "actions retenues, activités, mesures, recommandations, tâche, à faire, "
                "texte, action points, text"
            ),
            "Ce qu’il y a à faire.",
        ),
        Field(
            "responsible",
            _words(
                "responsables, personnes/agences responsables, agences responsables, "
                "organisations responsables, personnes responsables, "
                "structures responsables, acteurs responsables, porteurs, responsible, "
                "owners"
            ),
            "Les organisations qui en répondent.",
        ),
        Field(
            "deadline",
            _words(
                "date limite, échéance, date d’échéance, date butoir, délai, "
                "délai d’exécution, deadline, due, due date"
            ),
            "Un jour, ou les mots du compte rendu.",
        ),
        Field(
            "status",
            ("statut", "état", "état d’avancement", "avancement", "status"),
            "fait, en cours, en attente, reporté ou annulé ; vide : à faire.",
        ),
        Field(
            "follows",
            ("suite de", "reprise de", "follows", "carried from"),
            "L’action d’une réunion antérieure reprise ici : 2024-03-12#action-2-1.",
        ),
    ),
)

FOLLOW_UP = Vocabulary(
    "une action suivie",
    (
        ACTION.fields["number"],
        Field("text", ("action", *ACTION.fields["text"].words), "L’action suivie, dans ses mots."),
        ACTION.fields["responsible"],
        ACTION.fields["deadline"],
        Field(
            "status",
            (
                *ACTION.fields["status"].words,
                *_words(
                    "suite donnée, niveau d’exécution, niveau de réalisation, "
                    "niveau d’avancement, état d’exécution, progress"
                ),
            ),
            "Où en est l’action, dans les mots du compte rendu ; fait ou annulé la clôt.",
        ),
        Field(
            "follows",
            (*ACTION.fields["follows"].words, "action suivie"),
            "L’action suivie : 2024-03-12#action-2-1, ou « hors archive ».",
        ),
    ),
)

NEXT_MEETING = Vocabulary(
    "la prochaine réunion",
    (
        Field("date", ("date", "jour", "day"), "Le jour annoncé."),
        Field("hours", ("heure", "horaire", "hours", "time"), "L’heure annoncée."),
        Field("place", ("lieu", "place", "venue", "location"), "Le lieu annoncé."),
    ),
)

DOCUMENT = Vocabulary(
    "un document",
    (
        Field("title", (*_TITLE, "nom"), "Ce que le lecteur lit."),
        Field("address", ("adresse", "fichier", "lien", "url", "address"), "Adresse ou fichier."),
    ),
)

ORGANISATION = Vocabulary(
    "une organisation",
    (
        Field("name", ("nom", "name"), "Le nom en entier."),
        Field("acronym", ("sigle", "acronyme", "acronym"), "Le sigle d’usage."),
        Field("aliases", ("alias", "autres noms", "aliases"), "Les autres façons de la nommer."),
        Field("former_names", ("anciens noms", "former names"), "Les noms qu’elle a portés."),
        Field("kind", ("type", "catégorie", "kind"), "Son type."),
        Field(
            "parent",
            ("rattachée à", "rattaché à", "dépend de", "parent"),
            "L’organisation dont elle est une unité.",
        ),
        Field("website", ("site", "site web", "website"), "L’adresse de son site."),
        Field("source", _SOURCE, "D’où viennent ces renseignements."),
        Field("former_ids", _FORMER_IDS, _FORMER_IDS_HELP),
    ),
)

RESOURCE = Vocabulary(
    "une ressource",
    (
        Field("title", _TITLE, "Le titre."),
        Field("address", ("adresse", "lien", "url", "address"), "Où elle se consulte."),
        Field(
            "other_addresses",
            ("autres adresses", "other addresses"),
            "D’autres adresses de la même ressource.",
        ),
        Field("kind", ("type", "catégorie", "kind"), "Son type."),
        Field("keepers", ("tenue par", "tenu par", "gardien", "kept by"), "Qui la tient à jour."),
        Field(
            "producers", ("produite par", "produit par", "auteurs", "produced by"), "Qui l’a faite."
        ),
        Field(
            "sources",
            ("sources", "sources des données", "données de"),
            "D’où viennent ses données.",
        ),
        Field(
            "rhythm",
            ("mise à jour", "rythme de mise à jour", "rythme", "fréquence", "update"),
            "tous les trois mois, mensuelle, annuelle, unique…",
        ),
        Field(
            "last_update",
            ("dernière mise à jour", "dernière mise à jour connue", "last update"),
            "Un jour, un mois ou une année.",
        ),
        Field(
            "handover",
            ("transfert prévu à", "transfert prévu", "transfert", "handover"),
            "À qui elle doit être remise.",
        ),
        Field("language", ("langue", "language"), "Sa langue."),
        Field(
            "files",
            ("fichiers", "copies", "copies archivées", "files"),
            "Les copies gardées dans docs/ressources/.",
        ),
        Field(
            "reference",
            ("source des renseignements", "référence"),
            "D’où vient ce qui est dit ici.",
        ),
        Field("former_ids", _FORMER_IDS, _FORMER_IDS_HELP),
    ),
)
