"""A shared link shows what it leads to."""

import json
import re
from collections import Counter

import pytest

from building import DEMO, DEMO_DAY, Built, build, epoch
from website import HOME, Document

pytest_plugins = ["sites"]

LONGEST = 200
ONE_THING = re.compile(r"(?:reunions/(?!annee-)|organisations/|ressources/)[^/]+/")
"""The url of the page of one meeting, organisation or resource."""

KINDS = {
    "": ("Groupe de coordination des mobilités du Bourem-Kala", "website"),
    "reunions/2025-09-11/": ("Réunion du 11 septembre 2025", "article"),
    "organisations/sp-cm/": ("Secrétariat permanent du Cadre des mobilités (SP-CM)", "article"),
    "ressources/carte-des-services/": (
        "Carte des services aux personnes en déplacement",
        "article",
    ),
    "actions/": ("Actions", "article"),
}


@pytest.mark.parametrize("url", KINDS)
def test_preview_names_the_page(demo_site: Built, url: str) -> None:
    """The preview has the title of the page, the name of the site and the language."""
    page = demo_site[url]

    assert (_meta(page, "og:title"), _meta(page, "og:type")) == KINDS[url]
    assert _meta(page, "og:site_name") == "Archives du GCM (fictives)"
    assert _meta(page, "og:locale") == "fr_FR"
    assert page.text("title").startswith(KINDS[url][0] if url else "Archives du GCM")


def test_descriptions_are_whole(site: Built) -> None:
    """A description fits into a preview, ends with a whole word and a sign, and has no markup."""
    wrong = {
        document.url: text
        for document in _pages(site)
        if not 12 < len(text := _description(document)) <= LONGEST
        or not text.endswith((".", "…", "?", "!", "»", ")"))
        or "  " in text
        or "<" in text
    }

    assert wrong == {}


def test_cut_descriptions_end_with_a_word(site: Built) -> None:
    """What had to be cut is cut between two words, as the page itself writes them."""
    cut = [document for document in _pages(site) if _description(document).endswith(" …")]

    assert cut != []
    for document in cut:
        last = _description(document).removesuffix(" …").split()[-1].strip("«»;,.()")
        assert last in re.split(r"[\s«»;,.()]+", document.text("article"))


def test_descriptions_differ(site: Built) -> None:
    """No two pages of records are described alike."""
    texts = Counter(
        _description(document)
        for document in _pages(site)
        if document.url.count("/") == 2 and not document.url.startswith("organisations/")
    )

    assert [text for text, count in texts.items() if count > 1] == []


def test_descriptions_say_something(demo_site: Built) -> None:
    """Each kind of page is described by what its readers come for."""
    told = {url: _description(demo_site[url]) for url in KINDS}

    assert told["reunions/2025-09-11/"].startswith("Jeudi 11 septembre 2025, Salle de réunion")
    assert "Point sur la carte des services" in told["reunions/2025-09-11/"]
    assert "réunions" in told["organisations/sp-cm/"]
    assert told["ressources/carte-des-services/"].startswith("Carte · Forum Exils.")
    assert "24 en attente" in told["actions/"]


def test_drafts_are_shared_as_drafts(demo_site: Built) -> None:
    """The preview of minutes that are a draft, partial or of a cancelled meeting begins so."""
    for sign in ("Projet de compte rendu.", "Compte rendu partiel.", "Réunion annulée."):
        marked = [d for d in demo_site if sign in d.text(".gtm-banner strong")]

        assert marked != []
        assert all(sign in _description(document) for document in marked)


def test_whole_address_where_it_is_known(demo_site: Built) -> None:
    """Where the site knows its address, each page tells its own, twice the same."""
    for document in demo_site:
        if document.is_redirection or document.url == "404.html":
            continue
        assert _meta(document, "og:url") == f"{HOME}{document.url}"
        assert document.links("link[rel=canonical]") == [f"{HOME}{document.url}"]


def test_no_address_where_none_is_known(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where it does not, no page tells a wrong one."""
    folder = tmp_path_factory.mktemp("nowhere")
    found = build(DEMO, folder, SOURCE_DATE_EPOCH=epoch(DEMO_DAY))

    told = [
        document.url
        for document in found
        if not document.is_redirection
        and document.tree.css(
            "link[rel=canonical], [property='og:url'], .gtm-address, script[type]"
        )
    ]

    assert found.status == 0
    assert told == []


def test_pages_of_one_thing_tell_it(site: Built) -> None:
    """The page of a meeting, an organisation or a resource tells programs which, once."""
    told = {document.url: document.texts("script[type]") for document in _pages(site)}

    of_things = {url for url in told if ONE_THING.fullmatch(url)}
    assert {url for url, things in told.items() if things} == of_things
    for url in of_things:
        (thing,) = map(json.loads, told[url])
        assert (thing["@context"], thing["@id"]) == ("https://schema.org", f"{HOME}{url}")
        assert thing["@type"][:1].isupper()
        assert thing["name"]


def _pages(site: Built) -> list[Document]:
    return [d for d in site if not d.is_redirection and d.url != "404.html"]


def _description(document: Document) -> str:
    text = _meta(document, "og:description")
    named = document.tree.css_first("meta[name=description]")
    assert named is not None
    assert named.attributes["content"] == text
    return text


def _meta(document: Document, name: str) -> str:
    found = document.tree.css_first(f'meta[property="{name}"]')
    assert found is not None, f"{document.url} has no {name}"
    return found.attributes["content"] or ""
