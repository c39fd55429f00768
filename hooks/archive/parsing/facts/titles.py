"""The title of an agenda item as printed: its number, its words, who presented it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.language.choices import is_collective
from archive.language.hours import end_of_hours
from archive.language.numbers import roman_number
from archive.language.text import WORD, any_of, fold, key, same_length_fold
from archive.language.vocabulary import ORDINALS, phrases
from archive.model import Mention
from archive.parsing.facts.field_types import read_names
from archive.parsing.facts.responsibilities import IsKnown, bare_name, bare_names
from archive.parsing.names.attendance_notes import is_note
from archive.parsing.names.name_lists import parse_mentions, split_names, without_bullet
from archive.parsing.names.person_names import begins_with_function, has_title
from archive.parsing.source.free_text import parse_line
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.record import RecordReader
from archive.parsing.source.struck import standing_words
from archive.problems import Mark
from archive.prose import Prose

_AND_SO_ON = re.compile(r"(?:\betc\b\.?|…|\.\.\.)$")
"""the "etc" of "Réalisations (PE, VBG, etc)", which lists no bodies"""
_MOST_OF_NAME = 4
"""In words."""
_SMALL_WORD = 3
"""In letters: of, du, des."""
_ITEM, _OF = any_of(phrases("item_word")), rf"(?:\s+{any_of(phrases('item_of'))})?"
_SEPARATOR = r"\s*[.)°:|/–—-]+\s*(?=[^\d\s])"
_LABEL = re.compile(
    rf"(?:{any_of(phrases('item_opening'))}\s+)?(?:(?:d[ue]|le|au|a)\s+|(?:(?:de|a)\s+)?la\s+|the\s+)?"
    rf"(?:(?:(?P<nth>{any_of(ORDINALS)})|(?P<rank>\d{{1,2}})(?:re|ere|th))\s+{_ITEM}{_OF}|{_ITEM}{_OF}"
    rf"\s*(?:n\s?[°º]\s*|no\.?\s+)?(?P<count>\d{{1,2}}|[ivx]{{1,5}}){_OF}"
    rf"(?:\s*/\s*(?:{_ITEM}\s+)?\d{{1,4}}){{0,2}})"
    rf"(?:{_SEPARATOR}|(?P<bare>\s+(?:\d{{1,2}}[.)]\s+)?)(?=\w))"
)
"""the "point n° 2 - " of "Point n° 2 - Carte", the "agenda item 2: " of "Agenda item 2: Water",
the "sur le deuxieme point : " of "Sur le deuxième point : Carte", "1er point : ",
the "min 1/01/26: " of "Min 1/01/26: Water", the "point 2 " and "point 2 2. " before "Carte" """
_LAST = ORDINALS["dernier"]
_LONGEST_LABEL = 90
_SIGN = re.compile(r"[^\w\s(\[]\W*")
"""the "🗺️ " of "🗺️ 2. Carte" """
_NUMBER = re.compile(
    rf"(?:n\s?°\s*)?(\d{{1,2}})(?:\.0(?=\s)\s*|(?:\.0)?{_SEPARATOR}|[.)]\s+(?=\d{{1,4}}(?![\d.,/])))"
    r"|\((\d{1,2})\)\s+",
    re.IGNORECASE,
)
"""the "2. " of "2. Carte", the "2.0 " of "2.0 CARTE", the "(2) " of "(2) Carte",
the "2. " of "2. 9h15 : Carte" """
_ROMAN = re.compile(
    r"^\s*(?P<roman>X{0,2}(?:IX|IV|V?I{0,3})|x{0,2}(?:ix|iv|v?i{0,3})(?=[.)]\s))"
    r"\s*(?:[.)–—-]+\s*|/-?\s+)(?=[^\d\s])"
)
"""the "IV. " of "IV. Carte", the "ii) " of "ii) Carte", the "I/ " of "I/ Carte" """
_LETTER = re.compile(r"(?:\(?[A-Za-z]\s?[.)]|[A-Z](?:/|\s[–—-]))\s+(?=\w)")
"""the "b) " of "b) Divers", the "A – " of "A – CARTE" """
_AFTER_HOURS = re.compile(r"\s*(?P<sign>[:–—-])?\s+(?=[^\W\d])")
"""the " : " of "9h15 – 9h30 : Bilan" """
_BY = re.compile(r"^(?:pr[ée]sent[ée]e?s?\s+)?(?:par|by)\s+", re.IGNORECASE)
"""the "présentée par " of "Carte (présentée par le CPE)" """
_BEFORE_NAMES = re.compile(
    r"(?P<sure>(?:,\s+(?:pr[ée]sent[ée]e?s?\s+)?|\s+pr[ée]sent[ée]e?s?\s+)(?:par|by)\s+)"
    r"|(?P<arrow>\s+[►→➔]\s+)|\s+[–—/-]\s+|\s*:\s+|\s+(?:par|by)\s+|(?P<comma>,)\s+",
    re.IGNORECASE,
)
"""the ", par " of "Bilan, par l’OIM", the " – " of "Bilan – OIM", the " ► " of "Bilan ► OIM" """
_NAMES = re.compile(r"(?:l[ae]s?\s+|l[’']|the\s+)?[A-ZÀ-Þ][^:–—,]+")
"""l’OIM et le HCR"""
_NOBODY: IsKnown = frozenset[str]().__contains__
_SHORT = r"\d{1,3}\s*(?:(?:min|mn)\w*\.?|[’'′])"
_LENGTH = re.compile(
    rf"(?:\s*(?:[,;:/]|\s[–—-]|(?P<open>[(\[]))\s*|\s+(?=\d+\s?(?:min|mn|’)\W?$))"
    rf"(?P<length>{_SHORT}|\d{{1,3}}\s*h\w*\.?)(?(open)\s*[)\]])$"
)
"""the ", 15 min" of "Carte (OIM, 15 min)", " (15’)" of "Carte (15’)", " 5 mn" of "OIM 5 mn" """
_LENGTH_FIRST = re.compile(rf"(?P<length>{_SHORT})\s*[,;:/–—-]\s*(?=\S)")
"""the "5mn / " of "5mn / OIM" """


@dataclass(frozen=True, slots=True)
class Title:
    """The title of an item, taken apart."""

    number: int | None
    """None when none is written."""
    text: str
    presenters: tuple[Mention, ...]
    mark: Mark

    @property
    def bare(self) -> str:
        """The title without a letter, hours and a length."""
        return bare_title(self.text)


def read_title(item: RecordReader) -> Title:
    """The title of an item or a line of the agenda; fields of its own prevail over its text."""
    scalar = item.scalar("title") or _note_missing(item)
    prose = parse_line(scalar)
    _note_links(prose, item)
    number, text = split_number(prose.words)
    own_number = _own_number(item)
    if item.node("presenters"):
        text, presenters = text.rstrip(" ;,"), read_names(item, "presenters")
    else:
        text, names = split_presenters(text, item.is_known)
        named = standing_words(scalar.last(names), item.problems) if names else None
        presenters = parse_mentions(named, item.is_known) if named else ()
    return Title(number if own_number is None else own_number, text, presenters, scalar.mark)


# Whoever asks what a heading is asks for its words.
@lru_cache(maxsize=1_000)
def split_number(title: str) -> tuple[int | None, str]:
    """The number written before a title, or None, and the title without it or its bullet."""
    title = without_bullet(title)
    sign = _SIGN.match(title)
    start = sign.end() if sign else 0
    label = item_label(title[start:])
    if label:
        return label[0], title[start + label[1] :]
    match = _NUMBER.match(title, start)
    if match:
        return int(match[1] or match[2]), title[match.end() :]
    roman = _ROMAN.match(title)
    if roman and roman["roman"]:
        return roman_number(roman["roman"]), title[roman.end() :]
    return None, title


def item_label(text: str) -> tuple[int | None, int] | None:
    """The number of "Sur le deuxième point : " before a title, and where the title begins.

    None when no such words are there; no number for "Dernier point : ".
    """
    match = _LABEL.match(same_length_fold(text[:_LONGEST_LABEL]))
    if match is None or (match["bare"] and not (match["count"] and text[match.end()].isupper())):
        return None
    digits = match["count"] or match["rank"]
    if digits is None:
        number = ORDINALS[match["nth"]]
        return None if number == _LAST else number, match.end()
    return int(digits) if digits.isdigit() else roman_number(digits), match.end()


def split_presenters(title: str, is_known: IsKnown = _NOBODY) -> tuple[str, str | None]:
    """A title and the text at its end that names who presented it: "Carte (CPE, DGV)".

    Names have a capital; "(suite)" or "(2e partie)" stays in the title, and so does an address.
    Behind a dash, a colon or "par" alone they are known, as `is_known` says.
    """
    title = title.rstrip(" ;.:,").removesuffix(" et")
    length = _LENGTH.search(title)
    start, end = _end_of_hours(title), length.start() if length else len(title)
    found = _in_parentheses(title[start:end]) or _at_end(title[start:end], is_known)
    if found is None:
        return title, None
    text, (told, names) = found[0], _without_length(found[1])
    return f"{title[:start]}{text}{f' ({told})' if told else title[end:]}", names


def _without_length(names: str) -> tuple[str, str]:
    """How long those who are named speak, and their names without "par" or a label before them."""
    first, last = _LENGTH_FIRST.match(names), _LENGTH.search(names)
    length = first or last
    names = names[first.end() if first else 0 : last.start() if last else None]
    return length["length"] if length else "", _BY.sub("", names.strip())


def names_behind(title: str, heading: str, is_known: IsKnown) -> tuple[str, ...]:
    """The known names behind the words of a heading in a title: "Carte CPE et DGV"; () for none."""
    is_longer = same_length_fold(title).startswith(f"{same_length_fold(heading)} ")
    names = bare_names(title[len(heading) :], is_known) if is_longer else []
    return tuple(names) if all(map(is_known, names)) else ()


def bare_title(title: str) -> str:
    """A title without letter, hours and length: "b) 9h15 – Bilan (15 min)" is "Bilan"."""
    title = title[letter.end() :] if (letter := _LETTER.match(title)) else title
    title = title[_end_of_hours(title) :]
    return _LENGTH.sub("", title) or title


def begins_with_hours(title: str) -> bool:
    """Whether hours stand before a title: "9h15 – 9h30 : Bilan"."""
    return _end_of_hours(title) > 0


def title_key(title: str, is_known: IsKnown = _NOBODY) -> str:
    """What the same title has in common wherever it stands: in the agenda, above its section."""
    return key(bare_title(split_presenters(split_number(title)[1], is_known)[0]))


def _end_of_hours(title: str) -> int:
    """Where the hours before a title end with their sign, 0 without any.

    "9h15 : Bilan", "9h15 Bilan", "de 9h à 9h30 Bilan", but not "24h pour agir".
    """
    end = end_of_hours(title)
    sign = _AFTER_HOURS.match(title, end) if end else None
    is_sure = sign and (sign["sign"] or sum(map(str.isdigit, title[:end])) > 2)  # noqa: PLR2004
    return sign.end() if sign and is_sure else 0


def _in_parentheses(title: str) -> tuple[str, str] | None:
    """A title and the names between the parentheses at its end."""
    start = _last_parenthesis(title)
    if start is None:
        return None
    inner = title[start + 1 : -1].strip()
    names = split_names(_without_length(inner)[1])
    if _AND_SO_ON.search(inner) or _shortens(inner, title[:start]):
        return None
    is_told = any(map(_is_name, names)) and all(map(_is_name_or_aside, names))
    if title.endswith("]"):  # "[Information]" says what the point is for
        is_told &= all(any(map(str.isupper, name[1:])) for name in names)
    return (title[:start].rstrip(" ;.:–-"), inner) if is_told else None


def _shortens(inner: str, words: str) -> bool:
    """Whether brackets hold the first letters of the words before them: "Avis de Presse (AP)"."""
    every = WORD.findall(fold(words))
    lists = (every, [word for word in every if len(word) > _SMALL_WORD])
    letters = inner.lower()
    return len(inner) > 1 and any("".join(w[0] for w in ws).endswith(letters) for ws in lists)


def _at_end(title: str, is_known: IsKnown) -> tuple[str, str] | None:
    """A title and the names behind a sign or "par" at its end."""
    for sign in _BEFORE_NAMES.finditer(title):
        told = title[sign.end() :]
        names = split_names(_without_length(told)[1], is_known) if sign.start() else ()
        are_known = all(is_known(bare_name(n)) and not is_collective(n) for n in names)
        are_known &= not (sign["comma"] and _ends_with_name(title[: sign.start()], is_known))
        are_shown = bool(sign["arrow"]) and all(map(_is_name, names))
        if names and (are_known or are_shown or (sign["sure"] and _NAMES.fullmatch(told))):
            return title[: sign.start()].rstrip(" ;.:–-"), told
    return None


def _ends_with_name(text: str, is_known: IsKnown) -> bool:
    """Whether the last words of a text are a known name: a comma behind it goes on with a list."""
    words = text.split()
    return any(is_known(bare_name(" ".join(words[-n:]))) for n in range(1, _MOST_OF_NAME + 1))


def _note_missing(item: RecordReader) -> Scalar:
    message = "Ce point n’a pas de titre : ajoutez « titre: »."
    item.problems.add("titre-absent", item.mark, message)
    return Scalar("Sans titre", item.mark)


def _note_links(title: Prose, item: RecordReader) -> None:
    """Note the links of a title that its words do not show."""
    for link in title.links:
        if link.address not in title.words:
            message = "Un titre n’a pas de lien : mettez-le dans le texte du point."
            item.problems.add("mise-en-forme", link.mark, message)


def _own_number(item: RecordReader) -> int | None:
    """The number of an item that is a field of its own, or None."""
    advice = "n’est pas un numéro de point : écrivez par exemple 2."
    return item.value("number", _parse_number, "valeur-inattendue", advice)


def _parse_number(text: str) -> int | None:
    digits = text.strip().rstrip(".)°")
    is_short = digits.isascii() and digits.isdigit() and len(digits) <= 3  # noqa: PLR2004
    return int(digits) if is_short else None


def _is_name(text: str) -> bool:
    is_name = any(c.isupper() for c in text) and not text[0].isdigit() and "://" not in text
    return is_name or has_title(text)


def _is_name_or_aside(text: str) -> bool:
    return _is_name(text) or is_note(text) or begins_with_function(text)


def _last_parenthesis(title: str) -> int | None:
    """Where the parenthesis or the bracket that closes the title opens, or None."""
    if not title.endswith((")", "]")):
        return None
    depth = 0
    for index in range(len(title) - 1, 0, -1):
        depth += {")": 1, "]": 1, "(": -1, "[": -1}.get(title[index], 0)
        if depth == 0:
            return index
    return None
