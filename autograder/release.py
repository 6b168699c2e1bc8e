"""Make of `solutions/` what students get: notebooks without solutions, visible checks, recorded answers.

The source of an assignment is one `py:percent` file. A cell with a `grade_id` becomes a solution cell; if
there are checks for it, a check cell with its points follows. A text cell with a `grade_id` and `points` is a
question that a person grades; what stands in it tells that person what to look for, and is taken out.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path

import jupytext
import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
    SaveCells,
)
from traitlets.config import Config

from autograder import submission as reading
from autograder.answers import LiveAnswers, record, same_record
from autograder.assignment import RECORDED, Assignment, AssignmentError
from autograder.grading import Check, collect, run_session
from autograder.result import PASSED
from autograder.sandbox.host import Sandbox

STUB = "# Your code here\nraise NotImplementedError"
TEXT_STUB = "Your answer here."
CHECK_CELL = "check_{exercise}"
KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def source_notebook(assignment: Assignment, checks: Sequence[Check]) -> NotebookNode:
    """The notebook with its solutions, as nbgrader expects it in its source directory."""
    source = jupytext.reads(assignment.source.read_text(encoding="utf-8"), fmt="py:percent")
    cells: list[NotebookNode] = []
    for cell in source.cells:
        name = cell.metadata.pop("grade_id", None)
        cells.append(cell)
        points = cell.metadata.pop("points", None)
        cell.metadata = {}
        if name is None:
            continue
        cell.metadata = {"nbgrader": _metadata(name, solution=True)}
        if cell.cell_type == "markdown":
            cell.metadata["nbgrader"] |= {"grade": True, "points": points}
            continue
        points = sum(check.max_points for check in checks if check.exercise == name)
        if points:
            check_cell = nbformat.v4.new_code_cell(f'check("{name}")')
            check_cell.metadata = {
                "nbgrader": {**_metadata(CHECK_CELL.format(exercise=name)), "points": points}
            }
            cells.append(check_cell)
    for position, cell in enumerate(cells):
        cell.id = f"cell-{position:02}"
    metadata = {"kernelspec": KERNELSPEC, "language_info": {"name": "python"}}
    return nbformat.v4.new_notebook(cells=cells, metadata=metadata)


def _metadata(name: str, *, solution: bool = False) -> dict[str, object]:
    return {
        "grade": not solution,
        "grade_id": name,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }


def write_source_notebook(assignment: Assignment) -> None:
    """Write the `.ipynb` that nbgrader needs beside an assignment's source, if it is not there yet as it should be."""
    path = assignment.source.with_suffix(".ipynb")
    text = nbformat.writes(source_notebook(assignment, collect(assignment))) + "\n"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def released_notebook(assignment: Assignment, *, db_url: str | None = None) -> NotebookNode:
    """The notebook without solutions, made by nbgrader's own steps; with `db_url`, its cells go into the gradebook."""
    config = Config()
    config.ClearSolutions.code_stub = {"python": STUB}
    config.ClearSolutions.text_stub = TEXT_STUB
    config.Exporter.default_preprocessors = []
    exporter = NotebookExporter(config=config)
    steps = [LockCells, ClearSolutions, ClearOutput, CheckCellMetadata, ComputeChecksums]
    for step in [*steps, SaveCells] if db_url else steps:
        exporter.register_preprocessor(step, enabled=True)
    identity = {"notebook": assignment.name, "assignment": assignment.name, "student": ".", "db_url": db_url}
    notebook = source_notebook(assignment, collect(assignment))
    text, _ = exporter.from_notebook_node(notebook, {"nbgrader": identity})
    return nbformat.reads(text, as_version=4)


def release_folder(assignment: Assignment) -> Path:
    """Where students get the assignment from: in assignments/, beside solutions/."""
    return assignment.folder.parents[1] / "assignments" / assignment.name


def release_files(assignment: Assignment, sandbox: Sandbox) -> dict[str, bytes]:
    """Every file of a release, by name.

    Recorded answers stay as they are where they say the same but for last bits, which each processor rounds
    in its own way.
    """
    notebook = released_notebook(assignment)
    recorded, before = recorded_answers(assignment, sandbox), release_folder(assignment) / RECORDED
    if before.exists() and same_record(before.read_bytes(), recorded):
        recorded = before.read_bytes()
    files = {
        f"{assignment.name}.ipynb": (nbformat.writes(notebook) + "\n").encode(),
        f"{assignment.name}.py": as_script(notebook).encode(),
        RECORDED: recorded,
    }
    return files | {exercise.visible.name: exercise.visible.read_bytes() for exercise in assignment.exercises}


def as_script(notebook: NotebookNode) -> str:
    script = copy.deepcopy(notebook)
    script.metadata = {}
    for cell in script.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.metadata = {"grade_id": name} if name else {}
        del cell["id"]
    text = jupytext.writes(script, fmt="py:percent")
    # jupytext's own header, between two rules; a rule in a cell is the course's
    return (text.split("# ---\n", 2)[2] if text.startswith("# ---\n") else text).lstrip("\n")


def recorded_answers(assignment: Assignment, sandbox: Sandbox) -> bytes:
    """Run the visible checks on the solution, and record what all known answers say to the same calls."""
    answers = assignment.answers
    if not isinstance(answers, LiveAnswers):
        raise AssignmentError(f"{assignment.name} has no solutions here; release it where solutions/ is")
    hidden = [check for check in collect(assignment) if not check.visible]
    exercises = [exercise for exercise in assignment.exercises if assignment.misconceptions_of(exercise)]
    session = run_session(
        assignment,
        [reading.read(assignment.source)],
        sandbox,
        exercises=exercises,
        hidden=False,
        trainings=False,
    )
    for exercise in session.results()[0].exercises:
        for check in exercise.checks:
            if check.outcome != PASSED:
                raise AssignmentError(f"the solution fails {exercise.name}, {check.name}: {check.message}")
    manifest = {
        "assignment": assignment.name,
        "exercises": [
            {
                "name": exercise.name,
                "functions": list(exercise.functions),
                "hidden_points": sum(check.max_points for check in hidden if check.exercise == exercise.name),
            }
            for exercise in assignment.exercises
        ],
    }
    return record(answers, session.calls, manifest, session.essences)


def write_release(folder: Path, files: dict[str, bytes]) -> None:
    """Make `folder` hold these files and no others."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.is_file() and path.name not in files:
            path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def differences(folder: Path, files: dict[str, bytes]) -> list[str]:
    """What would change in `folder`, a line a file."""
    there = {path.name for path in folder.glob("*") if path.is_file()}
    lines = [f"{folder / name} should not be there" for name in sorted(there - set(files))]
    for name, data in sorted(files.items()):
        if name not in there:
            lines.append(f"{folder / name} is missing")
        elif (folder / name).read_bytes() != data:
            lines.append(f"{folder / name} differs from what solutions/ gives")
    return lines
