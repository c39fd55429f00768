"""`archive export`: the whole archive in a new folder, or nothing."""

from pathlib import Path

import pytest

from command_line import run
from small import headed, write

FILES = {
    "mkdocs.yml": (
        "site_name: Archives fictives\nsite_url: !ENV [ADRESSE_FICTIVE, '']\n"
        "extra:\n  group: Groupe fictif\nhooks: !!python/name:os.path.join\n"
    ),
    "meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "anciens identifiants: [2024-03-07]"], "## Carte\n\nVue.\n"
    ),
    "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://c.example/"]),
    "docs/ressources/copie.csv": "a;b\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, as the current folder."""
    folder = write(tmp_path / "projet", FILES)
    monkeypatch.chdir(folder)
    return folder


def test_everything_is_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, feeds, data, copies and former addresses are there, without MkDocs."""
    monkeypatch.setenv("ADRESSE_FICTIVE", "https://a.example/gtm")

    result = run("export", "sortie/archive")

    assert result.exit_code == 0, result.output
    folder = root / "sortie/archive"
    for path in (
        *("index.md", "reunions/2024-03-14.md", "donnees/index.md", "atom.xml", "reunions.ics"),
        *("api/index.json", "csv/reunions.csv", "ressources/copie.csv"),
        "reunions/2024-03-07/index.html",
    ):
        assert (folder / path).is_file(), path
    assert "<author><name>Groupe fictif</name>" in (folder / "atom.xml").read_text("utf-8")
    assert "https://a.example/gtm/reunions/2024-03-14/" in (folder / "reunions.ics").read_text()
    assert [path.name for path in (root / "sortie").iterdir()] == ["archive"]
    assert "fichiers écrits" in result.output


def test_nothing_is_overwritten(root: Path) -> None:
    """A folder that holds something stays as it is."""
    (root / "notes").mkdir()
    (root / "notes/a.txt").write_text("à garder")

    result = run("export", "notes")

    assert result.exit_code == 2
    assert "n’est pas vide" in result.output
    assert [path.name for path in (root / "notes").iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("meetings/2024-03-14.md", "---\ndate: hier\n---\n", "make check"),
        ("mkdocs.yml", "site_name: [", "make check"),
    ],
)
def test_a_faulty_archive_is_refused(root: Path, path: str, text: str, words: str) -> None:
    """An archive with errors, or settings that cannot be read, leave no folder behind."""
    (root / path).write_text(text)

    result = run("export", "sortie")

    assert result.exit_code == 2
    assert words in result.output
    assert not (root / "sortie").exists()
