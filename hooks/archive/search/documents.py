"""Pages → what results show of them: the texts, by page, and the list that tells of all pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.search.postings import packed
from archive.search.shards import content_hash, cut_into_shards, script
from archive.search.words import without_addresses
from archive.site.page import Page, PageSection, SectionKind

_HASH = 4
"""Letters of the hash of a page, which is compared with its own past only."""
_PART = 2_000
"""Signs of a file: about 900 bytes once compressed, so that a result costs no more."""
_KINDS = list(SectionKind)


@dataclass(frozen=True)
class PageDocuments:
    """What results show of a page."""

    kinds: str
    """Of each document; a point where the next file begins."""
    parts: list[list[object]]
    """The data of each file."""
    hash: str
    """What the names of its files end in."""


def page_documents(page: Page) -> PageDocuments:
    """What is shown of a page, cut where it is long."""
    cuts = list(cut_into_shards(page.sections, lambda one: len(one.title) + len(one.text), _PART))
    kinds = ("".join(str(_KINDS.index(one.kind)) for one in held) for held in cuts)
    parts: list[list[object]] = [[page.url, page.sections[0].title, _shown(held)] for held in cuts]
    return PageDocuments(".".join(kinds), parts, content_hash([script("", parts)], _HASH))


def _shown(sections: Iterable[PageSection]) -> list[list[str]]:
    return [[one.anchor, one.title, without_addresses(one.text)] for one in sections]


def text_files(documents: Sequence[PageDocuments]) -> dict[str, object]:
    """The data of each file by its name, in the order of the pages."""
    return {
        f"p{len(documents) - 1 - rank}-{page.hash}{f'-{at}' if at else ''}": part
        for rank, page in enumerate(documents)
        for at, part in enumerate(page.parts)
    }


def first_files(texts: Mapping[str, object], room: int) -> Iterator[tuple[str, object]]:
    """The first files, as many as there is room for."""
    for name, part in texts.items():
        room -= len(script(name, part))
        if room < 0:
            return
        yield name, part


def directory(pages: Sequence[Page], documents: Sequence[PageDocuments]) -> str:
    """The newest day, how far each is behind it, the hashes of all pages, then the kinds of each.

    Distances are packed like numbers that rise by one more than the days do: two meetings may be
    of one day. Hashes, of which no two are alike, stand apart, so that the kinds pack well.
    """
    days = [page.sections[0].day for page in pages if page.sections[0].day]
    newest = days[0].isoformat() if days else ""
    behind = packed((days[0] - day).days + rank for rank, day in enumerate(days))
    hashes = "".join(texts.hash for texts in documents)
    return " ".join((newest, behind, hashes, *(texts.kinds for texts in documents)))
