"""The pages of themes and their list: one subject across all meetings."""

from dataclasses import dataclass

from archive.collection.archive import Archive
from archive.collection.themes import ThemeMoment
from archive.language import french
from archive.language.text import fold
from archive.registers import Theme
from archive.site.lists import Choice
from archive.site.page import Page
from archive.site.sections import theme_section
from archive.site.view import View

SHOWN_MOMENTS = 40
"""How many meetings the page of a theme tells of; the list of meetings has the others."""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One line of the list of themes."""

    theme: Theme
    moments: tuple[ThemeMoment, ...]

    @property
    def counts(self) -> str:
        """How much there is to read."""
        counts = (
            (len(self.moments), "réunion"),
            (sum(len(moment.decisions) for moment in self.moments), "décision"),
            (sum(len(moment.actions) for moment in self.moments), "action"),
        )
        told = [french.count(number, noun) for number, noun in counts if number]
        return ", ".join(told) or "aucune réunion"


def theme_page(view: View, theme: Theme) -> Page:
    """The page of one theme."""
    row = _row(view.archive, theme)
    return view.page(
        "theme.html",
        title=theme.name,
        description=f"{theme.name} : {row.counts}.",
        source=theme.mark.path,
        sections=(theme_section(view, theme),),
        theme=theme,
        moments=row.moments,
        shown_moments=SHOWN_MOMENTS,
        resources=view.archive.themes.resources(theme.id),
    )


def theme_list_page(view: View) -> Page:
    """The page /themes/."""
    themes = sorted(view.archive.themes.values(), key=lambda theme: fold(theme.name))
    return view.page(
        "themes.html",
        title="Thèmes",
        description="Les sujets que le groupe suit d’une réunion à l’autre.",
        filters=None,
        rows=[_row(view.archive, theme) for theme in themes],
    )


def theme_choices(archive: Archive, ids: set[str]) -> list[Choice]:
    """The themes that the rows of a list can be narrowed to, by name."""
    themes = sorted((archive.themes[i] for i in ids), key=lambda theme: fold(theme.name))
    return [(theme.id, theme.name) for theme in themes]


def _row(archive: Archive, theme: Theme) -> ThemeRow:
    return ThemeRow(theme, archive.themes.moments(theme.id))
