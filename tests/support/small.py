"""Small records for the tests of the archive, all invented."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from archive.collection.archive import Archive, load
from archive.language.choices import MeetingStatus
from archive.model import Meeting, Mention, NextMeeting
from archive.problems import Mark
from archive.registers import Organisation

TODAY = date(2024, 5, 2)
_SETTINGS = "site_name: Essai\nextra: {history: false}\n"


def mark(path: str) -> Mark:
    """The first line of a file."""
    return Mark(path)


def mention(name: str) -> Mention:
    """A name as some minutes write it."""
    return Mention(name, mark("meetings/2024-03-14.md"))


def organisation(name: str, acronym: str | None = None, **more: str) -> Organisation:
    """A registered organisation; its id is its acronym, or its name, in lower case.

    `more` may hold `parent` and `alias`, two names.
    """
    organisation_id = (acronym or name).lower().replace(" ", "-")
    path = f"docs/organisations/{organisation_id}.md"
    return Organisation(
        id=organisation_id,
        mark=mark(path),
        name=name,
        acronym=acronym,
        aliases=(more["alias"],) if "alias" in more else (),
        parent=Mention(more["parent"], mark(path)) if "parent" in more else None,
    )


def meeting(day: str, *, announces: str | None = None, cancelled: bool = False) -> Meeting:
    """A meeting of an ISO day, which may announce another."""
    path = f"meetings/{day}.md"
    following = date.fromisoformat(announces) if announces else None
    return Meeting(
        id=day,
        mark=mark(path),
        day=date.fromisoformat(day),
        next_meeting=NextMeeting(f"{announces}", following, None, None, mark(path)),
        status=MeetingStatus.CANCELLED if cancelled else None,
    )


def write(root: Path, files: Mapping[str, str]) -> Path:
    """A project folder that holds these files, by their paths; it asks nothing of git."""
    for path, text in {"mkdocs.yml": _SETTINGS, **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def archive_of(root: Path, files: Mapping[str, str], today: date = TODAY) -> Archive:
    """The archive that these files make."""
    archive, _ = load(write(root, files), today)
    return archive


def decided(day: str, *actions: str) -> dict[str, str]:
    """The minutes of a meeting of an ISO day, each action as the fields of its row."""
    rows = "".join(f"  - {{{each}}}\n" for each in actions)
    return {f"meetings/{day}.yml": f"date: {day}\npoints:\n- titre: Point\n  actions:\n{rows}"}


def headed(keys: Iterable[str], body: str = "") -> str:
    """A Markdown file: the lines of its front matter, then its text."""
    return "\n".join(["---", *keys, "---", "", body])
