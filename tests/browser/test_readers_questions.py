"""What readers ask the search for, in their own words, in a browser."""

import pytest

from readers import Reader

pytest_plugins = ["sites", "browsers"]

ABSENT = ("Diffa", "MSF", "Dirkou", "Libye", "loi 2015-36")
"""What no minutes of the real archive say."""
SAID = (
    ("convoi Algérie", "reunions/2023-06-20/#point-2"),
    ("flux Assamaka", "reunions/2021-12-14/#point-2"),
    ("données DTM", "reunions/2023-06-20/#point-2"),
)
SLIPS = {
    "migrasion": "migration",
    "refujié": "réfugié",
    "Agadès": "Agadez",
    "Tahua": "Tahoua",
    "cartografie": "cartographie",
}
"""What is typed with a slip, and what the first result says."""
ENGLISH = {
    "displacement": "themes/tendances-migratoires/",
    "mapping of actors": "themes/cartographie/",
    "missing migrants": "themes/migrants-disparus/",
    "UN Women": "organisations/onu-femmes/",
    "OHCHR": "organisations/hcdh/",
}


@pytest.mark.parametrize(("question", "item"), SAID)
def test_the_item_that_says_it(reader: Reader, question: str, item: str) -> None:
    """The first result is the item that says it."""
    reader.ask(question)
    reader.choose_first()

    assert (reader.url, reader.presses) == (item, 2)


def test_slips(reader: Reader) -> None:
    """What was meant is found."""
    found = {}
    for slip in SLIPS:
        reader.ask(slip)
        found[slip] = reader.page.locator(".gtm-hits > li").first.inner_text().lower()

    assert [slip for slip, meant in SLIPS.items() if meant.lower() not in found[slip]] == []


def test_absent_words(reader: Reader) -> None:
    """Words that no minutes say are told to be nowhere, and find nothing."""
    told = {}
    for words in ABSENT:
        search = reader.ask(words)
        told[words] = (search.hits(), "nulle part dans l’archive" in search.status())

    assert told == dict.fromkeys(ABSENT, ([], True))
    assert reader.presses == 1


def test_english(reader: Reader) -> None:
    """English words lead to what they mean."""
    assert {words: reader.ask(words).hits()[0] for words in ENGLISH} == ENGLISH


def test_a_phrase(reader: Reader) -> None:
    """A phrase in quotes is found as it stands, and not in another order."""
    assert reader.ask("« pertes et dommages »").hits() == ["reunions/2023-06-20/#point-3"]
    assert reader.ask("« dommages et pertes »").hits() == []


def test_a_date(reader: Reader) -> None:
    """A date leads to its meeting however it is written."""
    ways = ("16 mars", "16/03/2023", "mars 2023", "2023-03-16")

    assert {reader.ask(way).hits()[0] for way in ways} == {"reunions/2023-03-16/"}
