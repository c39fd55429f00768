"""The program pandoc, which reads and writes what word processors do."""

import sys
from importlib.util import find_spec
from pathlib import Path

from archive.importer.sandbox import run_program


def run_pandoc(data: bytes, *options: str) -> bytes:
    """What pandoc makes of a document; it opens no file but those that the options name.

    Raises RefusedDocumentError when it cannot be read, or takes more than a process apart may.
    """
    # The one that was installed for it: another version on the machine would read otherwise.
    wrapper = find_spec("pypandoc")
    if wrapper is None or wrapper.origin is None:
        raise ModuleNotFoundError("pypandoc")
    name = "pandoc.exe" if sys.platform == "win32" else "pandoc"
    program = Path(wrapper.origin).parent / "files" / name
    return run_program([str(program), "--sandbox", *options], data)
