"""The names that one entry joins, cut apart. All names are invented."""

import pytest

from archive.parsing.names.cut_entries import (
    doubtful_ends,
    split_entry,
    with_plural_titles,
)
from reading import KNOWN_BODIES


def _is_body(name: str) -> bool:
    return name in KNOWN_BODIES


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("CPE ; Voile Libre", ["CPE", "Voile Libre"]),
        ("CPE, Lanterne et Puits Neufs", ["CPE", "Lanterne", "Puits Neufs"]),
        ("CPE, Relief and Rehabilitation Commission",
         ["CPE", "Relief and Rehabilitation Commission"]),
        ("CPE : M. Tando, Mme Sabo", ["CPE : M. Tando, Mme Sabo"]),
    ],
)  # fmt: skip
def test_names_of_an_entry(entry: str, names: list[str]) -> None:
    """Semicolons and commas part names, « et » the last two; who came for a body stays with it."""
    assert list(split_entry(entry, {}, _is_body, is_item=False)) == names


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Ada TANDO, Présidente", ["Ada TANDO"]),
        ("Ada Tando, Puits Neufs", ["Ada Tando", "Puits Neufs"]),
        ("CPE, Première Urgence", ["CPE", "Première Urgence"]),
        ("Mairie de Tagda et DGV", ["Mairie de Tagda", "DGV"]),
    ],
)
def test_offices_of_persons(entry: str, names: list[str]) -> None:
    """What a person of a list does is no body; a body may well begin with such a word."""
    assert list(split_entry(entry, {}, _is_body, is_item=True)) == names


def test_title_of_several() -> None:
    """« MM. » goes with each of the names that follow it."""
    assert list(with_plural_titles(["MM. Tandou", "Goumbi", "CPE"], _is_body)) == [
        "MM. Tandou", "MM. Goumbi", "CPE",
    ]  # fmt: skip


def test_doubtful_ends() -> None:
    """The « et » of the last two names of a list is told where it may stand within one."""
    told = [
        "DGV, Voile Libre et CPE",
        "DGV, Ada Tando (Puits) et Fati Bari (Lacs)",
        "X, Mme Bari et Y",
    ]
    ends = doubtful_ends(["CPE, Lanterne et Puits Neufs", *told], _is_body)

    assert list(ends) == ["Lanterne et Puits Neufs"]
