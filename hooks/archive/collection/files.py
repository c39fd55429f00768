"""The files of a folder: their text when it is one, and which are records, by their paths alone."""

import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from archive.collection import urls
from archive.language.french import system_words
from archive.language.text import composed, slug, unix_line_ends
from archive.problems import Mark, Problems, mark_at

MAX_BYTES = 200_000
"""Some fifty times the text of a usual meeting; what is longer is data, or hostile."""
_TOO_LONG = (
    "trop pour un texte : joignez les données dans docs/ressources/ et gardez ici le compte rendu."
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""As the backspace or the escape; tabs and line feeds are text."""
_NOT_NAMED = re.compile(r"[\x00-\x1f\x7f]")
"""What no name of a file holds but by accident: a tab, a line feed, any other control character."""
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Signs without width that pasting brings, and those that turn the direction of letters: without
them a text is read as it is written."""
MEETING_SUFFIXES = (".md", ".yml", ".yaml")
DROP_FOLDER = "a-importer"
"""The folder of meetings/ where documents wait to be imported."""
HIDDEN = "._~"
"""First characters of the names of drafts, models and locks, which are no records."""


def list_files(root: Path, folder: str, problems: Problems, hidden: str = ".") -> Iterator[str]:
    """Every file below a folder of `root`, '/'-separated and relative to it, in a stable order.

    What begins with a character of `hidden` is left out, with all it holds. A name that is no
    text, and a link to a folder, which is not followed, are noted and left out.
    """
    for name in sorted(_below(root / folder, hidden)):
        text = os.fsencode(name).decode(errors="replace")
        message = None
        if text != name or _NOT_NAMED.search(text):
            message = "Le nom de ce fichier contient un caractère illisible : renommez-le."
            if sys.getfilesystemencoding() != "utf-8":
                message = (
                    "Le nom de ce fichier a des accents, que ce système n’est pas réglé pour lire "
                    ": recommencez avec la variable d’environnement PYTHONUTF8=1."
                )
        elif (root / folder / name).is_dir():
            message = (
                "Ce lien mène à un dossier, dont les fichiers ne sont pas lus : "
                "mettez le dossier lui-même à sa place."
            )
        if message is None:
            yield name
        else:
            text = _NOT_NAMED.sub("\N{REPLACEMENT CHARACTER}", text)
            problems.add("fichier-illisible", Mark(f"{folder}/{text}"), message)


def read_text(root: Path, name: str, problems: Problems) -> str | None:
    """The text of a file of the folder `root`, lines ended by a line feed; None when it is none."""
    try:
        data = read_data(root, name, MAX_BYTES, _TOO_LONG)
    except FileRefusedError as error:
        problems.add("fichier-illisible", Mark(name), str(error))
        return None
    return decode(data, name, problems)


def file_weight(root: Path, name: str) -> int:
    """The bytes of a file of the folder `root` that is published as it is.

    Raises FileRefusedError, whose message says why, for one that cannot be.
    """
    try:
        weight = _status(root, name).st_size
    except OSError as error:
        reason = f"Ce fichier ne peut être lu : {system_words(error)}."
        raise FileRefusedError(reason) from error
    if not os.access(root / name, os.R_OK):
        raise FileRefusedError("Ce fichier ne peut être lu : l’accès est refusé.")
    return weight


def read_data(root: Path, name: str, most: int, advice: str) -> bytes:
    """The bytes of a file of the folder `root`, `most` at the utmost.

    Raises FileRefusedError, whose message says why, for one that is not to be read; `advice` says
    what to do with one that is too long.
    """
    try:
        if _status(root, name).st_size > most:
            raise FileRefusedError(f"Ce fichier dépasse {most // 1000} ko, {advice}")
        return (root / name).read_bytes()
    except OSError as error:
        raise FileRefusedError(f"Ce fichier ne peut être lu : {system_words(error)}.") from error


def decode(data: bytes, name: str, problems: Problems) -> str | None:
    """UTF-8 bytes as text, lines ended by a line feed; None when they are something else.

    Accents are composed with their letters, and signs that nobody sees are left out.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = (
            "Ce fichier n’est pas en UTF-8 : enregistrez-le à nouveau en choisissant ce codage."
        )
        problems.add("fichier-illisible", Mark(name, line), message)
        return None
    text = unix_line_ends(text)
    if not text.isascii():
        text = composed(_UNSEEN.sub("", text))
    control = _CONTROL.search(text)
    if control:
        mark = mark_at(control.start(), name, text)
        message = "Un caractère invisible, que le clavier n’écrit pas, se trouve ici : effacez-le."
        problems.add("fichier-illisible", mark, message)
        text = _CONTROL.sub(" ", text)
    return text


class FileRefusedError(Exception):
    """A file that is not to be read; the message says why."""


def _below(folder: Path, hidden: str) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        links = (name for name in folders if os.path.islink(f"{place}/{name}"))  # noqa: PTH114
        names = [*files, *links]
        folders[:] = [name for name in folders if name[0] not in hidden]
        base = Path(place).relative_to(folder)
        yield from ((base / name).as_posix() for name in names if name[0] not in hidden)


def _status(root: Path, name: str) -> os.stat_result:
    """What the system says of a file; raises FileRefusedError for one that is none of `root`."""
    path = root / name
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        message = "Ce lien mène hors du projet : mettez le fichier lui-même à sa place."
        raise FileRefusedError(message)
    if path.is_symlink() and not os.path.exists(path):  # noqa: PTH110 - false on a loop of links
        raise FileRefusedError("Ce lien ne mène à aucun fichier : retirez-le.")
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FileRefusedError("Ce n’est pas un fichier ordinaire : retirez-le.")
    return status


def record_url(path: str) -> str | None:
    """The url of the page that a file makes, None for one that is no record.

    The path is '/'-separated and relative to the folder of mkdocs.yml.
    """
    folder, _, name = path.partition("/")
    if folder == "meetings":
        return _meeting_url(name) if is_meeting_place(name) else None
    register = f"{PurePosixPath(name).parent}/"
    if folder == "docs" and register in urls.REGISTERS and is_entry(name):
        return f"{register}{slug(PurePosixPath(name).stem) or 'sans-nom'}/"
    return None


def is_meeting_place(name: str) -> bool:
    """Whether the path of a file, relative to meetings/, is that of minutes, however it ends."""
    path = PurePosixPath(name)
    is_shown = not any(part[0] in HIDDEN for part in path.parts)
    return is_shown and path.stem != "README" and not name.startswith(f"{DROP_FOLDER}/")


def is_entry(name: str) -> bool:
    """Whether a file of docs/ is one that a register would read in its folder."""
    path = PurePosixPath(name)
    return path.suffix == ".md" and path.name != "index.md" and path.name[0] not in HIDDEN


def _meeting_url(name: str) -> str | None:
    path = PurePosixPath(name)
    is_read = path.suffix in MEETING_SUFFIXES
    return urls.meeting(slug(path.stem) or "reunion") if is_read else None
