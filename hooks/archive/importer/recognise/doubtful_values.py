"""Values of a whole draft that may be several, or hold what belongs elsewhere, told in sentences.

They come from lines that lost what parted them: the cells of a table, a label and its neighbour.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise

from archive.language.text import fold, has_phrase, quoted, split_sentences
from archive.language.vocabulary import phrases
from archive.model import Action, FollowUp, Meeting, Mention
from archive.parsing.names.person_names import BODY_STARTS

_DAY_WITHIN = re.compile(r"\b\d{1,2}(?:[./-]\d{1,2}[./-]|\w{,2}\s+[^\W\d]+\s+)\d{4}\s+[^\W\d]")
"""the "20 octobre 2025 F" of "Prévenir la mairie 20 octobre 2025 Fournir des tentes" """
_PRESENTED = re.compile(
    r"(?:\s[–—]\s|,\s(?:par|by)\s)(?:l[ae]s?\s|l’)?[A-ZÀ-Þ][\w’-]*\s[^,:]*[A-ZÀ-Þ][^,:]*$"
)
"""the " – Huilerie Moderne" of "Qualité des amandes – Huilerie Moderne" """
_SENTENCE = re.compile(r"[^\W\d]{3}[.!?]\s+[A-ZÀ-Þ]|\s→\s")
"""the "irs. D" of "Toits Clairs. Délai" """
_BULLET_WITHIN = re.compile(r"(?:^|\s)[•▪–-]\s.*\s[•▪–-]\s")
"""the bullets of "• Relire la carte • Publier la note" """
_AND = re.compile(r"\s(?:et|and)\s(?!(?!la |le |les |l[’'])[a-zà-ÿ])")
"""the " et " of "Eaux et Forêts", but not that of "Direction administrative et financière" """
_LONGEST_TITLE, _LONGEST_DUE = 20, 8
"""In words."""
_ACRONYM = re.compile(r"[A-Z]{2,}\s")
"""the "UNHCR " of "UNHCR Bright Roofs" """
_MANY = 5
"""Words with capitals in a row that no name has."""


def doubtful_values(meeting: Meeting, is_name: Callable[[str], bool]) -> Iterator[str]:
    """What a person should look at, in French; `is_name` tells the name of an organisation."""
    for mention in (*meeting.attendance, *meeting.excused, *meeting.absent):
        if mention.name:  # a person who is named for no body has none
            yield from _of_listed(mention.name)
    for item in meeting.items:
        for title in dict.fromkeys(filter(None, (item.title, item.planned_title))):
            yield from _of_title(title)
        yield from _of_names(item.presenters, is_name)
        owed: tuple[Action | FollowUp, ...] = (*item.actions, *item.follow_ups)
        for action in owed:
            yield from _of_action(action)
            yield from _of_names(action.responsible, is_name)
        for prose in item.prose:
            yield from _of_sentences(prose.words)


def _of_listed(name: str) -> Iterator[str]:
    if _SENTENCE.search(name) or (name[0].isdigit() and " " in name):
        yield f"{quoted(name)} : une ligne d’un tableau ?"
    elif _may_be_several(name):
        yield f"{quoted(name)} : plusieurs organisations ?"


def _of_action(action: Action | FollowUp) -> Iterator[str]:
    words = action.text.words
    if _DAY_WITHIN.search(words):
        yield f"{quoted(words)} : plusieurs lignes d’un tableau ?"
    if _BULLET_WITHIN.search(words):
        yield f"{quoted(words)} : plusieurs actions ?"
    if action.deadline and len(action.deadline.text.split()) > _LONGEST_DUE:
        yield f"{quoted(action.deadline.text)} : un délai et ce qui le suit ?"


def _of_sentences(text: str) -> Iterator[str]:
    """What the discussion says was decided, where no list of decisions holds it."""
    for sentence in split_sentences(text):
        if has_phrase(sentence, phrases("decided")):
            told = f"{quoted(sentence)} dit peut-être une décision"
            advice = "si c’en est une, mettez-la sous « ### Décisions », à la fin de son point."
            yield f"{told} : {advice}"


def _of_title(title: str) -> Iterator[str]:
    if len(title.split()) > _LONGEST_TITLE:
        yield f"{quoted(title)} : un titre et le texte qui le suit ?"
    elif _PRESENTED.search(title):
        yield f"{quoted(title)} : la fin dit-elle qui présente ?"


def _of_names(mentions: Iterable[Mention], is_name: Callable[[str], bool]) -> Iterator[str]:
    """Names that stand in no list and may be two, or one and what follows it."""
    for name in (mention.name for mention in mentions if not is_name(mention.name)):
        if _SENTENCE.search(name):
            yield f"{quoted(name)} : un nom et ce qui le suit ?"
        elif _AND.search(name) or _may_be_several(name):
            yield f"{quoted(name)} : une ou plusieurs organisations ?"


def _may_be_several(body: str) -> bool:
    """Whether a name may be several that lost what parted them: "OIM HCR", "Mairie X Service Y"."""
    words = body.split()
    are_acronyms = len(words) > 1 and all(len(w) > 1 and w.isalpha() and w.isupper() for w in words)
    are_acronyms = are_acronyms and fold(words[0]) not in BODY_STARTS  # "ONG ASAPSU" is one
    inner = pairwise(words)
    starts = any(
        before[0].isupper() and word[0].isupper() and fold(word) in BODY_STARTS
        for before, word in inner
    )
    is_row = any(len(list(run)) >= _MANY for is_name, run in groupby(words, _is_capital) if is_name)
    is_led = len(words) > 2 and _ACRONYM.match(body) and all(map(_is_capital, words))  # noqa: PLR2004
    return are_acronyms or is_row or bool(is_led) or (starts and fold(words[0]) in BODY_STARTS)


def _is_capital(word: str) -> bool:
    return word[0].isupper()
