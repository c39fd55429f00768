"""The roll: what every name written in the files means, and a body for each unknown one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from zlib import crc32

from archive.collection.acronym_pairs import BodyName, called
from archive.collection.organisation_index import Match, OrganisationIndex
from archive.language.text import key, slug
from archive.model import Mention, Organisation

_LONGEST_ID = 80
"""An id is also the name of a folder, which systems limit."""
_RESERVED = {"index"}
"""The page of this id would be the list of organisations."""

_Identity = tuple[str, str | None]
"""What makes two unknown names one body: their key, and the id of the body above."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Every organisation that the files name."""

    organisations: Mapping[str, Organisation]
    """By id, those of the register first."""
    names: OrganisationIndex
    """Every name, those outside the register included."""
    matches: Mapping[str, Match]
    """What the register alone makes of each name as written."""
    meant: Mapping[str, tuple[str, ...]]
    """The organisations that each name as written means, the unit rather than its parent."""


def call(registered: tuple[Organisation, ...], mentions: Iterable[Mention]) -> Roll:
    """The roll of a register and of all the names that the other files write."""
    register = OrganisationIndex(registered)
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.name, mention)
    matches = {name: register.match(name) for name in first}
    bodies = called(match.unknown for match in matches.values() if match.unknown)
    identities = _identities(matches, bodies)
    newcomers = _newcomers(registered, first, matches, bodies, identities)
    return Roll(
        organisations={each.id: each for each in (*registered, *newcomers.values())},
        names=OrganisationIndex(registered, newcomers.values()),
        matches=matches,
        meant={
            name: (newcomers[identities[name]].id, *match.ids[1:]) if match.unknown else match.ids
            for name, match in matches.items()
        },
    )


def _identities(
    matches: Mapping[str, Match], bodies: Mapping[str, BodyName]
) -> dict[str, _Identity]:
    """The body that each unknown name stands for.

    A name written alone is the unit of that name, when it was met under one body only.
    """
    above: defaultdict[str, dict[str, None]] = defaultdict(dict)
    unknown = {name: bodies[match.unknown].key for name, match in matches.items() if match.unknown}
    for name, its_key in unknown.items():
        above[its_key] |= dict.fromkeys(matches[name].ids[:1])
    return {
        name: (its_key, next(iter(matches[name].ids or _only(above[its_key])), None))
        for name, its_key in unknown.items()
    }


def _only(options: Mapping[str, None]) -> tuple[str, ...]:
    return tuple(options) if len(options) == 1 else ()


def _newcomers(
    registered: Iterable[Organisation],
    first: Mapping[str, Mention],
    matches: Mapping[str, Match],
    bodies: Mapping[str, BodyName],
    identities: Mapping[str, _Identity],
) -> dict[_Identity, Organisation]:
    """An organisation for each body that the register does not know, so that nothing is lost."""
    taken = _RESERVED | {each for o in registered for each in (o.id, *o.former_ids)}
    newcomers: dict[_Identity, Organisation] = {}
    for name, identity in identities.items():
        if identity in newcomers:
            continue
        mark, parent = first[name].mark, identity[1]
        words = matches[name].unknown or name
        body = bodies[words]
        # The id is what was written first: it stays when a later file tells the acronym's name.
        ids = _possible_ids(body.as_in(words), parent)
        new_id = next(each for each in ids if each not in taken)
        taken.add(new_id)
        newcomers[identity] = Organisation(
            id=new_id,
            mark=mark,
            name=body.name,
            acronym=body.acronym or None,
            parent=Mention(parent, mark) if parent else None,
            is_registered=False,
        )
    return newcomers


def _possible_ids(words: str, parent: str | None) -> Iterator[str]:
    """Ids for a name: its words, with a sum where its letters do not all stand in an address."""
    plain = slug(words)[:_LONGEST_ID].strip("-")
    if plain.replace("-", "") != key(words):
        plain = f"{plain or 'organisation'}-{crc32(key(words).encode()):08x}"
    yield plain
    if parent:
        yield f"{parent}-{plain}"
    yield from (f"{plain}-{number}" for number in count(2))
