"""Dated copies of a map of actors: who does what, and where, as the archive may show it."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from archive.problems import Mark


class Point(NamedTuple):
    """A place on the earth, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """One line of a map: an actor with what it offers at one place."""

    organisation: str
    """The actor, in the words of the map."""
    title: str | None = None
    """What the map calls this line; None when that is the actor."""
    kind: str | None = None
    services: str | None = None
    place: str | None = None
    region: str | None = None
    point: Point | None = None
    details: tuple[tuple[str, str], ...] = ()
    """The other columns that may be shown, each header with its cell."""
    is_hidden: bool = False
    """Whether its place is not told, since victims are sheltered there."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a copy holds and the archive does not show."""

    columns: tuple[str, ...] = ()
    """The headers of the columns of persons, and of those marked private."""
    cells: int = 0
    """Other cells: an e-mail address, a telephone number, a person."""
    places: int = 0
    """The places where victims are sheltered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCopy:
    """A map as it stood on one day."""

    day: date
    file: str
    """Its name in docs/ressources/copies/."""
    mark: Mark = field(compare=False)
    agreement: str
    """How its keeper agreed that it be shown, in words."""
    licence: str
    private: tuple[str, ...] = ()
    """The headers of the columns that its keeper does not want published."""
    entries: tuple[MapEntry, ...] = ()
    left_out: LeftOut = LeftOut()
