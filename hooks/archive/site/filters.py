"""What the filters of a list offer, and what its rows say of themselves to be found by them."""

from collections.abc import Iterable

from archive.collection.archive import Archive
from archive.language.text import fold
from archive.model import Organisation


class Ranks:
    """The organisations a list can be narrowed to; a row names them by rank, to stay light."""

    def __init__(self, archive: Archive, ids: Iterable[str]) -> None:
        """`ids` are those of all rows, repeated or not."""
        found = (archive.organisations[each] for each in set(ids))
        self.organisations: list[Organisation] = sorted(found, key=_order)
        """In the order of the ranks, which begin with 1."""
        self._ranks = {each.id: rank for rank, each in enumerate(self.organisations, start=1)}

    def of(self, ids: Iterable[str]) -> str:
        """The ranks of a row's organisations, as its attribute holds them."""
        return " ".join(map(str, sorted(self._ranks[each] for each in ids)))


def _order(organisation: Organisation) -> tuple[str, str]:
    return fold(organisation.short_name), organisation.id
