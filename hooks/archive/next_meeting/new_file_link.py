"""The address where a forge opens its editor on a new meeting file, already begun."""

from datetime import timedelta

from archive.collection import urls
from archive.collection.archive import Archive
from archive.next_meeting.draft import Draft, DraftError, draft_next

UNKNOWN_DAY = "AAAA-MM-JJ"
"""Stands for the day where no meeting is announced; `check` asks for a date there."""
LONGEST = 6000
"""How many characters an address has at most; servers commonly refuse those above 8,000."""


def new_file_address(archive: Archive, pattern: str) -> str | None:
    """The address that a pattern of the forge makes for the next meeting; None for the pattern "".

    `pattern` holds {name} and, where the forge can be given a text, {text}. Where the address
    would be too long, the open actions to come back to are left out, then the whole text.
    """
    if not pattern:
        return None
    address = urls.new_file(pattern, *_next(archive, with_actions=True))
    if len(address) > LONGEST:
        name, text = _next(archive, with_actions=False)
        address = urls.new_file(pattern, name, text)
        return address if len(address) <= LONGEST else urls.new_file(pattern, name, "")
    return address


def _next(archive: Archive, *, with_actions: bool) -> tuple[str, str]:
    """The name and the text of the next meeting's file."""
    try:
        return _begun(draft_next(archive, None, with_actions=with_actions))
    except DraftError:
        return _undated(archive, with_actions=with_actions)


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
