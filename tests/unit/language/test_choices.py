"""Values chosen from a few words, fillers and names of everyone."""

import pytest

from archive.language.choices import (
    ACTION_STATUSES,
    COVERAGES,
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
)
from archive.language.text import term

EVERY = {
    "statuses": MEETING_STATUSES,
    "coverages": COVERAGES,
    "action statuses": ACTION_STATUSES,
    "organisations": ORGANISATION_KINDS,
    "resources": RESOURCE_KINDS,
}


@pytest.mark.parametrize("choices", EVERY.values(), ids=EVERY)
def test_words_find_their_value(choices: Choices[MeetingStatus]) -> None:
    """The word to write and all its synonyms stand for one value only."""
    for choice, words in choices.synonyms.items():
        for word in (choice.value, *words):
            assert choices.find(word.upper()) is choice

    terms = [
        each
        for c, words in choices.synonyms.items()
        for each in {term(w) for w in (c.value, *words)}
    ]
    assert len(terms) == len(set(terms))


@pytest.mark.parametrize("choices", EVERY.values(), ids=EVERY)
def test_every_value_can_be_chosen(choices: Choices[MeetingStatus]) -> None:
    """No value is left out of its table."""
    assert list(choices) == list(type(next(iter(choices))))


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
    assert ACTION_STATUSES.find(word) is status


def test_other_choices() -> None:
    """The other tables are read alike."""
    assert MEETING_STATUSES.find("Approuvée") is MeetingStatus.APPROVED
    assert COVERAGES.find("partiel") is Coverage.PARTIAL
    assert ORGANISATION_KINDS.find("onu") is OrganisationKind.UNITED_NATIONS


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
    "name", ["Tous", "tous les membres", "L’ensemble des membres", "GTM", "À définir", "TBD"]
)
def test_collective(name: str) -> None:
    """Everyone, or no one yet, is no organisation."""
    assert is_collective(name)


def test_not_collective() -> None:
    """One organisation is not everyone."""
    assert not is_collective("Tous pour la Route")
