"""The organisations that a sentence names, where that is sure."""

import pytest

from archive.collection.names_in_text import organisations_in_text
from archive.collection.organisation_index import OrganisationIndex
from small import organisation

BODIES = OrganisationIndex(
    [
        organisation("Commission fictive des haltes", "CFH"),
        organisation("Bureau des crues", "BDC", parent="CFH"),
        organisation("Passerelles"),
        organisation("Re.Mi"),
        organisation("Croix-Rouge fictive"),
        organisation("Croix-Rouge fictive du Nord"),
    ]
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("La carte est remise à la CFH.", ["cfh"]),
        ("Le registre est relevé par la Commission fictive des Haltes, chaque mois.", ["cfh"]),
        ("Le BDC et la CFH tiennent la carte.", ["bdc", "cfh"]),
        ("L’appui est confié à Passerelles.", ["passerelles"]),
        ("Une note est demandée à l’équipe de Re.Mi.", ["re.mi"]),
        ("La Croix-Rouge fictive du Nord ouvre un abri.", ["croix-rouge-fictive-du-nord"]),
    ],
)
def test_named(text: str, ids: list[str]) -> None:
    """A name or an acronym is found, the longest that stands there, with the bodies above it."""
    assert list(organisations_in_text(text, BODIES)) == ids


@pytest.mark.parametrize(
    "text",
    [
        "Les passerelles sont réparées.",
        "Passerelles et digues sont réparées.",
        "La carte est adoptée. Passerelles et digues suivront.",
        "Le point de Rémi est reporté.",
        "La Croix-Rouge ouvre un abri.",
    ],
)
def test_not_sure(text: str) -> None:
    """A common word, a first name or a part of a name names nobody."""
    assert organisations_in_text(text, BODIES) == ()
