"""Right answers in other styles have full points, wrong ones have not, whoever wrote them.

Each function of `styles/<exercise>.py` is a right answer, each of `wrong/<exercise>.py` a wrong one, whose
docstring says what is wrong. Most were written by people who had read the statement alone.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import ROOT, submission_of
from courses import CORE, make_five
from hand_ins import answers_in, quick_exercises
from three_ways import by_autograde, by_check, by_grade, in_gradebook, make_class, points

from autograder.assignment import Assignment, assignment_names
from autograder.grading import grade
from autograder.result import ExerciseResult

HERE = Path(__file__).parent
FEWER = {"build_classifier": 6, "build_regularised_classifier": 6}
FEWEST = 8


def answers(kind: str) -> dict[str, dict[str, str]]:
    """All answers of a kind, by exercise."""
    return {path.stem: answers_in(kind, path.stem) for path in sorted((HERE / kind).glob("*.py"))}


def verdicts(assignment: Assignment, sandbox, kind: str, exercise: str) -> dict[str, ExerciseResult]:
    submissions = [
        submission_of(code, assignment.name, name) for name, code in answers_in(kind, exercise).items()
    ]
    results = grade(
        assignment,
        submissions,
        sandbox,
        exercises=[assignment.exercise(exercise)],
        trainings=False,
        until_failure=kind == "wrong",
    )
    return {result.student: result.exercises[0] for result in results}


@pytest.mark.slow
@pytest.mark.parametrize("name", assignment_names(ROOT))
def test_right_answers_are_full(assignments, tmp_path, name):
    """As a class hands them in, without the trainings."""
    class_ = make_class(tmp_path, assignments[name], quick_exercises(assignments[name]))
    assert class_.not_full(by_grade(class_)) == []


@pytest.mark.slow
def test_right_answers_are_full_in_all_three_ways(tmp_path):
    """Those to the five core functions; `benchmarks/styles.py` does it with all of them."""
    class_ = make_class(tmp_path / "ours", make_five(tmp_path / "ours" / "solutions"), CORE)
    stock = class_.copy(tmp_path / "stock")
    with ThreadPoolExecutor(1) as pool:
        autograded = pool.submit(by_autograde, stock)
        graded, checked = by_grade(class_), by_check(class_)
    assert class_.not_full(graded) == []
    assert points(checked) == points(graded)
    assert autograded.result() == in_gradebook(class_)


@pytest.mark.slow
@pytest.mark.parametrize("exercise", FEWER)
def test_right_answers_in_keras_are_full(home_of, sandbox, exercise):
    failing = {
        name: [(check.name, check.message) for check in verdict.checks if check.outcome != "passed"]
        for name, verdict in verdicts(home_of[exercise], sandbox, "styles", exercise).items()
    }
    assert {name: checks for name, checks in failing.items() if checks} == {}


@pytest.mark.slow
@pytest.mark.parametrize("exercise", answers("wrong"))
def test_wrong_answers_are_not(home_of, sandbox, exercise):
    full = [
        name
        for name, verdict in verdicts(home_of[exercise], sandbox, "wrong", exercise).items()
        if verdict.points == verdict.max_points
    ]
    assert full == []


def test_each_exercise_has_enough_of_both(home_of):
    for exercise in set(home_of) - {"train"}:
        for kind in ("styles", "wrong"):
            assert len(answers(kind).get(exercise, {})) >= FEWER.get(exercise, FEWEST), (kind, exercise)
