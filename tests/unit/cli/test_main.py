"""Specification of the command `archive`: its help, its refusals, what it loads."""

import subprocess
import sys
from pathlib import Path

import pytest

from archive.language.french import typeset
from command_line import run
from small import headed, write

GOOD = {"meetings/2024-03-14.md": headed(["date: 2024-03-14"])}
ERROR = {"meetings/2024-05-16.md": headed(["date: 2024-05-16", "statut: perdu"])}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["check", "--format", "pdf"],
            "écrivez text, json, github, gitlab. Voir « archive check --help ».",
        ),
        (
            ["check", "--rapide"],
            "L’option « --rapide » n’existe pas. Voir « archive check --help ».",
        ),
        (["chek"], "La commande « chek » n’existe pas. Voir « archive --help »."),
        (["--vite"], "L’option « --vite » n’existe pas. Voir « archive --help »."),
        (["check", "--format"], "La commande est mal écrite."),
        (["show"], "Il manque un argument."),
    ],
)
def test_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    """What is not well written is said in French on the error stream, with code 2."""
    monkeypatch.chdir(write(tmp_path, GOOD))

    result = run(*arguments)

    assert result.exit_code == 2
    assert result.stderr.startswith("Erreur\u202f: ")
    assert typeset(message) in result.stderr
    assert result.stdout == ""


def test_light() -> None:
    """Checking loads no library for reading documents."""
    program = (
        "import sys; from archive.cli.main import main; main(['check', '--help'], "
        "standalone_mode=False); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert not {"pypandoc", "pdfplumber", "jinja2", "mkdocs"} & set(done.stdout.split())


@pytest.mark.parametrize("arguments", [[], ["--help"], ["check", "--help"]])
def test_help(arguments: list[str]) -> None:
    """The help is in French."""
    output = run(*arguments).output

    assert "Affiche cette aide." in output
    assert "Vérifie les fichiers et dit tout ce qui est à corriger." in output
    assert "Commands" not in output


def test_names_with_accents_in_any_locale(tmp_path: Path) -> None:
    """Where the system is not set to UTF-8, a file whose name has accents is read all the same."""
    (text,) = ERROR.values()
    folder = write(tmp_path, {"meetings/2024-05-16-été.md": text})
    command = [str(Path(sys.executable).with_name("archive")), "check", str(folder)]
    poor = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}

    done = subprocess.run(command, capture_output=True, env=poor, encoding="utf-8", check=False)

    assert (done.returncode, done.stderr) == (1, "")
    assert "meetings/2024-05-16-été.md:3:9: erreur" in done.stdout


def test_poor_terminal(tmp_path: Path) -> None:
    """A terminal that cannot write our letters is no reason to fail."""
    command = [str(Path(sys.executable).with_name("archive")), "check", str(write(tmp_path, ERROR))]

    done = subprocess.run(
        command, capture_output=True, env={"PYTHONIOENCODING": "latin-1"}, check=False
    )

    assert (done.returncode, done.stderr) == (1, b"")
    assert b"meetings/2024-05-16.md:3:9: erreur" in done.stdout
