"""Who came is known by name in the rest of the file."""

import pytest

from archive.parsing.names.known_names import KnownNames
from reading import markdown, meeting_of

FRONT = ("présence:", "  - Comptoir des Eaux et Forêts (CEF)", "  - Amis de la Piste")


@pytest.mark.parametrize(
    "line",
    [
        "- Amis de la Piste : baliser le gué",
        "- Baliser le gué – Amis de la Piste",
        "| Points d’action | Responsables |\n|---|---|\n| Baliser le gué | Amis de la Piste |",
    ],
)
def test_owners(line: str) -> None:
    """A body that no register knows answers for an action once it is listed among those present."""
    (only,) = meeting_of(markdown(f"## Gué\n\nActions :\n\n{line}\n", *FRONT)).items

    (action,) = only.actions
    assert [owner.name for owner in action.responsible] == ["Amis de la Piste"]


@pytest.mark.parametrize(
    "row", ["Baliser | Comptoir des Eaux et Forêts et Amis de la Piste", "Baliser | CEF, Amis"]
)
def test_names_with_and(row: str) -> None:
    """The "et" of a name that is known parts nothing; that between two names does."""
    table = f"| Points d’action | Responsables |\n|---|---|\n| {row} |\n"
    (only,) = meeting_of(markdown(f"## Gué\n\n{table}", *FRONT)).items

    assert len(only.actions[0].responsible) == 2


def test_parts() -> None:
    """A name teaches the whole, what stands before its acronym, and the acronym."""
    known = KnownNames(lambda _: False)
    known.learn(["Comptoir des Eaux (CE)"])

    told = ("Comptoir des Eaux (CE)", "Comptoir des Eaux", "CE", "OMX")
    assert list(map(known, told)) == [True, True, True, False]
