"""What git remembers of the files of a project."""

from datetime import date
from pathlib import Path

import pytest

from archive.collection.history import read_history
from repository import commit, git
from small import write

FILES = {"meetings/2030-05-22.md": "Un.\n", "docs/à propos.md": "Deux.\n"}
ODD = {
    'meetings/L\'été à Bani "2".md': "Un.\n",
    "meetings/\x01a b\n.md": "Deux.\n",
    "docs/organisations/-M.md": "Trois.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project below the root of its repository, committed on two days."""
    project = write(tmp_path / "projet", FILES)
    commit(tmp_path, day="2030-06-01")
    write(project, {"meetings/2030-05-22.md": "Trois.\n"})
    commit(tmp_path, day="2030-07-02")
    return project


def test_last_change_of_each_file(folder: Path) -> None:
    """Each file has the day of the last commit that changed it, whatever its name."""
    history = read_history(folder, {})

    assert history.changes == {
        "meetings/2030-05-22.md": date(2030, 7, 2),
        "docs/à propos.md": date(2030, 6, 1),
    }
    assert history.caution is None
    assert list(history.texts("meetings/2030-05-22.md")) == ["Trois.\n", "Un.\n"]


def test_a_file_that_went(folder: Path) -> None:
    """A file that was renamed, then removed, is remembered with the days and its new name."""
    git(folder, "mv", "meetings/2030-05-22.md", "meetings/2030-05-23.md")
    commit(folder.parent, day="2030-08-01")
    git(folder, "rm", "--quiet", "meetings/2030-05-23.md")
    commit(folder.parent, day="2030-09-01")

    files = read_history(folder, {}).files

    old, new = files["meetings/2030-05-22.md"], files["meetings/2030-05-23.md"]
    assert (old.went, old.became) == (date(2030, 8, 1), "meetings/2030-05-23.md")
    assert (new.went, new.became) == (date(2030, 9, 1), None)
    assert next(iter(files)) == "meetings/2030-05-23.md"


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"log.showSignature": "true", "log.showRoot": "false", "diff.renames": "false"},
        {"core.quotePath": "true", "color.ui": "always", "log.diffMerges": "separate"},
    ],
)
def test_any_name_and_any_settings(tmp_path: Path, settings: dict[str, str]) -> None:
    """No sign in a name and no settings of whoever builds change what is remembered."""
    commit(write(tmp_path, ODD))
    for name, value in settings.items():
        git(tmp_path, "config", name, value)
    (tmp_path / "docs/organisations/-M.md").unlink()
    commit(tmp_path, day="2024-04-01")

    files = read_history(tmp_path, {}).files

    assert set(files) == set(ODD)
    assert files["docs/organisations/-M.md"].went == date(2024, 4, 1)


def test_a_proposal_counts_as_it_was_accepted(tmp_path: Path) -> None:
    """What a branch added and renamed before it was merged never stood; what it removed did."""
    write(tmp_path, FILES)
    commit(tmp_path)
    git(tmp_path, "checkout", "--quiet", "-b", "import")
    write(tmp_path, {"meetings/2030-06-01.md": "Quatre.\n"})
    commit(tmp_path)
    git(tmp_path, "mv", "meetings/2030-06-01.md", "meetings/2030-06-02.md")
    (tmp_path / "docs/à propos.md").unlink()
    commit(tmp_path)
    git(tmp_path, "checkout", "--quiet", "main")
    git(tmp_path, "merge", "--quiet", "--no-ff", "-m", "x", "import", day="2024-05-01")

    files = read_history(tmp_path, {}).files

    assert set(files) == {*FILES, "meetings/2030-06-02.md"}
    assert files["docs/à propos.md"].went == date(2024, 5, 1)


def test_what_the_forge_has_not_counts_for_nothing(folder: Path, tmp_path: Path) -> None:
    """What was committed and renamed before it is sent was never published; then it was."""
    copy = tmp_path / "copie"
    git(tmp_path, "clone", "--quiet", str(tmp_path), str(copy))
    project = write(copy / folder.name, {"meetings/2030-06-01.md": "Quatre.\n"})
    commit(copy)
    git(project, "mv", "meetings/2030-06-01.md", "meetings/2030-06-02.md")
    (project / "docs/à propos.md").unlink()
    commit(copy)

    history = read_history(project, {})

    assert set(history.files) == set(FILES)
    assert history.files["docs/à propos.md"].went is None
    git(project, "checkout", history.tip, "--", "docs/à propos.md")

    git(copy, "push", "--quiet", "origin", "HEAD:main2")
    git(copy, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main2")

    assert "meetings/2030-06-01.md" in read_history(project, {}).files


def test_as_gitlab_fetches_it(folder: Path, tmp_path: Path) -> None:
    """The main branch may be fetched alone, under the name that stands for it."""
    copy = tmp_path / "copie"
    git(tmp_path, "clone", "--quiet", "--branch=main", "--single-branch", str(tmp_path), str(copy))
    git(copy, "checkout", "--quiet", "--detach")
    for ref in ("refs/remotes/origin/HEAD", "refs/remotes/origin/main"):
        git(copy, "update-ref", "--no-deref", "-d", ref)
    write(copy / folder.name, {"meetings/2030-06-01.md": "Quatre.\n"})
    commit(copy)
    assert "meetings/2030-06-01.md" in read_history(copy / folder.name, {}).files

    git(copy, "fetch", "--quiet", "origin", "+refs/heads/main:refs/remotes/origin/HEAD")

    assert set(read_history(copy / folder.name, {}).files) == set(FILES)


def test_a_cut_history(folder: Path, tmp_path: Path) -> None:
    """A copy of the latest commits tells no day, knows what it sees, and says what it is."""
    copy = tmp_path / "copie"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{tmp_path}", str(copy))

    history = read_history(copy / folder.name, {})

    assert history.changes == {}
    assert set(history.files) == set(FILES)
    assert "git fetch --unshallow" in (history.caution or "")


def test_a_text_that_is_gone(folder: Path) -> None:
    """A version that cannot be read is told as such."""
    history = read_history(folder, {})
    history.files["meetings/2030-05-22.md"].versions[:] = ["0" * 40]

    assert list(history.texts("meetings/2030-05-22.md")) == [None]


def test_another_repository_is_not_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hook of git, which names its own repository, changes nothing."""
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nonexistent")

    assert set(read_history(folder, {}).files) == set(FILES)


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("PATH", "/nonexistent", "git n’est pas installé"),
        ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1", "safe.directory"),
        ("GIT_CEILING_DIRECTORIES", "{}", "pas dans un dépôt git"),
    ],
)
def test_why_nothing_is_known(
    folder: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, words: str
) -> None:
    """One line says why git cannot answer, in French whatever its own language."""
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    monkeypatch.setenv(variable, value.format(folder))
    if variable == "GIT_CEILING_DIRECTORIES":
        monkeypatch.chdir(write(folder / "seul", FILES))

    history = read_history(Path.cwd() if "{}" in value else folder, {})

    assert (history.files, history.changes) == ({}, {})
    assert words in (history.caution or "")
    assert "\n" not in (history.caution or "")


def test_files_that_git_does_not_follow(tmp_path: Path) -> None:
    """A repository without a commit, or that holds nothing of the project, is said as well."""
    git(tmp_path, "init", "--quiet")
    project = write(tmp_path / "projet", FILES)

    assert "ce dépôt est vide" in (read_history(project, {}).caution or "")

    git(tmp_path, "commit", "--quiet", "--allow-empty", "-m", "x")

    assert "ne suit pas encore ces fichiers" in (read_history(project, {}).caution or "")


def test_an_archive_of_trials(folder: Path) -> None:
    """Where the settings say so, git is not asked."""
    history = read_history(folder, {"extra": {"history": "false"}})

    assert (history.files, history.caution) == ({}, None)
