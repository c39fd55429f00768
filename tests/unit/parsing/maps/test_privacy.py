"""What of a map is of persons or of shelters, one cell at a time."""

import pytest

from archive.parsing.maps.privacy import Allowed, is_private_column, is_shelter, may_tell_column


@pytest.mark.parametrize(
    ("header", "cell", "shown"),
    [
        ("Acteur", "Awa TANDO (ALS)", "ALS"),
        ("Acteur", "Dr Tando", "Dr Tando"),
        ("Acteur", "Cabinet Dr Sabo", ""),
        ("Note", "Awa TANDO (ALS)", ""),
        ("Lieu", "Stade Awa Tando", "Stade Awa Tando"),
        ("Lieu", "Dan Issa", "Dan Issa"),
        ("Lieu", "Dan Issa, chez Moussa TANDO", ""),
        ("Services", "ouvert en 2021 2022", "ouvert en 2021 2022"),
        ("Services", "Appui CPE aux voyageurs de Dan Issa", "Appui CPE aux voyageurs de Dan Issa"),
        ("Services", "conseil, TANDO Awa", ""),
        ("Services", "8000 1212", "8000 1212"),
        ("Services", "9000 1212", ""),
    ],
)
def test_a_cell_without_persons(header: str, cell: str, shown: str) -> None:
    """The register and the public lines come first; an actor keeps the body beside a person."""
    allowed = Allowed({"80001212"}, {"ALS", "Dr Tando"}.__contains__)

    assert allowed.without_persons(header, cell) == shown


@pytest.mark.parametrize("header", ["Tél. du bureau", "Adresse e-mail", "Contacts 2", "Prénom"])
def test_headers_of_persons_are_told(header: str) -> None:
    """A header of known words says what is left out."""
    assert is_private_column(header)
    assert may_tell_column(header)


@pytest.mark.parametrize("header", ["awa tando tél", "Tando (portable", "Chez Awa, contact"])
def test_headers_with_persons_are_not_told(header: str) -> None:
    """One with any other word may name who is called."""
    assert is_private_column(header)
    assert not may_tell_column(header)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("Refuge", "victimes de la traite"), True),
        (("refuge femmes battues",), True),
        (("Refuge de montagne",), False),
        (("Traitement des plaies",), False),
    ],
)
def test_shelters(cells: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001 - a case
    """Where and whom may stand in two cells of a line."""
    assert is_shelter(cells) is expected
