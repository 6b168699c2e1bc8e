"""The check cells of a notebook.

check = checks("03a-fashion-mnist-multiclass")
check("softmax")
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from autograder import submission as reading
from autograder.assignment import AssignmentError, find_assignment
from autograder.errors import UnusableError
from autograder.grading import grade
from autograder.render.html import render_for_student
from autograder.render.terminal import all_hold, render_exercise
from autograder.result import ExerciseResult
from autograder.sandbox.host import Sandbox


def checks(assignment: str) -> Checks:
    """The checks of an assignment, to be called with an exercise's name."""
    return Checks(assignment)


class Checks:
    """Checks what the notebook's kernel has run so far, and shows a table."""

    def __init__(self, assignment: str) -> None:
        self._assignment = assignment
        self._holding: set[str] = set()

    def __call__(self, exercise: str) -> Table | None:
        """Check the function as it was last run in this notebook."""
        try:
            assignment = find_assignment(self._assignment, Path.cwd())
            chosen = assignment.exercise(exercise)
            cells = _cells_run()
            submission = reading.from_cells(
                cells,
                student="",
                assignment=assignment.name,
                path=Path("notebook"),
                sha256=hashlib.sha256(repr(cells).encode()).hexdigest(),
            )
            with Sandbox(or_plain=True) as sandbox:
                note = sandbox.note
                (result,) = grade(assignment, [submission], sandbox, exercises=[chosen], hidden=False)
            if all_hold(result):
                self._holding.add(exercise)
            else:
                self._holding.discard(exercise)
            if self._holding == {one.name for one in assignment.exercises}:
                done = (
                    "All exercises hold. Once you have answered what is asked in words, if anything is, "
                    f"save the notebook and hand in {assignment.name}.ipynb."
                )
                note = f"{note} {done}" if note else done
        except UnusableError as error:
            print(error)
            return None
        return Table(result.exercises[0], assignment.hidden_points.get(exercise, 0), note)


class Table:
    """Shown by Jupyter as HTML, elsewhere as text."""

    def __init__(self, exercise: ExerciseResult, hidden_points: float, note: str | None) -> None:
        self._exercise = exercise
        self._hidden_points = hidden_points
        self._note = note

    def _repr_html_(self) -> str:
        note = f"<p>{self._note}</p>" if self._note else ""
        return render_for_student(self._exercise, self._hidden_points) + note

    def __repr__(self) -> str:
        text = render_exercise(self._exercise, self._hidden_points)
        return f"{text}\n{self._note}" if self._note else text


def _cells_run() -> list[tuple[str, str]]:
    """The cells that the kernel has run, in the order it ran them: the last definition counts."""
    try:
        shell = get_ipython()  # type: ignore[name-defined]
    except NameError:
        raise AssignmentError(
            "check cells work in Jupyter; in a terminal, use `autograder check FILE`"
        ) from None
    history = shell.history_manager.input_hist_raw
    return [(f"In [{number}]", source) for number, source in enumerate(history) if number and source.strip()]
