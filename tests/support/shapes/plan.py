"""One way to write the minutes of a meeting: its facts, and the choice made in each dimension."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from shapes.facts import Facts
from shapes.page import Line, Node, Piece, text
from shapes.spelling import spell_day, spell_hour, spell_hours

BETWEEN = {
    "dash": " – ",
    "tab": "\t",
    "tight": ": ",
    "hyphen": " - ",
    "long dash": " — ",
    "arrow": " → ",
}
"""What stands between a label and its value on one line, by the name of the separator."""


_SLIPPED = {"date", "hours", "place", "present", "excused", "agenda", "next"}
_LONG = 9
"""Letters of a word that is known in spite of a slip."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written and how."""

    facts: Facts
    words: Mapping[str, Sequence[str]]
    """The spellings of each label in the language of the facts, the plainest first."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """The value chosen in a dimension; one that is not named is plain."""

    @property
    def is_french(self) -> bool:
        """Whether the minutes are in French; they are in English otherwise."""
        return self.facts.language == "fr"

    def choice(self, dimension: str) -> str:
        """What is chosen in a dimension; "" for its plain value."""
        return self.choices.get(dimension, "")

    def label(self, kind: str) -> str:
        """The words that introduce a field."""
        chosen = self.choice(f"label {kind}")
        label = chosen if chosen in self.words[kind] else self.words[kind][0]
        return slipped(label) if self.choice("slips") and kind in _SLIPPED else label

    def say(self, french: str, english: str) -> str:
        """The words in the language of the minutes."""
        return french if self.is_french else english

    def day(self, day: date | str) -> str:
        """A day as the minutes spell it."""
        return spell_day(day, self.choice("dates"), self.facts.language)

    def due(self, day: date | str) -> str:
        """A deadline as the minutes spell it: like other days, or shorter."""
        return spell_day(day, self.choice("deadlines") or self.choice("dates"), self.facts.language)

    @property
    def hours(self) -> str:
        """From when to when the meeting lasted."""
        facts = self.facts
        return spell_hours(facts.start, facts.end, self.choice("hours"), facts.language)

    @property
    def next_hour(self) -> str:
        """When the next meeting begins."""
        return spell_hour(self.facts.next.start, self.facts.language)

    def labelled(self, kind: str, value: str) -> list[Node]:
        """A label and its value on a line, parted as these minutes part them."""
        return self.parted(self.label(kind), value)

    def parted(self, label: str, value: str) -> list[Node]:
        """The same for a label in these words."""
        match self.choice("separator"):
            case "newline":
                return [text(label), text(value)]
            case "bold newline":
                return [text(label, bold=True), text(value)]
            case "bold":
                return [Line((Piece(f"{label}{self.colon} ", bold=True), Piece(value)))]
        between = BETWEEN.get(self.choice("separator"), f"{self.colon} ")
        return [text(f"{label}{between}{value}")]

    def title(self, kind: str) -> Node:
        """A label alone on its line, before a list."""
        return text(f"{self.label(kind)}{self.colon}", bold=self.choice("separator") == "bold")

    @property
    def colon(self) -> str:
        """A colon, with the space that French puts before it."""
        return " :" if self.is_french else ":"


def slipped(label: str) -> str:
    """A label with the fourth and the fifth letter of its longest word swapped, if that is long."""
    word = max(label.split(), key=len)
    is_long = word.isalpha() and len(word) >= _LONG
    return label.replace(word, f"{word[:3]}{word[4]}{word[3]}{word[5:]}") if is_long else label


Layout = Callable[[Plan], list[Node]]
"""One way to write a part of the minutes."""
