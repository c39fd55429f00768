"""What a text is that stands in the place of a body and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.names.name_kinds import NameKind, is_no_body, kind_of


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


@pytest.mark.parametrize(
    "text",
    ["8 (voir liste ci-dessous)", "23 participants représentant 9 organisations (liste jointe)",
     "environ 14 personnes", "6 members of the public", "none received", "aucune excuse reçue",
     "personne", "Étaient", "une vingtaine de membres", "deux habitants",
     "and 6 members of the Town public", "Nombre de participants",
     "Tous les membres sauf le CPE",
     "34 votants sur 51. Le quorum est atteint"],
)  # fmt: skip
def test_no_body(text: str) -> None:
    """How many came, that nobody did and what is left of a sentence name no body."""
    assert is_no_body(text)


@pytest.mark.parametrize(
    "name",
    ["UN Women", "G5 Sahel", "12 Agences (collectif)", "la mairie", "Une Seule Santé", "SE",
     "3 (CPE, DGV)", "4 membres du CPE", "Personne Ressource Tagda", "Absents Solidaires"],
)  # fmt: skip
def test_body(name: str) -> None:
    """A number, a small word or a verb may begin a name."""
    assert not is_no_body(name)


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text is of one kind at most."""
    assert kind_of(text) in {None, *NameKind}
