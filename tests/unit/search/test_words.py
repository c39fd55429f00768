"""Text → the words that search knows: the same in both languages."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from archive.language.text import fold
from archive.search.words import group, words_of, words_of_day
from french_words import french
from searching import groups


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’Œuvre d’ONG, où ?", ["oeuvre", "ong"]),
        ("la loi 2015-36", ["loi", "2015-36", "2015", "36"]),
        ("Voir https://a.example/carte ou a@b.example", ["voir"]),
        ("ƙasa ɗaya", ["kasa", "daya"]),
        ("N’Djamena", ["djamena", "ndjamena"]),
        ("le 1er mars 2024", ["1er", "mars", "2024", "=d2024-03-01", "=m2024-03", "=j03-01"]),
        ("14/03/24", ["14/03/24", "14", "03", "24", "=d2024-03-14", "=m2024-03", "=j03-14"]),
        ("en mars 2024", ["mars", "2024", "=m2024-03"]),
        ("au 2e semestre 2024", ["2e", "semestre", "2024", "=s2024-2"]),
        ("Dernier trimestre de 2024, T3", ["dernier", "trimestre", "2024", "t3", "=t2024-4"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    """A text is its words, folded, without small ones and addresses; dates are words besides."""
    assert words_of(text) == set(words)


def test_a_day_has_the_words_of_its_date() -> None:
    """The day of a meeting is found as any date that is written out."""
    assert set(words_of_day(date(2024, 3, 1))) <= set(words_of("1er mars 2024"))
    assert set(words_of_day(date(2024, 3, 1))) <= set(words_of("du 1er au 3 mars 2024"))
    assert set(words_of_day(date(2024, 3, 3))) <= set(words_of("du 1er au 3 mars 2024"))


@pytest.mark.parametrize(
    "forms",
    [
        ("réfugiés", "refugie", "réfugiée", "réfugiées"),
        ("expulsé", "expulsion", "expulser", "expulsées", "expulsent"),
        ("relayées", "relayait", "relaie", "relayer"),
        ("dépasse", "dépassait", "dépasser"),
        ("reclasser", "reclassée"),
        ("entrés", "entrera", "entrait", "entrent", "entrer"),
        ("communique", "communiqué", "communiquer", "communiquent"),
        ("considère", "considérer", "considérait"),
        ("retirer", "retirait"),
        ("permet", "permettre", "permettront", "permettent"),
        ("votent", "votait", "voter"),
        ("national", "nationaux", "nationale"),
        ("étranger", "étrangères"),
        ("document", "documents", "documenter"),
        ("disparu", "disparus", "disparue"),
        ("mobilité", "mobilités"),
        ("cas",),
    ],
)
def test_forms_of_a_word_are_one_group(forms: Iterable[str]) -> None:
    """Accents, number, gender and the forms of a verb make no difference."""
    assert len({group(fold(form)) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("diffa", "différents"),
        ("diffa", "diffère"),
        ("libye", "libre"),
        ("mali", "mal"),
        ("enfants", "enfer"),
        ("pays", "payer"),
        ("agent", "âge"),
        ("centre", "cent"),
        ("dépasser", "dépit"),
    ],
)
def test_other_words_are_other_groups(one: str, other: str) -> None:
    """What only begins alike is another word."""
    assert group(fold(one)) != group(fold(other))


def test_the_browser_makes_the_same_groups() -> None:
    """Five thousand words of French, common and rare, have the same stem in both languages."""
    words = [fold(word) for word in french()[:20_000:4]]

    assert len(words) == 5_000
    assert groups(Path(), words) == [group(word) for word in words]


def test_no_name_is_used_twice() -> None:
    """The modules are joined into one script, where no name of one may hide that of another."""
    folder = Path(__file__).parents[3] / "hooks/overrides/assets/search"
    named = re.compile(r"^(?:export )?(?:async )?(?:const|let|function|class) (\w+)", re.MULTILINE)
    names = [
        name for file in folder.glob("*.js") for name in named.findall(file.read_text("utf-8"))
    ]

    assert sorted(names) == sorted(set(names))
