"""The templates of the pages: compiled once for all builds, with what each of them can ask."""

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import jinja2
from markupsafe import Markup, escape

from archive.collection import urls
from archive.collection.action_register import Entry, State
from archive.exports.tables import CSV_TABLES
from archive.language import french
from archive.language.text import slug
from archive.parsing.source.free_text import split_addresses
from archive.site.frame import POLICY
from archive.site.page import filed, kept_whole, online

_PACKAGE = Path(__file__).parents[1]

STATE_WORDS = {
    State.LATE: "En retard",
    State.OPEN: "À faire",
    State.UNDATED: "Sans date d’échéance",
    State.CARRIED: "Reprise",
    State.DONE: "Faite",
    State.CANCELLED: "Annulée",
}
"""What the actions of each state are called together."""

UNFOLDED = 20
"""How many actions of a state a page shows before it folds the others."""

ADDRESS_SIGNS = "!#$%&'()*+,/:;=?@[]~"
"""The signs that an address holds as they are; others, a space first of all, become %XX."""


def state_badge(entry: Entry) -> str:
    """The badge of an action: words that name no day are not the lack of a deadline."""
    if entry.state is State.UNDATED:
        return "Échéance non datée" if entry.deadline else "Sans échéance"
    return STATE_WORDS[entry.state]


@cache
def environment() -> jinja2.Environment:
    """The templates of the pages: every value is escaped, a missing one is an error.

    They are the same for every archive, and compiled once in a process.
    """
    env = jinja2.Environment(
        loader=jinja2.PackageLoader("archive.site"),
        bytecode_cache=compiled_templates(),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "day": french.day,
        "time": _time,
        "weekday_time": partial(_time, show=french.weekday),
        "hours": french.hours,
        "weekday_name": french.weekday_name,
        "count": french.count,
        "duration": french.duration,
        "french": _french,
        "typeset": french.typeset,
        "capital": french.capital,
        "slug": slug,
        "place": _place,
        "item_anchor": urls.item_anchor,
        "state_badge": state_badge,
    }
    env.globals |= {"urls": urls, "State": State, "state_words": STATE_WORDS, "policy": POLICY}
    env.globals |= {"online": online, "filed": filed, "shown_actions": UNFOLDED}
    env.globals |= {"short_day": french.short_day, "csv_tables": CSV_TABLES}
    return env


def compiled_templates(package: Path = _PACKAGE) -> jinja2.FileSystemBytecodeCache | None:
    """Where the compiled templates are: where Python keeps modules, None where it keeps none.

    Jinja makes a template anew when its text changes. It works out ahead, with the code of the
    archive, what is the same in every page: when any of that code changes, all are made anew.
    """
    folder = package / "site" / "__pycache__"
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    begin = f"template-{_state(package)}-"
    for old in folder.glob("template-*"):
        if not old.name.startswith(begin):
            old.unlink(missing_ok=True)
    return jinja2.FileSystemBytecodeCache(str(folder), f"{begin}%s")


def _state(package: Path) -> str:
    """Letters that change with the code, by what tells Python itself that a module changed."""
    code = sorted(path for form in ("*.py", "*.toml") for path in package.rglob(form))
    facts = ((path, path.lstat()) for path in (Path(jinja2.__file__), *code))
    listed = "\n".join(f"{path} {fact.st_mtime_ns} {fact.st_size}" for path, fact in facts)
    return sha256(listed.encode()).hexdigest()[:16]


def _french(text: str) -> Markup:
    """Text of a page, typeset; what stands in an attribute is no more than that: `typeset`."""
    # All of it is escaped before.
    return Markup(kept_whole(escape(french.typeset(text))))  # noqa: S704


def _place(place: str | None) -> Markup:
    """Where a meeting is: an address of the web is a link with the name of its host."""
    link = Markup('<a href="{}" rel="noopener external">{}</a>')
    return Markup("").join(
        link.format(quote(piece, safe=ADDRESS_SIGNS), piece.split("/")[2])
        if is_address
        else _french(piece)
        for piece, is_address in split_addresses(place or "")
    )


def _time(day: date, show: Callable[[date], str] = french.day) -> Markup:
    # Figures and the names of days and months: nothing to escape.
    return Markup(f'<time datetime="{day.isoformat()}">{show(day)}</time>')  # noqa: S704
