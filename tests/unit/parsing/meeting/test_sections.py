"""What the blocks of an agenda item are, by their labels."""

import pytest

from archive.language.choices import ActionStatus
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import MARKDOWN, TABLE, discussion, item, markdown, meeting_of


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
        ("Exposé.\n\n### Échanges\n\nDit.\n", "Exposé.\n### Échanges\nDit."),
        ("### Suites\n\nDit.\n", "### Suites\nDit."),
        ("### Décisions\n\n| a |\n|---|\n| b |\n", "### Décisions\n| a |\n|---|\n| b |"),
    ],
)
def test_labels(body: str, left: str | None) -> None:
    """A heading that only labels what has its own place is left out, any other is text."""
    assert discussion(body) == left


def test_labels_within_a_paragraph() -> None:
    """A label cuts the paragraph it stands in; what has no label is discussion."""
    only = item("Avant.\nDécision : garder.\nAction : relire.\nAprès.\n")

    assert [d.words for d in only.decisions] == ["garder."]
    assert [a.text.words for a in only.actions] == ["relire."]
    assert only.discussion
    assert only.discussion.words == "Avant. Après."


@pytest.mark.parametrize("body", ["Décisions :\n", "**Actions :**\n\n> Citation.\n"])
def test_label_of_nothing(body: str) -> None:
    """A label that nothing follows stays in the text."""
    only = item(body)

    assert only.discussion
    assert ":" in only.discussion.words
    assert (only.decisions, only.actions) == ((), ())


@pytest.mark.parametrize(
    "label", ["**Thèmes :** eau, haltes", "Tags: eau, haltes", "- Thèmes : eau, haltes"]
)
def test_themes_of_an_item(label: str) -> None:
    """A line of an item gives its themes, and stands in no discussion."""
    only = item(f"Dit.\n\n{label}\n")

    assert only.themes == ("eau", "haltes")
    assert only.discussion is not None
    assert only.discussion.words == "Dit."


@pytest.mark.parametrize(
    "line", ["Thème : l’accès à l’eau", "Thèmes abordés : eau, haltes", "Thèmes : l’eau manque."]
)
def test_lines_that_are_no_themes(line: str) -> None:
    """A title in the singular, other words and a sentence stay text."""
    only = item(line)

    assert only.themes == ()
    assert only.discussion is not None
    assert only.discussion.words == line


@pytest.mark.parametrize(
    "told",
    [
        "- [x] relire\n- [x] lire",
        "- relire – fait\n- lire (fait)",
        "| Action | Où ça en est |\n|---|---|\n| relire | fait |\n| lire | fait |",
    ],
)
@pytest.mark.parametrize("heading", ["Suivi des actions", "Retour sur les actions du 3 mai"])
def test_earlier_actions_in_any_form(heading: str, told: str) -> None:
    """Below a heading that comes back to actions, lines that say a state are no new actions."""
    (only,) = meeting_of(markdown(f"## {heading}\n\n{told}\n")).items

    assert only.actions == ()
    assert [(f.text.words, f.status) for f in only.follow_ups] == [
        ("relire", ActionStatus.DONE), ("lire", ActionStatus.DONE)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "opening", ["> [!todo] Actions", "> [!TODO]- Actions", "> Actions :", "> **Actions**"]
)
def test_a_frame_around_a_list(opening: str) -> None:
    """A frame whose title labels its list is no quotation; what follows it is text again."""
    frame = f"{opening}\n> - CPE : relire (4 juin)\n\n> [!success] Décisions\n> - garder\n"
    only = item(f"{frame}\nOn y revient.\n")

    assert [action.text.words for action in only.actions] == ["relire"]
    assert [decision.words for decision in only.decisions] == ["garder"]
    assert only.discussion
    assert only.discussion.words == "On y revient."


def test_decisions_after_actions() -> None:
    """Labels may come in any order; a text below actions is no decision for its heading alone."""
    labelled = item("**Actions :**\n- relire\n\n**Décisions :**\n- garder\n")
    headed = item(
        f"### Décisions\n\n- garder\n\n{TABLE}| Relire | CPE | 4 juin |\n\nOn y revient.\n"
    )

    assert [decision.words for decision in labelled.decisions] == ["garder"]
    assert [decision.words for decision in headed.decisions] == ["garder"]


def test_a_frame_that_labels_nothing() -> None:
    """Any other frame is shown as one."""
    only = item("> [!todo] Relire\n> - la carte\n\n> [!NOTE]\n> Décisions du comité\n> - garder\n")

    assert (only.actions, only.decisions) == ((), ())


def test_a_label_within_a_labelled_list() -> None:
    """A list stays what the label above it says when one of its items has a label of its own."""
    only = item("**Actions :**\n\n- relire\n- ACTION : ranger\n- Décision : garder\n- trier\n")

    assert [action.text.words for action in only.actions] == ["relire", "ranger", "trier"]
    assert [decision.words for decision in only.decisions] == ["garder"]


@pytest.mark.parametrize(
    ("label", "count"),
    [("Après échanges, il a été décidé :", 1), ("Le CPE rappelle ce qu’il a été décidé :", 0)],
)
def test_sentences_that_announce_decisions(label: str, count: int) -> None:
    """A sentence says that what is below it was decided, but not what somebody says of it."""
    assert len(item(f"{label}\n\n- garder la carte\n").decisions) == count


@pytest.mark.parametrize("mark", ["*", "_", "**", "***"])
def test_labels_in_italics(mark: str) -> None:
    """A label alone on its line may be in bold or in slanted type."""
    only = item(f"{mark}Décisions{mark}\n\n- garder\n\n{mark}Actions{mark}\n\n- ranger\n")

    assert [decision.words for decision in only.decisions] == ["garder"]
    assert [action.text.words for action in only.actions] == ["ranger"]


def test_prose_is_not_asked_for_names() -> None:
    """No name is looked up for the paragraphs of a discussion, which most of any minutes are."""
    asked: list[str] = []

    def is_known(name: str) -> bool:
        asked.append(name)
        return False

    body = "## Carte\n\nLe bureau a présenté la carte au groupe.\n\nElle sera relue en mai.\n"
    read_meeting(markdown(body), MARKDOWN, Problems(), is_known)

    assert asked == []
