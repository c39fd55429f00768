"""Who the files name."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from archive.collection.organisations import Roll, call
from archive.language.text import key
from small import mention, organisation

DGV = organisation("Direction générale des Voyages", "DGV")
CPE = organisation("Conseil pour les exilés", "CPE")


def named(*names: str) -> Roll:
    """The roll of two known organisations and of these names."""
    return call((DGV, CPE), map(mention, names))


def test_known() -> None:
    """A known name adds no organisation."""
    roll = named("DGV", "Conseil pour les exilés (CPE)")

    assert list(roll.organisations) == ["dgv", "cpe"]
    assert roll.meant == {"DGV": ("dgv",), "Conseil pour les exilés (CPE)": ("cpe",)}


def test_collective() -> None:
    """Everyone is no organisation."""
    roll = named("Tous les membres")

    assert roll.meant == {"Tous les membres": ()}
    assert list(roll.organisations) == ["dgv", "cpe"]


def test_unknown() -> None:
    """An unknown name makes an organisation outside the register, named as first written."""
    roll = named("Secours des pistes", "SECOURS DES PISTES")

    assert roll.meant["SECOURS DES PISTES"] == ("secours-des-pistes",)
    newcomer = roll.organisations["secours-des-pistes"]
    assert (newcomer.name, newcomer.is_registered) == ("Secours des pistes", False)


def test_unknown_with_its_article() -> None:
    """An article, or the kind of body, before an unknown name makes no other body."""
    roll = named("ONG Secours des pistes", "Secours des pistes", "le Secours des pistes (SDP)")

    assert set(roll.meant.values()) == {("ong-secours-des-pistes",)}


def test_unknown_unit() -> None:
    """An unknown unit stands under its body, written alone too."""
    roll = named("Cellule des cartes", "DGV (Cellule des cartes)")

    assert roll.meant["Cellule des cartes"] == ("cellule-des-cartes",)
    assert roll.meant["DGV (Cellule des cartes)"] == ("cellule-des-cartes",)
    assert roll.names.lineage("cellule-des-cartes") == ("cellule-des-cartes", "dgv")


def test_two_units_of_one_name() -> None:
    """Units of one name under two bodies are two, and the name alone is neither."""
    roll = named("DGV (Bureau)", "CPE (Bureau)", "Bureau")

    assert roll.meant == {
        "DGV (Bureau)": ("bureau",),
        "CPE (Bureau)": ("cpe-bureau",),
        "Bureau": ("bureau-2",),
    }
    assert roll.names.lineage("cpe-bureau") == ("cpe-bureau", "cpe")
    assert roll.names.lineage("bureau-2") == ("bureau-2",)


def test_contradiction() -> None:
    """A name followed by the acronym of another body means the first alone."""
    written = "Direction générale des Voyages (CPE)"

    assert named(written).meant == {written: ("dgv",)}


def test_variant() -> None:
    """An unknown name followed by a known acronym is a body of its own."""
    roll = named("Croix-Verte (CPE)")

    assert roll.meant["Croix-Verte (CPE)"] == ("croix-verte",)
    assert roll.names.lineage("croix-verte") == ("croix-verte",)


def test_three_bodies() -> None:
    """An unknown unit of two bodies stands under the first, and the second is meant too."""
    roll = named("DGV/CPE/APV")

    assert roll.meant == {"DGV/CPE/APV": ("dgv-cpe-apv", "cpe")}
    assert roll.names.lineage("dgv-cpe-apv") == ("dgv-cpe-apv", "dgv")


def test_acronym() -> None:
    """A body that one file names with its acronym is one, by its name and by its acronym too."""
    roll = named(
        "Secours des pistes", "Secours des Pistes (SDP)", "SDP", "SDP – Secours des pistes"
    )

    assert set(roll.meant.values()) == {("secours-des-pistes",)}
    newcomer = roll.organisations["secours-des-pistes"]
    assert (newcomer.name, newcomer.acronym) == ("Secours des Pistes", "SDP")
    assert roll.names.find("s.d.p.") == "secours-des-pistes"


def test_acronym_written_first() -> None:
    """The id is what was written first, so that a later file does not change it."""
    roll = named("SDP", "Secours des pistes (SDP)")

    assert [each.name for each in roll.organisations.values()][2:] == ["Secours des pistes"]
    assert set(roll.meant.values()) == {("sdp",)}


def test_acronym_of_a_unit() -> None:
    """An unknown unit with its acronym stands under its body, by its acronym too."""
    roll = named("DGV (Cellule des cartes (CC))", "CC")

    assert set(roll.meant.values()) == {("cellule-des-cartes",)}
    assert roll.names.lineage("cellule-des-cartes") == ("cellule-des-cartes", "dgv")


def test_acronym_of_two() -> None:
    """An acronym told for two names is that of neither, nor are two acronyms of one name."""
    roll = named("Secours des pistes (SP)", "Santé pour tous (SP)", "SP")
    other = named("Amicale des puits (AP)", "Amicale des puits (ADP)", "AP", "ADP")

    assert len(set(roll.meant.values())) == 3
    assert len(set(other.meant.values())) == 4


def test_taken_id() -> None:
    """An id that an organisation has or had is left to it."""
    other = replace(organisation("Relais"), former_ids=("cpe-bureau",))
    names = ("DGV (Bureau)", "Conseil pour les exilés (Bureau)", "Index")

    roll = call((DGV, CPE, other), map(mention, names))

    assert list(roll.organisations)[3:] == ["bureau", "bureau-2", "index-2"]


def test_other_letters() -> None:
    """Names of which an address keeps too little have ids apart from all others."""
    names = ("Лига DGV", "Союз DGV", "Союз")
    roll = named(*names, "!!!")

    ids = [roll.meant[name][0] for name in names]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"(dgv|organisation)-[0-9a-f]{8}", each) is not None for each in ids)
    assert roll.meant["!!!"] == ()


def test_long_name() -> None:
    """A name too long for the name of a folder makes a short id."""
    names = ["pistes " * 60 + "nord", "pistes " * 60 + "sud"]
    roll = named(*names)

    ids = {roll.meant[name][0] for name in names}
    assert len(ids) == 2
    assert max(map(len, ids)) < 100


def test_unregistered_parent() -> None:
    """A body that only a meeting names is nobody's parent."""
    unit = organisation("Relais", parent="Secours des pistes")

    roll = call((unit,), [mention("Secours des pistes")])

    assert roll.names.parents == {}


@given(st.lists(st.text(st.characters(exclude_characters="()/-–—", codec="utf-8"), max_size=12)))
def test_any_names(names: list[str]) -> None:
    """Every name means organisations that exist, and names of one key mean the same."""
    roll = named(*names)

    assert all(each in roll.organisations for ids in roll.meant.values() for each in ids)
    assert all(each.id == its_id for its_id, each in roll.organisations.items())
    newcomers = [key(each.name) for each in roll.organisations.values() if not each.is_registered]
    assert len(newcomers) == len(set(newcomers))
