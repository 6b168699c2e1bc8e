"""The notebook that a TA sees of a graded hand-in, and what of it a student may see."""

from __future__ import annotations

import copy
from dataclasses import replace

import nbformat
from nbformat import NotebookNode

from autograder.cells import Cell, script_cells
from autograder.release import CHECK_CELL
from autograder.render.html import render_for_staff, render_for_student
from autograder.render.terminal import render_exercise
from autograder.render.text import for_staff, for_student
from autograder.result import ExerciseResult, Result
from autograder.submission import Submission

AUDIENCE = "autograder"
STAFF = {"audience": "staff"}
MAX_SOURCE = 64_000
MAX_CELLS = 1000
CUT = "\n… (cut here: the hand-in has it all)"


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


def _student_cells(submission: Submission) -> list[Cell]:
    """The cells of a hand-in as a page can show them; the reason where there is nothing to read."""
    if submission.problem is not None:
        return [Cell("markdown", f"**This hand-in could not be read:** {submission.problem}")]
    cells = submission.cells
    if submission.is_script:
        cells = script_cells(cells[0].source, MAX_CELLS)
    return [_shown(cell) for cell in cells[:MAX_CELLS]]


def _shown(cell: Cell) -> Cell:
    if cell.kind not in ("code", "markdown"):
        # nbconvert puts the text of raw cells into a page as it is; indented, it is shown as text
        text = "\n".join(f"    {line}" for line in cell.source.splitlines())
        cell = replace(cell, kind="markdown", source=text)
    return cell if len(cell.source) <= MAX_SOURCE else replace(cell, source=cell.source[:MAX_SOURCE] + CUT)


def _restored(student_cells: list[Cell], released: NotebookNode) -> NotebookNode:
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
    metadata = copy.deepcopy(released.metadata)
    return NotebookNode(
        cells=cells, metadata=metadata, nbformat=released.nbformat, nbformat_minor=released.nbformat_minor
    )


def _new_cell(kind: str, source: str, metadata: NotebookNode | None = None) -> NotebookNode:
    """As `nbformat.v4.new_code_cell` and its like, which validate each cell: that takes most of the time."""
    cell = NotebookNode(
        cell_type=kind, id="", metadata=copy.deepcopy(metadata or NotebookNode()), source=source
    )
    if kind == "code":
        cell.update(execution_count=None, outputs=[])
    return cell


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
        _display(
            {
                "text/html": render_for_student(exercise),
                "text/plain": render_exercise(for_student(exercise)),
            }
        )
    ]
    if checks := for_staff(exercise):
        page = render_for_staff(exercise, checks)
        outputs.append(_display({"text/html": page}, {AUDIENCE: STAFF}))
    points = {"text/plain": f"{exercise.points:g}"}
    result = NotebookNode(output_type="execute_result", execution_count=None, metadata={}, data=points)
    return [*outputs, nbformat.from_dict(result)]


def _display(data: dict[str, str], metadata: dict[str, object] | None = None) -> NotebookNode:
    return nbformat.from_dict({"output_type": "display_data", "metadata": metadata or {}, "data": data})


def for_students(notebook: NotebookNode) -> None:
    """Remove from a graded notebook what only staff may see, and the bare number that nbgrader reads."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [
                output
                for output in cell.outputs
                if output.output_type == "display_data" and output.get("metadata", {}).get(AUDIENCE) != STAFF
            ]
