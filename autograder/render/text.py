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


def for_staff(exercise: ExerciseResult) -> list[CheckResult]:
    """The checks of which staff may see more than students do."""
    return [check for check in exercise.checks if check.call or not check.visible]


def common_reason(exercise: ExerciseResult) -> str | None:
    """The message, where one and the same kept every check from running: it need be said only once."""
    messages = {check.message for check in exercise.checks if check.outcome == COULD_NOT_RUN}
    if exercise.outcome != COULD_NOT_RUN:
        return None
    if len(messages) == 1:
        return messages.pop()
    return exercise.checks[0].message if exercise.reason in ("missing", "syntax", "infrastructure") else None


def for_student(exercise: ExerciseResult) -> ExerciseResult:
    """What a student may see of a result: of hidden checks their titles and points, but no message, which has inputs.

    Nor calls, which are inputs, and nothing of the misconceptions but the hint.
    """
    checks = tuple(
        replace(check, message=check.message if check.visible else "", call=None) for check in exercise.checks
    )
    return replace(exercise, checks=checks, misconception=None, considered=None)


def considered_lines(exercise: ExerciseResult) -> list[str]:
    """What was considered, and then a line for each misconception that explains a wrong answer.

    No lines where nothing was, or where one reason kept every check from running.
    """
    considered = exercise.considered
    if considered is None or common_reason(exercise):
        return []
    if not considered.wrong:
        return [f"no misconception, since no answer to the {considered.calls} compared calls is wrong"]
    first = (
        f"{considered.misconceptions} misconceptions, on {considered.calls} calls, "
        f"{considered.wrong} of them with a wrong answer"
    )
    return [
        first if considered.best else f"{first}: none explains one of these",
        *(
            f"{one.name}: explains {one.explained} of {considered.wrong} wrong answers, "
            f"differs on {one.differing} of {considered.calls} calls"
            for one in considered.best
        ),
    ]
