"""Which of some organisations a name means: by name, acronym or alias once folded, with units."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from archive.language.choices import is_collective
from archive.language.text import are_alike, key, nearest_by_key
from archive.parsing.names.name_kinds import kind_of
from archive.registers import Organisation

_NAME_AND_PART = re.compile(
    r"(?P<name>.+?)\s*\((?P<inside>(?:[^()]|\([^()]*\))+)\)|(?P<before>.+?)\s+[–—-]\s+(?P<after>.+)"
)
"""As in "Ministère X (Direction Y)", "Ministère X – Direction Y"."""
_LEADING = re.compile(r"^(?:l['’]\s*|(?:la|le|les|ong|ngo|projet|the)\s+)+", re.IGNORECASE)
"""As in "L’ONG Secours", "le projet Puits"."""
_BETWEEN_BODIES = re.compile(r"\s*[/,;&+]\s*|\s+(?:et|and)\s+", re.IGNORECASE)
"""As in "GIZ/OIM", "GIZ, OIM et HCR"."""
_SHORTEST_NEAR = 6
"""Shorter names, mostly acronyms, resemble one another without being slips."""
_LONGEST = 300
"""No body has a longer name: what is longer is a text put in the wrong place."""


class Verdict(Enum):
    """What could be made of a name."""

    KNOWN = auto()
    COLLECTIVE = auto()
    """Everyone, or no one yet."""
    OTHER = auto()
    """No body: a day, a place, an amount …"""
    UNKNOWN = auto()
    NEAR = auto()
    """Nearly a known name: most likely a slip."""
    VARIANT = auto()
    """An unknown name followed by the name or the acronym of a known body."""
    CONTRADICTORY = auto()
    """A name followed by the name or the acronym of another body."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is meant by a name."""

    verdict: Verdict
    """What the register alone makes of it."""
    ids: tuple[str, ...] = ()
    """The organisations meant, the unit rather than its parent; the first of the two bodies when
    they contradict one another."""
    credited: tuple[str, ...] = ()
    """Those meant and all above them, each once."""
    above: tuple[str, ...] = ()
    """What is known of a name of which a part is not: the body above the unknown one, then the
    units beside it."""
    suggestion: str | None = None
    """The known name that this one is nearly, or the one that follows it."""
    unknown: str | None = None
    """The part of the name that is known to nobody, None when all is known."""
    other: str | None = None
    """The organisation meant by the name that follows an unknown or a contradictory one."""


class NameMatcher:
    """Every name of some organisations."""

    def __init__(self, organisations: Collection[Organisation]) -> None:
        """Index the names, then the ids; where two organisations claim one, the first keeps it."""
        self._by_key: dict[str, str] = {}
        self.parents: dict[str, str] = {}
        """The id of the parent of each organisation that has one, by its own id."""
        claims = [(body.id, body.names) for body in organisations]
        claims += [(body.id, (body.id,)) for body in organisations]
        claims += [(body.id, body.former_ids) for body in organisations]
        for claim in claims:
            self._claim(*claim)
        names = [name for organisation in organisations for name in organisation.names]
        self._long_names = {key(name): name for name in names if len(key(name)) >= _SHORTEST_NEAR}
        # A parent written "Ministère X (Direction Y)" is understood with the parents known so far.
        for meant in (self._resolve_exactly, self._resolve):
            self.parents = dict(self._parents(organisations, meant))

    def add(self, organisation: Organisation) -> None:
        """Add a body outside the register, its parent given by id; no other loses a name."""
        self._claim(organisation.id, organisation.names)
        if organisation.parent:
            self.parents[organisation.id] = organisation.parent.name

    def match_exactly(self, name: str) -> str | None:
        """The id of the organisation with exactly this name once folded, or None."""
        return self._by_key.get(key(name)) or self._by_key.get(key(without_article(name)))

    def nearest_name(self, name: str) -> str | None:
        """The known name that this one is nearly, or None; short names are near to none.

        A word that is quite another makes another name, as in "Bureau du Nord", "Bureau du Sud".
        """
        if len(key(name)) < _SHORTEST_NEAR:
            return None
        near = nearest_by_key(name, self._long_names)
        return near if near and are_alike(name, near) else None

    def lineage(self, organisation_id: str) -> tuple[str, ...]:
        """The organisation, its parent, the parent’s parent… each once."""
        line = [organisation_id]
        while (parent := self.parents.get(line[-1])) and parent not in line:
            line.append(parent)
        return tuple(line)

    def is_known(self, name: str) -> bool:
        """Whether a name is one of these organisations, or stands for everyone."""
        sure = self._match_surely(name)
        return sure is not None and sure.verdict in {Verdict.KNOWN, Verdict.COLLECTIVE}

    def match(self, written: str) -> Resolution:
        """The organisations that a name as written means."""
        return self._match_surely(written) or self._match_unknown(written)

    def _match_surely(self, written: str) -> Resolution | None:
        """What a name means without a look at the names near it, which takes longest, or None."""
        pair = split_pair(written)
        if not key(written) or is_collective(pair[0] if pair else written):
            return Resolution(Verdict.COLLECTIVE)
        ids = self._resolve(written)
        if not ids and pair and kind_of(pair[1]):
            ids = self._resolve(pair[0])  # "CPE (Agadez)" is the CPE
        if ids:
            return Resolution(Verdict.KNOWN, ids)
        if kind_of(written):
            return Resolution(Verdict.OTHER)
        return self._match_pair(*pair) if pair else None

    def _claim(self, organisation_id: str, names: Iterable[str]) -> None:
        for name in filter(None, map(key, names)):
            self._by_key.setdefault(name, organisation_id)

    def _parents(
        self, organisations: Iterable[Organisation], meant: Callable[[str], tuple[str, ...]]
    ) -> Iterator[tuple[str, str]]:
        for organisation in organisations:
            ids = meant(organisation.parent.name) if organisation.parent else ()
            if len(ids) == 1:
                yield organisation.id, ids[0]

    def _resolve_exactly(self, text: str) -> tuple[str, ...]:
        organisation_id = self.match_exactly(text)
        return (organisation_id,) if organisation_id else ()

    def _resolve(self, text: str) -> tuple[str, ...]:
        """The organisations that a text means when all of it is known, else none."""
        exactly = self._resolve_exactly(text)
        if exactly:
            return exactly
        pair = split_pair(text)
        return self._resolve_pair(*pair) if pair else self._resolve_list(text)

    def _resolve_pair(self, whole: str, part: str) -> tuple[str, ...]:
        """Of "X (Y)", unit Y of X, or acronym Y of X; of "X (Y, Z)", both units."""
        outer, inner = self._resolve(whole), self._resolve(part)
        if not key(part) or is_collective(part):
            return outer
        if not outer or not inner:
            return () if key(whole) else inner
        related = self._most_precise((*outer, *inner))
        return related if len(related) == 1 or self._are_units(inner, outer) else ()

    def _are_units(self, ids: Iterable[str], above: tuple[str, ...]) -> bool:
        """Whether each organisation is a unit of the one above: both Y and Z of "X (Y, Z)"."""
        return len(above) == 1 and all(above[0] in self.lineage(unit)[1:] for unit in ids)

    def _resolve_list(self, text: str) -> tuple[str, ...]:
        """Of "A/B", unit B of A in either order, or both; of "A, B" and "A et B" too."""
        ids = [self.match_exactly(part) for part in _BETWEEN_BODIES.split(text) if key(part)]
        return self._most_precise(tuple(filter(None, ids))) if all(ids) else ()

    def _match_pair(self, whole: str, part: str) -> Resolution | None:
        """What to make of "X (Y)" when X or Y is known, or both but apart; None when neither is."""
        outer, inner = self._resolve(whole), self._resolve(part)
        if outer and inner:
            return Resolution(Verdict.CONTRADICTORY, outer, suggestion=part, other=inner[0])
        if inner:
            return Resolution(Verdict.VARIANT, suggestion=part, unknown=whole, other=inner[0])
        if not outer:
            return None
        above, unknown = self._apart(outer, part)
        return self._near_or_unknown((unknown,), above, unknown)

    def _apart(self, outer: tuple[str, ...], part: str) -> tuple[tuple[str, ...], str]:
        """Of "X (Y, Z)" where only Z is unknown, X with its unit Y, and Z; else X, and the part."""
        names = [name for name in _BETWEEN_BODIES.split(part) if key(name)]
        units = tuple(filter(None, map(self.match_exactly, names)))
        unknown = [name for name in names if not self.match_exactly(name)]
        if units and len(unknown) == 1 and self._are_units(units, outer):
            return (*outer, *units), unknown[0]
        return outer, part

    def _match_unknown(self, written: str) -> Resolution:
        parts = written.split("/")
        above = self._most_precise(tuple(filter(None, map(self.match_exactly, parts))))
        unknown = (part for part in split_pair(written) or parts if not self.match_exactly(part))
        return self._near_or_unknown((written, *unknown), above, written)

    def _near_or_unknown(
        self, texts: Iterable[str], above: tuple[str, ...], unknown: str
    ) -> Resolution:
        near = next(filter(None, map(self.nearest_name, dict.fromkeys(texts))), None)
        verdict = Verdict.NEAR if near else Verdict.UNKNOWN
        return Resolution(verdict, above=above, suggestion=near, unknown=unknown)

    def _most_precise(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The ids without those of which another is a unit, each once."""
        above = {parent for unit in ids for parent in self.lineage(unit)[1:]}
        # In a loop every body is above the others; it is reported, and one of them must remain.
        return tuple(dict.fromkeys(unit for unit in ids if unit not in above)) or ids[:1]


def without_article(name: str) -> str:
    """A name without the article or the kind of body before it."""
    return _LEADING.sub("", name)


def split_pair(text: str) -> tuple[str, str] | None:
    """X and Y of "X (Y)" or "X - Y", or None."""
    match = _NAME_AND_PART.fullmatch(text) if len(text) <= _LONGEST else None
    if not match:
        return None
    name = match["name"] or match["before"]
    part = match["inside"] or match["after"]
    return name.strip(), part.strip()
