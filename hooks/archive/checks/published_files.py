"""Files as they are written: what may be published of them, and where something stands in them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath, PurePosixPath

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.files import MEETING_SUFFIXES
from archive.language import french
from archive.language.contact_details import contact_key, email_addresses, phone_numbers
from archive.language.text import quoted
from archive.language.vocabulary import MEETING
from archive.problems import Mark, Problem, mark_at

HARMLESS = frozenset((
    ".csv", ".docx", ".gpkg", ".jpeg", ".jpg", ".json", ".md", ".odp", ".ods", ".odt", ".pdf",
    ".png", ".pptx", ".txt", ".webp", ".xlsx", ".zip",
))  # fmt: skip
"""The endings of files that a browser opens without running anything of theirs."""
_MAPS = (".geojson", ".kml", ".kmz")
"""The endings of maps, which may hold the telephone numbers of persons in any of their places."""
_HOST_FILES = {"CNAME"}
"""Files without an ending that hosts of sites ask for: the name of the site, for GitHub."""
_MOST = 25_000_000
"""The bytes of an attached file: what a forge's page takes, eight minutes of a weak link."""
_TOO_HEAVY = (
    f"Ce fichier pèse plus de {_MOST // 1_000_000} Mo : réduisez-le, "
    "ou donnez l’adresse où il se télécharge."
)
_IS_MAP = (
    f"Une carte n’est pas publiée telle quelle : placez-la dans docs/{urls.COPIES} et "
    "nommez-la sous « copies datées: », avec la licence et l’accord de qui la tient."
)
_NAMED = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
"""How the name of minutes begins: 2023-09-14.md"""
_KEYS = re.compile(r"^([^\s:#-][^:\n]*):", re.MULTILINE)
"""the "présence" of "présence: [CPE]" """
_FACTS = {"hours", "place", "attendance", "excused", "agenda", "items", "next_meeting"}
"""Fields that only a meeting has."""
_FRONT_MATTER = re.compile(r"---\n.*?^---$", re.DOTALL | re.MULTILINE)
"""The keys of a file, as in "---", "nom: CPE", "---" on three lines."""


def texts_hold_no_personal_data(archive: Archive) -> Iterator[Problem]:
    """No file holds an e-mail address or a telephone number, but those of public lines."""
    public = archive.records.public_contacts
    for path, text in archive.records.texts.items():
        places = [(*at, "une adresse électronique : retirez-la") for at in email_addresses(text)]
        places += [(*at, "un numéro de téléphone : retirez-le") for at in phone_numbers(text)]
        for start, data, advice in places:
            if contact_key(data) in public:
                continue
            why = "les données personnelles ne sont pas publiées."
            message = f"{quoted(data)} ressemble à {advice}, {why}"
            yield Problem(mark_at(start, path, text), "donnee-personnelle", message)


def attached_files_are_harmless(archive: Archive) -> Iterator[Problem]:
    """No file of docs/ is a page, a drawing or a program that a browser would run, nor too big."""
    for path in archive.records.docs:
        mark, file = Mark(f"docs/{path}"), PurePosixPath(path)
        if archive.records.weights.get(path, 0) > _MOST:
            yield Problem(mark, "fichier-refuse", _TOO_HEAVY)
        if _is_misnamed(path, file.suffix):
            name = file.stem.removesuffix(".md")
            message = f"Cette page n’est pas lue : nommez le fichier {name}.md."
            yield Problem(mark, "fichier-illisible", message)
        elif not _is_harmless(path, file.suffix):
            message = (
                f"Un fichier « {file.suffix or 'sans extension'} » n’est pas publié : joignez un "
                "PDF, un tableau (CSV, XLSX) ou une image (PNG, JPEG)."
            )
            is_map = file.suffix.lower() in _MAPS
            yield Problem(mark, "fichier-refuse", _IS_MAP if is_map else message)


def _is_harmless(path: str, ending: str) -> bool:
    """Whether a file of docs/ is published as it is, or is a page that is read."""
    is_written = not path.startswith(urls.REGISTERS) and ending in MEETING_SUFFIXES
    return is_written or ending.lower() in HARMLESS or path in _HOST_FILES


def _is_misnamed(path: str, ending: str) -> bool:
    """Whether a file is meant for a page, and its ending is not: carte.MD, cpe.yml, cpe.md.txt."""
    depth = path.count("/")  # deeper down lies what is attached
    is_typed = ending == ".txt" and not path.startswith(urls.RESOURCES)
    is_text = ending in MEETING_SUFFIXES[1:] or is_typed
    is_record = path.startswith(urls.REGISTERS) and depth == 1 and is_text
    is_page = ending != ".md" and ending.lower() == ".md"
    return is_page or is_record or (depth <= 1 and path.endswith(".md.txt"))


def copies_are_taken(archive: Archive) -> Iterator[Problem]:
    """No copy of a map is of a day to come."""
    for resource in archive.resources.values():
        for copy in resource.dated_copies:
            if copy.day > archive.today:
                day = french.day(copy.day)
                message = f"Cette copie est datée du {day}, qui est à venir : corrigez ce jour."
                yield Problem(copy.mark, "copie-douteuse", message)


def copies_are_named(archive: Archive) -> Iterator[Problem]:
    """No copy of a map lies there unread."""
    register = f"docs/{urls.RESOURCES}"
    texts = [text for path, text in archive.records.texts.items() if path.startswith(register)]
    for path in archive.records.copies:
        if not any(PurePosixPath(path).name in text for text in texts):
            message = (
                "Aucune ressource ne nomme cette copie sous « copies datées: » : "
                "ajoutez-l’y, ou effacez ce fichier."
            )
            yield Problem(Mark(path), "copie-douteuse", message)


def unread_files(
    archive: Archive, problems: Iterable[Problem], paths: Iterable[PurePath]
) -> list[Problem]:
    """Each of some files that is no part of the archive, and of which no problem says so.

    The paths are relative to the folder of mkdocs.yml.
    """
    known = {*archive.records.texts, *archive.records.copies}
    known |= {f"docs/{path}" for path in archive.records.docs}
    known |= {problem.mark.path for problem in problems}
    message = (
        "Ce fichier n’est pas lu : un compte rendu se place dans meetings/ ; "
        "importez un document avec « make import FILE=… »."
    )
    return [
        Problem(Mark(path.as_posix()), "fichier-illisible", message)
        for path in paths
        if path.suffix and path.as_posix() not in known and path.name != "mkdocs.yml"
    ]


def minutes_are_in_their_folder(archive: Archive) -> Iterator[Problem]:
    """No minutes of a meeting lie among the pages of docs/, where their facts would be lost."""
    for path in archive.records.docs:
        file = PurePosixPath(path)
        if path.startswith(urls.REGISTERS) or file.name == "index.md":
            continue
        front = archive.records.texts.get(f"docs/{path}", "")
        is_named = _NAMED.match(file.name) and file.suffix in MEETING_SUFFIXES
        if is_named or path.startswith(urls.MEETINGS) or _is_meeting(front):
            message = (
                f"Ce compte rendu n’est pas lu ici : déplacez-le en meetings/{file.name} ; "
                "ici, sa date, sa présence et ses actions se perdent."
            )
            yield Problem(Mark(f"docs/{path}"), "fichier-illisible", message)


def _is_meeting(text: str) -> bool:
    """Whether the keys of a page say when something took place, and one fact of a meeting more."""
    keys = _FRONT_MATTER.match(text)
    fields = map(MEETING.match, _KEYS.findall(keys[0])) if keys else ()
    names = {field.name for field in fields if field}
    return "date" in names and bool(names & _FACTS)


def locate(words: str, path: str, archive: Archive) -> Mark:
    """The last place where words stand in the keys of a file, else the file's first line.

    It serves where a record does not say from which line it has the words.
    """
    text = archive.records.texts.get(path, "")
    keys = _FRONT_MATTER.match(text)
    # the "Carte" of "titre : Carte du nord", not that of "Cartes"
    places = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", keys[0] if keys else text))
    return mark_at(places[-1].start(), path, text) if places else Mark(path)
