"""The words by which minutes come back to earlier actions."""

import pytest

from archive.language.choices import ActionStatus
from archive.language.follow_up import is_outside, says_follow_up, status_said


@pytest.mark.parametrize(
    "title",
    [
        "Suivi des actions de la réunion précédente",
        "SUIVI DES RECOMMANDATIONS (voir compte rendu du 29 août 2024)",
        "Lecture du compte rendu et suivi des points d’actions",
        "État d’exécution des recommandations",
        "Examen des mesures de la réunion précédente",
        "Review of action points",
    ],
)
def test_says_follow_up(title: str) -> None:
    """A title says so in its own words, alone or among others."""
    assert says_follow_up(title)


@pytest.mark.parametrize("title", ["Suivi", "Suivi de la carte", "Points d’action", "Actions", ""])
def test_says_nothing_of_the_kind(title: str) -> None:
    """What is followed up must be actions."""
    assert not says_follow_up(title)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Fait", ActionStatus.DONE),
        ("réalisé le 3 mars 2024", ActionStatus.DONE),
        ("Réalisée (28 mars)", ActionStatus.DONE),
        ("Complété", ActionStatus.DONE),
        ("annulé", ActionStatus.CANCELLED),
        ("En cours : accord verbal, courrier attendu", ActionStatus.IN_PROGRESS),
        ("En attente, faute de carburant", ActionStatus.OPEN),
        ("non fait", ActionStatus.OPEN),
        ("reporté à la prochaine réunion", ActionStatus.POSTPONED),
        ("partiellement réalisé", ActionStatus.IN_PROGRESS),
    ],
)
def test_status(text: str, status: ActionStatus) -> None:
    """A status may be followed by what is said of it."""
    assert status_said(text) is status


@pytest.mark.parametrize(
    "text",
    [
        "fait, sauf la légende",
        "fait à moitié",
        "réalisé : reste la couleur",
        "fait le tour des communes",
        "fait le 31 février",
        "trois communes sur cinq",
        "annulé ?, à confirmer",
        "",
    ],
)
def test_no_clear_status(text: str) -> None:
    """Words that do not clearly close an action close nothing."""
    assert status_said(text) is None


def test_outside() -> None:
    """An action of which the archive knows nothing is said so."""
    assert is_outside("Hors archive")
    assert not is_outside("2024-03-14#action-1-1")
