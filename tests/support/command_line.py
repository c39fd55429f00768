"""The command `archive` as a user runs it, without a process of its own."""

from click.testing import CliRunner, Result

from archive.cli.main import main


def run(*arguments: object, pasted: str | None = None) -> Result:
    """What the command answers; `pasted` is what it is given on its input."""
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(main, words, prog_name="archive", input=pasted)
