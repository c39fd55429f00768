"""What is noted of the keys of objects, beside their types, and the JSON Schemas made of both.

Draft: https://json-schema.org/draft/2020-12/schema. A reader lets keys pass that it does not know:
keys are added.
"""

from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


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


def data_schema(of: Any, title: str) -> Schema:  # noqa: ANN401 - a type, which may be list[…]
    """The schema of what a file holds: an object of a type, or a list of such objects."""
    definitions: Schema = {}
    schema = _schema(of, definitions)
    return {"$schema": _DRAFT, "title": title, **schema, "$defs": definitions}


def keys(of: type) -> dict[str, Key]:
    """The keys of a type of object, each with what it holds."""
    return {name: key for name, hint in _hints(of).items() if (key := _key(hint))}


def _schema(of: Any, definitions: Schema) -> Schema:  # noqa: ANN401 - a type
    """The schema of a type; the types of objects that it needs join `definitions`."""
    if is_typeddict(of):
        if of.__name__ not in definitions:
            definitions[of.__name__] = {}  # in place before its own keys are looked at
            definitions[of.__name__] = _object(of, definitions)
        return {"$ref": f"#/$defs/{of.__name__}"}
    origin, arguments = get_origin(of), get_args(of)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:], definitions)
    if origin in {Union, UnionType}:
        return {"anyOf": [_schema(part, definitions) for part in arguments]}
    if origin is list:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(arguments[1], definitions)}
    return {"type": _TYPES[of]}


def _object(of: type, definitions: Schema) -> Schema:
    hints = _hints(of)
    return {
        "type": "object",
        "properties": {name: _schema(hint, definitions) for name, hint in hints.items()},
        "required": list(hints),
    }


def _annotated(of: Any, notes: tuple[object, ...], definitions: Schema) -> Schema:  # noqa: ANN401
    schema = _schema(of, definitions)
    for note in notes:
        match note:
            case Key(help=words):
                schema = {"description": words, **schema}
            case OneOf(values):
                schema |= {"enum": list(values)}
            case TextFormat(name):
                schema |= {"format": name}
    return schema


def _hints(of: type) -> Schema:
    return get_type_hints(of, include_extras=True)


def _key(hint: Any) -> Key | None:  # noqa: ANN401 - a type
    """The note of a key: the one that stands outermost."""
    notes = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((note for note in reversed(notes) if isinstance(note, Key)), None)
