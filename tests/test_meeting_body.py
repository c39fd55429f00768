"""The body of a meeting file: sections, decisions, action tables, discussion."""

import pytest

from archive.reading.model import AgendaItem
from archive.words.values import ActionStatus
from reading import markdown, meeting_of, places, read

TABLE = "| Points d’action | Responsables | Date limite |\n|---|---|---|\n"


def item(body: str) -> AgendaItem:
    """The one item of a body without problems."""
    (only,) = meeting_of(markdown(f"## 1. Point\n\n{body}")).items
    return only


def discussion(body: str) -> str | None:
    """The lines of the discussion of one item, blank ones left out."""
    found = item(body).discussion
    return "\n".join(line for line in found.text.split("\n") if line) if found else None


def test_parts_of_a_body() -> None:
    """A title, an introduction, then the items; each thing knows its line and column."""
    meeting = meeting_of(
        markdown("# Réunion *de* mai\n\nIntroduction.\n\n## 2. Point (CPE)\n\nDit.\n")
    )

    assert meeting.title == "Réunion de mai"
    assert meeting.introduction
    assert meeting.introduction.text == "Introduction."
    assert meeting.introduction.mark.line == 6
    (only,) = meeting.items
    assert (only.number, only.title, [p.name for p in only.presenters]) == (2, "Point", ["CPE"])
    assert (only.mark.line, only.mark.column) == (8, 4)
    assert (only.presenters[0].mark.line, only.presenters[0].mark.column) == (8, 14)
    assert only.discussion
    assert (only.discussion.text, only.discussion.mark.line) == ("Dit.", 10)


@pytest.mark.parametrize("heading", ["## Point", "  ## Point ##", "Point\n-----", "##   **Point**"])
def test_headings(heading: str) -> None:
    """Every way CommonMark has to write a heading of the second level begins an item."""
    (only,) = meeting_of(markdown(f"{heading}\n\nDit.\n")).items

    assert only.title == "Point"
    assert only.discussion


@pytest.mark.parametrize(
    ("body", "line"), [("# A\n\n# B\n", 6), ("## A\n\n# B\n", 6), ("Texte\n\n# A\n", 6)]
)
def test_other_titles(body: str, line: int) -> None:
    """A title "#" elsewhere than at the head is noted, and its words stay in the text."""
    meeting, problems = read(markdown(body))

    assert places(problems) == [("valeur-inattendue", line, 1)]
    assert meeting
    assert any("#" in prose.text for prose in meeting.prose)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Présence", "attendance"),
        ("Présents :", "attendance"),
        ("PARTICIPANTS (3)", "attendance"),
        ("Organisations présentes", "attendance"),
        ("Excusé(e)s", "excused"),
        ("Absents", "absent"),
    ],
)
@pytest.mark.parametrize(
    "names", ["- CPE\n- DGV\n- OMX", "CPE, DGV et OMX", "CPE\nDGV\nOMX", "1. CPE\n2. DGV\n3. OMX"]
)
def test_name_sections(heading: str, field: str, names: str) -> None:
    """Organisations may be listed in a section, as a list or in one paragraph."""
    meeting = meeting_of(markdown(f"## {heading}\n\n{names}\n\n## Point\n"))

    assert [mention.name for mention in getattr(meeting, field)] == ["CPE", "DGV", "OMX"]
    assert [each.title for each in meeting.items] == ["Point"]


def test_nested_names() -> None:
    """Organisations may be grouped; every name is taken, without markup, with its place."""
    meeting = meeting_of(markdown("## Présence\n\n- Groupe Nord\n  - **CPE** (2)\n  - DGV ;\n"))

    assert [(m.name, m.head_count, m.mark.line, m.mark.column) for m in meeting.attendance] == [
        ("Groupe Nord", None, 6, 3),
        ("CPE", 2, 7, 5),
        ("DGV", None, 8, 5),
    ]


def test_links_among_names() -> None:
    """A link where only words are kept is noted, in a list as in a cell."""
    _, problems = read(
        markdown(
            f"## Présence\n\n- [CPE](https://a.exemple)\n\n## A\n\n{TABLE}| b | [CPE](c) | |\n"
        )
    )

    assert places(problems) == [("valeur-inattendue", 6, 3), ("valeur-inattendue", 12, 7)]


@pytest.mark.parametrize("block", ["| a |\n|---|\n| CPE |", "### Nord", "> CPE"])
def test_sections_are_lists(block: str) -> None:
    """Anything else in such a section is noted, so that it is not lost."""
    _, problems = read(markdown(f"## Présence\n\n- DGV\n\n{block}\n"))

    assert places(problems) == [("valeur-inattendue", 8, 1)]


def test_agenda_section() -> None:
    """The agenda may be a section; a numbered list keeps its numbers."""
    meeting = meeting_of(
        markdown("## Ordre du jour\n\n3. Carte (CPE)\n3. Divers\n\n## Divers\n\nDit.\n")
    )

    assert [(i.number, i.title, bool(i.discussion)) for i in meeting.items] == [
        (3, "Carte", False),
        (4, "Divers", True),
    ]
    assert meeting.items[0].presenters[0].mark.column == 11


def test_agenda_section_in_lines() -> None:
    """The lines of a paragraph are lines of the agenda."""
    meeting = meeting_of(markdown("## Ordre du jour\n\nOuverture (CPE)\nDivers\n"))

    assert [each.title for each in meeting.items] == ["Ouverture", "Divers"]


def test_facts_as_sections() -> None:
    """The next meeting, the place or the hour may be a section of one paragraph."""
    meeting = meeting_of(
        markdown("## Prochaine réunion\n\n4 juin 2030 à 9h, salle B\n\n## Lieu\n\nSalle A\n")
    )

    assert meeting.next_meeting
    assert meeting.next_meeting.place == "salle B"
    assert meeting.place == "Salle A"
    assert meeting.items == ()


@pytest.mark.parametrize("body", ["Un.\n\nDeux.", f"Un.\n\n{TABLE}| Inviter | CPE | |", "- Un"])
def test_facts_with_more_are_items(body: str) -> None:
    """With anything more, such a section is an agenda item."""
    meeting = meeting_of(markdown(f"## Prochaine réunion\n\n{body}\n"))

    assert meeting.next_meeting is None
    assert [each.title for each in meeting.items] == ["Prochaine réunion"]


def test_field_twice() -> None:
    """A field in the front matter and in a section is noted at the section."""
    _, problems = read(markdown("## Présence\n\n- CPE\n", "présence: [DGV]"))

    assert places(problems) == [("cle-en-double", 5, 4)]


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
    ["| Pays | Actions | Part |", "| Activités | Montant |", "| Poste | Statut |", "| a | b |"],
)
def test_data_tables(header: str) -> None:
    """Any other table belongs to the discussion."""
    table = f"{header}\n{'|---' * (header.count('|') - 1)}|\n| a | b |"

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


def test_same_heading_twice() -> None:
    """Two headings of the same words are two headings."""
    assert (
        discussion("### Suites\n\nUn.\n\n### Suites\n\nDeux.")
        == "### Suites\nUn.\n### Suites\nDeux."
    )


def test_lines_keep_their_place() -> None:
    """A link after what was taken out of the discussion is still told at its line."""
    only = item(
        f"Dit.\n\n{TABLE}| a | | |\n\nVoir [a](https://a.exemple/b_(c)) ou https://b.exemple.\n"
    )

    assert only.discussion
    assert [(link.address, link.mark.line, link.mark.column) for link in only.discussion.links] == [
        ("https://a.exemple/b_(c)", 12, 10),
        ("https://b.exemple", 12, 38),
    ]


def test_filler_discussion() -> None:
    """A discussion that says nothing is none."""
    assert item("RAS.").discussion is None
