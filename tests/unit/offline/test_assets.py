"""The files that pages load, at addresses that change with their content."""

from archive.offline.assets import Assets, version

FILES = {
    **dict.fromkeys(("assets/start.js", "assets/site.js", "assets/style.css"), b"1"),
    **dict.fromkeys(("assets/lists.js", "own.css"), b"2"),
    "assets/search.js": b"3",
}


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
