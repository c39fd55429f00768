"""Which files are records, and at which address each stands."""

import pytest

from archive.collection.record_files import record_url


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
