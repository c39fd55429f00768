"""The tables that spreadsheets open, as CSV files that open right in French and run nothing.

Their columns stand in `tables.toml` beside this module, from which the page that explains them is
made too. A row is drawn from the objects that programs read: both say the same.
UTF-8 with a byte order mark, without which Excel takes it for another code; semicolons, as where
the comma is decimal; no "sep=" line, which other programs take for a row.
"""

import csv
import io
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from archive.collection import urls
from archive.exports.data_set import DataSet
from archive.exports.record_json import Object
from archive.language.choices import MeetingStatus

BETWEEN = " | "
"""What parts several values of one cell."""
_ADDRESSES = {"url", "source", "address", "website", "discussed"}
"""The keys that hold urls of the site or addresses outside."""
_HARMFUL = tuple("=+-@\t\r＝＋－＠'")
"""What begins a cell that a spreadsheet may take for a formula; an apostrophe before it makes a
text of it. One more where the text has its own, so that one can always be taken away again.
Source: https://owasp.org/www-community/attacks/CSV_Injection
"""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table."""

    name: str
    key: str
    """Of the row, whose value is a text, a number, a list of texts, or None."""
    help: str = ""
    """What it holds, in French."""
    hxl: str = ""
    """Its HXL tag, "" for none."""

    @property
    def is_address(self) -> bool:
        """Whether it holds urls of the site or addresses outside."""
        return self.key in _ADDRESSES


@dataclass(frozen=True, slots=True)
class CsvTable:
    """One table, which is a file of its own."""

    name: str
    """The name of its file, without ".csv"."""
    about: str
    """What one row is, in French."""
    listed: str
    """The url of the page that lists the same."""
    columns: tuple[TableColumn, ...]
    rows: Callable[[DataSet], Iterable[Object]]


def csv_text(columns: Sequence[TableColumn], rows: Iterable[Object], site: str) -> str:
    """The file of a table; HXL tags, where a column has one, follow the names of columns.

    `site` is the whole address of the site, "" when it has none yet.
    """
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(_guarded(column.name) for column in columns)  # a map brings its own names
    if any(column.hxl for column in columns):
        writer.writerow(column.hxl for column in columns)
    for row in rows:
        writer.writerow(_cell(column, row, site) for column in columns)
    return f"\ufeff{target.getvalue()}"


def _cell(column: TableColumn, row: Object, site: str) -> str:
    value = row[column.key]
    values = value if isinstance(value, list) else [value]
    texts = (str(each) for each in values if each is not None)
    if column.is_address and site:
        texts = (urljoin(site, text) for text in texts)
    return _guarded(BETWEEN.join(texts))


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_HARMFUL) else text


def _meetings(data: DataSet) -> Iterator[Object]:
    for meeting in data.meetings:
        bodies = {body for named in meeting["attendance"] for body in named["organisations"]}
        decisions = (*meeting["decisions"], *(d for i in meeting["items"] for d in i["decisions"]))
        announced = meeting["next_meeting"]
        yield {
            **meeting,
            "standing": _standing(meeting),
            "attending": len(bodies) if _standing(meeting) == "tenue" else None,
            "agenda_titles": [line["title"] for line in meeting["agenda"]],
            "decision_count": len(decisions),
            "action_count": sum(len(item["actions"]) for item in meeting["items"]),
            "next_text": announced and announced["text"],
            "next_date": announced and announced["date"],
        }


def _standing(meeting: Object) -> str:
    if meeting["status"] == MeetingStatus.CANCELLED.value:
        return "annulée"
    return "annoncée" if meeting["is_announced"] else "tenue"


def _attendance(data: DataSet) -> Iterator[Object]:
    """Each name that the minutes of a meeting give, with how it stands there."""
    for meeting in data.meetings:
        present = "présente" if _standing(meeting) == "tenue" else "invitée"
        standings = (present, "excusée", "absente")
        lists = (meeting["attendance"], meeting["excused"], meeting["absent"])
        about = {"meeting": meeting["id"], "date": meeting["date"]}
        for standing, names in zip(standings, lists, strict=True):
            for named in names:
                yield {**about, "standing": standing, **named}


def _organisations(data: DataSet) -> Iterator[Object]:
    for body in data.organisations:
        yield {**body, "registered": "oui" if body["is_registered"] else "non"}


def _resources(data: DataSet) -> Iterator[Object]:
    for resource in data.resources:
        keepers = resource["keepers"]
        ids = dict.fromkeys(body for named in keepers for body in named["organisations"])
        yield {
            **resource,
            "keeper_names": [named["name"] for named in keepers],
            "keeper_ids": list(ids),
            "producer_names": [named["name"] for named in resource["producers"]],
        }


_ROWS: dict[str, tuple[str, Callable[[DataSet], Iterable[Object]]]] = {
    "reunions": (urls.MEETINGS, _meetings),
    "presences": (urls.PRESENCES, _attendance),
    "actions": (urls.ACTIONS, lambda data: data.actions),
    "decisions": (urls.DECISIONS, lambda data: data.decisions),
    "organisations": (urls.ORGANISATIONS, _organisations),
    "ressources": (urls.RESOURCES, _resources),
}
"""Where each table is listed, and the objects of its rows."""
_TABLES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_COLUMNS = {
    table: tuple(TableColumn(name, *told) for name, told in _TABLES[table]["columns"].items())
    for table in _TABLES
}
MAP_COLUMNS = _COLUMNS["acteurs"]
"""The columns that the table of every map has."""
CSV_TABLES = tuple(
    CsvTable(name, _TABLES[name]["about"], listed, _COLUMNS[name], rows)
    for name, (listed, rows) in _ROWS.items()
)
"""Every table, in the order of the page that explains them."""
