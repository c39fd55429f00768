"""Every word of a meeting's text is on its page: what is understood and what is not."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import copy, copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.collection.archive import Archive, load
from archive.language.text import fold
from archive.parsing.source.blocks import split_blocks
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.front_matter import split_front_matter
from archive.problems import Problems
from building import DEMO, page_at
from said_words import WORD, body_words, words
from small import TODAY, archive_of
from website import Document

TESTS = Path(__file__).parents[2]
SENTENCE = re.compile(
    r"(?:(?<=[.!?]\s)|^)[^\W\d_](?:(?![.!?]\s)[^:])*?\s(?:(?![.!?]\s)[^:])*?[.!?](?=\s|$)"
)
"""Several words up to a full stop, without a colon, which may end a label."""
ATTENDANCE = ("Étaient présents", "Se sont excusés", "Était absent")
"""How the sentences begin that the page gives as lists of who attended."""
NO_WORDS = {"2026-05-21-associations.md": {"mme", "fictive"}}
"""Names of persons, which are on no page."""
FILES = [
    *((DEMO, file) for file in sorted(TESTS.glob("ordinary/20*.md"))),
    *((DEMO, file) for file in sorted(TESTS.glob("site/meetings/*.md"))),
    *((TESTS / "cases/base", file) for file in sorted(TESTS.glob("cases/good/*/meetings/20*.md"))),
]


def page_words(archive: Archive) -> str:
    """The text of the page of the meeting that stands alone in an archive."""
    (meeting,) = archive.meetings
    page = page_at(archive, f"reunions/{meeting.id}/")
    body = Document(page.url, page.html).tree.body
    assert body is not None
    return body.text(separator=" ")


def habit_words(blocks: Iterable[str], heading: str = "") -> tuple[list[str], list[str]]:
    """The words put for each « Mot » of a meeting's text, and those of its page, in order."""
    pieces = re.split(r"[Mm]ot\b", "\n\n".join(blocks))
    written = [f"xyz{number:03}" for number in range(len(pieces) - 1)]
    body = "".join(piece + word.capitalize() for piece, word in zip(pieces, written, strict=False))
    text = f"---\ndate: 2024-04-18\n---\n{heading}{body}{pieces[-1]}\n"
    with TemporaryDirectory() as folder:
        page = page_words(archive_of(Path(folder), {"meetings/2024-04-18.md": text}))
    return written, re.findall(r"xyz\d{3}", page.lower())


def sentences(name: str, text: str) -> Iterator[str]:
    """The words of each sentence of the body of a file, be they those of labels."""
    split = split_front_matter(text, name, Problems())
    assert split is not None
    body = split[1]
    for block in split_blocks(body, tokenise(body.value)):
        for leaf in block.leaves:
            for sentence in SENTENCE.findall(leaf.plain.value):
                if not sentence.startswith(ATTENDANCE):
                    yield " ".join(WORD.findall(fold(sentence)))


@pytest.mark.parametrize(("base", "file"), FILES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_files(base: Path, file: Path, tmp_path: Path) -> None:
    """No word of any file of the tests is lost on its page, and its sentences are whole."""
    text = file.read_text("utf-8")
    copytree(base / "docs", tmp_path / "docs")
    copy(base / "mkdocs.yml", tmp_path)
    (tmp_path / "meetings").mkdir()
    copy(file, tmp_path / "meetings")

    page = page_words(load(tmp_path, TODAY)[0])

    shown = set(words(page)) | NO_WORDS.get(file.name, set())
    assert [word for word in body_words(file.name, text) if word not in shown] == []
    in_order = f" {' '.join(WORD.findall(fold(page)))} "
    assert [said for said in sentences(file.name, text) if f" {said} " not in in_order] == []


BLOCKS = st.lists(
    st.sampled_from(
        [
            "Mot mot.", "## Mot", "## 1. Mot (Mot)", "##2. Mot", "### Décisions", "### Actions",
            "### Mot", "**Mot**", "- Mot", "- Mot : mot (15 août)", "1. Mot", "> Mot", "Rien à mot",
            "    Mot", "• Mot", "`Mot`", "<b>Mot</b>", "- [ ] Mot", "~~Mot~~", "Mot[^1]",
            "[^1]: Mot",
            "| Points d’action | Responsables | Date limite |\n|---|---|---|\n| Mot | Mot | Mot |",
            "| a | b |\n|---|---|\n| Mot | Mot |", "## Présence\n\n- Mot\n- Mot", "**Mot :** Mot",
            "## Ordre du jour\n\n1. Mot\n2. Mot", "Décision : Mot", "ACTION : Mot", "Mot | Mot",
        ]
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(BLOCKS)
def test_generated_texts(blocks: list[str]) -> None:
    """No word of a text made of habits is lost, or what is wrong is said."""
    written, shown = habit_words(blocks)

    assert set(written) <= set(shown)


IN_ORDER = st.lists(
    st.sampled_from(
        [
            "Mot mot.", "### Mot", "- Mot\n- Mot", "1. Mot\n2. Mot", "> Mot", "    Mot", "• Mot",
            "~~Mot~~ mot", "- [ ] Mot", "| a | b |\n|---|---|\n| Mot | Mot |", "`Mot` mot",
            "Rien à mot",
        ]
    ),
    min_size=2,
    max_size=8,
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(IN_ORDER)
def test_generated_order(blocks: list[str]) -> None:
    """The words of a discussion stand in the order in which they were written."""
    written, shown = habit_words(blocks, "## Autre point\n\nTexte.\n\n## Point\n\nTexte.\n\n")

    assert shown == written
