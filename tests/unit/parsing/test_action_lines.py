"""An action in one line: its text, who answers for it, when it is due, whether it is done."""

from datetime import date

import pytest

from archive.language.choices import ActionStatus
from archive.model import Action
from archive.parsing.action_lines import is_task, names_responsible, split_action
from archive.parsing.meeting_file import read_meeting
from archive.parsing.source_nodes import Scalar
from archive.problems import Mark, Problems
from reading import MARKDOWN, markdown

KNOWN = {"CPE", "DGV", "Forum Exils", "Conseil des passages"}
HERE = Mark("a.md")


def action(line: str, heading: str = "### Actions\n\n- ") -> Action:
    """The one action of a line below its heading."""
    problems = Problems()
    text = markdown(f"## Point\n\n{heading}{line}\n")
    meeting = read_meeting(text, MARKDOWN, problems, KNOWN.__contains__)
    assert problems.sorted() == ()
    assert meeting
    (only,) = meeting.items[0].actions
    return only


@pytest.mark.parametrize(
    "line",
    [
        "CPE : relire la carte (4 juin 2030)",
        "**CPE** : relire la carte (4 juin)",
        "**CPE :** relire la carte, avant le 4 juin",
        "CPE – relire la carte – 4 juin 2030",
        "CPE - relire la carte - 04/06",
        "CPE : relire la carte → 4 juin",
        "@CPE : relire la carte, d’ici le 4 juin",
        "@CPE relire la carte 📅 2030-06-04",
        "relire la carte (CPE, 4 juin)",
        "relire la carte (CPE), avant le 4 juin",
        "relire la carte – CPE – échéance 4 juin 2030",
        "relire la carte avant le 4 juin 2030 (CPE)",
        "CPE: relire la carte by 4 June 2030",
        "[ ] CPE : relire la carte (échéance : 4 juin)",
        "relire la carte → CPE, 4 juin",
        "relire la carte. Responsable : CPE. Délai : 4 juin 2030.",
        "relire la carte (resp. : CPE ; échéance : 4 juin)",
        "relire la carte — Pilote : CPE — Date limite : 4 juin",
        "CPE → relire la carte (4 juin)",
        "(CPE) relire la carte – 4 juin",
        "[CPE] relire la carte [4 juin]",
        "relire la carte | CPE | 4 juin",
        "relire la carte (4 juin, CPE)",
        "relire la carte – par CPE – d’ici le 4 juin",
        "relire la carte @CPE 📅 2030-06-04",
        "relire la carte (resp. CPE, échéance 4 juin)",
        "relire la carte (responsable : CPE ; délai : 4 juin 2030)",
        "relire la carte. Responsable : CPE. Échéance : 4 juin 2030",
    ],
)
@pytest.mark.parametrize("heading", ["### Actions\n\n- ", "Action : ", "**À faire :** "])
def test_whole(line: str, heading: str) -> None:
    """Who answers and when it is due are read at both ends of the line."""
    if line.startswith("[") and not heading.startswith("#"):
        return

    only = action(line, heading)

    assert only.text.words == "relire la carte"
    assert [mention.name for mention in only.responsible] == ["CPE"]
    assert only.deadline
    assert only.deadline.day == date(2030, 6, 4)
    assert only.status is ActionStatus.OPEN


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("CPE et DGV : relire", ["CPE", "DGV"]),
        ("CPE/DGV, Forum Exils : relire", []),
        ("relire (CPE, Forum Exils)", ["CPE", "Forum Exils"]),
        ("Tous les membres : relire", ["Tous les membres"]),
        ("@UTB : relire", ["UTB"]),
        ("CPE, DGV : relire, puis publier – en deux fois (4 juin)", ["CPE", "DGV"]),
    ],
)
def test_several_names(line: str, names: list[str]) -> None:
    """Several names, everyone, and a name after "@" answer for an action; all must be known."""
    assert [mention.name for mention in action(line).responsible] == names


@pytest.mark.parametrize(
    ("line", "names", "due"),
    [
        ("CPE et la DGV reliront avant le 4 juin la carte", ["CPE", "DGV"], "avant le 4 juin"),
        ("Le CPE s’engage à relire la carte sous 15 jours, avec l’UTB", ["CPE"], "sous 15 jours"),
    ],
)
def test_within_the_sentence(line: str, names: list[str], due: str) -> None:
    """Names before a verb, and a deadline that a word announces, stay in the text."""
    only = action(line)

    assert only.text.words == line
    assert [mention.name for mention in only.responsible] == names
    assert only.deadline
    assert only.deadline.text == due


def test_who_helps() -> None:
    """The support of others is said at the end of the text."""
    only = action("relire la carte – Pilote : CPE – Appui : DGV")

    assert only.text.words == "relire la carte (Appui : DGV)"
    assert [mention.name for mention in only.responsible] == ["CPE"]


def test_a_deadline_may_wait_for_something() -> None:
    """It has no day."""
    only = action("relire la carte, dès que la note est signée (CPE)")

    assert only.text.words == "relire la carte"
    assert only.deadline
    assert only.deadline.day is None


def test_unknown_names_where_only_who_answers_can_stand() -> None:
    """Whoever asks may take them for names: beside a deadline, before a task, after an arrow."""
    lines = ("relire (UTB, 4 juin)", "UTB : relire", "relire → UTB")
    parts = [split_action(line, lambda _: False, str.isupper) for line in lines]

    assert [part.part(part.responsible) for part in parts] == ["UTB"] * 3
    part = split_action("relire la carte (UTB)", lambda _: False, str.isupper)
    assert part.responsible is None


@pytest.mark.parametrize(
    "line",
    [
        "Rappel : relire la carte",
        "UTB : relire la carte",
        "relire la carte (version courte)",
        "relire la carte (voir le 4 juin à Tinzara)",
        "CPE à relancer",
        "relire la carte, puis la publier",
    ],
)
def test_under_the_threshold(line: str) -> None:
    """What is not surely a known name or a deadline stays in the text."""
    only = action(line)

    assert only.text.words == line
    assert only.responsible == ()
    assert only.deadline is None


@pytest.mark.parametrize("line", ["CPE relit la carte", "Conseil des passages relit la carte"])
def test_subject_of_the_sentence(line: str) -> None:
    """A known name that begins a sentence answers for the action, and stays in the text."""
    only = action(line)

    assert only.text.words == line
    assert len(only.responsible) == 1


@pytest.mark.parametrize(
    ("box", "status"),
    [
        ("✅", ActionStatus.DONE),
        ("🔄", ActionStatus.IN_PROGRESS),
        ("[x]", ActionStatus.DONE),
        ("[X]", ActionStatus.DONE),
        ("[ ]", ActionStatus.OPEN),
    ],
)
def test_boxes(box: str, status: ActionStatus) -> None:
    """A box that is ticked is an action that is done; a sign in its place says as much."""
    only = action(f"{box} CPE : relire")

    assert (only.text.words, only.status) == ("relire", status)
    assert [mention.name for mention in only.responsible] == ["CPE"]


@pytest.mark.parametrize("words", ["dès que possible", "ASAP", "sous 15 jours", "fin juin", "T3"])
def test_deadlines_in_words(words: str) -> None:
    """A deadline may be a period or words."""
    only = action(f"relire la carte ({words})")

    assert only.text.words == "relire la carte"
    assert only.deadline
    assert only.deadline.text == words


def test_boxes_in_the_discussion() -> None:
    """A list of boxes that somebody answers for is a list of actions; any other is not."""
    assert action("[ ] CPE : relire", "Texte.\n\n- ").text.words == "relire"
    assert is_task(Scalar("[ ] relire", HERE))
    assert not names_responsible(Scalar("[ ] relire", HERE), KNOWN.__contains__)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("CPE : relire – fait", ActionStatus.DONE),
        ("CPE : relire (fait le 3 mai)", ActionStatus.DONE),
        ("relire (CPE) : en cours", ActionStatus.IN_PROGRESS),
        ("relire – en attente – CPE", ActionStatus.OPEN),
        ("CPE : relire ; annulé", ActionStatus.CANCELLED),
        ("~~CPE : relire~~ fait", ActionStatus.DONE),
        ("~~relire (CPE)~~ – terminé", ActionStatus.DONE),
        ("~~CPE : relire~~ annulé", ActionStatus.CANCELLED),
    ],
)
def test_status_at_the_end(line: str, status: ActionStatus) -> None:
    """How far an action is may stand at its end; who answers for it is read within strokes too."""
    only = action(line)

    assert (only.text.words.strip("~"), only.status) == ("relire", status)
    assert [name.name for name in only.responsible] == ["CPE"]


@pytest.mark.parametrize(
    "line", ["diffuser la note (validée)", "relire le rapport transmis", "lire – fait rare"]
)
def test_words_that_close_nothing(line: str) -> None:
    """A word that may be said of the thing closes no action."""
    assert action(line).status is ActionStatus.OPEN


@pytest.mark.parametrize(
    "line",
    ["relire ; CPE, DGV ; 4 juin", "relire : CPE, DGV, 4 juin", "relire – CPE, DGV – 4 juin",
     "**CPE**, **DGV** : relire (4 juin)"],
)  # fmt: skip
def test_all_owners(line: str) -> None:
    """All the names that stand together answer for an action, without their markup."""
    only = action(line)

    assert only.text.words == "relire"
    assert [name.name for name in only.responsible] == ["CPE", "DGV"]


@pytest.mark.parametrize(
    "line",
    ["**CPE, 4/06 :** relire", "4/06 – CPE – relire", "relire ; CPE ; 4 juin ;",
     "relire (CPE) **(4 juin)**", "**relire (CPE, 4 juin)**"],
)  # fmt: skip
def test_day_and_markup_anywhere(line: str) -> None:
    """The day may stand beside who answers, the line end with a sign or be in bold type."""
    only = action(line)

    assert (only.text.words, [name.name for name in only.responsible]) == ("relire", ["CPE"])
    assert only.deadline
    assert str(only.deadline.day) == "2030-06-04"


def test_owners_or_none() -> None:
    """Where the first of them is none who answers, no other does."""
    line = split_action("Écrire à : CPE, DGV", KNOWN.__contains__)

    assert line.responsible is None


@pytest.mark.parametrize(
    "line", ["Mme Fictive Une (CPE) : relire", "relire (Mme Fictive Une, CPE)"]
)
def test_persons_as_owners(line: str) -> None:
    """A person named before a task or at its end stands where names are left out."""
    found = split_action(line, KNOWN.__contains__)

    assert "Fictive" in found.part(found.responsible)
    assert found.text[found.start : found.end] == "relire"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A1. CPE : relire la carte (4 juin)", "relire la carte (A1)"),
        ("A2 – CPE : relire la carte (4 juin)", "relire la carte (A2)"),
        ("Relire la carte par CPE avant le 4 juin", "Relire la carte"),
        ("CPE : relire la carte (4 juin)[^1]\n\n[^1]: Note.", "relire la carte ([1])"),
    ],
)
def test_what_stands_around(line: str, told: str) -> None:
    """A code before the names and a note behind the day hide neither, and are kept."""
    only = action(line)

    assert only.text.words == told
    assert [mention.name for mention in only.responsible] == ["CPE"]
    assert only.deadline
    assert only.deadline.day == date(2030, 6, 4)


def test_who_made_it() -> None:
    """Who made what the action is about does not answer for it."""
    for line in ("Relire la carte transmise par CPE avant le 4 juin", "Voir ce qui est vu par CPE"):
        assert split_action(line, KNOWN.__contains__).responsible is None


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("[ ] **CPE**: relire la carte (échéance : 4 juin) – en cours", ActionStatus.IN_PROGRESS),
        ("CPE : relire la carte (échéance : 4 juin) (fait)", ActionStatus.DONE),
        ("relire la carte. Responsable : CPE. Échéance : 4 juin – reporté", ActionStatus.POSTPONED),
        ("relire la carte. Responsable : CPE. Échéance : 4 juin. Statut : fait", ActionStatus.DONE),
        ("CPE : relire la carte (4 juin) – 80 %", ActionStatus.IN_PROGRESS),
        ("CPE : relire la carte, 4 juin (100 %)", ActionStatus.DONE),
        ("**Relire la carte** (CPE) – *4 juin*", ActionStatus.OPEN),
    ],
)
def test_state_beside_a_deadline(line: str, state: ActionStatus) -> None:
    """How far an action is stands apart from when it is due, in brackets or behind a label."""
    only = action(line)

    assert only.text.words.strip("*").lower() == "relire la carte"
    assert [mention.name for mention in only.responsible] == ["CPE"]
    assert only.deadline
    assert (only.deadline.text, only.status) == ("4 juin", state)


def test_own_label() -> None:
    """The word for an action before its text is no part of it."""
    only = action("**Action :** relire la carte\n  - Responsable : CPE\n  - Échéance : 4 juin")

    assert only.text.words == "relire la carte"
