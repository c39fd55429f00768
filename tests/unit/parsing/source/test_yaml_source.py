"""YAML is read as text, with its traps closed, also at the head of a Markdown file."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.nodes import Mapping, Node, Scalar, Sequence
from archive.parsing.source.yaml_source import explain, read_yaml
from archive.problems import Mark, Problem, Problems

START = Mark("a.yml")


def read(text: str) -> tuple[Mapping, tuple[Problem, ...]]:
    """The keys of a text and its problems."""
    problems = Problems()
    return read_yaml(text, START, problems), problems.sorted()


def scalar(text: str, key: str = "clé") -> Scalar:
    """The value of one key of a text without problems."""
    mapping, problems = read(text)
    assert problems == ()
    assert mapping is not None
    node = {word.value: value for word, value in mapping.entries}[key]
    assert isinstance(node, Scalar)
    return node


def place(text: Scalar, index: int) -> Mark:
    """Where a character of a text stands."""
    (part,) = text.parts([(index, index + 1)])
    return part.mark


def refusal(text: str) -> tuple[str, int, int, str]:
    """The rule, the place and the message of the one problem of a text that is not read."""
    mapping, problems = read(text)
    assert not mapping.is_whole
    (problem,) = problems
    return problem.rule, problem.mark.line, problem.mark.column, problem.message


@pytest.mark.parametrize(
    "value", ["10:30", "NO", "010", "1e3", "2030-05-14", "null", "~", "yes", "0x1F", "1_000", "é"]
)
def test_scalars_stay_text(value: str) -> None:
    """A value is the text that was typed, whatever YAML makes of it elsewhere."""
    assert scalar(f"clé: {value}").value == value


@pytest.mark.parametrize("text", ["", "\n\n", "# un commentaire\n", "---\n", "---\n# rien\n"])
def test_blank(text: str) -> None:
    """A text without keys has none, and nothing is wrong with it."""
    assert read(text) == (Mapping((), START), ())


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("clé: mot", 1, 6),
        ("é: à\nclé:   mot", 2, 8),
        ("clé: 'mot'", 1, 7),
        ('clé: "mot"', 1, 7),
        ("clé:\n  mot", 2, 3),
    ],
)
def test_marks(text: str, line: int, column: int) -> None:
    """A mark is where the text itself begins, within its quotes, counted in characters."""
    text_node = scalar(text)

    assert text_node.value == "mot"
    assert text_node.mark == Mark("a.yml", line, column)
    assert place(text_node, 2) == Mark("a.yml", line, column + 2)


@pytest.mark.parametrize("sign", ["|", "|-", "|+", ">", ">-", "| # suite", "|2"])
def test_blocks(sign: str) -> None:
    """The lines of a block are those of the file, folded or not: Markdown folds its own lines."""
    text_node = scalar(f"clé: {sign}\n  un\n   deux\n\n  - trois\nautre: x\n")

    assert text_node.value == "un\n deux\n\n- trois"
    assert place(text_node, text_node.value.index("deux")) == Mark("a.yml", 3, 4)
    assert place(text_node, text_node.value.index("trois")) == Mark("a.yml", 5, 5)


@pytest.mark.parametrize("text", ["clé: un\n  deux", "clé: 'l''un deux'", 'clé: "un\\tdeux"'])
def test_inexact(text: str) -> None:
    """A text that escapes or folding changed only knows where it begins."""
    text_node = scalar(text)

    assert not text_node.is_exact
    assert place(text_node, 5) == text_node.mark


def test_start() -> None:
    """Marks count from where the text begins in its file."""
    problems = Problems()

    mapping = read_yaml("a: b\nc: d", Mark("a.md", 2), problems)

    assert mapping is not None
    assert [key.mark for key, _ in mapping.entries] == [Mark("a.md", 2, 1), Mark("a.md", 3, 1)]


def test_structure() -> None:
    """Lists and keys come in the order of the file."""
    mapping, problems = read("a: [b, {c: d}]\ne:\n- f\n")

    assert problems == ()
    assert mapping is not None
    assert plain(mapping) == {"a": ["b", {"c": "d"}], "e": ["f"]}


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: &x b", "yaml-refuse", 1, 4),
        ("a: b\nc: *a", "yaml-refuse", 2, 4),
        ("a: !!int 1", "yaml-refuse", 1, 4),
        ("a: ! b", "yaml-refuse", 1, 4),
        ("a: b\n---\nc: d", "yaml-refuse", 2, 1),
        ("- a", "valeur-inattendue", 1, 1),
        ("mot", "valeur-inattendue", 1, 1),
        ("? [a]\n: b", "valeur-inattendue", 1, 3),
        ("a: b\x92c", "fichier-illisible", 1, 5),
        ("a: b\ufeff", "fichier-illisible", 1, 5),
        ("a: b\n\tc: d", "fichier-illisible", 2, 1),
        ("[" * 100, "fichier-illisible", 1, 14),
    ],
)
def test_refusals(text: str, rule: str, line: int, column: int) -> None:
    """What the reader does not go into is refused where it stands."""
    assert refusal(text)[:3] == (rule, line, column)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: b : c", 1, "« : » s’écrit entre guillemets"),
        ("a: 'b\nc: d", 1, "guillemet ouvert n’est pas fermé"),
        ('a: "b\nc: d', 1, "guillemet ouvert n’est pas fermé"),
        ("a: [b\nc: d", 1, "crochet ouvert n’est pas fermé"),
        ("a: {b: c", 1, "crochet ouvert n’est pas fermé"),
        ("a: b\nc", 2, "il manque « : »"),
        ("a: @", 1, "ce signe s’écrit entre guillemets"),
        ("a: % b", 1, "ce signe s’écrit entre guillemets"),
        ("a: - b", 1, "à la ligne qui suit sa clé"),
        ("a: > b", 1, "à la ligne suivante"),
        ('a: "\\z"', 1, "« \\ » s’écrit « \\\\ »"),
        ("a\n: b", 2, "relisez cette ligne"),
    ],
)
def test_malformed(text: str, line: int, words: str) -> None:
    """A slip of syntax is explained in French, where it began."""
    rule, noted, _, message = refusal(text)

    assert rule == "fichier-illisible"
    assert noted == line
    assert words in message


@pytest.mark.parametrize(
    "text", ["clé: a\nClés: b", "date_limite: a\ndate limite: b", "a: 1\na: 2"]
)
def test_repeated_keys(text: str) -> None:
    """A key given twice, in any spelling, is noted at the second, and the first holds."""
    mapping, problems = read(text)

    assert mapping is not None
    assert len(mapping.entries) == 1
    (problem,) = problems
    assert problem.rule == "cle-en-double"
    assert problem.mark == Mark("a.yml", 2)
    assert "ligne 1" in problem.message


@pytest.mark.parametrize("text", ["clé: Salle #3", "clé: #3", "liste:\n  - Salle #3"])
def test_hidden_words(text: str) -> None:
    """Words that YAML hides behind "#" are noted."""
    _, problems = read(text)

    assert [problem.rule for problem in problems] == ["valeur-inattendue"]
    assert "#3" in problems[0].message


@pytest.mark.parametrize(
    "text",
    ["clé: 'Salle #3'", "clé: a#b", "clé: 'x' #non", "clé: |\n  # titre\n", "clé: 'x # y'"],
)
def test_no_comments(text: str) -> None:
    """A sign within a word or a quoted text begins no comment."""
    _, problems = read(text)

    assert problems == ()


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("clé: Salle # 3", "commentaire-public", 1),
        ("clé:\n  - CPE # absent le matin", "commentaire-public", 2),
        ("# clé\nclé: mot # fin\nb: c # d", "commentaire-public", 2),
        ("clé: mot\n## 1. Carte", "mise-en-forme", 2),
    ],
)
def test_comments(text: str, rule: str, line: int) -> None:
    """What YAML passes over behind a value is named once; a heading among the keys is too."""
    _, problems = read(text)

    assert [(problem.rule, problem.mark.line) for problem in problems] == [(rule, line)]


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\x01", "\\a", "\\x9b"])
def test_control_characters_from_escapes(escape: str) -> None:
    """An escape makes no sign that a keyboard does not write."""
    mapping, problems = read(f'clé: "salle{escape}b"')

    ((_, node),) = mapping.entries
    assert isinstance(node, Scalar)
    assert node.value == "salle b"
    assert [problem.rule for problem in problems] == ["fichier-illisible"]


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text is read or refused with a problem."""
    mapping, problems = read(text)

    assert mapping is not None or problems


@given(
    st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="'"))
)
def test_quoted_text(text: str) -> None:
    """A text between quotes is read as it is, each of its characters where it stands."""
    text_node = scalar(f"clé: '{text}'")

    assert text_node.value == text
    assert [place(text_node, n).column for n in range(len(text))] == list(range(7, 7 + len(text)))


def plain(node: Node) -> object:
    """Nodes as ordinary lists, dictionaries and texts."""
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.value


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: b : c", 1, "« : » s’écrit entre guillemets"),
        ("a: 'b\nc: d", 1, "guillemet ouvert n’est pas fermé"),
        ("a: [b\nc: d", 1, "crochet ouvert n’est pas fermé"),
        ("a: b\n\tc: d", 2, "pas avec une tabulation"),
        ("a: @b", 1, "ce signe s’écrit entre guillemets"),
        ("a: - b", 1, "à la ligne qui suit sa clé"),
        ("a\n: b", 2, "relisez cette ligne"),
    ],
)
def test_explain(text: str, line: int, words: str) -> None:
    """An error has the line to look at, where the parser may have noticed it further on."""
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))

    place, hint = explain(raised.value, text.split("\n"))

    assert place is not None
    assert place.line == line - 1
    assert words in hint
