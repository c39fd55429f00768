"""What members type finds what they mean, in the fictional archive and in the real one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from playwright.sync_api import Browser

from browser import served
from building import Built
from searching import Searching, opened

pytest_plugins = ["sites", "browsers"]

QUERIES = Path(__file__).parents[1] / "queries"
SHOWN_FIRST = 3


class Query(TypedDict):
    """A line of a file of queries."""

    kind: str
    query: str
    expected: str


def queries(name: str) -> list[Query]:
    """The queries of a file."""
    found: list[Query] = yaml.safe_load((QUERIES / f"{name}.yml").read_text("utf-8"))
    return found


def missed(search: Searching, asked: list[Query]) -> list[str]:
    """The queries whose expected result is not among the first."""
    return [
        f"{each['kind']}: {each['query']} → {found}"
        for each in asked
        if each["expected"] not in (found := search.ask(each["query"])[:SHOWN_FIRST])
    ]


@pytest.fixture(scope="module")
def demo(browser: Browser, address: str) -> Searching:
    """The search of the fictional archive."""
    return opened(browser.new_page(), address)


@pytest.fixture(scope="module")
def real(browser: Browser, real_site: Built) -> Iterator[Searching]:
    """The search of the real archive."""
    assert real_site.status == 0, real_site.output
    with served(real_site.folder) as home:
        yield opened(browser.new_page(), home)


def test_fictional_archive(demo: Searching) -> None:
    """Thirty queries each bring the expected item in the first three results."""
    asked = queries("demo")

    assert len(asked) >= 30
    assert missed(demo, asked) == []


def test_real_archive(real: Searching) -> None:
    """So do twelve queries on the real archive."""
    asked = queries("real")

    assert len(asked) >= 12
    assert missed(real, asked) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("médecins des pistes", "medecins des pistes"),
        ("saison des pluies", "SAISON DES PLUIES"),
        ("l’antenne", "antenne"),
        ("les voyageurs", "voyageurs"),
        ("SP-CM", "sp/cm"),
        ("«\u202fcarte\u202f»", "carte"),
    ],
)
def test_same_question(demo: Searching, one: str, other: str) -> None:
    """Accents, case, elision, small words and signs make no difference."""
    assert demo.ask(one) == demo.ask(other) != []


def test_ligatures(real: Searching) -> None:
    """A word with a ligature is found without it, and the reverse."""
    assert real.ask("oeuvre") == real.ask("œuvre") == real.ask("Œuvre")
    assert "reunions/2023-06-20/#point-3" in real.ask("oeuvre")


def test_newest_first_among_equals(demo: Searching) -> None:
    """Items of one title come with the newest first."""
    titled = "Point sur la carte des services"
    links = demo.ask(titled)[:4]

    assert links == sorted(links, reverse=True)
    assert len(links) == 4


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lxique", "lexique"),
        ("lexqiue", "lexique"),
        ("llexique", "lexique"),
        ("transpprteurs", "transporteurs"),
    ],
)
def test_slip_of_one_letter(demo: Searching, typed: str, meant: str) -> None:
    """A word mistyped by one letter finds what the right one does, and says so."""
    right = demo.ask(meant)

    assert demo.ask(typed) == right
    assert f"pour «\u202f{meant}\u202f»" in (demo.page.text_content("[role=status]") or "")


def test_slip_does_no_worse_than_the_engine(demo: Searching) -> None:
    """What the engine finds by itself for a mistyped word is found here too."""
    plain = demo.page.evaluate(
        """async () => {
          const engine = await import(new URL("pagefind/pagefind.js", location.href));
          const {results} = await engine.search("calendrer formation");
          const pages = await Promise.all(results.slice(0, 3).map((one) => one.data()));
          return pages.map((page) => page.raw_url.slice(1).replace(".html", "/"));
        }"""
    )
    assert plain

    found = [link.partition("#")[0] for link in demo.ask("calendrer formation")]

    assert plain[0] in found


def test_a_word_too_many(demo: Searching) -> None:
    """Where nothing holds all the words, those that something holds are looked for."""
    assert "reunions/2024-10-17/#point-1" in demo.ask("lexique pirogues laissez-passer")
    assert "pour «" in demo.status()


def test_nothing_found(demo: Searching) -> None:
    """When there is nothing, it is said, and the full lists are a step away."""
    assert demo.ask("zzzzzz") == []
    assert demo.status() == "Aucun résultat pour « zzzzzz »."
    links = demo.page.locator(".gtm-search__results a").evaluate_all(
        "all => all.map((a) => a.href)"
    )
    assert f"{demo.home}reunions/" in links
