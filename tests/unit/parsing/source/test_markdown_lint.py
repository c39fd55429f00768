"""Slips of Markdown are noted, and nothing that is right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.free_text import Source
from archive.parsing.source.markdown_lint import note_slips, short_rows, table_slips
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark, Problem, Problems
from archive.prose import tokens_text


def slips(text: str) -> tuple[Problem, ...]:
    """The slips of a text that begins on line 10."""
    problems = Problems()
    note_slips(Scalar(text, Mark("a.md", 10)), tokenise(text), problems)
    return problems.sorted()


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("[CPE]: absent", 10, 1, "« [CPE]: absent » ne se verrait pas"),
        ("Texte\n\n  [1]: https://a.exemple 'Titre'\n", 12, 3, "ne se verrait pas"),
        ("- é\n- [CPE]: absent\n- b", 11, 3, "« [CPE]: absent » ne se verrait pas"),
        ("| a | b |\n|---|---|\n| c | é | reste |", 12, 11, "« reste » dépasse de l’en-tête"),
        ("| a | b |\n|---|---|\n| c | d |\nTexte", 13, 1, "touche le tableau"),
        ("- é\n- e\n| a | b |\n|---|---|\n| c | d |", 12, 1, "touche la liste"),
        ("| a | b |\n| c | d |", 10, 1, "ajoutez la ligne |---|---|"),
        ("| a | b |\n|---|\n| c | d |", 11, 1, "1 case et l’en-tête du tableau 2"),
        ("Texte\n```\nfin", 11, 1, "bloc de code"),
        ("~~~~~~~~\n\n## Point", 10, 1, "bloc de code"),
        ("voir https://a.exemple/_b_/c", 10, 1, "entre « < » et « > »"),
    ],
)
def test_slips(text: str, line: int, column: int, words: str) -> None:
    """What no reader would see, or not as it was meant, is noted where it stands."""
    (problem,) = slips(text)

    assert problem.rule == "valeur-inattendue"
    assert words in problem.message
    assert (problem.mark.line, problem.mark.column) == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Titre #\n\nSous-titre\n---\n\nTexte *fort* et `code`,  \nsuite\\\nfin &eacute; \\*",
        "1. un\n2. deux\n   - trois\n\n10) dix\n",
        "> 1. cité\n>\n> suite\n",
        "| a | b |\n|:--|--:|\n| c \\| d | e |\n| f | |\n\nTexte | suite",
        "a | b\n--|--\nc | d",
        "[mots](https://a.exemple 'titre') ![image](b.png) <https://c.exemple>",
        "    en retrait\n",
        "* * *\n\n- \n\n  a",
        "voir https://a.exemple/b_c_d*, fin **fort**",
        "une ligne<br>et l’autre",
        "```\ncode\n```\n\n~~~~python\n``` <b>\n~~~~",
        "- ```\n  code\n  ```\n\n> ~~~\n> code\n> ~~~",
        "[mots][c] et ![image][d]\n\n[c]: https://a.exemple\n[d]: </b.png> 'Titre'",
        "le C++ et le D++, `[TOC]` et [x][toc]\n\n[toc]: a.pdf",
        "- [ ] a\n- [x] ~~b~~ ==c== d[^1]\n\n[^1]: e\n\n> [!NOTE]\n> f\n\n## g {#h .i}",
    ],
)
def test_no_slips(text: str) -> None:
    """What is right gives no problem."""
    assert slips(text) == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("<div>\ntexte\n</div>", 10, 1, "retirez les balises"),
        ("Un <b>mot</b> et <i>un</i> autre", 10, 4, "retirez les balises"),
        ("| a |\n|---|\n| <span>b</span> |", 12, 3, "retirez les balises"),
        ("a\n\n- <img src='b.png'>", 12, 3, "une image s’écrit"),
        ("Une carte[^1] et `[^2]`", 10, 10, "« [^1] » n’a pas de texte"),
        ("[TOC]\n\nTexte", 10, 1, "« [TOC] » se voit tel quel : le site fait lui-même le sommaire"),
        ("- ![[carte.png]]", 10, 3, "une image s’écrit"),
        ("Voir [[Autre page]].", 10, 6, "un lien s’écrit"),
        ("Une carte^[de mai]", 10, 10, "une note s’écrit"),
        (":::info", 10, 1, "ceux d’un autre outil"),
        ("Un {{ modèle }}", 10, 4, "ceux d’un autre outil"),
        ("Un ++ajout++", 10, 4, "ceux d’un autre outil"),
    ],
)
def test_shown_as_typed(text: str, line: int, column: int, words: str) -> None:
    """What is no markup here is noted once a line, and stops nothing."""
    (problem,) = slips(text)

    assert problem.rule == "mise-en-forme"
    assert words in problem.message
    assert (problem.mark.line, problem.mark.column) == (line, column)


@given(st.lists(st.sampled_from(["mot", "2.", "[x]:", "|", "|-|", "\n", "\n\n", "- ", "> ", " "])))
def test_every_word_is_seen(pieces: list[str]) -> None:
    """Every word of a text is on the page, or its loss is noted."""
    text = "".join(pieces)

    assert tokens_text(tokenise(text)).count("mot") == text.count("mot") or slips(text)


HEADER = ("| Actions | Responsables | Date limite |", "|---|---|---|")
ROWS = ("| Relire | CPE | 3 juin |", "| Envoyer | DGV | 4 juin |", "| Publier | OMX | |")


def slips_of_tables(*lines: str) -> list[tuple[int, str]]:
    """The line, from 1, and the message of each slip of a text."""
    text = "\n".join(lines)
    source, tokens = Source(Scalar(text, Mark("a.md"))), tokenise(text)
    noted = (*table_slips(source, tokens), *short_rows(source, tokens))
    return [(source.line(offset) + 1, message) for offset, message in noted]


def test_right() -> None:
    """A table that is right has none, nor have two tables."""
    assert slips_of_tables(*HEADER, *ROWS) == []
    assert slips_of_tables(*HEADER, *ROWS, "", *HEADER, *ROWS) == []
    assert slips_of_tables("a | b", "--|--", "c | d") == []


@pytest.mark.parametrize("blanks", [1, 2])
@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_blank_line(place: int, blanks: int) -> None:
    """A blank line within a table is the one to take out, wherever it stands."""
    lines = [*HEADER, *ROWS]
    lines[place:place] = [""] * blanks

    ((line, message),) = slips_of_tables("Texte.", "", *lines)[-1:]

    assert line == place + 3
    assert "ligne vide" in message


@pytest.mark.parametrize("row", [0, 1, 2])
@pytest.mark.parametrize("stroke", [1, 2])
def test_missing_stroke(row: int, stroke: int) -> None:
    """A row that lacks a stroke between two cells says how many it has, and how many it must."""
    rows = list(ROWS)
    cells = rows[row].split("|")
    cells[stroke : stroke + 2] = [f"{cells[stroke]} {cells[stroke + 1]}"]
    rows[row] = "|".join(cells)

    ((line, message),) = slips_of_tables(*HEADER, *rows)

    assert line == row + 3
    assert "2 cases" in message
    assert "3" in message


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        ((HEADER[0], *ROWS), 1, "ajoutez la ligne |---|---|---|"),
        ((HEADER[0], "|---|---|", *ROWS), 2, "2 cases et l’en-tête du tableau 3"),
        (("Texte :", HEADER[0], *ROWS), 2, "ajoutez la ligne"),
        ((*HEADER, *ROWS, "Texte"), 6, "laissez-y une ligne vide"),
    ],
)
def test_header(lines: tuple[str, ...], line: int, words: str) -> None:
    """What is wrong below a header, or after the last row, is said there."""
    ((at, message),) = slips_of_tables(*lines)

    assert at == line
    assert words in message
