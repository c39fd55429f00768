"""Addresses that two pages or resources share, and links that lead nowhere safe."""

from pathlib import Path

import pytest

from archive.checks.links import (
    addresses_belong_to_one,
    links_lead_somewhere_safe,
)
from archive.checks.report import check
from archive.problems import Problems
from small import archive_of, headed


@pytest.mark.parametrize(
    ("link", "advice"),
    [
        ("haltes.csv", "vouliez-vous dire « /ressources/haltes.csv » ?"),
        ("/meetings/2024-03-14.md", "vouliez-vous dire « /reunions/2024-03-14/ » ?"),
        ("/organisation/cpe/", "vouliez-vous dire « /organisations/cpe/ » ?"),
        ("/rien/du/tout/", "corrigez le lien."),
        ("cartes.exemple.example/haltes", "écrivez https://cartes.exemple.example/haltes"),
        ("../docs/ressources/note.pdf", "ajoutez le fichier docs/ressources/note.pdf, ou"),
        (
            "Note%20d’été.pdf",
            "le fichier en docs/ressources/note-d-ete.pdf et écrivez /ressources/note-d-ete.pdf",
        ),
        ("", "donnez-en une à ce lien"),
    ],
)
def test_broken_link(tmp_path: Path, link: str, advice: str) -> None:
    """What a broken link may have been meant for is told."""
    files = {
        "meetings/2024-03-14.md": headed(["date: 2024-03-14"], f"Voir [cela]({link}).\n"),
        "docs/organisations/cpe.md": headed(["nom: CPE"]),
        "docs/ressources/haltes.csv": "",
    }

    (problem,) = links_lead_somewhere_safe(archive_of(tmp_path, files))

    assert advice in problem.message


def test_mail_link_is_told_once(tmp_path: Path) -> None:
    """A link to a mailbox is told where the address stands, and not as a link too."""
    body = "[ici](mailto:a@b.example) et [là](tel:+22790123456)"
    files = {"meetings/2024-03-14.md": headed(["date: 2024-03-14"], body)}

    rules = [problem.rule for problem in check(archive_of(tmp_path, files), Problems())]

    assert rules == ["donnee-personnelle", "donnee-personnelle"]


def test_one_address_in_two_spellings(tmp_path: Path) -> None:
    """Two resources share an address be it with another scheme, host or end."""
    files = {
        "docs/ressources/a.md": headed(["titre: A", "adresse: https://www.a.example/carte/"]),
        "docs/ressources/b.md": headed(["titre: B", "adresse: http://a.example/carte"]),
    }

    (problem,) = addresses_belong_to_one(archive_of(tmp_path, files))

    assert problem.mark.path == "docs/ressources/b.md"
