"""The files beside the pages: data, feeds, pages at former addresses."""

from datetime import date
from pathlib import Path, PurePosixPath

from archive.collection.archive import load
from archive.exports.publication import Publication
from archive.site.side_files import side_files
from building import DEMO, DEMO_DAY
from small import archive_of, headed


def test_every_kind(tmp_path: Path) -> None:
    """There are tables, records with their schemas, calendars and feeds; all hold something."""
    files = dict(side_files(archive_of(tmp_path, {}), Publication()))

    assert {PurePosixPath(path).suffix for path in files} == {".csv", ".json", ".ics", ".xml"}
    assert all(files.values())


def test_former_addresses_stay(tmp_path: Path) -> None:
    """What programs read beside a page is at each address that the page had before, too."""
    meeting = "date: 2024-03-14\nanciens identifiants: [2024-03-07]\nprésence: [OMX]\n"
    body = headed(["nom: OMX", "anciens identifiants: [vieux-omx]"])
    archive = archive_of(
        tmp_path, {"meetings/2024-03-14.yml": meeting, "docs/organisations/omx.md": body}
    )

    files = dict(side_files(archive, Publication()))

    for old, new in (
        ("reunions/2024-03-07/reunion.ics", "reunions/2024-03-14/reunion.ics"),
        ("api/reunions/2024-03-07.json", "api/reunions/2024-03-14.json"),
        ("organisations/vieux-omx/reunions.ics", "organisations/omx/reunions.ics"),
        ("organisations/vieux-omx/atom.xml", "organisations/omx/atom.xml"),
    ):
        assert files[old] == files[new]


def test_no_person_is_named(tmp_path: Path) -> None:
    """A person whom the minutes name is in no file, wherever the name stands."""
    row = "{action: Relire, responsables: Mme Awa Fictive (OMX)}"
    lines = (
        *("date: 2024-03-14", "présence: [M. Ali Inventé (OMX), Mme Awa Fictive]"),
        *("excusés: [Dr Zara Imaginaire]", "points:", "- titre: Carte (M. Ali Inventé)"),
        f"  actions: [{row}]",
    )
    archive = archive_of(tmp_path, {"meetings/2024-03-14.yml": "\n".join(lines)})

    told = b"".join(content for _, content in side_files(archive, Publication())).decode()

    assert [name for name in ("Inventé", "Fictive", "Imaginaire") if name in told] == []
    assert "OMX" in told


def test_what_is_late_is_not_told(tmp_path: Path) -> None:
    """The same files are right the day after: they give the day on which something is due."""
    row = "{action: Relire, responsables: OMX, date limite: 2024-04-30}"
    text = f"date: 2024-03-14\npoints:\n- titre: A\n  actions: [{row}]\n"
    days = (date(2024, 4, 30), date(2024, 5, 1))

    before, after = (
        list(side_files(archive_of(tmp_path, {"meetings/a.yml": text}, day), Publication()))
        for day in days
    )

    assert before == after


def test_files_are_made_alike_each_time() -> None:
    """Read and written twice, the archive gives the same files to the byte, each path once."""
    first, second = (list(side_files(load(DEMO, DEMO_DAY)[0], Publication())) for _ in range(2))

    assert first == second
    assert len(dict(first)) == len(first)
    for path in ("csv/reunions.csv", "api/index.json", "reunions.ics", "atom.xml"):
        assert path in dict(first)
