"""The shape of the package: one meaning for each public name, one test file for each module.

The importer's tests are its own affair: `tests/importer` follows its parts.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "hooks/archive"
MODULES = [
    path.relative_to(PACKAGE)
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.name != "__init__.py"
]


def public_names(module: Path) -> Iterator[str]:
    """The names that a module defines at its top level for others."""
    for node in ast.parse((PACKAGE / module).read_text(encoding="utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names = [name]
            case ast.Assign(targets=targets):
                names = [target.id for target in targets if isinstance(target, ast.Name)]
            case ast.AnnAssign(target=ast.Name(id=name)):
                names = [name]
            case _:
                names = []
        yield from (name for name in names if not name.startswith("_"))


def test_a_public_name_means_one_thing() -> None:
    """No public name is defined by several modules: who meets it knows what it is."""
    modules = defaultdict(list)
    for module in MODULES:
        for name in public_names(module):
            modules[name].append(str(module))

    several = {name: found for name, found in modules.items() if len(found) > 1}

    assert several == {}


def test_every_module_has_its_tests() -> None:
    """What a module does is specified in the test file of its name, on the floor of its layer."""
    tests = [
        ROOT / "tests/unit" / module.parent / f"test_{module.name}"
        for module in MODULES
        if "importer" not in module.parts
    ]

    assert [str(path) for path in tests if not path.is_file()] == []
