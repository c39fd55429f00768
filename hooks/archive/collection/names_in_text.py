"""The organisations that a sentence names, where that is sure."""

import re
from collections.abc import Iterable

from archive.collection.organisation_index import OrganisationIndex
from archive.language.text import key

_WORD = re.compile(r"[^\W_]+")
"""As the "Croix" and the "Rouge" of "Croix-Rouge"."""
_SENTENCE_END = re.compile(r"(?:^|[.!?:;])\W*$")
"""What stands before the first word of a sentence, whose capital says nothing: "… fin. « "."""
_GAP = 30
"""More signs than stand between two sentences."""
_LONGEST = 12
"""The words of the longest name that is looked for."""


def organisations_in_text(text: str, organisations: OrganisationIndex) -> tuple[str, ...]:
    """The ids of the organisations that a text names and of those above them, each once.

    A name begins with a capital, and the longest one counts. A single word must be written with
    the accents of the name: Rémi is not the Re.Mi project.
    """
    words = list(_WORD.finditer(text))
    named: list[str] = []
    at = 0
    while at < len(words):
        body, length = _longest(text, words[at : at + _LONGEST], organisations)
        named += organisations.lineage(body) if body else ()
        at += length
    return tuple(dict.fromkeys(named))


def _longest(
    text: str, words: list[re.Match[str]], organisations: OrganisationIndex
) -> tuple[str | None, int]:
    """The organisation whose name begins with the first word, and how many words to pass."""
    if words[0][0][0].isupper():
        for length in range(len(words), 0, -1):
            written = text[words[0].start() : words[length - 1].end()]
            body = organisations.match_exactly(written)
            names = organisations[body].names if body else ()
            is_whole = key(written) in map(key, names)  # with its article, if it has one
            if is_whole and (length > 1 or _is_sure(text, words[0], names)):
                return body, length
    return None, 1


def _is_sure(text: str, word: re.Match[str], names: Iterable[str]) -> bool:
    """Whether a single word is a name: as it is spelled, and no word that opens a sentence."""
    spelled = {"".join(_WORD.findall(name)).lower() for name in names}
    is_acronym = sum(letter.isupper() for letter in word[0]) > 1
    opens_sentence = _SENTENCE_END.search(text, max(0, word.start() - _GAP), word.start())
    return word[0].lower() in spelled and bool(is_acronym or not opens_sentence)
