"""The command `archive`: parse, call, print, exit code."""

import io
import sys
from importlib import import_module

import click

from archive.cli.french import FrenchGroup, help_option

_MODULES = {
    "build": "archive.cli.build",
    "check": "archive.cli.check",
    "import": "archive.cli.importing",
    "new": "archive.cli.new",
    "show": "archive.cli.show",
}
"""The module that holds each command, under the name `command`.

Only the one that is called is loaded: reading Word and PDF needs libraries that take longer to
load than the archive takes to check.
"""


class _Commands(FrenchGroup):
    """The commands of the archive."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all commands."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of this name, or None."""
        if cmd_name not in _MODULES:
            return None
        command: click.Command = import_module(_MODULES[cmd_name]).command
        return command


@click.group(
    cls=_Commands,
    help="Outils des archives du groupe.",
    subcommand_metavar="COMMANDE [ARGUMENT…]",
)
@help_option
def main() -> None:
    """Run one of the commands below."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot write our letters is no reason to fail.
            stream.reconfigure(errors="backslashreplace")
