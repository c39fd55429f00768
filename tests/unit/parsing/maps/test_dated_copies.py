"""The keys of dated copies."""

from archive.model import Resource
from archive.parsing.register_files import read_resource
from archive.problems import Problems
from small import headed

WHOLE = ["fichier: a.csv", "accord: Forum Exils, courriel", "licence: CC BY 4.0"]


def read(*copies: list[str]) -> tuple[Resource, list[str]]:
    """The resource with some copies, and the problems noted."""
    lines = [
        line for keys in copies for line in (f"  - {keys[0]}", *(f"    {k}" for k in keys[1:]))
    ]
    problems = Problems()
    text = headed(["titre: Carte", "copies datées:", *lines])
    resource = read_resource(text, "docs/ressources/carte.md", problems)
    assert resource is not None
    return resource, [f"{found.rule} {found.mark.line}" for found in problems.sorted()]


def test_copies_come_by_their_days() -> None:
    """However they are listed, the last one is the latest."""
    resource, problems = read(["date: 2024-03-05", *WHOLE], ["date: 4 décembre 2023", *WHOLE])

    assert problems == []
    assert [copy.day.isoformat() for copy in resource.dated_copies] == ["2023-12-04", "2024-03-05"]
    assert {copy.agreement for copy in resource.dated_copies} == {"Forum Exils, courriel"}


def test_private_columns_are_listed_or_named_in_a_line() -> None:
    """Both give the same."""
    line = ["date: 2024-03-05", *WHOLE, "privé: Horaires, Langues"]
    listed = ["date: 2024-03-05", *WHOLE, "colonnes privées: [Horaires, Langues]"]

    resource, _ = read(line, listed)

    assert {copy.private for copy in resource.dated_copies} == {("Horaires", "Langues")}


def test_no_copy_without_an_agreement() -> None:
    """One that says neither who agreed nor under which licence is not shown, nor is a path."""
    path = ["date: 2024-03-05", "fichier: ../a.csv", *WHOLE[1:]]
    resource, problems = read(["date: 2024-03-05", "fichier: a.csv", "accord: N/A"], path)

    assert resource.dated_copies == ()
    assert problems == ["copie-sans-accord 4", "copie-sans-accord 4", "copie-illisible 8"]
