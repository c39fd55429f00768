"""What labels fill: hours with their length, and values that are not understood."""

from datetime import time

import pytest

from reading import markdown, places, read


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Heure : le matin", "fait-incompris"),
        ("**Présents :** une vingtaine de personnes", "fait-incompris"),
        ("- Statut : en relecture", "fait-incompris"),
        ("Ordre du jour : la carte", "fait-incompris"),
    ],
)
def test_value_that_is_not_understood(line: str, rule: str) -> None:
    """A label whose value is not understood is noted on its line, and stays in the text."""
    meeting, problems = read(markdown(f"{line}\n"))

    assert [(r, n) for r, n, _ in places(problems)] == [(rule, 4)]
    assert meeting
    assert meeting.introduction
    assert " : " in meeting.introduction.words


@pytest.mark.parametrize(
    ("head", "start", "introduction"),
    [
        ("Heure : 9h\nDurée : 2h", time(9), "Durée : 2h"),
        ("- **Début :** 9h30\n- **Durée :** 1h30", time(9, 30), "Durée : 1h30"),
        ("Heure : 9h | Durée : 2h", time(9), "Heure : 9h | Durée : 2h"),
        ("Durée : deux heures\n\n- Début : 9h", time(9), "Durée : deux heures"),
        ("Durée : 2h", None, "Durée : 2h"),
    ],
)
def test_length(head: str, start: time | None, introduction: str) -> None:
    """How long it took is no hour, and stays in the text."""
    meeting, problems = read(markdown(f"{head}\n\n## Point\n\nTexte.\n"))

    assert meeting
    assert (meeting.start, meeting.end, [*problems]) == (start, None, [])
    assert (meeting.introduction and meeting.introduction.words) == introduction
