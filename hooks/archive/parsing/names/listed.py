"""What the entries of a list of who came say, once they are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from archive.parsing.names.attendance_notes import split_notes
from archive.parsing.names.entry_rows import Layout


class Listed(NamedTuple):
    """One name of a list."""

    place: str
    """The list that the entry says it is of, or the one that it stands in."""
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
    def bodies(self) -> list[tuple[str, str]]:
        """The list and the name of each body that is surely one, a head count as "(3)" after it."""
        sure = [name for name in self.listed if name.text not in self.unsure]
        told = [(name.place, split_notes(name.text)) for name in sure]
        return [
            (place, f"{name} ({count})" if count else name)
            for place, (name, count, _) in told
            if name
        ]

    @property
    def persons(self) -> list[str]:
        """The names of persons, which are left out."""
        return [name for each in self.listed for name in each.persons]
