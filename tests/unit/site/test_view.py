"""What every template can ask of the archive, seen from its own page."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from jinja2 import UndefinedError

from archive.collection.action_register import State
from archive.collection.archive import Archive
from archive.model import Attachment
from archive.problems import Mark
from archive.site.environment import STATE_WORDS, environment
from archive.site.view import View
from building import GROUP, TODAY, rendered
from small import archive_of, headed
from website import HOME


def seen_from(url: str, archive: Archive) -> View:
    """The archive as one of its pages sees it."""
    return View(archive, url, GROUP)


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ("", ""),
        ("", "reunions/"),
        ("reunions/", ""),
        ("reunions/a/", "reunions/b/"),
        ("reunions/a/", "organisations/b/#x"),
        ("reunions/a/", "reunions/a/#point-1"),
        ("reunions/a/", "reunions/a/"),
        ("reunions/a/", "ressources/x.pdf"),
        ("actions/2030/", "actions/"),
    ],
)
def test_links_are_relative(page: str, target: str, tmp_path: Path) -> None:
    """A link leads from its own page to another wherever the site stands."""
    link = seen_from(page, archive_of(tmp_path, {}, TODAY)).href(target)

    assert urljoin(f"{HOME}{page}", link) == f"{HOME}{target}"
    assert not link.startswith(("/", "https:"))


def test_most_pressing_first(tmp_path: Path) -> None:
    """Actions come by the day they are due, or were decided where none is known."""
    text = (
        "date: 2030-04-24\npoints:\n- titre: A\n  actions:\n"
        "  - {action: b, date limite: 20 juin 2030}\n"
        "  - {action: c}\n"
        "  - {action: a, date limite: 3 mai}\n"
    )
    archive = archive_of(tmp_path, {"meetings/2030-04-24.yml": text}, TODAY)

    found = seen_from("", archive).in_state(archive.actions.entries, *State)

    assert [entry.action.text.text for entry in found] == ["c", "a", "b"]


def test_every_state_has_a_word() -> None:
    """No state of an action lacks its badge."""
    assert set(STATE_WORDS) == set(State)


def test_unsafe_addresses_lead_nowhere(tmp_path: Path) -> None:
    """A document is no link when its address is unsafe or leads to nothing."""
    keys = ["titre: Carte", "adresse: 'javascript:alert(1)'", "autres adresses: [rien.pdf]"]
    archive = archive_of(tmp_path, {"docs/ressources/carte.md": headed(keys)}, TODAY)

    documents = archive.resources["carte"].addresses

    assert [seen_from("", archive).document(each) for each in documents] == [None, None]


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
        ("https://a.example/deux mots", "https://a.example/deux%20mots"),
        ("https://a.example/%C3%A9", "https://a.example/%C3%A9"),
        ('https://a.example/"<b>', "https://a.example/%22%3Cb%3E"),
        ("../ressources/x.pdf", "ressources/x.pdf"),
    ],
)
def test_addresses_are_valid(written: str, published: str, tmp_path: Path) -> None:
    """An address that was copied with its spaces becomes one that a page may hold."""
    archive = archive_of(tmp_path, {"docs/ressources/x.pdf": ""}, TODAY)
    source = Mark("docs/ressources/carte.md")

    document = Attachment("Carte", written, source.path, source)

    assert seen_from("", archive).document(document) == published


def test_templates_escape() -> None:
    """A value put into a template is text, whatever it holds."""
    template = environment().from_string("{{ value }}")

    assert template.render(value="<b>&\"'") == "&lt;b&gt;&amp;&#34;&#39;"


def test_templates_miss_nothing() -> None:
    """A template that names what no page gives it fails rather than leave a gap."""
    with pytest.raises(UndefinedError):
        environment().from_string("{{ absent }}").render()


def test_introduction(tmp_path: Path) -> None:
    """A list page is opened by the text of its own file, which can be corrected there."""
    archive = archive_of(tmp_path, {"docs/reunions/index.md": "Bonjour, *vous*."}, TODAY)

    view = seen_from("reunions/", archive)

    assert view.introduction == "<p>Bonjour, <em>vous</em>.</p>\n"
    assert view.introduction_file == "docs/reunions/index.md"
    assert seen_from("actions/", archive).introduction is None
    assert seen_from("actions/", archive).introduction_file is None


@pytest.mark.parametrize(
    ("path", "url", "text"),
    [
        ("meetings/2030-04-24.md", "reunions/2030-04-24/", "---\ndate: 2030-04-24\n---\n{}"),
        ("meetings/2030-04-24.md", "reunions/2030-04-24/",
         "---\ndate: 2030-04-24\n---\n## A\n\n{}"),
        ("meetings/2030-04-24.yml", "reunions/2030-04-24/",
         "date: 2030-04-24\npoints:\n- {{titre: A, discussion: '{}'}}"),
        ("docs/organisations/cpe.md", "organisations/cpe/", "---\nnom: CPE\n---\n{}"),
        ("docs/aide.md", "aide/", "# Aide\n\n{}"),
        ("docs/reunions/index.md", "reunions/", "{}"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("address", ["/ressources/a.png", "/docs/ressources/a.png"])
def test_pictures(tmp_path: Path, path: str, url: str, text: str, address: str) -> None:
    """A picture of the site is shown in free text, wherever it is written."""
    files = {path: text.format(f"![Une carte]({address})"), "docs/ressources/a.png": ""}

    html = rendered(archive_of(tmp_path, files, TODAY))[url].html

    assert f'<img src="{"../" * url.count("/")}ressources/a.png" alt="Une carte"' in html


def test_lines_show_no_picture(tmp_path: Path) -> None:
    """In a line that lists repeat, a decision or an action, a picture is a link."""
    body = "## A\n\n### Décisions\n\n- ![Une carte](/ressources/a.png)\n"
    meeting = headed(["date: 2030-04-24"], body)
    files = {"meetings/2030-04-24.md": meeting, "docs/ressources/a.png": ""}

    html = rendered(archive_of(tmp_path, files, TODAY))["reunions/2030-04-24/"].html

    assert '<a href="../../ressources/a.png">Une carte</a>' in html
    assert "<img" not in html


def test_attending(tmp_path: Path) -> None:
    """A body listed twice is one; "tous", a place and a person are none."""
    keys = ["date: 2030-04-24", "présence: [CPE, CPE (2), tous, Salle verte, Mme Fictive, DGV/CPE]"]
    archive = archive_of(tmp_path, {"meetings/2030-04-24.md": headed(keys)}, TODAY)

    (meeting,) = archive.meetings

    assert seen_from("", archive).attending(meeting) == 2


def test_public_lines(tmp_path: Path) -> None:
    """The mailbox that mkdocs.yml allows is a link; another is words."""
    text = "[Une](mailto:guichet@exemple.example) [autre](mailto:moi@exemple.example)"
    config = "extra: {public_contacts: [guichet@exemple.example]}"
    files = {"mkdocs.yml": config, "meetings/2030-04-24.md": headed(["date: 2030-04-24"], text)}

    html = rendered(archive_of(tmp_path, files, TODAY))["reunions/2030-04-24/"].html

    assert '<a href="mailto:guichet@exemple.example">Une</a>' in html
    assert "moi@" not in html
