"""Working in a process of its own, so that no file can hang or fill the one that asks.

The libraries that read documents are made for files of good will, and no text is known to be quick
to understand. Limits looked at beforehand cannot tell how long it takes or how much it asks for:
only a process can be stopped. It leads a group, that what it starts is stopped with it.
A plain child is started rather than one of `multiprocessing`, which would run the caller again.
"""

import contextlib
import logging
import math
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from archive.importer import formats
from archive.importer.formats import MAX_MEMORY, MAX_SECONDS, MAX_WAIT, RefusedDocumentError

_T = TypeVar("_T")
_OUT_OF_TIME: int = getattr(signal, "SIGXCPU", 0)
"""What ends a process that took its seconds of a processor, where the system counts them."""
_OUT_OF_HEAP = 251
"""What pandoc answers when it is refused memory."""


def run_apart(task: Callable[[], _T], seconds: int = MAX_SECONDS, wait: float = MAX_WAIT) -> _T:
    """What a task gives within the limits; both are pickled, a task as `functools.partial` is.

    `seconds` are of a processor, so that a busy machine refuses nothing that a quiet one reads;
    `wait` are seconds by the clock.
    Raises RefusedDocumentError when the task does, fails, takes too long or asks for too much.
    """
    with subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
        [sys.executable, "-P", "-m", __name__, str(seconds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # libraries complain; the refusal says it, in French
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        start_new_session=True,
    ) as child:
        try:
            answer, _ = child.communicate(pickle.dumps(task), timeout=wait)
        except subprocess.TimeoutExpired as error:
            raise RefusedDocumentError(formats.TOO_SLOW) from error
        finally:
            _end(child)
    _refuse_failure(child.returncode)
    found: tuple[_T, str] = pickle.loads(answer)  # noqa: S301 - our own module wrote it
    if found[1]:
        raise RefusedDocumentError(found[1])
    return found[0]


def run_program(command: Sequence[str], data: bytes) -> bytes:
    """What a program makes of a document, started from a process apart and within its limits.

    Raises RefusedDocumentError when it fails or reaches a limit.
    """
    done = subprocess.run(  # noqa: S603 - no shell; the document is on its standard input
        command,
        env={**os.environ, "LC_ALL": "C.UTF-8"},  # the accents of its options, in any locale
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    _count_children()
    if done.returncode == _OUT_OF_HEAP:
        raise RefusedDocumentError(formats.TOO_GREEDY)
    _refuse_failure(done.returncode)
    return done.stdout


def run_task(seconds: str) -> None:
    """Does the task on standard input; writes what it gives and the words of a refusal."""
    _limit_resources(int(seconds))
    logging.disable(logging.CRITICAL)
    sys.stdout.buffer.write(pickle.dumps(_done(sys.stdin.buffer.read())))


def _done(task: bytes) -> tuple[object, str]:
    try:
        return pickle.loads(task)(), ""  # noqa: S301 - our parent wrote it
    except RefusedDocumentError as error:
        return None, str(error)
    except MemoryError:
        return None, formats.TOO_GREEDY
    except Exception:  # noqa: BLE001 - whatever a library stumbles over, the file is to blame
        return None, formats.DAMAGED


def _end(child: "subprocess.Popen[bytes]") -> None:
    """Stop a process and all that it started, if they still run."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()


def _refuse_failure(status: int) -> None:
    if status and status == -_OUT_OF_TIME:
        raise RefusedDocumentError(formats.TOO_SLOW)
    if status:  # ended from outside, or broken down in a library
        raise RefusedDocumentError(formats.DAMAGED)


def _limit_resources(seconds: int) -> None:
    """Limit this process, and each that it starts, where the system knows limits."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


def _count_children() -> None:
    """Take what ended children took of a processor from what this process may take."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        left = max(soft - math.ceil(used.ru_utime + used.ru_stime), 1)
        if soft != resource.RLIM_INFINITY:
            resource.setrlimit(resource.RLIMIT_CPU, (left, hard))


if __name__ == "__main__":
    run_task(*sys.argv[1:])
