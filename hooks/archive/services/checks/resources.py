"""Resources: each with an address of its own and files that exist."""

from collections.abc import Iterator

from archive.collection.archive import Archive
from archive.collection.links import same_address
from archive.reading.model import Resource
from archive.words.problem import Problem


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
