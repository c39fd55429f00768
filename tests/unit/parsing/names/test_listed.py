"""What a list of who came says, once its entries are read."""

from archive.parsing.names.listed import Entries, KnownNames, Listed


def test_name() -> None:
    """The name stands without how the body attended."""
    assert Listed("CPE (en ligne)", 0).name == "CPE"


def test_bodies_and_persons() -> None:
    """Bodies keep how many came; what may be a person is none, persons stand apart."""
    listed = [
        Listed("CPE (3)", 0),
        Listed("DGV (en ligne)", 1, ("Awa Tando",)),
        Listed("Tando Sabo", 2),
    ]
    found = Entries(listed, unsure=["Tando Sabo"])

    assert found.bodies == ["CPE (3)", "DGV"]
    assert found.persons == ["Awa Tando"]


def test_parts() -> None:
    """A name teaches the whole, what stands before its acronym, and the acronym; no letter."""
    known = KnownNames(lambda _: False)
    known.learn(["Comptoir des Eaux (CE)", "DREX/M"])

    told = ("Comptoir des Eaux (CE)", "Comptoir des Eaux", "CE", "OMX", "M.")
    assert list(map(known, told)) == [True, True, True, False, False]
