"""What looks for faults in what is published finds them."""

import pytest

from attacks.published import malformed, unsafe


@pytest.mark.parametrize(
    "html",
    [
        "<script>a()</script>",
        "<p onclick=a()>",
        "<p style=color:red>",
        '<a href="javascript:a()">',
        '<a href=" java\tscript:a()">',
        "<img src='data:text/html,a'>",
        "<svg><foreignObject></svg>",
        "<iframe srcdoc=a>",
        "<canari>",
    ],
)
def test_unsafe(html: str) -> None:
    """An element or an attribute that runs, loads or leads astray is found."""
    assert unsafe(html)
    assert not unsafe('<p class="a" id="b"><a href="../a/?b=c:d#e">a</a></p>')


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("api/index.json", "{"),
        ("api/index.json", '{"a": NaN}'),
        ("atom.xml", "<feed>&nbsp;</feed>"),
        ("atom.xml", '<feed><content type="html">&lt;p onclick="a()"></content></feed>'),
        ("csv/actions.csv", "a;b\r\n1;=1+1\r\n"),
        ("reunions.ics", "BEGIN:VCALENDAR\r\nnom de personne\r\n"),
    ],
)
def test_malformed(path: str, content: str) -> None:
    """A file that its programs misread, or that would run something, is found."""
    assert malformed(path, content.encode())
