"""A name of a person leaves the text around it as it was."""

import pytest

from archive.collection.names_in_prose import prose_without_persons, words_without_persons
from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.source.free_text import parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark

MARK = Mark("meetings/2024-03-14.md", 1, 1)
TEXTS = [
    ("Le **Dr Zarbi** parle.", "Le Dr [nom omis] parle."),
    ("M. le Préfet parle à Mme\nZarbi.", "M. le Préfet parle à Mme [nom omis]."),
    ("- [Mme Zarbi](https://a.example/) relit\n- DGV", "- Mme [nom omis] relit - DGV"),
    ("Le 12 M de francs de Forum Exils.", "Le 12 M de francs de Forum Exils."),
]


def is_body(_: str) -> bool:
    """Whether a name is known: none is here."""
    return False


@pytest.mark.parametrize(("text", "shown"), TEXTS)
def test_titled_person(text: str, shown: str) -> None:
    """Where a title tells a person the name goes, be it in bold type or on the next line."""
    read, names = prose_without_persons(parse_text(Scalar(text, MARK)), is_body)

    assert read.words.replace("\n", " ") == shown.replace("- ", "")
    assert names == (("Zarbi",) if shown.count("[") else ())


@pytest.mark.parametrize(
    "text",
    [
        "Le secteur Awa ZARBI reste ouvert.", "Au stade Awa Zarbi, tout est prêt.",
        "A. Introduction\n\nMme la directrice parle.\n\nB. Bilan", "Tando Sabo y tient.",
        "Les postes de Dan Issa et de Magaria sont ouverts.",
    ],
)  # fmt: skip
def test_other_texts_are_kept(text: str) -> None:
    """Two words with capitals stay, and so does what is called after somebody, and a number."""
    prose = parse_text(Scalar(text, MARK))

    assert prose_without_persons(prose, is_body) == (prose, ())


def test_person_without_title() -> None:
    """A first name tells a person, and so does a name that the file gives elsewhere."""
    text = parse_text(Scalar("Selon Awa Zarbi, oui. Tando Sabo y tient.", MARK))

    read, names = prose_without_persons(text, is_body, KnownPersons(["Tando Sabo"]))

    assert read.words == "Selon [nom omis], oui. [nom omis] y tient."
    assert names == ("Awa Zarbi", "Tando Sabo")


def test_numbered_lines_at_the_head() -> None:
    """Letters and Roman figures that number lines are no initials; a lone one is."""
    text = parse_text(Scalar("I. Accueil\n\nII. Postes\n\nA. Zarbi", MARK))

    read, _ = prose_without_persons(text, is_body, is_head=True)

    assert read.words.split("\n\n")[0].startswith("I. Accueil")


def test_title_of_an_item() -> None:
    """The name goes from a title, "M." stays."""
    assert words_without_persons("Mot de M. Zarbi", is_body) == ("Mot de M. [nom omis]", ("Zarbi",))
