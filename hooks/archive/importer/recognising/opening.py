"""What the sentences of an introduction tell: day, hours, place, who came and who did not."""

import re
from collections.abc import Iterable, Iterator
from datetime import time
from itertools import islice

from archive.importer.document import Block, Paragraph
from archive.importer.draft import Moment
from archive.importer.recognising.attendance import names_of_sentence
from archive.importer.recognising.moments import Read, read_moment
from archive.language.text import same_length_fold

_HELD = re.compile(
    r"\b(?:s'est (?:tenue?|reunie?|deroulee?)|a eu lieu|se sont (?:reunis|tenus?)"
    r"|ont eu lieu|tenue? le|was held|met on|took place|l'an \w+ mille)\b"
)
_AT = re.compile(
    r"\b(?:dans|a|au|aux|en|chez|at|in)\s+(?:la\s+|les?\s+|l'|the\s+)?"
    r"(?P<place>(?:grande?\s+|petite?\s+)?(?:salle|locaux|siege|bureaux?|hotel|mairie|prefecture"
    r"|gouvernorat|centre|maison|palais|ministere|universite|amphitheatre|visioconference|ligne\b"
    r"|meeting room|conference room|conference hall|room|office).*?)"
    r"(?=\s*(?:[,.;]|\b(?:la|une|le|l'|cette) ?(?:\w+ ){0,2}"
    r"(?:reunion|rencontre|session|seance|atelier)\b"
    r"|\bsous la\b|\ba \d|\bde \d|\bde l'an\b|\bpour\b|\bafin\b|$))"
)
_ONLINE = re.compile(r"\b(?:online|virtually|remotely|a distance)\b(?:\s*\([^()]{2,40}\))?")
"""A place that no preposition leads to."""
_OPENED = re.compile(r"\b(?:ouverte?|debute|demarre|commence|started|opened|began)\w*\b")
_CLOSED = re.compile(
    r"\b(?:pris fin|terminee?|levee?|cloturee?|close|acheve\w*|ended|closed|adjourned"
    r"|fin de seance)\b"
)
_NEAR = 60
"""Characters after such a word in which the hour stands."""
_FIRST_BLOCKS = 60
"""Blocks among which an opening is looked for."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ«])")
_EXCUSED = re.compile(
    r"^(?P<who>.+?)\s+(?:se sont excus[ée]+s?|s['’]est excus[ée]+"
    r"|(?:ont|a|avaient|avait) pr[ée]sent[ée] (?:leurs|ses) excuses"
    r"|[ée]tai(?:t|ent) excus[ée]+s?|sent (?:(?:their|its) )?apologies)\b",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"^(?P<who>.+?)\s+(?:[ée]tai(?:t|ent) absente?s?|was absent|were absent)\b", re.IGNORECASE
)
_CAME = re.compile(
    r"(?:ont (?:pris part|particip[ée]|assist[ée])\b[^:]{0,60}?"
    r"|[ée]taient (?:pr[ée]sent|repr[ée]sent)[^:]{0,40}?"
    r"|(?:a|ont) (?:r[ée]uni|regroup[ée]|rassembl[ée]|vu la (?:participation|pr[ée]sence))"
    r"|attended by|brought together|in the presence of|en pr[ée]sence)"
    r"\s*(?::|de\b|des\b|d['’]|les|the)\s*(?P<who>.+)$",
    re.IGNORECASE,
)
_CAME_FIRST = re.compile(
    r"^(?P<who>.+?)\s+(?:ont (?:pris part|particip[ée]|assist[ée])"
    r"|[ée]taient (?:pr[ée]sent|repr[ée]sent)[ée]*s?|attended|were present"
    r"|were represented|took part)\b",
    re.IGNORECASE,
)
_CAME_AFTER = re.compile(
    r"^(?:y\s+)?[ée]taient (?:pr[ée]sent|repr[ée]sent)[ée]*e?s?(?:\s+à la réunion)?\s+"
    r"(?P<who>(?:(?:le|la|les)\s|l['’]).+)$",
    re.IGNORECASE,
)
"""The verb first, then the names with their articles: "Étaient présents la mairie, le HCR …"."""
_WHO = {
    "excused": (_EXCUSED,),
    "absent": (_ABSENT,),
    "attendance": (_CAME_AFTER, _CAME, _CAME_FIRST),
}


def read_opening(blocks: Iterable[Block]) -> tuple[Moment, list[Read]]:
    """When and where sentences say that the meeting was held, and what each day was read from."""
    moment, reads = Moment(), []
    for sentence in _sentences(islice(blocks, _FIRST_BLOCKS)):
        read = read_moment(sentence)
        folded = same_length_fold(sentence)
        start, end = _hour(_OPENED, sentence), _hour(_CLOSED, sentence)
        is_held = bool(_HELD.search(folded))
        place = _place(sentence) if is_held else None
        told = read.moment if is_held else Moment()
        if told.day:
            reads.append(read)
        moment = Moment(
            moment.day or told.day,
            moment.end_day or told.end_day,
            moment.start or start or told.start,
            moment.end or end or told.end,
            moment.place or place,
        )
    return moment, reads


def is_opening(text: str) -> bool:
    """Whether a sentence says that the meeting was held."""
    return bool(_HELD.search(same_length_fold(text)))


def names_told(blocks: Iterable[Block], kind: str) -> list[str]:
    """The organisations that sentences say were there, "excused" or "absent"."""
    for sentence in _sentences(islice(blocks, _FIRST_BLOCKS)):
        for pattern in _WHO[kind]:
            match = pattern.search(sentence)
            names = names_of_sentence(match["who"]) if match else []
            if names:
                return names
    return []


def closing_hour(blocks: Iterable[Block]) -> time | None:
    """When the minutes say that the meeting ended, or None."""
    found = (_hour(_CLOSED, sentence) for sentence in _sentences(blocks))
    return next(filter(None, found), None)


def _hour(pattern: re.Pattern[str], sentence: str) -> time | None:
    match = pattern.search(same_length_fold(sentence))
    if not match:
        return None
    return read_moment(sentence[match.end() : match.end() + _NEAR]).moment.start


def _place(sentence: str) -> str | None:
    folded = same_length_fold(sentence)
    match = _AT.search(folded)
    if match:
        return sentence[match.start("place") : match.end("place")].strip(" ,;")
    online = _ONLINE.search(folded)
    return sentence[online.start() : online.end()] if online else None


def _sentences(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _SENTENCE.split(block.text)
