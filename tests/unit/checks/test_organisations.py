"""Names of organisations: what is wrong with one, said once, where it stands."""

from pathlib import Path

import pytest

from archive.checks.organisations import (
    mentions_are_known,
    names_are_claimed_once,
    parents_do_not_loop,
    parents_exist,
)
from archive.problems import Mark
from small import archive_of, headed

REGISTER = {
    "docs/organisations/cpe.md": headed(["nom: Conseil des passages", "sigle: CPE"]),
    "docs/organisations/dgv.md": headed(["nom: Direction des voies", "rattachée à: CPE"]),
}


def test_each_claimant_but_the_first(tmp_path: Path) -> None:
    """Of three organisations of one alias, the last two are told who has it, on its line."""
    files = {
        f"docs/organisations/{name}.md": headed([f"nom: Corps {name}", "alias: [Halte]"])
        for name in ("a", "b", "c")
    }

    problems = list(names_are_claimed_once(archive_of(tmp_path, files)))

    assert [problem.mark for problem in problems] == [
        Mark("docs/organisations/b.md", 3, 9),
        Mark("docs/organisations/c.md", 3, 9),
    ]
    assert all("Corps a (docs/organisations/a.md)" in problem.message for problem in problems)


def test_unknown_name_on_several_lines(tmp_path: Path) -> None:
    """An unknown organisation is told once a file, with the number of the other lines."""
    keys = ["date: 2024-03-14", "présence:", "- Inconnue", "- CPE", "excusés:", "- Inconnue"]
    files = {**REGISTER, "meetings/a.md": headed(keys), "meetings/b.md": headed(keys)}

    problems = list(mentions_are_known(archive_of(tmp_path, files)))

    assert [(problem.mark.path, problem.mark.line) for problem in problems] == [
        ("meetings/a.md", 4),
        ("meetings/b.md", 4),
    ]
    assert "(et 1\u00a0autre ligne)" in problems[0].message


def test_maybe_a_person(tmp_path: Path) -> None:
    """A name that may be one of a person is told to be published, and what to write instead."""
    keys = ["date: 2024-03-14", "présence: [TANDO Zorka, Amicale des puits]"]
    archive = archive_of(tmp_path, {**REGISTER, "meetings/a.md": headed(keys)})

    person, body = mentions_are_known(archive)

    assert "qui elle représente" in person.message
    assert "qui elle représente" not in body.message


def test_slip_on_several_lines(tmp_path: Path) -> None:
    """A slip is told wherever it stands: each is to be mended."""
    slip = "Conseil des pasages"
    keys = ["date: 2024-03-14", "présence:", f"- {slip}", "excusés:", f"- {slip}"]
    files = {**REGISTER, "meetings/a.md": headed(keys)}

    problems = list(mentions_are_known(archive_of(tmp_path, files)))

    assert [problem.mark.line for problem in problems] == [4, 6]
    assert {problem.rule for problem in problems} == {"organisation-proche"}


@pytest.mark.parametrize(
    ("name", "rule", "advice"),
    [
        ("Inconnue", "organisation-inconnue", "créez docs/organisations/inconnue.md"),
        ("CPE (Inconnue)", "organisation-inconnue", "avec « rattachée à: CPE »"),
        ("Ancien conseil (CPE)", "organisation-inconnue", "écrivez « CPE » seul"),
        (
            "Conseil des pasages",
            "organisation-proche",
            "vouliez-vous dire « Conseil des passages »",
        ),
        (
            "Direction des voies (Halte)",
            "organisation-contradictoire",
            "nomme deux organisations : Direction des voies, Halte des voyageurs.",
        ),
    ],
)
def test_advice(tmp_path: Path, name: str, rule: str, advice: str) -> None:
    """What is to be written instead depends on what is known of the name."""
    files = {
        **REGISTER,
        "docs/organisations/halte.md": headed(["nom: Halte des voyageurs", "alias: [Halte]"]),
        "meetings/a.md": headed(["date: 2024-03-14", "présence:", f"- {name}"]),
    }

    (problem,) = mentions_are_known(archive_of(tmp_path, files))

    assert problem.rule == rule
    assert advice in problem.message


def test_keepers_of_resources(tmp_path: Path) -> None:
    """The organisations that a resource names are looked up too."""
    keys = ["titre: Carte", "adresse: https://a.example/", "tenue par: Inconnue"]

    (problem,) = mentions_are_known(archive_of(tmp_path, {"docs/ressources/a.md": headed(keys)}))

    assert problem.mark == Mark("docs/ressources/a.md", 4, 12)


def test_parents(tmp_path: Path) -> None:
    """A parent is an organisation of the register, and above nothing that is above it."""
    files = {
        "docs/organisations/a.md": headed(["nom: Aube", "rattachée à: Brume"]),
        "docs/organisations/b.md": headed(["nom: Brume", "rattachée à: Aube"]),
        "docs/organisations/c.md": headed(["nom: Crête", "rattachée à: Sommet"]),
    }
    archive = archive_of(tmp_path, files)

    (missing,) = parents_exist(archive)
    loop = list(parents_do_not_loop(archive))

    assert missing.mark == Mark("docs/organisations/c.md", 3, 14)
    assert "(a → b → a)" in loop[0].message
    assert "(b → a → b)" in loop[1].message
