"""Who answers for an action and when it is due, the day maybe written after the name.

Where a stroke is missing in a table, "OIM fin août" stands under the word of one of the two; so
does "OIM (15 août)" in a line. Read as a name it would be that of a body that nobody knows.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from archive.language.action_states import parse_status
from archive.language.choices import ActionStatus, DeadlineKind, is_collective, is_filler
from archive.language.dates import ANY_DAY, DIGIT, ImpossibleDateError
from archive.language.label_stems import ITEM_LABELS
from archive.language.text import AND, ARTICLE, OF, any_of, fold, same_length_fold, term
from archive.language.vocabulary import phrases
from archive.model import Deadline, Mention
from archive.parsing.facts.field_types import read_names
from archive.parsing.names.entry_rows import is_body_like
from archive.parsing.names.name_lists import is_like_name, split_names
from archive.parsing.names.person_names import (
    WORDS_OF_BODIES,
    begins_with_function,
    is_no_name,
)
from archive.parsing.names.persons import split_persons
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.record import RecordReader
from archive.parsing.times.deadlines import is_time_alone, parse_deadline
from archive.parsing.times.meeting_days import note_weekday

_EDGES = " ,;:–—-()."
_AROUND = " ;.,:–—-|/"
"""What stands around the names of a cell."""
_ALONE = re.compile(r"\d{1,4}(?:[/.-]\d{1,4}){1,2}")
"""A deadline of one word that is surely none of a name: 15/08, 2026-08-15"""
_OF = re.compile(r"d[eu]s?")
"""What joins a day to the name it is part of: the "du" of "Collectif du 8 mars"."""
IsKnown = Callable[[str], bool]
"""Whether a name is one of an organisation."""
_CONDITION = re.compile(rf"{any_of(phrases('deadline_condition'))}\b[^,;:]{{,60}}$")
"""dès que la note est signée; avant les pluies"""
_LABEL = re.compile(rf"{any_of(phrases('deadline_label'))}(?!\w)\.?\s*:?\s*")
"""the "échéance " of "échéance 5 février" """
_WHO = re.compile(
    rf"{any_of((*phrases('before_agent'), *phrases('before_responsible')))}(?!\w)\.?\s*:?\s*"
)
"""the "resp. " of "resp. HCR"; the "par " of "par HCR" """
_ARTICLE = re.compile(rf"(?i:{OF})(?=[A-ZÀ-Þ])")
"""the "le " of "le CPE relit la carte", the "de l’" of "de l’OIM" """
_OWN_ARTICLE = re.compile(rf"^{ARTICLE}", re.IGNORECASE)
"""the "la " of "la mairie", whatever follows it"""
_OF_BODY = re.compile(
    r"(?P<who>\[[^][]+\]|[A-ZÀ-Þ][\w’'.-]+(?:\s[A-ZÀ-Þ][\w’'.-]*){0,3})\s\((?P<body>[^()]+)\)"
)
"""the "Awa (OIM)" of "Awa (OIM) enverra la note": somebody, and who sent them"""
_FOR = re.compile(
    rf"(?:(?P<sure>{any_of(p for p in phrases('addressee') if ' ' in p)})"
    rf"|{any_of(p for p in phrases('addressee') if ' ' not in p)}\b)"
    r"\s*(?:(?:de\s+)?(?:l['’]|l[ae]s?\s)|d['’]|d(?:e|u|es)\s)?\s*"
)
"""the "à l’endroit de la " of "à l’endroit de la DRMH", the "aux " of "aux maires" """
_ASKED = re.compile(
    rf"{any_of(phrases('asks'))}\s+(?:a\s+)?(?:aux?\s|l[ae]s?\s|l['’])?(?P<names>[^:]+?)\s+d(?:e|['’])$"
)
"""the "il est demandé au HCR de" of "Il est demandé au HCR de :" above a list"""
_THESE = re.compile(r"(?:[ld]es |aux )?[a-zà-ÿ]+ \((?P<names>[^()]+)\)")
"""the "OIM, HCR" of "partenaires (OIM, HCR)" """
_AGAIN = re.compile(rf"\s+{AND}\s+(?:à (?:{OF})?|(?:de )?{OF})")
"""the " et de la " of "à l’endroit de l’OIM et de la mairie" """
_LONGEST_DUE = 6
"""In words."""
_LONGEST_OWNERS = 200
"""In characters."""
_NO_OWNER = frozenset(map(term, phrases("no_owner")))
_UNDATED = frozenset(map(term, phrases("undated_deadline")))


def tells_state(text: str) -> bool:
    """Whether the deadline of a row without a state says that the action is done or under way.

    "fait le 3 mai" is no deadline in May. What may be either, "en continu", is the deadline it
    is written as.
    """
    status = parse_status(text)
    is_state = status is not None and (status.is_closed or status is ActionStatus.IN_PROGRESS)
    return is_state and not is_deadline(text)


def read_responsible(row: RecordReader, day: date) -> tuple[tuple[Mention, ...], Deadline | None]:
    """The bodies that answer for an action of a meeting of that day, and when it is due."""
    names = read_names(row, "responsible")
    deadline = _read_deadline(row, day)
    if not names or row.node("deadline") is not None:
        return names, deadline
    *others, last = names
    is_apart = bool(others) and is_deadline(last.name)
    split = ("", last.name) if is_apart else split_deadline(last.name)
    if split is None:
        return names, None
    name, words = split
    bodies = (*others, replace(last, name=name)) if name else tuple(others)
    try:
        return bodies, parse_deadline(words, day, is_month_first=row.is_month_first)
    except ImpossibleDateError:
        return names, None


def _read_deadline(row: RecordReader, day: date) -> Deadline | None:
    parse = partial(parse_deadline, meeting_day=day, is_month_first=row.is_month_first)
    advice = ": ce jour n’existe pas ; corrigez la date limite."
    deadline = row.value("deadline", parse, "date-impossible", advice)
    written = row.scalar("deadline")
    if written:
        note_weekday(written, row.problems, "echeance-douteuse", after=day)
    return deadline


def begins_with_deadline(text: str) -> bool:
    """Whether a deadline stands before a name or what is to do: "fin mai OIM", "ASAP Relire"."""
    words = text.split()[: _LONGEST_DUE + 1]
    ends = (n for n in range(1, len(words)) if words[n][:1].isupper())
    return any(is_deadline(" ".join(words[:n])) for n in ends)


def split_deadline(text: str) -> tuple[str, str] | None:
    """A name and the deadline after it, None where the text is a name alone."""
    words = text.split()
    for count in range(max(len(words) - 2 * _LONGEST_DUE, 0), len(words)):
        due = " ".join(words[count:]).strip(_EDGES)
        is_long = len(words) - count > 1 or _ALONE.fullmatch(due) or term(due) in _UNDATED
        if is_long and is_deadline(due):
            name = " ".join(words[:count]).strip(_EDGES)
            is_of_name = any(map(_OF.fullmatch, words[max(count - 1, 0) : count + 1]))
            return None if is_of_name else (name, due)
    return None


def who_or_when(text: str, start: int, end: int, is_known: IsKnown) -> tuple[str, tuple[int, int]]:
    """What the words between two places are, "" for neither, and where they stand unlabelled."""
    words = text[start:end]
    if is_deadline(words):
        label = _LABEL.match(same_length_fold(words))
        end -= words.endswith(")") and "(" not in words  # "OIM (5 mai) : relire"
        return "deadline", (start + (label.end() if label else 0), end)
    label = _WHO.match(same_length_fold(words))
    start += label.end() if label else 0
    if are_known(text[start:end], is_known):
        return "responsible", (start, end)
    told = of_body(text, start, end, is_known)
    return ("responsible", told[0]) if told and told[1] == end else ("", (start, end))


def of_body(
    text: str, start: int, end: int, is_known: IsKnown
) -> tuple[tuple[int, int], int] | None:
    """Where the body stands of somebody whom words begin with, and where both end; None without.

    It is in the brackets behind them, or before those that name them: "Awa (OIM)", "OIM (Awa)".
    """
    told = _OF_BODY.match(text, start, end)
    if told is None or is_deadline(told["body"]):
        return None
    if is_known(told["who"]) == are_known(told["body"], is_known):
        return None
    return told.span("who" if is_known(told["who"]) else "body"), told.end()


# The same names are asked for in every meeting.
@lru_cache(maxsize=1_000)
def is_deadline(text: str) -> bool:
    """Whether words are a deadline and nothing more."""
    label = _LABEL.match(same_length_fold(text))
    words = text[label.end() if label else 0 :].strip()
    try:
        deadline = parse_deadline(words, ANY_DAY)
        if is_time_alone(words):
            return True
    except ImpossibleDateError:
        return True
    if deadline.kind is not DeadlineKind.UNDATED:
        return not deadline.has_more
    both = words.split(" / ")
    if len(both) > 1:  # in two languages: "En continu / Ongoing"
        return all(map(is_deadline, both))
    return term(words) in _UNDATED or bool(_CONDITION.match(same_length_fold(words)))


def are_known(text: str, is_known: IsKnown) -> bool:
    """Whether every name in a text is one of an organisation, stands for all, or is a person's.

    A person answers for a body, whose name is to be written: it is left out further on.
    """
    names = split_names(_apart(text, is_known), is_known)
    bare = [name if is_known(name) else bare_name(name).strip(" *_") for name in names]
    return not is_filler(text) and all(
        is_collective(name) or is_known(name) or _is_person(name, is_known) for name in bare
    )


def looks_owning(name: str, is_known: IsKnown) -> bool:
    """Whether a name beside what is to do is known, or written as that of a body or an office.

    "SNM", "Garde Nationale", "comité des femmes", "le maire"; but not "NB", nor a subject:
    "Protection de l’enfance".
    """
    if is_known(name):
        return True
    name = _OWN_ARTICLE.sub("", name)
    is_written = is_like_name(name) and not WORDS_OF_BODIES.isdisjoint(fold(name).split())
    is_like = is_written or is_body_like(name, is_known) or begins_with_function(name)
    is_other = term(name) in _NO_OWNER or is_no_name(name) or ITEM_LABELS.match(name)
    return is_like and not (is_other or DIGIT.search(name))


def owner_line(line: Scalar, is_known: IsKnown, *, is_next: bool = False) -> Scalar | None:
    """Who a line above a list says answers for what is in it; None where it says anything else.

    "OIM, HCR", "À l’endroit des maires :"; after one of these (`is_next`) "Au Gouvernorat :" too.
    """
    text = line.value.rstrip(" :")
    if len(text) > _LONGEST_OWNERS:
        return None
    folded = same_length_fold(text)
    if asked := _ASKED.match(folded):
        (owner,) = line.parts([asked.span("names")])
        return each_apart(owner, is_known)
    lead = _FOR.match(folded)
    start = lead.end() if lead else 0
    names = text[start:]
    is_sure = lead is not None and (bool(lead["sure"]) or (is_next and names[:1].isupper()))
    is_sure &= line.value.rstrip().endswith(":") or len(names.split()) <= _LONGEST_DUE
    if not (are_known(names, is_known) or is_sure):
        return None
    (owner,) = line.parts([(start, len(text))])
    return each_apart(owner, is_known) if start else owner


def is_sure_addressee(text: str) -> bool:
    """Whether words say, as few others can be read, for whom something is: "À l’endroit du HCR"."""
    folded = same_length_fold(text[:_LONGEST_OWNERS].rstrip(" :"))
    lead = _FOR.match(folded)
    return bool(lead and lead["sure"]) or _ASKED.match(folded) is not None


def addressed_from(text: str, start: int) -> int:
    """Where the names begin that words are for: those of "Au PAM", "Pour le HCR"; else `start`."""
    lead = _FOR.match(same_length_fold(text[start : start + _LONGEST_OWNERS]))
    return start + lead.end() if lead else start


def each_apart(owners: Scalar, is_known: IsKnown) -> Scalar:
    """Names before each of which stands whom it is for: "OIM et à l’ONPRA" as "OIM, ONPRA"."""
    value = _apart(owners.value, is_known)
    return owners if value == owners.value else owners._replace(value=value, is_exact=False)


def _apart(names: str, is_known: IsKnown) -> str:
    # "de la Femme et de la Protection de l’Enfant" is one.
    several = _THESE.fullmatch(names)
    if several and several["names"].count(",") and are_known(several["names"], is_known):
        return several["names"]
    return names if is_known(bare_name(names)) else _AGAIN.sub(", ", names)


def _is_person(name: str, is_known: IsKnown) -> bool:
    persons = None if name.islower() else split_persons(name, is_known)  # each has a capital
    return persons is not None and bool(persons.names)


def bare_name(name: str) -> str:
    """A name without the article before it: "la DRMH", "de l’OIM"."""
    return name[match.end() :] if (match := _ARTICLE.match(name)) else name


def bare_names(text: str, is_known: IsKnown) -> list[str]:
    """The names that a text lists, without articles: "de l’OIM et du HCR" is OIM, HCR."""
    names = () if is_filler(text) else split_names(text.strip(_AROUND), is_known)
    bare = (bare_name(name).strip(_AROUND) for name in names)
    return [name for name in bare if name and not is_filler(name)]
