"""The head of the message that minutes were sent in. All names are invented."""

from datetime import time

import pytest

from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems

NAMELESS = "meetings/reunion.md"
MAIL = "De : Awa <awa@exemple.org>\n{sent}\nÀ : groupe@exemple.org\nObjet : {subject}\n\nBonjour,\n"


@pytest.mark.parametrize(
    ("sent", "subject", "day"),
    [
        ("Envoyé : vendredi 5 janvier 2024 18:42", "CR réunion du 22/12", "2023-12-22"),
        ("Envoyé : vendredi 5 janvier 2024 18:42", "CR réunion du 4 janvier", "2024-01-04"),
        ("Date : ven. 5 janvier 2024 à 16:05", "des nouvelles de la carte", None),
    ],
)
def test_mail(sent: str, subject: str, day: str | None) -> None:
    """The day on which a message was sent is not that of its minutes, and tells the year."""
    body = MAIL.format(sent=sent, subject=subject)
    meeting = read_meeting(f"---\nlieu: A\n---\n\n{body}\n## Carte\n", NAMELESS, Problems())

    assert meeting
    assert (meeting.day.isoformat() if meeting.is_dated else None) == day
    assert meeting.start is None


def test_letter() -> None:
    """The day of a letter tells the year of its title; hours may stand in brackets."""
    body = "Tagda, le 7 février 2024\n\nCR de la réunion du 16 janvier (9h-10h30, salle B)\n"
    meeting = read_meeting(f"---\nlieu: A\n---\n\n{body}\n## Carte\n", NAMELESS, Problems())

    assert meeting
    assert (meeting.day.isoformat(), meeting.end) == ("2024-01-16", time(10, 30))
