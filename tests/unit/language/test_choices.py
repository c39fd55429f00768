"""Values chosen from a few words, and phrases that mean one thing."""

from enum import StrEnum

import pytest

from archive.language.choices import (
    ACTION_STATUSES,
    COVERAGES,
    FIGURE_KINDS,
    MEETING_STATUSES,
    ORGANISATION_KINDS,
    RESOURCE_KINDS,
    ActionStatus,
    Choices,
    Coverage,
    MeetingStatus,
    OrganisationKind,
    is_collective,
    is_filler,
    is_follow_up_title,
    is_outside_archive,
    is_standing_title,
)

ALL_CHOICES = {
    "statuses": MEETING_STATUSES,
    "coverages": COVERAGES,
    "action statuses": ACTION_STATUSES,
    "organisations": ORGANISATION_KINDS,
    "resources": RESOURCE_KINDS,
    "figures": FIGURE_KINDS,
}


@pytest.mark.parametrize("choices", ALL_CHOICES.values(), ids=ALL_CHOICES)
def test_words_find_their_value(choices: Choices[MeetingStatus]) -> None:
    """The word to write and all its synonyms stand for their value."""
    for choice, synonyms in choices.synonyms.items():
        for word in (choice.value, *synonyms):
            assert choices.match(word.upper()) is choice


@pytest.mark.parametrize("choices", ALL_CHOICES.values(), ids=ALL_CHOICES)
def test_every_value_can_be_chosen(choices: Choices[MeetingStatus]) -> None:
    """No value is left out of its table."""
    assert list(choices) == list(type(next(iter(choices))))


def test_table_of_other_values() -> None:
    """A table of the vocabulary with a value too many or too few is refused."""

    class Doubt(StrEnum):
        COMPLETE = "complète"
        PARTIAL = "partielle"
        UNSURE = "incertaine"

    with pytest.raises(ValueError, match="projet"):
        Choices(Doubt, "meeting_status")
    with pytest.raises(ValueError, match="coverage"):
        Choices(Doubt, "coverage")


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Fait", ActionStatus.DONE),
        ("réalisé(e)", ActionStatus.DONE),
        ("Non réalisée", ActionStatus.OPEN),
        ("EN COURS", ActionStatus.IN_PROGRESS),
        ("en attente", ActionStatus.OPEN),
        ("Reporté", ActionStatus.POSTPONED),
        ("done", ActionStatus.DONE),
        ("peut-être", None),
        ("", None),
        ("✓", None),
    ],
)
def test_action_status(word: str, status: ActionStatus | None) -> None:
    """The statuses that secretaries write are read, in either gender."""
    assert ACTION_STATUSES.match(word) is status


def test_other_choices() -> None:
    """The other tables are read alike."""
    assert MEETING_STATUSES.match("Approuvée") is MeetingStatus.APPROVED
    assert COVERAGES.match("partiel") is Coverage.PARTIAL
    assert ORGANISATION_KINDS.match("onu") is OrganisationKind.UNITED_NATIONS


def test_closed() -> None:
    """Only what is done or given up is owed no more: a postponed action still is."""
    closed = {status for status in ActionStatus if status.is_closed}

    assert closed == {ActionStatus.DONE, ActionStatus.CANCELLED}


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "\n", "N/A", "n.a.", "NA", "/", "-", "—", "…", "......", "***", "RAS", "R.A.S.",
        "ras", "Rien à signaler", "Néant", "Aucun", "Aucune action", "Pas de point d’action",
        "(néant)", "« RAS »", "null", " / ",
    ],
)  # fmt: skip
def test_fillers(text: str) -> None:
    """What says that there is nothing to say is a filler."""
    assert is_filler(text)


@pytest.mark.parametrize(
    "text",
    ["Nara", "Rasa", "✓", "✔", "👍", "=", "0", "Rien ne va plus", "Prochaine réunion", "ж"],
)
def test_no_fillers(text: str) -> None:
    """Anything that says something is none, be it a single sign."""
    assert not is_filler(text)


def test_long_fillers() -> None:
    """A row of dots of any length says nothing, a long text says something."""
    assert is_filler("." * 5000)
    assert not is_filler("RAS " * 5000)


@pytest.mark.parametrize(
    "name",
    [
        "Tous", "tous les membres", "L’ensemble des membres", "GTM", "À définir", "TBD",
        "All partners", "Membres GTT", "Tous les acteurs du groupe", "All cluster members",
        "Each humanitarian actor", "Todos los socios", "todos os membros",
    ],
)  # fmt: skip
def test_collective(name: str) -> None:
    """Everyone, or no one yet, is no organisation."""
    assert is_collective(name)


@pytest.mark.parametrize(
    "name",
    [
        "Tous pour la Route",
        "All Hands",
        "Members",
        "ONG Tidène",
        "All partners and CPE",
        "Agences d’eau",
        "Tous les membres Avant",
        "All partners Done",
    ],
)
def test_not_collective(name: str) -> None:
    """One organisation is not everyone, and a list of names is no name."""
    assert not is_collective(name)


@pytest.mark.parametrize(
    "title",
    [
        "Suivi des actions de la réunion précédente",
        "SUIVI DES RECOMMANDATIONS (voir compte rendu du 29 août 2024)",
        "Lecture du compte rendu et suivi des points d’actions",
        "État d’exécution des recommandations",
        "Examen des mesures de la réunion précédente",
        "Review of action points",
        "Relecture des mesures de mai",
        "Où en sont nos engagements",
        "Suites de la séance n° 22",
        "Retour sur les engagements du 16 janvier",
    ],
)
def test_follow_up_title(title: str) -> None:
    """A title says so in its own words, alone or among others."""
    assert is_follow_up_title(title)


@pytest.mark.parametrize("title", ["Suivi", "Suivi de la carte", "Points d’action", "Actions", ""])
def test_no_follow_up_title(title: str) -> None:
    """What is followed up must be actions."""
    assert not is_follow_up_title(title)


def test_outside() -> None:
    """An action of which the archive knows nothing is said so."""
    assert is_outside_archive("Hors archive")
    assert not is_outside_archive("2024-03-14#action-1-1")


@pytest.mark.parametrize(
    "title",
    [
        "Ouverture",
        "Mot de bienvenue",
        "Adoption de l’ordre du jour",
        "Suivi des points d’action",
        "Suivi des actions de la réunion précédente",
        "Divers et prochaine réunion",
        "Coordination prochaines étapes",
        "Clôture de la séance",
        "Any other business",
    ],
)
def test_standing_titles(title: str) -> None:
    """What every meeting has says nothing of one: its words alone, whatever their number."""
    assert is_standing_title(title)


@pytest.mark.parametrize(
    "title",
    [
        "Ouverture du poste de Tegaret",
        "Adoption du guide d’orientation",
        "Suivi de la carte des services",
        "Prochaine réunion délocalisée",
        "Un, deux",
        "",
    ],
)
def test_subjects(title: str) -> None:
    """One word more makes a subject."""
    assert not is_standing_title(title)
