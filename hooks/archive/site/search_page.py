"""The page of search: what it needs to filter, and the lists for those without JavaScript."""

from archive.language.text import fold
from archive.site.page import Page
from archive.site.view import View

KINDS = {
    "point": "Points de l’ordre du jour",
    "action": "Actions",
    "reunion": "Réunions",
    "organisation": "Organisations",
    "ressource": "Ressources",
    "page": "Pages du site",
}
"""What results can be; the script of search knows the same words."""


def search_page(view: View) -> Page:
    """The page /recherche/."""
    archive = view.archive
    organisations = archive.organisations.values()
    return view.page(
        "search.html",
        title="Recherche",
        description="Chercher dans les réunions, les actions, les organisations et les ressources.",
        source=view.introduction_file,
        years=sorted({meeting.day.year for meeting in archive.meetings}, reverse=True),
        organisations=sorted(organisations, key=lambda each: fold(each.short_name)),
        kinds=KINDS,
    )
