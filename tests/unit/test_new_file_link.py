"""The link that begins the next meeting’s file at a forge."""

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from archive.collection.archive import Archive
from archive.next_meeting import (
    UNKNOWN_DAY,
    draft_next,
    new_file_address,
)
from small import archive_of

TODAY = date(2024, 9, 1)
ACTIONS = """\
points:
- titre: Ouverture
  actions:
  - {action: "Imprimer [la carte](../docs/index.md) | vite", responsables: [A, B],
     date limite: 5 avril}
  - {action: Relire *tout*, responsables: "Commission, du Nord", statut: en cours}
  - {action: Coller, statut: fait}
"""
PATTERN = "https://forge.example/new/main/meetings?filename={name}&value={text}"
ANNOUNCED = f"prochaine réunion: 12 septembre 2024 à 9h30\nprésence: [CPE]\n{ACTIONS}"


def after(folder: Path, text: str) -> Archive:
    """An archive of one meeting, the lines of its YAML after the date; of none for ""."""
    files = {"meetings/2024-08-14.yml": f"date: 2024-08-14\n{text}\n"} if text else {}
    return archive_of(folder, files, TODAY)


def begun(archive: Archive) -> tuple[str, str]:
    """The name and the text that the forge is given after some meetings."""
    address = new_file_address(archive, PATTERN)
    assert address
    asked = parse_qs(urlsplit(address).query, strict_parsing=True)
    return asked["filename"][0], asked["value"][0]


def test_link_to_the_announced_meeting(tmp_path: Path) -> None:
    """The link begins the file that `archive new` would write."""
    archive = after(tmp_path, ANNOUNCED)

    assert begun(archive) == ("2024-09-12.md", draft_next(archive, None).text)


@pytest.mark.parametrize("text_before", ["", "présence: [CPE]"])
def test_link_without_a_day(tmp_path: Path, text_before: str) -> None:
    """Without an announced day the file waits for one, and `check` will ask for it."""
    name, text = begun(after(tmp_path, text_before))

    assert name == f"{UNKNOWN_DAY}.md"
    assert f"date: {UNKNOWN_DAY}\n" in text


def test_link_that_would_be_long(tmp_path: Path) -> None:
    """The link stays short enough for a server: actions give way first, then the whole text."""
    many_actions = "\n".join(f"  - Une action assez longue, n° {n}" for n in range(200))
    many_members = ", ".join(f"Organisation fictive {n}" for n in range(400))
    busy = after(tmp_path / "a", f"{ANNOUNCED}{many_actions}")
    crowded = after(tmp_path / "b", f"présence: [{many_members}]")

    assert len(busy.actions.entries) > 200
    assert begun(busy)[1] == draft_next(busy, None).text.partition("## Suivi des actions")[0]
    assert new_file_address(crowded, PATTERN) == PATTERN.format(name=f"{UNKNOWN_DAY}.md", text="")


def test_link_without_text(tmp_path: Path) -> None:
    """A forge that takes no text is given the name alone; without a forge there is no link."""
    archive = after(tmp_path, ANNOUNCED)

    assert new_file_address(archive, "https://forge.example/new?file_name={name}") == (
        "https://forge.example/new?file_name=2024-09-12.md"
    )
    assert new_file_address(archive, "") is None
