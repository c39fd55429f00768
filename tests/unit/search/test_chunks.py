"""The index of search cut into smaller pieces."""

import gzip
from pathlib import Path

import pytest

from archive.search.chunks import UnknownFormatError, cut, words_of
from archive.search.documents import search_document
from archive.search.index import indexing
from archive.site.page import Section, SectionKind

WORDS = "carte cartographie retour santé été 1er 12 cœur"


def write_index(count: int, folder: Path) -> None:
    """Write the index of pages that hold each word, and one of their own."""
    documents = [
        search_document(
            f"reunions/{n}/",
            (Section(kind=SectionKind.TEXT, title=f"Page{n}", text=WORDS, names=(), level=1),),
        )
        for n in range(count)
    ]
    with indexing(documents, folder):
        pass


def words(folder: Path) -> dict[str, bytes]:
    """Every word of an index with its numbers."""
    return {word: encoded for file in folder.glob("index/*") for word, encoded in words_of(file)}


def test_cutting_loses_no_word(tmp_path: Path) -> None:
    """Smaller pieces hold the same words with the same numbers."""
    write_index(60, tmp_path)
    folder = tmp_path / "pagefind"
    before = words(folder)

    cut(folder, 200)

    assert words(folder) == before
    assert len(list(folder.glob("index/*"))) > 5


def test_words_that_begin_alike_stay_together(tmp_path: Path) -> None:
    """The beginning of a word finds all that begin so, for they stand in one piece."""
    write_index(9, tmp_path)

    cut(tmp_path / "pagefind", 1)

    pieces = [dict(words_of(file)) for file in (tmp_path / "pagefind").glob("index/*")]
    alike = [[word for word in piece if word.startswith("cart")] for piece in pieces]
    assert sorted(map(len, alike))[-2:] == [0, 2]


def test_cutting_again_changes_nothing(tmp_path: Path) -> None:
    """What was cut is cut the same way: the same files come out."""
    write_index(20, tmp_path)
    folder = tmp_path / "pagefind"
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}

    cut(folder)

    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before


@pytest.mark.parametrize(
    "spoilt", [b"", b"pagefind_dcd\x86", b"pagefind_dcd\x86e1.5.2\x9f", b"zzz"]
)
def test_another_format_is_refused(tmp_path: Path, spoilt: bytes) -> None:
    """Files of another version of Pagefind are an error and not a broken search."""
    (tmp_path / "pagefind.x.pf_meta").write_bytes(gzip.compress(spoilt))

    with pytest.raises(UnknownFormatError):
        cut(tmp_path)
