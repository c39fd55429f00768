"""Every check of the archive, in one visible list."""

from collections.abc import Callable, Iterable

from archive.checks import links, meetings, organisations, published_files
from archive.collection.archive import Archive
from archive.problems import Problem, Problems

Check = Callable[[Archive], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    organisations.names_are_claimed_once,
    organisations.ids_name_their_own,
    organisations.mentions_are_known,
    organisations.parents_exist,
    organisations.parents_do_not_loop,
    meetings.ids_are_unique,
    meetings.carried_actions_exist,
    meetings.named_actions_are_meant,
    meetings.followed_actions_are_clear,
    links.addresses_are_unique,
    links.former_ids_are_free,
    links.addresses_belong_to_one,
    links.resources_can_be_opened,
    published_files.attached_files_are_harmless,
    links.links_lead_somewhere_safe,
    links.documents_exist,
    published_files.texts_hold_no_personal_data,
)


def check(archive: Archive, parsing_problems: Problems) -> tuple[Problem, ...]:
    """Every problem of the archive, with those of parsing its files, sorted by file and line."""
    checked = [problem for run_check in CHECKS for problem in run_check(archive)]
    return tuple(sorted({*parsing_problems.sorted(), *checked}))
