"""Specification of what is told of the names of a list. All names are invented."""

import pytest

from archive.importer.recognise.attendance import doubts_of_names
from archive.parsing.names.entries import read_entries


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (["OIM, Coopérative Eaux et Forêts de Bani"],
         "« Coopérative Eaux et Forêts de Bani » : une ou deux organisations ?"),
        (["Ministère de", "OIM"], "« Ministère de » : le nom semble coupé."),
        (["Kossou Tabo (Voile Libre)"],
         "« Kossou Tabo (Voile Libre) » : personnes ou organisations ?"),
        (["Mme Tabo, Batelière, Voile Libre", "Mme Bell, Guide, Toits Clairs"],
         "« Voile Libre, Toits Clairs » : organisations ou fonctions ?"),
    ],
)  # fmt: skip
def test_doubts(entries: list[str], told: str) -> None:
    """What may be a person, a function, a part of a name or two names is told."""
    assert list(doubts_of_names(read_entries(entries, lambda _: False))) == [told]


def test_no_doubt() -> None:
    """Names that are surely those of bodies are not doubted."""
    found = read_entries(["OIM", "Ministère de la Santé", "Réseau Tattali"], lambda _: False)

    assert list(doubts_of_names(found)) == []
