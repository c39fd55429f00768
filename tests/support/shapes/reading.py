"""Reading a rendering as `archive import` does, in this process, and only once.

Starting a process for each of hundreds of small documents takes longer than to read them; what
was read is kept in the system's folder for temporary files until a reader changes.
"""

import hashlib
import pickle
import tempfile
from functools import cache
from pathlib import Path

from archive.importer import document, formats, sandbox
from archive.importer.document import Document
from archive.importer.refusal import RefusedDocumentError

_IMPORTER = Path(document.__file__).parent
_KEPT = Path(tempfile.gettempdir()) / "shapes-read"
_NOT_READERS = ("recognise", "recognising", "writing")


def read_once(data: bytes, name: str) -> Document:
    """The blocks of a document; raises RefusedDocumentError when it cannot be read."""
    key = hashlib.sha256(data + name.encode() + _readers()).hexdigest()
    kept = _KEPT / key[:2] / key
    if kept.exists():
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]  # noqa: S301 - ours
    found = formats.read_document(data, name)
    kept.parent.mkdir(parents=True, exist_ok=True)
    written = kept.with_suffix(f".{id(found)}")
    written.write_bytes(pickle.dumps(found))
    written.replace(kept)
    return found


def read_here() -> None:
    """Have readers run in this process from now on, for a program that only measures."""
    formats.read_apart = _read_here  # type: ignore[attr-defined, assignment]


def _read_here(reader: str, data: bytes) -> Document:
    """What a reader makes of a file, without limits."""
    found = sandbox._found(reader, data)  # noqa: SLF001 - the road without its process
    if isinstance(found, Document):
        return found
    raise RefusedDocumentError(str(found))


@cache
def _readers() -> bytes:
    """A mark of the readers' code, which changes whenever what they read may."""
    sources = sorted(_IMPORTER.rglob("*.py"))
    kept = (each for each in sources if not set(each.parts) & set(_NOT_READERS))
    return hashlib.sha256(b"".join(each.read_bytes() for each in kept)).digest()
