"""Addresses that last: what each of the ways out says and does. All is invented."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from archive.checks.report import check
from archive.collection.archive import Archive, load
from archive.collection.history import read_history
from archive.problems import Problem
from archive.site.pages import moved_pages
from building import rendered
from repository import commit, git, published
from small import headed, write

TODAY = date(2024, 5, 2)
MEETING = headed(["date: 2024-03-14", "lieu: Salle fictive"], "## Carte\n\nVue des haltes.\n")
FILES = {
    "meetings/2024-03-14.md": MEETING,
    "docs/organisations/cpe.md": headed(["nom: Comité fictif"], "Il se réunit.\n"),
    "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://c.example/"]),
    "docs/themes/haltes.md": headed(["nom: Haltes"], "Où l’on s’arrête.\n"),
}
URLS = {
    "meetings/2024-03-14.md": "reunions/2024-03-14",
    "docs/organisations/cpe.md": "organisations/cpe",
    "docs/ressources/carte.md": "ressources/carte",
    "docs/themes/haltes.md": "themes/haltes",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose files were all published."""
    return published(tmp_path, FILES)


def found(root: Path) -> tuple[Archive, list[Problem]]:
    """The archive of a folder, and what is wrong with it."""
    archive, problems = load(root, TODAY)
    history = read_history(root, archive.records.settings)
    return archive, list(check(archive, problems, history))


def lost(root: Path) -> list[str]:
    """The lines about lost addresses, which must be all that is wrong."""
    problems = found(root)[1]
    assert {problem.rule for problem in problems} <= {"adresse-perdue", "nom-de-fichier"}
    return [str(problem) for problem in problems if problem.rule == "adresse-perdue"]


@pytest.mark.parametrize("path", FILES)
def test_a_removed_file_is_asked_for(root: Path, path: str) -> None:
    """The message says what went, on which day, at which address, and the three ways out."""
    (root / path).unlink()
    commit(root, day="2024-04-25")

    [line] = lost(root)

    old = URLS[path].rpartition("/")[2]
    assert line.startswith(f"{path}:1:1: erreur [adresse-perdue]: ")
    assert "depuis le 25 avril 2024" in line
    assert f", /{URLS[path]}/, " in line
    assert f"~1 -- {path})" in line
    assert f"« anciens identifiants: [{old}] »" in line.replace("\u202f", " ")
    assert f"« {URLS[path]}: 2024-05-02 » à retraits.yml" in line.replace("\u202f", " ")


@pytest.mark.parametrize("path", FILES)
def test_restoring(root: Path, path: str) -> None:
    """The command of the message brings the file back, and nothing is owed."""
    (root / path).unlink()
    commit(root)
    command = lost(root)[0].partition("(git ")[2].partition(")")[0]

    git(root, *command.split())

    assert lost(root) == []


@pytest.mark.parametrize("path", FILES)
def test_renaming(root: Path, path: str) -> None:
    """The line of the message, in the file that it names, makes the address lead on."""
    new = path.replace(".md", "-bis.md")
    git(root, "mv", path, new)
    commit(root)

    [line] = lost(root)
    key = line.replace("\u202f", " ").partition("écrivez « ")[2].partition(" »")[0]
    assert f"dans {new}, qui semble le remplacer" in line
    (root / new).write_text(FILES[path].replace("---\n", f"---\n{key}\n", 1), encoding="utf-8")

    archive, problems = found(root)
    assert [problem for problem in problems if problem.is_error] == []
    assert f"{URLS[path]}/index.html" in dict(moved_pages(archive))


@pytest.mark.parametrize("path", FILES)
def test_retiring(root: Path, path: str) -> None:
    """The line of the message, in retraits.yml, makes the address say that the page was retired."""
    (root / path).unlink()

    [line] = lost(root)
    decision = line.replace("\u202f", " ").partition("en ajoutant « ")[2].partition(" »")[0]
    write(root, {"mkdocs.yml": "site_name: Essai\n", "retraits.yml": f"{decision}\n"})

    assert lost(root) == []
    assert rendered(found(root)[0])[f"{URLS[path]}/"].title == "Page retirée"


def test_renaming_without_telling_git(root: Path) -> None:
    """Before a commit the file of the same text is proposed; the old one is asked of HEAD."""
    (root / "meetings/2024-03-14.md").rename(root / "meetings/2024-03-15.md")

    [line] = lost(root)

    assert "git checkout HEAD -- meetings/2024-03-14.md" in line
    assert "dans meetings/2024-03-15.md, qui semble le remplacer" in line


def test_a_chain_of_names(root: Path) -> None:
    """Every name of a chain is owed, and the file of today is proposed for each."""
    for old, new in (("14", "15"), ("15", "16"), ("16", "17")):
        git(root, "mv", f"meetings/2024-03-{old}.md", f"meetings/2024-03-{new}.md")
        commit(root)
    key = "---\nanciens identifiants: [2024-03-14]\n"
    text = MEETING.replace("---\n", key, 1)
    (root / "meetings/2024-03-17.md").write_text(text, encoding="utf-8")

    lines = [line.replace("\u202f", " ") for line in lost(root)]

    assert [line.partition(":")[0] for line in lines] == [
        "meetings/2024-03-15.md",
        "meetings/2024-03-16.md",
    ]
    assert "« anciens identifiants: [2024-03-14, 2024-03-15] » dans meetings/2024-03-17" in lines[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("meetings/2024-03-14.md", "meetings/2024/2024-03-14.md"),
        ("meetings/2024-03-14.md", "meetings/2024-03-14.yml"),
        ("meetings/2024-03-14-Été.md", "meetings/2024-03-14-ete.md"),
        ("meetings/2024-03-14-été.md", unicodedata.normalize("NFD", "meetings/2024-03-14-été.md")),
        ("docs/themes/Haltes d'été.md", "docs/themes/haltes-d-ete.md"),
    ],
)
def test_the_same_address(tmp_path: Path, old: str, new: str) -> None:
    """A file that keeps its address owes nothing: another folder, ending, case or accent."""
    text = "date: 2024-03-14\n" if new.endswith(".yml") else MEETING
    text = headed(["nom: Haltes"]) if "themes" in new else text
    root = published(tmp_path, {old: MEETING})
    (root / old).unlink()
    write(root, {"mkdocs.yml": "site_name: Essai\n", new: text})
    commit(root)

    assert lost(root) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("meetings/_modele.md", MEETING),
        ("meetings/.schema/a.yml", MEETING),
        ("meetings/README.md", MEETING),
        ("meetings/a-importer/a.md", MEETING),
        ("meetings/notes.md", "Une note sans date.\n"),
        ("meetings/vide.yml", ""),
        ("meetings/2024-03-15.md", "---\ndate: 2024-03-15\n"),
        ("docs/themes/index.md", "Les thèmes.\n"),
        ("docs/themes/_a.md", FILES["docs/themes/haltes.md"]),
        ("docs/themes/b/a.md", FILES["docs/themes/haltes.md"]),
        ("docs/themes/a.md", "---\nnom: Haltes\n"),
        ("docs/aide.md", "Une page écrite à la main.\n"),
    ],
)
def test_what_was_no_page_owes_nothing(tmp_path: Path, path: str, text: str) -> None:
    """Drafts, documents to import, and files that never made a page may go."""
    root = published(tmp_path, {**FILES, path: text})
    (root / path).unlink()

    assert lost(root) == []


def test_a_name_that_a_terminal_would_take_apart(tmp_path: Path) -> None:
    """The command of the message is right for a name with spaces and apostrophes."""
    path = "meetings/2024-03-14 l'été.md"
    root = published(tmp_path, {path: MEETING})
    (root / path).unlink()

    command = lost(root)[0].partition("(git ")[2].partition(")")[0]
    git(root, *command.replace('"', "").split())

    assert (root / path).exists()


def test_a_body_that_is_still_named(tmp_path: Path) -> None:
    """A body without its file keeps its page as long as a file names it; then nothing is owed."""
    named = headed(["date: 2024-03-14", "présence: [CPE]"])
    files: Mapping[str, str] = {"meetings/2024-03-14.md": named}
    root = published(tmp_path, {**files, "docs/organisations/cpe.md": headed(["nom: CPE"])})
    (root / "docs/organisations/cpe.md").unlink()

    assert [problem.rule for problem in found(root)[1]] == ["organisation-inconnue"]

    (root / "retraits.yml").write_text("organisations/cpe: 2024-05-02\n")

    assert rendered(found(root)[0])["organisations/cpe/"].title == "CPE"


def test_the_page_of_a_body_that_is_only_named_is_not_owed(tmp_path: Path) -> None:
    """Its address may change with the minutes; once registered, it may lead on."""
    root = published(tmp_path, {"meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "présence: [Comité des haltes]"])})  # fmt: skip
    body = ["nom: Comité des haltes", "anciens identifiants: [comite-des-haltes]"]
    write(root, {"mkdocs.yml": "site_name: Essai\n", "docs/organisations/cdh.md": headed(body)})

    archive, problems = found(root)

    assert problems == []
    assert archive.site_map.moved == {"organisations/comite-des-haltes/": "organisations/cdh/"}


def test_a_file_that_becomes_something_else(root: Path) -> None:
    """A theme that becomes a body: the line of the message makes the old address lead there."""
    git(root, "mv", "docs/themes/haltes.md", "docs/organisations/haltes.md")
    commit(root)

    line = lost(root)[0].replace("\u202f", " ").partition("en ajoutant « ")[2].partition(" »")[0]
    (root / "retraits.yml").write_text(f"{line}\n")

    assert line == "themes/haltes: organisations/haltes"
    archive, problems = found(root)
    assert problems == []
    assert "themes/haltes/index.html" in dict(moved_pages(archive))


@pytest.mark.parametrize(
    ("decision", "rule"),
    [
        ("themes/anciennes-haltes: themes/haltes", None),
        ("themes/anciennes-haltes: themes/rien", "lien-rompu"),
        ("themes/haltes: ressources/carte", "adresse-en-double"),
    ],
)
def test_a_decision_leads_on(root: Path, decision: str, rule: str | None) -> None:
    """A decision leads from no page to a page, in its own line of retraits.yml."""
    (root / "retraits.yml").write_text(f"# Décidé\n{decision}\n")

    problems = found(root)[1]

    assert [problem.rule for problem in problems] == ([rule] if rule else [])
    assert all(problem.mark[:2] == ("retraits.yml", 2) for problem in problems)
