"""HTML → lines of text."""

from archive.parsing.maps.cell_html import html_lines


def test_descriptions_are_text() -> None:
    """Nothing of a description is markup, and what a script holds is no text."""
    html = (
        "<p onclick='a()'>Soins<script>alert(1)</script></p><style>p{}</style>&lt;b&gt; <img src=x>"
    )

    assert html_lines(html) == ["Soins", "<b>"]


def test_a_row_of_a_table_is_a_line() -> None:
    """Its cells are not glued together, however the source is laid out."""
    html = (
        "<table><tr><th>Services :</th>\n<td>abri<br>repas</td></tr>"
        "<tr><td>Seul</td></tr></table>Fin"
    )

    assert html_lines(html) == ["Services : abri repas", "Seul", "Fin"]
