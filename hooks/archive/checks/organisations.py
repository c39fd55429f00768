"""Names of organisations: each claimed once, known where used, tied in a tree."""

from collections import defaultdict
from collections.abc import Iterator

from archive.checks.published_files import mark_of
from archive.collection.archive import Archive
from archive.collection.organisation_names import Resolution, Verdict
from archive.language import french
from archive.language.choices import is_collective
from archive.language.text import key, quoted
from archive.model import Mention, Organisation
from archive.problems import Mark, Problem


def names_are_claimed_once(archive: Archive) -> Iterator[Problem]:
    """No two organisations share a name, an acronym or an alias."""
    claims: dict[str, Organisation] = {}
    for organisation in archive.records.organisations:
        for name in organisation.names:
            first = claims.setdefault(key(name), organisation)
            if first is not organisation:
                message = (
                    f"{quoted(name)} désigne déjà {first.name} ({first.mark.path}) : "
                    "retirez-le de l’un des deux fichiers."
                )
            elif is_collective(name):
                message = f"{quoted(name)} désigne tout le monde : choisissez un autre nom."
            else:
                continue
            mark = mark_of(name, organisation.mark.path, archive)
            yield Problem(mark, "alias-en-double", message)


def ids_name_their_own(archive: Archive) -> Iterator[Problem]:
    """The file of an organisation does not bear the name of another."""
    claims = {key(n): o for o in reversed(archive.records.organisations) for n in o.names}
    for organisation in archive.records.organisations:
        owner = claims.get(key(organisation.id), organisation)
        if owner is not organisation:
            message = (
                f"Le nom du fichier, « {organisation.id} », désigne {owner.name} "
                f"({owner.mark.path}) : donnez-lui le nom ou le sigle de {organisation.name}."
            )
            yield Problem(Mark(organisation.mark.path), "alias-en-double", message)


def mentions_are_known(archive: Archive) -> Iterator[Problem]:
    """Every organisation that a file names is in the register."""
    for meeting in archive.meetings:
        yield from _all_known(archive, meeting.mentions)
    for resource in archive.records.resources:
        yield from _all_known(archive, (*resource.keepers, *resource.producers))


def parents_exist(archive: Archive) -> Iterator[Problem]:
    """The organisation that another is a unit of is in the register."""
    for organisation in archive.records.organisations:
        parent = organisation.parent
        if parent and organisation.id not in archive.organisations.parents:
            near = archive.organisations.near(parent.name)
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


def _all_known(archive: Archive, mentions: tuple[Mention, ...]) -> Iterator[Problem]:
    """The slips of one file, and once each of the organisations it names that are unknown."""
    unknown: defaultdict[tuple[Verdict, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for mention in mentions:
        match = archive.organisations.resolve(mention)
        if match.verdict in _SLIPS:
            rule, explain = _SLIPS[match.verdict]
            yield Problem(mention.mark, rule, explain(archive, mention.name, match))
        elif match.verdict in _UNKNOWN:
            unknown[match.verdict, match.ids].append(mention)
    for (verdict, _), same in unknown.items():
        first = min(same, key=lambda mention: mention.mark)
        more = len({mention.mark.line for mention in same}) - 1
        others = f" (et {french.count(more, 'autre ligne')})" if more else ""
        message = _UNKNOWN[verdict](archive, first.name, others)
        yield Problem(first.mark, "organisation-inconnue", message)


def _unknown(archive: Archive, written: str, others: str) -> str:
    match = archive.organisations.resolve(written)
    file = _file(match)
    if match.above:
        above = archive.organisations[match.above[0]].short_name
        return (
            f"{quoted(match.unknown or '')}{others} n’est ni une unité ni un sigle connu de "
            f"{above} : ajoutez-le aux alias de {above}, ou créez {file} avec "
            f"« rattachée à: {above} »."
        )
    return (
        f"{quoted(written)}{others} n’est pas une organisation connue : créez {file}, "
        "ou ajoutez ce nom aux alias de l’organisation dont il s’agit."
    )


def _variant(archive: Archive, written: str, others: str) -> str:
    match = archive.organisations.resolve(written)
    short, owner = match.suggestion, archive.organisations[match.other or ""]
    return (
        f"{quoted(written)}{others} : « {short} » désigne {owner.name}. Si c’est bien elle, "
        f"écrivez « {short} » seul, ou ajoutez {quoted(match.unknown or '')} à ses alias "
        f"({owner.mark.path}) ; sinon, retirez « {short} »."
    )


def _near(_: Archive, written: str, match: Resolution) -> str:
    return (
        f"{quoted(written)} n’est pas une organisation connue ; vouliez-vous dire "
        f"« {match.suggestion} » ? Sinon, créez {_file(match)}."
    )


def _contradictory(archive: Archive, written: str, match: Resolution) -> str:
    first, second = (archive.organisations[each or ""].name for each in (match.ids[0], match.other))
    return (
        f"{quoted(written)} nomme deux organisations : {first}, {second}. "
        "Gardez celle qui convient ; si l’une fait partie de l’autre, "
        "écrivez « rattachée à: » dans sa fiche."
    )


def _file(match: Resolution) -> str:
    """The file that keeps the address of the page that the organisation has without one."""
    return f"docs/organisations/{match.ids[0]}.md"


_UNKNOWN = {Verdict.UNKNOWN: _unknown, Verdict.VARIANT: _variant}
_SLIPS = {
    Verdict.NEAR: ("organisation-proche", _near),
    Verdict.CONTRADICTORY: ("organisation-contradictoire", _contradictory),
}
