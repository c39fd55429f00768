"""Links: each leads somewhere safe, each address outside belongs to one resource."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TypeGuard
from urllib.parse import unquote

from archive.checks.published_files import HARMLESS
from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.files import MEETING_SUFFIXES
from archive.collection.links import (
    MAX_PICTURE,
    LinkKind,
    Obstacle,
    same_address,
)
from archive.collection.records import is_picture
from archive.language.text import nearest, quoted, slug
from archive.model import Attachment
from archive.problems import Problem
from archive.prose import Link
from archive.registers import Resource

_PLACE = "placez le fichier dans docs/ressources/ et écrivez ![Ce qu’elle montre](/ressources/{})."
_PERSONAL_DATA = re.compile(r"[@\d]")
"""Part of what the check of personal data sees by itself: mailto:a@b.example, tel:+227 90…"""
_HOST = re.compile(r"www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/", re.IGNORECASE)
"""How an address begins that lacks its https://: www.exemple.example, exemple.example/carte."""


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


def links_lead_somewhere_safe(archive: Archive) -> Iterator[Problem]:
    """Every link, of free text or in a field, is an https address or leads to what exists."""
    for link in _links(archive):
        address, leads = link.address, archive.site_map.target_of(link).leads
        if leads is LinkKind.UNSAFE:
            advice = "n’est pas une adresse sûre : écrivez une adresse https://…"
            if _is_image(link):
                advice = f"n’est pas l’adresse d’une image : {_place('')}"
            yield Problem(link.mark, "lien-dangereux", f"{quoted(address)} {advice}")
        elif leads is LinkKind.NOWHERE:
            yield Problem(link.mark, "lien-rompu", f"{quoted(address)} {_advice(archive, link)}")
        elif leads is LinkKind.PERSONAL and not _PERSONAL_DATA.search(address):
            advice = "mène à une boîte aux lettres ou à un téléphone : retirez ce lien."
            yield Problem(link.mark, "donnee-personnelle", f"{quoted(address)} {advice}")


def images_are_shown(archive: Archive) -> Iterator[Problem]:
    """Every image is a light file of the site, and words stand for it."""
    for link in _links(archive):
        if _is_image(link) and archive.site_map.target_of(link).url:
            advice = _image_advice(archive, link)
            if advice:
                yield Problem(link.mark, "image-non-montree", f"{quoted(link.address)} {advice}")


def _is_image(link: Link | Attachment) -> TypeGuard[Link]:
    return isinstance(link, Link) and link.alt is not None


def _image_advice(archive: Archive, image: Link) -> str | None:
    """Why an image is not shown, or not to everyone, and what to do."""
    obstacle = archive.site_map.obstacle(image.address, image.mark.path)
    if obstacle is Obstacle.ELSEWHERE:
        place = _place(image.address)
        return f"est l’image d’un autre site et reste un lien ; pour la montrer, {place}"
    if obstacle is Obstacle.FORMAT:
        return "n’est pas une image PNG, JPEG ou WebP et reste un lien : convertissez-la."
    if obstacle is Obstacle.WEIGHT:
        return f"pèse plus de {MAX_PICTURE // 1000} ko et reste un lien : réduisez cette image."
    if image.alt:
        return None
    return f"n’a pas de description : écrivez ![Ce qu’elle montre]({image.address})."


def _advice(archive: Archive, link: Link | Attachment) -> str:
    if not link.address:
        return "n’est pas une adresse : donnez-en une à ce lien, ou retirez-le."
    if _HOST.match(link.address):
        return f"n’est pas une adresse complète : écrivez https://{link.address}"
    path, _, anchor = archive.site_map.without_preview(link.address).partition("#")
    url = archive.site_map.url(unquote(path), link.relative_to)
    if url is not None:
        known = ", ".join(sorted(archive.site_map.anchors.get(url) or ())) or "aucune"
        return f"mène à une page qui n’a pas d’ancre {quoted(anchor)} ; les siennes : {known}."
    if _is_image(link):
        return f"n’est pas une image du site : {_other_image(archive, path)}"
    return f"ne mène à aucune page ni à aucun fichier du site ; {_other(archive, path, link)}"


def _other_image(archive: Archive, path: str) -> str:
    near = _nearest(archive, path)
    if near and is_picture(near) and near in archive.site_map.weights:
        return f"vouliez-vous dire « /{near} » ?"
    return _place(path)


def _place(address: str) -> str:
    """Where a picture goes, and how it is written there."""
    path = address.partition("#")[0].partition("?")[0]
    name = slug(PurePosixPath(unquote(path)).stem)
    ending = PurePosixPath(path).suffix if is_picture(path) else ".png"
    return _PLACE.format(f"{name or 'carte'}{ending.lower()}")


def _other(archive: Archive, path: str, link: Link | Attachment) -> str:
    renamed = archive.site_map.moved.get(urls.meeting(PurePosixPath(path).stem))
    if renamed and path.endswith((".md", ".yml")):
        return f"ce compte rendu a changé de nom : écrivez /{renamed}"
    near = _nearest(archive, path)
    if near:
        return f"vouliez-vous dire « /{near} » ?"
    name, ending = posixpath.splitext(path)
    folder = posixpath.dirname(link.relative_to)
    is_loose = "/" not in path and folder != "docs/ressources"
    if is_loose and ending in HARMLESS and ending not in MEETING_SUFFIXES:
        place = f"{urls.RESOURCES}{slug(unquote(name))}{ending}"
        return f"placez le fichier en docs/{place} et écrivez /{place}"
    missing = posixpath.normpath(posixpath.join(folder, unquote(path)))
    is_file = missing.startswith("docs/") and posixpath.splitext(missing)[1]
    return f"ajoutez le fichier {missing}, ou corrigez le lien." if is_file else "corrigez le lien."


def _nearest(archive: Archive, path: str) -> str | None:
    """The url of the page or file whose name, or whose url, is most like the path's, or None."""
    name = posixpath.basename(path.rstrip("/"))
    same_name = (url for file, url in archive.site_map.files.items() if file.endswith(f"/{name}"))
    return (next(same_name, None) if name else None) or nearest(path, archive.site_map.anchors)


def _links(archive: Archive) -> Iterator[Link | Attachment]:
    """Every link of a text, those of pages that are no record's first, then those of fields."""
    records = archive.records
    every = (*records.meetings, *records.undated, *records.registered)
    for text in (*records.writings.values(), *(text for record in every for text in record.prose)):
        yield from text.links
    for record in every:
        yield from record.linked
