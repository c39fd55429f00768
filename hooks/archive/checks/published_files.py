"""Files as they are written: what may be published of them, and where something stands in them."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from archive.collection import urls
from archive.collection.archive import Archive
from archive.language.contact_details import contact_key, email_addresses, phone_numbers
from archive.language.text import quoted
from archive.problems import Mark, Problem

_HARMLESS = frozenset((
    ".csv", ".docx", ".geojson", ".gpkg", ".jpeg", ".jpg", ".json", ".kml", ".kmz", ".md", ".odp",
    ".ods", ".odt", ".pdf", ".png", ".pptx", ".txt", ".webp", ".xlsx", ".zip",
))  # fmt: skip
"""The endings of files that a browser opens without running anything of theirs."""
_FRONT_MATTER = re.compile(r"---\n.*?^---$", re.DOTALL | re.MULTILINE)
"""The keys of a file, as in "---", "nom: CPE", "---" on three lines."""


def texts_hold_no_personal_data(archive: Archive) -> Iterator[Problem]:
    """No file holds an e-mail address or a telephone number, but those of public lines."""
    public = archive.records.public_contacts
    for path, text in archive.records.texts.items():
        places = [(*at, "une adresse de courriel : retirez-la") for at in email_addresses(text)]
        places += [(*at, "un numéro de téléphone : retirez-le") for at in phone_numbers(text)]
        for start, data, advice in places:
            if contact_key(data) in public:
                continue
            why = "les données personnelles ne sont pas publiées."
            message = f"{quoted(data)} ressemble à {advice}, {why}"
            yield Problem(mark_at(start, path, text), "donnee-personnelle", message)


def attached_files_are_harmless(archive: Archive) -> Iterator[Problem]:
    """No file beside the registers is a page, a drawing or a program that a browser would run."""
    for path in archive.records.docs:
        ending = PurePosixPath(path).suffix
        if (
            path.startswith((urls.RESOURCES, urls.ORGANISATIONS))
            and ending.lower() not in _HARMLESS
        ):
            message = (
                f"Un fichier « {ending or 'sans extension'} » n’est pas publié : joignez un PDF, "
                "une table (CSV, XLSX), une carte (KML, GeoJSON) ou une image (PNG, JPEG)."
            )
            yield Problem(Mark(f"docs/{path}"), "fichier-refuse", message)


def locate(words: str, path: str, archive: Archive) -> Mark:
    """The last place where words stand in the keys of a file, else the file's first line.

    It serves where a record does not say from which line it has the words.
    """
    text = archive.records.texts.get(path, "")
    keys = _FRONT_MATTER.match(text)
    places = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", keys[0] if keys else text))
    return mark_at(places[-1].start(), path, text) if places else Mark(path)


def mark_at(offset: int, path: str, text: str) -> Mark:
    """The line and column of a character of a file's text, `offset` counting from 0."""
    return Mark(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
