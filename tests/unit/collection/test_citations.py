"""Which resources an item cites."""

from pathlib import Path

import pytest

from small import archive_of, headed

RESOURCE = headed(
    [
        "titre: Carte",
        "adresse: https://cartes.exemple.example/haltes?id=7",
        "autres adresses: [https://cartes.exemple.example/impression]",
        "fichiers: [haltes.csv]",
        "anciens identifiants: [plan]",
    ]
)


def cited(tmp_path: Path, *links: str, status: str = "projet") -> list[str]:
    """The ids of the resources that an item with these links cites."""
    text = "\n".join(f"- [lien]({link})" for link in links)
    keys = ["date: 2024-03-14", f"statut: {status}"]
    files = {
        "docs/ressources/carte.md": RESOURCE,
        "docs/ressources/guide.md": headed(
            ["titre: Guide", "adresse: https://guide.exemple.example"]
        ),
        "docs/ressources/haltes.csv": "",
        "meetings/2024-03-14.md": headed(keys, f"## 1. Divers\n\n{text}\n"),
    }
    archive = archive_of(tmp_path, files)
    found = archive.cited.get("reunions/2024-03-14/#point-1", ())
    assert {each.id for each in found} == set(archive.discussed)
    return [each.id for each in found]


@pytest.mark.parametrize(
    "link",
    [
        "https://cartes.exemple.example/haltes?id=7",
        "http://www.cartes.exemple.example/haltes/?id=7&usp=sharing",
        "https://cartes.exemple.example/impression",
        "/ressources/carte/",
        "/ressources/carte/#mode-d-emploi",
        "/ressources/plan/",
        "../docs/ressources/carte.md",
        "../docs/ressources/haltes.csv",
        "/ressources/haltes.csv",
    ],
)
def test_cited(tmp_path: Path, link: str) -> None:
    """A resource is cited by its address, its page, as they were or are, or a file of it."""
    assert cited(tmp_path, link) == ["carte"]


@pytest.mark.parametrize(
    "link", ["https://cartes.exemple.example/haltes?id=8", "/ressources/", "/ressources/rien/"]
)
def test_not_cited(tmp_path: Path, link: str) -> None:
    """Another address cites nothing."""
    assert cited(tmp_path, link) == []


def test_each_once(tmp_path: Path) -> None:
    """Resources come once each, in the order of the text."""
    links = ("https://guide.exemple.example/", "/ressources/carte/", "/ressources/guide/")

    assert cited(tmp_path, *links) == ["guide", "carte"]


def test_cancelled(tmp_path: Path) -> None:
    """A meeting that did not take place discussed nothing."""
    assert cited(tmp_path, "/ressources/carte/", status="annulée") == []
