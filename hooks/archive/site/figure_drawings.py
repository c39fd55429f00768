"""Tables of figures in free text → the same, drawn above and told whole below."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from archive.language import french
from archive.language.choices import FigureKind
from archive.language.numbers import is_not_known
from archive.language.text import slug
from archive.parsing.source.figures import Caption, CaptionPlace, FigureTable, figures_in
from archive.problems import Mark
from archive.prose import Token, parted, tokens_text
from archive.site.charts import NOT_KNOWN, Chart, Series
from archive.site.line_charts import lines


def with_drawings(
    tokens: Sequence[Token], mark: Mark, resolve: Callable[[str], str | None]
) -> Iterator[Token]:
    """The tokens of a text, each caption with its table between what draws the figures.

    What is not understood stays as it is written. `mark` tells apart the drawings of a page;
    `resolve` gives the link to a file of docs/, None for none.
    """
    reached = 0
    for place, figures in figures_in(tokens):
        table, opening = tokens[place.table : place.end], tokens[place.first]
        id_ = f"graphique-{slug(mark.path)}-{mark.line}-{opening.start}"
        yield from tokens[reached : place.first]
        yield _html(opening, _opening(place, figures, id_))
        yield from _told(table)
        yield _html(table[-1], _closing(place.caption, resolve))
        reached = place.end
    yield from tokens[reached:]


def _html(token: Token, html: str) -> Token:
    return token._replace(kind="Drawing", name="", data=html)


def _opening(place: CaptionPlace, figures: FigureTable, id_: str) -> str:
    caption = place.caption
    chart = drawn(figures, caption, id_)
    picture = lines(chart) if caption.kind is FigureKind.LINES else chart.bars
    title = escape(french.typeset(chart.title))
    return (
        f'<figure class="gtm-chart">\n<figcaption>{title}</figcaption>\n'
        f'<div class="gtm-scroll" role="region" aria-label="{title}" tabindex="0">{picture}</div>\n'
    )


def _closing(caption: Caption, resolve: Callable[[str], str | None]) -> str:
    notes = [f"{escape(french.typeset(caption.origin))}."] if caption.origin else []
    address = resolve(caption.address) if caption.address else None
    if address:
        notes.append(f'<a href="{escape(address)}">Télécharger ces chiffres (CSV)</a>')
    return (f'<p class="gtm-note">{" ".join(notes)}</p>\n' if notes else "") + "</figure>\n"


def drawn(figures: FigureTable, caption: Caption, id_: str) -> Chart:
    """The chart of a table of figures; its title is that of the caption, else its columns."""
    series = tuple(
        Series(
            column.name,
            tuple(cell.value if cell else None for cell in column.cells),
            tuple(cell.text if cell else NOT_KNOWN for cell in column.cells),
        )
        for column in figures.columns
    )
    title = (
        caption.title
        or ", ".join(filter(None, (column.name for column in figures.columns)))
        or "Graphique"
    )
    return Chart(
        id=id_,
        title=f"{title} ({caption.unit})" if caption.unit else title,
        summary=_summary(figures),
        label=figures.heading,
        labels=figures.labels,
        series=series,
    )


def _summary(figures: FigureTable) -> str:
    """From the least to the greatest figure, each with what it is about."""
    told = [
        (cell.value, cell.text, label)
        for column in figures.columns
        for label, cell in zip(figures.labels, column.cells, strict=True)
        if cell
    ]
    least, most = min(told), max(told)
    ends = [f"{text} ({label})" for _, text, label in (least, most)]
    what = french.count(len(told), "chiffre")
    return f"{what}, de {ends[0]} à {ends[1]} ; le tableau les donne tous."


def _told(table: Sequence[Token]) -> Iterable[Token]:
    """The table, a figure that is not known told by the same words as in the drawing."""
    rank = 0
    for run in parted(table, "TableCell"):
        opening, closing = run[0], run[-1]
        is_gap = opening.name == "TableCell" and rank and is_not_known(tokens_text(run))
        gap = Token("Text", "", NOT_KNOWN, closing.start, closing.end)
        yield from (opening, gap, closing) if is_gap else run
        rank = rank + 1 if opening.name == "TableCell" else 0
