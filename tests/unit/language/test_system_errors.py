"""What the system refuses, said in French."""

import errno
from pathlib import Path

import pytest

from archive.language.system_errors import reason


def test_a_refusal_names_its_file(tmp_path: Path) -> None:
    """The words are French, and the file stands beside them."""
    (tmp_path / "texte").touch()

    with pytest.raises(NotADirectoryError) as refused:
        (tmp_path / "texte/page.html").touch()

    assert reason(refused.value) == f"ce n’est pas un dossier ({tmp_path}/texte/page.html)"


def test_a_copy_names_what_it_writes() -> None:
    """The file read is not at fault when the disk is full."""
    full = OSError(errno.ENOSPC, "No space left on device", "lu.css", None, "écrit.css")

    assert reason(full) == "le disque est plein (écrit.css)"


def test_a_rare_reason_stays_as_it_is() -> None:
    """What has no French words is said in those of the system, or of the error itself."""
    assert reason(OSError(errno.ECHILD, "No child processes")) == "No child processes"
    assert reason(OSError("un message")) == "un message"
