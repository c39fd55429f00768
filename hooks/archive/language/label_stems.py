"""What a label names, by the stems of its words: neither their order nor their endings matter.

"Étaient excusés", "Excusé(e)s" and "Liste des membres excusés" name one field, for hand-written
files and imported documents alike.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.language.action_states import parse_status
from archive.language.dates import DIGIT
from archive.language.text import WORD_OR_NUMBER, any_of, fold, has_phrase, same_length_fold
from archive.language.vocabulary import (
    ITEM,
    ROLL_CALL,
    Field,
    Vocabulary,
    phrases,
    synonyms,
)

_ENDING = re.compile(r"(?<=[a-z])(?:\((?:e|s|es)\)|[·.](?:e|s|es)\b)+")
"""excusé(e)s, excusé·e·s"""
_ASIDE = re.compile(r"\([^()]*\)")
"""the "(12)" of "Présents (12)" """
_AROUND = re.compile(r"^[\W_]+|\s*\(\d+\)\s*$|\s+(?:n\s?°\s*)?\d{1,2}\s*$|[\s*_]+$")
"""What stands around the word of a label: the sign of "📅 Date", the " (12)" of "Présents (12)"."""
_NEXT_ACRONYM = re.compile(
    r"(?:(?:[Ll]e |[Ll]a )?[Pp]rochaine? |(?:[Tt]he )?[Nn]ext )[A-ZÀ-Þ]{2,8}"
)
"""Prochain SMT, the name of the meeting being an acronym"""
_FOLLOW = phrases("as_follows")
_ASKS = phrases("announces_actions")
_OF_BODY = rf"(?:[ '](?!{any_of(phrases('other_meeting'))}\b)[^\W\d_]+){{0,5}}"
_NEXT_BODY = re.compile(
    rf"(?:(?:le|la|the|our) )?(?:(?:prochaine?|next) {any_of(phrases('meeting_body'))}\b{_OF_BODY}"
    rf"|next\b{_OF_BODY} {any_of(phrases('meeting_body'))}"
    rf"|(?:prochaine|next) date (?:pour|du|de|of|for)\b{_OF_BODY})"
)
"""Prochain conseil d’école, Next parish council meeting, Prochaine date pour le bureau, folded"""
_AS_FOLLOWS = re.compile(
    r"\b(?:est|etait|sont|etaient|is|was|are|were) (?:l[ae]s? suivante?s?|the following)\b"
)
"""the "était le suivant" of "L’ordre du jour de la réunion était le suivant", no next meeting"""
_LONGEST_WORD = 100
"""In characters."""
_LONGEST = 80
"""In characters."""
_MOST_WORDS = 10
_SIDES = re.compile(r"\s*[/()]\s*")
"""the " / " of "Hora / Heure", the " (" of "Asistentes (Présents)" """
_PREPOSITIONS = ("À ", "à ", "A l’", "A l'", "A la ", "Au ", "Aux ", "En ", "Dans ", "Pour ")
"""How the middle of a sentence begins: "À l’endroit de la DRA", "A l’attention du HCR"."""


def _stems(text: str) -> frozenset[str]:
    words = WORD_OR_NUMBER.findall(_ENDING.sub("", fold(text)))
    return frozenset(word.rstrip("sx").rstrip("e") or word for word in words)


_BAGS = sorted(
    (
        (_stems(words), field)
        for field, labels in synonyms("label_bags").items()
        for words in labels
    ),
    key=lambda bag: -len(bag[0]),
)
"""The stems of each label of the vocabulary and its field, those of most words first."""
_RANKS = {
    first: [rank for rank, (bag, _) in enumerate(_BAGS) if min(bag) == first]
    for first in {min(bag) for bag, _ in _BAGS}
}
"""The places of these labels in their order, by the first of their stems."""
_BESIDE = frozenset(stem for words in phrases("label_beside") for stem in _stems(words))
_ANNOUNCED = (
    ("excused", "sent_apologies"),
    ("absent", "did_not_attend"),
    ("attendance", "attended"),
    ("attendance", "attended_by"),
    ("agenda", "agenda_announced"),
)
"""The lists and the verbs that announce them."""
_NOTES = frozenset(map(fold, phrases("note")))
_NEGATIONS = {"not", "pas", "non"}
_DAY = frozenset(map(_stems, phrases("day_label")))
_MOMENT = {"date", "hours", "start", "end", "place"}
_TOGETHER = (
    ("date", {"date", "start"}),
    ("end_date", {"date", "end"}),
    ("start", {"hours", "start"}),
    ("end", {"hours", "end"}),
    ("hours", {"hours", "start", "end"}),
)
"""What several of them name together: "Heure de début"."""
_SEVERAL_NEXT = re.compile(r"\bsuivante?s\b")
"""the "suivantes" of "les structures suivantes", points or bodies and no meeting, folded"""
_FIRST = ("next_meeting", "body", "excused", "absent", "agenda", "attendance", "people")
"""Of the fields that one label names, which wins over those of when and where, in this order."""


_STEMS = _BESIDE.union(stem for bag, _ in _BAGS for stem in bag)
_MOST_FOREIGN = 3
"""In words."""
_LEAST_TYPED = 7
"""Letters of a stem in which one slip of the keyboard makes no other word."""


def _slips(stem: str) -> set[str]:
    """A stem without one letter but the first, or with two beside each other changed."""
    lost = {stem[:at] + stem[at + 1 :] for at in range(1, len(stem))}
    return lost | {
        stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :] for at in range(len(stem) - 1)
    }


_LONG = {stem for stem in _STEMS if len(stem) >= _LEAST_TYPED}
_MISTYPED = {slip: stem for stem in sorted(_LONG) for slip in _slips(stem)}


def _typed(stem: str) -> str:
    """The stem of a label that was meant: "reunion" for "reuinon", "reunon", "reunnion"."""
    if stem in _STEMS or len(stem) < _LEAST_TYPED - 1:
        return stem
    return _MISTYPED.get(stem) or min(_slips(stem) & _LONG, default=stem)


@lru_cache(maxsize=10_000)
def label_field(text: str) -> str | None:
    """The field that the words of a label name, None when they name none or say more.

    "moment" is several of day, hours and place at once; "end_date" the last of several days.
    """
    if len(text) > _LONGEST:
        return None
    if text.strip().startswith(_PREPOSITIONS):
        return "agenda" if _named(_stems(text)) == ({"agenda"}, frozenset()) else None
    if _NEXT_ACRONYM.fullmatch(text.strip(" :")):
        return "next_meeting"
    words = _AS_FOLLOWS.sub(" ", _ASIDE.sub(" ", _ENDING.sub("", fold(text))))
    stems = frozenset(map(_typed, _stems(words)))
    if stems in _DAY:
        return "date"
    fields, others = _named(stems)
    fields -= {"next_meeting"} if _SEVERAL_NEXT.search(words) else set()
    if others or len(stems) > _MOST_WORDS:
        is_next = _NEXT_BODY.fullmatch(same_length_fold(text).strip(" :"))
        return "next_meeting" if is_next else _field_of_languages(text)
    return _weighed(_one_of(fields), text)


def _weighed(field: str | None, text: str) -> str | None:
    """The field of a label that its other words turn into another: "N’ont pas participé"."""
    aside = _ASIDE.search(text) if field == "absent" else None
    if aside and label_field(aside[0].strip("()")) == "excused":  # "Non représentés (excusés)"
        return "excused"
    if _NEGATIONS.isdisjoint(WORD_OR_NUMBER.findall(fold(text))):
        return field
    return {"attendance": "absent", "body": None}.get(field or "", field)  # "WHO Not started"


def _field_of_languages(text: str) -> str | None:
    """What a label in two languages names, of which one side may be no label that is known."""
    sides = [side for side in _SIDES.split(text) if side.strip()]
    fields = [label_field(side) for side in sides] if len(sides) == 2 else []  # noqa: PLR2004
    foreign = [side for side, field in zip(sides, fields, strict=False) if not field]
    if any(fold(side.strip()) in _NOTES for side in sides):
        return None  # "Initiative (observer)" is a name and how it attended
    is_told = len(set(fields)) == 1 or (len(foreign) == 1 and _may_be_foreign(foreign[0]))
    return next(filter(None, fields), None) if is_told and not DIGIT.search(text) else None


def _may_be_foreign(text: str) -> bool:
    """Whether words may be a label of another language: "Hora", but not "Lieu Salle B"."""
    fields, _ = _named(frozenset(_stems(fold(text))))
    is_short = len(text.split()) <= _MOST_FOREIGN and "," not in text
    return is_short and not fields and not _OF_TABLES.search(same_length_fold(text))


def label_word(text: str) -> str:
    """The words of a label without the signs and the number of heads around them."""
    is_bare = text[:1].isalnum() and text[-2:].rstrip(")")[-1:].isalpha()
    if is_bare or len(text) > _LONGEST_WORD:
        return text
    return _AROUND.sub("", _AROUND.sub("", text))


def says_nothing(text: str) -> bool:
    """Whether a text holds only words that may stand beside a label: "Annexe 1"."""
    return all(stem in _BESIDE or stem.isdigit() for stem in _stems(text))


def announced_field(text: str) -> str | None:
    """The list that a sentence such as "L’ordre du jour, amendé, était le suivant" announces."""
    for field, name in _ANNOUNCED:
        if has_phrase(text, tuple(verb for verb in phrases(name) if " " in verb)):
            return field
    fields = _named(_stems(text))[0]
    fields -= {"next_meeting"} if _SEVERAL_NEXT.search(fold(text)) else set()
    fields.discard("body")  # "Il déroule l’ordre du jour"
    return "agenda" if _one_of(fields) == "agenda" else None


def announces_actions(sentence: str) -> bool:
    """Whether a sentence says that what is to be done follows it: "Le comité recommande :"."""
    if not sentence.endswith(":"):
        return False
    is_told = _OF_ITEM["actions"].search(same_length_fold(sentence)) is not None
    return has_phrase(sentence, _ASKS) or (is_told and has_phrase(sentence, _FOLLOW))


def _named(stems: frozenset[str]) -> tuple[set[str], frozenset[str]]:
    """The fields that some stems name, and the stems that say something else."""
    fields, read = set[str](), frozenset[str]()
    for rank in sorted(rank for stem in stems for rank in _RANKS.get(stem, ())):
        bag, field = _BAGS[rank]
        if bag <= stems and not bag <= read:
            fields.add(field)
            read |= bag
    return fields, stems - read - _BESIDE


def _one_of(fields: set[str]) -> str | None:
    """The field of a label that names several; None for several lists, which are not told apart."""
    if len(fields & {"excused", "absent", "attendance"}) > 1:
        return None
    first = next((field for field in _FIRST if field in fields), None)
    if first or len(fields) == 1:
        return first or next(iter(fields))
    known = next((name for name, of in _TOGETHER if fields <= of and fields), None)
    return known or ("moment" if fields and fields <= _MOMENT else None)


def _pattern(words: Sequence[str]) -> str:
    """Any of some words; "-" stands for whatever endings."""
    words = sorted(words, key=len, reverse=True)  # "suite à donner" before "suite"
    folded = [re.escape(same_length_fold(word).removesuffix("-")) for word in words]
    ends = [r"\w*" if word.endswith("-") else r"\d*" for word in words]
    pairs = zip(folded, ends, strict=True)
    return "|".join(text.replace(r"\ ", r"\W+") + end for text, end in pairs)


_IN_TABLES = (
    *(w for name in ("columns", "weak_columns") for of in synonyms(name).values() for w in of),
    *(word for field in ROLL_CALL.fields.values() for word in field.words),
)
_OF_TABLES = re.compile(rf"\b(?:{_pattern(_IN_TABLES)})(?!\w)")
"""the "Responsable" of "Responsable / Date", which heads a column"""
_OF_ITEM = {
    name: re.compile(rf"\b(?:{_pattern(words)})(?!\w)")
    for name, words in synonyms("item_labels").items()
}
"""décisions, points d’action, tâches"""
_BESIDE_ITEM = re.compile(rf"(?:{_pattern(phrases('beside_item_label'))}|\d+)(?!\w)")
"""the "retenues" of "actions retenues" """
_POINT_OF = re.compile(r"^points?\s+d[’']", re.IGNORECASE)
"""the "Point d’" of "Point d’action réalisé" """
_ITEM_WORD = re.compile(r"[^\W\d_]+|\d+")
"""the "point" and the "2" of "point2" """


_DECIDED = re.compile(rf"(?<!\w)(?<!qu[’'])(?<!que )(?<!that ){any_of(phrases('decided'))}(?!\w)")
"""the "il a été décidé" of "Après échanges, il a été décidé", not of "ce qu’il a été décidé" """


class _ItemLabels(Vocabulary):
    """The fields of an item by the headings and labels in its text, whatever their endings."""

    def match(self, word: str) -> Field | None:
        """The field that a label names, or None: "Relevé des décisions prises"."""
        return super().match(word) or self.fields.get(_item_field(word))


@lru_cache(maxsize=10_000)
def _item_field(text: str) -> str:
    """The field of an item that the words of a label name and nothing else, "" for none.

    "Discussions et décisions" labels both: what is below it is told as a discussion.
    """
    if len(text) > _LONGEST:
        return ""
    folded = same_length_fold(text)
    if _DECIDED.search(folded):
        return "decisions"
    spans = {name: [m.span() for m in kind.finditer(folded)] for name, kind in _OF_ITEM.items()}
    taken = [span for found in spans.values() for span in found]
    words = (m.start() for m in _ITEM_WORD.finditer(folded))
    others = (at for at in words if not any(start <= at < end for start, end in taken))
    if any(not _BESIDE_ITEM.match(folded, at) for at in others):
        return ""
    order = ("discussion", "decisions") if spans["discussion"] else ("actions", "decisions")
    return next((name for name in order if spans[name]), "")


def labelled_state(text: str) -> str:
    """The state that a line gives the actions below it, "" for none: "Actions réalisées :"."""
    words = label_word(text.strip())
    told = _OF_ITEM["actions"].search(same_length_fold(words)) if len(words) <= _LONGEST else None
    words = f"{words[: told.start()]}{words[told.end() :]}" if told else words
    words = _POINT_OF.sub("", words).strip(" :")
    return words if words and parse_status(words) else ""


ITEM_LABELS = _ItemLabels(ITEM.subject, ITEM.fields.values())
"""The fields of an item by the headings and labels in its text."""
