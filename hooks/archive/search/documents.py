"""Pages → one document for each page with sections, for Pagefind to index.

Pagefind reads HTML, so a document is written as HTML that no reader sees. The browser cuts it
back into sections; see `overrides/assets/search/sections.js`, which knows the same signs.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from archive.language.french import typeset
from archive.language.text import fold, key
from archive.site.page import Page, Section, SectionKind

TAIL = "\ue000"
"""What follows in a section is found but never shown; it also parts the names of an organisation.

A private character: it is taken out of texts.
"""
KIND, YEAR, BODY = "k", "a", "o"
"""What pages are filtered by: their kind, their year, the organisations they concern."""

_LIGATURE = re.compile("[œŒæÆ]")  # cœur
_WORD = re.compile(r"\w+")  # cœur, été, 2024
_ELISION = re.compile(
    r"(?<!\w)(?:[cdjlmnst]|[CDJLS]|[MNT](?=’[a-zà-ÿ])|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)’(?=\w)"
)
"""A small word before an apostrophe: l’OIM, Jusqu’ici; N’Djamena and M’Bororo are one word."""
_UNSEEN = re.compile(r"[\u200b\ufeff\ue000]")
"""Signs by which Pagefind and this module cut a text: zero-width space, byte order mark, `TAIL`."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page as the engine indexes it."""

    url: str
    html: str
    text: str
    """All that it is found by, as plain text: what its sections hold."""


def search_documents(pages: Iterable[Page]) -> Iterator[SearchDocument]:
    """The document of every page that has sections."""
    for page in pages:
        if page.sections:
            yield search_document(page.url, page.sections)


def search_document(url: str, sections: tuple[Section, ...]) -> SearchDocument:
    """The document of the page at a url, whose first section is the page itself."""
    page, *parts = sections
    body = _section(page, _page_words(page, sections))
    body += "".join(_section(part, part.names) for part in parts)
    # A page without a day would be missing from those sorted by it.
    order = f'data-pagefind-sort="jour:{(page.day or date.min).isoformat()}"'
    html = f'<!doctype html><html lang="fr"><body {order}>{body}</body></html>'
    text = " ".join(" ".join((part.title, part.text, *part.names)) for part in sections)
    return SearchDocument(url, html, text)


def facet(name: str, value: object) -> str:
    """The word by which a page is filtered; no other word begins with it.

    Pagefind's own filters come out differently at every build; words do not.
    """
    return f"fx{name}{key(str(value))}xf"


def _page_words(page: Section, sections: Iterable[Section]) -> Iterator[str]:
    """What a page is found by beside its title and its text, and what it is filtered by."""
    end = f" {TAIL}" if page.kind is SectionKind.ORGANISATION else ""
    yield from (f"{name}{end}" for name in page.names)
    yield from (facet(KIND, kind) for kind in sorted({section.kind for section in sections}))
    yield from (facet(YEAR, year) for year in page.years)
    yield from (facet(BODY, body) for body in page.bodies)


def _section(section: Section, hidden: Iterable[str]) -> str:
    # What Pagefind keeps of a section beside its words is the id of its heading, whatever it holds.
    anchor = f' id="{escape(",".join((section.anchor, *section.bodies)))}"'
    tag = f"h{section.level}"
    title, text = (typeset(_UNSEEN.sub("", part)) for part in (section.title, section.text))
    tail = " ".join(dict.fromkeys((*hidden, *_spelled_out(f"{title} {text}"))))
    return (
        f"<{tag}{anchor if section.anchor else ''}>{escape(_parted(title))}</{tag}>"
        f"<p>{escape(_parted(text))} {TAIL} {escape(tail)}</p>"
    )


def _parted(text: str) -> str:
    """Text whose elided words stand apart, for Pagefind takes l’OIM for one word."""
    return _ELISION.sub(r"\g<0> ", text)


def _spelled_out(text: str) -> Iterator[str]:
    """The words with a ligature, without it: Pagefind holds oeuvre and œuvre for two words."""
    if _LIGATURE.search(text):
        yield from (fold(word) for word in _WORD.findall(text) if _LIGATURE.search(word))
