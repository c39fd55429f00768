"""Specification of the command `archive word`."""

import io
import zipfile
from pathlib import Path

import pytest

from archive.importer.office.office import read_package
from building import ROOT
from command_line import run
from importing import shown_all
from small import headed, write

GOOD = {"meetings/2024-03-14.md": headed(["date: 2024-03-14", "présence: [OIM]"])}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of one meeting, the current folder."""
    root = write(tmp_path, GOOD)
    monkeypatch.chdir(root)
    return root


def test_document(project: Path) -> None:
    """The document is named after the meeting and tells it."""
    result = run("word", "2024-03-14")

    assert result.exit_code == 0, result.output
    found = shown_all(read_package((project / "2024-03-14.docx").read_bytes()))
    assert found[0] == "Compte rendu – Réunion du 14 mars 2024"
    assert "• OIM" in found


def test_template(project: Path) -> None:
    """The looks are those of the template that the secretariat may change."""
    template = (ROOT / "modeles/compte-rendu.docx").read_bytes()
    (project / "modeles").mkdir()
    (project / "modeles/compte-rendu.docx").write_bytes(template)

    run("word", "meetings/2024-03-14.md", "--output", "a.docx")

    with zipfile.ZipFile(io.BytesIO((project / "a.docx").read_bytes())) as made:
        assert b"tblBorders" in made.read("word/styles.xml")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2030-01-01"], "écrivez le nom de son fichier"),
        (["2024-03-14", "--output", "a.md"], "se termine par"),
        (["2024-03-14", "--output", "là.docx"], "existe déjà et reste tel quel"),
    ],
)
def test_refused(project: Path, arguments: list[str], message: str) -> None:
    """What cannot be made is said, and no file is overwritten."""
    (project / "là.docx").write_text("Déjà là")

    result = run("word", *arguments)

    assert result.exit_code == 2
    assert message in result.stderr
    assert (project / "là.docx").read_text() == "Déjà là"
