"""What members look for, in the fictional archive and in the real one, asked without a browser."""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from archive.language.text import fold
from archive.search.words import group
from building import Built
from french_words import absent, inflected
from searching import Answer, asked

pytest_plugins = ["sites"]

QUERIES = Path(__file__).parents[2] / "queries"
SHOWN_FIRST = 3


class Query(TypedDict):
    """A line of a file of queries."""

    kind: str
    query: str
    expected: str


@pytest.fixture
def demo(demo_site: Built) -> Path:
    """The fictional archive."""
    assert demo_site.status == 0, demo_site.output
    return demo_site.folder


@pytest.fixture
def real(real_site: Built) -> Path:
    """The real archive."""
    assert real_site.status == 0, real_site.output
    return real_site.folder


def queries(name: str) -> list[Query]:
    """The queries of a file."""
    found: list[Query] = yaml.safe_load((QUERIES / f"{name}.yml").read_text("utf-8"))
    return found


def missed(site: Path, name: str) -> list[str]:
    """The queries whose expected result is not among the first."""
    lines = queries(name)
    assert len(lines) >= 12
    found = asked(site, *(line["query"] for line in lines))
    return [
        f"{line['kind']}: {line['query']} → {answer['urls'][:SHOWN_FIRST]}"
        for line, answer in zip(lines, found, strict=True)
        if line["expected"] not in answer["urls"][:SHOWN_FIRST]
    ]


def forms_of(site: Path) -> set[str]:
    """Every word of an index, folded."""
    lists = site.glob("recherche/index/*/l-*.js")
    return {word for file in lists for word in file.read_text("utf-8").split('"')[3].split()}


def texts_of(site: Path) -> set[str]:
    """Every word of an index as it is written."""
    texts = (file.read_text("utf-8") for file in site.glob("recherche/index/p*.js"))
    return {word for text in texts for word in re.findall(r"[^\W\d_]+", text) if word.islower()}


def test_fictional_archive(demo: Path) -> None:
    """Thirty queries each bring the expected item in the first three results."""
    assert missed(demo, "demo") == []


def test_real_archive(real: Path) -> None:
    """So do those on the real archive."""
    assert missed(real, "real") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("médecins des pistes", "medecins des pistes"),
        ("saison des pluies", "SAISON DES PLUIES"),
        ("l’antenne", "antenne"),
        ("les voyageurs", "voyageurs"),
        ("SP-CM", "sp/cm"),
        ("14/03/2024", "14 mars 2024"),
        ("14/03/2024", "2024-03-14"),
        ("14.3.24", "2024-03-14"),
        ("14 mars 24", "2024/3/14"),
        ("14/03", "14 mars"),
        ("03/2024", "mars 2024"),
        ("2024-03", "mars 2024"),
    ],
)
def test_same_question(demo: Path, one: str, other: str) -> None:
    """Accents, case, elision, small words and the way to type a date make no difference."""
    first, second = asked(demo, one, other)

    assert first["urls"] == second["urls"] != []


def test_ligatures(real: Path) -> None:
    """A word with a ligature is found without it, and the reverse."""
    found = asked(real, "oeuvre", "œuvre", "Œuvre")

    assert [answer["urls"] for answer in found] == [found[0]["urls"]] * 3
    assert "reunions/2023-06-20/#point-3" in found[0]["urls"]


def test_english_words_of_a_theme(real: Path) -> None:
    """An English name of a theme leads to it first and is told as a translation."""
    found = asked(real, "displacement", "mapping of actors", "missing migrants", "cartographie")

    first = [
        (answer["results"][0]["url"], answer["results"][0]["isTranslated"]) for answer in found
    ]
    assert first == [
        ("themes/tendances-migratoires/", True),
        ("themes/cartographie/", True),
        ("themes/migrants-disparus/", True),
        ("themes/cartographie/", False),
    ]


def test_newest_first_among_equals(demo: Path) -> None:
    """Items of one title come with the newest first."""
    links = asked(demo, "Point sur la carte des services")[0]["urls"][:3]

    items = [link for link in links if link.startswith("reunions/")]
    assert items == sorted(items, reverse=True) != []


def test_words_that_are_nowhere(real: Path) -> None:
    """A word that is in no minutes is named as such; nothing else is shown in its place."""
    found = asked(real, "Diffa", "MSF", "Libye", "Dirkou", "loi 2015-36")

    kinds = {result["kind"] for answer in found for result in answer["results"]}
    assert kinds <= {"page"}  # the guide may show one as an example
    assert [answer["absent"] or answer["unsaid"] for answer in found] == [
        *(["Diffa"], ["MSF"], ["Libye"], ["Dirkou"], ["2015-36"])
    ]
    assert found[2]["offered"] == ["libre"]


def test_french_words_that_are_nowhere(demo: Path, real: Path) -> None:
    """Two hundred French words of a stem that neither archive has are found in neither."""
    sites = (demo, real)
    stems = {group(word) for site in sites for word in forms_of(site)}
    words = absent(stems, 200)

    assert len(words) == 200
    for site in sites:
        answers = asked(site, *words)
        found = [
            answer["absent"] for answer in answers if answer["total"] and not answer["instead"]
        ]
        assert found == []
        assert all(answer["absent"] for answer in answers)


def test_other_forms_of_words_that_are_there(demo: Path, real: Path) -> None:
    """Two hundred forms that the archive has not each find another form of the word."""
    pairs = inflected(texts_of(real) | texts_of(demo), 200)
    by_site = [(site, forms_of(site)) for site in (demo, real)]
    lost = []
    for site, forms in by_site:
        there = [(word, other) for word, other in pairs if fold(word) in forms]
        answers = asked(site, *(other for _, other in there))
        lost += [
            pair
            for pair, answer in zip(there, answers, strict=True)
            if fold(pair[0]) not in answer["forms"] or answer["absent"]
        ]

    assert lost == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("migrasion", "migration"),
        ("refujié", "refugies"),
        ("Tahua", "tahoua"),
        ("cartografie", "cartographie"),
        ("lxique", "lexique"),
        ("lexqiue", "lexique"),
        ("transpprteurs", "transporteurs"),
    ],
)
def test_slips(request: pytest.FixtureRequest, typed: str, meant: str) -> None:
    """A word one letter away from a single one, or that sounds like it, finds that one."""
    is_real = meant not in {"lexique", "transporteurs"}
    slip, right = asked(request.getfixturevalue("real" if is_real else "demo"), typed, meant)

    assert slip["absent"] == [typed]
    assert group(slip["instead"][0]) == group(meant)
    assert slip["urls"] == right["urls"] != []


def test_other_words_are_no_slips(demo: Path) -> None:
    """A short word with one letter for another is a word of its own: the other is only offered."""
    answer = asked(demo, "actions en retard")[0]

    assert (answer["absent"], answer["instead"], answer["urls"]) == (["retard"], [], [])
    assert answer["offered"] == ["regard"]


def test_most_of_the_words(real: Path) -> None:
    """Where no passage holds all words, those that hold most are shown and what lacks is named."""
    answer = asked(real, "diaspora pirogues Tahoua")[0]

    assert answer["absent"] == ["pirogues"]
    assert answer["urls"][0] == "reunions/2023-03-16/#point-1"


def test_a_word_that_is_typed_is_a_beginning(demo: Path) -> None:
    """While it is typed, the last word of three letters may go on; after Enter it is whole."""
    typed, entered = (asked(demo, "lexiq", isTyping=flag)[0] for flag in (True, False))

    assert "ressources/lexique-des-mobilites/" in typed["urls"]
    assert entered["absent"] == ["lexiq"]


def test_phrases_are_exact(real: Path) -> None:
    """In quotes words stand side by side in this very form, small ones too."""
    phrase, loose = asked(real, "« mise à jour »", "mise à jour", count=40)

    texts = [fold(f"{result['title']} {result['text']}") for result in phrase["results"]]
    assert texts
    assert all("mise a jour" in text.replace("’", " ") for text in texts)
    assert loose["total"] >= len(texts)
    assert asked(real, '"jour à mise"', count=40)[0]["urls"] == []


def test_every_name_of_a_body(real: Path) -> None:
    """Every name of a body finds its page first, then each meeting where it was."""
    found = asked(real, "ONU Femmes", "UN Women", "onu-femmes", count=40)

    for answer in found:
        assert answer["urls"][0] == "organisations/onu-femmes/"
    meetings = [_meetings(answer) for answer in found]
    assert meetings[0] == meetings[1] == meetings[2] == sorted(meetings[0], reverse=True)
    assert len(meetings[0]) == 3


def test_every_name_finds_where_it_was(site: Built) -> None:
    """Each name of each body finds its page, and every meeting where its records say it was."""
    there: defaultdict[str, set[str]] = defaultdict(set)
    for file in site.folder.glob("api/reunions/*.json"):
        meeting = json.loads(file.read_text("utf-8"))
        for body in (body for row in meeting["attendance"] for body in row["organisations"]):
            there[body].add(meeting["url"])
    records = json.loads((site.folder / "api/organisations.json").read_text("utf-8"))
    named = [
        (body, name)
        for body in records
        for name in (body["name"], body["acronym"], *body["aliases"], *body["former_names"])
        if name
    ]
    found = asked(site.folder, *(name for _, name in named), count=400)

    lost = [
        name
        for (body, name), answer in zip(named, found, strict=True)
        if not answer["urls"][:SHOWN_FIRST].count(body["url"])
        or not there[body["id"]] <= set(_meetings(answer))
    ]
    assert len(there) > 20
    assert lost == []


def _meetings(answer: Answer) -> list[str]:
    return [url.partition("#")[0] for url in answer["urls"] if url.startswith("reunions/")]


def test_filters_alone(demo: Path) -> None:
    """Filters without a word list what they leave, the newest first."""
    of_year = asked(demo, "", type="reunion", year=2025, count=40)[0]["urls"]
    actions = asked(demo, "", type="action", body="radm", count=80)[0]

    assert of_year[0] == "reunions/2025-12-18/"
    assert of_year == sorted(of_year, reverse=True)
    assert {result["kind"] for result in actions["results"]} == {"action"}
    assert all("RADM" in result["text"] for result in actions["results"])


def test_the_guide_comes_last(real: Path) -> None:
    """The guide answers after all that was said in meetings."""
    kinds = [result["kind"] for result in asked(real, "réunion", count=200)[0]["results"]]

    assert "page" in kinds
    assert kinds == sorted(kinds, key=lambda kind: kind == "page")


def test_little_is_loaded(demo: Path) -> None:
    """A question loads the words that it asks for, the list of pages and the pages it shows."""
    loaded = asked(demo, "lexique", count=4)[0]["loaded"]

    words = [name for name in loaded if "/m" in name]
    assert len(words) == 1
    assert len([name for name in loaded if name.startswith("p")]) <= 4


def test_too_many_words(demo: Path) -> None:
    """A question of hundreds of words is cut, and no question is too odd."""
    found = asked(demo, "zxw " * 300 + " ".join(f"z{n}q" for n in range(300)), "?!", "a", "les")

    assert len(found[0]["absent"]) == 12
    assert [answer["total"] for answer in found] == [0] * 4
