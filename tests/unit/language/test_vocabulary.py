"""The words of the minutes."""

import tomllib
from pathlib import Path

import pytest

from archive.language import vocabulary
from archive.language.vocabulary import (
    ACTION,
    FOLLOW_UP,
    ITEM,
    MEETING,
    RESOURCE,
    Field,
    Vocabulary,
    synonyms,
)

VOCABULARIES = {
    name: value for name, value in vars(vocabulary).items() if isinstance(value, Vocabulary)
}


@pytest.mark.parametrize("words", VOCABULARIES.values(), ids=VOCABULARIES)
def test_words_find_their_field(words: Vocabulary) -> None:
    """Every word of a field finds it, in capitals, with underscores, with a colon."""
    for field in words.fields.values():
        for word in (*field.words, field.name):
            for spelling in (word, word.upper(), word.replace(" ", "_"), f" {word} :"):
                assert words.match(spelling) is field, spelling


def test_fields_share_no_word() -> None:
    """A word that would stand for two fields is refused, whatever its case and number."""
    fields = (Field("place", ("lieu",), "Où."), Field("region", ("région", "Lieux"), "Où."))

    with pytest.raises(ValueError, match="Lieux"):
        Vocabulary("une réunion", fields)


def test_no_list_says_a_word_twice() -> None:
    """A word stands once among the phrases of one meaning."""
    tables = tomllib.loads(Path(vocabulary.__file__).with_suffix(".toml").read_text("utf-8"))
    twice = {
        name: sorted({word for word in words if words.count(word) > 1})
        for name, words in tables["phrases"].items()
    }

    assert {name: words for name, words in twice.items() if words} == {}


def test_text_instead_of_words() -> None:
    """A text where a list of words is due is refused: it would be read letter by letter."""
    with pytest.raises(TypeError, match="un point"):
        synonyms("item")


def test_rows_of_follow_ups_are_named_like_actions() -> None:
    """What names a column of actions names the same column where they are followed up."""
    for name, field in ACTION.fields.items():
        assert set(field.words) <= set(FOLLOW_UP.fields[name].words)


@pytest.mark.parametrize("words", VOCABULARIES.values(), ids=VOCABULARIES)
def test_help(words: Vocabulary) -> None:
    """Every field is explained in one sentence, and written with its first word."""
    for field in words.fields.values():
        assert field.help.endswith((".", "…")), field
        assert field.word == field.words[0]


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
    field = ACTION.match(header)

    assert field
    assert field.name == name


def test_unknown() -> None:
    """A word of no field finds none, be it empty or in another script."""
    assert MEETING.match("météo") is None
    assert MEETING.match("") is None
    assert MEETING.match("дата") is None


def test_suggestion() -> None:
    """A slip is answered with the word to write, even when it resembles another word."""
    assert MEETING.suggest("presense") == "présence"
    assert MEETING.suggest("participents") == "présence"
    assert ITEM.suggest("décisons") == "décisions"
    assert MEETING.suggest("météo") is None


def test_source_and_sources() -> None:
    """The plural makes no difference: what a resource draws on and what tells of it are apart."""
    assert RESOURCE.match("source") is RESOURCE.fields["sources"]
    assert RESOURCE.match("source des renseignements") is RESOURCE.fields["reference"]
