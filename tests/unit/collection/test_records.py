"""From a folder to records."""

import os
from pathlib import Path

import pytest

from archive.collection.records import read_records
from archive.problems import Problems
from small import headed, write


def paths(root: Path, *files: str) -> tuple[list[str], list[str]]:
    """The files read, of these, and those reported as not read."""
    text = headed(["date: 2024-03-14", "nom: X", "titre: X"])
    problems = Problems()
    records = read_records(write(root, dict.fromkeys(files, text)), problems)
    unread = {each.mark.path for each in problems.sorted() if each.rule == "fichier-illisible"}
    return sorted(records.texts), sorted(unread)


def test_meetings(tmp_path: Path) -> None:
    """Meetings are the .md, .yml and .yaml files of meetings/, in folders of years too."""
    files = ("meetings/a.md", "meetings/2024/b.yml", "meetings/2024/mars/c.yaml")

    read, unread = paths(tmp_path, *files)

    assert read == sorted(files)
    assert set(unread) <= {"meetings/2024/b.yml", "meetings/2024/mars/c.yaml"}


def test_other_files(tmp_path: Path) -> None:
    """Any other file of meetings/ is reported, lest its author think it is read."""
    files = ("meetings/a.docx", "meetings/b.MD", "meetings/c", "meetings/2024/d.txt")

    assert paths(tmp_path, *files) == ([], sorted(files))


def test_left_alone(tmp_path: Path) -> None:
    """Read-me files, drafts, locks, hidden files and documents to be imported are no records."""
    files = (
        "meetings/README.md",
        "meetings/2024/README.txt",
        "meetings/_modele.md",
        "meetings/~$a.docx",
        "meetings/.cache/a.md",
        "meetings/a-importer/a.docx",
        "meetings/a-importer/2024/a.md",
        "docs/organisations/_modele.md",
        "docs/organisations/logo.png",
        "docs/ressources/donnees/a.csv",
    )

    assert paths(tmp_path, *files) == ([], [])


def test_registers(tmp_path: Path) -> None:
    """The records of a register stand directly in its folder; its index is a text."""
    files = ("docs/index.md", "docs/organisations/cpe.md", "docs/organisations/index.md")

    assert paths(tmp_path, *files) == (sorted(files), [])
    assert paths(tmp_path, "docs/organisations/ong/a.md")[1] == ["docs/organisations/ong/a.md"]


def test_writings(tmp_path: Path) -> None:
    """The text of a list, or of a page of its own, is kept without its front matter, by url."""
    root = write(
        tmp_path,
        {
            "docs/index.md": headed(["title: X"], "Accueil."),
            "docs/actions.md": "?",
            "docs/aide/index.md": "Aide.",
            "docs/organisations/cpe.md": headed(["nom: CPE"], "Fiche."),
        },
    )
    records = read_records(root, Problems())

    assert {url: prose.text.strip() for url, prose in records.writings.items()} == {
        "": "Accueil.",
        "aide/": "Aide.",
    }


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/etc/hostname", "mène hors du projet"),
        ("../../..", "mène à un dossier"),
        (".", "mène à un dossier"),
        ("x.pdf", "ne mène à aucun fichier"),
        ("nulle-part.pdf", "ne mène à aucun fichier"),
        (None, "pas un fichier ordinaire"),
    ],
)
def test_attached_files_are_files(tmp_path: Path, target: str | None, words: str) -> None:
    """A link out of the project, to a folder, to itself or to nothing, and a pipe, are told."""
    place = write(tmp_path / "projet", {}) / "docs/ressources/x.pdf"
    place.parent.mkdir(parents=True)
    if target:
        place.symlink_to(target)
    else:
        os.mkfifo(place)
    problems = Problems()

    read_records(tmp_path / "projet", problems)

    (problem,) = problems.sorted()
    assert (problem.mark.path, problem.rule) == ("docs/ressources/x.pdf", "fichier-illisible")
    assert words in problem.message


def test_a_link_within_the_project(tmp_path: Path) -> None:
    """A link to another file of the project is that file."""
    root = write(tmp_path, {"docs/ressources/a.pdf": "Texte."})
    (root / "docs/ressources/b.pdf").symlink_to("a.pdf")
    problems = Problems()

    weights = read_records(root, problems).weights

    assert weights == {"ressources/a.pdf": 6, "ressources/b.pdf": 6}
    assert problems.sorted() == ()


@pytest.mark.parametrize("name", ["a\nb.pdf", "a\x07.pdf", "\t.md"])
def test_names_that_nobody_meant(tmp_path: Path, name: str) -> None:
    """A control character in a name is told, and the file left out."""
    problems = Problems()

    records = read_records(write(tmp_path, {f"docs/{name}": "Texte."}), problems)

    (problem,) = problems.sorted()
    assert "caractère illisible" in problem.message
    assert "\n" not in str(problem)
    assert records.docs == ()


def test_docs(tmp_path: Path) -> None:
    """Every file of docs/ is known by its path there, whatever it is."""
    root = write(tmp_path, dict.fromkeys(("docs/a.pdf", "docs/x/b.png", "docs/_c/d.md"), ""))

    assert read_records(root, Problems()).docs == ("_c/d.md", "a.pdf", "x/b.png")


@pytest.mark.parametrize(
    ("config", "contacts"),
    [
        ("extra:\n  public_contacts: ['80 00 12 12', a@b.example]", {"80001212", "a@b.example"}),
        ("extra:\n  public_contacts:\n    - +227 80 00 12 12", {"80001212"}),
        ("extra:\n  public_contacts: 80 00 12 12", {"80001212"}),
        ("site_url: !ENV [X, '']\nextra: {public_contacts: [A@B.example]}", {"a@b.example"}),
        ("extra:\n  public_contacts: [+22780001212]", {"80001212"}),
        ("extra: {}", set()),
        ("extra:\n  public_contacts: []", set()),
        ("extra:\n  public_contacts: [{a: b}]", set()),
    ],
)
def test_public_contacts(tmp_path: Path, config: str, contacts: set[str]) -> None:
    """mkdocs.yml names the lines that may be published."""
    problems = Problems()

    records = read_records(write(tmp_path, {"mkdocs.yml": config}), problems)

    assert records.public_contacts == contacts
    assert problems.sorted() == ()


def test_copies_of_maps_are_read_and_never_published(tmp_path: Path) -> None:
    """What lies in docs/ressources/copies/ is no file of the site, whatever it is called."""
    keys = ["titre: Carte", "copies datées:", "  - date: 2024-03-05", "    fichier: a.csv"]
    keys += ["    accord: Forum Exils, courriel", "    licence: CC BY 4.0"]
    files = {
        "docs/ressources/carte.md": headed(keys),
        "docs/ressources/copies/a.csv": "acteur;tél\nForum Exils;90 12 34 56\n",
        "docs/ressources/copies/page.md": "Forum",
    }

    records = read_records(write(tmp_path, files), Problems())

    (resource,) = records.resources
    assert [entry.organisation for entry in resource.dated_copies[0].entries] == ["Forum Exils"]
    assert records.docs == ("ressources/carte.md",)
    assert records.copies == (
        "docs/ressources/copies/a.csv",
        "docs/ressources/copies/page.md",
    )
