"""Tables whose cells list names. All names are invented."""

import pytest

from archive.parsing.names.grids import is_of_groups, read_grid


def nothing_known(_: str) -> bool:
    """No name stands in the register of these tests."""
    return False


def test_groups_above() -> None:
    """A first row of kinds is a header; one that holds a body is a row of names."""
    assert is_of_groups(["ONG", "Nations unies"], nothing_known)
    assert not is_of_groups(["ONG", "DRA"], nothing_known)


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        (["ONG", "Puits Neufs", "Voile Libre", "Toits Clairs : 2"], 3),
        (["DRA", "Mairie de Bani", "OIM", "Puits Neufs"], 4),
        (["Puits Neufs", "Zone nord", "12 km"], 0),
        (["OIM", "Kossou Tabo (Voile Libre)"], 0),
    ],
)
def test_grid(lines: list[str], bodies: int) -> None:
    """Groups among the names, or names that look like bodies, tell that all cells are names."""
    found = read_grid(lines, nothing_known, "attendance", is_grouped=False)

    assert len(found.bodies if found else ()) == bodies
