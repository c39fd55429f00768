"""Reading in a process of its own, so that no file can hang or fill the one that asks.

The libraries that read Word documents and PDF are made for files of good will. Limits looked at
beforehand cannot tell how long they take or how much they ask for: only a process can be stopped.
A plain child is started rather than one of `multiprocessing`, which would run the caller again.
"""

import contextlib
import logging
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module

from archive.importer import refusal
from archive.importer.document import Document
from archive.importer.limits import MAX_MEMORY, MAX_SECONDS, MAX_WAIT
from archive.importer.refusal import RefusedDocumentError

_OUT_OF_TIME: int = getattr(signal, "SIGXCPU", 0)
"""What ends a process that took its seconds of a processor, where the system counts them."""


def read_apart(
    reader: str, data: bytes, seconds: int = MAX_SECONDS, wait: float = MAX_WAIT
) -> Document:
    """What a reader, named "module:function", makes of a file within its limits.

    `seconds` are of a processor, so that a busy machine refuses nothing that a quiet one reads;
    `wait` are seconds by the clock.
    Raises RefusedDocumentError when the reader does, fails, takes too long or asks for too much.
    """
    command = [sys.executable, "-P", "-m", __name__, reader, str(seconds)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, by our own interpreter
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # libraries complain; the refusal says it, in French
            env=environment,
            timeout=wait,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RefusedDocumentError(refusal.TOO_SLOW) from error
    if done.returncode and done.returncode == -_OUT_OF_TIME:
        raise RefusedDocumentError(refusal.TOO_SLOW)
    # Without an answer, the process was ended from outside or broke down in a library.
    found = pickle.loads(done.stdout) if done.returncode == 0 else refusal.UNREADABLE  # noqa: S301
    if isinstance(found, Document):
        return found
    raise RefusedDocumentError(str(found))


def main(reader: str, seconds: str) -> None:
    """Reads the file on standard input; writes the document, or the words of a refusal."""
    _limit_resources(int(seconds))
    logging.disable(logging.CRITICAL)
    sys.stdout.buffer.write(pickle.dumps(_found(reader, sys.stdin.buffer.read())))


def _found(reader: str, data: bytes) -> Document | str:
    module, _, function = reader.partition(":")
    try:
        read: Callable[[bytes], Document] = getattr(import_module(module), function)
        return read(data)
    except RefusedDocumentError as error:
        return str(error)
    except MemoryError:
        return refusal.TOO_GREEDY
    except Exception:  # noqa: BLE001 - whatever a library stumbles over, the file is to blame
        return refusal.UNREADABLE


def _limit_resources(seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    main(*sys.argv[1:])
