"""Spoiled documents become a file or a clear refusal: no traceback, no hang, no file touched."""

import resource
import subprocess
import sys
from collections.abc import Collection, Iterable
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
DOZEN = ALL[:: len(ALL) // 11]
"""Those of every run; `make test-long` tries all."""
TRAPS = ("bomb-03.docx", "entities-01.docx", "over-figures.txt")
WHOLE_WAY = (*DOZEN, *(mutant for mutant in ALL if mutant.name in TRAPS))
"""Those that are imported as people do, which takes longer; the traps in every run."""
LONGEST = 10.0
"""Seconds of a processor that no document may take."""
HANGING = 600
"""Seconds by the clock after which a command hangs, on however busy a machine."""
MOST_MEMORY = 500_000
"""Kilobytes that no import may use."""
EXISTING = "Une réunion déjà là.\n"


def _tried(mutants: Iterable[Mutant], often: Collection[str]) -> list[object]:
    """Each as a parameter; those not to be tried often are left to the long run."""
    return [
        pytest.param(mutant, id=mutant.name, marks=() if mutant.name in often else pytest.mark.long)
        for mutant in mutants
    ]


@pytest.mark.parametrize("mutant", _tried(ALL, [mutant.name for mutant in DOZEN]))
def test_a_file_or_a_refusal(mutant: Mutant) -> None:
    """Each gives a text that the archive reads, or one sentence that says what to do."""
    started = _spent()

    made, refusal = _made(mutant)

    assert _spent() - started < LONGEST
    assert (made is None) == refusal.endswith("."), refusal
    read_meeting(made or "", "meetings/essai.md", Problems())


def test_there_are_two_hundred() -> None:
    """Their names tell them apart."""
    assert len({mutant.name for mutant in ALL}) == len(ALL) >= 200
    assert len(DOZEN) == 12


@pytest.mark.parametrize("mutant", _tried(WHOLE_WAY, TRAPS))
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
        timeout=HANGING,
        check=False,
    )
