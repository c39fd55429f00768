"""Addresses of the site."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection import urls

PAGES = ("", "reunions/", "reunions/2024-03-14/", "organisations/oim/", "actions/2024/")


@pytest.mark.parametrize(
    ("url", "file"),
    [
        (urls.HOME, "index.md"),
        (urls.MEETINGS, "reunions/index.md"),
        (urls.ACTIONS, "actions/index.md"),
        (urls.of_year(urls.ACTIONS, 2024), "actions/2024.md"),
        (urls.meeting("2024-03-14"), "reunions/2024-03-14.md"),
        (urls.organisation("cpe"), "organisations/cpe.md"),
        (urls.resource("carte"), "ressources/carte.md"),
    ],
)
def test_page_file(url: str, file: str) -> None:
    """A page and its Markdown file lead to one another."""
    assert urls.page_file(url) == file
    assert urls.of_page_file(file) == url


def test_readme_is_an_index() -> None:
    """A README is the page of its folder, as MkDocs has it."""
    assert urls.of_page_file("guide/README.md") == "guide/"


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("", "", "./"),
        ("", "reunions/2024-03-14/", "../../"),
        ("reunions/", "", "reunions/"),
        ("reunions/2024-03-14/#point-2", "reunions/", "../reunions/2024-03-14/#point-2"),
        ("reunions/2024-03-14/#point-2", "reunions/2024-03-14/", "#point-2"),
        ("ressources/note.pdf", "organisations/cpe/", "../../ressources/note.pdf"),
    ],
)
def test_relative(target: str, page: str, link: str) -> None:
    """A link from a page climbs to the root and goes down."""
    assert urls.relative(target, page) == link


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("", "../index.html"),
        ("actions/?etat=faites", "../actions/index.html?etat=faites"),
        ("reunions/2024-03-14/#point-2", "../reunions/2024-03-14/index.html#point-2"),
        ("reunions/#annee-2024", "#annee-2024"),
        ("ressources/note.pdf", "../ressources/note.pdf"),
    ],
)
def test_relative_without_a_server(target: str, link: str) -> None:
    """Where no server knows the file of a folder, a link to the folder names it."""
    assert urls.relative(target, "reunions/", urls.INDEX_FILE) == link


@given(st.sampled_from(PAGES), st.sampled_from(PAGES), st.sampled_from(["", "#point-1"]))
def test_relative_leads_to_its_target(target: str, page: str, anchor: str) -> None:
    """A browser on the page follows the link to its target."""
    site = "https://exemple.example/archive/"

    link = urls.relative(f"{target}{anchor}", page)

    assert urljoin(f"{site}{page}", link) == f"{site}{target}{anchor}"


def test_action_id() -> None:
    """A file names an action by the id of its meeting and its anchor there."""
    assert urls.action_id("reunions/2024-03-14/#action-2-1") == "2024-03-14#action-2-1"
