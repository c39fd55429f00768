"""An organisation or a resource as one JSON object; see `meeting_json` for the conventions."""

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.meeting_json import Object, address_of, document_object
from archive.exports.plain_text import plain_text
from archive.model import Mention, Organisation, Resource


def organisation_object(archive: Archive, body: Organisation) -> Object:
    """What the register says of an organisation, and where it stands among the others."""
    return {
        "id": body.id,
        "url": urls.organisation(body.id),
        "name": body.name,
        "acronym": body.acronym,
        "aliases": list(body.aliases),
        "former_names": list(body.former_names),
        "kind": body.kind and body.kind.value,
        "parent": archive.names.parents.get(body.id),
        "units": [unit.id for unit in archive.units(body.id)],
        "website": body.website and address_of(archive, body.website),
        "source": body.source and address_of(archive, body.source),
        "about": plain_text(body.about) if body.about else None,
        "is_registered": body.is_registered,
        "former_ids": list(body.former_ids),
    }


def resource_object(archive: Archive, resource: Resource) -> Object:
    """What the register says of a resource, and the items that cite it."""
    update = resource.last_update
    return {
        "id": resource.id,
        "url": urls.resource(resource.id),
        "title": resource.title,
        "kind": resource.kind and resource.kind.value,
        "address": resource.address and address_of(archive, resource.address),
        "other_addresses": [address_of(archive, each) for each in resource.other_addresses],
        "keepers": [_named(archive, each) for each in resource.keepers],
        "producers": [_named(archive, each) for each in resource.producers],
        "sources": [each.name for each in resource.sources],
        "rhythm": resource.rhythm and resource.rhythm.text,
        "last_update": update and update.text,
        "last_update_iso": update and update.day.isoformat(),
        "handover": plain_text(resource.handover) if resource.handover else None,
        "language": resource.language,
        "files": [document_object(archive, each) for each in resource.files],
        "source": resource.source and address_of(archive, resource.source),
        "about": plain_text(resource.about) if resource.about else None,
        "discussed": [point.url for point in archive.discussed.get(resource.id, ())],
        "former_ids": list(resource.former_ids),
    }


def _named(archive: Archive, mention: Mention) -> Object:
    return {"name": mention.name, "organisations": list(archive.ids(mention))}
