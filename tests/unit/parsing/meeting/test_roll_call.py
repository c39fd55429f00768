"""Who attended, from a section or a table."""

from time import process_time

import pytest

from reading import markdown, meeting_knowing, meeting_of, places, read, roll

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

    assert roll(meeting) == (["CPE", "DGV"], ["CVO"], ["UTB"])
    assert meeting.introduction is None


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
    assert roll(meeting) == (present, [], [])
    assert meeting.introduction


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

    assert roll(meeting)[1] == ["CPE"]
    assert meeting.next_meeting
    assert meeting.next_meeting.place == "salle B"


def test_many_names() -> None:
    """A list of many names is read in the time that their number takes, not its square."""
    names = "\n".join(f"- A{number}" for number in range(500))
    begun = process_time()

    meeting = meeting_of(markdown(f"## Présence\n\n{names}\n"))

    assert len(meeting.attendance) == 500
    assert process_time() - begun < 2


def test_known_names_in_small_letters() -> None:
    """A body that the register knows is one however its name is written; a word is none."""
    known = {"CPE", "conseil des haltes"}
    meeting = meeting_knowing(known, "Présents : conseil des haltes, CPE\n")
    other = meeting_knowing(known, "Présents : une trentaine, CPE\n")

    assert roll(meeting) == (["conseil des haltes", "CPE"], [], [])
    assert roll(other) == ([], [], [])


def test_bullets_of_a_paste() -> None:
    """Bullets may be glued to the names, or change from one to the next."""
    listed = "-CPE ;\n-DGV ;\n- UTB ;\n—\tCVO ;\n"
    meeting = meeting_knowing(
        {"CPE", "DGV", "UTB", "CVO"},
        f"Lieu\tSalle B\n\nPrésents :\n\n{listed}\n## Carte\n\n-5 °C.\n",
    )

    assert meeting.place == "Salle B"
    assert roll(meeting) == (["CPE", "DGV", "UTB", "CVO"], [], [])
    assert meeting.items[0].discussion
    assert meeting.items[0].discussion.words == "-5 °C."


@pytest.mark.parametrize("head", ["Présents\n\n", "Présence\n", "**Présents**\n\n", "Présents :\n"])
def test_a_word_above_a_list(head: str) -> None:
    """A word that names who came, alone above a list, says what the list is."""
    meeting = meeting_knowing(
        {"CPE", "DGV"}, f"Réunion de travail\n\n{head}- CPE\n- DGV\n\n## Carte\n\nDit.\n"
    )

    assert roll(meeting) == (["CPE", "DGV"], [], [])
    assert meeting.introduction
    assert meeting.introduction.words == "Réunion de travail"


def test_list_beside_its_label() -> None:
    """A list may begin beside its label."""
    meeting = meeting_of(markdown("Présents : - CPE\n\n- DGV\n- JER\n\n## Carte\n\nDit.\n"))

    assert roll(meeting) == (["CPE", "DGV", "JER"], [], [])


def test_sentence_behind_a_list() -> None:
    """Who was excused, as the sentence behind a list says, is not the last of the list."""
    text = "## Présence\n\nCPE, Mairie de Tagda et DGV. Le JER, invité, s’est excusé."

    meeting = meeting_of(markdown(f"{text}\n\n## Carte\n\nDit.\n"))

    assert roll(meeting) == (["CPE", "Mairie de Tagda", "DGV"], ["JER"], [])


def test_a_sentence_among_others() -> None:
    """What a sentence of the head says of who came is kept, and the paragraph stays whole."""
    text = "La séance a été longue. Étaient présents le CPE et la DGV. JER s’est excusé."

    meeting = meeting_of(markdown(f"{text}\n\n## Carte\n\nDit.\n"))

    assert roll(meeting) == (["CPE", "DGV"], ["JER"], [])
    assert meeting.introduction
    assert meeting.introduction.words == text


@pytest.mark.parametrize(
    "text",
    [
        "Siendo las 10:00 asisten: Sr. Tando Sabo, CPE; Sra. Ada Bell, DGV. Se excusa JER.",
        "À 10h étaient présents : M. Tando Sabo, CPE ; Mme Ada Bell, DGV. S’est excusé JER.",
        "A las 10:00 asisten: CPE, DGV; se excusó JER.",
        "Présents : M. Tando Sabo, CPE ; M. Luc Bell, DGV. S’est excusé JER.",
    ],
)
def test_sentences_of_persons_and_bodies(text: str) -> None:
    """A semicolon may part those who came, and a title ends no sentence, in each language."""
    came, excused, _ = roll(meeting_of(markdown(f"{text}\n\n## Carte\n\nDit.\n")))

    assert [name for name in came if name] == ["CPE", "DGV"]  # persons have no name
    assert excused == ["JER"]


@pytest.mark.parametrize("label", ["Excusés – JER", "**Excusés**\n\nJER", "Excusés :\n\nJER"])
def test_one_name_beside_or_below_a_label(label: str) -> None:
    """A dash parts a label from names, and a name alone may stand below one."""
    meeting = meeting_of(markdown(f"Lieu : Salle B\n\n{label}\n\n## Carte\n\nDit.\n"))

    assert roll(meeting) == ([], ["JER"], [])


def test_names_at_the_end() -> None:
    """The last item may end with who came, where nothing else says it; others keep such a line."""
    end = "Présence :\n\n- CPE\n- DGV\n\nExcusés : UTB\n"
    items = "## Carte\n\nDit.\n\nPrésents : CVO\n\n## Divers\n\nClos à midi.\n\n"

    meeting = meeting_of(markdown(f"{items}{end}"))
    headed = meeting_of(markdown(f"Présents : JER\n\n{items}{end}"))

    assert roll(meeting) == (["CPE", "DGV"], ["UTB"], [])
    assert roll(headed) == (["JER"], ["UTB"], [])
    texts = [item.discussion.words for item in meeting.items if item.discussion]
    assert texts == ["Dit. Présents : CVO", "Clos à midi."]
