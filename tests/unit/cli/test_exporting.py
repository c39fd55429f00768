"""`archive export`: the whole archive in a new folder, or nothing."""

import html
import re
from pathlib import Path

import markdown  # type: ignore[import-untyped] # MkDocs brings it, without types
import pyromark
import pytest
import yaml

from archive.cli.exporting import markdown_page
from archive.site.page import Page
from command_line import run
from small import headed, write

FILES = {
    "mkdocs.yml": (
        "site_name: Archives fictives\nsite_url: !ENV [ADRESSE_FICTIVE, '']\n"
        "extra:\n  group: Groupe fictif\nhooks: !!python/name:os.path.join\n"
    ),
    "meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "anciens identifiants: [2024-03-07]"], "## Carte\n\nVue.\n"
    ),
    "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://c.example/"]),
    "docs/ressources/copie.csv": "a;b\n",
}
BODY = """\
<h1>Titre</h1>

<ul>
  <li>un</li>

    <li>très en retrait, *sans* emphase</li>
</ul>
<pre><code>une ligne

    une autre
</code></pre>
<p>{{ ni champ }} {% ni bloc %} ${ni rien}</p>
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, as the current folder."""
    folder = write(tmp_path / "projet", FILES)
    monkeypatch.chdir(folder)
    return folder


def test_everything_is_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, feeds, data, copies and former addresses are there, without MkDocs."""
    monkeypatch.setenv("ADRESSE_FICTIVE", "https://a.example/gtm")

    result = run("export", "sortie/archive")

    assert result.exit_code == 0, result.output
    folder = root / "sortie/archive"
    for path in (
        *("index.md", "reunions/2024-03-14.md", "donnees/index.md", "atom.xml", "reunions.ics"),
        *("api/index.json", "csv/reunions.csv", "ressources/copie.csv"),
        "reunions/2024-03-07/index.html",
    ):
        assert (folder / path).is_file(), path
    assert "<author><name>Groupe fictif</name>" in (folder / "atom.xml").read_text("utf-8")
    assert "https://a.example/gtm/reunions/2024-03-14/" in (folder / "reunions.ics").read_text()
    assert [path.name for path in (root / "sortie").iterdir()] == ["archive"]
    assert "fichiers écrits" in result.output


def test_nothing_is_overwritten(root: Path) -> None:
    """A folder that holds something stays as it is."""
    (root / "notes").mkdir()
    (root / "notes/a.txt").write_text("à garder")

    result = run("export", "notes")

    assert result.exit_code == 2
    assert "n’est pas vide" in result.output
    assert [path.name for path in (root / "notes").iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("meetings/2024-03-14.md", "---\ndate: hier\n---\n", "make check"),
        ("mkdocs.yml", "site_name: [", "make check"),
    ],
)
def test_a_faulty_archive_is_refused(root: Path, path: str, text: str, words: str) -> None:
    """An archive with errors, or settings that cannot be read, leave no folder behind."""
    (root / path).write_text(text)

    result = run("export", "sortie")

    assert result.exit_code == 2
    assert words in result.output
    assert not (root / "sortie").exists()


def page(url: str = "reunions/2024-03-14/") -> Page:
    """A page of this url, with all that engines of Markdown stumble over."""
    return Page(url, 'Titre : « a » "b"', "Un titre.", (), (), (), BODY.encode(), None)


def seen(text: str) -> str:
    """HTML as a browser understands it: blanks count in preformatted text only."""
    pre = re.search(r"<pre>.*</pre>", text, re.DOTALL)
    assert pre
    around = " ".join(text.replace(pre[0], "§").split())
    return html.unescape(around.replace("> <", "><") + pre[0])


@pytest.mark.parametrize(
    "engine",
    [
        markdown.markdown,
        lambda text: pyromark.html(text, options=pyromark.Options.ENABLE_TABLES),
    ],
    ids=["Python-Markdown", "CommonMark"],
)
def test_engines_hand_the_body_on(engine: object) -> None:
    """What comes out is what went in, down to the blank lines of preformatted text."""
    assert callable(engine)
    body = markdown_page(page()).split("---\n", 2)[2]

    assert seen(engine(body)) == seen(f"<div>\n{BODY}</div>")


def test_no_generator_finds_words_of_its_own() -> None:
    """Braces are written so that templates of generators see none."""
    body = markdown_page(page()).split("---\n", 2)[2]

    assert not set("{}") & set(body)


def test_front_matter() -> None:
    """It gives the title and where the page is to stand, as its links expect."""
    facts = yaml.safe_load(markdown_page(page()).split("---\n", 2)[1])

    assert facts == {
        "title": 'Titre : « a » "b"',
        "description": "Un titre.",
        "permalink": "/reunions/2024-03-14/",
        "url": "/reunions/2024-03-14/",
    }
