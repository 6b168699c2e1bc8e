"""At a student's desk, where there are no solutions, the visible checks say what they will say to the TA."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from autograder.answers import Call, LiveAnswers, Outcome, record, same_record
from autograder.assignment import (
    RECORDED,
    AssignmentError,
    assignment_names,
    load_release,
    load_source,
    misconception_submission,
)
from autograder.diagnosis import compare, diagnose
from autograder.grading import collect, grade
from autograder.misconceptions import Misconception

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
        # some of them are enough: all of them are graded by the laws
        known = staff.misconceptions_of(exercise)[::8]
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
    assert hints >= len(staff.misconceptions) / 16


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


@pytest.mark.parametrize("damage", ["cut", "older"])
def test_damaged_recorded_answers_say_so(student_course, tmp_path, damage):
    name = "03a-fashion-mnist-multiclass"
    folder = shutil.copytree(student_course / "assignments" / name, tmp_path / name)
    if damage == "cut":
        (folder / RECORDED).write_bytes((folder / RECORDED).read_bytes()[:1000])
    else:
        np.savez(folder / RECORDED, index=np.frombuffer(b'{"manifest": {}}', dtype=np.uint8))
    with pytest.raises(AssignmentError, match="of the same release"):
        load_release(folder)


def recorded(outcome: Outcome) -> bytes:
    """The record of one call, to which the reference gives `outcome`."""
    answers = LiveAnswers({"f": lambda x: outcome.value}, {})
    return record(answers, [("f", Call("f", (1.0,)))], {}, {})


def test_last_bits_make_no_other_record():
    value = np.array([1 / 3, 2e5, 0.0])
    before = recorded(Outcome(value))
    assert same_record(before, recorded(Outcome(value * (1 + 1e-11))))
    assert recorded(Outcome(value * (1 + 1e-11))) != before
    assert not same_record(before, recorded(Outcome(value * 1.01)))
    assert not same_record(before[:100], before)


def test_an_answer_that_hangs_on_rounding_is_not_compared():
    """Solving a singular system gives another answer on each machine; that it is wrong stays known."""
    singular = np.arange(1.0, 10.0).reshape(3, 3) / 10
    known = Misconception("f", "solves", "A hint.")
    answers = LiveAnswers(
        {"f": lambda a, b: b}, {known: {"f": lambda a, b: np.linalg.solve(a, b) if len(b) == 3 else b + 0.5}}
    )
    noisy, clear = Call("f", (singular, np.array([0.1, 0.7, 0.2]))), Call("f", (singular, np.array([0.25])))
    assert answers.outcome("solves", noisy).is_noise
    assert not answers.outcome("solves", clear).is_noise
    right_where_noisy = [(noisy, Outcome(noisy.args[1])), (clear, Outcome(np.array([0.75])))]
    wrong_in_both = [(noisy, Outcome(np.array([3.5, 4.5, 0.5]))), (clear, Outcome(np.array([0.75])))]
    assert diagnose(compare("f", wrong_in_both, answers)).name == "solves"
    assert diagnose(compare("f", right_where_noisy, answers)) is None
    assert diagnose(compare("f", wrong_in_both[:1], answers)) is None


def test_several_misconceptions_give_a_hint_only_if_they_have_the_same():
    seen = [(Call("f", (0.3,)), Outcome(0.65)), (Call("f", (0.7,)), Outcome(1.05))]

    def hint(*hints: str) -> str | None:
        known = {
            Misconception("f", f"known_{i}", one): {"f": lambda x: x + 0.35} for i, one in enumerate(hints)
        }
        diagnosis = diagnose("f", seen, LiveAnswers({"f": lambda x: x}, known))
        return diagnosis and diagnosis.hint

    assert hint("A hint.") == hint("A hint.", "A hint.") == "A hint."
    assert hint("A hint.", "Another.") is None


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
