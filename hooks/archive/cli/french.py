"""What click says of a command that is not well written, in French."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from archive.language.french import typeset

help_option = click.help_option(help="Affiche cette aide.")
"""The option --help of every command."""


class RefusedError(click.ClickException):
    """A command that cannot be carried out; the message, in French, says why."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on the error stream."""
        click.echo(typeset(f"Erreur : {self.message}"), file=file, err=True)


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
