"""The five functions' checks as other graders take them: stock nbgrader, Otter, and plain pytest."""

from __future__ import annotations

import ast
import os
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import nbformat
from class_of_five import CORE, NAME, ROOT, cell, nbgrader_metadata, notebook, solution_cell, write_hand_in
from measure import Run, program, run

from autograder import submission as reading
from autograder.assignment import Assignment

POINTS = 10
OTTER = ("otter-grader>=7,<8", "ipykernel", "numpy")


def reference_code(assignment: Assignment, exercise: str) -> str:
    found = reading.extract(reading.read(assignment.source), [exercise])
    return "\n".join(statement.source for statement in found.statements)


def portable(path: Path) -> ast.Module:
    """A file of checks without those that ask our fixture for the calls that were made before."""
    tree = ast.parse(path.read_text())
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.FunctionDef) and "answered_calls" in ast.unparse(node))
    ]
    return tree


def check_code(assignment: Assignment, exercise: str) -> tuple[str, list[str]]:
    """All checks of an exercise without pytest, as one would write them elsewhere: definitions, and calls.

    They look for the student's function under the exercise's name.
    """
    reference = ast.unparse(ast.parse(reference_code(assignment, exercise)))
    lines = [
        "from types import SimpleNamespace as _Names",
        "def _reference():",
        *(f"    {line}" for line in reference.split("\n")),
        f"    return {exercise}",
        # what a check passes in must not be changed by an answer that works in place
        "from copy import deepcopy as _copy",
        f"def _student(*args, **kwargs): return {exercise}(*map(_copy, args), **_copy(kwargs))",
        "from numpy.random import default_rng as _default_rng",
        "_fixtures = {",
        f"    'student': lambda: _Names({exercise}=_student),",
        f"    'reference': lambda: _Names({exercise}=_reference()),",
        f"    'secret_seed': lambda: {assignment.secret_seed},",
        f"    'rng': lambda: _default_rng({assignment.secret_seed}),",
        "}",
    ]
    calls = []
    for path in assignment.exercise(exercise).check_files:
        tree = portable(path)
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                node.decorator_list = []
                if node.name.startswith("test_"):
                    wanted = ", ".join(f"_fixtures['{one.arg}']()" for one in node.args.args)
                    calls.append(f"{node.name}({wanted})")
        tree.body = [
            one for one in tree.body if not (isinstance(one, ast.Import) and one.names[0].name == "pytest")
        ]
        lines.append(ast.unparse(tree))
    return "\n".join(lines), calls


def make_nbgrader_course(root: Path, assignment: Assignment, class_: Sequence[dict[str, str]]) -> None:
    """A course of stock nbgrader: after each function a test cell with all of its checks."""
    root.mkdir()
    (root / "nbgrader_config.py").write_text("")
    cells = [cell("import numpy as np")]
    for exercise in CORE:
        definitions, calls = check_code(assignment, exercise)
        metadata = {"points": POINTS, **nbgrader_metadata(f"check_{exercise}", solution=False)}
        cells += [
            solution_cell(exercise, "### BEGIN SOLUTION\n### END SOLUTION"),
            cell("\n".join([definitions, *calls]), metadata),
        ]
    source = root / "source" / NAME / f"{NAME}.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(notebook(cells), source)
    run([program("nbgrader"), "generate_assignment", NAME], root)
    released = nbformat.read(root / "release" / NAME / f"{NAME}.ipynb", as_version=4)
    for number, code in enumerate(class_):
        for one in released.cells:
            if (name := one.metadata.get("nbgrader", {}).get("grade_id")) in code:
                one.source = code[name]
        write_hand_in(root, number, released.cells)


class PlainPytest:
    """One process of pytest a submission, without any plugin."""

    def __init__(self, root: Path, assignment: Assignment, class_: Sequence[dict[str, str]]) -> None:
        self._root = root
        shutil.copytree(ROOT / "benchmarks" / "plain_pytest", root)
        for exercise in CORE:
            for path in assignment.exercise(exercise).check_files:
                copy = root / path.relative_to(assignment.folder)
                copy.parent.mkdir(exist_ok=True)
                copy.write_text(ast.unparse(portable(path)))
        shutil.copy(assignment.folder / "hidden" / "seed", root / "hidden")
        references = [reference_code(assignment, exercise) for exercise in CORE]
        (root / "reference.py").write_text("\n".join(references))
        self._hand_ins = [root / f"hand-in-{number:05}.py" for number in range(len(class_))]
        for path, code in zip(self._hand_ins, class_, strict=True):
            path.write_text("import numpy as np\n" + "\n\n".join(code.values()))
        self.all_right: list[bool] = []

    def grade(self, count: int) -> Run:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--import-mode=importlib"]
        command += ["-c", os.devnull, f"--rootdir={self._root}", str(self._root)]
        runs = [
            run(
                command,
                self._root,
                env={"HAND_IN": str(path), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
                allowed=(0, 1),
            )
            for path in self._hand_ins[:count]
        ]
        self.all_right = [one.code == 0 for one in runs]
        return Run(sum(one.seconds for one in runs), max(one.memory for one in runs))


class Otter:
    """Otter, in an environment of its own: it wants other versions than ours of what both need."""

    def __init__(self, root: Path, assignment: Assignment, class_: Sequence[dict[str, str]]) -> None:
        self._root = root
        self._python = root / "venv" / "bin" / "python"
        root.mkdir()
        start = time.perf_counter()
        run([sys.executable, "-m", "venv", str(root / "venv")], root)
        run([str(self._python), "-m", "pip", "install", "--quiet", *OTTER], root)
        print(f"an environment for Otter: {time.perf_counter() - start:.0f} s", flush=True)
        (root / "tests").mkdir()
        for exercise in CORE:
            definitions, calls = check_code(assignment, exercise)
            cases = [
                f"@_test_case()\ndef case_{number}(env):\n    global {exercise}\n"
                f"    {exercise} = env['{exercise}']\n    {call}"
                for number, call in enumerate(calls)
            ]
            head = f"OK_FORMAT = False\nname = '{exercise}'\npoints = {POINTS}\nall_or_nothing = True\n"
            head += "from otter.test_files import test_case as _test_case\n"
            (root / "tests" / f"{exercise}.py").write_text("\n\n".join([head, definitions, *cases]))
        self._run_otter("generate", "--no-requirements", "--no-environment")
        self._notebooks = [root / f"hand-in-{number:05}.ipynb" for number in range(len(class_))]
        for path, code in zip(self._notebooks, class_, strict=True):
            nbformat.write(notebook([cell("import numpy as np"), *map(cell, code.values())]), path)

    def run_each(self, count: int) -> Run:
        """`otter run` for each submission."""
        runs = [self._run_otter("run", "--no-logo", str(path)) for path in self._notebooks[:count]]
        return Run(sum(one.seconds for one in runs), max(one.memory for one in runs))

    def run_api(self, count: int) -> Run:
        """`otter.api` in one process for all."""
        script = Path(__file__).with_name("otter_api.py")
        notebooks = map(str, self._notebooks[:count])
        command = [str(self._python), str(script), "autograder.zip", "scores.json", *notebooks]
        return run(command, self._root, env=self._environment)

    def _run_otter(self, *arguments: str) -> Run:
        return run([str(self._python.with_name("otter")), *arguments], self._root, env=self._environment)

    @property
    def _environment(self) -> dict[str, str]:
        """With `autograder.checks` at hand, which needs NumPy alone."""
        return {"PYTHONPATH": str(ROOT)}
