"""What members look for, in the fictional archive and in the real one, asked without a browser."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

import yaml

from archive.language.text import fold
from building import Built
from searching import Answer, asked

pytest_plugins = ["sites"]

QUERIES = Path(__file__).parents[2] / "queries"
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


def test_fictional_archive(demo: Path) -> None:
    """Thirty queries each bring the expected item in the first three results."""
    assert missed(demo, "demo") == []


def test_real_archive(real: Path) -> None:
    """So do those on the real archive."""
    assert missed(real, "real") == []


SAME = (
    ("médecins des pistes", "medecins des pistes"),
    ("saison des pluies", "SAISON DES PLUIES"),
    ("l’antenne", "antenne"),
    ("les voyageurs", "voyageurs"),
    ("SP-CM", "sp/cm"),
    ("mars 2024, 3 points", "3 points mars 2024"),
)
DATES = {
    "14 mars 2024": (
        *("14/03/2024", "14/3/24", "14.03.2024", "14.3.24", "14-03-2024", "14 / 03 / 2024"),
        *("2024-03-14", "2024/3/14", "2024.03.14", "20240314", "14 03 2024", "14mars2024"),
        *("le 14 mars 2024", "14 MARS 2024", "14 mars, 2024", "14 mar. 2024", "14 mars 24"),
        *("14-mars-2024", "14.mars.2024", "14ème mars 2024", "14 mars de l’année 2024"),
        *("jeudi 14 mars 2024", "jeu. 14 mars 2024", "mars 14 2024", "2024 mars 14"),
        *("14 March 2024", "14th of March 2024", "March 14th, 2024", "Thursday, March 14, 2024"),
    ),
    "mars 2024": (
        *("03/2024", "3/2024", "03.2024", "2024-03", "2024/03", "mars/2024", "mars, 2024"),
        *("mar. 2024", "mars 24", "2024 mars", "March 2024", "en mars 2024", "mois de mars 2024"),
        *("début mars 2024", "mi-mars 2024", "fin mars 2024", "mars de l’an 2024"),
    ),
    "14 mars": ("14/03", "14/3", "le 14 mars", "March 14", "14th March"),
    "du 14 au 20 mars 2024": (
        *("14-20 mars 2024", "14–20 mars 2024", "entre le 14 et le 20 mars 2024"),
        *("14/03/2024 au 20/03/2024", "14/03/2024-20/03/2024", "2024-03-14 au 2024-03-20"),
        *("14 mars au 20 mars 2024", "14 mars 2024 – 20 mars 2024", "from 14 to 20 March 2024"),
        "du jeudi 14 au mercredi 20 mars 2024",
    ),
    "de mars à avril 2024": (
        *("mars-avril 2024", "mars/avril 2024", "mars et avril 2024", "entre mars et avril 2024"),
        *("mars 2024 à avril 2024", "03/2024 - 04/2024", "1er mars - 30 avril 2024"),
    ),
    "14 et 15 mars 2024": ("du 14 au 15 mars 2024",),
    "du 11 au 17 mars 2024": ("semaine du 14 mars 2024", "la semaine du 11/03/2024"),
    "T1 2024": (
        *("1er trimestre 2024", "premier trimestre 2024", "le premier trimestre de 2024"),
        *("premier trimestre de l’année 2024", "trimestre 1 2024", "2024-T1", "T1-2024", "Q1 2024"),
        "first quarter of 2024",
    ),
    "S2 2024": (
        *("2e semestre 2024", "second semestre 2024", "deuxième semestre 2024", "2024 S2"),
        *("dernier semestre 2024", "second half of 2024"),
    ),
    "1er avril 2024": ("premier avril 2024", "le premier avril 2024"),
    "2024-2025": ("de 2024 à 2025", "entre 2024 et 2025", "janvier 2024 - décembre 2025"),
    "depuis 2025": ("depuis janvier 2025", "à partir de janvier 2025", "since January 2025"),
}
"""A date or a stretch of days, and other ways to type it."""


def differing(site: Path, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of questions that do not find the same."""
    asked_pairs = list(pairs)
    answers = asked(site, *(question for pair in asked_pairs for question in pair), count=40)
    found = [answer["urls"] for answer in answers]
    assert all(found)
    rows = zip(asked_pairs, found[::2], found[1::2], strict=True)
    return [pair for pair, first, second in rows if first != second]


def test_same_question(demo: Path) -> None:
    """Accents, case, elision, small words and their order make no difference."""
    assert differing(demo, SAME) == []


def test_dates_as_they_are_typed(demo: Path) -> None:
    """A date or a stretch of days is found in every way in which it is typed."""
    pairs = ((date, other) for date, others in DATES.items() for other in others)

    assert differing(demo, pairs) == []


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


def test_a_word_that_is_typed_is_a_beginning(demo: Path) -> None:
    """While it is typed, the last word of three letters may go on; after Enter it is whole."""
    typed, entered = (asked(demo, "lexiq", isTyping=flag)[0] for flag in (True, False))

    assert "ressources/lexique-des-mobilites/" in typed["urls"]
    assert entered["absent"] == ["lexiq"]


def test_three_letters_may_be_a_word(demo: Path) -> None:
    """Three letters that are a word, as of an acronym, are no beginning, even while typed."""
    typed, entered, begun = (
        asked(demo, "CVR", isTyping=True) + asked(demo, "CVR") + asked(demo, "lex", isTyping=True)
    )

    assert typed["forms"] == entered["forms"] == ["cvr"]
    assert "lexique" in begun["forms"]


def test_phrases_are_exact(real: Path) -> None:
    """In quotes words stand side by side in this very form, small ones too."""
    phrase, loose = asked(real, "« mise à jour »", "mise à jour", count=40)

    texts = [fold(f"{result['title']} {result['text']}") for result in phrase["results"]]
    assert texts
    assert all("mise a jour" in text.replace("’", " ") for text in texts)
    assert loose["total"] >= len(texts)
    marks = asked(real, "“mise à jour”", '"mise à jour', "„mise à jour“", "”mise à jour”", count=40)
    assert [answer["urls"] for answer in marks] == [phrase["urls"]] * 4
    assert asked(real, '"Réfugié-là"')[0]["absent"] == ["Réfugié"]
    assert asked(real, '"jour à mise"', count=40)[0]["urls"] == []
    assert asked(real, '"mise à jour" zxqv', count=40)[0]["urls"] == phrase["urls"]
    assert set(asked(real, '"mise à jour" carte', count=40)[0]["urls"]) == set(phrase["urls"])


def test_every_name_of_a_body(real: Path) -> None:
    """Every name of a body finds its page first, then each meeting where it was."""
    found = asked(real, "ONU Femmes", "UN Women", "onu-femmes", count=40)

    for answer in found:
        assert answer["urls"][0] == "organisations/onu-femmes/"
    meetings = [_meetings(answer) for answer in found]
    assert meetings[0] == meetings[1] == meetings[2] == sorted(meetings[0], reverse=True)
    assert len(meetings[0]) == 3


def test_names_in_one_word(real: Path) -> None:
    """A name of two short words is found as it is often typed and written: in one."""
    found = asked(real, "ForumRéfugiés", "ONUFEMMES", "spccm")

    assert [answer["urls"][0] for answer in found] == [
        *("organisations/forum-refugies/", "organisations/onu-femmes/", "organisations/sp-ccm/")
    ]


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


def test_the_guide_comes_last(real: Path) -> None:
    """The guide answers after all that was said in meetings."""
    kinds = [result["kind"] for result in asked(real, "réunion", count=200)[0]["results"]]

    assert "page" in kinds
    assert kinds == sorted(kinds, key=lambda kind: kind == "page")
    hidden = asked(real, "guide migrants disparus")[0]
    assert (hidden["unsaid"], hidden["results"][0]["kind"]) == (["guide"], "point")


def test_little_is_loaded(demo: Path) -> None:
    """A question loads the words that it asks for, the list of pages and the pages it shows."""
    loaded = asked(demo, "lexique", count=4)[0]["loaded"]

    words = [name for name in loaded if "/m" in name]
    assert len(words) == 1
    assert len([name for name in loaded if re.match(r"p\d", name)]) <= 4


def test_files_are_asked_for_at_once(demo: Path) -> None:
    """The list, then words and names, then what results show: no file waits for more than two."""
    found = asked(demo, "SP-CM", "carte des services", "Radio Kala Tegaret", "20 juin 2024")

    assert [answer["rounds"] for answer in found] == [3] * 4


def test_absent_words_are_named_at_once(demo: Path) -> None:
    """A word that is nowhere is named as soon as that is known, before another is looked for."""
    found = asked(demo, "lexqiue", "lexique zxqv")

    assert [(answer["told"], answer["rounds"]) for answer in found] == [(2, 4), (2, 3)]


def test_too_many_words(demo: Path) -> None:
    """A question of hundreds of words is cut, and no question is too odd."""
    found = asked(demo, "zxw " * 300 + " ".join(f"z{n}q" for n in range(300)), "?!", "a", "les")

    assert len(found[0]["absent"]) == 12
    assert [answer["total"] for answer in found] == [0] * 4
