"""Bodies outside the register that a file names with their acronym: "Secours des pistes (SDP)"."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archive.collection.organisation_names import split_pair, without_article
from archive.language.text import key

_LONGEST = 12
_FEWEST_CAPITALS = 2
_SEVERAL_WORDS = re.compile(r"\w+\W+\w")
"""As in "Secours des pistes"; one word is mostly an acronym itself, and its unit follows."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """What a body outside the register is called."""

    name: str
    acronym: str = ""

    @property
    def key(self) -> str:
        """The same for all the ways to write the name, with its article or without."""
        return _bare_key(self.name)

    def as_in(self, text: str) -> str:
        """What a text calls it, without the acronym that may follow its name."""
        pair = parse_acronym_pair(text) if self.acronym else None
        return pair.name if pair else text


def body_names(texts: Iterable[str]) -> Mapping[str, BodyName]:
    """What the body that each text names is called, as all these texts together show.

    Where one text holds the name with the acronym, either of them alone means that body too. An
    acronym of two names, and two acronyms of one name, are no proof of anything.
    """
    pairs = {text: parse_acronym_pair(text) for text in texts}
    proofs = {(pair.key, key(pair.acronym)): pair for pair in reversed([*pairs.values()]) if pair}
    names = Counter(name for name, _ in proofs)
    acronyms = Counter(acronym for _, acronym in proofs)
    bodies: dict[str, BodyName] = {}
    for (name, acronym), pair in proofs.items():
        if names[name] == acronyms[acronym] == 1:
            bodies |= {name: pair, acronym: pair}
    return {
        text: bodies.get(_bare_key(pair.name if pair else text)) or BodyName(text)
        for text, pair in pairs.items()
    }


def parse_acronym_pair(text: str) -> BodyName | None:
    """The name and the acronym of "Name (ACRONYM)", "Name – ACRONYM" or the reverse, or None."""
    pair = split_pair(text)
    for name, short in (pair, pair[::-1]) if pair else ():
        if _is_acronym(short) and _SEVERAL_WORDS.search(name) and _abbreviates(short, name):
            return BodyName(name, short)
    return None


def _bare_key(name: str) -> str:
    return key(without_article(name)) or key(name)


def _is_acronym(text: str) -> bool:
    """Whether a text is one short word, mostly of capitals."""
    capitals = sum(map(str.isupper, text))
    is_mostly_capitals = capitals * 2 >= sum(map(str.isalpha, text))
    is_word = len(text) <= _LONGEST and len(text.split()) == 1 and "(" not in text
    return is_word and capitals >= _FEWEST_CAPITALS and is_mostly_capitals


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym begins as a name does, and its letters stand in it in their order.

    "Ministère des Pistes (DGV)" names a unit of the ministry rather than its acronym. Figures
    count for no letter: the 2 of A2S says that an S comes twice.
    """
    wanted = "".join(filter(str.isalpha, key(acronym)))
    return any(_begins_and_leads(wanted, key(text)) for text in (name, without_article(name)))


def _begins_and_leads(acronym: str, name: str) -> bool:
    letters = iter(name)
    return name[:1] == acronym[:1] and all(letter in letters for letter in acronym)
