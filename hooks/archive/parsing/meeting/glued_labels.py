"""Labels right below a list, which Markdown takes for the rest of its last item.

"Présents :", "- CPE", "Excusés :", "- DGV" on four lines are one list to Markdown, whose first item
goes on with "Excusés :" and whose second is no more excused than the first.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from archive.language.label_stems import ITEM_LABELS
from archive.language.vocabulary import MEETING
from archive.parsing.facts.labels import named_field
from archive.prose import BLOCKS, LINE_ENDS, Token, tokens_text

_MOST_WORDS = 5
_ITEMS = {"List", "Item", "Paragraph"}
"""What is open where the text of an item stands, its list tight or loose, within another or not."""


def with_labels_apart(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens of a text, each list closed before a label at the margin.

    The label is a paragraph, what stood below it in its item follows, and the other items are a
    list of their own. Nothing is lost, and every token keeps its place.
    """
    source = text.encode(errors="replace")
    listed: list[Token] = []
    depth = 0
    for token in tokens:
        depth += (token.name == "List") * ((token.kind == "Start") - (token.kind == "End"))
        if depth or listed:
            listed.append(token)
        else:
            yield token
        if listed and not depth:
            yield from _cut(listed, source)
            listed = []


def _cut(listed: Sequence[Token], source: bytes) -> list[Token]:
    made: list[Token] = []
    opened: list[int] = []
    """Where in `made` stands what opens each thing that is open."""
    index = 0
    while index < len(listed):
        token = listed[index]
        rest = map(listed.__getitem__, range(index + bool(opened), len(listed)))
        index += 1
        if not opened and token.name not in BLOCKS:
            words = list(takewhile(lambda each: each.name not in BLOCKS, rest))
            paragraph = Token("Start", "Paragraph", None, words[0].start, words[-1].end)
            made += (paragraph, *words, paragraph._replace(kind="End"))
            index += len(words) - 1
        elif _is_before_label(token, {made[at].name for at in opened}, rest, source):
            for at in opened:
                made[at] = made[at]._replace(end=token.start)
            made += (made[at]._replace(kind="End") for at in reversed(opened))
            opened.clear()
        elif token.kind == "End":
            if opened:  # else a label has closed it
                opened.pop()
                made.append(token)
        else:
            if not opened and token.name == "Item":
                opened.append(len(made))
                made.append(listed[0]._replace(start=token.start))
            if token.kind == "Start":
                opened.append(len(made))
            made.append(token)
    return made


def _is_before_label(
    token: Token, opened: set[str], following: Iterable[Token], source: bytes
) -> bool:
    """Whether a token is the line end in an item before a label at the margin."""
    if token.kind not in LINE_ENDS or not opened <= _ITEMS:
        return False
    line = list(takewhile(_is_within, following))
    at_margin = bool(line) and source[line[0].start - 1 : line[0].start] == b"\n"
    return at_margin and _is_label(line)


def _is_within(token: Token) -> bool:
    return token.kind not in LINE_ENDS and token.name not in BLOCKS


def _is_label(line: Sequence[Token]) -> bool:
    """Whether a line begins with a word of the vocabulary, or can only open what stands below.

    "Excusés : CPE", "**Actions**"; "Partenaires :".
    """
    words, colon, rest = tokens_text(line).partition(":")
    if not (colon or line[0].name in {"Strong", "Emphasis"}):
        return False
    is_opening = not rest.strip() and len(words.split()) <= _MOST_WORDS
    is_key = MEETING.match(words) or ITEM_LABELS.match(words)
    is_named = is_key or is_opening or named_field(words, MEETING)[0]
    return bool(is_named and (is_key or words[:1].isupper()))
