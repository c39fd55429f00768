"""Text compared the way readers do: without accents, case or punctuation; slugs and quotes."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

_LETTERS = dict(zip("œŒæÆ’‘ɓƁɗƊƙƘƴƳ", ("oe", "oe", "ae", "ae", "'", "'", *"bbddkkyy"), strict=True))
"""Signs and what they stand for, where Unicode has no decomposition: the hooked letters of Hausa,
which keyboards seldom have, among them."""
_ENDING = re.compile(r"(?<=[a-z])(?:(?:\((?:e|s|x|es)\))+s?|[·.-](?:e|s|x|es)(?:[·.-]s)?(?![a-z]))")
"""What is added to a word for the plural or for both genders: présent(e)s, excusé·e·s."""
_BREAK = re.compile(r"[^a-z0-9]+")
"""What parts folded words: the hyphen of "croix-rouge", the spaces of "date limite"."""
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""Marks over and under letters: the acute accent of a decomposed é."""
_CLOSE = 0.84
_ALIKE = 0.75
_SMALL = {
    *("a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les"),
    *("of", "par", "pour", "sur", "the"),
}
"""Words by which no two names differ."""
_LINE_END = re.compile(r"[.;:!?…][\s»”\"’)\]]*$")
"""the ". »" of "Il dit : « Rien. »" """
NO_END = r"(?<!\b[A-ZÀ-Þ][.])(?<!\b[A-Z][a-zM][.])(?<!\b(?:Mrs|Mme|Sra|Dra)[.])"
"""The pattern behind a "." that ends a sentence: no "MM." or "Dr." before "Tando", no "A."."""
_TWO_SENTENCES = re.compile(rf"[^\W_]{{2}}[.!?;]{NO_END} +[^\W\d_a-z]")
"""the "te. L" of "Elle est prête. Le groupe la relit." """
_HANGING = re.compile(
    r"""(?:[,(«“&]|\s[–—]|[^\W\d_][-/]
      |\b(?:d|l|n|s|qu|c|j|m|t|D|L|QU)['’]
      |\b(?:à|au|aux|avec|ce|ces|cette|dans|de|des|du|en|entre|est|et|la|le|les|leur|leurs|ou|où|par
      |pour|que|qui|sa|sans|ses|son|sont|sous|sur|un|une|vers|dont|donc|mais
      |an|and|are|as|at|between|by|for|from|in|is|its|of|on|or|that|the|to|was|were|with
      |À|AU|AUX|DANS|DE|DES|DU|EN|ET|LA|LE|LES|PAR|POUR|SUR|AND|FOR|OF|THE
      |MM?\.|Mmes?|Mlles?|Dr|Mr|Mrs|Mesdames|Messieurs))\s*$""",
    re.VERBOSE,
)
"""What no line ends with unless the sentence goes on: a word that asks for another, a comma,
a dash: "Publier la carte —"."""
_TAIL = 40
"""How much of the end of a text tells how it ends."""
_SENTENCE_END = re.compile(rf"(?<=[.!?]){NO_END}\s+(?=[A-ZÀ-Þ«])")
"""the space of "La séance est levée. Le HCR" """
WORD = re.compile(r"\w+")
"""le, 20, précises"""
WORD_OR_NUMBER = re.compile(r"[^\W_]+")
"""the "Croix" and the "Rouge" of "Croix-Rouge", 10h15"""
UNBROKEN = re.compile(r"\S+")
"""the "d’accueil," of "sites d’accueil, ouverts": what white space parts"""
LETTERS = re.compile(r"[^\W\d_]+")
"""the "Action" of "Action 1" """
ARTICLE = r"(?:(?:l[aeo]s?|el|the|[ao]s?(?=\s[A-ZÀ-Þ]))\s+|l['’]\s*)"
"""The pattern of "la ", "les ", "l’", the "o " of "o PMA"."""
OF = rf"(?:(?:(?:de|à)\s+)?{ARTICLE}|d['’]\s*|(?:du|des|aux?|del|d[ao]s?|al)\s+)"
"""The pattern of what stands before a name: "la ", "de l’", "du ", "à la ", "da "."""
AND = r"(?:et|and|y|e)"
"""The pattern of "et", in each language."""
_QUOTED = 60


_LIGATURE = re.compile("[\ufb00-\ufb04]")
"""A sign for letters that a font draws as one: that of "fi"."""


def composed(text: str) -> str:
    """Text as keyboards write it: accents one with their letters, letters apart from each other."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    return _LIGATURE.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text)


class _Folds(dict[int, str]):
    """Each character in lower case without accents or ligatures; kept once computed."""

    def __missing__(self, code: int) -> str:
        letters = _LETTERS.get(chr(code)) or unicodedata.normalize("NFKD", chr(code))
        return self.setdefault(code, _ACCENTS.sub("", letters).casefold())


class _OneForOne(dict[int, str]):
    """Each character folded, or in lower case where its fold is longer; kept once computed."""

    def __missing__(self, code: int) -> str:
        folded = _FOLDS[code]
        return self.setdefault(code, folded if len(folded) == 1 else chr(code).lower())


_FOLDS, _ONE_FOR_ONE = _Folds(), _OneForOne()


def fold(text: str) -> str:
    """Text in lower case without accents or ligatures; its length may change."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def same_length_fold(text: str) -> str:
    """Folded text in which every character kept its place."""
    return text.lower() if text.isascii() else text.translate(_ONE_FOR_ONE)


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of some phrases in a folded text, whatever white space parts their words."""
    folded = sorted({same_length_fold(word) for word in words}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in folded) + ")"


# The same keys and the same organisations come back in every file.
@lru_cache(maxsize=10_000)
def key(text: str) -> str:
    """Folded letters and digits only: "SP-CCM", "SP/CCM" and "SPCCM" share one key."""
    return "".join([c for c in fold(text) if c.isalnum()])


@lru_cache(maxsize=10_000)
def term(text: str) -> str:
    """The key of a word of the vocabulary, blind to plurals: "Points d’action" → "pointdaction"."""
    folded = fold(text)
    if folded.isascii() and folded.isalnum():  # one word, as most are
        return _singular(folded)
    return "".join(map(_singular, _BREAK.split(_ENDING.sub("", folded))))


def plain_words(text: str) -> str:
    """The words of a text, folded and singular, between spaces: a phrase is in it as a whole."""
    return f" {' '.join(map(_singular, filter(None, _BREAK.split(fold(text)))))} "


def _singular(word: str) -> str:
    return word if len(word) < 4 else word.rstrip("sx")  # noqa: PLR2004


def significant_words(text: str) -> frozenset[str]:
    """The words that say what a sentence is about: folded, singular, short ones left out."""
    words = _BREAK.split(fold(text))
    return frozenset(word.rstrip("sx") for word in words if len(word) > 3 or word.isdigit())  # noqa: PLR2004


def share_a_word(one: str, other: str) -> bool:
    """Whether two titles share a word that says what they are about; a number says nothing."""
    return any(not word.isdigit() for word in significant_words(one) & significant_words(other))


def slug(text: str) -> str:
    """Text as a part of an address: ASCII letters, digits and single hyphens."""
    return _BREAK.sub("-", fold(text)).strip("-")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one once folded, or None when none is close."""
    return nearest_by_key(word, {key(candidate): candidate for candidate in known})


def nearest_by_key(word: str, by_key: Mapping[str, str]) -> str | None:
    """The same for known words that stand under their keys, when they are asked for often."""
    close = difflib.get_close_matches(key(word), by_key, n=1, cutoff=_CLOSE)
    return by_key[close[0]] if close else None


def are_alike(name: str, other: str) -> bool:
    """Whether two names differ by slips only: each word that counts has its like in the other."""
    words, others = (set(_BREAK.split(fold(text))) - _SMALL - {""} for text in (name, other))
    return _have_likes(words, others) and _have_likes(others, words)


def _have_likes(words: set[str], others: set[str]) -> bool:
    return all(difflib.get_close_matches(word, others, n=1, cutoff=_ALIKE) for word in words)


def one_line(text: str) -> str:
    """Text with every run of white space as one space."""
    return " ".join(text.split())


def unix_line_ends(text: str) -> str:
    """A text whose lines end as those of Unix do."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@lru_cache(maxsize=100)
def _phrases_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words)}\b")  # the "à distance" of "tenue à distance"


def find_phrase(text: str, words: tuple[str, ...]) -> re.Match[str] | None:
    """Where the first of some phrases stands in a text whose case and accents do not matter."""
    return _phrases_pattern(words).search(same_length_fold(text))


def has_phrase(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of some phrases stands in a text."""
    return find_phrase(text, words) is not None


def holds_any(text: str, pieces: Sequence[str]) -> bool:
    """Whether one of some pieces in small letters stands in a text: sooner than a pattern."""
    small = text.lower()
    return any(piece in small for piece in pieces)


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, each with its final sign."""
    return _SENTENCE_END.split(text)


def has_open_bracket(text: str) -> bool:
    """Whether a bracket is still open where a text ends: "Secrétariat (SP"."""
    return text.count("(") > text.count(")")


def is_ended(text: str) -> bool:
    """Whether a text ends as a sentence, an item or an introduction does."""
    return bool(_LINE_END.search(text[-_TAIL:]))


def hangs(text: str) -> bool:
    """Whether the end of a text asks for more: "de la", "avec", a comma."""
    return bool(_HANGING.search(text[-_TAIL:]))


def starts_low(text: str) -> bool:
    """Whether a text starts with a small letter."""
    return text.lstrip()[:1].islower()


def has_sentences(text: str) -> bool:
    """Whether a line holds the end of a sentence and the start of another: it is prose."""
    return bool(_TWO_SENTENCES.search(text))


def quoted(text: str) -> str:
    """Text on one line between French quotation marks, cut when it is long, for messages."""
    line = one_line(text)
    return f"« {line if len(line) <= _QUOTED else f'{line[:_QUOTED].rstrip()}…'} »"
