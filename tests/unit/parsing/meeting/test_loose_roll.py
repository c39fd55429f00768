"""Rows of a presence table that lost its cells. All names are invented."""

import pytest

from reading import markdown, meeting_of, places, read, roll


def test_a_surname_alone_on_its_line() -> None:
    """A long word in capitals is no acronym: the row goes on below it."""
    lines = ("Liste de présence", "Nom Organisme Fonction", "TANDO Ladi OMX Chef de mission",
             "GALANOMALADI", "Ladi", "DGMH Chargée de programme")  # fmt: skip

    assert roll(meeting_of(markdown("\n\n".join((*lines, "## Carte", "Vu.")))))[0] == [
        "OMX",
        "DGMH",
    ]


def test_rows_without_numbers() -> None:
    """All of them go, those that are not understood too, which is noted; the text below stays."""
    head = ("Liste de présence", "Structure Nom et prénom Qualité Contact")
    rows = ("Mairie de Tagda Gala Inoussa Maire", "Agence de gestion des", "espaces du nord",
            "Dosso Prosper Directeur technique")  # fmt: skip
    below = ("## Carte", "Le groupe a vu la carte.")

    meeting, problems = read(markdown("\n\n".join((*head, *rows, *below))))

    assert meeting
    assert roll(meeting) == (["Mairie de Tagda"], [], [])
    assert meeting.introduction is None
    assert [item.title for item in meeting.items] == ["Carte"]
    assert [rule for rule, _, _ in places(problems)] == ["fait-incompris"]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_label_below_the_last_row(gap: str) -> None:
    """The last of the rows that count takes nothing of the label below it."""
    rows = ("SL Name Designation Agency", "1 Gala Ladi Director DGMH", "2 Noma Ladi Clerk OMX")
    text = f"Participants\n\n{gap.join(rows)}\n\nNot present with apologies: Voile Libre\n"

    assert roll(meeting_of(markdown(text))) == (["DGMH", "OMX"], ["Voile Libre"], [])
