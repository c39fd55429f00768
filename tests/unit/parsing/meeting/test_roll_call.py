"""Who attended, from a section or a table."""

from time import process_time

import pytest

from archive.model import Meeting
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import MARKDOWN, markdown, meeting_of, places, read

GRID = """| Organisation | Présent | Excusé | Absent |
|---|---|---|---|
| CPE | X | | |
| DGV | ✓ | | |
| CVO | | x | |
| UTB | | | oui |
"""
PERSONS = """| Structure | Nom | Statut |
|---|---|---|
| CPE | Mme Fictive | Présent |
| DGV | | oui |
| CVO | | excusée |
| UTB | | non |
"""
SIGNS = """| N° | Organisation | P/A |
|---|---|---|
| 1 | CPE | P |
| 2 | DGV | P |
| 3 | CVO | E |
| 4 | UTB | A |
"""


def lists(meeting: Meeting) -> tuple[list[str], list[str], list[str]]:
    """The names of who attended, who was excused, who was missing."""
    groups = (meeting.attendance, meeting.excused, meeting.absent)
    present, excused, absent = ([mention.name for mention in names] for names in groups)
    return present, excused, absent


@pytest.mark.parametrize(
    "section",
    [
        "Présents :\n- CPE\n- DGV\n\nExcusés :\n- CVO\n\nAbsents :\n- UTB\n",
        "**Présents :** CPE, DGV\n**Excusés :** CVO\n**Absents :** UTB\n",
        "- Présents : CPE, DGV\n- Excusés : CVO\n- Absents : UTB\n",
        "### Présents\n\n- CPE\n- DGV\n\n### Excusés\n\n- CVO\n\n### Absents\n\n- UTB\n",
        "CPE, DGV\n\n### Excusés\n\nCVO\n\n### Absents\n\nUTB\n",
        "Étaient présents CPE et DGV. S’est excusé CVO. Était absent UTB.\n",
        "Étaient présents les représentants du CPE et de la DGV. CVO est excusé. UTB est absent.\n",
        GRID,
        "Organisation|Présence\n---|---\nCPE|✅\nDGV|présente (en ligne)\nCVO|excusé\nUTB|❌\n",
        PERSONS,
        SIGNS,
        "Étaient présents : CPE, DGV. Était excusé : CVO. Était absent : UTB.\n",
        "| Présents | Excusés | Absents |\n|---|---|---|\n| CPE | CVO | UTB |\n| DGV | | |\n",
    ],
)
@pytest.mark.parametrize("heading", ["Présence", "Participants (2)", "1. Présences"])
def test_section(section: str, heading: str) -> None:
    """A section of attendance is read as lists, labels, sentences, headings or a table."""
    meeting = meeting_of(markdown(f"## {heading}\n\n{section}"))

    assert lists(meeting) == (["CPE", "DGV"], ["CVO"], ["UTB"])
    assert meeting.introduction is None


@pytest.mark.parametrize("place", ["", "## Participants\n\n"])
def test_persons_and_their_bodies(place: str) -> None:
    """A table of persons credits their organisations, each once; no name is kept."""
    table = (
        "| Nom | Organisme | Contact |\n|---|---|---|\n"
        "| Mme Fictive Une | CPE | |\n| M. Fictif Deux | CPE | |\n| Mme Fictive Trois | DGV | |\n"
    )

    meeting = meeting_of(markdown(f"{place}{table}"))

    assert lists(meeting) == (["CPE", "DGV"], [], [])
    assert "Fictif" not in repr(meeting)


@pytest.mark.parametrize(
    ("section", "present"),
    [
        ("| Organisation | Présence |\n|---|---|\n| CPE | ✓ |\n| DGV | peut-être |\n", ["CPE"]),
        ("| Organisation | Présent | Absent |\n|---|---|---|\n| CPE | X | X |\n", []),
        ("| Organisation | Présent |\n|---|---|\n| CPE | X |\n| DGV | |\n| Total | 1 |\n", ["CPE"]),
        ("Une vingtaine d’organisations ont répondu.\n", []),
    ],
)
def test_unsure(section: str, present: list[str]) -> None:
    """What is not sure gives no name and is noted; it stays on the page."""
    meeting, problems = read(markdown(f"## Présence\n\n{section}"))

    assert [rule for rule, _, _ in places(problems)] == ["fait-incompris"]
    assert meeting
    assert lists(meeting) == (present, [], [])
    assert meeting.introduction


def test_table_of_something_else() -> None:
    """A table that names organisations and something else is no roll call."""
    table = "| Organisation | Budget |\n|---|---|\n| CPE | 1 200 |\n"

    meeting = meeting_of(markdown(table))

    assert lists(meeting) == ([], [], [])
    assert meeting.introduction


def test_kinds_of_organisations() -> None:
    """The kind that stands before names, one of them known, is none of them."""
    text = markdown(
        "## Présence\n\n- ONG : CPE, DGV\n- Ministères : CVO, Inconnu\n- Autre : Inconnu\n"
    )
    known = {"CPE", "DGV", "CVO"}

    meeting = read_meeting(text, MARKDOWN, Problems(), known.__contains__)

    assert meeting
    assert lists(meeting)[0] == ["CPE", "DGV", "CVO", "Inconnu", "Autre : Inconnu"]


def test_headings_within_attendance() -> None:
    """A heading says how those below it attended or of what kind they are; another stays a text."""
    body = (
        "## Présence\n\n- CPE\n\n### En ligne\n\n- DGV\n\n### ONG\n\n- CVO\n\n"
        "### Venus du nord\n\n- UTB\n"
    )

    meeting, problems = read(markdown(body))

    assert meeting
    told = [(mention.name, mention.note) for mention in meeting.attendance]
    assert told == [("CPE", None), ("DGV", "En ligne"), ("CVO", None), ("UTB", None)]
    assert meeting.introduction
    assert meeting.introduction.words == "Venus du nord"
    assert places(problems) == [("fait-incompris", 16, 1)]


def test_kind_of_presence() -> None:
    """How names attended may stand before them on their line; what says anything else is noted."""
    text = markdown("## Présence\n\n- En ligne : CPE, DGV\n- Présidence : CVO\n")
    problems = Problems()

    meeting = read_meeting(text, MARKDOWN, problems, {"CPE", "CVO"}.__contains__)

    assert meeting
    told = [(mention.name, mention.note) for mention in meeting.attendance]
    assert told == [("CPE", "En ligne"), ("DGV", "En ligne"), ("CVO", None)]
    assert places(problems.sorted()) == [("fait-incompris", 7, 3)]


@pytest.mark.parametrize("left", ["~~DGV~~", "- [ ] DGV", "- ~~DGV~~", "- CVO\n- [ ] DGV"])
def test_words_left_out(left: str) -> None:
    """What was struck or not ticked is no name, and stays to be read on the page."""
    meeting, problems = read(markdown(f"## Présence\n\n- CPE\n\n{left}\n"))

    assert meeting
    assert "DGV" not in [mention.name for mention in meeting.attendance]
    assert meeting.introduction
    assert "DGV" in meeting.introduction.words
    assert [problem.rule for problem in problems] == ["texte-barre"]


def test_another_label_ends_the_names() -> None:
    """A label of when or where within a section of names is no name."""
    body = "## Excusés\n\n- CPE\n\n**Prochaine rencontre :** 4 juin 2030, salle B\n"

    meeting = meeting_of(markdown(body))

    assert lists(meeting)[1] == ["CPE"]
    assert meeting.next_meeting
    assert meeting.next_meeting.place == "salle B"


def test_many_names() -> None:
    """A list of many names is read in the time that their number takes, not its square."""
    names = "\n".join(f"- A{number}" for number in range(500))
    begun = process_time()

    meeting = meeting_of(markdown(f"## Présence\n\n{names}\n"))

    assert len(meeting.attendance) == 500
    assert process_time() - begun < 2


@pytest.mark.parametrize("line", ["**En ligne :** CPE, DGV", "- À distance : CPE, DGV"])
def test_how_in_a_line_of_the_head(line: str) -> None:
    """Known bodies beside how they attended were there; one is not listed twice."""
    text = markdown(f"Présents : JER, CPE\n\n{line}\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV"}.__contains__)

    assert meeting
    assert meeting.introduction is None
    assert [each.name for each in meeting.attendance] == ["JER", "CPE", "DGV"]
    assert [bool(each.note) for each in meeting.attendance] == [False, True, True]


def test_how_of_something_else() -> None:
    """What follows such a word stays a text when it names no known body."""
    text = markdown("Présents : CPE\n\nEn ligne : Teams\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE"}.__contains__)

    assert meeting
    assert meeting.introduction
    assert [each.name for each in meeting.attendance] == ["CPE"]


def test_kinds_above_lists() -> None:
    """Kinds of bodies in bold type stand above their lists; known names share a line."""
    section = "**ONG**\n- CPE, DGV\n\n**En ligne**\n- UTB\n\n**Excusés**\n- CVO\n"
    problems = Problems()
    known = {"CPE", "DGV", "UTB", "CVO"}.__contains__
    meeting = read_meeting(markdown(f"## Présence\n\n{section}"), MARKDOWN, problems, known)

    assert meeting
    assert lists(meeting) == (["CPE", "DGV", "UTB"], ["CVO"], [])
    assert [mention.note for mention in meeting.attendance] == [None, None, "En ligne"]
    assert problems.sorted() == ()


@pytest.mark.parametrize("role", ["Rapporteur", "Facilitateur", "Présidence", "Secrétariat"])
def test_role_in_the_head(role: str) -> None:
    """Who chaired or wrote stays in the text: the file does not say that this body attended."""
    text = markdown(f"{role} : CPE\nEn ligne : DGV\n\n## Carte\n\nDit.\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV"}.__contains__)

    assert meeting
    assert lists(meeting) == (["DGV"], [], [])
    assert meeting.introduction
    assert meeting.introduction.words == f"{role} : CPE"


@pytest.mark.parametrize("head", ["## Présence\n\n", "Présents :\n"])
def test_kinds_in_a_list(head: str) -> None:
    """Kinds of bodies in a list are none: before the names of their line, or above their list."""
    listed = "- Pour la région : CPE, DGV\n- ONG\n  - UTB\n- Invités :\n  - CVO\n"
    known = {"CPE", "DGV", "UTB", "CVO"}.__contains__
    text = markdown(f"{head}{listed}\n## Carte\n\nDit.\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), known)

    assert meeting
    assert lists(meeting) == (["CPE", "DGV", "UTB", "CVO"], [], [])


@pytest.mark.parametrize(
    "text", ["Présents : conseil des haltes, CPE\n", "Présents :\nconseil des haltes\nCPE\n"]
)
def test_known_names_in_small_letters(text: str) -> None:
    """A body that the register knows is one however its name is written; a word is none."""
    known = {"CPE", "conseil des haltes"}.__contains__
    text = markdown("Présents : conseil des haltes, CPE\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), known)
    other = read_meeting(markdown("Présents : une trentaine, CPE\n"), MARKDOWN, Problems(), known)

    assert meeting
    assert other
    assert lists(meeting) == (["conseil des haltes", "CPE"], [], [])
    assert lists(other) == ([], [], [])


def test_bullets_of_a_paste() -> None:
    """Bullets may be glued to the names, or change from one to the next."""
    listed = "-CPE ;\n-DGV ;\n- UTB ;\n—\tCVO ;\n"
    text = markdown(f"Lieu\tSalle B\n\nPrésents :\n\n{listed}\n## Carte\n\n-5 °C.\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV", "UTB", "CVO"}.__contains__)

    assert meeting
    assert meeting.place == "Salle B"
    assert lists(meeting) == (["CPE", "DGV", "UTB", "CVO"], [], [])
    assert meeting.items[0].discussion
    assert meeting.items[0].discussion.words == "-5 °C."


@pytest.mark.parametrize("head", ["Présents\n\n", "Présence\n", "**Présents**\n\n", "Présents :\n"])
def test_a_word_above_a_list(head: str) -> None:
    """A word that names who came, alone above a list, says what the list is."""
    text = markdown(f"Réunion de travail\n\n{head}- CPE\n- DGV\n\n## Carte\n\nDit.\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV"}.__contains__)

    assert meeting
    assert lists(meeting) == (["CPE", "DGV"], [], [])
    assert meeting.introduction
    assert meeting.introduction.words == "Réunion de travail"


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("kind", ["{} :", "**{}**", "*{}*"])
def test_kinds_below_a_label(gap: str, kind: str) -> None:
    """Kinds of bodies part the names of a label in lines of their own, and are no bodies."""
    state, others, online = map(kind.format, ("État", "Partenaires", "En ligne"))
    lines = ["Présents :", f"{gap}{state}", "- CPE", f"{gap}{others}", "- OMX"]
    lines += [f"{gap}{online}", "- DGV", f"{gap}Excusés :", f"{gap}{others}", "- JER", "Lieu : B"]
    body = "\n".join(lines)

    meeting = meeting_of(f"Date : 14 mai 2030\n{body}\n\n## Point\n\nDit.\n")

    assert [(mention.name, mention.note) for mention in meeting.attendance] == [
        ("CPE", None),
        ("OMX", None),
        ("DGV", "En ligne"),
    ]
    assert [mention.name for mention in meeting.excused] == ["JER"]
    assert (meeting.place, meeting.introduction) == ("B", None)
