"""Read a hand-in as text and cut out of it what one exercise needs. Nothing of it is run here.

A notebook or a `.py` file becomes a `Submission`: its code as cells, parsed one by one, so that a cell
with a syntax error costs only what stands in it. `extract` then takes the functions of an exercise and,
transitively, the imports, helpers and constants that they use; demonstrations and trainings elsewhere in
the notebook are left out and never run.
"""

from __future__ import annotations

import builtins
import hashlib
import os
import re
import stat
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.cells import Cell, UnreadableError, read_cells, shown
from autograder.statements import MAX_STATEMENTS, STAR, BrokenCode, Statement, limit, parse_cell

MAX_BYTES = 100_000_000
MAX_CODE_CHARACTERS = 500_000


@dataclass(frozen=True)
class Submission:
    """One hand-in. `problem` says why its file could not be understood at all.

    `path` may lead into an archive (`work.zip/work.ipynb`), and then cannot be opened: what a person is to
    see is in `cells`, of a `.py` file as one cell.
    """

    student: str
    assignment: str
    path: Path
    sha256: str
    statements: tuple[Statement, ...] = ()
    broken: tuple[BrokenCode, ...] = ()
    problem: str | None = None
    problem_reason: str = "syntax"
    cells: tuple[Cell, ...] = ()
    is_script: bool = False


@dataclass(frozen=True)
class Extract:
    """The statements that an exercise needs, in their order; or the reason why they can't be had."""

    statements: tuple[Statement, ...] = ()
    reason: str | None = None
    message: str = ""


def read(path: Path, *, student: str = "", assignment: str = "") -> Submission:
    """Read a hand-in, `.ipynb` or `.py`. Never raises for what is in the file, nor for a missing one."""
    assignment = assignment or path.stem
    try:
        data = read_file(path)
    except UnreadableError as error:
        return unreadable(path, f"{shown(path.name)} {error}", student=student, assignment=assignment)
    return from_bytes(data, path, student=student, assignment=assignment)


def read_file(path: Path, most: int = MAX_BYTES) -> bytes:
    """A plain file's content, or its first bytes: neither waits for a pipe nor follows a link.

    Raises:
        UnreadableError: if it cannot be had, or is too large.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError("is not a file but something else; hand in the notebook itself")
            if status.st_size > MAX_BYTES:
                raise UnreadableError(
                    f"is larger than {MAX_BYTES // 10**6} MB; clear its outputs and save it again"
                )
            return file.read(most)
    except FileNotFoundError:
        raise UnreadableError("is not there; hand in your work under this name") from None
    except OSError as error:
        if path.is_symlink():
            raise UnreadableError("is a link; hand in the file itself") from None
        raise UnreadableError(f"cannot be read ({error.strerror}); hand it in again") from None


def unreadable(
    path: Path, problem: str, *, student: str, assignment: str, sha256: str = "", reason: str = "missing"
) -> Submission:
    """A hand-in of which nothing is understood."""
    return Submission(student, assignment, path, sha256, problem=problem, problem_reason=reason)


def from_bytes(data: bytes, path: Path, *, student: str, assignment: str) -> Submission:
    """A submission of a file's content; `path` gives its name. Never raises for what is in it."""
    sha256 = hashlib.sha256(data).hexdigest()
    name = shown(path.name)
    try:
        content = read_cells(data, notebook=path.suffix.lower() != ".py")
        if isinstance(content, str):
            cells, sources = [Cell("code", content)], [(name, content)]
        else:
            cells = content
            code = [cell.source for cell in cells if cell.kind == "code"]
            sources = [(f"code cell {number}", source) for number, source in enumerate(code, start=1)]
        if sum(len(source) for _, source in sources) > MAX_CODE_CHARACTERS:
            raise UnreadableError(
                f"has more than {MAX_CODE_CHARACTERS} characters of code; hand in your work alone"
            )
        statements, broken = _parsed(sources, MAX_STATEMENTS)
    except UnreadableError as error:
        return unreadable(
            path,
            f"{name} {error}",
            student=student,
            assignment=assignment,
            sha256=sha256,
            reason="missing" if data.isspace() or not data else "syntax",
        )
    broken += [
        BrokenCode(
            cell.source, f"it stands in a {cell.kind} cell, which is not run; make it a code cell", "missing"
        )
        for cell in cells
        if cell.kind != "code"
    ]
    return Submission(
        student,
        assignment,
        path,
        sha256,
        tuple(_without_leftover_stubs(statements)),
        tuple(broken),
        cells=tuple(cells),
        is_script=isinstance(content, str),
    )


def from_cells(
    cells: Collection[tuple[str, str]], *, student: str, assignment: str, path: Path, sha256: str
) -> Submission:
    """Make a submission of (label, code) pairs, such as the cells that a kernel has run."""
    try:
        # a kernel has run the same cells many times
        statements, broken = _parsed(cells, sys.maxsize)
    except UnreadableError as error:
        return unreadable(
            path, f"your code {error}", student=student, assignment=assignment, sha256=sha256, reason="syntax"
        )
    return Submission(student, assignment, path, sha256, tuple(statements), tuple(broken))


def _parsed(cells: Collection[tuple[str, str]], most: int) -> tuple[list[Statement], list[BrokenCode]]:
    statements: list[Statement] = []
    broken: list[BrokenCode] = []
    for label, source in cells:
        for piece in parse_cell(label, source):
            (statements if isinstance(piece, Statement) else broken).append(piece)
        limit(len(statements) + len(broken), most)
    return statements, broken


def unwritten(submission: Submission) -> int:
    """How many functions there are with nothing written in them."""
    return sum(statement.is_stub for statement in submission.statements)


def extract(submission: Submission, functions: Collection[str]) -> Extract:
    """Take the statements that define `functions`, and all that these need, in their order."""
    if submission.problem:
        return Extract(reason=submission.problem_reason, message=submission.problem)
    statements = submission.statements
    last = {name: statement for statement in statements for name in statement.binds}
    for function in functions:
        if function not in last:
            return _missing(submission, function, last)
        if last[function].is_stub:
            return Extract(reason="missing", message=f"`{function}` is not written yet")
    taken, needed = _needed(statements, functions)
    found = [statements[position] for position in sorted(taken)]
    found += _broken_helpers(submission, needed - last.keys() - set(dir(builtins)))
    if any("annotations" in one.binds and "__future__" in one.source for one in statements):
        found = [_with_lazy_annotations(one) for one in found]
    return Extract(statements=tuple(found))


def _without_leftover_stubs(statements: Sequence[Statement]) -> list[Statement]:
    """Leave out the skeleton of a function that is written elsewhere, as in a cell that was copied."""
    written = {name for statement in statements if not statement.is_stub for name in statement.binds}
    return [
        statement
        for statement in statements
        if not (
            statement.is_stub and "NotImplementedError" in statement.source and statement.binds <= written
        )
    ]


def _needed(statements: Sequence[Statement], functions: Collection[str]) -> tuple[set[int], set[str]]:
    """Positions of all that the functions need, directly or not, and the names that this involves."""
    binding, changing, reading = defaultdict(list), defaultdict(list), defaultdict(list)
    for position, statement in enumerate(statements):
        for index, names in (
            (binding, statement.binds),
            (changing, statement.changes),
            (reading, statement.reads),
        ):
            for name in names:
                index[name].append(position)
    # what uses the functions is no preparation for them, but a demonstration
    using, waiting = set(functions), [*functions]
    while waiting:
        for position in reading.pop(waiting.pop(), []):
            waiting += statements[position].binds - using
            using |= statements[position].binds
    needed, waiting = {*functions, STAR}, [*functions, STAR]
    taken: set[int] = set()
    while waiting:
        name = waiting.pop()
        preparing = [one for one in changing[name] if not statements[one].reads & using]
        for position in (*binding[name], *preparing):
            if position not in taken:
                taken.add(position)
                waiting += statements[position].reads - needed
                needed |= statements[position].reads
    return taken, needed


def _broken_helpers(submission: Submission, names: Collection[str]) -> Iterator[Statement]:
    """Broken code in which a needed name is defined: that it fails is told where the name is missed."""
    for piece in submission.broken:
        if piece.reason == "syntax" and any(_defines(piece.source, name) for name in names):
            yield Statement(piece.label, piece.line, piece.source, frozenset(), frozenset())


def _with_lazy_annotations(statement: Statement) -> Statement:
    """With the cell's `from __future__ import annotations`, since statements are compiled one by one."""
    if "__future__" in statement.source or not re.search(r"->|\w\s*:", statement.source):
        return statement
    return Statement(
        statement.label,
        max(statement.line - 1, 1),
        f"from __future__ import annotations\n{statement.source}",
        statement.binds,
        statement.reads,
    )


def _missing(submission: Submission, function: str, bound: Collection[str]) -> Extract:
    """Why there is no such function: the most telling reason that can be found."""
    said = f"`{function}` is not defined in your file"
    pieces = [piece for piece in submission.broken if _defines(piece.source, function)]
    for piece in sorted(pieces, key=lambda piece: piece.reason != "syntax"):
        message = piece.message if piece.reason == "syntax" else f"{said}: {piece.message}"
        return Extract(reason=piece.reason, message=message)
    for statement in submission.statements:
        if _defines(statement.source, function):
            where = f"{statement.label}, line {statement.line}"
            hint = f"it stands inside another definition ({where}); move it to the left margin"
            return Extract(reason="missing", message=f"{said}: {hint}")
    for name in bound:
        if _look(name) == _look(function):
            strange = sorted({sign for sign in name if not sign.isascii()} - set(function))
            told = ", ".join(unicodedata.name(sign, "an unknown letter").lower() for sign in strange[:3])
            hint = f"there is `{shown(name)}`" + (
                f", which looks like it but has another letter ({told})" if told else ""
            )
            return Extract(reason="missing", message=f"{said}; {hint}; rename it")
    # the cells of a kernel come from no file
    hint = "; run the cell that defines it" if submission.path == Path("notebook") else ""
    return Extract(reason="missing", message=f"{said}{hint}")


def _defines(source: str, name: str) -> bool:
    return (
        name in source
        and re.search(rf"\bdef\s+{re.escape(name)}\b|^{re.escape(name)}\s*=[^=]", source, re.M) is not None
    )


# Cyrillic and Greek letters that cannot be told from Latin ones
_LOOK_ALIKES = str.maketrans("аеорсухіјѕԁһԛԝкмтвονρυαικτχ", "aeopcyxijsdhqwkmtbovpuaiktx")


def _look(name: str) -> str:
    """What a name looks like at a glance: without case, alphabets and underscores, but the first, of a helper."""
    seen = name.casefold().translate(_LOOK_ALIKES)
    return seen[:1] + seen[1:].replace("_", "")
