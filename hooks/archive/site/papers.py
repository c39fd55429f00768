"""What a document is, told beside the link to it: its format, its size, whose it is."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from archive.collection.links import LinkKind
from archive.language import french
from archive.model import Document
from archive.site.view import View

_FORMATS = {
    "pdf": "PDF",
    "doc": "Word",
    "docx": "Word",
    "odt": "OpenDocument",
    "rtf": "RTF",
    "xls": "Excel",
    "xlsx": "Excel",
    "ods": "OpenDocument",
    "csv": "CSV",
    "ppt": "PowerPoint",
    "pptx": "PowerPoint",
    "odp": "OpenDocument",
    "zip": "ZIP",
    "txt": "texte",
}
"""What members call a file by the end of its name."""


def paper_notes(view: View, document: Document, label: str | None) -> list[str]:
    """What stands beside a document; `label` is the word shown in place of its title, or None."""
    return list(_notes(view, document, label))


def _notes(view: View, document: Document, label: str | None) -> Iterator[str]:
    target = view.archive.site_map.target_of(document)
    parts = urlsplit(target.url or "")
    name = PurePosixPath(parts.path).suffix[1:].lower()
    host = parts.hostname if target.leads is LinkKind.OUTSIDE else None
    weight = view.archive.site_map.weight_of(document)
    if name in _FORMATS:
        yield _FORMATS[name]
    elif host:
        yield "page web"
    if weight:
        yield french.size(weight)
    if host and (label or document.title) != host:
        yield f"sur {host.removeprefix('www.')}"
