"""What is dear to make, made once for all processes of the tests."""

import os
import pickle
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import TypeVar

import pytest

Value = TypeVar("Value")


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Value]) -> Value:
    """What the first process of the tests to ask for it makes, in a new folder, for all of them."""
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    folder = factory.getbasetemp().parent if is_worker else factory.getbasetemp()
    made = folder / f"{name}.pickle"
    with (folder / f"{name}.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not made.exists():
            made.write_bytes(pickle.dumps(make(folder / f"{name}-made")))
        value: Value = pickle.loads(made.read_bytes())  # noqa: S301 - written above
    return value
