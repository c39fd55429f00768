"""Whether the days of some minutes that are in figures begin with the month: "3/21", "3/12".

All days of a file decide together: one that can be nothing else, or English days such as
"March 5" beside none such as "5 March".
"""

import re
from collections.abc import Sequence

from archive.language.day_names import MONTH_NUMBERS
from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import synonyms

_ENGLISH = [names[0] for names in synonyms("months").values()]
_MONTH_FIRST = re.compile(
    rf"(?<!\d )\b{any_of((*_ENGLISH, *(name[:3] for name in _ENGLISH)))}\.?"
    r"\s+\d{1,2}(?:st|nd|rd|th)?\b(?!\s*[h:/])"
)
"""the "march 5" of "Wed, March 5, 2025", folded"""
_DAY_FIRST = re.compile(
    rf"\b\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:of\s+|de\s+)?{any_of(MONTH_NUMBERS)}\b"
)
"""5 mars, 5th of March, folded"""
_FIGURES = re.compile(
    r"(?<![\d/.,])(\d{1,2})(\s?/\s?)(\d{1,2})(?=(?:\s?/\s?(?:\d{4}|\d{2}))?(?![\d/]))"
)
"""the "3/12" of "3/12" and of "3/12/2025" """
_MONTHS = 12


def is_month_first(days: Sequence[str], texts: Sequence[str]) -> bool | None:
    """Whether days in figures begin with the month, None when nothing tells.

    `texts` are all those of a file, `days` those of them that may be days, which count first.
    """
    figures = [(int(m[1]), int(m[3])) for text in days for m in _FIGURES.finditer(text)]
    if any(first > _MONTHS for first, _ in figures):
        return False
    if any(second > _MONTHS for _, second in figures):
        return True
    for told in (days, texts) if figures else ():
        folded = [same_length_fold(text) for text in told]
        english, others = (
            sum(len(kind.findall(text)) for text in folded) for kind in (_MONTH_FIRST, _DAY_FIRST)
        )
        if english != others:
            return english > others
    return None


def with_day_first(text: str) -> str:
    """A text whose days in figures begin with the month, as those that begin with the day."""
    return _FIGURES.sub(r"\3\2\1", text)
