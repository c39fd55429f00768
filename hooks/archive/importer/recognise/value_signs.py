"""What speaks for a value of a draft, and what speaks against it, by its words alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.language.choices import is_collective, is_standing_title
from archive.language.label_stems import label_field
from archive.language.text import fold, hangs, has_sentences, key, one_line, starts_low
from archive.parsing.facts.columns import weighed_column
from archive.parsing.names.entry_rows import ACRONYM, is_body_like, is_function
from archive.parsing.names.name_kinds import is_no_body, kind_of
from archive.parsing.names.person_names import BODY_STARTS, has_title, is_body_word
from archive.parsing.times.places import begins_with_place

_AND = re.compile(r"\s(?:et|and)\s(?!(?!la |le |les |l[’'])[a-zà-ÿ])")
"""the " et " of "Eaux et Forêts", but not that of "Direction administrative et financière" """
_BESIDE = r"(?:\b(?:et|and|ET|AND)\b|&)"
"""What stands between two names, or two halves of one."""
_NO_NAME = re.compile(
    r"^[\W\d]|[:;|→•]|[,&–-]$|^(?:pour|for|de|du|des|of|et|and|avec|with)\s"
    r"|(?-i:[^\W\d]{3}[.!?]\s+[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What no name holds: the ":" of "ONG: HIAS", the "1" of "14 (OCHA, PAM)", a "Pour ", the "irs. D"
of "Toits Clairs. Délai" """
_WITH_SIDES = re.compile(r"\s+[:–-]\s+")
"""the " – " of "Annexe – Liste des présents" """
_WITH_ACRONYM = re.compile(r"\([A-ZÀ-Þ]{2,}\)$")
"""the "(HPT)" of "Habitat pour tous (HPT)" """
_SIDES = re.compile(r"\s+[:–-]\s+")
"""the " – " of "Annexe – Liste des présents" """
_DAY_WITHIN = re.compile(r"\b\d{1,2}(?:[./-]\d{1,2}[./-]|\s[^\W\d]+\s)\d{4}\s+[^\W\d]")
"""the "18 mars 2024 l" of "Plaider pour HCR 18 mars 2024 la construction" """
_LONGEST_TITLE, _LONGEST_DUE, _LONGEST_ACTION = 12, 8, 30
"""In words."""
_MOST_COLUMNS = 3
"""How many kinds of columns the words of a title may head."""
_MANY = 5
"""Words that a name and a day do not have."""


@dataclass(frozen=True, slots=True)
class Known:
    """What may speak for a value."""

    is_body: Callable[[str], bool]
    """Whether the archive knows a name."""
    is_name: Callable[[str], bool]
    """Whether the archive or the lists of this meeting have a name."""
    listed: Sequence[str]
    """The names of those who came, and of those who did not, as they stand in their lists."""
    text: str
    """What the meeting was made of, on one line."""

    def is_alone(self, name: str) -> bool:
        """Whether a name is written as no body’s, and no second place of the text bears it out.

        Beside "et" it may always be half a name: the "Aide" of "Aide et Action".
        """
        is_led = len(name.split()) > 1 and any(map(is_body_word, name.split()))
        is_written = is_led or is_body_like(name, self.is_body) or _WITH_ACRONYM.search(name)
        places = [] if is_written else self._places(name)
        return not is_written and (len(places) < 2 or all(places))  # noqa: PLR2004

    def is_once(self, name: str) -> bool:
        """Whether a name stands once in the text."""
        return len(self._places(name)) < 2  # noqa: PLR2004

    def is_half(self, name: str) -> bool:
        """Whether a neighbour in its list that is alone goes with a name again: "X, Y and Z"."""
        if name not in self.listed:
            return False
        place = self.listed.index(name)
        before, after = self.listed[:place][-1:], self.listed[place + 1 :][:1]
        pairs = [*((other, name) for other in before), *((name, other) for other in after)]
        return any(
            self._are_joined(*pair) for pair in pairs if any(map(self.is_alone, {*pair} - {name}))
        )

    def _are_joined(self, first: str, second: str) -> bool:
        """Whether a comma or "et" joins two names twice in the text."""
        one, other = re.escape(one_line(first)), re.escape(one_line(second))
        joined = rf"(?<!\w){one}(?:,|,?\s{_BESIDE})\s{other}(?!\w)"
        return len(re.findall(joined, self.text)) > 1

    def _places(self, name: str) -> list[bool]:
        """For each place of a name in the text, whether it stands beside "et" there."""
        words = rf"(?<!\w){re.escape(one_line(name))}(?!\w)"
        # the "OIM et " of "OIM et HCR", where the name is OIM
        found = re.finditer(rf"({_BESIDE}\s)?{words}(\s{_BESIDE})?", self.text)
        return [any(match.groups()) for match in found]


def is_several(_: Known, name: str) -> bool:
    """Whether a name may be several that lost what parted them: "OIM HCR", "Mairie X Service Y"."""
    words = name.split()
    are_acronyms = len(words) > 1 and all(len(word) > 1 and word.isupper() for word in words)
    is_body, *again = (fold(word) in BODY_STARTS for word in words)
    is_again = any(
        before[0].isupper() and word[0].isupper() and is_start
        for (before, word), is_start in zip(pairwise(words), again, strict=True)
    )
    return is_again if is_body else are_acronyms  # "ONG ASAPSU" is one


def is_other(_: Known, name: str) -> bool:
    """Whether what stands as a name is a day, a person, a function, or a piece of something."""
    is_kind = is_no_body(name) and not is_collective(name)
    is_kind |= kind_of(name) is not None or is_function(name)
    is_cut = name.count("(") != name.count(")") or hangs(name) or starts_low(name)
    return is_kind or is_cut or has_title(name) or bool(_NO_NAME.search(name))


def is_unknown(known: Known, name: str) -> bool:
    """Whether a name that is not known may be several, or none."""
    is_doubted = _AND.search(name) or is_several(known, name) or is_other(known, name)
    return bool(is_doubted) and not (known.is_name(name) or is_collective(name))


def is_stranger(known: Known, name: str) -> bool:
    """Whether a name is none of those listed, where some are, and stands once in the text."""
    return bool(known.listed) and not known.is_name(name) and known.is_once(name)


def holds_text(_: Known, title: str) -> bool:
    """Whether a title is long, or goes on behind the end of a sentence."""
    return len(title.split()) > _LONGEST_TITLE or has_sentences(title)


def is_label(_: Known, title: str) -> bool:
    """Whether a title names a field of the meeting, or the columns of a table."""
    columns = {weighed_column(word)[0] for word in title.split()} - {None}
    fields = {label_field(side) for side in _SIDES.split(title)}
    return bool(fields - {None, "start", "end"}) or len(columns) > _MOST_COLUMNS


def is_no_title(known: Known, title: str) -> bool:
    """Whether a title is a name, a day or a piece of something."""
    is_body = key(title) in map(key, known.listed) or bool(ACRONYM.fullmatch(title))
    is_piece = hangs(title) or starts_low(title) or "[" in title or title[0].isdigit()
    is_other = kind_of(title) is not None or (is_body and not is_standing_title(title))
    return is_piece or is_other


def holds_day(_: Known, text: str) -> bool:
    """Whether a whole day stands within an action before other words: that of another row."""
    return _DAY_WITHIN.search(text) is not None


def says_sentences(_: Known, text: str) -> bool:
    """Whether an action is long, or several sentences."""
    return len(text.split()) > _LONGEST_ACTION or has_sentences(text)


def is_no_action(known: Known, text: str) -> bool:
    """Whether what stands as an action is a label, a header, names and days alone."""
    columns = [weighed_column(word)[0] for word in text.split()]
    is_header = len(columns) > 1 and None not in columns
    sides = text.split(" : ")
    is_name = len(columns) < _MANY and all(
        kind_of(side) is not None or is_body_like(side, known.is_name) for side in sides
    )
    return is_header or is_name or label_field(sides[0]) is not None


def is_long_due(_: Known, words: str) -> bool:
    """Whether a deadline says more than one does."""
    return len(words.split()) > _LONGEST_DUE


def is_no_place(_: Known, place: str) -> bool:
    """Whether a place is one bare word, a list or a label."""
    is_bare = len(place.split()) == 1 and not begins_with_place(place)
    return is_bare or ";" in place or label_field(place) is not None
