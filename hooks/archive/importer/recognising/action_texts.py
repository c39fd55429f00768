"""One action told in a sentence or a cell: what, who, until when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.importer.document import Paragraph
from archive.importer.draft import DraftAction
from archive.importer.recognising.columns import Column, column_of
from archive.importer.recognising.deadlines import split_deadline
from archive.importer.recognising.known import Known, listed
from archive.importer.recognising.normalise import cut
from archive.language.choices import is_filler
from archive.language.text import fold

_LABEL = re.compile(
    r"(?:^|(?<=[\s(\[]))(?P<label>(?:[A-Za-zÀ-ÿ]+[’' /-]){0,2}[A-Za-zÀ-ÿ]+\.?)\s*:\s*"
)
_PARTS = {Column.RESPONSIBLE, Column.DEADLINE, Column.STATUS, Column.OWNER}
_ENGLISH = re.compile(
    r"^(?P<who>[^.:;]{2,80}?)\s+(?:to|will|shall|should|must|is to|are to)\s+(?=[a-z])"
)
_FRENCH = re.compile(
    r"^(?P<who>[^.:;]{2,80}?)\s+(?:(?:se|s['’]|y|en|leur|lui|les|nous)\s*)?"
    r"(?:doi(?:t|vent)|devr(?:a|ont|ait|aient)|(?:est|sont) (?:charg|invit|pri|tenu)\w+"
    r"|s['’]engagent?|propose(?:nt)? de|à [a-zà-ÿ]+(?:er|ir|re)|[a-zà-ÿ]+r(?:a|ont))\b"
)
_PRESENT = re.compile(
    r"^(?P<who>[^.:;]{2,80}?)\s+(?!(?:et|de|le|ce|une|sous|entre|dont|and|the)\b)"
    r"[a-zà-ÿ]{2,}(?:e|t|d)\b(?!\s*:)"
)
"""Names, then a word that ends as a verb of the present does."""
_HEAD = re.compile(r"^(?P<who>[^.:;–—]{2,80}?)\s*(?::|\s[–—-])\s+(?=\S)")
_TAIL = re.compile(
    r"^(?P<text>.+?)\s*(?:[(\[](?P<inside>[^()\[\]]+(?:\([^()]*\)[^()\[\]]*)?)[)\]]"
    r"|\s[–—-]\s+(?P<after>[^–—]+))$"
)
_TASK = re.compile(r"[A-Za-zÀ-ÿ][a-zà-ÿ]{2,}(?:er|ir|re)\b")
_WITHIN_NAMES = frozenset(
    ("de", "du", "des", "d", "la", "le", "les", "l", "et", "of", "the", "and")
)
"""Folded small words inside names."""
_LEADING_TO_NAMES = frozenset((
    "a", "au", "aux", "de", "du", "des", "avec", "par", "pour", "et", "chez", "to", "of",
    "with", "from", "by", "and", "for", "the",
))  # fmt: skip
"""Folded words after which a name is part of what there is to do."""


def column_action(
    text: Paragraph, owner: str, deadline: str, status: str, known: Known
) -> DraftAction:
    """The action of a row of a table; what the row does not say may stand in its text."""
    names, due = owners(owner)
    action = DraftAction(
        _tidy(text), names, "" if is_filler(deadline) else deadline, status.strip()
    )
    if due and not action.deadline:
        action = replace(action, deadline=due)
    return action if names or action.deadline else sentence_action(text, known, status=status)


def owners(text: str) -> tuple[tuple[str, ...], str]:
    """Who answers for an action and until when, told in one text: "FRS : 22 mars 2024"."""
    text = " ".join(text.split())
    if is_filler(text):
        return (), ""
    before, due = split_deadline(text)
    before = before.strip(" :;,.–—-(")
    return listed(before), due


def sentence_action(
    line: Paragraph, known: Known, owner: tuple[str, ...] = (), status: str = ""
) -> DraftAction:
    """The action told in a sentence; `owner` answers for it when the sentence names nobody."""
    parts, text = _labelled(line)
    names, due = owners(parts.get(Column.OWNER, "") or parts.get(Column.RESPONSIBLE, ""))
    due = parts.get(Column.DEADLINE, "").strip(" .;)") or due
    if not text.spans:
        return DraftAction(_tidy(line), names or owner, due, status)
    if not names:
        names, text, tail_due = _by_words(text, known)
        due = due or tail_due
    if not names and not due:
        names, text, due = _owned_at_end(text, known)
    if not due:
        before, due = split_deadline(text.text, in_sentence=True)
        text = cut(text, 0, len(before)) if due and before else text
    state = parts.get(Column.STATUS, "").strip(" .;)") or status
    return DraftAction(_tidy(text), names or owner, due, state)


def is_action_sentence(text: str, known: Known) -> bool:
    """Whether a sentence says that a known organisation is to do something."""
    match = _ENGLISH.match(text) or _FRENCH.match(text)
    return match is not None and bool(known.names_of(match["who"]))


def _labelled(line: Paragraph) -> tuple[dict[Column, str], Paragraph]:
    """What stands after the words "Responsable :", "Échéance :", and the text before them."""
    found = list(_labels(line.text))
    parts: dict[Column, str] = {}
    begin, end = 0, len(line.text)
    for (column, start, after), following in zip(found, [*found[1:], None], strict=False):
        stop = following[1] if following else len(line.text)
        if column is Column.TEXT and start == 0:
            begin = after
        elif column in _PARTS:
            parts[column] = line.text[after:stop].strip(" .;,()[]")
            end = min(end, start)
    return parts, cut(line, begin, end)


def _labels(text: str) -> Iterator[tuple[Column, int, int]]:
    """Each column named before a colon, where its name begins and where its value does."""
    for match in _LABEL.finditer(text):
        words = match["label"].split(" ")
        for index in range(len(words)):
            column = column_of(words[index])
            if column in _PARTS or (column is Column.TEXT and match.start() == 0):
                start = match.start() + len(" ".join([*words[:index], ""]))
                yield column, 0 if column is Column.TEXT else start, match.end()
                break


def _by_words(line: Paragraph, known: Known) -> tuple[tuple[str, ...], Paragraph, str]:
    """Who a sentence names at its beginning or end, the text, and a deadline beside the name."""
    text = line.text
    for pattern in (_ENGLISH, _FRENCH):
        match = pattern.match(text)
        if match and (names := known.names_of(match["who"]) or _written_as_names(match["who"])):
            _, rest, due = _at_end(line, known)
            return names, rest if due else line, due
    match = _HEAD.match(text)
    if match and (names := known.names_of(match["who"]) or _before_task(match)):
        _, rest, due = _at_end(cut(line, match.end()), known)
        return names, rest, due
    names, rest, due = _at_end(line, known)
    present = None if names else _PRESENT.match(text)
    if present and (owners_told := known.names_of(present["who"])):
        return owners_told, rest if due else line, due
    return names, rest, due


def _written_as_names(who: str) -> tuple[str, ...]:
    """The names a text lists, known or not, when each is an acronym or words with capitals."""
    names = listed(who)
    return names if names and all(map(_is_written_as_name, names)) else ()


def _is_written_as_name(name: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", name) if fold(word) not in _WITHIN_NAMES]
    is_acronym = len(words) == 1 and len(words[0]) > 1 and words[0].isupper()
    return is_acronym or (len(words) > 1 and all(word[0].isupper() for word in words))


def _before_task(match: re.Match[str]) -> tuple[str, ...]:
    """The names before a colon that something to do follows: "OSP : envoyer la note"."""
    is_task = _TASK.match(match.string, match.end())
    return _written_as_names(match["who"]) if is_task else ()


def _at_end(line: Paragraph, known: Known) -> tuple[tuple[str, ...], Paragraph, str]:
    """Names and a deadline in parentheses or after dashes at the end, and the text before them."""
    match = _TAIL.match(line.text.rstrip(" .;"))
    if match:
        before, due = split_deadline(match["inside"] or match["after"])
        names = known.names_of(before)
        rest = cut(line, 0, match.end("text"))
        if names or (due and not before):
            others, rest, other_due = ((), rest, "") if names else _at_end(rest, known)
            return names or others, rest, due or other_due
    return (), line, ""


def _owned_at_end(line: Paragraph, known: Known) -> tuple[tuple[str, ...], Paragraph, str]:
    """Names and a deadline that end a line without any sign: "Envoyer la note FRS 22 mars"."""
    before, due = split_deadline(line.text)
    if not due or not known.ends_with_names(before):
        return (), line, ""
    text, names = known.split_names_at_end(before)
    if fold(text.split(" ")[-1]) in _LEADING_TO_NAMES:
        return (), line, ""
    return known.names_of(names), cut(line, 0, len(text)), due


def _tidy(line: Paragraph) -> Paragraph:
    """A text without its marker and its final stop."""
    text = line.text.rstrip(" ;.,(–—-") if not line.text.endswith("…") else line.text
    return cut(line, 0, len(text))
