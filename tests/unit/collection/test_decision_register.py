"""The register of decisions: what was decided, when, on what, and whom it concerns."""

from pathlib import Path

import pytest

from archive.collection.decision_register import DecisionRegister, organisations_in_text
from archive.collection.organisation_index import OrganisationIndex
from small import archive_of, headed, organisation

FILES = {
    "docs/organisations/ofm.md": headed(["nom: Office fictif des mobilités", "sigle: OFM"]),
    "docs/organisations/bdc.md": headed(["nom: Bureau des crues", "rattachée à: OFM"]),
    "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://carte.exemple.example"]),
    "meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "décisions: [La séance est publique, Le RFA est invité]"],
        "## 2. Carte (Bureau des crues)\n\nVoir https://carte.exemple.example\n\n"
        "### Décisions\n\n- La carte est adoptée.\n- Elle est revue.\n",
    ),
    "meetings/2024-04-18.md": headed(
        ["date: 2024-04-18"], "## Divers\n\n### Décisions\n\n- L’OFM relit la carte.\n"
    ),
}
BODIES = OrganisationIndex(
    [
        organisation("Commission fictive des haltes", "CFH"),
        organisation("Bureau des crues", "BDC", parent="CFH"),
        organisation("Passerelles"),
        organisation("Re.Mi"),
        organisation("Croix-Rouge fictive"),
        organisation("Croix-Rouge fictive du Nord"),
    ]
)


def decisions(tmp_path: Path, **more: str) -> DecisionRegister:
    """The register of these files and of one more meeting of a day to come."""
    return archive_of(tmp_path, {**FILES, **more}).decisions


def test_order_and_addresses(tmp_path: Path) -> None:
    """The latest meeting comes first; a decision is numbered within its item, or its meeting."""
    assert [decision.url for decision in decisions(tmp_path).entries] == [
        "reunions/2024-04-18/#decision-1-1",
        "reunions/2024-03-14/#decision-1",
        "reunions/2024-03-14/#decision-2",
        "reunions/2024-03-14/#decision-2-1",
        "reunions/2024-03-14/#decision-2-2",
    ]


def test_whom_it_concerns(tmp_path: Path) -> None:
    """A decision concerns who presented its item and whom it names, with those above them."""
    register = decisions(tmp_path)

    assert [d.anchor for d in register.concerning("bdc")] == ["decision-2-1", "decision-2-2"]
    assert [d.anchor for d in register.concerning("ofm")] == [
        "decision-1-1",
        "decision-2-1",
        "decision-2-2",
    ]


def test_on_a_resource(tmp_path: Path) -> None:
    """A decision is on each resource that its item cites."""
    on_map = decisions(tmp_path).on("carte")

    assert [decision.text.words for decision in on_map] == [
        "La carte est adoptée.",
        "Elle est revue.",
    ]


def test_an_invitation_decides_nothing(tmp_path: Path) -> None:
    """What is written in the file of a meeting to come is on its page, and not in the register."""
    text = headed(["date: 2024-06-20", "décisions: [Le programme est adopté]"])
    register = decisions(tmp_path, **{"meetings/2024-06-20.md": text})

    assert [decision.anchor for decision in register.of_meeting("2024-06-20")] == ["decision-1"]
    assert "2024-06-20" not in {decision.meeting.id for decision in register.entries}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("La carte est remise à la CFH.", ["cfh"]),
        ("Le registre est relevé par la Commission fictive des Haltes, chaque mois.", ["cfh"]),
        ("Le BDC et la CFH tiennent la carte.", ["bdc", "cfh"]),
        ("L’appui est confié à Passerelles.", ["passerelles"]),
        ("Une note est demandée à l’équipe de Re.Mi.", ["re.mi"]),
        ("La Croix-Rouge fictive du Nord ouvre un abri.", ["croix-rouge-fictive-du-nord"]),
    ],
)
def test_named(text: str, ids: list[str]) -> None:
    """A name or an acronym is found, the longest that stands there, with the bodies above it."""
    assert list(organisations_in_text(text, BODIES)) == ids


@pytest.mark.parametrize(
    "text",
    [
        "Les passerelles sont réparées.",
        "Passerelles et digues sont réparées.",
        "La carte est adoptée. Passerelles et digues suivront.",
        "Le point de Rémi est reporté.",
        "La Croix-Rouge ouvre un abri.",
    ],
)
def test_not_sure(text: str) -> None:
    """A common word, a first name or a part of a name names nobody."""
    assert organisations_in_text(text, BODIES) == ()
