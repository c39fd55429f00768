"""Who answers for an action and until when, in cells that text gives without their rows."""

from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler
from archive.parsing.facts.responsibilities import bare_name, split_deadline
from archive.parsing.names.name_lists import is_like_name, split_names

_EDGES = " ;.,:–—-|/"
_LONGEST_CELL = 300
"""In characters."""


def names_in(text: str, reading: Reading) -> tuple[str, ...]:
    """The names that a text lists, without articles: "de l’OIM et du HCR" is OIM, HCR."""
    names = () if is_filler(text) else split_names(text.strip(_EDGES), reading.is_name)
    bare = (bare_name(name).strip(_EDGES) for name in names)
    return tuple(name for name in bare if name and not is_filler(name))


def are_names(text: str, reading: Reading) -> bool:
    """Whether a text lists names and nothing else: known ones, or written as names are."""
    names = names_in(text, reading)
    return bool(names) and all(reading.is_name(name) or is_like_name(name) for name in names)


def are_owner_and_day(text: str, reading: Reading) -> bool:
    """Whether a text is names and a deadline behind them: "FRS : 22 mars 2024"."""
    name, _ = (split_deadline(text) if len(text) <= _LONGEST_CELL else None) or ("", "")
    return are_names(name, reading)
