"""What a page may run: files of the site, and nothing that is written inside a page."""

import pytest

from archive.site.csp import POLICY, policy, violations


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
