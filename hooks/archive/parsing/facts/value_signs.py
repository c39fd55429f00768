"""What speaks for a value of a meeting, and what speaks against it, by its words alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.language.choices import is_collective, is_standing_title
from archive.language.label_stems import label_field
from archive.language.text import fold, hangs, has_sentences, one_line, starts_low
from archive.parsing.facts.columns import Column, weighed_column
from archive.parsing.names.entry_rows import ACRONYM, is_body_like, is_function
from archive.parsing.names.name_kinds import is_no_body, kind_of
from archive.parsing.names.name_lists import without_representing
from archive.parsing.names.person_names import (
    BODY_STARTS,
    begins_with_function,
    is_body_word,
    may_be_person,
)
from archive.parsing.names.persons_in_text import OMITTED
from archive.parsing.times.places import begins_with_place

_AND = re.compile(r"\s(?:et|and)\s(?!(?!la |le |les |l[’'])[a-zà-ÿ])")
"""the " et " of "Eaux et Forêts", but not that of "Direction administrative et financière" """
_BESIDE = r"(?:\b(?:et|and|ET|AND)\b|&)"
"""What stands between two names, or two halves of one."""
_NO_NAME = re.compile(
    r"^[\W\d]|[:;|→•?]|\s\d{1,2}[.)]\s|[,&–-]$|^(?:pour|for|de|du|des|of|et|and|avec|with)\s"
    r"|(?-i:[^\W\d]{3}[.!?]\s+[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What no name holds: the ":" of "ONG: HIAS", the "1" of "14 (OCHA, PAM)", a "Pour ", the "irs. D"
of "Toits Clairs. Délai" """
_IS_WRITTEN = re.compile(r"\([A-ZÀ-Þ]{2,}\)$|[^\W\d_][’'/-]?[A-ZÀ-Þ\d]|\s(?:de|du|des|d[’'])\b")
"""What is written as bodies are: the "(HPT)" of "Habitat pour tous (HPT)", the "nA" of MinAgri, the
"s-N" of "Toits-Nord", the " de " of "Aumônerie de Bani" """
_SIDES = re.compile(r"\s+[:–-]\s+")
"""the " – " of "Annexe – Liste des présents" """
_DAY_WITHIN = re.compile(r"\b\d{1,2}(?:[./-]\d{1,2}[./-]|\s[^\W\d]+\s)\d{4}\s+[^\W\d]")
"""the "18 mars 2024 l" of "Plaider pour HCR 18 mars 2024 la construction" """
_LONGEST_TITLE, _LONGEST_DUE, _LONGEST_ACTION = 18, 8, 30
"""In words."""
_RUN_ON = re.compile(
    r"\s\d{1,2}[.)]\s+[A-ZÀ-Þ]|\s[-–•]\s.+\s[-–•]\s|[a-zà-ÿ]\s(?:[A-ZÀ-Þ]{2,}\W+){3}|\d\s?mi?n\b"
)
"""What no title has within: the " 3. P" of "Suivi 3. Prix", two dashes, words in capitals behind
small ones, the "5 min" of "Suivi, 5 min, HCR" """
_PIECE = re.compile(r"\s(?:[b-zB-Z]|[ivx]{2,})$|\b([^\W\d]{4,})\s\1\b")
"""the " iv" of "Ordre du jour iv", "Prix Prix" """
_MOST_COLUMNS = 3
"""How many kinds of columns the words of a title may head, one less where one is who owes."""
_SHORT = 4
"""Letters of what is surely an acronym."""
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
        """Whether nothing but its place says that a name is one of a body.

        Beside "et" it may always be half a name: the "Aide" of "Aide et Action"; several words with
        capitals may be a person.
        """
        is_led = len(name.split()) > 1 and any(map(is_body_word, name.split()))
        if is_led or is_body_like(name, self.is_body) or _IS_WRITTEN.search(name):
            return is_standing_title(name)
        if all(f" {fold(word)} " in self.text for word in name.split()):  # "Education"
            return True
        places = self._places(name)
        if len(name.split()) == 1 and places:
            return all(places)
        return len(places) < 2 or all(places)  # noqa: PLR2004

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


def is_several(known: Known, name: str) -> bool:
    """Whether a name may be several that lost what parted them: "OIM HCR", "Mairie X Service Y"."""
    sides = name.split("/")  # "OIM/HCR", but "SP/CM" teaches its parts to `is_name`
    if len(sides) > 1 and all(known.is_body(side) or side in known.listed for side in sides):
        return True
    words = name.split()
    is_body, *again = (fold(word) in BODY_STARTS for word in words)
    is_again = any(
        before[0].isupper() and word[0].isupper() and is_start
        for (before, word), is_start in zip(pairwise(words), again, strict=True)
    )
    are_acronyms = len(words) > 1 and all(len(word) > 1 and word.isupper() for word in words)
    if is_body:  # "ONG ASAPSU" is one
        return is_again or sum("/" in word or word in known.listed for word in words) > 1
    are_short = all(len(word) <= _SHORT for word in words)
    are_known = any(known.is_body(word) or word in known.listed for word in words)
    return are_acronyms and (are_short or are_known)


def is_other(_: Known, name: str) -> bool:
    """Whether what stands as a name is a day, a person, a function, or a piece of something."""
    first, *others = name.split()
    is_headed = starts_low(name) or (name.isupper() and len(others) > 2)  # noqa: PLR2004 - "PART ONE"
    is_job = is_function(name) or any(map(begins_with_function, others[:1]))
    is_job |= without_representing(name) != name or len(others) > 12  # noqa: PLR2004 - a text
    return _is_none(name) or is_job or (is_headed and not is_body_word(first))


def _is_none(name: str) -> bool:
    """Whether a text is no name of whoever may come or owe something."""
    is_kind = (is_no_body(name) and not is_collective(name)) or kind_of(name) is not None
    return is_kind or hangs(name) or bool(_NO_NAME.search(name))


def is_unknown(known: Known, name: str) -> bool:
    """Whether a name that is not known may be several, or none; a function may owe something."""
    is_doubted = _AND.search(name) or is_several(known, name) or _is_none(name)
    return bool(is_doubted) and not (known.is_name(name) or is_collective(name))


def is_stranger(known: Known, name: str) -> bool:
    """Whether a name is none of those listed, where some are, and stands once in the text."""
    return bool(known.listed) and not known.is_name(name) and known.is_once(name)


def holds_text(_: Known, title: str) -> bool:
    """Whether a title is very long, or goes on behind an end of its own."""
    is_long = len(title.split()) > _LONGEST_TITLE
    return is_long or has_sentences(title) or bool(_RUN_ON.search(title))


def is_label(_: Known, title: str) -> bool:
    """Whether a title names a field of the meeting, or the columns of a table."""
    columns = {weighed_column(word)[0] for word in title.split()} - {None}
    fields = {label_field(side) for side in _SIDES.split(title)} - {None, "start", "end"}
    most = _MOST_COLUMNS - (Column.RESPONSIBLE in columns)
    return bool(fields) or len(columns) > most


def is_no_title(known: Known, title: str) -> bool:
    """Whether a title is a known name, a day or a piece of something; "WASH" is a subject."""
    if is_standing_title(title.replace(".", "")):  # "A.O.B."
        return False
    is_piece = hangs(title) or starts_low(title) or title[0].isdigit() or title.endswith(OMITTED)
    is_body = known.is_name(title) and ACRONYM.fullmatch(title) is not None
    is_other = is_body or kind_of(title) is not None or bool(_PIECE.search(title))
    return is_other or is_piece


def holds_day(_: Known, text: str) -> bool:
    """Whether a whole day stands within an action before other words: that of another row."""
    return _DAY_WITHIN.search(text) is not None


def is_no_task(_: Known, text: str) -> bool:
    """Whether an action is long, several sentences or cut."""
    return len(text.split()) > _LONGEST_ACTION or has_sentences(text) or _is_cut(text)


def _is_cut(text: str) -> bool:
    """Whether a text goes on elsewhere, or is the label of what a row says beside it."""
    return hangs(text.rstrip(" –—")) or ": (" in text


def is_no_action(known: Known, text: str) -> bool:
    """Whether what stands as an action is a label, a header, or names alone."""
    columns = [weighed_column(word)[0] for word in text.split()]
    sides = text.split(" : ")
    are_names = (is_body_like(side, known.is_name) or may_be_person(side) for side in sides)
    is_name = len(columns) < _MANY and all(are_names)
    return None not in columns or is_name or label_field(sides[0]) is not None


def is_no_due(_: Known, words: str) -> bool:
    """Whether a deadline says more than one does, or a bare number."""
    return len(words.split()) > _LONGEST_DUE or words.isdigit()


def is_no_place(known: Known, place: str) -> bool:
    """Whether a place is one bare word or a label, or goes on in the text."""
    is_bare = len(place.split()) == 1 and not begins_with_place(place)
    is_other = label_field(place) is not None
    # the ", B" of "Salle verte, Bani"
    is_cut = bool(re.search(rf"{re.escape(one_line(place))},\s[A-ZÀ-Þ]", known.text))
    return is_bare or is_other or is_cut
