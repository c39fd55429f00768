"""Markdown as people type it → the same in CommonMark, each line in its place.

Bullets of word processors, no-break spaces where a space makes the sign, and comments, which are
for no reader: a forge, a pad and a template each hide theirs. A numbered line that is underlined
is a title; tags of the look, as converters write them, are stars.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import zip_longest

from archive.language.label_stems import ITEM_LABELS
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.free_text import Source
from archive.parsing.source.nodes import Scalar
from archive.problems import Problems

_SURE = "•‣◦▪▫●○■➢➤❖♦◆⁃\uf0b7\uf0d8\uf0a7"
"""Signs that open a line as a bullet only; those of symbol fonts among them."""
_DASHES = "–—·"
"""Signs that go on with the sentence too."""
_SAYING = "→✓✔✅❌"
"""Bullets that say something of what follows, and stay."""
_NO_BREAKS = "\u00a0\u202f"
_COMMENT_SIGNS = ("<!--", "%%", "[//]:", "[comment]:")
_HABIT = re.compile(
    rf"\n(?:[^\S\n]|[>*+#|:-])*(?:(?:\d{{1,9}}[.)])?[{_NO_BREAKS}{_SURE}{_DASHES}{_SAYING}]"
    r"|-[A-ZÀ-Þ]|----|====|\d{1,2}- )"  # where a line begins
    "|\u20e3|<[bB][rR]|</[a-zA-Z]|\\]\\{\\.|>\\s*\\[!|" + "|".join(map(re.escape, _COMMENT_SIGNS))
)
"""A sign of what this module reads: the "•" of "• Relire", the "</u" of "<u>Lieu :</u>"."""
_FENCE = re.compile(r"\s*(`{3,}|~{3,})(?=[^`]*$)")
"""What opens or closes a block of code: "```python"."""
_BULLET = re.compile(
    "((?:[ \t\u00a0>]|[-*+][ \t])*)"
    f"([{_SURE}]|[{_DASHES}{_SAYING}](?=\\s)|-(?=[A-ZÀ-Þ]))[ \t\u00a0\u202f]*(?=\\S)"
)
"""The "  • " of "  • Relire la carte", the "– " of "– Relire la carte", the "-" of "-SP-CM"."""
_NUMBERED = re.compile(r"( {0,3}\d{1,9})([.)] .*)")
"""The "1" and the rest of "1. Carte", a title where the next line underlines it."""
_CALLOUT = re.compile(r"([\s>]*>\s*)\[!\w+\][+-]?\s+(?P<title>\S.{0,60})")
"""The "> [!todo] Actions" that labels what stands below it in its frame."""
_UNDERLINE = re.compile(r"\s*(?:-{4,}|={4,})\s*")
"""What underlines a title, "--------"; a line of three strokes parts a list from what follows."""
_GLUED = re.compile("([ \u00a0\u202f]*(?:#{1,6}|[-*+>]|\\d{1,9}[.)]))[\u00a0\u202f]")
"""The "##" and the no-break space of "## Carte"."""
_DASHED = re.compile(r"^( {0,3}\d{1,2})- (?=[^\W\d_])")
"""The "1- " of "1- Carte", a number as many type it."""
_KEYCAP = re.compile("^(\\d)\ufe0f?\u20e3[ \u00a0]*(?=\\S)")
"""The "1️⃣ " of "1️⃣ Carte"."""
_NO_BREAK = re.compile(f"[{_NO_BREAKS}]")
"""The spaces of "5 %" and "Bilan :" in good French."""
_RULE = re.compile("[\\s|:\u00a0\u202f-]+")
"""The line under the header of a table, "| --- | --- |", with spaces of any kind."""
_BREAKS = re.compile(r"\A\s*(?:<br\s*/?>\s*)+", re.IGNORECASE)
"""The "<br> " that opens a line after a blank one, where it would make a block of HTML."""
_COMMENT = re.compile(
    rb"(?<!\\)<!--(?:-?>)?"  # the beginning of <!-- à compléter -->, or all of <!-->
    rb"|(?<=[^\d\s] )%%(?=[^\s%])[^%\n]*(?<=\S)%%"  # "Carte %%à vérifier%%", as Obsidian has it
    rb"|^%%[^%]+%%(?=[ \t]*$)"  # the same on lines of its own
    rb"|^\[(?://|comment)\]:[ \t]+(?:#|<>)[ \t]+[\"'(].*$",  # [//]: # (à vérifier)
    re.MULTILINE,
)
_OPEN, _CLOSE = b"<!--", b"-->"
_OPENING = re.compile(rb"[\s>|*+-]*(?:\d+[.)]\s*)?")
"""What precedes the words of a line: the "- " of "- Carte"."""
_BLOCK_OF_CODE = ("Start", "CodeBlock")
_PUBLIC = (
    "Ce commentaire n’est pas montré, mais il reste public dans le dépôt : "
    "retirez-le s’il ne doit pas être lu."
)
_UNCLOSED = "Ce commentaire n’est pas fermé, et la suite se verrait : ajoutez « --> » à sa fin."
_LOOKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "u": "", "span": "", "font": ""}
"""The tags that are read, and the sign around what they hold."""
_DEPTH = 4
"""How many marks may stand one within the other."""
_MARKED = re.compile(
    r"`[^`]*`"  # code stays as it is
    r"|\\."  # so does a sign that is escaped: \<b>
    rf"|<(?P<tag>{'|'.join(_LOOKS)})(?:\s[^<>]*)?>(?P<held>[^<>\\]*)</(?P=tag)>"  # <b>Lieu :</b>
    r"|\[(?P<span>[^\[\]\\]*)\]\{\.[a-z][\w-]*\}",  # [Lieu :]{.underline}, as Pandoc has it
    re.IGNORECASE,
)


def as_commonmark(text: Scalar, problems: Problems) -> Scalar:
    """The text in CommonMark, without its comments; the first of a file is noted.

    Lines keep their number; what follows a comment or a bullet on its line keeps its column,
    but where it would be moved so far that it would be code.
    """
    if not _HABIT.search(f"\n{text.value}"):
        return text
    value = "\n".join(_lines(text.value.split("\n")))
    return without_comments(text._replace(value=value), problems)


def without_comments(text: Scalar, problems: Problems) -> Scalar:
    """The text without its comments, as `as_commonmark` leaves them out."""
    if not any(sign in text.value for sign in _COMMENT_SIGNS):
        return text
    return text._replace(value=_Comments(text, problems).removed())


def _lines(lines: list[str]) -> Iterator[str]:
    """The lines in CommonMark; those of a block of code as they are."""
    fence, margin, previous, last_words = "", 0, "", ""
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        mark = _FENCE.match(line)
        if not (fence or mark):
            line = without_marks(line)  # noqa: PLW2901 - the line as the others are
        bullet = None if fence or mark else _bullet(line, previous)
        if fence or mark:
            yield line
        elif bullet:
            margin = margin if _BULLET.match(last_words) else _margin(bullet[1], last_words)
            sign = f"- {bullet[2]} " if bullet[2] in _SAYING else "- "
            yield f"{_spaces(bullet[1])[margin:]}{sign}{line[bullet.end() :]}"
        elif not previous.strip() and _UNDERLINE.fullmatch(following):
            yield _NUMBERED.sub(r"\1\\\2", line)
        elif (callout := _CALLOUT.fullmatch(line)) and _is_label(callout["title"]):
            yield f"{callout[1]}**{callout['title'].strip()}**"
        else:
            yield _spaced(line, previous)
        fence = _fence(line, mark, fence)
        previous, last_words = line, line if line.strip() else last_words


def _fence(line: str, mark: re.Match[str] | None, fence: str) -> str:
    """The sign of the block of code in which the next line stands, or ""."""
    if not fence or mark is None:
        return mark[1] if mark else fence
    return "" if mark[1].startswith(fence) and not line.strip("`~ \t") else fence


def _bullet(line: str, previous: str) -> re.Match[str] | None:
    """The bullet that a line opens with; a dash also goes on with the sentence before it."""
    bullet = _BULLET.match(line)
    if bullet is None or bullet[2] in _SURE:
        return bullet
    before = previous.strip()
    is_first = not before or before.startswith("#") or before.endswith((":", ";"))
    return bullet if is_first or _BULLET.match(previous) else None


def _margin(indent: str, before: str) -> int:
    """How much of its indent a list gives up: what would make it code, or a part of a sentence."""
    is_nested = (
        before[:1].isspace() or before.startswith(("- ", "* ", "+ ")) or before[:1].isdigit()
    )
    width = len(_spaces(indent)) - len(_spaces(indent).lstrip(" "))
    return 0 if is_nested else width


def _is_label(title: str) -> bool:
    """Whether the title of a frame labels its lists, and says nothing else."""
    return ITEM_LABELS.name_of(title.strip(" *:")) in {"actions", "decisions"}


def _spaces(blanks: str) -> str:
    """Blanks as spaces."""
    return _NO_BREAK.sub(" ", blanks).expandtabs(4)


def _spaced(line: str, previous: str) -> str:
    """A line whose signs are followed by a space that Markdown knows."""
    if _RULE.fullmatch(line):
        return _NO_BREAK.sub(" ", line)
    if not previous.strip():
        line = _BREAKS.sub("", line, count=1)
    line = _KEYCAP.sub(r"\1. ", _DASHED.sub(r"\1. ", line))
    glued = _GLUED.match(line)
    return f"{_NO_BREAK.sub(' ', glued[1])} {line[glued.end() :]}" if glued else line


class _Comments:
    """The comments of one text."""

    def __init__(self, text: Scalar, problems: Problems) -> None:
        self._places = Source(text)
        self._source = text.value.encode(errors="replace")
        self._problems = problems
        code = [t for t in tokenise(text.value) if t.kind == "Code" or t[:2] == _BLOCK_OF_CODE]
        self._code_starts = [token.start for token in code]
        self._code_ends = [token.end for token in code]
        self._is_told = False
        """Whether one that nothing closes is noted: the others are, once that one is closed."""

    def removed(self) -> str:
        """The text without them, its lines in their places."""
        pieces, reached = [], 0
        for start, end in self._spans():
            pieces += [self._source[reached:start], self._blank(start, end)]
            reached = end
        return b"".join([*pieces, self._source[reached:]]).decode()

    def _spans(self) -> Iterator[tuple[int, int]]:
        """Where each comment begins and ends; one that nothing closes is its first sign."""
        reached = 0
        last = self._source.rfind(_CLOSE)
        for opening in _COMMENT.finditer(self._source):
            start, end = opening.span()
            if start < reached or self._is_code(start):
                continue
            if opening[0] == _OPEN and end <= last:
                end = self._source.index(_CLOSE, end) + len(_CLOSE)
            reached = end
            yield start, end

    def _is_code(self, place: int) -> bool:
        index = bisect(self._code_starts, place) - 1
        return index >= 0 and place < self._code_ends[index]

    def _blank(self, start: int, end: int) -> bytes:
        """What stands in the place of a comment, of which a word is noted."""
        comment = self._source[start:end]
        if comment == _OPEN and self._is_told:
            return b""
        before = self._source[self._source.rfind(b"\n", 0, start) + 1 : start]
        mark = self._places.mark(start)
        if comment == _OPEN:
            self._is_told = True
            self._problems.add("valeur-inattendue", mark, _UNCLOSED)
            return b""
        self._problems.add_once("commentaire-public", mark, _PUBLIC)
        line_end = self._source.find(b"\n", end)
        after = self._source[end : line_end if line_end >= 0 else None]
        if _OPENING.fullmatch(before) or not after.strip() or b"\n" in comment:
            return b"\n" * comment.count(b"\n")
        return b" " * len(comment.decode())


def without_marks(line: str) -> str:
    """The line with stars in the place of tags of the look, one within the other too.

    Colours and underlines, which Markdown does not have, are left out.
    """
    for _ in range(_DEPTH if "<" in line or "]{" in line else 0):
        line = _MARKED.sub(_in_markdown, line)
    return line


def _in_markdown(marked: re.Match[str]) -> str:
    if marked["tag"] is None:
        return marked[0] if marked["span"] is None else marked["span"]
    sign, held = _LOOKS[marked["tag"].lower()], marked["held"]
    words = held.strip()
    return held.replace(words, f"{sign}{words}{sign}", 1) if words else held
