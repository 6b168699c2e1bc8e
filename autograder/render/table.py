"""A class as a table: one line a submission."""

from __future__ import annotations

import re
from collections.abc import Sequence

from autograder.render.text import common_reason, number
from autograder.result import PASSED, ExerciseResult, Result

MAX_TROUBLE = 70
MEASURED = re.compile(r"accuracy (?:is )?([0-9.]+\d)\D*([0-9.]+\d)\D*$")


Row = tuple[str, str, str, str]


def row(result: Result) -> Row:
    """Of one submission: the student, the points, what the training measured, and the first thing that went wrong."""
    points = f"{number(result.points)} / {number(result.max_points)}"
    return _cut(result.student), points, training(result) or "-", trouble(result)


def render(submissions: Sequence[Row]) -> str:
    """The rows of a class as lines of text."""
    rows = [("student", "automatic points", "training", "first trouble"), *submissions]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]])
        for row in rows
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def training(result: Result) -> str:
    """What each training measured: its accuracy against the best threshold that it reached, or the lowest."""
    return ", ".join(filter(None, map(_measured, result.exercises)))


def _measured(exercise: ExerciseResult) -> str:
    measured = [
        (check.outcome == PASSED, *match.groups())
        for check in exercise.checks
        if (match := MEASURED.search(check.message))
    ]
    if not measured:
        return ""
    passed, accuracy, threshold = next((one for one in reversed(measured) if one[0]), measured[0])
    return f"{accuracy} {'>=' if passed else '<'} {threshold}"


def trouble(result: Result) -> str:
    reasons = {common_reason(exercise) for exercise in result.exercises}
    if len(reasons) == 1 and None not in reasons:
        return _cut(reasons.pop())
    for exercise in result.exercises:
        if exercise.outcome != PASSED:
            return f"{exercise.name}: {_what(exercise)}"
    return ""


def _what(exercise: ExerciseResult) -> str:
    if exercise.misconception:
        return exercise.misconception
    if reason := common_reason(exercise):
        return _cut(reason)
    return _cut(next(check.message for check in exercise.checks if check.outcome != PASSED))


def _cut(text: str) -> str:
    text = "".join(character if character.isprintable() else " " for character in text)
    return text if len(text) <= MAX_TROUBLE else text[: MAX_TROUBLE - 1] + "…"
