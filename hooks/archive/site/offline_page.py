"""The page about later reading, shown too for a page that no network and no copy can give."""

from archive.site.page import Page
from archive.site.view import View


def offline_page(view: View) -> Page:
    """The page /hors-ligne/."""
    return view.page(
        "offline.html",
        title="Lire sans réseau",
        description="Les pages gardées sur cet appareil, et toute l’archive à emporter.",
        source=view.introduction_file,
    )
