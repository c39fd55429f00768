"""Columns of labels torn from their values, as text gives a table."""

from datetime import time

from reading import markdown, meeting_of, places, read, roll

LABELS = "Lieu\n\nAnimation\n\nPrésents\n\nExcusés\n\n"


def test_values_below_their_labels() -> None:
    """As many values below a column of labels are theirs, in order; what is no field stays."""
    values = "Salle B\n\nRadio Verger\n\nCPE, DGV\n\nUTB\n\n"

    meeting = meeting_of(markdown(f"{LABELS}{values}Texte.\n"))

    assert (meeting.place, roll(meeting)) == ("Salle B", (["CPE", "DGV"], ["UTB"], []))
    assert meeting.introduction
    assert meeting.introduction.words == "Animation Radio Verger Texte."


def test_a_torn_column() -> None:
    """Where the values stand elsewhere, no name is told of a list; a list apart is noted."""
    text = f"{LABELS}La salle était pleine.\n\nPrésents :\n\nCPE, DGV\n\nUTB\n\nHeure : 9h\n"

    meeting, problems = read(markdown(text))

    assert meeting
    assert (meeting.start, roll(meeting)) == (time(9), ([], [], []))
    assert [rule for rule, _, _ in places(problems)] == ["fait-incompris"]


def test_empty_fields() -> None:
    """Labels of a form that nobody filled in are no lists."""
    text = "Présents :\n\nExcusés :\n\nAbsents :\n\nLa séance est ouverte.\n\nElle est close.\n"

    assert roll(meeting_of(markdown(text))) == ([], [], [])
