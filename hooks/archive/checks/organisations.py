"""Names of organisations: each claimed once, known where used, tied in a tree."""

from collections import defaultdict
from collections.abc import Iterator

from archive.checks.published_files import locate
from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.organisation_names import Verdict
from archive.language import french
from archive.language.choices import is_collective
from archive.language.text import key, quoted
from archive.model import Mention
from archive.parsing.names.person_names import is_surname_first
from archive.problems import Mark, Problem
from archive.registers import Organisation

_RULES = {
    Verdict.UNKNOWN: "organisation-inconnue",
    Verdict.VARIANT: "organisation-inconnue",
    Verdict.NEAR: "organisation-proche",
    Verdict.CONTRADICTORY: "organisation-contradictoire",
}
_EXPLANATIONS = {
    Verdict.UNKNOWN: (
        "n’est pas une organisation connue : créez {file}, "
        "ou ajoutez ce nom aux alias de l’organisation dont il s’agit.{person}"
    ),
    Verdict.VARIANT: (
        ": « {known} » désigne {other.name}. Si c’est bien elle, écrivez « {known} » seul, "
        "ou ajoutez {unknown} à ses alias ({other.mark.path}) ; sinon, retirez « {known} »."
    ),
    Verdict.NEAR: (
        "n’est pas une organisation connue ; vouliez-vous dire « {known} » ? Sinon, créez {file}."
    ),
    Verdict.CONTRADICTORY: (
        "nomme deux organisations : {body.name}, {other.name}. Gardez celle qui convient ; "
        "si l’une fait partie de l’autre, écrivez « rattachée à: » dans sa fiche."
    ),
}
_MAYBE_PERSON = " Si c’est une personne, son nom est publié : écrivez qui elle représente."
_UNKNOWN_UNIT = (
    "n’est ni une unité ni un sigle connu de {above} : ajoutez-le aux alias de {above}, "
    "ou créez {file} avec « rattachée à: {above} »."
)


def names_are_claimed_once(archive: Archive) -> Iterator[Problem]:
    """No two organisations share a name, an acronym or an alias."""
    owners = _owners(archive)
    for organisation in archive.records.organisations:
        for name in organisation.names:
            owner = owners[key(name)]
            if owner is not organisation:
                message = (
                    f"{quoted(name)} désigne déjà {owner.name} ({owner.mark.path}) : "
                    "retirez-le de l’un des deux fichiers."
                )
            elif is_collective(name):
                message = f"{quoted(name)} désigne tout le monde : choisissez un autre nom."
            else:
                continue
            mark = locate(name, organisation.mark.path, archive)
            yield Problem(mark, "alias-en-double", message)


def ids_name_their_own(archive: Archive) -> Iterator[Problem]:
    """The file of an organisation does not bear the name of another."""
    owners = _owners(archive)
    for organisation in archive.records.organisations:
        owner = owners.get(key(organisation.id), organisation)
        if owner is not organisation:
            message = (
                f"Le nom du fichier, « {organisation.id} », désigne {owner.name} "
                f"({owner.mark.path}) : donnez-lui le nom ou le sigle de {organisation.name}."
            )
            yield Problem(Mark(organisation.mark.path), "alias-en-double", message)


def mentions_are_known(archive: Archive) -> Iterator[Problem]:
    """Every organisation that a file names is in the register."""
    for meeting in (*archive.meetings, *archive.records.undated):
        yield from _unknown_names(archive, meeting.mentions)
    for resource in archive.records.resources:
        yield from _unknown_names(archive, (*resource.keepers, *resource.producers))


def parents_exist(archive: Archive) -> Iterator[Problem]:
    """The organisation that another is a unit of is in the register."""
    for organisation in archive.records.organisations:
        parent = organisation.parent
        if parent and organisation.id not in archive.organisations.parents:
            near = archive.organisations.nearest_name(parent.name)
            advice = "écrivez le nom, le sigle ou l’identifiant d’une fiche de docs/organisations/."
            if near:
                advice = f"vouliez-vous dire « {near} » ?"
            message = f"{quoted(parent.name)} n’est pas une organisation connue : {advice}"
            yield Problem(parent.mark, "parent-inconnu", message)


def parents_do_not_loop(archive: Archive) -> Iterator[Problem]:
    """No organisation is above itself."""
    for organisation in archive.records.organisations:
        line = archive.organisations.lineage(organisation.id)
        if organisation.parent and archive.organisations.parents.get(line[-1]) == organisation.id:
            cycle = " → ".join((*line, organisation.id))
            message = f"Le rattachement tourne en rond ({cycle}) : corrigez « rattachée à »."
            yield Problem(organisation.parent.mark, "parent-en-boucle", message)


def _owners(archive: Archive) -> dict[str, Organisation]:
    """The first organisation that claims each name, by the name's key."""
    latest_first = reversed(archive.records.organisations)
    return {key(name): claimant for claimant in latest_first for name in claimant.names}


def _unknown_names(archive: Archive, mentions: tuple[Mention, ...]) -> Iterator[Problem]:
    """Each slip of one file, and once each of the organisations it names that are unknown."""
    groups: defaultdict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        match = archive.organisations.resolve(mention)
        if match.verdict in {Verdict.NEAR, Verdict.CONTRADICTORY}:
            groups[mention.name, mention.mark].append(mention)
        elif match.verdict in _RULES:
            groups[match.verdict, match.ids].append(mention)
    return (_problem(archive, same) for same in groups.values())


def _problem(archive: Archive, same: list[Mention]) -> Problem:
    """What is wrong with one name, at the first of the places where it stands."""
    bodies = archive.organisations
    first = min(same, key=lambda mention: mention.mark)
    match = bodies.resolve(first)
    subject, explanation = quoted(first.name), _EXPLANATIONS[match.verdict]
    if match.verdict is Verdict.UNKNOWN and match.above:
        subject, explanation = quoted(match.unknown or ""), _UNKNOWN_UNIT
    more = len({mention.mark.line for mention in same}) - 1
    others = f" (et {french.count(more, 'autre ligne')})" if more else ""
    explained = explanation.format(
        above=bodies[match.above[0]].short_name if match.above else None,
        body=bodies.get(match.ids[0]),
        # The file that keeps the address of the page that the organisation has without one.
        file=f"docs/{urls.page_file(urls.organisation(match.ids[0]))}",
        known=match.suggestion,
        other=bodies.get(match.other or ""),
        person=_MAYBE_PERSON if is_surname_first(first.name) else "",
        unknown=quoted(match.unknown or ""),
    )
    return Problem(first.mark, _RULES[match.verdict], f"{subject}{others} {explained}")
