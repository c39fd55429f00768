"""Problems and the rules they break."""

import pytest

from archive.problems import RULES, Mark, Problem, Problems, Rule, Severity, mark_at

HERE = Mark("meetings/2030-05-14.md", 3, 7)


def test_one_line() -> None:
    """A problem is printed on one line: place, severity, rule, message, French spaces."""
    problem = Problem(HERE, "date-absente", "La date\nmanque : ajoutez « date: » !")

    assert str(problem) == (
        "meetings/2030-05-14.md:3:7: erreur [date-absente]: "
        "La date manque\u202f: ajoutez «\u202fdate:\u202f»\u202f!"
    )


def test_warning() -> None:
    """A warning says so, and does not stop the build by itself."""
    problem = Problem(HERE, "organisation-inconnue", "?")

    assert "avertissement [organisation-inconnue]" in str(problem)
    assert not problem.is_error


def test_error() -> None:
    """An error stops the build."""
    assert Problem(HERE, "date-absente", "?").is_error


def test_sorted() -> None:
    """Problems come by file and line, each once, however often they were met."""
    problems = Problems()
    for path, line in (("b.md", 1), ("a.md", 10), ("a.md", 9), ("b.md", 1)):
        problems.add("date-absente", Mark(path, line), "?")

    places = [(problem.mark.path, problem.mark.line) for problem in problems.sorted()]

    assert places == [("a.md", 9), ("a.md", 10), ("b.md", 1)]


def test_unknown_rule() -> None:
    """A rule that does not exist cannot be broken."""
    with pytest.raises(KeyError):
        Problems().add("rien", HERE, "?")


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rules(rule: Rule) -> None:
    """Every rule says in one sentence what must hold; its id is made for brackets."""
    assert rule.claim.endswith(".")
    assert RULES[rule.id] is rule
    assert rule.id == rule.id.strip("-").lower()
    assert rule.id.isascii()
    assert rule.severity in Severity


def test_once() -> None:
    """A problem of which the first says enough is noted once a file, whoever noted it first."""
    problems, others = Problems(), Problems()
    for noted in (problems, others):
        noted.add_once("commentaire-public", Mark("a.md", 3), "x")
        noted.add_once("commentaire-public", Mark("a.md", 9), "x")
        noted.add_once("commentaire-public", Mark("b.md"), "x")

    problems.extend(others)

    assert [problem.mark.path for problem in problems.sorted()] == ["a.md", "b.md"]


def test_mark_at() -> None:
    """Lines and columns count from 1."""
    assert [mark_at(rank, "a", "é\n\nb") for rank in range(4)] == [
        Mark("a", 1, 1),
        Mark("a", 1, 2),
        Mark("a", 2, 1),
        Mark("a", 3, 1),
    ]
