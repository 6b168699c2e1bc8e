"""The notebook as a student has it, run in a real kernel, where there are no solutions."""

from __future__ import annotations

import re
from pathlib import Path

import nbclient
import nbformat
import pytest

from autograder import release
from autograder.assignment import load_source, misconception_code

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "01-neurons-and-gradients": 6,
    "02-regression": 6,
    "03a-fashion-mnist-multiclass": 7,
    "03b-regularisation": 7,
}

pytestmark = pytest.mark.slow


def filled_in(name: str, **replaced: str) -> nbformat.NotebookNode:
    """The released notebook with the solution's code in its cells, or other code."""
    assignment = load_source(ROOT / "solutions" / name)
    solution = release.source_notebook(assignment, release.collect(assignment))
    answers = {
        cell.metadata.nbgrader.grade_id: cell.source for cell in solution.cells if "nbgrader" in cell.metadata
    }
    notebook = nbformat.read(ROOT / "assignments" / name / f"{name}.ipynb", as_version=4)
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id:
            cell.source = replaced.get(grade_id, answers[grade_id])
    return notebook


def execute(notebook: nbformat.NotebookNode, folder: Path) -> None:
    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(folder)}})
    client.execute()


def output(notebook: nbformat.NotebookNode, grade_id: str, kind: str) -> str:
    (cell,) = [
        cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id
    ]
    return "".join(one.get("data", {}).get(kind, "") for one in cell.outputs)


@pytest.mark.parametrize("name", PICTURES)
def test_a_students_session(name, student_course):
    """Everything filled in: all checks hold, the pictures are there, and trainings show a bar."""
    notebook = filled_in(name)
    execute(notebook, student_course / "assignments" / name)
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if grade_id.startswith("check_"):
            text = output(notebook, grade_id, "text/plain")
            points = re.match(r"\w+  (\d+) of (\d+) points", text)
            assert points[1] == points[2], text
            assert "✗" not in text
    pictures = [
        one
        for cell in notebook.cells
        for one in cell.get("outputs", [])
        if "image/png" in one.get("data", {})
    ]
    assert len(pictures) == PICTURES[name]
    if not name.startswith("03"):
        return
    widgets = notebook.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"].values()
    bars = [one["state"] for one in widgets if one["model_name"] == "FloatProgressModel"]
    assert bars
    assert all(bar["value"] == bar["max"] > 0 for bar in bars)
    printed = "".join(one.text for cell in notebook.cells for one in cell.get("outputs", []) if "text" in one)
    assert re.search(r"validation:? accuracy 0\.8", printed)


def test_check_cell_names_the_mistake(student_course):
    name = "03a-fashion-mnist-multiclass"
    assignment = load_source(ROOT / "solutions" / name)
    known = next(one for one in assignment.misconceptions if one.name == "normalises_columns")
    notebook = filled_in(name, softmax=misconception_code(assignment, known), train="")
    (last,) = [n for n, c in enumerate(notebook.cells) if c.source == 'check("softmax")']
    notebook.cells = [notebook.cells[1], *notebook.cells[last - 1 : last + 1]]
    execute(notebook, student_course / "assignments" / name)
    table = output(notebook, "check_softmax", "text/html")
    assert "softmax(z)[0, 0]: expected 0.09003, got 0.494" in table
    assert known.hint in table
    assert "6 points by hidden checks" in table


def test_check_uses_the_last_definition_that_was_run(student_course):
    name = "03a-fashion-mnist-multiclass"
    notebook = filled_in(name)
    (answer,) = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "softmax"]
    notebook.cells = [
        notebook.cells[1],
        nbformat.v4.new_code_cell("def softmax(z):\n    return z"),
        nbformat.v4.new_code_cell("%%time\n" + answer.source),
        nbformat.v4.new_code_cell("print(check('softmax'))"),
        nbformat.v4.new_code_cell("print(check('softmaks'))"),
    ]
    execute(notebook, student_course / "assignments" / name)
    assert "softmax  9 of 9 points" in notebook.cells[3].outputs[0].text
    assert (
        "no exercise `softmaks`; it has sigmoid, binary_cross_entropy, one_hot, softmax,"
        in notebook.cells[4].outputs[0].text
    )


def test_check_outside_a_notebook_says_what_to_do():
    from autograder.assignment import AssignmentError
    from autograder.notebook import _cells_run

    with pytest.raises(AssignmentError, match="autograder check FILE"):
        _cells_run()
