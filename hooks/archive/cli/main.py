"""The command `archive`: parse, call, print, exit code."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pkgutil import resolve_name
from typing import Any

import click

from archive.cli.project import RefusedError, help_option
from archive.problems import ExplainedError

_COMMANDS = {
    "build": "archive.cli.build:build_site",
    "check": "archive.cli.commands:check_files",
    "export": "archive.cli.exporting:export_archive",
    "import": "archive.cli.documents:import_file",
    "new": "archive.cli.commands:begin_next",
    "show": "archive.cli.commands:show_file",
    "word": "archive.cli.documents:write_word",
}
"""Where each command stands. Only the module of the one that is called is loaded: the importer
takes as long to load as all the rest that a check needs."""


class _Commands(click.Group):
    """The commands of the archive, whose refusals are in French."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all commands."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of this name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = resolve_name(_COMMANDS[cmd_name])
        return command

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
            formatter.write_dl(
                [(name, command.help or "") for name, command in commands if command]
            )


@click.group(
    cls=_Commands,
    help="Outils des archives du groupe.",
    subcommand_metavar="COMMANDE [ARGUMENT…]",
)
@help_option
def main() -> None:
    """Run one of the commands below."""
    if sys.getfilesystemencoding() != "utf-8":  # names with accents could not be read
        os.execve(sys.executable, sys.orig_argv, {**os.environ, "PYTHONUTF8": "1"})  # noqa: S606
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot write our letters is no reason to fail.
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def _in_french() -> Iterator[None]:
    """Refuse what the archive refuses, and what click finds badly written, in French."""
    try:
        yield
    except ExplainedError as error:
        raise RefusedError(str(error)) from error
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
