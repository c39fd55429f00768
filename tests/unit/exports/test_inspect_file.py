"""What the archive understands of one file."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from archive.exports.inspect_file import show
from archive.exports.plain_text import plain_text
from archive.parsing.commonmark import tokenise
from archive.parsing.prose import read_prose
from archive.prose import Prose
from small import TODAY, headed, mark, write

BODY = """\
## 1. Carte (CPE)

La carte est [ici](https://cartes.example/a) et là : https://cartes.example/b
- un point ;
  - un autre.

Voir la [fiche](../docs/ressources/carte.md).

### Suivi des actions

| Action | Statut | Suite de |
|---|---|---|
| Imprimer | fait le 3 avril | 2024-02-15#action-1-1 |

### Décisions

- La carte est *gardée*.

| Points d’action | Responsables | Date limite | Statut |
|---|---|---|---|
| Corriger la carte | CPE, DGV (2) | 30 mai | en cours |
| Relire | | prochaine réunion | |
"""
MEETING = headed(
    [
        "date: 2024-03-14",
        "heure: 9h30-11h00",
        "lieu: Tinzara",
        "présence: [CPE (3), Inconnue]",
        "excusés: [DGV]",
        "ordre du jour: [1. Carte (CPE), 2. Divers]",
        "prochaine réunion: 18 avril 2024 à 9h30, salle habituelle",
    ],
    BODY,
)
FILES = {
    "meetings/2024-02-15.yml": "date: 2024-02-15\npoints:\n- titre: A\n  actions: [Imprimer]\n",
    "meetings/2024-03-14.md": MEETING,
    "docs/organisations/cpe.md": headed(["nom: Conseil des passages", "sigle: CPE"], "Il passe.\n"),
    "docs/organisations/dgv.md": headed(["nom: Direction", "sigle: DGV", "rattachée à: CPE"]),
    "docs/ressources/carte.md": headed(
        ["titre: Carte", "adresse: https://cartes.example/a", "tenue par: CPE", "type: carte"]
    ),
}


def shown(root: Path, name: str, archive: Path | None = None) -> dict[str, Any]:
    """What is shown of a file of a folder, which must be understood."""
    found, _ = show(root / name, archive or root, TODAY)
    assert found is not None
    return found


def test_meeting(tmp_path: Path) -> None:
    """Days and hours are ISO, names lead to the register, null stands for what is not known."""
    found = shown(write(tmp_path, FILES), "meetings/2024-03-14.md")

    simple = ("id", "url", "title", "date", "date_end", "start", "end", "place", "status")
    assert [found[name] for name in simple] == [
        "2024-03-14",
        "reunions/2024-03-14/",
        "Réunion du 14 mars 2024",
        "2024-03-14",
        None,
        "09:30",
        "11:00",
        "Tinzara",
        None,
    ]
    assert found["coverage"] == "complète"
    assert found["attendance"] == [
        {"name": "CPE", "head_count": 3, "organisations": ["cpe"]},
        {"name": "Inconnue", "head_count": None, "organisations": ["inconnue"]},
    ]
    assert found["excused"] == [{"name": "DGV", "head_count": None, "organisations": ["dgv"]}]
    assert found["agenda"] == [
        {"number": 1, "title": "Carte", "presenters": ["CPE"]},
        {"number": 2, "title": "Divers", "presenters": []},
    ]
    assert found["next_meeting"] == {
        "text": "18 avril 2024 à 9h30, salle habituelle",
        "date": "2024-04-18",
        "time": "09:30",
        "place": "salle habituelle",
    }
    assert found["organisations"] == {"CPE": ["cpe"], "Inconnue": ["inconnue"], "DGV": ["dgv"]}


def test_items(tmp_path: Path) -> None:
    """An item tells its text, its links once each, its actions and what it follows up."""
    found = shown(write(tmp_path, FILES), "meetings/2024-03-14.md")

    (item,) = found["items"]
    assert item["discussion"] == (
        "La carte est ici et là : https://cartes.example/b\n\n- un point ;\n  - un autre.\n\n"
        "Voir la fiche."
    )
    assert item["links"] == [
        "https://cartes.example/a",
        "https://cartes.example/b",
        "ressources/carte/",
    ]
    assert item["decisions"] == ["La carte est gardée."]
    first, second = item["actions"]
    assert (first["id"], first["text"], first["responsible"]) == (
        "2024-03-14#action-1-1",
        "Corriger la carte",
        ["CPE", "DGV"],
    )
    assert (first["due_raw"], first["due_iso"], first["due"]) == (
        "30 mai",
        "2024-05-30",
        "2024-05-30",
    )
    assert (first["status"], first["state"], first["age"]) == ("en cours", "en-cours", 0)
    assert (second["due_raw"], second["due_iso"], second["due"]) == (
        "prochaine réunion",
        None,
        "2024-04-18",
    )
    assert item["follow_ups"] == found["previous_actions"]
    assert item["follow_ups"] == [
        {
            "action": "2024-02-15#action-1-1",
            "text": "Imprimer",
            "responsible": [],
            "due_raw": None,
            "due_iso": None,
            "status": "fait le 3 avril",
            "meaning": "fait",
        }
    ]


def test_history(tmp_path: Path) -> None:
    """An action tells what became of it."""
    found = shown(write(tmp_path, FILES), "meetings/2024-02-15.yml")

    (action,) = found["items"][0]["actions"]
    assert action["state"] == "faites"
    assert [(each["date"], each["kind"], each["words"]) for each in action["history"]] == [
        ("2024-02-15", "decided", None),
        ("2024-03-14", "followed", "fait le 3 avril"),
    ]


def test_order(tmp_path: Path) -> None:
    """The agenda keeps its order, the items that of the file; an added one is not on the agenda."""
    keys = ["date: 2024-03-14", "ordre du jour: [Un, Deux]"]
    body = "## Deux\n\nDit.\n\n## Trois\n\nDit.\n\n## Un\n\nDit.\n"
    found = shown(write(tmp_path, {"meetings/a.md": headed(keys, body)}), "meetings/a.md")

    assert [each["title"] for each in found["agenda"]] == ["Un", "Deux"]
    assert [each["title"] for each in found["items"]] == ["Deux", "Trois", "Un"]


def test_register(tmp_path: Path) -> None:
    """The file of an organisation or of a resource shows its record."""
    root = write(tmp_path, FILES)

    body = shown(root, "docs/organisations/cpe.md")
    assert (body["id"], body["acronym"], body["units"]) == ("cpe", "CPE", ["dgv"])
    assert body["about"] == "Il passe."
    assert shown(root, "docs/organisations/dgv.md")["parent"] == "cpe"
    resource = shown(root, "docs/ressources/carte.md")
    assert (resource["address"], resource["kind"]) == ("https://cartes.example/a", "carte")
    assert resource["keepers"] == [{"name": "CPE", "organisations": ["cpe"]}]
    assert resource["discussed"] == ["reunions/2024-03-14/#point-1"]


def test_outside(tmp_path: Path) -> None:
    """A file that stands elsewhere is read as a meeting of the archive, in the place of its own."""
    root = write(tmp_path / "archive", FILES)
    write(tmp_path / "ailleurs", {"2024-03-14.md": MEETING.replace("Tinzara", "Kessouma")})
    file = tmp_path / "ailleurs/2024-03-14.md"

    found, problems = show(file, root, TODAY)

    assert found
    assert found["place"] == "Kessouma"
    assert found["attendance"][0]["organisations"] == ["cpe"]
    assert [(each.mark.path, each.rule) for each in problems] == [
        (str(file), "organisation-inconnue")
    ]


def test_waiting(tmp_path: Path) -> None:
    """A file of the project that is no part of the archive is read as a meeting too."""
    root = write(tmp_path, {**FILES, "meetings/a-importer/x.md": MEETING})

    assert shown(root, "meetings/a-importer/x.md")["id"] == "x"


def test_no_archive(tmp_path: Path) -> None:
    """Without an archive around, names lead to no register, and no name is called unknown."""
    write(tmp_path, {"2024-03-14.md": MEETING})

    found, problems = show(tmp_path / "2024-03-14.md", None, TODAY)

    assert found
    assert found["date"] == "2024-03-14"
    assert [each.rule for each in problems] == []


def test_not_understood(tmp_path: Path) -> None:
    """A file without a date is no meeting; what is wrong is told with its place."""
    root = write(tmp_path, {"meetings/a.md": headed(["lieu: Tinzara"])})

    found, problems = show(root / "meetings/a.md", root, date(2024, 5, 2))

    assert found is None
    assert [(each.mark.path, each.rule) for each in problems] == [("meetings/a.md", "date-absente")]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a\0b", b"\x00" * 300_000])
def test_no_text(tmp_path: Path, data: bytes) -> None:
    """A file that is no text is said so, inside an archive or not."""
    root = write(tmp_path / "archive", FILES)
    for file in (tmp_path / "a.md", root / "meetings/a.md"):
        file.write_bytes(data)

        found, problems = show(file, root, TODAY)

        assert found is None
        assert [each.rule for each in problems] == ["fichier-illisible"]


def plain(text: str) -> str:
    """A text without its markup."""
    return plain_text(read_prose(text, mark("a.md")))


def test_plain_text() -> None:
    """Lines, lists and tables stay to be seen."""
    assert plain("Un *mot*\net **deux**.\n\n\nPuis `trois`.") == "Un mot\net deux.\n\nPuis trois."
    assert plain("3. a\n4. b\n   - c\n\nd") == "3. a\n4. b\n  - c\n\nd"
    assert plain("| A | B |\n|---|---|\n| 1 | 2<br>3 |\n\nfin") == "A | B\n1 | 2\n3\n\nfin"
    assert plain("#### Titre\n\nTexte") == "Titre\n\nTexte"
    assert plain_text(Prose("", mark("a.md"), (), tokenise(""))) == ""
