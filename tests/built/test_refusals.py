"""What ends a build with MkDocs, or only lets it complain, and what it prints then."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from building import CONFIG, ROOT, SOUND, Built, build, project, write
from repository import commit

FAULTY = {
    **SOUND,
    "meetings/2030-05-15.md": "---\ndate: 31 juin 2030\n---\n",
    "meetings/2030-05-22.yml": "date: 22 mai 2030\nlieux: [\n",
    "meetings/2030-05-29.md": "---\ndate: 29 mai 2030\nlieu: a\nlieu: b\n---\n",
}
"""The same with an error in each of three files."""

DOUBTFUL = {**SOUND, "meetings/2030-05-15.yml": "date: 15 mai 2030\nprésence: [Zébu fictif]\n"}
"""The same with an organisation that nobody knows."""


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The faulty archive, where git is not installed."""
    folder = project(tmp_path_factory.mktemp("faulty"), FAULTY)
    write(folder, {"mkdocs.yml": CONFIG.replace("history: false", "history: true")})
    return build(folder, folder / "site", PATH="/nonexistent")


def test_errors_end_the_build(refused: Built) -> None:
    """A build with errors prints every one and ends with status 1, no traceback and no page."""
    assert refused.status == 1
    assert "meetings/2030-05-15.md:2:7: erreur [date-impossible]" in refused.output
    assert "meetings/2030-05-22.yml:" in refused.output
    assert "meetings/2030-05-29.md:4:1: erreur [cle-en-double]" in refused.output
    assert re.search(r"\d erreurs, 0 avertissement", refused.output)
    assert "Traceback" not in refused.output
    assert refused.documents == {}


def test_a_lost_address_ends_the_build(tmp_path: Path) -> None:
    """A published file that is gone ends it with what to write; the days of changes are git’s."""
    folder = project(tmp_path, SOUND)
    write(folder, {"mkdocs.yml": CONFIG.replace("history: false", "history: true")})
    commit(folder, day="2030-05-09")
    published = build(folder, folder / "site")
    (folder / "docs/ressources/carte.md").unlink()

    refused = build(folder, folder / "site")

    assert "9 mai 2030" in published["reunions/2030-05-08/"].html
    assert refused.status == 1
    assert "docs/ressources/carte.md:1:1: erreur [adresse-perdue]" in refused.output
    assert "git checkout HEAD -- docs/ressources/carte.md" in refused.output
    assert refused.documents.keys() == published.documents.keys()


def test_what_git_cannot_tell_is_said(refused: Built) -> None:
    """Without git, one line says what was not verified."""
    assert refused.output.count("Adresses non vérifiées\u202f: git n’est pas installé.") == 1


def test_a_build_of_changes_alone_is_refused(tmp_path: Path) -> None:
    """A page depends on the whole archive: « --dirty » says so and leaves the site as it was."""
    write(tmp_path / "site", {"index.html": "Hier."})
    demo = ROOT / "tests/site/mkdocs.yml"
    built = subprocess.run(
        [
            *(sys.executable, "-m", "mkdocs", "build", "--dirty"),
            *("--config-file", demo, "--site-dir", tmp_path / "site"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert built.returncode == 1
    assert "sans « --dirty »" in built.stderr
    assert "Traceback" not in built.stderr
    assert (tmp_path / "site/index.html").read_text() == "Hier."


def test_warnings_let_the_site_be_built(tmp_path: Path) -> None:
    """A warning is printed, and the site is built all the same."""
    site = build(project(tmp_path, DOUBTFUL), tmp_path / "site")

    assert site.status == 0
    assert "meetings/2030-05-15.yml:2:12: avertissement [organisation-inconnue]" in site.output
    assert "reunions/2030-05-15/" in site.documents


def test_a_taken_address_is_an_error(tmp_path: Path) -> None:
    """A page written by hand never replaces one of the archive, nor is replaced in silence."""
    taken = {"docs/reunions/2030-05-08.md": "# Page écrite à la main\n"}

    site = build(project(tmp_path, {**SOUND, **taken}), tmp_path / "site")

    assert site.status == 1
    assert "[adresse-en-double]" in site.output


@pytest.mark.parametrize(
    ("template", "named"), [("main.html", "index.html"), ("404.html", "404.html")]
)
def test_a_script_in_a_page_ends_the_build(tmp_path: Path, template: str, named: str) -> None:
    """A page that holds a script of its own fails the build in French, and is named."""
    frame = '{% extends "base.html" %}{% block content %}<script>alert(1)</script>{% endblock %}'
    shutil.copytree(ROOT / "hooks/overrides", tmp_path / "cadre")
    files = {**SOUND, f"cadre/{template}": frame}
    folder = project(tmp_path, files, "theme: {custom_dir: cadre}\n")

    site = build(folder, tmp_path / "site")

    assert site.status == 1
    assert f"{named} : « <script> » ne s’exécutera pas" in site.output
    assert "Traceback" not in site.output
