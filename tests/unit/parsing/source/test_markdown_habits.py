"""Markdown as people type it becomes CommonMark, each line in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.markdown_habits import as_commonmark, without_comments, without_marks
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark, Problem, Problems
from reading import item


def read(text: str) -> tuple[str, tuple[Problem, ...]]:
    """A text that begins on line 10 in CommonMark, with its problems."""
    problems = Problems()
    return as_commonmark(Scalar(text, Mark("a.md", 10)), problems).value, problems.sorted()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• un\n• deux", "- un\n- deux"),
        ("•un", "- un"),
        ("➢ un\n➢ deux", "- un\n- deux"),
        ("Fait :\n✓ un\n✅ deux", "Fait :\n- ✓ un\n- ✅ deux"),
        ("La carte mène\n→ au puits", "La carte mène\n→ au puits"),
        ("•\tun", "- un"),
        ("\uf0b7\u00a0un", "- un"),
        ("Liste :\n– un\n– deux", "Liste :\n- un\n- deux"),
        ("### Décisions\n— un\n— deux", "### Décisions\n- un\n- deux"),
        ("Le taux baisse\n– de moitié – en mai.", "Le taux baisse\n– de moitié – en mai."),
        ("\n– un", "\n- un"),
        ("– 5", "- 5"),
        ("1- Un\n2- deux 3- fin", "1. Un\n2. deux 3- fin"),
        ("12- 15 mai", "12- 15 mai"),
        ("–5 degrés", "–5 degrés"),
        ("Liste :\n    • un\n        • deux\n    • trois", "Liste :\n- un\n    - deux\n- trois"),
        ("Liste :\n\t• un\n\t• deux", "Liste :\n- un\n- deux"),
        ("- un\n    • deux", "- un\n    - deux"),
        ("> • un\n> • deux", "> - un\n> - deux"),
        ("##\u00a0Carte", "## Carte"),
        ("-\u00a0un\n2.\u202fdeux", "- un\n2. deux"),
        ("| a | b |\n|\u00a0---\u00a0|---|", "| a | b |\n| --- |---|"),
        ("Un\u00a0mot : 5\u202f%", "Un\u00a0mot : 5\u202f%"),
        ("<br>\nTexte", "\nTexte"),
        ("un<br>deux", "un<br>deux"),
        ("```\n• un\n<br>\n```\n• deux", "```\n• un\n<br>\n```\n- deux"),
        ("`<!-- a -->` et \\<!-- b", "`<!-- a -->` et \\<!-- b"),
        ("```\n<!-- a -->\n```", "```\n<!-- a -->\n```"),
        ("Deux %% et trois %% du total", "Deux %% et trois %% du total"),
        ("10 %% à 20 %%", "10 %% à 20 %%"),
    ],
)
def test_habits(text: str, expected: str) -> None:
    """A bullet, a space or a break of any kind is read; a sentence and code stay as they are."""
    assert read(text) == (expected, ())


@pytest.mark.parametrize(
    ("text", "expected", "line", "column"),
    [
        ("<!-- a -->\n## Carte", "\n## Carte", 10, 1),
        ("Texte <!-- a -->\nfin", "Texte \nfin", 10, 7),
        ("Un <!-- é --> mot", f"Un {' ' * 10} mot", 10, 4),
        ("- <!-- a --> Relire", "-  Relire", 10, 3),
        ("a\n\n<!-- b\n\nc -->\n\nd", "a\n\n\n\n\n\nd", 12, 1),
        ("Texte <!-- a\n\nb --> c", "Texte \n\n c", 10, 7),
        ("| a <!-- b --> | c |", f"| a {' ' * 10} | c |", 10, 5),
        ("Texte %%à vérifier%%", "Texte ", 10, 7),
        ("Texte\n\n[//]: # (à vérifier)\n\nfin", "Texte\n\n\n\nfin", 12, 1),
        ("%%\nà vérifier\n%%\n\nTexte", "\n\n\n\nTexte", 10, 1),
        ("<!--->\na\n<!-- b -->", "\na\n", 10, 1),
    ],
)
def test_comments(text: str, expected: str, line: int, column: int) -> None:
    """A comment is left out, and the first of a file is noted where it stands, once."""
    value, (problem,) = read(text)

    assert value == expected
    assert (problem.rule, problem.mark) == ("commentaire-public", Mark("a.md", line, column))


def test_comment_left_open() -> None:
    """A comment that nothing closes hides nothing, and is an error where it opens."""
    value, (problem,) = read("Texte\n\n<!-- a\n\n## Carte")

    assert value == "Texte\n\n a\n\n## Carte"
    assert problem.is_error
    assert problem.mark.line == 12


def test_values() -> None:
    """A value of the front matter keeps its bullets and loses its comments."""
    problems = Problems()

    value = without_comments(Scalar("• Salle <!-- a -->", Mark("a.md")), problems).value

    assert value == "• Salle "


@given(st.lists(st.sampled_from(["•", "– ", "<!--", "-->", "%%", "\n", "    ", "`", "~~~", "mot"])))
def test_lines_keep_their_places(pieces: list[str]) -> None:
    """Whatever is typed, no line moves."""
    text = "".join(pieces)

    assert read(text)[0].count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Carte\n--------\n\nTexte", "1\\. Carte\n--------\n\nTexte"),
        ("Texte\n\n2) Carte\n========", "Texte\n\n2\\) Carte\n========"),
        ("1. Carte\n2. Divers\n--------", "1. Carte\n2. Divers\n--------"),
        ("1. Carte\n---\nTexte", "1. Carte\n---\nTexte"),
        ("1. Carte\n\n--------", "1. Carte\n\n--------"),
        ("~~~\n\n1. Carte\n--------\n~~~", "~~~\n\n1. Carte\n--------\n~~~"),
    ],
)
def test_underlined_numbers(text: str, expected: str) -> None:
    """A numbered line alone above its underline is a title; the last of a list is none."""
    assert read(text) == (expected, ())


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
