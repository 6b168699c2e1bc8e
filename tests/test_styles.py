"""Right answers in other styles have full points, wrong ones have not, whoever wrote them.

Each function of `styles/<exercise>.py` is a right answer, each of `wrong/<exercise>.py` a wrong one, whose
docstring says what is wrong. Most were written by people who had read the statement alone.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import submission_of

from autograder.assignment import Assignment
from autograder.grading import grade
from autograder.result import ExerciseResult

HERE = Path(__file__).parent
FEWER = {"build_classifier": 6, "build_regularised_classifier": 6}
FEWEST = 8


def answers(kind: str) -> dict[str, list[str]]:
    """The names of all answers of a kind, by exercise."""
    return {
        path.stem: [
            node.name
            for node in ast.parse(path.read_text()).body
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        ]
        for path in sorted((HERE / kind).glob("*.py"))
    }


def verdicts(assignment: Assignment, sandbox, kind: str, exercise: str) -> dict[str, ExerciseResult]:
    code = (HERE / kind / f"{exercise}.py").read_text()
    submissions = [
        submission_of(f"{code}\n{exercise} = {name}\n", assignment.name, name)
        for name in answers(kind)[exercise]
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
@pytest.mark.parametrize("exercise", answers("styles"))
def test_right_answers_are_full(home_of, sandbox, exercise):
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
            assert len(answers(kind).get(exercise, [])) >= FEWER.get(exercise, FEWEST), (kind, exercise)
