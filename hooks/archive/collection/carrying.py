"""Which action takes over which."""

from collections.abc import Sequence

from archive.collection import urls
from archive.model import Action, ActionReference, AgendaItem, Meeting


def action_url(meeting: Meeting, item: AgendaItem, action: Action) -> str:
    """The address of an action on the page of its meeting."""
    return f"{urls.meeting(meeting.id)}#{urls.action_anchor(item, action)}"


class Carrying:
    """Which action takes over which."""

    def __init__(self, meetings: Sequence[Meeting]) -> None:
        """`meetings` are sorted by day: where two actions take over one, the first counts."""
        self._ids = {old: meeting.id for meeting in meetings for old in meeting.former_ids}
        self._ids |= {meeting.id: meeting.id for meeting in meetings}
        self._later: dict[str, str] = {}
        for meeting in meetings:
            for item in meeting.items:
                for action in item.actions:
                    earlier = self.earlier(action)
                    if earlier:
                        self._later.setdefault(earlier, action_url(meeting, item, action))

    def earlier(self, action: Action) -> str | None:
        """The url of the action that this one says it takes over, None when it is new."""
        return self.url(action.follows) if action.follows else None

    def url(self, reference: ActionReference) -> str:
        """The url of the action that a file names, whether it exists or not."""
        meeting_id = self._ids.get(reference.meeting, reference.meeting)
        return f"{urls.meeting(meeting_id)}#{reference.anchor}"

    def later(self, url: str) -> str | None:
        """The url of the action that takes over the one at this url, or None."""
        return self._later.get(url)
