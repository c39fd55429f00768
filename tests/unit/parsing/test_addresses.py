"""Bare addresses in free text, and addresses that may be published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.addresses import is_outside, is_publishable, pieces


def addresses(text: str) -> list[str]:
    """The bare addresses of a text."""
    return [piece for piece, is_address in pieces(text) if is_address]


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
    assert "".join(piece for piece, _ in pieces(text)) == text


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
    ],
)
def test_publishable(address: str) -> None:
    """A link may lead to the web or to a page of the site."""
    assert is_publishable(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:a",
        "java\0script:a", "\x01javascript:a", "data:text/html,a", "vbscript:a", "mailto:a@b.c",
        "tel:1", "//a.exemple", "///a.exemple", "\\\\a.exemple", "/\\a.exemple", "https://",
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
