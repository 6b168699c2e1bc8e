"""The notebook that a TA sees of a graded hand-in, and what of it a student may see."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from typing import Any

import jupytext
import nbformat
from nbformat import NotebookNode

from autograder.render.html import render_for_staff, render_for_student
from autograder.render.terminal import render_exercise
from autograder.render.text import hidden_checks
from autograder.result import ExerciseResult, Result
from autograder.submission import Submission

CHECK_CELL = "check_{exercise}"
AUDIENCE = "autograder"
STAFF = {"audience": "staff"}
MAX_OUTPUT = 64_000


@dataclass(frozen=True)
class StudentCell:
    """A cell as it was handed in; nothing of it is trusted but that `source` is text."""

    kind: str
    source: str
    grade_id: Any


def graded_notebook(submission: Submission, released: NotebookNode, result: Result) -> NotebookNode:
    """The student's notebook with its locked cells restored, and the verdicts as the check cells' outputs."""
    notebook = _restored(_student_cells(submission), released)
    by_name = {CHECK_CELL.format(exercise=exercise.name): exercise for exercise in result.exercises}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            exercise = by_name.get(_grade_id(cell))
            if exercise is not None:
                cell.outputs = _outputs(exercise)
    return notebook


def _student_cells(submission: Submission) -> list[StudentCell]:
    """The cells of a hand-in, whatever was done to its format; the reason where there is nothing to read."""
    try:
        text = submission.path.read_text(encoding="utf-8-sig")
        if submission.path.suffix == ".py":
            return [
                StudentCell(cell.cell_type, cell.source, cell.metadata.get("grade_id"))
                for cell in jupytext.reads(text, fmt="py:percent").cells
            ]
        if submission.problem is None:
            return [_notebook_cell(cell) for cell in json.loads(text)["cells"] if isinstance(cell, dict)]
    except (OSError, ValueError, RecursionError):
        pass
    note = f"**This hand-in could not be read:** {submission.problem or 'it is not a notebook'}"
    return [StudentCell("markdown", note, None)]


def _notebook_cell(cell: dict[str, Any]) -> StudentCell:
    source, metadata = cell.get("source", ""), cell.get("metadata")
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return StudentCell(str(cell.get("cell_type")), source if isinstance(source, str) else "", name)


def _restored(student_cells: list[StudentCell], released: NotebookNode) -> NotebookNode:
    """Give every cell that the assignment knows its own metadata and locked text back; add the lost check cells."""
    known = {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    cells: list[NotebookNode] = []
    seen: set[str] = set()
    # as nbgrader does, of several cells with one name the last one counts
    for cell in reversed(student_cells):
        original = known.get(cell.grade_id) if isinstance(cell.grade_id, str) else None
        if original is None or cell.grade_id in seen:
            cells.append(_new_cell(cell.kind, cell.source))
            continue
        seen.add(cell.grade_id)
        source = original.source if original.metadata.nbgrader.locked else cell.source
        cells.append(_new_cell(original.cell_type, source, original.metadata))
    cells.reverse()
    for name, original in known.items():
        if name not in seen and original.metadata.nbgrader.grade:
            cells.insert(
                _place(cells, name), _new_cell(original.cell_type, original.source, original.metadata)
            )
    for position, cell in enumerate(cells):
        cell.id = f"cell-{position:02}"
    return nbformat.v4.new_notebook(cells=cells, metadata=copy.deepcopy(released.metadata))


def _new_cell(kind: str, source: str, metadata: NotebookNode | None = None) -> NotebookNode:
    make = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}
    return make.get(kind, nbformat.v4.new_raw_cell)(
        source, metadata=copy.deepcopy(metadata or NotebookNode())
    )


def _place(cells: list[NotebookNode], name: str) -> int:
    """After the exercise's own cell, or at the end."""
    for position, cell in enumerate(cells):
        if CHECK_CELL.format(exercise=_grade_id(cell)) == name:
            return position + 1
    return len(cells)


def _grade_id(cell: NotebookNode) -> str | None:
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def _outputs(exercise: ExerciseResult) -> list[NotebookNode]:
    """The student's table, the staff's, and last the points: nbgrader takes that number as the score."""
    outputs = [
        nbformat.v4.new_output(
            "display_data",
            {
                "text/html": render_for_student(exercise)[:MAX_OUTPUT],
                "text/plain": render_exercise(_visible(exercise))[:MAX_OUTPUT],
            },
        )
    ]
    if hidden := hidden_checks(exercise):
        outputs.append(
            nbformat.v4.new_output(
                "display_data",
                {"text/html": render_for_staff(exercise, hidden)[:MAX_OUTPUT]},
                metadata={AUDIENCE: STAFF},
            )
        )
    outputs.append(
        nbformat.v4.new_output("execute_result", {"text/plain": f"{exercise.points:g}"}, execution_count=None)
    )
    return outputs


def _visible(exercise: ExerciseResult) -> ExerciseResult:
    visible = tuple(check for check in exercise.checks if check.visible)
    return ExerciseResult(exercise.name, visible, None, exercise.hint)


def for_students(notebook: NotebookNode) -> None:
    """Remove from a graded notebook what only staff may see, and the bare number that nbgrader reads."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [
                output
                for output in cell.outputs
                if output.output_type == "display_data" and output.get("metadata", {}).get(AUDIENCE) != STAFF
            ]
