"""Slips of Markdown are noted, and nothing that is right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.markdown_lint import note_slips
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
