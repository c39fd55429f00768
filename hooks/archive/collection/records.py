"""A folder → the records of the archive: which of its files are read, and as what.

A reader draws on nothing but the text of a file, its path and what it is given: where all are the
same as the last time, so is the record, for whoever reads the same folder again and again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, TypeVar

from archive.collection import urls
from archive.collection.files import (
    DROP_FOLDER,
    HIDDEN,
    FileRefusedError,
    file_weight,
    is_entry,
    is_meeting_place,
    list_files,
    read_data,
    read_text,
    record_url,
)
from archive.collection.organisation_names import NameMatcher
from archive.collection.retirements import Move, read_retirements
from archive.collection.settings import extra, read_settings
from archive.language.contact_details import contact_key
from archive.model import Meeting
from archive.parsing.maps.files import MAX_COPY, with_entries
from archive.parsing.maps.privacy import Allowed
from archive.parsing.meeting_file import read_meeting
from archive.parsing.register_files import read_organisation, read_resource, read_theme
from archive.parsing.source.free_text import parse_text
from archive.parsing.source.front_matter import split_front_matter
from archive.problems import Mark, Problems
from archive.prose import Prose
from archive.registers import MapCopy, Organisation, Record, Resource, Theme

_PICTURES = {".png", ".jpg", ".jpeg", ".webp"}

_Record = TypeVar("_Record")
_Read = TypeVar("_Read")
Reader = Callable[[str, str, Problems], _Read | None]
"""The record that a text holds, None when it holds none, and what is wrong with it; the path is
the second argument."""


class _Reading(NamedTuple):
    text: str
    given: object
    record: Any
    problems: Problems


class Readings:
    """The last reading of each file, by its path."""

    def __init__(self) -> None:
        """Start with none."""
        self._last: dict[str, _Reading] = {}

    def record(
        self, read: Reader[_Read], text: str, path: str, given: object, problems: Problems
    ) -> _Read | None:
        """The record of a file, which is always read by the same reader; problems are noted.

        `given` compares equal where it makes the reader do the same.
        """
        last = self._last.get(path)
        if last is None or last.text != text or last.given != given:
            noted = Problems()
            last = _Reading(text, given, read(text, path, noted), noted)
            self._last[path] = last
        problems.extend(last.problems)
        record: _Read | None = last.record
        return record


@dataclass(frozen=True, slots=True)
class Records:
    """What the files say, before anything is drawn from it."""

    meetings: tuple[Meeting, ...]
    organisations: tuple[Organisation, ...]
    """Those of the register, by id."""
    resources: tuple[Resource, ...]
    """By id."""
    writings: Mapping[str, Prose]
    """The hand-written text of each page that is no record's, by url."""
    docs: tuple[str, ...]
    """Every file of docs/, '/'-separated, relative to docs/."""
    texts: Mapping[str, str]
    """The text of every file read, by its path."""
    themes: tuple[Theme, ...] = ()
    """By id."""
    undated: tuple[Meeting, ...] = ()
    """Meetings whose day is not known: their names and links are checked, nothing else."""
    weights: Mapping[str, int] = field(default_factory=dict)
    """The files of docs/ that are no pages, each with its bytes."""
    public_contacts: frozenset[str] = frozenset()
    """The keys of the mailboxes and telephone numbers that mkdocs.yml lets be published."""
    retired: Mapping[str, date] = field(default_factory=dict)
    """The url of each page taken down, with the day."""
    copies: tuple[str, ...] = ()
    """Every file among the copies of maps, by its path: none is one of `docs`."""
    moved: Mapping[str, Move] = field(default_factory=dict)
    """The url of each page in whose place another page stands, by decision."""
    urls: Mapping[str, str] = field(default_factory=dict)
    """The url that each file of a record has, by its path, whether it can be read or not."""
    settings: Mapping[str, Any] = field(default_factory=dict)
    """What mkdocs.yml says."""

    @property
    def registered(self) -> tuple[Record, ...]:
        """Every record of a register."""
        return (*self.organisations, *self.resources, *self.themes)

    @property
    def retired_files(self) -> Mapping[str, str]:
        """The files that are not read because their pages are taken down, each with its url."""
        return {path: url for path, url in self.urls.items() if url in self.retired}


def read_records(root: Path, problems: Problems, readings: Readings | None = None) -> Records:
    """Every record of a folder; what is wrong with a file is noted.

    `readings` are those of an earlier time, None for none.
    """
    files = tuple(list_files(root, "docs", problems))
    docs = tuple(name for name in files if not name.startswith(urls.COPIES))
    copies = tuple(f"docs/{name}" for name in files if name.startswith(urls.COPIES))
    settings = read_settings(root, problems)
    public = frozenset(map(contact_key, _public_contacts(settings)))
    decided = read_retirements(root, problems)
    folder = _Folder(root, problems, decided.retired, readings or Readings())
    registered = _in_register(docs, urls.ORGANISATIONS, problems)
    organisations = folder.records(registered, read_organisation)
    is_known = cache(NameMatcher(organisations).is_known)  # the same names are in every file
    read = partial(read_meeting, is_known=is_known)
    allowed = Allowed(public, is_known)
    meetings = folder.records(_meeting_files(root, problems), read, organisations)
    registered = _in_register(docs, urls.RESOURCES, problems)
    resources = folder.records(registered, partial(read_resource, is_known=is_known), organisations)
    return Records(
        meetings=tuple(meeting for meeting in meetings if meeting.is_dated),
        organisations=organisations,
        resources=tuple(_with_copies(root, resource, allowed, problems) for resource in resources),
        themes=folder.records(_in_register(docs, urls.THEMES, problems), read_theme),
        writings=folder.writings(docs),
        docs=docs,
        texts=folder.texts,
        undated=tuple(meeting for meeting in meetings if not meeting.is_dated),
        weights=dict(_weights(root, docs, problems)),
        public_contacts=public,
        retired=decided.retired,
        moved=decided.moved,
        urls=folder.urls,
        settings=settings,
        copies=copies,
    )


class _Folder:
    """The files of a folder, read once."""

    def __init__(
        self, root: Path, problems: Problems, retired: Mapping[str, date], readings: Readings
    ) -> None:
        self._root = root
        self._problems = problems
        self._readings = readings
        self.texts: dict[str, str] = {}
        self._retired = retired
        self.urls: dict[str, str] = {}

    def records(
        self, names: Iterable[str], read: Reader[_Record], given: object = None
    ) -> tuple[_Record, ...]:
        """The records that some files hold; `given` is what their reader looks at besides."""
        reading = self._readings.record
        records = (
            reading(read, text, name, given, self._problems) for name, text in self._read(names)
        )
        return tuple(record for record in records if record is not None)

    def writings(self, docs: Iterable[str]) -> dict[str, Prose]:
        """The text of each page of docs/ that is no record's, by url."""
        writings = {}
        for path, text in self._read(f"docs/{name}" for name in docs if _is_writing(name)):
            split = split_front_matter(text, path, self._problems)
            if split:
                url = urls.of_page_file(path.removeprefix("docs/"))
                writings[url] = parse_text(split[1])
        return writings

    def _read(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The name and the text of each file that has one."""
        for name in names:
            url = record_url(name)
            if url:
                self.urls[name] = url
            if url in self._retired:
                continue
            text = read_text(self._root, name, self._problems)
            if text is not None:
                self.texts[name] = text
                yield name, text


def is_picture(name: str) -> bool:
    """Whether a file is a picture that pages can show: one made of dots, which runs nothing."""
    return PurePosixPath(name).suffix.lower() in _PICTURES


def _with_copies(root: Path, resource: Resource, allowed: Allowed, problems: Problems) -> Resource:
    """A resource with what its copies hold; one that cannot be read is noted and left out."""
    if not resource.dated_copies:
        return resource
    read = (_read_copy(root, copy, allowed, problems) for copy in resource.dated_copies)
    return replace(resource, dated_copies=tuple(filter(None, read)))


def _read_copy(root: Path, copy: MapCopy, allowed: Allowed, problems: Problems) -> MapCopy | None:
    path = f"docs/{urls.COPIES}{copy.file}"
    if not (root / path).exists():
        message = f"Ce fichier manque : placez-le en {path}, ou corrigez son nom."
        problems.add("copie-illisible", copy.mark, message)
        return None
    try:
        data = read_data(root, path, MAX_COPY, "trop pour une carte : réduisez-la.")
    except FileRefusedError as error:
        problems.add("copie-illisible", Mark(path), str(error))
        return None
    return with_entries(copy, data, path, allowed, problems)


def _public_contacts(settings: Mapping[str, Any]) -> Iterator[str]:
    """The mailboxes and numbers under extra: public_contacts: in mkdocs.yml."""
    contacts = extra(settings).get("public_contacts")
    for contact in contacts if isinstance(contacts, list) else [contacts]:
        if isinstance(contact, str):
            yield contact


def _weights(root: Path, docs: Iterable[str], problems: Problems) -> Iterator[tuple[str, int]]:
    """The files of docs/ that are no pages, each with its bytes; what is no file is noted."""
    for name in docs:
        path = f"docs/{name}"
        try:
            if not name.endswith(".md"):
                yield name, file_weight(root, path)
        except FileRefusedError as error:
            problems.add("fichier-illisible", Mark(path), str(error))


def _meeting_files(root: Path, problems: Problems) -> Iterator[str]:
    for name in list_files(root, "meetings", problems, HIDDEN):
        path = f"meetings/{name}"
        if record_url(path):
            yield path
        elif is_meeting_place(name):
            message = (
                "Ce fichier n’est pas lu : le nom d’un compte rendu finit par .md ou .yml. "
                f"Mettez un document à importer dans meetings/{DROP_FOLDER}/, "
                "un document joint dans docs/ressources/."
            )
            problems.add("fichier-illisible", Mark(path), message)


def _in_register(docs: Iterable[str], folder: str, problems: Problems) -> Iterator[str]:
    """The files of a register, which are those directly in its folder."""
    for path in docs:
        if not path.startswith(folder) or not is_entry(path):
            continue
        if record_url(f"docs/{path}"):
            yield f"docs/{path}"
        else:
            place = f"docs/{folder}{PurePosixPath(path).name}"
            message = f"Cette fiche n’est pas lue : déplacez-la en {place}."
            problems.add("fichier-illisible", Mark(f"docs/{path}"), message)


def _is_writing(name: str) -> bool:
    """Whether a file of docs/ holds the text of a list, or is a page of its own."""
    url = urls.of_page_file(name)
    if url in urls.LISTS:
        return name == urls.page_file(url)
    return name.endswith(".md") and not name.startswith(urls.REGISTERS)
