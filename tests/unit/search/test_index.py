"""The files of an index, as the browser reads them."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from archive.search.index import LIST, index_files
from archive.search.postings import packed
from archive.site.page import Page
from building import rendered
from small import archive_of, headed

MEETING = headed(
    ["date: 2024-03-14", "lieu: Salle bleue", "présence: [OFM]"], "## Carte (OFM)\n\nVue à Kala.\n"
)
FILES = {
    "meetings/2024-03-14.md": MEETING,
    "meetings/2025-01-16.md": headed(["date: 2025-01-16"], "## Carte\n\nRevue.\n"),
    "docs/themes/cartes.md": headed(["nom: Cartes tenues", "anglais: [map]"]),
    "docs/organisations/ofm.md": headed(["nom: Organisation fictive", "sigle: OF-MI"]),
    "docs/aide.md": "# Aide\n\nUne carte.\n",
}


def pages_of(folder: Path, files: Mapping[str, str]) -> list[Page]:
    """The pages of these files."""
    return list(rendered(archive_of(folder, files)).values())


def read(pages: Iterable[Page]) -> dict[str, Any]:
    """The data of each file by its name, those at hand too; `pages` is what tells of pages."""
    texts = (text for _, text in index_files(pages))
    scripts = (text.removeprefix("archiveIndex(").removesuffix(");\n") for text in texts)
    found = dict(json.loads(f"[{text}]") for text in scripts)
    directory, titles, at_hand = found[f"{found['liste']['version']}/pages"]
    return {**found, **at_hand, "pages": directory, "titles": titles}


def lines(index: Mapping[str, Any]) -> dict[str, str]:
    """What an index says of each stem."""
    shards = [text for name, text in index.items() if re.search(r"/m\d", name)]
    return dict(line.split("|", 1) for text in shards for line in text.split("\n"))


def test_documents_are_numbered_newest_first(tmp_path: Path) -> None:
    """The latest meeting comes first, organisations after all meetings, the site's texts last."""
    index = read(pages_of(tmp_path, FILES))

    newest, behind, hashes, *pages = index["pages"].split(" ")
    assert (newest, behind) == ("2025-01-16", packed([0, 308 + 1]))  # days before, and its rank
    assert index["titles"][:3] == ["Organisation fictive (OF-MI)", "Cartes tenues", "Actions"]
    assert len(pages) == index["liste"]["pages"] == len(hashes) / 4
    first = f"p{index['liste']['pages'] - 1}-"
    url, title, documents = next(data for name, data in index.items() if name.startswith(first))
    assert (url, title) == ("reunions/2025-01-16/", "Réunion du 16 janvier 2025")
    assert documents[1] == ["point-1", "Carte", "Revue."]


def test_a_word_knows_its_documents(tmp_path: Path) -> None:
    """For each form of a stem, the documents with it in their title, then in their text only."""
    found = lines(read(pages_of(tmp_path, FILES)))

    assert found["cart"].startswith("carte,hh,o|")  # 1 and 3 by title, 8 by its text
    assert found["kala"] == "kala,,j"
    assert found["=d2024-03-14"].startswith("=d2024-03-14,")


def test_names_lead_to_bodies(tmp_path: Path) -> None:
    """Names stand with their first word, joined up too where they are short."""
    found = lines(read(pages_of(tmp_path, FILES)))

    assert "~organisation fictive,5,ofm" in found["organis"]
    assert "~of mi,5,ofm" in found["mi"]
    assert "~ofmi,5,ofm" in found["ofmi"]
    assert found["map"].endswith("~map,6,")


def test_the_list_is_small_and_last(tmp_path: Path) -> None:
    """What never changes its name is written last and says where words begin."""
    files = list(index_files(pages_of(tmp_path, FILES)))

    assert files[-1][0] == LIST
    assert read(pages_of(tmp_path, FILES))["liste"]["words"].split(" ")[0] == ""
    assert len(files[-1][1]) < 2_000


def test_same_archive_same_files(tmp_path: Path) -> None:
    """Two builds write the same; a page keeps its file when another is added."""
    long = headed(["date: 2026-01-15"], f"## Bilan\n\n{'Long. ' * 6000}\n")
    files = {**FILES, "meetings/2026-01-15.md": long}
    before = dict(index_files(pages_of(tmp_path / "a", files)))
    again = dict(index_files(pages_of(tmp_path / "b", files)))
    more = {**files, "meetings/2026-02-12.md": headed(["date: 2026-02-12"], "## Bilan\n")}
    after = dict(index_files(pages_of(tmp_path / "c", more)))

    assert before == again
    kept = {path for path in before if re.search(r"/p\d", path)}
    assert len(kept) > 5
    assert kept <= set(after)


def test_the_newest_texts_are_at_hand(tmp_path: Path) -> None:
    """What is newest lies in the file of pages, as far as there is room, and nowhere else."""
    long = headed(["date: 2025-01-15"], f"## Bilan\n\n{'Long. ' * 6000}\n")
    pages = pages_of(tmp_path, {**FILES, "meetings/2025-01-15.md": long})
    index = read(pages)
    _, _, at_hand = index[f"{index['liste']['version']}/pages"]
    paths = dict(index_files(pages))

    assert [part[0] for part in at_hand.values()] == [
        *("reunions/2025-01-16/", "reunions/2025-01-15/")
    ]
    assert paths.keys().isdisjoint(f"recherche/index/{name}.js" for name in at_hand)
    assert any(path.endswith("-1.js") for path in paths)


def test_a_long_page_is_cut(tmp_path: Path) -> None:
    """What is said at length lies in further files of its page, which all say whose it is."""
    items = "".join(f"## Point {letter}\n\n{'Long. ' * 300}\n\n" for letter in "ABC")
    meeting = headed(["date: 2024-03-14"], items)
    index = read(pages_of(tmp_path, {"meetings/2024-03-14.md": meeting}))

    _, _, hashes, kinds, *_ = index["pages"].split(" ")
    name = f"p{index['liste']['pages'] - 1}-{hashes[:4]}"
    parts = [index[f"{name}{end}"] for end in ("", "-1", "-2")]
    assert kinds == "01.1.1"
    assert [[title for _, title, _ in part[2]] for part in parts] == [
        *(["Réunion du 14 mars 2024", "Point A"], ["Point B"], ["Point C"])
    ]
    assert {tuple(part[:2]) for part in parts} == {tuple(parts[0][:2])}


def test_an_archive_without_words_has_no_index() -> None:
    """Without a page there is nothing to search."""
    assert list(index_files([])) == []
