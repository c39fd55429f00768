"""The page that explains the data: what there is, column by column."""

from archive.exports.figure_objects import FigureObject
from archive.exports.json_files import DATA_KINDS, MEETING_KIND
from archive.exports.json_schema import keys
from archive.exports.record_types import (
    ActionObject,
    DecisionObject,
    ItemObject,
    MapCopyObject,
    MeetingObject,
    OrganisationObject,
    ResourceObject,
    ThemeObject,
)
from archive.exports.tables import MAP_COLUMNS
from archive.language.french import typeset
from archive.site.page import Page, PageSection, SectionKind
from archive.site.view import View

_TITLE = "Données"
_DESCRIPTION = (
    "Les réunions, présences, actions, décisions, organisations et ressources de l’archive, "
    "à ouvrir dans un tableur ou à lire par programme."
)
_OBJECTS = {
    "Une réunion": MeetingObject,
    "Un point de l’ordre du jour": ItemObject,
    "Une action": ActionObject,
    "Une décision": DecisionObject,
    "Une organisation": OrganisationObject,
    "Une ressource": ResourceObject,
    "Une copie de carte": MapCopyObject,
    "Un tableau de chiffres": FigureObject,
    "Un thème": ThemeObject,
}
"""The objects whose keys are explained; those within them are in the schemas."""


def open_data_page(view: View) -> Page:
    """The page /donnees/; its licence and how to cite it are in the file that opens it."""
    opening = view.archive.records.writings.get(view.url)
    text = f"{_DESCRIPTION} {opening.words if opening else ''}"
    return view.page(
        "open_data.html",
        title=_TITLE,
        description=_DESCRIPTION,
        kinds=DATA_KINDS,
        meeting_kind=MEETING_KIND,
        map_columns=MAP_COLUMNS,
        objects=[(title, keys(of)) for title, of in _OBJECTS.items()],
        sections=[PageSection(kind=SectionKind.TEXT, title=_TITLE, text=typeset(text))],
    )
