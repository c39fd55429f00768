"""The command `archive build`."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import click

from archive.cli.project import RefusedError, help_option, project_root
from archive.cli.staging import Staging, staging
from archive.collection.settings import read_settings
from archive.language.french import capital, system_reason
from archive.problems import Problems

_PATIENCE = 10
"""Seconds that an interrupted MkDocs has to stop its own children."""
_WAITS = "Une autre construction est en cours : celle-ci commence dès qu’elle finit."


class _NotBuiltError(RefusedError):
    """A site that could not be built; the earlier one is untouched."""

    exit_code = 1


@click.command(
    "build",
    help="Construit le site à l’écart, puis le met en place dans site/ d’un seul coup.",
    context_settings={"ignore_unknown_options": True},
)
@click.option("--site-dir", "-d", hidden=True)
@click.argument(
    "options", nargs=-1, type=click.UNPROCESSED, metavar="[OPTION DE « mkdocs build »…]"
)
@help_option
def build_site(site_dir: str | None, options: tuple[str, ...]) -> None:
    """Build the site with MkDocs; exit 1 when it could not be, with the earlier one in place."""
    if site_dir is not None:
        raise RefusedError("Le site se construit dans site/ : retirez --site-dir.")
    root = project_root(Path())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        _build(root, options)
    except KeyboardInterrupt as interrupt:
        raise _NotBuiltError("construction interrompue ; site/ n’a rien perdu.") from interrupt
    except OSError as error:
        raise _NotBuiltError(_outcome(root, f" : {system_reason(error)}")) from error


def _build(root: Path, options: tuple[str, ...]) -> None:
    site, unread = root / "site", Problems()
    read_settings(root, unread)
    if unread.sorted():  # MkDocs would say so in English
        raise _NotBuiltError(f"{unread.sorted()[0]}\n{capital(_outcome(root))}")
    with staging(site, on_wait=partial(click.echo, _WAITS)) as stage:
        if site.is_symlink() or (site.exists() and not site.is_dir()):
            message = "site/ doit être un dossier : renommez ce lien ou ce fichier."
            raise _NotBuiltError(message)
        if _run_mkdocs(root, stage, options) != 0:
            raise _NotBuiltError(_outcome(root))
        stage.publish()


def _run_mkdocs(root: Path, stage: Staging, options: tuple[str, ...]) -> int:
    arguments = ["--config-file", str(root / "mkdocs.yml"), *options, "--site-dir", str(stage.new)]
    process = subprocess.Popen(  # noqa: S603 - our own MkDocs, by our own interpreter
        [sys.executable, "-P", "-m", "mkdocs", "build", *arguments],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(stage.folder)},
        pass_fds=() if stage.lock is None else (stage.lock,),
        # Ctrl+C reaches this process alone, which interrupts MkDocs once and waits for its end.
        start_new_session=True,
    )
    try:
        return process.wait()
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process that still runs, in the way that lets it end its own children."""
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _outcome(root: Path, cause: str = "") -> str:
    kept = " ; celui d’avant reste tel quel" if (root / "site").is_dir() else ""
    return f"le site n’est pas construit{cause}{kept}."
