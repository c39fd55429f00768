"""The entries of one list: bodies, persons, groups. All names are invented."""

import pytest

from archive.language.text import key
from archive.parsing.names.entries import read_entries

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
        (["(Awa Tando), (Hadiza Noma) - NRC", "(Fati Yaro) (Lea Bell) – DRA"], ["NRC", "DRA"], 4),
        (["Mmes TANDO, YARO, MM. GOUMBI, BELL"], [], 4),
        (["SALIF GOUMBI – NRC", "CHEF DE VILLAGE"], ["NRC", "CHEF DE VILLAGE"], 1),
        (["Sahara Rivers Foundation (SRF)", "Open Roof Initiative (ORI)"],
         ["Sahara Rivers Foundation (SRF)", "Open Roof Initiative (ORI)"], 0),
        (["OIM (3)", "Habitat Partagé (2)"], ["OIM (3)", "Habitat Partagé (2)"], 0),
        (["UN agencies: IOM, WFP", "ONG : CARE"], ["IOM", "WFP", "CARE"], 0),
        (["GIZ (APM, ProRep), Coopérative Tattali"], ["GIZ (APM, ProRep)", "Coopérative Tattali"],
         0),
        (["Ministère de la Santé (Direction des soins)"],
         ["Ministère de la Santé (Direction des soins)"], 0),
        (["Juriste – Awa Tando – OIM", "Agent – Salif Goumbi – Puits Neufs"],
         ["OIM", "Puits Neufs"], 2),
        (["Boat Owners (Kato Rume, Boatman)", "Port Council (Awa Tando, Clerk)", "OIM (Lea Bell)"],
         ["Boat Owners", "Port Council", "OIM"], 3),
        (["Pêcheurs : Coopérative Tattali, Voile Libre", "État : Mairie de Bani, DRA, HCR"],
         ["Coopérative Tattali", "Voile Libre", "Mairie de Bani", "DRA", "HCR"], 0),
        (["Search and Rescue Helpers (SRH)"], ["Search and Rescue Helpers (SRH)"], 0),
        (["Mairie", "DRA"], ["Mairie", "DRA"], 0),
        (["MM. Tandou, Goumbi, Mmes Noma et Belley (DRA), OIM"], ["DRA", "OIM"], 4),
        (["MM. Tandou, Goumbi et Belley"], [], 3),
        (["Councillors Tandou, Goumbi and Belley, OIM"], ["OIM"], 3),
        (["le collège, la police municipale"], ["collège", "police municipale"], 0),
        (["DRA, Feu & Secours, 12 habitants"], ["DRA", "Feu & Secours"], 0),
        (["Awa, Moussa (DRA)"], ["DRA"], 2),
        (["Tandou A., Goumbi S., OIM"], ["OIM"], 2),
        (["Mairie : M. le Maire", "OIM"], ["Mairie", "OIM"], 0),
        (["Pour la DRA : M. Tandou", "Pour l’OIM : M. Goumbi"], ["DRA", "OIM"], 2),
        (["OIM, DRA et autres partenaires"], ["OIM", "DRA"], 0),
        (["Awa Tando (AT), DRA ; Salif Goumbi (SG), OIM"], ["DRA", "OIM"], 2),
        (["Nakuru Elders Forum", "DRA"], ["Nakuru Elders Forum", "DRA"], 0),
        (["Agence Nationale OMX", "Croix-Rouge Zamboise", "ONG CARE"],
         ["Agence Nationale OMX", "Croix-Rouge Zamboise", "ONG CARE"], 0),
        (["OIM, Ministère de l’Eau (Direction des puits) et Huilerie Moderne"],
         ["OIM", "Ministère de l’Eau (Direction des puits)", "Huilerie Moderne"], 0),
        (["OIM, Relief and Rehabilitation Commission"],
         ["OIM", "Relief and Rehabilitation Commission"], 0),
        (["OIM, Search and Rescue Helpers (SRH)"], ["OIM", "Search and Rescue Helpers (SRH)"], 0),
        (["OIM, CARE and Union of Fishers"], ["OIM", "CARE", "Union of Fishers"], 0),
        (["la DRA, l’OIM, CARE ainsi que le Comité de gestion"],
         ["DRA", "OIM", "CARE", "Comité de gestion"], 0),
        (["Awa Tando (Ville de Bani, Service des parcs) ; Salif Goumbi (DRA)"],
         ["Ville de Bani (Service des parcs)", "DRA"], 2),
        (["Awa Tando (University of Bani, School of Health)", "Salif Goumbi (OIM, Bureau du Nord)"],
         ["University of Bani (School of Health)", "OIM (Bureau du Nord)"], 2),
        (["Awa Tando (présidente, Lanterne) ; Salif Goumbi (juriste, DRA)"], ["Lanterne", "DRA"],
         2),
        (["Voile Libre: Kossou Goumbi, Rima Yaro", "Lanterne: Awa Bell", "DRA: Jalo Noma"],
         ["Voile Libre", "Lanterne", "DRA"], 4),
        (["Voile Libre – Kossou Goumbi et Rima Yaro", "DRA – Awa Bell"], ["Voile Libre", "DRA"], 3),
        (["DRA: (two people)", "Voile Libre: Awa Bell"], ["DRA (2)", "Voile Libre"], 1),
        (["Mme Tandou (présidente), M. Goumbi (trésorier), M. Noma (Lanterne)"], ["Lanterne"], 3),
        (["Ann Tandou (Bani County, Department of Water); Jim Noma (OIM)"],
         ["Bani County (Department of Water)", "OIM"], 2),
        (["OIM: Ann Tandou", "Bani Institute: Jim Noma, Kim Bell", "HCR"],
         ["OIM", "Bani Institute", "HCR"], 3),
        (["la Mairie de Bani, l’OIM ainsi que l’association des parents"],
         ["Mairie de Bani", "OIM", "association des parents"], 0),
        (["OIM, Lanterne et Puits Neufs"], ["OIM", "Lanterne", "Puits Neufs"], 0),
        (["OIM, NRX and DRA, plus Lanterne"], ["OIM", "NRX", "DRA", "Lanterne"], 0),
        (["OIM - DRA - HCR (voir la liste de présence en annexe)"], ["OIM", "DRA", "HCR"], 0),
        (["21 participants, 3 organizations: OIM, Puits Neufs and DRA"],
         ["OIM", "Puits Neufs", "DRA"], 0),
        (["3 organisations (9 personnes) : OIM, HCR, DRA"], ["OIM", "HCR", "DRA"], 0),
        (["Mme Awa Tando, Présidente/Directrice régionale, DRA"], ["DRA"], 1),
        (["Mmes et MM. TANDO, YARO, GOUMBI, BELL"], [], 4),
        (["MM. TANDO, YARO ; Mmes GOUMBI, BELL"], [], 4),
        (["Mesdames et Messieurs les élus Tando, Yaro"], [], 2),
        (["M. Tando, Mme Yaro, MM."], [], 2),
        (["Zandou Bari/OIM, Tila Kellar/DRA"], ["OIM", "DRA"], 2),
    ],
)  # fmt: skip
def test_bodies(entries: list[str], bodies: list[str], persons: int) -> None:
    """The entries decide together which side is the person's."""
    found = read_entries(entries, is_known)

    assert found.bodies == bodies
    assert len(found.persons) == persons


def test_what_came_for_bodies() -> None:
    """Bodies before colons are no kinds where small words stand behind these."""
    told = ["Commune de Bani : M. Tando, maire, président", "Réseau Éveil : deux agents"]

    assert read_entries(told, is_known).bodies == [
        "Commune de Bani",
        "Réseau Éveil (2)",
    ]


@pytest.mark.parametrize(
    "office",
    ["le maire", "M. le Maire", "Mme la maire", "le premier adjoint", "une commissaire",
     "le président, la trésorière", "Mme Tando, cheffe, présidente"],
)  # fmt: skip
def test_office_behind_a_body(office: str) -> None:
    """What those do who came for a body is no part of its name."""
    told = ["Réseau Éveil : Mme Sabo", f"Commune de Bani : {office}"]

    assert read_entries(told, is_known).bodies == [
        "Réseau Éveil",
        "Commune de Bani",
    ]


def test_unsure() -> None:
    """In a list of persons, what may be one is held back."""
    found = read_entries(["Awa Tando", "Fati Yaro", "Kossou Goumbi"], is_known)

    assert not found.bodies
    assert found.unsure == ["Kossou Goumbi"]
    assert read_entries(["Kossou Goumbi (Voile Libre)"], is_known).bodies == []


def test_first_names_in_brackets() -> None:
    """Where brackets hold first names that are known, the others in them are persons as well."""
    found = read_entries(["OIM (Awa, Tchinkou)", "Voile Libre (Moussa)", "JER (Goumbi)"], is_known)

    assert found.bodies == ["OIM", "Voile Libre", "JER"]
    assert found.persons == ["Awa", "Tchinkou", "Moussa", "Goumbi"]


def test_places_in_brackets() -> None:
    """Places in brackets are part of the names."""
    found = read_entries(["OIM (Niamey)", "Croix-Rouge (Agadez)"], is_known)

    assert found.bodies == ["OIM (Niamey)", "Croix-Rouge (Agadez)"]
