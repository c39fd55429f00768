"""The commands that need the archive alone: `archive check`, `archive new`, `archive show`."""

import json
import os
import sys
from datetime import date
from pathlib import Path

import click

from archive.checks.published_files import unread_files
from archive.checks.report import FORMATS, checked_archive
from archive.cli.project import (
    RefusedError,
    create_file,
    enclosing_root,
    help_option,
    is_under,
    must_exist,
    project_root,
    real_path,
)
from archive.collection.archive import Archive, build_day
from archive.collection.files import MEETING_SUFFIXES
from archive.exports.inspect_file import inspect_file
from archive.language import french
from archive.language.dates import find_day, has_other_words
from archive.next_meeting import DraftFile, draft_next


@click.command("check", help="Vérifie les fichiers et dit tout ce qui est à corriger.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN…]")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Forme du rapport."
)
@help_option
def check_files(paths: tuple[Path, ...], form: str) -> None:
    """Print the problems of the archive, or of the given files of it; exit 1 on an error."""
    root = project_root(*(paths or (Path(),)))
    archive, every_problem, history = checked_archive(root)
    given = paths or (root,)
    checked = [real_path(path) for path in given]
    names = [Path(os.path.abspath(path)) for path in given]  # noqa: PTH100 - a link keeps its name
    problems = [
        problem
        for problem in every_problem
        if is_under(root / problem.mark.path, checked)
        or any((root / problem.mark.path).is_relative_to(name) for name in names)
    ]
    problems += unread_files(archive, problems, [path.relative_to(root) for path in names])
    report = FORMATS[form](problems)
    if report:
        click.echo(report)
    if history.caution:
        click.echo(history.caution, err=True)
    sys.exit(any(problem.is_error for problem in problems))


@click.command("show", help="Montre en JSON ce que le site comprend d’un fichier.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FICHIER")
@help_option
def show_file(file: Path) -> None:
    """Print one record as JSON, its problems on the error stream; exit 1 when there is none.

    Minutes without a day are shown, but are none yet.
    """
    must_exist(file)
    if file.suffix not in MEETING_SUFFIXES:
        message = (
            f"« {file} » n’est pas un fichier de l’archive, dont le nom finit par .md ou .yml : "
            "importez d’abord le document avec « make import FILE=… »."
        )
        raise RefusedError(message)
    root = enclosing_root(file) or enclosing_root(Path())
    record, problems = inspect_file(real_path(file), root, build_day())
    for problem in problems:
        click.echo(problem, err=True)
    if record is None and not problems:
        message = (
            f"« {file} » n’est ni une réunion ni une fiche des registres : le site n’en tire "
            "aucune donnée."
        )
        raise RefusedError(message)
    if record is not None:
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    # Minutes without a day are no meeting of the archive yet.
    sys.exit(record is None or record.get("date", "") is None)


@click.command("new", help="Prépare le fichier de la prochaine réunion, ou de celle du jour donné.")
@click.argument("day", nargs=-1, metavar="[JOUR]")
@help_option
def begin_next(day: tuple[str, ...]) -> None:
    """Write the next meeting's file, prefilled, and say what comes next."""
    root = project_root(Path())
    archive = sound_archive(root)
    draft = draft_next(archive, _day(" ".join(day), archive) if day else None)
    create_file(root / draft.path, draft.text, f"{draft.path} existe déjà : il reste tel quel.")
    click.echo(french.typeset(_next_steps(draft)))


def sound_archive(root: Path) -> Archive:
    """The archive of a folder without errors: a file that cannot be read might be the last one."""
    archive, problems, _ = checked_archive(root)
    errors = sum(problem.is_error for problem in problems)
    if errors:
        message = (
            f"L’archive contient {french.count(errors, 'erreur')} : lancez « make check », "
            "corrigez, puis recommencez."
        )
        raise RefusedError(message)
    return archive


def _day(text: str, archive: Archive) -> date:
    """A day as people write it; without a year, the first one from the last meeting on."""
    after = archive.meetings[-1].day if archive.meetings else build_day()
    match = find_day(text, after=after)
    if match is None or has_other_words(match.around):
        message = f"« {text} » n’est pas un jour : écrivez par exemple DATE=2023-07-20."
        raise RefusedError(message)
    return match.day


def _next_steps(draft: DraftFile) -> str:
    members = french.count(draft.members, "organisation habituelle", "organisations habituelles")
    followed = french.count(draft.followed, "action à suivre", "actions à suivre")
    follow_up = "dites dans « Statut » où en est chaque action suivie, " if draft.followed else ""
    return (
        f"{draft.path} est prêt pour le {french.weekday(draft.day)} : {members}, {followed}.\n"
        "Ensuite : ouvrez ce fichier, corrigez la présence, écrivez chaque point sous son titre, "
        f"{follow_up}puis vérifiez avec « make check »."
    )
