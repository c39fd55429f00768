"""The libraries that read documents, installed at the first import: nothing else needs them."""

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from archive.cli.project import RefusedError

REQUIREMENTS = Path(__file__).parents[3] / "requirements-import.txt"
"""What is to be installed; beside the package in a checkout, the only place it is used from."""
_PIN = re.compile(r"^([\w-]+)==(\S+)", re.MULTILINE)
"""a pinned library: "pdfplumber==0.11.10" """
_INSTALLING = (
    "Premier import : ce qui lit les documents s’installe, une seule fois "
    "(60 Mo à recevoir, 210 Mo sur le disque)…"
)
_NOT_INSTALLED = (
    "Ce qui lit les documents n’a pas pu s’installer : il faut un accès à internet, cette fois "
    "seulement. Recommencez une fois le réseau revenu ; « make readers » l’installe d’avance. "
    "Un texte collé, un fichier .txt ou .md s’importe sans."
)


def install_readers(requirements: Path = REQUIREMENTS) -> None:
    """Install what reads documents where it is missing or of another version, and say so.

    Raises RefusedError when it cannot be installed.
    """
    if not _is_missing(requirements):
        return
    click.echo(_INSTALLING, err=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq"]
    command = [*pip, "install", "--require-hashes", "--requirement", str(requirements)]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        raise RefusedError(_NOT_INSTALLED)


def _is_missing(requirements: Path) -> bool:
    """Whether a pinned library is not installed, or in another version."""
    try:
        pins = _PIN.findall(requirements.read_text("utf-8"))
        return any(version(name) != pinned for name, pinned in pins)
    except FileNotFoundError:  # no checkout: whoever installed the package saw to it
        return False
    except PackageNotFoundError:
        return True
