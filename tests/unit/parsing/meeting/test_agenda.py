"""Agenda items: from the agenda, from the sections, numbered."""

import pytest

from archive.model import AgendaItem
from reading import YAML, items, markdown, meeting_of, places, read, yaml


def outline(agenda: tuple[AgendaItem, ...]) -> list[tuple[int, str, list[str]]]:
    """The number, the title and the presenters of each item."""
    return [(i.number, i.title, [p.name for p in i.presenters]) for i in agenda]


def test_agenda_alone() -> None:
    """The lines of the agenda are items with nothing recorded."""
    agenda = items(
        "ordre du jour:", "  - Ouverture (SP/CV)", "  - 1. Carte (CPE, DGV) ;", "  - 2. Divers"
    )

    assert outline(agenda) == [
        (0, "Ouverture", ["SP/CV"]),
        (1, "Carte", ["CPE", "DGV"]),
        (2, "Divers", []),
    ]
    assert not any(item.is_recorded for item in agenda)
    assert [(p.mark.line, p.mark.column) for p in agenda[1].presenters] == [(4, 15), (4, 20)]


def test_agenda_line_as_keys() -> None:
    """A line of the agenda may be written as keys; a pair that is no key is a sentence."""
    agenda = items(
        "ordre du jour:",
        "  - titre: Carte (suite)",
        "    présenté par: CPE, DGV",
        "    numéro: 4",
        "  - Bilan : un an (DGV)",
    )

    assert outline(agenda) == [(4, "Carte (suite)", ["CPE", "DGV"]), (5, "Bilan : un an", ["DGV"])]


def test_what_an_agenda_line_does_not_hold() -> None:
    """A line of the agenda records nothing: what would be lost is noted."""
    _, problems = read(yaml("ordre du jour:", "  - titre: A", "    discussion: b"), YAML)

    assert places(problems) == [("cle-inconnue", 4, 5)]


def test_sections_match_by_title() -> None:
    """A section takes the place of the agenda's line of its title, however it is typed."""
    meeting = meeting_of(
        markdown(
            "## Carte des routes (CPE)\n\nDit.\n\n## DIVERS\n\n",
            "ordre du jour:",
            "  - Ouverture (SP/CV)",
            "  - 1. Carte des routes (DGV, C.P.E.)",
            "  - 2. Divers (OMX)",
        )
    )

    assert outline(meeting.items) == [
        (0, "Ouverture", ["SP/CV"]),
        (1, "Carte des routes", ["CPE", "DGV"]),
        (2, "DIVERS", ["OMX"]),
    ]
    assert [item.is_recorded for item in meeting.items] == [False, True, False]


def test_sections_match_without_hours() -> None:
    """Hours, a length and a letter of one of the two do not part them; who presents is kept."""
    meeting = meeting_of(
        markdown(
            "## A) Carte des routes\n\nDit.\n\n## Bilan\n\nDit.\n",
            "ordre du jour:",
            "  - 9h00 – Carte des routes, par le CPE",
            "  - b) Bilan (15 min)",
            "  - 10h00 – Divers",
        )
    )

    assert outline(meeting.items) == [
        (1, "A) Carte des routes", ["CPE"]), (2, "Bilan", []), (3, "10h00 – Divers", [])
    ]  # fmt: skip


def test_section_outside_the_agenda() -> None:
    """A section that the agenda does not know keeps its place among the others."""
    meeting = meeting_of(
        markdown(
            "## Imprévu\n\n## B\n\n## Autre\n",
            "ordre du jour: ['1. A', '2. B', '3. C']",
        )
    )

    assert outline(meeting.items) == [
        (1, "A", []), (4, "Imprévu", []), (2, "B", []), (3, "C", []), (5, "Autre", [])
    ]  # fmt: skip


def test_same_title_twice() -> None:
    """Two items of one title are matched in order."""
    agenda = items("ordre du jour: ['1. Divers', '2. Divers']", "points: [Divers, Divers, Divers]")

    assert outline(agenda) == [(1, "Divers", []), (2, "Divers", []), (3, "Divers", [])]


def test_same_number_and_a_word_of_the_title() -> None:
    """A section that says a line of the agenda in other words takes its place and keeps its title.

    The order is the one of the agenda.
    """
    meeting = meeting_of(
        markdown(
            "## 2. Cartes des puits\n\nDit.\n\n## 1. Retours\n",
            "ordre du jour: ['1. Point sur les retours (CPE)', '2. Une carte (DGV)', '3. Divers']",
        )
    )

    assert outline(meeting.items) == [
        (1, "Retours", ["CPE"]),
        (2, "Cartes des puits", ["DGV"]),
        (3, "Divers", []),
    ]
    assert all(item.is_planned for item in meeting.items)
    assert [item.planned_title for item in meeting.items] == [
        "Point sur les retours", "Une carte", None
    ]  # fmt: skip


def test_one_section_a_line() -> None:
    """A line goes with one section alone, and with the one of its very title first."""
    meeting, _ = read(
        markdown(
            "## 1. Cartes\n\n## 1. Cartes\n\n## 2. Cartes\n\n## Bilan\n",
            "ordre du jour: ['1. Carte', '2. Bilan']",
        )
    )

    assert meeting
    assert [(item.title, item.is_planned) for item in meeting.items] == [
        ("Cartes", True), ("Cartes", False), ("Cartes", False), ("Bilan", True)
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Puits", "Puits 2024"])
def test_same_number_other_title(title: str) -> None:
    """A section with the number of a line and another title is noted: one of the two is a slip."""
    meeting, problems = read(
        markdown(
            f"## 1. {title}\n\n## 2. Divers\n", "ordre du jour: ['1. Carte 2024', '2. Divers']"
        )
    )

    assert places(problems) == [("valeur-inattendue", 5, 4)]
    assert meeting
    assert [item.title for item in meeting.items] == ["Carte 2024", title, "Divers"]


@pytest.mark.parametrize(
    ("titles", "numbers"),
    [
        (["A", "B"], [1, 2]),
        (["A", "1. B", "2. C"], [0, 1, 2]),
        (["A", "B", "1. C"], [0, 2, 1]),
        (["1. A", "B", "2. C"], [1, 3, 2]),
        (["2. A", "B", "2. C"], [2, 3, 4]),
        (["1. A", "1. B", "1. C"], [1, 2, 3]),
        (["0. A", "1. B"], [0, 1]),
        (["A", "0. B"], [1, 0]),
        ([], []),
    ],
)
def test_numbers(titles: list[str], numbers: list[int]) -> None:
    """Every item has the number written, or the next that is free; none has one twice."""
    meeting, _ = read(yaml(f"points: {titles}"), YAML)

    assert meeting is not None
    assert [item.number for item in meeting.items] == numbers


@pytest.mark.parametrize("second", ["## 1. B", "## 1) B", "## Point 1 : B"])
def test_repeated_numbers(second: str) -> None:
    """A number that an item before has is noted, with where that one stands."""
    _, problems = read(markdown(f"## 1. A\n\nTexte.\n\n{second}\n"))

    assert places(problems)[0][:2] == ("numero-en-double", 8)
    assert "« A », ligne 4" in problems[0].message


def test_written_number() -> None:
    """A number may be a key of its own, and prevails."""
    agenda = items("points:", "  - {titre: 2. A, numéro: 3.}")

    assert outline(agenda) == [(3, "A", [])]


def test_strange_number() -> None:
    """What is no number is noted."""
    _, problems = read(yaml("points:", "  - {titre: A, numéro: deux}"), YAML)

    assert places(problems) == [("valeur-inattendue", 3, 24)]


@pytest.mark.parametrize("entry", ["{numéro: 1}", "{titre: N/A}"])
def test_no_title(entry: str) -> None:
    """An item without a title is noted."""
    _, problems = read(yaml("points:", f"  - {entry}"), YAML)

    assert [rule for rule, *_ in places(problems)] == ["titre-absent"]


def test_list_as_item() -> None:
    """A list is no item."""
    _, problems = read(yaml("points:", "  - [a]", "ordre du jour:", "  - [b]"), YAML)

    assert places(problems) == [("valeur-inattendue", 3, 5), ("valeur-inattendue", 5, 5)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("**Carte** des routes", ("Carte des routes", [])),
        ("**2. Carte (CPE)**", ("Carte", ["CPE"])),
        ("Carte \\(CPE\\)", ("Carte", ["CPE"])),
        ("Carte [ici](https://a.exemple/Z)", ("Carte ici", [])),
        ("Carte https://a.exemple/Z", ("Carte https://a.exemple/Z", [])),
    ],
)
def test_markup_in_titles(title: str, expected: tuple[str, list[str]]) -> None:
    """A title is its words: emphasis is left out, an address typed bare stays."""
    meeting, _ = read(markdown(f"## {title}\n"))

    assert meeting
    assert [(t, p) for _, t, p in outline(meeting.items)] == [expected]


def test_link_in_title() -> None:
    """A link in a title would be lost: it is noted."""
    _, problems = read(markdown("## Carte [ici](https://a.exemple/Z)\n"))

    assert places(problems) == [("mise-en-forme", 4, 16)]


def test_parentheses_of_a_title() -> None:
    """What the agenda writes before its presenters is of the title, in the section as well."""
    section = "## 1. Panier (PMC)\n\nVu.\n"
    agenda = meeting_of(markdown(section, "ordre du jour: [1. Panier (PMC) (OIM)]")).items

    assert outline(agenda) == [(1, "Panier (PMC)", ["OIM"])]
