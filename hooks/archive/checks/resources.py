"""Resources: each with an address of its own and files that exist."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.links import same_address
from archive.model import Resource
from archive.problems import Mark, Problem

HARMLESS = frozenset(
    (
        ".csv", ".docx", ".geojson", ".gpkg", ".jpeg", ".jpg", ".json", ".kml", ".kmz", ".md",
        ".odp", ".ods", ".odt", ".pdf", ".png", ".pptx", ".txt", ".webp", ".xlsx", ".zip",
    )
)  # fmt: skip
"""The endings of files that a browser opens without running anything of theirs."""


def addresses_belong_to_one(archive: Archive) -> Iterator[Problem]:
    """No two resources share an address."""
    owners: dict[str, Resource] = {}
    for resource in archive.records.resources:
        for document in resource.addresses:
            owner = owners.setdefault(same_address(document.address), resource)
            if owner is not resource:
                message = (
                    f"{document.address} est déjà l’adresse de « {owner.title} » "
                    f"({owner.mark.path}) : gardez une seule des deux ressources."
                )
                yield Problem(document.mark, "ressource-en-double", message)


def resources_can_be_opened(archive: Archive) -> Iterator[Problem]:
    """A resource has an address or an archived file."""
    for resource in archive.records.resources:
        if not resource.address and not resource.files:
            message = "Cette ressource n’a ni « adresse: » ni « fichiers: » : donnez l’un des deux."
            yield Problem(resource.mark, "ressource-sans-adresse", message)


def archived_files_are_harmless(archive: Archive) -> Iterator[Problem]:
    """No file beside the registers is a page, a drawing or a program that a browser would run."""
    for path in archive.records.docs:
        ending = PurePosixPath(path).suffix
        if path.startswith((urls.RESOURCES, urls.ORGANISATIONS)) and ending.lower() not in HARMLESS:
            message = (
                f"Un fichier « {ending or 'sans extension'} » n’est pas publié : joignez un PDF, "
                "une table (CSV, XLSX), une carte (KML, GeoJSON) ou une image (PNG, JPEG)."
            )
            yield Problem(Mark(f"docs/{path}"), "fichier-refuse", message)
