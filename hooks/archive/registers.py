"""The records of the registers: organisations, resources with the copies of their maps, themes."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from archive.language.choices import OrganisationKind, ResourceKind
from archive.model import Attachment, Meeting, Mention
from archive.problems import Mark
from archive.prose import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What every record of a register has."""

    id: str
    """A part of addresses: ASCII letters, digits, hyphens."""
    mark: Mark = field(compare=False)
    about: Prose | None = None
    former_ids: tuple[str, ...] = ()

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Every piece of its free text."""
        return (self.about,) if self.about else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Registered):
    """A body that takes part in the group or is named in its minutes."""

    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    kind: OrganisationKind | None = None
    """None when it is not certain."""
    parent: Mention | None = None
    """The organisation of which it is a unit."""
    website: Attachment | None = None
    source: Attachment | None = None
    is_registered: bool = True
    """False for a body known only because a meeting names it."""

    @property
    def linked(self) -> tuple[Attachment, ...]:
        """The documents that its page links to."""
        return tuple(filter(None, (self.website, self.source)))

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called: name, acronym, aliases, former names."""
        acronym = (self.acronym,) if self.acronym else ()
        return (self.name, *acronym, *self.aliases, *self.former_names)

    @property
    def full_name(self) -> str:
        """The name, with the acronym behind it if it has one."""
        has_both = self.acronym and self.acronym != self.name
        return f"{self.name} ({self.acronym})" if has_both else self.name

    @property
    def short_name(self) -> str:
        """The acronym if it has one, else the name."""
        return self.acronym or self.name


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a resource is to be brought up to date."""

    text: str
    """As written."""
    months: int = 0
    """0 when it is counted in days, or never updated."""
    days: int = 0


@dataclass(frozen=True, slots=True)
class ApproximateDate:
    """A day known more or less closely: a day, a month or a year."""

    text: str
    """As written."""
    day: date
    """The last day it can mean."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Registered):
    """A map, a data set, a report … that the group looks at again and again."""

    title: str
    address: Attachment | None = None
    other_addresses: tuple[Attachment, ...] = ()
    kind: ResourceKind | None = None
    keepers: tuple[Mention, ...] = ()
    producers: tuple[Mention, ...] = ()
    sources: tuple[Mention, ...] = ()
    rhythm: Frequency | None = None
    last_update: ApproximateDate | None = None
    """None when no update is known."""
    handover: Prose | None = None
    """To whom it is to be handed over."""
    language: str | None = None
    files: tuple[Attachment, ...] = ()
    """Copies kept in docs/ressources/."""
    dated_copies: tuple[MapCopy, ...] = ()
    """Copies of the map of actors that it is, oldest first."""
    source: Attachment | None = None
    withheld: int = 0
    """How many persons the file names whose names are not published."""

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Every piece of its free text."""
        return tuple(filter(None, (self.handover, self.about)))

    @property
    def linked(self) -> tuple[Attachment, ...]:
        """The documents that its page links to."""
        return (*self.addresses, *self.files, *((self.source,) if self.source else ()))

    @property
    def addresses(self) -> tuple[Attachment, ...]:
        """Its address and the others it answers to."""
        return (*((self.address,) if self.address else ()), *self.other_addresses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Registered):
    """A subject, with the words that stand for it."""

    name: str
    words: tuple[str, ...] = ()
    """Other words that surely mean it where they stand in a title."""
    english: tuple[str, ...] = ()
    """What it is called in English: search leads from there to the theme."""

    @property
    def linked(self) -> tuple[Attachment, ...]:
        """No document stands beside a theme."""
        return ()


Record = Meeting | Organisation | Resource | Theme
"""What has a page of its own, an id that names it, and maybe ids that named it before."""
