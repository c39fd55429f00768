"""Markdown as forges and pads read it, as tokens."""

import pytest

from archive.parsing.source.commonmark import tokenise
from archive.problems import Mark
from archive.prose import Note, Token, tokens_text


def of_kind(text: str, name: str) -> list[Token]:
    """The tokens of a text that open a thing of this name, or stand there."""
    return [t for t in tokenise(text) if t.kind == name or t[:2] == ("Start", name)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- [ ] Relire\n- [x] Envoyer\n- [X] Clore", "[ ] Relire [x] Envoyer [x] Clore"),
        ("Un ~~mot retiré~~ ici", "Un ~~mot retiré~~ ici"),
        ("Un ==mot fort== ici", "Un mot fort ici"),
        ("a == b et c==d", "a == b et c==d"),
        ("Des chiffres[^1].\n\n[^1]: De mars.", "Des chiffres[1]. [1] De mars."),
        ("Des chiffres[^x].", "Des chiffres[^x]."),
        ("> [!TIP]\n> Relire.", "Conseil : Relire."),
        ("> [!note] Titre\n> Relire.", "Note : Titre Relire."),
        ("> [!remarque]- Relire.", "Remarque : Relire."),
        ("> [Carte]\n> Relire.", "[Carte] Relire."),
        ("## Carte {#carte .large}", "Carte"),
        ("## Carte {-}", "Carte"),
        ("## Budget {2026}", "Budget {2026}"),
        ("## Budget {à relire} fin", "Budget {à relire} fin"),
        ("![Carte](a.png){width=50%} fin", "Carte fin"),
        ("[Carte](a){: .large #b} fin", "Carte fin"),
        ("[Carte](a){à relire}", "Carte{à relire}"),
        ("Un saut\\\nici", "Un saut ici"),
    ],
)
def test_words(text: str, words: str) -> None:
    """Each extension is read; struck words stay told apart, and nothing else is lost."""
    assert tokens_text(tokenise(text)) == words


def test_notes_are_told_apart() -> None:
    """A note and what refers to it share an anchor, which two texts of a page never share."""
    text = "a[^n]\n\n[^n]: b\n\n[^n]: c"

    one = [t.data for t in tokenise(text, Mark("a.md", 3, 1)) if isinstance(t.data, Note)]
    other = [t.data for t in tokenise(text, Mark("a.md", 9, 1)) if isinstance(t.data, Note)]

    assert one[0] == one[1]
    assert one[2].anchor != one[1].anchor
    assert not {note.anchor for note in one} & {note.anchor for note in other}


def test_heading_ids() -> None:
    """A heading keeps the id that it is written with."""
    (heading,) = of_kind("## Carte {#Ma-Carte}", "Heading")

    assert heading.data["id"] == "Ma-Carte"


@pytest.mark.parametrize("text", ["```\n==a== [^1] [!x]\n```", "    ==a== [^1]", "`==a== [^1]`"])
def test_code_is_left_alone(text: str) -> None:
    """Signs in code are code."""
    assert "==a== [^1]" in tokens_text(tokenise(text))
