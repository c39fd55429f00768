"""The pages of organisations and their list, with the table of presences."""

from dataclasses import dataclass

from archive.collection.archive import Archive
from archive.reading.model import Meeting, Organisation
from archive.services.pages.page import Page
from archive.services.pages.view import View
from archive.words.values import OrganisationKind

SHOWN_MEETINGS = 12
"""How many meetings the table of presences shows: a year of monthly meetings."""

SIGNS = {"présente": "●", "excusée": "E", "absente": "A"}
"""What the table of presences shows to the eye for each state."""

HEADINGS = {
    OrganisationKind.PUBLIC: "Institutions publiques",
    OrganisationKind.UNITED_NATIONS: "Nations Unies",
    OrganisationKind.RED_CROSS: "Mouvement de la Croix-Rouge et du Croissant-Rouge",
    OrganisationKind.EUROPEAN_UNION: "Union européenne",
    OrganisationKind.COOPERATION: "Coopérations et bailleurs",
    OrganisationKind.NGO: "ONG",
    OrganisationKind.CIVIL_SOCIETY: "Société civile",
    OrganisationKind.PROJECT: "Projets et consortiums",
    OrganisationKind.OTHER: "Autres",
    None: "Type non précisé",
}
"""The heading of each kind in the list."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One line of the table of presences."""

    organisation: Organisation
    states: tuple[str, ...]
    """For each meeting shown: a key of `SIGNS`, or "" when nothing is said."""


def organisation_page(view: View, organisation: Organisation) -> Page:
    """The page of one organisation."""
    archive = view.archive
    attended = archive.attended.get(organisation.id, ())
    parent = archive.names.parents.get(organisation.id)
    return view.page(
        "organisation.html",
        title=organisation.name,
        description=f"{organisation.name} : ses réunions, ses points, ses actions, ses ressources.",
        source=organisation.mark.path if organisation.is_registered else None,
        organisation=organisation,
        parent=archive.organisations[parent] if parent else None,
        units=archive.units(organisation.id),
        attended=attended[::-1],
        presented=archive.presented.get(organisation.id, ())[::-1],
        owed=archive.owed.get(organisation.id, ()),
        kept=archive.kept.get(organisation.id, ()),
    )


def list_page(view: View) -> Page:
    """The page /organisations/."""
    archive = view.archive
    shown = [meeting for meeting in archive.meetings if not meeting.is_cancelled]
    shown = shown[: -SHOWN_MEETINGS - 1 : -1]
    return view.page(
        "organisations.html",
        title="Organisations",
        description="Les organisations du groupe, leurs présences et ce qu’elles ont présenté.",
        source=view.introduction_file,
        kinds=_by_kind(archive),
        headings=HEADINGS,
        signs=SIGNS,
        shown=shown,
        presences=presences(archive, shown),
    )


def presences(archive: Archive, shown: list[Meeting]) -> tuple[Presence, ...]:
    """The table of presences for some meetings: organisations named there, by name."""
    columns = [_states(archive, meeting) for meeting in shown]
    named = {each for column in columns for each in column}
    organisations = sorted((archive.organisations[each] for each in named), key=_order)
    return tuple(
        Presence(each, tuple(column.get(each.id, "") for column in columns))
        for each in organisations
    )


def _states(archive: Archive, meeting: Meeting) -> dict[str, str]:
    """What the minutes say of each organisation's presence, parents included."""
    states = dict.fromkeys(archive.credited(meeting.absent), "absente")
    states |= dict.fromkeys(archive.credited(meeting.excused), "excusée")
    return states | dict.fromkeys(archive.credited(meeting.attendance), "présente")


def _by_kind(archive: Archive) -> list[tuple[OrganisationKind | None, list[Organisation]]]:
    """The organisations under their kinds, those of unknown kind last."""
    groups = []
    for kind in (*OrganisationKind, None):
        members = [o for o in archive.organisations.values() if o.kind is kind]
        if members:
            groups.append((kind, sorted(members, key=_order)))
    return groups


def _order(organisation: Organisation) -> str:
    return organisation.name.casefold()
