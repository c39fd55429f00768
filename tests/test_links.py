"""Where a link leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection.links import Leads, SiteMap, Target, same_address

HERE = "meetings/2024-03-14.md"
SITE = SiteMap(
    anchors={
        "": None,
        "ressources/": None,
        "ressources/carte/": None,
        "ressources/note%20d%E2%80%99%C3%A9t%C3%A9.pdf": None,
        "reunions/2024-03-14/": frozenset({"point-1"}),
        "reunions/2024-02-15/": frozenset({"action-1-1"}),
        "reunions/fevrier/": frozenset({"action-1-1"}),
    },
    files={
        HERE: "reunions/2024-03-14/",
        "meetings/2024-02-15.md": "reunions/2024-02-15/",
        "docs/ressources/carte.md": "ressources/carte/",
        "docs/ressources/note d’été.pdf": "ressources/note%20d%E2%80%99%C3%A9t%C3%A9.pdf",
    },
    moved={"reunions/fevrier/": "reunions/2024-02-15/"},
)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("/", ""),
        ("/ressources/", "ressources/"),
        ("/ressources", "ressources/"),
        ("/ressources/carte/", "ressources/carte/"),
        (" /ressources/carte ", "ressources/carte/"),
        ("/ressources/?tri=nom", "ressources/?tri=nom"),
        ("/ressources/carte/#mode-d-emploi", "ressources/carte/#mode-d-emploi"),
        ("../docs/ressources/carte.md", "ressources/carte/"),
        ("2024-02-15.md#action-1-1", "reunions/2024-02-15/#action-1-1"),
        ("./2024-02-15.md", "reunions/2024-02-15/"),
        ("/reunions/fevrier/#action-1-1", "reunions/2024-02-15/#action-1-1"),
        ("#point-1", "reunions/2024-03-14/#point-1"),
        (
            "../docs/ressources/note%20d%E2%80%99%C3%A9t%C3%A9.pdf",
            "ressources/note%20d%E2%80%99%C3%A9t%C3%A9.pdf",
        ),
        ("/ressources/note d’été.pdf", "ressources/note%20d%E2%80%99%C3%A9t%C3%A9.pdf"),
    ],
)
def test_inside(address: str, url: str) -> None:
    """A site address, a path from the file or an anchor leads to a page or a file of the site."""
    assert SITE.target(address, HERE) == Target(Leads.INSIDE, url)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/ressources/plan/",
        "ressources/carte.md",
        "2024-02-16.md",
        "2024-02-15.md#point-9",
        "#point-9",
        "../../../etc/passwd",
        "www.exemple.example",
    ],
)
def test_nowhere(address: str) -> None:
    """A link to what does not exist leads nowhere."""
    assert SITE.target(address, HERE) == Target(Leads.NOWHERE)


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://exemple.example/a?b=c#d", Leads.OUTSIDE),
        ("HTTP://exemple.example", Leads.OUTSIDE),
        ("https://", Leads.UNSAFE),
        ("https://[exemple", Leads.UNSAFE),
        ("javascript:alert(1)", Leads.UNSAFE),
        (" JavaScript:alert(1)", Leads.UNSAFE),
        ("\x01javascript:alert(1)", Leads.UNSAFE),
        ("data:text/html,x", Leads.UNSAFE),
        ("file:///etc/passwd", Leads.UNSAFE),
        ("ftp://exemple.example/", Leads.UNSAFE),
        ("//exemple.example/", Leads.UNSAFE),
        (r"\\serveur\partage", Leads.UNSAFE),
        ("mailto:quelqu-un", Leads.PERSONAL),
        ("tel:123", Leads.PERSONAL),
    ],
)
def test_scheme(address: str, leads: Leads) -> None:
    """Only http and https lead outside; a mailbox and a telephone are told apart."""
    assert SITE.target(address, HERE).leads is leads


@given(st.text())
def test_any_text(address: str) -> None:
    """Whatever is written leads somewhere, and inside only to what exists."""
    target = SITE.target(address, HERE)

    if target.leads is Leads.INSIDE:
        assert target.url is not None
        assert target.url.partition("#")[0].partition("?")[0] in SITE.anchors


@pytest.mark.parametrize(
    "address",
    [
        "http://cartes.exemple.example/haltes?id=7",
        "https://www.cartes.exemple.example/haltes?id=7",
        "https://CARTES.exemple.example/haltes/?id=7",
        "https://cartes.exemple.example/haltes?utm_source=lettre&id=7&usp=sharing",
        "https://cartes.exemple.example/haltes?id=7#legende",
        "https://cartes.exemple.example/%68altes?id=7",
    ],
)
def test_same_address(address: str) -> None:
    """Scheme, www., final slash, tracking and anchor do not make another address."""
    assert same_address(address) == same_address("https://cartes.exemple.example/haltes?id=7")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://exemple.example/a", "https://exemple.example/b"),
        ("https://exemple.example/a?id=1", "https://exemple.example/a?id=2"),
        ("https://exemple.example/a?id", "https://exemple.example/a"),
        ("https://exemple.example/#/a", "https://exemple.example/#/b"),
        ("https://exemple.example:8080/", "https://exemple.example/"),
        ("ressources/a.pdf", "ressources/b.pdf"),
        ("https://[exemple", "https://[example"),
    ],
)
def test_other_address(one: str, other: str) -> None:
    """Path, query, port and the route after "#/" do."""
    assert same_address(one) != same_address(other)
