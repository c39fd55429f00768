"""Who is named in full is found by a part of the name. All names are invented."""

import pytest

from archive.parsing.names.known_persons import KnownPersons

LISTED = ("Nomao KELLOU", "TARDIVON Marylise", "Mme DE COURCEL", "Isidro Tagda", "Trésor N’Goula")


def found(text: str) -> str | None:
    """What of a run of words with capitals, marked with "<" and ">", is a name that is known."""
    start, end = text.index("<"), text.index(">") - 1
    text = text.replace("<", "").replace(">", "")
    span = KnownPersons(LISTED).find(text, start, end)
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<KELLOU Nomao>", "KELLOU Nomao"),
        ("- Relire la note : <Nomao>", "Nomao"),
        ("The report of <Marylise’s> group", "Marylise"),
        ("Point (10 mn/<Nomao>)", "Nomao"),
        ("Demander à <Isidro> de venir", "Isidro"),
        ("<Kellou> garde la clé.", "Kellou"),
        ("<De Courcel>", "De Courcel"),
        ("<Rose Kellou>", "Kellou"),
        ("<N. Kellou>", "N. Kellou"),
        ("<N’GOULA> signe.", "N’GOULA"),
    ],
)
def test_parts(text: str, name: str) -> None:
    """The surname, the first name, the other order: all are the same person."""
    assert found(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "La réunion a lieu à <Tagda>.",
        "Payer le <Trésor>",
        "<Fondation Kellou>",
        "<Pays De>",
        "<Nomaoville>",
    ],
)
def test_other_words(text: str) -> None:
    """A place, a word behind an article, a word of a longer name are nobody."""
    assert found(text) is None


def test_names_of_a_text() -> None:
    """A word of what only a text calls a person tells nobody, unless with a first name."""
    known = KnownPersons()
    known.learn(["Verre Kellou"], are_listed=False)
    known.learn(["Awa Tando"], are_listed=False)

    assert known.find("Verre", 0, 5) is None
    assert known.find("Tando", 0, 5) == (0, 5)
    assert known.person("Tando") == "Awa Tando"
    assert known.person("Zandou") == "Zandou"


def test_body_behind_a_name() -> None:
    """Letters behind a name may be a body's, and what is unsure does not tell by one word."""
    known = KnownPersons(["Awa Tando KAWT", "Isidro KELLOU"])
    known.learn(["WAHO (Gasser Belley)"], are_listed=False)
    known.learn(["WAHO (Gasser Belley)"])

    assert known.find("KAWT", 0, 4) is None
    assert known.find("WAHO", 0, 4) is None
    assert known.find("KELLOU", 0, 6) == (0, 6)


def test_what_stands_behind_a_name() -> None:
    """Of a long name, whose end may be what somebody does, the first words tell the person."""
    known = KnownPersons(["Awa Tando Livestock Adviser"])

    assert known.find("Livestock", 0, 9) is None
    assert known.find("Tando", 0, 5) == (0, 5)
