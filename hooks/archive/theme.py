"""The record of a theme: a subject that the group comes back to, meeting after meeting."""

from dataclasses import dataclass, field

from archive.problems import Mark
from archive.prose import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A subject, with the words that stand for it."""

    id: str
    """A part of addresses: ASCII letters, digits, hyphens."""
    mark: Mark = field(compare=False)
    name: str
    words: tuple[str, ...] = ()
    """Other words that surely mean it where they stand in a title."""
    english: tuple[str, ...] = ()
    """What it is called in English: search leads from there to the theme."""
    about: Prose | None = None
    former_ids: tuple[str, ...] = ()
