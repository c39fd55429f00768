"""A small project in which one file is what is tried: read, checked, rendered, exported."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from archive.checks.report import check
from archive.collection.archive import Archive, load
from archive.collection.settings import extra
from archive.exports.publication import Publication
from archive.language.contact_details import contact_key, email_addresses, phone_numbers
from archive.problems import Problem
from archive.site.page import Page
from archive.site.pages import pages, side_files
from attacks.mutants import CONTACTS
from attacks.published import malformed, text_of, unsafe
from said_words import body_words, words

CASES = Path(__file__).parents[2] / "cases"
TODAY = date(2024, 5, 2)
_TWICE = 16
"""One project of so many is read again."""
_OF_NAMES = {"action-sans-responsable", "organisation-inconnue", "theme-inconnu"}
"""Rules that say nothing of how a text is read."""
_PERSON = re.compile(r"\b(?:M\.|Mme|Dr) (?:Z[ée]phirine?|Canari)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Project:
    """The archive of a folder, and all that it publishes."""

    archive: Archive
    problems: tuple[Problem, ...]
    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    """Beside the pages, by path."""

    @property
    def is_published(self) -> bool:
        """Whether no problem stops the build."""
        return not any(problem.is_error for problem in self.problems)


@dataclass(frozen=True)
class Place:
    """Where in a project a file is tried: the base of the cases with more files laid over it."""

    path: str
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    is_private: bool = True
    """Whether no mailbox, telephone number or person of the file may be published."""

    def __call__(self, data: bytes, folder: Path) -> Iterator[str]:
        """What does not hold of the project that holds this file; the folder may serve again."""
        if not (folder / "meetings").exists():
            shutil.copytree(CASES / "base", folder, dirs_exist_ok=True)
        for path, content in (*self.files.items(), (self.path, data)):
            _write(folder / path, content)
        project = made(folder)
        yield from faults(project)
        yield from _lost(project, self.path)
        if len(data) % _TWICE == 0 and project.files != made(folder).files:
            yield "not the same twice"
        if self.is_private and project.is_published:
            yield from told(project)


def made(folder: Path) -> Project:
    """What becomes of a project."""
    archive, read = load(folder, TODAY)
    problems = check(archive, read)
    settings = archive.records.settings
    name = str(settings.get("site_name") or "")
    group = str(extra(settings).get("group") or name)
    files = dict(side_files(archive, Publication("https://archives.invalid/", name, group)))
    return Project(archive, problems, tuple(pages(archive, group)), files)


def faults(project: Project) -> Iterator[str]:
    """What does not hold of a project, one line each."""
    texts = project.archive.records.texts
    for problem in project.problems:
        yield from _faults_of(problem, texts)
    for page in project.pages:
        yield from (f"/{page.url}: {each}" for each in unsafe(page.html))
        yield from (f"/{page.url} (file): {each}" for each in unsafe(page.file_html))
    for path, content in project.files.items():
        yield from malformed(path, content)
    for body in project.archive.organisations.values():
        if _PERSON.search(body.name):
            yield f"the person « {body.name} » is an organisation"


def _faults_of(problem: Problem, texts: Mapping[str, str]) -> Iterator[str]:
    """What does not hold of a problem: it is one line, in a place that there is."""
    mark, line = problem.mark, str(problem)
    last = (texts.get(mark.path) or "\n" * mark.line).count("\n") + 1
    is_placed = 1 <= mark.line <= last and mark.column >= 1
    if not is_placed or len(line.splitlines()) != 1 or not problem.text.strip():
        yield f"ill-placed or ill-told: {line!r}"


def _lost(project: Project, path: str) -> Iterator[str]:
    """The words of minutes that are not on their page, where no problem tells why."""
    rules = {problem.rule for problem in project.problems if problem.mark.path == path}
    shown = [page for page in project.pages if page.source == path]
    if not path.startswith("meetings/") or not path.endswith(".md") or rules - _OF_NAMES:
        return
    for page in shown:
        said = words(text_of(page.html))
        text = project.archive.records.texts[path]
        yield from (f"« {word} » is lost" for word in set(body_words(path, text)) - set(said))


def told(project: Project) -> Iterator[str]:
    """Mailboxes, telephone numbers and persons that are published."""
    public = project.archive.records.public_contacts
    shown = [(f"/{page.url}", text_of(page.html)) for page in project.pages]
    for where, text in shown:
        for _, contact in (*email_addresses(text), *phone_numbers(text)):
            if contact_key(contact) not in public:
                yield f"{where} tells {contact!r}"
    for where, text in (*shown, *_decoded(project.files)):
        yield from (f"{where} tells {each!r}" for each in CONTACTS if each in text)
        yield from (f"{where} tells {each!r}" for each in _PERSON.findall(text))


def _decoded(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    return ((path, content.decode(errors="replace")) for path, content in files.items())


def _write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


Try = Callable[[bytes, Path], Iterator[str]]
"""Tries a file in a folder that is its own; gives what does not hold."""
