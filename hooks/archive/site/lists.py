"""What a list offers: filters to narrow it, and years that have a page of their own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from archive.collection import urls
from archive.collection.archive import Archive
from archive.language.text import fold
from archive.registers import Organisation
from archive.site.page import Page
from archive.site.view import View, Views

Choice = tuple[str, str]
"""A value by which rows are found, with its words."""
_T = TypeVar("_T")
ListPage = Callable[[View, list[_T], int | None, list[int]], Page]
"""Makes a page of some rows: of the list itself, with the years that it leaves out, or of a year,
which is None for the list."""


class Ranks:
    """The organisations a list can be narrowed to; a row names them by rank, to stay light."""

    def __init__(self, archive: Archive, ids: Iterable[str]) -> None:
        """`ids` are those of all rows, repeated or not."""
        organisations = (archive.organisations[body] for body in set(ids))
        self.organisations: list[Organisation] = sorted(
            organisations, key=lambda body: (fold(body.short_name), body.id)
        )
        """In the order of the ranks, which begin with 1."""
        self._ranks = {body.id: rank for rank, body in enumerate(self.organisations, start=1)}

    def of(self, ids: Iterable[str]) -> str:
        """The ranks of a row's organisations, as its attribute holds them."""
        return " ".join(map(str, sorted(self._ranks[body] for body in ids)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the rows of a list can be narrowed to; no control where there is nothing to choose."""

    noun: str
    """What one row is."""
    none: str = "Aucune"
    """What stands before it where none is left."""
    rows: str
    """The CSS selector of the rows."""
    year_label: str = "Année"
    years: Sequence[int] = ()
    kinds: Sequence[Choice] = ()
    ranks: Ranks | None = None
    states: Sequence[Choice] = ()
    themes: Sequence[Choice] = ()
    places: Sequence[Choice] = ()

    @property
    def year_choices(self) -> list[Choice]:
        """The years, as choices."""
        return [(str(year), str(year)) for year in self.years]


def overflow(
    rows: Sequence[_T], most: int, year_of: Callable[[_T], int], *, whole_years: bool = True
) -> tuple[list[_T], dict[int, list[_T]]]:
    """The rows that a list shows, and the rows of each year that has a page of its own.

    `rows` come latest first. Of more than `most`, the list shows the first ones and each year has
    a page; where it shows `whole_years`, one at least, only the years that it leaves out have one.
    """
    years = {year: list(group) for year, group in groupby(rows, key=year_of)}
    if len(rows) <= most:
        return list(rows), {}
    if not whole_years:
        return list(rows[:most]), years
    count, shown = 0, list[_T]()
    for year, group in list(years.items()):
        count += len(group)
        if count <= most or not shown:
            shown += years.pop(year)
    return shown, years


def pages_by_year(
    view: Views,
    url: str,
    shown_and_earlier: tuple[list[_T], dict[int, list[_T]]],
    page: ListPage[_T],
) -> Iterator[Page]:
    """The page of a list, then that of each year that it leaves out, as `overflow` parts them."""
    shown, earlier = shown_and_earlier
    yield page(view(url), shown, None, list(earlier))
    for year, of_year in earlier.items():
        yield page(view(urls.of_year(url, year)), of_year, year, [])
