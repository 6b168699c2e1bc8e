"""Code as single statements: what each binds, changes and reads. It is parsed, and never run."""

from __future__ import annotations

import ast
import contextlib
import re
import symtable
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.cells import UnreadableError, shown

STAR = "*"
MAX_STATEMENTS = 10_000
# what changes a list, dict, set or array without an assignment
_MUTATORS = {
    "add", "append", "appendleft", "clear", "discard", "extend", "fill", "insert", "pop", "popitem",
    "remove", "reverse", "setdefault", "sort", "update",
}  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """A top-level statement, or several on one line: where it stands and which global names it touches.

    `changes` are names that it gives no value of their own, but alters (`table[0] = 1`, `table.append(1)`);
    `reads` are all that it needs to run. `is_stub` says that it is a function with nothing written in it.
    """

    label: str
    line: int
    source: str
    binds: frozenset[str]
    reads: frozenset[str]
    changes: frozenset[str] = frozenset()
    is_stub: bool = False


@dataclass(frozen=True)
class BrokenCode:
    """Code that defines nothing: it is no Python ("syntax"), or stands where it is not run ("missing")."""

    source: str
    message: str
    reason: str = "syntax"
    label: str = ""
    line: int = 1


def parse_cell(label: str, source: str) -> list[Statement | BrokenCode]:
    """Statements of a cell. Magics are left out, and of a broken cell what can be parsed is kept.

    Raises:
        UnreadableError: if there are too many.
    """
    if not source or source.isspace():
        return []
    if magic := _CELL_MAGIC.match(source):
        if magic["name"] not in _CELL_MAGICS_THAT_RUN:
            where = f"it stands in a %%{shown(magic['name'])} cell, which defines nothing here; take that line out"
            return [BrokenCode(source, where, "missing", label)]
        source = source[: magic.start("name") - 2] + source[magic.end() :]
    with contextlib.suppress(SyntaxError):
        return list(_statements(label, source, 0))
    plain = _without_magics(source)
    if plain != source:
        with contextlib.suppress(SyntaxError):
            return list(_statements(label, plain, 0))
    pieces: list[Statement | BrokenCode] = []
    for line, block in _blocks(plain):
        pieces += _parse_block(label, block, line)
        limit(len(pieces))
    return pieces


def limit(statements: int, most: int = MAX_STATEMENTS) -> None:
    """Raise UnreadableError where there are more statements than anyone writes."""
    if statements > most:
        raise UnreadableError(f"has more than {most} statements; hand in your work alone")


def _parse_block(label: str, block: str, first_line: int) -> list[Statement | BrokenCode]:
    """A block's statements; if it is broken, those of its parts that can stand alone, and what is wrong."""
    try:
        return list(_statements(label, block, first_line))
    except SyntaxError as error:
        pieces: list[Statement | BrokenCode] = [_broken(label, block, first_line, error)]
    parts = _cut_at_margin(block)
    limit(len(parts))
    for line, part in parts if len(parts) > 1 else []:
        try:
            pieces += _statements(label, part, first_line + line)
        except SyntaxError:
            continue
    return pieces


def _statements(label: str, source: str, first_line: int) -> Iterator[Statement]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            nodes = ast.parse(source).body
            limit(len(nodes))
            lines = source.split("\n")
            # a list, so that what is wrong with one comes before any is given away
            yield from [_statement(label, group, lines, first_line) for group in _by_line(nodes)]
        except UnreadableError:
            raise
        except (ValueError, RecursionError, MemoryError) as error:
            raise SyntaxError(str(error) or "nested too deeply") from None


def _by_line(nodes: list[ast.stmt]) -> Iterator[list[ast.stmt]]:
    """Statements that share a line belong together."""
    group: list[ast.stmt] = []
    for node in nodes:
        if group and _first_line(node) > (group[-1].end_lineno or 0):
            yield group
            group = []
        group.append(node)
    if group:
        yield group


def _first_line(node: ast.stmt) -> int:
    return min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])


def _statement(label: str, group: list[ast.stmt], lines: list[str], first_line: int) -> Statement:
    start = _first_line(group[0])
    source = "\n".join(lines[start - 1 : group[-1].end_lineno])
    table = symtable.symtable(source, "cell", "exec")
    binds = {
        symbol.get_name() for symbol in table.get_symbols() if symbol.is_assigned() or symbol.is_imported()
    }
    if any(isinstance(node, ast.ImportFrom) and node.names[0].name == STAR for node in group):
        binds.add(STAR)
    changes, reads = set(_changed(group)), set(_global_reads(table))
    if declared := set(_declared_global(table)):
        # a function that sets global names does so when it is called: see `called`
        changes |= declared
        reads |= {called(name) for name in binds}
    changes |= {called(node.value.func.id) for node in group if _is_plain_call(node)}
    return Statement(
        label,
        first_line + start,
        source,
        frozenset(binds),
        frozenset(reads | binds | {name for name in changes if not name.endswith(")")}),
        frozenset(changes - binds),
        len(group) == 1 and _is_stub(group[0]),
    )


def called(function: str) -> str:
    """What stands for "this function has been called" among the names that statements change and read."""
    return f"{function}()"


def _is_plain_call(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
    )


def _is_stub(node: ast.stmt) -> bool:
    """Whether a function has nothing in it but imports, a docstring, `...`, `pass` or `raise NotImplementedError`."""
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and all(
        isinstance(one, ast.Pass | ast.Import | ast.ImportFrom)
        or (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))
        or (isinstance(one, ast.Raise) and _is_not_implemented(one.exc))
        for one in node.body
    )


def _is_not_implemented(node: ast.expr | None) -> bool:
    name = node.func if isinstance(node, ast.Call) else node
    return isinstance(name, ast.Name) and name.id == "NotImplementedError"


def _changed(nodes: list[ast.stmt]) -> Iterator[str]:
    """Names that are changed in place at the top level, also within loops and conditions there."""
    waiting: list[ast.AST] = [*nodes]
    while waiting:
        node = waiting.pop()
        for part in ("body", "orelse", "finalbody", "handlers", "cases"):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                inner = getattr(node, part, None)
                waiting += inner if isinstance(inner, list) else []
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign | ast.Delete):
            targets = [*node.targets]
        elif isinstance(node, ast.AugAssign | ast.AnnAssign):
            targets = [node.target]
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            function = node.value.func
            if isinstance(function, ast.Attribute) and function.attr in _MUTATORS:
                targets = [function]
        while targets:
            target = targets.pop()
            if isinstance(target, ast.Tuple | ast.List):
                targets += target.elts
            elif isinstance(target, ast.Subscript | ast.Attribute | ast.Starred):
                # `a[0].b = ...` changes `a`
                targets.append(target.value)
            elif isinstance(target, ast.Name):
                yield target.id


def _global_reads(table: symtable.SymbolTable) -> Iterator[str]:
    for scope in _scopes(table):
        for symbol in scope.get_symbols():
            if symbol.is_referenced() and (scope is table or symbol.is_global()):
                yield symbol.get_name()


def _declared_global(table: symtable.SymbolTable) -> Iterator[str]:
    for scope in _scopes(table):
        for symbol in scope.get_symbols():
            if scope is not table and symbol.is_declared_global() and symbol.is_assigned():
                yield symbol.get_name()


def _scopes(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    waiting = [table]
    while waiting:
        scope = waiting.pop()
        yield scope
        waiting += scope.get_children()


def _broken(label: str, source: str, first_line: int, error: SyntaxError) -> BrokenCode:
    line = first_line + (error.lineno or 1)
    lines = source.split("\n")
    position = (error.lineno or 1) - 1
    text = shown(lines[position].strip()) if position < len(lines) else ""
    message = f"{label}, line {line} is not valid Python ({shown(error.msg)}): `{text}`"
    return BrokenCode(source, message, "syntax", label, first_line + 1)


# What IPython adds to Python, and how broken code is cut.

_CELL_MAGIC = re.compile(r"\s*%%(?P<name>\w*)[^\n]*")
_CELL_MAGICS_THAT_RUN = {"time", "capture", "prun"}
_MAGIC = re.compile(
    r"(?P<indent>[ \t]*)(?:%time[ \t]+(?P<code>\S.*)|[%!?].*|[\w.]+(?:[ \t]*,[ \t]*\w+)*[ \t]*=[ \t]*[%!](?!=).*"
    r"|[\w.]+\?{1,2}[ \t]*)$",
    re.S,
)
_TOKEN = re.compile(
    r"""\#[^\n]*
    |\"{3}(?:[^\\]|\\.)*?(?:\"{3}|\Z)|'{3}(?:[^\\]|\\.)*?(?:'{3}|\Z)
    |"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?
    |\\\n|[()\[\]{}]|\n""",
    re.S | re.X,
)
_CERTAIN_START = re.compile(r"(?:async[ ]+def|def|class|import)[ ]+\w|from[ ]+[\w.]+[ ]+import\b|@\w")
_CONTINUES = re.compile(r"(?:else|elif|except|finally)\b")


def _without_magics(source: str) -> str:
    """Leave out IPython's lines, so that the others keep their numbers; `%time x = f()` is `x = f()`."""
    return "".join(
        _plain(match) + "\n" * line.count("\n") if (match := _MAGIC.match(line.rstrip("\n"))) else line
        for line in _logical_lines(source)
    )


def _plain(magic: re.Match[str]) -> str:
    return magic["indent"] + (magic["code"] or "pass").replace("\\\n", "")


def _logical_lines(source: str) -> Iterator[str]:
    """Cut code where a statement may begin: not within strings, brackets or after a backslash."""
    start, end = 0, len(source)
    while start < end:
        position, depth = start, 0
        is_magic = re.compile(r"[ \t]*[%!?]").match(source, start)
        while position < end:
            if is_magic:
                newline = source.find("\n", position)
                position = newline + 1 if newline >= 0 else end
                if source[position - 2 : position] == "\\\n":
                    continue
                break
            token = _TOKEN.search(source, position)
            if token is None:
                position = end
                break
            position = token.end()
            if token[0] in ("(", "[", "{"):
                depth += 1
            elif token[0] in (")", "]", "}"):
                depth = max(depth - 1, 0)
            elif token[0] == "\n" and (depth == 0 or _CERTAIN_START.match(source, position)):
                break
        yield source[start:position]
        start = position


def _blocks(source: str) -> Iterator[tuple[int, str]]:
    """Broken code cut before each line that may begin a statement; (lines before, block) pairs."""
    line, first, block = 0, 0, ""
    decorated = False
    for logical in _logical_lines(source):
        if re.match(r"[A-Za-z_@]", logical) and not decorated and not _CONTINUES.match(logical) and block:
            yield first, block
            first, block = line, ""
        decorated = logical.startswith("@")
        block += logical
        line += logical.count("\n")
    if block:
        yield first, block


def _cut_at_margin(block: str) -> list[tuple[int, str]]:
    """The same by lines alone, for blocks in which a string or bracket is never closed."""
    lines = block.split("\n")
    starts = [0]
    for number, line in enumerate(lines):
        if number and re.match(r"[A-Za-z_@]", line) and not lines[number - 1].startswith("@"):
            starts.append(number)
    return [
        (start, "\n".join(lines[start:end]))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]
