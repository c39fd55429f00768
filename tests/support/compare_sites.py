"""What differs between two built sites: shows that a change of the code changed no page.

    python tests/support/compare_sites.py BEFORE AFTER [--ignore-markup]

Page for page: the words that differ, with a few around them, then the links. Pages that are
missing or new, and other files whose bytes differ, are listed. Archives (.gz, .zip) are left out:
they hold the hour of the build, and copies of what is compared. Exits 1 on a difference.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, unified_diff
from filecmp import cmp
from itertools import chain
from pathlib import Path

from website import Document, Website

AROUND = 4
"""How many words are shown on both sides of those that differ."""
PACKED = {".gz", ".zip"}


def main() -> None:
    """Print every difference, then how many pages and files were compared."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument(
        "--ignore-markup", action="store_true", help="say nothing of pages that read the same"
    )
    arguments = parser.parse_args()
    before, after = Website(arguments.before), Website(arguments.after)
    differences = 0
    for line in chain(
        page_differences(before, after, markup=not arguments.ignore_markup),
        file_differences(before.folder, after.folder),
    ):
        differences += not line.startswith(" ")
        sys.stdout.write(f"{line}\n")
    pages, files = len(before.documents), len(other_files(before.folder))
    sys.stdout.write(f"{pages} pages and {files} other files compared: {differences} differ\n")
    sys.exit(1 if differences or not pages else 0)


def page_differences(before: Website, after: Website, *, markup: bool) -> Iterator[str]:
    """A line for each page that differs, and below it, indented, what differs."""
    yield from presence(before.documents, after.documents, "page")
    for url in sorted(before.documents.keys() & after.documents.keys()):
        old, new = before[url], after[url]
        details = [*word_differences(old, new), *link_differences(old, new)]
        if details or (markup and old.html != new.html):
            yield f"page differs: /{url}" + ("" if details else " (markup only)")
            yield from (f"    {detail}" for detail in details)


def presence(before: Iterable[str], after: Iterable[str], kind: str) -> Iterator[str]:
    """A line for each name that only one of two sites has."""
    yield from (f"{kind} missing: /{name}" for name in sorted({*before} - {*after}))
    yield from (f"{kind} new: /{name}" for name in sorted({*after} - {*before}))


def word_differences(old: Document, new: Document) -> Iterator[str]:
    """The words of two pages that differ, in reading order, with those around them."""
    before, after = words(old), words(new)
    if before == after:
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            lead = " ".join(before[max(0, start - AROUND) : start])
            rest = " ".join(before[end : end + AROUND])
            removed, added = before[start:end], after[new_start:new_end]
            yield f"{lead} [-{' '.join(removed)}-] [+{' '.join(added)}+] {rest}"


def words(document: Document) -> list[str]:
    """The words a reader may see on a page, those of its scripts left out."""
    readable = Document(document.url, document.html)
    readable.tree.strip_tags(["script", "style"])
    return readable.text("title, body").split()


def link_differences(old: Document, new: Document) -> Iterator[str]:
    """The addresses that only one of two pages leads to, or in another order."""
    lines = unified_diff(old.links(), new.links(), n=0, lineterm="")
    return (f"link {line}" for line in lines if not line.startswith(("---", "+++", "@@")))


def file_differences(before: Path, after: Path) -> Iterator[str]:
    """A line for each file, pages left out, that is missing, new or has other bytes."""
    old, new = other_files(before), other_files(after)
    yield from presence(old, new, "file")
    for name in sorted(old & new):
        if not cmp(before / name, after / name, shallow=False):
            yield f"file differs: /{name}"


def other_files(folder: Path) -> set[str]:
    """The names of a site's files that are neither pages nor archives."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".html", *PACKED}
    }


if __name__ == "__main__":
    main()
