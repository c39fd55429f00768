"""The keys of every object that programs read: what each holds, and its name elsewhere.

A key once published keeps its name and its meaning; keys are added. The schemas of the data and
the table of the page that explains them are made from these definitions.
"""

from typing import Annotated, TypedDict

from archive.collection.action_history import StepKind
from archive.collection.action_register import State
from archive.exports.figure_objects import FigureObject
from archive.exports.json_schema import Address, Day, Key, OneOf
from archive.language.choices import (
    ActionStatus,
    Coverage,
    DeadlineKind,
    MeetingStatus,
    OrganisationKind,
    ResourceKind,
)

Status = Annotated[str, OneOf(tuple(ActionStatus))]
_STATES = tuple(state.value for state in State if state is not State.LATE)
_KINDS = tuple(kind.name.lower() for kind in StepKind)

Identifier = Annotated[str, Key("L’identifiant, le même pour toujours.", "id", "identifier", "UID")]
PageUrl = Annotated[Address, Key("La page, ou sa partie.", "web", "url", "URL")]
Names = Annotated[list[str], Key("Qui en répond, comme le compte rendu les nomme.")]
FormerIds = Annotated[list[str], Key("Les identifiants d’avant, dont les adresses mènent ici.")]
Figures = Annotated[list[FigureObject], Key("Les tableaux de chiffres que la page dessine.")]
WithheldNames = Annotated[int, Key("Combien de noms de personnes ne sont pas publiés.")]


class DocumentObject(TypedDict):
    """A file or an address."""

    title: Annotated[str, Key("Le nom du document.", "name", "name")]
    url: Annotated[Address | None, Key("Son adresse.", "accessUrl", "url", "ATTACH")]


class NamedObject(TypedDict):
    """A body as it is named."""

    name: Annotated[str, Key("Le nom, comme il est écrit.", "name", "name")]
    organisations: Annotated[list[str], Key("Les identifiants de ce qu’il désigne.")]


class AttendanceObject(NamedObject):
    """A body that was at a meeting, or was not."""

    head_count: Annotated[int | None, Key("Combien de personnes la représentaient.")]
    note: Annotated[str | None, Key("Comment elle a pris part, dans les mots du compte rendu.")]


class AgendaLine(TypedDict):
    """A line of the agenda."""

    number: Annotated[int, Key("Son numéro, 0 avant le premier.", "number", "position")]
    title: Annotated[str, Key("Son titre.", "name", "name")]
    presenters: Annotated[list[str], Key("Qui l’a présenté, comme écrit.", "", "performer")]


class DeadlineObject(TypedDict):
    """A deadline, all null where there is none."""

    due_raw: Annotated[str | None, Key("L’échéance, dans les mots du compte rendu.")]
    due_iso: Annotated[Day | None, Key("Le dernier jour que ces mots désignent d’eux-mêmes.")]
    due_kind: Annotated[
        Annotated[str, OneOf(tuple(DeadlineKind))] | None, Key("Ce que sont ces mots.")
    ]
    due_first: Annotated[Day | None, Key("Le jour que les mêmes mots remplacent.")]


class StepObject(TypedDict):
    """A meeting in the life of an action."""

    meeting: Annotated[str, Key("La réunion.")]
    date: Annotated[Day, Key("Son jour.")]
    kind: Annotated[str, OneOf(_KINDS), Key("Décidée, suivie ou reprise.")]
    words: Annotated[str | None, Key("Où en est l’action, dans ses mots.")]
    deadlines: Annotated[list[DeadlineObject], Key("Les échéances qu’elle lui a données.")]


class ActionObject(DeadlineObject):
    """An action; its deadline is the one of the meeting that decided it."""

    id: Identifier
    url: PageUrl
    text: Annotated[str, Key("Ce qu’il y a à faire.", "", "name", "SUMMARY")]
    responsible: Annotated[
        list[str], Key("Qui en répond, comme écrit.", "", "agent", "DESCRIPTION")
    ]
    organisations: Annotated[list[str], Key("Les organisations qui en répondent.", "", "agent")]
    due: Annotated[
        Day | None, Key("Le jour d’échéance, dernier report compris.", "", "endTime", "DUE")
    ]
    status: Annotated[Status, Key("Où elle en est.", "", "actionStatus", "STATUS")]
    progress: Annotated[str | None, Key("La même chose, dans les mots du compte rendu.")]
    state: Annotated[str, OneOf(_STATES), Key("Sa place au registre, sans le retard.")]
    carries: Annotated[str | None, Key("L’action qu’elle reprend.", "", "", "RELATED-TO")]
    carried_by: Annotated[str | None, Key("L’action qui la reprend.")]
    age: Annotated[int | None, Key("Combien de réunions l’ont vue en attente.")]
    history: Annotated[list[StepObject], Key("Ce qu’elle est devenue, réunion par réunion.")]


class FollowUpObject(DeadlineObject):
    """What a meeting says of an earlier action."""

    action: Annotated[str | None, Key("L’action dont il s’agit, si elle est claire.")]
    text: Annotated[str, Key("L’action, dans les mots de cette réunion.")]
    responsible: Names
    status: Annotated[str | None, Key("Où elle en est, comme écrit.")]
    meaning: Annotated[Status | None, Key("Ce que ces mots veulent dire.")]


class ItemObject(AgendaLine):
    """An item with what the minutes record of it."""

    url: PageUrl
    discussion: Annotated[str | None, Key("La discussion.", "", "description")]
    links: Annotated[list[Address], Key("Les liens de ses textes.", "", "citation")]
    themes: Annotated[list[str], Key("Ses thèmes, comme écrits.", "keyword", "keywords")]
    follow_ups: Annotated[list[FollowUpObject], Key("Le suivi d’actions antérieures.")]
    decisions: Annotated[list[str], Key("Les décisions.", "resolutionText")]
    actions: Annotated[list[ActionObject], Key("Les actions.")]
    figures: Figures


class NextMeetingObject(TypedDict):
    """The meeting that another announces."""

    text: Annotated[str, Key("L’annonce, comme écrite.")]
    date: Annotated[Day | None, Key("Le jour qu’elle dit.")]
    time: Annotated[str | None, Key("L’heure qu’elle dit.")]
    place: Annotated[str | None, Key("Le lieu qu’elle dit.")]


class MeetingObject(TypedDict):
    """A meeting."""

    id: Identifier
    url: PageUrl
    title: Annotated[str, Key("Son titre, ou son jour.", "name", "name", "SUMMARY")]
    date: Annotated[Day, Key("Son jour, ou le premier.", "start", "startDate", "DTSTART")]
    date_end: Annotated[
        Day | None, Key("Le dernier de plusieurs jours.", "end", "endDate", "DTEND")
    ]
    start: Annotated[
        str | None, Key("L’heure de début, à Niamey.", "start", "startDate", "DTSTART")
    ]
    end: Annotated[str | None, Key("L’heure de fin, à Niamey.", "end", "endDate", "DTEND")]
    place: Annotated[str | None, Key("Le lieu, comme écrit.", "location", "location", "LOCATION")]
    status: Annotated[
        Annotated[str, OneOf(tuple(MeetingStatus))] | None,
        Key("Où en est le compte rendu.", "meetingState", "eventStatus", "STATUS"),
    ]
    is_announced: Annotated[
        bool, Key("S’il s’agit d’une invitation.", "meetingState", "eventStatus", "STATUS")
    ]
    coverage: Annotated[
        str, OneOf(tuple(Coverage)), Key("Si l’archive dit tout le compte rendu ou une partie.")
    ]
    themes: Annotated[list[str], Key("Les thèmes.", "keyword", "keywords", "CATEGORIES")]
    attendance: Annotated[
        list[AttendanceObject],
        Key("Qui était là ; dans une invitation, qui est invité.", "", "attendee"),
    ]
    excused: Annotated[list[AttendanceObject], Key("Qui s’est excusé.")]
    absent: Annotated[list[AttendanceObject], Key("Qui est noté absent.")]
    summary: Annotated[str | None, Key("Le résumé.", "", "abstract")]
    introduction: Annotated[str | None, Key("Le texte avant les points.", "", "description")]
    agenda: Annotated[
        list[AgendaLine],
        Key("Les points prévus, dans l’ordre.", "agendaItem", "about", "DESCRIPTION"),
    ]
    items: Annotated[
        list[ItemObject], Key("Les points dits, dans l’ordre.", "agendaItem", "subEvent")
    ]
    previous_actions: Annotated[list[FollowUpObject], Key("Le suivi de tous les points.")]
    decisions: Annotated[list[str], Key("Les décisions d’aucun point.")]
    next_meeting: Annotated[NextMeetingObject | None, Key("La réunion qu’elle annonce.")]
    organisations: Annotated[
        dict[str, list[str]], Key("Les organisations que désigne chaque nom écrit.")
    ]
    documents: Annotated[
        list[DocumentObject],
        Key("Les documents joints.", "auxiliaryFile", "workFeatured", "ATTACH"),
    ]
    source: Annotated[
        Address | None, Key("L’original du compte rendu.", "resultsProtocol", "isBasedOn", "ATTACH")
    ]
    former_ids: FormerIds
    withheld_names: WithheldNames


class OrganisationObject(TypedDict):
    """An organisation."""

    id: Identifier
    url: PageUrl
    name: Annotated[str, Key("Son nom.", "name", "name")]
    acronym: Annotated[str | None, Key("Son sigle.", "shortName", "alternateName")]
    aliases: Annotated[list[str], Key("Ses autres noms.", "", "alternateName")]
    former_names: Annotated[list[str], Key("Les noms qu’elle a portés.", "", "alternateName")]
    kind: Annotated[
        Annotated[str, OneOf(tuple(OrganisationKind))] | None,
        Key("Ce qu’elle est.", "organizationType", "additionalType"),
    ]
    parent: Annotated[
        str | None, Key("Celle dont elle est une unité.", "subOrganizationOf", "parentOrganization")
    ]
    units: Annotated[list[str], Key("Ses unités.", "", "subOrganization")]
    website: Annotated[Address | None, Key("Son site.", "website", "sameAs")]
    source: Annotated[Address | None, Key("D’où viennent ces renseignements.", "", "citation")]
    about: Annotated[str | None, Key("Ce que le registre en dit.", "", "description")]
    is_registered: Annotated[bool, Key("Si elle a une fiche au registre.")]
    former_ids: FormerIds


class MapCopyObject(TypedDict):
    """A dated copy of a map of actors."""

    date: Annotated[Day, Key("Le jour où elle a été prise.", "", "dateCreated")]
    agreement: Annotated[str, Key("Comment l’organisation qui tient la carte a donné son accord.")]
    licence: Annotated[str, Key("Ce que chacun peut en faire.", "", "license")]
    entries: Annotated[int, Key("Combien de fiches elle montre.")]
    withheld_columns: Annotated[list[str], Key("Les colonnes qui ne sont pas publiées.")]
    withheld_cells: Annotated[int, Key("Combien de cases sur des personnes ne le sont pas.")]
    withheld_places: Annotated[int, Key("Combien de lieux d’abris de victimes ne le sont pas.")]


class ResourceObject(TypedDict):
    """A resource."""

    id: Identifier
    url: PageUrl
    title: Annotated[str, Key("Son titre.", "", "name")]
    kind: Annotated[
        Annotated[str, OneOf(tuple(ResourceKind))] | None,
        Key("Ce qu’elle est.", "", "additionalType"),
    ]
    address: Annotated[Address | None, Key("Où elle se trouve.", "", "sameAs")]
    other_addresses: Annotated[list[Address | None], Key("Ses autres adresses.", "", "sameAs")]
    keepers: Annotated[list[NamedObject], Key("Qui la tient.", "", "maintainer")]
    producers: Annotated[list[NamedObject], Key("Qui la produit.", "", "creator")]
    sources: Annotated[list[str], Key("D’où viennent ses données.", "", "isBasedOn")]
    rhythm: Annotated[str | None, Key("Tous les combien elle doit être mise à jour.")]
    last_update: Annotated[str | None, Key("Sa dernière mise à jour connue, comme écrite.")]
    last_update_iso: Annotated[
        Day | None, Key("Le dernier jour que ces mots désignent.", "", "dateModified")
    ]
    handover: Annotated[str | None, Key("À qui elle doit passer.")]
    language: Annotated[str | None, Key("Sa langue.", "", "inLanguage")]
    files: Annotated[list[DocumentObject], Key("Ses copies gardées ici.", "", "associatedMedia")]
    dated_copies: Annotated[list[MapCopyObject], Key("Les copies de la carte d’acteurs.")]
    map_points: Annotated[Address | None, Key("Ses acteurs, en GeoJSON.", "", "distribution")]
    map_table: Annotated[Address | None, Key("Les mêmes, en tableau HXL.", "", "distribution")]
    source: Annotated[Address | None, Key("D’où viennent ces renseignements.", "", "citation")]
    about: Annotated[str | None, Key("Ce que le registre en dit.", "", "description")]
    figures: Figures
    discussed: Annotated[list[Address], Key("Les points qui la citent.", "", "subjectOf")]
    former_ids: FormerIds
    withheld_names: WithheldNames


class ThemeObject(TypedDict):
    """A subject that the group comes back to."""

    id: Identifier
    url: PageUrl
    name: Annotated[str, Key("Son nom.", "", "name", "CATEGORIES")]
    words: Annotated[list[str], Key("Les mots par lesquels un texte en parle.", "", "keywords")]
    english: Annotated[list[str], Key("Les mêmes, en anglais.", "", "keywords")]
    about: Annotated[str | None, Key("Ce que le registre en dit.", "", "description")]
    meetings: Annotated[list[str], Key("Les réunions qui en parlent.", "", "subjectOf")]
    former_ids: FormerIds


class PlaceObject(TypedDict):
    """Where something was decided."""

    meeting: Annotated[str, Key("La réunion qui l’a décidée.", "meeting")]
    date: Annotated[Day, Key("Le jour de cette réunion.")]
    item: Annotated[int | None, Key("Le numéro du point, nul pour aucun.", "agendaItem")]
    item_title: Annotated[str | None, Key("Le titre du point.")]


class DecisionObject(PlaceObject):
    """A decision."""

    id: Identifier
    url: PageUrl
    text: Annotated[str, Key("La décision.", "resolutionText", "text")]
    organisations: Annotated[list[str], Key("Celles qui présentaient le point ou qu’elle nomme.")]
    resources: Annotated[list[str], Key("Les ressources citées.")]


class RegisteredAction(ActionObject, PlaceObject):
    """An action, as the register lists it."""
