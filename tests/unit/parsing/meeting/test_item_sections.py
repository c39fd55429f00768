"""A section of a meeting file as an agenda item."""

import pytest

from reading import item, markdown, meeting_of


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("1. Carte", 1), ("**1. Carte**", 1), ("**1. Carte** {#carte}", 1), ("Point 1 : Carte", 1),
        ("Point n° 1 – Carte", 1), ("I. Carte", 1), ("IV) Carte", 4), ("XII - Carte", 12),
    ],
)  # fmt: skip
def test_numbers(heading: str, number: int) -> None:
    """The number of an item is read in its heading, in figures or Roman."""
    (only,) = meeting_of(markdown(f"## {heading}\n\nTexte.\n")).items

    assert (only.number, only.title) == (number, "Carte")


def test_items_as_titles() -> None:
    """Where nothing but titles "#" heads the items, they are the items."""
    meeting = meeting_of(markdown("# 1. Carte\n\nUn.\n\n# 2. Divers\n\nDeux.\n"))

    assert [(only.number, only.title) for only in meeting.items] == [(1, "Carte"), (2, "Divers")]


def test_section_of_actions() -> None:
    """The actions of a meeting may be a section of their own."""
    meeting = meeting_of(markdown("## À faire\n\n- Relire.\n- Imprimer.\n"))

    assert [action.text.words for action in meeting.items[0].actions] == ["Relire.", "Imprimer."]


@pytest.mark.parametrize("agenda", ["Ordre du jour", "Agenda", "2. Ordre du jour"])
def test_items_below_the_agenda(agenda: str) -> None:
    """An agenda with headings and notes below it is the items themselves."""
    body = f"## {agenda}\n\n### Carte (CPE)\n\nTexte.\n\n#### Actions\n\n- Relire.\n\n### Divers\n"

    meeting = meeting_of(markdown(body))

    assert [only.title for only in meeting.items] == ["Carte", "Divers"]
    assert [len(only.actions) for only in meeting.items] == [1, 0]


def test_points_below_a_line_of_the_agenda() -> None:
    """What is nested below a line of the agenda is the text of its item, before its section."""
    agenda = "## Ordre du jour\n\n1. Carte\n   - neuve\n   - ancienne\n2. Divers\n"

    meeting = meeting_of(markdown(f"{agenda}\n## Carte\n\nTexte.\n"))

    assert [only.title for only in meeting.items] == ["Carte", "Divers"]
    assert meeting.items[0].discussion
    assert meeting.items[0].discussion.words == "neuve ancienne Texte."


def test_nothing_is_read_twice() -> None:
    """What is an action or a decision is no discussion."""
    only = item("**Décision :** garder.\n\n- [ ] tous : relire\n")

    assert only.discussion is None


@pytest.mark.parametrize("line", ["*Présenté par : CPE*", "Intervenants : CPE"])
def test_presenters_below_the_title(line: str) -> None:
    """Who presents an item may stand on the line below its title."""
    (only,) = meeting_of(markdown(f"## Carte\n\n{line}\n\nDit.\n")).items

    assert [presenter.name for presenter in only.presenters] == ["CPE"]
    assert only.discussion
    assert only.discussion.words == "Dit."
