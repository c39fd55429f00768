"""What runs through the pages is told from what they say."""

import pytest

from archive.importer.lines.furniture import is_page_number, page_number, running


@pytest.mark.parametrize(
    "text", ["Page 2", "page 2 sur 3", "Page 2/3", "2 / 3", "- 2 sur 3 -", "p. 4", "Page 1 of 1"]
)
def test_page_numbers(text: str) -> None:
    """A page number says so, or counts the pages."""
    assert is_page_number(text)


@pytest.mark.parametrize(
    "text", ["2", "3 / 2", "0 / 5", "Page suivante", "2 sur trois", "2024", ""]
)
def test_no_page_numbers(text: str) -> None:
    """A lonely number may be anything, and a page is one of those there are."""
    assert not is_page_number(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Compte rendu – p. 2", 2),
        ("Groupe – CR – 3", 3),
        ("Compte rendu du groupe        3", 3),
        ("OIM        3", None),
        ("2 / 3", 2),
        ("Point 2", None),
        ("12", None),
    ],
)
def test_numbered(text: str, number: int | None) -> None:
    """A footer may end with the number of its page."""
    assert page_number(text) == number


def _left(*pages: str) -> list[set[int]]:
    return running([page.split("|") for page in pages])


def test_repeated_lines() -> None:
    """A line at one height of half of the pages is furniture, also when the first page has none."""
    assert _left("Titre|a|b|c|d", "Groupe X|e|f|g|h", "Groupe X|i|j|k|l") == [set(), {0}, {0}]


def test_counting_lines() -> None:
    """A line that counts the pages is furniture; one that holds another number is text."""
    assert _left("a|b|c|d|Réf. 1", "e|f|g|h|Réf. 2") == [{4}, {4}]
    assert _left("a|b|c|d|12 juin", "e|f|g|h|30 juin") == [set(), set()]


def test_fillers_and_titles() -> None:
    """A filler may end every page; a title may say what the header says."""
    assert _left("a|b|c|d|N/A", "e|f|g|h|N/A") == [set(), set()]
    assert _left("Groupe X|a|b|c|d|e|f|Groupe X|g|h|i|j", "Groupe X|k|l|m|n|o|p") == [{0}, {0}]


def test_words_of_the_template() -> None:
    """What comes back in the text as well is no furniture."""
    assert _left("a|Discussion|b|c|d|Discussion|e|f|Discussion|g", "h|Discussion|i|j") == [
        set(),
        set(),
    ]


def test_lines_alike_on_one_page() -> None:
    """What comes back on one page only is text."""
    assert _left("Envoyer la note|Envoyer la note|Rien") == [set()]


def test_only_page() -> None:
    """The last line of the only page is furniture where it ends with the number 1."""
    assert _left("La séance est levée.|Groupe de l’eau / 1") == [set()]
    assert running([["La séance est levée.", "Groupe de l’eau | 1"]]) == [{1}]
    assert running([["Groupe de l’eau | 1", "La séance est levée."]]) == [set()]
