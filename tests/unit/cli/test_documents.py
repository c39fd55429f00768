"""Specification of the command `archive import`."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from click.testing import Result

from archive.cli.documents import install_readers
from archive.cli.project import RefusedError
from archive.importer.office.office import read_package
from building import ROOT
from command_line import run
from importing import shown_all
from small import headed, write

MINUTES = """Compte rendu
Date : 12 mai 2025
Heure : 9h-11h
Présents : Lanterne, Puits Neufs
Ordre du jour
1. Carte
1. Carte
La carte est montrée.
"""
GOOD = {"meetings/2024-03-14.md": headed(["date: 2024-03-14", "présence: [OIM]"])}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty archive, the current folder, with minutes beside its files."""
    root = write(tmp_path, {})
    (root / "seance.txt").write_text(MINUTES)
    monkeypatch.chdir(root)
    return root


def import_document(*arguments: str, pasted: str | None = None) -> Result:
    """What the command answers."""
    return run("import", *arguments, pasted=pasted)


def test_default_place(project: Path) -> None:
    """The file is named by the day, and the report says so."""
    result = import_document("seance.txt")

    assert result.exit_code == 0
    assert result.output.startswith("meetings/2025-05-12.md est écrit.\n")
    assert (project / "meetings/2025-05-12.md").read_text().startswith("---\ndate: 2025-05-12\n")


@pytest.mark.parametrize("other", ["2024-03-14", "2026-03-14"])
def test_year_folders(project: Path, other: str) -> None:
    """The file goes to the folder of its year when the archive has such folders."""
    write(project, {f"meetings/{other[:4]}/{other}.md": f"---\ndate: {other}\n---\n"})

    assert import_document("seance.txt").output.startswith("meetings/2025/2025-05-12.md est écrit.")


def test_output(project: Path) -> None:
    """--output says where."""
    result = import_document("seance.txt", "--output", "brouillons/seance.md")

    assert result.exit_code == 0
    assert (project / "brouillons/seance.md").exists()


def test_pasted_text(project: Path) -> None:
    """- reads the text pasted."""
    assert import_document("-", pasted=MINUTES).exit_code == 0
    assert (project / "meetings/2025-05-12.md").exists()


@pytest.mark.parametrize("options", [[], ["--output", "meetings/2025-05-12.md"]])
def test_never_overwrites(project: Path, options: list[str]) -> None:
    """A file that exists stays as it is."""
    path = project / "meetings/2025-05-12.md"
    write(project, {"meetings/2025-05-12.md": "---\ndate: 2025-05-12\n---\nÀ garder.\n"})
    result = import_document("seance.txt", *options)

    assert result.exit_code == 2
    assert "existe déjà et reste tel quel" in result.output
    assert "renommez-le d’abord, par exemple en _2025-05-12.md" in result.output
    assert path.read_text().endswith("À garder.\n")


def test_meeting_that_has_another_file(project: Path) -> None:
    """A meeting has one file, whatever its form."""
    write(project, {"meetings/seance-de-mai.yml": "date: 2025-05-12\n"})

    assert "seance-de-mai.yml" in import_document("seance.txt").output


def test_no_date(project: Path) -> None:
    """Without a date the command says what to type; the name of the file then tells the day."""
    (project / "sans-date.txt").write_text(MINUTES.replace("Date : 12 mai 2025\n", ""))
    refused = import_document("sans-date.txt")
    result = import_document("sans-date.txt", "--output", "meetings/2025-05-12.md")

    assert refused.exit_code == 2
    assert "OUTPUT=meetings/AAAA-MM-JJ.md »" in refused.output.replace("\u202f", " ")
    assert result.exit_code == 0
    assert (project / "meetings/2025-05-12.md").read_text().startswith("---\ndate: 2025-05-12\n")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("vide.txt", b"", "vide"),
        ("image.pdf", b"%PDF-1.7 rien", "endommagé"),
        ("vieux.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Word"),
    ],
)
def test_refused_documents(project: Path, name: str, content: bytes, reason: str) -> None:
    """What cannot be read is refused in one line, and nothing is written."""
    (project / name).write_bytes(content)
    result = import_document(name)

    assert result.exit_code == 2
    assert reason in result.output
    assert len(result.output.splitlines()) == 1
    assert list((project / "meetings").glob("*")) == []


def test_renamed(project: Path) -> None:
    """A file put aside under the name proposed makes room for another import."""
    import_document("seance.txt")
    (project / "meetings/2025-05-12.md").rename(project / "meetings/_2025-05-12.md")

    assert import_document("seance.txt").exit_code == 0


@pytest.mark.usefixtures("project")
def test_where_to_correct() -> None:
    """The last line says that corrections go to the file, not to the document."""
    assert (
        import_document("seance.txt")
        .output.splitlines()[-1]
        .startswith("C’est ce fichier qui se corrige")
    )


def test_folder(project: Path) -> None:
    """A folder is said to be one."""
    (project / "docs").mkdir()

    result = import_document("docs")

    assert result.exit_code == 2
    assert "est un dossier : donnez un fichier." in result.output.replace("\u202f", " ")


@pytest.mark.parametrize("name", ["~$ance.docx", "._seance.docx", ".~lock.seance.docx#"])
def test_file_beside_a_document(project: Path, name: str) -> None:
    """What Word or a system leaves beside a document is not called a damaged one."""
    (project / name).write_bytes(b"\x05Fictif\0")

    result = import_document(name)

    assert result.exit_code == 2
    assert "à côté de lui : donnez l’autre fichier." in result.output.replace("\u202f", " ")


@pytest.mark.parametrize("name", ["tube", "/dev/zero", "/dev/null"])
def test_special_file(project: Path, name: str) -> None:
    """A pipe or a device, which may never end, is not even opened."""
    os.mkfifo(project / "tube")

    result = import_document(name)

    assert result.exit_code == 2
    assert "n’est pas un fichier ordinaire" in result.output


@pytest.mark.parametrize("output", ["", "-", "seance.docx", "seance.txt", "meetings"])
def test_no_name_of_a_meeting_file(project: Path, output: str) -> None:
    """What is written is a meeting file and is called so."""
    result = import_document("seance.txt", "--output", output)

    assert result.exit_code == 2
    assert "se termine par" in result.output
    assert list(project.glob("*.docx")) == []


def test_name_too_long(project: Path) -> None:
    """A name that the system refuses is said to be so."""
    result = import_document(str(project / "seance.txt"), "--output", f"{'a' * 300}.md")

    assert result.exit_code == 2
    assert "ne peut être écrit" in result.output


def test_no_such_file(project: Path) -> None:
    """A file that does not exist is said so."""
    result = import_document(str(project / "absent.docx"))

    assert result.exit_code == 2
    assert "n’existe pas. Un nom qui contient une espace se met entre" in result.output


def test_outside_of_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of an archive, the place to write must be told."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seance.txt").write_text(MINUTES)
    refused = import_document("seance.txt")

    assert refused.exit_code == 2
    assert "--output" in refused.output
    assert import_document("seance.txt", "--output", "seance.md").exit_code == 0


def test_keep_names(project: Path) -> None:
    """Names of persons are left out unless they are asked for."""
    (project / "noms.txt").write_text(MINUTES.replace("Puits Neufs", "Mme Awa Tando (Puits Neufs)"))
    import_document("noms.txt", "--output", "sans.md")
    import_document("noms.txt", "--output", "avec.md", "--keep-names")

    assert "Awa Tando" not in (project / "sans.md").read_text()
    assert "Awa Tando" in (project / "avec.md").read_text()


@pytest.mark.parametrize("pin", ["rien-de-tel==1.0", "pytest==0.0.1"])
def test_without_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pin: str
) -> None:
    """What is missing, or there in another version, is announced; without network, refused."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    requirements = tmp_path / "requirements.txt"
    requirements.write_text(f"{pin} \\\n    --hash=sha256:{'0' * 64}\n", "utf-8")

    with pytest.raises(RefusedError, match="accès à internet"):
        install_readers(requirements)

    assert "60 Mo" in capsys.readouterr().err


def test_nothing_missing(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said where all is there, as it is wherever these tests run."""
    install_readers()

    assert capsys.readouterr().err == ""


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of one meeting, the current folder."""
    root = write(tmp_path, GOOD)
    monkeypatch.chdir(root)
    return root


def test_document(held: Path) -> None:
    """The document is named after the meeting and tells it."""
    result = run("word", "2024-03-14")

    assert result.exit_code == 0, result.output
    found = shown_all(read_package((held / "2024-03-14.docx").read_bytes()))
    assert found[0] == "Compte rendu – Réunion du 14 mars 2024"
    assert "• OIM" in found


def test_template(held: Path) -> None:
    """The looks are those of the template that the secretariat may change."""
    template = (ROOT / "modeles/compte-rendu.docx").read_bytes()
    (held / "modeles").mkdir()
    (held / "modeles/compte-rendu.docx").write_bytes(template)

    run("word", "meetings/2024-03-14.md", "--output", "a.docx")

    with zipfile.ZipFile(io.BytesIO((held / "a.docx").read_bytes())) as made:
        assert b"tblBorders" in made.read("word/styles.xml")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2030-01-01"], "écrivez le nom de son fichier"),
        (["2024-03-14", "--output", "a.md"], "se termine par"),
        (["2024-03-14", "--output", "là.docx"], "existe déjà et reste tel quel"),
    ],
)
def test_refused(held: Path, arguments: list[str], message: str) -> None:
    """What cannot be made is said, and no file is overwritten."""
    (held / "là.docx").write_text("Déjà là")

    result = run("word", *arguments)

    assert result.exit_code == 2
    assert message in result.stderr
    assert (held / "là.docx").read_text() == "Déjà là"
