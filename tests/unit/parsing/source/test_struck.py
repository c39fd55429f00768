"""What was struck is no fact: no name, no day, no action that somebody owes."""

import pytest

from archive.language.choices import ActionStatus
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.struck import is_struck, standing_words
from archive.problems import Mark, Problems
from reading import YAML, markdown, read, yaml

HERE = Mark("a.md")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("~~CPE~~ DGV", "DGV"),
        ("CPE, ~~DGV~~", "CPE"),
        ("~~CPE~~", ""),
        ("~~CPE~~ et ~~DGV~~ OMX", "et  OMX"),
        ("CPE ~ DGV", "CPE ~ DGV"),
        ("~~ CPE", "~~ CPE"),
    ],
)
def test_words(text: str, words: str) -> None:
    """What was struck is left out, and noted; what only looks so stays."""
    problems = Problems()

    left = standing_words(Scalar(text, HERE), problems).value

    assert left == words
    assert [problem.rule for problem in problems.sorted()] == ["texte-barre"] * (left != text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("~~Relire~~", True),
        ("~~Relire~~.", True),
        ("[x] ~~Relire~~", True),
        ("~~Relire~~ Envoyer", False),
        ("Relire", False),
        ("", False),
    ],
)
def test_struck_from_end_to_end(text: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    """A text is struck when nothing of it stands."""
    assert is_struck(Scalar(text, HERE)) is expected


@pytest.mark.parametrize("word", ["Présence", "Excusés", "Absents"])
@pytest.mark.parametrize("names", ["- CPE\n- ~~DGV~~", "CPE, ~~DGV~~", "- [x] CPE\n- [ ] DGV",
                                   "* [X] CPE\n* ~~DGV~~\n", "1. CPE\n2. ~~DGV~~"])  # fmt: skip
def test_names(word: str, names: str) -> None:
    """A name that was struck, or whose box is empty, is not counted."""
    meeting, problems = read(markdown(f"## {word}\n\n{names}\n"))

    assert meeting
    listed = (*meeting.attendance, *meeting.excused, *meeting.absent)
    assert [mention.name for mention in listed] == ["CPE"]
    assert [problem.rule for problem in problems] == ["texte-barre"]


@pytest.mark.parametrize("status", ["", "fait", "annulé", "en cours"])
def test_actions(status: str) -> None:
    """Nobody owes an action that was struck; the status that is written prevails."""
    table = f"| Points d’action | Statut |\n|---|---|\n| ~~Relire~~ | {status} |\n"

    meeting, problems = read(markdown(f"## A\n\n{table}"))

    assert meeting
    (action,) = meeting.items[0].actions
    assert action.text.words == "~~Relire~~"
    assert (action.status is ActionStatus.CANCELLED) == (status in {"", "annulé"})
    assert [problem.rule for problem in problems] == ["texte-barre"] * (not status)


def test_facts() -> None:
    """The day, the hour and the place that stand beside struck ones are those that hold."""
    meeting, problems = read(
        yaml("lieu: ~~Salle A~~ Salle B", "heure: ~~9h~~ 10h-11h", "présence: [~~CPE~~, DGV]"), YAML
    )

    assert meeting
    assert meeting.place == "Salle B"
    assert meeting.start
    assert meeting.start.hour == 10
    assert [mention.name for mention in meeting.attendance] == ["DGV"]
    assert [problem.rule for problem in problems] == ["texte-barre"] * 3


def test_titles() -> None:
    """A presenter who was struck presents nothing; a box before a title is no part of it."""
    meeting, _ = read(markdown("## [x] 2. Carte (~~CPE~~, DGV)\n"))

    assert meeting
    (item,) = meeting.items
    assert (item.number, item.title) == (2, "Carte")
    assert [mention.name for mention in item.presenters] == ["DGV"]
