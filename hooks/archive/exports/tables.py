"""The tables that spreadsheets open: what each column holds, and the rows.

A row is drawn from the objects that programs read: both say the same. The page that explains the
tables is made from these definitions.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from archive.collection import urls
from archive.exports.data_set import DataSet
from archive.exports.record_json import Object
from archive.language.choices import MeetingStatus

BETWEEN = " | "
"""What parts several values of one cell."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table."""

    name: str
    help: str
    """What it holds, in French."""
    value: str | Callable[[Object], Any]
    """The key of the object that a row is drawn from, or what draws the value from it."""
    is_address: bool = False
    """Whether it holds a url of the site or an address outside."""
    hxl: str = ""
    """Its HXL tag: https://hxlstandard.org/standard/1-1final/dictionary/."""

    def of(self, row: Object) -> Any:  # noqa: ANN401 - a value of JSON
        """The value of a row: a text, a number, a list of texts, or None."""
        return row[self.value] if isinstance(self.value, str) else self.value(row)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """One table, which is a file of its own."""

    name: str
    """The name of its file, without ".csv"."""
    about: str
    """What one row is, in French."""
    listed: str
    """The url of the page that lists the same."""
    columns: tuple[TableColumn, ...]
    rows: Callable[[DataSet], Iterable[Object]]
    """The objects, one for each row."""


def _count_attending(meeting: Object) -> int | None:
    """How many bodies attended: each once; None for a meeting that was not held."""
    if _standing(meeting) != "tenue":
        return None
    return len({body for named in meeting["attendance"] for body in named["organisations"]})


def _standing(meeting: Object) -> str:
    if meeting["status"] == MeetingStatus.CANCELLED.value:
        return "annulée"
    return "annoncée" if meeting["is_announced"] else "tenue"


def _agenda(meeting: Object) -> list[str]:
    return [line["title"] for line in meeting["agenda"]]


def _within(meeting: Object, key: str) -> int:
    return sum(len(item[key]) for item in meeting["items"])


def _announced(key: str) -> Callable[[Object], Any]:
    return lambda meeting: meeting["next_meeting"] and meeting["next_meeting"][key]


def _attendance(data: DataSet) -> Iterator[Object]:
    """Each name that the minutes of a meeting give, with how it stands there."""
    for meeting in data.meetings:
        present = "présente" if _standing(meeting) == "tenue" else "invitée"
        standings = (present, "excusée", "absente")
        lists = (meeting["attendance"], meeting["excused"], meeting["absent"])
        about = {"meeting": meeting["id"], "date": meeting["date"]}
        for standing, names in zip(standings, lists, strict=True):
            for named in names:
                yield {**about, "standing": standing, **named}


def _names(key: str) -> Callable[[Object], list[str]]:
    return lambda row: [named["name"] for named in row[key]]


def _bodies(key: str) -> Callable[[Object], Sequence[str]]:
    return lambda row: list(
        dict.fromkeys(body for named in row[key] for body in named["organisations"])
    )


_MEETINGS = CsvTable(
    "reunions",
    "une réunion",
    urls.MEETINGS,
    (
        TableColumn("id", "L’identifiant de la réunion, le même pour toujours.", "id"),
        TableColumn("adresse", "Sa page.", "url", is_address=True),
        TableColumn("titre", "Son titre, ou son jour.", "title"),
        TableColumn("date", "Son jour, ou le premier de ses jours.", "date"),
        TableColumn("date_fin", "Le dernier jour, quand elle en a pris plusieurs.", "date_end"),
        TableColumn("debut", "L’heure de début, à Niamey.", "start"),
        TableColumn("fin", "L’heure de fin, à Niamey.", "end"),
        TableColumn("lieu", "Le lieu, comme le compte rendu le nomme.", "place"),
        TableColumn("etat", "« tenue », « annoncée » ou « annulée ».", _standing),
        TableColumn(
            "statut", "« projet », « approuvé » ou « annulée » ; vide si rien n’est dit.", "status"
        ),
        TableColumn(
            "couverture",
            "« complète », ou « partielle » si l’archive ne dit qu’une partie du compte rendu : "
            "l’absence d’une action ou d’une décision n’y prouve rien.",
            "coverage",
        ),
        TableColumn("themes", "Les thèmes.", "themes"),
        TableColumn(
            "organisations", "Combien d’organisations étaient présentes.", _count_attending
        ),
        TableColumn("ordre_du_jour", "Les points inscrits à l’ordre du jour.", _agenda),
        TableColumn(
            "decisions",
            "Combien de décisions l’archive en retient.",
            lambda meeting: len(meeting["decisions"]) + _within(meeting, "decisions"),
        ),
        TableColumn(
            "actions",
            "Combien d’actions l’archive en retient.",
            lambda meeting: _within(meeting, "actions"),
        ),
        TableColumn(
            "prochaine_reunion", "La prochaine réunion, comme annoncée.", _announced("text")
        ),
        TableColumn("prochaine_date", "Le jour que ces mots disent.", _announced("date")),
        TableColumn("source", "L’adresse du document d’origine.", "source", is_address=True),
    ),
    lambda data: data.meetings,
)
_ATTENDANCE = CsvTable(
    "presences",
    "un nom de la liste de présence d’une réunion",
    urls.PRESENCES,
    (
        TableColumn("reunion", "L’identifiant de la réunion.", "meeting"),
        TableColumn("date", "Son jour.", "date"),
        TableColumn(
            "presence",
            "« présente », « excusée » ou « absente » ; « invitée » si la réunion n’a pas eu lieu.",
            "standing",
        ),
        TableColumn("nom", "Le nom, comme le compte rendu l’écrit.", "name"),
        TableColumn(
            "organisations", "Les identifiants des organisations qu’il désigne.", "organisations"
        ),
        TableColumn(
            "nombre", "Combien de personnes la représentaient, si c’est dit.", "head_count"
        ),
        TableColumn("note", "Comment elle a pris part, dans les mots du compte rendu.", "note"),
    ),
    _attendance,
)
_ACTIONS = CsvTable(
    "actions",
    "une action",
    urls.ACTIONS,
    (
        TableColumn("id", "L’identifiant de l’action : réunion, point, rang.", "id"),
        TableColumn("adresse", "Sa place dans la page de la réunion.", "url", is_address=True),
        TableColumn("reunion", "L’identifiant de la réunion qui l’a décidée.", "meeting"),
        TableColumn("date", "Le jour de cette réunion.", "date"),
        TableColumn("point", "Le numéro du point de l’ordre du jour.", "item"),
        TableColumn("titre_du_point", "Le titre de ce point.", "item_title"),
        TableColumn("texte", "Ce qu’il y a à faire.", "text"),
        TableColumn(
            "responsables", "Qui en répond, comme le compte rendu les nomme.", "responsible"
        ),
        TableColumn(
            "organisations",
            "Les identifiants des organisations qui en répondent, y compris celles dont elles "
            "dépendent.",
            "organisations",
        ),
        TableColumn(
            "echeance", "L’échéance, dans les mots de la réunion qui l’a décidée.", "due_raw"
        ),
        TableColumn(
            "jour_echeance",
            "Le jour d’échéance connu, dernier report compris. Le retard n’est pas dit : comparez "
            "ce jour au vôtre.",
            "due",
        ),
        TableColumn(
            "statut", "Où elle en est : à faire, en cours, reporté, fait, annulé.", "status"
        ),
        TableColumn(
            "etat",
            "Sa place dans le registre : en-cours, sans-date, reprises, faites, annulees.",
            "state",
        ),
        TableColumn("avancement", "Où elle en est, dans les mots du compte rendu.", "progress"),
        TableColumn("reprend", "L’identifiant de l’action qu’elle reprend.", "carries"),
        TableColumn("reprise_par", "L’identifiant de l’action qui la reprend.", "carried_by"),
    ),
    lambda data: data.actions,
)
_DECISIONS = CsvTable(
    "decisions",
    "une décision",
    urls.DECISIONS,
    (
        TableColumn("id", "L’identifiant de la décision : réunion, point, rang.", "id"),
        TableColumn("adresse", "Sa place dans la page de la réunion.", "url", is_address=True),
        TableColumn("reunion", "L’identifiant de la réunion.", "meeting"),
        TableColumn("date", "Son jour.", "date"),
        TableColumn(
            "point", "Le numéro du point ; vide pour une décision de toute la réunion.", "item"
        ),
        TableColumn("titre_du_point", "Le titre de ce point.", "item_title"),
        TableColumn("texte", "La décision.", "text"),
        TableColumn(
            "organisations",
            "Les identifiants de celles qui présentaient le point ou que la décision nomme, y "
            "compris celles dont elles dépendent.",
            "organisations",
        ),
        TableColumn("ressources", "Les identifiants des ressources citées.", "resources"),
    ),
    lambda data: data.decisions,
)
_ORGANISATIONS = CsvTable(
    "organisations",
    "une organisation",
    urls.ORGANISATIONS,
    (
        TableColumn("id", "L’identifiant de l’organisation.", "id"),
        TableColumn("adresse", "Sa page.", "url", is_address=True),
        TableColumn("nom", "Son nom.", "name"),
        TableColumn("sigle", "Son sigle.", "acronym"),
        TableColumn("autres_noms", "Ses autres noms.", "aliases"),
        TableColumn("anciens_noms", "Les noms qu’elle a portés.", "former_names"),
        TableColumn("type", "Ce qu’elle est ; vide si ce n’est pas certain.", "kind"),
        TableColumn(
            "rattachee_a", "L’identifiant de l’organisation dont elle est une unité.", "parent"
        ),
        TableColumn("site", "Son site.", "website", is_address=True),
        TableColumn("source", "D’où viennent ces renseignements.", "source", is_address=True),
        TableColumn(
            "inscrite",
            "« oui », ou « non » si elle n’est connue que parce qu’un compte rendu la nomme.",
            lambda body: "oui" if body["is_registered"] else "non",
        ),
        TableColumn("presentation", "Ce que le registre en dit.", "about"),
    ),
    lambda data: data.organisations,
)
_RESOURCES = CsvTable(
    "ressources",
    "une ressource",
    urls.RESOURCES,
    (
        TableColumn("id", "L’identifiant de la ressource.", "id"),
        TableColumn("adresse", "Sa page.", "url", is_address=True),
        TableColumn("titre", "Son titre.", "title"),
        TableColumn("type", "Ce qu’elle est.", "kind"),
        TableColumn("lien", "Où elle se trouve.", "address", is_address=True),
        TableColumn("tenue_par", "Qui la tient, comme le registre les nomme.", _names("keepers")),
        TableColumn(
            "tenue_par_id",
            "Les identifiants des organisations qui la tiennent.",
            _bodies("keepers"),
        ),
        TableColumn("produite_par", "Qui la produit.", _names("producers")),
        TableColumn("sources", "D’où viennent ses données.", "sources"),
        TableColumn("rythme", "Tous les combien elle doit être mise à jour.", "rhythm"),
        TableColumn("mise_a_jour", "Sa dernière mise à jour connue, comme écrite.", "last_update"),
        TableColumn(
            "jour_mise_a_jour", "Le dernier jour que ces mots peuvent désigner.", "last_update_iso"
        ),
        TableColumn("transfert", "À qui elle doit passer.", "handover"),
        TableColumn("langue", "Sa langue.", "language"),
        TableColumn(
            "points", "Les adresses des points qui la citent.", "discussed", is_address=True
        ),
        TableColumn("presentation", "Ce que le registre en dit.", "about"),
    ),
    lambda data: data.resources,
)

CSV_TABLES = (_MEETINGS, _ATTENDANCE, _ACTIONS, _DECISIONS, _ORGANISATIONS, _RESOURCES)
"""Every table, in the order of the page that explains them."""
