"""Names of persons within sentences: where they stand, so that they can be left out.

A title, a first name, a surname in capitals, a role before or after tells a person; two words with
capitals alone do not. Who is known from a list of persons is found wherever the name stands.
"""

import re
from collections.abc import Iterator

from archive.language.dates import DIGIT
from archive.language.text import UNBROKEN, any_of, fold, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.names.person_names import (
    MIXED_REST,
    MIXED_WORD,
    PARTICLE,
    PLURAL_TITLE,
    TITLED_INITIALS,
    begins_with_function,
    has_first_name,
    has_title,
    is_body_word,
    is_mixed_word,
    is_name_word,
    may_be_person,
    title_end,
)
from archive.parsing.names.persons import IsBody, split_persons

_LONGEST_ACRONYM = 4
"""Letters of capitals that are no surname by themselves."""
_CONTEXT = 300
"""Characters looked at beside a name."""
OMITTED = "[nom omis]"
"""Stands where a name stood."""
_WORD = (
    rf"(?:{MIXED_WORD}"
    r"|(?<!\d )(?:[A-ZÀ-Þ]\.-?)+|(?:[NMO][’'])?[A-ZÀ-Þ]{3,}(?:-[A-ZÀ-Þ]{2,})*)"
)
_NAME = re.compile(
    rf"(?<![\w’'])(?<!\w-){TITLED_INITIALS}?{_WORD}(?:\s+{PARTICLE}?{_WORD}){{0,4}}(?![\w’']|[-.]\w)"
)
"""Awa Tando, A. Tando, Awa TANDO, M. Tando"""
_ARTICLE = re.compile(r"(?:Les?|La|The|Un|Une|Des?|Du|Pour|Selon|Par|Avec|As|Et|And)\s+|L['’]")
"""the "Le " of "Le HCR", which begins a sentence"""
_OF = re.compile(r"\s(?:d[eu]\s+|d[’'])")
"""the " de " of "Intervention de Awa Tando" """
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.")
"""the "A." of "Rapport de A. Tando" """
_SUBJECT = re.compile(r"(?:^|[.:;!?•»–—-]\s?|\b(?:que?|qu['’]|that|as|et|and)\s?)$")
"""what precedes one of whom something is said, folded: the "que " of "dit que Awa Tando" """
_OF_BODY = re.compile(r"\s*\((?P<body>[^()]{2,60})\)")
"""the " (CPE)" of "Awa (CPE)" """
_SAYS = re.compile(rf"(?:\s*\([^()]{{2,60}}\))?\s+{any_of(phrases('person_verb'))}\b")
"""the " propose" of "Awa Tando propose", the " (CPE) dit" of "Awa Tando (CPE) dit", folded"""
_TIMED = re.compile(r"\(\s*\d{1,3}\s*(?:mn|min\w*|['’])\s*[/,;–-]\s*$")
"""the "(10 mn/" of "(10 mn/Awa)" """
_TIME = re.compile(r"\s*[/,;–-]\s*\d{1,3}\s*(?:mn|min\w*|['’])\s*\)")
"""the "/10 mn)" of "(Awa/10 mn)" """
_ASKED = re.compile(r"\b(?:demande\w*|demander|confie\w*|merci|asked|thanks)\s+(?:(?:a|to)\s+)?$")
"""the "demander à " of "demander à Awa d’écrire", folded"""
_WRITTEN = re.compile(rf"\b{any_of(phrases('minutes_title'))}\s*:\s*$")
"""the "Compte rendu : " of "Compte rendu : Awa (CPE)", folded"""
_COLON = re.compile(r"\s?:\s")
"""the ": " of "Awa: relire la carte" """
_LED = re.compile(rf"\b{any_of(phrases('led_by'))}[\s,:]+(?:[ld]['’]|la\s+|le\s+)?$")
"""the "présidée par " of "présidée par Awa Tando", folded"""
_ROLE = re.compile(
    rf"(?:^|[|;,.]\s*)(?:co-?)?{any_of(phrases('role_label'))}[^:|;.]{{0,40}}(?::|\s[–—-]\s)\s*"
    r"(?:[^:]{0,60}[,/&(]\s*|.*\bet\s+)?$"
    rf"|\b{any_of(phrases('role_label'))}\w{{0,4}}\s*:\s*$"
    rf"|\b(?:l[ae]\s+|l['’]|the\s+|el\s+|[ao]\s+){any_of(phrases('role_label'))}[\w\s-]{{0,30}},\s*$"
)
"""the "Rapporteur : " of "Rapporteur : Awa Tando", the "Le rapporteur, " above a name, folded"""
_CAPITAL = r"[A-ZÀ-Þ](?<![\w’'].)(?<!\w-.)"  # a sign that is found at once comes first
_MAYBE_TITLE = re.compile(_CAPITAL)
"""the "M" of "Mme Tando", where a word begins"""
_CAPITALS = re.compile(rf"(?P<first>{_CAPITAL}{MIXED_REST})(?=\s+[A-ZÀ-Þ][\w’'-])")
"""the "Awa" of "Selon Awa Tando"; a first name that comes last names villages: "Dan Issa" """
_ROLE_WORD = re.compile(any_of(phrases("role_label")))
"""the "rapporteur" of "Le rapporteur", folded"""
_PLACE_BEFORE = re.compile(
    rf"(?<!chef de )(?<!cheffe de )\b{any_of(phrases('named_after'))}\s+(?:de\s+|du\s+)?$"
)
"""the "stade " of "au stade Awa Tando", folded"""
_BETWEEN = re.compile(rf"(?:,\s*|,?\s+(?:et|and),?\s+)(?i:{any_of(phrases('name_particle'))}\s+)?")
"""the ", " and the " et " of "Mmes Tando, Sabo et Bell", the ", DE " of "Mmes TANDO, DE BELL" """
_SEEN = re.compile(r"\b[vl]u(?:\s+et\s+approuve)?\b|\bpour\s+visa\b")
"""the "vu et approuve" above a signature, folded"""
_DOES = re.compile(r"\s*[,(]\s*(?:le\s+|la\s+|l['’]|the\s+)?(?=\w)")
"""the ", la " of "Awa Tando, la directrice" """


def persons_in(
    text: str, is_body: IsBody, known: KnownPersons | None = None
) -> Iterator[tuple[int, int]]:
    """Where the names of persons begin and end in a text, titles left out, in order.

    `known` are the persons named elsewhere in the document.
    """
    reached = 0
    is_listed = is_several = False
    for match in _NAME.finditer(text):
        start = max(match.start(), reached)
        found = list(_within(text, start, match.end(), is_body, known))
        is_next = is_listed and _BETWEEN.fullmatch(text, reached, match.start())
        if (
            not found
            and is_next
            and not is_body(match[0])
            and _is_next(match[0], is_several=is_several)
        ):
            found = [match.span()]
        if found and found[0][0] >= reached:
            is_titled = PLURAL_TITLE.match(text[start : found[0][0]]) is not None
            is_several = is_titled or (is_several and bool(is_next))
            is_listed = is_titled or bool(is_next) or _is_led(text, found[0][0])
            yield from found
            reached = found[-1][1]


def has_titled_name(text: str) -> bool:
    """Whether a title and a word with a capital stand in a text: "Mme Tando", "le Dr Sabo"."""
    return any(
        text[end].isupper()
        for match in _MAYBE_TITLE.finditer(text)
        if (end := title_end(text, match.start()))
    )


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
    """Whether only a verb tells a person, so that it may be a body: "Puits Vivants demande"."""
    persons = split_persons(text[start:end], is_body)
    before = text[:start].rstrip().rpartition(" ")[2]
    is_sure = bool(persons and persons.names) or has_title(f"{before} X")
    return not is_sure and _says(text[start:end], text, end)


def _is_led(text: str, name: int) -> bool:
    """Whether a name may be the first of several behind a role: "Secrétaires : Tando, Sabo"."""
    return _ROLE.search(same_length_fold(text[max(0, name - _CONTEXT) : name])) is not None


def _is_next(name: str, *, is_several: bool) -> bool:
    """Whether a run goes on with a list of persons, behind "Mmes" be it one word."""
    is_acronym = name.isupper() and len(name) <= _LONGEST_ACRONYM
    is_word = is_several and is_name_word(name) and not is_acronym
    return may_be_person(name) or is_word


def _within(
    text: str, start: int, end: int, is_body: IsBody, known: KnownPersons | None
) -> Iterator[tuple[int, int]]:
    """The name of a person in a run of words with capitals."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    run = text[start:end]
    before = same_length_fold(text[max(0, start - _CONTEXT) : start])
    word = run.split(maxsplit=1)[0] if run else ""
    is_place = _PLACE_BEFORE.search(before) or _PLACE_BEFORE.search(f"{fold(word)} ")
    if not run or is_place or is_body(run) or is_body(word):
        return
    said = known.find(text, start, end) if known else None
    if said:
        first, last = said
        yield from _within(text, start, len(text[:first].rstrip()), is_body, known)
        yield first, last
        rest = text[last:end].lstrip()
        yield from _within(text, end - len(rest), end, is_body, known)
        return
    if (titled := _titled(text, start, end)) is not None:
        if not begins_with_function(text[titled:end]):
            yield titled, _end_of_name(text, titled, end, is_body)
        return
    start = _behind_what_is_theirs(text, start, end)
    is_written = _OF_BODY.match(text, end) and _WRITTEN.search(before)
    is_led = bool(_LED.search(before) or _ROLE.search(before) or is_written)
    written = text[max(0, start - _CONTEXT) : start]
    whole = _end_of_name(text, start, end, is_body)
    first = start + _first_of_name(written, text[start:whole], is_body)
    end = _end_of_name(text, first, end, is_body)
    name = text[first:end]
    words = name.split()
    if _is_first_name(text, (first, end), is_body, is_led=is_led):
        yield first, end
        return
    if len(words) < 2 or any(map(is_body_word, words)) or is_body(name):  # noqa: PLR2004
        return
    persons = split_persons(name, is_body)
    is_subject = not article and bool(_SUBJECT.search(before)) and _says(name, text, end)
    is_said = is_led or is_subject or _does(text, end) or _owes(text, first, end, is_body)
    if (persons and persons.names) or (is_said and may_be_person(name)):
        yield first, end


def _is_first_name(text: str, span: tuple[int, int], is_body: IsBody, *, is_led: bool) -> bool:
    """Whether one word beside a body or minutes in brackets names a person: "Awa (CPE)".

    `is_led` says that a role stands before it.
    """
    start, end = span
    word = text[start:end]
    if not is_mixed_word(word) or is_body(word):
        return False
    is_timed = _TIMED.search(text, 0, start) or _TIME.match(text, end)
    if is_timed or _ASKED.search(same_length_fold(text[:start][-_CONTEXT:])):
        return has_first_name(word)
    beside = _OF_BODY.match(text, end)
    if beside is None:
        return False
    return is_led or (is_body(beside["body"]) and has_first_name(word))


def _owes(text: str, start: int, end: int, is_body: IsBody) -> bool:
    """Whether a known body stands beside a name that begins a line: "Awa Tando (OIM) : relire"."""
    beside = _OF_BODY.match(text, end) if not start else None
    is_of = beside is not None and is_body(beside["body"])
    return is_of and beside is not None and _COLON.match(text, beside.end()) is not None


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


def _does(text: str, end: int) -> bool:
    """Whether what somebody does follows a name: "Awa Tando, la directrice"."""
    following = _DOES.match(text, end)
    return following is not None and begins_with_function(
        text[following.end() : following.end() + _CONTEXT]
    )


def _says(name: str, text: str, end: int) -> bool:
    """Whether what only a person does follows a name without acronyms: "Awa Tando propose"."""
    is_spoken = _SAYS.match(same_length_fold(text[end : end + _CONTEXT])) is not None
    return is_spoken and not any(word.isupper() and "." not in word for word in name.split())


def _first_of_name(before: str, run: str, is_body: IsBody) -> int:
    """Where the name begins in a run whose first word may only begin the sentence."""
    words = run.split()
    rest = run[len(words[0]) :].lstrip()
    is_start = not before.strip() or before.rstrip().endswith((".", ":", "!", "?", "•"))
    is_longer = len(words) > 2 and not has_first_name(words[0])  # noqa: PLR2004
    is_apart = is_body(words[0]) or is_body_word(words[0])
    persons = split_persons(rest, is_body) if is_longer and (is_start or is_apart) else None
    return len(run) - len(rest) if persons and rest in persons.names else 0


def _end_of_name(text: str, start: int, end: int, is_body: IsBody) -> int:
    """Where the name after a title ends: before a body named next to it."""
    words = list(UNBROKEN.finditer(text, start, end))
    for number, word in enumerate(words[1:], 1):
        is_function = begins_with_function(word[0])
        is_other = is_body(word[0]) or _ARTICLE.match(f"{word[0]} ")
        if is_other or ((is_body_word(word[0]) or is_function) and number > 1):
            return words[number - 1].end()
    return end


def is_role(text: str) -> bool:
    """Whether a line says what somebody who signs is, and no more: "Le rapporteur"."""
    words = _SEEN.sub(" ", fold(text)).strip(" .,:").split()
    is_short = len(words) <= 6 and not DIGIT.search(text)  # noqa: PLR2004
    return is_short and any(map(_ROLE_WORD.match, words))
