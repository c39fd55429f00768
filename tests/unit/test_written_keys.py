"""What files are begun with, and the importer writes: keys and tables that are read back."""

from hypothesis import given
from hypothesis import strategies as st

from archive.language.text import one_line
from archive.next_meeting import (
    front_matter,
)
from archive.parsing.source.front_matter import split_front_matter
from archive.parsing.source.nodes import Scalar, Sequence
from archive.problems import Problems
from archive.prose import markdown_table
from reading import markdown, meeting_of

LINE = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["C"]))


def values_read(text: str) -> list[object]:
    """The values of a front matter, as the reader finds them."""
    problems = Problems()
    split = split_front_matter(text, "meetings/a.md", problems)
    assert split is not None
    assert problems.sorted() == ()
    return [
        [item.value for item in node.items if isinstance(item, Scalar)]
        if isinstance(node, Sequence)
        else node.value
        for _, node in split[0].entries
        if isinstance(node, Scalar | Sequence)
    ]


def test_front_matter() -> None:
    """Keys keep their order; a text is quoted only where YAML would take it otherwise."""
    entries = [
        ("date", "2024-03-14"),
        ("heure", "9h30"),
        ("présence", ["CPE", "Projet « Haltes » : l’équipe", "- DGV"]),
        ("excusés", ""),
    ]

    assert front_matter(entries) == (
        "---\ndate: 2024-03-14\nheure: 9h30\nprésence:\n  - CPE\n"
        "  - 'Projet « Haltes » : l’équipe'\n  - '- DGV'\nexcusés:\n---\n"
    )


@given(LINE, st.lists(LINE, min_size=1))
def test_any_text(text: str, texts: list[str]) -> None:
    """Any text is read back as it was, on one line."""
    values = values_read(front_matter([("lieu", text), ("présence", texts)]))

    assert values == [one_line(text), [one_line(name) for name in texts]]


def test_table() -> None:
    """A table is read back as it was, strokes included."""
    rows = [("Imprimer | coller", "CPE"), ("Relire\nle tout", "")]

    body = f"## A\n\n{markdown_table(('Points d’action', 'Responsables'), rows)}"

    actions = meeting_of(markdown(body)).items[0].actions
    assert [action.text.text for action in actions] == ["Imprimer | coller", "Relire le tout"]
