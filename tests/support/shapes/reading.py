"""Reading a rendering as `archive import` does, in this process, and only once.

What was read is kept in the system's folder for temporary files until a reader changes.
"""

import hashlib
import pickle
import tempfile
from functools import cache
from pathlib import Path

from archive.importer import formats
from archive.importer.formats import Document
from archive.parsing.outline import document as blocks
from archive.parsing.outline import markers

_IMPORTER = Path(formats.__file__).parent
_KEPT = Path(tempfile.gettempdir()) / "shapes-read"
_NOT_READERS = ("recognise", "writing")


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


@cache
def _readers() -> bytes:
    """A mark of the readers' code, which changes whenever what they read may."""
    sources = sorted(_IMPORTER.rglob("*.py"))
    kept = [each for each in sources if not set(each.parts) & set(_NOT_READERS)]
    kept += [Path(str(module.__file__)) for module in (blocks, markers)]
    return hashlib.sha256(b"".join(each.read_bytes() for each in kept)).digest()
