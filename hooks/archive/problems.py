"""Problems found in files, and every rule that a file can break.

A problem is a value: it is collected, sorted and printed in one place. The rules stand in one
list, the only one of their names, severities and claims.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from archive.language.french import typeset


class Severity(StrEnum):
    """How much a problem weighs; the value is the word printed."""

    ERROR = "erreur"
    """The build stops."""
    WARNING = "avertissement"
    """The build stops under `--strict` only."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what must hold."""

    id: str
    """As printed between brackets; never changes once published."""
    claim: str
    """What must hold, in French, one sentence."""
    severity: Severity = Severity.ERROR


_ALL = (
    # Reading a file
    Rule("fichier-illisible", "Un fichier est un texte UTF-8 de taille raisonnable et bien formé."),
    Rule("yaml-refuse", "Les ancres, les alias et les étiquettes de YAML ne sont pas acceptés."),
    Rule("cle-en-double", "Une clé ne figure qu’une fois."),
    Rule("cle-inconnue", "Une clé est un mot du vocabulaire des comptes rendus."),
    Rule("valeur-inattendue", "Une valeur a la forme attendue : un texte, une liste, des clés."),
    Rule("titre-absent", "Une organisation a un nom ; une ressource et un point ont un titre."),
    # Meetings
    Rule("date-absente", "Une réunion a une date."),
    Rule("date-impossible", "Une date existe dans le calendrier."),
    Rule("heure-impossible", "Une heure se lit comme 9h15 ou 9h15-11h00."),
    Rule("fin-avant-debut", "Une réunion finit après avoir commencé."),
    Rule("prochaine-reunion", "La prochaine réunion vient après celle-ci."),
    Rule("reunion-en-double", "Deux réunions ne portent pas le même identifiant."),
    Rule("nom-de-fichier", "Le nom d’un fichier fait un identifiant et s’accorde avec la date."),
    Rule("statut-inconnu", "Un statut ou une couverture est un mot connu."),
    Rule("action-sans-texte", "Une action dit ce qu’il y a à faire."),
    Rule("action-suite", "Une action reprise désigne une action d’une réunion antérieure."),
    Rule(
        "suivi-inconnu",
        "Une action suivie est une action ouverte d’une réunion antérieure.",
        Severity.WARNING,
    ),
    Rule(
        "suite-douteuse",
        "Une action reprise ou suivie a au moins un mot de celle que désigne « Suite de ».",
        Severity.WARNING,
    ),
    # Organisations
    Rule(
        "organisation-inconnue",
        "Une organisation nommée figure dans docs/organisations/.",
        Severity.WARNING,
    ),
    Rule("organisation-proche", "Un nom d’organisation n’est pas la variante d’un nom connu."),
    Rule("organisation-contradictoire", "Un nom et le sigle qui le suit désignent un même corps."),
    Rule("alias-en-double", "Un nom, un sigle ou un alias ne désigne qu’une organisation."),
    Rule("parent-inconnu", "L’organisation de rattachement existe."),
    Rule("parent-en-boucle", "Une organisation ne dépend pas d’elle-même, même de loin."),
    Rule("type-inconnu", "Un type d’organisation ou de ressource est un mot connu."),
    # Resources and links
    Rule("ressource-en-double", "Une adresse n’appartient qu’à une ressource."),
    Rule("ressource-sans-adresse", "Une ressource a une adresse ou un fichier.", Severity.WARNING),
    Rule("fichier-refuse", "Un fichier joint est un document, une table, une carte ou une image."),
    Rule("rythme-inconnu", "Un rythme de mise à jour se lit comme « tous les trois mois »."),
    Rule("lien-dangereux", "Un lien commence par https:// ou http://, ou mène à une page du site."),
    Rule("lien-rompu", "Un lien interne mène à une page, une ancre ou un fichier qui existe."),
    Rule("adresse-en-double", "Deux pages, présentes ou passées, n’ont pas la même adresse."),
    # Privacy
    Rule("donnee-personnelle", "Ni adresse de courriel ni numéro de téléphone n’est publié."),
)

RULES: dict[str, Rule] = {rule.id: rule for rule in _ALL}
"""Every rule by its id, in the order of the guide."""


class Mark(NamedTuple):
    """A place in a source file."""

    path: str
    """'/'-separated, relative to the folder of mkdocs.yml."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at one place, what was found there and what to write instead."""

    mark: Mark
    rule: str
    """A key of `RULES`."""
    message: str
    """In French, one line."""

    @property
    def definition(self) -> Rule:
        """The rule this problem breaks."""
        return RULES[self.rule]

    @property
    def is_error(self) -> bool:
        """Whether the site cannot be built before this is mended."""
        return self.definition.severity is Severity.ERROR

    def __str__(self) -> str:
        """The problem on one line, as every adapter prints it."""
        mark = self.mark
        severity = self.definition.severity
        text = typeset(" ".join(self.message.split()))
        return f"{mark.path}:{mark.line}:{mark.column}: {severity} [{self.rule}]: {text}"


class Problems:
    """The problems of the files read so far."""

    def __init__(self) -> None:
        """Start with none."""
        self._problems: list[Problem] = []

    def add(self, rule: str, mark: Mark, message: str) -> None:
        """Note one problem; raises KeyError for a rule that does not exist."""
        self._problems.append(Problem(mark, RULES[rule].id, message))

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by file and line, each once."""
        return tuple(sorted(set(self._problems)))
