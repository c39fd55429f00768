"""What a text is that stands in the place of a body and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.names.name_kinds import NameKind, kind_of


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (NameKind.DATE, "fin août|15 août|1er mars 2026|15/08/2026|15/08|mi-septembre|T3 2026"),
        (NameKind.DATE, "lundi 3 mars|sous 15 jours|dès que possible|prochaine réunion|Mars|ASAP"),
        (NameKind.DATE, "semaine du 3 mars|avant fin juin|immédiat|end of June"),
        (NameKind.HOUR, "9h30|10:00-11:00|de 9h à 10h|midi"),
        (NameKind.AMOUNT, "2 000 000 FCFA|500 000 F CFA|1 500 €|3 millions de francs|200 USD"),
        (NameKind.NUMBER, "3|12 500|30 %"),
        (NameKind.PLACE, "Salle verte|salle de réunion du CPE|Hôtel Fictif|Agadez|NIAMEY"),
        (NameKind.NOTE, "en ligne|à distance|par téléphone|excusée"),
        (NameKind.CONTACT, "a@exemple.example|https://exemple.example|+227 90 00 00 00"),
    ],
)
def test_kinds(kind: NameKind, texts: str) -> None:
    """Days, hours, amounts, places, ways to attend and addresses are no bodies."""
    assert [kind_of(text) for text in texts.split("|")] == [kind] * len(texts.split("|"))


@pytest.mark.parametrize(
    "name",
    ["CPE", "Forum Exils", "MAI", "SAM", "Movimento Africa 70", "Mairie de Niamey",
     "Radio en ligne",
     "Semaine de la migration", "Hôpital de la Piste", "Croix-Verte", "Bureau du Nord", "G5 Sahel",
     "Agence de la Salle", "R4", ""],
)  # fmt: skip
def test_bodies(name: str) -> None:
    """A name that holds any other word may be a body's; so may a short one in capitals."""
    assert kind_of(name) is None


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text is of one kind at most."""
    assert kind_of(text) in {None, *NameKind}
