"""The words of a text that its page must show: all but those that name what stands beside them."""

import re
from pathlib import Path

from archive.language import vocabulary
from archive.language.text import fold
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.front_matter import split_front_matter
from archive.problems import Problems
from archive.prose import tokens_text

WORD = re.compile(r"\b(?!\d+h)\w{3,}")
"""A word; an hour is written on the page in another way."""
VOCABULARY = Path(vocabulary.__file__).with_suffix(".toml").read_text("utf-8")
LABELS = frozenset(word.rstrip("sx") for word in WORD.findall(fold(VOCABULARY)))
"""Words that name what stands beside them: the page says it by its own headings and badges."""


def words(text: str) -> list[str]:
    """The folded words of a text that are no labels."""
    return [word for word in WORD.findall(fold(text)) if word.rstrip("sx") not in LABELS]


def body_words(name: str, text: str) -> list[str]:
    """The words of the body of a file, as they are seen, without its labels."""
    split = split_front_matter(text, name, Problems())
    assert split is not None
    return words(tokens_text(tokenise(split[1].value)))
