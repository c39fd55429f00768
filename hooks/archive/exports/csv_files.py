"""Tables as CSV files that open right in a French spreadsheet, and run nothing there.

UTF-8 with a byte order mark, without which Excel takes it for another code; semicolons, as where
the comma is decimal; no "sep=" line, which other programs take for a row.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from urllib.parse import urljoin

from archive.exports.data_set import DataSet
from archive.exports.record_json import Object
from archive.exports.tables import BETWEEN, CsvTable, TableColumn

_HARMFUL = tuple("=+-@\t\r＝＋－＠'")
"""What begins a cell that a spreadsheet may take for a formula; an apostrophe before it makes a
text of it. One more where the text has its own, so that one can always be taken away again.
Source: https://owasp.org/www-community/attacks/CSV_Injection
"""


def csv_text(table: CsvTable, data: DataSet, site: str) -> str:
    """The file of a table; `site` is the whole address of the site, "" when it has none yet."""
    return csv_lines(table.columns, table.rows(data), site)


def csv_lines(columns: Sequence[TableColumn], rows: Iterable[Object], site: str) -> str:
    """The file of some rows; HXL tags, where a column has one, follow the names of columns."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(_guarded(column.name) for column in columns)  # a map brings its own names
    if any(column.hxl for column in columns):
        writer.writerow(column.hxl for column in columns)
    for row in rows:
        writer.writerow(_cell(column, row, site) for column in columns)
    return f"\ufeff{target.getvalue()}"


def _cell(column: TableColumn, row: Object, site: str) -> str:
    value = column.of(row)
    values = value if isinstance(value, list) else [value]
    texts = (str(each) for each in values if each is not None)
    if column.is_address and site:
        texts = (urljoin(site, text) for text in texts)
    return _guarded(BETWEEN.join(texts))


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_HARMFUL) else text
