"""Where a meeting takes place, among the words around its days and hours."""

import re
from itertools import takewhile

from archive.language.dates import has_other_words
from archive.language.label_stems import label_field
from archive.language.text import ARTICLE, any_of, same_length_fold
from archive.language.vocabulary import NEXT_MEETING, phrases

_ENGLISH_PLACE = re.compile(
    r"(?:(?!(?:of|the|in|at|and|to|for)\b)[\w’'-]+\s+){1,3}"
    r"(?:\w*room|hall|library|chamber|cent(?:re|er)|offices?|school|church|house|club|campus|compound|hotel|premises)\b"
    r"(?! of)",
    re.IGNORECASE,
)
"""staff room, GHO meeting hall, Kala Community Centre"""
_IN = r"em|nas?|nos|no(?= escrit| audit)"
"""In Portuguese; "no room" is English."""
_AT = re.compile(
    rf"\b(?:dans|a|au|aux|en|chez|at|in|sur|sous|via|on|par|{_IN})\s+{ARTICLE}?"
    rf"(?P<place>(?:{any_of(phrases('meeting_place'))}\b|{_ENGLISH_PLACE.pattern})[^\0]*)"
)
"""the "salle verte" of "s’est tenue dans la salle verte", folded"""
_BESIDE = re.compile(
    rf"\0\s*,?\s*(?i:à|au|aux|at|in|dans|chez|sur)\s+{ARTICLE}?"
    rf"(?P<place>(?:[A-ZÀ-Þ]|{any_of(phrases('place_noun'))}\b)[^\0]*)"
)
"""the "Niamey" of "tenue le 12 mai 2025 à Niamey", the day being masked"""
_HELD_AT = re.compile(
    rf"\b(?:held|met|rendez-vous|tenue?s?|reunie?s?|deroulee?|{any_of(phrases('takes_place'))})"
    r"(?:\s+(?:la|le|une|the)(?:\s(?!relati|consacr|dedi|lie)[\w'-]+){1,12}?)?"
    rf"\s+(?:at|in|a|au|aux|dans|chez|en|em)\s+{ARTICLE}?(?P<place>[^\0]*)"
)
"""the "Sailing Club" of "held at the Sailing Club on 12 January", the day being masked; the "Kala"
of "s’est tenue la 6ème réunion du comité à Kala" """
_REMOTE = re.compile(rf"\b{any_of(phrases('remote_place'))}\b(?:\s*\([^()]{{2,40}}\))?")
"""the "en ligne (Zoom)" of "s’est tenue en ligne (Zoom)", folded"""
_HOST = re.compile(
    rf"(?:[^\0]*\0[^\0,]{{0,20}}[\0,]+\s*)?{ARTICLE}?(?P<place>{any_of(phrases('meeting_place'))}\b[^\0,]{{0,80}})"
    rf"\s+{any_of(phrases('hosts'))}\b"
)
"""the "Maison des jeunes" of "Le 20 mai, la Maison des jeunes a abrité la réunion", folded"""
_PLACE_END = re.compile(
    rf"\s*(?:[.;]\s|[.;]$|,?\s+{any_of(phrases('after_place'))}\b"
    r"|,?\s+(?:la|le|une|cette|the|a|uma|una)\s+(?:(?!la\b|le\b|une\b)\S+\s+){0,2}"
    r"(?:reunion|rencontre|seance|session|meeting|reuniao|sesion|sessao)\b)"
)
"""the ", la deuxième réunion" of "à la salle verte, la deuxième réunion du groupe", folded"""
_LEADING = re.compile(
    r"^(?:\s*(?:dans|chez|sous|à(?! distance)|a|au|aux|en(?! (?:ligne|visio|distanciel|présentiel))"
    rf"|sur|via|at|@|in|on|le|by|{_IN})\s+)?{ARTICLE}?(?=\S)",
    re.IGNORECASE,
)
"""the "à la " of "9h15, à la salle verte" """
_APART = re.compile(r"[,;:–-]\s*(?:[^\W\d]+\s*){0,2}$")
"""the ", le mardi " of "Maison du parc, le mardi 4 juin" """
_SAID = re.compile(r"\s[a-zà-ÿ]{4}")
"""the " prés" of "à 9h, M. Tando préside", whom no place follows"""
_FLOOR = re.compile(r"\d+\S{0,3} (?:étage|floor|andar|piso)\b", re.IGNORECASE)
"""30th Floor"""
_COURTESY = frozenset(phrases("courtesy"))
_ASIDE = re.compile(r"\s*\(([^()\0]*)\)")
"""the " (salle B)" of "Réunion du 12 mai (salle B)" """
_COMMA = re.compile(r",\s")
"""the ", " of "le 12 mai, salle verte" """
_TOWN = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*(?:\s(?:[a-z]{1,3}\s)?[A-ZÀ-Þ][\w’'-]+){0,2}(?:\sroad|\sstreet)?\.?"
)
"""Sévaré, Port-au-Prince, Fort de France, Kala road, but not HCR"""
_START = re.compile(
    rf"\b{any_of(w for n in ('meeting_place', 'remote_place', 'place_noun') for w in phrases(n))}\b"
)
"""the "salle" of "salle verte", folded"""
MASK = "\0"
SIGNS_AROUND = " \t,;.:–—|-/()"
_APART_SIGNS = SIGNS_AROUND.rstrip("()")


def may_be_place(text: str) -> bool:
    """Whether a text that nothing calls a place may be one: "salle verte", "CRV"; no sentence."""
    is_name = text[:1].isupper() and not text.endswith(".")
    return is_name or begins_with_place(text) or _FLOOR.match(text) is not None


def begins_with_place(text: str) -> bool:
    """Whether a text begins as places do: "salle verte", "en ligne", "staff room"."""
    is_told = _START.match(same_length_fold(text)) or _ENGLISH_PLACE.match(text)
    return is_told is not None


def place_of_value(pieces: list[str]) -> str | None:
    """The place among the words around days and hours.

    It follows them; or it precedes them, as places begin or with a comma behind it.
    """
    closed = (
        piece for piece in map(closed_place, map(_labelled, pieces[1:])) if not label_field(piece)
    )
    told = [piece for piece in closed if has_other_words(piece)]
    before = closed_place(_labelled(pieces[0]))
    if told:
        return ", ".join(told)
    is_apart = begins_with_place(before) or _APART.search(pieces[0]) or len(pieces) == 1
    is_told = is_apart and has_other_words(before) and not label_field(before)
    return before if is_told else None


def _labelled(text: str) -> str:
    """The place of "Lieu : salle B", none of "Thème : la carte", "Nombre : 24"; others whole."""
    word, colon, value = text.strip(SIGNS_AROUND).partition(":")
    name = NEXT_MEETING.name_of(word.strip()) if colon else ""
    return value if name == "place" else "" if name or value.strip().isdigit() else text


def place_of_sentence(text: str) -> str | None:
    """The place that a preposition leads to."""
    folded = same_length_fold(text)
    remote, match = _REMOTE.search(folded), _AT.search(folded)
    if remote:
        return text[remote.start() : remote.end()]
    match = _HOST.match(folded) or match
    place = text[match.start("place") : match.end("place")] if match else _place_beside(text)
    end = _PLACE_END.search(same_length_fold(place))
    return closed_place(place[: end.start()] if end else place) or None


def _place_beside(text: str) -> str:
    """The place that stands right beside a day or an hour, "" when none does."""
    match = _BESIDE.search(text) or _HELD_AT.search(same_length_fold(text))
    place = text[slice(*match.span("place"))] if match else ""
    if match and (match.re is _BESIDE or place[:1].isupper()):
        return place
    # What a bracket says is a place when it begins as one: "(pas relu, Issa)" does not.
    text = _ASIDE.sub(lambda aside: f" {aside[1]}" * begins_with_place(aside[1]), text)
    _, *behind = text.split(MASK)
    last = next(filter(has_other_words, reversed(behind)), "")  # "Salle B (9h – 11h)"
    pieces = [piece.strip(_APART_SIGNS) for piece in _COMMA.split(last)]
    pieces = [piece for piece in pieces if _COURTESY.isdisjoint(piece.split()[:1])]  # "M. Tando"
    beside = takewhile(
        lambda piece: begins_with_place(piece) or _TOWN.fullmatch(piece) or not _SAID.search(piece),
        pieces,
    )
    first = next(filter(None, beside), "")  # any other name may be anybody's
    place = next(filter(begins_with_place, pieces), "") or first * first[:1].isupper()
    towns = pieces[pieces.index(place) + 1 :] if place else []
    return ", ".join([place, *takewhile(_TOWN.fullmatch, towns)])


def closed_place(place: str) -> str:
    """A place without its preposition, and without signs and small words around it."""
    place = _LEADING.sub("", place.strip(SIGNS_AROUND.replace("(", "").replace(")", "")))
    words = place.split()
    while words and not has_other_words(words[-1]):
        words.pop()
    while words and not has_other_words(words[0]) and not begins_with_place(" ".join(words)):
        words.pop(0)
    place = " ".join(words).strip(SIGNS_AROUND.replace("(", "").replace(")", ""))
    if place.startswith("(") and place.endswith(")"):
        return place[1:-1].strip()
    return place if place.count("(") == place.count(")") else place.strip("() ")
