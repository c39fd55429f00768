"""Addresses of the site: each for one page, present or past."""

from collections.abc import Iterator

from archive.checks.locate import place_of
from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.site_map import LISTS, redirections
from archive.language.text import quoted
from archive.problems import Mark, Problem


def addresses_are_unique(archive: Archive) -> Iterator[Problem]:
    """No page stands on the address of another."""
    owners: dict[str, str] = {}
    for file, path in _written(archive):
        owner = owners.setdefault(file, path)
        if owner != path:
            message = (
                f"Cette page prend l’adresse /{file.removesuffix('index.html')}, "
                f"qui est celle de {owner} : renommez-la."
            )
            yield Problem(Mark(path), "adresse-en-double", message)


def former_ids_are_free(archive: Archive) -> Iterator[Problem]:
    """No page had before an address that is taken, by itself or by another."""
    taken = dict(reversed(list(_written(archive))))
    for old, new in redirections(archive.records):
        path = taken.get(_page(new), "")
        owner = taken.get(_page(old))
        taken.setdefault(_page(old), path)
        if owner:
            words = old.rstrip("/").rpartition("/")[2]
            whose = "ce fichier lui-même" if owner == path else owner
            message = (
                f"L’ancien identifiant {quoted(words)} est déjà pris par {whose} : retirez-le."
            )
            yield Problem(place_of(words, path, archive), "adresse-en-double", message)


def _written(archive: Archive) -> Iterator[tuple[str, str]]:
    """Each file of the site with the source file it is made from, those of records first."""
    records = archive.records
    for url in LISTS:
        yield _page(url), f"docs/{urls.page_file(url)}"
    for meeting in archive.meetings:
        yield _page(urls.meeting(meeting.id)), meeting.mark.path
    for organisation in records.organisations:
        yield _page(urls.organisation(organisation.id)), organisation.mark.path
    for resource in records.resources:
        yield _page(urls.resource(resource.id)), resource.mark.path
    for path in records.docs:
        is_page = path.endswith(".md")
        yield f"{urls.of_page_file(path)}index.html" if is_page else path, f"docs/{path}"


def _page(url: str) -> str:
    """The file of the site that a page is written to."""
    return f"{urls.of_page_file(urls.page_file(url))}index.html"
