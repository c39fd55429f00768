"""What stands before an item of a list, a bullet, a dash, a number or a letter, and how deep."""

import re

from archive.language.day_names import MONTH_NUMBERS
from archive.language.numbers import roman_number
from archive.language.text import any_of, same_length_fold
from archive.parsing.facts.titles import item_label

BULLET = "•"
"""The bullet of every font that draws it with a letter of its own."""

UNNAMED_LETTER = "\ufffd"
"""What stands for a letter that a font draws and does not name."""
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\uf0b7\uf0a7\uf09f\uf06c\uf06e\uf076\uf071", BULLET),
        **dict.fromkeys("\uf0d8\uf0e8\uf0f0\uf034", "➢"),
        **dict.fromkeys("\uf0e0\uf0ae", "→"),
        **dict.fromkeys("\uf0fc\uf050", "✓"),
        **dict.fromkeys("\uf0fb\uf04f", "✗"),
        **dict.fromkeys("\uf0fe\uf052", "☑"),
        **dict.fromkeys("\uf0fd\uf053\uf054", "☒"),
        **dict.fromkeys("\uf0a8\uf06f\uf0a3", "☐"),
        **dict.fromkeys("\uf02d\uf0be", "–"),
    }
)
"""What Symbol and Wingdings draw at places that no alphabet has: bullets, arrows, ticks."""
_DRAWN = re.compile("[\ue000-\uf8ff\ufffd]")
"""the "\uf0b7" that Symbol draws as "•" """
_UNNAMED = re.compile(r"\(cid:\d+\)")
"""A letter of a PDF whose font does not say which one it is: "(cid:127)"."""
_BULLET = r"[•●·○◦▪▫■□◆◇►▶➢➤➔→⇒✓✔✗✘☐☑☒❖‣⁃∙♦\ue000-\uf8ff\ufffd]"
_DASH = r"[-‐‑−–—]"
_ROMAN = r"(?=[IVX])(?:X{0,3}(?:IX|IV|V?I{0,3}))"
_NEXT = r"(?=\s*[^\W\d_]|\s*[«\"“(])"
"""A word or an opening sign: what may follow a sign that also stands inside numbers."""

_MARKER = re.compile(
    rf"""
      {_BULLET}(?=\s*\S)
    | \[[ xX]?\](?=\s+\S)
    | >(?=\s+[^\W\d_a-zà-ÿ])                         # "> Relire la carte", no sign of its own
    | [o§ØüŸ*+](?=\s+\S)                            # bullets drawn with letters of Wingdings
    | {_DASH}(?=\s*[^\W\d_]|\s*[«"“(]|\s+\S)
    | \(\s?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})\s?\)(?=\s+\S)
    | \d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\s?[.)](?:\s?[-–—])?(?:(?=\s+\S)|(?=[^\W\d_]))
    | \d{{1,2}}°\)?(?=\s+\S)
    | \d{{1,2}}(?:\.\d){{1,3}}(?=\s+[^\W\d_a-z])     # "1.2 Titre", not "2.5 tonnes"
    | \d{{1,2}}\s?(?:/-|[-–—/:]){_NEXT}
    | {_ROMAN}(?:\s?[.)°](?=\s+\S)|\s?[-–—/:](?=\s*[^\W\d_a-z]))
    | [ivx]{{2,4}}[.)](?=\s+\S)
    | (?:[A-LN-OQ-Z]|[a-z])[.)](?=\s+(?!\w\.)\S)     # not "M. Untel", "P. Untel" nor "n. d."
    | (?:[A-LN-OQ-Z]|[a-z])\s?[-–—](?=\s+\S)
    """,
    re.VERBOSE,
)
_TIME = re.compile(
    r"\d{1,2}\s?:\s?\d|\d{1,2}\s?[-–—/]\s?\d"
    rf"|\d{{1,2}}[-–/]{any_of(MONTH_NUMBERS)}\b\.?(?:[-–/\s]\d|\s*$)"
)
"""10:30, 5/06, 20-Feb-2025, folded"""


def marker_at(text: str) -> tuple[str, int]:
    """What marks an item at the start of a text and where the item itself begins.

    ("", 0) when nothing does. A bullet of a symbol font becomes "•".
    """
    start = len(text) - len(text.lstrip())
    found = _MARKER.match(text, start)
    label = item_label(text[start:]) if found is None else None
    if label:
        return text[start : start + label[1]].strip(), start + label[1]
    if found is None or not found.group() or _TIME.match(same_length_fold(text), start):
        return "", 0
    end = found.end()
    while end < len(text) and text[end].isspace():
        end += 1
    return shown(found.group().strip()), end


def readable(text: str) -> str:
    """A text with the signs of drawing fonts as letters of their own, unknown ones as "\ufffd"."""
    text = _DRAWN.sub(UNNAMED_LETTER, text.translate(_SIGNS))
    return _UNNAMED.sub(UNNAMED_LETTER, text).replace("\u00ad", "-")  # what is drawn is a hyphen


def shown(marker: str) -> str:
    """A marker as it is shown, whatever font drew it."""
    return _DRAWN.sub(BULLET, marker)


def is_bullet(marker: str) -> bool:
    """Whether a marker does not count: a bullet or a dash."""
    return bool(marker) and not any(sign.isalnum() and sign not in "oØüŸ" for sign in marker)


_COUNT = re.compile(r"(\d{1,3}|[A-Za-z]{1,5})\W*$")
"""the "II" of "II-", the "061" of such minutes as "24/061" """
_PART = re.compile(r"\d\s?\.\s?\d")
"""the "1.2" of "1.2." """
_ZERO = re.compile(r"(?<=\d)\.0(?=\W*$)")
"""the ".0" of "1.0" """


def marker_number(marker: str) -> int | None:
    """The number of a marker: "2.", "II-"; None for a bullet, a letter or "1.2.", a part's."""
    marker = _bare(marker)
    match = _COUNT.search(marker)
    if not match or _PART.search(marker):
        return None
    digits = match[1].lower()
    return int(digits) if digits.isdigit() else roman_number(digits)


def rank_of(marker: str) -> int | None:
    """The number of a marker, or the rank of its letter: 2 for "2.", "1.2", "II." and "b)"."""
    match = _COUNT.search(_bare(marker))
    if match is None or match[1].isdigit():
        return int(match[1]) if match else None
    letters = match[1].lower()
    return roman_number(letters) or (ord(letters) - ord("a") + 1 if len(letters) == 1 else None)


def is_part(marker: str) -> bool:
    """Whether a marker is that of a part of a point: "1.2", not "1.0"."""
    return bool(_PART.search(_bare(marker)))


def _bare(marker: str) -> str:
    """A marker without words or a zero around its number: "2" for "Deuxième point :" or "2.0"."""
    label = item_label(f"{marker} x")
    return _ZERO.sub("", marker) if label is None else str(label[0] or "")


def is_count(marker: str) -> bool:
    """Whether a marker counts (a number or a letter), as opposed to a bullet."""
    return bool(marker) and not is_bullet(marker)


def style_of(marker: str) -> str:
    """What markers of one series share: "1." and "12." do, "1)" and "A." do not."""
    if item_label(f"{marker} x"):
        return "point"
    zero = ".0" if _ZERO.search(marker) else ""
    kind = re.sub(r"\d+", "1", _bare(marker).replace(" ", "")) + zero  # "12." is "1."
    if kind[:1].lower() in {"i", "v", "x"}:
        return re.sub(r"^[IVX]+", "I", re.sub(r"^[ivx]+", "i", kind))  # "IV." is "I."
    return re.sub(r"^[a-h]", "a", re.sub(r"^[A-H]", "A", kind))  # "c)" is "a)"
