"""What somebody does beside a name. All names are invented."""

import pytest

from archive.parsing.names.offices import without_office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chair Awa Tando", "Awa Tando"),
        ("Juiz Conselheiro Zandou Bari", "Zandou Bari"),
        ("Le Bari", "Le Bari"),
        ("dan Tando", "dan Tando"),
        ("Coordonnateur du", None),
        ("Le Directeur", None),
        ("d’Etat", None),
        ("du Ministère", None),
    ],
)
def test_without_office(text: str, name: str | None) -> None:
    """An office is none of a name, and names nobody by itself."""
    span = without_office(text, (0, len(text)), lambda _: False)
    assert (text[slice(*span)] if span else None) == name
