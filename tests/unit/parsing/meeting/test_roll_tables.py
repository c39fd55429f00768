"""Tables that say who attended."""

import pytest

from reading import markdown, meeting_of, places, read, roll


@pytest.mark.parametrize(
    "table",
    [
        "| Structures |\n|---|\n| CPE |\n| DGV |\n",
        "| Structure | Ville |\n|---|---|\n| CPE | - |\n| DGV | |\n",
        "| CPE | DGV |\n|---|---|\n| | |\n",
        "| Nom |\n|---|\n| CPE |\n| DGV |\n",
    ],
)
@pytest.mark.parametrize(("heading", "place"), [("Présence", 0), ("Excusés", 1), ("Absents", 2)])
def test_table_of_names_alone(heading: str, place: int, table: str) -> None:
    """Below the heading of a list, a table need not say who came."""
    meeting, problems = read(markdown(f"## {heading}\n\n{table}"), known={"CPE", "DGV"})

    assert meeting
    assert problems == ()
    assert roll(meeting)[place] == ["CPE", "DGV"]
    assert sum(map(len, roll(meeting))) == 2


def test_how_bodies_of_a_table_attended() -> None:
    """How many came and how is told beside the name; what says anything else is noted."""
    table = (
        "| Structure | Sigle | Présence | Observations |\n|---|---|---|---|\n"
        "| Eaux | CPE | présente (en ligne) | |\n| DGV | | 3 | arrivée 10h |\n| OMX | | P | bof |\n"
    )

    meeting, problems = read(markdown(f"## Présence\n\n{table}"))

    assert meeting
    told = [(body.name, body.head_count, body.note) for body in meeting.attendance]
    assert told == [
        ("Eaux (CPE)", None, "en ligne"),
        ("DGV", 3, "arrivée 10h"),
        ("OMX", None, None),
    ]
    assert places(problems) == [("fait-incompris", 10, 15)]


@pytest.mark.parametrize(
    "table",
    [
        "| Nom | Fonction/Organisation |\n|---|---|\n| X | Chef/CPE |\n| X | Aide - DGV |\n",
        "| No | Name | Agency (position) |\n|---|---|---|\n| | X | CPE (Aide) |\n| | X | DGV |\n",
    ],
)
def test_functions_beside_bodies(table: str) -> None:
    """A column of functions and bodies is read on the side where its header says the bodies are."""
    assert roll(meeting_of(markdown(f"## Participants\n\n{table}"))) == (["CPE", "DGV"], [], [])


@pytest.mark.parametrize("place", ["", "## Participants\n\n"])
def test_persons_and_their_bodies(place: str) -> None:
    """A table of persons credits their organisations, each once; no name is kept."""
    table = (
        "| Nom | Organisme | Contact |\n|---|---|---|\n"
        "| Mme Fictive Une | CPE | |\n| M. Fictif Deux | CPE | |\n| Mme Fictive Trois | DGV | |\n"
    )

    meeting = meeting_of(markdown(f"{place}{table}"))

    assert roll(meeting) == (["CPE", "DGV"], [], [])
    table = table.replace("Nom", "Membre")
    assert roll(meeting_of(markdown(f"{place}{table}"))) == (["CPE", "DGV"], [], [])
    assert "Fictif" not in repr(meeting)


def test_table_of_something_else() -> None:
    """A table that names organisations and something else is no roll call."""
    table = "| Organisation | Budget |\n|---|---|\n| CPE | 1 200 |\n"

    meeting = meeting_of(markdown(table))

    assert roll(meeting) == ([], [], [])
    assert meeting.introduction


@pytest.mark.parametrize(
    "table",
    [
        "| Autorités | ONG |\n|---|---|\n| Mairie de Tagda<br>OMX | Puits Neufs |\n",
        "| Mairie de Tagda | OMX |\n|---|---|\n| Puits Neufs | |\n",
        "| Structure |\n|---|\n| Mairie de Tagda |\n| OMX |\n| Puits Neufs |\n",
    ],
)
def test_table_below_a_label(table: str) -> None:
    """A table right below a label lists who came; kinds above its columns are none of them."""
    meeting = meeting_of(markdown(f"Présents :\n\n{table}\n## Carte\n\nDit.\n"))

    assert set(roll(meeting)[0]) == {"Mairie de Tagda", "OMX", "Puits Neufs"}
    assert meeting.introduction is None


def test_persons_of_one_body() -> None:
    """A body in several rows that name persons came with so many."""
    rows = ("| Structure | Nom |", "|---|---|", "| OIM | A. |", "| HCR | B. |", "| OIM | C. |")
    meeting = meeting_of(markdown("## Présence\n\n" + "\n".join(rows)))

    assert [(each.name, each.head_count) for each in meeting.attendance] == [
        ("OIM", 2),
        ("HCR", None),
    ]


@pytest.mark.parametrize(
    ("rows", "bodies"),
    [
        (("ONG | Nations unies", "Puits Neufs | OMX"), 2),
        (("ONG | DRA", "Puits Neufs | Voile Libre", "Toits Clairs : 2 | OMX"), 5),
        (("DRA | Mairie de Bani", "OMX | Puits Neufs"), 4),
        (("DRA | Zone nord", "Puits Neufs | 12 km"), 0),
        (("DRA | OMX", "Kossou Tabo (Voile Libre) |"), 0),
        (("Kossou Tabo (Voile Libre) | Awa Tando (DRA)", "Rima Noma (OMX) | Salif Bell (NRX)"), 4),
    ],
)
def test_cells_of_names(rows: tuple[str, ...], bodies: int) -> None:
    """Kinds among the cells, or names that look like bodies, tell that all cells are names."""
    header, *others = (f"| {row} |" for row in rows)
    table = "\n".join([header, "|---|---|", *others])

    meeting, _ = read(markdown(f"## Présence\n\n{table}\n"))

    assert meeting
    assert len(roll(meeting)[0]) == bodies
