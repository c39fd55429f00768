"""A switch for each condition of the recogniser, put in as its modules are loaded.

The product's code knows nothing of it: `if CONDITION:` is loaded as `if switch(rank, CONDITION):`,
and so is each part of "a or b". A switch that is off says no, whatever the condition says: what a
rule does is then not done. Switches also tell for which documents a condition was ever true.
"""

import ast
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType
from typing import Self

_SWITCH = "__switch__"


@dataclass(frozen=True, slots=True)
class Switch:
    """One condition of the code."""

    module: str
    line: int
    code: str


class Switches(MetaPathFinder):
    """All the switches of some packages, put in their modules when they are imported."""

    def __init__(self, *packages: str) -> None:
        self.all: list[Switch] = []
        self.off: int | None = None
        """The rank of the switch that is off; None when all are on."""
        self.used: dict[int, set[str]] = defaultdict(set)
        """The documents for which the condition of a switch was true."""
        self.document = ""
        """The document that is being imported."""
        self._packages = packages

    def __enter__(self) -> Self:
        sys.meta_path.insert(0, self)
        return self

    def __exit__(self, *_: object) -> None:
        sys.meta_path.remove(self)

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The place of a module of the packages, with the loader that puts the switches in."""
        if not name.startswith(self._packages):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec and spec.origin and spec.origin.endswith(".py"):
            spec.loader = _Loader(name, spec.origin, self)
        return spec

    def hold(self, rank: int, value: object) -> object:
        """The value of a condition, unless its switch is off."""
        if rank == self.off:
            return False
        if value:
            self.used[rank].add(self.document)
        return value


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, switches: Switches) -> None:
        super().__init__(name, path)
        self._switches = switches

    def get_code(self, fullname: str) -> CodeType:
        """The module's code with switches; none that was compiled before is taken."""
        tree = ast.parse(self.get_data(self.path))
        _Inserter(fullname, self._switches.all).visit(tree)
        return compile(ast.fix_missing_locations(tree), self.path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        """Run the module, which finds its switches under a name of their own."""
        module.__dict__[_SWITCH] = self._switches.hold
        super().exec_module(module)


class _Inserter(ast.NodeTransformer):
    def __init__(self, module: str, switches: list[Switch]) -> None:
        self._module = module
        self._switches = switches

    def visit_If(self, node: ast.If) -> ast.AST:
        node.test = self._switched(node.test)
        for statement in (*node.body, *node.orelse):
            self.visit(statement)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        if isinstance(node.op, ast.Or):
            node.values = [self._switched(value) for value in node.values]
            return node
        self.generic_visit(node)
        return node

    def _switched(self, condition: ast.expr) -> ast.expr:
        rank = len(self._switches)
        self._switches.append(Switch(self._module, condition.lineno, ast.unparse(condition)))
        inner = self.visit(condition)
        place = ast.copy_location(ast.Constant(rank), condition)
        name = ast.copy_location(ast.Name(_SWITCH, ast.Load()), condition)
        return ast.copy_location(ast.Call(name, [place, inner], []), condition)
