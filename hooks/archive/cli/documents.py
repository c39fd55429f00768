"""The commands `archive import` and `archive word`: meetings made of documents, and the reverse."""

import os
import re
import subprocess
import sys
from datetime import date
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from archive.cli.project import (
    RefusedError,
    create_file,
    displayed,
    enclosing_root,
    help_option,
    must_exist,
    project_root,
)
from archive.collection.archive import Archive, build_day, load
from archive.collection.files import MEETING_SUFFIXES
from archive.exports.minutes_document import minutes_text
from archive.importer.formats import MAX_FILE, PASTED, needs_libraries
from archive.importer.import_document import ImportResult, import_bytes
from archive.importer.office.office import run_pandoc
from archive.importer.report import report
from archive.language.french import meeting_title, system_words, typeset
from archive.next_meeting import meeting_path

_output_option = partial(
    click.option, "--output", "-o", type=click.Path(path_type=Path), metavar="F"
)
_CORRECT_THERE = (
    "C’est ce fichier qui se corrige désormais, dans un éditeur de texte ou avec le crayon de la "
    "forge ; le document ne sert plus."
)

_BESIDE = ("~$", "._", ".~lock.")
"""How the names begin of what programs and systems leave beside a document: ~$mpte rendu.docx"""
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
_TEMPLATE = Path("modeles/compte-rendu.docx")
"""The styles, margins, header and footer of every document made, to be changed in Word."""


@click.command(
    "import",
    help=(
        "Fait d’un compte rendu (.docx, .odt, .rtf, .pdf, .md, .txt ; - : texte collé) "
        "un fichier de réunion."
    ),
)
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), metavar="FICHIER")
@_output_option(help="Le fichier à écrire, sinon meetings/JOUR.md.")
@click.option("--keep-names", is_flag=True, help="Garde les noms des personnes présentes.")
@help_option
def import_file(file: Path, output: Path | None, *, keep_names: bool) -> None:
    """Write the meeting file of a document, and report what was read in it."""
    if output:
        _refuse_output(output)
    root = enclosing_root(output.parent if output and output.parent.is_dir() else Path())
    archive = load(root, build_day())[0] if root else None
    names = archive.organisations if archive else None
    data, day = _data(file), _day_of(output)
    if needs_libraries(data):
        install_readers()
    if sys.stderr.isatty():
        click.echo("Lecture du document…", err=True)  # it takes seconds
    result = import_bytes(data, str(file), names, keep_names=keep_names, day=day)
    path = output or _destination(result, root, archive)
    create_file(path, result.text, _exists(path))
    click.echo(typeset(f"{report(result, displayed(path), names)}\n{_CORRECT_THERE}"))


def _refuse_output(output: Path) -> None:
    if output.suffix not in (".md", ".markdown"):
        raise RefusedError(f"« {output} » : le fichier à écrire se termine par « .md ».")
    if os.path.exists(output):  # noqa: PTH110 - Path.exists raises on a name too long
        raise RefusedError(_exists(output))


def _data(file: Path) -> bytes:
    """The bytes of a document, or of what is pasted; at most one more than may be read."""
    if str(file) == PASTED:
        return sys.stdin.buffer.read(MAX_FILE + 1)
    must_exist(file, ' Un nom qui contient une espace se met entre guillemets : FILE="…".')
    if file.is_dir():
        raise RefusedError(f"« {file} » est un dossier : donnez un fichier.")
    if file.name.startswith(_BESIDE):
        message = (
            f"« {file} » n’est pas le document, mais ce que Word ou le système garde à côté de "
            "lui : donnez l’autre fichier."
        )
        raise RefusedError(message)
    if not file.is_file():  # a pipe never ends, nor does a device
        raise RefusedError(f"« {file} » n’est pas un fichier ordinaire : donnez le document.")
    try:
        with file.open("rb") as document:
            return document.read(MAX_FILE + 1)
    except OSError as error:
        raise RefusedError(f"« {file} » ne peut être lu : {system_words(error)}.") from error


def _day_of(output: Path | None) -> date | None:
    """The day with which the name of the file to write begins, 2023-06-20.md, or None."""
    try:
        return date.fromisoformat(output.name[:10]) if output else None
    except ValueError:
        return None


def _destination(result: ImportResult, root: Path | None, archive: Archive | None) -> Path:
    day = result.meeting.day if result.meeting.is_dated else None
    if root is None or archive is None:
        message = "Aucun fichier mkdocs.yml ici ni au-dessus : dites où écrire, avec « --output »."
        raise RefusedError(message)
    if day is None:
        message = (
            "La date de la réunion n’a pas été trouvée : dites-la dans le nom du fichier à écrire, "
            "« make import FILE=… OUTPUT=meetings/AAAA-MM-JJ.md »."
        )
        raise RefusedError(message)
    same_day = next((meeting for meeting in archive.meetings if meeting.day == day), None)
    if same_day:
        raise RefusedError(_exists(Path(same_day.mark.path)))
    return root / meeting_path(archive, day)


def _exists(path: Path) -> str:
    other = path.with_name(f"_{path.name}")
    return (
        f"« {displayed(path)} » existe déjà et reste tel quel. Si ce document est déjà importé, "
        f"corrigez ce fichier ; sinon, renommez-le d’abord, par exemple en {other.name}, "
        "que l’archive ne lit pas."
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


@click.command("word", help="Fait d’une réunion un document Word, à imprimer et à signer.")
@click.argument("meeting_id", metavar="RÉUNION")
@_output_option(help="Le document à écrire, sinon RÉUNION.docx.")
@help_option
def write_word(meeting_id: str, output: Path | None) -> None:
    """Write the minutes of a meeting as a .docx; names of persons are in none."""
    if meeting_id.endswith(MEETING_SUFFIXES):
        meeting_id = Path(meeting_id).stem
    path = output or Path(f"{meeting_id}.docx")
    if path.suffix != ".docx":
        raise RefusedError(f"« {path} » : le document à écrire se termine par « .docx ».")
    root = project_root(Path())
    archive = load(root, build_day())[0]
    meeting = next((m for m in archive.meetings if m.id == meeting_id), None)
    if meeting is None:
        message = (
            f"« {meeting_id} » n’est pas une réunion de l’archive : écrivez le nom de son fichier "
            "dans meetings/, par exemple « make word ID=2026-01-22 »."
        )
        raise RefusedError(message)
    install_readers()
    template = root / _TEMPLATE
    title = meeting_title(meeting.title, meeting.day)
    options = ["--from=gfm", "--to=docx", f"--metadata=title:Compte rendu – {title}"]
    options += [f"--reference-doc={template}"] if template.is_file() else []
    data = run_pandoc(minutes_text(meeting).encode(), *options)
    create_file(path, data, f"« {displayed(path)} » existe déjà et reste tel quel.")
    click.echo(typeset(f"{displayed(path)} est écrit."))
