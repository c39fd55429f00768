"""The pages of organisations and their list."""

from collections.abc import Iterable
from dataclasses import replace

from archive.collection.activity import ItemRef
from archive.collection.archive import Archive
from archive.exports.linked_data import linked_organisation
from archive.language import french
from archive.language.choices import OrganisationKind, is_standing_title
from archive.language.text import fold, slug
from archive.model import Meeting
from archive.registers import Organisation
from archive.site.lists import Filters
from archive.site.maps import kept_services
from archive.site.page import Page
from archive.site.sections import organisation_sections
from archive.site.view import View

SHOWN_ATTENDED = 60
"""How many meetings the page of an organisation lists: five years of monthly ones."""
SHOWN_PRESENTED = 40
"""How many items it lists."""
SHOWN_DECIDED = 20
"""How many decisions it lists."""
SHOWN_SERVICES = 20
"""How many of its services it lists for each map."""

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


def organisation_page(view: View, organisation: Organisation) -> Page:
    """The page of one organisation."""
    archive = view.archive
    attended = archive.activity.attended(organisation.id)
    page = view.page(
        "organisation.html",
        title=organisation.full_name,
        description=_description(archive, organisation),
        source=organisation.mark.path if organisation.is_registered else None,
        sections=organisation_sections(view, organisation),
        organisation=organisation,
        parent=archive.organisations.parent(organisation.id),
        units=archive.organisations.units(organisation.id),
        attended=attended[::-1],
        shown_attended=SHOWN_ATTENDED,
        presented=_presented(archive, organisation)[::-1],
        shown_presented=SHOWN_PRESENTED,
        decided=archive.decisions.concerning(organisation.id),
        shown_decided=SHOWN_DECIDED,
        owed=archive.actions.owed_by(organisation.id),
        services=kept_services(archive, organisation.id),
        shown_services=SHOWN_SERVICES,
        kept=archive.activity.kept(organisation.id),
    )
    return replace(page, thing=linked_organisation(archive, organisation))


def _presented(archive: Archive, organisation: Organisation) -> list[ItemRef]:
    """What it presented: to open a meeting is no presentation."""
    refs = archive.activity.presented(organisation.id)
    titles = ((ref, ref.item.title) for ref in refs)
    return [
        ref
        for ref, title in titles
        if "presentation" in fold(title) or not is_standing_title(title)
    ]


def _description(archive: Archive, organisation: Organisation) -> str:
    """What a shared link shows: how much there is to read."""
    entries = archive.actions.owed_by(organisation.id)
    due = sum(entry.state.is_owed for entry in entries)
    counts = (
        (len(archive.activity.attended(organisation.id)), "réunion", None),
        (len(_presented(archive, organisation)), "présentation", None),
        (len(archive.activity.kept(organisation.id)), "ressource", None),
        (due, "action en attente", "actions en attente"),
        (len(entries) - due, "action close", None),
    )
    known = [french.count(number, *words) for number, *words in counts if number]
    return f"{organisation.full_name} : {', '.join(known) or 'aucune activité relevée'}."


def organisation_list_page(view: View) -> Page:
    """The page /organisations/."""
    archive = view.archive
    kinds = _by_kind(archive)
    return view.page(
        "organisations.html",
        title="Organisations",
        description="Les organisations du groupe, par type.",
        kinds=kinds,
        filters=_filters(archive, [kind for kind, _ in kinds]),
        kind_anchor=kind_anchor,
        years_of=lambda organisation: _years(archive.activity.attended(organisation.id)),
        headings=HEADINGS,
    )


def _filters(archive: Archive, kinds: list[OrganisationKind | None]) -> Filters | None:
    """What the organisations can be narrowed to; None where there is none."""
    if not kinds:
        return None
    return Filters(
        noun="organisation",
        rows=".gtm-members > li",
        year_label="Présente en",
        years=_years(archive.meetings.held),
        kinds=[(kind_anchor(kind), HEADINGS[kind]) for kind in kinds],
    )


def kind_anchor(kind: OrganisationKind | None) -> str:
    """The anchor of a kind in the list."""
    return slug(kind.value) if kind else "sans-type"


def _years(meetings: Iterable[Meeting]) -> list[int]:
    """The years of some meetings held, latest first."""
    return sorted({m.day.year for m in meetings}, reverse=True)


def _by_kind(archive: Archive) -> list[tuple[OrganisationKind | None, list[Organisation]]]:
    """The organisations under their kinds, those of unknown kind last."""
    groups = []
    for kind in (*OrganisationKind, None):
        members = [o for o in archive.organisations.values() if o.kind is kind]
        if members:
            groups.append((kind, sorted(members, key=lambda body: fold(body.name))))
    return groups
