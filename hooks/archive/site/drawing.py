"""Shapes and words of a drawing (SVG): black and white, each word whole."""

from collections.abc import Iterable
from html import escape
from textwrap import wrap

from markupsafe import Markup

from archive.language import french

LINE = 16
"""The height of a line of text."""
LETTER = 7
"""The width that a letter takes at most, on average of a line."""

FILLS = ("currentColor", "url(#{id}-raies)", "none", "url(#{id}-points)")
"""What tells boxes apart, in order: no two need a colour. A drawing has four at most."""

_PATTERNS = (
    '<defs><pattern id="{id}-raies" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path d="M0 0V5" stroke="currentColor" stroke-width="3"/>'
    '</pattern><pattern id="{id}-points" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<circle cx="2.5" cy="2.5" r="1" fill="currentColor"/></pattern></defs>'
)


def svg(id_: str, title: str, summary: str, size: tuple[int, int], parts: Iterable[str]) -> Markup:
    """A drawing heard by its title and its summary; ids inside begin with its own."""
    own, (width, height), drawn = escape(id_), size, "".join(parts)
    opening = (
        f'<svg role="img" aria-labelledby="{own}-titre {own}-resume" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" font-size="12">'
        f'<title id="{own}-titre">{_words(title)}</title>'
        f'<desc id="{own}-resume">{_words(summary)}</desc>'
    )
    patterns = _PATTERNS.replace("{id}", own) if f"url(#{own}" in drawn else ""
    # Numbers, and words and ids that are escaped: so for all markup made here.
    return Markup(f"{opening}{patterns}{drawn}</svg>")  # noqa: S704


def box(id_: str, rank: int, corner: tuple[float, float], size: tuple[float, float]) -> str:
    """A rectangle filled as the boxes of its rank are."""
    fill = FILLS[rank].format(id=escape(id_))
    place = f'x="{short(corner[0])}" y="{short(corner[1])}"'
    sides = f'width="{short(size[0])}" height="{short(size[1])}"'
    return f'<rect {place} {sides} fill="{fill}" stroke="currentColor"/>'


def text(words: str, left: float, top: float, more: str = "") -> str:
    """Words on one line."""
    place = f'x="{short(left)}" y="{short(top)}"'
    return f'<text {place} stroke="none" fill="currentColor" {more}>{_words(words)}</text>'


def wrapped(words: str, letters: int) -> list[str]:
    """Words cut into lines of so many letters; none is cut, a longer one stands alone."""
    return wrap(french.typeset(words), letters, break_long_words=False, break_on_hyphens=False)


def short(value: float) -> str:
    """A length in as few signs as a drawing needs."""
    return f"{round(value, 1):g}"


def _words(text_: str) -> str:
    return escape(french.typeset(text_), quote=False)
