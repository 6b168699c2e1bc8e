"""Read a hand-in as text and cut out of it what one exercise needs. Nothing of it is run here.

A notebook or a `.py` file becomes a `Submission`: its code as cells, parsed one by one, so that a cell
with a syntax error costs only what stands in it. `extract` then takes the functions of an exercise and,
transitively, the imports, helpers and constants that they use; demonstrations and trainings elsewhere in
the notebook are left out and never run.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import symtable
import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 100_000_000
MAX_CODE_CHARACTERS = 1_000_000


@dataclass(frozen=True)
class Statement:
    """One top-level statement: where it stands, what it binds and which global names it reads."""

    label: str
    line: int
    source: str
    binds: frozenset[str]
    reads: frozenset[str]


@dataclass(frozen=True)
class BrokenCode:
    """A piece of code that is not Python."""

    source: str
    message: str


@dataclass(frozen=True)
class Submission:
    """One hand-in. `problem` says why its file could not be understood at all."""

    student: str
    assignment: str
    path: Path
    sha256: str
    statements: tuple[Statement, ...] = ()
    broken: tuple[BrokenCode, ...] = ()
    problem: str | None = None
    problem_reason: str = "syntax"


@dataclass(frozen=True)
class Extract:
    """The statements that an exercise needs, in their order; or the reason why they can't be had."""

    statements: tuple[Statement, ...] = ()
    reason: str | None = None
    message: str = ""


def read(path: Path, *, student: str = "", assignment: str = "") -> Submission:
    """Read a hand-in, `.ipynb` or `.py`. Never raises for what is in the file, nor for a missing one."""
    name = path.name

    def unreadable(reason: str, problem: str, sha256: str = "") -> Submission:
        return Submission(
            student, assignment or path.stem, path, sha256, problem=problem, problem_reason=reason
        )

    try:
        if path.is_symlink():
            return unreadable("missing", f"{name} is a link; hand in the file itself")
        if path.stat().st_size > MAX_BYTES:
            return unreadable(
                "syntax",
                f"{name} is larger than {MAX_BYTES // 10**6} MB; clear its outputs and save it again",
            )
        data = path.read_bytes()
    except FileNotFoundError:
        return unreadable("missing", f"there is no {name}; hand in your work under this name")
    except OSError as error:
        return unreadable("missing", f"{name} cannot be read: {error.strerror}; hand it in again")
    sha256 = hashlib.sha256(data).hexdigest()
    if not data.strip():
        return unreadable("missing", f"{name} is empty; save your work and hand it in again", sha256)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return unreadable("syntax", f"{name} is not UTF-8 text; save it again as UTF-8", sha256)
    try:
        cells = _notebook_cells(text) if path.suffix == ".ipynb" else [(name, text)]
    except ValueError as error:
        return unreadable("syntax", f"{name} is not a notebook: {error}; save it again from Jupyter", sha256)
    if sum(len(source) for _, source in cells) > MAX_CODE_CHARACTERS:
        return unreadable("syntax", f"{name} has more than {MAX_CODE_CHARACTERS} characters of code", sha256)
    return from_cells(cells, student=student, assignment=assignment or path.stem, path=path, sha256=sha256)


def from_cells(
    cells: Collection[tuple[str, str]], *, student: str, assignment: str, path: Path, sha256: str
) -> Submission:
    """Make a submission of (label, code) pairs, such as the cells that a kernel has run."""
    statements: list[Statement] = []
    broken: list[BrokenCode] = []
    for label, source in cells:
        for piece in _parse_cell(label, source):
            (statements if isinstance(piece, Statement) else broken).append(piece)
    return Submission(student, assignment, path, sha256, tuple(statements), tuple(broken))


def extract(submission: Submission, functions: Collection[str]) -> Extract:
    """Take the statements that define `functions`, and all that these need, in their order."""
    if submission.problem:
        return Extract(reason=submission.problem_reason, message=submission.problem)
    bound = {name for statement in submission.statements for name in statement.binds}
    for function in functions:
        if function in bound:
            last = next(one for one in reversed(submission.statements) if function in one.binds)
            if _is_stub(last):
                return Extract(reason="missing", message=f"`{function}` is not written yet")
            continue
        for piece in submission.broken:
            if re.search(rf"\bdef\s+{re.escape(function)}\b", piece.source):
                return Extract(reason="syntax", message=piece.message)
        hint = "; run the cell that defines it" if submission.path.suffix == "" else ""
        return Extract(reason="missing", message=f"`{function}` is not defined in your file{hint}")
    needed = set(functions)
    taken: set[int] = set()
    grew = True
    while grew:
        grew = False
        for position, statement in enumerate(submission.statements):
            if position not in taken and (statement.binds & needed or "*" in statement.binds):
                taken.add(position)
                needed |= statement.reads
                grew = True
    return Extract(statements=tuple(submission.statements[position] for position in sorted(taken)))


def _is_stub(statement: Statement) -> bool:
    """Whether a function has nothing in it but imports, a docstring, `...`, `pass` or `raise NotImplementedError`."""
    (*_, node) = ast.parse(statement.source).body
    return isinstance(node, ast.FunctionDef) and all(
        isinstance(one, ast.Pass | ast.Import | ast.ImportFrom)
        or (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))
        or (isinstance(one, ast.Raise) and "NotImplementedError" in ast.unparse(one))
        for one in node.body
    )


def _notebook_cells(text: str) -> list[tuple[str, str]]:
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"its JSON is broken ({str(error)[:80]})") from None
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise ValueError("it has no list of cells")
    sources = []
    for cell in cells:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source", "")
            if isinstance(source, list):
                source = "".join(line for line in source if isinstance(line, str))
            if isinstance(source, str):
                sources.append((f"code cell {len(sources) + 1}", source.replace("\r\n", "\n")))
    return sources


def _parse_cell(label: str, source: str) -> Iterator[Statement | BrokenCode]:
    """Statements of a cell. Magics are dropped, and of a broken cell what can be parsed is kept."""
    for attempt in (source, _without_magics(source)):
        try:
            yield from _statements(label, attempt, 0)
            return
        except SyntaxError:
            continue
    blocks = list(_top_level_blocks(_without_magics(source)))
    for first_line, block in blocks:
        try:
            yield from _statements(label, block, first_line)
        except SyntaxError as error:
            yield _broken(label, block, first_line, error)


def _statements(label: str, source: str, first_line: int) -> list[Statement]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(source)
            lines = source.split("\n")
            return [_statement(label, node, lines, first_line) for node in tree.body]
        except (ValueError, RecursionError, MemoryError) as error:
            raise SyntaxError(str(error) or "nested too deeply") from None


def _statement(label: str, node: ast.stmt, lines: list[str], first_line: int) -> Statement:
    decorators = getattr(node, "decorator_list", [])
    start = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    source = "\n".join(lines[start - 1 : node.end_lineno])
    table = symtable.symtable(source, label, "exec")
    binds = {
        symbol.get_name() for symbol in table.get_symbols() if symbol.is_assigned() or symbol.is_imported()
    }
    binds |= {name for target in _targets(node) if (name := _base_name(target))}
    if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
        binds.add("*")
    return Statement(
        label,
        first_line + start,
        source,
        frozenset(binds),
        frozenset(_global_reads(table)) | frozenset(binds),
    )


def _targets(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AugAssign | ast.AnnAssign) else []


def _base_name(node: ast.expr) -> str | None:
    """The variable that `a[0].b = ...` changes: `a`."""
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def _global_reads(table: symtable.SymbolTable) -> Iterator[str]:
    top = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_referenced() and (top or symbol.is_global()):
            yield symbol.get_name()
    for child in table.get_children():
        yield from _global_reads(child)


_MAGIC_LINE = re.compile(r"^\s*([%!?]|\w+\s*=\s*[%!]).*$|^\s*[\w.]+\?{1,2}\s*$")


def _without_magics(source: str) -> str:
    """Blank out IPython's lines, so that the others keep their numbers."""
    if re.match(r"\s*%%(?!time|capture|prun)", source):
        return ""
    return "\n".join("" if _MAGIC_LINE.match(line) else line for line in source.split("\n"))


def _top_level_blocks(source: str) -> Iterator[tuple[int, str]]:
    """Cut broken code before each line that may start a statement; (lines before, block) pairs."""
    lines = source.split("\n")
    starts = [0]
    for number, line in enumerate(lines):
        continues = number and lines[number - 1].startswith("@")
        if number and re.match(r"[A-Za-z_@]", line) and not continues:
            starts.append(number)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start, "\n".join(lines[start:end])


def _broken(label: str, source: str, first_line: int, error: SyntaxError) -> BrokenCode:
    line = first_line + (error.lineno or 1)
    lines = source.split("\n")
    position = (error.lineno or 1) - 1
    text = lines[position].strip()[:80] if position < len(lines) else ""
    return BrokenCode(source, f"{label}, line {line} is not valid Python ({error.msg}): `{text}`")
