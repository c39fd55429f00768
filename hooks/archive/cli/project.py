"""The project that a command works on."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from archive.cli.french import RefusedError
from archive.collection.load import BuildDayError, build_day


def project_root(*paths: Path) -> Path:
    """The nearest folder at or above the first path that holds mkdocs.yml, and all the paths.

    Raises RefusedError when there is none.
    """
    must_exist(*paths)
    root = surrounding(paths[0])
    if root is None:
        here = real(paths[0])
        message = f"Aucun fichier mkdocs.yml dans {here} ni au-dessus : placez-vous dans le projet."
        raise RefusedError(message)
    for path in paths:
        if not is_under(path, [root]):
            raise RefusedError(f"« {path} » n’est pas dans le projet {root}.")
    return root


def surrounding(path: Path) -> Path | None:
    """The nearest folder at or above a path that holds mkdocs.yml, or None."""
    here = real(path)
    return next((each for each in (here, *here.parents) if (each / "mkdocs.yml").is_file()), None)


def must_exist(*paths: Path) -> None:
    """Raise RefusedError for the first path where there is nothing."""
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises on a name too long
            raise RefusedError(f"« {path} » n’existe pas.")


def today() -> date:
    """The day of the command in Niamey; raises RefusedError when the environment tells none."""
    try:
        return build_day()
    except BuildDayError as error:
        raise RefusedError(str(error)) from error


def is_under(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a path is one of some folders, which are real paths, or stands below one."""
    return any(real(path).is_relative_to(folder) for folder in folders)


def real(path: Path) -> Path:
    """A path without links, from the root of the system."""
    return Path(os.path.realpath(path))  # Path.resolve raises on a loop of links
