"""The actions decided so far, matched with what a later meeting says of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from archive.language.text import key, significant_words

_SAME = 0.85
"""The share of words in common of two texts, one of which only leaves some out of the other."""
_CLOSE = 0.5
"""The share above which it is worth asking whether two texts are of the same action."""


@dataclass(slots=True, kw_only=True)
class KnownAction:
    """An action that a later meeting may come back to."""

    url: str
    text: str
    """Without markup."""
    is_closed: bool
    """Whether nothing more is owed."""
    carried_by: str | None = None
    """The url of the action that took it over, None so far."""

    @property
    def is_open(self) -> bool:
        """Whether something is owed, and no later action takes it over."""
        return not (self.is_closed or self.carried_by)


class ActionMatcher:
    """A memory of actions; those of one day are learnt together."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_url: dict[str, KnownAction] = {}
        self._by_key: defaultdict[str, list[KnownAction]] = defaultdict(list)
        self._words: dict[str, frozenset[str]] = {}

    def learn(self, actions: Iterable[KnownAction]) -> None:
        """Remember some actions."""
        for action in actions:
            self._by_url[action.url] = action
            self._by_key[key(action.text)].append(action)
            self._words[action.url] = significant_words(action.text)

    def at(self, url: str | None) -> KnownAction | None:
        """The action at this url, or None."""
        return self._by_url.get(url) if url else None

    def latest(self, url: str) -> str | None:
        """The url of the action at this one, or of the last that took it over; None for none."""
        action = self._by_url.get(url)
        while action and action.carried_by:
            action = self._by_url[action.carried_by]
        return action.url if action else None

    def match(self, text: str) -> tuple[str | None, str | None]:
        """The action that a text clearly means, else the open one most like it, if one is close.

        That is the one of the same text: the open one, or the last one when all are closed. Else
        it is the only open one that has almost all the words of the text, and no other.
        """
        same = [action for action in self._by_key[key(text)] if not action.carried_by]
        meant = [action.url for action in same if not action.is_closed]
        meant = meant or [action.url for action in same[-1:]]
        if len(meant) == 1:
            return meant[0], None
        scores = self._scores(significant_words(text))
        near = [url for url, (score, is_within) in scores.items() if is_within and score >= _SAME]
        if len(near) == 1:
            return near[0], None
        close = [url for url in reversed(scores) if scores[url][0] > _CLOSE]
        return None, max(close, key=lambda url: scores[url][0], default=None)

    def has_open(self) -> bool:
        """Whether any action is open."""
        return any(action.is_open for action in self._by_url.values())

    def _scores(self, wanted: frozenset[str]) -> dict[str, tuple[float, bool]]:
        """How like some words the open actions are that have one of them, by url, oldest first.

        That is the share of words in common, and whether one only leaves out words of the other.
        """
        scores = {}
        for url, action in self._by_url.items():
            words = self._words[url]
            if action.is_open and not wanted.isdisjoint(words):
                common = len(wanted & words)
                score = 2 * common / (len(wanted) + len(words))
                scores[url] = score, common == min(len(wanted), len(words))
        return scores
