"""Where a text announces the next meeting."""

from datetime import date, time

import pytest

from reading import markdown, meeting_of

WHEN = "4 juin 2030 à 9h30, salle B"
SECTIONS = [
    WHEN,
    f"- {WHEN}",
    "- **Date :** 4 juin 2030\n- Heure : 9h30\n- Lieu : salle B",
    "| Date | Heure | Lieu |\n|---|---|---|\n| 4 juin 2030 | 9h30 | salle B |",
    "| Date : 4 juin 2030 | Heure : 9h30 | Lieu : salle B |\n|---|---|---|",
    "- Fecha: 4 junio 2030\n- Hora: 9:30\n- Lugar: salle B",
    "| | |\n|---|---|\n| Date | 4 juin 2030 |\n| Heure | 9h30 |\n| Lieu | salle B |",
]
WITHIN = [
    f"- Prochaine réunion : {WHEN}",
    f"**Prochaine réunion :** {WHEN}",
    f"**Prochaine réunion**\n\n{WHEN}",
    f"| Prochaine réunion | {WHEN} |\n|---|---|",
    f"Prochaine réunion\n\n{WHEN}",
    f"6. Prochaine réunion\n\n{WHEN}",
    f"Prochaine réunion :\n{WHEN}",
    f"La prochaine réunion est fixée au\n\n{WHEN}",
    f"Prochaine réunion – mardi, le {WHEN}",
    f"Rendez-vous suivant : {WHEN}",
    f"Prochain SMT : {WHEN}",
    "RDV mardi 4/06 à 9h30, salle B",
    "prochaine : mardi 4/06 à 9h30, salle B",
    "Proch. réunion mardi 04/06 9h30, salle B",
    "Prochaine réunion / Next meeting : 4 juin 2030 / Tuesday 4 June 2030, 9h30, salle B",
    f"### Date de la prochaine séance : {WHEN}",
    "Prochaine réunion 4 juin 2030 – 9h30 – salle B",
    "Next meeting:\nDate: 4 juin 2030\nTime: 9h30\nVenue: salle B",
    "Prochaine réunion :\n\n- Date : 4 juin 2030\n- Heure : 9h30\n- Lieu : salle B",
]


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("heading", ["## Prochaine réunion", "## Divers\n\n### Next meeting"])
def test_below_a_heading(heading: str, section: str) -> None:
    """Below its heading, of a section or within an item, however it is told."""
    _told_once(f"## Carte\n\nDit.\n\n{heading}\n\n{section}\n")


@pytest.mark.parametrize("text", WITHIN)
def test_within_an_item(text: str) -> None:
    """In the text of an item, in a line, an entry or a row with its label."""
    _told_once(f"## Carte\n\nDit.\n\n{text}\n")


def _told_once(body: str) -> None:
    meeting = meeting_of(markdown(body))

    announced = meeting.next_meeting
    assert announced
    assert (str(announced.day), str(announced.start)) == ("2030-06-04", "09:30:00")
    assert announced.place == "salle B"
    assert [item.discussion.words for item in meeting.items if item.discussion] == ["Dit."]


def test_with_more_text() -> None:
    """Where the section says more, all stays to be read; its day is known all the same."""
    meeting = meeting_of(markdown(f"## Prochaine réunion\n\n{WHEN}\n\nElle sera longue.\n"))

    assert meeting.next_meeting
    assert str(meeting.next_meeting.day) == "2030-06-04"
    assert meeting.items[0].discussion
    assert meeting.items[0].discussion.words == f"{WHEN} Elle sera longue."


def test_no_day_within_an_item() -> None:
    """What says no day within an item is a text."""
    meeting = meeting_of(markdown("## Divers\n\n### Prochaine réunion\n\nÀ fixer.\n"))

    assert meeting.next_meeting is None
    assert meeting.items[0].discussion
    assert "À fixer." in meeting.items[0].discussion.words


@pytest.mark.parametrize("label", ["Prochaine réunion :", "Prochaine réunion", "**Next meeting**"])
@pytest.mark.parametrize("above", ["", "Dit.\n", "- dit\n\n"])
def test_day_on_the_line_below(label: str, above: str) -> None:
    """The day may stand on the line below its words, which the text of the item keeps not."""
    meeting = meeting_of(markdown(f"## 1. Point\n\n{above}{label}\n4 juin 2030 à 9h30\n"))

    assert meeting.next_meeting
    assert (meeting.next_meeting.day, meeting.next_meeting.start) == (date(2030, 6, 4), time(9, 30))
    kept = meeting.items[0].discussion
    assert (kept.text.strip() if kept else "") == above.strip()
