"""Whatever a file holds, reading it ends soon, and with problems rather than an error."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection.files import decode
from archive.parsing.meeting_file import read_meeting
from archive.parsing.register_files import read_organisation, read_resource
from archive.parsing.source.front_matter import split_front_matter
from archive.problems import Problem, Problems
from reading import YAML, markdown, read, yaml

SITE = Path(__file__).parents[2] / "site"
Reader = Callable[[str, str, Problems], object]
READERS: dict[str, Reader] = {
    "meetings/2030-05-14.md": read_meeting,
    "meetings/2030-05-14.yml": read_meeting,
    "docs/organisations/a.md": read_organisation,
    "docs/ressources/a.md": read_resource,
    "docs/index.md": split_front_matter,
}
SAMPLES = {
    "meetings": [p.read_text(encoding="utf-8") for p in sorted(SITE.glob("meetings/**/*.*"))],
    "docs": [p.read_text(encoding="utf-8") for p in sorted(SITE.glob("docs/r*/*.md"))],
}
PIECES = st.sampled_from(
    [
        "\n", "\n\n", " ", "  ", "\t", "---\n", "...\n", "## ", "# ", "### Décisions\n", "- ",
        ": ", ":", "#", "|", "|---|---|\n", "| Points d’action | Responsables |\n|---|---|\n", "(",
        ")", "[", "]", "](", "{", "}", "&a ", "*a", "!a ", "'", '"', ">", "|\n", "%", "@", "`",
        "```\n", "<!--", "\\", "date", "date: 2030-05-14\n", "heure: 9h\n", "présence:\n",
        "## Présence\n", "points:\n", "actions:\n", "31 juin", "4 juin", "25h", "N/A", "CPE", "é",
        "https://a.exemple", "prochaine réunion: ", "\ufeff", "\u2028", "\x85", "\0", "\x0c",
        "\U0001f600", "1. ", "<br>", "_", "**",
    ]
)  # fmt: skip
SOUP = st.lists(PIECES, max_size=60).map("".join)


WORD = re.compile(r"Mot\d+")
STRUCTURE = st.lists(
    st.sampled_from(
        [
            "Mot", " Mot", "\n", "\n\n", "# Mot", "\n## Mot\n\n", "\n## 1. Mot (Mot, Mot)\n\n",
            "\n### Décisions\n\n", "\n### Points d’action\n\n", "\n### Mot\n\n", "- Mot\n",
            "  - Mot\n", "1. Mot\n", "> Mot\n", "    Mot\n", "[Mot]: Mot", "[Mot](Mot)", "`Mot`",
            "\n\n| Actions | Responsables |\n|---|---|\n| Mot | Mot, Mot |\n", "| Mot | Mot |\n",
            "| Mot | Mot | Mot |\n", "\n\n| a | b |\n|---|---|\n| Mot | Mot |\n",
            "\n## Présence\n\n", "\n## Ordre du jour\n\n", "\n## Décisions\n\n",
            "\n## Documents\n\n", "\n---\n", "\n", "\n## Prochaine réunion\n\n", "**Mot**",
            "<b>Mot</b>", "<!-- Mot -->", "```Mot\n", "N/A", "\n## Thèmes\n\n",
            "Mot, Mot et Mot", "Mot (Mot, Mot", ")", "4 juin 2030",
        ]
    ),
    max_size=30,
).map("".join)  # fmt: skip
KEYS = st.lists(
    st.sampled_from(
        [
            "lieu: Mot Mot", "titre: Mot", "présence: Mot, Mot (Mot, Mot) et Mot",
            "présence:\n  - Mot, Mot\n  - Mot (3)", "excusés: |\n  Mot\n  - Mot",
            "thèmes: [Mot, Mot]",
            "ordre du jour:\n  - 1. Mot (Mot)\n  - Mot : Mot\n  - {titre: Mot, présenté par: Mot}",
            "ordre du jour: >\n  Mot\n  Mot", "introduction: >\n  Mot\n\n  - Mot",
            "décisions:\n  - Mot\n  - Mot : Mot\n  - [Mot]", "décisions: |\n  - Mot\n  Mot",
            "prochaine réunion: 4 juin 2030, Mot", "heure: 9h Mot",
            "documents:\n  - Mot\n  - Mot : Mot", "documents: {titre: Mot, adresse: Mot}",
            "Mot: Mot", "source: Mot",
            "points:\n  - Mot\n  - titre: Mot (Mot)\n    discussion: Mot\n    décisions: Mot",
            "points:\n  - titre: Mot\n    actions: [Mot, {action: Mot, porteurs: Mot, délai: Mot}]",
            "points:\n  - titre: Mot\n    actions:\n      - Mot : Mot",
        ]
    ),
    max_size=8,
).map("\n".join)  # fmt: skip


def numbered(text: str) -> str:
    """A text in which every word "Mot" is another word."""
    pieces = text.split("Mot")
    return pieces[0] + "".join(f"Mot{n:03}{piece}" for n, piece in enumerate(pieces[1:]))


@st.composite
def mutated(draw: st.DrawFn, sample: str) -> str:
    """A file that is right, with a few places cut out, doubled or typed over."""
    text = sample
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        inserted = draw(PIECES | st.text(max_size=5) | st.just(text[start:end] * 2))
        text = text[:start] + inserted + text[end:]
    return text


def problems_of(text: str, path: str) -> tuple[Problem, ...]:
    """The problems of a file, each of which stands in it."""
    problems = Problems()
    READERS[path](text, path, problems)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for problem in problems.sorted():
        assert problem.mark.path == path
        assert 1 <= problem.mark.line <= lines
        assert problem.mark.column >= 1
        assert "\n" not in str(problem)
    return problems.sorted()


@pytest.mark.parametrize("path", READERS)
@given(text=st.text() | SOUP | SOUP.map(lambda soup: f"---\ndate: 2030-05-14\n---\n{soup}"))
def test_any_text(path: str, text: str) -> None:
    """Any text at all is read, and every problem stands in it."""
    problems_of(text, path)


@given(text=SOUP.map(lambda soup: f"date: 2030-05-14\n{soup}"))
def test_any_keys(text: str) -> None:
    """Any lines after a date are read."""
    problems_of(text, "meetings/2030-05-14.yml")


@pytest.mark.parametrize("path", READERS)
@given(data=st.data())
def test_mutated_files(path: str, data: st.DataObject) -> None:
    """A file that is right but for a few slips is read."""
    sample = data.draw(st.sampled_from(SAMPLES[path.partition("/")[0]]))

    problems_of(data.draw(mutated(sample)), path)


@given(st.binary() | st.text().map(lambda text: text.encode("utf-16")) | SOUP.map(str.encode))
def test_any_bytes(data: bytes) -> None:
    """Any bytes are a text that is read, or one problem."""
    problems = Problems()

    text = decode(data, "a.md", problems)

    if text is None:
        assert [problem.rule for problem in problems.sorted()] == ["fichier-illisible"]
    else:
        problems_of(text, "meetings/2030-05-14.md")


@given(STRUCTURE.map(numbered))
def test_no_word_of_markdown_is_lost(body: str) -> None:
    """Every word of a body is in the meeting, or a problem is noted."""
    meeting, problems = read(markdown(body))

    record = repr(meeting)
    assert problems or all(word in record for word in WORD.findall(body))


@given(KEYS.map(numbered))
def test_no_word_of_yaml_is_lost(lines: str) -> None:
    """Every word of a YAML file is in the meeting, or a problem is noted."""
    meeting, problems = read(yaml(lines), YAML)

    record = repr(meeting)
    assert problems or all(word in record for word in WORD.findall(lines))


@pytest.mark.parametrize("path", READERS)
@given(text=st.text() | SOUP)
def test_same_twice(path: str, text: str) -> None:
    """The same text gives the same problems."""
    assert problems_of(text, path) == problems_of(text, path)
