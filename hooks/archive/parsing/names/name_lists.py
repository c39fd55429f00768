"""Lists of names in the minutes → mentions of organisations."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from archive.language.choices import is_collective, is_filler
from archive.language.text import (
    AND,
    ARTICLE,
    LETTERS,
    OF,
    any_of,
    fold,
    one_line,
    same_length_fold,
)
from archive.language.vocabulary import NUMBERS, phrases
from archive.model import Mention
from archive.parsing.names.attendance_notes import split_notes
from archive.parsing.names.name_kinds import counts_bodies
from archive.parsing.names.person_names import BODY_STARTS, begins_with_function
from archive.parsing.source.nodes import Scalar

_BULLET = re.compile(r"^\s*(?:[-–—•*●▪◦\uf000-\uf0ff]\s+)?(?:\[[ xX]\]\s+|\(?[a-z]\)\s+)?")
"""the "- " of "- CPE", the "- [x] " of "- [x] CPE", the "b) " of "b) CPE" """
_OF_ACRONYM = r"(?:du\s+|des\s+|de\s+la\s+|de\s+l[’'])(?=[A-Z]{2})"
"""the "du " of "de l’OIM et du HCR" """
_BEFORE = rf"(?:{ARTICLE}|{_OF_ACRONYM})?"
_LEADING = re.compile(rf"\A{_BEFORE}(?=[A-ZÀ-Þ])")
"""the "la " of "la DGMH", a small letter being no part of a name"""
_AND = rf"(?:{AND}|avec|with|&|\+)\s+(?={_BEFORE}[A-ZÀ-Þ])"
_SEPARATOR = re.compile(rf"[,;]\s*(?:{_AND})?|\n|\s[/|•·+]\s?|[/|•·]\s|\s{_AND}")
"""the ", " and the " et " of "CPE, DGV et l’OMX", the " /" of "CPE /Mairie d’Agadez" """
_ALSO = re.compile(
    rf",?\s+(?:{'|'.join(phrases('as_well_as'))}),?\s+(?:{_OF_ACRONYM}|{ARTICLE}"
    rf"|(?=[A-ZÀ-Þ\d]|{any_of(NUMBERS)}\b))"
)
"""the " ainsi que la " of "CPE, DGV ainsi que la Mairie de Tagda" """
_ARTICLE = re.compile(rf"^(?:{ARTICLE}|(?:du|des|de\s+la)\s+|de\s+l[’'])(?=\S)")
"""the "l’" of "l’association des parents", the "du " of "représentants de l’OIM, du HCR" """
_DASH = re.compile(r"(?<!\s)(?:\s+[–—-]\s*|[–—-]\s+)(?=[^\W_a-zà-ÿ])")
"""the " - " of "CPE - DGV - Forum Exils" """
_CONTINUES = re.compile(
    r"(?:de|du|des|à|aux?|pour|en)\s|d[’']|(?:la|le|les)\s+[a-zà-ÿ]|l[’'][a-zà-ÿ]|(?:et|and)\s"
)
"""How the middle of a name begins: "de l’Industrie", but not "la Croix-Rouge"."""
_BODY = re.compile(rf"(?:{'|'.join(map(fold, phrases('body')))})\b")
"""How the name of a body that may hold "et" begins: "ministere du commerce et industries"."""
_ACRONYM = re.compile(rf"{_BEFORE}[A-Z0-9][A-Z0-9/.-]+(?![a-zà-ÿ])")
"""SP/CCM, l’OIM"""
_REPRESENTS = re.compile(rf"(?:\d{{1,2}}\s+)?(?:{any_of(phrases('representing'))})\s+(?P<of>{OF})?")
"""the "representants des " of "representants des ong", all of "representant " before "oim" """
_ETC = re.compile(
    r"(?<![\s,;])[\s,;]+(?:etc\b\.?|…|\.\.\."
    r"|(?:et|and|ainsi que)\s+(?:d[’'])?(?:autres?|others?|plusieurs|quelques|several)\b[^,;]*"
    r"|\((?:\d{1,3}\s+participants?|total)\b[^()]*\))\s*$"
)
"""the ", etc." of "CPE, DGV, etc.", the " et autres ONG" of "CPE, DGV et autres ONG", the
" (11 participants au total)" behind a list"""
_COUNTED = re.compile(
    r"\s*\d{1,3}(?:[^\d()]{0,20}\((?P<inside>[^()]*,[^()]*)\)\s*\.?"
    r"|\s[^:A-ZÀ-Þ]{1,60}(?::|\s[–-])\s+(?P<behind>\S.*))",
    re.DOTALL,
)
"""3 organisations (OIM, HCR, CPE), 21 participants, 3 organisations : OIM, HCR, CPE"""
_PARTED = re.compile(rf"\s{AND}\s")
"""What parts the last two names of a list, and so its "&" parts none."""
_COMMA = re.compile(r"[,;]")
"""that of "CPE, DGV" """
_ASIDES = re.compile(r"(?:^|(?<=[,;]))\s*\0+(?:[\s,]+\0+)+(?=\s*[-–—])")
"""the "(Ada Tando), (Ida Mado)" of "(Ada Tando), (Ida Mado) - HCR", each sign of it hidden"""
_AMPERSAND = re.compile(r"&(?!(?<=[A-Z0-9]{2} &) [A-Z0-9]{2}[A-Z0-9]*\b)")
"""the "&" of "Eau & Forêts", but not that of "OIM & HCR" """
_AND_ALONE = re.compile(rf"\s{AND}\s+")
"""the " et " of "CPE et DGV" """
_ONE_BODY = rf"{ARTICLE}?{any_of(BODY_STARTS)}\s"
_AND_BODY = re.compile(rf"\s{AND}\s+(?={_ONE_BODY})")
"""the " et " of "CPE et mairie de Tagda", folded"""
_AND_WORD = re.compile(AND)
_OTHER_AND = re.compile(r"[,;]|\s(?:ET|AND|E|Y)\s")
"""the " ET " of "COMITE DES JEUNES ET CPE", what else parts names"""
_NO_NAMES = re.compile(rf"\s*{any_of(phrases('no_name_start'))}\b")
"""the "une " of "une vingtaine de personnes" """
_REPRESENTATIVES = (
    "representants ", "representantes ", "les representants ", "des representants ",
)  # fmt: skip
"""How "les représentants de l’OIM, de la mairie" begins, whose pieces go on with no name."""
_SMALL = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "of", "the", "and"))
"""Small words inside the names of organisations."""
_MOST_WORDS = 6
_MOST_PIECES = 6
"""How many pieces the name of one body has at most, between its commas and "et"."""
LONGEST_NAME = 8
"""In words."""


class _Span(NamedTuple):
    """A piece of a text."""

    start: int
    end: int
    ends_at_and: bool
    """Whether "et" alone separates it from the next."""


def split_names(text: str, is_known: Callable[[str], bool] | None = None) -> tuple[str, ...]:
    """The names in a text: separated by commas, semicolons, " / " or "et", not inside parentheses.

    "DRC/MMC" is one name; "Ministère du Commerce, de l’Industrie" is one too, and so is
    "Eaux et Forêts" in "Eaux et Forêts ; CPE": before a semicolon "et" separates nothing. Nor
    does anything within a name that is known: "Femmes, Paix et Développement".
    """
    return tuple(text[span.start : span.end] for span in _names(text, is_known))


def name_parts(scalar: Scalar, is_known: Callable[[str], bool] | None = None) -> list[Scalar]:
    """The names in a text, each where it stands; one that is known stays whole."""
    return list(scalar.parts((span.start, span.end) for span in _names(scalar.value, is_known)))


def with_commas(text: str) -> str:
    """A list whose last name follows "ainsi que" or "as well as" with a comma there, as long."""
    return _ALSO.sub(lambda match: ",".ljust(len(match[0])), text)


def drop_article(text: str) -> str:
    """A name without the article before it: "la DRA", "l’association"; "La Nouvelle" keeps it."""
    return _ARTICLE.sub("", text)


def without_representing(text: str) -> str:
    """A text without who came for the bodies that it names: "Le représentant du HCR"."""
    match = _REPRESENTS.match(same_length_fold(text))
    is_led = match and (match["of"] or text[match.end() :][:1].isupper())
    return text[match.end() :] if match and is_led else text


def without_bullet(text: str) -> str:
    """A line of a list without the sign that begins it."""
    return _BULLET.sub("", text)


def may_be_names(text: str, is_known: Callable[[str], bool] = str.isupper) -> bool:
    """Whether a text may be a list of organisations: half are known or have a capital, or all."""
    if _NO_NAMES.match(same_length_fold(text)) and not text[:2].isupper():  # "UN Women"
        return False
    names = split_names(text)
    told = [name for name in names if not counts_bodies(name)]  # "OIM et deux habitants"
    named = sum(_may_be_name(name, is_known) for name in told or names)
    return is_filler(text) or 2 * named >= len(told or names)


def _may_be_name(name: str, is_known: Callable[[str], bool]) -> bool:
    is_written = any(map(str.isupper, name)) or is_collective(name) or is_known(name)
    first = fold(drop_article(name)).partition(" ")[0]
    return is_written or first.rstrip("s") in BODY_STARTS  # la mairie


def is_like_name(name: str) -> bool:
    """Whether a text is written as the name of an organisation is: OIM, Réseau Alhéri."""
    words = [word for word in LETTERS.findall(name) if word not in _SMALL]
    is_acronym = len(words) == 1 and len(words[0]) > 1 and words[0].isupper()
    is_written = 1 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
    return is_acronym or is_written


def are_short_names(text: str) -> bool:
    """Whether a line below a label is names: no sentence, and each of a few words."""
    names = split_names(text)
    return may_be_names(text) and all(len(name.split()) <= LONGEST_NAME for name in names)


def parse_mention(scalar: Scalar) -> Mention:
    """One organisation as listed, without bullet, final punctuation, head count or note."""
    written = one_line(scalar.value)
    attendee = split_notes(without_bullet(written).rstrip(" ;.,:"))
    name = _LEADING.sub("", attendee.name or written, count=1)
    return Mention(name, scalar.mark, attendee.head_count, attendee.note if attendee.name else None)


def parse_mentions(
    scalar: Scalar, is_known: Callable[[str], bool] | None = None
) -> tuple[Mention, ...]:
    """Every organisation named in one text; a note between commas is about the one before it."""
    names = (name for name in name_parts(scalar, is_known) if not is_filler(name.value))
    return with_asides(map(parse_mention, names))


def with_asides(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions; a note alone is about the one before it on the same line."""
    names: list[Mention] = []
    for mention in mentions:
        before = names[-1] if names else None
        aside = split_notes(mention.name)
        is_aside = bool(mention.name) and not aside.name
        if before and is_aside and before.mark.line == mention.mark.line:
            note = ", ".join(filter(None, [before.note, aside.note]))
            count = before.head_count or aside.head_count
            names[-1] = replace(before, head_count=count, note=note or None)
        else:
            names.append(mention)
    return tuple(names)


def _names(text: str, is_known: Callable[[str], bool] | None = None) -> list[_Span]:
    """The names of a text, the middle of each joined to what precedes it."""
    if text.split() == [text] and not _COMMA.search(text):  # one word, as most are
        return [_Span(0, len(text), ends_at_and=False)]
    counted = _COUNTED.fullmatch(text)
    if counted:  # the list stands behind the number of its names
        part = "inside" if counted["inside"] else "behind"
        start = counted.start(part)
        inner = _names(counted[part], is_known)
        return [s._replace(start=s.start + start, end=s.end + start) for s in inner]
    names: list[_Span] = []
    spans = list(_spans(_ETC.sub("", text), is_known))
    for span in _with_known(text, spans, is_known) if is_known else spans:
        last = names[-1] if names else None
        if last and _belongs(text, last, span):
            names[-1] = span._replace(start=last.start)
        else:
            names.append(span)
    return names


def _with_known(text: str, spans: list[_Span], is_known: Callable[[str], bool]) -> Iterator[_Span]:
    """The pieces, those that are one known name together made one, the longest name first."""
    at = 0
    while at < len(spans):
        longest = min(len(spans), at + _MOST_PIECES)
        ends = (end for end in range(longest, at + 1, -1) if _is_one(text, spans[at:end], is_known))
        end = next(ends, at + 1)
        yield spans[end - 1]._replace(start=spans[at].start)
        at = end


def _is_one(text: str, pieces: list[_Span], is_known: Callable[[str], bool]) -> bool:
    """Whether pieces are one known name, and no names by themselves."""
    names = (text[each.start : each.end] for each in pieces)
    return is_known(text[pieces[0].start : pieces[-1].end]) and not all(map(is_known, names))


def _belongs(text: str, name: _Span, span: _Span) -> bool:
    """Whether a piece is the rest of the name before it."""
    piece = text[span.start : span.end]
    acronyms = (text[each.start : each.end] for each in (name, span))
    if all(map(_ACRONYM.fullmatch, acronyms)):
        return False
    before = text[name.start : name.end]
    is_of_body = fold(drop_article(before)).partition(" ")[0] in BODY_STARTS  # "comité, chef peul"
    is_office = piece[0].islower() and begins_with_function(piece) and not is_of_body
    is_next = _CONTINUES.match(piece) and not fold(text).startswith(_REPRESENTATIVES)
    is_next = is_next and not re.match(_ONE_BODY, fold(piece))  # "la mairie de Tagda"
    if is_next or is_office:
        return True
    is_body = not before.endswith(")") and _BODY.match(fold(before)) is not None
    first, *others = fold(piece).split()
    is_foreign = text[name.end : span.start].strip() in {"y", "e"}
    if is_foreign and piece == drop_article(piece):  # "Fundación Luz y Vida"
        is_body |= not BODY_STARTS.isdisjoint(fold(drop_article(before)).split()[:1])
    is_other = first in BODY_STARTS and len(others) > 1  # "Direction de l’Eau et Mairie de Bani"
    is_other |= _ACRONYM.match(text, span.start, span.end) is not None
    return name.ends_at_and and is_body and not is_other


def _spans(text: str, is_known: Callable[[str], bool] | None) -> Iterator[_Span]:
    """The pieces between separators that are not blank, those inside parentheses left whole."""
    start = 0
    hidden = without_parentheses(_without_dashes(text, is_known))
    hidden = _ASIDES.sub(lambda match: "\0" * len(match[0]), hidden)
    if _PARTED.search(hidden) or _COMMA.search(hidden):
        hidden = _AMPERSAND.sub("\0", hidden)  # that of "OIM et Eau & Forêts", "CPE, Eau & Forêts"
    sides = hidden.split("/")
    are_names = all(len(side.strip()) > 2 for side in sides)  # noqa: PLR2004 - no "SP/CM"
    is_slashed = len(sides) > 2 and are_names and not _COMMA.search(hidden)  # noqa: PLR2004
    hidden = hidden.replace("/", "\n") if is_slashed else hidden
    # before a semicolon a list needs no "et": that of "Eaux et Forêts ; CPE"
    last = len(hidden) if is_slashed else hidden.rfind(";")
    found = (
        m
        for m in _SEPARATOR.finditer(hidden)
        if m.start() >= last or ";" in m[0] or not _AND_ALONE.fullmatch(m[0])
    )
    small = _AND_BODY.finditer(same_length_fold(hidden), last)
    separators = sorted({m.span(): m[0] for m in (*small, *found)}.items())
    for (end, next_start), separator in [*separators, ((len(text), len(text)), "")]:
        piece = text[start:end]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield _Span(
                first, first + len(piece.strip()), bool(_AND_WORD.fullmatch(separator.strip()))
            )
        start = next_start


def _without_dashes(text: str, is_known: Callable[[str], bool] | None) -> str:
    """A list that dashes part with commas, every character keeping its place.

    One dash parts two acronyms, or two known names of which none is one; else a body and its
    unit or its acronym: "CPE - Bureau du nord". "ET" and "y" part names that are all known.
    """
    text = with_commas(text)
    if is_known and all(is_known(name.strip()) for name in _OTHER_AND.split(text)):
        return _OTHER_AND.sub(lambda match: ",".ljust(len(match[0])), text)
    pieces = _DASH.split(text)
    acronyms = list(filter(_ACRONYM.fullmatch, pieces))
    is_list = len(pieces) > 2 or len(acronyms) == len(pieces)  # noqa: PLR2004
    is_list |= is_known is not None and not acronyms and all(map(is_known, pieces))
    if not is_list or "," in text or ";" in text:
        return text
    return _DASH.sub(lambda match: ",".ljust(len(match[0])), text)


def without_parentheses(text: str) -> str:
    """The text with what stands in parentheses hidden, every character keeping its place."""
    if "(" not in text:
        return text
    depth = 0
    signs = []
    for sign in text:
        depth += sign == "("
        signs.append("\0" if depth else sign)
        depth = max(0, depth - (sign == ")"))
    return "".join(signs)
