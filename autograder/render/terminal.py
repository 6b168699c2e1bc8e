"""A result as lines of plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from autograder.render.text import SYMBOLS, common_reason, considered_lines, number
from autograder.result import PASSED, CheckResult, ExerciseResult, Result

WIDTH = 100


def render(result: Result, hidden_points: Mapping[str, float], file: str, *, verbose: bool = False) -> str:
    """All exercises of a result; `hidden_points` are those that only staff's checks can give."""
    blocks = [
        render_exercise(exercise, hidden_points.get(exercise.name, 0), verbose=verbose)
        for exercise in result.exercises
    ]
    total = f"{result.assignment}: {number(result.points)} of {number(result.max_points)} points"
    if more := sum(hidden_points.get(exercise.name, 0) for exercise in result.exercises):
        total += f", and up to {number(more)} from hidden checks when it is graded"
    if all_hold(result):
        total += f"\nEverything that was checked holds. Hand in {file} when all exercises do."
    return "\n\n".join([*blocks, total])


def render_exercise(exercise: ExerciseResult, hidden_points: float = 0, *, verbose: bool = False) -> str:
    """The checks of one exercise and the hint; if verbose, with what staff may see of how the verdict came about."""
    lines = [f"{exercise.name}  {number(exercise.points)} of {number(exercise.max_points)} points"]
    reason = common_reason(exercise)
    if reason:
        lines.append(_wrapped(reason, f"  {SYMBOLS['could_not_run']} "))
    else:
        for check in exercise.checks:
            lines += _check_lines(check)
            if verbose and check.call:
                lines.append(_wrapped(check.call, "      call: "))
    if exercise.hint:
        lines.append(_wrapped(exercise.hint, "  hint: "))
    if verbose:
        for position, line in enumerate(considered_lines(exercise)):
            lines.append(_wrapped(line, "      " if position else "  considered: "))
    if hidden_points:
        lines.append(f"  and {number(hidden_points)} points by hidden checks, when it is graded")
    return "\n".join(lines)


def _check_lines(check: CheckResult) -> list[str]:
    where = "" if check.visible else " (hidden)"
    line = f"  {SYMBOLS[check.outcome]} {check.title}{where}"
    lines = [f"{line:<{WIDTH - 8}} {number(check.points)} of {number(check.max_points)}"]
    if check.message:
        lines.append(_wrapped(check.message, "      "))
    return lines


def _wrapped(text: str, first: str) -> str:
    return textwrap.fill(
        _printable(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=True,
    )


def _printable(text: str) -> str:
    """A student's text may hold control characters that a terminal would obey."""
    return "".join(character if character.isprintable() else " " for character in text)


def all_hold(result: Result) -> bool:
    return all(exercise.outcome == PASSED for exercise in result.exercises)
