"""What a line end cuts inside words and addresses, and how it is put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_ADDRESS_END = re.compile(r"(?:https?://|www\.)[^\s]*$", re.IGNORECASE)
_ADDRESS_PIECE = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'*+,;=%]+(?=\s|$)")
_ADDRESS_SIGN = re.compile(r"[-/_=&?#%]|\d")
_ADDRESS_ONLY = re.compile(
    r"\s*(?:(?:https?://|www\.|mailto:)\S+|[^\s@]+@[^\s@]+)\s*", re.IGNORECASE
)
_CUT_WORD = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NO_SPACE_AFTER = re.compile(r"(?:[^\W_]-|[’'(/])$")
_GOES_ON_AFTER = "-/_=&?%"
"""Signs after which programs cut an address."""
_LONGEST = 2_000
"""Characters of the longest address that is looked for."""
_HYPHENATED = (3, 0.03)
"""Words cut at line ends, and their share of the lines, from which a document cuts words."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document, to tell a word cut at a line end from a compound."""

    known: frozenset[str] = frozenset()
    is_hyphenated: bool = False

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Words":
        """The words of these lines."""
        known = frozenset(word.lower() for text in texts for word in _WORD.findall(text))
        cut = sum(
            other[:1].islower() and bool(_CUT_WORD.search(_end(one)))
            for one, other in pairwise(texts)
        )
        least, share = _HYPHENATED
        return cls(known, cut >= max(least, share * len(texts)))

    def is_cut(self, start: str, end: str) -> bool:
        """Whether "start-" and "end" are the halves of one word without a hyphen."""
        whole, compound = (start + end).lower(), f"{start}-{end}".lower()
        if whole in self.known or compound in self.known:
            return whole in self.known and compound not in self.known
        return self.is_hyphenated


def is_address(text: str) -> bool:
    """Whether a line holds an address, of a page or of a letter box, and nothing else."""
    return len(text) <= _LONGEST and bool(_ADDRESS_ONLY.fullmatch(text.strip()))


def ends_with_address(text: str) -> bool:
    """Whether the last word of a line is the address of a page."""
    return bool(_ADDRESS_END.search(_end(text)))


def address_goes_on(text: str, following: str) -> bool:
    """Whether an address at the end of a line is whole only with the start of the next one."""
    start = _ADDRESS_END.search(_end(text))
    piece = _ADDRESS_PIECE.match(following.lstrip()[:_LONGEST])
    if start is None or piece is None or is_address(following):
        return False
    return start.group()[-1] in _GOES_ON_AFTER and bool(_ADDRESS_SIGN.search(piece.group()))


def between(text: str, following: str, words: Words) -> tuple[int, str]:
    """How two lines are put together: characters to drop at the end of the first, what to add."""
    text, following = _end(text), following.lstrip()
    if address_goes_on(text, following):
        return 0, ""
    cut, rest = _CUT_WORD.search(text), _WORD.match(following[:_LONGEST])
    if cut and rest and following[0].islower() and words.is_cut(cut[1], rest.group()):
        return 1, ""
    return 0, "" if _NO_SPACE_AFTER.search(text) or text.endswith("\u00ad") else " "


def _end(text: str) -> str:
    """The last word of a text."""
    return text[-_LONGEST:].rstrip().rpartition(" ")[2]
