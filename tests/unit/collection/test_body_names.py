"""What a body outside the register is called: its name, and the acronym a file gives with it."""

import pytest

from archive.collection.organisation_index import (
    BodyName,
    body_names,
    parse_acronym_pair,
)


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Secours des pistes (SDP)", "Secours des pistes", "SDP"),
        ("Secours des pistes – SDP", "Secours des pistes", "SDP"),
        ("SDP - Secours des pistes", "Secours des pistes", "SDP"),
        ("SDP (Secours des pistes)", "Secours des pistes", "SDP"),
        ("L’ONG Secours des pistes (S.D.P.)", "L’ONG Secours des pistes", "S.D.P."),
        ("ONG Secours (OS)", "ONG Secours", "OS"),
        ("Direction des Cartes et des Puits (DC-P)", "Direction des Cartes et des Puits", "DC-P"),
        ("Ministère de la Santé publique (MSP/AS)", None, None),
        ("Médecine sans murs (MedSaM)", "Médecine sans murs", "MedSaM"),
        ("Action Sahel Solidaire (A2S)", "Action Sahel Solidaire", "A2S"),
        ("Énergie pour tous (ÉPT)", "Énergie pour tous", "ÉPT"),
    ],
)
def test_parse_acronym_pair(text: str, name: str | None, acronym: str | None) -> None:
    """The acronym stands on either side, and its letters in the name in their order."""
    assert parse_acronym_pair(text) == (BodyName(name, acronym) if name and acronym else None)


@pytest.mark.parametrize(
    "text",
    [
        "Secours des pistes",
        "SDP",
        "Secours (SEC)",
        "GXZ (GPM)",
        "Ministère des Pistes (DGV)",
        "Ministère des Pistes (Direction des Haltes)",
        "Secours des pistes (suite)",
        "Secours des pistes (S)",
        "Secours des pistes (SDP) (SDPX)",
        "(((",
        "",
    ],
)
def test_no_acronym(text: str) -> None:
    """A unit, a lone word or a remark is no acronym of what it follows."""
    assert parse_acronym_pair(text) is None


def test_body_names() -> None:
    """What one text shows holds for all the others, whatever their order."""
    texts = ["sdp", "SECOURS DES PISTES", "Secours des pistes (SDP)", "Autre"]
    body = BodyName("Secours des pistes", "SDP")

    assert body_names(texts) == body_names(texts[::-1])
    assert list(body_names(texts).values()) == [body, body, body, BodyName("Autre")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("s.d.p.", "s.d.p."),
        ("ONG Secours des Pistes (SDP)", "ONG Secours des Pistes"),
        ("secours des pistes", "secours des pistes"),
    ],
)
def test_as_in(text: str, words: str) -> None:
    """What a text calls a body is what it holds beside the acronym in brackets."""
    assert BodyName("Secours des pistes", "SDP").as_in(text) == words


def test_as_in_without_acronym() -> None:
    """What may be an acronym of two bodies stays in the name."""
    assert BodyName("Secours des pistes (SDP)").as_in("Secours des pistes (SDP)").endswith("(SDP)")


def test_many() -> None:
    """Thousands of names are compared at once."""
    texts = [f"Amicale des puits numéro {n} (ADP{n})" for n in range(20_000)]

    assert len(set(body_names(texts).values())) == len(texts)
