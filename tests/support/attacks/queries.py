"""Questions put to the scripts of search, a line each."""

from collections.abc import Iterator
from pathlib import Path

from archive.collection.archive import load
from archive.language.text import fold
from archive.search.index import index_files
from building import DEMO, DEMO_DAY, rendered
from searching import asked


def ask(data: bytes, folder: Path) -> Iterator[str]:
    """What does not hold of the answers to some questions."""
    if not (folder / "recherche").exists():
        archive, _ = load(DEMO, DEMO_DAY)
        for path, content in index_files(rendered(archive).values()):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8")
    questions = data.decode(errors="replace").split("\n")
    for answer in asked(folder, *questions):
        question = answer["question"]
        folded = fold(question)
        yield from (
            f"{question!r}: {word!r} was not asked"
            for word in (*answer["absent"], *answer["unsaid"])
            if fold(word) not in folded
        )
