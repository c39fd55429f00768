"""Who a name is: every organisation of the register, and one for each name outside of it.

A file may name a body outside the register with its acronym: "Secours des pistes (SDP)".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from zlib import crc32

from archive.collection.organisation_names import (
    NameMatcher,
    Resolution,
    Verdict,
    split_pair,
    without_article,
)
from archive.language.text import fold, key, slug
from archive.model import Mention
from archive.problems import Mark
from archive.registers import Organisation

_LONGEST_ID = 80
"""An id is also the name of a folder, which systems limit."""
_RESERVED = {"index"}
"""The page of this id would be the list of organisations."""

_Identity = tuple[str, str | None]
"""What makes two unknown names one body: their key, and the id of the body above."""
_LONGEST = 12
"""The letters of the longest acronym."""
_FEWEST_CAPITALS = 2
_SEVERAL_WORDS = re.compile(r"\w+\W+\w")
"""As in "Secours des pistes"; one word is mostly an acronym itself, and its unit follows."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """What a body outside the register is called."""

    name: str
    acronym: str = ""

    @property
    def key(self) -> str:
        """The same for all the ways to write the name, with its article or without."""
        return _bare_key(self.name)

    def as_in(self, text: str) -> str:
        """What a text calls it, without the acronym that may follow its name."""
        pair = parse_acronym_pair(text) if self.acronym else None
        return pair.name if pair else text


class OrganisationIndex(NameMatcher, Mapping[str, Organisation]):
    """The organisations by id, those of the register first, and who each name is."""

    def __init__(
        self, registered: Iterable[Organisation], mentions: Iterable[Mention] = ()
    ) -> None:
        """`mentions` are the names in the other files; those that nobody bears get a body."""
        known = tuple(registered)
        marks: dict[str, Mark] = {}
        for mention in mentions:
            marks.setdefault(mention.name, mention.mark)
        super().__init__(known)
        matches = {name: self.match(name) for name in marks}
        newcomers = _newcomers(known, marks, matches)
        self._organisations = {body.id: body for body in (*known, *newcomers.values())}
        for body in dict.fromkeys(newcomers.values()):
            self.add(body)
        self._resolutions = {
            name: self._credit(
                replace(match, ids=(newcomers[name].id, *match.above[1:]))
                if name in newcomers
                else match
            )
            for name, match in matches.items()
        }

    def __getitem__(self, organisation_id: str) -> Organisation:
        return self._organisations[organisation_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._organisations)

    def __len__(self) -> int:
        return len(self._organisations)

    def resolve(self, mention: Mention | str) -> Resolution:
        """Who is meant by a mention or a name.

        A name in no file is compared with all others, and means nobody unless it is one of them.
        """
        name = mention if isinstance(mention, str) else mention.name
        resolution = self._resolutions.get(name)
        if resolution:
            return resolution
        match = self.match(name)
        return self._credit(match if match.verdict is Verdict.KNOWN else replace(match, ids=()))

    def credited(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """The organisations that names mean and all those above them, each once."""
        credited = (body for mention in mentions for body in self.resolve(mention).credited)
        return tuple(dict.fromkeys(credited))

    def named(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """The organisations that names mean, without those above them, each once."""
        return tuple(
            dict.fromkeys(body for mention in mentions for body in self.resolve(mention).ids)
        )

    def parent(self, organisation_id: str) -> Organisation | None:
        """The organisation above one, or None."""
        parent = self.parents.get(organisation_id)
        return self[parent] if parent else None

    def units(self, organisation_id: str) -> tuple[Organisation, ...]:
        """The organisations directly under one, by name."""
        units = (self[unit] for unit, above in self.parents.items() if above == organisation_id)
        return tuple(sorted(units, key=lambda unit: fold(unit.name)))

    def _credit(self, resolution: Resolution) -> Resolution:
        lines = (above for body in resolution.ids for above in self.lineage(body))
        return replace(resolution, credited=tuple(dict.fromkeys(lines)))


def _newcomers(
    registered: Iterable[Organisation],
    marks: Mapping[str, Mark],
    matches: Mapping[str, Resolution],
) -> dict[str, Organisation]:
    """The body of each name that the register does not know, so that nothing is lost."""
    unknown = {name: match.unknown for name, match in matches.items() if match.unknown}
    bodies = body_names(unknown.values())
    taken = _RESERVED.union(*((body.id, *body.former_ids) for body in registered))
    newcomers: dict[_Identity, Organisation] = {}
    identities = _identities({name: bodies[part].key for name, part in unknown.items()}, matches)
    for name, identity in identities.items():
        if identity not in newcomers:
            part, parent = unknown[name], identity[1]
            # The id is what was written first: it stays when a later file has the full name.
            ids = _possible_ids(bodies[part].as_in(part), parent)
            new_id = next(body_id for body_id in ids if body_id not in taken)
            taken.add(new_id)
            newcomers[identity] = _newcomer(new_id, marks[name], bodies[part], parent)
    return {name: newcomers[identity] for name, identity in identities.items()}


def _newcomer(new_id: str, mark: Mark, body: BodyName, parent: str | None) -> Organisation:
    return Organisation(
        id=new_id,
        mark=mark,
        name=body.name,
        acronym=body.acronym or None,
        parent=Mention(parent, mark) if parent else None,
        is_registered=False,
    )


def _identities(keys: Mapping[str, str], matches: Mapping[str, Resolution]) -> dict[str, _Identity]:
    """The body that each unknown name stands for, by the key of its unknown part.

    A name written alone is the unit of that name, when it is written under one body only.
    """
    above: defaultdict[str, set[str]] = defaultdict(set)
    for name, its_key in keys.items():
        above[its_key].update(matches[name].above[:1])
    only = {its_key: next(iter(ids)) for its_key, ids in above.items() if len(ids) == 1}
    return {
        name: (its_key, next(iter(matches[name].above), only.get(its_key)))
        for name, its_key in keys.items()
    }


def _possible_ids(words: str, parent: str | None) -> Iterator[str]:
    """Ids for a name: its words, with a sum where its letters do not all stand in an address."""
    plain = slug(words)[:_LONGEST_ID].strip("-")
    if plain.replace("-", "") != key(words):
        plain = f"{plain or 'organisation'}-{crc32(key(words).encode()):08x}"
    yield plain
    if parent:
        yield f"{parent}-{plain}"
    yield from (f"{plain}-{number}" for number in count(2))


def body_names(texts: Iterable[str]) -> Mapping[str, BodyName]:
    """What the body that each text names is called, as all these texts together show.

    Where one text holds the name with the acronym, either of them alone means that body too. An
    acronym of two names, and two acronyms of one name, are no proof of anything.
    """
    pairs = {text: parse_acronym_pair(text) for text in texts}
    proofs = {(pair.key, key(pair.acronym)): pair for pair in reversed([*pairs.values()]) if pair}
    names = Counter(name for name, _ in proofs)
    acronyms = Counter(acronym for _, acronym in proofs)
    bodies: dict[str, BodyName] = {}
    for (name, acronym), pair in proofs.items():
        if names[name] == acronyms[acronym] == 1:
            bodies |= {name: pair, acronym: pair}
    return {
        text: bodies.get(_bare_key(pair.name if pair else text)) or BodyName(text)
        for text, pair in pairs.items()
    }


def parse_acronym_pair(text: str) -> BodyName | None:
    """The name and the acronym of "Name (ACRONYM)", "Name – ACRONYM" or the reverse, or None."""
    pair = split_pair(text)
    for name, short in (pair, pair[::-1]) if pair else ():
        if _is_acronym(short) and _SEVERAL_WORDS.search(name) and _abbreviates(short, name):
            return BodyName(name, short)
    return None


def _bare_key(name: str) -> str:
    return key(without_article(name)) or key(name)


def _is_acronym(text: str) -> bool:
    """Whether a text is one short word, mostly of capitals."""
    capitals = sum(map(str.isupper, text))
    is_mostly_capitals = capitals * 2 >= sum(map(str.isalpha, text))
    is_word = len(text) <= _LONGEST and len(text.split()) == 1 and "(" not in text
    return is_word and capitals >= _FEWEST_CAPITALS and is_mostly_capitals


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym begins as a name does, and its letters stand in it in their order.

    "Ministère des Pistes (DGV)" names a unit of the ministry rather than its acronym. Figures
    count for no letter: the 2 of A2S says that an S comes twice.
    """
    wanted = "".join(filter(str.isalpha, key(acronym)))
    return any(_begins_and_leads(wanted, key(text)) for text in (name, without_article(name)))


def _begins_and_leads(acronym: str, name: str) -> bool:
    letters = iter(name)
    return name[:1] == acronym[:1] and all(letter in letters for letter in acronym)
