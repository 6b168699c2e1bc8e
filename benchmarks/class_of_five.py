"""A class that has written the five core functions: the assignment, and as many different hand-ins as needed."""

from __future__ import annotations

import ast
import copy
import functools
import random
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import nbformat
from beside import ROOT
from courses import CORE
from courses import FIVE as NAME
from hand_ins import cut_out

from autograder import hand_in
from autograder.assignment import Assignment, misconception_code
from autograder.submission import Submission

SHARE_WRONG = 0.1
# of the known mistakes every seventh is made
EVERY = 7


def hand_ins(assignment: Assignment, count: int) -> Iterator[dict[str, str]]:
    """For each student the code of the five functions: right in one of many styles, or with a known mistake.

    No two are alike: names of local variables, comments and a constant that does not matter differ, so that no
    verdict is found among those of other students.
    """
    right = {exercise: [one.code for one in cut_out("styles", exercise)] for exercise in CORE}
    some = list(assignment.misconceptions)[::EVERY]
    wrong = {
        exercise: [misconception_code(assignment, known) for known in some if known.exercise == exercise]
        for exercise in CORE
    }
    for number in range(count):
        rng = random.Random(number)
        choice = {
            exercise: rng.choice((wrong if rng.random() < SHARE_WRONG else right)[exercise])
            for exercise in CORE
        }
        yield {exercise: one_of_its_own(code, exercise, number) for exercise, code in choice.items()}


@functools.cache
def _parsed(code: str) -> ast.Module:
    return ast.parse(code)


def one_of_its_own(code: str, exercise: str, number: int) -> str:
    """The same answer as another student would have written it."""
    pieces = []
    for node in _parsed(code).body:
        if isinstance(node, ast.FunctionDef):
            pieces.append(_of_student(node, number))
        else:
            pieces.append(ast.unparse(node))
    return f"# {exercise}, written by student {number}\n" + "\n\n".join(pieces)


def _of_student(function: ast.FunctionDef, number: int) -> str:
    """A function whose local variables have names of this student's own, with a constant that nothing uses."""
    own = _Renamed(_locals(function), f"_{number}").visit(copy.deepcopy(function))
    position = 1 if ast.get_docstring(own) is not None else 0
    own.body.insert(position, ast.parse(f"attempts = {number}").body[0])
    return ast.unparse(own)


def _locals(function: ast.FunctionDef) -> set[str]:
    """Names that the function gives values to, and that can be changed without changing what it does."""
    nodes = list(ast.walk(function))
    if any(isinstance(node, ast.ClassDef | ast.Match) for node in nodes):
        return set()
    stored = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    named_elsewhere = {node.arg for node in nodes if isinstance(node, ast.arg)}
    named_elsewhere |= {
        name for node in nodes if isinstance(node, ast.Global | ast.Nonlocal) for name in node.names
    }
    named_elsewhere |= {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ExceptHandler)}
    named_elsewhere |= {
        (one.asname or one.name)
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for one in node.names
    }
    return stored - named_elsewhere


class _Renamed(ast.NodeTransformer):
    def __init__(self, names: set[str], ending: str) -> None:
        self._names, self._ending = names, ending

    def visit_Name(self, node: ast.Name) -> ast.Name:
        if node.id in self._names:
            node.id += self._ending
        return node


def notebook(cells: list[nbformat.NotebookNode]) -> nbformat.NotebookNode:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def cell(source: str, metadata: dict[str, object] | None = None) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": metadata} if metadata else {})


def solution_cell(exercise: str, source: str) -> nbformat.NotebookNode:
    return cell(source, nbgrader_metadata(exercise, solution=True))


def nbgrader_metadata(name: str, *, solution: bool) -> dict[str, object]:
    return {
        "grade": not solution, "grade_id": name, "locked": not solution, "schema_version": 3,
        "solution": solution, "task": False,
    }  # fmt: skip


def make_course(root: Path, assignment: Assignment, class_: Iterable[dict[str, str]]) -> None:
    """A course of ours in which the class has handed in."""
    shutil.copytree(assignment.folder, root / "solutions" / NAME)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    for number, code in enumerate(class_):
        write_hand_in(
            root, number, [cell("import numpy as np"), *(solution_cell(*one) for one in code.items())]
        )


def write_hand_in(root: Path, number: int, cells: list[nbformat.NotebookNode]) -> None:
    folder = root / "submitted" / f"student-{number:05}" / NAME
    folder.mkdir(parents=True)
    # without validation, which takes longer than all the rest
    (folder / f"{NAME}.ipynb").write_text(nbformat.v4.writes(notebook(cells)), encoding="utf-8")


def read_hand_ins(root: Path) -> list[Submission]:
    return [
        hand_in.read(folder, student=folder.parent.name, assignment=NAME)
        for folder in sorted((root / "submitted").glob(f"*/{NAME}"))
    ]
