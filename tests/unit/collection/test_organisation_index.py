"""Who the files name."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection.organisation_index import (
    OrganisationIndex,
)
from archive.collection.organisation_names import Verdict
from archive.language.text import key
from small import mention, organisation

DGV = organisation("Direction générale des Voyages", "DGV")
CPE = organisation("Conseil pour les exilés", "CPE")


def index(*names: str) -> OrganisationIndex:
    """The index of two known organisations and of these names."""
    return OrganisationIndex((DGV, CPE), map(mention, names))


def meant(of: OrganisationIndex, *names: str) -> list[tuple[str, ...]]:
    """The ids of the organisations that each of these names means."""
    return [of.resolve(name).ids for name in names]


def test_known() -> None:
    """A known name adds no organisation."""
    bodies = index("DGV", "Conseil pour les exilés (CPE)")

    assert list(bodies) == ["dgv", "cpe"]
    assert meant(bodies, "DGV", "Conseil pour les exilés (CPE)") == [("dgv",), ("cpe",)]


def test_collective() -> None:
    """Everyone is no organisation."""
    bodies = index("Tous les membres")

    assert meant(bodies, "Tous les membres") == [()]
    assert list(bodies) == ["dgv", "cpe"]


def test_unknown() -> None:
    """An unknown name makes an organisation outside the register, named as first written."""
    bodies = index("Secours des pistes", "SECOURS DES PISTES")

    assert bodies.resolve("SECOURS DES PISTES").ids == ("secours-des-pistes",)
    newcomer = bodies["secours-des-pistes"]
    assert (newcomer.name, newcomer.is_registered) == ("Secours des pistes", False)


def test_unknown_with_its_article() -> None:
    """An article, or the kind of body, before an unknown name makes no other body."""
    names = ("ONG Secours des pistes", "Secours des pistes", "le Secours des pistes (SDP)")

    assert set(meant(index(*names), *names)) == {("ong-secours-des-pistes",)}


def test_unknown_unit() -> None:
    """An unknown unit stands under its body, written alone too."""
    bodies = index("Cellule des cartes", "DGV (Cellule des cartes)")

    assert bodies.resolve("Cellule des cartes").ids == ("cellule-des-cartes",)
    assert bodies.resolve("DGV (Cellule des cartes)").ids == ("cellule-des-cartes",)
    assert bodies.lineage("cellule-des-cartes") == ("cellule-des-cartes", "dgv")


def test_two_units_of_one_name() -> None:
    """Units of one name under two bodies are two, and the name alone is neither."""
    bodies = index("DGV (Bureau)", "CPE (Bureau)", "Bureau")

    assert meant(bodies, "DGV (Bureau)", "CPE (Bureau)", "Bureau") == [
        ("bureau",),
        ("cpe-bureau",),
        ("bureau-2",),
    ]
    assert bodies.lineage("cpe-bureau") == ("cpe-bureau", "cpe")
    assert bodies.lineage("bureau-2") == ("bureau-2",)


def test_contradiction() -> None:
    """A name followed by the acronym of another body means the first alone."""
    written = "Direction générale des Voyages (CPE)"

    assert meant(index(written), written) == [("dgv",)]


def test_variant() -> None:
    """An unknown name followed by a known acronym is a body of its own."""
    bodies = index("Croix-Verte (CPE)")

    assert bodies.resolve("Croix-Verte (CPE)").ids == ("croix-verte",)
    assert bodies.lineage("croix-verte") == ("croix-verte",)


def test_three_bodies() -> None:
    """An unknown unit of two bodies stands under the first, and the second is meant too."""
    bodies = index("DGV/CPE/APV")

    assert meant(bodies, "DGV/CPE/APV") == [("dgv-cpe-apv", "cpe")]
    assert bodies.lineage("dgv-cpe-apv") == ("dgv-cpe-apv", "dgv")


def test_acronym() -> None:
    """A body that one file names with its acronym is one, by its name and by its acronym too."""
    names = ("Secours des pistes", "Secours des Pistes (SDP)", "SDP", "SDP – Secours des pistes")
    bodies = index(*names)

    assert set(meant(bodies, *names)) == {("secours-des-pistes",)}
    newcomer = bodies["secours-des-pistes"]
    assert (newcomer.name, newcomer.acronym) == ("Secours des Pistes", "SDP")
    assert bodies.match_exactly("s.d.p.") == "secours-des-pistes"


def test_acronym_written_first() -> None:
    """The id is what was written first, so that a later file does not change it."""
    bodies = index("SDP", "Secours des pistes (SDP)")

    assert [each.name for each in bodies.values()][2:] == ["Secours des pistes"]
    assert meant(bodies, "SDP", "Secours des pistes (SDP)") == [("sdp",), ("sdp",)]


def test_acronym_of_a_unit() -> None:
    """An unknown unit with its acronym stands under its body, by its acronym too."""
    names = ("DGV (Cellule des cartes (CC))", "CC")
    bodies = index(*names)

    assert set(meant(bodies, *names)) == {("cellule-des-cartes",)}
    assert bodies.lineage("cellule-des-cartes") == ("cellule-des-cartes", "dgv")


def test_acronym_of_two() -> None:
    """An acronym of two names is that of neither, nor are two acronyms of one name."""
    names = ("Secours des pistes (SP)", "Santé pour tous (SP)", "SP")
    others = ("Amicale des puits (AP)", "Amicale des puits (ADP)", "AP", "ADP")

    assert len(set(meant(index(*names), *names))) == 3
    assert len(set(meant(index(*others), *others))) == 4


def test_taken_id() -> None:
    """An id that an organisation has or had is left to it."""
    other = replace(organisation("Relais"), former_ids=("cpe-bureau",))
    names = ("DGV (Bureau)", "Conseil pour les exilés (Bureau)", "Index")

    bodies = OrganisationIndex((DGV, CPE, other), map(mention, names))

    assert list(bodies)[3:] == ["bureau", "bureau-2", "index-2"]


def test_other_letters() -> None:
    """Names of which an address keeps too little have ids apart from all others."""
    names = ("Лига DGV", "Союз DGV", "Союз")
    bodies = index(*names, "!!!")

    ids = [bodies.resolve(name).ids[0] for name in names]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"(dgv|organisation)-[0-9a-f]{8}", each) is not None for each in ids)
    assert bodies.resolve("!!!").ids == ()


def test_long_name() -> None:
    """A name too long for the name of a folder makes a short id."""
    names = ["pistes " * 60 + "nord", "pistes " * 60 + "sud"]
    bodies = index(*names)

    ids = {bodies.resolve(name).ids[0] for name in names}
    assert len(ids) == 2
    assert max(map(len, ids)) < 100


def test_unregistered_parent() -> None:
    """A body that only a meeting names is nobody's parent."""
    unit = organisation("Relais", parent="Secours des pistes")

    bodies = OrganisationIndex((unit,), [mention("Secours des pistes")])

    assert bodies.parents == {}


def test_verdict() -> None:
    """The verdict is the register's alone, though an unknown name has a body of its own."""
    bodies = index("Secours des pistes", "DGV (Cellule des cartes)")

    unit = bodies.resolve(mention("DGV (Cellule des cartes)"))
    assert bodies.resolve("Secours des pistes").verdict is Verdict.UNKNOWN
    assert (unit.verdict, unit.unknown, unit.above) == (
        Verdict.UNKNOWN,
        "Cellule des cartes",
        ("dgv",),
    )
    assert unit.credited == ("cellule-des-cartes", "dgv")


def test_credited() -> None:
    """The organisations meant are credited with those above them, each once."""
    bodies = index("DGV (Bureau)")

    assert bodies.credited(map(mention, ("DGV (Bureau)", "CPE", "DGV"))) == ("bureau", "dgv", "cpe")


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("Bureau", ("bureau",)),
        ("la DGV", ("dgv",)),
        ("Autre bureau", ()),
        ("DGV (Autre bureau)", ()),
        ("Conseil pour les exilés (DGV)", ()),
    ],
)
def test_name_in_no_file(written: str, ids: tuple[str, ...]) -> None:
    """A name that no file holds means a body only when all of it is known."""
    assert index("DGV (Bureau)").resolve(written).ids == ids


def test_tree() -> None:
    """An organisation has its units by name and its parent, those outside the register too."""
    bodies = index("DGV (Visas)", "DGV (Bureau)")

    assert [unit.name for unit in bodies.units("dgv")] == ["Bureau", "Visas"]
    assert bodies.parent("visas") == DGV
    assert (bodies.parent("dgv"), bodies.units("cpe")) == (None, ())


@given(st.lists(st.text(st.characters(exclude_characters="()/-–—", codec="utf-8"), max_size=12)))
def test_any_names(names: list[str]) -> None:
    """Every name means organisations that exist, and names of one key mean the same."""
    bodies = index(*names)

    assert all(each in bodies for ids in meant(bodies, *names) for each in ids)
    assert all(each.id == its_id for its_id, each in bodies.items())
    newcomers = [key(each.name) for each in bodies.values() if not each.is_registered]
    assert len(newcomers) == len(set(newcomers))
