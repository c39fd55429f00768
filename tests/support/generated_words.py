"""The words of generated minutes: places, bodies and sentences, all fictional."""

PLACES = ("Tinzara", "Yalwaré", "Kessouma", "Gado-Mérou")
BODIES = (
    ("institution publique", "Direction des mobilités de {}", "DM"),
    ("Nations Unies", "Bureau des Nations Unies pour les itinéraires de {}", "BNUI"),
    ("mouvement Croix-Rouge", "Croix-Rouge de {}", "CR"),
    ("union européenne", "Mission européenne de {}", "ME"),
    ("coopération", "Agence de coopération de {}", "AC"),
    ("ONG internationale", "Conseil pour les réfugiés de {}", "CPR"),
    ("ONG nationale", "Jeunesse et routes de {}", "JR"),
    ("société civile", "Union des transporteurs de {}", "UT"),
    ("projet", "Projet Passerelles de {}", "PP"),
    ("autre", "Université de {}", "UNI"),
)
DOCUMENTS = (
    ("carte", "Carte des services de {}", "tous les trois mois"),
    ("données", "Relevé des départs de {}", "mensuelle"),
    ("rapport", "Étude sur les gares de {}", "unique"),
    ("tableau de bord", "Tableau des passages de {}", "mensuelle"),
    ("texte de référence", "Guide d'orientation de {}", "annuelle"),
)
SUBJECTS = (
    "Tendances des passages à {}",
    "Point sur la carte des services de {}",
    "L'accueil dans la gare de {}",
    "Les retours assistés vers {}",
    "La santé des voyageurs à {}",
)
SENTENCES = (
    "Le relevé de {place} compte {many} passages, dont {few} % de femmes et d'enfants.",
    "La hausse tient aux retours des mines du nord, qui ont commencé plus tôt que l'an passé.",
    "Les équipes ont rencontré {few} familles au marché de {place} et noté ce qui leur manque.",
    "L'abri de {place} a reçu {many} personnes, pour une capacité de soixante places par nuit.",
    "Les membres rappellent que ces chiffres décrivent des passages et non des personnes.",
    "Les transporteurs signalent {few} points de contrôle de plus qu'à la mission conjointe.",
    "Les données seront publiées, sans rien qui permette de reconnaître une personne.",
    "Les participants demandent que l'étude soit refaite dans un an avec la même méthode.",
    "Le financement est acquis jusqu'à la fin du trimestre ; la suite dépend de {place}.",
)
REMARKS = (
    "le rythme des mises à jour, jugé difficile à tenir sans relais dans les communes",
    "la part des allers et retours de la journée, que le comptage ne distingue pas",
    "la langue des affiches, que les voyageurs de {place} ne lisent pas tous",
    "l'accueil des enfants seuls, {few} depuis le début de l'année",
    "la protection des données recueillies dans la gare de {place}",
)
TASKS = (
    "Transmettre aux membres la note présentée en séance",
    "Mettre à jour les fiches de {place}",
    "Dresser la liste des points de passage non couverts autour de {place}",
    "Former deux agents du poste de {place}",
)
