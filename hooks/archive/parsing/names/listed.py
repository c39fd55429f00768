"""What the entries of a list of who came say, once they are read, and who is known by them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from archive.language.text import key
from archive.parsing.names.attendance_notes import split_notes
from archive.parsing.names.entry_rows import Layout
from archive.parsing.names.name_lists import name_parts, parse_mention
from archive.parsing.source.nodes import Node, Scalar, Sequence

_PARTS = re.compile(r"\s*[()]\s*|\s[–—-]\s+|\s*/\s*|,\s*")
"""the " (" of "Fondation Rivières (FR)" """
_BRACKETS = re.compile(r"\(([^()]+)\)")
"""the "SP/CM" of "Secrétariat (SP/CM)", one name though its parts may be others" """


class Listed(NamedTuple):
    """One name of a list."""

    text: str
    """The name of the body with how it attended, "CPE (en ligne)"; "" beside persons alone."""
    entry: int
    """Which of the entries it stands in, counted from 0."""
    persons: tuple[str, ...] = ()
    """The persons named beside it."""

    @property
    def name(self) -> str:
        """The text without how it attended."""
        return split_notes(self.text).name


@dataclass(slots=True)
class Entries:
    """What the entries of one list say."""

    listed: list[Listed] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    """What only groups the names or says nothing: "ONG", "(voir annexe)"."""
    kinds: list[tuple[int, str]] = field(default_factory=list)
    """What else stands before the names of an entry, the "Région" of "Région : CPE, DGV"."""
    unsure: list[str] = field(default_factory=list)
    """What may be a person as well as a body."""
    halves: list[str] = field(default_factory=list)
    """What was parted at "et" and may be one name."""
    guessed: list[str] = field(default_factory=list)
    """The bodies beside a person that may be what the person does."""
    layout: Mapping[int, Layout] = field(default_factory=dict)
    """Where the person and the body stand in them."""

    @property
    def bodies(self) -> list[str]:
        """The name of each body that is surely one, a head count as "(3)" after it."""
        told = [split_notes(each.text) for each in self.listed if each.text not in self.unsure]
        return [f"{name} ({count})" if count else name for name, count, _ in told if name]

    @property
    def persons(self) -> list[str]:
        """The names of persons, which are left out."""
        return [name for each in self.listed for name in each.persons]


def listed_in(nodes: Iterable[Node]) -> Iterator[str]:
    """The names that lists of who came, or did not, hold."""
    for node in nodes:
        listed = node.items if isinstance(node, Sequence) else (node,)
        for scalar in (each for each in listed if isinstance(each, Scalar)):
            is_line = not isinstance(node, Sequence) or any(sign in scalar.value for sign in ",;")
            names = name_parts(scalar) if is_line else [scalar]
            yield from (parse_mention(name).name for name in names)


class KnownNames:
    """Who came is known by name in the rest of the file, whatever the archive knows."""

    def __init__(self, is_known: Callable[[str], bool]) -> None:
        """`is_known` says whether the archive has an organisation of a name."""
        self._is_known = is_known
        self._keys: set[str] = set()

    def learn(self, names: Iterable[str]) -> None:
        """Learn names as listed: "Fondation X (FX)" teaches the whole, the name and the acronym.

        One that the archive knows teaches nothing: "Paix" of "Femmes, Paix" is no name.
        """
        for name in names:
            if not self._is_known(name):
                told = (name, *_PARTS.split(name), *_BRACKETS.findall(name))
                # The "M" of "DREC/M" is no name, but begins that of M. Tando.
                self._keys.update(found for each in told if len(found := key(each)) > 1)

    def __call__(self, name: str) -> bool:
        """Whether a text is the name of an organisation, or stands for all of them."""
        return key(name) in self._keys or self._is_known(name)
