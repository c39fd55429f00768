"""Tables of free text: which columns are numbers, and align as such."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from archive.parsing.source.free_text import parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.site.prose_html import render


def shown(text: str) -> LexborHTMLParser:
    """A text as a page shows it."""
    prose = parse_text(Scalar(text, Mark("a.md")))
    return LexborHTMLParser(render(prose, lambda _: None))


def aligned(*rows: str, rule: str = "|---|---|") -> list[list[bool]]:
    """Whether each cell of a table aligns as a number, row by row, its head first."""
    text = "\n".join(["| Lieu | Passages |", rule, *rows])
    tree = shown(text)
    return [
        [cell.attributes.get("class") == "gtm-number" for cell in row.css("th, td")]
        for row in tree.css("tr")
    ]


def test_a_column_of_numbers() -> None:
    """The head of such a column aligns with it; an empty cell or a dash is no word."""
    rows = ("| A | 1 200 |", "| B | −3,5 |", "| C | **12** % |", "| D | – |", "| E | |")

    assert aligned(*rows) == [[False, True]] * 6


@pytest.mark.parametrize("cell", ["mars 2025", "15.03.2024", "9h30", "12 agents", "1-2", "N° 4"])
def test_a_column_of_words(cell: str) -> None:
    """One cell that is no number makes a column of words."""
    assert aligned("| A | 12 |", f"| B | {cell} |") == [[False, False]] * 3


def test_empty_columns_are_no_numbers() -> None:
    """A column without any figure, and a row too short to have one, align as words do."""
    assert aligned("| A | |", "| B | – |") == [[False, False]] * 3
    assert aligned("| A |", "| B | 2 |")[2] == [False, True]


def test_the_author_decides() -> None:
    """A column that the minutes align to the right is so, whatever it holds."""
    assert aligned("| A | mars |", rule="|---|---:|") == [[False, True]] * 2


def test_two_tables() -> None:
    """Each table has its own columns, and the text between them stays in its place."""
    table = "| Lieu | Passages |\n|---|---|\n| {} | {} |\n"
    text = f"{table.format('A', '1')}\nEntre eux.\n\n{table.format('2', 'B')}\nFin.\n"

    tree = shown(text)

    classes = [cell.attributes.get("class") for cell in tree.css("td")]
    assert classes == [None, "gtm-number", "gtm-number", None]
    assert [each.text() for each in tree.css("p")] == ["Entre eux.", "Fin."]
