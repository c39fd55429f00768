"""The files that pages load, at addresses that change with their content."""

import pytest

from archive.site.frame import POLICY, Assets, contact_link, policy, version, violations

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


@pytest.mark.parametrize(
    "tag",
    [
        "<script>",
        "<SCRIPT type=module>",
        '<script src="https://ailleurs.example/x.js">',
        '<script src="//ailleurs.example/x.js">',
        '<script src="data:text/javascript,alert(1)">',
        '<script type="application/ld+json" src="https://ailleurs.example/x.js">',
        '<script type="text/javascript">',
        "<style>",
        '<p style="color:red">',
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">',
        '<a href=" JavaScript:alert(1)">',
        '<a href="java\nscript:alert(1)">',
        '<a href="java&#10;script:alert(1)">',
        '<a href="javas&#99;ript:alert(1)">',
        '<a href="&#106;avas&Tab;cript&colon;alert(1)">',
        "<a href=' javasc\nript:alert(1)'>",
    ],
)
def test_what_runs_inside_a_page_is_found(tag: str) -> None:
    """A script, a style, an event handler or an address that runs is found, however written."""
    assert violations(f"<p>Avant</p>{tag}</p>") == (tag,)


@pytest.mark.parametrize(
    "html",
    [
        '<script defer src="../../assets/site.js?v=1"></script>',
        '<script src="./assets/start.js"></script>',
        '<script src="/assets/start.js" defer></script>',
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; onerror=alert(1) javascript: style=x</p>",
        '<meta content="&lt;img src=x onerror=alert(1)&gt;">',
        '<p title="Voir javascript: et style=">Texte</p>',
    ],
)
def test_files_of_the_site_and_plain_text_pass(html: str) -> None:
    """A file of the site is no violation, nor is text that speaks of scripts."""
    assert violations(html) == ()


def test_one_script_tells_what_a_page_is_about() -> None:
    """A script of data runs nothing: a page has one at most, and a second is no word of ours."""
    data = '<script type="application/ld+json">'

    assert violations(f'{data}{{"name":"a"}}</script>') == ()
    assert violations(f"{data}{{}}</script><p></p>{data}{{}}</script>") == (data,)


def test_policy_allows_no_inline_script() -> None:
    """Nothing is allowed by a hash or at large: the allow-list of inline scripts is empty."""
    assert "unsafe-inline" not in POLICY
    assert "sha256-" not in POLICY


def test_a_preview_may_reload_itself() -> None:
    """Only a preview allows the script that MkDocs writes into its pages."""
    assert policy(is_preview=False) == POLICY
    assert policy(is_preview=True).count("'unsafe-inline'") == 1
