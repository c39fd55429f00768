"""What pages may run and give away, stated in each and kept to in a browser."""

from itertools import groupby
from pathlib import Path

from playwright.sync_api import Browser

from archive.site.frame import POLICY
from browser import is_fault, served
from building import Built
from kinds import show
from searching import opened
from website import Document

pytest_plugins = ["sites", "browsers"]

LISTEN = """document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`${event.violatedDirective} stopped ${event.blockedURI}`);
});"""
REFERRER = 'meta[name="referrer"][content="same-origin"]'


def test_every_page_has_its_policy(site: Built) -> None:
    """Every page, redirections and 404.html too, has the policy before all it loads."""
    without = [
        document.url
        for document in site
        if not _follows_policy(document) or not document.tree.css(REFERRER)
    ]

    assert without == []


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
        page.on("console", lambda told: faults.append(told.text) if is_fault(told) else None)
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
        for url in _kinds(site):
            show(page, f"{address}gtm/", url)
            page.evaluate("document.querySelector('[data-scheme]')?.click()")
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
