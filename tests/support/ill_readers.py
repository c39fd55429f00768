"""Tasks that do all that a library may do to the process that reads.

They are apart from their tests because the child process finds them by the name of their module.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from archive.importer.formats import RefusedDocumentError
from archive.importer.sandbox import run_program

_SPIN = (sys.executable, "-c", "while True: pass")
_MARK = "import os, time\nopen({0!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)"


def echo(data: bytes) -> str:
    """A task that is done."""
    return data.decode()


def refuse(_data: bytes) -> str:
    """A task that refuses."""
    raise RefusedDocumentError("Non : voilà pourquoi.")


def stumble(data: bytes) -> str:
    """A task that fails on what it reads."""
    raise KeyError(data)


def recurse(data: bytes) -> str:
    """A task that goes too deep."""
    return recurse(data)


def die(_data: bytes) -> str:
    """A task whose library breaks down."""
    os._exit(3)


def ask_for_much(data: bytes) -> str:
    """A task that asks for more memory than it may have."""
    return (data * 600_000_000).decode()


def spin(_data: bytes) -> str:
    """A task that never comes to an end."""
    while True:
        pass


def sleep(_data: bytes) -> str:
    """A task that never ends."""
    time.sleep(60)
    return ""


def let_spin(data: bytes) -> str:
    """A task whose program never comes to an end."""
    return run_program(_SPIN, data).decode()


def let_fail(data: bytes) -> str:
    """A task whose program fails."""
    return run_program((sys.executable, "-c", "raise SystemExit(7)"), data).decode()


def let_sleep(data: bytes) -> str:
    """A task whose program writes its number to a file and waits."""
    subprocess.run([sys.executable, "-c", _MARK.format(data.decode())], check=True)
    return Path(data.decode()).read_text("utf-8")
