"""Markdown text → front matter and free text."""

import re

from archive.parsing.source_nodes import Mapping, Scalar
from archive.parsing.yaml_source import read_yaml
from archive.problems import Mark, Problems

_FENCE = "---"
_LINE_END = re.compile(r"\r\n?|\n")


def split_front_matter(
    text: str, path: str, problems: Problems
) -> tuple[Mapping | None, Scalar] | None:
    """The keys and the free text of a Markdown file; None when the keys cannot be read.

    The keys are None when the file does not begin with "---".
    """
    lines = _LINE_END.split(text)
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != _FENCE:
        return None, Scalar("\n".join(lines), Mark(path))
    for number, line in enumerate(lines[first + 1 :], first + 1):
        if line.rstrip() == _FENCE:
            front = read_yaml("\n".join(lines[first + 1 : number]), Mark(path, first + 2), problems)
            body = Scalar("\n".join(lines[number + 1 :]), Mark(path, number + 2))
            return None if front is None else (front, body)
    message = "L’en-tête ouvert par « --- » n’est pas fermé : ajoutez une ligne « --- » à sa fin."
    problems.add("fichier-illisible", Mark(path, first + 1), message)
    return None
