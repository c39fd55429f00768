"""Which lines and sentences of the minutes are about the meeting itself, and say when it was."""

import re
from collections.abc import Iterable, Iterator

from archive.language.dates import ImpossibleDateError, find_day, has_other_words, parse_day
from archive.language.day_names import WEEKDAY_NUMBERS
from archive.language.hours import text_around_times
from archive.language.text import any_of, find_phrase, has_phrase, same_length_fold, split_sentences
from archive.language.vocabulary import phrases
from archive.parsing.times.meeting_time import Occasion, in_clock_form
from archive.parsing.times.places import begins_with_place, closed_place, may_be_place
from archive.parsing.times.votes import Line

_LONGEST_LINE, _LONGEST_SENTENCE = 300, 12
"""Of a line in characters, of one that is no text in words."""
_LONGEST_TITLE = 120
"""In characters, of the title at the beginning of a longer line."""
_VERBS = {
    name: re.compile(rf"\b{any_of(phrases(f'{name}_verb'))}(?:e|s|es)?\b")
    for name in ("opening", "closing")
}
"""the "levee" of "La séance est levée", the "commences" of "Commencés à 9h, les travaux", folded"""
_MAY_SAY_WHEN = re.compile(r"\d|heures?\b|horas?\b|midi|noon|minuit|an(?<=\ban)\b|salle|room")
"""the "9" of "ouverte à 9h", in small letters: a text without says nothing of when and where"""
_LONGEST_NAME = 4
"""In words."""
_MEETING = (
    r"(?:(?:la|les|cette|the|notre|our|a|el|o) |l')?(?:seance|reuni(?:on|ao)|rencontre|sess?i(?:on)"
    r"|sessao|assemblee|asamblea|assembleia|en[cq]u?ent?ro|meeting|travaux)\b"
)
_OWN = re.compile(
    r"(?:.{0,160}(?:[,;] | business | et | and )|c'est (?:[\w:]+ ){1,9}qu(?:e |')"
    r"|(?:minutes|heures?|time)\b[ :]*)?"
    rf"(?:{_MEETING}(?! (?:de|du|des|d)\b)|elle\b|it\b"
    r"|(?:commence|ouvert|debute|demarre)\w*\b(?! d)"
    rf"|(?:{_VERBS['opening'].pattern}|{_VERBS['closing'].pattern})"
    r"(?= ?(?:a|at|vers|as|las)\b| ?[:\d]))"
)
"""the "la séance" of "L’ordre du jour étant épuisé, la séance est levée à 11h", the "started" of
"Started at 9:00", folded; not "La réunion du conseil" """
_OF_GROUP = re.compile(
    rf"(?:(?:(?:le|ce|en ce|on) )?{any_of(WEEKDAY_NUMBERS)}\b.{{1,60}}?[ ,])?"
    rf"(?:(?:le|la|the|notre|our) |l')(?:{any_of(phrases('meeting_body'))}|groupe|group|cellule)\b"
)
"""the "le comité" of "Le comité s’est réuni à la mairie", and the "le lundi 18 août à 16 heures le
comité" of one without its year, folded"""
_OF_MEETING = re.compile(rf"(?: d[eu]| of| a)? {_MEETING}(?! (?:de|du|des|d)\b)")
"""the " la séance" of "Le maire a ouvert la séance à 9h", the " de la séance" of "Levée de …" """
_LED = re.compile(
    rf"{_MEETING}[\s:]+(?=(?:(?:de|a|as|at|from|vers) )?\d\d?\s?[h:.]|en ligne|salle)"
)
"""the "Réunion " of "Réunion à 16h au siège", folded, but not that of "Réunion avec le préfet" """
_COUNTED = re.compile(
    r"(?:la )?(?:\d{1,3} ?(?:e|eme|th|nd|rd|st)|\w+(?:ieme|th)) "
    r"(?:reunion|rencontre|seance|session|meeting)\b"
    r"|(?:reunion|rencontre|seance|session|meeting) n ?[°o]\.? ?\d"
)
"""the "6e séance" of "6e séance : 20 février", folded; "Réunion n° 6" """
_AND = re.compile(r"\s*(?:(?:et|and)\s)?")
"""the " and " of "Forum office, Kala, and online" """
_TOWN_BEFORE = re.compile(r"[^\W\d_][\w’' -]{1,30},\s*(?:le\s+)?(?:[^\W\d_]+\s+)?", re.IGNORECASE)
"""the "Kala, le mardi " of "Kala, le mardi 4 juin 2030", the day on which a letter is written"""


def may_tell(text: str) -> bool:
    """Whether a text may say by a verb when and where the meeting was: any other is passed over."""
    return _MAY_SAY_WHEN.search(text.lower()) is not None and (
        has_phrase(text, phrases("meeting_verb"))
        or any(pattern.search(same_length_fold(text)) for pattern in _VERBS.values())
    )


def telling_sentences(lines: Iterable[Line]) -> Iterator[tuple[Line, str]]:
    """The sentences of the lines that may say by a verb when and where the meeting was."""
    for line in lines:
        if may_tell(line.text):
            yield from ((line, sentence) for sentence in split_sentences(line.text))


def _is_of_own(sentence: str, end: int) -> bool:
    """Whether a sentence that opens or closes something says it of the meeting itself.

    `end` is where its verb ends; what follows the hour or the first comma is said by the way.
    """
    told = text_around_times(in_clock_form(sentence[end:].partition(",")[0]))[0]
    if is_of_another(sentence[:end] + told):
        return False
    is_object = _OF_MEETING.match(same_length_fold(sentence), end) is not None
    return is_object or is_of_meeting(sentence)


def tells_of_meeting(sentence: str, name: str) -> int | None:
    """Where the verb ends by which a sentence opens or closes the meeting itself, None without.

    "La séance est levée à 11h"; `name` is "opening" or "closing".
    """
    match = _VERBS[name].search(same_length_fold(sentence))
    is_told = match is not None and _is_of_own(sentence, match.end())
    return match.end() if match and is_told else None


def title_or_line(text: str) -> str:
    """A short line whole, of a text the sentence that is a title of minutes, "" without any.

    Of a longer text it is what stands before its day: "Minutes May 3, 2026 Before the meeting, …".
    """
    if len(text) > _LONGEST_LINE:
        day = find_day(text[:_LONGEST_TITLE])
        title = text[: day.end] if day else ""
        return title if _is_title_alone(title) else ""
    if len(text.split()) <= _LONGEST_SENTENCE or text[-1] not in ".,:":
        return text
    return next(filter(_is_title_alone, split_sentences(text)), "")


def _is_title_alone(sentence: str) -> bool:
    """Whether a sentence heads minutes; one with a verb of meeting is read with the verbs."""
    return is_title_of_minutes(sentence) and not may_tell(sentence)


def is_title_of_minutes(text: str) -> bool:
    """Whether the words of a text before its figures say that it heads minutes."""
    return has_phrase(_before_figures(text), phrases("minutes_title"))


def is_of_meeting(sentence: str) -> bool:
    """Whether a sentence has the meeting itself for its subject."""
    return _OWN.match(same_length_fold(sentence)) is not None


def is_counted(text: str) -> bool:
    """Whether a line begins with the number of a meeting: "Sixième rencontre : 20 février"."""
    return _COUNTED.match(same_length_fold(text)) is not None


def is_of_group(sentence: str) -> bool:
    """Whether a sentence has a group for its subject, that of the minutes or another."""
    return _OF_GROUP.match(same_length_fold(sentence)) is not None


def is_of_hours(text: str) -> bool:
    """Whether a line begins with hours, or with a place: "15h-16h, chez Plan", "Mairie, 9h-10h"."""
    before = text_around_times(in_clock_form(text))[0]
    is_short = len(before.split()) <= _LONGEST_SENTENCE
    return not has_other_words(before) or (is_short and begins_with_place(closed_place(before)))


def without_meeting(text: str) -> str:
    """A line of hours and a place without the word "Réunion" before them; any other whole."""
    match = _LED.match(same_length_fold(text))
    return text[match.end() :] if match else text


def is_room(text: str) -> bool:
    """Whether a line of the head is a room and no more: "Salle du conseil", "À la mairie"."""
    most = _LONGEST_SENTENCE if "," in text else _LONGEST_SENTENCE // 2
    is_short = len(text.split()) <= most and text[-1:] not in ".,;:"
    match = find_phrase(text, phrases("place_start")) if is_short else None
    place = closed_place(text) if is_short else ""
    is_at = text[:1] in "AÀDE" and place != text and begins_with_place(place)
    return is_at or (match is not None and match.start() == 0)


def is_place_and_town(text: str) -> bool:
    """Whether a line is a place and its town: "Bureau de l’OIM, Tagda", or a letterhead."""
    place, *towns = (_AND.sub("", piece, count=1) for piece in text.split(","))
    are_names = all(may_be_place(town) and len(town.split()) <= _LONGEST_NAME for town in towns)
    is_short = len(place.split()) <= _LONGEST_SENTENCE // 2 and text[-1:] not in ".,;:"
    return bool(towns) and are_names and is_short and begins_with_place(place)


def is_bare(text: str, occasion: Occasion) -> bool:
    """Whether a line of the head says a day, hours or a place and nothing else.

    Not "Le 4 juin 2030 une note est partie." nor "Publier la carte 4 juin 2030".
    """
    if occasion.place and not may_be_place(occasion.place):
        return False
    try:
        day = parse_day(text)
    except ImpossibleDateError:
        return False
    words = text[: day.start].split() if day else []
    while words and (words[-1].isdigit() or not has_other_words(words[-1])):
        words.pop()  # the "du 4 au" of several days
    before = " ".join(words)
    names = [piece.strip() for piece in before.split(",") if has_other_words(piece)]
    are_names = all(may_be_place(name) and len(name.split()) <= _LONGEST_NAME for name in names)
    return begins_with_place(before) or (are_names and (not names or "," in before))


def is_of_letter(text: str) -> bool:
    """Whether a line is a town and a day, not a day of the week: "Thursday, 22 February 2024"."""
    day = find_day(text)
    if day is None or text[day.end :].strip(" .") or not has_other_words(text[: day.start]):
        return False
    return _TOWN_BEFORE.fullmatch(text[: day.start]) is not None


def _before_figures(text: str) -> str:
    return text[: next((i for i, sign in enumerate(text) if sign.isdigit()), len(text))]


def is_of_another(text: str, *, is_held: bool = False) -> bool:
    """Whether a text is about another day: a version, a law, the last meeting, the next one.

    A workshop is another event, but for the one that `is_held` in the head of its own minutes.
    """
    others = (*phrases("other_day"), *phrases("next_meeting_deadline"), *phrases("next_again"))
    return has_phrase(text, others) or (not is_held and has_phrase(text, phrases("other_event")))
