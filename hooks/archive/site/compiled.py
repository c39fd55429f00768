"""Templates compiled once for all builds, kept where Python keeps the modules that show them."""

import os
import sys
from hashlib import sha256
from pathlib import Path

import jinja2

_PACKAGE = Path(__file__).parents[1]


def compiled_templates(package: Path = _PACKAGE) -> jinja2.FileSystemBytecodeCache | None:
    """Where the compiled templates of the package are, None where Python keeps no modules either.

    Jinja makes a template anew when its text changes. It works out ahead, with the code of the
    archive, what is the same in every page: when any of that code changes, all are made anew.
    """
    folder = package / "site" / "__pycache__"
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    begin = f"template-{_state(package)}-"
    for old in folder.glob("template-*"):
        if not old.name.startswith(begin):
            old.unlink(missing_ok=True)
    return jinja2.FileSystemBytecodeCache(str(folder), f"{begin}%s")


def _state(package: Path) -> str:
    """Letters that change with the code, by what tells Python itself that a module changed."""
    code = sorted(path for form in ("*.py", "*.toml") for path in package.rglob(form))
    facts = ((path, path.lstat()) for path in (Path(jinja2.__file__), *code))
    listed = "\n".join(f"{path} {fact.st_mtime_ns} {fact.st_size}" for path, fact in facts)
    return sha256(listed.encode()).hexdigest()[:16]
