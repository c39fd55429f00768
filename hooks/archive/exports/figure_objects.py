"""The figures of a text as objects: numbers as numbers, and as the text writes them."""

from collections.abc import Iterable
from typing import Annotated, TypedDict

from archive.collection.archive import Archive
from archive.exports.json_schema import Address, Key, OneOf
from archive.language.choices import FigureKind
from archive.parsing.source.figures import CaptionPlace, FigureTable, figures_in
from archive.prose import Prose


class FigureRow(TypedDict):
    """The figures of a row."""

    label: Annotated[str, Key("Ce dont la ligne parle.", "", "name")]
    values: Annotated[list[float | None], Key("Ses nombres, null où ils ne sont pas connus.")]
    written: Annotated[list[str], Key("Les mêmes, comme le texte les écrit.")]


class FigureObject(TypedDict):
    """A small table of figures in a text, which its page draws."""

    title: Annotated[str | None, Key("Ce que les chiffres montrent.", "", "name")]
    kind: Annotated[str, OneOf(tuple(FigureKind)), Key("Comment la page les dessine.")]
    unit: Annotated[str | None, Key("Ce que comptent les chiffres.", "", "unitText")]
    source: Annotated[str | None, Key("Qui les donne.", "", "creator")]
    date: Annotated[str | None, Key("De quand ils sont, comme écrit.", "", "temporalCoverage")]
    file: Annotated[Address | None, Key("Le fichier CSV d’où ils viennent.", "", "distribution")]
    label: Annotated[str, Key("L’en-tête de la première colonne.")]
    columns: Annotated[list[str], Key("Les en-têtes des colonnes de nombres.")]
    rows: Annotated[list[FigureRow], Key("Les lignes du tableau.")]


def figure_objects(archive: Archive, texts: Iterable[Prose | None]) -> list[FigureObject]:
    """Every table of figures of some texts that is drawn, in reading order."""
    return [
        _object(archive, prose, place, figures)
        for prose in texts
        if prose
        for place, figures in figures_in(prose.tokens)
    ]


def _object(
    archive: Archive, prose: Prose, place: CaptionPlace, figures: FigureTable
) -> FigureObject:
    caption, address = place.caption, place.caption.address
    target = archive.site_map.target(address, prose.mark.path) if address else None
    return {
        "title": caption.title,
        "kind": (caption.kind or FigureKind.BARS).value,
        "unit": caption.unit,
        "source": caption.source,
        "date": caption.date,
        "file": target.url if target else None,
        "label": figures.heading,
        "columns": [column.name for column in figures.columns],
        "rows": [_row(figures, rank) for rank in range(len(figures.labels))],
    }


def _row(figures: FigureTable, rank: int) -> FigureRow:
    cells = [column.cells[rank] for column in figures.columns]
    return {
        "label": figures.labels[rank],
        "values": [cell.value if cell else None for cell in cells],
        "written": [cell.text if cell else "" for cell in cells],
    }
