"""The entries of one list: bodies, persons, groups. All names are invented."""

import pytest

from archive.language.text import key
from archive.parsing.attendance_entries import distinct, is_body_like, is_group, read_entries

KNOWN = {key(name) for name in ("OIM", "HCR", "Réseau Kawtal")}


def is_known(name: str) -> bool:
    """Whether a name stands in the register of these tests."""
    return key(name) in KNOWN


@pytest.mark.parametrize(
    ("entries", "bodies", "persons"),
    [
        (["Awa Tando – OIM", "Salif Goumbi – DRA"], ["OIM", "DRA"], 2),
        (["OIM : Awa Tando", "DRA : Salif Goumbi"], ["OIM", "DRA"], 2),
        (["H. Noma (OIM)", "A. Tando (DRA)"], ["OIM", "DRA"], 2),
        (["M. Paul Sambo, CARE", "Mme Awa Tando, assistante, OIM"], ["CARE", "OIM"], 2),
        (["Hadiza Noma (Croix Bleue), Fati Yaro (DRA)"], ["Croix Bleue", "DRA"], 2),
        (["Salif Goumbi (NRC)"], ["NRC"], 1),
        (["Sahara Rivers Foundation (SRF)", "Open Roof Initiative (ORI)"],
         ["Sahara Rivers Foundation (SRF)", "Open Roof Initiative (ORI)"], 0),
        (["OIM (3)", "Habitat Partagé (2)"], ["OIM (3)", "Habitat Partagé (2)"], 0),
        (["UN agencies: IOM, WFP", "ONG : CARE"], ["IOM", "WFP", "CARE"], 0),
        (["GIZ (APM, ProRep), Coopérative Tattali"], ["GIZ (APM, ProRep)", "Coopérative Tattali"],
         0),
        (["Ministère de la Santé (Direction des soins)"],
         ["Ministère de la Santé (Direction des soins)"], 0),
    ],
)  # fmt: skip
def test_bodies(entries: list[str], bodies: list[str], persons: int) -> None:
    """The entries decide together which side is the person's."""
    found = read_entries(entries, is_known)

    assert [name for _, name in found.bodies] == bodies
    assert len(found.persons) == persons


def test_lists_of_entries() -> None:
    """An entry may say which list it is of."""
    found = read_entries(["DRA : présente", "NRC : excusé"], is_known)

    assert found.bodies == [("attendance", "DRA"), ("excused", "NRC")]


def test_unsure() -> None:
    """In a list of persons, what may be one is held back."""
    found = read_entries(["Awa Tando", "Fati Yaro", "Salif Goumbi"], is_known)

    assert not found.bodies
    assert found.unsure == ["Salif Goumbi"]


@pytest.mark.parametrize("text", ["ONG", "ONG et partenaires", "Agences des Nations Unies", "NGOs"])
def test_group(text: str) -> None:
    """Some words only say what kind of bodies follow."""
    assert is_group(text)
    assert not is_group(f"{text} Kassaï")


def test_looks_of_a_body() -> None:
    """An acronym, a known name or a body's first word look like a body."""
    assert all(is_body_like(name, is_known) for name in ("CARE", "Réseau Kawtal", "Mairie de Bani"))
    assert not is_body_like("Awa Tando", is_known)


def test_each_once() -> None:
    """A body is listed once, whoever came for it."""
    assert distinct(["OIM (2)", "Oim", "HCR"]) == ["OIM (2)", "HCR"]
