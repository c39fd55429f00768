"""Ends of letters and signatures. All names are invented."""

import pytest

from archive.parsing.names.signatures import (
    begins_signature,
    closings,
    is_role,
    signatures,
    signers,
)


def nobody(name: str) -> bool:
    """No body is known."""
    return not name


def test_role() -> None:
    """A line may be only what somebody who signs is."""
    assert is_role("Le rapporteur")
    assert is_role("Le Rapporteur   Vu et approuvé, La Présidente")
    assert is_role("Le Secrétaire de séance")
    assert not is_role("Awa Tando")


def test_end_of_a_letter() -> None:
    """What ends a letter goes with the name and the office below it, and nothing else."""
    lines = [
        "Le puits est creusé.",
        "Cordialement,",
        "Zandou Bari",
        "Chargée de projet | CPE",
        "Fin.",
    ]

    assert list(closings(lines)) == [1, 2, 3]


def test_signatures() -> None:
    """Who signs stands at the end: where and when, the offices and the names, side by side too."""
    blocks = [["La séance est levée."], ["Fait à Tagda, le 3 mai 2024"], ["La présidente"]]
    blocks += [["Zandou Bari    Tila Kellar"]]

    assert list(signatures(blocks, nobody)) == [1, 2, 3]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("La présidente : Zandou Bari", ["Zandou Bari"]),
        ("Zandou Bari Tila Kellar", ["Zandou Bari", "Tila Kellar"]),
        ("La présidente", []),
    ],
)
def test_who_signs(line: str, names: list[str]) -> None:
    """A line of a signature names one person, two side by side, or none."""
    assert signers(line, nobody) == names


def test_beginning() -> None:
    """What ends a letter begins signatures; a sentence of the minutes does not."""
    assert begins_signature("Cordialement,")
    assert not begins_signature("La carte est cordialement saluée.")
