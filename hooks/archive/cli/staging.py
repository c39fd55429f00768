"""Where the next site is built beside the present one, and how it takes its place.

Whatever ends a build, the site that was there stays whole: nothing touches it before the new one
is finished, and then the two change places.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from archive.cli.exchange import exchange

if sys.platform != "win32":
    import fcntl


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
    def temporary(self) -> Path:
        """The folder of temporary files, which go with the rest when a build is killed."""
        return self.folder / "tmp"

    @property
    def _old(self) -> Path:
        """The present site while it is away, on a disk where an exchange takes two steps."""
        return self.folder / "old"

    def prepare(self) -> None:
        """Make the folders that a build writes to. Raises OSError."""
        self.new.mkdir(parents=True)
        self.temporary.mkdir()

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
            stage.prepare()
            yield stage
        finally:
            stage.clear()


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
