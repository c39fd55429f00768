"""Specification of tags and spans of the look, read as Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.inline_marks import without_marks
from reading import item


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<b>Lieu :</b> salle A", "**Lieu :** salle A"),
        ("<b>Lieu : </b>salle A", "**Lieu :** salle A"),
        ("**<u>Heure</u>** : 9h", "**Heure** : 9h"),
        ("<strong><em>mot</em></strong>", "***mot***"),
        ('<span style="color:red" onclick="a()">mot</span>', "mot"),
        ("[Présents :]{.underline} ANUI", "Présents : ANUI"),
        ("[**Présents**]{.mark} : ANUI", "**Présents** : ANUI"),
        ("`<b>mot</b>` et `[a]{.b}`", "`<b>mot</b>` et `[a]{.b}`"),
        ("<b>mot", "<b>mot"),
        ("\\<b>mot\\</b> \\[a]{.b}", "\\<b>mot\\</b> \\[a]{.b}"),
        ("<b></b>", ""),
        ("<script>mot</script>", "<script>mot</script>"),
        ("[mots](adresse){.b}", "[mots](adresse){.b}"),
    ],
)
def test_line(line: str, expected: str) -> None:
    """What is bold or slanted becomes so, the rest of the look goes; code and links stay."""
    assert without_marks(line) == expected


def test_label() -> None:
    """A label between tags is one."""
    assert [decision.words for decision in item("<b>Décision :</b> garder\n").decisions] == [
        "garder"
    ]


@given(st.lists(st.sampled_from(["<b>", "</b>", "<u>", "</u>", "[", "]{.a}", "`", "mot ", " "])))
def test_words_stay(pieces: list[str]) -> None:
    """Whatever is typed, the words stay."""
    line = "".join(pieces)

    assert without_marks(line).count("mot") == line.count("mot")
