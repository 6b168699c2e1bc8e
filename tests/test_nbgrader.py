"""The TA's way, with nbgrader itself: one class, graded by each of its ways, gets the same grades."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

import nbformat
import pytest
from courses import rows, run
from nbgrader.api import Gradebook

from autograder import demo, release
from autograder.assignment import load_source
from autograder.result import from_json

ROOT = Path(__file__).resolve().parent.parent
NAME = "03a-fashion-mnist-multiclass"
SAMPLE = {NAME: demo.SAMPLES[NAME]}

pytestmark = pytest.mark.slow


def make(root: Path) -> Path:
    demo.make_course(root, SAMPLE)
    return root


def scores(course: Path) -> dict[str, dict[str, float]]:
    """Each student's score for each check cell, from the gradebook."""
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        return {
            row.student.id: {
                grade.name: grade.auto_score for notebook in row.notebooks for grade in notebook.grades
            }
            for row in gradebook.assignment_submissions(NAME)
        }


@pytest.fixture(scope="module")
def graded(tmp_path_factory) -> Path:
    """The sample class, graded by `autograder grade`."""
    course = make(tmp_path_factory.mktemp("graded"))
    run(course, "autograder", "grade", NAME, "--json", "results.jsonl")
    return course


@pytest.fixture(scope="module")
def results(graded) -> dict[str, dict]:
    lines = (graded / "results.jsonl").read_text().splitlines()
    return {record["student"]: record for record in map(json.loads, lines)}


def test_every_submission_has_a_row_and_a_reason(graded, results):
    students = {path.name for path in (graded / "submitted").iterdir()}
    assert len(students) == 10
    assert set(scores(graded)) == set(results) == students
    assert all(score is not None for grades in scores(graded).values() for score in grades.values())
    for record in results.values():
        for exercise in record["exercises"]:
            if exercise["points"] < exercise["max_points"]:
                assert any(check["message"] for check in exercise["checks"])


def test_points_are_as_they_should_be(results):
    points = {student: record["points"] for student, record in results.items()}
    exercises = {
        student: {exercise["name"]: exercise for exercise in record["exercises"]}
        for student, record in results.items()
    }
    unwritten = exercises["solution"][demo.SAMPLES[NAME]["unwritten"]]["max_points"]
    victim = exercises["solution"][demo.SAMPLES[NAME]["victim"]]["max_points"]
    full = results["solution"]["max_points"]
    assert points["solution"] == full
    assert points["solution-as-py"] == full - unwritten
    assert points["skeleton"] == points["broken-notebook"] == 0
    assert exercises["no-shift"]["softmax"]["misconception"] == "no_shift"
    assert points["crash"] == points["endless-loop"] == points["syntax-error"] == full - unwritten - victim
    reasons = {
        student: found["categorical_cross_entropy"].get("reason") for student, found in exercises.items()
    }
    assert (reasons["crash"], reasons["endless-loop"], reasons["syntax-error"]) == (
        "crash",
        "timeout",
        "syntax",
    )


def test_json_keeps_the_contract(results):
    for record in results.values():
        assert set(record) == {"student", "assignment", "sha256", "points", "max_points", "exercises"}
        assert from_json(record).to_json() == record
        assert len(record["sha256"]) == 64


def test_second_run_grades_only_what_changed(graded, results):
    before = {path: path.stat().st_mtime_ns for path in (graded / "autograded").rglob("*.ipynb")}
    changed = graded / "submitted" / "skeleton" / NAME / f"{NAME}.ipynb"
    text = changed.read_text()
    try:
        changed.write_text(text.replace("raise NotImplementedError", "return None", 1))
        output = run(graded, "autograder", "grade", NAME, "--json", "second.jsonl")
        assert "9 unchanged" in output
        after = {path: path.stat().st_mtime_ns for path in (graded / "autograded").rglob("*.ipynb")}
        assert {path.parts[-3] for path in before if before[path] != after[path]} == {"skeleton"}
        second = {
            r["student"]: r for r in map(json.loads, (graded / "second.jsonl").read_text().splitlines())
        }
        assert {student: record["points"] for student, record in second.items()} == {
            student: record["points"] for student, record in results.items()
        }
    finally:
        changed.write_text(text)


def test_stock_autograde_gives_the_same_rows_and_notebooks(graded, tmp_path):
    course = make(tmp_path)
    run(course, "nbgrader", "autograde", NAME)
    run(graded, "autograder", "grade", NAME)
    assert rows(course, NAME) == rows(graded, NAME)
    for path in (graded / "autograded").rglob("*"):
        other = course / path.relative_to(graded)
        if path.is_file():
            assert path.read_bytes() == other.read_bytes()


def test_check_gives_the_same_points(graded, results):
    for student, record in results.items():
        (path,) = [
            p for p in (graded / "submitted" / student / NAME).iterdir() if p.suffix in (".ipynb", ".py")
        ]
        if student in ("solution", "endless-loop", "no-shift", "broken-notebook"):
            code = 0 if record["points"] == record["max_points"] else 1
            output = run(graded, "autograder", "check", str(path), "--hidden", "--json", "-", code=code)
            checked = json.loads(output)
            assert checked["points"] == record["points"]
            assert [e["misconception"] for e in checked["exercises"]] == [
                e["misconception"] for e in record["exercises"]
            ]


def test_generate_assignment_is_our_release(graded):
    """nbgrader's release is ours byte for byte, and has nothing else in it."""
    shutil.rmtree(graded / "assignments" / NAME)
    run(graded, "nbgrader", "generate_assignment", NAME, "--force")
    ours = {path.name: path.read_bytes() for path in (ROOT / "assignments" / NAME).iterdir()}
    assert release.differences(graded / "assignments" / NAME, ours) == []


def test_nbgrader_alone_copies_no_secret(graded, tmp_path):
    """Even without our last step, nothing of solutions/ but the notebook reaches the release."""
    course = make(tmp_path)
    config = course / "nbgrader_config.py"
    config.write_text(
        config.read_text() + "\nget_config().GenerateAssignment.post_convert_hook = lambda **_: None\n"
    )
    shutil.rmtree(course / "assignments" / NAME)
    run(course, "nbgrader", "generate_assignment", NAME)
    assert [path.name for path in (course / "assignments" / NAME).iterdir()] == [f"{NAME}.ipynb"]


def test_feedback_names_hidden_checks_and_shows_nothing_of_them(graded, results):
    run(graded, "autograder", "grade", NAME)
    run(graded, "nbgrader", "generate_feedback", NAME, "--force")
    page = (graded / "feedback" / "normalises-columns" / NAME / f"{NAME}.html").read_text()
    assert "softmax(z)[0, 0]: expected 0.09003, got 0.494" in page
    assert "you normalise over the examples" in page
    assignment = load_source(ROOT / "solutions" / NAME)
    checks = release.collect(assignment)
    for check in checks:
        if check.exercise == "softmax" and not check.visible:
            assert f"{check.title} (hidden)" in page
    # of hidden checks nothing but what they are about: no name, no code, no inputs
    visible = {one.name for one in checks if one.visible}
    hidden = [one for one in checks if not one.visible and one.name not in visible]
    assert hidden
    for check in hidden:
        assert check.name not in page
    messages = [
        check["message"]
        for exercise in results["normalises-columns"]["exercises"]
        for check in exercise["checks"]
        if not check["visible"] and check["outcome"] == "failed"
    ]
    told = {
        check["message"]
        for record in results.values()
        for one in record["exercises"]
        for check in one["checks"]
        if check["visible"]
    }
    secret = [escape(message) for message in messages if message not in told]
    assert secret
    assert [message for message in secret if message in page] == []


def test_how_a_verdict_came_about_is_for_staff_alone(graded, results):
    """A TA's notebook has each failed check's call and the misconceptions considered; the feedback has neither."""
    run(graded, "autograder", "grade", NAME)
    run(graded, "nbgrader", "generate_feedback", NAME, "--force")
    student = "normalises-columns"
    exercises = {exercise["name"]: exercise for exercise in results[student]["exercises"]}
    calls = [check["call"] for check in exercises["softmax"]["checks"] if check["outcome"] == "failed"]
    others = [one["name"] for one in exercises["softmax"]["considered"]["best"]]
    assert len(calls) > 5
    assert others[0] == "normalises_columns"
    notebook = nbformat.read(graded / "autograded" / student / NAME / f"{NAME}.ipynb", as_version=4)
    pages = [
        output.data["text/html"]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if "text/html" in output.get("data", {})
    ]
    (staff,) = [page for page in pages if "misconception: <code>normalises_columns</code>" in page]
    for_students = [page for page in pages if "for staff only" not in page]
    feedback = (graded / "feedback" / student / NAME / f"{NAME}.html").read_text()
    for text in [*map(escape, calls), *others, "call: ", "considered: "]:
        assert text in staff
        assert not any(text in page for page in [feedback, *for_students]), text


def test_export_has_every_student(graded, results):
    run(graded, "autograder", "grade", NAME)
    run(graded, "nbgrader", "export")
    with open(graded / "grades.csv", newline="") as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert exported == {student: record["points"] for student, record in results.items()}


def test_a_tas_manual_score_survives_grading_again(tmp_path):
    course = make(tmp_path)
    run(course, "autograder", "grade", NAME, "--student", "skeleton")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("check_softmax", NAME, NAME, "skeleton")
        grade.manual_score = 3.0
        gradebook.db.commit()
    run(course, "autograder", "grade", NAME, "--student", "skeleton", "--force")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("check_softmax", NAME, NAME, "skeleton")
        assert (grade.manual_score, grade.auto_score, grade.needs_manual_grade) == (3.0, 0.0, True)


HAND_INS = {
    "deleted-check-cell": lambda nb: [c for c in nb["cells"] if grade_id(c) != "check_softmax"],
    "duplicated-cells": lambda nb: nb["cells"] + nb["cells"],
    "no-metadata": lambda nb: [{**c, "metadata": {}} for c in nb["cells"]],
    "more-points": lambda nb: [with_nbgrader(c, points=1000) for c in nb["cells"]],
    "unlocked": lambda nb: [with_nbgrader(c, locked=False, solution=True, grade=False) for c in nb["cells"]],
    "newer-schema": lambda nb: [with_nbgrader(c, schema_version=99) for c in nb["cells"]],
    "forged-outputs": lambda nb: [{**c, "outputs": [{"output_type": "execute_result", "data": {"text/plain": "15"}}]} for c in nb["cells"]],
    "reversed": lambda nb: nb["cells"][::-1],
}  # fmt: skip


def grade_id(cell: dict) -> str | None:
    return cell["metadata"].get("nbgrader", {}).get("grade_id")


def with_nbgrader(cell: dict, **changes: object) -> dict:
    return (
        {**cell, "metadata": {"nbgrader": {**cell["metadata"]["nbgrader"], **changes}}}
        if grade_id(cell)
        else cell
    )


def test_tampered_notebooks_get_what_their_code_deserves(tmp_path):
    """Right code in a mangled notebook is full; a skeleton with forged outputs has nothing."""
    course = make(tmp_path)
    shutil.rmtree(course / "submitted")
    assignment = load_source(course / "solutions" / NAME)
    solution = json.loads(nbformat.writes(release.source_notebook(assignment, release.collect(assignment))))
    # no training: that takes long and shows nothing here
    trained = ("train", demo.SAMPLES[NAME]["unwritten"])
    for cell in solution["cells"]:
        if grade_id(cell) in trained:
            cell["source"] = "pass"
    most: dict[str, float] = {}
    for check in release.collect(assignment):
        points = 0.0 if check.exercise in trained else check.max_points
        most[f"check_{check.exercise}"] = most.get(f"check_{check.exercise}", 0.0) + points
    skeleton = json.loads((ROOT / "assignments" / NAME / f"{NAME}.ipynb").read_text())
    for student, change in HAND_INS.items():
        for kind, notebook in (("right", solution), ("empty", skeleton)):
            folder = course / "submitted" / f"{student}-{kind}" / NAME
            folder.mkdir(parents=True)
            (folder / f"{NAME}.ipynb").write_text(json.dumps({**notebook, "cells": change(notebook)}))
    run(course, "autograder", "grade", NAME)
    for student, grades in scores(course).items():
        right = student.endswith("-right")
        assert grades == {name: most[name] if right else 0.0 for name in most}, student
    run(course, "nbgrader", "generate_feedback", NAME)


def test_other_hand_ins_get_a_row(tmp_path):
    """Nothing, a wrong file name, two files, other files beside it."""
    course = make(tmp_path)
    shutil.rmtree(course / "submitted")
    skeleton = (ROOT / "assignments" / NAME / f"{NAME}.ipynb").read_text()
    for student, files in {
        "nothing": {},
        "renamed": {"my homework (1).ipynb": skeleton},
        "two": {f"{NAME}.ipynb": skeleton, f"{NAME}.py": "def softmax(z): return z"},
        "empty": {f"{NAME}.ipynb": ""},
        "more": {
            f"{NAME}.ipynb": skeleton,
            "numpy.py": "raise SystemExit",
            "notes.txt": "x",
            "conftest.py": "raise SystemExit",
        },
    }.items():
        folder = course / "submitted" / student / NAME
        folder.mkdir(parents=True)
        for name, text in files.items():
            (folder / name).write_text(text)
    output = run(course, "autograder", "grade", NAME)
    assert set(scores(course)) == {"nothing", "renamed", "two", "empty", "more"}
    assert "there is no notebook; hand in your work as" in output
    assert (course / "autograded" / "more" / NAME / "notes.txt").exists()
    run(course, "nbgrader", "generate_feedback", NAME)


def test_two_at_once_are_refused(tmp_path):
    import fcntl

    course = make(tmp_path)
    (course / ".autograder").mkdir()
    with open(course / ".autograder" / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "another `autograder` is at work" in run(course, "autograder", "grade", NAME, code=2)


def test_no_isolation_no_grades(tmp_path):
    """Where bubblewrap does not work, grade refuses, unless it is told otherwise."""
    course = make(tmp_path)
    for path in (course / "submitted").iterdir():
        if path.name != "skeleton":
            shutil.rmtree(path)
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "bwrap").write_text(
        "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n"
    )
    (fake / "bwrap").chmod(0o755)
    environment = {**os.environ, "PATH": f"{fake}:{os.environ['PATH']}"}
    script = str(Path(sys.executable).parent / "autograder")

    def grade(*options: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [script, "grade", NAME, *options],
            cwd=course,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
        )

    refused = grade()
    assert refused.returncode == 2
    assert "allow unprivileged user namespaces" in refused.stderr
    assert scores(course) == {}
    assert grade("--no-isolation").returncode == 0
    assert set(scores(course)) == {"skeleton"}
    checked = subprocess.run(
        [script, "check", f"assignments/{NAME}/{NAME}.py", "-e", "softmax"],
        cwd=course, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert checked.returncode == 1
    assert "not isolated, in a plain child process" in checked.stderr
