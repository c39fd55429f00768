"""The files of a folder and their text."""

import os
from pathlib import Path

import pytest

from archive.collection.files import MAX_BYTES, decode, list_files, read_text, record_url
from archive.problems import Problems
from small import write


def messages(problems: Problems) -> list[str]:
    """The problems, one on a line, without the name of the file."""
    return [str(problem).partition(":")[2] for problem in problems.sorted()]


def test_listed(tmp_path: Path) -> None:
    """Files come by their paths in order, hidden ones and what hidden folders hold left out."""
    names = ("b.md", "a/c.md", "a.md", ".git/x.md", "a/.cache", "_d/x.md")
    write(tmp_path, {f"docs/{name}": "" for name in names})

    assert list(list_files(tmp_path, "docs", Problems())) == ["_d/x.md", "a.md", "a/c.md", "b.md"]
    assert list(list_files(tmp_path, "docs", Problems(), "._")) == ["a.md", "a/c.md", "b.md"]
    assert list(list_files(tmp_path, "nowhere", Problems())) == []


def test_listed_follows_no_folder(tmp_path: Path) -> None:
    """A link to a folder is not followed, even to itself."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/loop").symlink_to(tmp_path)
    (tmp_path / "docs/root").symlink_to("/")

    problems = Problems()

    assert list(list_files(tmp_path, "docs", problems)) == []
    assert {p.rule for p in problems.sorted()} == {"fichier-illisible"}
    assert "mène à un dossier" in problems.sorted()[0].message


def test_listed_name_without_letters(tmp_path: Path) -> None:
    """A name that is not in UTF-8 is written as well as can be, and its file left out."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / os.fsdecode(b"caf\xe9.md")).touch()
    problems = Problems()

    assert list(list_files(tmp_path, "docs", problems)) == []
    assert [(each.mark.path, each.rule) for each in problems.sorted()] == [
        ("docs/caf\N{REPLACEMENT CHARACTER}.md", "fichier-illisible")
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("é\n".encode(), "é\n"),
        (b"\xef\xbb\xbfa\r\nb\rc\n", "a\nb\nc\n"),
        (b"a\tb", "a\tb"),
        ("de\N{COMBINING ACUTE ACCENT}cembre".encode(), "décembre"),
        ("a\u200bb\u2066c\u202ed\ufeffe".encode(), "abcde"),
    ],
)
def test_decode(data: bytes, text: str) -> None:
    """UTF-8 is read, with or without its mark, whatever ends its lines."""
    problems = Problems()

    assert decode(data, "a.md", problems) == text
    assert problems.sorted() == ()


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a\nb\n\xe9t\xe9\n", "3:1"),
        ("a".encode("utf-16"), "1:1"),
    ],
)
def test_decode_refused(data: bytes, place: str) -> None:
    """Another coding is refused, with its place."""
    problems = Problems()

    assert decode(data, "a.md", problems) is None
    assert messages(problems)[0].startswith(f"{place}: erreur [fichier-illisible]")


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"a\n\nbc\x00d\n", "3:3"), (b"\x1b[31m", "1:1"), (b"a\r\nb\x7f", "2:2")],
)
def test_decode_control_characters(data: bytes, place: str) -> None:
    """A control character is an error with its place, and the rest is read without it."""
    problems = Problems()

    text = decode(data, "a.md", problems)

    assert text is not None
    assert text.isprintable() or text.replace("\n", "").isprintable()
    assert messages(problems)[0].startswith(f"{place}: erreur [fichier-illisible]")


def refusal(root: Path, name: str) -> str:
    """The problem of a file that is not read."""
    problems = Problems()
    assert read_text(root, name, problems) is None
    (message,) = messages(problems)
    return message.partition("]: ")[2]


def test_read_text(tmp_path: Path) -> None:
    """A file is read, through a link of the project too."""
    write(tmp_path, {"a/b.md": "texte\n"})
    (tmp_path / "c.md").symlink_to("a/b.md")

    assert read_text(tmp_path, "a/b.md", Problems()) == "texte\n"
    assert read_text(tmp_path, "c.md", Problems()) == "texte\n"


def test_read_text_by_another_way(tmp_path: Path) -> None:
    """A project may itself be reached by a link."""
    write(tmp_path / "project", {"a.md": "texte\n"})
    (tmp_path / "way").symlink_to("project")

    assert read_text(tmp_path / "way", "a.md", Problems()) == "texte\n"


def test_link_out(tmp_path: Path) -> None:
    """A link that leaves the project is not read."""
    write(tmp_path, {"outside.md": "secret", "project/mkdocs.yml": ""})
    (tmp_path / "project/in.md").symlink_to("../outside.md")

    assert refusal(tmp_path / "project", "in.md").startswith("Ce lien mène hors du projet")


def test_folder_out(tmp_path: Path) -> None:
    """Nor is a file of a folder that is a link out of the project."""
    write(tmp_path, {"outside/a.md": "secret", "project/mkdocs.yml": ""})
    (tmp_path / "project/meetings").symlink_to("../outside")

    assert refusal(tmp_path / "project", "meetings/a.md").startswith("Ce lien mène hors du projet")


def test_link_loop(tmp_path: Path) -> None:
    """A link to itself is reported, not followed for ever."""
    (tmp_path / "a.md").symlink_to("a.md")

    assert refusal(tmp_path, "a.md").startswith("Ce lien ne mène à aucun fichier")


def test_dead_link(tmp_path: Path) -> None:
    """A link to nothing is reported."""
    (tmp_path / "a.md").symlink_to("b.md")

    assert refusal(tmp_path, "a.md").startswith("Ce lien ne mène à aucun fichier")


def test_pipe(tmp_path: Path) -> None:
    """What is no file of a disk is not waited for."""
    os.mkfifo(tmp_path / "a.md")

    assert refusal(tmp_path, "a.md").startswith("Ce n’est pas un fichier ordinaire")


def test_large(tmp_path: Path) -> None:
    """A text of a megabyte is read, a longer one is not."""
    (tmp_path / "a.md").write_bytes(b"a" * MAX_BYTES)
    (tmp_path / "b.md").write_bytes(b"a" * (MAX_BYTES + 1))

    assert read_text(tmp_path, "a.md", Problems()) is not None
    assert refusal(tmp_path, "b.md").startswith("Ce fichier dépasse 200 ko")


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("meetings/2024-03-14.md", "reunions/2024-03-14/"),
        ("meetings/2024/mars/2024-03-14.yaml", "reunions/2024-03-14/"),
        ("meetings/Réunion d’avril.yml", "reunions/reunion-d-avril/"),
        ("meetings/—.md", "reunions/reunion/"),
        ("meetings/a-importer.md", "reunions/a-importer/"),
        ("docs/organisations/Croix verte.md", "organisations/croix-verte/"),
        ("docs/ressources/carte.md", "ressources/carte/"),
        ("docs/themes/haltes.md", "themes/haltes/"),
        ("meetings/a.docx", None),
        ("meetings/README.md", None),
        ("meetings/_a.md", None),
        ("meetings/.schema/a.yml", None),
        ("meetings/a-importer/a.md", None),
        ("docs/themes/index.md", None),
        ("docs/themes/.a.md", None),
        ("docs/themes/~a.md", None),
        ("docs/themes/a/b.md", None),
        ("docs/themes/a.pdf", None),
        ("docs/guide.md", None),
        ("tests/site/meetings/a.md", None),
        ("meetings", None),
    ],
)
def test_record_url(path: str, url: str | None) -> None:
    """The address comes from the name, without folders, ending, case and accents."""
    assert record_url(path) == url
