"""What must hold of all that a project publishes, whatever its files hold."""

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree import ElementTree as ET

from selectolax.lexbor import LexborHTMLParser

from archive.site.frame import violations

_ACTIVE = frozenset((
    "applet", "base", "embed", "foreignobject", "frame", "iframe", "link", "math", "meta",
    "noscript", "object", "script", "style", "template", "canari",
))  # fmt: skip
"""Elements that no text brings into a page; one is the invention of those who try."""
_LOADING = {"href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset"}
_SCHEME = re.compile(r"[\x00-\x20]*([a-z][a-z0-9+.\t\n\r-]*):", re.IGNORECASE)
_SAFE = {"http", "https", "mailto", "tel", "sms"}
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d.,]+$)")
_LINE_OF_CALENDAR = re.compile(r"[A-Z-]+[:;]| ")


@lru_cache(maxsize=20_000)
def unsafe(html: str) -> tuple[str, ...]:
    """What the HTML of a page holds that could run, load or lead astray, as a browser parses it."""
    root = LexborHTMLParser(f"<article>{html}</article>").body
    found = list(violations(html))
    for element in root.traverse() if root else ():
        tag = element.tag or ""
        if tag.lower() in _ACTIVE:
            found.append(f"<{tag}>")
        for name, value in element.attributes.items():
            scheme = _SCHEME.match(value or "") if name in _LOADING else None
            is_safe = not scheme or scheme[1].lower() in _SAFE
            if name.startswith("on") or name in ("style", "srcdoc") or not is_safe:
                found.append(f"<{tag} {name}={value!r}>")
    return tuple(found)


@lru_cache(maxsize=20_000)
def text_of(html: str) -> str:
    """The text of a page as it is seen, each piece on a line of its own."""
    body = LexborHTMLParser(html).body
    return body.text(separator="\n") if body else ""


@lru_cache(maxsize=20_000)
def malformed(path: str, content: bytes) -> tuple[str, ...]:
    """What is wrong with a file beside the pages, for the programs that read it."""
    try:
        text = content.decode()
        return tuple(_faults(path, text))
    except (ValueError, ET.ParseError, csv.Error) as error:
        return (f"{path}: {error}",)


def _faults(path: str, text: str) -> Iterator[str]:
    if path.endswith((".json", ".geojson")):
        json.loads(text, parse_constant=_refuse)
    elif path.endswith((".xml", ".kml")):
        for element in ET.fromstring(text).iter():  # noqa: S314 - our own text
            if element.get("type") == "html":
                yield from (f"{path}: {each}" for each in unsafe(element.text or ""))
    elif path.endswith(".csv"):
        rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
        yield from (f"{path}: {cell!r}" for row in rows for cell in row if _FORMULA.match(cell))
    elif path.endswith(".ics"):
        lines = text.split("\r\n")[:-1]
        yield from (f"{path}: {x!r}" for x in lines if not _LINE_OF_CALENDAR.match(x) or "\n" in x)


def _refuse(constant: str) -> None:
    raise ValueError(f"JSON has no {constant}")
