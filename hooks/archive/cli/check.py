"""The command `archive check`."""

import sys
from pathlib import Path

import click

from archive.checks.registry import check
from archive.checks.report import FORMATS
from archive.cli.project import help_option, is_under, project_root, real_path, today
from archive.collection.archive import load


@click.command("check", help="Vérifie les fichiers et dit tout ce qui est à corriger.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN…]")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Forme du rapport."
)
@help_option
def command(paths: tuple[Path, ...], form: str) -> None:
    """Print the problems of the archive, or of the given files of it; exit 1 on an error."""
    root = project_root(*(paths or (Path(),)))
    archive, parsing_problems = load(root, today())
    wanted = [real_path(path) for path in paths or (root,)]
    problems = [p for p in check(archive, parsing_problems) if is_under(root / p.mark.path, wanted)]
    report = FORMATS[form](problems)
    if report:
        click.echo(report)
    sys.exit(any(problem.is_error for problem in problems))
