"""What the meetings amount to for an organisation or a resource."""

from pathlib import Path

import pytest

from archive.collection.archive import Archive
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
    resources = archive.activity.cited(archive.meetings[0], archive.meetings[0].items[0])
    discussed = {i for i in archive.resources if archive.activity.discussed(i)}
    assert {resource.id for resource in resources} == discussed
    return [resource.id for resource in resources]


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


ORGANISATIONS = {
    "docs/organisations/cpe.md": headed(["nom: Conseil pour les exilés", "sigle: CPE"]),
    "docs/organisations/omx.md": headed(["nom: OMX", "rattachée à: CPE"]),
    "docs/organisations/antenne.md": headed(["nom: Antenne nord", "rattachée à: OMX"]),
    "docs/organisations/dgv.md": headed(["nom: DGV"]),
}
CARTE = headed(["titre: Carte", "adresse: https://exemple.example/", "tenue par: OMX"])


def archive_with(tmp_path: Path, **meetings: str) -> Archive:
    """The archive of four organisations, one resource and these meetings, by their month."""
    files = {f"meetings/2024-{month[1:]}-14.md": text for month, text in meetings.items()}
    return archive_of(tmp_path, {**ORGANISATIONS, "docs/ressources/carte.md": CARTE, **files})


def march(*keys: str, body: str = "") -> str:
    """The meeting of March."""
    return headed(["date: 2024-03-14", *keys], body)


def test_attended(tmp_path: Path) -> None:
    """A unit and all above it attended, each once."""
    archive = archive_with(tmp_path, m03=march("présence: [Antenne nord, CPE, CPE/OMX, Tous]"))

    attended = {who: archive.activity.attended(who) for who in archive.organisations}
    only = (archive.meetings[0],)
    assert attended == {"antenne": only, "omx": only, "cpe": only, "dgv": ()}


def test_presented(tmp_path: Path) -> None:
    """A unit and all above it presented an item."""
    archive = archive_with(tmp_path, m03=march(body="## 1. Carte (OMX, DGV)\n"))

    presented = {who: archive.activity.presented(who) for who in archive.organisations}
    assert [who for who, items in presented.items() if items] == ["cpe", "dgv", "omx"]
    assert [item.url for item in presented["cpe"]] == ["reunions/2024-03-14/#point-1"]


def test_kept(tmp_path: Path) -> None:
    """A unit and all above it keep a resource."""
    archive = archive_with(tmp_path)

    kept = {who: [each.id for each in archive.activity.kept(who)] for who in archive.organisations}
    assert kept == {"cpe": ["carte"], "omx": ["carte"], "antenne": [], "dgv": []}
