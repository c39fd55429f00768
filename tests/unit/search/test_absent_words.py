"""Words that are nowhere, and the slips and other forms that stand for words that are there."""

import json
import re
from pathlib import Path

import pytest

from archive.language.text import fold
from archive.search.words import group
from french_words import absent, inflected
from searching import asked

pytest_plugins = ["sites"]


def stems_of(site: Path) -> set[str]:
    """Every stem of an index, and every name."""
    shards = (file.read_text("utf-8") for file in site.glob("recherche/index/*/m*.js"))
    texts = (json.loads(f"[{text[text.index('(') + 1 : text.rindex(')')]}]")[1] for text in shards)
    return {line.partition("|")[0] for text in texts for line in text.split("\n")}


def forms_of(site: Path) -> set[str]:
    """Every word of an index that may be mistyped, folded."""
    lists = site.glob("recherche/index/*/l-*.js")
    return {word for file in lists for word in file.read_text("utf-8").split('"')[3].split()}


def texts_of(site: Path) -> set[str]:
    """Every word of an index as it is written."""
    texts = (file.read_text("utf-8") for file in site.glob("recherche/index/**/p*.js"))
    return {word for text in texts for word in re.findall(r"[^\W\d_]+", text) if word.islower()}


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
    stems = {stem for site in sites for stem in stems_of(site)}
    words = absent(stems, 200)

    assert len(words) == 200
    for site in sites:
        answers = asked(site, *words)
        found = [
            answer["absent"] for answer in answers if answer["total"] and not answer["instead"]
        ]
        assert found == []
        assert all(answer["absent"] for answer in answers)
        assert len([answer for answer in answers if answer["instead"]]) <= 5


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


SLIPS = {
    "real": ("migrasion migration", "refujié refugies", "Tahua tahoua", "cartografie cartographie"),
    "demo": ("lxique lexique", "lexqiue lexique", "transpprteurs transporteurs"),
}
"""A word mistyped and the word, by the archive that has it."""


@pytest.mark.parametrize("name", SLIPS)
def test_slips(request: pytest.FixtureRequest, name: str) -> None:
    """A word one letter away from a single one, or that sounds like it, finds that one."""
    words = [word for pair in SLIPS[name] for word in pair.split()]
    found = asked(request.getfixturevalue(name), *words)

    slips, right = found[::2], found[1::2]
    assert [answer["absent"] for answer in slips] == [[word] for word in words[::2]]
    assert [group(answer["instead"][0]) for answer in slips] == [*map(group, words[1::2])]
    assert [answer["urls"] for answer in slips] == [answer["urls"] for answer in right]
    assert all(answer["urls"] for answer in right)


def test_other_words_are_no_slips(demo: Path, real: Path) -> None:
    """A short word with another letter, or one that sounds like another, is a word of its own.

    The other is offered at most, as for a slip in a word too short to be sure of.
    """
    found = asked(demo, "notaire", "apel")

    assert [(answer["absent"], answer["instead"], answer["urls"]) for answer in found] == [
        *((["notaire"], [], []), (["apel"], [], []))
    ]
    assert [answer["offered"] for answer in found] == [[], ["appel"]]
    assert asked(real, "malaria")[0]["instead"] == []  # is like Magaria, but no odd word


def test_what_is_left_of_a_question_is_counted(real: Path) -> None:
    """Where too little of a question is there to show it, the rest is offered, with its results."""
    found, other, name, phrase = asked(
        real, "OIM Diffa", "OIM Libye", "OIM", "« transport de migrants » Diffa"
    )

    assert (found["urls"], found["offers"]) == ([], [["OIM", name["total"]]])
    assert other["offers"] == [["OIM libre", 0], ["OIM", name["total"]]]
    assert name["total"] > 3
    assert phrase["offers"] == [["migrants", 0]]  # what holds a phrase is known once it is read


def test_most_of_the_words(real: Path) -> None:
    """Where no passage holds all words, those that hold most are shown and what lacks is named."""
    answer = asked(real, "diaspora pirogues Tahoua")[0]

    assert answer["absent"] == ["pirogues"]
    assert answer["urls"][0] == "reunions/2023-03-16/#point-1"
