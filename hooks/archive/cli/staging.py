"""Where the next site is built beside the present one, and how the two change places.

Whatever ends a build, the site that was there stays whole: nothing touches it before the new one
is finished.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

if sys.platform != "win32":
    import fcntl

_HERE = -100
"""AT_FDCWD of Linux: a path is read from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS, which happen to be the same number."""
_UNABLE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""What systems answer when a disk cannot exchange two folders."""


@dataclass(frozen=True)
class Staging:
    """A folder beside a site; all that a build writes before it is finished lies in it."""

    site: Path
    folder: Path
    new: Path
    """The next site. Its name is never used twice: a program that outlives a killed build must not
    write into the site of the next one."""
    lock: int | None
    """A descriptor for the children: the folder is in use as long as one of them holds it open.
    None on Windows, where two builds at once are not kept apart."""

    @property
    def _old(self) -> Path:
        """The present site while it is away, on a disk where an exchange takes two steps."""
        return self.folder / "old"

    def publish(self) -> None:
        """Put the finished site in place of the present one. Raises OSError."""
        is_first = not self.site.exists()
        if not is_first:
            _keep_settings(self.site, self.new)
        if sys.platform != "win32":
            os.sync()  # a power cut must not find the new name on the disk before the new files
        if is_first:
            self.new.rename(self.site)
        elif not exchange(self.new, self.site):
            self.replace_in_two_steps()

    def replace_in_two_steps(self) -> None:
        """The same on a disk without exchange; `clear` heals a kill between the two."""
        self.site.rename(self._old)
        self.new.rename(self.site)

    def clear(self) -> None:
        """Remove the folder; a site that a killed build left away from its place returns first."""
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def staging(site: Path, on_wait: Callable[[], None]) -> Iterator[Staging]:
    """The folder where the next site can be built; it is gone in the end, as are old leftovers.

    While another build is at work beside the same site, calls `on_wait`, then waits for its end.
    Raises OSError when nothing can be built there.
    """
    folder = site.with_name(f".{site.name}-build")
    with _locked(site.parent, on_wait) as lock:
        stage = Staging(site, folder, folder / token_hex(4), lock)
        stage.clear()
        try:
            stage.new.mkdir(parents=True)
            yield stage
        finally:
            stage.clear()


def exchange(one: Path, other: Path) -> bool:
    """Give each of two folders the other's name; False, with nothing done, where that takes two.

    Raises OSError when the system refuses. Python has no function for it.
    Sources: man 2 renameat2 (Linux), man 2 renamex_np (macOS)
    """
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        status: int = library.renameat2(_HERE, first, _HERE, second, _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        status = library.renamex_np(first, second, _EXCHANGE)
    else:
        return False
    number = ctypes.get_errno()
    if status != 0 and number not in _UNABLE:
        raise OSError(number, os.strerror(number), str(other))
    return status == 0


@contextmanager
def _locked(folder: Path, on_wait: Callable[[], None]) -> Iterator[int | None]:
    """A folder that one build at a time holds. No file is needed, so none is left by a kill."""
    if sys.platform == "win32":
        yield None
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _keep_settings(site: Path, new: Path) -> None:
    """Give the new site the rights of the present one and its hidden files, as MkDocs keeps them.

    `.htaccess` or `.well-known` is what a server was told of the site, no page of it.
    """
    shutil.copymode(site, new)
    for path in site.glob(".*"):
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, new / path.name, symlinks=True)
        else:
            shutil.copy2(path, new / path.name, follow_symlinks=False)
