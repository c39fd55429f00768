"""Slips in lines of YAML that can only mean one thing are read as they are meant."""

import pytest

from archive.parsing.source.nodes import Mapping, Node, Scalar, Sequence
from archive.parsing.source.yaml_lines import split_keys
from archive.parsing.source.yaml_source import read_yaml
from archive.problems import Mark, Problem, Problems


def values(text: str) -> tuple[list[object], tuple[Problem, ...]]:
    """The values of all keys of a text, and its problems."""
    problems = Problems()
    mapping = read_yaml(text, Mark("a.yml"), problems)
    return [plain(node) for _, node in mapping.entries], problems.sorted()


def plain(node: Node) -> object:
    """A node without its places."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key.value: plain(value) for key, value in node.entries}


@pytest.mark.parametrize("indent", ["", "  ", "    ", "\t", "\u00a0 "])
@pytest.mark.parametrize(
    "dash", ["- ", "-", "• ", "•", "– ", "–", "* ", "— ", "·\u00a0", "-\u202f", "+ ", "1. ", "2) "]
)
def test_dashes(indent: str, dash: str) -> None:
    """Whatever sign begins the entries of a list, with or without a space, they are its entries."""
    listed = "".join(f"{indent}{dash}{name}\n" for name in ("CPE", "Secours d’Hiver", "DGV"))

    assert values(f"a:\n{listed}b: c\n") == ([["CPE", "Secours d’Hiver", "DGV"], "c"], ())


@pytest.mark.parametrize("slip", ["-DGV", "• DGV", "–DGV", "-\u00a0DGV", "* DGV"])
def test_one_dash(slip: str) -> None:
    """One entry ill written among others is an entry."""
    assert values(f"a:\n  - CPE\n  {slip}\n  - OMX\n") == ([["CPE", "DGV", "OMX"]], ())


@pytest.mark.parametrize("indent", ["", "  ", "\t", "\u00a0"])
def test_no_dashes(indent: str) -> None:
    """Names on lines of their own below the key of a list are its entries."""
    text = f"présence:\n{indent}CPE (2)\n{indent}Eaux et Forêts\nlieu: Salle\n"

    assert values(text) == ([["CPE (2)", "Eaux et Forêts"], "Salle"], ())


@pytest.mark.parametrize(
    "below", ["CPE,\n  DGV", "Ministère\n    du Plan", "Direction\n  des forêts", "CPE, DGV\n  OMX"]
)
def test_one_text_on_lines(below: str) -> None:
    """A comma, a small letter or another indent makes them one text, which YAML folds."""
    (read, _) = values(f"présence:\n  {below}\n")

    assert read == [" ".join(below.split())]


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2007", " \u00a0"])
@pytest.mark.parametrize("line", ["a:_b c", "a_:_b c", "a: b c"])
def test_blanks(line: str, blank: str) -> None:
    """A no-break space around a colon is a space; within a value it stays."""
    assert values(line.replace("_", blank) + "\nd:\u00a0e\u00a0f") == (["b c", "e\u00a0f"], ())


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ('a: "Carte" des services', '"Carte" des services'),
        ('a: "Carte" et "plan"', '"Carte" et "plan"'),
        ('a: "L\'école" de DGV', '"L\'école" de DGV'),
        ("a: @Carte", "@Carte"),
        ("a: *Carte* ", "*Carte*"),
        ("a: **Carte** et **plan**", "**Carte** et **plan**"),
        ("a: & plan", "& plan"),
        ("a: [Carte] des services", "[Carte] des services"),
        ("a: [Carte] # publique", ["Carte"]),
        ('a: "Carte"', "Carte"),
        ('a: "Carte" # publique', "Carte"),
        ('a: ["Carte", "plan"]', ["Carte", "plan"]),
        ('a: [\n"Carte",\n"plan"\n]', ["Carte", "plan"]),
        ('a: "Carte \\" des"', 'Carte " des'),
    ],
)
def test_quotation_marks(line: str, value: object) -> None:
    """Quotation marks around the first words of a value are part of it."""
    assert values(line)[0] == [value]


@pytest.mark.parametrize("gap", ["   ", "      ", " "])
def test_one_dash_out_of_line(gap: str) -> None:
    """A dash out of line is another entry of its list, and noted on its own line."""
    read, problems = values(f"a:\n  - CPE\n{gap}- DGV\n  - OMX\n")

    assert read == [["CPE", "DGV", "OMX"]]
    assert [(p.rule, p.mark.line) for p in problems] == [("mise-en-forme", 3)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  – CPE\n  -DGV\n", "– CPE\n-DGV"),
        ("a: CPE\n  – DGV\n", "CPE – DGV"),
        ("a:\n  - b:\n      - c\n    d: e\n", [{"b": ["c"], "d": "e"}]),
        ("a:\n- b\n- c\n", ["b", "c"]),
        ("a: -5\n", "-5"),
        ("a:\n  - CPE,\n    DGV\n", ["CPE, DGV"]),
    ],
)
def test_right_lines(text: str, value: object) -> None:
    """What YAML reads rightly stays as it is."""
    assert values(text) == ([value], ())


@pytest.mark.parametrize("dash", ["-", "•", " - ", "   • "])
def test_marks(dash: str) -> None:
    """A word keeps its place in the file, whatever its line gained."""
    problems = Problems()
    text = f"a:\n - CPE\n{dash}DGV\n"

    ((_, node),) = read_yaml(text, Mark("a.yml"), problems).entries

    assert isinstance(node, Sequence)
    assert [item.mark.line for item in node.items] == [2, 3]
    assert node.items[1].mark.column == len(dash) + 1


def test_keys_by_themselves() -> None:
    """Each key of the outermost level comes with the lines below it."""
    lines = ["a: b", "c:", "- d", "  e: f", "# g", "h: i"]

    assert [(first, list(own)) for first, own in split_keys(lines)] == [
        (0, ["a: b"]),
        (1, ["c:", "- d", "  e: f", "# g"]),
        (5, ["h: i"]),
    ]


def test_every_broken_key() -> None:
    """Every key that cannot be read is noted on its line, and all others are kept."""
    read, problems = values('a: % b\nc: d\ne: [f\ng:\n- h\ni: "j\n')

    assert read == ["d", ["h"]]
    assert [problem.mark.line for problem in problems] == [1, 3, 6]
