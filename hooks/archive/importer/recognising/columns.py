"""What the columns of a table hold, told by the words of its header."""

import re
from collections.abc import Sequence
from enum import StrEnum

from archive.importer.document import Cell, Table
from archive.importer.recognising.normalise import words_of
from archive.language.text import fold


class Column(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    TITLE = "title"
    DISCUSSION = "discussion"
    DECISIONS = "decisions"
    TEXT = "text"
    """What there is to do."""
    RESPONSIBLE = "responsible"
    DEADLINE = "deadline"
    OWNER = "responsible and deadline"
    """Who and when, in one cell."""
    STATUS = "status"
    PERSON = "person"
    ORGANISATION = "organisation"
    PRIVATE = "private"
    """A person's function, telephone, e-mail address or signature."""
    HOUR = "hour"


class Kind(StrEnum):
    """What a table is for."""

    ACTIONS = "actions"
    DISCUSSION = "discussion"
    PERSONS = "persons"
    ORGANISATIONS = "organisations"
    AGENDA = "agenda"
    DATA = "data"
    """Anything else: it stays a table."""


_MINUTES = {
    Column.DISCUSSION: (
        "discussion", "discussions", "echange", "echanges", "debat", "debats", "constat",
        "constats", "deliberation",
    ),
    Column.DECISIONS: (
        "decision", "decisions", "resolution", "resolutions", "conclusion", "conclusions",
    ),
    Column.TEXT: (
        "action", "actions", "mesure", "mesures", "recommandation", "recommandations", "tache",
        "taches", "activite", "activites", "quoi", "what", "task", "tasks", "measure",
        "measures", "recommendation", "recommendations", "engagement", "engagements",
    ),
    Column.RESPONSIBLE: (
        "responsable", "responsables", "responsible", "resp", "focal", "pilote", "porteur",
        "porteurs", "lead", "owner", "owners", "acteur", "acteurs", "qui", "who", "agence",
        "agences", "agency", "agencies", "charge", "intervenant", "intervenants",
        "presentateur", "presentateurs", "presenter", "presenters", "facilitateur",
    ),
    Column.DEADLINE: (
        "limite", "echeance", "echeances", "delai", "delais", "deadline", "calendrier",
        "quand", "when", "due", "butoir", "timeline", "timeframe", "date", "dates",
        "chronogramme",
    ),
    Column.STATUS: (
        "statut", "status", "etat", "execution", "avancement", "realisation", "progres",
        "progress", "niveau",
    ),
    Column.HOUR: (
        "heure", "heures", "horaire", "horaires", "time", "hour",
    ),
}  # fmt: skip
_WEAK_ACTIONS = frozenset(("activite", "activites", "quoi", "what"))
_WEAK = {
    Column.TITLE: (
        "sujet", "sujets", "point", "points", "item", "items", "theme", "themes", "thematique",
        "topic", "topics", "agenda", "ordre", "titre", "rubrique",
    ),
    Column.NUMBER: (
        "n", "no", "numero", "num",
    ),
}  # fmt: skip
_PERSONS = {
    Column.PERSON: (
        "nom", "noms", "prenom", "prenoms", "name", "names", "participant", "participants",
    ),
    Column.ORGANISATION: (
        "structure", "structures", "organisation", "organisations", "organization",
        "organizations", "institution", "institutions", "agence", "agences", "entite",
        "service", "agency",
    ),
    Column.PRIVATE: (
        "fonction", "fonctions", "poste", "position", "function", "title", "titre", "contact",
        "contacts", "telephone", "tel", "phone", "numero", "mail", "email", "e-mail",
        "courriel", "adresse", "signature", "emargement", "visa", "sexe", "genre", "qualite",
        "observation", "observations",
    ),
    Column.NUMBER: (
        "n", "no", "nombre", "effectif",
    ),
}  # fmt: skip
"""The folded words of a header, by what they say. Weak words give way to the others."""

_WORD = re.compile(r"e-mail|[a-z]+")
_JOINED = re.compile(r"\s*/\s*|\s+(?:et|and|&)\s+|\s*-\s+|\s+-\s*")
_LONGEST_HEADER = 60


def _by_word(table: dict[Column, tuple[str, ...]]) -> dict[str, Column]:
    return {word: column for column, words in table.items() for word in words}


_STRONG_WORDS, _WEAK_WORDS, _PERSON_WORDS = map(_by_word, (_MINUTES, _WEAK, _PERSONS))

HEADER_WORDS = frozenset((*_STRONG_WORDS, *_WEAK_WORDS))
"""Every folded word that tells what a column of the minutes holds."""


def columns_of(header: Sequence[str]) -> tuple[Column | None, ...]:
    """What each column holds, None where its header does not say."""
    persons = tuple(_first(text, _PERSON_WORDS) for text in header)
    if Column.PERSON in persons and set(persons) & {Column.ORGANISATION, Column.PRIVATE}:
        return persons
    minutes = tuple(map(column_of, header))
    if not set(minutes) & {Column.DEADLINE, Column.OWNER, Column.STATUS}:
        # "Who, what, where" tells what is done; only with a term is it what there is to do.
        minutes = tuple(
            None if _is_weak_action(text) else c for text, c in zip(header, minutes, strict=True)
        )
    if _is_list_of_organisations(persons, minutes):
        return persons
    return _with_decided(minutes)


def _with_decided(columns: tuple[Column | None, ...]) -> tuple[Column | None, ...]:
    """A decision with someone to carry it out by some day is something to do."""
    has = set(columns)
    is_told = bool(has & {Column.TEXT, Column.DISCUSSION, Column.TITLE})
    is_due = Column.RESPONSIBLE in has and bool(has & {Column.DEADLINE, Column.STATUS})
    if is_told or not (is_due or Column.OWNER in has):
        return columns
    return tuple(Column.TEXT if each is Column.DECISIONS else each for each in columns)


def kind_of(columns: Sequence[Column | None]) -> Kind:
    """What a table with these columns is for."""
    has = {column for column in columns if column}
    if Column.PERSON in has:
        return Kind.PERSONS
    if Column.ORGANISATION in has:
        return Kind.ORGANISATIONS
    if {Column.TITLE, Column.DISCUSSION} <= has or {Column.DISCUSSION, Column.TEXT} <= has:
        return Kind.DISCUSSION
    if Column.TEXT in has and (has & _WITH_ACTION or len(columns) == 1):
        return Kind.ACTIONS
    if Column.TITLE in has and has & {Column.HOUR, Column.RESPONSIBLE}:
        return Kind.AGENDA
    return Kind.DATA


_WITH_ACTION = {Column.RESPONSIBLE, Column.DEADLINE, Column.OWNER, Column.STATUS}


def table_columns(table: Table) -> tuple[tuple[Column | None, ...], Kind]:
    """What the columns of a table hold and what it is for, told by its first row."""
    header = [_header(cell) for cell in table.rows[0]]
    if any(len(text) > _LONGEST_HEADER for text in header):
        return (None,) * len(header), Kind.DATA
    columns = columns_of(header)
    return columns, kind_of(columns)


def is_header(text: str) -> bool:
    """Whether a text could stand in the header of a table of the minutes."""
    return len(text) <= _LONGEST_HEADER and (
        column_of(text) is not None or _first(text, _PERSON_WORDS) is not None
    )


def _is_weak_action(text: str) -> bool:
    return bool(set(_WORD.findall(fold(text))) & _WEAK_ACTIONS)


def _header(cell: Cell) -> str:
    return words_of(cell).strip()


def column_of(text: str) -> Column | None:
    """What a column with this header holds, or None."""
    if text and not _WORD.search(fold(text)):
        return Column.NUMBER
    found = [_first(part, _STRONG_WORDS) for part in _JOINED.split(text)]
    if {Column.RESPONSIBLE, Column.DEADLINE} <= set(found):
        return Column.OWNER
    return next(filter(None, found), None) or _first(text, _WEAK_WORDS)


def _first(text: str, words: dict[str, Column]) -> Column | None:
    found = (words.get(word) for word in _WORD.findall(fold(text)))
    return next(filter(None, found), None)


def _is_list_of_organisations(
    persons: Sequence[Column | None], minutes: Sequence[Column | None]
) -> bool:
    """Whether the header names organisations and nothing that minutes record of them."""
    if Column.ORGANISATION not in persons or Column.TEXT in minutes:
        return False
    return set(persons) <= {Column.ORGANISATION, Column.NUMBER, Column.PRIVATE}
