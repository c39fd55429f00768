"""What results show of a page, in files of their own, and the list that tells of all pages."""

from datetime import date

from archive.search.documents import directory, first_files, page_documents, text_files
from archive.search.postings import packed
from archive.search.shards import script
from archive.site.page import Page, PageSection, SectionKind

DAY = date(2030, 6, 4)


def page(url: str, *texts: str, day: date | None = None) -> Page:
    """A page of a meeting whose points say these texts."""
    points = [
        PageSection(kind=SectionKind.ITEM, anchor=f"point-{n}", title=f"Point {n}", text=text)
        for n, text in enumerate(texts, 1)
    ]
    own = PageSection(kind=SectionKind.MEETING, title=url, text="", day=day)
    return Page(url, url, "", (), (own, *points), (), b"", None)


def test_what_is_shown() -> None:
    """A file tells the page, then the anchor, the title and the text of each of its pieces."""
    found = page_documents(page("a/", "Vue à Kala, voir https://carte.example.org/kala."))

    assert found.parts == [
        ["a/", "a/", [["", "a/", ""], ["point-1", "Point 1", "Vue à Kala, voir …"]]]
    ]
    assert len(found.kinds) == len(found.parts[0][2])  # type: ignore[arg-type]


def test_a_hash_tells_what_changed() -> None:
    """The name of a file changes with what it shows, and with nothing else."""
    first, same, other = (page_documents(page("a/", text)) for text in ("Dit.", "Dit.", "Redit."))

    assert first.hash == same.hash != other.hash


def test_long_pages_are_cut() -> None:
    """A long page is several files, numbered from the second on; a point parts their kinds."""
    documents = [page_documents(page("a/", *["mot " * 4000] * 4)), page_documents(page("b/"))]
    names = list(text_files(documents))

    count = len(documents[0].parts)
    assert count > 1
    assert documents[0].kinds.count(".") == count - 1
    assert names[1] == f"p1-{documents[0].hash}-1"
    assert names[-1] == f"p0-{documents[1].hash}"


def test_first_files() -> None:
    """As many of the first files as there is room for."""
    texts = text_files([page_documents(page(f"{n}/", "Dit.")) for n in range(4)])

    assert list(first_files(texts, 10**6)) == list(texts.items())
    assert list(first_files(texts, 0)) == []
    (first, *_) = texts.items()
    assert list(first_files(texts, len(script(*first)))) == [first]


def test_the_list_of_pages() -> None:
    """The newest day, how far the others are behind, the hashes, then the kinds of each page."""
    pages = [page("a/", "Dit.", day=DAY), page("b/", day=date(2030, 6, 1)), page("c/")]
    documents = [page_documents(each) for each in pages]

    newest, behind, hashes, *kinds = directory(pages, documents).split(" ")

    assert (newest, behind) == ("2030-06-04", packed([0, 3 + 1]))
    assert hashes == "".join(each.hash for each in documents)
    assert kinds == [each.kinds for each in documents]
