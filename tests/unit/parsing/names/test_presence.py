"""Who came, in strings: columns, signs and sentences."""

import pytest

from archive.parsing.names.presence import (
    field_of_row,
    is_group,
    is_kind,
    presence_in_sentence,
    roll_call_column,
    sign_of,
)


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Structure / Organisation", "organisation"), ("Noms et prénoms", "person"),
        ("Émargement", "contact"), ("Présent(e)", "present"), ("Excusé", "excused"),
        ("Présence", "presence"), ("Nom / Structure", None), ("Action", None),
        ("Fonction/Organisation", "organisation"), ("Cargo", "function"), ("Nome", "person"),
    ],
)  # fmt: skip
def test_column(header: str, column: str | None) -> None:
    """A header may hold two words of one column, and none of two."""
    assert roll_call_column(header) == column


@pytest.mark.parametrize(
    ("text", "field"),
    [("X", "attendance"), ("✓", "attendance"), ("P", "attendance"), ("présente", "attendance"),
     ("présent (en ligne)", "attendance"), ("excusé", "excused"), ("E", "excused"),
     ("absent", "absent"), ("", None), ("peut-être", None)],
)  # fmt: skip
def test_sign(text: str, field: str | None) -> None:
    """A sign or a word stands for a list."""
    assert sign_of(text) == field


@pytest.mark.parametrize(
    ("columns", "texts", "field"),
    [
        (["organisation", "present", "excused"], ["OIM", "X", ""], "attendance"),
        (["organisation", "present", "excused"], ["OIM", "", "X"], "excused"),
        (["organisation", "present", "excused"], ["OIM", "X", "X"], None),
        (["organisation", "present"], ["OIM", "non"], "absent"),
        (["organisation", "presence"], ["OIM", "absente"], "absent"),
        (["organisation", "person"], ["OIM", "Awa Tando"], "attendance"),
    ],
)
def test_row(columns: list[str | None], texts: list[str], field: str | None) -> None:
    """One sign in a row says the list; two say none."""
    assert field_of_row(columns, texts) == field


@pytest.mark.parametrize(
    ("sentence", "field", "names"),
    [
        ("Étaient présents l’OIM, le HCR et la DRA.", "attendance", ["OIM", "HCR", "DRA"]),
        ("L’OIM et la DRA se sont excusées.", "excused", ["OIM", "DRA"]),
        ("OIM et HCR n’ont pas pu prendre part à la réunion.", "excused", ["OIM", "HCR"]),
        ("JER avait fait part de son empêchement.", "excused", ["JER"]),
        ("OIM et HCR n’ont pas participé.", "absent", ["OIM", "HCR"]),
        ("Avaient répondu présent OIM et HCR.", "attendance", ["OIM", "HCR"]),
        ("La séance a enregistré la présence de OIM et du HCR.", "attendance", ["OIM", "HCR"]),
        ("OIM, retenue ailleurs, a transmis ses excuses.", "excused", ["OIM"]),
        ("On note l’absence de l’OIM et du HCR.", "absent", ["OIM", "HCR"]),
        ("PAM and WFP sent apologies.", "excused", ["PAM", "WFP"]),
        ("Lantern Trust sent apologies.", "excused", ["Lantern Trust"]),
        ("The meeting was attended by OIM, CARE and WFP.", "attendance", ["OIM", "CARE", "WFP"]),
        ("La réunion a vu la participation de l’OIM et du HCR.", "attendance", ["OIM", "HCR"]),
    ],
)
def test_sentence(sentence: str, field: str, names: list[str]) -> None:
    """A sentence says who came, before or after its verb."""
    found = presence_in_sentence(sentence)

    assert found
    assert found[0] == field
    assert [sentence[start:end] for start, end in found[1]] == names


@pytest.mark.parametrize(
    "sentence",
    ["Une vingtaine de personnes ont participé.", "Les cartes sont arrivées.",
     "Elle a regroupé douze participants.", "LA RÉUNION DU CONSEIL", "Présents Excusés",
     "Neuf membres ont pris part à cette réunion.", "CPE a prié JER d’excuser son absence.",
     "CPE : présent ; JER : absente"],
)  # fmt: skip
def test_no_names(sentence: str) -> None:
    """A sentence without names says none."""
    assert presence_in_sentence(sentence) is None


def test_kind() -> None:
    """Who came for several bodies of a kind names none of them."""
    assert is_kind("Représentants des agences des Nations Unies, d’ONG nationales")
    assert not is_kind("Représentants de la Mairie de Bani")


@pytest.mark.parametrize(
    "text",
    ["ONG", "ONG et partenaires", "Agences des Nations Unies", "NGOs", "Pour l’administration",
     "Pour les partenaires techniques et financiers", "For civil society"],
)  # fmt: skip
def test_group(text: str) -> None:
    """Some words only say what kind of bodies follow."""
    assert is_group(text)
    assert not is_group(f"{text} Kassaï")
