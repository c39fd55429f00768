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
    ("head", "end", "introduction"),
    [
        ("Heure : 9h\nDurée : 2h", time(11), None),
        ("- **Début :** 9h30\n- **Durée :** 1h30", time(11), None),
        ("Heure : 9h | Durée : 2h", time(11), None),
        ("Durée : 90 min\nHeure : 9h", time(10, 30), None),
        ("Durée : deux heures\n\n- Début : 9h", time(11), None),
        ("| Durée | 2 h 15 |\n|---|---|\n| Heure | 9h |", time(11, 15), None),
        ("Heure : 9h-11h\nDurée : 2h", time(11), None),
        ("Heure : 9h-12h\nDurée : 2h", time(12), "Durée : 2h"),
        ("Durée : 2h", None, "Durée : 2h"),
        ("Heure : 9h\nDurée : 2h environ", None, "Durée : 2h environ"),
        ("Heure : 23h\nDurée : 2h", None, "Durée : 2h"),
    ],
)
def test_length(head: str, end: time | None, introduction: str | None) -> None:
    """How long it took says when it ended, where only the beginning is told; else a warning."""
    meeting, problems = read(markdown(f"{head}\n\n## Point\n\nTexte.\n"))

    assert meeting
    assert meeting.end == end
    assert [rule for rule, *_ in places(problems)] == ["fait-incompris"] * bool(introduction)
    assert (meeting.introduction and meeting.introduction.words) == introduction
