"""Nothing that is published is lost: whatever ends a build, the earlier site stays whole."""

import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from archive.cli.staging import staging
from building import mkdocs, project, write
from kills import (
    SECONDS,
    files,
    is_locked,
    kill_all,
    kill_parent,
    moments,
    site_after_kill,
    slow_build,
    start,
    wait_until,
)

SOUND = {"meetings/2030-05-08.md": "---\ndate: 2030-05-08\n---\nTexte fictif.\n"}
ERROR = {"meetings/2030-02-30.yml": "date: 2030-02-30\n"}
WARNING = {"meetings/2030-05-15.yml": "date: 2030-05-15\nprésence: [Zébu fictif]\n"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site is built."""
    folder = project(tmp_path_factory.mktemp("model"), SOUND)
    status, output = built(folder)
    assert status == 0, output
    return folder


@pytest.fixture
def folder(model: Path, tmp_path: Path) -> Path:
    """A copy of it, for one test."""
    return Path(shutil.copytree(model, tmp_path / "projet"))


def built(folder: Path, *options: str, prefix: Sequence[str] = ()) -> tuple[int, str]:
    """The exit status of `archive build`, run by the command `prefix`, and what it prints."""
    process = start(folder, *options, output=subprocess.PIPE, prefix=prefix)
    output, _ = process.communicate(timeout=SECONDS)
    return process.returncode, output.replace("\u202f", " ").replace("\u00a0", " ")


def built_by_mkdocs(folder: Path, *options: str) -> tuple[int, str]:
    """The same of `mkdocs build`."""
    done = mkdocs(folder, folder / "site", *options)
    return done.returncode, done.stdout


def leftovers(folder: Path) -> list[Path]:
    """What a build left beside the site."""
    return [path for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("build", [built, built_by_mkdocs], ids=["archive", "mkdocs"])
@pytest.mark.parametrize(
    ("texts", "options"), [(ERROR, ()), (WARNING, ("--strict",))], ids=["error", "strict"]
)
def test_a_refused_build_leaves_the_earlier_site(
    folder: Path,
    build: Callable[..., tuple[int, str]],
    texts: dict[str, str],
    options: tuple[str, ...],
) -> None:
    """An error, or under --strict a warning, is printed before a single file is touched."""
    before = files(folder / "site")
    write(folder, texts)

    status, output = build(folder, *options)

    assert status == 1
    assert f"{next(iter(texts))}:" in output
    assert "L’archive ne peut être construite" in output
    assert "Traceback" not in output
    assert len(before) > 40
    assert files(folder / "site") == before
    assert leftovers(folder) == []


def test_the_site_is_the_one_of_mkdocs(folder: Path) -> None:
    """The site is to the byte the one of `mkdocs build`; what a server was told there stays."""
    (folder / "site/.htaccess").write_text("Require all granted\n", "utf-8")
    (folder / "site/.well-known").mkdir(mode=0o750)
    (folder / "site/.well-known/security.txt").write_text("Texte fictif\n", "utf-8")
    (folder / "site/perdue.html").write_text("d’une réunion retirée", "utf-8")
    (folder / "site").chmod(0o775)

    status, output = built(folder)
    mkdocs(folder, folder / "autre")
    ours = files(folder / "site")
    kept = {name: ours.pop(name, None) for name in (".htaccess", ".well-known/security.txt")}

    assert status == 0, output
    assert ours == files(folder / "autre")
    assert None not in kept.values()
    assert (folder / "site").stat().st_mode & 0o777 == 0o775
    assert leftovers(folder) == []


def test_a_killed_build_leaves_a_whole_site(folder: Path) -> None:
    """Killed at moments spread over its length, a build leaves the earlier site or the next one.

    Its children are killed with it, or go on without it. The next build removes what is left.
    `python tests/support/kills.py 100` tries a hundred moments.
    """
    before = files(folder / "site")
    began = time.monotonic()
    built(folder)
    seconds = time.monotonic() - began
    write(folder, {"docs/index.md": "Autre accueil fictif.\n"})

    left = [
        site_after_kill(folder, moment, is_alone=number % 2 == 1)
        for number, moment in enumerate(moments(4, seconds))
    ]
    status, output = built(folder)
    after = files(folder / "site")

    assert status == 0, output
    assert before != after
    assert [len(site) for site in left if site not in (before, after)] == []
    assert leftovers(folder) == []


@pytest.mark.parametrize("kill", [kill_all, kill_parent])
def test_a_build_killed_at_its_end_leaves_the_earlier_site(
    folder: Path, kill: Callable[[subprocess.Popen[str]], None]
) -> None:
    """Killed when the new site is written but not in place, it has changed nothing.

    A MkDocs that goes on alone keeps its folder from the next build, which waits for its end.
    """
    before = files(folder / "site")
    process = slow_build(folder)

    kill(process)

    assert files(folder / "site") == before
    assert leftovers(folder) == [folder / ".site-build"]
    if kill is kill_parent:
        assert is_locked(folder)
        subprocess.run(["pkill", "-KILL", "-f", f"{folder}/"], check=True)
    wait_until(lambda: not is_locked(folder))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_cleans_up(folder: Path, number: signal.Signals) -> None:
    """Ctrl+C or a polite end leaves the earlier site, nothing beside it and no process."""
    before = files(folder / "site")
    process = slow_build(folder, subprocess.PIPE)

    process.send_signal(number)
    output, _ = process.communicate(timeout=SECONDS)

    assert process.returncode == 1
    assert "construction interrompue" in output
    assert "Traceback" not in output
    assert files(folder / "site") == before
    assert leftovers(folder) == []
    assert not is_locked(folder)


def test_two_builds_at_once_end_well(folder: Path) -> None:
    """One waits for the other; the site is whole."""
    before = files(folder / "site")

    builds = [start(folder) for _ in range(2)]

    assert [process.wait(SECONDS) for process in builds] == [0, 0]
    assert files(folder / "site") == before
    assert leftovers(folder) == []


def test_the_folder_of_a_running_build_is_left_alone(folder: Path) -> None:
    """A build that finds another at work says so, waits, and only then clears its folder."""
    with staging(folder / "site", on_wait=pytest.fail) as running:
        process = start(folder, output=subprocess.PIPE)
        assert process.stdout
        line = process.stdout.readline()
        has_waited = running.new.is_dir()
    process.communicate(timeout=SECONDS)

    assert "Une autre construction est en cours" in line
    assert has_waited
    assert process.returncode == 0
    assert leftovers(folder) == []


def test_a_full_disk_leaves_the_earlier_site(folder: Path) -> None:
    """A build that has no room left says so in one line.

    The full disk is a real one of 400 kB, mounted for this build alone where that is allowed
    (`unshare`: as root, or wherever users may); elsewhere no file may pass 20 kB.
    """
    before = files(folder / "site")

    status, output = built(folder, prefix=without_room(folder))

    assert status == 1
    assert "La construction s’arrête : " in output
    assert "le site n’est pas construit ; celui d’avant reste tel quel" in output
    assert "Traceback" not in output
    assert files(folder / "site") == before


def test_a_damaged_configuration_is_told_in_french(folder: Path) -> None:
    """The line of mkdocs.yml is named, before MkDocs says anything."""
    earlier = files(folder / "site")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("nav: [\n")

    status, output = built(folder)

    assert (status, files(folder / "site")) == (1, earlier)
    first, second = output.splitlines()
    assert first.startswith("Erreur : mkdocs.yml:")
    assert second == "Le site n’est pas construit ; celui d’avant reste tel quel."


def test_a_folder_that_cannot_be_made_is_named(folder: Path) -> None:
    """Where nothing can be built beside the site, one line says why."""
    before = files(folder / "site")
    (folder / ".site-build").write_text("un fichier à cette place", "utf-8")

    status, output = built(folder)

    assert status == 1
    assert "le site n’est pas construit : ce n’est pas un dossier (" in output
    assert "celui d’avant reste tel quel" in output
    assert "Traceback" not in output
    assert files(folder / "site") == before


@pytest.mark.parametrize("kind", ["file", "link", "dangling"])
def test_a_site_that_is_no_folder_is_left_as_it_is(folder: Path, kind: str) -> None:
    """A file or a link in the place of the site is neither followed nor replaced."""
    site = folder / "site"
    site.rename(folder / "ailleurs")
    if kind == "file":
        site.write_text("un texte", "utf-8")
    else:
        site.symlink_to("ailleurs" if kind == "link" else "nulle-part")

    status, output = built(folder)

    assert status == 1
    assert "site/ doit être un dossier" in output
    assert "Traceback" not in output
    assert site.is_symlink() == (kind != "file")
    assert kind != "file" or site.read_text("utf-8") == "un texte"


def test_another_folder_is_refused(folder: Path) -> None:
    """What changes places with a new site, and then is removed, can only be site/."""
    status, output = built(folder, "--site-dir", ".")

    assert status == 2
    assert "retirez --site-dir" in output
    assert (folder / "mkdocs.yml").is_file()


def without_room(folder: Path) -> list[str]:
    """A command that runs another without room for its site."""
    mount = "mkdir -p .site-build && mount -t tmpfs -o size=400k tmpfs .site-build"
    private = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-ec"]
    if (
        shutil.which("unshare")
        and not subprocess.run(
            [*private, mount], cwd=folder, check=False, capture_output=True
        ).returncode
    ):
        return [*private, f'{mount} && exec "$@"', "sh"]
    return ["sh", "-ec", 'ulimit -f 40 && exec "$@"', "sh"]  # blocks of 512 bytes
