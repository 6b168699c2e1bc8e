"""A result as HTML, for notebooks, formgrader and feedback. All text is escaped: some of it is a student's."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from autograder.render.text import SYMBOLS, common_reason, considered_lines, for_student, number
from autograder.result import COULD_NOT_RUN, PASSED, CheckResult, ExerciseResult

_COLOURS = {PASSED: "#1a7f37", "failed": "#b42318", COULD_NOT_RUN: "#8a6100"}
_CELL = "text-align:left;vertical-align:top;padding:3px 10px;white-space:normal;border-top:1px solid #ddd"


def render_for_student(exercise: ExerciseResult, hidden_points: float = 0) -> str:
    """The checks, of the hidden ones only what they are about, and the hint.

    Args:
        hidden_points: what hidden checks are worth, where they have not been run.
    """
    lines = []
    if exercise.hint:
        lines.append(f"<p><b>Hint.</b> {escape(exercise.hint)}</p>")
    if hidden_points:
        lines.append(f"<p>and {number(hidden_points)} points by hidden checks, when it is graded</p>")
    return _block(exercise, _rows(exercise, for_student(exercise).checks), "".join(lines))


def render_for_staff(exercise: ExerciseResult, checks: Sequence[CheckResult]) -> str:
    """These checks with their messages and calls, the misconception that was named, and those considered."""
    name = (
        f"<p>misconception: <code>{escape(exercise.misconception)}</code></p>"
        if exercise.misconception
        else ""
    )
    considered = "<br>".join(escape(line) for line in considered_lines(exercise))
    considered = f"<p>considered: {considered}</p>" if considered else ""
    rows = "".join(_row(check) for check in checks)
    return (
        '<div style="margin:6px 0;font-size:13px"><b>Hidden checks</b> and calls (for staff only)'
        f'<table style="border-collapse:collapse">{rows}</table>{name}{considered}</div>'
    )


def _block(exercise: ExerciseResult, rows: str, below: str) -> str:
    points = f"{number(exercise.points)} of {number(exercise.max_points)} points"
    return (
        '<div style="margin:6px 0;font-size:13px">'
        f'<b><code>{escape(exercise.name)}</code></b> <span style="color:{_COLOURS[exercise.outcome]}">{points}</span>'
        f'<table style="border-collapse:collapse">{rows}</table>{below}</div>'
    )


def _rows(exercise: ExerciseResult, checks: Sequence[CheckResult]) -> str:
    reason = common_reason(exercise)
    if reason is None:
        return "".join(_row(check) for check in checks)
    colour = _COLOURS[COULD_NOT_RUN]
    return (
        f'<tr><td style="{_CELL};color:{colour}">{SYMBOLS[COULD_NOT_RUN]}</td>'
        f'<td style="{_CELL}">{escape(reason)}</td></tr>'
    )


def _row(check: CheckResult) -> str:
    where = "" if check.visible else " (hidden)"
    message = f"<br><code>{escape(check.message)}</code>" if check.message else ""
    call = f"<br>call: <code>{escape(check.call)}</code>" if check.call else ""
    return (
        f'<tr><td style="{_CELL};color:{_COLOURS[check.outcome]}"><b>{SYMBOLS[check.outcome]}</b></td>'
        f'<td style="{_CELL}">{escape(check.title)}{where}{message}{call}</td>'
        f'<td style="{_CELL};white-space:nowrap">{number(check.points)} of {number(check.max_points)}</td></tr>'
    )
