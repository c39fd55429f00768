"""Two folders that change places in one step of the system, where it has one."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD of Linux: a path is read from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS, which happen to be the same number."""
_UNABLE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""What systems answer when a disk has no such step."""


def exchange(one: Path, other: Path) -> bool:
    """Give each of two folders the other's name; False, with nothing done, where that takes two.

    Raises OSError when the system refuses. Python has no function for it.
    Sources: man 2 renameat2 (Linux), man 2 renamex_np (macOS)
    """
    status = _call(os.fsencode(one), os.fsencode(other))
    if status == 0:
        return True
    number = ctypes.get_errno()
    if status is None or number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _call(one: bytes, other: bytes) -> int | None:
    """What the system's own function returns, None where there is none."""
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    status: int | None = None
    if hasattr(library, "renameat2"):
        status = library.renameat2(_HERE, one, _HERE, other, _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        status = library.renamex_np(one, other, _EXCHANGE)
    return status
