"""The files that pages load, at addresses that change with their content."""

from archive.offline.assets import Assets, version

STYLE = "assets/stylesheets/main.484c7ddc.min.css"
FILES = {
    **dict.fromkeys(("assets/start.js", "assets/site.js", "assets/print.css"), b"1"),
    **dict.fromkeys(("assets/archive.css", "assets/lists.js", STYLE), b"2"),
    "assets/search.js": b"3",
    "assets/search/search.css": b"4",
    "assets/stylesheets/other.css": b"",
}


def assets() -> Assets:
    """The assets of a small site."""
    return Assets(FILES, FILES.__getitem__, "assets/favicon.svg", ["assets/archive.css"])


def test_version_follows_content() -> None:
    """The same content has the same version at every build; another content has another one."""
    assert version(b"a") == "ca978112"
    assert version(b"b") != version(b"a")


def test_an_address_holds_the_version() -> None:
    """No browser keeps an old file: its address is another one."""
    assert assets().address("assets/lists.js") == f"assets/lists.js?v={version(b'2')}"


def test_styles_of_the_theme_come_first() -> None:
    """Of the theme only the styles that pages ask for, as named by their content; then our own."""
    assert assets().styles == [STYLE, assets().address("assets/archive.css")]


def test_a_page_loads_the_frame_and_its_scripts() -> None:
    """What a page needs to be shown whole is known without its HTML."""
    loaded = [address.partition("?")[0] for address in assets().loaded_by(["assets/lists.js"])]

    assert loaded == [
        *("assets/favicon.svg", "assets/start.js", STYLE, "assets/archive.css"),
        *("assets/print.css", "assets/site.js", "assets/lists.js"),
    ]
