"""What the names of persons look like, and what bodies and functions are called instead.

A title ("Mme"), a first name, an initial or a surname in capitals tells a person; two words with
capitals alone do not, for so are many bodies called.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from archive.language.label_stems import label_field
from archive.language.text import any_of, fold
from archive.language.vocabulary import NUMBERS, phrases, synonyms

BODY_STARTS = frozenset(map(fold, phrases("body_start")))
"""The folded words that the names of bodies begin with."""
FUNCTIONS = frozenset(map(fold, phrases("function")))
"""The folded words that what a person does begins with."""
_WITH = {
    "point": {"focal"}, "premier": FUNCTIONS, "premiere": FUNCTIONS,
}  # fmt: skip
"""What follows the words of functions that are none by themselves: no "Première Urgence"."""
WORDS_OF_BODIES = BODY_STARTS.union(map(fold, phrases("body_word") + phrases("place_name")))
"""The folded words that stand in the names of bodies and in no person's."""
_ABOUT_FUNCTION = re.compile(r"^(?:vice|co)-|-adjointe?$")
"""the "co-" of "co-présidente", the "-adjoint" of "directeur-adjoint" """
_GIVEN_NAMES = frozenset(map(fold, phrases("given_name")))
_NO_GIVEN_NAMES = frozenset(phrases("no_given_name"))
_AFTER_PARTICLE = re.compile(r"(?<=\w)\s+(?:de|du|des)\s+\w+$")
"""the " de Lucas" of "Thèse de Lucas", folded"""
_PARTICLES = frozenset(map(fold, phrases("name_particle")))
PARTICLE = rf"(?:{any_of(phrases('name_particle'))}\s+|d[’'])"
"""the "ag " of "Awa ag Tando", the "d’" of "Awa d’Almeida" """
_NO_NAMES = (
    frozenset(
        map(fold, (*phrases("time_word"), *phrases("function_word"), *phrases("opening_title")))
    )
    .union(
        NUMBERS, (fold(day) for each in synonyms("weekdays").items() for day in (each[0], *each[1]))
    )
    .difference(_PARTICLES, ("le", "la", "les", "si", "son"))
)
"""The folded words that are none of a name: "Deux", "Lundi", "URGENT", the "Il" of "F. Il"."""
_ACRONYM = 4
"""Letters of capitals that may be a body's: "DRA", but "MADAME" is a title."""


def _forms_of(title: str) -> Iterator[str]:
    """How a title is written: "Mme", "mme"; no "m." of "It ended at 8 p.m. Payments were made."."""
    yield title
    if title.strip(".") != "M":
        yield title.lower()
    if len(title) > _ACRONYM:
        yield title.upper()


_ONE_TITLE = "|".join(
    re.escape(form.removesuffix(".")) + (r"\." if form in {"M.", "MM."} else r"\.?")
    for title in sorted(phrases("courtesy"), key=len, reverse=True)
    for form in _forms_of(title)
)
TITLED_INITIALS = (
    rf"(?:(?:L[ea]\s+|L[’'])?(?:(?:{_ONE_TITLE})\s+){{1,3}}(?:[A-ZÀ-Þ]\.?\s+){{0,3}}"
    r"|M\.(?=[A-ZÀ-Þ][\w’'-]{2}))"
)
"""the "Cllr Ms S " of "Cllr Ms S Tando", the "Le Dr. " of "Le Dr. Tando", the "M." of "M.TANDO" """
_TITLE = re.compile(
    rf"(?:(?:[Ll][ea]\s+|[Ll][’'])(?=(?:{_ONE_TITLE})[\s-]+[A-ZÀ-Þ]))?"
    rf"(?:(?:{_ONE_TITLE})(?=[\s-])[\s-]+|M\.\s*(?=[A-ZÀ-Þ])){{1,4}}"
    rf"(?=(?:{PARTICLE}|l[ea]\s+|l[’'])?[A-ZÀ-Þ])"
)
"""M., Mme, El Hadj, Lt-Col., the "L’adjudant " of "L’adjudant Tando"; not "Maître d’ouvrage" """
PLURAL_TITLE = re.compile(
    r"(?:Mmes|MM\.?|Mlles|Mesdames|Messieurs|Drs|Prs|Cllrs|Councillors)(?=\s)", re.IGNORECASE
)
"""the "Mmes" of "Mmes Tando, Sabo" """
CAPITAL = r"[A-ZÀ-Þ](?<![\w’'].)(?<!\w-.)"
"""The pattern of a capital that begins a word: a sign that is found at once comes first."""
_MAYBE_TITLE = re.compile(CAPITAL)
"""the "M" of "Mme Tando", where a word begins"""
MIXED_REST = r"(?:[’'][A-ZÀ-Þ])?[a-zà-ÿ]+(?:[-’'][A-ZÀ-Þ]?[a-zà-ÿ]+|[A-ZÀ-Þ][a-zà-ÿ]+)*"
MIXED_WORD = rf"[A-ZÀ-Þ]{MIXED_REST}"
"""The pattern of a word of a name in both cases: Awa, Jean-Pierre, D’Almeida, McBell"""
NAME_WORD = re.compile(
    rf"(?P<mixed>(?:d[’'])?{MIXED_WORD})"
    r"|(?P<initial>(?:[A-ZÀ-Þ]\.-?)+)|(?P<capitals>(?:[NMO][’'])?[A-ZÀ-Þ]{2,}(?:[-’'][A-ZÀ-Þ]+)*)"
)
"""Awa, Jean-Pierre, A., TANDO, N’DRI"""
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){2,}")
"""P.V., P.T.B.A."""
_SAINTS = frozenset(("saint", "sainte", "st"))
"""How a surname begins as well as a body's name: "Awa Saint-Tando", but "Saint Tando School"."""
_TITLES_OF_MINUTES = frozenset(map(fold, phrases("minutes_title")))
LONGEST_OF_PERSON = 5
"""How many words the name of a person has at the most."""


def has_title(text: str) -> bool:
    """Whether a text begins with a title and a name: "Mme Tando", but not "M. le Préfet"."""
    match = _TITLE.match(text)
    return match is not None and not _is_function(text[match.end() :])


def has_titled_name(text: str) -> bool:
    """Whether a title and a word with a capital stand in a text: "Mme Tando", "le Dr Sabo"."""
    return any(
        text[end].isupper()
        for match in _MAYBE_TITLE.finditer(text)
        if (end := title_end(text, match.start()))
    )


def title_end(text: str, start: int = 0) -> int:
    """Where the name after a title begins: 4 in "Mme Tando"; 0 when no title stands at `start`."""
    match = _TITLE.match(text, start)
    return match.end() if match else 0


def may_be_person(text: str) -> bool:
    """Whether a text may be the name of a person: two to five words with capitals, no body's."""
    words = text.split()
    if not 2 <= len(words) <= LONGEST_OF_PERSON or not NAME_WORD.fullmatch(words[0]):  # noqa: PLR2004
        return False
    first = fold(words[0]).removesuffix("s")
    if first in _NO_GIVEN_NAMES or begins_with_function(text) or is_particle(words[-1]):
        return False
    is_name = all(NAME_WORD.fullmatch(word) or fold(word) in _PARTICLES for word in words)
    return is_name and not any(map(_is_other_word, words)) and not _holds_initials(words)


def _holds_initials(words: Sequence[str]) -> bool:
    """Whether one word is the initials of a thing: "Lecture du P.V.", but not "Tando N.G."."""
    for before, word in pairwise(("", *words)):
        letters = word.replace(".", "") if _INITIALS.fullmatch(word) else ""
        is_of = bool(letters) and fold(before) in _PARTICLES
        is_led = bool(before) or fold(words[1]) in _PARTICLES  # but "J.R.R. Tando" is a name
        is_long = len(letters) > 2 and is_led  # noqa: PLR2004
        if is_of or is_long or fold(letters) in _TITLES_OF_MINUTES:
            return True
    return False


def has_first_name(text: str) -> bool:
    """Whether a first name that is known stands among some words: "Awa Tando", "Jean-Pierre"."""
    return not _GIVEN_NAMES.isdisjoint(
        _AFTER_PARTICLE.sub(" ", fold(text)).replace("-", " ").split()
    )


def is_body_word(word: str) -> bool:
    """Whether a word stands in the names of bodies and in no person's: "Croix", "Ministère"."""
    parts = fold(word).strip(".,()").split("-")
    parts = parts[parts[0] in _SAINTS and len(parts) > 1 :]
    return any(part in WORDS_OF_BODIES or part.rstrip("s") in WORDS_OF_BODIES for part in parts)


def is_name_word(word: str) -> bool:
    """Whether a word is written as one of a name, and is none of a body's: "Tando", "TANDO"."""
    return bool(NAME_WORD.fullmatch(word)) and not _is_other_word(word)


def _is_other_word(word: str) -> bool:
    """Whether a word is a body's, none of a name or that of a label: "Croix", "Lundi", "Topic"."""
    is_label = len(word) > _ACRONYM and bool(label_field(word))
    return is_label or is_body_word(word) or is_no_name(word)


def is_particle(word: str) -> bool:
    """Whether a word lies between those of a person's name: "de", "Van"."""
    return fold(word) in _PARTICLES


def is_no_name(word: str) -> bool:
    """Whether a word is none of a person's name: "Lundi", "URGENT"."""
    return fold(word) in _NO_NAMES


def is_surname_first(text: str) -> bool:
    """Whether a text has the order of a list of persons, be it one of bodies: "TANDO Awa"."""
    words = text.split()
    surname = list(takewhile(str.isupper, words))
    is_ordered = bool(surname) and not words[-1].isupper()
    return is_ordered and len(max(surname, key=len)) > 2 and may_be_person(text)  # noqa: PLR2004


def begins_with_function(text: str) -> bool:
    """Whether a text says what somebody does: "chargée de programme", "Point focal"."""
    first, *others = fold(" ".join(text.split(maxsplit=2)[:2])).split() or [""]
    first = _ABOUT_FUNCTION.sub("", first)
    return first in FUNCTIONS and (first not in _WITH or not _WITH[first].isdisjoint(others))


def _is_function(text: str) -> bool:
    """Whether what follows a title is what someone does: "Monsieur le Préfet", no "Mme Le Bari"."""
    first, *others = fold(text).split()
    is_led = first in {"le", "la"} and (text[0] == "l" or begins_with_function(" ".join(others)))
    return is_led or first.startswith("l'") or first in FUNCTIONS


def is_mixed_word(word: str) -> bool:
    """Whether a word has a capital and small letters, and is none of a body's name."""
    match = NAME_WORD.fullmatch(word)
    return bool(match and match.lastgroup == "mixed" and fold(word) not in WORDS_OF_BODIES)
