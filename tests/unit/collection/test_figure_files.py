"""CSV files that captions name."""

from pathlib import Path

import pytest

from archive.collection.archive import load
from archive.prose import Prose
from small import TODAY, headed, write

CAPTION = "graphique: ressources/flux.csv — unité: passages"


def about(root: Path, table: str, text: str = CAPTION) -> tuple[Prose, list[str]]:
    """What a resource says of itself beside a CSV file, and the problems noted."""
    front = ["titre: Relevé", "adresse: https://a.example/"]
    files = {"docs/ressources/releve.md": headed(front, text), "docs/ressources/flux.csv": table}
    archive, problems = load(write(root, files), TODAY)
    prose = archive.resources["releve"].about
    assert prose
    return prose, [str(problem) for problem in problems.sorted()]


@pytest.mark.parametrize(
    "table",
    [
        "Halte;Passages\r\nTamala;1 200\r\nZéra;12,5\r\n",
        'Halte,Passages\nTamala,1 200\nZéra,"12,5"\n',
        "\ufeffHalte\tPassages\n\nTamala\t1 200\nZéra\t12,5\n",
    ],
)
def test_a_file_is_a_table(tmp_path: Path, table: str) -> None:
    """Semicolons, commas and tabs part the cells; the text holds the table from then on."""
    prose, problems = about(tmp_path, table, f"Avant.\n\n{CAPTION}\n\nAprès [cela](/).")

    assert problems == []
    assert "| Tamala | 1 200 |\n| Zéra | 12,5 |" in prose.text
    assert prose.words.endswith("Halte Passages Tamala 1 200 Zéra 12,5 Après cela.")
    assert [link.mark.line for link in prose.links] == [10]


@pytest.mark.parametrize("word", ["graphique", "Graphe", "chart"])
def test_a_meeting_names_files_too(tmp_path: Path, word: str) -> None:
    """Its points read them, by whatever word the line begins."""
    minutes = f"## Point\n\n{word}: ressources/flux.csv\n"
    files = {"meetings/2024-04-18.md": minutes, "docs/ressources/flux.csv": "Halte;Nombre\nA;7\n"}

    archive, problems = load(write(tmp_path, files), TODAY)

    (item,) = next(iter(archive.meetings)).items
    assert item.discussion
    assert "| A | 7 |" in item.discussion.text
    assert not [problem for problem in problems.sorted() if problem.rule == "graphique"]


def test_cells_are_text(tmp_path: Path) -> None:
    """Strokes, stars and line ends of a cell mean themselves."""
    prose, _ = about(tmp_path, 'Halte;Passages\n"A|B *C*\nD";1\n')

    assert "A|B *C* D 1" in prose.words


def test_a_table_below_comes_first(tmp_path: Path) -> None:
    """Minutes printed and imported again hold the table itself: it is not read twice."""
    text = f"{CAPTION}\n\n| Halte | Passages |\n|---|---|\n| Tamala | 7 |\n"

    prose, problems = about(tmp_path, "Halte;Passages\nTamala;8\n", text)

    assert prose.text == text.strip()
    assert problems == []


@pytest.mark.parametrize("table", ["", "Halte;Passages\n", "x\n", '"' + "a" * 140_000 + '";b\n'])
def test_no_table(tmp_path: Path, table: str) -> None:
    """A file that holds no figures leaves the text as it is, and is named."""
    prose, problems = about(tmp_path, table)

    assert prose.text == CAPTION
    assert len(problems) == 1
    assert problems[0].startswith("docs/ressources/flux.csv:1:1: avertissement [graphique]")


def test_personal_data_is_found(tmp_path: Path) -> None:
    """The file is read as every text that is published."""
    about(tmp_path, "Halte;Passages\nTamala;8\n")

    archive, _ = load(tmp_path, TODAY)
    assert "docs/ressources/flux.csv" in archive.records.texts
