"""Addresses of the site: each is that of one page or file, present or past."""

from collections.abc import Iterator

from archive.checks.published_files import locate
from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.files import record_url
from archive.collection.links import redirections
from archive.language.text import composed, quoted
from archive.problems import Mark, Problem


def addresses_are_unique(archive: Archive) -> Iterator[Problem]:
    """No page or file stands on the address of another, or where another has its folder.

    Case and the form of accents count for nothing: on many computers one would replace the other.
    """
    files = [(file, _same(file), path) for file, path in _files(archive)]
    folders = {folder: path for _, same, path in files for folder in _folders(same)}
    owners: dict[str, tuple[str, str]] = {}
    for file, same, path in files:
        its_file, owner = owners.setdefault(same, (file, path))
        if owner == path:
            owner = folders.get(same, path)
        if owner != path:
            what, it = _named(file)
            nearly = "" if its_file == file else ", à une majuscule ou la forme d’un accent près"
            message = f"{what}, qui est celle de {owner}{nearly} : renommez-{it}."
            yield Problem(Mark(path), "adresse-en-double", message)


def addresses_are_not_the_sites_own(archive: Archive) -> Iterator[Problem]:
    """No page or file stands where the site puts what it makes itself, such as a list of a year."""
    for file, path in _files(archive):
        if urls.is_own(file):
            what, it = _named(file)
            advice = f"renommez-{it}" if record_url(path) else f"placez-{it} ailleurs dans docs/"
            message = f"{what}, que le site se réserve : {advice}."
            yield Problem(Mark(path), "adresse-en-double", message)


def former_ids_are_free(archive: Archive) -> Iterator[Problem]:
    """No page had before an address that is taken, by itself, by another or by the site."""
    taken = dict(reversed(list(_files(archive))))
    for old, new in redirections(archive.records):
        path = taken.get(_page(new), "")
        owner = "le site lui-même" if urls.is_own(_page(old)) else taken.get(_page(old))
        taken.setdefault(_page(old), path)
        if owner:
            former_id = old.rstrip("/").rpartition("/")[2]
            whose = "ce fichier lui-même" if owner == path else owner
            message = (
                f"L’ancien identifiant {quoted(former_id)} est déjà pris par {whose} : retirez-le."
            )
            yield Problem(locate(former_id, path, archive), "adresse-en-double", message)


def _files(archive: Archive) -> Iterator[tuple[str, str]]:
    """Each file of the site with the source file it is made from, lists and records first."""
    records = archive.records
    for url in urls.LISTS:
        yield _page(url), f"docs/{urls.page_file(url)}"
    for record in (*archive.meetings, *records.registered):
        yield _page(urls.of_record(record)), record.mark.path
    for path in records.docs:
        is_page = path.endswith(".md")
        yield f"{urls.of_page_file(path)}index.html" if is_page else path, f"docs/{path}"


def _page(url: str) -> str:
    """The file of the site that a page is written to."""
    return f"{urls.of_page_file(urls.page_file(url))}index.html"


def _same(file: str) -> str:
    """What the names of two files have in common that some computers take for one."""
    return composed(file).casefold()


def _folders(file: str) -> Iterator[str]:
    """Every folder that a file stands in, below the root of the site."""
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def _named(file: str) -> tuple[str, str]:
    """What takes which address, and its pronoun, for messages."""
    if file.endswith("index.html"):
        return f"Cette page prend l’adresse /{file.removesuffix('index.html')}", "la"
    return f"Ce fichier prend l’adresse /{file}", "le"
