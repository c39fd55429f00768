"""Subjects across meetings: which theme each item, decision, action and resource is about.

Nothing is guessed: an item is about a theme where its file says so, or where its title holds a
word of the theme; a decision or an action follows its item, or holds an expression of the theme,
of two words at least: a single one says too little in a sentence ("mode d’emploi").
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.collection.action_register import ActionRegister, Entry
from archive.collection.activity import Activity, grouped
from archive.collection.decision_register import Decision, DecisionRegister
from archive.collection.meeting_sequence import MeetingSequence
from archive.language.text import key, nearest_by_key, plain_words, term
from archive.model import AgendaItem, Meeting
from archive.registers import Resource, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeMoment:
    """What one meeting holds on a theme."""

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    """Those about it; none where the meeting bears the theme as a whole."""
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Entry, ...] = ()
    resources: tuple[Resource, ...] = ()
    """Those that its items cite."""


class ThemeIndex(Mapping[str, Theme]):
    """The themes of the register by id, and what is about each."""

    def __init__(
        self,
        themes: Sequence[Theme],
        meetings: MeetingSequence,
        registers: tuple[ActionRegister, DecisionRegister],
        activity: Activity,
    ) -> None:
        """Everything is worked out once."""
        self._themes = {theme.id: theme for theme in themes}
        phrases = [(plain_words(word), theme.id) for theme in themes for word in _words(theme)]
        self._phrases = [(phrase, theme) for phrase, theme in phrases if phrase.strip()]
        self._expressions = [pair for pair in self._phrases if " " in pair[0].strip()]
        self._by_term = grouped(
            themes, lambda theme: {term(w) for w in (*_words(theme), *theme.english, theme.id)}
        )
        self._by_key = {key(word): word for theme in themes for word in _words(theme)}
        self._of_titles: dict[str, tuple[str, ...]] = {}
        self._actions, self._decisions = registers
        self._activity = activity
        self._of_meeting = {meeting.id: self._all_of(meeting) for meeting in meetings}
        moments = [m for meeting in reversed(meetings.held) for m in self._moments(meeting)]
        self._of_theme = grouped(moments, lambda pair: (pair[0],))

    def __getitem__(self, theme_id: str) -> Theme:
        return self._themes[theme_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._themes)

    def __len__(self) -> int:
        return len(self._themes)

    def resolve(self, name: str) -> tuple[Theme, ...]:
        """The themes that a name in a file means: by name, word, English name or id."""
        return self._by_term(term(name))

    def nearest(self, name: str) -> str | None:
        """The word of the register that a name is nearly, or None."""
        return nearest_by_key(name, self._by_key)

    def named(self, names: Iterable[str]) -> tuple[str, ...]:
        """The ids of the themes that some names mean, each once."""
        return tuple(dict.fromkeys(theme.id for n in names for theme in self.resolve(n)))

    def of_item(self, item: AgendaItem) -> tuple[str, ...]:
        """The ids of the themes of an item."""
        titles = (item.title, item.planned_title or "")
        found = (theme for title in titles for theme in self.of_title(title))
        return tuple(dict.fromkeys((*self.named(item.themes), *found)))

    def of_meeting(self, meeting: Meeting) -> tuple[str, ...]:
        """The ids of the themes that a meeting bears or that an item of it is about."""
        return self._of_meeting.get(meeting.id, ())

    def words_of(self, meeting: Meeting) -> str:
        """The names of the themes of a meeting, by which a list of meetings finds it."""
        names = (self[theme].name for theme in self.of_meeting(meeting))
        of_items = (name for item in meeting.items for name in item.themes)
        return ", ".join(dict.fromkeys((*names, *meeting.themes, *of_items)))

    def of_decision(self, decision: Decision) -> tuple[str, ...]:
        """The ids of the themes of a decision."""
        own = self._of_sentence(decision.text.words)
        return tuple(dict.fromkeys((*own, *(self.of_item(decision.item) if decision.item else ()))))

    def of_action(self, entry: Entry) -> tuple[str, ...]:
        """The ids of the themes of an action."""
        own = self._of_sentence(entry.action.text.words)
        return tuple(dict.fromkeys((*own, *self.of_item(entry.item))))

    def moments(self, theme_id: str) -> tuple[ThemeMoment, ...]:
        """What each meeting held has on a theme, the latest first."""
        return tuple(moment for _, moment in self._of_theme(theme_id))

    def resources(self, theme_id: str) -> tuple[Resource, ...]:
        """The resources whose title is on a theme or that its items cite, latest cited first."""
        cited = (resource for moment in self.moments(theme_id) for resource in moment.resources)
        titled = (r for r in self._activity.resources if theme_id in self.of_title(r.title))
        return tuple({resource.id: resource for resource in (*cited, *titled)}.values())

    def _all_of(self, meeting: Meeting) -> tuple[str, ...]:
        of_items = (theme for item in meeting.items for theme in self.of_item(item))
        return tuple(dict.fromkeys((*self.named(meeting.themes), *of_items)))

    def of_title(self, title: str) -> tuple[str, ...]:
        """The ids of the themes that a title names; the same titles come back."""
        if title not in self._of_titles:
            words = plain_words(title)
            named = (theme for phrase, theme in self._phrases if phrase in words)
            self._of_titles[title] = tuple(dict.fromkeys(named))
        return self._of_titles[title]

    def _of_sentence(self, sentence: str) -> tuple[str, ...]:
        words = plain_words(sentence)
        return tuple(theme for phrase, theme in self._expressions if phrase in words)

    def _moments(self, meeting: Meeting) -> Iterator[tuple[str, ThemeMoment]]:
        """Each theme of a meeting with what the meeting holds on it."""
        items = grouped(meeting.items, self.of_item)
        decisions = grouped(self._decisions.of_meeting(meeting.id), self.of_decision)
        actions = grouped(self._actions.of_meeting(meeting.id), self.of_action)
        for theme in dict.fromkeys((*self.of_meeting(meeting), *decisions, *actions)):
            own = items(theme)
            cited = (r for item in own for r in self._activity.cited(meeting, item))
            moment = ThemeMoment(
                meeting=meeting,
                items=own,
                decisions=decisions(theme),
                actions=actions(theme),
                resources=tuple({resource.id: resource for resource in cited}.values()),
            )
            yield theme, moment


def _words(theme: Theme) -> tuple[str, ...]:
    """What stands for a theme in French."""
    return (theme.name, *theme.words)
