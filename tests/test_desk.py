"""At a student's desk, where there are no solutions, the visible checks say what they will say to the TA."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import (
    RECORDED,
    AssignmentError,
    assignment_names,
    load_release,
    load_source,
    misconception_submission,
)
from autograder.grading import collect, grade

ROOT = Path(__file__).resolve().parent.parent


def verdict(exercise):
    return [
        (check.name, check.outcome, check.points, check.message) for check in exercise.checks if check.visible
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", assignment_names(ROOT))
def test_same_verdict_and_hint_as_at_the_ta(name, student_course, sandbox):
    staff, student = (
        load_source(ROOT / "solutions" / name),
        load_release(student_course / "assignments" / name),
    )
    assert not student.has_solutions
    hints = 0
    for exercise in staff.exercises:
        # every third is enough: all of them are graded by the laws
        known = staff.misconceptions_of(exercise)[::3]
        submissions = [misconception_submission(staff, one) for one in known]
        if not submissions:
            continue
        there = grade(staff, submissions, sandbox, exercises=[exercise], hidden=False, trainings=False)
        same = student.exercise(exercise.name)
        here = grade(student, submissions, sandbox, exercises=[same], hidden=False, trainings=False)
        for one, other in zip(there, here, strict=True):
            assert verdict(one.exercises[0]) == verdict(other.exercises[0])
            assert one.exercises[0].hint == other.exercises[0].hint
            hints += other.exercises[0].hint is not None
    assert hints >= len(staff.misconceptions) / 6


def test_hidden_points_are_announced(student_course):
    student = load_release(student_course / "assignments" / "03a-fashion-mnist-multiclass")
    staff = load_source(ROOT / "solutions" / "03a-fashion-mnist-multiclass")
    for exercise in staff.exercises:
        hidden = sum(c.max_points for c in collect(staff) if c.exercise == exercise.name and not c.visible)
        assert student.hidden_points[exercise.name] == hidden


def test_recorded_answers_of_another_release_say_so(student_course, sandbox, tmp_path):
    name = "03a-fashion-mnist-multiclass"
    folder = shutil.copytree(student_course / "assignments" / name, tmp_path / name)
    checks = folder / "test_softmax.py"
    checks.write_text(checks.read_text().replace("[1.0, 2.0, 3.0]", "[1.0, 2.0, 3.5]"))
    student = load_release(folder)
    staff = load_source(ROOT / "solutions" / name)
    submission = misconception_submission(staff, staff.misconceptions_of(staff.exercise("softmax"))[0])
    (result,) = grade(student, [submission], sandbox, exercises=[student.exercise("softmax")], hidden=False)
    check = result.exercises[0].checks[0]
    assert check.reason == "infrastructure"
    assert "of the same release" in check.message


def test_there_is_no_code_in_the_recorded_answers(student_course):
    for path in student_course.rglob(RECORDED):
        with np.load(path, allow_pickle=False) as arrays:
            index = json.loads(arrays["index"].tobytes())
            assert all(arrays[name].dtype.kind in "fiub" for name in arrays.files)
        for known in index["misconceptions"]:
            assert set(known) == {"exercise", "name", "hint"}
        # a misconception's name is told with its hint, so only what stands under it could give code away
        text = json.dumps([index["manifest"], *index["outcomes"].values()])
        for word in ("def ", "import", "np.", "axis=", "lambda", "keras"):
            assert word not in text


def test_unknown_exercise_is_named(student_course):
    student = load_release(student_course / "assignments" / "03b-regularisation")
    with pytest.raises(AssignmentError, match="no exercise `softmax`; it has normalise_inputs"):
        student.exercise("softmax")
