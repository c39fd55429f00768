"""What a question says besides words to be found: days, kinds, states, the names of lists."""

import re
from pathlib import Path

from archive.language.text import fold
from searching import asked

pytest_plugins = ["sites"]


def test_a_stretch_of_days(demo: Path) -> None:
    """The meetings of its days are found, whatever else is asked; where none is, it is named."""
    months, both, none = asked(
        demo, "janvier à mars 2024", "carte de mars à mai 2024", "12 au 13 janvier 1999", count=40
    )

    urls = [url for url in months["urls"] if re.fullmatch(r"reunions/[^#]+/", url)]
    assert urls == ["reunions/2024-03-14/", "reunions/2024-02-15/", "reunions/2024-01-18/"]
    found = {url[:16] for url in both["urls"] if url.startswith("reunions/")}
    assert found >= {"reunions/2024-03", "reunions/2024-05"}
    assert (none["absent"], none["urls"]) == (["12 au 13 janvier 1999"], [])


def test_parts_of_a_year(demo: Path) -> None:
    """A quarter, or half a year, is its months, and what names it; one that passed is no day."""
    quarter, title, half, passed = asked(
        demo,
        *("premier trimestre 2024", "tendances au troisième trimestre 2024", "semestre 1 2024"),
        "mars dernier",
        count=90,
    )

    days = {url[9:16] for url in quarter["urls"] if url.startswith("reunions/")}
    assert days == {"2024-01", "2024-02", "2024-03", "2024-05"}
    assert "reunions/2024-05-16/#point-2" in quarter["urls"]
    assert title["urls"][0] == "reunions/2024-11-14/#point-2"
    days = {url[9:16] for url in half["urls"] if url.startswith("reunions/")}
    assert (
        {f"2024-0{month}" for month in range(1, 7)}
        <= days
        <= {f"2024-0{month}" for month in range(1, 8)}
    )
    assert passed["absent"] == []


def test_a_date_is_a_filter(demo: Path, real: Path) -> None:
    """What is asked of a day is of that day, whatever else the question says; dates add up."""
    first, second, two = (
        *asked(real, "Compte rendu du 2 février 2022", "PV du 02/02/2022, s’il vous plaît"),
        *asked(demo, "carte mars 2024 ou mai 2024", count=40),
    )

    assert first["urls"][0] == second["urls"][0] == "reunions/2022-02-02/"
    assert {url.partition("#")[0] for url in first["urls"]} == {"reunions/2022-02-02/"}
    months = {url[9:17] for url in two["urls"] if url.startswith("reunions/")}
    assert months >= {"2024-03-", "2024-05-"}
    either, stretch = asked(demo, "mars 2024 ou avril 2024", "mars-avril 2024", count=40)
    assert set(either["urls"]) == set(stretch["urls"])
    assert not any(result["missing"] for result in either["results"])


def test_kinds_are_words(demo: Path) -> None:
    """An action and a decision are found as such, whatever their own words are."""
    actions, decisions = asked(demo, "actions du RADM", "décisions carte", count=5)

    assert actions["results"][0]["kind"] == "action"
    assert decisions["results"][0]["kind"] == "decision"
    assert decisions["absent"] == decisions["unsaid"] == []


def test_states_lead_to_the_register(demo: Path, real: Path) -> None:
    """Words for where an action stands lead to the register, even where no minutes say them."""
    of_real = asked(real, "actions en retard", "actions terminées", "sans échéance")
    of_demo = asked(demo, "actions en retard", "overdue", "actions terminées", "ouverte", count=40)

    assert {answer["urls"][0] for answer in of_real} == {"actions/"}
    assert [answer["urls"][0].partition("#")[2] for answer in of_demo[:3]] == [
        *("en-retard", "en-retard", "faites")
    ]
    assert "actions/#en-cours" in of_demo[3]["urls"]
    assert of_demo[0]["unsaid"] == ["retard"]
    assert of_demo[0]["offered"] == []


def test_lists_are_found_by_their_names(demo: Path, real: Path) -> None:
    """The name of a list leads to it first, before what it lists."""
    names = ("Réunions", "actions", "décisions", "Thèmes", "presences", "sigles", "ressources")
    answers = asked(demo, *names) + asked(real, *names)

    assert [answer["urls"][0] for answer in answers] == [f"{fold(name)}/" for name in names] * 2


def test_words_of_questions(demo: Path) -> None:
    """What a question begins with, in French or in English, is not looked for."""
    plain, french, english = asked(
        demo, "lexique", "Quand et comment, le lexique ?", "What about the lexique"
    )

    assert plain["urls"] == french["urls"] == english["urls"] != []


def test_filters_alone(demo: Path) -> None:
    """Filters without a word list what they leave, the newest first."""
    of_year = asked(demo, "", type="reunion", year=2025, count=40)[0]["urls"]
    actions = asked(demo, "", type="action", body="radm", count=80)[0]

    assert of_year[0] == "reunions/2025-12-18/"
    assert of_year == sorted(of_year, reverse=True)
    assert {result["kind"] for result in actions["results"]} == {"action"}
    assert all("RADM" in result["text"] for result in actions["results"])
