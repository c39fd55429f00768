"""Specification of reading who came from lists, tables and sentences."""

import pytest

from archive.importer.recognising.attendance import attended, names_of_sentence
from archive.importer.recognising.opening import names_told
from documents import bullets, line, table


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "OIM, Lanterne (bureau, antenne), DRC/MMC.",
            ["OIM", "Lanterne (bureau, antenne)", "DRC/MMC"],
        ),
        ("Ministères : Plan ; Santé (Direction de l’Eau)", ["Plan", "Santé (Direction de l’Eau)"]),
        ("ONG : Puits Neufs, Harvest & Water", ["Puits Neufs", "Harvest & Water"]),
        (
            "la Mairie de Tagda, l’OIM, l’association Benkadi et la Fondation Lanterne.",
            ["Mairie de Tagda", "OIM", "Association Benkadi", "Fondation Lanterne"],
        ),
        ("Ministère du Commerce, l’industrie", ["Ministère du Commerce, l’industrie"]),
        ("International NGOs: Puits Neufs, Lanterne", ["Puits Neufs", "Lanterne"]),
        ("OIM (3)", ["OIM (3)"]),
        ("OIM : 3 personnes", ["OIM (3)"]),
        ("Mme Fati Yaro (Puits Neufs)", ["Puits Neufs"]),
        ("Puits Neufs : M. Oumar Bako, Mme Awa Tando", ["Puits Neufs"]),
        ("Awa Tando (OIM), Jean Martin (Puits Neufs)", ["OIM", "Puits Neufs"]),
        (
            "Fondation Rivières Neuves (FRN), Lanterne",
            ["Fondation Rivières Neuves (FRN)", "Lanterne"],
        ),
        ("(voir liste en annexe)", []),
        ("Néant", []),
    ],
)
def test_line(text: str, names: list[str]) -> None:
    """A line names organisations; categories, persons and fillers are not among them."""
    assert attended([line(text)]).names == names


def test_each_organisation_once() -> None:
    """Repeated names count once, whatever their case and accents."""
    assert attended(bullets("Réseau Éveil", "reseau eveil", "OIM")).names == ["Réseau Éveil", "OIM"]


def test_table_of_persons() -> None:
    """A table of persons is reduced to their organisations; the rest is left out and told."""
    found = attended([
        table(
            ("N°", "Nom et prénom", "Structure", "Fonction", "Téléphone"),
            ("1", "Awa Tando", "Puits Neufs", "Animatrice", "00 00 00 01"),
            ("2", "Ali Sani", "OIM", "Juriste", ""),
            ("3", "Lea Bell", "OIM", "Assistante", ""),
        )
    ])  # fmt: skip

    assert found.names == ["Puits Neufs", "OIM"]
    assert found.persons == ["Awa Tando", "Ali Sani", "Lea Bell"]
    assert found.private == ["Animatrice", "00 00 00 01", "Juriste", "Assistante"]


def test_table_of_organisations_with_head_counts() -> None:
    """A number after an organisation counts its persons; one before it only numbers the row."""
    rows = (("N°", "Structure", "Nombre"), ("1", "OIM", "3"), ("2", "Puits Neufs", ""))

    assert attended([table(*rows)]).names == ["OIM (3)", "Puits Neufs"]


def test_grid_of_organisations() -> None:
    """A table without a header is a list."""
    assert attended([table(("OIM", "HCR"), ("Puits Neufs", ""))]).names == [
        "OIM",
        "HCR",
        "Puits Neufs",
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "names"),
    [
        ("L’OIM et la Mairie de Tagda se sont excusées.", "excused", ["OIM", "Mairie de Tagda"]),
        ("Le PAM était absent.", "absent", ["PAM"]),
        (
            "Ont pris part à cette réunion : l’OIM, le HCR et l’ONG Puits Neufs.",
            "attendance",
            ["OIM", "HCR", "ONG Puits Neufs"],
        ),
        (
            "La réunion a regroupé les représentants de l’OIM et du HCR.",
            "attendance",
            ["OIM", "HCR"],
        ),
        ("Ont pris part à la réunion douze personnes.", "attendance", []),
    ],
)
def test_sentence(sentence: str, kind: str, names: list[str]) -> None:
    """A sentence may name who came, who was excused and who was absent."""
    assert names_told([line(sentence)], kind) == names


def test_sentence_that_names_nobody() -> None:
    """Words that do not look like names are none."""
    assert names_of_sentence("plusieurs personnes et des invités") == []


def test_verb_before_the_names() -> None:
    """A sentence may begin with its verb; each name has its article."""
    sentence = line("Étaient représentés la Mairie de Tagda, le HCR, l’OIM et Puits Neufs.")

    assert names_told([sentence], "attendance") == ["Mairie de Tagda", "HCR", "OIM", "Puits Neufs"]


def test_last_name_in_small_letters() -> None:
    """With an article it is a name of its own, unless the name of a body goes on."""
    one = attended([line("la Mairie, l’OIM, Puits Neufs et la coopération helvète.")])
    other = attended([line("la Mairie, l’OIM, le Ministère de la Santé et la prévention")])

    assert one.names == ["Mairie", "OIM", "Puits Neufs", "coopération helvète"]
    assert len(other.names) == 3


def test_numbers_of_rows() -> None:
    """The number of a row of persons says nothing."""
    found = attended([table(("N°", "Nom", "Structure"), ("1", "Awa Tando", "OIM"))])

    assert found.names == ["OIM"]
    assert "1" in found.categories
