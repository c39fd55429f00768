"""The words that values are chosen from: statuses, kinds, fillers."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from archive.language.text import key, term


class MeetingStatus(StrEnum):
    """How far the minutes of a meeting have come; the value is the word to write."""

    DRAFT = "projet"
    APPROVED = "approuvé"
    CANCELLED = "annulée"


class Coverage(StrEnum):
    """How much of the minutes a file tells; the value is the word to write."""

    COMPLETE = "complète"
    PARTIAL = "partielle"


class ActionStatus(StrEnum):
    """What the minutes say of an action; the value is the word to write."""

    OPEN = "à faire"
    IN_PROGRESS = "en cours"
    POSTPONED = "reporté"
    DONE = "fait"
    CANCELLED = "annulé"

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is owed."""
        return self in {ActionStatus.DONE, ActionStatus.CANCELLED}


class OrganisationKind(StrEnum):
    """What an organisation is, in the order of the list of organisations."""

    PUBLIC = "institution publique"
    UNITED_NATIONS = "Nations Unies"
    RED_CROSS = "mouvement Croix-Rouge"
    EUROPEAN_UNION = "Union européenne"
    COOPERATION = "coopération"
    NGO = "ONG"
    CIVIL_SOCIETY = "société civile"
    PROJECT = "projet"
    OTHER = "autre"


class ResourceKind(StrEnum):
    """What a resource is."""

    MAP = "carte"
    DATA = "données"
    REPORT = "rapport"
    DASHBOARD = "tableau de bord"
    TOOL = "outil"
    SLIDES = "présentation"
    REFERENCE = "texte de référence"
    OTHER = "autre"


Choice = TypeVar("Choice", bound=StrEnum)


class Choices(Generic[Choice]):
    """The values of one field and the words that stand for them."""

    def __init__(self, synonyms: Mapping[Choice, tuple[str, ...]]) -> None:
        """`synonyms` gives the words read for each value besides the one to write."""
        self.synonyms = synonyms
        self._by_term = {
            term(word): choice
            for choice, words in synonyms.items()
            for word in (choice.value, *words)
        }

    def __iter__(self) -> Iterator[Choice]:
        """The values, in the order they are offered."""
        return iter(self.synonyms)

    def find(self, word: str) -> Choice | None:
        """The value a word stands for, or None."""
        return self._by_term.get(term(word))


MEETING_STATUSES = Choices({
    MeetingStatus.DRAFT: ("brouillon", "provisoire", "à valider", "draft"),
    MeetingStatus.APPROVED: ("approuvée", "validé", "validée", "adopté", "définitif", "approved"),
    MeetingStatus.CANCELLED: ("annulé", "cancelled", "canceled"),
})  # fmt: skip
"""The words read for the status of a meeting."""

COVERAGES = Choices({
    Coverage.COMPLETE: ("complet", "entière", "intégrale", "complete", "full"),
    Coverage.PARTIAL: ("partiel", "incomplète", "extrait", "partial"),
})  # fmt: skip
"""The words read for the coverage of a file."""

ACTION_STATUSES = Choices({
    ActionStatus.OPEN: (
        "ouvert", "ouverte", "non fait", "non faite", "pas fait", "non réalisé", "non réalisée",
        "en attente", "pas commencé", "non commencé", "non démarré", "nouveau", "nouvelle",
        "prévu", "prévue", "à venir", "open", "pending", "to do", "not started",
    ),
    ActionStatus.IN_PROGRESS: (
        "en cours de réalisation", "en cours d’exécution", "commencé", "démarré", "entamé",
        "partiel", "partiellement fait", "partiellement réalisé", "continu", "en continu",
        "ongoing", "in progress",
    ),
    ActionStatus.POSTPONED: ("reportée", "reconduit", "reconduite", "différé", "postponed"),
    ActionStatus.DONE: (
        "faite", "réalisé", "réalisée", "achevé", "achevée", "terminé", "terminée", "exécuté",
        "exécutée", "complété", "complétée", "effectué", "effectuée", "finalisé", "finalisée",
        "clos", "close", "done", "completed", "closed", "ok",
    ),
    ActionStatus.CANCELLED: (
        "annulée", "abandonné", "abandonnée", "sans objet", "caduc", "caduque", "cancelled",
    ),
})  # fmt: skip
"""The words read for the status of an action."""

ORGANISATION_KINDS = Choices({
    OrganisationKind.PUBLIC: ("ministère", "État", "institution", "public institution"),
    OrganisationKind.UNITED_NATIONS: ("ONU", "UN", "United Nations", "agence des Nations Unies"),
    OrganisationKind.RED_CROSS: ("Croix-Rouge", "Red Cross"),
    OrganisationKind.EUROPEAN_UNION: ("UE", "EU", "European Union"),
    OrganisationKind.COOPERATION: ("bailleur", "coopération bilatérale", "donor"),
    OrganisationKind.NGO: ("ONG internationale", "ONG nationale", "ONGI", "ONGN", "NGO", "INGO"),
    OrganisationKind.CIVIL_SOCIETY: ("OSC", "réseau", "association", "syndicat", "civil society"),
    OrganisationKind.PROJECT: ("programme", "consortium", "project"),
    OrganisationKind.OTHER: ("other",),
})  # fmt: skip
"""The words read for the kind of an organisation."""

RESOURCE_KINDS = Choices({
    ResourceKind.MAP: ("cartographie", "map"),
    ResourceKind.DATA: ("jeu de données", "base de données", "data", "dataset"),
    ResourceKind.REPORT: ("étude", "enquête", "report"),
    ResourceKind.DASHBOARD: ("dashboard",),
    ResourceKind.TOOL: ("guide", "formulaire", "tool"),
    ResourceKind.SLIDES: ("diaporama", "slides"),
    ResourceKind.REFERENCE: ("loi", "stratégie", "politique", "compte rendu", "reference"),
    ResourceKind.OTHER: ("other",),
})  # fmt: skip
"""The words read for the kind of a resource."""

_FILLERS = frozenset((
    "na", "ras", "rienasignaler", "neant", "rien", "aucun", "aucune", "aucuneaction",
    "aucunpointdaction", "pasdaction", "pasdepointdaction", "nonapplicable", "nil", "none", "null",
))  # fmt: skip
_INITIALS = frozenset(filler[0] for filler in _FILLERS)
_LONGEST_FILLER = 30
_STROKES = " \t\n\u00a0\u202f.,;:!?…·•_-–—/\\|*()[]«»\"'’"
"""What may stand around a filler, or make one: a row of dots, a stroke, a dash."""

_COLLECTIVE = frozenset(
    term(words)
    for words in (
        "tous", "toutes", "tout le monde", "tous les membres", "membres", "les membres",
        "ensemble des membres", "l’ensemble des membres", "chaque membre", "chacun",
        "tous les participants", "participants", "toutes les organisations",
        "toutes les agences", "toutes les structures", "tous les partenaires", "GTM",
        "membres du GTM", "tous les membres du GTM", "groupe", "all", "all members", "everyone",
        "à déterminer", "à définir", "à préciser", "TBD", "TBC",
    )
)  # fmt: skip


def is_filler(text: str) -> bool:
    """Whether a cell says that it says nothing: empty, N/A, /, -, RAS."""
    words = text.strip(_STROKES)
    if not words:
        return True
    may_be = len(words) <= _LONGEST_FILLER and words[0].lower() in _INITIALS
    return may_be and key(words) in _FILLERS


def is_collective(name: str) -> bool:
    """Whether a name stands for everyone or no one yet, not for one organisation."""
    return term(name) in _COLLECTIVE
