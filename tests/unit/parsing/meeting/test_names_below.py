"""Specification of names that stand below a label: lines, lists, their kinds."""

import pytest

from reading import markdown, meeting_of, read, roll

CAME = ["CPE", "Puits Neufs"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Présents", "CPE", "Puits Neufs"),
        ("Membres présents :", "CPE", "Puits Neufs"),
        ("PRÉSENCES", "CPE, Puits Neufs."),
        ("Présents", "- CPE\n- Puits Neufs"),
        ("Présents : CPE,", "Puits Neufs"),
        ("Présents CPE", "Puits Neufs"),
        ("Participation", "Services déconcentrés :", "- CPE", "Société civile :", "- Puits Neufs"),
        ("Présents", "ONG : CPE", "Autorités : Puits Neufs"),
        ("Structures participantes : 2 (voir liste ci-dessous)", "- CPE\n- Puits Neufs"),
        ("Annexe : liste de présence", "CPE", "Puits Neufs"),
        ("Participation : UN: CPE – NGOs / ONG: Puits Neufs",),
        ("Présents", "a) CPE\n\nb) Puits Neufs"),
        ("Présents", "Mme Awa Tando, Directrice des programmes, CPE", "M. Goumbi, Puits Neufs"),
        ("Autour de la table", "- CPE • Puits Neufs"),
        ("On the call", "CPE: Awa Tando, Kossou Bel", "Puits Neufs: Sarah Noma"),
        ("In the room:", "CPE: (two people)", "Puits Neufs: Awa Tando and Kossou Bel"),
        ("Ont pris part à ces travaux les structures ci-dessous :", "- CPE\n- Puits Neufs"),
    ],
)
def test_names_below_a_label(lines: tuple[str, ...]) -> None:
    """Names go on below their label, whatever blank lines part them, up to the next label."""
    text = "\n\n".join([*lines, "Excusés", "Verger Clair", "Lieu : Salle B"])

    meeting = meeting_of(markdown(f"{text}\n\n## Carte\n\nDit.\n"))

    assert roll(meeting) == (CAME, ["Verger Clair"], [])
    assert meeting.place == "Salle B"


@pytest.mark.parametrize(
    "below",
    [
        "La séance a été ouverte par le maire.",
        "Le CPE, la DGV et l’UTB ont parlé de la carte des puits.",
        "Réunion du 12 mai 2030",
        "Déroulé\n\n- Tour de table\n- Carte",
        "1. Carte\n\nElle est relue.",
        "Nom Structure Fonction",
        "Absents :\n\n- Date : 14 mai 2030",
        "Absents :\n\n| Puits | Action |\n|---|---|\n| Tagda | Curer |",
        "Présents Excusés",
    ],
)
def test_what_is_no_name(below: str) -> None:
    """A sentence, a title, a day, a number and a header below a label are no names."""
    meeting = meeting_of(markdown(f"Présents : CPE,\n\nPuits Neufs\n\n{below}\n"))

    assert roll(meeting) == (CAME, [], [])


def test_items_below_the_agenda() -> None:
    """Names end where the agenda, which is read by itself, stood."""
    agenda = "Ordre du jour :\n\n1. Carte\n2. Divers\n\nCarte\n\nElle est relue."
    text = f"Excusées\n\nUN Women\n\n{agenda}\n"

    meeting = meeting_of(markdown(text))

    assert roll(meeting) == ([], ["UN Women"], [])


@pytest.mark.parametrize(
    "lines",
    [
        ("Participation", "Services de la ville :", "CPE", "Clubs du quartier :", "Puits Neufs"),
        ("## Autour de la table", "- CPE\n- Puits Neufs"),
        ("## 1. Liste des structures présentes", "- CPE\n- Puits Neufs"),
        ("Présents CPE", "Puits Neufs"),
    ],
)
def test_names_at_the_end_of_a_head(lines: tuple[str, ...]) -> None:
    """Kinds head lines as well as lists, a numbered title is a label, a cell may end the head."""
    text = "\n\n".join(lines)

    meeting, _ = read(markdown(f"{text}\n\n## Carte\n\nDit.\n"))

    assert meeting
    assert roll(meeting) == (CAME, [], [])


@pytest.mark.parametrize(
    ("led", "stays"),
    [
        ("Le 10 mai s’est tenue à Tagda la réunion du comité. Y ont assisté :", True),
        ("Ont pris part à la réunion :", False),
        ("Ont pris part à cette session les représentants des structures suivantes :", False),
    ],
)
def test_sentence_that_leads_to_a_list(led: str, stays: bool) -> None:  # noqa: FBT001
    """One that tells something else as well stays in the text of the page."""
    names = "- CPE\n- services techniques\n- DGV"
    meeting = meeting_of(markdown(f"{led}\n\n{names}\n\n## Carte\n\nVue.\n"))

    assert [each.name for each in meeting.attendance] == ["CPE", "services techniques", "DGV"]
    assert ("comité" in (meeting.introduction.text if meeting.introduction else "")) == stays


@pytest.mark.parametrize(
    "said", ["CPE : nouvelle carte", "Puits Neufs cherche un local", "Carte", "CPE : La Croix"]
)
def test_what_was_said_in_turn(said: str) -> None:
    """A round of what each has to say is a point like others."""
    meeting = meeting_of(markdown(f"## Tour de table\n\n- {said}\n- DGV : rien de neuf\n"))

    assert not meeting.attendance
    assert [item.title for item in meeting.items] == ["Tour de table"]
