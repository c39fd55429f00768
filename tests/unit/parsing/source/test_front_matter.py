"""The front matter of a Markdown file is found and read, whatever editors make of it."""

import pytest

from archive.language.vocabulary import ORGANISATION
from archive.parsing.source.front_matter import split_front_matter
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark, Problems


def split(text: str) -> tuple[list[tuple[str, int]], Scalar]:
    """The keys of a text, each with its line, and its body; no problem is expected."""
    problems = Problems()
    parts = split_front_matter(text, "a.md", problems)
    assert problems.sorted() == ()
    assert parts is not None
    front, body = parts
    return [(key.value, key.mark.line) for key, _ in front.entries], body


def test_front_matter() -> None:
    """The keys stand between two lines "---", the text follows, each knowing its line."""
    front, body = split("---\na: b\nc: d\n---\n\nTexte\n---\n")

    assert front == [("a", 2), ("c", 3)]
    assert body == Scalar("\nTexte\n---\n", Mark("a.md", 5))


@pytest.mark.parametrize(
    "text", ["", "Texte", "\nTexte\n", "----\nTexte\n----\n", "-- \n", "Bilan : mai\n---\nTexte\n"]
)
def test_no_front_matter(text: str) -> None:
    """A file that does not begin with "---" is text."""
    assert split(text) == ([], Scalar(text, Mark("a.md")))


@pytest.mark.parametrize(
    "opening", ["---", "----", "—-", "—", "–-", " ---", "\u200b---", "\ufeff---"]
)
@pytest.mark.parametrize("closing", ["---", "--", "----", "—-", "—", "...", "  --- "])
def test_fences_that_editors_change(opening: str, closing: str) -> None:
    """The lines around the keys are read as editors and phones make them."""
    front, body = split(f"{opening}\ndate: b\n{closing}\nTexte")

    assert front == [("date", 2)]
    assert body.value == "Texte"


def test_keys_that_nothing_opens() -> None:
    """Keys of a meeting that "---" ends are read without the one that opens them."""
    front, body = split("date: 2030-05-14\nprésence:\n  - CPE\n---\nTexte")

    assert front == [("date", 1), ("présence", 2)]
    assert body == Scalar("Texte", Mark("a.md", 5))


@pytest.mark.parametrize("closing", ["", "---\n", "—\n"])
def test_keys_of_a_register_without_fences(closing: str) -> None:
    """A register needs no "---": its keys end with their lines; a text that is none stays text."""
    lines = "nom: Conseil\nalias:\n  - CPE\n"

    read = split_front_matter(f"{lines}{closing}\nTexte", "a.md", Problems(), ORGANISATION)
    text = split_front_matter("Voir : ici\n\nTexte", "a.md", Problems(), ORGANISATION)

    assert read
    assert [key.value for key, _ in read[0].entries] == ["nom", "alias"]
    assert read[1].value.strip() == "Texte"
    assert text
    assert text[0].entries == ()


@pytest.mark.parametrize("value", ['"Salle verte" de Tinzara', "'A' et 'B'", '"A" (l\'annexe)'])
def test_quotation_marks_within_a_value(value: str) -> None:
    """A value that only begins with words in quotation marks is read whole."""
    problems = Problems()

    parts = split_front_matter(f"---\nlieu: {value}\n---\n", "a.md", problems)

    assert parts
    assert [node.value for _, node in parts[0].entries if isinstance(node, Scalar)] == [value]
    assert problems.sorted() == ()


def test_front_matter_alone() -> None:
    """A file may end with its front matter, even without a line end."""
    assert split("---\na: b\n---") == ([("a", 2)], Scalar("", Mark("a.md", 4)))


def test_blank_front_matter() -> None:
    """Front matter may be blank."""
    assert split("---\n---\nTexte") == ([], Scalar("Texte", Mark("a.md", 3)))


def test_blank_lines_before_front_matter() -> None:
    """Blank lines before the first "---" do not count, spaces after it neither."""
    front, body = split("\n \n---  \na: b\n--- \nTexte")

    assert front == [("a", 4)]
    assert body.mark == Mark("a.md", 6)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_front_matter_line_ends(end: str) -> None:
    """Line ends of any kind are read alike."""
    front, body = split("---\na: b\n---\nTexte\nfin".replace("\n", end))

    assert front == [("a", 2)]
    assert body.value == "Texte\nfin"


@pytest.mark.parametrize(
    ("text", "line"), [("---\na: b\n", 1), ("---", 1), ("\n---\na: b\n## Point\n", 2)]
)
def test_open_front_matter(text: str, line: int) -> None:
    """Front matter that nothing closes is one error, where it opens."""
    problems = Problems()

    assert split_front_matter(text, "a.md", problems) is None
    assert [(p.rule, p.mark.line) for p in problems.sorted()] == [("fichier-illisible", line)]


def test_unreadable_front_matter() -> None:
    """Keys that cannot be read are one error, and the text below them is read all the same."""
    problems = Problems()

    parts = split_front_matter("---\na: [b\n---\nTexte", "a.md", problems)

    assert parts is not None
    assert not parts[0].is_whole
    assert parts[1].value == "Texte"
    assert [(p.rule, p.mark.line) for p in problems.sorted()] == [("fichier-illisible", 2)]
