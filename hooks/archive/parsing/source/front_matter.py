"""A Markdown file → the keys at its head and the text below them, whatever editors made of both."""

import re
from collections.abc import Sequence

from archive.language.text import unix_line_ends
from archive.language.vocabulary import MEETING, Vocabulary
from archive.parsing.source.markdown_habits import as_commonmark
from archive.parsing.source.nodes import Mapping, Scalar
from archive.parsing.source.yaml_source import read_yaml
from archive.problems import Mark, Problems

_FENCE = "---"
_STROKES = {"-": 1, "–": 2, "—": 3}
"""The strokes of a fence, and how many hyphens an editor makes one of."""
_BLANK = " \t\ufeff\u200b\u200c\u200d\u2060\u00a0"
"""Blanks and signs without width, which come before the first line of a pasted text."""
_KEY = re.compile(r"[^\W\d_][^:#|*]{0,60}:(?:\s|$)")
"""date: 2026-01-22"""


def split_front_matter(
    text: str, path: str, problems: Problems, vocabulary: Vocabulary = MEETING
) -> tuple[Mapping, Scalar] | None:
    """The keys and the free text of a Markdown file; None when the keys cannot be read.

    A file that begins neither with "---" nor with keys that "---" ends has none. `vocabulary`
    tells which keys: those of a register end with their lines, be there no "---" at all; minutes
    may hold theirs as labels, which are read with the text.
    """
    lines = unix_line_ends(text).split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip(_BLANK)), 0)
    opening = lines[first].strip(_BLANK)
    start = first + _is_fence(opening)
    end = next((n for n in range(start, len(lines)) if _closes(lines[n].rstrip())), None)
    rest = len(lines) if end is None else end + 1
    if end is None and vocabulary is not MEETING and opening != _FENCE:
        end = rest = next((n for n in range(first, len(lines)) if not lines[n].strip()), rest)
    if end is not None and (opening == _FENCE or _are_keys(lines[start:end], vocabulary)):
        front = read_yaml("\n".join(lines[start:end]), Mark(path, start + 1), problems)
        body = Scalar("\n".join(lines[rest:]), Mark(path, rest + 1))
        return front, as_commonmark(body, problems)
    if opening != _FENCE:
        body = Scalar("\n".join(lines), Mark(path))
        return Mapping((), Mark(path)), as_commonmark(body, problems)
    after = next((n for n in range(start, len(lines)) if not _may_be_head(lines[n])), len(lines))
    message = (
        f"L’en-tête ouvert par « --- » n’est pas fermé : ajoutez une ligne « --- » à sa fin, "
        f"sans doute après la ligne {after}."
    )
    problems.add("fichier-illisible", Mark(path, first + 1), message)
    return None


def _is_fence(line: str) -> bool:
    """Whether a line parts keys from text: "---", "—-" as an editor makes it, or nearly, "--"."""
    strokes = line.strip()
    return set(strokes) <= set(_STROKES) and sum(map(_STROKES.__getitem__, strokes)) > 1


def _may_be_head(line: str) -> bool:
    text = line.strip()
    return bool(text) and not text.startswith("#") and any(map(str.isalnum, text))


def _closes(line: str) -> bool:
    return _is_fence(line) or line.rstrip() == "..."


def _are_keys(lines: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether lines that "---" does not open are the keys of a record, not a text."""
    written = [line.strip(_BLANK) for line in lines if line.strip()]
    is_known = bool(written) and vocabulary.match(written[0].partition(":")[0]) is not None
    return is_known and all(_KEY.match(line) or line.startswith("- ") for line in written)
