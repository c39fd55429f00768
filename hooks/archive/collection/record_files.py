"""Which files are records, by their paths alone, and at which address each has its page."""

from pathlib import PurePosixPath

from archive.collection import urls
from archive.language.text import slug

MEETING_SUFFIXES = (".md", ".yml", ".yaml")
DROP_FOLDER = "a-importer"
"""The folder of meetings/ where documents wait to be imported."""
HIDDEN = "._~"
"""First characters of the names of drafts, models and locks, which are no records."""


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
