"""Labels within a point of the minutes: decisions, actions, discussions, those of earlier ones."""

import re
from dataclasses import dataclass

from archive.importer.recognise.actions import are_names, names_in
from archive.importer.recognise.reading import Reading
from archive.language.choices import is_follow_up_title
from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import phrases, synonyms

_LINE = re.compile(
    r"(?P<label>(?:[^:(]|\([^()]*\)?){2,80}?)\s*(?:(?P<colon>:)|\s[–—-]\s|\.\s)\s*(?P<rest>.*)",
    re.DOTALL,
)
"""Action : envoyer la note; Décision n° 2 – Le groupe se réunit chaque mardi"""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 80
_ENDS_SENTENCE = (".", ",", ";", "?", "!")


def _stems(words: tuple[str, ...]) -> str:
    return "|".join(_stem(same_length_fold(word)) for word in words)


def _stem(word: str) -> str:
    text = re.escape(word.removesuffix("-")).replace(r"\ ", r"\W+")
    return rf"{text}\w*" if word.endswith("-") else rf"{text}\d*"


_FIELDS = {
    name: re.compile(rf"\b(?:{_stems(words)})(?!\w)")
    for name, words in synonyms("item_labels").items()
}
"""décisions, points d’action, tâches"""
_BESIDE = re.compile(rf"(?:{_stems(phrases('beside_item_label'))}|\d+)(?!\w)")
"""the "retenues" of "actions retenues" """
_DECIDED = re.compile(rf"\b{any_of(phrases('decided'))}\b")
"""the "il a été décidé" of "Il a été décidé que …" """


_FOR = re.compile(
    rf"(?P<sure>{any_of(p for p in phrases('addressee') if ' ' in p)})?"
    rf"(?:\s*\b{any_of(p for p in phrases('addressee') if ' ' not in p)}\b)?"
    r"\s*(?:(?:de\s+)?(?:l['’]|l[ae]s?\s)|d['’]|d(?:e|u|es)\s)?\s*"
)
"""the "à l’endroit de la " of "à l’endroit de la DRMH", the "aux " of "aux maires" """


@dataclass(frozen=True, slots=True)
class ItemLabel:
    """A label and what it says."""

    field: str
    """"decisions", "actions", "discussion" or "follow_ups"."""
    start: int
    """Where what follows it begins in the line; the length of the line when nothing does."""
    owner: tuple[str, ...] = ()
    """Who answers for what it labels: OIM in "Actions OIM :"."""


def item_label(text: str, reading: Reading) -> ItemLabel | None:
    """The label that a line is or begins with, None for none.

    Without a colon a label is a line of its own, of nothing but the words of a label.
    """
    if says_decided(text) and text.rstrip().endswith(":"):
        return ItemLabel("decisions", len(text))
    match = _LINE.match(text)
    label, start = text.strip(), len(text)
    is_coded = match and (match["label"].isupper() or match["label"][-1:].isdigit())
    if match and (match["colon"] or is_coded):
        label, start = match["label"], match.start("rest")
    elif len(label) > _LONGEST or label.endswith(_ENDS_SENTENCE):
        return None
    name, others = _field(label)
    if not name or (others and not (match and match["colon"])):
        return None
    if others and not are_names(others, reading):
        return None
    is_back = name == "actions" and is_follow_up_title(label)
    return ItemLabel("follow_ups" if is_back else name, start, names_in(others))


def says_decided(text: str) -> bool:
    """Whether a sentence says that something was decided: "Il a été décidé que …"."""
    return _DECIDED.search(same_length_fold(text)) is not None


def addressee(text: str, reading: Reading, *, is_next: bool = False) -> tuple[str, ...]:
    """Whom the lines below are for: "À l’endroit des maires :", "OIM :"; () for other lines.

    `is_next`: whether other lines were for somebody before; then "Au Gouvernorat :" is enough.
    """
    words = text.rstrip(" :")
    lead = _FOR.match(same_length_fold(words))
    if not lead or not text.rstrip().endswith(":"):
        return ()
    names = names_in(words[lead.end() :])
    is_led = is_next and lead.end() > 0 and all(name[:1].isupper() for name in names)
    return names if lead["sure"] or is_led or are_names(", ".join(names), reading) else ()


def _field(label: str) -> tuple[str, str]:
    """The field that a label names, "" for none, and its words that are none of a label's."""
    folded = same_length_fold(label)
    found = {name: pattern.search(folded) for name, pattern in _FIELDS.items()}
    # "Discussions et décisions" labels both: what is below is told as a discussion.
    order = ("discussion", "decisions") if found["discussion"] else ("actions", "decisions")
    name = next((n for n in order if found[n]), "")
    taken = [match.span() for pattern in _FIELDS.values() for match in pattern.finditer(folded)]
    others = [
        word.start()
        for word in _WORD.finditer(folded)
        if not _BESIDE.match(folded, word.start())
        and not any(start <= word.start() < end for start, end in taken)
    ]
    return name, label[others[0] :].strip() if name and others else ""
