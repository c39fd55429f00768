"""The files of search: what is written, and kept small."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from archive.search.documents import SearchDocument, search_document
from archive.search.index import SearchIndexError, indexing
from archive.site.page import Section, SectionKind

WORDS = ("carte", "cartographie", "retour", "santé", "été", "1er", "12", "cœur")


def documents(count: int) -> list[SearchDocument]:
    """Pages that hold each word, and one of their own."""
    text = " ".join(WORDS)
    return [search_document(f"reunions/{n}/", (section(f"Page{n}", text),)) for n in range(count)]


def section(title: str, text: str) -> Section:
    """What search knows of a page."""
    return Section(kind=SectionKind.TEXT, title=title, text=text, names=("2024-01-01",), level=1)


def write_index(found: list[SearchDocument], folder: Path) -> None:
    """Write an index with nothing else to do meanwhile."""
    with indexing(found, folder):
        pass


def test_only_what_is_used_is_written(tmp_path: Path) -> None:
    """The index comes without the looks of Pagefind, its worker and its other languages."""
    write_index(documents(3), tmp_path)

    names = sorted(path.name for path in (tmp_path / "pagefind").iterdir())
    assert [re.sub("_[0-9a-f]{10}", "_#", name) for name in names] == [
        *("fragment", "index", "mots.txt", "pagefind-entry.json"),
        *("pagefind.fr_#.pf_meta", "pagefind.js", "wasm.fr_#.pagefind"),
    ]


def test_files_are_named_after_what_they_hold(tmp_path: Path) -> None:
    """What a cache may keep for ever has another name when it changes, and is found by it."""
    folder = tmp_path / "pagefind"
    write_index(documents(3), tmp_path)
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))["languages"]["fr"]

    for file, name in (
        (folder / f"pagefind.{entry['hash']}.pf_meta", entry["hash"]),
        (folder / f"wasm.{entry['wasm']}.pagefind", entry["wasm"]),
    ):
        assert name == f"fr_{sha256(file.read_bytes()).hexdigest()[:10]}"


def test_same_archive_same_files(tmp_path: Path) -> None:
    """Two builds of one archive write the same bytes."""
    for name in ("one", "two"):
        write_index(documents(40), tmp_path / name)

    one, other = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        for folder in (tmp_path / "one", tmp_path / "two")
    )
    assert one == other


def test_words_for_slips(tmp_path: Path) -> None:
    """The words of the archive are listed once, folded and in order; short ones are not."""
    write_index(documents(2), tmp_path)

    listed = (tmp_path / "pagefind" / "mots.txt").read_text("ascii").split()
    assert listed == ["carte", "cartographie", "coeur", "retour", "sante"]


def test_empty_archive_has_no_index(tmp_path: Path) -> None:
    """Without a document nothing is written, and nothing fails."""
    write_index([], tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_failure_is_told_in_french(tmp_path: Path) -> None:
    """When the indexer fails, the message says so and repeats what it said."""
    (tmp_path / "pagefind").write_text("", encoding="utf-8")

    with pytest.raises(SearchIndexError, match=r"n’a pu être fait : .+"):
        write_index(documents(1), tmp_path)


def test_failure_of_something_else_is_told(tmp_path: Path) -> None:
    """What fails while the index is made is told as it is, and leaves no indexer behind."""
    with pytest.raises(KeyError), indexing(documents(300), tmp_path):
        raise KeyError

    assert not (tmp_path / "pagefind" / "mots.txt").exists()
