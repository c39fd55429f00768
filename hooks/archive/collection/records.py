"""A folder → the records of the archive: which of its files are read, and as what."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar

from archive.collection import urls
from archive.collection.files import listed, read_text
from archive.model import Meeting, Organisation, Resource
from archive.parsing.markdown_source import split_front_matter
from archive.parsing.meeting_file import read_meeting
from archive.parsing.prose import read_prose
from archive.parsing.register_files import read_organisation, read_resource
from archive.problems import Mark, Problems
from archive.prose import Prose

MEETING_SUFFIXES = (".md", ".yml", ".yaml")
DROP_FOLDER = "a-importer"
"""The folder of meetings/ where documents wait to be imported."""
_HIDDEN_RECORDS = "._~"
"""First characters of the names of drafts, models and locks, which are no records."""

Record = TypeVar("Record")
Reader = Callable[[str, str, Problems], Record | None]


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


def read_records(root: Path, problems: Problems) -> Records:
    """Every record of a folder; what is wrong with a file is noted."""
    texts: dict[str, str] = {}
    docs = tuple(listed(root, "docs", problems))

    def records(names: Iterable[str], read: Reader[Record]) -> tuple[Record, ...]:
        return tuple(_read_all(root, names, read, texts, problems))

    return Records(
        meetings=records(_meeting_files(root, problems), read_meeting),
        organisations=records(_in_register(docs, urls.ORGANISATIONS, problems), read_organisation),
        resources=records(_in_register(docs, urls.RESOURCES, problems), read_resource),
        writings=dict(_writings(root, docs, texts, problems)),
        docs=docs,
        texts=texts,
    )


def _read_all(
    root: Path,
    names: Iterable[str],
    read: Reader[Record],
    texts: dict[str, str],
    problems: Problems,
) -> Iterator[Record]:
    """The record of each file; its text goes to `texts`."""
    for name in names:
        text = read_text(root, name, problems)
        if text is None:
            continue
        texts[name] = text
        record = read(text, name, problems)
        if record is not None:
            yield record


def _meeting_files(root: Path, problems: Problems) -> Iterator[str]:
    for name in listed(root, "meetings", problems, _HIDDEN_RECORDS):
        path = PurePosixPath("meetings", name)
        if path.stem == "README" or name.startswith(f"{DROP_FOLDER}/"):
            continue
        if path.suffix in MEETING_SUFFIXES:
            yield str(path)
        else:
            message = (
                "Ce fichier n’est pas lu : le nom d’un compte rendu finit par .md ou .yml. "
                f"Mettez un document à importer dans meetings/{DROP_FOLDER}/, "
                "un document joint dans docs/ressources/."
            )
            problems.add("fichier-illisible", Mark(str(path)), message)


def _in_register(docs: Iterable[str], folder: str, problems: Problems) -> Iterator[str]:
    """The files of a register, which are those directly in its folder."""
    for path in map(PurePosixPath, docs):
        if not str(path).startswith(folder) or path.name == "index.md" or path.name[0] in "_~":
            continue
        if path.suffix == ".md" and f"{path.parent}/" == folder:
            yield f"docs/{path}"
        elif path.suffix == ".md":
            message = f"Cette fiche n’est pas lue : déplacez-la en docs/{folder}{path.name}."
            problems.add("fichier-illisible", Mark(f"docs/{path}"), message)


def _writings(
    root: Path, docs: tuple[str, ...], texts: dict[str, str], problems: Problems
) -> Iterator[tuple[str, Prose]]:
    """The url and the text of each page of docs/ that is no record's.

    The text of a file goes to `texts`.
    """
    for name in filter(_is_writing, docs):
        path = f"docs/{name}"
        text = read_text(root, path, problems)
        if text is None:
            continue
        texts[path] = text
        split = split_front_matter(text, path, problems)
        if split:
            yield urls.of_page_file(name), read_prose(split[1].value, split[1].mark)


def _is_writing(name: str) -> bool:
    """Whether a file of docs/ holds the text of a list, or is a page of its own."""
    url = urls.of_page_file(name)
    if url in urls.LISTS:
        return name == urls.page_file(url)
    return name.endswith(".md") and not name.startswith((urls.ORGANISATIONS, urls.RESOURCES))
