"""What tells a person beside a name. All names are invented."""

import pytest

from archive.parsing.names.beside_names import acts, is_first_name, owes, says


@pytest.mark.parametrize(
    ("behind", "is_said", "is_done"),
    [
        (" propose une date", True, False),
        (" de l’OIM rappelle la date", True, False),
        (" a formé les relais", False, True),
        (", UNHCR, briefed us", False, True),
        (" et le puits", False, False),
    ],
)
def test_verbs(behind: str, is_said: bool, is_done: bool) -> None:  # noqa: FBT001
    """What only a person says or does follows the name, a body between them or not."""
    text = f"Awa Tando{behind} "
    assert says("Awa Tando", text, 9) is is_said
    assert acts("Awa Tando", text, 9) is is_done


def test_acronym() -> None:
    """What stands in capitals may say anything and is no person."""
    assert not says("CPE", "CPE propose une date", 3)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Awa Tando (CPE) : relire", True),
        ("Awa Tando (hier) : relire", False),
        ("Awa Tando : relire", False),
    ],
)
def test_body_beside(text: str, is_told: bool) -> None:  # noqa: FBT001
    """A known body in brackets before a colon says who a name is of."""
    assert owes(text, 0, 9, {"CPE"}.__contains__) is is_told


@pytest.mark.parametrize(
    ("text", "word", "is_person"),
    [
        ("Awa (CPE)", "Awa", True),
        ("Budget, Awa (10 mn)", "Awa", True),
        ("Demander à Awa d’écrire", "Awa", True),
        ("Budget (10 mn)", "Budget", False),
        ("seconded by Tando", "Tando", True),
    ],
)
def test_one_word(text: str, word: str, is_person: bool) -> None:  # noqa: FBT001
    """One word names a person where a body, a length or who asks stands beside it."""
    start = text.index(word)
    span = (start, start + len(word))
    assert is_first_name(text, span, {"CPE"}.__contains__, is_led=False) is is_person
