"""What mkdocs.yml says, read without MkDocs."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from archive.problems import Mark, Problems

_FILE = "mkdocs.yml"


def read_settings(root: Path, problems: Problems) -> dict[str, Any]:
    """What mkdocs.yml says, above what the file says that it inherits; scalars stay text.

    Empty where there is no file, or none that can be read, which is noted.
    """
    if not (root / _FILE).exists():
        return {}
    try:
        return _read(root / _FILE)
    except (OSError, RecursionError, ValueError, yaml.YAMLError) as error:
        at = getattr(error, "problem_mark", None)
        mark = Mark(_FILE, at.line + 1, at.column + 1) if at else Mark(_FILE)
        message = "Ce fichier ne peut être lu : remettez-le comme il était avant votre changement."
        problems.add("fichier-illisible", mark, message)
        return {}


def extra(settings: Mapping[str, Any]) -> dict[str, Any]:
    """What stands under `extra:`, which is the archive's own."""
    return _mapping(settings.get("extra"))


def _read(file: Path) -> dict[str, Any]:
    found = _mapping(yaml.load(file.read_text("utf-8"), _Loader))  # noqa: S506 - safe
    inherited = found.get("INHERIT")
    if not isinstance(inherited, str):
        return found
    base = _read(file.parent / inherited)
    return {**base, **found, "extra": {**extra(base), **extra(found)}}


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


class _Loader(yaml.SafeLoader):
    """Knows `!ENV` and keeps every other value as text: +22780001212 is no number."""


def _of_environment(loader: _Loader, node: yaml.Node) -> object:
    """The value of `!ENV NAME`, or of `!ENV [NAME, default]`."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
        return next((os.environ[name] for name in names if name in os.environ), default)
    return os.environ.get(str(node.value))


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if tag.endswith((":null", ":merge"))]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_constructor("!ENV", _of_environment)
_Loader.add_multi_constructor("", lambda *_: None)
