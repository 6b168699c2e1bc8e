"""Seconds per submission of the five core functions: `autograder grade` against stock nbgrader, in one run.

    python benchmarks/grading.py

Both get the same submissions (right answers in many styles, some with a known mistake) and the same checks;
nbgrader executes them as test cells of the notebook. Each program grades a class of one and a class of
`--submissions`; the difference gives the time per submission, and what is left is start-up. Rounds alternate.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil

from autograder import submission as reading
from autograder.assignment import (
    Assignment,
    assignment_names,
    find_assignment,
    load_source,
    misconception_code,
)

ROOT = Path(__file__).resolve().parent.parent
NAME = "five-functions"
CORE = ("softmax", "categorical_cross_entropy", "batch_norm_forward", "dropout_forward", "adam_step")
WRONG_EVERY = 4


@dataclass(frozen=True)
class Run:
    """What one command took: seconds, and bytes of memory of all its processes at their peak."""

    seconds: float
    memory: int


def make_assignment(solutions: Path) -> Assignment:
    """One assignment of the five exercises, without the trainings."""
    folder = solutions / NAME
    (folder / "hidden").mkdir(parents=True)
    cells = ["# %%\nimport numpy as np\n"]
    misconceptions = []
    for name in assignment_names(ROOT):
        source = find_assignment(name, ROOT)
        text = source.source.read_text().split("\n# %%")
        mine = [exercise for exercise in source.exercises if exercise.name in CORE]
        for exercise in mine:
            cells += [f"# %%{cell}" for cell in text if cell.startswith(f' grade_id="{exercise.name}"')]
            shutil.copy(exercise.visible, folder)
            shutil.copy(exercise.hidden, folder / "hidden")
        if mine:
            shutil.copy(source.folder / "hidden" / "seed", folder / "hidden")
            misconceptions.append((source.folder / "misconceptions.py").read_text())
    (folder / f"{NAME}.py").write_text("\n".join(cells))
    (folder / "misconceptions.py").write_text("\n\n".join(_of_core(text) for text in misconceptions))
    return load_source(folder)


def _of_core(text: str) -> str:
    """A file of misconceptions without those of other exercises."""
    tree = ast.parse(text)
    tree.body = [
        node
        for node in tree.body
        if not isinstance(node, ast.FunctionDef)
        or not node.decorator_list
        or node.decorator_list[0].args[0].value in CORE
    ]
    return ast.unparse(tree)


def answers(assignment: Assignment, count: int) -> Iterator[dict[str, str]]:
    """For each student the code of the five functions."""
    styles = {}
    for exercise in CORE:
        read = reading.read(ROOT / "tests" / "styles" / f"{exercise}.py")
        names = [
            node.name
            for statement in read.statements
            for node in ast.parse(statement.source).body
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        ]
        styles[exercise] = [(name, reading.extract(read, [name]).statements) for name in names]
    known = list(assignment.misconceptions)
    for number in range(count):
        code = {}
        for exercise, variants in styles.items():
            name, statements = variants[number % len(variants)]
            code[exercise] = "\n".join([*(one.source for one in statements), f"{exercise} = {name}"])
        if number % WRONG_EVERY == WRONG_EVERY - 1:
            wrong = known[number // WRONG_EVERY * 7 % len(known)]
            code[wrong.exercise] = misconception_code(assignment, wrong)
        yield code


def make_our_course(root: Path, assignment: Assignment, class_: list[dict[str, str]]) -> None:
    shutil.copytree(assignment.folder, root / "solutions" / NAME)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    for number, code in enumerate(class_):
        cells = [_cell("import numpy as np")]
        for exercise in CORE:
            cells += [_solution(exercise, code[exercise])]
        _hand_in(root, number, cells)


def make_stock_course(root: Path, assignment: Assignment, class_: list[dict[str, str]]) -> None:
    (root / "nbgrader_config.py").write_text("")
    cells = [_cell("import numpy as np")]
    for exercise in CORE:
        cells += [_solution(exercise, "### BEGIN SOLUTION\n### END SOLUTION"), _tests(assignment, exercise)]
    source = root / "source" / NAME / f"{NAME}.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(_notebook(cells), source)
    _run(["nbgrader", "generate_assignment", NAME], root)
    released = nbformat.read(root / "release" / NAME / f"{NAME}.ipynb", as_version=4)
    for number, code in enumerate(class_):
        for cell in released.cells:
            if (name := cell.metadata.get("nbgrader", {}).get("grade_id")) in code:
                cell.source = code[name]
        _hand_in(root, number, released.cells)


def _tests(assignment: Assignment, exercise: str) -> nbformat.NotebookNode:
    """All checks of an exercise as one test cell, as an nbgrader user would have to write it."""
    found = assignment.exercise(exercise)
    reference = reading.extract(reading.read(assignment.source), [exercise])
    lines = [
        "from types import SimpleNamespace as _Names",
        "def _reference():",
        *(
            f"    {line}"
            for one in reference.statements
            for line in ast.unparse(ast.parse(one.source)).split("\n")
        ),
        f"    return {exercise}",
        # what a check passes in must not be changed by an answer that works in place
        "from copy import deepcopy as _copy",
        f"def _student(*args, **kwargs): return {exercise}(*map(_copy, args), **_copy(kwargs))",
        f"_fixtures = {{'student': _Names({exercise}=_student), 'reference': _Names({exercise}=_reference()),",
        f"             'secret_seed': {assignment.secret_seed}}}",
    ]
    for path in found.check_files:
        tree = ast.parse(path.read_text())
        calls = []
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                node.decorator_list = []
                if node.name.startswith("test_"):
                    wanted = ", ".join(f"_fixtures['{one.arg}']" for one in node.args.args)
                    calls.append(f"{node.name}({wanted})")
        tree.body = [
            one for one in tree.body if not (isinstance(one, ast.Import) and one.names[0].name == "pytest")
        ]
        lines += [ast.unparse(tree), *calls]
    points = {"points": 10, **_metadata(f"check_{exercise}", solution=False)}
    return _cell("\n".join(lines), points)


def _metadata(name: str, *, solution: bool) -> dict[str, object]:
    return {
        "grade": not solution, "grade_id": name, "locked": not solution, "schema_version": 3,
        "solution": solution, "task": False,
    }  # fmt: skip


def _cell(source: str, metadata: dict[str, object] | None = None) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": metadata} if metadata else {})


def _solution(exercise: str, source: str) -> nbformat.NotebookNode:
    return _cell(source, _metadata(exercise, solution=True))


def _notebook(cells: list[nbformat.NotebookNode]) -> nbformat.NotebookNode:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def _hand_in(root: Path, number: int, cells: list[nbformat.NotebookNode]) -> None:
    folder = root / "submitted" / f"student-{number:03}" / NAME
    folder.mkdir(parents=True)
    nbformat.write(_notebook(cells), folder / f"{NAME}.ipynb")


def _run(command: list[str], root: Path) -> Run:
    """Run a command of this environment, and watch the memory of its processes."""
    program = Path(sys.executable).parent / command[0]
    peak, ended = 0, threading.Event()
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(program), *command[1:]], cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )

    def watch() -> None:
        nonlocal peak
        while not ended.wait(0.2):
            peak = max(peak, _memory(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    errors = process.communicate()[1]
    seconds = time.perf_counter() - start
    ended.set()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{errors[-2000:]}")
    return Run(seconds, peak)


def _memory(pid: int) -> int:
    """Memory of a process and its descendants; what they share counts once."""
    total = 0
    try:
        parent = psutil.Process(pid)
        for process in (parent, *parent.children(recursive=True)):
            total += process.memory_full_info().pss
    except psutil.Error:
        pass
    return total


def _scores(root: Path) -> list[float]:
    """Submissions' scores, to see that both graded the same thing: the share of exercises with full points."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        return [
            sum(
                grade.score == grade.max_score
                for notebook in submission.notebooks
                for grade in notebook.grades
            )
            for submission in sorted(gradebook.assignment_submissions(NAME), key=lambda one: one.student.id)
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="autograder-benchmark-"))
    os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
    try:
        assignment = make_assignment(scratch / "solutions")
        class_ = list(answers(assignment, options.submissions))
        courses = {}
        for size in (1, options.submissions):
            for kind, make in (("ours", make_our_course), ("stock", make_stock_course)):
                courses[kind, size] = scratch / f"{kind}-{size}"
                courses[kind, size].mkdir()
                make(courses[kind, size], assignment, class_[:size])
        programs = {
            "autograder grade -j 1": ("ours", ["autograder", "grade", NAME, "--force", "-j", "1"]),
            "autograder grade -j 2": ("ours", ["autograder", "grade", NAME, "--force", "-j", "2"]),
            "nbgrader autograde": ("stock", ["nbgrader", "autograde", NAME, "--force"]),
        }
        runs: dict[tuple[str, int], list[Run]] = {}
        for _ in range(options.rounds):
            for program, (kind, command) in programs.items():
                for size in (1, options.submissions):
                    runs.setdefault((program, size), []).append(_run(command, courses[kind, size]))
        scores = [_scores(courses[kind, options.submissions]) for kind in ("ours", "stock")]
        _report(programs, runs, options.submissions)
        agree = sum(a == b for a, b in zip(*scores, strict=True))
        print(f"both find the same number of right functions in {agree} of {options.submissions} submissions")
    finally:
        shutil.rmtree(scratch)


def _report(programs: dict[str, object], runs: dict[tuple[str, int], list[Run]], size: int) -> None:
    alone, together = (
        {program: statistics.median(run.seconds for run in runs[program, count]) for program in programs}
        for count in (1, size)
    )
    each = {program: (together[program] - alone[program]) / (size - 1) for program in programs}
    print(f"{'':24}{'s per submission':>18}{'ratio':>8}{'start-up, s':>14}{'peak memory, MB':>18}")
    for program in programs:
        ratio = each["nbgrader autograde"] / each[program]
        memory = max(run.memory for run in runs[program, size]) / 1e6
        start = alone[program] - each[program]
        print(f"{program:24}{each[program]:18.3f}{ratio:8.1f}{start:14.1f}{memory:18.0f}")


if __name__ == "__main__":
    main()
