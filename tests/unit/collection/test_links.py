"""Where a link leads."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection.links import (
    MAX_PICTURE,
    LinkKind,
    Obstacle,
    SiteMap,
    Target,
    same_address,
)
from small import archive_of

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
    assert SITE.target(address, HERE) == Target(LinkKind.INSIDE, url)


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
    assert SITE.target(address, HERE) == Target(LinkKind.NOWHERE)


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://exemple.example/a?b=c#d", LinkKind.OUTSIDE),
        ("HTTP://exemple.example", LinkKind.OUTSIDE),
        ("https://", LinkKind.UNSAFE),
        ("https://[exemple", LinkKind.UNSAFE),
        ("javascript:alert(1)", LinkKind.UNSAFE),
        (" JavaScript:alert(1)", LinkKind.UNSAFE),
        ("\x01javascript:alert(1)", LinkKind.UNSAFE),
        ("data:text/html,x", LinkKind.UNSAFE),
        ("file:///etc/passwd", LinkKind.UNSAFE),
        ("ftp://exemple.example/", LinkKind.UNSAFE),
        ("//exemple.example/", LinkKind.UNSAFE),
        (r"\\serveur\partage", LinkKind.UNSAFE),
        ("mailto:quelqu-un", LinkKind.PERSONAL),
        ("tel:123", LinkKind.PERSONAL),
    ],
)
def test_scheme(address: str, leads: LinkKind) -> None:
    """Only http and https lead outside; a mailbox and a telephone are known apart."""
    assert SITE.target(address, HERE).leads is leads


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "0.0.0.0:80", "[::1]:8000"]
)
@pytest.mark.parametrize("folder", ["", "/gtm", "/a/b"])
@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("/reunions/2024-03-14/#point-1", "reunions/2024-03-14/#point-1"),
        ("/ressources/carte/", "ressources/carte/"),
        ("/", ""),
        ("/reunions/2024-03-15/", None),
    ],
)
def test_preview(host: str, folder: str, path: str, url: str | None) -> None:
    """An address of the preview leads to the page it shows, wherever the site stands."""
    target = SITE.target(f"http://{host}{folder}{path}", HERE)

    is_home_below = path == "/" and folder
    if not is_home_below:
        expected = (LinkKind.NOWHERE, None) if url is None else (LinkKind.INSIDE, url)
        assert (target.leads, target.url) == expected


@pytest.mark.parametrize(
    "path", ["/ressources/note d’été.pdf", "../docs/ressources/note d’été.pdf"]
)
def test_decomposed_name(path: str) -> None:
    """A file is the one named, whether its accents are written apart or not."""
    decomposed = unicodedata.normalize("NFD", path)

    assert SITE.target(decomposed, HERE) == SITE.target(path, HERE)
    assert SITE.target(path, HERE).leads is LinkKind.INSIDE


@given(st.text())
def test_any_text(address: str) -> None:
    """Whatever is written leads somewhere, and inside only to what exists."""
    target = SITE.target(address, HERE)

    if target.leads is LinkKind.INSIDE:
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
        "https://cartes.exemple.example:443/haltes?id=7",
        "https://cartes.exemple.example/./a/../haltes?id=7",
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


@pytest.mark.parametrize(
    ("address", "obstacle"),
    [
        ("/ressources/haltes.png", None),
        ("/docs/ressources/haltes.png", None),
        ("../docs/ressources/haltes.png?v=2", None),
        ("/ressources/carte%202.JPG", None),
        ("/ressources/lourde.webp", Obstacle.WEIGHT),
        ("/ressources/plan.pdf", Obstacle.FORMAT),
        ("/ressources/plan.svg", Obstacle.FORMAT),
        ("/ressources/", Obstacle.FORMAT),
        ("haltes.png", Obstacle.ELSEWHERE),
        ("https://a.exemple/haltes.png", Obstacle.ELSEWHERE),
        ("data:image/png;base64,a", Obstacle.ELSEWHERE),
    ],
)
def test_pictures(tmp_path: Path, address: str, obstacle: Obstacle | None) -> None:
    """Only a light file of docs/ made of dots can be shown."""
    files = {f"docs/ressources/{name}": "x" for name in ("haltes.png", "carte 2.JPG", "plan.svg")}
    heavy = {"docs/ressources/lourde.webp": "x" * (MAX_PICTURE + 1), "docs/ressources/plan.pdf": ""}
    site_map = archive_of(tmp_path, files | heavy).site_map

    assert site_map.obstacle(address, HERE) is obstacle


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("mailto:guichet@exemple.example", LinkKind.OUTSIDE),
        ("mailto:Guichet@exemple.example?subject=Carte", LinkKind.OUTSIDE),
        ("tel:+22780001212", LinkKind.OUTSIDE),
        ("mailto:autre@exemple.example", LinkKind.PERSONAL),
        ("tel:+22780001213", LinkKind.PERSONAL),
        ("javascript:guichet@exemple.example", LinkKind.UNSAFE),
    ],
)
def test_public_lines(tmp_path: Path, address: str, leads: LinkKind) -> None:
    """A link to a mailbox or a telephone leads there only where mkdocs.yml allows it."""
    config = "extra:\n  public_contacts: [80 00 12 12, guichet@exemple.example]\n"
    urls = archive_of(tmp_path, {"mkdocs.yml": config}).site_map

    assert urls.target(address, "meetings/2024-03-14.md").leads is leads
