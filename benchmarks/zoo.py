"""The notebooks of the zoo, graded by `autograder` and by stock nbgrader 0.9.6: who gives the right points?

    python benchmarks/zoo.py

Each notebook gets the test cells that stock nbgrader needs, unless what is wrong with it is in such a cell, and
each is graded by a run of its own, since one of them can stop a batch. Three to five minutes.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import nbformat
from class_of_five import NAME
from courses import make_five
from measure import program
from nbgrader.api import Gradebook, MissingEntry
from peers import make_nbgrader_course

from autograder import submission as reading
from autograder.assignment import Assignment
from autograder.grading import grade
from autograder.sandbox.host import Sandbox

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "tests" / "submissions" / "notebooks"
WANTED = re.compile(r"grade: softmax (\S+) \w+; categorical_cross_entropy (\S+) \w+")
EXERCISES = ("softmax", "categorical_cross_entropy")
SECONDS = 180


def wanted(text: str) -> list[bool]:
    """Whether a right grader gives full points, for each exercise."""
    return [points == "full" for points in WANTED.search(text).groups()]


def with_test_cells(text: str, cells: list[dict]) -> str:
    """The hand-in as a student of a stock course would have it: with the test cells that came with the assignment."""
    text = text.replace("softmax-checks", "check_softmax")
    try:
        notebook = json.loads(text)
        there = notebook["cells"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return text
    if "check_softmax" not in text and isinstance(there, list):
        notebook["cells"] = there + cells
        return json.dumps(notebook)
    return text


def by_nbgrader(course: Path, student: str) -> list[bool] | None:
    """Whether nbgrader gives full points, for each exercise; None if it gives none at all."""
    command = [program("nbgrader"), "autograde", NAME, "--student", student, "--create"]
    try:
        subprocess.run(command, cwd=course, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        try:
            grades = {
                grade.name: grade
                for notebook in gradebook.find_submission(NAME, student).notebooks
                for grade in notebook.grades
            }
        except MissingEntry:
            return None
        mine = [grades[f"check_{exercise}"] for exercise in EXERCISES]
        return (
            None
            if any(one.auto_score is None for one in mine)
            else [one.auto_score == one.max_score for one in mine]
        )


def by_us(assignment: Assignment, path: Path, sandbox: Sandbox) -> list[bool]:
    exercises = [assignment.exercise(name) for name in EXERCISES]
    submission = reading.read(path, student=path.stem, assignment=assignment.name)
    (result,) = grade(assignment, [submission], sandbox, exercises=exercises)
    return [one.points == one.max_points for one in result.exercises]


def shown(found: list[bool] | None) -> str:
    return "no grade" if found is None else ", ".join("full" if one else "less" for one in found)


def main() -> None:
    scratch = Path(tempfile.mkdtemp(prefix="autograder-zoo-"))
    counts = {"ours": 0, "stock": 0}
    try:
        assignment = make_five(scratch / "solutions")
        course = scratch / "stock"
        make_nbgrader_course(course, assignment, [])
        released = nbformat.read(course / "release" / NAME / f"{NAME}.ipynb", as_version=4)
        cells = [
            cell for cell in released.cells
            if cell.metadata.get("nbgrader", {}).get("grade_id") in {f"check_{name}" for name in EXERCISES}
        ]  # fmt: skip
        paths = sorted(NOTEBOOKS.glob("*.ipynb"))
        print("| notebook | right: softmax, cross-entropy | autograder | nbgrader 0.9.6 |\n|---|---|---|---|")
        with Sandbox() as sandbox:
            for path in paths:
                text = path.read_text(encoding="utf-8-sig")
                folder = course / "submitted" / path.stem / NAME
                folder.mkdir(parents=True)
                (folder / f"{NAME}.ipynb").write_text(with_test_cells(text, cells))
                right = wanted(text)
                ours, theirs = by_us(assignment, path, sandbox), by_nbgrader(course, path.stem)
                counts["ours"] += ours == right
                counts["stock"] += theirs == right
                print(f"| {path.stem} | {shown(right)} | {shown(ours)} | {shown(theirs)} |", flush=True)
        print(f"\nright: autograder {counts['ours']}, nbgrader {counts['stock']}, of {len(paths)}")
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
