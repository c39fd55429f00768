"""Text of documents is written as Markdown that reads back as the same words."""

import unicodedata
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from archive.importer.writing.markdown import escaped, inline, prose
from archive.language.text import one_line
from archive.parsing.meeting_file import read_meeting
from archive.parsing.outline.document import Paragraph, Span
from archive.parsing.outline.markers import is_bullet
from archive.problems import Problems
from documents import line


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=30))
def test_any_line_reads_back(text: str) -> None:
    """Any line of text reads back as the same words, its accents composed.

    A sign that opens a line as a bullet is its marker before anything is written.
    """
    text = unicodedata.normalize("NFC", text)
    assume(not is_bullet(text[:1]))
    blocks = (line("Avant"), line(f"x {text} y"), line(f"{text} z", "•"))
    problems = Problems()
    meeting = read_meeting(
        f"---\ndate: 2025-05-12\n---\n## 1. Titre\n\n{prose(blocks)}\n", "meetings/a.md", problems
    )

    assert meeting is not None
    discussion = meeting.items[0].discussion
    assert discussion is not None
    assert discussion.words == one_line(f"Avant x {text} y {text} z")


def test_link_that_runs_over_the_end_of_its_sentence() -> None:
    """The sign that ends a sentence stands after its link."""
    address = "https://exemple.org"

    assert prose([Paragraph((Span("Voir la "), Span("carte. ", address)), 1)]) == (
        f"Voir la [carte](<{address}>)."
    )
    assert prose([Paragraph((Span("…", address), Span(" "), Span(".", address)), 1)]) == (
        f"[…](<{address}>) [.](<{address}>)"
    )


def test_nested_lists() -> None:
    """Items keep their depth, numbers and letters."""
    blocks = (
        line("un", "1."),
        replace(line("sous", "o"), depth=1),
        line("deux", "2."),
        line("lettre", "b)"),
    )

    assert prose(blocks) == "1. un\n   - sous\n2. deux\n- b) lettre"


def test_escaped_address() -> None:
    """An address whose signs could be taken for markup stands between < and >."""
    assert escaped("voir https://exemple.org/a*b_") == "voir <https://exemple.org/a*b>\\_"


def test_number_of_a_part() -> None:
    """It stays whole among a list."""
    assert prose([line("Sorties", "2.2")]) == "- 2.2 Sorties"


def test_label_with_a_number_above_a_list() -> None:
    """It is no item of the list below it; one with a number of Markdown is, as any other line."""
    label, item = line("Recommandations", "2.2"), line("Relire", "–")

    assert prose([label, item]) == "2.2 Recommandations\n\n- Relire"
    assert prose([line("Actions", "1."), item]).startswith("1. Actions")


def test_sign_of_a_note() -> None:
    """Brackets stay plain unless they could be taken for a link."""
    assert prose([line("provisoire [1], dit-il")]) == "provisoire [1], dit-il"
    assert prose([line("[1](lien)")]) == "[1\\](lien)"
    assert prose([line("[1]: lien")]) == "[1\\]: lien"


def test_what_was_struck_is_so_in_the_file() -> None:
    """It is shown and never taken as valid; strokes of the text itself strike nothing."""
    spans = (Span("Le puits "), Span("nord ", is_struck=True), Span("sud ~~ de Kao"))

    assert inline(spans) == "Le puits ~~nord~~ sud \\~~ de Kao"


def test_line_that_was_struck() -> None:
    """Nothing is put before the strokes that open a line; those of the text are no fence."""
    assert prose([Paragraph((Span("Le puits", is_struck=True),), 1)]) == "~~Le puits~~"
    assert prose([line("~~~ Le puits")]) == "\\~\\~~ Le puits"
