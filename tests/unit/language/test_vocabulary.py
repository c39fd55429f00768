"""The words of the minutes."""

import pytest

from archive.language import vocabulary
from archive.language.fields import Field, Vocabulary
from archive.language.text import term
from archive.language.vocabulary import ACTION, ITEM, MEETING, RESOURCE

EVERY = {name: value for name, value in vars(vocabulary).items() if isinstance(value, Vocabulary)}
EVERY_FIELD = [
    pytest.param(each, field, id=f"{name}.{field.name}")
    for name, each in EVERY.items()
    for field in each.fields.values()
]


@pytest.mark.parametrize(("each", "field"), EVERY_FIELD)
def test_words_find_their_field(each: Vocabulary, field: Field) -> None:
    """Every word of a field finds it, in capitals, with underscores, with a colon."""
    for word in (*field.words, field.name):
        for spelling in (word, word.upper(), word.replace(" ", "_"), f" {word} :"):
            assert each.find(spelling) is field, spelling


@pytest.mark.parametrize("each", EVERY.values(), ids=EVERY)
def test_fields_share_no_word(each: Vocabulary) -> None:
    """No word stands for two fields of a record."""
    terms = [
        each_term
        for field in each.fields.values()
        for each_term in {term(word) for word in (*field.words, field.name)}
    ]

    assert len(terms) == len(set(terms))
    assert "" not in terms


@pytest.mark.parametrize(("each", "field"), EVERY_FIELD)
def test_help(each: Vocabulary, field: Field) -> None:
    """Every field is explained in one sentence, and written with its first word."""
    assert field.help.endswith((".", "…"))
    assert each.fields[field.name].word == field.words[0]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Points d'action", "text"),
        ("POINTS D’ACTION", "text"),
        ("Recommandations", "text"),
        ("Personnes/agences responsables", "responsible"),
        ("Responsable(s)", "responsible"),
        ("Personne responsable", "responsible"),
        ("Date d’échéance", "deadline"),
        ("Délais", "deadline"),
        ("État d’avancement", "status"),
        ("N°", "number"),
        ("Suite de", "follows"),
    ],
)
def test_headers(header: str, name: str) -> None:
    """The headers of action tables are known as people write them."""
    found = ACTION.find(header)

    assert found
    assert found.name == name


def test_unknown() -> None:
    """A word of no field finds none, be it empty or in another script."""
    assert MEETING.find("météo") is None
    assert MEETING.find("") is None
    assert MEETING.find("дата") is None


def test_suggestion() -> None:
    """A slip is answered with the word to write, even when it resembles another word."""
    assert MEETING.suggest("presense") == "présence"
    assert MEETING.suggest("participents") == "présence"
    assert ITEM.suggest("décisons") == "décisions"
    assert MEETING.suggest("météo") is None


def test_source_and_sources() -> None:
    """The plural makes no difference: what a resource draws on and what tells of it are apart."""
    assert RESOURCE.find("source") is RESOURCE.fields["sources"]
    assert RESOURCE.find("source des renseignements") is RESOURCE.fields["reference"]
