"""The command `archive word`."""

from pathlib import Path

import click

from archive.cli.project import (
    RefusedError,
    create_file,
    displayed,
    help_option,
    project_root,
)
from archive.cli.readers import install_readers
from archive.collection.archive import build_day, load
from archive.collection.record_files import MEETING_SUFFIXES
from archive.exports.minutes_document import minutes_text
from archive.importer.office.office import run_pandoc
from archive.language.french import meeting_title, typeset
from archive.model import Meeting

TEMPLATE = Path("modeles/compte-rendu.docx")
"""The styles, margins, header and footer of every document made, to be changed in Word."""


@click.command("word", help="Fait d’une réunion un document Word, à imprimer et à signer.")
@click.argument("meeting_id", metavar="RÉUNION")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    metavar="F",
    help="Le document à écrire, sinon RÉUNION.docx.",
)
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
    meeting = next((each for each in archive.meetings if each.id == meeting_id), None)
    if meeting is None:
        message = (
            f"« {meeting_id} » n’est pas une réunion de l’archive : écrivez le nom de son fichier "
            "dans meetings/, par exemple « make word ID=2026-01-22 »."
        )
        raise RefusedError(message)
    install_readers()
    template = root / TEMPLATE
    options = ["--from=gfm", "--to=docx", f"--metadata=title:{_title(meeting)}"]
    options += [f"--reference-doc={template}"] if template.is_file() else []
    data = run_pandoc(minutes_text(meeting).encode(), *options)
    create_file(path, data, f"« {displayed(path)} » existe déjà et reste tel quel.")
    click.echo(typeset(f"{displayed(path)} est écrit."))


def _title(meeting: Meeting) -> str:
    return f"Compte rendu – {meeting_title(meeting.title, meeting.day)}"
