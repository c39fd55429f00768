"""Free text: its places, its links, bare addresses, and those that may be published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.source.free_text import (
    Source,
    is_outside,
    is_publishable,
    parse_text,
    split_addresses,
)
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.prose import Prose

HERE = Mark("a.md", 10, 3)


def prose(text: str, mark: Mark = HERE) -> Prose:
    """A text of several lines, parsed."""
    return parse_text(Scalar(text, mark))


def addresses(text: str) -> list[str]:
    """The bare addresses of a text."""
    return [piece for piece, is_address in split_addresses(text) if is_address]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Voir https://a.exemple/b.", "https://a.exemple/b"),
        ("(https://a.exemple/b)", "https://a.exemple/b"),
        ("(voir https://a.exemple/b_(c)).", "https://a.exemple/b_(c)"),
        ("« https://a.exemple/b »", "https://a.exemple/b"),
        ("«https://a.exemple/b»", "https://a.exemple/b"),
        ("«\u202fhttps://a.exemple/b\u202f»", "https://a.exemple/b"),
        ("HTTP://a.exemple?b=c&d=é;", "HTTP://a.exemple?b=c&d=é"),
        ("[https://a.exemple]", "https://a.exemple"),
        ("https://a.exemple/b…", "https://a.exemple/b"),
        pytest.param("https://a.exemple/b" + ")." * 99_999, "https://a.exemple/b", id="long"),
    ],
)
def test_bare(text: str, address: str) -> None:
    """An address ends where its sentence goes on."""
    assert addresses(text) == [address]


@pytest.mark.parametrize(
    "text", ["", "a.exemple", "https://", "https://…", "ftp://a.exemple", "a@b.c"]
)
def test_none(text: str) -> None:
    """Nothing else is a bare address."""
    assert addresses(text) == []


@given(st.text(alphabet="ahttps:/.()[]*_« »\n"))
def test_pieces(text: str) -> None:
    """The pieces are the whole text."""
    assert "".join(piece for piece, _ in split_addresses(text)) == text


@pytest.mark.parametrize(
    "address",
    [
        "https://a.exemple",
        "http://a.exemple/b?c=d#e",
        "../b/",
        "/b/#c",
        "#c",
        "?q=a:b",
        "",
        "b/c:d",
        "mailto:a@b.c",
        "tel:+22780001212",
    ],
)
def test_publishable(address: str) -> None:
    """A link may lead to the web, to a page of the site, to a mailbox or a telephone."""
    assert is_publishable(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:a",
        "java\0script:a", "\x01javascript:a", "data:text/html,a", "vbscript:a", "mailto:a",
        "tel:a", 'mailto:a@b.c" onclick=b', "//a.exemple",
         "///a.exemple", "\\\\a.exemple", "/\\a.exemple", "https://",
        "https:///a", "https:a", "file:///a", 'a" onclick=b', 'https://a" onclick=b', "b<c",
    ],
)  # fmt: skip
def test_not_publishable(address: str) -> None:
    """Any other address is no link."""
    assert not is_publishable(address)


def test_outside() -> None:
    """Only an address of the web leads out of the site."""
    assert is_outside("https://a.exemple")
    assert not is_outside("../a/?b=https://a.exemple")


def test_link_marks() -> None:
    """Each link knows its line and column, even when one address comes twice."""
    text = "é https://a.exemple\n- [a](https://a.exemple) *[b](c)*\n\n| a\\_b <https://d.exemple> |"

    links = parse_text(Scalar(text, HERE, indent=1)).links

    assert [(link.address, link.mark.line, link.mark.column) for link in links] == [
        ("https://a.exemple", 10, 5),
        ("https://a.exemple", 11, 8),
        ("c", 11, 32),
        ("https://d.exemple", 13, 10),
    ]


def test_inexact_link_marks() -> None:
    """In a text that was folded, a link has the place of its beginning."""
    (link,) = parse_text(Scalar("a https://a.exemple", HERE, is_exact=False)).links

    assert link.mark == HERE


def test_links_are_kept_as_written() -> None:
    """Addresses are as they were typed, whatever their scheme."""
    parsed = prose("[a](<b c>) [d](javascript:e) [f](../é.md) https://g.exemple/é", HERE)

    assert [link.address for link in parsed.links] == [
        "b c",
        "javascript:e",
        "../é.md",
        "https://g.exemple/é",
    ]


def test_marks_do_not_compare() -> None:
    """The same text elsewhere is the same text."""
    assert prose("a https://a.exemple", HERE) == prose("a https://a.exemple", Mark("b.md"))


@given(st.text(alphabet="aé€\U0001f600\n"))
def test_source(text: str) -> None:
    """Bytes are counted as lines and characters."""
    source = Source(Scalar(text, HERE))
    for index in range(len(text)):
        before = text[:index]
        offset = len(before.encode())

        assert source.line(offset) == before.count("\n")
        assert source.mark(offset) == Scalar(text, HERE).mark_at(
            before.count("\n"), len(before) - before.rfind("\n") - 1
        )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Une *carte*](a.png)", [("a.png", "Une carte")]),
        ("![](a.png)", [("a.png", "")]),
        ("[![Carte](a.png)](b/)", [("b/", None), ("a.png", "Carte")]),
        ("[Carte](a.png) https://b.exemple", [("a.png", None), ("https://b.exemple", None)]),
        ("![Carte][c]\n\n[c]: a.png", [("a.png", "Carte")]),
    ],
)
def test_images(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A link to an image knows the words that stand for it, any other none."""
    prose = parse_text(Scalar(text, Mark("a.md")))

    assert [(link.address, link.alt) for link in prose.links] == expected
    assert prose.has_images is any(alt is not None for _, alt in expected)
