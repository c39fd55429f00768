"""Names of organisations: each claimed once, known where used, tied in a tree."""

from collections import defaultdict
from collections.abc import Iterator

from archive.checks.published_files import locate
from archive.collection.archive import Archive
from archive.collection.organisation_names import Resolution, Verdict
from archive.language import french
from archive.language.choices import is_collective
from archive.language.text import key, quoted
from archive.model import Mention, Organisation
from archive.problems import Mark, Problem


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
    for meeting in archive.meetings:
        yield from _unknown_names(archive, meeting.mentions)
    for resource in archive.records.resources:
        yield from _unknown_names(archive, (*resource.keepers, *resource.producers))


def parents_exist(archive: Archive) -> Iterator[Problem]:
    """The organisation that another is a unit of is in the register."""
    for organisation in archive.records.organisations:
        parent = organisation.parent
        if parent and organisation.id not in archive.organisations.parents:
            near = archive.organisations.nearest_name(parent.name)
            advice = (
                f"vouliez-vous dire « {near} » ?"
                if near
                else "écrivez le nom, le sigle ou l’identifiant d’une fiche de docs/organisations/."
            )
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
        if match.verdict in _SLIPS:
            groups[mention.name, mention.mark].append(mention)
        elif match.verdict in _EXPLANATIONS:
            groups[match.verdict, match.ids].append(mention)
    return (_problem(archive, same) for same in groups.values())


def _problem(archive: Archive, same: list[Mention]) -> Problem:
    """What is wrong with one name, at the first of the places where it stands."""
    first = min(same, key=lambda mention: mention.mark)
    match = archive.organisations.resolve(first)
    rule, explain = _EXPLANATIONS[match.verdict]
    subject, explanation = explain(archive, first.name, match)
    more = len({mention.mark.line for mention in same}) - 1
    others = f" (et {french.count(more, 'autre ligne')})" if more else ""
    return Problem(first.mark, rule, f"{quoted(subject)}{others} {explanation}")


def _unknown(archive: Archive, name: str, match: Resolution) -> tuple[str, str]:
    if not match.above:
        return name, (
            f"n’est pas une organisation connue : créez {_file(match)}, "
            "ou ajoutez ce nom aux alias de l’organisation dont il s’agit."
        )
    above = archive.organisations[match.above[0]].short_name
    return match.unknown or "", (
        f"n’est ni une unité ni un sigle connu de {above} : ajoutez-le aux alias de {above}, "
        f"ou créez {_file(match)} avec « rattachée à: {above} »."
    )


def _variant(archive: Archive, name: str, match: Resolution) -> tuple[str, str]:
    short, owner = match.suggestion, archive.organisations[match.other or ""]
    return name, (
        f": « {short} » désigne {owner.name}. Si c’est bien elle, "
        f"écrivez « {short} » seul, ou ajoutez {quoted(match.unknown or '')} à ses alias "
        f"({owner.mark.path}) ; sinon, retirez « {short} »."
    )


def _near(_: Archive, name: str, match: Resolution) -> tuple[str, str]:
    return name, (
        f"n’est pas une organisation connue ; vouliez-vous dire « {match.suggestion} » ? "
        f"Sinon, créez {_file(match)}."
    )


def _contradictory(archive: Archive, name: str, match: Resolution) -> tuple[str, str]:
    first, second = archive.organisations[match.ids[0]], archive.organisations[match.other or ""]
    return name, (
        f"nomme deux organisations : {first.name}, {second.name}. "
        "Gardez celle qui convient ; si l’une fait partie de l’autre, "
        "écrivez « rattachée à: » dans sa fiche."
    )


def _file(match: Resolution) -> str:
    """The file that keeps the address of the page that the organisation has without one."""
    return f"docs/organisations/{match.ids[0]}.md"


_SLIPS = {Verdict.NEAR, Verdict.CONTRADICTORY}
_EXPLANATIONS = {
    Verdict.UNKNOWN: ("organisation-inconnue", _unknown),
    Verdict.VARIANT: ("organisation-inconnue", _variant),
    Verdict.NEAR: ("organisation-proche", _near),
    Verdict.CONTRADICTORY: ("organisation-contradictoire", _contradictory),
}
"""The rule that a name breaks, and what says how: what is wrong in it, then why and what to do."""
