"""The address where a forge opens its editor on a new meeting file, already begun."""

from datetime import timedelta

from archive.collection import urls
from archive.collection.archive import Archive
from archive.services.drafting import Draft, DraftError, draft_next

UNKNOWN_DAY = "AAAA-MM-JJ"
"""Stands for the day where no meeting is announced; `check` asks for a date there."""
LONGEST = 6000
"""How many characters an address has at most; servers commonly refuse those above 8,000."""


def new_file_address(archive: Archive, pattern: str) -> str | None:
    """The address that a pattern of the forge makes for the next meeting; None for the pattern "".

    `pattern` holds {name} and, where the forge can be given a text, {text}. The open actions to
    come back to are left out where the address would be too long.
    """
    if not pattern:
        return None
    address = _address(archive, pattern, with_actions=True)
    return address if len(address) <= LONGEST else _address(archive, pattern, with_actions=False)


def _address(archive: Archive, pattern: str, *, with_actions: bool) -> str:
    try:
        name, text = _begun(draft_next(archive, None, with_actions=with_actions))
    except DraftError:
        name, text = _undated(archive, with_actions=with_actions)
    return urls.new_file(pattern, name, text)


def _begun(draft: Draft) -> tuple[str, str]:
    return draft.path.removeprefix("meetings/"), draft.text


def _undated(archive: Archive, *, with_actions: bool) -> tuple[str, str]:
    """The file of a meeting of today, or of the next day that is free, without its day."""
    taken = {meeting.day for meeting in archive.meetings}
    days = (archive.today + timedelta(days=each) for each in range(len(taken) + 1))
    day = next(each for each in days if each not in taken)
    name, text = _begun(draft_next(archive, day, with_actions=with_actions))
    written = day.isoformat()
    return name.replace(written, UNKNOWN_DAY), text.replace(written, UNKNOWN_DAY, 1)
