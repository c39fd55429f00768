"""The words of generated minutes: places, bodies, sentences and a language, all fictional."""

from collections.abc import Iterator
from itertools import accumulate
from random import Random
from zlib import crc32

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
    "Transmettre aux membres la note sur {matter}",
    "Mettre à jour les fiches de {place} sur {matter}",
    "Dresser la liste des points de passage non couverts autour de {place} pour {matter}",
    "Former deux agents du poste de {place} à {matter}",
)

# A language of its own: stems of two syllables, with the endings of French, so that words have
# other forms, are rare or frequent as in real texts, and belong to nobody.
_ONSETS = "b br c ch cl d dr f fl fr g gl gr j l m n p pl pr qu r s t tr v".split()  # noqa: SIM905
_VOWELS = "a é i o u ou ai an on".split()  # noqa: SIM905
_CODAS = "b ch d g l m n p r s t v x bl nt rd rt st".split()  # noqa: SIM905
_ENDINGS = (
    *("e", "es", "er", "é", "és", "ée", "ées", "ent", "ait", "ant", "era"),
    *("ation", "ations", "ement", "eur", "eurs", "able", "ité", "ités", "iste"),
)
_LINKS = (
    *(
        "de la",
        "des",
        "du",
        "les",
        "dans les",
        "pour la",
        "et les",
        "par le",
        "sur les",
        "avec des",
    ),
    *("qui", "que le", "aux", "en", "à la", "sans", "vers les", "selon le", "depuis la", "ou les"),
)
_STEMS = 1_400
_NUMBERED = 0.2
"""How many sentences hold a number."""


def _stems() -> Iterator[str]:
    """Stems, each with the sounds that its rank draws."""
    for rank in range(_STEMS):
        drawn = (crc32(f"{rank} {place}".encode()) for place in range(5))
        sounds = (_ONSETS, _VOWELS, _ONSETS, _VOWELS, _CODAS)
        yield "".join(of[number % len(of)] for of, number in zip(sounds, drawn, strict=True))


def _forms() -> list[str]:
    forms = (f"{stem}{ending}" for ending in _ENDINGS for stem in _stems())
    words = list(dict.fromkeys(forms))
    return sorted(words, key=lambda word: crc32(word.encode()))


VOCABULARY = _forms()
"""More than twenty thousand words, the commonest first."""
_WEIGHTS = list(accumulate(1 / (rank + 3) for rank in range(1, len(VOCABULARY) + 1)))
"""The word of rank n comes 1/(n + 3) times as often as in Zipf's and Mandelbrot's law."""


def words(count: int, seed: int) -> list[str]:
    """So many words as they come in a text, the same on every machine."""
    return Random(seed).choices(VOCABULARY, cum_weights=_WEIGHTS, k=count)  # noqa: S311


def sentences(count: int, seed: int) -> str:
    """So many sentences of the words of the language, with the small words of French between."""
    draw = Random(seed)  # noqa: S311
    written = []
    for _ in range(count):
        drawn = draw.choices(VOCABULARY, cum_weights=_WEIGHTS, k=draw.randint(6, 11))
        links = draw.choices(_LINKS, k=len(drawn))
        text = " ".join(f"{link} {word}" for link, word in zip(links, drawn, strict=True))
        number = f" ({draw.randint(2, 4000)})" if draw.random() < _NUMBERED else ""
        written.append(f"{text[:1].upper()}{text[1:]}{number}.")
    return " ".join(written)
