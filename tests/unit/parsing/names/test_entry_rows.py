"""Where the person and the body stand in entries. All names are invented."""

import pytest

from archive.language.text import key
from archive.parsing.names.entry_rows import is_body_like, layout_of, row_of

KNOWN = {key(name) for name in ("OIM", "Réseau Kawtal")}


def is_known(name: str) -> bool:
    """Whether a name stands in the register of these tests."""
    return key(name) in KNOWN


@pytest.mark.parametrize(
    ("entry", "pieces"),
    [
        ("Awa Tando, assistante, OIM", ["Awa Tando", "OIM"]),
        ("Juriste – Awa Tando – Voile Libre", ["Awa Tando", "Voile Libre"]),
        ("Direction du Verger (DV)", ["Direction du Verger (DV)"]),
        ("OIM (en ligne)", ["OIM"]),
        ("Awa Tando, Senior Learning Advisor, Toits", ["Awa Tando", "Toits"]),
        ("Awa Tando, juge à la Cour suprême", ["Awa Tando", "Cour suprême"]),
        ("Awa Tando, cheffe de la section", ["Awa Tando"]),
        ("A. Tando, Ministry of Lands, Rivers and Wells",
         ["A. Tando", "Ministry of Lands, Rivers and Wells"]),
        ("Ministry of Lands, OIM and Toits", ["Ministry of Lands", "OIM and Toits"]),
    ],
)  # fmt: skip
def test_row(entry: str, pieces: list[str]) -> None:
    """Functions and notes are no pieces; an acronym belongs to the name before it."""
    assert [entry[start:end] for start, end in row_of(entry, is_known)] == pieces


@pytest.mark.parametrize(
    ("entries", "person"),
    [
        (["Awa Tando – OIM", "Kato Rume – DRA"], 0),
        (["OIM – Awa Tando", "Voile Libre – Kato Rume"], 1),
        (["Voile Libre – Kato Rume", "Toits Clairs – Beno Sida"], None),
        (["Coopérative Tattali, Voile Libre"], None),
    ],
)
def test_layout(entries: list[str], person: int | None) -> None:
    """A first name or a body beside it tells which piece is a person's; else none is."""
    found = layout_of(entries, is_known)

    assert [layout.person for layout in found.values()] == ([] if person is None else [person])


def test_looks_of_a_body() -> None:
    """An acronym, a known name or a body's first word look like a body."""
    assert all(is_body_like(name, is_known) for name in ("CARE", "Réseau Kawtal", "Mairie de Bani"))
    assert not is_body_like("Awa Tando", is_known)
