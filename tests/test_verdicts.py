"""From code to record: outcomes, reasons, hints and points of single exercises."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape

import pytest
from conftest import submission_of

from autograder import plugin
from autograder.graded_notebook import graded_notebook
from autograder.grading import collect, grade
from autograder.release import released_notebook
from autograder.render import table
from autograder.render.html import render_for_staff, render_for_student
from autograder.render.terminal import render_exercise
from autograder.render.text import for_staff, for_student
from autograder.result import REASONS, Candidate, CheckResult, Considered, ExerciseResult, Result, from_json

RIGHT = "import numpy as np\ndef softmax(z):\n    e = np.exp(z - z.max(axis=1, keepdims=True))\n    return e / e.sum(axis=1, keepdims=True)"

COULD_NOT_RUN = {
    "nothing": ("x = 1", "missing", "`softmax` is not defined in your file"),
    "skeleton": ("def softmax(z):\n    raise NotImplementedError", "missing", "`softmax` is not written yet"),
    "ellipsis": ("def softmax(z):\n    '''Doc.'''\n    ...", "missing", "`softmax` is not written yet"),
    "pass": ("def softmax(z):\n    pass", "missing", "`softmax` is not written yet"),
    "syntax": ("def softmax(z)\n    return z", "syntax", "code cell 1, line 1 is not valid Python (expected ':'): `def softmax(z)`"),
    "exception": ("def softmax(z):\n    return z / undefined", "error", "`softmax` raised NameError: name 'undefined' is not defined (code cell 1, line 2)"),
    "failed import": ("import nothing_here as n\ndef softmax(z):\n    return n.f(z)", "error", "`softmax` raised NameError: name 'n' is not defined (code cell 1, line 1: ModuleNotFoundError: No module named 'nothing_here') (code cell 1, line 3)"),
    "not a function": ("softmax = 3", "error", "your code raised TypeError: `softmax` is not a function"),
    "wrong signature": ("def softmax():\n    return 1", "error", "`softmax` raised TypeError: softmax() takes 0 positional arguments but 1 was given"),
    "crash": ("import os\ndef softmax(z): os._exit(0)", "crash", "`softmax` left Python (exit code 0); a function must return its answer and leave Python running"),
    "crash at import": ("import os\ny = os._exit(3)\ndef softmax(z): return y", "crash", "your code left Python (exit code 3); a function must return its answer and leave Python running"),
    "memory": ("def softmax(z): return [0] * 10**11", "memory", "`softmax` needs more memory than it may take (code cell 1, line 1)"),
}  # fmt: skip


@pytest.mark.parametrize(("code", "reason", "message"), COULD_NOT_RUN.values(), ids=COULD_NOT_RUN.keys())
def test_could_not_run(grade_code, code, reason, message):
    (exercise,) = grade_code("softmax", code).exercises
    assert (exercise.points, exercise.outcome, exercise.reason) == (0, "could_not_run", reason)
    assert exercise.checks[0].message == message
    assert reason in REASONS


def test_endless_loop_costs_seconds_and_its_own_exercise(core, sandbox):
    assignment = core["softmax"]
    code = (
        "import numpy as np\n"
        "def softmax(z):\n    while True: pass\n"
        "def categorical_cross_entropy(y_hat, y):\n"
        "    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))"
    )
    chosen = [assignment.exercise(name) for name in ("softmax", "categorical_cross_entropy")]
    (result,) = grade(assignment, [submission_of(code)], sandbox, exercises=chosen)
    loop, right = result.exercises
    assert (loop.points, loop.reason) == (0, "timeout")
    # far less than 5 s for each check
    assert sum(check.seconds for check in loop.checks) < 25
    assert right.outcome == "passed"


def test_an_edge_case_that_loops_costs_only_its_checks(grade_code):
    code = RIGHT.replace("    e = ", "    while z.dtype.kind == 'i': pass\n    e = ")
    (exercise,) = grade_code("softmax", code).exercises
    troubled = {check.name: check.reason for check in exercise.checks if check.outcome != "passed"}
    assert troubled == {"test_integer_logits": "timeout"}


def test_denominator_does_not_depend_on_what_ran(core, grade_code):
    total = sum(check.max_points for check in collect(core["softmax"]) if check.exercise == "softmax")
    for code in (RIGHT, "", "import os\nos._exit(0)", "def softmax(z)"):
        assert grade_code("softmax", code).max_points == total


def test_right_answer_is_full(grade_code):
    result = grade_code("softmax", RIGHT)
    assert result.points == result.max_points
    assert result.exercises[0].hint is None


def test_unknown_mistake_has_no_hint(grade_code):
    (exercise,) = grade_code("softmax", RIGHT + " + 0.01").exercises
    assert exercise.outcome == "failed"
    assert exercise.misconception is None
    assert exercise.considered.misconceptions > 10
    assert 0 < exercise.considered.wrong <= exercise.considered.calls
    assert exercise.considered.best == ()


def test_misconceptions_considered_are_those_that_explain_something(grade_code):
    """The best first: the one that is named, and then others that share some of its wrong answers."""
    code = RIGHT.replace(" - z.max(axis=1, keepdims=True)", "")
    considered = grade_code("softmax", code).exercises[0].considered
    first, *others = considered.best
    assert (first.name, first.explained, first.differing) == ("no_shift", considered.wrong, 0)
    assert 0 < len(others) < 10
    assert all(0 < one.explained <= considered.wrong and one.differing > 0 for one in others)
    counts = [(-one.explained, one.differing) for one in considered.best]
    assert counts == sorted(counts)


def test_call_is_that_of_the_check_that_does_not_hold(grade_code):
    (exercise,) = grade_code("softmax", RIGHT.replace(" - z.max(axis=1, keepdims=True)", "")).exercises
    assert {check.call for check in exercise.checks if check.outcome == "passed"} == {None}
    calls = {check.name: check.call for check in exercise.checks if check.outcome == "failed"}
    assert all(call.startswith("softmax(z=") for call in calls.values())
    assert len(set(calls.values())) > 3
    # a check without calls of its own looks at those of others
    code = RIGHT.replace("    e = ", "    z[:] = z + 1 if z.flags.writeable else z\n    e = ")
    (exercise,) = grade_code("softmax", code).exercises
    calls = {check.name: check.call for check in exercise.checks if check.outcome == "failed"}
    assert calls["test_leaves_its_inputs_alone"] == "softmax(z=float64 (4, 3) [[1, 2, 3], …])"


def test_call_of_an_exception_but_none_of_a_function_that_is_not_there(grade_code):
    (exercise,) = grade_code("softmax", "def softmax(z):\n    return z / undefined").exercises
    assert exercise.checks[0].call.startswith("softmax(z=")
    for code in ("x = 1", "def softmax(z):\n    raise NotImplementedError"):
        (exercise,) = grade_code("softmax", code).exercises
        assert {check.call for check in exercise.checks} == {None}


def test_right_answer_needs_no_explanation(grade_code):
    (exercise,) = grade_code("softmax", RIGHT).exercises
    assert exercise.considered is None
    assert {check.call for check in exercise.checks} == {None}


def test_a_student_sees_nothing_of_how_the_verdict_came_about(grade_code):
    (exercise,) = grade_code("softmax", RIGHT.replace("axis=1", "axis=0")).exercises
    told = for_student(exercise)
    assert told.considered is None
    assert {check.call for check in told.checks} == {None}
    others = [one.name for one in exercise.considered.best]
    for page in (render_for_student(exercise), render_exercise(told), render_exercise(exercise)):
        assert "call: " not in page
        assert "considered" not in page
        assert not any(name in page for name in others)


def test_page_for_staff_explains_and_escapes():
    """Whatever stands in a call or a name, it is text."""
    attack = "</code></td><script>alert('1')</script>"
    check = CheckResult("test_x", attack, "failed", 0, 1, True, attack, 0.1, call=f"f(x='{attack}')")
    hidden = replace(check, visible=False, call="f(x=1)")
    considered = Considered(40, 9, 5, (Candidate(attack, 4, 2),))
    exercise = ExerciseResult("f", (check, hidden), attack, attack, considered)
    page = render_for_staff(exercise, for_staff(exercise))
    assert "<script" not in page
    assert f"call: <code>f(x=&#x27;{escape(attack)}&#x27;)</code>" in page
    assert "call: <code>f(x=1)</code>" in page
    assert "considered: 40 misconceptions, on 9 calls, 5 of them with a wrong answer" in page
    assert f"<br>{escape(attack)}: explains 4 of 5 wrong answers, differs on 2 of 9 calls</p>" in page


def test_pages_with_very_long_messages_are_whole(core):
    assignment = core["softmax"]
    check = CheckResult(
        "test_x", "A check", "failed", 0, 1, True, "<" * plugin.MAX_MESSAGE, 0.1, call="f(x=1)"
    )
    result = Result("someone", "03a", "", (ExerciseResult("softmax", (check,) * 40, None, None),))
    notebook = graded_notebook(submission_of(RIGHT, assignment.name), released_notebook(assignment), result)
    pages = [
        output.data["text/html"]
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if "text/html" in output.data
    ]
    assert len(pages) == 2
    for page in pages:
        assert page.endswith("</div>")
        assert page.count("<td") == page.count("</td>")


def test_class_table_has_each_training_against_the_best_threshold_it_reached():
    def reached(name: str, accuracy: float, *thresholds: float) -> ExerciseResult:
        checks = [
            CheckResult(
                f"test_accuracy[{one}]",
                "",
                "passed",
                1,
                1,
                True,
                f"accuracy {accuracy}, threshold {one}",
                0.1,
            )
            if accuracy >= one
            else CheckResult(
                f"test_accuracy[{one}]",
                "",
                "failed",
                0,
                1,
                True,
                f"test accuracy is {accuracy}, below {one}",
                0.1,
            )
            for one in thresholds
        ]
        return ExerciseResult(name, tuple(checks), None, None)

    exercises = (reached("train", 0.8412, 0.75, 0.83, 0.86), reached("build_classifier", 0.7, 0.8, 0.85))
    row = table.row(Result("someone", "03a", "", exercises))
    assert row[2] == "0.8412 >= 0.83, 0.7 < 0.8"


def test_hint_of_a_mistake_in_another_style(grade_code):
    """A misconception is found by behaviour, not by its text."""
    code = "import math\nimport numpy as np\ndef softmax(z):\n    return np.array([[math.exp(a) / sum(math.exp(b) for b in col) for a in col] for col in z.T]).T"
    (exercise,) = grade_code("softmax", code).exercises
    assert exercise.misconception in (None, "normalises_columns")
    code = "import numpy as np\ndef softmax(z):\n    out = np.empty(z.shape)\n    for j in range(z.shape[1]):\n        e = np.exp(z[:, j] - z[:, j].max())\n        out[:, j] = e / e.sum()\n    return out"
    (exercise,) = grade_code("softmax", code).exercises
    assert exercise.misconception == "normalises_columns"


def test_hint_of_a_random_mistake_in_another_style(grade_code):
    code = "def dropout_forward(x, rate, training, rng):\n    return x * rng.binomial(1, 1 - rate, x.shape) if training else x"
    (exercise,) = grade_code("dropout_forward", code).exercises
    assert exercise.misconception == "no_scale"


def test_state_between_calls_is_a_mistake(grade_code):
    code = "calls = []\n" + RIGHT.replace("    e = ", "    calls.append(1)\n    z = z * len(calls)\n    e = ")
    (exercise,) = grade_code("softmax", code).exercises
    failed = {check.name for check in exercise.checks if check.outcome == "failed"}
    assert "test_same_inputs_same_answer" in failed


def test_record_survives_json(grade_code):
    result = grade_code("softmax", RIGHT.replace("axis=1", "axis=0"))
    record = json.loads(json.dumps(result.to_json()))
    assert record == result.to_json()
    read = from_json(record)
    assert read == _rounded(result)
    assert read.exercises[0].considered == result.exercises[0].considered
    assert [check.call for check in read.exercises[0].checks] == [
        check.call for check in result.exercises[0].checks
    ]


def test_record_of_an_earlier_version_is_read(grade_code):
    result = grade_code("softmax", RIGHT.replace("axis=1", "axis=0"))
    record = json.loads(json.dumps(result.to_json()))
    for exercise in record["exercises"]:
        del exercise["considered"]
        for check in exercise["checks"]:
            check.pop("call", None)
    (exercise,) = from_json(record).exercises
    assert exercise.considered is None
    assert exercise.hint == result.exercises[0].hint


def _rounded(result):
    """Seconds are rounded in JSON."""
    return from_json(result.to_json())


def test_same_verdict_alone_in_a_batch_and_in_any_order(core, sandbox):
    assignment = core["softmax"]
    chosen = [assignment.exercise("softmax")]
    codes = [
        RIGHT,
        RIGHT.replace("axis=1", "axis=0"),
        "import os\ndef softmax(z): os._exit(1)",
        "def softmax(z): return z",
    ]
    submissions = [submission_of(code, assignment.name, f"s{number}") for number, code in enumerate(codes)]

    def verdicts(batch):
        results = grade(assignment, batch, sandbox, exercises=chosen)
        return {
            result.student: [(c.name, c.outcome, c.message) for c in result.exercises[0].checks]
            for result in results
        }

    together = verdicts(submissions)
    assert verdicts(submissions[::-1]) == together
    for submission in submissions:
        assert verdicts([submission])[submission.student] == together[submission.student]


def test_infrastructure_trouble_is_no_verdict_on_the_student(core, sandbox, monkeypatch):
    from autograder.sandbox.host import Sandbox
    from autograder.sandbox.launch import InfrastructureError

    def broken(self):
        raise InfrastructureError("no box could be opened")

    monkeypatch.setattr(Sandbox, "open", broken)
    assignment = core["softmax"]
    (result,) = grade(assignment, [submission_of(RIGHT)], sandbox, exercises=[assignment.exercise("softmax")])
    assert result.exercises[0].reason == "infrastructure"


def test_what_is_not_written_is_not_compared_with_known_mistakes(grade_code, monkeypatch):
    """Those in Keras take seconds."""
    monkeypatch.setattr(plugin, "diagnose", None)
    (exercise,) = grade_code("softmax", "").exercises
    assert (exercise.reason, exercise.misconception) == ("missing", None)
