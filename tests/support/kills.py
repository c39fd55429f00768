"""Builds that are killed, and what they leave; `python tests/support/kills.py 100` kills a hundred.

Each is killed without warning at a moment of its own, with all its children or alone in turn. The
site must be the earlier one or the next one to the byte, and the build that follows must end well
and leave nothing beside it.
"""

import argparse
import fcntl
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from building import ROOT, mkdocs_environment, project, write

Files = dict[str, bytes]
"""What a folder holds, by path."""

MEETINGS = 40
"""How many the archive has whose builds are killed by hand."""
SECONDS = 300
"""How long a build may take on a busy machine."""
SLOW = """\
import time
from pathlib import Path

def on_post_build(config):
    Path(config.config_file_path).with_name("presque").touch()
    time.sleep(60)
"""
"""A hook that holds a build up once all its pages are written."""


def files(folder: Path) -> Files:
    """Every file below a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def start(
    folder: Path,
    *options: str,
    output: int = subprocess.DEVNULL,
    prefix: Sequence[str] = (),
) -> subprocess.Popen[str]:
    """`archive build` in the folder of a project, all that it prints in one stream.

    `prefix` is a command that runs another, which it is given as its last arguments.
    """
    return subprocess.Popen(
        [*prefix, str(Path(sys.executable).with_name("archive")), "build", *options],
        cwd=folder,
        env=mkdocs_environment(),
        stdout=output,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def slow_build(folder: Path, output: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    """A build that has written the new site and does not end."""
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"hooks: [{ROOT}/hooks/mkdocs_hooks.py, lent.py]\n")
    write(folder, {"lent.py": SLOW, "docs/index.md": "Autre accueil fictif.\n"})
    process = start(folder, output=output)
    wait_until((folder / "presque").exists)
    return process


def wait_until(holds: Callable[[], bool]) -> None:
    """Return as soon as something holds."""
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


def is_locked(folder: Path) -> bool:
    """Whether a build, or a child that outlived it, is at work in a project."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def kill_all(process: subprocess.Popen[str]) -> None:
    """Kill a build and its children at once, as a power cut does; none lives on."""
    family = [str(process.pid), *_descendants(str(process.pid))]
    subprocess.run(["kill", "-KILL", *family], check=False, stderr=subprocess.DEVNULL)
    process.wait()


def kill_parent(process: subprocess.Popen[str]) -> None:
    """Kill a build alone: MkDocs goes on for a while without it."""
    process.kill()
    process.wait()


def _descendants(parent: str) -> Iterator[str]:
    listed = subprocess.run(["pgrep", "-P", parent], capture_output=True, text=True, check=False)
    for child in listed.stdout.split():
        yield child
        yield from _descendants(child)


def moments(count: int, seconds: float, seed: str = "kills") -> list[float]:
    """Moments spread over the length of a build, the same at each run."""
    random = Random(seed)  # noqa: S311 - a test, repeated
    return [seconds * (number + random.random()) / count for number in range(count)]


def site_after_kill(folder: Path, seconds: float, *, is_alone: bool) -> Files:
    """The site of a project once a build was killed some seconds after its start."""
    process = start(folder)
    time.sleep(seconds)
    (kill_parent if is_alone else kill_all)(process)
    return files(folder / "site")


def main() -> None:
    """Kill as many builds as asked for; exit 1 when one of them cost a file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int, help="how many builds to kill")
    with tempfile.TemporaryDirectory() as name:
        sys.exit(_kill(Path(name), parser.parse_args().count))


def _kill(folder: Path, count: int) -> int:
    days = [f"2030-{1 + number // 28:02}-{1 + number % 28:02}" for number in range(MEETINGS)]
    project(folder, {f"meetings/{day}.md": f"---\ndate: {day}\n---\nTexte.\n" for day in days})
    seconds = min(_seconds(folder) for _ in range(3))
    after = files(folder / "site")
    earlier = later = 0
    for number, moment in enumerate(moments(count, seconds)):
        before = after
        (folder / "docs/index.md").write_text(f"Accueil fictif {number}.\n", "utf-8")
        left = site_after_kill(folder, moment, is_alone=number % 2 == 1)
        _seconds(folder)
        after = files(folder / "site")
        is_clean = not any(folder.glob(".site*"))
        earlier += is_clean and left == before
        later += is_clean and left == after
    sys.stdout.write(
        f"{count} builds of {seconds:.2f} s killed, {len(after)} files in the site: {earlier} left "
        f"the earlier one, {later} the next one, {count - earlier - later} neither\n"
    )
    return int(earlier + later < count)


def _seconds(folder: Path) -> float:
    """How long a build takes."""
    began = time.monotonic()
    start(folder).wait()
    return time.monotonic() - began


if __name__ == "__main__":
    main()
