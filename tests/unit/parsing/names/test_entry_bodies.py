"""The body and the persons of one name of a list. All names are invented."""

import pytest

from archive.parsing.names.entry_bodies import persons_turned, split_body
from archive.parsing.names.entry_rows import Layout
from archive.parsing.names.listed import Entries

FIRST, LAST = {2: Layout(0, {1}), 3: Layout(0, {2})}, {2: Layout(1, {0}), 3: Layout(1, {0})}


@pytest.mark.parametrize(
    ("name", "layout", "body", "persons"),
    [
        ("Kossou Tabo (Voile Libre)", FIRST, "Voile Libre", ("Kossou Tabo",)),
        ("Voile Libre : Kossou Tabo, Rima Bel", LAST, "Voile Libre", ("Kossou Tabo", "Rima Bel")),
        ("Voile Libre – Kossou Tabo et Rima Bel", LAST, "Voile Libre", ("Kossou Tabo", "Rima Bel")),
        ("Kossou Tabo (Ville de Bani, Service X)", FIRST, "Ville de Bani (Service X)",
         ("Kossou Tabo",)),
        ("Mme Tabo (Mairie, Bureau X)", {}, "Mairie (Bureau X)", ("Mme Tabo",)),
        ("TABO Kossou Mairie de Bani", {}, "Mairie de Bani", ("TABO Kossou",)),
        ("TABO KOSSOU ONG EAU VIVE", {}, "ONG EAU VIVE", ("TABO KOSSOU",)),
        ("TABO KOSSOU RADIO BANI FM", {}, "RADIO BANI FM", ("TABO KOSSOU",)),
        ("EAU VIVE SAHEL", {}, "EAU VIVE SAHEL", ()),
        ("Mairie de Bani", {}, "Mairie de Bani", ()),
        ("Alima (2)", {}, "Alima (2)", ()),
        ("Dispensaire Saint-Bel", {}, "Dispensaire Saint-Bel", ()),
    ],
)  # fmt: skip
def test_body(name: str, layout: dict[int, Layout], body: str, persons: tuple[str, ...]) -> None:
    """The body stands where it does in the other entries; its unit stays with it."""
    assert split_body(name, layout, lambda _: False, Entries()) == (body, persons)


def test_unsure() -> None:
    """Without other entries, a half that may be a person's name is held back."""
    found = Entries()

    assert split_body("Kossou Tabo (Voile Libre)", {}, lambda _: False, found)[1] == ()
    assert found.unsure == ["Kossou Tabo (Voile Libre)"]


def test_surnames_first() -> None:
    """Lines that each are a surname, a comma and a first name are persons, turned round."""
    told = persons_turned(["Tabo, Kossou", "BEL, Rima", "De Sabo, Awa"])

    assert [*told.values()] == ["Kossou Tabo", "Rima BEL", "Awa De Sabo"]
