"""Each body in the list that what stands beside its name says."""

import pytest

from archive.model import Meeting
from reading import YAML, markdown, meeting_of, yaml


def lists(meeting: Meeting) -> tuple[list[str], list[str], list[str]]:
    """The names of who attended, who was excused, who was missing."""
    groups = (meeting.attendance, meeting.excused, meeting.absent)
    present, excused, absent = ([mention.name for mention in names] for names in groups)
    return present, excused, absent


@pytest.mark.parametrize(
    "names",
    [
        "- CPE : présent\n- DGV : excusée\n- UTB : absent\n",
        "- CPE\n- DGV (excusée, avant 10h)\n- UTB (absente)\n",
        "- CPE ✅\n- DGV, excusée\n- UTB ❌\n",
        "- ✅ CPE\n- DGV – excusé\n- ❌ UTB\n",
        "- CPE (en ligne)\n- DGV : excusé\n- UTB : ✘\n",
        "CPE, DGV (excusée), UTB (absent)\n",
        "CPE ; DGV : excusée ; UTB : absente\n",
    ],
)
def test_words_beside_names(names: str) -> None:
    """A word or a sign beside a name of a list of attendance says that it was not there."""
    assert lists(meeting_of(markdown(f"## Présence\n\n{names}"))) == (["CPE"], ["DGV"], ["UTB"])


def test_keys() -> None:
    """The list of a key is read alike; who is listed as absent and excused is excused."""
    keys = ("présence: [CPE, DGV (absente)]", "absents: [UTB (excusé), OMX]")

    assert lists(meeting_of(yaml(*keys), YAML)) == (["CPE"], ["UTB"], ["DGV", "OMX"])


@pytest.mark.parametrize("name", ["CPE (absent le matin)", "CPE (absente jusqu’à 10h)", "A", "CPE"])
def test_present_all_the_same(name: str) -> None:
    """Who was missing for a while was there; a letter alone is no word for absent."""
    (mention,) = meeting_of(markdown(f"## Présence\n\n- {name}\n")).attendance

    assert mention.name == name.partition(" ")[0]


@pytest.mark.parametrize(
    "names",
    [
        "- Kossou Tabo – Mairie de Tagda\n- Rima Bel – Puits Neufs\n- Ali Noma – OMX\n",
        "- Mairie de Tagda : Kossou Tabo\n- Puits Neufs : Rima Bel\n- OMX : Ali Noma\n",
        "- Kossou Tabo (Mairie de Tagda)\n- Rima Bel (Puits Neufs)\n- Ali Noma (OMX)\n",
        "- Kossou Tabo, juriste, Mairie de Tagda\n- Rima Bel, juge, Puits Neufs\n- Ali Noma, OMX\n",
    ],
)
@pytest.mark.parametrize("head", ["## Présence\n\n", "Présents :\n\n"])
def test_persons_beside_their_bodies(head: str, names: str) -> None:
    """All entries of a list tell together which side is the person’s; the bodies attended."""
    meeting = meeting_of(markdown(f"{head}{names}\n## Carte\n\nDit.\n"))

    assert lists(meeting) == (["Mairie de Tagda", "Puits Neufs", "OMX"], [], [])
    assert [mention.persons for mention in meeting.attendance] == [
        ("Kossou Tabo",),
        ("Rima Bel",),
        ("Ali Noma",),
    ]


def test_names_that_are_not_surely_persons() -> None:
    """Nothing is lost of a list: what may be a body is kept where nobody else is a person."""
    names = ["Voile Libre", "Toits Clairs", "Puits Neufs"]

    assert lists(meeting_of(markdown(f"Présents : {', '.join(names)}\n"))) == (names, [], [])


def test_a_kind_that_is_a_name() -> None:
    """An item of a list is a name, be it called as a kind is: a department of "Programmes"."""
    meeting = meeting_of(yaml("présence: [Logistique, Programmes, Finances]"), YAML)

    assert lists(meeting)[0] == ["Logistique", "Programmes", "Finances"]


def test_several_persons_of_one_body() -> None:
    """A body that several persons came for is listed once, with as many."""
    came = "Présents : Awa Tando (Lanterne), Salif Goumbi (DRA), Fati Yaro (Lanterne)\n"
    bodies = [
        (m.name, m.head_count) for m in meeting_of(markdown(f"{came}\n## Carte\n")).attendance
    ]

    assert bodies == [("Lanterne", 2), ("DRA", None)]


def test_body_of_a_person_named_again() -> None:
    """A body beside somebody and alone on another line is one."""
    came = "Présents : Awa Tando (Lanterne), DRA\n\nObservateurs : Lanterne\n\n## Carte\n"

    assert lists(meeting_of(markdown(came)))[0] == ["Lanterne", "DRA"]


def test_lists_tell_each_other() -> None:
    """Where one list says that persons stand before brackets, so does another of one entry."""
    present = "Présents : Awa Tando (DRA), Salif Goumbi (CPE)\n\n"
    excused = "Excusée : Maud Feinte (Accueil du soir)\n\n## Carte\n"
    meeting = meeting_of(markdown(present + excused))

    assert lists(meeting) == (["DRA", "CPE"], ["Accueil du soir"], [])


@pytest.mark.parametrize("function", ["Chair", "Vice-Chair", "Facilitator", "Rédactrice"])
def test_what_a_person_does(function: str) -> None:
    """What somebody does, alone beside the name, is no body."""
    meeting = meeting_of(markdown(f"Présents : Awa Tando ({function}), OMX\n\n## Carte\n"))

    assert [mention.name for mention in meeting.attendance if mention.name] == ["OMX"]


@pytest.mark.parametrize("listed", ["- CPE ✅\n- UTB ❌\n", "- ✅ CPE\n- UTB : ❌\n"])
def test_signs_beside_names(listed: str) -> None:
    """A sign beside a name says whether it came, and is no part of it."""
    assert lists(meeting_of(markdown(f"## Présence\n\n{listed}"))) == (["CPE"], [], ["UTB"])


def test_how_in_a_section() -> None:
    """How names attended may stand before them on a line of the section."""
    meeting = meeting_of(markdown("## Présence\n\n- CPE\n\n**En ligne :** UTB\n"))

    assert [(each.name, each.note) for each in meeting.attendance] == [
        ("CPE", None),
        ("UTB", "En ligne"),
    ]
