"""JSON Schemas of the keys that the files of the archive hold, made from the vocabulary.

Editors complete and check with them: a YAML file of a meeting begins with
`# yaml-language-server: $schema=.schema/reunion.json`. The word to write and the English name are
offered; every other spelling is accepted. What they cannot see, `archive check` does: whether a
day exists, whether a key stands twice under two names, whether a text is free of slips.
They lie beside the meetings for editors, and beside the assets of the site, which publishes them.
Draft: https://json-schema.org/draft/2020-12/schema
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from archive.language.text import fold
from archive.language.vocabulary import (
    ACTION,
    AGENDA_LINE,
    DOCUMENT,
    FOLLOW_UP,
    ITEM,
    MAP_COPY,
    MEETING,
    NEXT_MEETING,
    ORGANISATION,
    RESOURCE,
    THEME,
    Field,
    synonyms,
)

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NOTE = (
    "Les autres façons d’écrire une clé (casse, accents, pluriel, tirets) sont acceptées aussi. "
    "« make check » vérifie le reste."
)
_TEXT: Schema = {"type": ["string", "number", "null"]}
_PAIR: Schema = {"type": "object", "maxProperties": 1, "additionalProperties": _TEXT}
"""A text with a colon in it, which YAML takes for a key and its value."""
_FILLERS = ("", "N/A", "RAS", "néant")

_SEGMENT = re.compile(r"[a-z0-9]+")
"""Each of "date" and "limite" in "date limite"."""
_BETWEEN = r"[\W_]*"
"""What may part them: the space of "date limite", the stroke of "date_limite", or nothing."""
_SHORTEST_PLURAL = 4
"""A shorter word keeps its final s or x; see `archive.language.text.term`."""
_ACCENTED = {
    "a": "àâä",
    "c": "ç",
    "e": "éèêë",
    "i": "îï",
    "n": "ñ",
    "o": "ôö",
    "u": "ùûü",
    "y": "ÿ",
}
"""The accents that French words bear."""

RECORDS = {
    "reunion": MEETING,
    "ligne": AGENDA_LINE,
    "point": ITEM,
    "action": ACTION,
    "suivi": FOLLOW_UP,
    "annonce": NEXT_MEETING,
    "document": DOCUMENT,
    "copie": MAP_COPY,
    "organisation": ORGANISATION,
    "ressource": RESOURCE,
    "theme": THEME,
}
"""Every kind of record by the name of its definition."""
_DEFINITIONS = {
    "agenda_line": "ligne",
    "item": "point",
    "action": "action",
    "follow_up": "suivi",
    "document": "document",
    "map_copy": "copie",
}
"""The definition of each kind of record that fields hold a list of, by its vocabulary."""
_SCHEMAS = {
    "reunion": ("Compte rendu d’une réunion", ("reunion", "ligne", "point", "action", "suivi",
                                               "annonce", "document")),
    "organisation": ("Fiche d’une organisation", ("organisation",)),
    "ressource": ("Fiche d’une ressource", ("ressource", "document", "copie")),
    "theme": ("Fiche d’un thème", ("theme",)),
}  # fmt: skip
"""The title of each schema, and the definitions that it needs, its own first."""

NAMES = tuple(_SCHEMAS)
"""The names of the schemas, as in their addresses."""


def schema_text(name: str) -> str:
    """The schema of this name as JSON, ended by a line feed; raises KeyError for another name."""
    return json.dumps(build_schema(name), ensure_ascii=False, indent=2) + "\n"


def build_schema(name: str) -> Schema:
    """The schema of one of `NAMES`."""
    title, records = _SCHEMAS[name]
    definitions = {key: value for record in records for key, value in _definitions(record)}
    return {
        "$schema": _DRAFT,
        "title": title,
        "description": f"{title} : les clés de son fichier. {_NOTE}",
        "$ref": f"#/$defs/{name}",
        "$defs": definitions,
    }


def _definitions(record: str) -> Iterator[tuple[str, Schema]]:
    """The definition of a kind of record, then those of its fields."""
    fields = RECORDS[record].fields.values()
    references = {field.name: {"$ref": f"#/$defs/{record}.{field.name}"} for field in fields}
    offered = [(word, field) for field in fields for word in _offered(field)]
    definition: Schema = {
        "type": "object",
        "description": f"{RECORDS[record].subject.capitalize()}.",
        "properties": {word: references[field.name] for word, field in offered},
        "patternProperties": {
            _spellings(field, without=_offered(field)): references[field.name] for field in fields
        },
        "additionalProperties": False,
    }
    for field in fields:
        definition |= _required(field) if field.is_required else {}
    yield record, definition
    for field in fields:
        yield f"{record}.{field.name}", {"description": field.help, **_shape(record, field)}


def _offered(field: Field) -> tuple[str, str]:
    """The word to write and the English one, which editors offer."""
    return field.word, field.name.replace("_", " ")


def _spellings(field: Field, without: tuple[str, ...] = ()) -> str:
    return _pattern((*field.words, field.name), without)


def _required(field: Field) -> Schema:
    """That a record has a field, whatever the word that names it."""
    other = {"not": {"propertyNames": {"not": {"pattern": _spellings(field)}}}}
    return {"anyOf": [{"required": [field.word]}, other]}


def _shape(record: str, field: Field) -> Schema:
    """What the value of a field looks like."""
    if field.value == "texts":
        return _list(_PAIR)
    if field.value in _DEFINITIONS:
        return _list({"$ref": f"#/$defs/{_DEFINITIONS[field.value]}"})
    if field.value == "next_meeting":
        return {"anyOf": [_TEXT, {"$ref": "#/$defs/annonce"}]}
    if record in {"action", "suivi"} and field.name == "status":
        return {**_TEXT, "examples": list(synonyms("action_status"))}
    return _TEXT if field.value == "text" else _choice(field.value)


def _list(entry: Schema) -> Schema:
    """Texts or other entries; a text alone is a list of one."""
    return {"anyOf": [_TEXT, {"type": "array", "items": {"anyOf": [_TEXT, entry]}}]}


def _choice(table: str) -> Schema:
    """A word of a table to write, another that is read for it, or nothing."""
    words = synonyms(table)
    read = [word for choice, others in words.items() for word in (choice, *others)]
    others = [{"pattern": _pattern(read)}, {"pattern": _pattern(_FILLERS)}]
    nothing: Schema = {"type": "null"}
    return {"anyOf": [{"enum": list(words)}, *({"type": "string", **o} for o in others), nothing]}


def _pattern(words: Iterable[str], without: Iterable[str] = ()) -> str:
    """A regular expression for all the ways of writing some words that the reader takes as one.

    It leaves out the texts of `without`, which stand as they are.
    """
    options = dict.fromkeys(map(_one, words))
    exact = "|".join(map(re.escape, without))
    but = f"(?!(?:{exact})$)" if exact else ""
    return f"^{but}{_BETWEEN}(?:{'|'.join(options)}){_BETWEEN}$"


def _one(word: str) -> str:
    return _BETWEEN.join(map(_segment, _SEGMENT.findall(fold(word))))


def _segment(segment: str) -> str:
    singular = segment if len(segment) < _SHORTEST_PLURAL else segment.rstrip("sx")
    may_be_plural = len(singular) + 1 >= _SHORTEST_PLURAL and singular[-1] not in "sx"
    plural = "[sSxX]*" if may_be_plural else ""
    return "".join(map(_letter, singular)) + plural


def _letter(letter: str) -> str:
    signs = letter + _ACCENTED.get(letter, "")
    return f"[{signs}{signs.upper()}]" if letter.isalpha() else letter
