"""The command `archive show`."""

import json
import sys
from pathlib import Path

import click

from archive.cli.project import (
    RefusedError,
    enclosing_root,
    help_option,
    must_exist,
    real_path,
    today,
)
from archive.collection.records import MEETING_SUFFIXES
from archive.exports.inspect_file import inspect_file


@click.command("show", help="Montre en JSON ce que le site comprend d’un fichier.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FICHIER")
@help_option
def command(file: Path) -> None:
    """Print one record as JSON, its problems on the error stream; exit 1 when there is none."""
    must_exist(file)
    if file.suffix not in MEETING_SUFFIXES:
        message = (
            f"« {file} » n’est pas un fichier de l’archive, dont le nom finit par .md ou .yml : "
            "importez d’abord le document avec « make import FILE=… »."
        )
        raise RefusedError(message)
    root = enclosing_root(file) or enclosing_root(Path())
    record, problems = inspect_file(real_path(file), root, today())
    for problem in problems:
        click.echo(problem, err=True)
    if record is None:
        sys.exit(1)
    click.echo(json.dumps(record, ensure_ascii=False, indent=2))
