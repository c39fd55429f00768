"""What may be published of the files, and where something stands in them."""

from pathlib import Path

import pytest

from archive.checks.published_files import (
    attached_files_are_harmless,
    locate,
    minutes_are_in_their_folder,
    texts_hold_no_personal_data,
)
from archive.collection.archive import Archive
from archive.language.text import one_line
from archive.problems import Mark, Problem
from small import archive_of, headed, write


def personal(tmp_path: Path, text: str) -> list[str]:
    """What a meeting with this text holds that is personal."""
    problems = _personal(
        archive_of(tmp_path, {"meetings/2024-03-14.md": headed(["date: x"], text)})
    )
    return [problem.message.partition(" »")[0].removeprefix("« ") for problem in problems]


@pytest.mark.parametrize(
    ("path", "keys", "is_noted"),
    [
        ("docs/2023-09-14.md", ["titre: Réunion"], True),
        ("docs/2023-09-14.yml", ["titre: Réunion"], True),
        ("docs/reunions/septembre.md", ["titre: Réunion"], True),
        ("docs/septembre.md", ["date: 2023-09-14", "Présents: [CPE]"], True),
        ("docs/notes/septembre.md", ["Lieu: Salle", "date: 2023-09-14"], True),
        ("docs/a-propos.md", ["titre: À propos", "date: 2023-09-14"], False),
        ("docs/reunions/index.md", ["titre: Réunions"], False),
        ("docs/ressources/2023-09-14.pdf", [], False),
    ],
)
def test_minutes_in_docs(tmp_path: Path, path: str, keys: list[str], is_noted: bool) -> None:  # noqa: FBT001 - a parameter
    """Minutes among the pages of docs/ would lose their facts; a page with a date is a page."""
    archive = archive_of(tmp_path, {path: headed(keys, "# Texte")})

    problems = list(minutes_are_in_their_folder(archive))

    assert [problem.mark.path for problem in problems] == [path] * is_noted


@pytest.mark.parametrize(
    ("path", "is_told"),
    [
        ("docs/plan.html", True),
        ("docs/images/a.SVG", True),
        ("docs/Ressources/x.xhtml", True),
        ("docs/x.js", True),
        ("docs/notes", True),
        ("docs/carte.kml", True),
        ("docs/ressources/a.yml", True),
        ("docs/a.yml", False),
        ("docs/CNAME", False),
        ("docs/robots.txt", False),
        ("docs/images/a.PNG", False),
        ("docs/aide.md", False),
        ("docs/aide.MD", True),
        ("docs/organisations/cpe.Md", True),
        ("docs/themes/eau.yaml", True),
        ("docs/ressources/carte.md.txt", True),
        ("docs/ressources/note.txt", False),
    ],
)
def test_files_that_a_browser_would_run(tmp_path: Path, path: str, *, is_told: bool) -> None:
    """Wherever in docs/ a file lies, it is none that a browser runs."""
    problems = list(attached_files_are_harmless(archive_of(tmp_path, {path: "x"})))

    assert [problem.mark.path for problem in problems] == [path] * is_told


@pytest.mark.parametrize(
    ("name", "meant"),
    [("cpe.txt", "cpe.md"), ("cpe.md.txt", "cpe.md"), ("c.p.e.MD", "c.p.e.md")],
)
def test_a_page_whose_name_ends_otherwise(tmp_path: Path, name: str, meant: str) -> None:
    """A text that a register would hold under another name is told that name."""
    archive = archive_of(tmp_path, {f"docs/organisations/{name}": "x"})

    (problem,) = attached_files_are_harmless(archive)

    assert problem.message.endswith(f"nommez le fichier {meant}.")


@pytest.mark.parametrize(("weight", "count"), [(25_000_000, 0), (25_000_001, 1)])
def test_weight(tmp_path: Path, weight: int, count: int) -> None:
    """A file that nobody could fetch over a weak link is not published."""
    with (write(tmp_path, {"docs/a.pdf": ""}) / "docs/a.pdf").open("wb") as file:
        file.truncate(weight)

    problems = list(attached_files_are_harmless(archive_of(tmp_path, {})))

    assert len(problems) == count
    assert all("pèse plus de 25 Mo" in problem.message for problem in problems)


def _personal(archive: Archive) -> list[Problem]:
    return list(texts_hold_no_personal_data(archive))


@pytest.mark.parametrize(
    "text",
    [
        "prenom.nom@exemple.example",
        "prenom.nom+gtm@mail.exemple-mail.example",
        "+227 90 12 34 56",
        "+22790123456",
        "+227-90-12-34-56",
        "+227) 90 12 34 56",
        "00227 90 12 34 56",
        "0022790123456",
        "90 12 34 56",
        "90.12.34.56",
        "90-12-34-56",
        "90\u202f12\u202f34\u202f56",
        "06 12 34 56 78",
    ],
)
def test_personal(tmp_path: Path, text: str) -> None:
    """A mailbox, a number with the code of its country or by pairs is personal anywhere."""
    assert personal(tmp_path, f"Écrire ou appeler : {text}, le matin.") == [one_line(text)]
    assert personal(tmp_path, f"| Contact |\n|---|\n|{text}|\n") == [one_line(text)]


@pytest.mark.parametrize(
    "text",
    [
        "tél. {}",
        "Tél : {}",
        "TÉLÉPHONE : {}",
        "tel {}",
        "GSM {}",
        "WhatsApp : {}",
        "portable : {}",
        "mobile : {}",
        "contacts : {}",
        "appeler le {}",
        "joindre le secrétariat au {}",
    ],
)
def test_called(tmp_path: Path, text: str) -> None:
    """Any figures that one is told to call are personal."""
    assert personal(tmp_path, text.format("9012 3456")) == ["9012 3456"]
    assert personal(tmp_path, text.format("90123456")) == ["90123456"]


@pytest.mark.parametrize(
    "text",
    [
        "1 948 298 personnes, dont 243 243 en 2021",
        "de 2016 à 2022, 427 026 ; +10 104 en un an ; + 12 345 678 F CFA",
        "le 12/06/2023, le 2023-06-20, le 20.06.2023 et le 20-06-23 à 10h30",
        "de 9h15 à 11h00 puis 14:00-16:30",
        "période 2021-2022, hôtel 2021-2022, clinique mobile 2021-2022, contact : 2021-2022",
        "référence AID 012590/03/2, norme 10-20-30, loi 2015-36",
        "tél. : à venir, voir page 12",
        "90123456 F CFA",
        "https://exemple.example/90-12-34-56?appel=+22790123456",
        "[ici](https://exemple.example/maps/@13.5127,2.1128,12z)",
        "https://exemple.example/@compte.officiel et @compte",
        "réunion@distance",
        "|12|34|56|78|90|",
    ],
)
def test_not_personal(tmp_path: Path, text: str) -> None:
    """Figures, dates, references and addresses of sites are not."""
    assert personal(tmp_path, text) == []


def test_personal_place(tmp_path: Path) -> None:
    """What is personal is shown where it stands, in any file that the archive reads."""
    files = {
        "docs/index.md": "Accueil.\n\nÉcrire à a@b.example.\n",
        "docs/organisations/cpe.md": headed(["nom: CPE", "site: https://c@d.example/"]),
        "docs/guide.md": "Exemple : nom@exemple.example\n",
    }

    problems = _personal(archive_of(tmp_path, files))

    assert {problem.mark for problem in problems} == {
        Mark("docs/index.md", 3, 10),
        Mark("docs/guide.md", 1, 11),
        Mark("docs/organisations/cpe.md", 3, 15),
    }


@pytest.mark.parametrize("text", ["a" * 400_000, "1 " * 200_000, "+1" * 200_000, "@a." * 100_000])
def test_personal_in_long_text(tmp_path: Path, text: str) -> None:
    """A text of any length is searched at once."""
    assert isinstance(personal(tmp_path, text), list)


def test_locate(tmp_path: Path) -> None:
    """Words are found in the keys of a file, whole, the last time they stand there."""
    path = "docs/organisations/cpe.md"
    keys = ["nom: CPE nord", "sigle: CPE", "alias: [CPE1, CPE]", "source: https://a.example/"]
    archive = archive_of(tmp_path, {path: headed(keys, "Le CPE.\n")})

    assert locate("CPE", path, archive) == Mark(path, 4, 15)
    assert locate("CPE nord", path, archive) == Mark(path, 2, 6)
    assert locate("Autre", path, archive) == Mark(path)
    assert locate("CPE", "docs/organisations/rien.md", archive).line == 1


def test_public_lines(tmp_path: Path) -> None:
    """A line that mkdocs.yml allows is published; one digit more or less makes another."""
    files = {
        "mkdocs.yml": "extra:\n  public_contacts: [80 00 12 12]\n",
        "meetings/2024-03-14.md": headed(["date: 2024-03-14"], "80 00 12 12, +227 80 00 12 13."),
    }

    (problem,) = _personal(archive_of(tmp_path, files))

    assert "80 00 12 13" in problem.message
