"""Small changes to a reference, each of which the checks must catch.

A mutant differs from the reference in one place: an operator, a constant, an argument, a condition, a
statement left out, a returned value. The program runs on as a student's answer would; one that keeps full
points has found a hole in the checks, or does not change the behaviour at all.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_OPERATORS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
_REVERSED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
}


@dataclass(frozen=True)
class Mutant:
    """A changed reference: its code, and the changed statement before and after."""

    code: str
    before: str
    after: str

    @property
    def name(self) -> str:
        return f"{self.before} -> {self.after}"


def mutants(code: str, functions: tuple[str, ...]) -> Iterator[Mutant]:
    """All mutants of the functions in `code`, each once.

    >>> [one.after for one in mutants("def f(x):\\n    return x + 2", ("f",))]
    ['pass', 'return x - 2', 'return x + 3', 'return x + 1']
    """
    tree = ast.parse(code)
    seen = {ast.unparse(tree)}
    for position, function in enumerate(tree.body):
        if isinstance(function, ast.FunctionDef) and function.name in functions:
            for number, node in enumerate(ast.walk(function)):
                for change in _changes(node, is_function=node is function):
                    changed = copy.deepcopy(tree)
                    target = list(ast.walk(changed.body[position]))[number]
                    change(target)
                    text = ast.unparse(ast.fix_missing_locations(changed))
                    if text not in seen:
                        seen.add(text)
                        yield Mutant(text, *_difference(tree.body[position], changed.body[position]))


def _changes(node: ast.AST, *, is_function: bool) -> Iterator[Callable[[ast.AST], None]]:
    """What can be done to a node: functions that change a copy of it in place."""
    if isinstance(node, ast.BinOp | ast.AugAssign | ast.BoolOp) and type(node.op) in _OPERATORS:
        yield lambda one: setattr(one, "op", _OPERATORS[type(one.op)]())
    elif isinstance(node, ast.Compare) and type(node.ops[0]) in _OPERATORS:
        for table in (_OPERATORS, _REVERSED):
            if type(node.ops[0]) in table:
                yield lambda one, table=table: one.ops.__setitem__(0, table[type(one.ops[0])]())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield lambda one: setattr(one, "op", ast.UAdd())
    elif isinstance(node, ast.Constant):
        yield from _other_constants(node.value)
    elif isinstance(node, ast.Call):
        for position in range(len(node.keywords)):
            yield lambda one, position=position: one.keywords.pop(position)
        if len(node.args) == 2:
            yield lambda one: one.args.reverse()
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield lambda one: setattr(one, "test", ast.UnaryOp(ast.Not(), one.test))
    elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
        for position in range(len(node.value.elts) - 1):
            yield lambda one, position=position: _swap(one.value.elts, position)
            yield lambda one, position=position: one.value.elts.__setitem__(
                position, one.value.elts[position + 1]
            )
    body = getattr(node, "body", None)
    if isinstance(body, list):
        for position, statement in enumerate(body):
            is_docstring = is_function and position == 0 and isinstance(statement, ast.Expr)
            if not is_docstring and not isinstance(statement, ast.Pass | ast.Import | ast.ImportFrom):
                yield lambda one, position=position: one.body.__setitem__(position, ast.Pass())


def _other_constants(value: object) -> Iterator[Callable[[ast.AST], None]]:
    if isinstance(value, bool):
        yield lambda one: setattr(one, "value", not one.value)
    elif isinstance(value, int | float):
        yield lambda one: setattr(one, "value", one.value + 1)
        if value not in (0, 1, 2):
            yield lambda one: setattr(one, "value", one.value * 2)
        if value == 1 or (isinstance(value, int) and value > 1):
            yield lambda one: setattr(one, "value", one.value - 1)


def _swap(items: list[ast.expr], position: int) -> None:
    items[position], items[position + 1] = items[position + 1], items[position]


def _difference(before: ast.stmt, after: ast.stmt) -> tuple[str, str]:
    """The first line that differs, in both."""
    old, new = (ast.unparse(one).split("\n") for one in (before, after))
    for ours, theirs in zip(old, new, strict=False):
        if ours != theirs:
            return ours.strip(), theirs.strip()
    return old[-1].strip(), "nothing"
