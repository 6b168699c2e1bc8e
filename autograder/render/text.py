"""What every view says in the same words: points, the one reason why nothing ran, the summary of hidden checks."""

from __future__ import annotations

from dataclasses import replace

from autograder.result import COULD_NOT_RUN, PASSED, CheckResult, ExerciseResult

SYMBOLS = {PASSED: "✓", "failed": "✗", COULD_NOT_RUN: "–"}


def number(points: float) -> str:
    """Points without a needless `.0`.

    >>> number(2.0), number(2.5)
    ('2', '2.5')
    """
    return f"{points:g}"


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


def for_student(exercise: ExerciseResult) -> ExerciseResult:
    """What a student may see of a result: of hidden checks their titles and points, but no message, which has inputs."""
    checks = tuple(check if check.visible else replace(check, message="") for check in exercise.checks)
    return replace(exercise, checks=checks, misconception=None)
