"""What every view says in the same words: points, the one reason why nothing ran, the summary of hidden checks."""

from __future__ import annotations

from autograder.result import COULD_NOT_RUN, PASSED, CheckResult, ExerciseResult

SYMBOLS = {PASSED: "✓", "failed": "✗", COULD_NOT_RUN: "–"}


def number(points: float) -> str:
    """Points without a needless `.0`.

    >>> number(2.0), number(2.5)
    ('2', '2.5')
    """
    return f"{points:g}"


def visible_checks(exercise: ExerciseResult) -> list[CheckResult]:
    return [check for check in exercise.checks if check.visible]


def hidden_checks(exercise: ExerciseResult) -> list[CheckResult]:
    return [check for check in exercise.checks if not check.visible]


def common_reason(exercise: ExerciseResult) -> str | None:
    """The message, where one and the same kept every check from running: it need be said only once."""
    messages = {check.message for check in exercise.checks if check.outcome == COULD_NOT_RUN}
    if exercise.outcome != COULD_NOT_RUN:
        return None
    if len(messages) == 1:
        return messages.pop()
    return exercise.checks[0].message if exercise.reason in ("missing", "syntax", "infrastructure") else None


def hidden_summary(exercise: ExerciseResult) -> str | None:
    """What a student is told of hidden checks: how many hold, and the points."""
    hidden = hidden_checks(exercise)
    if not hidden:
        return None
    held = sum(check.outcome == PASSED for check in hidden)
    points = sum(check.points for check in hidden)
    most = sum(check.max_points for check in hidden)
    return f"hidden checks: {held} of {len(hidden)} hold, {number(points)} of {number(most)} points"
