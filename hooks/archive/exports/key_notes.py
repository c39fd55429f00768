"""What is noted of the keys of objects, beside their types."""

from typing import Annotated, NamedTuple


class Key(NamedTuple):
    """What a key holds, in French, and what other vocabularies call the same; "" where none does.

    Sources: https://oparl.org/spezifikation/1.1/, https://schema.org/, RFC 5545.
    """

    help: str
    oparl: str = ""
    schema_org: str = ""
    icalendar: str = ""


class OneOf(NamedTuple):
    """The only values that a text has."""

    values: tuple[str, ...]


class TextFormat(NamedTuple):
    """How a text is written: a format of JSON Schema."""

    name: str


Day = Annotated[str, TextFormat("date")]
"""As 2023-06-20."""
Address = Annotated[str, TextFormat("uri-reference")]
"""Relative to the root of the site, or whole for another site."""
