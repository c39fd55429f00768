"""Tables of figures, drawn above and told whole below."""

from selectolax.lexbor import LexborHTMLParser

from archive.parsing.source.free_text import parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.site.prose_html import render

TABLE = """\
| Halte | Entrées | Sorties |
|---|---|---|
| Tamala | 1 200 | plus de 900 |
| Zéra | | 0 |
"""


def shown(text: str) -> LexborHTMLParser:
    """A text as a page shows it, links as they are written."""
    return LexborHTMLParser(render(parse_text(Scalar(text, Mark("a.md"))), lambda to: to))


def texts(tree: LexborHTMLParser, selector: str) -> list[str]:
    """The words of what a selector finds."""
    return [each.text().strip() for each in tree.css(selector)]


def test_bars() -> None:
    """Each figure has a bar with its name and its words; what is not known has none."""
    tree = shown(f"graphique: barres — unité: passages — source: DGV — date: 2029\n\n{TABLE}")

    assert texts(tree, "figcaption") == ["Entrées, Sorties (passages)"]
    assert texts(tree, "svg text") == [
        "Tamala", "Entrées\u202f:", "1 200", "Sorties\u202f:", "plus de 900",
        "Zéra", "Entrées\u202f:", "n. d.", "Sorties\u202f:", "0",
    ]  # fmt: skip
    assert len(tree.css("svg > rect")) == 2
    assert texts(tree, ".gtm-note") == ["Source\u202f: DGV. Date\u202f: 2029."]


def test_the_table_is_the_equal() -> None:
    """The table tells all that the drawing shows; the line that asks for it is gone."""
    tree = shown(f"graphique: lignes\n\n{TABLE}")

    assert texts(tree, "figure tbody tr") == ["Tamala1 200plus de 900", "Zéran. d.0"]
    assert "graphique:" not in tree.text()


def test_two_drawings_share_no_id() -> None:
    """The ids of a page are unique."""
    tree = shown(f"graphique: barres\n\n{TABLE}\ngraphique: lignes\n\n{TABLE}")

    ids = [each.attributes["id"] for each in tree.css("[id]")]
    assert len(tree.css("figure svg")) == 2
    assert len(set(ids)) == len(ids)


def test_what_is_not_understood_stays() -> None:
    """A form that is unknown, or a table of words, leaves both as they are written."""
    for text in (f"graphique: camembert\n\n{TABLE}", "graphique: barres\n\n|a|b|\n|-|-|\n|x|y|\n"):
        tree = shown(text)
        assert tree.css("svg") == []
        assert "graphique:" in tree.text()
        assert len(tree.css("table")) == 1


def test_markup_stays_text() -> None:
    """Nothing of a table or of its caption becomes markup."""
    text = (
        "graphique: barres — titre: <b>T</b> — unité: <i>u</i> — source: <img src=x onerror=y>\n\n"
        '| <a> | <script>x</script> |\n|---|---|\n| "><svg onload=z> | 1 |\n'
    )

    tree = shown(text)

    assert tree.css("script, b, i, img, figure a, [onerror], [onload]") == []
    assert len(tree.css("svg")) == 1
