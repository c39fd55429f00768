"""A name of a person leaves the text around it as it was."""

import pytest

from archive.collection.names_in_prose import without_persons, words_without_persons
from archive.parsing.free_text import parse_text
from archive.parsing.source_nodes import Scalar
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
    read, names = without_persons(parse_text(Scalar(text, MARK)), is_body)

    assert read.words.replace("\n", " ") == shown.replace("- ", "")
    assert names == (("Zarbi",) if shown.count("[") else ())


def test_other_texts_are_kept() -> None:
    """Below the head, two words with capitals and a surname in capitals stay as they are."""
    prose = parse_text(Scalar("Le secteur Awa ZARBI reste ouvert.", MARK))

    assert without_persons(prose, is_body) == (prose, ())


def test_title_of_an_item() -> None:
    """The name goes from a title, "M." stays."""
    assert words_without_persons("Mot de M. Zarbi", is_body) == ("Mot de M. [nom omis]", ("Zarbi",))
