"""Courses that tests grade, the commands that grade them, and what is then in the gradebook."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from autograder.assignment import Assignment, assignment_names, find_assignment, load_source

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent
SMALL = "99-small"
FIVE = "five-functions"
CORE = ("softmax", "categorical_cross_entropy", "batch_norm_forward", "dropout_forward", "adam_step")

SOURCE = '''# %%
import numpy as np

# %% grade_id="relu"
def relu(x):
    """Element by element, x where it is positive and 0 elsewhere."""
    ### BEGIN SOLUTION
    return np.maximum(x, 0)
    ### END SOLUTION

# %% grade_id="double"
def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
'''
CHECK = '''import numpy as np

from autograder.checks import assert_close

X = np.array([[-1.5, 2.5], [{value}, -3.5]])


def test_values{suffix}(student, reference):
    """Every value is right{text}."""
    assert_close(student.{name}(X), reference.{name}(X), "{name}(x)")
'''
KNOWN = """import numpy as np

from autograder.misconceptions import misconception


@misconception("relu", hint="You return |x|; negative values must become 0.")
def absolute(x):
    return np.abs(x)
"""
ANSWERS = {
    "relu": (
        "return np.maximum(x, 0)",
        "return np.abs(x)",
        "return x / 0",
        "raise SystemExit",
        "return x * (x > 0)",
    ),
    "double": ("return x + x", "return 2 * x", "return x"),
}


def run(course: Path, *command: str, code: int = 0, timeout: float = 500) -> str:
    """Run a console script of this environment in a course; its output."""
    done = subprocess.run(
        [str(SCRIPTS / command[0]), *command[1:]], cwd=course, capture_output=True, text=True, timeout=timeout
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def make_small(root: Path, count: int) -> Path:
    """A course of two exercises that are graded in milliseconds, and `count` hand-ins, right and wrong."""
    folder = root / "solutions" / SMALL
    (folder / "hidden").mkdir(parents=True)
    (folder / f"{SMALL}.py").write_text(SOURCE)
    (folder / "misconceptions.py").write_text(KNOWN)
    for name in ANSWERS:
        (folder / f"test_{name}.py").write_text(CHECK.format(name=name, value=0.5, suffix="", text=""))
        hidden = CHECK.format(name=name, value=7.25, suffix="_elsewhere", text=" elsewhere too")
        (folder / "hidden" / f"test_{name}.py").write_text(hidden)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    for number in range(count):
        hand_in_small(root, f"student-{number:03}", number)
    return root


def hand_in_small(root: Path, student: str, number: int) -> None:
    """Hand in one of the answers; the number says which, and makes each notebook another."""
    cells = [nbformat.v4.new_code_cell(f"import numpy as np  # {number}")]
    for name, bodies in ANSWERS.items():
        code = f"def {name}(x):\n    {bodies[number % len(bodies)]}  # {number}"
        metadata = {
            "grade": False,
            "grade_id": name,
            "locked": False,
            "schema_version": 3,
            "solution": True,
            "task": False,
        }
        cells.append(nbformat.v4.new_code_cell(code, metadata={"nbgrader": metadata}))
    folder = root / "submitted" / student / SMALL
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"{SMALL}.ipynb")
    (folder / "timestamp.txt").write_text("2026-11-20 12:00:00 UTC")


def make_five(solutions: Path) -> Assignment:
    """An assignment of the five core exercises, without the trainings."""
    folder = solutions / FIVE
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
    (folder / f"{FIVE}.py").write_text("\n".join(cells))
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


def rows(course: Path, name: str) -> dict[str, list[object]]:
    """All that nbgrader keeps of each submission and that does not depend on the moment."""
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        found = [
            (
                row.student.id,
                [
                    row.timestamp,
                    row.score,
                    row.needs_manual_grade,
                    sorted(
                        (g.name, g.auto_score, g.manual_score, g.needs_manual_grade)
                        for n in row.notebooks
                        for g in n.grades
                    ),
                    sorted(
                        (c.name, c.auto_comment, c.manual_comment) for n in row.notebooks for c in n.comments
                    ),
                ],
            )
            for row in gradebook.assignment_submissions(name)
        ]
    assert len(dict(found)) == len(found), "a submission has two rows"
    return dict(found)


def notebooks(course: Path) -> dict[str, bytes]:
    """Every file under autograded/."""
    folder = course / "autograded"
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
