"""The labels that minutes put before what they say: one table for those that are no key of a file.

The keys of a meeting file, which are labels too, stand in `archive.language.vocabulary`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.importer.document import Paragraph, Span
from archive.importer.recognising.normalise import cut, enumerated, marked
from archive.language.text import fold, term
from archive.language.vocabulary import MEETING

_FIELDS = (
    "date", "end_date", "hours", "place", "attendance", "excused", "absent", "agenda",
    "next_meeting",
)  # fmt: skip
MOMENT, PEOPLE, BODY, START, END = "moment", "people", "body", "start", "end"
_OTHERS = {
    MOMENT: (
        "time and place", "date and time", "date and place", "date et heure", "date et lieu",
        "date et horaire", "date, heure et lieu", "date, heure, lieu", "lieu et date",
        "heure et lieu", "date/heure", "date/lieu", "lieu/date", "when and where",
        "date, time and place", "date, time, place", "jour et heure", "date time and venue",
        "date and venue", "tenue le",
        "date et heure de la réunion", "date et lieu de la réunion", "lieu et heure",
    ),
    START: (
        "heure de début", "début", "début de la réunion", "heure d’ouverture", "ouverture à",
        "start", "start time", "début de séance",
    ),
    END: (
        "heure de fin", "fin", "fin de la réunion", "heure de clôture", "clôture à", "end",
        "end time", "fin de séance",
    ),
    PEOPLE: (
        "chair", "chaired by", "chairperson", "co-chair", "facilitator", "facilitation", "lead",
        "président", "présidente", "présidence", "président de séance", "présidée par",
        "modérateur", "modératrice", "modération", "animation", "animateur", "animatrice",
        "secrétariat", "secrétaire", "secrétaire de séance", "rapporteur", "rapporteurs",
        "rapportage", "prise de notes", "minutes", "minutes taken by", "note taker", "notetaker",
        "réunion convoquée par", "convoquée par", "convened by", "organisateur", "organisateurs",
        "objet", "subject", "type de réunion", "rédaction", "rédigé par", "key", "abréviations",
        "acronymes", "glossaire", "diffusion", "ampliation", "distribution", "copie", "langue",
    ),
    BODY: (
        "discussions", "discussion", "déroulement", "déroulement de la réunion",
        "déroulement des travaux", "déroulé de la réunion", "compte rendu des discussions",
        "discussions sur les points de l’agenda", "discussions sur les points de l’ordre du jour",
        "points discutés", "synthèse des discussions", "résumé des discussions", "proceedings",
        "examen des points de l’ordre du jour", "examen des points inscrits à l’ordre du jour",
        "points de discussion", "discussion points", "summary of discussions",
        "minutes of discussion", "discussions et décisions", "développement",
        "synthèse des échanges",
    ),
}  # fmt: skip
"""Labels of when and where told together, of who did what and of the body of the minutes."""
_BY_TERM = {
    **{term(word): name for name, words in _OTHERS.items() for word in words},
    **{term(word): name for name in _FIELDS for word in MEETING.fields[name].words},
}
_SENTENCES = (
    ("agenda", r"\b(?:ordre du jour|points? suivants?|agenda)\b.{0,80}:$"),
    ("agenda", r"\bordre du jour\b.{0,60}\b(?:suivant|comme suit|ci-apres|ci-dessous)\b.{0,20}$"),
    (
        "attendance",
        (
            r"\b(?:etaient presents?|ont pris part|ont participe|ont assiste|ont ete representee?s"
            r"|etaient representee?s|presence de|participation de|were present|attended"
            r"|were represented)\b.{0,90}:$"
        ),
    ),
    ("excused", r"\b(?:se sont|etaient) (?:absente?s? (?:et|mais) )?excusee?s?\b.{0,30}:$"),
    ("excused", r"\bsent (?:their )?apologies\b.{0,30}:$"),
    ("absent", r"\betaient absente?s?\b.{0,30}:$"),
)
"""Sentences that announce a list, folded."""
_ANNOUNCE = tuple((name, re.compile(pattern)) for name, pattern in _SENTENCES)
_AGENDA = re.compile(
    r"(?:projet d')?(?:(?:proposed|provisional|draft|meeting) )?"
    r"(?:points? (?:inscrits )?(?:a|de) )?(?:l')?(?:ordre du jour|agenda|odj)"
    r"(?: (?:items|points|propose|provisoire|adopte|retenu|previsionnel))?"
    r"(?: de la (?:reunion|seance|rencontre|session))?"
)
"""The word for the agenda among words that only say of what it is one, folded."""
_SUBJECTS = frozenset((
    "etait", "etaient", "est", "sont", "ont", "ete", "liste", "des", "de", "les", "la",
    "structures", "organisations", "organizations", "participants", "personnes", "membres",
    "agences", "institutions", "entites", "partenaires", "representants", "was", "were", "members",
    "participating", "with", "y", "a", "also",
))  # fmt: skip
"""Folded words around the one that tells a list: "étaient présents", "membres excusés"."""
_LISTS = {
    term(word): name
    for name, words in {
        "attendance": (
            "présents",
            "présentes",
            "présence",
            "représentés",
            "représentées",
            "present",
            "participaient",
            "participé",
            "participation",
        ),
        "excused": ("excusés", "excusées", "excused", "apologies"),
        "absent": ("absents", "absentes", "absent"),
    }.items()
    for word in words
}
_ASIDE = re.compile(r"\s*\((?![es]{1,2}\)|x\)).*?\)\s*")
_BEFORE_COLON = re.compile(r"(?:[^\W\d_][\w’'/-]*\s+){0,3}[^\W\d_][\w’'/()-]*\s*:")
_ENDING = re.compile(r"(?<=\w)(?:\((?:e|s|es)\)|[·.](?:e|s|es)\b)+")
"""What is added to a word for both genders: excusé(e)s."""
_LONGEST = 60
_MOST_WORDS = 6
_PRECEDE = frozenset((
    "de", "du", "des", "d", "la", "le", "les", "l", "au", "aux", "a", "en", "son", "sa", "ce",
    "cette", "of", "the", "and", "et", "par", "sur", "pour",
))  # fmt: skip
"""Words after which a label is the middle of a sentence, folded."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label, and the field of the meeting that follows it."""

    field: str
    """The name of a field of MEETING, or MOMENT, PEOPLE, BODY."""
    source: Paragraph
    """The line it was read in, with what follows it there."""
    words: str
    """Its own words."""
    is_sentence: bool = False
    """Whether its words say more than the field's name."""


def field_of(text: str) -> str | None:
    """The field that a label names, or None."""
    if len(text) > _LONGEST:
        return None
    bare = text.strip(" :;.*_–—-•")
    name = _BY_TERM.get(term(bare)) or _BY_TERM.get(term(_ASIDE.sub(" ", bare)))
    if name is None and _AGENDA.fullmatch(fold(bare)):
        return "agenda"
    return name or _list_of(bare)


def _list_of(text: str) -> str | None:
    """The list a label names among words that only say of what it is a list, or None."""
    words = re.findall(r"[^\W_]+", _ASIDE.sub(" ", _ENDING.sub("", text)))
    told = [word for word in words if fold(word) not in _SUBJECTS]
    return _LISTS.get(term(told[0])) if len(told) == 1 else None


def split_label(paragraph: Paragraph) -> tuple[Label, Paragraph | None] | None:
    """The label a paragraph begins with or is, and what follows it there; None without one."""
    text = paragraph.text
    name = field_of(text)
    if name:
        return Label(name, paragraph, text), None
    return _before_colon(paragraph) or _announcing(paragraph)


def split_bare_label(paragraph: Paragraph) -> tuple[Label, Paragraph] | None:
    """The same for a label that no colon separates from what follows: "Lieu Salle 3"."""
    words = list(re.finditer(r"\S+", paragraph.text))
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        name = field_of(paragraph.text[: words[count - 1].end()])
        following = words[count][0].lstrip('(«"-–')
        if name and name != BODY and paragraph.text[0].isupper():
            is_value = following[:1].isupper() or following[:1].isdigit()
            if is_value or name in {"date", "hours"}:
                start = words[count].start()
                return Label(name, paragraph, paragraph.text[:start]), marked(cut(paragraph, start))
    return None


def inner_labels(paragraph: Paragraph) -> list[tuple[Label, Paragraph]]:
    """The labels in the middle of a line, each with what follows it.

    Text that lost its table has several on a line: "Date 5 mars 2024 Lieu Salle 3", and so have
    lines of tabs: "Date : 5 mars 2024 Lieu : Salle 3".
    """
    starts = sorted((*_inner_words(paragraph.text), *_inner_colons(paragraph.text)))
    found = []
    for (start, end, name), following in zip(starts, [*starts[1:], None], strict=False):
        stop = following[0] if following else None
        label = Label(name, cut(paragraph, start, stop), paragraph.text[start:end])
        found.append((label, cut(paragraph, end, stop)))
    return found


def _inner_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Where labels of one word begin and end that no sign sets apart, and their fields."""
    words = list(re.finditer(r"\S+", text))
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        name = field_of(word[0]) if word[0][0].isupper() and word[0].isalpha() else None
        is_within = fold(before[0]).strip("(«'’") in _PRECEDE or before[0].endswith(("’", "'"))
        follows = after[0][0].isupper() or after[0][0].isdigit()
        if name and name != BODY and follows and not is_within:
            yield word.start(), word.end(), name


def _inner_colons(text: str) -> Iterator[tuple[int, int, str]]:
    """The same for labels that a colon follows."""
    for match in _BEFORE_COLON.finditer(text):
        words = list(re.finditer(r"\S+", match[0][: match[0].index(":")]))
        for word in words:
            name = field_of(match[0][word.start() :]) if word[0][0].isupper() else None
            if name and name != BODY and match.start() + word.start() > 0:
                yield match.start() + word.start(), match.end(), name
                break


def _before_colon(paragraph: Paragraph) -> tuple[Label, Paragraph | None] | None:
    head, colon, rest = paragraph.text.partition(":")
    name = field_of(head) if colon else None
    if not name:
        return None
    return Label(name, paragraph, head), marked(
        cut(paragraph, len(head) + 1)
    ) if rest.strip() else None


def _announcing(paragraph: Paragraph) -> tuple[Label, Paragraph | None] | None:
    """The label that a sentence is; what follows its colon, if anything does, is a list."""
    head, colon, after = paragraph.text.partition(":")
    for name, pattern in _ANNOUNCE:
        if pattern.search(fold(head + colon)) and (name != "agenda" or _may_be_agenda(after)):
            rest = cut(paragraph, len(head) + 1)
            return Label(name, paragraph, "", is_sentence=True), rest if rest.spans else None
    return None


def _may_be_agenda(text: str) -> bool:
    return not text.strip() or len(enumerated(Paragraph((Span(text.strip()),), 0))) > 1
