"""Names of persons within sentences: where they stand, so that they can be left out.

A title, a first name, a surname in capitals, a role before or after tells a person; two words with
capitals alone do not. Who is known from a list of persons is found wherever the name stands.
"""

import re
from collections.abc import Iterator

from archive.language.text import AND, UNBROKEN, any_of, fold, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.names.beside_names import (
    CONTEXT,
    OF_BODY,
    acts,
    folded_before,
    is_first_name,
    is_subject,
    owes,
    says,
)
from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.names.offices import (
    SENTENCE_START,
    ends_with_office,
    office_before,
    tells_office,
    without_office,
)
from archive.parsing.names.person_names import (
    CAPITAL,
    MIXED_REST,
    MIXED_WORD,
    PARTICLE,
    PLURAL_TITLE,
    TITLED_INITIALS,
    begins_with_function,
    has_first_name,
    has_title,
    has_titled_name,
    is_body_word,
    is_name_word,
    is_particle,
    may_be_person,
    title_end,
)
from archive.parsing.names.persons import IsBody, split_persons

_LONGEST_ACRONYM = 4
"""Letters of capitals that are no surname by themselves."""
OMITTED = "[nom omis]"
"""Stands where a name stood."""
_WORD = (
    rf"(?:{MIXED_WORD}"
    r"|(?<!\d )(?:[A-ZÀ-Þ]\.-?)+|(?:[NMO][’'])?[A-ZÀ-Þ]{3,}(?:-[A-ZÀ-Þ]{2,})*)"
)
_NAME = re.compile(
    rf"(?<![\w’'])(?<!\w-)(?:{TITLED_INITIALS}(?i:{PARTICLE}){{0,2}})?"
    rf"{_WORD}(?:\s+(?i:{PARTICLE}){{0,2}}{_WORD}){{0,4}}(?![\w’']|[-.]\w)"
)
"""Awa Tando, A. Tando, Awa TANDO, M. Tando, Mme DE TANDO"""
_OF = re.compile(r"\s(?:d[eu]\s+|d[’'])")
"""the " de " of "Intervention de Awa Tando" """
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.")
"""the "A." of "Rapport de A. Tando" """
_WRITTEN = re.compile(rf"\b{any_of(phrases('minutes_title'))}\s*:\s*$")
"""the "Compte rendu : " of "Compte rendu : Awa (CPE)", folded"""
_LED = re.compile(rf"\b{any_of(phrases('led_by'))}[\s,:]+(?:[ld]['’]|la\s+|le\s+)?$")
"""the "présidée par " of "présidée par Awa Tando", folded"""
_ROLE = re.compile(
    rf"(?:^|[|;,.]\s*)(?:co-?)?{any_of(phrases('role_label'))}[^:|;.]{{0,40}}(?::|\s[–—-]\s)\s*"
    r"(?:[^:]{0,60}[,/&(]\s*|.*\bet\s+)?$"
    rf"|\b{any_of(phrases('role_label'))}\w{{0,4}}\s*:\s*$"
    rf"|\b(?:l[ae]\s+|l['’]|the\s+|el\s+|[ao]\s+){any_of(phrases('role_label'))}[\w\s-]{{0,30}},\s*$"
)
"""the "Rapporteur : " of "Rapporteur : Awa Tando", the "Le rapporteur, " above a name, folded"""
_CAPITALS = re.compile(rf"(?P<first>{CAPITAL}{MIXED_REST})(?=\s+[A-ZÀ-Þ][\w’'-])")
"""the "Awa" of "Selon Awa Tando"; a first name that comes last names villages: "Dan Issa" """
_PLACE_BEHIND = re.compile(rf"\s{any_of(phrases('named_before'))}$")
"""the " building" of "Awa Tando Building", folded"""
_PLACE_BEFORE = re.compile(
    rf"(?<!chef de )(?<!cheffe de )\b{any_of(phrases('named_after'))}s?\s+(?:de\s+|du\s+)?$"
)
"""the "stade " of "au stade Awa Tando", folded"""
_NEAR = re.compile(r"\b(?:in|at|near|em|en)\s+$")
"""the "in " of "in Yusuf Batil", folded"""
_BETWEEN = re.compile(
    rf"(?:,?\s*\([^()]{{2,60}}\)|\))?(?:,\s*|,?\s+{AND},?\s+)(?i:{any_of(phrases('name_particle'))}\s+)?"
)
"""the ", " and the " et " of "Mmes Tando, Sabo (CPE) et Bell", the ", DE " of "TANDO, DE BELL" """
_AND = re.compile(rf"\s+{AND}\s+")
"""the " et " of "Awa Tando et Salif Sabo" """


def persons_in(
    text: str, is_body: IsBody, known: KnownPersons | None = None
) -> Iterator[tuple[int, int]]:
    """Where the names of persons begin and end in a text, titles left out, in order.

    `known` are the persons named elsewhere in the document.
    """
    reached = 0
    is_listed = is_several = False
    before: tuple[int, int] | None = None
    for match in _NAME.finditer(text):
        start = max(match.start(), reached)
        within = _within(text, start, match.end(), is_body, known)
        bare = (without_office(text, span, is_body) for span in within)
        found = [span for span in bare if span]
        between = _BETWEEN.fullmatch(text, reached, match.start()) if reached else None
        is_next = between is not None and (is_listed or "," not in between[0])
        is_other = is_body(match[0])
        if not found and is_next and not is_other and _is_next(match[0], is_several=is_several):
            found = [match.span()]
        if found and found[0][0] >= reached:
            first = found[0][0]
            if before and before[0] >= reached and _AND.fullmatch(text, before[1], match.start()):
                yield before  # "Awa Tando et Mme Sabo"
            is_titled = PLURAL_TITLE.match(text[start:first]) is not None
            # Within brackets, "Mmes Tando (liste de M. Bari), Sabo" goes on.
            is_next |= is_several and "(" in text[reached:first].rpartition(")")[2]
            is_several = is_titled or (is_several and is_next)
            led = same_length_fold(text[max(0, first - CONTEXT) : first])
            is_listed = is_titled or (is_next and is_listed) or _ROLE.search(led) is not None
            yield from found
            reached = found[-1][1]
        before = match.span() if not is_other and may_be_person(match[0]) else None


def may_name_person(text: str, known: KnownPersons | None = None) -> bool:
    """Whether a title or a first name before a word with a capital stands in a text.

    So may a word of one of the `known` names.
    """
    return (
        has_titled_name(text)
        or any(has_first_name(match["first"]) for match in _CAPITALS.finditer(text))
        or (known is not None and known.may_stand_in(text))
    )


def is_told_by_verb(text: str, start: int, end: int, is_body: IsBody) -> bool:
    """Whether only a verb or a body tells a person, who may be one: "Puits Vivants demande"."""
    persons = split_persons(text[start:end], is_body)
    before = text[:start].rstrip().rpartition(" ")[2]
    is_sure = bool(persons and persons.names) or has_title(f"{before} X")
    is_beside = owes(text, start, end, is_body)
    return not is_sure and (
        is_beside or says(text[start:end], text, end) or acts(text[start:end], text, end)
    )


def _is_next(name: str, *, is_several: bool) -> bool:
    """Whether a run goes on with a list of persons, behind "Mmes" be it one word."""
    is_word = is_name_word(name) and not (name.isupper() and len(name) <= _LONGEST_ACRONYM)
    return may_be_person(name) or (is_several and is_word)


def _within(
    text: str, start: int, end: int, is_body: IsBody, known: KnownPersons | None
) -> Iterator[tuple[int, int]]:
    """The names of persons in a run of words with capitals."""
    article = SENTENCE_START.match(text, start, end)
    start = article.end() if article else start
    if _is_none(text, start, end, is_body):
        return
    said = known.find(text, start, end) if known else None
    if said:
        first, last = said
        yield from _within(text, start, len(text[:first].rstrip()), is_body, known)
        yield first, last
        rest = text[last:end].lstrip()
        yield from _within(text, end - len(rest), end, is_body, known)
    elif (titled := _titled(text, start, end)) is not None:
        if not begins_with_function(text[titled:end]):
            yield titled, _end_of_name(text, titled, end, is_body)
    elif name := _untitled(text, (start, end), is_body, known, is_bare=article is None):
        yield name


def _is_none(text: str, start: int, end: int, is_body: IsBody) -> bool:
    """Whether a run is a title alone, a body, or a place named after somebody."""
    run, before = text[start:end], folded_before(text, start)
    if not run or title_end(text, start) > end:  # "Cllr Mr" before a name
        return True
    first = run.split(maxsplit=1)[0]
    is_behind = _PLACE_BEFORE.search(before) or _PLACE_BEFORE.search(f"{fold(first)} ")
    is_place = is_behind or _PLACE_BEHIND.search(same_length_fold(run))
    return bool(is_place or is_body(run) or is_body(first))


def _untitled(
    text: str, run: tuple[int, int], is_body: IsBody, known: KnownPersons | None, *, is_bare: bool
) -> tuple[int, int] | None:
    """The name in a run without a title, None without any; `is_bare` that no article precedes."""
    start, end = run
    before = folded_before(text, start)
    start = _behind_what_is_theirs(text, start, end)
    if office := office_before(before, text[start:end]):
        start, before = start + len(office), f"{before}{fold(office)} "  # "le Préfet Awa Tando"
    is_written = OF_BODY.match(text, end) and _WRITTEN.search(before)
    is_role = _LED.search(before) or _ROLE.search(before) or ends_with_office(before)
    is_led = bool(is_written or is_role)
    whole = _end_of_name(text, start, end, is_body)
    start += _first_of_name(text[:start][-CONTEXT:], text[start:whole], is_body, known)
    end = _end_of_name(text, start, end, is_body)
    name = text[start:end]
    if is_first_name(text, (start, end), is_body, is_led=is_led):
        return start, end
    # "in Yusuf Batil"; "Briefing UNDSS" beside "le briefing"
    is_near = _NEAR.search(before) and not says(name, text, end)
    if is_near or (known and known.is_said(name)):
        return None
    does = is_bare and is_subject(before) and says(name, text, end)
    does |= not before.strip(" -–•") and acts(name, text, end)
    is_told = is_led or does or tells_office(text, end) or owes(text, start, end, is_body)
    return (start, end) if _is_whole_name(name, is_body, is_told=is_told) else None


def _is_whole_name(name: str, is_body: IsBody, *, is_told: bool) -> bool:
    """Whether several words are a person’s name; `is_told` that what stands beside says so."""
    words = name.split()
    if len(words) < 2 or any(map(is_body_word, words)) or is_body(name):  # noqa: PLR2004
        return False
    persons = split_persons(name, is_body)
    return bool(persons and persons.names) or (is_told and may_be_person(name))


def _titled(text: str, start: int, end: int) -> int | None:
    """Where the name begins behind the first title of a run: "Mission de Mme Tando"."""
    before = ""
    for word in UNBROKEN.finditer(text, start, end):
        titled = title_end(text, word.start())
        is_title = start < titled < end and text[titled - 1] in " \u00a0\u202f\t."
        if is_title and not is_body_word(before):  # but that of "Hôpital Général Tagda"
            return titled
        before = word[0]
    return None


def _behind_what_is_theirs(text: str, start: int, end: int) -> int:
    """Where a name begins behind what is somebody’s: "Intervention de Awa Tando"."""
    for match in _OF.finditer(text, start, end):
        first, *others = text[match.end() : end].split()
        before = text[start : match.end()]
        is_named = has_first_name(first) or _INITIAL.fullmatch(first) is not None
        is_named = is_named and not has_first_name(before)
        if others and (is_named or _LED.search(same_length_fold(before))):
            return match.end()
    return start


def _first_of_name(before: str, run: str, is_body: IsBody, known: KnownPersons | None) -> int:
    """Where the name begins in a run whose first word may only begin the sentence."""
    words = run.split()
    rest = run[len(words[0]) :].lstrip()
    is_start = not before.strip() or before.rstrip().endswith((".", ":", "!", "?", "•"))
    is_start &= known is None or known.is_said(words[0])  # no "Syed" of "Syed Awa Tando"
    is_longer = len(words) > 2 and not has_first_name(words[0])  # noqa: PLR2004
    is_apart = is_body(words[0]) or not is_name_word(words[0])  # "Note-taker Awa Tando"
    persons = split_persons(rest, is_body) if is_longer and (is_start or is_apart) else None
    return len(run) - len(rest) if persons and rest in persons.names else 0


def _end_of_name(text: str, start: int, end: int, is_body: IsBody) -> int:
    """Where the name after a title ends: before a body named next to it."""
    words = list(UNBROKEN.finditer(text, start, end))
    for number, word in enumerate(words[1:], 1):
        is_article = SENTENCE_START.match(f"{word[0]} ") and not is_particle(word[0])
        is_other = is_body(word[0]) or is_article
        if is_other or ((is_body_word(word[0]) or begins_with_function(word[0])) and number > 1):
            return words[number - 1].end()
    return end
