"""What the commands share: the project they work on, how they refuse, the option --help."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any, BinaryIO

import click

from archive.language.french import system_reason, typeset

help_option = click.help_option(help="Affiche cette aide.")
"""The option --help of every command."""


class RefusedError(click.ClickException):
    """A command that cannot be carried out; the message, in French, says why."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on the error stream."""
        click.echo(typeset(f"Erreur : {self.message}"), file=file, err=True)


def project_root(*paths: Path) -> Path:
    """The nearest folder at or above the first path that holds mkdocs.yml, and all the paths.

    Raises RefusedError when there is none.
    """
    for path in paths:
        must_exist(path)
    root = enclosing_root(paths[0])
    if root is None:
        here = real_path(paths[0])
        message = f"Aucun fichier mkdocs.yml dans {here} ni au-dessus : placez-vous dans le projet."
        raise RefusedError(message)
    for path in paths:
        if not is_under(path, [root]):
            raise RefusedError(f"« {path} » n’est pas dans le projet {root}.")
    return root


def enclosing_root(path: Path) -> Path | None:
    """The nearest folder at or above a path that holds mkdocs.yml, or None."""
    here = real_path(path)
    folders = (here, *here.parents)
    return next((folder for folder in folders if (folder / "mkdocs.yml").is_file()), None)


def must_exist(path: Path, advice: str = "") -> None:
    """Raise RefusedError where there is nothing; the message ends with `advice`."""
    if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises on a name too long
        raise RefusedError(f"« {path} » n’existe pas.{advice}")


def create_file(path: Path, content: str | bytes, taken: str) -> None:
    """Write a file that does not exist yet, whole or not at all, and the folders above it.

    Raises RefusedError, with the message `taken` when there is a file.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            _fill(file, data, path)
    except OSError as error:
        if isinstance(error, FileExistsError) and path.parent.is_dir():
            raise RefusedError(taken) from error
        message = f"« {displayed(path)} » ne peut être écrit : {system_reason(error)}."
        raise RefusedError(message) from error


def displayed(path: Path) -> Path:
    """A path as seen from the current folder, when it is below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path


def is_under(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a path is one of some folders, which are real paths, or stands below one."""
    return any(real_path(path).is_relative_to(folder) for folder in folders)


def real_path(path: Path) -> Path:
    """A path without links, from the root of the system."""
    return Path(os.path.realpath(path))  # Path.resolve raises on a loop of links


def _fill(file: BinaryIO, data: bytes, path: Path) -> None:
    try:
        file.write(data)
        file.flush()
    except BaseException:
        path.unlink()
        raise
