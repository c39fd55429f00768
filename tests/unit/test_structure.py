"""The shape of the package: one meaning for each public name, one test file for each module.

The importer's tests are its own affair: `tests/importer` follows its parts.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
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


def test_a_pattern_shows_what_it_matches() -> None:
    """A docstring below each regular expression, or a comment beside it, gives an example."""
    files = list((ROOT / "hooks").rglob("*.py"))
    bare = {str(file.relative_to(ROOT)): bare_patterns(file.read_text("utf-8")) for file in files}

    assert {file: lines for file, lines in bare.items() if lines} == {}
    assert bare_patterns('SIGN = re.compile(",")\n"""the "," of "a, b" """\nre.sub("a", "")') == [3]


def bare_patterns(text: str) -> list[int]:
    """The lines of the regular expressions of a module that nothing near them explains."""
    tree = ast.parse(text)
    told = {
        line
        for constant, docstring in pairwise(tree.body)
        if isinstance(docstring, ast.Expr)
        for line in range(constant.lineno, docstring.lineno)
    }
    for number, line in enumerate(text.splitlines(), 1):
        told.update((number, number + 1) if "# " in line else ())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and is_pattern(node)]
    return [c.lineno for c in calls if told.isdisjoint(range(c.lineno, (c.end_lineno or 0) + 1))]


def is_pattern(call: ast.Call) -> bool:
    """Whether a call of `re` spells a pattern out, rather than name one."""
    match call:
        case ast.Call(func=ast.Attribute(ast.Name("re"), function), args=[pattern, *_]):
            return function != "escape" and not isinstance(pattern, ast.Name)
    return False
