"""What was decided of pages that no file makes any more: the lines of `retraits.yml`.

A page taken down is not read, whether its file is still there or not: nothing of it is on a page,
in a list, a feed, a data file or the search. Git keeps its text. An address may also lead to
another page, where no file can name it among its former ids.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from archive.collection import urls
from archive.collection.files import read_text
from archive.language.dates import find_day
from archive.language.text import quoted
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.yaml_source import read_yaml
from archive.problems import Mark, Problems

FILE = "retraits.yml"
_FOLDERS = (urls.MEETINGS, *urls.REGISTERS)
_ADDRESS = re.compile(
    rf"(?:.*/)?((?:{'|'.join(_FOLDERS)})(?!{urls.YEAR})[\w-]+)(?:/(?:index\.html)?)?"
)
"""As in "reunions/2023-06-20" and "https://gtm.example/reunions/2023-06-20/"."""


class Move(NamedTuple):
    """The page that stands in the place of another."""

    url: str
    mark: Mark
    """Where it was decided."""


@dataclass(frozen=True, slots=True)
class Retirements:
    """The decisions, by the url of the page that each is about."""

    retired: dict[str, date] = field(default_factory=dict)
    """The day on which a page was taken down."""
    moved: dict[str, Move] = field(default_factory=dict)


def read_retirements(root: Path, problems: Problems) -> Retirements:
    """Every decision; what is wrong with the file is noted."""
    decided = Retirements()
    text = read_text(root, FILE, problems) if (root / FILE).is_file() else None
    for key, value in read_yaml(text, Mark(FILE), problems).entries if text else ():
        url = _url(key.value)
        day, other = (_day(value), _url(value.value)) if isinstance(value, Scalar) else (None, None)
        if url is None:
            message = (
                f"{quoted(key.value)} n’est pas l’adresse d’une réunion, d’une organisation, d’une "
                "ressource ou d’un thème : écrivez par exemple reunions/2023-06-20."
            )
            problems.add("valeur-inattendue", key.mark, message)
        elif day:
            decided.retired[url] = day
        elif other:
            decided.moved[url] = Move(other, value.mark)
        else:
            message = (
                "Écrivez le jour du retrait, « reunions/2023-06-20: 15 janvier 2026 », "
                "ou l’adresse de la page qui remplace celle-ci."
            )
            problems.add("date-impossible", value.mark, message)
    return decided


def _url(text: str) -> str | None:
    address = _ADDRESS.fullmatch(text.strip())
    return f"{address[1]}/" if address else None


def _day(value: Scalar) -> date | None:
    match = find_day(value.value)
    return match.day if match else None
