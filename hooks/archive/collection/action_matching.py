"""Follow-ups matched with the actions that they are about, meeting by meeting.

A follow-up says where an earlier action stands and is no action itself. It names the action by
its id, or by its text: where no single action is clearly meant, nothing changes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby

from archive.collection import urls
from archive.collection.action_history import ActionHistory, FollowUpMatch
from archive.collection.meeting_sequence import MeetingSequence
from archive.language.text import key, significant_words
from archive.model import ActionReference, AgendaItem, FollowUp, Meeting

_SAME = 0.85
"""The share of words in common of two texts, one of which only leaves some out of the other."""
_CLOSE = 0.5
"""The share above which it is worth asking whether two texts are of the same action."""
_MOST = 200
"""A word that more open actions have tells none of them from another."""


class ActionMatcher:
    """A memory of actions, asked by what a later meeting says of them."""

    def __init__(self) -> None:
        """Begin with none."""
        self.by_url: dict[str, ActionHistory] = {}
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        self._ranks: dict[str, int] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._open: set[str] = set()
        self._open_by_word: defaultdict[str, set[str]] = defaultdict(set)

    def learn(self, history: ActionHistory) -> None:
        """Remember an action."""
        text, url = history.action.text.words, history.url
        self.by_url[url] = history
        self._by_key[key(text)].append(url)
        self._ranks[url] = len(self._ranks)
        self._words[url] = significant_words(text)
        self.update(history)

    def update(self, history: ActionHistory) -> None:
        """Take note that an action was closed, taken over or opened again."""
        url = history.url
        if history.is_open:
            self._open.add(url)
            for word in self._words[url]:
                self._open_by_word[word].add(url)
        elif url in self._open:
            self._open.remove(url)
            for word in self._words[url]:
                self._open_by_word[word].remove(url)

    def latest(self, url: str) -> str | None:
        """The url of the action at this one, or of the last that took it over; None for none."""
        history = self.by_url.get(url)
        while history and history.carried_by:
            url = history.carried_by
            history = self.by_url[url]
        return url if history else None

    def match(self, text: str) -> tuple[str | None, str | None]:
        """The action that a text clearly means, else the open one most like it, if one is close.

        That is the one of the same text: the open one, or the last one when all are closed. Else
        it is the only open one that has almost all the words of the text, and no other.
        """
        same = [url for url in self._by_key[key(text)] if not self.by_url[url].carried_by]
        meant = [url for url in same if self.by_url[url].is_open] or same[-1:]
        if len(meant) == 1:
            return meant[0], None
        scores = self._scores(text)
        near = _nearly_same(scores)
        if len(near) == 1:
            return near[0], None
        close = [url for url in reversed(scores) if scores[url][0] > _CLOSE]
        return None, max(close, key=lambda url: scores[url][0], default=None)

    def repeated(self, text: str) -> str | None:
        """The first open action that has the words of a text, or almost; None for none."""
        same = [url for url in self._by_key[key(text)] if self.by_url[url].is_open]
        return next(iter(same or _nearly_same(self._scores(text))), None)

    def has_open(self) -> bool:
        """Whether any action is open."""
        return bool(self._open)

    def _scores(self, text: str) -> dict[str, tuple[float, bool]]:
        """How like a text the open actions are that have a telling word of it, oldest first.

        That is the share of words in common, and whether one only leaves out words of the other.
        """
        wanted = significant_words(text)
        found = (self._open_by_word[word] for word in wanted & self._open_by_word.keys())
        urls = set().union(*(urls for urls in found if len(urls) <= _MOST))
        scores = {}
        for url in sorted(urls, key=self._ranks.__getitem__):
            words = self._words[url]
            common, lengths = len(words & wanted), (len(wanted), len(words))
            scores[url] = 2 * common / sum(lengths), common == min(lengths)
        return scores


def _nearly_same(scores: Mapping[str, tuple[float, bool]]) -> list[str]:
    """The urls of actions whose words a text has, almost all and no other, or the reverse."""
    return [url for url, (score, is_within) in scores.items() if is_within and score >= _SAME]


class ActionHistories:
    """What became of every action of some meetings."""

    def __init__(self, meetings: MeetingSequence) -> None:
        """A later meeting follows up an action, or takes it over, once it was held."""
        self._meetings = meetings
        self.follow_ups: list[FollowUpMatch] = []
        """Every follow-up, in the order of the meetings."""
        self._ids = {old: meeting.id for meeting in meetings for old in meeting.former_ids}
        self._ids |= {meeting.id: meeting.id for meeting in meetings}
        self._matcher = ActionMatcher()
        for _, same_day in groupby(meetings, key=lambda meeting: meeting.day):
            together = list(same_day)
            for meeting in together:
                self._follow(meeting)
            decided = [history for meeting in together for history in self._decided(meeting)]
            for history in decided:
                self._matcher.learn(history)

    def __iter__(self) -> Iterator[ActionHistory]:
        """Every action, oldest meeting first."""
        return iter(self._matcher.by_url.values())

    def _follow(self, meeting: Meeting) -> None:
        """Note what a meeting says of earlier actions."""
        for item in meeting.items:
            for follow_up in item.follow_ups:
                match = self._match(meeting, item, follow_up)
                self.follow_ups.append(match)
                if match.url and not self._meetings.is_announced(meeting):
                    followed = self._matcher.by_url[match.url]
                    followed.follow(match)
                    self._matcher.update(followed)

    def _match(self, meeting: Meeting, item: AgendaItem, follow_up: FollowUp) -> FollowUpMatch:
        """The action that a follow-up is about, by its id, else by its text."""
        about = partial(FollowUpMatch, meeting, item, follow_up)
        if follow_up.follows:
            named = self._url(follow_up.follows)
            return about(self._matcher.latest(named), named)
        if follow_up.is_outside:
            return about(None)
        url, nearest = self._matcher.match(follow_up.text.words)
        return about(url, is_lost=not url and self._matcher.has_open(), nearest=nearest)

    def _decided(self, meeting: Meeting) -> Iterator[ActionHistory]:
        """The actions that a meeting decides; those of earlier days that they carry are marked."""
        for item in meeting.items:
            for action in item.actions:
                history = ActionHistory(meeting=meeting, item=item, action=action)
                if action.follows:
                    history.carries = self._url(action.follows)
                    earlier = self._matcher.by_url.get(history.carries)
                    if earlier and not self._meetings.is_announced(meeting):
                        history.before = earlier.steps
                        earlier.carried_by = earlier.carried_by or history.url
                        self._matcher.update(earlier)
                elif not action.is_known:
                    history.repeats = self._matcher.repeated(action.text.words)
                yield history

    def _url(self, reference: ActionReference) -> str:
        """The url of the action that a file names, whether it exists or not."""
        meeting_id = self._ids.get(reference.meeting, reference.meeting)
        return f"{urls.meeting(meeting_id)}#{reference.anchor}"
