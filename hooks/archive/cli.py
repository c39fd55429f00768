"""The command `archive`: parse, call, print, exit code."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from archive.collection.load import BuildDayError, build_day, load
from archive.services.checks.every import check as run_checks
from archive.services.report import FORMATS
from archive.words.typography import french


class RefusedError(click.ClickException):
    """A command that cannot be carried out; the message, in French, says why."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on the error stream."""
        click.echo(french(f"Erreur : {self.message}"), file=file, err=True)


class FrenchGroup(click.Group):
    """Commands whose refusals are in French."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:  # noqa: ANN401 - click's signature
        """Parse the options of the group."""
        with _in_french():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> object:
        """Parse and run one command."""
        with _in_french():
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commandes"):
            formatter.write_dl([(name, each.help or "") for name, each in commands if each])


_help = click.help_option(help="Affiche cette aide.")


@click.group(
    cls=FrenchGroup,
    help="Outils des archives du groupe.",
    subcommand_metavar="COMMANDE [ARGUMENT…]",
)
@_help
def main() -> None:
    """Run one of the commands below."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot write our letters is no reason to fail.
            stream.reconfigure(errors="backslashreplace")


@main.command(help="Vérifie les fichiers et dit tout ce qui est à corriger.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN…]")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Forme du rapport."
)
@_help
def check(paths: tuple[Path, ...], form: str) -> None:
    """Print the problems of the archive, or of the given files of it; exit 1 on an error."""
    root = project_root(*(paths or (Path(),)))
    try:
        archive, met = load(root, build_day())
    except BuildDayError as error:
        raise RefusedError(str(error)) from error
    wanted = [_real(path) for path in paths or (root,)]
    problems = [p for p in run_checks(archive, met) if _is_under(root / p.mark.path, wanted)]
    report = FORMATS[form](problems)
    if report:
        click.echo(report)
    sys.exit(any(problem.is_error for problem in problems))


def project_root(*paths: Path) -> Path:
    """The nearest folder at or above the first path that holds mkdocs.yml, and all the paths.

    Raises RefusedError when there is none.
    """
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises on a name too long
            raise RefusedError(f"« {path} » n’existe pas.")
    here = _real(paths[0])
    root = next((each for each in (here, *here.parents) if (each / "mkdocs.yml").is_file()), None)
    if root is None:
        message = f"Aucun fichier mkdocs.yml dans {here} ni au-dessus : placez-vous dans le projet."
        raise RefusedError(message)
    for path in paths:
        if not _is_under(path, [root]):
            raise RefusedError(f"« {path} » n’est pas dans le projet {root}.")
    return root


def _is_under(path: Path, folders: list[Path]) -> bool:
    return any(_real(path).is_relative_to(folder) for folder in folders)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # Path.resolve raises on a loop of links


@contextmanager
def _in_french() -> Iterator[None]:
    """Turn what click says of a command that is not well written into French."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "archive"
        message = f"{_explanation(error)} Voir « {command} --help »."
        raise RefusedError(message) from error


def _explanation(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"L’option « {error.option_name} » n’existe pas."
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"La commande « {error.command_name} » n’existe pas."
    if isinstance(error, click.MissingParameter):
        return "Il manque un argument."
    if isinstance(error, click.BadParameter) and error.param is not None:
        kind = error.param.type
        choices = f" : écrivez {', '.join(kind.choices)}" if isinstance(kind, click.Choice) else ""
        return f"La valeur donnée à « {error.param.opts[0]} » ne convient pas{choices}."
    return "La commande est mal écrite."
