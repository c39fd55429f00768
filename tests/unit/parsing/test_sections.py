"""Blocks of Markdown with their places, and what those of an agenda item are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.choices import ActionStatus
from archive.parsing.commonmark import tokenise
from archive.parsing.sections import Fragment, TextBlock, split_blocks
from archive.parsing.source_nodes import Scalar
from archive.problems import Mark
from reading import TABLE, discussion, item, markdown, places, read

HERE = Mark("a.md")


def blocks_of(text: str) -> tuple[TextBlock, ...]:
    """The blocks of a text."""
    return split_blocks(Scalar(text, HERE), tokenise(text))


def test_blocks() -> None:
    """Every block of the outermost level has its kind and its lines."""
    text = "# é\nb\nc\n\n- d\n  - e\n\n3. f\n\n| g |\n|---|\n| h |\n\nSetext\n---\n> i\n\n***\n"

    assert [(block.kind, block.first, block.last) for block in blocks_of(text)] == [
        ("h1", 0, 1), ("p", 1, 3), ("ul", 4, 6), ("ol", 7, 8), ("table", 9, 12),
        ("h2", 13, 15), ("", 15, 16), ("", 17, 18),
    ]  # fmt: skip


def test_fragments() -> None:
    """A fragment is the text as written, and its words; places count characters."""
    (block,) = blocks_of("## é **b** [c](d)")

    mark = Mark("a.md", 1, 4)
    assert block.rows == (
        (
            Fragment(
                Scalar("é **b** [c](d)", mark),
                Scalar("é b c", mark, is_exact=False),
                has_hidden_link=True,
            ),
        ),
    )
    assert block.words == "é b c"
    assert block.mark == Mark("a.md", 1, 1)


def test_list() -> None:
    """The items of a list are whole in its rows, and one by one in its leaves."""
    (block,) = blocks_of("4. a\n   - b\n5. c\n   d\n")

    assert block.start == 4
    assert [text.value for text in block.texts] == ["a\n   - b", "c\n   d"]
    assert [(leaf.plain.value, *leaf.plain.mark[1:]) for leaf in block.leaves] == [
        ("a", 1, 4), ("b", 2, 6), ("c\nd", 3, 4)
    ]  # fmt: skip


def test_table() -> None:
    """The cells of a table are its rows, header first, empty ones included."""
    (block,) = blocks_of("| é | b |\n|---|---|\n| a \\| c<br>d |  |\n| e |\n")

    assert [[cell.written.value for cell in row] for row in block.rows] == [
        ["é", "b"], ["a | c<br>d", ""], ["e", ""]
    ]  # fmt: skip
    assert block.rows[1][0].plain.value == "a | c\nd"
    assert block.rows[0][1].plain.mark == Mark("a.md", 1, 7)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", []), ("\n", []), ("- \n", [""]), ("##", [""]), ("|a|\n|-|\n", ["a"])],
)
def test_empty(text: str, words: list[str]) -> None:
    """A block without words has none, a table without rows has its header."""
    assert [written.value for block in blocks_of(text) for written in block.texts] == words


@given(st.text())
def test_any_text(text: str) -> None:
    """The blocks of any text follow one another within its lines."""
    blocks = blocks_of(text)

    places = [place for block in blocks for place in (block.first, block.last)]
    assert places == sorted(places)
    assert all(place <= text.count("\n") + text.count("\r") + 1 for place in places)


def test_action_table() -> None:
    """Each row of an action table is an action, its cells with their places."""
    only = item(f"{TABLE}| Relancer CPE | CPE, DGV | 4 juin |\n| N/A | / | - |\n| Clore | | |\n")

    first, second = only.actions
    assert (first.number, first.text.text, first.mark.line, first.mark.column) == (
        1,
        "Relancer CPE",
        8,
        3,
    )
    assert [(m.name, m.mark.column) for m in first.responsible] == [("CPE", 18), ("DGV", 23)]
    assert first.deadline
    assert str(first.deadline.day) == "2030-06-04"
    assert (second.number, second.text.text) == (2, "Clore")
    assert only.discussion is None


def test_cells() -> None:
    """Cells may hold strokes, line breaks and markup; an address stays a link."""
    (action,) = item(
        f"{TABLE}| Voir [a \\| b](https://a.exemple) | **CPE**<br>DGV | 4 <br>juin |\n"
    ).actions

    assert action.text.text == "Voir [a | b](https://a.exemple)"
    assert [link.address for link in action.text.links] == ["https://a.exemple"]
    assert [mention.name for mention in action.responsible] == ["CPE", "DGV"]
    assert action.deadline
    assert action.deadline.text == "4 juin"


@pytest.mark.parametrize(
    "header",
    [
        "| Points d'action | Personnes/agences responsables |",
        "| **Actions** | Responsable(s) |",
        "| N° | Recommandations | Responsables |",
        "| Responsables | Activités |",
        "| POINTS D’ACTION |",
    ],
)
def test_headers(header: str) -> None:
    """An action table is known by the words of its header, wherever they stand."""
    columns = header.count("|") - 1
    row = "| Clore " * columns + "|"

    only = item(f"{header}\n{'|---' * columns}|\n{row}\n")

    assert [action.text.text for action in only.actions] == ["Clore"]


@pytest.mark.parametrize(
    "header",
    [
        "| Pays | Actions | Part |",
        "| Activités | Montant |",
        "| Poste | Statut |",
        "| a | b |",
    ],
)
def test_data_tables(header: str) -> None:
    """Any other table belongs to the discussion."""
    table = f"{header}\n{'|---' * (header.count('|') - 1)}|\n{'| a ' * (header.count('|') - 1)}|"

    assert discussion(table) == table


def test_unknown_column() -> None:
    """A column that an action table does not have is noted once, at its header."""
    table = "| Actions | Responsables | Météo |\n|---|---|---|\n| a | CPE | x |\n| b | CPE | y |\n"

    _, problems = read(markdown(f"## A\n\n{table}"))

    assert places(problems) == [("cle-inconnue", 6, 28)]


def test_unnamed_action_column() -> None:
    """Who and when without what is an action table all the same: its first column is noted."""
    body = "## A\n\n| Chose | Responsables | Date limite |\n|---|---|---|\n| a | CPE | |\n"

    _, problems = read(markdown(body))

    assert [rule for rule, *_ in places(problems)] == ["cle-inconnue", "action-sans-texte"]


def test_surplus_cell() -> None:
    """A cell beyond the header is noted."""
    _, problems = read(markdown(f"## A\n\n{TABLE}| a | CPE | 4 juin | reste |\n"))

    assert places(problems) == [("valeur-inattendue", 8, 22)]


def test_action_table_without_item() -> None:
    """An action table before the first item is noted: its actions would be in no register."""
    _, problems = read(markdown(f"{TABLE}| a | CPE | |\n"))

    assert places(problems) == [("valeur-inattendue", 4, 1)]


def test_several_tables() -> None:
    """Several action tables of an item are one list of actions; text between them is kept."""
    only = item(f"{TABLE}| a | | |\n\nEntre.\n\n{TABLE}| b | | |\n")

    assert [(a.number, a.text.text) for a in only.actions] == [(1, "a"), (2, "b")]
    assert only.discussion
    assert only.discussion.text == "Entre."


@pytest.mark.parametrize("heading", ["### Décisions", "#### Décision :", "### Décisions prises"])
def test_decisions(heading: str) -> None:
    """The list under a heading of decisions is the item's decisions."""
    only = item(
        f"Dit.\n\n{heading}\n\n- Une [carte](https://a.exemple)\n- Deux,\n  suite\n\nTrois.\n"
    )

    assert [d.text for d in only.decisions] == [
        "Une [carte](https://a.exemple)",
        "Deux, suite",
        "Trois.",
    ]
    assert [(d.mark.line, d.mark.column) for d in only.decisions] == [(10, 3), (11, 3), (14, 1)]
    assert only.decisions[0].links[0].mark.column == 15
    assert only.discussion
    assert only.discussion.text == "Dit."


def test_nested_decision() -> None:
    """The details of a decision stay with it."""
    assert [d.text for d in item("### Décisions\n\n- Une :\n  - a\n  - b\n").decisions] == [
        "Une : - a - b"
    ]


def test_text_after_decisions() -> None:
    """What follows the next heading or a table is discussion again."""
    only = item(
        "### Décisions\n\n- Une\n\n### Suites\n\nDit.\n\n"
        f"### Décisions\n\n- Deux\n\n{TABLE}| a | | |\n\nFin.\n"
    )

    assert [decision.text for decision in only.decisions] == ["Une", "Deux"]
    assert discussion("### Décisions\n\n- Une\n\n### Suites\n\nDit.") == "### Suites\nDit."
    assert only.discussion
    assert only.discussion.text.endswith("Fin.")
    assert "Décisions" not in only.discussion.text


def test_action_list() -> None:
    """A list under a heading of actions is actions too."""
    only = item("### Points d’action\n\n- CPE : relancer\n- N/A\n- Clore\n")

    assert [(a.number, a.text.text, a.status) for a in only.actions] == [
        (1, "CPE : relancer", ActionStatus.OPEN),
        (2, "Clore", ActionStatus.OPEN),
    ]
    assert only.discussion is None


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"### Points d’action\n\n{TABLE}| a | | |\n", None),
        ("### Points d’action\n\nN/A\n", None),
        ("### Points d’action\n", None),
        ("### Points d’action\n\nÀ voir.\n", "### Points d’action\nÀ voir."),
        (f"### Points d’action\n\nÀ voir.\n\n{TABLE}| a | | |\n", "À voir."),
        ("### Points de discussion clés\n\nDit.\n", "Dit."),
        ("### Discussion\n\nDit.\n", "Dit."),
        ("### Suites\n\nDit.\n", "### Suites\nDit."),
        ("### Décisions\n\n| a |\n|---|\n| b |\n", "### Décisions\n| a |\n|---|\n| b |"),
    ],
)
def test_labels(body: str, left: str | None) -> None:
    """A heading that only labels what has its own place is left out, any other is text."""
    assert discussion(body) == left
