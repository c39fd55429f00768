"""Marks of the look of a few words, as converters and pads write them → the same in Markdown."""

import re

HAS_MARKS = r"</[a-zA-Z]|\]\{\."
"""A sign of what this module reads: the "</u" of "<u>Lieu :</u>"."""
_SIGNS = {"b": "**", "strong": "**", "i": "*", "em": "*", "u": "", "span": "", "font": ""}
"""The tags that are read, and the sign around what they hold."""
_DEPTH = 4
"""How many marks may stand one within the other."""
_MARKED = re.compile(
    r"`[^`]*`"  # code stays as it is
    r"|\\."  # so does a sign that is escaped: \<b>
    rf"|<(?P<tag>{'|'.join(_SIGNS)})(?:\s[^<>]*)?>(?P<held>[^<>\\]*)</(?P=tag)>"  # <b>Lieu :</b>
    r"|\[(?P<span>[^\[\]\\]*)\]\{\.[a-z][\w-]*\}",  # [Lieu :]{.underline}, as Pandoc has it
    re.IGNORECASE,
)


def without_marks(line: str) -> str:
    """The line with stars in the place of tags of the look, one within the other too.

    Colours and underlines, which Markdown does not have, are left out.
    """
    for _ in range(_DEPTH):
        line = _MARKED.sub(_in_markdown, line)
    return line


def _in_markdown(marked: re.Match[str]) -> str:
    if marked["tag"] is None:
        return marked[0] if marked["span"] is None else marked["span"]
    sign, held = _SIGNS[marked["tag"].lower()], marked["held"]
    words = held.strip()
    return held.replace(words, f"{sign}{words}{sign}", 1) if words else held
