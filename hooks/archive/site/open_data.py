"""The page that explains the data: what there is, column by column."""

from archive.language.french import typeset
from archive.site.page import Page, Section, SectionKind
from archive.site.view import View

_TITLE = "Données"
_DESCRIPTION = (
    "Les réunions, présences, actions, décisions, organisations et ressources de l’archive, "
    "à ouvrir dans un tableur ou à lire par programme."
)


def open_data_page(view: View) -> Page:
    """The page /donnees/; its licence and how to cite it are in the file that opens it."""
    opening = view.archive.records.writings.get(view.url)
    text = f"{_DESCRIPTION} {opening.words if opening else ''}"
    return view.page(
        "open_data.html",
        title=_TITLE,
        description=_DESCRIPTION,
        sections=[Section(kind=SectionKind.TEXT, title=_TITLE, text=typeset(text))],
    )
