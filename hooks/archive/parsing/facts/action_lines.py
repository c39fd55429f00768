"""An action told in one line → its text, who answers for it, when it is due, whether it is done.

"OIM : envoyer la note (15 août)", "- [x] Relire (HCR)", "Envoyer la liste → OIM, 15 mai 2026",
"Relire la carte. Responsable : HCR. Délai : mi-mai". What is not sure stays in the text.
"""

import re
from functools import partial

from archive.language.label_stems import ITEM_LABELS
from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import ACTION, phrases
from archive.parsing.facts.action_sentences import (
    BEFORE_DEADLINE,
    read_first_words,
    read_within,
)
from archive.parsing.facts.action_signs import (
    TASK,
    ActionLine,
    cut_status,
    is_open,
    task_start,
    without_sign,
)
from archive.parsing.facts.columns import Column
from archive.parsing.facts.labelled_parts import labelled_parts
from archive.parsing.facts.responsibilities import (
    IsKnown,
    addressed_from,
    are_known,
    bare_name,
    is_deadline,
    looks_owning,
    of_body,
    who_or_when,
)
from archive.parsing.names.entry_rows import ACRONYM
from archive.parsing.names.name_lists import is_like_name, split_names

_FIRST = re.compile(r"(?P<name>[^:]{1,120}?)\s*(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(?=\S)")
"""the "OIM : " of "OIM : envoyer la note" """
_FIRST_DASH = re.compile(r"(?P<name>.{1,120}?)\s+(?:[–—|/>;-]|->|→)\s+(?=\S)")
"""the "OIM – " of "OIM – envoyer la note", the "OIM > " of "OIM > envoyer la note" """
_FIRST_TO = re.compile(
    r"(?P<name>(?i:à|aux?|aos?|al?)\s[^,:]{1,80}?)"
    r"(?:,\s+(?:de\s|d[’'])?(?=[a-zà-ÿ])|\s+(?:de\s|d[’'])(?=[a-zà-ÿ]+(?:er|ir|re)\b))"
)
"""the "À l’OIM, de " of "À l’OIM, de relire la carte", the "à l’OIM de " of "à l’OIM de relire" """
_FIRST_BRACKETS = re.compile(r"\s*[(\[](?P<name>[^()\[\]]{1,120})[)\]]\s*:?\s*(?=[^\s(])")
"""the "[OIM] " of "[OIM] envoyer la note", but no link"""
_OMITTED = re.compile(r"\[nom omis\\?\]\s*:\s*")
"""the "[nom omis]: " of "[nom omis]: relire la carte" """
_LASTS = (
    re.compile(r"\s*[*_]*(?<!\])[(\[](?P<words>[^()\[\]]*)[)\]][\s.;*_]*$"),
    re.compile(r"\s+(?P<sign>[–—|>-]|→|[=-]>)\s+(?P<words>(?:(?!\s-\s)[^;–—→|>])+?)[\s.;]*$"),
    re.compile(r"\s+(?P<sign>/)\s*(?P<words>(?:(?!\s/)[^;–—→|>])+?)[\s.;]*$"),
    re.compile(r"\s*(?:\.{4,}|…{2,})\s*(?P<words>(?:(?!\.{4}|…{2})[^;])+?)[\s.;]*$"),
    re.compile(r"\s*[,;]\s+(?P<words>[^,;]+?)[\s.;]*$"),
    re.compile(
        r"(?<!é)(?<!ée|és)(?<!ées)(?<!i[st])(?<!i[st]e|i[st]s)(?<!u)(?<!ue|us)\s+(?P<sign>par|by)\s+"
        r"(?P<words>[^,;:()–—→|]+?)[\s.;]*$"
    ),
    re.compile(r"\s*(?P<sign>[:.])\s+(?P<words>[^:;.]+?)[\s.;]*$"),
    re.compile(r"\s*(?:📅|⏳|🗓️?|⏰)\s*(?P<words>[\d-]+)\s*$"),
    re.compile(r"\s+(?P<sign>@)(?P<words>[\w/-]+)[\s.]*$"),
)
"""The end of a line: " (15 août)" (but not the address of a link), " – 15 mai", " .... 15 mai",
", HCR", " par OIM" before a deadline (but not "la carte transmise par OIM"), " : OIM" before a
deadline as well, " 📅 2026-03-27", " @OIM"."""
_OWNERS = re.compile(r"(?P<before>\S*)\s*[;:–—]\s+(?P<names>[^;:–—]+)$")
"""the " ; OIM" before the ", HCR" of "Relire ; OIM, HCR" """
_PIECE = re.compile(r"[;,.]\s+|\s[–—|/>-]\s")
"""What parts the pieces of "Relire ; Responsable : OIM – Délai : mai"."""
_BETWEEN = re.compile(
    rf"\s*(?:[,;:]|\s[–—/-])\s+|\s+\(|\s+(?={any_of(phrases('before_deadline'))}\s)"
)
"""the ", " of "HCR, 5 février", the " (" of "HCR (5 février", what precedes the
"pour le" of "HCR pour le 5 février" """
_BEFORE_DUE = ("par", "by", ":", ".")
"""What names stand behind only where a deadline follows them."""
_FEWEST = 3
"""Words of what there is to do before the one body that a colon parts from it."""
LONGEST_LINE = 1000
"""In characters: what is longer is a text, not an action."""


def split_action(text: str, is_known: IsKnown) -> ActionLine:
    """The parts of an action told in one line; a long line is left whole."""
    line = without_sign(text)
    if len(text) > LONGEST_LINE:
        return line

    _cut_ends(line, is_known)
    label = _FIRST.match(line.text, line.start, line.end)
    if label and ACTION.name_of(label["name"].strip(" *_")) == "text":
        line.start = label.end()
    line.start = task_start(line)
    _cut_start(line, is_known)
    if not line.responsible:
        read_first_words(line, is_known)
    if not line.deadline:
        read_within(line)
    return line


def _cut_ends(line: ActionLine, is_known: IsKnown) -> None:
    """Cut off all that stands behind the text: labels, then one end after the other."""
    _cut_labels(line, is_known)
    while cut_status(line) or _cut_end(line, is_known):
        pass


def _cut_labels(line: ActionLine, is_known: IsKnown) -> None:
    """Cut off what stands after "Responsable :", "Échéance :" below the text."""
    for part in labelled_parts(line.text[: line.end], line.start):
        before = _PIECE.split(line.text[: part.start].rstrip(" :"))[-1]
        if are_known(before, is_known):
            continue  # the "Owners" of "Boat Owners: repair the landing" is part of a name
        line.end = min(line.end, part.cut)
        name = "responsible" if part.column is Column.OWNER else part.column.value
        if part.column is Column.SUPPORT or getattr(line, name):
            line.asides.append((part.begin, part.end))
        else:
            setattr(line, name, (part.start, part.end))


def _cut_end(line: ActionLine, is_known: IsKnown) -> bool:
    """Whether something at the end of the line is a deadline or names, and was cut off."""
    text = line.text[line.start : line.end]
    for match in filter(None, (pattern.search(text) for pattern in _LASTS)):
        sign = match.groupdict().get("sign")
        start, end = (line.start + place for place in match.span("words"))
        before = text[: match.start()].split()
        is_task = sign == ":" and len(before) >= _FEWEST and TASK.match(text) is not None
        is_one = is_task and is_known(bare_name(match["words"]))
        may_be_end = sign not in _BEFORE_DUE or line.deadline is not None or is_one
        is_apart = may_be_end and match.start() and not is_open(text[: match.start()])
        kept = line.responsible
        if is_apart and (
            _keep(line, start, end, is_known) or _keep_told(line, start, end, is_known)
        ):
            line.end = line.start + match.start()
            if line.responsible != kept:
                _keep_others(line, is_known)
            return True
    folded = same_length_fold(text).rstrip(" .;")
    starts = [m.start() for m in BEFORE_DEADLINE.finditer(folded)] if not line.deadline else []
    for start in starts:
        if is_deadline(text[start : len(folded)]):
            line.deadline = (line.start + start, line.start + len(folded))
            line.end = line.start + len(text[:start].rstrip(" ,"))
            return True
    return False


def _keep_others(line: ActionLine, is_known: IsKnown) -> None:
    """Take the names that are left before those cut off as well."""
    match = _OWNERS.search(line.text[line.start : line.end])
    is_told = match and are_known(match["names"], is_known)
    if not match or not line.responsible or not is_told:
        return
    start, (_, end) = line.start + match.start("names"), line.responsible
    body = of_body(line.text, start, end + 1, is_known)  # "Relire – Awa (OIM)"
    line.responsible = body[0] if body else (start, end)
    line.end = line.start + match.end("before")


def _keep(line: ActionLine, start: int, end: int, is_known: IsKnown) -> bool:
    """Whether the words between two places are a deadline, names, or both, which are kept."""
    signs = [match.span() for match in _BETWEEN.finditer(line.text[start:end])]
    pairs = [[(start, start + first), (start + last, end)] for first, last in signs]
    start, end = _plain(line.text, start, end)
    for spans in ([(start, end)], *pairs):
        found = dict(who_or_when(line.text, *span, is_known) for span in spans)
        is_new = all(name and not getattr(line, name) for name in found)
        if len(found) == len(spans) and is_new:
            for name, span in found.items():
                setattr(line, name, span)
            return True
    return False


def _keep_told(line: ActionLine, start: int, end: int, is_known: IsKnown) -> bool:
    """Whether brackets hold bodies that nothing knows, by their looks, and what is kept.

    "[Réseau Alhéri]" does, "(OIM, 15 mai)" as well, "(Mairie)" behind what is to do; but "(SNM)"
    alone may shorten what is before, or be the name of it.
    """
    sign = line.text[end : end + 1]
    if sign not in {")", "]"} or line.deadline:
        return False
    is_like = is_like_name if sign == "]" else partial(looks_owning, is_known=is_known)
    if not _keep(line, start, end, is_like):
        return False
    names = split_names(line.part(line.responsible))
    is_task = TASK.match(line.text, line.start) is not None
    is_sure = is_task and not any(map(ACRONYM.fullmatch, names))
    is_sure |= sign == "]" or bool(line.deadline)
    line.responsible = line.responsible if is_sure else None
    return is_sure


def _is_label(word: str) -> bool:
    """Whether a word is the "Action" of "Action OIM : relire"."""
    return ITEM_LABELS.name_of(word) == "actions"


def _plain(text: str, start: int, end: int) -> tuple[int, int]:
    """Words without the stars of bold or slanted type around them: "*15 juin*"."""
    words = text[start:end]
    return end - len(words.lstrip(" *_")), start + len(words.rstrip(" *_"))


def _cut_start(line: ActionLine, is_known: IsKnown) -> None:
    """Cut the names off before a colon or a dash."""
    omitted = _OMITTED.match(line.text, line.start, line.end)
    if omitted:  # somebody, for no body that is told
        line.start = omitted.end()
        line.responsible = line.start, line.start
        return
    # A dash comes again: it may part a day from who answers, "3/05 – OIM – relire la carte".
    for pattern in (_FIRST, _FIRST_TO, _FIRST_DASH, _FIRST_BRACKETS, _FIRST_DASH):
        match = pattern.match(line.text, line.start, line.end)
        if match and not line.responsible and not is_open(match["name"]):
            start, end = match.span("name")
            start += len(line.text[start:end]) - len(line.text[start:end].lstrip(" *_@»➢►▶➤▪"))
            word = line.text[start:end].split(" ")[0]
            start += (len(word) + 1) * (word != line.text[start:end] and _is_label(word))
            end = start + len(line.text[start:end].rstrip(" *_"))
            inner = end - line.text[start:end].endswith(")")  # "OIM (5 mai) : relire"
            begins = dict.fromkeys((start, addressed_from(line.text, start)))
            ends = dict.fromkeys((end, inner))
            is_task = TASK.match(line.text, match.end())
            is_told = partial(looks_owning, is_known=is_known) if is_task else is_known
            if any(_keep(line, at, last, is_told) for at in reversed(begins) for last in ends):
                line.start = match.end()
