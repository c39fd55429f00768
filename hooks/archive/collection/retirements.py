"""The pages that were taken down: the decisions that `retraits.yml` holds.

The file of such a page is not read, whether it is still there or not: nothing of it is on a page,
in a list, a feed, a data file or the search. Git keeps its text.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from archive.collection import urls
from archive.collection.files import read_text
from archive.language.dates import ImpossibleDateError, parse_day
from archive.language.text import quoted
from archive.parsing.source_nodes import Node, Scalar
from archive.parsing.yaml_source import read_yaml
from archive.problems import Mark, Problems

FILE = "retraits.yml"
_FOLDERS = (urls.MEETINGS, urls.RESOURCES, urls.THEMES)
_ADDRESS = re.compile(
    rf"(?:.*/)?((?:{'|'.join(_FOLDERS)})(?!{urls.YEAR})[\w-]+)(?:/(?:index\.html)?)?"
)
"""As in "reunions/2023-06-20" and "https://gtm.example/reunions/2023-06-20/"."""


def read_retirements(root: Path, problems: Problems) -> Mapping[str, date]:
    """The url of each page taken down, with the day; what is wrong with the file is noted."""
    text = read_text(root, FILE, problems) if (root / FILE).is_file() else None
    entries = read_yaml(text, Mark(FILE), problems).entries if text else ()
    return {url: day for key, value in entries for url, day in _decision(key, value, problems)}


def _decision(key: Scalar, value: Node, problems: Problems) -> Iterator[tuple[str, date]]:
    address = _ADDRESS.fullmatch(key.value.strip())
    day = _day(value) if isinstance(value, Scalar) else None
    if address is None:
        message = (
            f"{quoted(key.value)} n’est pas l’adresse d’une réunion, d’une ressource ou d’un "
            "thème : écrivez par exemple reunions/2023-06-20."
        )
        problems.add("valeur-inattendue", key.mark, message)
    elif day is None:
        message = "Écrivez le jour du retrait : « reunions/2023-06-20: 15 janvier 2026 »."
        problems.add("date-impossible", value.mark, message)
    else:
        yield f"{address[1]}/", day


def _day(value: Scalar) -> date | None:
    try:
        match = parse_day(value.value)
    except ImpossibleDateError:
        return None
    return match.day if match else None
