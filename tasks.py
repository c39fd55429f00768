"""Sets the project up, and does the secretary's tasks where there is no make: see archive.cmd.

    python tasks.py check | new [JOUR] | import FICHIER | apercu | build | …

It runs before anything is installed, with the standard library alone, and tells a Python that is
too old so: nothing here is newer than Python 3.7. The Makefile has no other way to set up.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.path.realpath(__file__)).parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / ".runtime"
"""Holds the folder that the environment was made in: a moved or copied one does not work."""
REQUIREMENTS = ROOT / "requirements.txt"
OLDEST = (3, 11)
UNFIT = set('$`"')
"""What the shell reads in the first lines that pip gives to programs."""
ARCHIVE = "from archive.cli.main import main; main(prog_name='archive')"
HELP = """\
Usage : archive.cmd TÂCHE (ailleurs que sous Windows : python3 tasks.py TÂCHE)

  check              Vérifie les comptes rendus et les registres
  new [JOUR]         Prépare le fichier de la prochaine réunion, ou du jour donné
  import "FICHIER"   Importe un document
  apercu             Montre le site en direct, dans le navigateur
  build              Construit le site dans site/
  word RÉUNION       Fait d’une réunion un document Word
  setup              Installe ce qu’il faut, sans rien faire d’autre

Où un message dit « make check », tapez « archive.cmd check ».
Un nom qui contient une espace se met entre guillemets."""


class StopError(Exception):
    """A task that cannot be done; the message, in French, says why."""


def main(arguments: list[str]) -> int:
    """Do one task; returns the exit code."""
    task, *others = arguments or ["help"]
    try:
        if task in ("help", "--help", "-h", "/?"):
            print(HELP)
            return 0
        set_up()
        return 0 if task == "setup" else run(task, others)
    except StopError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(task: str, arguments: list[str]) -> int:
    """What the preview or a command of the archive answers."""
    if task == "apercu":
        command = ["-m", "mkdocs", "serve", "--open", *arguments]
    else:
        command = ["-c", ARCHIVE, task, *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    program = [str(_python()), "-P", *command]
    folder = ROOT if task in ("apercu", "build", "new") else Path.cwd()
    return subprocess.run(program, cwd=folder, env=environment, check=False).returncode


def set_up() -> None:
    """Make .venv/ with what requirements.txt names, once, and again when that file changes."""
    if set(str(ROOT)) & UNFIT and os.name != "nt":
        message = f'Renommez le dossier « {ROOT} » : pip n’en supporte pas les signes $, ` et ".'
        raise StopError(message)
    if _is_ready():
        return
    if sys.version_info < OLDEST:
        found = sys.version.split()[0]
        message = (
            f"Python 3.11 ou plus récent est nécessaire ; trouvé : {found}.\n"
            "Si une version plus récente est installée : make PYTHON=python3.12 CIBLE"
        )
        raise StopError(message)
    print("Préparation de l’environnement dans .venv/ (une minute environ)…", file=sys.stderr)
    made = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(made, check=False).returncode != 0:
        message = (
            "L’environnement ne peut être créé. Sous Debian et Ubuntu : apt install python3-venv"
        )
        raise StopError(message)
    _install("--require-hashes", "--requirement", str(REQUIREMENTS))
    _install("--no-deps", "--no-index", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(f"{ROOT}\n", encoding="utf-8")


def _is_ready() -> bool:
    try:
        is_here = STAMP.read_text(encoding="utf-8").strip() == str(ROOT)
    except (OSError, ValueError):
        return False
    return is_here and STAMP.stat().st_mtime >= REQUIREMENTS.stat().st_mtime


def _install(*arguments: str) -> None:
    pip = [str(_python()), "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq"]
    if subprocess.run([*pip, "install", *arguments], check=False).returncode != 0:
        message = (
            "L’installation n’a pas réussi : il faut un accès à internet, cette fois seulement. "
            "Recommencez une fois le réseau revenu."
        )
        raise StopError(message)


def _python() -> Path:
    return PROGRAMS / ("python.exe" if os.name == "nt" else "python")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
