"""Schemas from the types of objects: what they say yes and no to."""

from typing import Annotated, TypedDict

import pytest
from jsonschema import Draft202012Validator

from archive.exports.json_schema import Day, Key, OneOf, data_schema, keys


class Part(TypedDict):
    """An object within another."""

    number: Annotated[int, Key("Le numéro.")]


class Whole(TypedDict):
    """An object with a key of each kind."""

    word: Annotated[Annotated[str, OneOf(("oui", "non"))] | None, Key("Un mot.", "word")]
    day: Annotated[Day, Key("Un jour.")]
    parts: Annotated[list[Part], Key("Les parties.")]
    names: Annotated[dict[str, list[str]], Key("Les noms.")]
    is_so: Annotated[bool, Key("Si c’est ainsi.")]


GOOD = {"word": "oui", "day": "2024-03-14", "parts": [{"number": 1}], "names": {}, "is_so": True}


def is_valid(value: object, of: type = Whole) -> bool:
    """Whether the schema of a type accepts a value."""
    schema = data_schema(of, "Essai")
    Draft202012Validator.check_schema(schema)
    return bool(Draft202012Validator(schema).is_valid(value))


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"word": None},
        {"more": "une clé ajoutée"},
        {"parts": []},
        {"names": {"OMX": ["omx"]}},
    ],
)
def test_accepted(change: dict[str, object]) -> None:
    """What the type says is accepted, and keys that are added later."""
    assert is_valid({**GOOD, **change})


@pytest.mark.parametrize(
    "change",
    [{"word": "peut-être"}, {"day": None}, {"parts": [{}]}, {"names": {"OMX": 1}}, {"is_so": 1}],
)
def test_refused(change: dict[str, object]) -> None:
    """What the type does not say is refused, down to the objects within."""
    assert not is_valid({**GOOD, **change})


def test_a_list_of_objects() -> None:
    """A file may hold a list: each entry is looked at."""
    listed = list[Whole]

    assert is_valid([GOOD], listed)
    assert not is_valid([GOOD, {}], listed)


def test_keys() -> None:
    """Each key gives what it holds, and its names elsewhere."""
    found = keys(Whole)

    assert list(found) == ["word", "day", "parts", "names", "is_so"]
    assert found["word"] == Key("Un mot.", "word")
