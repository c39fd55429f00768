"""The files that pages load, at addresses that change with their content."""

import pytest

from archive.site.frame import Assets, contact_link, version

FILES = {
    **dict.fromkeys(("assets/start.js", "assets/site.js", "assets/style.css"), b"1"),
    **dict.fromkeys(("assets/lists.js", "own.css"), b"2"),
    "assets/search.js": b"3",
}
ADDRESS = "https://gtm.example/reunions/2030-05-22/"


def assets() -> Assets:
    """The assets of a small site."""
    return Assets(FILES.__getitem__, "assets/favicon.svg", ["own.css"])


def test_version_follows_content() -> None:
    """The same content has the same version at every build; another content has another one."""
    assert version(b"a") == "ca978112"
    assert version(b"b") != version(b"a")


def test_an_address_holds_the_version() -> None:
    """No browser keeps an old file: its address is another one."""
    assert assets().address("assets/lists.js") == f"assets/lists.js?v={version(b'2')}"


def test_a_site_may_add_styles() -> None:
    """Those that mkdocs.yml names come after the one of all pages."""
    assert assets().styles == list(map(assets().address, ["assets/style.css", "own.css"]))


def test_a_page_loads_the_frame_and_its_scripts() -> None:
    """What a page needs to be shown whole is known without its HTML."""
    loaded = [address.partition("?")[0] for address in assets().loaded_by(["assets/lists.js"])]

    assert loaded == [
        *("assets/favicon.svg", "assets/start.js", "assets/style.css", "own.css"),
        *("assets/site.js", "assets/lists.js"),
    ]


def test_a_mailbox() -> None:
    """A message begins with the page that it is about."""
    assert contact_link("a@b.example", "Réunion & suite", ADDRESS) == (
        "mailto:a@b.example?subject=Erreur%20%3A%20R%C3%A9union%20%26%20suite"
        "&body=https%3A//gtm.example/reunions/2030-05-22/"
    )


def test_a_page() -> None:
    """A page of contact is led to as it is."""
    assert contact_link("https://b.example/contact", "Page", ADDRESS) == "https://b.example/contact"


@pytest.mark.parametrize("contact", ["", "javascript:alert(1)", "a@b", "data:x", 'https://a"b'])
def test_anything_else_is_no_contact(contact: str) -> None:
    """What is neither of the two leads nowhere."""
    assert contact_link(contact, "Page", ADDRESS) is None
