"""The right answers of `styles/` as hand-ins of a class, graded by `check`, `grade` and `nbgrader autograde`."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from courses import ROOT, SCRIPTS, notebooks, rows, run
from hand_ins import HandIn, cut_out, packed, write

from autograder.assignment import Assignment
from autograder.release import released_notebook

Results = Mapping[str, Mapping]


@dataclass(frozen=True)
class Class:
    """A course with one assignment, and what each student has handed in."""

    course: Path
    assignment: str
    hand_ins: Mapping[str, HandIn]

    def copy(self, course: Path) -> Class:
        return Class(shutil.copytree(self.course, course), self.assignment, self.hand_ins)

    def not_full(self, results: Results) -> list[tuple[str, str, str]]:
        """Student, exercise and answer of right answers without full points."""
        return [
            (student, one["name"], self.hand_ins[student][one["name"]].name)
            for student, result in results.items()
            for one in result["exercises"]
            if one["name"] in self.hand_ins[student] and one["points"] < one["max_points"]
        ]


def make_class(course: Path, assignment: Assignment, exercises: Sequence[str]) -> Class:
    """Hand-ins that have among them all styles of these exercises; every other one is a `.py` file."""
    if assignment.folder != course / "solutions" / assignment.name:
        ignored = shutil.ignore_patterns("*.ipynb", "__pycache__")
        shutil.copytree(assignment.folder, course / "solutions" / assignment.name, ignore=ignored)
    shutil.copy(ROOT / "nbgrader_config.py", course)
    notebook = released_notebook(assignment)
    styles = [answer for exercise in exercises for answer in cut_out("styles", exercise)]
    hand_ins = {f"styles-{number:02}": one for number, one in enumerate(packed(notebook, styles))}
    for number, (student, hand_in) in enumerate(hand_ins.items()):
        name = assignment.name + (".ipynb", ".py")[number % 2]
        write(notebook, hand_in, course / "submitted" / student / assignment.name / name)
    return Class(course, assignment.name, hand_ins)


def by_check(class_: Class) -> Results:
    """The result of each student by `autograder check`, two at a time."""

    def check(student: str) -> dict:
        (file,) = (class_.course / "submitted" / student / class_.assignment).iterdir()
        command = [str(SCRIPTS / "autograder"), "check", str(file), "--hidden", "--json", "-"]
        # 1 where something is not written
        done = subprocess.run(command, cwd=class_.course, capture_output=True, text=True, timeout=300)
        assert done.returncode in (0, 1), done.stderr
        assert done.stderr == ""
        return json.loads(done.stdout)

    with ThreadPoolExecutor(2) as pool:
        return dict(zip(class_.hand_ins, pool.map(check, class_.hand_ins), strict=True))


def by_grade(class_: Class) -> Results:
    """The result of each student by `autograder grade`, which are the gradebook's scores."""
    run(class_.course, "autograder", "grade", class_.assignment, "--json", "results.jsonl", timeout=1500)
    lines = (class_.course / "results.jsonl").read_text().splitlines()
    results = {result["student"]: result for result in map(json.loads, lines)}
    assert results.keys() == class_.hand_ins.keys()
    for student, (_, score, *_) in rows(class_.course, class_.assignment).items():
        assert score == results[student]["points"]
    return results


def by_autograde(class_: Class) -> tuple[object, object]:
    """Rows and notebooks of all students by `nbgrader autograde`."""
    run(class_.course, "nbgrader", "autograde", class_.assignment, timeout=1500)
    return in_gradebook(class_)


def in_gradebook(class_: Class) -> tuple[object, object]:
    """What is in the gradebook, and the notebooks with a verdict for each check."""
    return rows(class_.course, class_.assignment), notebooks(class_.course)


def points(results: Results) -> dict[str, list[tuple]]:
    """The points of each check."""
    return {
        student: [
            (exercise["name"], check["name"], check["outcome"], check["points"], check["max_points"])
            for exercise in result["exercises"]
            for check in exercise["checks"]
        ]
        for student, result in results.items()
    }
