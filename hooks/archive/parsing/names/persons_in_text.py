"""Names of persons within sentences: where they stand, so that they can be left out.

A title, a first name, a surname in capitals, a role before or after tells a person; two words with
capitals alone do not. Who is known from a list of persons is found wherever the name stands.
"""

import re
from collections.abc import Collection, Iterator

from archive.language.text import any_of, fold, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.names.person_names import (
    MIXED_REST,
    MIXED_WORD,
    TITLED_INITIALS,
    begins_with_function,
    has_first_name,
    is_body_word,
    may_be_person,
    title_end,
)
from archive.parsing.names.persons import IsBody, split_persons

_CONTEXT = 300
"""Characters looked at beside a name."""
OMITTED = "[nom omis]"
"""Stands where a name stood."""
_WORD = (
    rf"(?:{MIXED_WORD}"
    r"|(?<!\d )(?:[A-ZÀ-Þ]\.-?)+|[A-ZÀ-Þ]{3,}(?:-[A-ZÀ-Þ]{2,})*)"
)
_PARTICLE = r"(?:(?:de|du|ag|ould|mint|el|al|ben|bin|dan|van|von)\s+|d[’'])?"
_NAME = re.compile(
    rf"(?<![\w’'])(?<!\w-){TITLED_INITIALS}?{_WORD}(?:\s+{_PARTICLE}{_WORD}){{0,4}}(?![\w’']|[-.]\w)"
)
"""Awa Tando, A. Tando, Awa TANDO, M. Tando"""
_ARTICLE = re.compile(r"(?:Les?|La|The|Un|Une|Des?|Du|Pour|Selon|Par|Avec)\s+|L['’]")
"""the "Le " of "Le HCR", which begins a sentence"""
_OF = re.compile(r"\s(?:de|du)\s+")
"""the " de " of "Mot de M. Tando" """
_LED = re.compile(rf"\b{any_of(phrases('led_by'))}[\s,:]+(?:[ld]['’]|la\s+|le\s+)?$")
"""the "présidée par " of "présidée par Awa Tando", folded"""
_ROLE = re.compile(
    rf"(?:^|[|;,.]\s*)(?:co-?)?{any_of(phrases('role_label'))}[^:|;.]{{0,40}}:\s*"
    r"(?:[^:]{0,60}[,/&(]\s*|.*\bet\s+)?$"
    rf"|\b{any_of(phrases('role_label'))}\w{{0,4}}\s*:\s*$"
    rf"|\b(?:l[ae]\s+|l['’]|the\s+){any_of(phrases('role_label'))}[\w\s-]{{0,30}},\s*$"
)
"""the "Rapporteur : " of "Rapporteur : Awa Tando", the "Le rapporteur, " above a name, folded"""
_CAPITAL = r"[A-ZÀ-Þ](?<![\w’'].)(?<!\w-.)"  # a sign that is found at once comes first
_MAYBE_TITLE = re.compile(_CAPITAL)
"""the "M" of "Mme Tando", where a word begins"""
_CAPITALS = re.compile(rf"(?P<first>{_CAPITAL}{MIXED_REST})(?=\s+[A-ZÀ-Þ][\w’'-])")
"""the "Awa" of "Selon Awa Tando"; a first name that comes last names villages: "Dan Issa" """
_PLACE_BEFORE = re.compile(rf"\b{any_of(phrases('named_after'))}\s+(?:de\s+|du\s+)?$")
"""the "stade " of "au stade Awa Tando", folded"""
_PLURAL = re.compile(r"(?:Mmes|MM\.?|Mlles|Mesdames|Messieurs|Drs|Prs)(?=\s)", re.IGNORECASE)
"""the "Mmes" of "Mmes Tando, Sabo" """
_BETWEEN = re.compile(r",\s*|\s+(?:et|and)\s+|,\s+(?:et|and)\s+")
"""the ", " and the " et " of "Mmes Tando, Sabo et Bell" """
_SEEN = re.compile(r"\b[vl]u(?:\s+et\s+approuve)?\b|\bpour\s+visa\b")
"""the "vu et approuve" above a signature, folded"""
_DOES = re.compile(r"\s*[,(]\s*(?:le\s+|la\s+|l['’]|the\s+)?(?=\w)")
"""the ", la " of "Awa Tando, la directrice" """


def persons_in(
    text: str, is_body: IsBody, known: Collection[str] = ()
) -> Iterator[tuple[int, int]]:
    """Where the names of persons begin and end in a text, titles left out, in order.

    `known` are names of persons met elsewhere.
    """
    reached = 0
    is_listed = False
    for match in _NAME.finditer(text):
        start = max(match.start(), reached)
        found = list(_within(text, start, match.end(), is_body, known))
        is_next = is_listed and _BETWEEN.fullmatch(text, reached, match.start())
        if not found and is_next and may_be_person(match[0]) and not is_body(match[0]):
            found = [match.span()]
        if found and found[0][0] >= reached:
            is_listed = bool(is_next) or _begins_with_plural_title(text[start : found[0][0]])
            yield from found
            reached = found[-1][1]


def has_titled_name(text: str) -> bool:
    """Whether a title and a word with a capital stand in a text: "Mme Tando", "le Dr Sabo"."""
    return any(
        text[end].isupper()
        for match in _MAYBE_TITLE.finditer(text)
        if (end := title_end(text, match.start()))
    )


def may_name_person(text: str, known: Collection[str] = ()) -> bool:
    """Whether a title or a first name before a word with a capital stands in a text.

    So may one of the `known` names.
    """
    return (
        has_titled_name(text)
        or any(has_first_name(match["first"]) for match in _CAPITALS.finditer(text))
        or any(name in text for name in known)
    )


def _begins_with_plural_title(text: str) -> bool:
    """Whether a title at the start of a text is that of several persons: "Mmes Tando, Sabo"."""
    return _PLURAL.match(text) is not None


def _within(
    text: str, start: int, end: int, is_body: IsBody, known: Collection[str]
) -> Iterator[tuple[int, int]]:
    """The name of a person in a run of words with capitals."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    led = (match.end() for match in _OF.finditer(text, start, end))
    start = next((place for place in led if title_end(text, place)), start)
    run = text[start:end]
    written = text[max(0, start - _CONTEXT) : start]
    before = same_length_fold(written)
    is_place = _PLACE_BEFORE.search(before)
    if not run or is_place or is_body(run) or is_body(run.split()[0]):
        return
    for name in known:
        # A single word may be any other word of the text, and so may a part of one.
        is_maybe = " " in name and name in run
        said = is_maybe and re.search(rf"(?<![\w’'-]){re.escape(name)}(?![\w’']|-\w)", run)
        if said:
            first, last = start + said.start(), start + said.end()
            before = text[start:first].rstrip()
            yield from _within(text, start, start + len(before), is_body, known)
            yield first, last
            rest = text[last:end].lstrip()
            yield from _within(text, end - len(rest), end, is_body, known)
            return
    titled = title_end(text, start)
    if titled and titled < end and text[titled - 1].isspace() and text[titled].isupper():
        if not begins_with_function(text[titled:end]):
            yield titled, _end_of_name(text, titled, end, is_body)
        return
    is_led = bool(_LED.search(before) or _ROLE.search(before))
    first = start + _first_of_name(written, run, is_body)
    end = _end_of_name(text, first, end, is_body)
    name = text[first:end]
    following = _DOES.match(text, end)
    does = following is not None and begins_with_function(
        text[following.end() : following.end() + _CONTEXT]
    )
    words = name.split()
    if len(words) < 2 or any(map(is_body_word, words)) or is_body(name):  # noqa: PLR2004
        return
    persons = split_persons(name, is_body)
    if (persons and persons.names) or ((is_led or does) and may_be_person(name)):
        yield first, end


def _first_of_name(before: str, run: str, is_body: IsBody) -> int:
    """Where the name begins in a run whose first word may only begin the sentence."""
    words = run.split()
    rest = run[len(words[0]) :].lstrip()
    is_start = not before.strip() or before.rstrip().endswith((".", ":", "!", "?", "•"))
    is_longer = len(words) > 2  # noqa: PLR2004
    is_apart = is_body(words[0]) or is_body_word(words[0])
    persons = split_persons(rest, is_body) if is_longer and (is_start or is_apart) else None
    return len(run) - len(rest) if persons and rest in persons.names else 0


def _end_of_name(text: str, start: int, end: int, is_body: IsBody) -> int:
    """Where the name after a title ends: before a body named next to it."""
    words = list(re.finditer(r"\S+", text[start:end]))
    for number, word in enumerate(words[1:], 1):
        is_function = begins_with_function(word[0])
        is_other = is_body(word[0]) or _ARTICLE.match(f"{word[0]} ")
        if is_other or ((is_body_word(word[0]) or is_function) and number > 1):
            return start + words[number - 1].end()
    return end


def is_role(text: str) -> bool:
    """Whether a line says what somebody who signs is, and no more: "Le rapporteur"."""
    words = _SEEN.sub(" ", fold(text)).strip(" .,:").split()
    roles = [word for word in words if re.match(any_of(phrases("role_label")), word)]
    return bool(roles) and len(words) <= 6 and not re.search(r"\d", text)  # noqa: PLR2004
