"""Spoiled documents become a file or a clear refusal: no traceback, no hang, no file touched."""

import resource
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from archive.importer.import_document import import_bytes
from archive.importer.refusal import RefusedDocumentError
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from mutations import Mutant, mutants

ARCHIVE = Path(sys.executable).with_name("archive")
ALL = tuple(mutants())
GREEDY = ("bomb-01.docx", "entities-01.docx", "huge-table-03.docx")
WHOLE_WAY = (*ALL[:: len(ALL) // 12], *(mutant for mutant in ALL if mutant.name in GREEDY))
"""Those that are imported as people do, which takes longer."""
BATCH = 16
LONGEST = 10.0
"""Seconds of a processor that no document may take."""
MOST_MEMORY = 500_000
"""Kilobytes that no import may use."""
EXISTING = "Une réunion déjà là.\n"


@pytest.mark.parametrize("start", range(0, len(ALL), BATCH))
def test_a_file_or_a_refusal(start: int) -> None:
    """Each gives a text that the archive reads, or one sentence that says what to do."""
    for mutant in ALL[start : start + BATCH]:
        started = _spent()
        made, refusal = _made(mutant)
        assert _spent() - started < LONGEST, mutant.name
        assert (made is None) == refusal.endswith("."), (mutant.name, refusal)
        read_meeting(made or "", "meetings/essai.md", Problems())


def test_there_are_two_hundred() -> None:
    """Their names tell them apart."""
    assert len({mutant.name for mutant in ALL}) == len(ALL) >= 200


@pytest.mark.parametrize("mutant", WHOLE_WAY, ids=lambda mutant: str(mutant.name))
def test_the_command(mutant: Mutant, tmp_path: Path) -> None:
    """The command ends with a file or a line, within its memory, and overwrites nothing."""
    document = tmp_path / mutant.name
    document.write_bytes(mutant.data)
    existing, made = tmp_path / "meetings" / "2030-01-17.md", tmp_path / "2030-01-24.md"
    existing.parent.mkdir()
    existing.write_text(EXISTING, "utf-8")

    done = _import(document, made)
    again = _import(document, existing)

    assert done.returncode == (0 if made.exists() else 2), done.stderr
    assert (again.returncode, existing.read_text("utf-8")) == (2, EXISTING)
    assert "Traceback" not in done.stdout + done.stderr + again.stderr
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MOST_MEMORY


def _spent() -> float:
    """The seconds that this process and those it has ended took of a processor."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + ended.ru_utime + ended.ru_stime


def _made(mutant: Mutant) -> tuple[str | None, str]:
    """The meeting file, None when refused, and the words of the refusal."""
    try:
        return import_bytes(mutant.data, mutant.name).text, ""
    except RefusedDocumentError as refusal:
        return None, str(refusal)


def _import(document: Path, output: Path) -> "subprocess.CompletedProcess[str]":
    command = [str(ARCHIVE), "import", str(document), "--output", str(output)]
    return subprocess.run(
        command,
        cwd=document.parent,
        capture_output=True,
        encoding="utf-8",
        timeout=2 * LONGEST,
        check=False,
    )
