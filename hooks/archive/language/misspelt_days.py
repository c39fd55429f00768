"""Days whose month or weekday has one wrong letter, and how they are read."""

import re
from collections.abc import Iterator

from archive.language.dates import DIGIT, MISSPELT
from archive.language.day_names import month_meant, weekday_meant
from archive.language.text import same_length_fold

_WEEKDAY = re.compile(r"\b(?P<slip>[dfjlmqstvw][a-z]{4,12}),?\s(?:(?:le|the)\s)?\d{1,2}(?=\D)")
"""jeuid 12"""


def misspelt_days(text: str) -> Iterator[tuple[int, int, str]]:
    """Each day whose month or weekday is misspelt: where it stands, and how it is read."""
    folded = same_length_fold(text) if DIGIT.search(text) else ""
    names = [*((pattern, month_meant) for pattern in MISSPELT), (_WEEKDAY, weekday_meant)]
    matches = ((match, of) for pattern, of in names for match in pattern.finditer(folded))
    for match, name_meant in matches:
        (start, end), (first, last) = match.span(), match.span("slip")
        meant = name_meant(text[first:last])
        if meant:
            yield start, end, f"{text[start:first]}{meant}{text[last:end]}"
