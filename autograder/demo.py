"""A small sample class, graded for real: what a newcomer sees first."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import GenerateFeedback

from autograder.assignment import Assignment, find_assignment, misconception_code, source_root
from autograder.classroom import Options, grade_class, load_course
from autograder.grading import collect
from autograder.release import as_script, released_notebook, source_notebook

COURSE_FILES = ("solutions", "assignments")
SAMPLES = {
    "03a-fashion-mnist-multiclass": {
        "misconceptions": ("no_shift", "normalises_columns", "mean_over_everything"),
        "victim": "categorical_cross_entropy",
        "unwritten": "build_classifier",
    },
    "03b-regularisation": {
        "misconceptions": ("reversed_momentum", "no_scale", "no_bias_correction"),
        "victim": "adam_step",
        "unwritten": "build_regularised_classifier",
    },
}


def demo() -> int:
    """Make a scratch course with ten hand-ins for each assignment, grade them, and say where the pages are.

    Returns:
        1 if anything could not be graded, or saved.
    """
    start = time.monotonic()
    source_root(Path.cwd())
    root = Path(tempfile.mkdtemp(prefix="autograder-demo-"))
    make_course(root, SAMPLES)
    code = 0
    for name in SAMPLES:
        print(f"\n{name}", flush=True)
        code = max(code, grade_class(root, name, Options(jobs=2)))
        course, config = load_course(root)
        course.assignment_id = name
        GenerateFeedback(coursedir=course, config=config).start()
    print(f"\nGraded in {time.monotonic() - start:.0f} s. What each student gets to read:")
    print(f"  {root}/feedback/<student>/<assignment>/<assignment>.html")
    print("What a TA sees, after `jupyter lab` in that folder: the menu Nbgrader > Formgrader.")
    return code


def make_course(root: Path, samples: dict[str, dict[str, object]] = SAMPLES) -> None:
    """A course in `root` with the sample hand-ins under submitted/."""
    source = source_root(Path.cwd())
    for name in COURSE_FILES:
        shutil.copytree(source / name, root / name, ignore=shutil.ignore_patterns("*.ipynb", "__pycache__"))
    shutil.copy(source / "nbgrader_config.py", root)
    for name, sample in samples.items():
        assignment = find_assignment(name, root)
        for student, (suffix, text) in _hand_ins(assignment, **sample):
            folder = root / "submitted" / student / name
            folder.mkdir(parents=True)
            (folder / f"{name}{suffix}").write_text(text)
            (folder / "timestamp.txt").write_text("2026-11-20 12:00:00 UTC")


def _hand_ins(
    assignment: Assignment, misconceptions: tuple[str, ...], victim: str, unwritten: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    """The solution as it is; all others have left `unwritten`, the longest to grade, as it was."""
    whole = source_notebook(assignment, collect(assignment))
    yield "solution", (".ipynb", nbformat.writes(whole))
    skeleton = released_notebook(assignment)
    yield "skeleton", (".ipynb", nbformat.writes(skeleton))
    (left,) = [cell.source for cell in skeleton.cells if f"def {unwritten}" in cell.source]
    solution = nbformat.reads(_with_cell(whole, unwritten, left), as_version=4)
    yield "solution-as-py", (".py", as_script(solution))
    for known in assignment.misconceptions:
        if known.name in misconceptions:
            text = _with_cell(solution, known.exercise, misconception_code(assignment, known))
            yield known.name.replace("_", "-"), (".ipynb", text)
    broken = {
        "endless-loop": f"def {victim}(*args, **kwargs):\n    while True:\n        pass\n",
        "crash": f"import os\n\n\ndef {victim}(*args, **kwargs):\n    os._exit(0)\n",
        "syntax-error": f"def {victim}(*args, **kwargs)\n    return 1\n",
    }
    for student, code in broken.items():
        yield student, (".ipynb", _with_cell(solution, victim, code))
    yield "broken-notebook", (".ipynb", nbformat.writes(solution)[:2000])


def _with_cell(notebook: NotebookNode, exercise: str, code: str) -> str:
    """The notebook with one exercise's cell replaced."""
    changed = nbformat.from_dict(notebook)
    changed.cells = [cell.copy() for cell in notebook.cells]
    for cell in changed.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == exercise:
            cell.source = code
    return nbformat.writes(changed)
