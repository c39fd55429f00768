"""The link that opens the forge's editor on a new meeting file, already begun."""

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from archive.next_meeting.draft import LONGEST, UNKNOWN_DAY, new_file_address
from building import TODAY, write
from small import archive_of

PATTERN = "https://forge.example/new/main/meetings?filename={name}&value={text}"
ROW = "| Une action qui dit assez longuement ce qu’il y a à faire, n° {} | CPE | |"
ANNOUNCING = """\
---
date: 2030-05-08
présence: [CPE]
prochaine réunion: 12 juin 2030 à 9h30
---
## 1. Divers

| Points d’action | Responsables | Date limite |
|---|---|---|
| Écrire la note | CPE | |
"""


def begun(folder: Path, text: str, today: date = TODAY) -> tuple[str, str]:
    """The name and the text that the forge is given after one meeting."""
    archive = archive_of(folder, {"meetings/2030-05-08.md": text}, today)
    address = new_file_address(archive, PATTERN)
    assert address
    asked = parse_qs(urlsplit(address).query, strict_parsing=True)
    return asked["filename"][0], asked["value"][0]


def test_announced_meeting(tmp_path: Path) -> None:
    """The file is the one that `archive new` would write: name, day, hour, members, actions."""
    name, text = begun(tmp_path, ANNOUNCING)

    assert name == "2030-06-12.md"
    assert "date: 2030-06-12\nheure: 9h30\n" in text
    assert "  - CPE\n" in text
    assert "| Écrire la note | CPE |  |  | 2030-05-08#action-1-1 |" in text


def test_no_meeting_announced(tmp_path: Path) -> None:
    """Without an announced day the file waits for one, and `check` will ask for it."""
    name, text = begun(tmp_path, "---\ndate: 2030-05-08\n---\n", date(2030, 5, 8))

    assert name == f"{UNKNOWN_DAY}.md"
    assert f"date: {UNKNOWN_DAY}\n" in text


def test_many_actions(tmp_path: Path) -> None:
    """The address stays short enough for a server: actions give way first."""
    rows = "\n".join(ROW.format(number) for number in range(100))
    archive = archive_of(tmp_path, {"meetings/2030-05-08.md": f"{ANNOUNCING}{rows}\n"}, TODAY)

    address = new_file_address(archive, PATTERN)

    assert address
    assert len(archive.actions.entries) == 101
    assert len(address) <= LONGEST


def test_many_members(tmp_path: Path) -> None:
    """Where the members alone are too many for an address, it gives the name of the file only."""
    present = ", ".join(f"Organisation fictive {number}" for number in range(400))
    meeting = f"---\ndate: 2030-05-08\nprésence: [{present}]\n---\n"
    archive = archive_of(tmp_path, {"meetings/2030-05-08.md": meeting}, TODAY)

    address = new_file_address(archive, PATTERN)

    assert address == PATTERN.format(name=f"{UNKNOWN_DAY}.md", text="")


def test_forge_without_prefilling(tmp_path: Path) -> None:
    """A forge that takes no text is given the name alone; without a forge there is no link."""
    archive = archive_of(tmp_path, {"meetings/2030-05-08.md": ANNOUNCING}, TODAY)

    assert new_file_address(archive, "https://forge.example/new?file_name={name}") == (
        "https://forge.example/new?file_name=2030-06-12.md"
    )
    assert new_file_address(archive, "") is None


def test_empty_archive(tmp_path: Path) -> None:
    """The first meeting of all can be begun too."""
    archive = archive_of(write(tmp_path, {}), {}, TODAY)

    assert UNKNOWN_DAY in (new_file_address(archive, PATTERN) or "")
