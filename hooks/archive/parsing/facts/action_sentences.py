"""What the sentence of an action says of itself: who is to do it, and in its middle until when.

Nothing is cut off: "Il est demandé au HCR de relire la carte avant le 5 mai" stays whole.
"""

import re
from functools import partial

from archive.language.dates import ANY_DAY, ImpossibleDateError
from archive.language.text import UNBROKEN, any_of, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.facts.action_signs import TASK, ActionLine
from archive.parsing.facts.responsibilities import (
    IsKnown,
    are_known,
    bare_name,
    is_deadline,
    looks_owning,
    of_body,
)
from archive.parsing.names.entry_rows import ACRONYM, is_function
from archive.parsing.names.name_lists import is_like_name, split_names
from archive.parsing.times.due_times import read_times

_ITSELF = re.compile(r"^s?[’']")
"""the "s’" of "OIM s’engage à relire la carte" """
BEFORE_DEADLINE = re.compile(
    rf"(?<=\s)(?={any_of(phrases('before_deadline'))}\s+\S"
    rf"|(?:le |by |on )?[\w ]{{3,20}} {any_of(phrases('after_deadline'))}$|sans \w+$"
    r"|asap$|immediate(?:ment|ly)$|(?<! de )(?<! la )(?:au mois|courant|fin) [\w' ]{3,20}$)"
)
"""what precedes the "avant le 20 février" of "Relire avant le 20 février", the "le 5 mai au plus
tard" of "Relire le 5 mai au plus tard", the "sans délai" of "Relire sans délai", the "fin mai" of
"Relire fin mai" """
_AGREED = rf"(?:[^\W\d]\S*\s+){{0,5}}?{any_of(phrases('agreed_that'))}\s+"
"""the "il a été convenu que " of "Il a été convenu que le HCR relira", folded"""
_NAMES = r"(?P<names>[^.:;]{2,80}?)\s+"
_COMMITS = any_of(word.removesuffix(" de") for word in phrases("commits"))
WILL = (
    r"(?:s')?(?:(?:will|shall)\s(?!be\b)|va[io]\s|van?\sa\s|v(?:a|ont)\s(?=[a-z]+(?:[ei]r|re)\b)"
    r"|(?!(?:au|se)r)[a-z]+r(?:a|ont|an|ao)\s)"
)
"""the "enverra " of "OIM enverra la note", the "va " of "OIM va envoyer", folded, but not "sera
absent" """
_NAMED_TO = re.compile(
    rf"(?:{_AGREED})?{_NAMES}(?:{any_of(phrases('commits_to'))}\s+)?"
    r"to\s+(?!(?:an?|the|this|that|its|their|date|be)\s)(?=[a-z]+\s)"
)
"""the "HCR and IOM to " before "check", folded, but not "HCR to date " """
_NAMED_A = re.compile(rf"{_NAMES}(?P<to>a)\s+(?=[a-z]+(?:er|ir|re)\s(?:l[ae]s?|une?|des?|du)\s)")
"""the "HCR à " before "relire la carte", folded, but not "HCR a ouvert", nor "HCR à relancer" """
_TO_DO = (
    re.compile(
        rf"{any_of(phrases('asks'))}\s+(?:a\s+)?{_NAMES}(?:de\s+|d')(?=[a-z]+(?:er|ir|re)\s)"
    ),
    _NAMED_TO,
    _NAMED_A,
    re.compile(
        rf"(?:{_AGREED})?{_NAMES}{_COMMITS}\s+(?:de\s+|d')?(?:[sl]'|l(?:es?|a)\s+)?"
        r"(?=[a-z]+(?:[aei]r|re)\b)"
    ),
    *(
        re.compile(rf"(?:{_AGREED}|que\s+){_NAMES}(?={verb})")
        for verb in (rf"{WILL}[a-z]", r"(?!soi)[a-z]{3,}e(?:nt)?\s")
    ),
)
"""How a sentence says what somebody is to do, folded: "Il est demandé au HCR de " before "relire";
"Le HCR s’engage à " before "relire";
"It was agreed that IOM will " before "lend"; "Il a été convenu que le HCR " before "relira" or
"relise", but not before "sera absent"; "Que le HCR " before "relise"."""
_BODY_WILL = re.compile(
    rf"(?P<names>(?:(?:l[ae]s?|the) |l')?{any_of(phrases('body'))}\b[^,.;:]{{0,40}}?)"
    r" (?:will|(?!(?:au|se)r)[a-z]+r(?:a|ont)) "
)
"""the "la direction" of "la direction transmettra la note", folded: a body that nobody listed"""
_WILL_DO = re.compile(_NAMES + WILL)
"""the "o PMA e a FAO" of "o PMA e a FAO farão a lista", folded: bodies by their looks"""
_NO_VERBS = frozenset((*phrases("no_verb"), "e", "y"))
_LONGEST_BEGINNING = 300
"""In characters: who is to do what a sentence says stands in it."""
_LONGEST_NAMES = 10
"""In words."""
_DOES = re.compile(
    rf"\s(?!\w*é[es]{{0,2}}\s|{any_of(phrases('no_verb'))}\s|(?:avant|contre|sans|dont|est|ont)\s)"
    r"(?P<verb>[a-zà-ÿ]+[detr])\s(?:(?:l[ae]s?|une?|des?|du|aux?|à|a|leurs?|s[aeo]n?s?)\s|l[’'])"
)
"""the " dépose la " of "AJIR dépose la note", not the " créée le " of "Commission créée le 5" """


def owner_told(text: str, is_known: IsKnown, *, is_action: bool = False) -> tuple[int, int] | None:
    """Where the names stand of those who are to do what a sentence says, None for no such one.

    "OIM to send the note", "Le HCR s’engage à relire", "Il est convenu que le HCR relira"; of what
    is an action anyway, letters before "to" are those of a body that no list knows.
    """
    folded = same_length_fold(text[:_LONGEST_BEGINNING])
    for match in filter(None, (pattern.match(folded) for pattern in _TO_DO)):
        start, end = match.span("names")
        start = start if is_known(text[start:end]) else end - len(bare_name(text[start:end]))
        names = text[start:end]
        is_agent = are_known(names, is_known)
        if match.re is _NAMED_TO:
            are_like = partial(looks_owning, is_known=is_known)
            is_agent |= _are_functions(names)
            is_agent |= is_action and _are_bodies(names)
            is_told = is_action and TASK.match(text, match.end()) is not None
            is_agent |= is_told and are_known(names, are_like)
        is_said = match.re is not _NAMED_A or text[match.start("to")] == "à"
        if text[match.end()].islower() and is_agent and is_said:
            return start, end
    return None


def _are_functions(names: str) -> bool:
    """Whether names are those of what people do: "Clerk", "Chair and Treasurer"."""
    return names[:1].isupper() and all(is_function(bare_name(name)) for name in split_names(names))


def read_first_words(line: ActionLine, is_known: IsKnown) -> None:
    """The organisations that the sentence begins with, whose names stay in the text."""
    told = owner_told(line.part((line.start, line.end)), is_known, is_action=True)
    if told:
        line.responsible = (line.start + told[0], line.start + told[1])
        return
    body = of_body(line.text, line.start, line.end, is_known)
    if body:
        line.responsible = body[0]
        return
    words = list(UNBROKEN.finditer(line.text, line.start, line.end))
    for count in range(min(_LONGEST_NAMES, len(words) - 1), 0, -1):
        start, end = words[0].start(), words[count - 1].end()
        name = bare_name(line.text[start:end])
        following = _ITSELF.sub("", words[count][0]).rstrip(",")
        is_verb = following.isalpha() and following.islower() and following not in _NO_VERBS
        # No piece of the words of a link.
        is_whole = name.count("[") == name.count("]") and ":" not in name
        if is_verb and is_whole and are_known(name, is_known):
            line.responsible = (end - len(name), end)
            return
    text = line.part((line.start, line.end))
    folded = same_length_fold(text[:_LONGEST_BEGINNING])
    will = _WILL_DO.match(folded)
    names = text[: will.end("names")] if will else ""
    will = will if _are_bodies(names) else _BODY_WILL.match(folded)
    if will:
        end = will.end("names")
        line.responsible = (line.start + end - len(bare_name(text[:end])), line.start + end)
    else:
        line.responsible = _who_does(line, is_known)


def _who_does(line: ActionLine, is_known: IsKnown) -> tuple[int, int] | None:
    """Where names stand, known or not, before what they do: "AJIR dépose la note".

    Letters alone stand before what they are to do as well: "IRC partager la note".
    """
    does = _DOES.search(line.text, line.start, line.end)
    names = bare_name(line.text[line.start : does.start()]) if does else ""
    is_task = does is not None and TASK.match(does["verb"]) is not None
    if not does or is_task > all(map(ACRONYM.fullmatch, split_names(names))):
        return None
    is_short = len(names.split()) <= _LONGEST_NAMES and not names.islower()
    are_owning = is_short and are_known(names, partial(looks_owning, is_known=is_known))
    return (does.start() - len(names), does.start()) if are_owning else None


def _are_bodies(names: str) -> bool:
    """Whether names that no list knows are those of bodies: "O PMA e a Oxfam"."""
    told = split_names(names)
    bare = [bare_name(name) for name in told]
    is_led = [name != own and is_like_name(own) for name, own in zip(told, bare, strict=True)]
    is_sure = any(is_led) or any(own.isupper() for own in bare)
    return is_sure and all(own[0].isupper() for own in bare)


def read_within(line: ActionLine) -> None:
    """The deadline in the middle of a sentence, which stays in the text."""
    text = line.text[line.start : line.end]
    for match in BEFORE_DEADLINE.finditer(same_length_fold(text)):
        try:
            ends = [match.start() + time.end for time in read_times(text[match.start() :], ANY_DAY)]
        except ImpossibleDateError:
            return
        if ends and is_deadline(text[match.start() : ends[0]]):
            line.deadline = (line.start + match.start(), line.start + ends[0])
            return
