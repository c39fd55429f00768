"""The command `archive new`."""

from datetime import date
from pathlib import Path

import click

from archive.checks.registry import check
from archive.cli.project import RefusedError, create_file, help_option, project_root, today
from archive.collection.archive import Archive, load
from archive.language import french
from archive.language.dates import ImpossibleDateError, has_other_words, parse_day
from archive.next_meeting.draft import DraftError, DraftFile, draft_next


@click.command("new", help="Prépare le fichier de la prochaine réunion, ou de celle du jour donné.")
@click.argument("day", nargs=-1, metavar="[JOUR]")
@help_option
def command(day: tuple[str, ...]) -> None:
    """Write the next meeting's file, prefilled, and say what comes next."""
    root = project_root(Path())
    archive = _sound_archive(root)
    try:
        draft = draft_next(archive, _day(" ".join(day), archive) if day else None)
    except DraftError as error:
        raise RefusedError(str(error)) from error
    create_file(root / draft.path, draft.text, f"{draft.path} existe déjà : il reste tel quel.")
    click.echo(french.typeset(_report(draft)))


def _sound_archive(root: Path) -> Archive:
    """The archive of a folder without errors: a file that cannot be read might be the last one."""
    archive, problems = load(root, today())
    errors = sum(problem.is_error for problem in check(archive, problems))
    if errors:
        message = (
            f"L’archive contient {french.count(errors, 'erreur')} : lancez « make check », "
            "corrigez, puis recommencez."
        )
        raise RefusedError(message)
    return archive


def _day(text: str, archive: Archive) -> date:
    """A day as people write it; without a year, the first one from the last meeting on."""
    after = archive.meetings[-1].day if archive.meetings else today()
    try:
        match = parse_day(text, after=after)
    except ImpossibleDateError:
        match = None
    if match is None or has_other_words(match.around):
        message = f"« {text} » n’est pas un jour : écrivez par exemple DATE=2023-07-20."
        raise RefusedError(message)
    return match.day


def _report(draft: DraftFile) -> str:
    members = french.count(draft.members, "organisation habituelle", "organisations habituelles")
    followed = french.count(draft.followed, "action à suivre", "actions à suivre")
    follow_up = "dites dans « Statut » où en est chaque action suivie, " if draft.followed else ""
    return (
        f"{draft.path} est prêt pour le {french.weekday(draft.day)} : {members}, {followed}.\n"
        "Ensuite : ouvrez ce fichier, corrigez la présence, écrivez chaque point sous son titre, "
        f"{follow_up}puis vérifiez avec « make check »."
    )
