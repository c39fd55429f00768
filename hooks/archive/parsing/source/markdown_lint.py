"""Slips of Markdown: what a text says that no reader would see, or not as it was meant.

Those of tables among them: rows cut off by a blank line, rows that lack a stroke.
"""

import re
from collections.abc import Container, Iterator, Sequence

from archive.language.text import quoted
from archive.parsing.source.figures import figure_slips
from archive.parsing.source.free_text import NOTE_SIGN, Source, split_addresses
from archive.parsing.source.nodes import Scalar
from archive.problems import Problems
from archive.prose import LINKS, STROKE, Token, inside, is_break

_NUMBER = re.compile(r"(?<![^\s>*+-])\d{1,9}[.)](?!\S)")
"""The number of an item in a list: the "2." of "- 2. Carte"."""
_SIGNS = re.compile(r"\[\^[^\[\]]+\]:|\[!\w+\]|\{:?\s*[#.][^{}]*\}\s*#*$")
"""What names a note, an alert or a heading: "[^1]:", "[!NOTE]", "{#carte}"."""
_DEFINITION = re.compile(r"\s*\[[^\[\]^]+\]:\s+<?(?P<address>[^\s>]+)>?.*")
"""Where a link leads that is written by its name: "[carte]: /ressources/carte.pdf"."""
_END_OF_CODE = re.compile(r"\n[ >\t]*(?:`{3,}|~{3,})\s*$")
"""The last line of a block of code, "```"."""
_FOREIGN = re.compile(
    r"(?P<image>!\[\[[^\[\]]+\]\])"  # ![[carte.png]]
    r"|(?P<contents>\[\[_?toc_?\]\]|\[toc\]|\{:?\{?toc\}?\})"  # [TOC]
    r"|(?P<link>\[\[[^\[\]]+\]\])"  # [[Autre page]]
    r"|(?P<note>\^\[[^\[\]]+\])"  # ^[Une note]
    r"|(?P<sign>\{\{.+?\}\}|\{[%#].+?[%#]\}|^:::\s*\w*|^\\(?:newpage|pagebreak)\b|\+\+\S(?:[^+]*\S)?\+\+)",
    re.IGNORECASE | re.MULTILINE,
)
"""Signs of pads and of other tools; the last are {{carte}}, {% if %}, :::info and ++neuf++."""
_SIGN = re.compile(r"[\[{^\\]|::|\+\+")
"""Where each of those that are shown as they are typed has a sign that texts seldom have."""
_FOREIGN_ADVICE = {
    "image": "se voit tel quel : une image s’écrit ![Ce qu’elle montre](/ressources/photo.jpg).",
    "contents": "se voit tel quel : le site fait lui-même le sommaire, effacez ces signes.",
    "link": "se voit tel quel : un lien s’écrit [mots](adresse).",
    "note": "se voit tel quel : une note s’écrit [^1], et « [^1]: Son texte. » plus bas.",
    "sign": "se voit tel quel : ces signes sont ceux d’un autre outil, effacez-les.",
}
_OPENING_TAG = re.compile(r"<[a-zA-Z][^>]*>?")
"""The "<div>" of "<div>Texte</div>"."""
_WHOLE = LINKS | {"CodeBlock"}
"""What is seen whole, or noted for another reason."""
_IN_TABLE = "dépasse de l’en-tête du tableau : ajoutez-y une colonne."
_INVISIBLE = "ne se verrait pas : écrivez un lien dans le texte, [mots](adresse)."
_CODE = (
    "Les signes « ``` » ou « ~~~ » ouvrent un bloc de code que rien ne ferme, et toute la suite "
    "est figée : fermez-le par les mêmes signes, seuls sur une ligne, ou effacez-les."
)
_TAG = (
    "se voit tel quel : retirez les balises HTML. "
    "Le gras s’écrit **ainsi**, l’italique *ainsi*, un lien [mots](adresse)."
)
_PICTURE_TAG = (
    "se voit tel quel : une image s’écrit sans balise, ![Ce qu’elle montre](/ressources/photo.jpg)."
)
_NO_NOTE = "n’a pas de texte : ajoutez, sur une ligne à elle, « [^{0}]: Le texte de la note. »"
_CUT_SHORT = "Les signes « _ » ou « * » coupent cette adresse : écrivez-la entre « < » et « > »."
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
"""The line under a header: |---|:-:|"""
_SWALLOWED = "Ce tableau touche la liste et en devient le texte : laissez une ligne vide au-dessus."
_TOUCHING = "Cette ligne touche le tableau et en devient une rangée : laissez-y une ligne vide."


def note_slips(text: Scalar, tokens: Sequence[Token], problems: Problems) -> None:
    """Note every slip of a text whose tokens are given."""
    source = Source(text)
    rowed = tokens if "|" in text.value else ()
    lost = (*_lost(source, tokens), *_misread(source, tokens), *table_slips(source, rowed))
    for offset, message in lost:
        problems.add("valeur-inattendue", source.mark(offset), message)
    for offset, message in (*_as_typed(source, tokens), *short_rows(source, rowed)):
        problems.add("mise-en-forme", source.mark(offset), message)
    for offset, message in figure_slips(tokens):
        problems.add("graphique", source.mark(offset), message)


def _lost(source: Source, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The words that stand in no token: they are on no page."""
    end, is_in_table = 0, False
    used = {t.data["dest_url"] for t in tokens if t.kind == "Start" and t.name in LINKS}
    for token in tokens:
        reached = token.end if token.kind == "End" else token.start
        if reached > end and source.has_words(end, reached):
            yield from _lost_words(source, end, reached, used, is_in_table=is_in_table)
        if token.name == "Table":
            is_in_table = token.kind == "Start"
        end = max(end, token.end if token.name in _WHOLE or not token.name else reached)
    yield from _lost_words(source, end, source.length, used, is_in_table=False)


def _lost_words(
    source: Source, start: int, end: int, used: Container[str], *, is_in_table: bool
) -> Iterator[tuple[int, str]]:
    """The words of each line; where a link leads that stands in the text is no word."""
    offset = start
    for line in source.text(start, end).split("\n"):
        definition = _DEFINITION.fullmatch(line)
        is_used = definition is not None and definition["address"] in used
        words = (
            "" if is_used else _NUMBER.sub("", _SIGNS.sub("", line)).rstrip(" |").lstrip(" |>*+-")
        )
        if any(c.isalnum() for c in words):
            advice = _IN_TABLE if is_in_table else _INVISIBLE
            yield offset + max(line.encode().find(words.encode()), 0), f"{quoted(words)} {advice}"
        offset += len(line.encode()) + 1


def _misread(source: Source, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    for index, token in enumerate(tokens):
        if token.kind == "Text":
            if "://" in token.data and _is_cut_short(token, tokens[index + 1]):
                yield token.start, _CUT_SHORT
        elif token.kind == "Start" and token.name == "CodeBlock":
            is_fenced = token.data != "Indented"
            if is_fenced and not _END_OF_CODE.search(source.text(token.start, token.end)):
                yield token.start, _CODE


def _as_typed(source: Source, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """What is no markup here and is shown as it is typed: the first tag of a line, notes."""
    last, is_code = -1, False
    for token in tokens:
        if token.name == "CodeBlock":
            is_code = token.kind == "Start"
        elif token.kind in {"Html", "InlineHtml"} and not is_break(token.data):
            line = source.line(token.start)
            tag = _OPENING_TAG.search(token.data)
            if tag and line != last:
                last = line
                advice = _PICTURE_TAG if tag[0][:4].lower() == "<img" else _TAG
                yield token.start, f"{quoted(tag[0])} {advice}"
        elif token.kind == "Text" and not is_code and _SIGN.search(token.data):
            for note in NOTE_SIGN.finditer(token.data):
                place = source.index(note[0], token.start, token.end)
                yield place, f"La note {quoted(note[0])} {_NO_NOTE.format(note[1])}"
            for found in _FOREIGN.finditer(token.data):
                place = source.index(found[0], token.start, token.end)
                yield place, f"{quoted(found[0])} {_FOREIGN_ADVICE[str(found.lastgroup)]}"


def _is_cut_short(token: Token, following: Token) -> bool:
    """Whether emphasis begins within a bare address."""
    kinds = [is_address for piece, is_address in split_addresses(token.data) if piece]
    return kinds[-1] and following.name in {"Emphasis", "Strong"}


def table_slips(source: Source, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """What keeps rows from being those of a table: the place in bytes, and a message."""
    for paragraph in inside(tokens, "Paragraph"):
        text = source.text(paragraph[0].start, paragraph[0].end)
        if any(map(_is_row, text.split("\n"))) and not _is_cut_off(source, paragraph[0].end):
            yield _no_table(source, paragraph[0].start, text.strip().split("\n"))
    for table in inside(tokens, "Table"):
        if len(table[0].data) > 1:
            yield from ((row, _TOUCHING) for row, _ in _rows(source, table, strokes=False))
    for listed in inside(tokens, "List"):
        offset = listed[0].start
        for line in source.text(offset, listed[0].end).split("\n"):
            if line.startswith("|") and _is_row(line):
                yield offset, _SWALLOWED
                break
            offset += len(line.encode()) + 1


def short_rows(source: Source, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The rows that have fewer cells than the header of their table: a stroke is missing."""
    for table in inside(tokens, "Table"):
        columns = len(table[0].data)
        for row, text in _rows(source, table, strokes=True):
            cells = _cells(text)
            if cells < columns:
                yield (
                    row,
                    (
                        f"Cette rangée a {_count(cells)} et l’en-tête du tableau {columns} : "
                        "séparez toutes ses cases par « | », les vides aussi."
                    ),
                )


def _no_table(source: Source, start: int, lines: Sequence[str]) -> tuple[int, str]:
    """Why rows make no table, at the line that is wrong."""
    cut = _cut(source, start)
    if cut is not None:
        message = (
            "Une ligne vide coupe le tableau en deux, et les rangées qui la suivent ne sont plus "
            "lues : retirez-la."
        )
        return cut, message
    row = next(number for number, line in enumerate(lines) if _is_row(line))
    columns = _cells(lines[row])
    below = lines[row + 1] if row + 1 < len(lines) else ""
    rule = f"|{'---|' * columns}"
    place = start + sum(len(line.encode()) + 1 for line in lines[:row])
    if _RULE.fullmatch(below) and "-" in below:
        return place + len(lines[row].encode()) + 1, (
            f"Cette ligne compte {_count(_cells(below))} et l’en-tête du tableau {columns} : "
            f"écrivez {rule}"
        )
    return place, f"Ce tableau n’en est pas un : sous l’en-tête, ajoutez la ligne {rule}"


def _cut(source: Source, start: int) -> int | None:
    """The first blank line between rows and those above them, None when there is none."""
    before = source.text(0, start)
    above = before.rstrip()
    last = above.rpartition("\n")[2]
    if before.count("\n") - above.count("\n") < 2 or not _is_row(last):  # noqa: PLR2004
        return None
    return len(above.encode()) + 1


def _is_cut_off(source: Source, end: int) -> bool:
    """Whether a blank line and more rows follow, for which it is noted."""
    below = source.text(end, source.length)
    following = below.lstrip()
    return _is_row(following.partition("\n")[0]) and following != below.lstrip(" \t")


def _rows(source: Source, table: Sequence[Token], *, strokes: bool) -> Iterator[tuple[int, str]]:
    """The rows with strokes between their cells, or without any."""
    for row in inside(table, "TableRow"):
        text = source.text(row[0].start, row[0].end)
        if bool(STROKE.search(text)) is strokes:
            yield row[0].start, text


def _is_row(line: str) -> bool:
    return line.lstrip(" \t>").startswith("|") and line.count("|") > 1


def _cells(row: str) -> int:
    """How many cells the strokes of a line make."""
    return len(STROKE.findall(row.strip().strip("|"))) + 1


def _count(cells: int) -> str:
    return "1 case" if cells == 1 else f"{cells} cases"
