"""The files that pages load, at addresses that change with their content."""

from archive.offline.assets import Assets, version

STYLE = "assets/stylesheets/main.484c7ddc.min.css"
FILES = {
    **dict.fromkeys(("assets/start.js", "assets/site.js", "assets/print.css"), b"1"),
    **dict.fromkeys(("assets/archive.css", "assets/lists.js", STYLE), b"2"),
    "assets/search/search.js": b"3",
    "assets/search/panel.js": b"4",
    "assets/stylesheets/other.css": b"",
}


def assets(**changed: bytes) -> Assets:
    """The assets of a small site; `changed` gives another content to a file of its search."""
    files = FILES | {f"assets/search/{name}.js": content for name, content in changed.items()}
    return Assets(files, files.__getitem__, "assets/favicon.svg", ["assets/archive.css"])


def test_version_follows_content() -> None:
    """The same content has the same version at every build; another content has another one."""
    assert version(b"a") == "ca978112"
    assert version(b"b") != version(b"a")


def test_an_address_holds_the_version() -> None:
    """No browser keeps an old file: its address is another one."""
    assert assets().address("assets/lists.js") == f"assets/lists.js?v={version(b'2')}"


def test_what_is_loaded_together_has_one_version() -> None:
    """A script that loads others changes its address with any of them."""
    before = assets().address("assets/search/search.js")

    assert assets(panel=b"5").address("assets/search/search.js") != before


def test_scripts_import_each_other_under_their_version() -> None:
    """No browser mixes the scripts of two versions: what they load has their version too."""
    found = assets(search=b'import { Panel } from "./panel.js";\nlet text = "./panel.js";\n')

    scripts = dict(found.importing_scripts())

    _, _, shared = found.address("assets/search/search.js").partition("?")
    first, second, _ = scripts["assets/search/search.js"].split("\n")
    assert first == f'import {{ Panel }} from "./panel.js?{shared}";'
    assert second == 'let text = "./panel.js";'


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
