"""What a page may run: files of the site, and nothing that is written inside a page."""

from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from archive.site.csp import POLICY, policy, violations
from browser import served
from building import Built
from searching import opened
from website import Document

pytest_plugins = ["sites", "browsers"]

LISTEN = """document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`${event.violatedDirective} stopped ${event.blockedURI}`);
});"""


@pytest.mark.parametrize(
    "tag",
    [
        "<script>",
        "<SCRIPT type=module>",
        '<script src="https://ailleurs.example/x.js">',
        '<script src="//ailleurs.example/x.js">',
        '<script src="data:text/javascript,alert(1)">',
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


def test_policy_allows_no_inline_script() -> None:
    """Nothing is allowed by a hash or at large: the allow-list of inline scripts is empty."""
    assert "unsafe-inline" not in POLICY
    assert "sha256-" not in POLICY


def test_a_preview_may_reload_itself() -> None:
    """Only a preview allows the script that MkDocs writes into its pages."""
    assert policy(is_preview=False) == POLICY
    assert policy(is_preview=True).count("'unsafe-inline'") == 1


def test_every_page_has_its_policy(site: Built) -> None:
    """Every page, redirections and 404.html too, has the policy before all it loads."""
    without = [
        document.url
        for document in site
        if not _follows_policy(document) or not document.tree.css(REFERRER)
    ]

    assert without == []


REFERRER = 'meta[name="referrer"][content="same-origin"]'


def _follows_policy(document: Document) -> bool:
    before, given, _ = document.html.partition('http-equiv="Content-Security-Policy"')
    stated = document.tree.css("meta[http-equiv=Content-Security-Policy]")
    return bool(
        given
        and [meta.attributes["content"] for meta in stated] == [POLICY]
        and not any(tag in before for tag in ("<script", "<link", "<style", "<body"))
    )


def test_outside_links_give_nothing_away(site: Built) -> None:
    """A page that is opened from here has no hold on ours."""
    bound = [
        f"{document.url}: {link.html}"
        for document in site
        for link in document.tree.css("a[href*='//']")
        if "noopener" not in (link.attributes.get("rel") or "").split()
        and site.url(link.attributes["href"] or "") is None
    ]

    assert bound == []


def test_pages_keep_to_their_policy(site: Built, browser: Browser, tmp_path: Path) -> None:
    """A page of each kind, whatever its scripts do, meets its policy nowhere."""
    assert site.status == 0, site.output
    faults: list[str] = []

    (tmp_path / "gtm").symlink_to(site.folder)  # where 404.html expects the rest
    with served(tmp_path) as address, browser.new_page() as page:
        page.add_init_script(LISTEN)
        page.on("console", lambda told: faults.append(f"{told.location}: {told.text}"))
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
        for url in _kinds(site):
            page.goto(f"{address}gtm/{url}")
            for button in page.locator("[data-scheme]").all():
                button.click()
        assert opened(page, f"{address}gtm/").ask("reunion")

    assert faults == []


def _kinds(site: Built) -> list[str]:
    """The urls of one page of each kind: by folder, and all that lie at the top."""
    urls = sorted(site.documents, key=_kind)
    redirections = [document.url for document in site if document.is_redirection]
    return [next(group) for _, group in groupby(urls, key=_kind)] + redirections[:1]


def _kind(url: str) -> tuple[bool, str]:
    folder, _, rest = url.partition("/")
    return bool(rest), folder
