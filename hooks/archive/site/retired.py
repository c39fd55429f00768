"""What stands at the address of a page that was taken down."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from archive.collection import urls
from archive.collection.archive import Archive
from archive.site.page import Page
from archive.site.view import View

_LISTS = {
    urls.MEETINGS: "Toutes les réunions",
    urls.ORGANISATIONS: "Toutes les organisations",
    urls.RESOURCES: "Toutes les ressources",
    urls.THEMES: "Tous les thèmes",
}


def retired_pages(view: Callable[[str], View], archive: Archive) -> Iterator[Page]:
    """A page for each, found by no search and kept by no device."""
    for url, day in archive.records.retired.items():
        folder = f"{url.partition('/')[0]}/"
        page = view(url).page(
            "retired.html",
            title="Page retirée",
            description="Cette page a été retirée de l’archive.",
            day=day,
            list={"url": folder, "name": _LISTS[folder]},
        )
        yield replace(page, source=None, is_listed=False)
