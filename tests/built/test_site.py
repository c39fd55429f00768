"""Laws that every page of a built site keeps, the real one's and the fictional one's."""

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from archive.collection import urls
from building import ROOT, Built
from website import HOME, Document

pytest_plugins = ["sites"]

HOST = HOME.removesuffix("gtm/")
EDITOR = "https://forge.example.org/gtm/archives/edit/main/"
GENERATED = re.compile(
    r"(?:(?:reunions|organisations|ressources|actions|actions/\d{4}|decisions|themes|presences)/"
    r"|(?:sigles|recherche|donnees|hors-ligne)/|404\.html)"
)
"""The pages that may have no file of their own."""

LOADED = {
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "form": ("action",),
    "iframe": ("src", "srcdoc"),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
"""Where an element names what the browser fetches or sends by itself."""

ELSEWHERE = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//[^)\s]*""", re.IGNORECASE)


def test_builds_strictly(site: Built) -> None:
    """A strict build ends well, with neither a warning nor a word on pages out of the menu."""
    lines = site.output.splitlines()

    problems = [line for line in lines if re.search(r'WARNING|ERROR|"nav"', line)]

    assert (site.status, problems) == (0, [])
    assert len(site.documents) > 50


def test_links_lead_somewhere(site: Built) -> None:
    """Every link of the site leads to a page, a file or an anchor that exists."""
    lost = [
        f"{document.url} → {address}"
        for document in site
        for address in document.links("a[href], link[href]")
        if not _arrives(site, address)
    ]

    assert lost == []


def test_ids_are_unique(site: Built) -> None:
    """No id stands twice in a page."""
    twice = [(d.url, each) for d in site for each in set(d.ids) if d.ids.count(each) > 1]

    assert twice == []


def test_pages_can_be_reached(site: Built) -> None:
    """Following links from the home page, a reader finds every page."""
    reached = _reached(site)

    missed = {document.url for document in site if not document.is_redirection} - reached

    assert missed == {"404.html"}


def test_pages_are_french(site: Built) -> None:
    """Every page says that it is in French."""
    others = [d.url for d in site if not d.tree.css('html[lang="fr"]')]

    assert others == []


def test_headings_make_an_outline(site: Built) -> None:
    """A page has one heading of level 1, its first, and no level is skipped below it."""
    broken = {
        document.url: levels
        for document in site
        if not document.is_redirection and not _is_outline(levels := _levels(document))
    }

    assert broken == {}


def test_titles_are_distinct(site: Built) -> None:
    """No two pages have the same title, nor none."""
    titles = [document.text("title") for document in site if not document.is_redirection]

    assert len(set(titles)) == len(titles)
    assert "" not in titles


def test_no_style_in_the_text(site: Built) -> None:
    """Looks belong to the style sheet: no element has a style or a handler of its own."""
    inline = [
        f"{document.url}: <{element.tag} {name}>"
        for document in site
        for element in document.elements
        for name in element.attributes
        if name == "style" or name.startswith("on")
    ]

    assert inline == []


def test_nothing_comes_from_elsewhere(site: Built) -> None:
    """No page has the browser fetch anything from another host, or send anything there."""
    foreign = [fault for document in site for fault in _fetched_elsewhere(document)]
    foreign += [
        f"{path.name}: {found[0]}"
        for path in site.folder.rglob("*.css")
        for found in ELSEWHERE.finditer(path.read_text(encoding="utf-8"))
    ]

    assert foreign == []


@pytest.mark.parametrize("name", ["organisation", "ressource", "reunion"])
def test_schemas_are_published(site: Built, name: str) -> None:
    """Editors find the JSON Schema of each kind of file at an address of the site."""
    schema = (ROOT / f"meetings/.schema/{name}.json").read_bytes()

    assert (site.folder / f"api/schema/{name}.json").read_bytes() == schema


def test_pages_can_be_corrected(site: Built) -> None:
    """Every page made from a file has a link that edits this very file."""
    editors = {document.url: document.links(".gtm-edit a") for document in site}

    without = [url for url, links in editors.items() if not links and not _is_generated(site, url)]
    lost = [
        f"{url} → {link}"
        for url, links in editors.items()
        for link in links
        if not _is_edited(site, link)
    ]

    assert without == []
    assert lost == []


def test_a_meeting_can_be_added(site: Built) -> None:
    """The list of meetings opens the forge's editor on a new file that bears a day."""
    (link,) = site["reunions/"].links(".gtm-add a")

    assert re.match(
        r"https://forge\.example\.org/.*/new/main/meetings\?filename=[^&]*-[^&]*\.md&", link
    )


@pytest.mark.parametrize("kind", ["reunions", "organisations", "ressources"])
def test_lists_are_complete(site: Built, kind: str) -> None:
    """The list of a kind of pages links to every page of that kind."""
    listed = set(filter(None, map(site.url, site[f"{kind}/"].links("article a[href]"))))

    registered = {
        document.url
        for document in site
        if document.url.startswith(f"{kind}/") and not document.is_redirection
    }

    assert registered - {f"{kind}/"} - listed == set()


def _arrives(site: Built, address: str) -> bool:
    url = site.url(address)
    if url is None:
        return address.startswith("https://") and not address.startswith(HOST)
    anchor = unquote(urlsplit(address).fragment)
    if not site.is_there(url):
        return False
    return not anchor or anchor in site[url].ids


def _reached(site: Built) -> set[str]:
    """The pages that links lead to from the home page, one after the other."""
    reached = {""}
    waiting = [""]
    while waiting:
        found = {site.url(address) for address in site[waiting.pop()].links()}
        new = {url for url in found if url in site.documents} - reached
        reached |= new
        waiting += new
    return reached


def _levels(document: Document) -> list[int]:
    return [
        int(element.tag[1])
        for element in document.elements
        if element.tag and re.fullmatch(r"h[1-6]", element.tag)
    ]


def _is_outline(levels: list[int]) -> bool:
    steps = pairwise(levels)
    return levels[:1] == [1] and levels.count(1) == 1 and all(b <= a + 1 for a, b in steps)


def _fetched_elsewhere(document: Document) -> Iterator[str]:
    for element in document.elements:
        for name in LOADED.get(element.tag or "", ()):
            address = element.attributes.get(name) or ""
            if not urljoin(f"{HOME}{document.url}", address).startswith(HOME):
                yield f"{document.url}: <{element.tag} {name}={address}>"
    for found in ELSEWHERE.finditer(document.html):
        yield f"{document.url}: {found[0]}"


def _is_generated(site: Built, url: str) -> bool:
    return bool(GENERATED.fullmatch(url)) or site[url].is_redirection


def _is_edited(site: Built, link: str) -> bool:
    return link.startswith(EDITOR) and (site.project / link.removeprefix(EDITOR)).is_file()


def test_what_the_site_makes_is_kept_for_it(site: Built) -> None:
    """Every file that is neither given nor the page of a record has an address none may take."""
    docs = site.project / "docs"
    given = {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}
    given |= {f"{urls.of_page_file(path)}{urls.INDEX_FILE}" for path in given}
    given |= {f"{url}{urls.INDEX_FILE}" for url in urls.LISTS}
    made = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*")}
    others = {
        path for path in made - given if not path.startswith((urls.MEETINGS, *urls.REGISTERS))
    }

    assert {path for path in others if not urls.is_own(path)} == set()
