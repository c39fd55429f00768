"""The body of a meeting file: its title, its introduction, its sections."""

import pytest

from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import MARKDOWN, TABLE, discussion, item, markdown, meeting_of, places, read


def test_parts_of_a_body() -> None:
    """A title, an introduction, then the items; and all know their line and column."""
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


@pytest.mark.parametrize(("body", "line"), [("# A\n\n# B\n\n## C\n", 6), ("## A\n\n# B\n", 6)])
def test_other_titles(body: str, line: int) -> None:
    """A title "#" elsewhere than at the head is noted, and its words stay in the text."""
    meeting, problems = read(markdown(body))

    assert places(problems) == [("mise-en-forme", line, 1)]
    assert meeting
    assert any("#" in prose.text for prose in meeting.prose)


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("# 1. Carte\n\nVue.\n", ["Carte"]),
        ("# Carte\n\n## Nord\n\nVue.\n\n# Tarif\n\n# Divers\n", ["Carte", "Tarif", "Divers"]),
        ("# Réunion\n\n## Carte\n\nVue.\n", ["Carte"]),
    ],
)
def test_items_at_the_first_level(body: str, titles: list[str]) -> None:
    """Headings "#" are items where they are numbered, or most of the headings."""
    assert [item.title for item in meeting_of(markdown(body)).items] == titles


def test_same_heading_twice() -> None:
    """Two headings of the same words are two headings."""
    assert (
        discussion("### Suites\n\nUn.\n\n### Suites\n\nDeux.")
        == "### Suites\nUn.\n### Suites\nDeux."
    )


def test_lines_keep_their_place() -> None:
    """A link after what was taken out of the discussion still has its line."""
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
    assert item("RAS").discussion is None


@pytest.mark.parametrize(
    ("body", "introduction", "first", "last"),
    [
        ("## A\n\na[^1]\n\n## B\n\nb\n\n[^1]: c", "", "a[1] [1] c", "b"),
        ("Tôt[^1].\n\n## A\n\na\n\n## B\n\nb\n\n[^1]: c", "Tôt[1]. [1] c", "a", "b"),
        ("## A\n\n### Décisions\n\n- a[^1]\n\n[^1]: c\n\n## B\n\nb", "", "[1] c", "b"),
        ("## A\n\na\n\n## B\n\nb\n\n[^1]: c", "", "a", "b [1] c"),
        ("## A\n\na\n\n## B\n\nb[^1]\n\n## Présence\n\n- CPE\n\n[^1]: c", "", "a", "b[1] [1] c"),
        ("## A\n\na\n\n## B\n\nb\n\n## Présence\n\n- CPE\n\n[^1]: c", "", "a", "b [1] c"),
    ],
)
def test_notes(body: str, introduction: str, first: str, last: str) -> None:
    """A footnote stands at the end of the text that refers to it, wherever it is written."""
    meeting, problems = read(markdown(body))

    assert problems == ()
    assert meeting
    assert (meeting.introduction.words if meeting.introduction else "") == introduction
    texts = [only.discussion.words if only.discussion else "" for only in meeting.items]
    assert texts == [first, last]
    assert len(meeting.attendance) == body.count("- CPE")


@pytest.mark.parametrize("bullet", ["•", "–", "-", "*", "•\u00a0", "▪"])
def test_decisions_with_any_bullet(bullet: str) -> None:
    """Each line that opens with a bullet of any kind is a decision of its own."""
    only = item(f"### Décisions\n{bullet} Garder la carte\n{bullet} Clore la liste\n")

    assert [decision.words for decision in only.decisions] == ["Garder la carte", "Clore la liste"]


@pytest.mark.parametrize(
    "body",
    [
        "<!-- à faire -->\n## A\n\nb",
        "## A <!-- à faire -->\n\nb",
        "## A\n\nb <!-- à faire -->",
        "## A\n\n<!--\n\n## à faire\n\n-->\n\nb",
        "## A\n\nb\n\n<!-- | à | faire |\n|---|---|\n-->",
    ],
)
def test_comments_are_on_no_page(body: str) -> None:
    """A comment is a part of no item, title or text, wherever it stands."""
    meeting, problems = read(markdown(body))

    assert [problem.rule for problem in problems] == ["commentaire-public"]
    assert meeting
    assert [only.title for only in meeting.items] == ["A"]
    assert [prose.words for prose in meeting.prose] == ["b"]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# Compte rendu\n\n",
        "## Réunion du 14 mai 2030\n\n",
        "## Points abordés\n\n",
        "## Sujets abordés\n\n",
        "# Compte rendu\n\n## Déroulement\n\n",
    ],
)
def test_items_at_level_three(before: str) -> None:
    """Items may stand at level 3, under the title or under one heading for all of them."""
    meeting = meeting_of(markdown(f"{before}### Carte\n\nUn.\n\n### Radio\n\nDeux.\n"))

    assert [item.title for item in meeting.items] == ["Carte", "Radio"]
    assert meeting.introduction is None


def test_one_item_with_headings() -> None:
    """The headings below a lone item are its own."""
    (item,) = meeting_of(markdown("## Carte\n\n### Suites\n\nUn.\n")).items

    assert item.title == "Carte"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "# Réunion du 14 mai 2030\n\n# Carte\n\nDit.\n\n# Divers\n\nRien de plus.\n",
            ["Carte", "Divers"],
        ),
        (
            "**Point 1 : Carte**\n\nDit.\n\n**Point 2 : Divers**\n\nRien de plus.\n",
            ["Carte", "Divers"],
        ),
        ("I. Carte\n\n1. Dit.\n2. Redit.\n\nII. Divers\n\n1. Rien de plus.\n", ["Carte", "Divers"]),
        ("## 🗺️ 1. Carte\n\nDit.\n\n## 📻 2. Divers\n\nRien de plus.\n", ["Carte", "Divers"]),
        ("- Carte\n  - dit\n- Divers\n  - rien de plus\n", ["Carte", "Divers"]),
        (
            "- Points\n  - Carte\n    - dit\n  - Divers\n    - rien de plus\n- Reste\n  - mot\n",
            ["Carte", "Divers", "Reste"],
        ),
        (
            "- Carte\n  - dit\n- Divers\n  - rien\n\nÉtapes suivantes\n- relire (tous)\n",
            ["Carte", "Divers", "Étapes suivantes"],
        ),
        ("- On a parlé de la carte.\n  - dit\n- On a lu.\n  - mot\n", []),
    ],
)
def test_headings_of_items(text: str, titles: list[str]) -> None:
    """Items are told by headings of one level, numbered lines, or the items of a list."""
    meeting = meeting_of(markdown(text))

    assert [each.title for each in meeting.items] == titles


def test_keycaps_number_items() -> None:
    """The pictures of figures number items, and a hand points to an action."""
    text = markdown("1️⃣ Carte\nDit.\n👉 CPE : relire\n\n2️⃣ Divers\nRien de plus.\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE"}.__contains__)

    assert meeting
    assert [(each.number, each.title, len(each.actions)) for each in meeting.items] == [
        (1, "Carte", 1),
        (2, "Divers", 0),
    ]
