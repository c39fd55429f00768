"""From a folder to records."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.collection.archive import Archive, load
from archive.collection.records import Readings, read_records
from archive.exports.publication import Publication
from archive.problems import Mark, Problem, Problems
from archive.site.page import Page
from archive.site.pages import side_files
from building import rendered
from small import TODAY, headed, write

LINES = "### Actions\n\n- lumen : envoyer la note (15 août)\n- **Bureau** : relire la carte\n"
TEXTS = {
    "meetings": (
        f"## Carte (Bureau)\n\nTexte du HCR.\n\n{LINES}",
        "---\nprésence: [Lumen, 'M. Issa Tondi (BN)']\n---\n\n## A\n\n[a](/ressources/carte/)\n",
        "---\ndate: 2024-02-30\nlieux: ici\n---\n",
        "**Présents :** Lumen, Bureau nord\n\n## Divers\n\nappeler le 90 12 34 56\n",
    ),
    "docs/organisations": (
        "---\nnom: Lumen\n---\n",
        "---\nnom: Bureau\nsigle: BN\nalias: [Lumen]\n---\n\nTexte.\n",
        "---\nnom: Bureau\nrattachée à: Lumen\n---\n\nAutre texte.\n",
        "---\nnom: [\n---\n",
    ),
    "docs/ressources": (
        "---\ntitre: Carte\nadresse: https://carte.example/\ntenue par: Bureau\n---\n",
        "---\ntitre: Atlas\n---\n\nFait par Lumen.\n",
    ),
    "docs/themes": ("---\nnom: Carte\n---\n", "---\nnom: Santé\nmots: [note]\n---\n"),
    "docs": ("# Accueil\n\nTexte.\n", "Autre accueil.\n"),
}
"""Texts of files by their folder; what some mean hangs on what others register."""
NAMES = {
    "meetings": ("2024-03-14.md", "2024-04-11.md", "2023/2023-05-14.md"),
    "docs/organisations": ("a.md", "b.md"),
    "docs/ressources": ("carte.md", "b.md"),
    "docs/themes": ("carte.md",),
    "docs": ("index.md", "a-propos.md"),
}
RETIRED = (
    "reunions/2024-03-14: 2024-05-01\n",
    "organisations/a: 2024-05-01\n",
    "ressources/b: oui",
)
SETTINGS = (
    "extra: {history: false}\n",
    "extra: {history: false, public_contacts: ['90 12 34 56']}\n",
)
EDITS = st.one_of(
    *(
        st.tuples(
            st.sampled_from([f"{folder}/{name}" for name in NAMES[folder]]),
            st.sampled_from([*texts, None]),
        )
        for folder, texts in TEXTS.items()
    ),
    st.tuples(st.just("retraits.yml"), st.sampled_from([*RETIRED, None])),
    st.tuples(st.just("mkdocs.yml"), st.sampled_from(SETTINGS)),
)
"""A file and its new text, None for one that is deleted; several at once are a renaming."""
Edit = tuple[str, str | None]
FILES = {
    f"{folder}/{name}": TEXTS[folder][-at % len(TEXTS[folder])]
    for folder, names in NAMES.items()
    for at, name in enumerate(names)
}
"""What there is at first: of each folder a good file, and one that has problems."""
FEW = settings.get_profile(settings.get_current_profile_name()).max_examples // 4
"""Each example is a dozen readings."""


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


@settings(max_examples=FEW)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=4), min_size=2, max_size=5))
def test_a_reading_upon_earlier_ones_is_a_fresh_one(rounds: list[list[Edit]]) -> None:
    """Whatever is edited, renamed and deleted, what is read is the same."""
    readings = Readings()
    with TemporaryDirectory() as folder:
        root = write(Path(folder), FILES)
        read(root, readings)
        for edits in rounds:
            for path, text in edits:
                change(root, path, text)

            assert read(root, readings) == read(root, Readings())


def test_a_build_upon_earlier_readings_is_a_fresh_build(tmp_path: Path) -> None:
    """What pages and files are made of is left as it was read: they are the same, byte by byte."""
    readings = Readings()
    root = write(tmp_path, FILES)
    built(load(root, TODAY, readings)[0])
    change(root, "meetings/2024-04-11.md", TEXTS["meetings"][1])

    assert built(load(root, TODAY, readings)[0]) == built(load(root, TODAY)[0])


def test_only_what_changed_is_read_again() -> None:
    """A reader is not asked twice about one text, unless what it is given changed."""
    asked: list[str] = []

    def reader(text: str, path: str, problems: Problems) -> str:
        asked.append(text)
        problems.add("yaml-refuse", Mark(path), "Texte.")
        return text

    readings = Readings()
    for text, register in (("a", 1), ("a", 1), ("b", 1), ("b", 2), ("b", 2)):
        problems = Problems()
        assert readings.record(reader, text, "x.md", register, problems) == text
        assert len(problems.sorted()) == 1

    assert asked == ["a", "b", "b"]


def change(root: Path, path: str, text: str | None) -> None:
    """Write a file, or delete it."""
    if text is None:
        (root / path).unlink(missing_ok=True)
    else:
        write(root, {"mkdocs.yml": SETTINGS[0], path: text})


def read(root: Path, readings: Readings) -> tuple[str, tuple[Problem, ...]]:
    """What a folder holds, with the places where it stands, which records do not compare."""
    archive, problems = load(root, TODAY, readings)
    return repr(archive.records), problems.sorted()


def built(archive: Archive) -> tuple[dict[str, Page], dict[str, bytes]]:
    """Every page and every file beside them."""
    return rendered(archive), dict(side_files(archive, Publication()))
